"""Dates as mail programs write them: in the heads of a message, and in words above quoted text."""

from __future__ import annotations

import re
from typing import NamedTuple

from calllint.patterns import lazy_pattern

_MONTH_WORDS = (
    "jan ene gen sty led янв tam", "feb fév fev lut úno фев hel", "mar mrt maa mär bře мар", "apr avr abr kwi dub апр huh",
    "mei mai may maj mag kvě мая май tou", "jun juin giu cze июн kes čer", "jul juil lug lip июл hei čvc", "aug aoû ago sie srp авг elo",
    "sep set wrz zář сен syy", "okt oct out ott paź říj окт lok", "nov lis ноя marr", "dec déc dez dic gru pro дек jou des",
)  # fmt: skip
_MONTHS = {word: number for number, words in enumerate(_MONTH_WORDS, 1) for word in words.split()}
_ENGLISH_WORDS = "jan feb mar apr may jun jul aug sep oct nov dec"
_ENGLISH = {word: number for number, word in enumerate(_ENGLISH_WORDS.split(), 1)}
_ZONES = {
    "gmt": "Z", "utc": "Z", "ut": "Z", "z": "Z", "wet": "Z", "bst": "+01:00", "west": "+01:00", "cet": "+01:00", "mez": "+01:00",
    "cest": "+02:00", "mesz": "+02:00", "eet": "+02:00", "eest": "+03:00", "msk": "+03:00", "est": "-05:00", "edt": "-04:00",
    "cst": "-06:00", "cdt": "-05:00", "mst": "-07:00", "mdt": "-06:00", "pst": "-08:00", "pdt": "-07:00",
}  # fmt: skip
_HEAD = lazy_pattern(
    r"\s*(?:[^\W\d]+\.?,?\s+)?(\d{1,2})[\s-]([A-Za-z]{3})[a-z]*\.?,?[\s-](\d{4}|\d{2}),?\s+(\d{1,2}):(\d{2})(?::(\d{2}))?(?:[.,]\d+)?"
    r"\s*([+-]\d{4}|[A-Za-z]{1,5})?"
)
_DAY_MONTH = lazy_pattern(
    r"(?<!\d)(?P<day>\d{1,2})(?:\.|e|er|st|nd|rd|th|º)?(?:\s+(?:de\s+)?|-)(?P<month>[^\W\d_]{3,12})\.?,?(?:\s+(?:de\s+|del\s+)?"
    r"|-)(?P<year>\d{4}|\d{2})(?![\d:])"
)
_MONTH_DAY = lazy_pattern(
    r"(?<!\w)(?P<month>[^\W\d_]{3,12})\.?[\s-]+(?P<day>\d{1,2})(?:st|nd|rd|th)?(?:,?\s+|-)(?P<year>\d{4}|\d{2}(?=\s))(?![\d:])"
)
_NUMERIC = lazy_pattern(
    r"(?<![\d.])(?:(?P<a>\d{1,2})(?P<mark>[-./])(?P<b>\d{1,2})(?P=mark)(?P<year>\d{4}|\d{2})"
    r"|(?P<y>\d{4})\s?[-./年]\s?(?P<m>\d{1,2})\s?[-./月]\s?(?P<d>\d{1,2})日?)(?!\d)"
)
_HUNGARIAN = lazy_pattern(r"(?<!\d)(?P<year>\d{4})\.\s+(?P<month>[^\W\d_]{3,10})\.?\s+(?P<day>\d{1,2})\.")
_CLOCK = lazy_pattern(
    r"(?<![\d.:])(?P<hour>\d{1,2})(?P<mark>[:.h])(?P<minute>\d{2})(?:(?P=mark)(?P<second>\d{2}))?(?![\d:])(?:\s?(?P<half>[AaPp])\.?\s?[Mm]\b\.?)?"
)
_ZONE = lazy_pattern(r"\s*\(?(?:(?:GMT|UTC)?\s?(?P<offset>[+-]\d{1,2}(?::?\d{2})?)|(?P<name>[A-Z]{2,4}))\b\)?")
_MARKS = str.maketrans(dict.fromkeys("\u200e\u200f\u202a\u202b\u202c\ufeff"))
"""Characters that only say in which direction text runs: Windows' own mail program puts them round each part of a date."""
_AFTERNOON = lazy_pattern("오후|下午|午後")
_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


class Date(NamedTuple):
    """A date and time as RFC 3339 writes it (without a zone where none is said), and in seconds since 1970 (no zone: UTC)."""

    at: str
    moment: float


class _Day(NamedTuple):
    """A day, and where it begins and ends in its text."""

    year: int
    month: int
    day: int
    start: int
    end: int


def head_date(value: str) -> Date | None:
    """The date of a `Date` head; None where there is none that can be read."""
    match = _HEAD.match(value)
    month = _ENGLISH.get(match[2].lower()) if match else None
    if match is None or month is None:
        return spoken_date(value)
    day, _, year, hour, minute, second, zone = match.groups()
    return _date(_year(year), month, int(day), int(hour), int(minute), int(second or 0), _zone(zone))


def date_in(value: str, day_first: bool | None = None) -> str | None:
    """The date and time in a sentence, RFC 3339; None where there is none, or no telling day from month (`day_first`: it is the day)."""
    found = spoken_date(value, day_first)
    return found.at if found else None


def spoken_date(value: str, day_first: bool | None = None) -> Date | None:
    """`date_in` with its moment."""
    value = _bare(value)
    day = _day_in(value, day_first)
    clock = _clock_by(value, day) if day else None
    if day is None or clock is None:
        return None
    hour = int(clock["hour"])
    half = clock["half"] or ("p" if _AFTERNOON.search(value, max(0, clock.start() - 4), clock.start()) else None)
    if half and hour <= 12:
        hour = hour % 12 + (12 if half in "pP" else 0)
    zone = _ZONE.match(value, clock.end())
    told = _zone(zone["offset"] or zone["name"]) if zone else None
    return _date(day.year, day.month, day.day, hour, int(clock["minute"]), int(clock["second"] or 0), told)


def day_in(value: str, day_first: bool | None = None) -> str | None:
    """`date_in`, or the day alone (`2026-03-01`) where no time of day stands beside it."""
    found = date_in(value, day_first)
    day = _day_in(_bare(value), day_first) if found is None else None
    return found if day is None else f"{day.year:04}-{day.month:02}-{day.day:02}"


def _bare(value: str) -> str:
    return value if value.isascii() else value.translate(_MARKS)


def has_clock(value: str) -> bool:
    """Whether a time of day stands in `value`."""
    return any(int(match["hour"]) < 25 and int(match["minute"]) < 60 for match in _CLOCK.finditer(_bare(value)))


def has_day(value: str) -> bool:
    """Whether a date with its year stands in `value`, though it be one that can be read in two ways."""
    return _day_in(_bare(value), True) is not None


def without_dates(value: str) -> str:
    """`value` with a bar for each date, time of day and zone in it."""
    for pattern in (_DAY_MONTH, _MONTH_DAY, _HUNGARIAN, _NUMERIC):
        value = pattern.sub("|", value)
    parts, last = [], 0
    for match in _CLOCK.finditer(value):
        zone = _ZONE.match(value, match.end())
        parts.append(value[last : match.start()])
        last = zone.end() if zone and _zone(zone["offset"] or zone["name"]) else match.end()
    return "|".join([*parts, value[last:]])


def _clock_by(value: str, day: _Day) -> re.Match[str] | None:
    return _CLOCK.search(value, day.end) or _CLOCK.search(value[: day.start])


def _day_in(value: str, day_first: bool | None) -> _Day | None:
    for pattern in (_DAY_MONTH, _MONTH_DAY, _HUNGARIAN):
        for match in pattern.finditer(value):
            word = match["month"].casefold()
            month = _MONTHS.get(word[:4]) or _MONTHS.get(word[:3])
            year, number = _year(match["year"]), int(match["day"])
            if month and 0 < number <= _DAYS[month - 1]:
                return _Day(year, month, number, match.start(), match.end())
    for match in _NUMERIC.finditer(value):
        day = _numeric(match, day_first)
        if day is not None:
            return day
    return None


def _numeric(match: re.Match[str], day_first: bool | None) -> _Day | None:
    if match["y"]:
        year, month, day = int(match["y"]), int(match["m"]), int(match["d"])
    else:
        first, second, year = int(match["a"]), int(match["b"]), _year(match["year"])
        # Only America writes the month first, and with slashes.
        if first > 12 or match["mark"] != "/" or (day_first and second <= 12) or first == second:
            day, month = first, second
        elif second > 12:
            month, day = first, second
        else:
            return None
    return _Day(year, month, day, match.start(), match.end()) if 0 < month <= 12 and 0 < day <= _DAYS[month - 1] else None


def _year(written: str) -> int:
    year = int(written)
    return year if len(written) > 2 else year + (2000 if year < 69 else 1900)


def _zone(written: str | None) -> str | None:
    """`+0100`, `+1` and `CET` as `+01:00`; None for what says nothing."""
    if not written:
        return None
    if written[0] in "+-":
        hours, minutes = written[1:].replace(":", "")[:-2] or written[1:], written[1:].replace(":", "")[-2:]
        if len(written[1:].replace(":", "")) <= 2:
            hours, minutes = written[1:], "00"
        offset = f"{written[0]}{int(hours):02}:{minutes}"
        return "Z" if offset[1:] == "00:00" else offset if int(hours) < 15 and int(minutes) < 60 else None
    return _ZONES.get(written.lower())


def _date(year: int, month: int, day: int, hour: int, minute: int, second: int, zone: str | None) -> Date | None:
    if not (0 < day <= _DAYS[month - 1] and hour < 24 and minute < 60 and second <= 60 and year > 0):
        return None
    if month == 2 and day == 29 and (year % 4 or (not year % 100 and year % 400)):
        return None
    offset = 0
    if zone and zone != "Z":
        offset = (int(zone[1:3]) * 60 + int(zone[4:6])) * (-60 if zone[0] == "-" else 60)
    years = year - (month <= 2)
    days = years * 365 + years // 4 - years // 100 + years // 400 + (153 * ((month + 9) % 12) + 2) // 5 + day - 719469
    second = min(second, 59)
    at = f"{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}{zone or ''}"
    return Date(at, days * 86400 + hour * 3600 + minute * 60 + second - offset)
