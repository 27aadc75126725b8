"""Days with their month and mostly the year, in figures or words: *3 mei 1984*, *the third of May eighty four*, *acht zes vijftig*."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from calllint.patterns import lazy_pattern
from calllint.redaction.figures import number_words
from calllint.redaction.small_words import HESITATIONS, WAITS, word_set

_PIECE = lazy_pattern(r"[^\W_]+(?:-[^\W\d_]+)?")
_PLAIN = lazy_pattern(r"[^\W_]+")
_GAP = lazy_pattern(r"[ \u00a0]{0,2}(?:[,./\\\-\u2010-\u2015'’]|\.{3}|…)?[ \u00a0]{0,2}")
_BETWEEN = HESITATIONS | WAITS | word_set("of de the den van der in en and dan then day dag le du")
_MONTHS = (
    "januari january januar janvier jan|februari february februar février feb|maart march märz mars mrt mar maa|april avril apr|mei may mai"
    "|juni june juin jun|juli july juillet jul|augustus august août aug|september septembre sept sep|oktober october octobre okt oct"
    "|november novembre nov|december dezember décembre dec dez"
)
_ORDINALS = {
    "en": "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth "
    "seventeenth eighteenth nineteenth twentieth",
    "nl": "eerste tweede derde vierde vijfde zesde zevende achtste negende tiende elfde twaalfde dertiende veertiende vijftiende zestiende "
    "zeventiende achttiende negentiende twintigste",
}
_THOUSAND = lazy_pattern(r"(?:two thousand(?: and)?|twee ?duizend(?: en)?)(?![^\W_])", re.IGNORECASE)
_SUFFIXED = lazy_pattern(r"(\d{1,2})(?:st|nd|rd|th|e|ste|de|er)", re.IGNORECASE)


class Date(NamedTuple):
    """A day that ends at an offset; `named`: its month is said by its name."""

    end: int
    named: bool
    has_year: bool
    value: str
    """Day, month and year, whatever the form."""


class _Piece(NamedTuple):
    end: int
    month: int
    number: int
    """0 where it is none."""
    digits: int
    ordinal: bool


@lru_cache(1)
def month_names() -> dict[str, int]:
    """The number of each month by its names, in small letters."""
    return {name: number for number, names in enumerate(_MONTHS.split("|"), 1) for name in names.split()}


@lru_cache(1)
def _ordinals() -> dict[str, int]:
    found = {word: number for words in _ORDINALS.values() for number, word in enumerate(words.split(), 1)}
    for word, digits in number_words().items():
        if len(digits) == 2 and digits > "20" and word.endswith("tig"):
            found[f"{word}ste"] = int(digits)
    for ten, tens in ((20, "twenty"), (30, "thirty")):
        found |= {f"{tens}-{word}": ten + number for number, word in enumerate(_ORDINALS["en"].split()[:9], 1)}
    return found | {"thirtieth": 30}


def date_at(text: str, at: int) -> Date | None:
    """The day that begins at an offset: with a month's name, or of three numbers."""
    pieces = _pieces(text, at)
    if len(pieces) < 2:
        return None
    if pieces[0].month:
        # "May 3rd, 1984".
        month, day, rest = pieces[0].month, pieces[1], 2
    elif pieces[1].month:
        month, day, rest = pieces[1].month, pieces[0], 2
    elif len(pieces) > 2 and pieces[0].digits == 4:
        # "1984-05-03".
        return _of(pieces[2].number, pieces[1].number, pieces[0].number, pieces[2].end, False, True)
    elif len(pieces) > 2:
        month, day, rest = pieces[1].number, pieces[0], 2
        if month > 12 >= day.number:
            month, day = day.number, pieces[1]
    else:
        return None
    named = bool(pieces[0].month or pieces[1].month)
    year, end = _year(pieces, rest)
    if not named and not year:
        return None
    return _of(day.number, month, year, end if year else pieces[1].end, named, bool(year))


def dates_in(text: str) -> Iterator[tuple[int, Date]]:
    """The days in `text`, each with where it begins."""
    at = 0
    while (word := _PLAIN.search(text, at)) is not None:
        at = word.end()
        date = date_at(text, word.start()) if _may_begin(word[0]) else None
        if date is not None:
            yield word.start(), date
            at = date.end


def _may_begin(word: str) -> bool:
    folded = word.casefold()
    return (
        word[0].isdigit() or folded in month_names() or folded in number_words() or folded.endswith(("st", "nd", "rd", "th", "de", "ste"))
    )


def _of(day: int, month: int, year: int, end: int, named: bool, has_year: bool) -> Date | None:
    if not (1 <= day <= 31 and 1 <= month <= 12):
        return None
    return Date(end, named, has_year, f"{day:02d}{month:02d}{year % 100:02d}" if has_year else f"{day:02d}{month:02d}")


def _year(pieces: list[_Piece], at: int) -> tuple[int, int]:
    """The year that begins with a piece, and where it ends; 0 where none does."""
    if at >= len(pieces) or pieces[at].month:
        return 0, 0
    first = pieces[at]
    second = pieces[at + 1] if at + 1 < len(pieces) and not pieces[at + 1].month else None
    if first.digits == 4:
        thousand = first.number
        if not 1900 <= thousand <= 2099:
            return 0, 0
        if thousand % 100 == 0 and second is not None and second.digits <= 2 and thousand == 2000:
            return thousand + second.number, second.end
        return thousand, first.end
    if first.digits == 2 and first.number in (19, 20) and second is not None and second.digits == 2:
        return first.number * 100 + second.number, second.end
    return (1900 + first.number, first.end) if first.digits == 2 else (0, 0)


def _pieces(text: str, at: int) -> list[_Piece]:
    """Up to five numbers and names of months behind one another, with next to nothing between them."""
    found: list[_Piece] = []
    fillers = 0
    while len(found) < 5:
        thousand = _THOUSAND.match(text, at)
        match = thousand or _PIECE.match(text, at)
        if match is None:
            break
        piece = _Piece(match.end(), 0, 2000, 4, False) if thousand is not None else _read(match[0], match.end())
        if piece is None and "-" in match[0]:
            match = _PLAIN.match(text, at)
            assert match is not None
            piece = _read(match[0], match.end())
        if piece is None:
            if match[0].casefold() not in _BETWEEN or fillers > 3:
                break
            fillers += 1
            if not found:
                break
        else:
            fillers = 0
            before = found[-1] if found else None
            if before is not None and _counts_on(text, before, piece, match.start()):
                found[-1] = piece._replace(number=before.number + piece.number, digits=2)
            else:
                found.append(piece)
        gap = _GAP.match(text, match.end())
        at = match.end() if gap is None else gap.end()
        if at == match.end() and piece is None:
            break
    return found


def _counts_on(text: str, before: _Piece, piece: _Piece, start: int) -> bool:
    """Whether a unit belongs to the ten before it: *eighty four*, *twee en twintig*."""
    if before.month or piece.month or text[before.end - 1].isdigit() or text[piece.end - 1].isdigit():
        return False
    gap = text[before.end : start].strip(" \u00a0-")
    english = text[: before.end].casefold().endswith("ty")
    tens = english and before.digits == 2 and before.number % 10 == 0 and 20 <= before.number <= 90 and piece.digits == 1 and piece.number
    units = before.digits == 1 and piece.digits == 2 and piece.number % 10 == 0 and piece.number >= 20 and gap.casefold() == "en"
    return bool((tens and not gap) or units)


def _read(word: str, end: int) -> _Piece | None:
    folded = word.casefold()
    month = month_names().get(folded, 0)
    if month:
        return _Piece(end, month, 0, 0, False)
    if word.isdecimal() and len(word) <= 4:
        return _Piece(end, 0, int(word), len(word), False)
    suffixed = _SUFFIXED.fullmatch(word)
    if suffixed is not None:
        return _Piece(end, 0, int(suffixed[1]), 2, True)
    ordinal = _ordinals().get(folded)
    if ordinal is not None:
        return _Piece(end, 0, ordinal, 2 if ordinal > 9 else 1, True)
    digits = number_words().get(folded)
    if digits is not None and len(digits) <= 4 and len(folded) > 1:
        return _Piece(end, 0, int(digits), len(digits), False)
    return None
