"""A JSON document as conversations, each word with its exact place: what the `json` reader does once a file is its own."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from itertools import repeat
from typing import TYPE_CHECKING, Any

from calllint.conversation import Conversation
from calllint.errors import Problem
from calllint.patterns import lazy_pattern
from calllint.reading.contract import conversation_from, is_own
from calllint.reading.decoding import decode, decoder, elements
from calllint.reading.json_positions import Locator, Path, ValuePlace, json_path, value_place, value_places
from calllint.reading.own_turns import WrongInputError
from calllint.reading.reader import Source

if TYPE_CHECKING:
    from calllint.reading.exports import Export

_KEY = lazy_pattern(r"\w+")
_LIST = re.compile(r"\s*\[")


def read_document(source: Source) -> Iterator[Conversation | Problem]:
    """The conversations of one document. A conversation that is wrong is a problem; the others go on.

    What is none of calllint's own conversations is read as the vendor's export that it is.
    """
    try:
        opening = _LIST.match(source.text)
        if opening is not None:
            yield from _list(source, opening.end() - 1)
        else:
            yield from _document(source, decoder(large=not source.complete)(source.text))
    except json.JSONDecodeError as error:
        hint = "; one object a line is --input-format jsonl" if error.msg == "Extra data" else ""
        yield source.problem(f"is not valid JSON: {error.msg} at column {error.colno}{hint}", error.lineno)
    except ValueError as error:
        yield source.problem(f"is not valid JSON: {error}")


def read_as(source: Source, export: Export) -> Iterator[Conversation | Problem]:
    """The conversations of a file that is told to be this export: one document, or one a line."""
    from calllint.reading.exports import read_export

    try:
        data = decoder(large=not source.complete)(source.text)
    except json.JSONDecodeError as error:
        if error.msg == "Extra data":
            from calllint.reading.jsonl import read_lines

            yield from read_lines(source, export)
        else:
            yield source.problem(f"is not valid JSON: {error.msg} at column {error.colno}", error.lineno)
        return
    except ValueError as error:
        yield source.problem(f"is not valid JSON: {error}")
        return
    yield from read_export(data, source, Locator(source.text), export)


def explain_document(source: Source) -> Iterator[str]:
    """Says whose JSON a document is, and where its conversations stand; nothing of one that can't be read."""
    from calllint.reading.exports import explain_export

    try:
        data = decode(source.text)
    except ValueError:
        return
    if is_own(data) or (isinstance(data, list) and any(map(is_own, data))):
        yield "calllint's own conversations"
    else:
        yield from explain_export(data)


def _list(source: Source, opens: int) -> Iterator[Conversation | Problem]:
    """A list of conversations, one at a time; a list of anything else is a document as a whole."""
    text, locator = source.text, Locator(source.text)
    found = elements(text, opens, large=not source.complete)
    for index, (value, start, end) in enumerate(found):
        if not index and not is_own(value):
            break
        locator.add((index,), (start, end))
        yield own_conversation(value, source, locator, (index,))
    else:
        return
    yield from _document(source, decoder(large=not source.complete)(text))


def _document(source: Source, data: Any) -> Iterator[Conversation | Problem]:
    locator = Locator(source.text)
    if is_own(data):
        yield own_conversation(data, source, locator, ())
    elif isinstance(data, list) and any(map(is_own, data)):
        for index, item in enumerate(data):
            yield own_conversation(item, source, locator, (index,))
    else:
        from calllint.reading.exports import read_export

        yield from read_export(data, source, locator)


def own_conversation(data: object, source: Source, locator: Locator, base: Path) -> Conversation | Problem:
    """The conversation in calllint's own form that stands at `base`, or what is wrong with it."""

    path = source.path

    def turn_places(turns: int) -> Iterator[ValuePlace]:
        return value_places(path, locator, base, zip(repeat("turns"), range(turns), repeat("text"), strict=False))

    name = source.stem if not base else f"{source.stem}-{int(base[-1]) + 1}"
    try:
        return conversation_from(data, value_place(path, locator, base), turn_places, name)
    except WrongInputError as error:
        steps = tuple(int(step) if step.isdecimal() else step for step in _KEY.findall(error.key))
        where = json_path(base).removeprefix("$")
        message = f"{where}{'.' if where and error.key else ': ' if where else ''}{error}"
        return source.problem(message, locator.at(locator.span((*base, *steps))[0])[0])
