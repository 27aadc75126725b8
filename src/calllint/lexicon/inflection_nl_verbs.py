"""The rules of Dutch verbs: regular and strong, with an unstressed prefix, with a particle that stands apart."""

from __future__ import annotations

from dataclasses import dataclass

from calllint.lexicon.inflection import Dictionary, Forms
from calllint.lexicon.inflection_nl_spelling import lengthen, past_ending, stems, syllables
from calllint.lexicon.inflection_nl_strong import half_strong, strong

# The longest that fits is tried first.
_PARTICLES = sorted(
    [
        "aan",
        "aaneen",
        "achter",
        "achterna",
        "achterop",
        "achteruit",
        "af",
        "beet",
        "bij",
        "bijeen",
        "binnen",
        "boven",
        "buiten",
        "dicht",
        "door",
        "dood",
        "droog",
        "eruit",
        "gade",
        "gelijk",
        "goed",
        "groot",
        "hoog",
        "in",
        "ineen",
        "klaar",
        "kapot",
        "kwijt",
        "langs",
        "leeg",
        "los",
        "mede",
        "mee",
        "mis",
        "mooi",
        "na",
        "naast",
        "neer",
        "om",
        "omhoog",
        "omlaag",
        "omver",
        "onder",
        "op",
        "open",
        "over",
        "overeen",
        "plaats",
        "rond",
        "samen",
        "schoon",
        "stil",
        "stop",
        "stuk",
        "tegemoet",
        "tegen",
        "tekort",
        "teleur",
        "teloor",
        "teniet",
        "tentoon",
        "terecht",
        "terug",
        "teweeg",
        "thuis",
        "toe",
        "uit",
        "uiteen",
        "vast",
        "veilig",
        "vol",
        "voor",
        "voorbij",
        "voorop",
        "vooruit",
        "vrij",
        "waar",
        "weer",
        "weg",
        "zwart",
    ],
    key=len,
    reverse=True,
)
_EITHER = frozenset("aan achter door mis om onder over vol voor weer".split())  # noqa: SIM905
"""Particles that are the unstressed first part of other verbs too: *overlegd*, *voorkomt*."""
_PREFIXES = ("be", "ge", "her", "ont", "ver", "er")
"""Unstressed: a verb that begins so has no *ge-* in its past participle."""


@dataclass(frozen=True, slots=True)
class Verb:
    """Forms of a verb: `finite` (the infinitive among them) may stand apart from a particle, participles may not."""

    finite: frozenset[str]
    participles: frozenset[str]
    parted: frozenset[tuple[str, str]] = frozenset()

    def forms(self) -> Forms:
        """All of them."""
        return Forms(self.finite | self.participles, self.parted)


def is_verb(word: str, dictionary: Dictionary) -> bool:
    """Whether a word is an infinitive: it ends so, and the dictionary has forms of it that only verbs have."""
    if strong(word):
        return True
    if not word.endswith(("en", "aan", "oen", "ien")) or len(word) < 4:
        return False
    family = dictionary.family(word)
    return not family.isdisjoint((f"{word}d", f"{word}de")) or any(
        stem in family or f"{stem}t" in family or f"{stem}{past_ending(word)}" in family for stem in stems(word)
    )


def split(infinitive: str, dictionary: Dictionary) -> tuple[str, str] | None:
    """The particle and the verb of a separable verb."""
    if not infinitive.endswith("n"):
        return None
    family = dictionary.family(infinitive)
    whole = regular_participles(infinitive, "ge", dictionary)
    for particle in _PARTICLES:
        base = infinitive.removeprefix(particle)
        if base == infinitive or len(base) < 4:
            continue
        parted = any(form.startswith(f"{particle}ge") for form in family) and not base.startswith("ge")
        if not parted and not is_verb(base, dictionary):
            continue
        own = {form for form in verb(base, dictionary).participles if form.startswith("ge")}
        if parted or any(particle + form in dictionary for form in own):
            return particle, base
        if any(form in dictionary for form in whole) or any(form.startswith(f"ge{particle}") for form in family):
            continue
        # "informeren" is of one piece, "uitproberen" is not.
        if particle in ("in", "op", "om") and base.endswith("eren"):
            continue
        if particle in _EITHER and own and _without_ge(own, particle, family):
            continue
        return particle, base
    return None


def _without_ge(participles: set[str], particle: str, family: frozenset[str]) -> bool:
    """Whether the family has the participle of a verb that does not part: *overlegd*, *overtuigd*."""
    return any(particle + form.removeprefix("ge") in family for form in participles)


def verb(infinitive: str, dictionary: Dictionary) -> Verb:
    """All forms of a verb."""
    parts = split(infinitive, dictionary)
    if not parts:
        return _whole(infinitive, dictionary)
    particle, base = parts
    inner = verb(base, dictionary)
    family = dictionary.family(infinitive)
    finite = frozenset(particle + form for form in inner.finite)
    others = frozenset(particle + form for form in inner.participles) | (family - finite)
    others |= {
        form
        for participle in family
        if participle.endswith(("d", "t")) and participle not in finite
        for form in with_e(participle, dictionary)
    }
    parted = frozenset((form, particle) for form in inner.finite)
    return Verb(finite | {infinitive}, others, parted)


def _whole(infinitive: str, dictionary: Dictionary) -> Verb:
    """The forms of a verb that does not part."""
    family = dictionary.family(infinitive)
    unstressed = _is_prefixed(infinitive, family, dictionary)
    stem = _stem(infinitive, dictionary)
    third = f"{infinitive[:-1]}t" if infinitive.endswith("aan") else stem if stem.endswith("t") else f"{stem}t"
    finite = {infinitive, stem, third}
    participles = {f"{infinitive}d", f"{infinitive}de"}
    irregular = strong(infinitive)
    if irregular:
        finite |= irregular[0]
        participles |= irregular[1]
    else:
        past = stem + past_ending(infinitive)
        finite |= {past, f"{past}n"}
        participles |= half_strong(infinitive) or regular_participles(infinitive, "" if unstressed else "ge", dictionary)
    for form in family:
        parted = form.endswith(("end", "ende")) or (form.startswith("ge") and not infinitive.startswith("ge"))
        (participles if parted else finite).add(form)
    for form in tuple(participles):
        participles |= (
            with_e(form, dictionary)
            if form.endswith(("d", "t"))
            else {f"{form}{end}" for end in ("e", "en") if f"{form}{end}" in dictionary}
        )
    return Verb(frozenset(finite), frozenset(participles))


def _is_prefixed(infinitive: str, family: frozenset[str], dictionary: Dictionary) -> bool:
    """Whether the verb begins with an unstressed prefix, and so has no *ge-*."""
    if any(form.startswith("ge") and not form.endswith(("end", "ende")) for form in family) and not infinitive.startswith("ge"):
        return False
    for prefix in (*_PREFIXES, *_EITHER):
        rest = infinitive.removeprefix(prefix)
        if rest != infinitive and (
            is_verb(rest, dictionary) or (prefix in _PREFIXES and len(rest) > 5 and syllables(rest) > 1 and rest[0] != rest[1])
        ):
            return True
    return False


def _stem(infinitive: str, dictionary: Dictionary) -> str:
    """The stem as it is written: of *lopen* it is *loop*, of *regelen* it is *regel*."""
    candidates = stems(infinitive)
    for known in (dictionary.family(infinitive), dictionary):
        for stem in candidates:
            if f"{stem}t" in known or stem in known:
                return stem
    return candidates[0]


def regular_participles(infinitive: str, prefix: str, dictionary: Dictionary) -> frozenset[str]:
    """The regular past participle with what it begins with."""
    stem, last = _stem(infinitive, dictionary), past_ending(infinitive)[0]
    return frozenset({prefix + stem if stem.endswith(last) else prefix + stem + last})


def with_e(base: str, dictionary: Dictionary) -> frozenset[str]:
    """The inflected adjective: *snelle*, *grote*, *betaalde*."""
    candidates = lengthen(base, "e")
    return frozenset({next((form for form in candidates if form in dictionary), candidates[0])})
