"""Dates, times and spans of time in the cells of a table: `02-03-2026 10:00`, `3/2/2026 10:00 AM`, `Oct 31, 2026`, `3 min 12 s`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from operator import add
from typing import NamedTuple

from calllint.patterns import lazy_pattern
from calllint.reading.tables.names import unaccented

_DAY = 86400
EPOCH_DAY = date(1970, 1, 1).toordinal()

_MOST_KEPT = 100_000
_LONGEST = 80
_MONTH_WORDS = """
    jan januari january januar janvier janv; feb februari february februar fevrier fevr; mrt maart mar march marz maerz mars;
    apr april avril avr; mei may mai; jun juni june juin; jul juli july juillet juil; aug augustus august aout;
    sep sept september septembre; okt oct oktober october octobre; nov november novembre; dec dez december dezember decembre
"""
_MONTHS = {word: number for number, words in enumerate(_MONTH_WORDS.split(";"), 1) for word in words.split()}
_ZONES = {"": "", "z": "Z", "utc": "Z", "gmt": "Z", "cet": "+01:00", "cest": "+02:00", "met": "+01:00", "mest": "+02:00", "mez": "+01:00",
          "mesz": "+02:00", "bst": "+01:00", "est": "-05:00", "edt": "-04:00", "cst": "-06:00", "cdt": "-05:00", "mst": "-07:00",
          "mdt": "-06:00", "pst": "-08:00", "pdt": "-07:00"}  # fmt: skip
_YEAR_FIRST = lazy_pattern(r"(\d{4})([-/. ])(\d{1,2})\2(\d{1,2})\.?$|(\d{4})(\d\d)(\d\d)$")
_YEAR_LAST = lazy_pattern(r"(\d{1,2})([-/. ])(\d{1,2})\2(\d{4}|\d\d)$")
_NAMED_MONTH = lazy_pattern(
    r"(?:[^\W\d]{2,10}\.?,?\s+)?(?:(?P<day>\d{1,2})(?:st|nd|rd|th|er|e)?[.]?[-/ ]+(?P<month>[^\W\d]{3,9})\.?,?[-/ ]+(?P<year>\d{4}|\d\d)"
    r"|(?P<month2>[^\W\d]{3,9})\.?[-/ ]+(?P<day2>\d{1,2})(?:st|nd|rd|th)?,?[-/ ]+(?P<year2>\d{4}|\d\d))$"
)
_CLOCK = lazy_pattern(
    r"(?P<h>\d{1,2})(?:[:.hu](?P<m>\d\d)(?:[:.](?P<s>\d\d)(?:[.,:](?P<f>\d{1,9}))?)?)?\s*(?:(?:uur|[uU]hr|h|u)\b)?\s*(?P<half>[AaPp]\.?\s?[Mm]\.?)?"
    r"\s*\(?(?P<zone>[A-Za-z]{0,4}(?:[+-]\d\d:?(?:\d\d)?)?)\)?(?:\s*\([^()]*\))?$"
)
_BOTH = lazy_pattern(
    r"(?P<date>.*?\d.*?)(?:[T,]\s*|\s+(?:om|at|um|à|-|–)\s+|\s+)"
    r"(?P<clock>\d{1,2}[:.hu]\d\d(?:[:.]\d\d(?:[.,:]\d{1,9})?)?\s*(?:(?:uur|[uU]hr|h|u)\b)?\s*(?:[AaPp]\.?\s?[Mm]\.?)?\s*(?:[A-Za-z]{0,4}(?:[+-]\d\d:?(?:\d\d)?)?)(?:\s*\([^()]*\))?)$"
)
_CLOCK_FIRST = lazy_pattern(r"(?P<clock>\d{1,2}:\d\d(?::\d\d)?(?:\s?[AaPp][Mm])?),?\s+(?P<date>\S.*\d)$")
_YEAR_AT_END = lazy_pattern(
    r"(?P<date>[A-Z][a-z]{2}\s+[A-Z][a-z]{2}\s+\d{1,2})\s+(?P<clock>\d\d:\d\d:\d\d)\s+(?P<zone>[A-Z]{0,4}[+-]?\d{0,4})\s*(?P<year>\d{4})$"
)
_COMPACT = lazy_pattern(r"(\d{8})T?(\d\d)(\d\d)(\d\d)(?:\.\d+)?(Z|[+-]\d\d:?\d\d)?$")
_HOUR = r"(?P<hour>[01]\d|2[0-3])"
_DATE_AND_HOUR = lazy_pattern(rf"(?P<date>\d{{4}}-\d\d-\d\d|\d\d[-/.]\d\d[-/.]\d{{4}})[T ]{_HOUR}(?P<year>)$")
_DAY_HOUR_YEAR = lazy_pattern(rf"(?P<date>[A-Z][a-z]{{2}} [A-Z][a-z]{{2}} \d\d) {_HOUR} (?P<year>\d{{4}})$")
_ENDS_IN_YEAR = lazy_pattern(r"[A-Z][a-z]{2} [A-Z][a-z]{2} \d\d \d\d:\d\d.* \d{4}$")
_MINUTE_ON = lazy_pattern(r":[0-5]\d(?::\d\d(?:\.\d+)?)?(?: ?(?:Z|UTC|[+-]\d\d:?\d\d))?$")

Moment = tuple[float | None, str | None]
UNKNOWN: Moment = (None, None)


class Clock(NamedTuple):
    """A time of day: seconds since midnight (of UTC where there is a zone), and the time as RFC 3339 has it behind the `T`."""

    seconds: float
    text: str
    short: float = 0.0


def clock_of(written: str) -> Clock | None:
    """The time of day that `written` is; None when it is none. `short` counts two fields as minutes and seconds."""
    match = _CLOCK.match(written.strip()) if len(written) < _LONGEST else None
    if match is None or not (match["m"] or match["half"]):
        return None
    hour, minute, second = int(match["h"]), int(match["m"] or 0), int(match["s"] or 0)
    if match["half"]:
        if not 0 < hour < 13:
            return None
        hour = hour % 12 + (12 if match["half"][0] in "pP" else 0)
    zone = _zone(match["zone"])
    if minute > 59 or second > 60 or hour > 23 or zone is None:
        return None
    part = f".{match['f'][:6]}" if match["f"] and match["f"].strip("0") else ""
    seconds = hour * 3600 + minute * 60 + second + float(f"0{part}" if part else 0)
    short = seconds if match["s"] else hour * 60.0 + minute
    text = f"{hour:02}:{minute:02}:{min(second, 59):02}{part}{zone}"
    return Clock(float(seconds - _offset(zone)), text, short)


def _zone(written: str) -> str | None:
    folded = written.casefold()
    if folded in _ZONES:
        return _ZONES[folded]
    digits = folded.removeprefix("utc").removeprefix("gmt").replace(":", "")
    if digits[:1] not in ("+", "-") or not digits[1:].isdigit() or len(digits) not in (3, 5):
        return None
    digits = digits.ljust(5, "0")
    return f"{digits[:3]}:{digits[3:]}" if digits[1:] != "0000" else "Z"


def _offset(zone: str) -> int:
    if len(zone) < 6:
        return 0
    seconds = int(zone[1:3]) * 3600 + int(zone[4:6]) * 60
    return -seconds if zone[0] == "-" else seconds


class Day(NamedTuple):
    """A date: seconds from 1970 to its midnight, and as RFC 3339 writes it."""

    seconds: int
    text: str


def day_of(written: str, month_first: bool) -> Day | None:
    """The date that `written` is; None when it is none. `month_first` says how to read `03/02/2026`."""
    if len(written) > _LONGEST:
        return None
    written = written.strip().rstrip(",")
    match = _YEAR_FIRST.match(written)
    if match is not None:
        year, month, day = (match[1], match[3], match[4]) if match[1] else (match[5], match[6], match[7])
        return _made(int(year), int(month), int(day))
    match = _YEAR_LAST.match(written)
    if match is not None:
        first, second, year = int(match[1]), int(match[3]), match[4]
        day, month = (second, first) if month_first else (first, second)
        return _made(int(year) + (2000 if len(year) == 2 else 0), month, day)
    match = _NAMED_MONTH.match(written)
    if match is None:
        return None
    name = unaccented((match["month"] or match["month2"]).casefold())
    year = match["year"] or match["year2"]
    return _made(int(year) + (2000 if len(year) == 2 else 0), _MONTHS.get(name, 0), int(match["day"] or match["day2"]))


def _made(year: int, month: int, day: int) -> Day | None:
    try:
        made = date(year, month, day)
    except ValueError:
        return None
    return Day((made.toordinal() - EPOCH_DAY) * _DAY, made.isoformat()) if 1900 <= year <= 2200 else None


def split_moment(written: str) -> tuple[str, str] | None:
    """The date and the time of day in `written`, as written; None when they can't be told apart."""
    if len(written) > _LONGEST:
        return None
    written = written.replace("\u202f", " ").replace("\xa0", " ").strip()
    match = _YEAR_AT_END.match(written)
    if match is not None:
        return f"{match['date']} {match['year']}", f"{match['clock']} {match['zone']}"
    match = _COMPACT.match(written)
    if match is not None:
        return match[1], f"{match[2]}:{match[3]}:{match[4]}{match[5] or ''}"
    match = _BOTH.match(written) or _CLOCK_FIRST.match(written)
    return (match["date"], match["clock"]) if match is not None else None


def day_first(dates: Iterable[str]) -> bool | None:
    """Whether the day stands before the month in these dates, by a number that can be no month; None where none can tell."""
    for written in dates:
        match = _YEAR_LAST.match(written.strip().rstrip(","))
        if match is not None:
            if int(match[1]) > 12 >= int(match[3]):
                return True
            if int(match[3]) > 12 >= int(match[1]):
                return False
    return None


class _Parts(dict[str, float]):
    """The seconds of a part of a moment, a date or a time of day, or in a usual form `2026-03-02T10` or `:05:12Z`; in `texts` the part as
    RFC 3339 writes it. A part that is none is a KeyError. `same` says that all are written so.
    """

    def __init__(self, find: Callable[[str], tuple[float, str] | None]) -> None:
        super().__init__()
        self._find = find
        self.texts: dict[str, str] = {}
        self.same = True

    def __missing__(self, part: str) -> float:
        found = self._find(part)
        if found is None:
            raise KeyError(part)
        if len(self) > _MOST_KEPT:
            self.clear()
            self.texts.clear()
        self[part], self.texts[part] = found
        self.same = self.same and found[1] == part
        return found[0]


class Moments:
    """Reads dates with times, from one column or two. What it has read it knows: few rows have an hour or a second of their own.

    `whole` says that no time had a fraction of a second so far.
    """

    def __init__(self, month_first: bool) -> None:
        self._month_first = month_first
        self._days: dict[str, Day | None] = {}
        self._clocks: dict[str, Clock | None] = {}
        self._hours = _Parts(self._hour)
        self._rests = _Parts(self._rest)
        self._dates = _Parts(self._date)
        self._times = _Parts(self._time)
        self.whole = True

    def read_all(self, cells: Sequence[str]) -> tuple[tuple[float | None, ...], tuple[str | None, ...]]:
        """`read` for many: the seconds, and the RFC 3339 forms."""
        hours, rests = self._hours, self._rests
        if cells and _ENDS_IN_YEAR.match(cells[0]):
            # `Tue Oct 31 22:10:47 +0000 2017`: the year goes with the day.
            parts = [(cell[:13] + cell[-5:], cell[13:-5]) for cell in cells]
        else:
            try:
                seconds = tuple([hours[cell[:13]] + rests[cell[13:]] for cell in cells])
                if hours.same and rests.same:
                    return seconds, tuple(cells)
                first, last = hours.texts, rests.texts
                return seconds, tuple([f"{first[cell[:13]]}{last[cell[13:]]}" for cell in cells])
            except KeyError:
                parts = [(cell[:13], cell[13:]) for cell in cells]
        found = [self._read_parts(hour, rest, cell) for (hour, rest), cell in zip(parts, cells, strict=True)]
        return tuple([one[0] for one in found]), tuple([one[1] for one in found])

    def _read_parts(self, hour: str, rest: str, written: str) -> Moment:
        """`read`, for what may be in a usual form."""
        try:
            return self._hours[hour] + self._rests[rest], f"{self._hours.texts[hour]}{self._rests.texts[rest]}"
        except KeyError:
            return self.read(written) if written else UNKNOWN

    def _clock(self, written: str) -> Clock | None:
        try:
            return self._clocks[written]
        except KeyError:
            clock = clock_of(written)
            self.whole = self.whole and (clock is None or clock.seconds.is_integer())
            if len(self._clocks) < _MOST_KEPT:
                self._clocks[written] = clock
            return clock

    def _date(self, written: str) -> tuple[float, str] | None:
        day = self._day(written)
        return (day.seconds, f"{day.text}T") if day is not None else None

    def _time(self, written: str) -> tuple[float, str] | None:
        clock = self._clock(written)
        return (clock.seconds, clock.text) if clock is not None else None

    def _rest(self, part: str) -> tuple[float, str] | None:
        clock = self._clock(f"00{part}") if _MINUTE_ON.match(part) else None
        return (clock.seconds, clock.text[2:]) if clock is not None else None

    def _hour(self, part: str) -> tuple[float, str] | None:
        match = _DATE_AND_HOUR.match(part) or _DAY_HOUR_YEAR.match(part)
        day = self._day(" ".join(filter(None, match.group("date", "year")))) if match is not None else None
        return (day.seconds + int(match["hour"]) * 3600.0, f"{day.text}T{match['hour']}") if day is not None and match is not None else None

    def read(self, written: str) -> Moment:
        """Seconds since 1970 and the RFC 3339 form; both None for what is no date. A date alone has no time to sort by."""
        day_text, _, clock_text = written.partition("T" if written[10:11] == "T" else " ")
        day, clock = self._day(day_text), self._clock(clock_text)
        if day is None or clock is None:
            parts = split_moment(written)
            if parts is None:
                return UNKNOWN
            day, clock = self._day(parts[0]), self._clock(parts[1])
        if day is None or clock is None:
            return UNKNOWN
        return day[0] + clock[0], f"{day[1]}T{clock[1]}"

    def read_all_both(self, days: Sequence[str], clocks: Sequence[str]) -> tuple[tuple[float | None, ...], tuple[str | None, ...]]:
        """`read_both` for many: a column of dates is a few dates over and over."""
        seconds, later = self._dates, self._times
        try:
            moments = tuple(map(add, map(seconds.__getitem__, days), map(later.__getitem__, clocks)))
            return moments, tuple(map(add, map(seconds.texts.__getitem__, days), map(later.texts.__getitem__, clocks)))
        except KeyError:
            found = list(map(self.read_both, days, clocks))
            return tuple([one[0] for one in found]), tuple([one[1] for one in found])

    def read_both(self, day_text: str, clock_text: str) -> Moment:
        """`read`, where date and time stand in columns of their own."""
        day = self._day(day_text)
        if day is None:
            parts = split_moment(day_text)
            day = self._day(parts[0]) if parts is not None else None
        clock = self._clock(clock_text)
        if clock is None:
            parts = split_moment(clock_text)
            clock = self._clock(parts[1]) if parts is not None else None
        if day is None or clock is None:
            return UNKNOWN
        return day[0] + clock[0], f"{day[1]}T{clock[1]}"

    def _day(self, written: str) -> Day | None:
        try:
            return self._days[written]
        except KeyError:
            day = day_of(written, self._month_first)
            if len(self._days) < _MOST_KEPT:
                self._days[written] = day
            return day
