"""Codes of letters and digits, however they are cut, joined, spelled or dictated: the pieces of number plates and postcodes."""

from __future__ import annotations

import re

from calllint.patterns import lazy_pattern
from calllint.redaction.dictionary import is_word
from calllint.redaction.figures import TIMES, letter_words, number_words
from calllint.redaction.runs import Sign, adds_up
from calllint.redaction.small_words import CODE_WORDS, REPLIES, WITHIN_CODES

PIECE = lazy_pattern(r"[^\W_]+(?:-ray(?![^\W_]))?", re.IGNORECASE)
"""A word or a number, or one letter behind the other that the telephone alphabet has."""
_CUT = lazy_pattern(r"\d+|[^\W\d_]+")
_GAP = lazy_pattern(r"[^\w\ufffc€$£%?!]{0,5}_?[^\w\ufffc€$£%?!]{0,3}")
_MOST_FILLERS = 3
"""Words that may stand between two pieces: *let me see*."""
_MOST = 14
"""Pieces that one code has at most, spelled and with fillers."""


def signs_at(text: str, at: int, longest: int, small: bool = False) -> list[Sign]:
    """The pieces from the offset `at` on that may be part of a code whose groups of letters have at most `longest` letters.

    `small`: words of every day may be such letters, not only what stands between them.
    """
    found: list[Sign] = []
    end = at
    between = 0
    times, times_at = 1, -1
    while len(found) < _MOST and (match := PIECE.search(text, end, end + 40)) is not None:
        if found and _GAP.fullmatch(text, end, match.start()) is None:
            break
        piece, folded = match[0], match[0].casefold()
        if folded in TIMES:
            times, times_at, end = TIMES[folded], match.start(), match.end()
            continue
        said = said_as(folded)
        tight = (match.start() == end and text[end - 1 : end] != " ") or text[match.start() - 1 : match.start()] in ("-", ".", "_")
        if said is not None:
            start, end, signs = times_at if times > 1 else match.start(), match.end(), said * times
            if found and adds_up(found[-1], signs, text[found[-1].end : start], between, text[found[-1].start : found[-1].end], piece):
                found[-1] = Sign(found[-1].start, end, found[-1].text[0] + signs, True)
            else:
                found.append(Sign(start, end, signs, True))
        elif (
            found
            and folded in CODE_WORDS
            and not (small or tight or (piece.isupper() and (not found[-1].is_word or (piece != "I" and not text.isupper()))))
        ):
            between += 1
            if between > _MOST_FILLERS or folded not in WITHIN_CODES:
                break
            end = match.end()
            continue
        elif all(len(part) <= (longest if piece.isupper() else min(longest, 3)) or part.isdigit() for part in _CUT.findall(piece)):
            found.append(Sign(times_at if times > 1 else match.start(), match.end(), folded * times, False))
            end = match.end()
        else:
            break
        between, times = 0, 1
    return found


def said_as(piece: str) -> str | None:
    """What a word for a letter or a number stands for, digits glued to it included."""
    said = letter_words().get(piece) or (number_words().get(piece) if len(piece) > 1 else None)
    if said is None and piece[0].isdigit():
        digits, letters = piece.rstrip("abcdefghijklmnopqrstuvwxyzéèäöüßç-"), piece.lstrip("0123456789")
        if digits.isdigit() and len(letters) > 3 and letters in letter_words():
            return digits + letter_words()[letters]
    return said


def shape_of(text: str) -> str:
    """The order of letters and digits: `aa99aa`."""
    return "".join("9" if sign.isdigit() else "a" for sign in text)


def is_usual(text: str, match: re.Match[str]) -> bool:
    """Whether what a plate would begin with is a word of every day."""
    folded = match[0].casefold()
    if text[match.end() : match.end() + 1] in ("-", ".") and text[match.end() + 1 : match.end() + 2].isalnum():
        return False
    return folded in CODE_WORDS or (len(folded) > 2 and folded.isalpha() and said_as(folded) is None and is_word(folded))


def part_of_code(text: str) -> tuple[int, int] | None:
    """Where all that somebody says is a part of a code, from where to where: few letters and digits, or words for them."""
    found = [match for match in PIECE.finditer(text) if match[0].casefold() not in CODE_WORDS and match[0].casefold() not in REPLIES]
    if not 0 < len(found) <= 8:
        return None
    for match in found:
        folded = match[0].casefold()
        if said_as(folded) is None and (
            not all(len(part) <= 3 or part.isdigit() for part in _CUT.findall(folded)) or (len(found) > 1 and is_usual(text, match))
        ):
            return None
    return found[0].start(), found[-1].end()
