"""Numbers, spans of time and numbers that are dates in the cells of a table: `192`, `1,5`, `00:03:12`, `3 min 12 s`, `1772445600`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from calllint.patterns import lazy_pattern
from calllint.reading.tables.times import EPOCH_DAY, UNKNOWN, Moment

_DAY = 86400
_LONGEST = 80
_NUMBER = lazy_pattern(r"[+-]?\d+(?:[.,]\d+)?(?:[eE][+-]?\d+)?$")
_SPAN_CLOCK = lazy_pattern(
    r"(?:(?P<d>\d+)[. ]\s*(?:d(?:ays?|agen)?\s*)?)?(?P<a>\d{1,4}):(?P<b>\d\d)(?::(?P<c>\d\d))?(?:[.,](?P<f>\d{1,9}))?$"
)
_SPAN_WORDS = lazy_pattern(
    r"(?:(?P<d>\d+)\s*(?:d|days?|dagen|dag|tage?|jours?),?\s*)?(?:(?P<h>\d+(?:[.,]\d+)?)\s*(?:h|hrs?|hours?|u|uur|uren|std|stunden?|heures?)\.?,?\s*)?"
    r"(?:(?:and|en|und|et)\s*)?(?:(?P<m>\d+(?:[.,]\d+)?)\s*(?:m|mins?|minutes?|minuten|minuut)\.?,?\s*)?"
    r"(?:(?:and|en|und|et)\s*)?(?:(?P<s>\d+(?:[.,]\d+)?)\s*(?:s|secs?|seconds?|seconden|seconde|sek|sekunden?|secondes?)\.?)?$",
    re.IGNORECASE,
)
_ISO_SPAN = lazy_pattern(r"P(?:(\d+)D)?T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:[.,]\d+)?)S)?$", re.IGNORECASE)
_SCALE = {"us": 1e-6, "ms": 1e-3, "s": 1.0, "min": 60.0, "h": 3600.0}


def number_of(written: str) -> float | None:
    """The number that `written` is, with a decimal point or comma; None when it is none."""
    written = written.strip()
    if len(written) > _LONGEST or not _NUMBER.match(written):
        return None
    try:
        return float(written.replace(",", "."))
    except OverflowError:
        return None


def span_of(written: str, unit: str | None = None, *, hours: bool = False) -> float | None:
    """A span of time in seconds: `00:03:12`, `3:12`, `192` (in `unit`, seconds without one), `3 min 12 s`, `1,5 min`, `PT3M12S`.

    Two fields are minutes and seconds, `hours`: hours and minutes. None for what is none.
    """
    written = written.strip()
    if len(written) > _LONGEST:
        return None
    number = number_of(written)
    if number is not None:
        return _finite(number * _SCALE[unit or "s"])
    match = _SPAN_CLOCK.match(written)
    if match is not None:
        a, b, part = int(match["a"]), int(match["b"]), float(f"0.{match['f']}" if match["f"] else 0)
        if match["c"] is not None:
            a, b = a * 60 + b, int(match["c"])
        elif hours:
            a, b = a * 60 + b, 0
        return int(match["d"] or 0) * _DAY + a * 60 + b + part
    match = _SPAN_WORDS.match(written) if written else None
    if match is not None:
        parts = [float((match[name] or "0").replace(",", ".")) for name in "dhms"]
        return _finite(parts[0] * _DAY + parts[1] * 3600 + parts[2] * 60 + parts[3])
    match = _ISO_SPAN.match(written)
    if match is None or len(written) < 4:
        return None
    days, whole_hours, minutes = (int(match[index] or 0) for index in (1, 2, 3))
    return _finite(days * _DAY + whole_hours * 3600 + minutes * 60 + float((match[4] or "0").replace(",", ".")))


def _finite(seconds: float) -> float | None:
    return seconds if 0 <= seconds < 1e10 else None


def epoch_unit(numbers: Iterable[float]) -> str | None:
    """The unit in which all `numbers` are dates from 1990 to 2100 as seconds since 1970 count them; None when there is none.

    No number is such a date in two units.
    """
    low, high = 631_152_000, 4_102_444_800
    found = list(numbers)
    for unit, scale in (("s", 1), ("ms", 1000), ("us", 1_000_000), ("ns", 1_000_000_000)):
        if found and all(low * scale <= number < high * scale for number in found):
            return unit
    return None


def epoch_moment(written: str, unit: str) -> Moment:
    """The moment that a number of seconds (or `ms`, `us`, `ns`) since 1970 is, in UTC."""
    number = number_of(written)
    if number is None:
        return UNKNOWN
    seconds = number / {"s": 1, "ms": 1e3, "us": 1e6, "ns": 1e9}[unit]
    if not 0 <= seconds < 1e11:
        return UNKNOWN
    whole = int(seconds)
    thousandths = round((seconds - whole) * 1000)
    whole, thousandths = (whole + 1, 0) if thousandths == 1000 else (whole, thousandths)
    part = f".{thousandths:03}" if thousandths else ""
    day, rest = divmod(whole, _DAY)
    try:
        text = date.fromordinal(EPOCH_DAY + day).isoformat()
    except (ValueError, OverflowError):
        return UNKNOWN
    return whole + thousandths / 1000, f"{text}T{rest // 3600:02}:{rest // 60 % 60:02}:{rest % 60:02}{part}Z"
