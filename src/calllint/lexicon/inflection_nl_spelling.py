"""How Dutch writes a word when an ending is put on it or taken off: *loop* and *lopen*, *bel* and *bellen*, *brief* and *brieven*."""

from __future__ import annotations

_VOWELS = frozenset("aeiouy")
_VOICED = {"f": "v", "s": "z"}
_VOICELESS = {"v": "f", "z": "s"}
_KOFSCHIP = ("t", "k", "f", "s", "ch", "p", "x", "c", "sh")
_UNSTRESSED = ("el", "em", "en", "er", "ig", "ik", "et", "es", "it", "erd")


def syllables(word: str) -> int:
    """How many runs of vowels a word has."""
    return sum(letter in _VOWELS and (place == 0 or word[place - 1] not in _VOWELS) for place, letter in enumerate(word))


def _short_vowel_last(word: str) -> bool:
    """Whether a word ends in one vowel and one consonant."""
    return (
        len(word) > 1
        and word[-1] not in _VOWELS
        and word[-2] in _VOWELS
        and (len(word) == 2 or word[-3] not in _VOWELS or word[-3:-1] == "uu")
    )


def devoice(word: str) -> str:
    """The word with its last sound as it is at a word's end: *leev* → *leef*."""
    return word[:-1] + _VOICELESS.get(word[-1], word[-1])


def stems(infinitive: str) -> list[str]:
    """What the stem of an infinitive may be, the likeliest first."""
    if infinitive.endswith("aan"):
        return [infinitive[:-2]]
    if infinitive.endswith(("oen", "ien")) and not infinitive.endswith(("ooien", "aaien", "oeien", "uien", "eien")):
        return [infinitive[:-1]]
    raw = infinitive.removesuffix("n").removesuffix("e")
    if len(raw) < 2:
        return [raw or infinitive]
    if raw[-1] == raw[-2] and raw[-1] not in _VOWELS:
        return [raw[:-1]]
    if raw[-1] not in _VOWELS and raw[-2] in _VOWELS and (len(raw) == 2 or raw[-3] not in _VOWELS or raw[-3:-1] == "ee"):
        long = devoice(raw[:-1] + raw[-2] + raw[-1])
        if raw[-2] in "iy":
            long = devoice(raw)
        if raw.endswith(_UNSTRESSED) and syllables(raw) > 1 and not _loan(raw):
            return [devoice(raw), long]
        return [long, devoice(raw)]
    return [devoice(raw)]


def _loan(raw: str) -> bool:
    """Whether a stem ends as those of verbs from French do, with the stress at the end: *annuler*, *factuur* → *facturer*."""
    return raw.endswith("er") and syllables(raw) > 2


def past_ending(infinitive: str) -> str:
    """`te` or `de`, by the last sound of the infinitive's stem."""
    raw = infinitive.removesuffix("n").removesuffix("e")
    return "te" if raw.endswith(_KOFSCHIP) else "de"


def lengthen(word: str, ending: str) -> list[str]:
    """The ways in which `ending`, which begins with a vowel, may be put on a word; the likeliest first."""
    last = word[-1:]
    if last in _VOWELS or not last:
        return [word + ending, word + ending[1:]] if last == "e" else [word + ending]
    voiced = word[:-1] + _VOICED.get(last, last)
    if len(word) > 2 and word[-2] in _VOWELS and word[-2] == word[-3]:
        plain = [word[:-2] + last + ending, word[:-2] + voiced[-1] + ending]
        return plain[::-1] if last in _VOICED else plain[:1]
    if _short_vowel_last(word) and last not in "wx":
        doubled, single = word + last + ending, word + ending
        ways = [single, doubled] if syllables(word) > 1 and word.endswith(_UNSTRESSED) else [doubled, single]
        return [*ways, voiced + ending] if last in _VOICED else ways
    if last in _VOICED and (word[-2:-1] in {*_VOWELS, *"lrn"} or word[-3:-1] == "ij"):
        return [voiced + ending, word + ending]
    return [word + ending]
