"""calllint JSON Lines: one conversation a line, read line by line, so that the size of the file is no matter."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import repeat
from typing import TYPE_CHECKING

from calllint.conversation import Conversation, Place
from calllint.errors import Problem
from calllint.reading.contract import conversation_from, is_own
from calllint.reading.decoding import Decode, decode, decoder
from calllint.reading.own_turns import WrongInputError
from calllint.reading.reader import Match, Reader, Sample, Source
from calllint.reading.texts import Texts, texts_of
from calllint.reading.turns import UNKNOWN, places_of

if TYPE_CHECKING:
    from calllint.reading.exports import Export

_LOOKED_AT = 5


def recognise(sample: Sample) -> Match:
    """Lines that are each a JSON object; a name in .jsonl where the first line is too long or broken."""
    by_name = Match.CERTAIN if sample.suffix in READER.extensions else Match.NO
    if not sample.text.lstrip().startswith("{"):
        return Match.NAME if by_name else Match.NO
    if by_name:
        return by_name
    lines = sample.text.split("\n")
    lines = [line for line in (lines if sample.complete else lines[:-1]) if line.strip()]
    objects = sum(map(_is_object, lines[:_LOOKED_AT]))
    return Match.CERTAIN if objects > 1 or (objects and len(lines) > 1 and _is_object(lines[0])) else Match.NO


def _is_object(line: str) -> bool:
    try:
        value = json.loads(line)
    except (ValueError, RecursionError):
        return False
    return isinstance(value, dict)


_JSON_PATHS = [f"$.turns[{index}].text" for index in range(100)]


def _json_paths(turns: int) -> list[str]:
    """Where the texts of so many turns stand; those of most conversations are made once."""
    return _JSON_PATHS[:turns] if turns <= len(_JSON_PATHS) else [f"$.turns[{index}].text" for index in range(turns)]


def read(source: Source) -> Iterator[Conversation | Problem]:
    """The conversations, one a line; blank lines are passed over, a broken line is a problem and the rest goes on."""
    return read_lines(source)


def read_lines(source: Source, export: Export | None = None) -> Iterator[Conversation | Problem]:
    """`read`; a line that is none of calllint's own is an export of its vendor, as every line is when `export` says which.

    Lines that are messages, and not conversations, are put together by the id of their conversation.
    """
    if _may_be_messages(source):
        from calllint.reading.jsonl_messages import are_messages_by_line, read_messages_by_line, read_stream, stream_in

        stream = stream_in(source, export)
        if stream is not None:
            yield from read_stream(source, stream)
            return
        if (export is None or export.name == "messages") and are_messages_by_line(source):
            yield from read_messages_by_line(source)
            return
    empty = True
    decodes = decoder(large=not source.complete, own=export is None)
    before: list[Export] = []
    for number, line in enumerate(source.lines(), 1):
        if not line or line.isspace():
            continue
        empty = False
        yield from _line(source, line, number, decodes, export, before)
    if empty:
        yield source.problem("is empty: there is nothing to lint")


def _may_be_messages(source: Source) -> bool:
    """Whether the first lines are worth another look: calllint's own have `turns`."""
    return b'"turns"' not in source.head


def _line(
    source: Source, line: str, number: int, decodes: Decode, export: Export | None, before: list[Export] | None = None
) -> Iterator[Conversation | Problem]:
    path = source.path

    def turn_places(turns: int) -> Iterator[Place]:
        return places_of(repeat(path), repeat(number), UNKNOWN, _json_paths(turns))

    try:
        data = decodes(line)
        if export is None and is_own(data):
            place = Place(path, number, 1, number, len(line) + 1)
            yield conversation_from(data, place, turn_places, f"{source.stem}-{number}")
        else:
            from calllint.reading.exports import read_export
            from calllint.reading.json_positions import Locator

            yield from read_export(data, source, Locator(line, number), export, f"{source.stem}-{number}", before)
    except json.JSONDecodeError as error:
        yield source.problem(f"is not valid JSON: {error.msg} at column {error.colno}", number)
    except WrongInputError as error:
        yield source.problem(str(error), number)
    except ValueError as error:
        yield source.problem(f"is not valid JSON: {error}", number)
    except RecursionError:
        yield source.problem("is nested too deep to be read", number)


def texts(source: Source) -> Iterator[Texts | Problem]:
    """The texts of the conversations. A line that does not plainly hold them is read in full: for what is wrong with it, or unusual."""
    from calllint.reading.jsonl_texts import decoder as text_decoder

    if _may_be_messages(source):
        from calllint.reading.jsonl_messages import are_messages_by_line, read_messages_by_line, read_stream, stream_in

        stream = stream_in(source)
        if stream is not None or are_messages_by_line(source):
            for item in read_stream(source, stream) if stream is not None else read_messages_by_line(source):
                yield texts_of(item) if isinstance(item, Conversation) else item
            return
    plainly = text_decoder()
    empty = True
    for number, line in enumerate(source.lines(), 1):
        if not line or line.isspace():
            continue
        empty = False
        try:
            name, language, roles, said = plainly(line)
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
            for item in _line(source, line, number, decode, None):
                yield texts_of(item) if isinstance(item, Conversation) else item
            continue
        yield Texts(source.path, number, name or f"{source.stem}-{number}", language, roles, said)
    if empty:
        yield source.problem("is empty: there is nothing to lint")


READER = Reader(
    name="jsonl",
    summary="JSON Lines: a conversation a line (calllint's own, or an export), or a message a line",
    recognised="each line is a JSON object; or .jsonl, .ndjson; calllint's own has `turns`, messages have words and a speaker",
    roles="`role` of each turn",
    times="`start` and `end` in seconds, `at`",
    ending="`metadata.ended_by`",
    extensions=(".jsonl", ".ndjson"),
    recognise=recognise,
    read=read,
    priority=10,
    texts=texts,
)
