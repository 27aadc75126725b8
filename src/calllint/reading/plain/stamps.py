"""Time stamps of transcripts: `[00:12]`, `09:16`, `(1m 13s)`, `12.5s`, `[2026-03-01 09:16]`, `[00:12 - 00:15]`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from calllint.patterns import lazy_pattern

if TYPE_CHECKING:
    from datetime import datetime

_MONTH = r"(?:jan|feb|mar|maart|mrt|apr|may|mei|jun|jul|aug|sep|oct|okt|nov|dec)[a-z]{0,6}\.?"
_WEEKDAY = r"(?:mon|tue|wed|thu|fri|sat|sun|maa|din|woe|don|vri|zat|zon|ma|di|wo|do|vr|za|zo)[a-z]{0,6}\.?"
_DATE = (
    r"(?:\d{4}[-/]\d{1,2}[-/]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2})"
    rf"|(?i:(?:{_WEEKDAY},? )?(?:\d{{1,2}}\.? {_MONTH},? \d{{4}}|{_MONTH} \d{{1,2}},? \d{{4}})))"
)
_MONTHS = {
    "jan": 1, "feb": 2, "mar": 3, "maa": 3, "mrt": 3, "apr": 4, "may": 5, "mei": 5, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "oct": 10,
    "okt": 10, "nov": 11, "dec": 12,
}  # fmt: skip
MONTHS = tuple(_MONTHS)
"""How the names of months begin, in Dutch and English."""
_CLOCK = r"\d{1,3}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?(?:[ \u202f]?[AaPp]\.?[Mm]\b\.?)?"
_ZONE = r"(?:Z|[+-]\d{2}:?\d{2}| (?:GMT|UTC)\b)?"
_UNITS = r"(?:\d+\s?h(?:r|ours?)?\s*)?(?:\d+\s?m(?:in)?\s*)?\d+(?:[.,]\d+)?\s?s(?:ec)?\b"
_DAY_ALONE = r"\d{1,2}[-/.]\d{1,2}\.?,? "
"""A date without its year, which only a bracket before it tells from other numbers: `[1-4 09:16]`, as Teams writes it."""
_SPOKEN = r"\d{1,2}[.:]\d{2}\s?(?:uur|u\.?|[Uu]hr)(?=\s*[-–—|,])"
"""A time of day as people write it down, with a dash behind it: `09.15 uur - `."""
_MOMENT = rf"(?:{_SPOKEN}|{_DATE}(?:,?[ T]|T| at | om |, at ){_CLOCK}{_ZONE}|(?:(?<=[\[(]){_DAY_ALONE})?{_CLOCK}|{_UNITS})"
_RANGE = rf"(?P<first>{_MOMENT})(?:\s*(?:-->|->|–|—|-|tot|to)\s*(?P<second>{_MOMENT}))?"
STAMP_PATTERN = rf"(?P<open>[\[(])?\s*{_RANGE}(?(open)\s*[\])])"
STAMP = lazy_pattern(STAMP_PATTERN)
_LOOSE = lazy_pattern(r"(\d{1,2}):(\d{1,2}):(\d{1,2})\.(\d{1,3})\s*-->\s*(\d{1,2}):(\d{1,2}):(\d{1,2})\.(\d{1,3})\s*$")

_MOMENT_PARTS = lazy_pattern(
    rf"^(?:(?P<date>{_DATE})(?:[, T]| at | om )+|(?P<day>{_DAY_ALONE}))?"
    r"(?:(?P<a>\d{1,3}):(?P<b>\d{2})(?::(?P<c>\d{2}))?(?P<f>[.,]\d{1,3})?)"
    rf"(?:[ \u202f]?(?P<half>[AaPp])\.?[Mm]\.?)?(?P<zone>{_ZONE})$"
)
_SPOKEN_PARTS = lazy_pattern(r"^(\d{1,2})[.:](\d{2})\s?(?:uur|u\.?|[Uu]hr)$")
_UNIT_PARTS = lazy_pattern(
    r"^(?:(?P<h>\d+)\s?h(?:r|ours?)?\s*)?(?:(?P<m>\d+)\s?m(?:in)?\s*)?(?P<s>\d+(?:[.,]\d+)?)\s?s(?:ec)?$",
)
_LATEST_START = 300.0
_LONGEST_MOMENT = 40
_DAY = 86400.0


class Moment(NamedTuple):
    """One moment. `seconds` counts as hours, minutes and seconds, `short` as minutes and seconds where there are two fields.

    `relative` says that it can be no time of day; `date` is there where the stamp has a date, with the time of day in it.
    """

    seconds: float
    short: float
    relative: bool = False
    clock: bool = False
    date: datetime | None = None


class Stamp(NamedTuple):
    """A stamp as written: one moment, or two. `shape` is its opening bracket, empty for none."""

    first: Moment
    second: Moment | None
    shape: str


def parse_stamp(match: re.Match[str]) -> Stamp | None:
    """The stamp of a match of `STAMP`; None for numbers that are no time."""
    first = _moment(match["first"])
    second = _moment(match["second"]) if match["second"] else None
    if first is None or (match["second"] and second is None):
        return None
    return Stamp(first, second, match["open"] or "")


def _moment(written: str) -> Moment | None:
    units = _UNIT_PARTS.match(written)
    if units is not None:
        seconds = int(units["h"] or 0) * 3600 + int(units["m"] or 0) * 60 + float(units["s"].replace(",", "."))
        return Moment(seconds, seconds, relative=True)
    spoken = _SPOKEN_PARTS.match(written)
    if spoken is not None:
        written = f"{spoken[1]}:{spoken[2]}"
    parts = _MOMENT_PARTS.match(written)
    if parts is None:
        return None
    a, b, c = int(parts["a"]), int(parts["b"]), int(parts["c"] or 0)
    if b > 59 or c > 59:
        return None
    fraction = float("0." + parts["f"][1:]) if parts["f"] else 0.0
    if parts["half"]:
        a = a % 12 + (12 if parts["half"] in "pP" else 0)
    two_fields = parts["c"] is None
    day = _date(parts["date"], american=bool(parts["half"])) if parts["date"] else None
    moment = None
    if day is not None and a < 24:
        moment = day.replace(hour=a, minute=b, second=c)
        if parts["zone"]:
            zone = "Z" if parts["zone"].startswith(" ") else parts["zone"]
            moment = type(moment).fromisoformat(moment.isoformat() + zone)
    return Moment(
        seconds=a * 3600 + b * 60 + c + fraction,
        short=a * 60 + b + fraction if two_fields else a * 3600 + b * 60 + c + fraction,
        relative=moment is None and (a > 23 or (two_fields and bool(parts["f"]))),
        clock=bool(spoken or parts["half"] or parts["date"] or parts["day"]),
        date=moment,
    )


def _date(written: str, *, american: bool) -> datetime | None:
    """A day; day before month but for the American slashes that come with AM and PM."""
    # A day of the week stands before the month.
    words = re.findall(r"[^\W\d]{3,}", written)
    month = _MONTHS.get(words[-1][:3].lower()) if words else None
    if month is not None:
        day, year = (int(number) for number in re.findall(r"\d+", written))
        return _day(year, month, day)
    numbers = [int(part) for part in re.split(r"[-/.]", written)]
    if len(re.split(r"[-/.]", written)[0]) == 4:
        year, month, day = numbers
    else:
        day, month, year = numbers
        if (american and "/" in written) or month > 12:
            day, month = month, day
    return _day(year + 2000 if year < 100 else year, month, day)


def _day(year: int, month: int, day: int) -> datetime | None:
    from datetime import datetime

    try:
        return datetime(year, month, day)
    except ValueError:
        return None


class Timing(NamedTuple):
    """The times of a turn: seconds from the start of the contact, and the date and time; None where unknown."""

    start: float | None = None
    end: float | None = None
    at: str | None = None


def timings(stamps: Sequence[Stamp | None]) -> list[Timing]:
    """The times of the turns of one conversation. Two fields are minutes and seconds where the stamps count from the contact's
    start (the first one is within five minutes of it), hours and minutes where they tell the time of day.
    """
    known = [stamp for stamp in stamps if stamp is not None]
    if not known:
        return [Timing()] * len(stamps)
    opening = known[0].first
    if opening.date is not None:
        return _dated(stamps, opening.date)
    moments = [moment for stamp in known for moment in (stamp.first, stamp.second) if moment is not None]
    relative = not any(moment.clock for moment in moments) and (
        any(moment.relative for moment in moments) or opening.short <= _LATEST_START
    )
    if relative:
        return [_timing(stamp, 0.0, short=True) for stamp in stamps]
    return _clock_timings(stamps, opening.seconds)


def _timing(stamp: Stamp | None, origin: float, *, short: bool, days: float = 0.0) -> Timing:
    if stamp is None:
        return Timing()
    start = (stamp.first.short if short else stamp.first.seconds) + days - origin
    end = None
    if stamp.second is not None:
        end = (stamp.second.short if short else stamp.second.seconds) + days - origin
    return _checked(start, end)


def _checked(start: float, end: float | None, at: str | None = None) -> Timing:
    if start < 0:
        return Timing(at=at)
    return Timing(round(start, 3), round(end, 3) if end is not None and end >= start else None, at)


def _clock_timings(stamps: Sequence[Stamp | None], origin: float) -> list[Timing]:
    days, before = 0.0, origin
    found = []
    for stamp in stamps:
        if stamp is not None:
            # Back by more than half a day: midnight has passed.
            if before - stamp.first.seconds > _DAY / 2:
                days += _DAY
            before = stamp.first.seconds
        found.append(_timing(stamp, origin, short=False, days=days))
    return found


def _dated(stamps: Sequence[Stamp | None], origin: datetime) -> list[Timing]:
    found = []
    for stamp in stamps:
        moment = stamp.first.date if stamp is not None else None
        if stamp is None or moment is None or (moment.tzinfo is None) != (origin.tzinfo is None):
            found.append(Timing())
            continue
        start = (moment - origin).total_seconds()
        end = None
        if stamp.second is not None:
            end = start + stamp.second.seconds - stamp.first.seconds
        found.append(_checked(start, end, moment.isoformat()))
    return found


def cue_times(line: str) -> Stamp | None:
    """The times of a line that holds nothing else: `00:00:03`, `[00:03 - 00:06]`, `0:0:3.5 --> 0:0:6.25`."""
    bare = line.strip()
    if not bare[:1].isdigit() and not bare.startswith(("[", "(")) and (len(bare) > _LONGEST_MOMENT or bare[:3].lower() not in MONTHS):
        return None
    loose = _LOOSE.match(bare)
    if loose is not None:
        fields = [f"{int(field):02d}" for field in loose.groups()]
        first, second = (
            f"{hour}:{minute}:{second}.{loose[index]}" for index, (hour, minute, second) in ((4, fields[:3]), (8, fields[4:7]))
        )
        bare = f"{first} --> {second}"
    match = STAMP.fullmatch(bare)
    return parse_stamp(match) if match is not None else None
