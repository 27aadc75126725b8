"""Runs of digits and letters as they are typed, dictated and written down by machines: whatever stands between, in figures or words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import accumulate

from calllint.patterns import lazy_pattern
from calllint.redaction.dictation import ARTICLES, HUNDREDS, ONE_MOMENT, THAT_ONE, behind_like, behind_slip, leads_to_letter, taken
from calllint.redaction.figures import AGAIN, TIMES, letter_words, number_words
from calllint.redaction.hints import words_in
from calllint.redaction.signs import Run, Sign
from calllint.redaction.small_words import HESITATIONS, WAITS, WITHIN_NUMBERS

_PIECE = lazy_pattern(r"[^\W_]+(?:-[^\W\d_]+)*(?:['’][^\W\d_]+)?")
_PLAIN = lazy_pattern(r"[^\W_]+")
_GAP = lazy_pattern(r"[^\w\ufffc€$£%?!]{0,6}_?[^\w\ufffc€$£%?!]{0,4}")
_FIGURE = lazy_pattern(r"\d")
_MOST_FILLERS = 4
_NOUGHT = lazy_pattern(r"[oO](?=\d)|(?<=\d)[oO](?=\d)")


def runs(  # noqa: C901 - one pass over the pieces, with what is pending between them
    text: str, codes: frozenset[str] | None = None, start: int = 0, end: int | None = None
) -> Iterator[Run]:
    """The runs in `text` between `start` and `end`.

    With `codes` letters may be part of them: alone, as the telephone spells them, in capitals, and the codes themselves.
    """
    signs: list[Sign] = []
    between = 0
    behind = start
    times = 1
    times_at = -1
    at, stop = start, len(text) if end is None else end
    shouted = codes is not None and text.isupper() and len(text) > _SHORT
    figures_only = codes is None and not _holds_words(text)
    while (match := _PIECE.search(text, at if signs or not figures_only else _to_figure(text, at, stop), stop)) is not None:
        piece, begin, at = match[0], match.start(), match.end()
        said, folded = _said(piece, codes, shouted), piece.casefold()
        if codes is not None and folded in ARTICLES and leads_to_letter(text, at):
            behind = at if _GAP.fullmatch(text, behind, begin) is not None else behind
            continue
        if said is None and "-" in piece:
            match = _PLAIN.match(text, begin, stop)
            assert match is not None
            piece, at = match[0], match.end()
            said, folded = _said(piece, codes, shouted), piece.casefold()
        if said == "1" and (ONE_MOMENT.match(text, at) is not None or _is_that_one(text, begin, at, codes)):
            said = None
        apart = _GAP.fullmatch(text, behind, begin) is None or "\n\n" in text[behind:begin]
        if signs and apart:
            yield from _cut(text, signs)
            signs, between, times = [], 0, 1
        behind = at
        if folded in HUNDREDS:
            said = "00"
        if said is None:
            if folded in TIMES:
                times_at = begin if times == 1 else times_at
                times = TIMES[folded]
                continue
            if folded in AGAIN and signs and signs[-1].is_word and signs[-1].text in ("2", "3"):
                times, times_at = int(signs[-1].text), signs[-1].start
                signs.pop()
                continue
            between += 1
            if signs and (folded not in WITHIN_NUMBERS or between > _MOST_FILLERS):
                yield from _cut(text, signs)
                signs = []
            if not signs:
                between, times = 0, 1
            continue
        if codes is not None and len(piece) == 1 and piece.isalpha():
            at = behind_like(text, piece, at, stop)
        is_word = not piece[0].isdigit() and folded != said
        taken(signs, Sign(times_at if times > 1 else begin, at, said * times, is_word or times > 1), text, between, piece)
        between, times = 0, 1
        behind = at = behind_slip(text, at, stop)
    if signs:
        yield from _cut(text, signs)


def _holds_words(text: str) -> bool:
    """Whether any word of a text is a number's, or says how often one stands there."""
    words = words_in(text)
    return not (number_words().keys().isdisjoint(words) and TIMES.keys().isdisjoint(words) and HUNDREDS.isdisjoint(words))


def _to_figure(text: str, at: int, stop: int) -> int:
    """Where the next piece with a figure begins, at an offset or behind it."""
    figure = _FIGURE.search(text, at, stop)
    if figure is None:
        return stop
    begin = figure.start()
    while begin > at and text[begin - 1].isalnum():
        begin -= 1
    return begin


def _is_that_one(text: str, begin: int, end: int, codes: frozenset[str] | None) -> bool:
    """Whether *one* is what is pointed at: *that's the one*, and no digit before others."""
    if THAT_ONE.search(text, max(0, begin - 8), begin) is None:
        return False
    behind = _PIECE.match(text, end + 1)
    return behind is None or _said(behind[0], codes, False) is None


def _cut(text: str, signs: list[Sign]) -> Iterator[Run]:
    """A run, cut where words stand between two whole numbers: `0612345678 of 020 1234567`, `123456782, dus 1234.56.782`."""
    first = 0
    digits = list(accumulate((sum(map(str.isdigit, sign.text)) for sign in signs), initial=0))
    for index in range(1, len(signs)):
        if digits[-1] - digits[index] < _WHOLE:
            break
        gap = text[signs[index - 1].end : signs[index].start]
        before = digits[index] - digits[first] >= _WHOLE
        if "+" in gap or (before and _is_apart(gap) and not _is_put_right(gap, signs[first : first + 2], signs[index : index + 2])):
            yield Run(tuple(signs[first:index]))
            first = index
    yield Run(tuple(signs[first:]))


def _is_apart(gap: str) -> bool:
    """Whether what stands between two whole numbers keeps them apart: more than the sounds of somebody who looks for the rest."""
    words = _PLAIN.findall(gap)
    return "/" in gap or "\n" in gap or any(word.casefold() not in _THINKING for word in words)


def _is_put_right(gap: str, before: list[Sign], behind: list[Sign]) -> bool:
    """Whether somebody corrects a number in its midst; who says it again from the start gives two. The signs are the first two of each."""
    first, second = ("".join(sign.text for sign in signs)[:2] for signs in (before, behind))
    return first != second and not (first[0] == second[0] == "0") and behind_slip(gap + "0", 0, len(gap) + 1) > 0


_THINKING = HESITATIONS | WAITS
_WHOLE = 8
"""Digits of the shortest number that is whole."""


def _said(piece: str, codes: frozenset[str] | None, shouted: bool) -> str | None:
    """The digits and letters that a piece stands for."""
    if piece.isdecimal():
        return piece if piece.isascii() else "".join(str(int(sign)) for sign in piece)
    folded = piece.casefold()
    digits = number_words().get(folded)
    if digits is not None and not (codes is not None and len(piece) == 1):
        return digits
    if any(map(str.isdigit, piece)):
        plain = _NOUGHT.sub("0", piece)
        if plain.isdigit():
            return plain
        return folded if codes is not None else None
    if codes is None:
        return None
    if len(piece) == 1 or folded in codes:
        return folded
    return letter_words().get(folded) or (folded if _is_code(piece, shouted) else None)


_VOWELS = re.compile("[aeiouyéèäöü]")


_SHORT = 30
"""Characters up to which a text in capitals may be all codes."""


_NO_CODES = frozenset(["nr", "no", "bsn", "tnv", "tav", "svp", "tel", "mvg", "grt", "gr", "pls", "plz", "thx", "hm", "hmm", "mhm", "ref"])
"""Abbreviations that stand beside numbers and are no part of them."""


def _is_code(piece: str, shouted: bool) -> bool:
    """Whether letters are none of a word: in capitals where not all is, or without a vowel."""
    return (
        len(piece) <= 4
        and piece.isalpha()
        and piece.strip("xX") != ""
        and piece.casefold() not in _NO_CODES
        and ((piece.isupper() and not shouted) or _VOWELS.search(piece.casefold()) is None)
    )
