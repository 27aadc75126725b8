"""Values of many messages in calllint's terms: what `_values` says of one, said once for all where they are of the usual kind."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice, repeat
from operator import le, sub
from typing import Any

from calllint.reading.exports._values import LATEST, MINUTES, SECONDS, epoch, rfc3339, seconds, since, text_of

_UTC = tuple([f"{second}Z" for second in SECONDS])
_INTEGERS = {int}
_STRINGS = {str}


def texts(values: Sequence[Any]) -> list[str]:
    """`text_of` each."""
    return list(map(str.strip if set(map(type, values)) == _STRINGS else text_of, values))


def epochs(values: Sequence[Any]) -> tuple[list[float | None], list[str | None]]:
    """`epoch` of each, a number of seconds, and the same as RFC 3339."""
    if set(map(type, values)) == _INTEGERS and min(values) > 0 and max(values) < LATEST:
        return list(map(float, values)), [MINUTES[value // 60] + _UTC[value % 60] for value in values]
    found = list(map(epoch, values))
    return found, list(map(rfc3339, found))


def all_since(moments: Sequence[float | None], origin: float | None) -> list[float | None]:
    """`since` of each."""
    known: Any = moments
    try:
        if origin is not None and origin.is_integer() and all(map(float.is_integer, known)) and min(known) >= origin:
            return list(map(sub, known, repeat(origin)))
    except (TypeError, ValueError):
        # One that is not known; or none at all.
        pass
    return [since(moment, origin) for moment in moments]


def milliseconds(starts: Sequence[Any], ends: Sequence[Any]) -> tuple[list[float | None], list[float | None]]:
    """Starts and ends that are numbers of milliseconds, in seconds; no end before its start."""
    if {*map(type, starts), *map(type, ends)} == _INTEGERS and min(starts) >= 0 and max(ends) < LATEST and all(map(le, starts, ends)):
        return [start / 1000 for start in starts], [end / 1000 for end in ends]
    begun, ended = [[seconds(value, 0.001) for value in values] for values in (starts, ends)]
    return begun, [None if end is None or (start is not None and end < start) else end for start, end in zip(begun, ended, strict=True)]


def ascending(moments: Sequence[float | None]) -> bool:
    """Whether none is before the one in front of it; False where one is not known."""
    known: Any = moments
    try:
        return all(map(le, known, islice(known, 1, None)))
    except TypeError:
        return False
