"""Turns in calllint's own JSON form: from decoded JSON to `Turn`s, or to the first key that is wrong."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping
from itertools import count
from operator import le
from typing import Any

from calllint.conversation import NOTHING, Place, Role, Turn
from calllint.reading.turns import UNKNOWN, TurnColumns, turns_of

_ROLES = {role.value: role for role in Role}
_TURN_KEYS = frozenset({"role", "text", "name", "start", "end", "at", "metadata"})
_PLAIN_TURN_KEYS = _TURN_KEYS - {"metadata"}
_TEXTS = frozenset({str})
_TEXTS_OR_NOTHING = frozenset({str, type(None)})
_NUMBERS = frozenset({int, float})
_NUMBERS_OR_NOTHING = frozenset({int, float, type(None)})
LATEST = 1e15
"""Seconds that are surely a number of seconds, and no integer that `float` can't hold."""


class WrongInputError(ValueError):
    """A key of a conversation holds what it may not hold. `key` is its JSONPath without the `$.`."""

    def __init__(self, key: str, message: str) -> None:
        super().__init__(f"{key}: {message}" if key else message)
        self.key = key


PlacesOf = Callable[[int], Iterable[Place | None]]
"""The places of so many turns."""


class _OddError(ValueError):
    """A column of turns holds something that has to be looked at in each of them."""


def turns_from(raw: list[Any] | TurnColumns, places_of: PlacesOf) -> tuple[Turn, ...]:
    """The turns that `raw` stands for, at the places of so many. Raises WrongInputError for the first key that is wrong."""
    if isinstance(raw, TurnColumns):
        return turns_of(*raw, places_of(len(raw.texts)))
    try:
        return _by_columns(raw, places_of(len(raw)))
    except (_OddError, WrongInputError, KeyError, TypeError, AttributeError):
        return tuple(map(_turn, raw, count(), places_of(len(raw))))


def _by_columns(raw: list[Any], places: Iterable[Place | None]) -> tuple[Turn, ...]:
    """The turns, told a column at a time. Raises one of what `turns_from` catches where anything is unusual, or wrong."""
    keys = set().union(*raw)
    texts = [turn["text"] for turn in raw]
    roles = [_ROLES[turn["role"]] for turn in raw]
    if not (keys <= _PLAIN_TURN_KEYS and _TEXTS.issuperset(map(type, texts))):
        raise _OddError
    names = [turn.get("name") for turn in raw] if "name" in keys else None
    if names is not None and not _TEXTS_OR_NOTHING.issuperset(map(type, names)):
        raise _OddError
    starts, ends = _spans(raw) if "start" in keys or "end" in keys else (None, None)
    ats = [_moment(turn, "") for turn in raw] if "at" in keys else None
    return turns_of(roles, texts, names or UNKNOWN, starts or UNKNOWN, ends or UNKNOWN, ats or UNKNOWN, places)


def _spans(raw: list[Any]) -> tuple[list[float | None], list[float | None]]:
    """The seconds under `start` and `end`. Raises _OddError."""
    starts, ends = [turn.get("start") for turn in raw], [turn.get("end") for turn in raw]
    kinds = {*map(type, starts), *map(type, ends)}
    if kinds <= _NUMBERS:
        if all(map(le, starts, ends)) and min(starts) >= 0 and max(ends) < LATEST:
            return list(map(float, starts)), list(map(float, ends))
        raise _OddError
    for start, end in zip(starts, ends, strict=True):
        low = 0 if start is None else start
        if not (kinds <= _NUMBERS_OR_NOTHING and 0 <= low <= (low if end is None else end) < LATEST):
            raise _OddError
    return [None if start is None else float(start) for start in starts], [None if end is None else float(end) for end in ends]


def _turn(data: object, index: int, place: Place | None) -> Turn:
    """A turn with whatever keys. Raises WrongInputError."""
    if not isinstance(data, dict):
        raise WrongInputError(f"turns[{index}]", f"expected an object, found {kind_of(data)}")
    text = data.get("text")
    if not isinstance(text, str):
        raise WrongInputError(f"turns[{index}].text", f"expected a string, found {kind_of(text)}" if "text" in data else "is missing")
    role = _role(data, index)
    start, end = data.get("start"), data.get("end")
    if start is not None or end is not None:
        start, end = _span(data, f"turns[{index}].")
    name = optional_text(data, "name", f"turns[{index}].")
    at = _moment(data, f"turns[{index}].") if "at" in data else None
    metadata = NOTHING if data.keys() <= _PLAIN_TURN_KEYS else metadata_of(data, _TURN_KEYS, f"turns[{index}].")
    return Turn(role, text, name, start, end, at, place, (), metadata)


def _span(data: Mapping[str, Any], prefix: str) -> tuple[float | None, float | None]:
    start, end = _seconds(data, "start", prefix), _seconds(data, "end", prefix)
    if start is not None and end is not None and end < start:
        raise WrongInputError(f"{prefix}end", f"{end:g} is before the start, {start:g}")
    return start, end


def _role(data: Mapping[str, Any], index: int) -> Role:
    role = data.get("role")
    if isinstance(role, str) and role.strip().lower() in _ROLES:
        return _ROLES[role.strip().lower()]
    allowed = "agent, customer, bot, system or unknown"
    if "role" not in data:
        raise WrongInputError(f"turns[{index}].role", f"is missing (one of {allowed})")
    found = repr(role) if isinstance(role, str) else kind_of(role)
    raise WrongInputError(f"turns[{index}].role", f"expected {allowed}, found {found}")


def _seconds(data: Mapping[str, Any], key: str, prefix: str) -> float | None:
    value = data.get(key)
    if value is None:
        return None
    if type(value) is float and 0.0 <= value < math.inf:
        return value
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise WrongInputError(prefix + key, f"expected seconds (a number), found {kind_of(value)}")
    try:
        seconds = float(value)
    except OverflowError:
        seconds = math.inf
    if not math.isfinite(seconds) or seconds < 0:
        raise WrongInputError(prefix + key, f"expected seconds from 0 up, found {seconds:g}")
    return seconds


def _moment(data: Mapping[str, Any], prefix: str) -> str | None:
    value = optional_text(data, "at", prefix)
    if value is not None:
        from datetime import datetime

        try:
            datetime.fromisoformat(value.strip())
        except ValueError:
            raise WrongInputError(f"{prefix}at", f"expected a date and time such as 2026-03-01T09:00:00Z, found {value!r}") from None
    return value


def optional_text(data: Mapping[str, Any], key: str, prefix: str) -> str | None:
    """The string under `key`; None where there is none. Raises WrongInputError."""
    value = data.get(key)
    if value is None or isinstance(value, str):
        return value
    raise WrongInputError(prefix + key, f"expected a string, found {kind_of(value)}")


def metadata_of(data: Mapping[str, Any], known: frozenset[str], prefix: str) -> dict[str, Any]:
    """What stands under `metadata`, and every key that is not `known`. Raises WrongInputError."""
    given = data.get("metadata")
    if given is not None and not isinstance(given, dict):
        raise WrongInputError(f"{prefix}metadata", f"expected an object, found {kind_of(given)}")
    rest = {key: value for key, value in data.items() if key not in known}
    return {**rest, **given} if given else rest


def kind_of(value: object) -> str:
    """What a value is, as the error says it."""
    match value:
        case None:
            return "null"
        case bool():
            return "true" if value else "false"
        case int() | float():
            return "a number"
        case str():
            return "a string"
        case list():
            return "a list"
        case dict():
            return "an object"
        case _:
            # Nothing that JSON has: a caller in Python may hand over anything.
            return f"a {type(value).__name__}"
