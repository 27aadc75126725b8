"""calllint's own JSON form of a conversation: from decoded JSON to a `Conversation`, and back."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Mapping
from itertools import count
from typing import Any

from calllint.conversation import NOTHING, Channel, Conversation, Place, Role, Turn
from calllint.patterns import lazy_pattern
from calllint.reading.channels import channel_from

_ROLES = {role.value: role for role in Role}
_CONVERSATION_KEYS = frozenset({"id", "turns", "language", "channel", "agent", "team", "topic", "metadata"})
_TURN_KEYS = frozenset({"role", "text", "name", "start", "end", "at", "metadata"})
_PLAIN_TURN_KEYS = _TURN_KEYS - {"metadata"}
_SURROGATE = lazy_pattern("[\ud800-\udfff]")

_NUMBERS = frozenset((int, float))
_LATEST = 1e15
"""Seconds that are surely a number of seconds, and no integer that `float` can't hold."""
# What `Turn(…)` does, in half the time.
_new = tuple.__new__

PlacesOf = Callable[[int], Iterable[Place | None]]


class WrongInputError(ValueError):
    """A key of a conversation holds what it may not hold. `key` is its JSONPath without the `$.`."""

    def __init__(self, key: str, message: str) -> None:
        super().__init__(f"{key}: {message}" if key else message)
        self.key = key


def refuse_constant(name: str) -> Any:
    """NaN and Infinity, which Python would let pass. Raises ValueError."""
    raise ValueError(f"{name} is not JSON (leave the key out)")


def is_own(value: object) -> bool:
    """Whether `value` has `turns` as calllint's own conversations have: other makers use the word too."""
    if not isinstance(value, dict) or "turns" not in value:
        return False
    turns = value["turns"]
    if not isinstance(turns, list) or not turns or not isinstance(turns[0], dict):
        return True
    first = turns[0].keys()
    return "role" in first or not first or ("text" in first and "speaker" not in first)


def conversation_from(data: object, place: Place, turn_places: PlacesOf, fallback_id: str) -> Conversation:
    """The conversation that `data`, decoded JSON, stands for. Raises WrongInputError for the first key that is wrong.

    Unknown keys go to `metadata`; `turn_places` gives the places of so many turns.
    """
    if not isinstance(data, dict):
        raise WrongInputError("", f"expected a conversation (an object with `turns`), found {_kind(data)}")
    if "turns" not in data:
        raise WrongInputError("turns", "is missing: this is no calllint conversation (see `calllint formats`)")
    raw = data["turns"]
    if not isinstance(raw, list):
        raise WrongInputError("turns", f"expected a list, found {_kind(raw)}")
    if not raw:
        raise WrongInputError("turns", "is empty: there is nothing to lint")
    metadata = _metadata(data, _CONVERSATION_KEYS, "")
    language = _optional_text(data, "language", "")
    return Conversation(
        id=_identifier(data, fallback_id),
        turns=tuple(map(_turn, raw, count(), turn_places(len(raw)))),
        place=place,
        language=language_code(language),
        channel=_channel(data, metadata),
        agent=_optional_text(data, "agent", ""),
        team=_optional_text(data, "team", ""),
        topic=_optional_text(data, "topic", ""),
        metadata=metadata,
    )


def language_code(written: str | None) -> str | None:
    """The code of a language without its region: `nl-BE` → `nl`; None for none."""
    return (re.split("[-_]", written)[0].lower() or None) if written is not None else None


def _turn(data: Any, index: int, place: Place | None) -> Turn:
    # What nearly every turn of a large input is comes first: role and text, and perhaps start and end.
    try:
        text, known = data["text"], _ROLES[data["role"]]
    except (KeyError, TypeError):
        return _full_turn(data, index, place)
    size = len(data)
    if type(text) is str:
        if size == 2:
            return _new(Turn, (known, text, None, None, None, None, place, (), NOTHING))
        if size == 4 and "start" in data and "end" in data:
            start, end = data["start"], data["end"]
            if type(start) in _NUMBERS and type(end) in _NUMBERS and 0 <= start <= end < _LATEST:
                return _new(Turn, (known, text, None, float(start), float(end), None, place, (), NOTHING))
    return _full_turn(data, index, place)


def _full_turn(data: object, index: int, place: Place | None) -> Turn:
    """A turn with whatever keys. Raises WrongInputError."""
    if not isinstance(data, dict):
        raise WrongInputError(f"turns[{index}]", f"expected an object, found {_kind(data)}")
    text = data.get("text")
    if not isinstance(text, str):
        raise WrongInputError(f"turns[{index}].text", f"expected a string, found {_kind(text)}" if "text" in data else "is missing")
    role = _role(data, index)
    start, end = data.get("start"), data.get("end")
    if start is not None or end is not None:
        start, end = _span(data, f"turns[{index}].")
    name = _optional_text(data, "name", f"turns[{index}].")
    at = _moment(data, f"turns[{index}].") if "at" in data else None
    metadata = NOTHING if data.keys() <= _PLAIN_TURN_KEYS else _metadata(data, _TURN_KEYS, f"turns[{index}].")
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
    found = repr(role) if isinstance(role, str) else _kind(role)
    raise WrongInputError(f"turns[{index}].role", f"expected {allowed}, found {found}")


def _seconds(data: Mapping[str, Any], key: str, prefix: str) -> float | None:
    value = data.get(key)
    if value is None:
        return None
    if type(value) is float and 0.0 <= value < math.inf:
        return value
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise WrongInputError(prefix + key, f"expected seconds (a number), found {_kind(value)}")
    try:
        seconds = float(value)
    except OverflowError:
        seconds = math.inf
    if not math.isfinite(seconds) or seconds < 0:
        raise WrongInputError(prefix + key, f"expected seconds from 0 up, found {seconds:g}")
    return seconds


def _moment(data: Mapping[str, Any], prefix: str) -> str | None:
    value = _optional_text(data, "at", prefix)
    if value is not None:
        from datetime import datetime

        try:
            datetime.fromisoformat(value.strip())
        except ValueError:
            raise WrongInputError(f"{prefix}at", f"expected a date and time such as 2026-03-01T09:00:00Z, found {value!r}") from None
    return value


def _optional_text(data: Mapping[str, Any], key: str, prefix: str) -> str | None:
    value = data.get(key)
    if value is None or isinstance(value, str):
        return value
    raise WrongInputError(prefix + key, f"expected a string, found {_kind(value)}")


def _identifier(data: Mapping[str, Any], fallback: str) -> str:
    value = data.get("id")
    if isinstance(value, str):
        return value or fallback
    if value is None:
        return fallback
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return str(value)
    raise WrongInputError("id", f"expected a string, found {_kind(value)}")


def _channel(data: Mapping[str, Any], metadata: dict[str, Any]) -> Channel:
    """The channel; a word that is not calllint's own (`whatsapp`) stays in the metadata."""
    value = _optional_text(data, "channel", "")
    if value is None:
        return Channel.UNKNOWN
    channel = channel_from(value)
    if channel.value != value:
        metadata.setdefault("channel", value)
    return channel


def _metadata(data: Mapping[str, Any], known: frozenset[str], prefix: str) -> dict[str, Any]:
    given = data.get("metadata")
    if given is not None and not isinstance(given, dict):
        raise WrongInputError(f"{prefix}metadata", f"expected an object, found {_kind(given)}")
    rest = {key: value for key, value in data.items() if key not in known}
    return {**rest, **given} if given else rest


def _kind(value: object) -> str:
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


def without_lone_surrogates(value: Any) -> Any:
    """Decoded JSON in which half a surrogate pair, which no file could hold, is U+FFFD."""
    if isinstance(value, str):
        return _SURROGATE.sub("\ufffd", value)
    if isinstance(value, list):
        return [without_lone_surrogates(item) for item in value]
    if isinstance(value, dict):
        return {without_lone_surrogates(key): without_lone_surrogates(item) for key, item in value.items()}
    return value


def as_json(conversation: Conversation) -> dict[str, Any]:
    """The conversation in calllint's JSON form: what reading gives back as the same conversation, places aside."""
    data: dict[str, Any] = {"id": conversation.id}
    if conversation.language is not None:
        data["language"] = conversation.language
    if conversation.channel is not Channel.UNKNOWN:
        data["channel"] = conversation.channel.value
    data.update({key: value for key in ("agent", "team", "topic") if (value := getattr(conversation, key)) is not None})
    # What would settle unknown roles is advice to who reads now, and nothing about the conversation.
    metadata = {key: value for key, value in conversation.metadata.items() if key != "roles_unknown"}
    if metadata:
        data["metadata"] = metadata
    data["turns"] = [_turn_as_json(turn) for turn in conversation.turns]
    return data


def _turn_as_json(turn: Turn) -> dict[str, Any]:
    data: dict[str, Any] = {"role": turn.role.value}
    data.update({key: value for key in ("name", "text", "start", "end", "at") if (value := getattr(turn, key)) is not None})
    if turn.metadata:
        data["metadata"] = dict(turn.metadata)
    return data
