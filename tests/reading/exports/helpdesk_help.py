"""What tests of exports share: reading a document, and documents in which something is wrong."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import strategies as st

from calllint.conversation import Conversation, Role
from calllint.errors import Problem
from calllint.reading import ReadOptions, read_text


def read(data: Any, **options: Any) -> list[Conversation | Problem]:
    """What is read from `data` as a file `x.json`."""
    return list(read_text(json.dumps(data, ensure_ascii=False, indent=1), ReadOptions(**options), name="x.json"))


def one(data: Any, **options: Any) -> Conversation:
    """The one conversation in `data`."""
    (found,) = read(data, **options)
    assert isinstance(found, Conversation), found
    return found


def problem(data: Any, **options: Any) -> str:
    """The message of the one problem that `data` gives."""
    (found,) = read(data, **options)
    assert isinstance(found, Problem), found
    return found.message


def said(found: Conversation) -> list[tuple[Role, str | None, str]]:
    """Who says what."""
    return [(turn.role, turn.name, turn.text) for turn in found.turns]


def check_place(data: Any, turn_index: int, word: str, json_path: str) -> None:
    """That `word` of a turn's text is found where it stands in the file."""
    text = json.dumps(data, ensure_ascii=False, indent=1)
    turn = one(data).turns[turn_index]
    line, column = turn.locate(turn.text.index(word)) or (0, 0)
    assert text.split("\n")[line - 1][column - 1 :].startswith(word)
    assert turn.place is not None
    assert turn.place.json_path == json_path


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=3), inner, max_size=2),
    max_leaves=3,
)


def _paths(value: Any, so_far: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [so_far, *[path for key, inner in items for path in _paths(inner, (*so_far, key))]]


def check_mutated(data: st.DataObject, whole: Any, name: str) -> None:
    """That `whole` with anything in the place of some of its values gives conversations and problems only."""
    copy = json.loads(json.dumps(whole))
    for _ in range(data.draw(st.integers(1, 3))):
        *outer, last = data.draw(st.sampled_from(_paths(copy)[1:] or [("x",)]))
        inner = copy
        for key in outer:
            inner = inner[key]
        inner[last] = data.draw(ANYTHING)
    for options in (ReadOptions(input_format=name), ReadOptions()):
        found = list(read_text(json.dumps(copy), options, name="x.json"))
        assert found
        for item in found:
            assert isinstance(item, Problem) or (item.turns and all(turn.text.strip() and (turn.start or 0) >= 0 for turn in item.turns))
