"""A JSON document as conversations, each word with its exact place: what the `json` reader does once a file is its own."""

from __future__ import annotations

import json
from collections.abc import Iterator

from calllint.conversation import Conversation, Place
from calllint.errors import Problem
from calllint.patterns import lazy_pattern
from calllint.reading.contract import WrongInputError, conversation_from, refuse_constant, without_lone_surrogates
from calllint.reading.json_positions import Lines, Path, spans, string_anchors
from calllint.reading.reader import Source

# $[2].turns[3].text
_DEPTH = 4
_KEY = lazy_pattern(r"\w+")


def read_document(source: Source) -> Iterator[Conversation | Problem]:
    """The conversations of one document. A conversation that is wrong is a problem; the others go on."""
    document = source.text
    try:
        data = json.loads(document, parse_constant=refuse_constant)
    except json.JSONDecodeError as error:
        hint = "; one object a line is --input-format jsonl" if error.msg == "Extra data" else ""
        yield source.problem(f"is not valid JSON: {error.msg} at column {error.colno}{hint}", error.lineno)
        return
    except ValueError as error:
        yield source.problem(f"is not valid JSON: {error}")
        return
    if "\\u" in document:
        data = without_lone_surrogates(data)
    places = _Places(source, document)
    if not isinstance(data, list):
        yield _conversation(data, (), source.stem, places)
        return
    if not data:
        yield source.problem("is an empty list: there is nothing to lint")
        return
    if len(data) > 1 and not any(isinstance(item, dict) and "turns" in item for item in data):
        # One problem for a list of something else, not one an element.
        yield source.problem("is a list of something else: no element has `turns` (see `calllint formats`)", 1)
        return
    for index, item in enumerate(data):
        yield _conversation(item, (index,), f"{source.stem}-{index + 1}", places)


class _Places:
    """The places of the values of one document."""

    def __init__(self, source: Source, document: str) -> None:
        self._source = source
        self._document = document
        self.lines = Lines(document)
        self._spans = {path: (start, end) for path, start, end in spans(document, _DEPTH)}

    def place(self, path: Path, named: Path | None = None) -> Place:
        """Where the value at `path` stands; `named` is the JSONPath to give, if it is another one."""
        start, end = self._spans[path]
        return Place(self._source.path, *self.lines.at(start), *self.lines.at(end), json_path(path if named is None else named))

    def located(self, conversation: Conversation, base: Path) -> Conversation:
        """The conversation with the anchors of its turns."""
        turns = []
        for index, turn in enumerate(conversation.turns):
            start, end = self._spans[(*base, "turns", index, "text")]
            turns.append(turn._replace(anchors=string_anchors(self._document, start, end, self.lines)))
        return conversation._replace(turns=tuple(turns))

    def problem(self, error: WrongInputError, base: Path) -> Problem:
        """The problem at the nearest value around the key that is wrong."""
        path = (*base, *key_steps(error.key))
        while path not in self._spans:
            path = path[:-1]
        where = json_path(base).removeprefix("$")
        message = f"{where}{'.' if where and error.key else ': ' if where else ''}{error}"
        return self._source.problem(message, self.lines.at(self._spans[path][0])[0])


def _conversation(data: object, base: Path, fallback_id: str, places: _Places) -> Conversation | Problem:
    def turn_place(index: int) -> Place:
        path = (*base, "turns", index)
        return places.place(path, (*path, "text"))

    try:
        return places.located(conversation_from(data, places.place(base), turn_place, fallback_id), base)
    except WrongInputError as error:
        return places.problem(error, base)


def json_path(path: Path) -> str:
    """`("turns", 3, "text")` as `$.turns[3].text`."""
    return "$" + "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)


def key_steps(key: str) -> Path:
    """`turns[3].text` as `("turns", 3, "text")`."""
    return tuple(int(step) if step.isdecimal() else step for step in _KEY.findall(key))
