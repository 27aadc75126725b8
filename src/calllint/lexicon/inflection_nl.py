"""The rules of Dutch inflection: verbs with and without particle, nouns, adjectives, compounds.

The dictionary goes before the rules: a rule adds a form that the dictionary lacks, and where the dictionary shows that a word goes its
own way (a strong verb, another plural) the regular form is not made.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from calllint.lexicon.inflection import Dictionary, Forms
from calllint.lexicon.inflection_nl_spelling import devoice, lengthen
from calllint.lexicon.inflection_nl_verbs import is_verb, split, verb, with_e

_HEAD_ENDS = ("", "s", "en", "e", "er", "n")
_ADJECTIVAL = ("ig", "lijk", "baar", "loos", "zaam", "isch", "end", "aal", "eel", "air", "ief", "vol", "rijk")
_PARTICIPIAL = re.compile("(ge|be|ver|ont|her|er|[a-z]+ge).{2,}[dt]|.{2,}end")
# Noun and plurals: one vowel that is long in the plural, or an older ending.
_IRREGULAR_PLURALS = """
lid leden; schip schepen; stad steden; smid smeden; gebod geboden; verbod verboden; bod boden; aanbod aanbiedingen; dag dagen; weg
wegen; slag slagen; vat vaten; gat gaten; glas glazen; pad paden; slot sloten; schot schoten; spel spelen; dak daken; bad baden;
hof hoven; lot loten; graf graven; drag dragen; gebed gebeden; blad bladeren bladen; kind kinderen; ei eieren; been beenderen
benen; goed goederen; kalf kalveren; lam lammeren; lied liederen; rad raderen; rund runderen; volk volkeren volken; kleed kleren
klederen kleden; gevoel gevoelens; leven levens; museum musea museums; centrum centra centrums; datum data datums; man mannen;
vrouw vrouwen; koe koeien; vlo vlooien; zoon zonen zoons; vakman vaklieden vakmensen; koopman kooplieden
"""


@cache
def _irregular_plurals() -> dict[str, list[str]]:
    rows = (row.split() for row in _IRREGULAR_PLURALS.split(";"))
    return {base: plurals for base, *plurals in rows}


def inflect(word: str, dictionary: Dictionary) -> Forms:
    """The forms of a normalised Dutch word."""
    bases = dictionary.bases(word)
    if not bases:
        return _unknown(word, dictionary)
    forms = Forms(frozenset({word}))
    for base in bases:
        forms |= _known(base, dictionary)
    return forms


def _known(base: str, dictionary: Dictionary) -> Forms:
    """The forms of a base form of the dictionary."""
    family = dictionary.family(base)
    forms = Forms(family | {base})
    if is_verb(base, dictionary) or split(base, dictionary):
        return forms | verb(base, dictionary).forms()
    adjectival, compared = _is_adjective(base, family)
    nominal = _is_noun(base, family, compared=compared)
    adjectival = compared or (adjectival and not nominal)
    if _PARTICIPIAL.fullmatch(base):
        (inflected,) = with_e(base, dictionary)
        if inflected in dictionary or base.endswith("eerd"):
            return forms | Forms(frozenset({inflected, *_free((f"{inflected}n",), family, dictionary)}))
    if not (nominal or adjectival):
        return forms | _unknown(base, dictionary)
    if nominal:
        forms |= Forms(_noun(base, family, dictionary))
    if adjectival:
        forms |= Forms(_adjective(base, family, dictionary))
    return forms


def _unknown(word: str, dictionary: Dictionary) -> Forms:
    """The forms of a word without a family: those of its last part, else those of a word that looks so."""
    # People who do it: *leidinggevende*, *leidinggevenden*.
    itself = Forms(frozenset({word, f"{word}n"} if word.endswith("ende") else {word}))
    if split(word, dictionary):
        return itself | verb(word, dictionary).forms()
    for cut in range(2, len(word) - 2):
        head, tail = word[:cut], word[cut:]
        if len(tail) >= 4 and tail in dictionary and _is_head(head, dictionary):
            # Verbs make no compounds of this kind: "kosten" in "incassokosten" is the noun.
            bases = [base for base in dictionary.bases(tail) if not is_verb(base, dictionary)]
            return itself | Forms(frozenset(head + form for base in bases for form in _known(base, dictionary).words))
    if word.endswith("en") and len(word) > 4:
        return itself | verb(word, dictionary).forms()
    if word.endswith(_ADJECTIVAL):
        return itself | Forms(_adjective(word, frozenset(), dictionary))
    return itself | Forms(_noun(word, frozenset(), dictionary))


def _is_head(head: str, dictionary: Dictionary) -> bool:
    """Whether a compound may begin so: with a word, and perhaps a linking sound."""
    return any(head.endswith(end) and len(head) - len(end) >= 3 and head[: len(head) - len(end)] in dictionary for end in _HEAD_ENDS)


# Nouns and adjectives


def _is_noun(base: str, family: frozenset[str], *, compared: bool) -> bool:
    if any(form.endswith(("je", "jes", "heden")) for form in family):
        return True
    plurals = {*lengthen(base, "en"), f"{base}s", f"{base}'s", f"{base}n"}
    return not compared and any(form in plurals or form.endswith("eren") for form in family)


def _is_adjective(base: str, family: frozenset[str]) -> tuple[bool, bool]:
    """Whether the family has inflected forms of an adjective, and whether it has compared ones."""
    compared = not family.isdisjoint((f"{base}st", f"{base}ste", *lengthen(base, "er"), f"{base}der"))
    return compared or not family.isdisjoint(lengthen(base, "e")), compared


def _free(forms: Iterable[str], family: frozenset[str], dictionary: Dictionary) -> set[str]:
    """The forms that are not words of another family only."""
    return {form for form in forms if form in family or form not in dictionary}


def _noun(base: str, family: frozenset[str], dictionary: Dictionary) -> frozenset[str]:
    """Plurals and diminutives."""
    forms = {form for small in (_diminutive(base), *family) if small.endswith("je") for form in (small, f"{small}s")}
    plurals = _plurals(base)
    # A plural that the dictionary files under a verb ("werken", "bewijzen") or on its own ("events") is a plural all the same.
    also = {form for form in plurals if form in dictionary and all(other[: len(base) - 1] == base[:-1] for other in dictionary.bases(form))}
    if family.isdisjoint(plurals[:1]) and (plurals[0] in dictionary or (not also and family.isdisjoint(plurals))):
        also.add(plurals[0])
    if base.endswith("e"):
        # Both are said of most: *schades* and *schaden*, *ziektes* and *ziekten*.
        also |= _free(plurals, family, dictionary)
    forms |= also
    return frozenset(forms)


def _plurals(base: str) -> list[str]:
    """Plurals that a noun may have, the likeliest first."""
    if base.endswith("heid"):
        return [f"{base[:-4]}heden"]
    irregular = _irregular_plurals().get(base)
    if irregular:
        return irregular
    if base.endswith(("a", "i", "o", "u", "y")) and not base.endswith(("ei", "ui", "oe", "ou", "au", "eau", "ay", "ey", "oy")):
        return [f"{base}'s"]
    if base.endswith("ie"):
        return [f"{base}s", f"{base}en"]
    if base.endswith("e"):
        return [f"{base}s", f"{base}n"]
    if (
        len(base) > 4
        and base.endswith(("el", "em", "en", "er", "aar", "eur", "erd", "aard", "ier", "oor"))
        and base[-3:-1] not in ("ee", "oe", "ie")
    ):
        return [f"{base}s", *lengthen(base, "en")]
    return [*lengthen(base, "en"), f"{base}s"]


def _diminutive(base: str) -> str:
    """The diminutive as it is written: *boompje*, *bonnetje*, *rekeninkje*, *fotootje*."""
    long_vowel = len(base) > 2 and base[-2] in "aeiou" and base[-3] in "aeiou"
    if base.endswith(("a", "o", "u")) and base[-2:-1] not in "aeiou":
        return f"{base}{base[-1]}tje"
    if base.endswith("y"):
        return f"{base}'tje"
    if base.endswith("ing") and sum(letter in "aeiou" for letter in base) > 1:
        return f"{base[:-1]}kje"
    if base.endswith(("l", "n", "r", "m", "ng")):
        short = base.endswith("ng") or (len(base) > 2 and base[-2] in "aeiou" and not long_vowel)
        stressed = sum(base[i] in "aeiou" and base[i - 1 : i] not in tuple("aeiou") for i in range(len(base))) == 1
        if short and stressed:
            return f"{base}etje" if base.endswith("ng") else f"{base}{base[-1]}etje"
        return f"{base}pje" if base.endswith("m") else f"{base}tje"
    if base.endswith(("a", "e", "i", "o", "u", "w", "ij")):
        return f"{base}tje"
    return f"{base}je"


def _adjective(base: str, family: frozenset[str], dictionary: Dictionary) -> frozenset[str]:
    """Inflected, comparative, superlative and partitive forms."""
    if base.endswith("en"):
        return frozenset()
    (inflected,) = with_e(base, dictionary)
    forms = {inflected}
    top = f"{base}t" if base.endswith(("s", "x")) else f"{base}st"
    higher = f"{base}der" if base.endswith("r") else f"{inflected}r"
    forms |= _free((f"{inflected}n", higher, f"{higher}e", f"{higher}s", f"{devoice(base)}s"), family, dictionary)
    forms |= {form for form in (top, f"{top}e") if all(other.startswith(base[:-1]) for other in dictionary.bases(form))}
    return frozenset(forms)
