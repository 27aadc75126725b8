"""A list of messages, as a JSON cell or a Parquet column holds one: `[{"role": "user", "content": "…"}, …]`, by the usual keys."""

from __future__ import annotations

import ast
import json
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any, NamedTuple

from calllint.conversation import Role
from calllint.patterns import lazy_pattern
from calllint.reading.roles import Speaker
from calllint.reading.tables.names import fields_of, is_public, normal, unit_of
from calllint.reading.tables.roles import Speakers, roles_of_truth, truth_of
from calllint.reading.tables.spans import epoch_moment, epoch_unit, span_of
from calllint.reading.tables.text import plain
from calllint.reading.tables.times import Moments

_LISTS = (
    "messages",
    "turns",
    "conversation",
    "conversations",
    "dialogue",
    "dialog",
    "transcript",
    "utterances",
    "entries",
    "history",
    "log",
)
_UNPARTED = lazy_pattern(r"\}\s+\{")
_LONGEST = 4_000_000
_NOTES = frozenset({"note", "internal note", "private note", "private", "internal", "typing", "event", "reaction", "delivery", "read"})


class Said(NamedTuple):
    """A turn of a transcript in a cell. `line` counts from 0, in the cell; None where it stands nowhere of its own."""

    role: Role
    text: str
    name: str | None = None
    start: float | None = None
    end: float | None = None
    at: str | None = None
    line: int | None = None


class _Keys(NamedTuple):
    """The keys of messages that may hold each field, the most telling first."""

    text: tuple[str, ...]
    role: tuple[str, ...]
    name: tuple[str, ...]
    at: tuple[str, ...]
    start: tuple[str, ...]
    end: tuple[str, ...]
    private: tuple[str, ...]
    kind: tuple[str, ...]


@lru_cache(maxsize=256)
def _keys(keys: tuple[str, ...]) -> _Keys:
    known = [(key, fields_of(key)) for key in keys]

    def of(field: str) -> tuple[str, ...]:
        return tuple(sorted((key for key, fields in known if field in fields), key=lambda key: fields_of(key)[field]))

    return _Keys(*(of(field) for field in ("text", "role", "name", "at", "start", "end", "private", "type")))


def list_in(cell: str) -> list[Any] | None:
    """The list of messages that a cell is, written as JSON or as Python or NumPy print it; None when it is none."""
    written = cell.strip()
    if not written.startswith(("[", "{")) or not written.endswith(("]", "}")) or len(written) > _LONGEST:
        return None
    try:
        found = json.loads(written)
    except (ValueError, RecursionError):
        try:
            found = ast.literal_eval(_UNPARTED.sub("}, {", written))
        except (ValueError, SyntaxError, RecursionError, MemoryError, TypeError):
            return None
    return messages_in(found)


def messages_in(value: Any) -> list[Any] | None:
    """The list of messages in decoded JSON: itself, or under a key such as `messages`; None where there is none."""
    if isinstance(value, Mapping):
        named = {str(key).casefold(): inner for key, inner in value.items()}
        value = next((named[key] for key in _LISTS if isinstance(named.get(key), list)), None)
    if not isinstance(value, list) or not value:
        return None
    return value if all(isinstance(item, Mapping | str | None) for item in value) else None


def is_dialogue(messages: Iterable[Any]) -> bool:
    """Whether the messages have words: a list of tags is none."""
    items = [item for item in messages if item is not None]
    if all(isinstance(item, str) for item in items):
        return len(items) > 1 and sum(len(item.split()) for item in items) >= 3 * len(items)
    first = next((item for item in items if isinstance(item, Mapping)), {})
    return any(isinstance(first[key], str | list | Mapping) for key in _keys(tuple(map(str, first))).text if key in first)


def said_in(messages: Iterable[Any], domains: tuple[str, ...] = ()) -> list[Said]:
    """The turns of a list of messages: internal notes and what has no text are left out."""
    speakers = Speakers(domains=domains)
    moments = Moments(month_first=False)
    found = []
    origin: float | None = None
    for item in messages:
        if isinstance(item, str):
            found.append(_labelled(item, speakers))
        elif isinstance(item, Mapping):
            turn, moment = _turn({str(key): value for key, value in item.items()}, speakers, moments)
            if turn is None:
                continue
            if moment is not None:
                origin = moment if origin is None else origin
                turn = turn._replace(start=round(moment - origin, 3) if moment >= origin else None)
            found.append(turn)
    return [turn for turn in found if turn.text]


def _labelled(item: str, speakers: Speakers) -> Said:
    label, colon, rest = item.partition(":")
    if colon and len(label) < 40 and rest.strip() and speakers[label].role is not Role.UNKNOWN:
        return Said(speakers[label].role, rest.strip(), speakers[label].name)
    return Said(Role.UNKNOWN, item.strip())


def _turn(message: Mapping[str, Any], speakers: Speakers, moments: Moments) -> tuple[Said | None, float | None]:
    keys = _keys(tuple(message))
    if _is_private(message, keys):
        return None, None
    text = next((words for key in keys.text if (words := words_in(message[key]))), "")
    speaker = _speaker(message, keys, speakers)
    moment, at = _moment(message, keys, moments)
    start = end = None
    if moment is None:
        start = next((seconds for key in keys.start if (seconds := _seconds(message[key], key)) is not None), None)
        end = next((seconds for key in keys.end if (seconds := _seconds(message[key], key)) is not None), None)
        end = end if start is not None and end is not None and end >= start else None
    return Said(speaker.role, plain(text), speaker.name, start, end, at), moment


def words_in(value: Any) -> str:
    """The text of a message: a string, or parts with a text each."""
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, Mapping):
        return words_in(value.get("text", value.get("body", value.get("content"))))
    if isinstance(value, list):
        return "\n".join(filter(None, map(words_in, value)))
    return ""


def _speaker(message: Mapping[str, Any], keys: _Keys, speakers: Speakers) -> Speaker:
    role, name = Role.UNKNOWN, None
    for key in keys.role:
        value = message[key]
        if isinstance(value, bool) and (truth := roles_of_truth(key)) is not None:
            role = truth[0] if value else truth[1]
        elif isinstance(value, Mapping):
            inner = _speaker({str(inner): part for inner, part in value.items()}, _keys(tuple(map(str, value))), speakers)
            role, name = inner.role, name or inner.name
        elif isinstance(value, str | int) and not isinstance(value, bool):
            said = speakers[str(value)]
            role, name = said.role, name or said.name
        if role is not Role.UNKNOWN:
            break
    for key in keys.name:
        value = message[key]
        if isinstance(value, str | int) and not isinstance(value, bool) and str(value).strip():
            said = speakers[str(value)]
            if role is Role.UNKNOWN:
                role = said.role
            if said.name is not None:
                return Speaker(role, said.name)
    return Speaker(role, name)


def _moment(message: Mapping[str, Any], keys: _Keys, moments: Moments) -> tuple[float | None, str | None]:
    for key in keys.at:
        value = message[key]
        if isinstance(value, str):
            found = moments.read(value.strip())
            if found[0] is not None:
                return found
        if isinstance(value, str | int | float) and not isinstance(value, bool):
            seconds = _number(value)
            unit = epoch_unit([seconds]) if seconds is not None else None
            if unit is not None:
                return epoch_moment(str(value), unit)
    return None, None


def _number(value: str | int | float) -> float | None:
    try:
        return float(value)
    except (ValueError, OverflowError):
        return None


def _seconds(value: Any, key: str) -> float | None:
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    seconds = span_of(str(value), unit_of(key))
    return None if seconds is None else round(seconds, 3)


def _is_private(message: Mapping[str, Any], keys: _Keys) -> bool:
    for key in keys.private:
        value = message[key]
        said = value if isinstance(value, bool) else truth_of(str(value)) if value is not None else None
        if said is not None and said is not is_public(key):
            return True
    return any(isinstance(message[key], str) and normal(message[key]) in _NOTES for key in keys.kind)
