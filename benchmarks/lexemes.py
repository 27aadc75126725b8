"""The words that phrases are made of, with all their forms: read from `words/<language>.toml`, inflected by rules of their own.

The matcher inflects with another source (a dictionary), so what is planted here is not what it was built on.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

WORDS = Path(__file__).resolve().parent / "words"
_VOICELESS = tuple("tkfschpx")
_UNSTRESSED = ("be", "ge", "her", "ont", "ver", "over", "onder", "er")
"""Dutch prefixes that take no ge- in the participle."""


@dataclass(frozen=True, slots=True)
class Lexeme:
    """A word, its other forms that are planted as inflected, and further `kin` that is no trap for it.

    `parted`: (finite verb, particle) of a separable verb. `joint`: the word as a transcript that splits compounds writes it.
    """

    lemma: str
    forms: tuple[str, ...] = ()
    kin: tuple[str, ...] = ()
    parted: tuple[tuple[str, str], ...] = ()
    joint: str = ""

    def family(self) -> frozenset[str]:
        """All that counts as this word."""
        return frozenset((self.lemma, *self.forms, *self.kin))


@dataclass(frozen=True, slots=True)
class Words:
    """The word tables of a language."""

    language: str
    verbs: tuple[Lexeme, ...]
    nouns: tuple[Lexeme, ...]
    compounds: tuple[Lexeme, ...]
    adjectives: tuple[str, ...]
    subjects: tuple[str, ...]
    prepositions: tuple[str, ...]
    fillers: tuple[str, ...]
    common: tuple[str, ...]
    names: tuple[str, ...]


def read_words(language: str) -> Words:
    """The tables of `language` (`nl`, `en`)."""
    data = tomllib.loads((WORDS / f"{language}.toml").read_text(encoding="utf-8"))
    joints = {joint.replace(" ", ""): joint for joint in data["joints"]}
    pairs = [tuple(pair.split()) for pair in data["nouns"].split(";")]
    heads = [tuple(pair.split()) for pair in data["heads"].split(";")]
    dutch = language == "nl"
    noun = _dutch_noun if dutch else _english_noun
    compounds = []
    for modifier in data["modifiers"].split():
        for head, plural in heads:
            gap = "" if dutch else " "
            compounds.append(noun(f"{modifier}{gap}{head}", f"{modifier}{gap}{plural}", f"{modifier} {head}" if dutch else ""))
    return Words(
        language,
        tuple(_dutch_verbs(data) if dutch else _english_verbs(data)),
        tuple(noun(one, more, joints.get(one, "")) for one, more in pairs),
        tuple(compounds),
        tuple(data["adjectives"].split()),
        tuple(data["subjects"]),
        tuple(data["prepositions"]),
        tuple(data["fillers"].split()),
        tuple(data["common"].split()),
        tuple(data["names"].split()),
    )


def _rows(table: str) -> list[list[str]]:
    return [line.split() for line in table.strip().splitlines()]


def _dutch_noun(one: str, more: str, joint: str) -> Lexeme:
    small = (f"{one}je", f"{one}tje", f"{one}etje", f"{one}pje")
    kin = (*small, *(f"{word}s" for word in small), f"{one}s", f"{one}en", f"{one}e")
    return Lexeme(one, (more,) if more != one else (), kin, (), joint)


def _english_noun(one: str, more: str, joint: str) -> Lexeme:
    return Lexeme(one, (more,) if more != one else (), (f"{one}'s", f"{one}ing", f"{one}ed", f"{one}d"), (), joint)


def _dutch_verbs(data: dict[str, str]) -> Iterator[Lexeme]:
    for written, stem in _rows(data["weak"]):
        infinitive = written.partition("|")[2] or written
        sound = infinitive.removesuffix("en")[-1]
        ending = "te" if sound in _VOICELESS or infinitive.endswith("chen") else "de"
        past = stem + ending
        whole = stem if stem.endswith(ending[0]) else stem + ending[0]
        participle = whole if infinitive.startswith(_UNSTRESSED) else f"ge{whole}"
        yield _dutch_verb(written, stem, past, f"{past}n", participle)
    for row in _rows(data["strong"]):
        yield _dutch_verb(*row)


def _dutch_verb(written: str, stem: str, past: str, pasts: str, participle: str) -> Lexeme:
    particle, _, infinitive = written.rpartition("|")
    third = stem if stem.endswith("t") else f"{stem}t"
    finite = list(dict.fromkeys((stem, third, past, pasts)))
    joined = [f"{particle}{form}" for form in finite]
    forms = [form for form in dict.fromkeys((*joined, f"{particle}{participle}")) if form != particle + infinitive]
    kin = [f"{particle}{other}" for other in (f"{infinitive}d", f"{infinitive}de", f"{participle}e", f"te{infinitive}")]
    kin += [f"{particle}{stem}{ending}" for ending in ("baar", "ing", "er")]
    kin += [f"{particle}{infinitive.removesuffix('en')}{ending}" for ending in ("ing", "ingen", "e", "er", "bare")]
    parted = tuple((form, particle) for form in (*finite, infinitive)) if particle else ()
    return Lexeme(f"{particle}{infinitive}", tuple(forms), tuple(kin), parted)


def _english_verbs(data: dict[str, str]) -> Iterator[Lexeme]:
    for base, *doubled in _rows(data["weak"]):
        stem = doubled[0] if doubled else base
        past = f"{base}d" if base.endswith("e") else f"{stem[:-1]}ied" if _ends_in_y(base) else f"{stem}ed"
        yield _english_verb(base, stem, past, past)
    for base, past, participle in _rows(data["strong"]):
        yield _english_verb(base, base, past, participle)


def _ends_in_y(base: str) -> bool:
    return base.endswith("y") and base[-2] not in "aeou"


def _english_verb(base: str, stem: str, past: str, participle: str) -> Lexeme:
    third = f"{base[:-1]}ies" if _ends_in_y(base) else f"{base}es" if base.endswith(("s", "x", "ch", "sh")) else f"{base}s"
    ing = f"{stem.removesuffix('e')}ing"
    forms = tuple(form for form in dict.fromkeys((third, past, participle, ing)) if form != base)
    stump = base.removesuffix("e")
    kin = tuple(f"{stump}{ending}" for ending in ("er", "ers", "or", "al", "able", "ment", "led", "ling", "ion", "ions"))
    return Lexeme(base, forms, kin)
