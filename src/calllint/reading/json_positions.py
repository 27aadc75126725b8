"""Where the values of a JSON document stand in its text: line and column of each, and of every letter of a string."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property, partial
from itertools import repeat
from json.decoder import JSONDecoder, scanstring  # type: ignore[attr-defined]
from typing import Any, NamedTuple

from calllint.conversation import Anchor, Place
from calllint.patterns import lazy_pattern
from calllint.reading.decoding import space

Path = tuple[str | int, ...]
Span = tuple[int, int]
_new = tuple.__new__

_PAIR = r"u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}"
_ESCAPE = lazy_pattern(rf"\\(?:{_PAIR}|u[0-9a-fA-F]{{4}}|.)", re.DOTALL)


class Locator:
    """Finds values of a valid document by their path. `first_line` is the number (from 1) of the document's first line in its file.

    Containers are looked into when they are asked for, each once: what nobody asks for costs nothing.
    """

    def __init__(self, text: str, first_line: int = 1) -> None:
        self._text = text
        self._first_line = first_line
        self._decode = JSONDecoder().raw_decode
        self._within: dict[Path, dict[str | int, Span]] = {}

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(match.end() for match in re.finditer("\n", self._text))]

    def at(self, offset: int) -> tuple[int, int]:
        """Line and column (from 1) of `offset` in the file."""
        starts = self._line_starts
        line = bisect_right(starts, offset)
        return line - 1 + self._first_line, offset - starts[line - 1] + 1

    def add(self, path: Path, span: Span) -> None:
        """Notes where a value stands that is known already."""
        self._within.setdefault(path[:-1], {})[path[-1]] = span

    def span(self, path: Path) -> Span:
        """Start and end offset of the value at `path`; where there is none, of the nearest value around it."""
        if not path:
            start = space(self._text, 0)
            return start, len(self._text.rstrip())
        outer = self.span(path[:-1])
        if path[:-1] not in self._within:
            self._within[path[:-1]] = self._look_into(outer[0])
        return self._within[path[:-1]].get(path[-1], outer)

    def _look_into(self, start: int) -> dict[str | int, Span]:
        """The spans of the members of the container that opens at `start`; none for what is no container."""
        text, found = self._text, dict[str | int, Span]()
        opening = text[start : start + 1]
        if opening not in ("{", "["):
            return found
        at, index = space(text, start + 1), 0
        while not text.startswith(("}", "]"), at):
            key: str | int = index
            if opening == "{":
                key, at = scanstring(text, at + 1, False)
                at = space(text, space(text, at) + 1)
            _, end = self._decode(text, at)
            found[key] = (at, end)
            index += 1
            at = space(text, end)
            if text.startswith(",", at):
                at = space(text, at + 1)
        return found

    def anchors(self, path: Path) -> tuple[Anchor, ...]:
        """Anchors of the string at `path`: one at its beginning, one after each escape."""
        start, end = self.span(path)
        line, column = self.at(start + 1)
        anchors = [Anchor(0, line, column)]
        shrunk = 0
        for escape in _ESCAPE.finditer(self._text, start + 1, end - 1):
            shrunk += len(escape[0]) - 1
            # A JSON string stands on one line, so that columns go on from its first letter.
            anchors.append(Anchor(escape.end() - start - 1 - shrunk, line, column + escape.end() - start - 1))
        return tuple(anchors)

    def written(self, path: Path) -> Path:
        """The way to the value in the file, where it is another than in the document that is read."""
        return path

    def alone(self, path: Path) -> Alone:
        """What is known of the value at `path`; of what is no string, only where it begins and ends."""
        start, end = self.span(path)
        letters = self.anchors(path) if self._text.startswith('"', start) else (Anchor(0, *self.at(start)),)
        return Alone((self.at(start), self.at(end)), letters)


class Alone(NamedTuple):
    """What a Locator knows of one value, without the document: where it begins and ends, and its anchors."""

    ends: tuple[tuple[int, int], tuple[int, int]]
    letters: tuple[Anchor, ...]

    def span(self, path: Path) -> Span:
        """Stands for the value's first and last offset: what `at` takes."""
        return 0, 1

    def at(self, offset: int) -> tuple[int, int]:
        """Line and column of the value's beginning (0) or end (1)."""
        return self.ends[offset]

    def anchors(self, path: Path) -> tuple[Anchor, ...]:
        """The anchors of the string."""
        return self.letters

    def written(self, path: Path) -> Path:
        """The way to the value."""
        return path

    def alone(self, path: Path) -> Alone:
        """Itself."""
        return self


class ValuePlace(Place):
    """The place of a value of a document, found when its line or path is asked for: of most turns nobody asks where they stand.

    It is made by `value_place`, and holds the file, the locator, the steps to the value in two parts, and whether the turn's text is
    that string, letter for letter.
    """

    __slots__ = ()

    def _kept(self) -> tuple[Locator | Alone, Path, bool]:
        kept: Any = self
        return kept[1], (*kept[2], *kept[3]), kept[4]

    def _at(self, end: int) -> tuple[int, int]:
        locator, path, _ = self._kept()
        return locator.at(locator.span(path)[end])

    @property
    def line(self) -> int:
        """The line of the value's first letter."""
        return self._at(0)[0]

    @property
    def column(self) -> int:
        """The column of the value's first letter."""
        return self._at(0)[1]

    @property
    def end_line(self) -> int:
        """The line of the value's last letter."""
        return self._at(1)[0]

    @property
    def end_column(self) -> int:
        """The column behind the value's last letter."""
        return self._at(1)[1]

    @property
    def json_path(self) -> str:
        """The path as JSONPath: `$.turns[3].text`."""
        locator, path, _ = self._kept()
        return json_path(locator.written(path))

    def locate(self, offset: int) -> tuple[int, int] | None:
        """Line and column of a character of the string; of a text that was mark-up, where the string begins."""
        locator, path, verbatim = self._kept()
        anchors = locator.anchors(path)
        if not verbatim:
            return anchors[0].line, anchors[0].column
        anchor = anchors[bisect_right(anchors, offset, key=lambda anchor: anchor.offset) - 1]
        return anchor.line, anchor.column + offset - anchor.offset

    def __eq__(self, other: object) -> bool:
        # A copy in another process, and whoever makes the same place by hand, has the numbers.
        return isinstance(other, Place) and self._all() == (other._all() if isinstance(other, ValuePlace) else tuple(other))

    def __ne__(self, other: object) -> bool:
        return not self == other

    def __hash__(self) -> int:
        return hash(self._all())

    def __repr__(self) -> str:
        return f"ValuePlace{self._all()}"

    def _all(self) -> tuple[object, ...]:
        return (self.path, *self._at(0), *self._at(1), self.json_path)

    def __copy__(self) -> ValuePlace:
        return self

    def __deepcopy__(self, memo: object) -> ValuePlace:
        return self

    def __reduce__(self) -> tuple[Callable[..., ValuePlace], tuple[object, ...]]:
        # Another process has no use for the document, only for where this value and its letters stand in it.
        locator, path, verbatim = self._kept()
        return value_place, (self.path, locator.alone(path), (), locator.written(path), verbatim)


# What `ValuePlace(…)` does, from a tuple and without a step in Python.
_place = partial(_new, ValuePlace)
_VERBATIM = repeat(True)
_NOTHING_MORE = repeat(None)


def value_place(path: str, locator: Locator | Alone, base: Path, steps: Path = (), verbatim: bool = True) -> ValuePlace:
    """The place in the file `path` of the value to which `base` and, from there, `steps` lead."""
    return _new(ValuePlace, (path, locator, base, steps, verbatim, None))


def value_places(
    path: str, locator: Locator | Alone, base: Path, steps: Iterable[Path], verbatim: Iterable[bool] = _VERBATIM
) -> Iterator[ValuePlace]:
    """`value_place` of many values of one document."""
    return map(_place, zip(repeat(path), repeat(locator), repeat(base), steps, verbatim, _NOTHING_MORE, strict=False))


def json_path(path: Path) -> str:
    """`("turns", 3, "text")` as `$.turns[3].text`."""
    return "$" + "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)
