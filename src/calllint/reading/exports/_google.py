"""What Google's exports share: protobuf in JSON, its keys in either spelling, its durations and moments in either form."""

from __future__ import annotations

from typing import Any

from calllint.conversation import Role
from calllint.reading.exports._values import epoch, iso_epoch, name_of, number

_ROLES = {
    "AGENT": Role.AGENT,
    "HUMAN_AGENT": Role.AGENT,
    "ANY_AGENT": Role.AGENT,
    "AUTOMATED_AGENT": Role.BOT,
    "VIRTUAL_AGENT": Role.BOT,
    "BOT": Role.BOT,
    "END_USER": Role.CUSTOMER,
    "CUSTOMER": Role.CUSTOMER,
    "SYSTEM": Role.SYSTEM,
    # The numbers of the enumeration, as the client libraries write them.
    "1": Role.AGENT,
    "2": Role.BOT,
    "3": Role.CUSTOMER,
    "4": Role.AGENT,
}
_LATEST = 32_503_680_000.0
"""Seconds, a thousand years: no recording is longer."""


def either(item: dict[str, Any], camel: str, snake: str) -> Any:
    """The value of a key in the REST spelling, else in that of protocol buffers."""
    found = item.get(camel)
    return item.get(snake) if found is None else found


def role_of(value: Any) -> Role:
    """The role of a participant, by its name or its number."""
    if isinstance(value, str):
        return _ROLES.get(value) or _ROLES.get(value.strip().upper(), Role.UNKNOWN)
    return _ROLES.get(name_of(value) or "", Role.UNKNOWN)


def duration(value: Any) -> float | None:
    """Seconds of `"1.200s"` or `{"seconds": 1, "nanos": 200000000}`, at most three decimals; None for anything else."""
    if isinstance(value, str):
        if value[-1:] != "s":
            return None
        try:
            seconds = float(value[:-1])
        except ValueError:
            return None
        return round(seconds, 3) if 0 <= seconds < _LATEST else None
    if isinstance(value, dict):
        value = _whole_and_nanos(value)
    found = number(value)
    return round(found, 3) if found is not None and 0 <= found < _LATEST else None


def moment(value: Any) -> float | None:
    """Seconds since 1970 of a timestamp, written as a date and time or as seconds and nanoseconds."""
    return epoch(_whole_and_nanos(value)) if isinstance(value, dict) else iso_epoch(value)


def span(words: list[Any], start_keys: tuple[str, str], end_keys: tuple[str, str]) -> tuple[float | None, float | None]:
    """Start of the first word and end of the last; a first word without a start begins at 0, which JSON of protocol buffers leaves out."""
    if not words or not isinstance(words[0], dict) or not isinstance(words[-1], dict):
        return None, None
    start, end = duration(either(words[0], *start_keys)), duration(either(words[-1], *end_keys))
    if start is None and duration(either(words[0], *end_keys)) is not None:
        start = 0.0
    return start, end if start is None or end is None or end >= start else None


def _whole_and_nanos(value: dict[str, Any]) -> float | None:
    """`{"seconds": …, "nanos": …}` as one number; seconds may be a string, or the two halves that JavaScript makes of a long one."""
    whole = value.get("seconds", 0)
    if isinstance(whole, dict):
        whole = number(whole.get("low"))
    seconds, nanos = number(whole), number(value.get("nanos", 0))
    if seconds is None or not value.keys() & {"seconds", "nanos"}:
        return None
    return seconds + (nanos or 0.0) * 1e-9
