"""JSON Lines with one message a line, as logs and data platforms write them: messages of one conversation share its id.

Where no message has one, the file is one conversation.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

from calllint.conversation import Conversation
from calllint.errors import Problem
from calllint.reading.contract import refuse_constant, without_lone_surrogates
from calllint.reading.reader import Source

if TYPE_CHECKING:
    from calllint.reading.exports import Export

_DECODER = json.JSONDecoder(parse_constant=refuse_constant)
_LOOKED_AT = 6
_AT_ONCE = 32_000_000
"""Characters that are kept before conversations are given out: a log may be longer than the memory."""
_STILL_OPEN = 2_000
"""Conversations with a message among so many last lines are waited for."""


class _Line(NamedTuple):
    number: int
    text: str
    message: dict[str, Any]
    conversation: str | None


def are_messages_by_line(source: Source) -> bool:
    """Whether the first lines are messages, and none is an export of its own."""
    from calllint.reading.exports import is_export
    from calllint.reading.exports._message_rows import are_messages

    values = _first_objects(source)
    return bool(values) and not any(map(is_export, values)) and are_messages(values)


def stream_in(source: Source, only: Export | None = None) -> Export | None:
    """The export (or `only` this one) that sends one message a line, of which the first lines are; None where they are none."""
    from calllint.reading.exports import stream_of

    values = _first_objects(source)
    return stream_of(values, only) if values else None


def _first_objects(source: Source) -> list[dict[str, Any]]:
    """What the first lines hold, without those that are broken."""
    sample = source.sample()
    lines = sample.text.split("\n")
    values = []
    for line in [line for line in (lines if sample.complete else lines[:-1]) if line.strip()][:_LOOKED_AT]:
        try:
            value = _DECODER.decode(line)
        except (ValueError, RecursionError):
            continue
        if isinstance(value, dict):
            values.append(value)
    return values


def read_stream(source: Source, export: Export) -> Iterator[Conversation | Problem]:
    """The conversations of an export that sends one message a line; a broken line is a problem and the rest goes on."""
    if not export.lines:
        yield from read_messages_by_line(source, export)
        return
    held: list[_Line] = []
    for number, text in enumerate(source.lines(), 1):
        if text and not text.isspace():
            line = _line(source, number, text)
            if isinstance(line, Problem):
                yield line
            else:
                held.append(line)
    yield from _together(source, held, export)


def read_messages_by_line(source: Source, export: Export | None = None) -> Iterator[Conversation | Problem]:
    """The conversations, in the order in which they begin, of messages of that `export` (None: home-made ones); a broken line is a
    problem and the rest goes on.

    Of a log longer than 32 million characters the conversations that have been silent for 2,000 lines are given out, and forgotten.
    """
    held: list[_Line] = []
    size = 0
    for number, text in enumerate(source.lines(), 1):
        if not text or text.isspace():
            continue
        line = _line(source, number, text)
        if isinstance(line, Problem):
            yield line
            continue
        held.append(line)
        size += len(text)
        if size > _AT_ONCE:
            still_open = {one.conversation for one in held[-_STILL_OPEN:]}
            yield from _conversations(source, [one for one in held if one.conversation not in still_open], export)
            held = [one for one in held if one.conversation in still_open]
            size = sum(len(one.text) for one in held)
            if size > _AT_ONCE // 2:
                # A conversation without an end: better in two than none.
                yield from _conversations(source, held, export)
                held, size = [], 0
    yield from _conversations(source, held, export)


def _line(source: Source, number: int, text: str) -> _Line | Problem:
    try:
        value = _DECODER.decode(text)
    except json.JSONDecodeError as error:
        return source.problem(f"is not valid JSON: {error.msg} at column {error.colno}", number)
    except ValueError as error:
        return source.problem(f"is not valid JSON: {error}", number)
    except RecursionError:
        return source.problem("is nested too deep to be read", number)
    if not isinstance(value, dict):
        return source.problem("is no message: an object with words, a speaker and the id of its conversation was expected", number)
    if "\\u" in text:
        value = without_lone_surrogates(value)
    return _Line(number, text, value, _conversation_of(value))


def _conversation_of(message: dict[str, Any]) -> str | None:
    """The id of the conversation that the message says it is of."""
    from calllint.reading.exports._message_keys import layout_of
    from calllint.reading.exports._values import name_of

    layout = layout_of(tuple(message))
    return next((name for key in layout.ids if (name := name_of(message[key])) is not None), None)


def _conversations(source: Source, lines: list[_Line], export: Export | None) -> Iterator[Conversation | Problem]:
    """The conversations of `lines`. Not every export looks for the ids of conversations in lists of messages."""
    from calllint.reading.exports import messages

    if export is None:
        yield from _together(source, lines, messages.EXPORT)
        return
    groups: dict[str | None, list[_Line]] = {}
    for line in lines:
        groups.setdefault(line.conversation, []).append(line)
    for name, group in groups.items():
        yield from _together(source, group, export, name)


def _together(source: Source, lines: list[_Line], export: Export, name: str | None = None) -> Iterator[Conversation | Problem]:
    """The conversations of `lines`, as of the list that they would be in brackets: each stands in the line where it is."""
    from calllint.reading.exports._document import Document
    from calllint.reading.json_positions import Locator

    if not lines:
        return
    first = lines[0].number
    rows = [""] * (lines[-1].number - first + 1)
    for line in lines:
        rows[line.number - first] = f"{line.text},"
    rows[-1] = lines[-1].text
    text = "[\n" + "\n".join(rows) + "\n]"
    values = [line.message for line in lines]
    yield from export.read(values, Document(source, Locator(text, first - 1), (), name or source.stem))
