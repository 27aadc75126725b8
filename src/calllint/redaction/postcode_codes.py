"""Postcodes by the order of their letters and digits, in any spelling, where one is due."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from calllint.patterns import lazy_pattern
from calllint.redaction.codes import PIECE, readings, shape_of, signs_at
from calllint.redaction.figures import letter_words, number_words
from calllint.redaction.signs import Sign
from calllint.redaction.small_words import CODE_WORDS, word_set


def postcode_at(text: str, signs: Sequence[Sign]) -> tuple[int, int, str] | None:
    """The postcode, four digits and two letters, that begins with the first of the pieces."""
    for sign, said in readings(text, signs):
        fits = [one for one in said if shape_of(one) == "9999aa" and one[0] != "0"]
        if fits:
            return signs[0].start, sign.end, min(fits)
        if not any("9999aa".startswith(shape_of(one)) for one in said):
            return None
    return None


_VOWELS = frozenset("aeiouy")
_SMALL = CODE_WORDS | word_set("an am be so if no do go we me up us as hi ok is in")
_BRITISH_SHAPES = word_set("a99aa a999aa aa99aa aa999aa a9a9aa aa9a9aa")


def british_at(text: str, at: int) -> tuple[int, int, str] | None:
    """The British postcode that begins at `at`, in any spelling: letters, digits, a digit and two letters."""
    return _british_of(text, at, signs_at(text, at, 2)) or _british_of(text, at, signs_at(text, at, 2, small=True))


def _british_of(text: str, at: int, signs: Sequence[Sign]) -> tuple[int, int, str] | None:
    if not signs or signs[0].start != at or not signs[0].text[0].isalpha():
        return None
    found = None
    for sign, said in readings(text, signs):
        if min(map(len, said)) > 7:
            break
        fits = [one for one in said if shape_of(one) in _BRITISH_SHAPES]
        if fits:
            found = at, sign.end, min(fits)
    return found


def british_said(text: str, start: int = 0, end: int | None = None, sure: bool = False) -> Iterator[tuple[int, int, str]]:
    """The British postcodes in `text` that are spelled or dictated: `sure`: one is due."""
    at = start
    stop = len(text) if end is None else end
    while (match := PIECE.search(text, at, stop)) is not None:
        at = match.end()
        if not _may_begin(text, match, sure):
            continue
        found = british_at(text, match.start())
        if found is None or text[match.start() - 1 : match.start()] in ("'", "’"):
            continue
        if any(map(str.isspace, text[found[0] : found[1]])) and _is_spelled(text, *found, sure):
            yield found
            at = found[1]


def _may_begin(text: str, match: re.Match[str], sure: bool) -> bool:
    """Whether a piece may be the first letters of a British postcode, by itself and what stands behind it."""
    piece = match[0]
    if len(piece) > 2 and piece.casefold() not in letter_words():
        return False
    if not sure and len(piece) == 2 and not piece.isupper() and not _VOWELS.isdisjoint(piece.casefold()):
        return False
    behind = PIECE.match(text, match.end() + 1) or PIECE.search(text, match.end(), match.end() + 12)
    if behind is None:
        return False
    folded = behind[0].casefold()
    return len(folded) < 4 or folded[0].isdigit() or folded in number_words() or folded in letter_words() or folded in CODE_WORDS


def _is_spelled(text: str, start: int, end: int, value: str, sure: bool) -> bool:
    """Whether no letters of a postcode may be a word of the sentence."""
    signs = [sign for sign in signs_at(text, start, 2, small=True) if sign.end <= end and sign.text.isalpha()]
    words = [text[sign.start : sign.end] for sign in signs]
    if sure:
        return all(len(word) == 1 or word.isupper() or word not in _SMALL for word in words)
    shouted = text.isupper()
    return len(value) > 5 and all(
        sign.is_word or len(word) == 1 or (word.isupper() and not shouted) or _VOWELS.isdisjoint(word.casefold())
        for sign, word in zip(signs, words, strict=True)
    )


def postcodes_within(text: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """The postcodes that begin between `start` and `end`, in any spelling."""
    at = start
    while (match := PIECE.search(text, at, end)) is not None:
        found = None
        if match[0][0].isdigit() or match[0].casefold() in number_words():
            found = postcode_at(text, signs_at(text, match.start(), 2)) or postcode_at(text, signs_at(text, match.start(), 2, small=True))
        if found is None or _is_said_in_passing(text, *found):
            at = match.end()
        else:
            yield found
            at = found[1]


def _is_said_in_passing(text: str, begin: int, end: int, value: str) -> bool:
    """Whether the letters are a small word of the sentence: "sinds 2019. Ik woon", "in Mei 2024, en"."""
    letters = text[max(begin, end - 2) : end]
    if letters.casefold() != value[4:] or value[4:] not in CODE_WORDS or letters.isupper():
        return False
    before = text[begin : end - 2].rstrip()
    return before[-1:] in (".", ",", ";", ")") or (value.startswith(("19", "20")) and letters.islower())


def postcodes_said(text: str) -> Iterator[tuple[int, int, str]]:
    """The postcodes in `text` that are said, in words for digits and letters: they are known without anything that introduces them."""
    at = 0
    while (match := PIECE.search(text, at)) is not None:
        at = match.end()
        if match[0].casefold() in number_words():
            signs = signs_at(text, match.start(), 2)
            found = postcode_at(text, signs)
            if found is not None and signs[0].is_word and _are_letters(text, signs, found[1]):
                yield found
                at = found[1]


def _are_letters(text: str, signs: Sequence[Sign], end: int) -> bool:
    """Whether the letters of a postcode that ends at `end` are no word: one by one, with words for them, or in capitals."""
    letters = [text[sign.start : sign.end] for sign in signs if sign.end <= end and sign.text.isalpha()]
    return all(len(letter) != 2 or (letter.isupper() and not text.isupper()) for letter in letters)


BRITISH = lazy_pattern(r"(?<![^\W_])(?:gir|[a-z]{1,2}\d[a-z\d]?)[\s.\-\u00a0]{0,3}\d[a-z]{2}(?![^\W_])", re.IGNORECASE)
"""British postcodes where nothing else is due."""
