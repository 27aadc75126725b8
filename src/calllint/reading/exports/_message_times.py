"""Times of home-made messages: dates and times, stamps such as 00:12, and numbers whose key says their unit. Nothing else is a time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from calllint.reading.exports._message_keys import Layout, plain_key
from calllint.reading.exports._message_rows import Row
from calllint.reading.exports._messengers import NEVER, Moment, epoch_moment, iso_moment, new
from calllint.reading.exports._values import number, seconds, since

if TYPE_CHECKING:
    from calllint.reading.plain.stamps import Stamp, Timing


class Times(NamedTuple):
    """Seconds from the start of the contact, and the date and time; None where unknown."""

    start: float | None = None
    end: float | None = None
    at: str | None = None


_NONE = Times()
_IN_1973 = 1e8
_OLDEST, _LATEST = 631_152_000, 4_102_444_800
"""1990 and 2100, in seconds since 1970."""
_UNITS = (1.0, 0.001, 0.000_001)


def times_of(rows: Sequence[Row]) -> tuple[list[Times], bool]:
    """The times of the messages of one conversation, and whether they count from the start of a recording."""
    moments = [_moment(row.message, row.layout) for row in rows]
    origin = min((moment.epoch for moment in moments if moment.epoch is not None), default=None)
    if any(row.layout.spans for row in rows):
        spans = [_span(row.message, row.layout) for row in rows]
        if any(start is not None for start, _ in spans):
            return [Times(start, end, moment.at) for (start, end), moment in zip(spans, moments, strict=True)], True
    if origin is not None:
        return [_since(row, moment, origin) for row, moment in zip(rows, moments, strict=True)], False
    stamps = [_stamp(row.message, row.layout.moments) for row in rows]
    if not any(stamps):
        return [_NONE] * len(rows), False
    found = [timing if timing.end is not None or timing.start is None else timing._replace(end=end) for timing, end in _ended(rows, stamps)]
    # Stamps that count from the start of a recording keep their value; the time of day is counted from the first one.
    stamp, timing = next((stamp, timing) for stamp, timing in zip(stamps, found, strict=True) if stamp is not None)
    recorded = not stamp.first.clock and timing.start == round(stamp.first.short, 3)
    return [Times(*timing) for timing in found], recorded


def _ended(rows: Sequence[Row], stamps: Sequence[Stamp | None]) -> Iterator[tuple[Timing, float | None]]:
    """The timing of each stamp, and the end that stands beside it as a stamp of its own."""
    from calllint.reading.plain.stamps import timings

    if not any(row.layout.ends for row in rows):
        yield from ((timing, None) for timing in timings(stamps))
        return
    # Beside each other the clocks of both are read alike.
    ends = [_stamp(row.message, row.layout.ends) for row in rows]
    both = timings([stamp for pair in zip(stamps, ends, strict=True) for stamp in pair])
    for begun, ended in zip(both[::2], both[1::2], strict=True):
        yield begun, ended.start if ended.start is not None and begun.start is not None and ended.start >= begun.start else None


def _moment(message: dict[str, Any], layout: Layout) -> Moment:
    for key in layout.moments:
        value = message[key]
        # A day alone is no moment.
        if not isinstance(value, str) or len(value) < 11:
            continue
        moment = iso_moment(value)
        if moment.epoch is not None:
            return moment
    for key, unit in layout.epochs:
        # Since a call began it is never that much.
        if (count := number(message[key])) is not None and count * unit > _IN_1973:
            return epoch_moment(count, unit)
    for key in layout.dated:
        # No number is such a date in two units.
        since_1970 = number(message[key]) or 0.0
        scale = next((unit for unit in _UNITS if _OLDEST <= since_1970 * unit < _LATEST), None)
        if scale is not None:
            return epoch_moment(since_1970, scale)
    written = {plain_key(key): message[key] for key in layout.moments}
    day, clock = written.get("date"), written.get("time")
    if isinstance(day, str) and isinstance(clock, str) and len(day) == 10 and ":" in clock:
        return iso_moment(f"{day}T{clock.strip().zfill(5)}" if len(clock.strip()) < 9 else f"{day}T{clock.strip()}")
    return NEVER


def _since(row: Row, moment: Moment, origin: float) -> Times:
    """Seconds since the first moment; an end only where both moments of an utterance are known."""
    if moment.epoch is None:
        return _NONE
    start, end = round(moment.epoch - origin, 3), None
    for key in row.layout.ends:
        value = row.message[key]
        if isinstance(value, str) and len(value) > 10 and (end := since(iso_moment(value).epoch, origin)) is not None:
            break
    return new(Times, (start, end if end is not None and end >= start else None, moment.at))


def _span(message: dict[str, Any], layout: Layout) -> tuple[float | None, float | None]:
    found: dict[str, float | None] = {}
    for key, which, unit in layout.spans:
        if found.get(which) is None:
            found[which] = seconds(message[key], unit)
    start, end, lasted = found.get("start"), found.get("end"), found.get("duration")
    if end is None and start is not None and lasted is not None:
        end = round(start + lasted, 3)
    return start, end if start is None or end is None or end >= start else None


def _stamp(message: dict[str, Any], keys: tuple[str, ...]) -> Stamp | None:
    """A clock or a stamp: `00:12`, `00:00:12.500`, `01-03-2026 09:16`."""
    from calllint.reading.plain.stamps import STAMP, parse_stamp

    for key in keys:
        value = message[key]
        if isinstance(value, str) and ":" in value and len(value) < 40 and (match := STAMP.fullmatch(value.strip())) is not None:
            stamp = parse_stamp(match)
            if stamp is not None:
                return stamp
    return None
