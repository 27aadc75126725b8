"""The rules of English inflection: verbs, nouns, adjectives, possessives, British and American spellings.

The regular forms are made for what the dictionary shows to be a verb, a noun, an adjective; irregular words are in
`inflection_en_irregular`.
"""

from __future__ import annotations

from calllint.lexicon.inflection import Dictionary, Forms
from calllint.lexicon.inflection_en_irregular import compared, irregular_plural, irregular_verb

_VOWELS = frozenset("aeiou")
_SPELLINGS = (
    ("isation", "ization"),
    ("isations", "izations"),
    *(
        (f"{british}{end}", f"{american}{end}")
        for british, american in (("is", "iz"), ("ys", "yz"))
        for end in ("e", "es", "ed", "ing", "er", "ers")
    ),
    *((f"our{end}", f"or{end}") for end in ("", "s", "ed", "ing", "able", "ful", "ite", "ites")),
    *((f"ll{end}", f"l{end}") for end in ("er", "ers", "ing", "ed", "ation", "ations", "ment", "ments")),
    *((f"{one}tre{end}", f"{one}ter{end}") for one in ("cen", "thea", "me", "li") for end in ("", "s")),
    ("centred", "centered"),
    *((f"ence{end}", f"ense{end}") for end in ("", "s", "d")),
    *((f"ogue{end}", f"og{end}") for end in ("", "s")),
    *((f"{one}l{end}", f"{one}ll{end}") for one in ("fi", "ro", "ti", "thra") for end in ("", "s", "ment", "ments")),
    ("dgement", "dgment"),
    ("gramme", "gram"),
)
"""Ends of words as they are written in Britain and in America."""


def inflect(word: str, dictionary: Dictionary) -> Forms:
    """The forms of a normalised English word."""
    found = {word}
    for spelling in (word, *_respelled(word, dictionary)):
        for base in dictionary.bases(spelling) or (spelling,):
            found |= _forms(base, dictionary)
    for form in tuple(found):
        found |= _respelled(form, dictionary)
    return Forms(frozenset(found))


def _respelled(word: str, dictionary: Dictionary) -> set[str]:
    """The word as it is written on the other side of the ocean, where the dictionary has it so."""
    found = set()
    for pair in _SPELLINGS:
        for here, there in (pair, pair[::-1]):
            stem = word.removesuffix(here)
            if stem != word and (len(stem) > 2 or len(here) > 4):
                found.add(stem + there)
    return {form for form in found if form in dictionary}


def _forms(base: str, dictionary: Dictionary) -> set[str]:
    family = dictionary.family(base)
    past, gerunds = irregular_verb(base), _gerunds(base, dictionary)
    plurals, degrees = irregular_plural(base), compared(base)
    more = _degrees(base)
    is_verb = bool(past) or _is_verb(base, gerunds, _pasts(base, dictionary), dictionary)
    is_adjective = bool(degrees) or any(form in family for form in more)
    found = {base, *family, *past, *plurals, *degrees}
    if is_verb:
        found.update(gerunds)
        found.add(_with_s(base))
        if not past:
            found.update(_pasts(base, dictionary))
    if is_adjective and not degrees:
        found.update(form for form in more if form in family or form in dictionary or form.endswith("est"))
    if not plurals and (is_verb or not is_adjective or _with_s(base) in dictionary):
        found.add(_with_s(base))
    if is_verb or not is_adjective:
        found |= {f"{form}'s" for form in (base, *plurals) if not form.endswith("s")}
    return found


def _is_verb(base: str, gerunds: list[str], pasts: list[str], dictionary: Dictionary) -> bool:
    """Whether the dictionary has *-ed* or *-ing* of a word in its family, or both on their own ("fixed" and "fixing")."""
    if not dictionary.family(base).isdisjoint((*gerunds, *pasts)):
        return True
    return all(any(form in dictionary and set(dictionary.bases(form)) <= {form} for form in forms) for forms in (gerunds, pasts))


def _with_s(base: str) -> str:
    """The plural of a noun, and the third person of a verb."""
    if base.endswith("y") and base[-2:-1] not in _VOWELS:
        return f"{base[:-1]}ies"
    return f"{base}es" if base.endswith(("s", "x", "z", "ch", "sh")) else f"{base}s"


def _stems(base: str, dictionary: Dictionary, ending: str) -> list[str]:
    """What stands before an ending with a vowel: with the last consonant doubled or not, both where both are written."""
    if len(base) < 3 or base[-1] in _VOWELS or base[-1] in "wxyh" or base[-2] not in _VOWELS:
        return [base]
    if base[-3] in _VOWELS and base[-3:-2] + base[-4:-3] != "uq":
        return [base]
    if sum(letter in _VOWELS for letter in base) == 1:
        # "caring" is not a form of "car".
        return [base + base[-1]]
    both = [stem for stem in (base + base[-1], base) if f"{stem}{ending}" in dictionary and f"{stem}e" not in dictionary]
    return both or [base + base[-1] if base.endswith("l") else base]


def _pasts(base: str, dictionary: Dictionary) -> list[str]:
    if base.endswith("e"):
        return [f"{base}d"]
    if base.endswith("y") and base[-2:-1] not in _VOWELS:
        return [f"{base[:-1]}ied"]
    if base.endswith("c"):
        return [f"{base}ked"]
    return [f"{stem}ed" for stem in _stems(base, dictionary, "ed")]


def _gerunds(base: str, dictionary: Dictionary) -> list[str]:
    if base.endswith("ie"):
        return [f"{base[:-2]}ying"]
    if base.endswith("e") and not base.endswith(("ee", "oe", "ye")) and len(base) > 2:
        return [f"{base[:-1]}ing"]
    if base.endswith("c"):
        return [f"{base}king"]
    return [f"{stem}ing" for stem in _stems(base, dictionary, "ing")]


def _degrees(base: str) -> list[str]:
    """The regular comparative and superlative."""
    if base.endswith("e"):
        return [f"{base}r", f"{base}st"]
    if base.endswith("y") and base[-2:-1] not in _VOWELS:
        return [f"{base[:-1]}ier", f"{base[:-1]}iest"]
    doubled = len(base) == 3 and base[-1] not in _VOWELS and base[-1] not in "wxyh" and base[-2] in _VOWELS and base[-3] not in _VOWELS
    stem = (
        base + base[-1] if doubled or (len(base) == 4 and base[-1] in "tdmng" and base[-2] in _VOWELS and base[-3] not in _VOWELS) else base
    )
    return [f"{stem}er", f"{stem}est"]
