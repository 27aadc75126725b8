"""Postcodes by the order of their letters and digits, in any spelling, where one is due."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from calllint.patterns import lazy_pattern
from calllint.redaction.codes import PIECE, shape_of, signs_at
from calllint.redaction.figures import number_words
from calllint.redaction.runs import Sign
from calllint.redaction.small_words import CODE_WORDS


def postcode_at(signs: Sequence[Sign]) -> tuple[int, int, str] | None:
    """The postcode, four digits and two letters, that begins with the first of the pieces."""
    said = ""
    for sign in signs:
        said += sign.text
        shape = shape_of(said)
        if shape == "9999aa" and said[0] != "0":
            return signs[0].start, sign.end, said
        if len(said) > 5 or not "9999aa".startswith(shape):
            return None
    return None


def postcodes_within(text: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """The postcodes that begin between `start` and `end`, in any spelling."""
    at = start
    while (match := PIECE.search(text, at, end)) is not None:
        found = None
        if match[0][0].isdigit() or match[0].casefold() in number_words():
            found = postcode_at(signs_at(text, match.start(), 2)) or postcode_at(signs_at(text, match.start(), 2, small=True))
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
            found = postcode_at(signs)
            if found is not None and signs[0].is_word and _are_letters(text, signs, found[1]):
                yield found
                at = found[1]


def _are_letters(text: str, signs: Sequence[Sign], end: int) -> bool:
    """Whether the letters of a postcode that ends at `end` are no word: one by one, with words for them, or in capitals."""
    letters = [text[sign.start : sign.end] for sign in signs if sign.end <= end and sign.text.isalpha()]
    return all(len(letter) != 2 or (letter.isupper() and not text.isupper()) for letter in letters)


BRITISH = lazy_pattern(r"(?<![^\W_])(?:gir|[a-z]{1,2}\d[a-z\d]?)[\s.\-\u00a0]{0,3}\d[a-z]{2}(?![^\W_])", re.IGNORECASE)
"""British postcodes where nothing else is due."""
