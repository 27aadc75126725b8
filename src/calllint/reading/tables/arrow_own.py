"""Rows with the columns of calllint's own form, or with its JSON in one column: from values of Python to conversations."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from hashlib import sha256
from io import BytesIO
from itertools import repeat
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import unquote, urlsplit

from calllint.conversation import Conversation, Place
from calllint.errors import Problem
from calllint.reading.contract import conversation_from, is_own, refuse_constant, without_lone_surrogates
from calllint.reading.exports import read_export
from calllint.reading.json_positions import Locator
from calllint.reading.limits import MEGABYTE, Limits, how_to_raise, too_large
from calllint.reading.own_turns import PlacesOf, WrongInputError
from calllint.reading.reader import ReadOptions, Source
from calllint.reading.tables.arrow_rows import Row, Unreadable

_PLACE = ("path", "line")
_DECODER = json.JSONDecoder(parse_constant=refuse_constant)
_TOO_DEEP = "is nested too deep to be read"

RowPlaces = Callable[[Place, int], Iterable[Place | None]]


class Incoming:
    """Reads rows, within `options.limits`. `json_column` is the column of JSON, None for columns of calllint's own.

    `places_of` gives the places of so many turns of the row that has this place; by default they have none.
    """

    def __init__(self, options: ReadOptions, json_column: str | None, places_of: RowPlaces | None = None) -> None:
        self._options = options
        self._json_column = json_column
        # A number of a row is no line of a text, that a finding could point to.
        self._places_of = places_of or (lambda _, turns: repeat(None, turns))

    def read(self, row: Row) -> Iterator[Conversation | Problem]:
        """What is in `row`: as a rule one conversation, or why there is none. A line of JSON may hold several, or be blank."""
        if isinstance(row, Unreadable):
            yield Problem("", row.message)
            return
        place = _place(row)
        try:
            for item in self._items(row, place):
                yield item if isinstance(item, Problem) else _within(item, self._options.limits)
        except WrongInputError as error:
            yield Problem(place.path, str(error), place.line)
        except json.JSONDecodeError as error:
            yield Problem(place.path, f"is not valid JSON: {error.msg} at column {error.colno}", place.line)
        except ValueError as error:
            yield Problem(place.path, f"is not valid JSON: {error}", place.line)
        except RecursionError:
            yield Problem(place.path, _TOO_DEEP, place.line)
        except Exception as error:
            # The words of an error may quote what was said.
            yield Problem(place.path, f"could not be read: {type(error).__name__} (please report it)", place.line)

    def _items(self, row: Mapping[str, Any], place: Place) -> Iterator[Conversation | Problem]:
        if self._json_column is None:
            yield _from_columns(row, place, lambda turns: self._places_of(place, turns))
            return
        text = row.get(self._json_column)
        if not isinstance(text, str):
            yield Problem(place.path, "there is no text in it" if text is None else "is no text", place.line)
            return
        if place.line in (None, 1):
            text = text.removeprefix("\ufeff")
        most = self._options.limits.line_megabytes
        if 4 * len(text) > most * MEGABYTE and len(text.encode("utf-8", "surrogatepass")) > most * MEGABYTE:
            yield Problem(place.path, f"is a line of more than {most} MB ({how_to_raise('line_megabytes')})", place.line)
        elif text and not text.isspace():
            yield from self._from_json(text, place)

    def _from_json(self, text: str, place: Place) -> Iterator[Conversation | Problem]:
        data = _DECODER.decode(text)
        if "\\u" in text:
            data = without_lone_surrogates(data)
        name = _name(place, text)
        if is_own(data):
            whole = place if place.line is None else place._replace(column=1, end_line=place.line, end_column=len(text) + 1)
            yield conversation_from(data, whole, lambda turns: _turn_places(place, turns), name)
            return
        source = Source(place.path, b"", BytesIO(), self._options)
        for item in read_export(data, source, Locator(text, place.line or 1), None, name):
            yield item if place.line is not None else _nowhere(item)


def _place(row: Mapping[str, Any]) -> Place:
    """Where the row says that it stands. The address of a file of this machine, as Spark has them, is told as people write it."""
    path, line = str(row.get("path", "")), row.get("line")
    if path.startswith("file:"):
        path = unquote(urlsplit(path).path)
    return Place(path, line if isinstance(line, int) else None)


def _from_columns(row: Mapping[str, Any], place: Place, places_of: PlacesOf) -> Conversation:
    data = {name: value for name, value in row.items() if name not in _PLACE}
    metadata = data.get("metadata")
    if metadata == []:
        # A map without a pair.
        del data["metadata"]
    elif isinstance(metadata, str):
        data["metadata"] = _decoded(metadata, "metadata")
    turns = data.get("turns")
    if isinstance(turns, list):
        data["turns"] = [_turn(turn, number) for number, turn in enumerate(turns)]
    name = _name(place, json.dumps(data, sort_keys=True)) if data.get("id", "") == "" else ""
    return conversation_from(data, place, places_of, name)


def _turn(turn: Any, number: int) -> Any:
    """The turn with its metadata as values."""
    metadata = turn.get("metadata") if isinstance(turn, dict) else None
    if isinstance(metadata, str):
        return {**turn, "metadata": _decoded(metadata, f"turns[{number}].metadata")}
    return {key: value for key, value in turn.items() if key != "metadata"} if metadata == [] else turn


def _decoded(text: str, key: str) -> Any:
    """The JSON in a column of text; None where it is empty. Raises WrongInputError."""
    if not text or text.isspace():
        return None
    try:
        data = _DECODER.decode(text)
    except (ValueError, RecursionError):
        raise WrongInputError(key, "is not valid JSON") from None
    return without_lone_surrogates(data) if "\\u" in text else data


def _name(place: Place, content: str) -> str:
    """The id of a conversation that has none: as a file's line has it, or one that its content alone decides, wherever it is linted."""
    if place.line is not None:
        return f"{PurePosixPath(place.path).stem or 'stdin'}-{place.line}"
    return f"conversation-{sha256(content.encode('utf-8', 'surrogatepass')).hexdigest()[:16]}"


def _turn_places(place: Place, turns: int) -> Iterator[Place | None]:
    return repeat(None if place.line is None else Place(place.path, place.line), turns)


def _nowhere(item: Conversation | Problem) -> Conversation | Problem:
    """`item` without lines: they would be those of a text that nobody knows the place of."""
    if isinstance(item, Problem):
        return item._replace(line=None)
    turns = tuple([turn._replace(place=None, anchors=()) for turn in item.turns])
    return item._replace(turns=turns, place=Place(item.place.path))


def _within(conversation: Conversation, limits: Limits) -> Conversation | Problem:
    """The conversation, or that it is larger than the limits."""
    found = too_large(conversation.id, [turn.text for turn in conversation.turns], limits)
    return conversation if found is None else Problem(conversation.place.path, found[0], conversation.place.line)
