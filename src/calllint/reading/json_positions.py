"""Where the values of a JSON document stand in its text: line and column of each, and of every letter of a string."""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from collections.abc import Iterator

from calllint.conversation import Anchor
from calllint.patterns import lazy_pattern

Path = tuple[str | int, ...]

_TOKEN = lazy_pattern(r'"(?:[^"\\]|\\.)*"|[{}\[\],:]|[^\s{}\[\],:"]+', re.DOTALL)
_PAIR = r"u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}"
_ESCAPE = lazy_pattern(rf"\\(?:{_PAIR}|u[0-9a-fA-F]{{4}}|.)", re.DOTALL)


class Lines:
    """Line and column (from 1) of an offset in a text."""

    __slots__ = ("_starts",)

    def __init__(self, text: str) -> None:
        self._starts = [0, *(match.end() for match in re.finditer("\n", text))]

    def at(self, offset: int) -> tuple[int, int]:
        """Line and column of `offset`."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1


class _Container:
    def __init__(self, path: Path, start: int, is_object: bool) -> None:
        self.path = path
        self.start = start
        self.is_object = is_object
        self.key: str | int = 0
        self.expects_key = is_object

    @property
    def child(self) -> Path:
        return (*self.path, self.key)

    def takes(self, piece: str) -> bool:
        """Goes on past a token within; whether it is a value (no key, no mark)."""
        if piece == ",":
            if isinstance(self.key, int) and not self.is_object:
                self.key += 1
            self.expects_key = self.is_object
            return False
        if piece == ":":
            self.expects_key = False
            return False
        if self.expects_key:
            self.key = json.loads(piece)
            return False
        return True


def spans(document: str, depth: int) -> Iterator[tuple[Path, int, int]]:
    """Path, start and end offset of each value of a valid document, down to `depth` steps from the root, inner ones first."""
    stack: list[_Container] = []
    for token in _TOKEN.finditer(document):
        piece = token[0]
        top = stack[-1] if stack else None
        if piece in "{[":
            stack.append(_Container(top.child if top else (), token.start(), piece == "{"))
        elif piece in "}]":
            closed = stack.pop()
            if len(closed.path) <= depth:
                yield closed.path, closed.start, token.end()
        elif top is None:
            yield (), token.start(), token.end()
        elif top.takes(piece) and len(top.path) < depth:
            yield top.child, token.start(), token.end()


def string_anchors(document: str, start: int, end: int, lines: Lines) -> tuple[Anchor, ...]:
    """Anchors of the JSON string between the offsets `start` and `end` (quotes within): one at its beginning, one after each escape."""
    line, column = lines.at(start + 1)
    anchors = [Anchor(0, line, column)]
    shrunk = 0
    for escape in _ESCAPE.finditer(document, start + 1, end - 1):
        shrunk += len(escape[0]) - 1
        # A JSON string stands on one line, so that columns go on from its first letter.
        anchors.append(Anchor(escape.end() - start - 1 - shrunk, line, column + escape.end() - start - 1))
    return tuple(anchors)
