"""Where the keys and values of a TOML text stand. tomli has no places; this walks a text that tomli has already accepted."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import NamedTuple

import tomli

from calllint.patterns import lazy_pattern

Path = tuple[str | int, ...]

_BLANK = lazy_pattern(r"(?:[ \t\r\n]|#[^\n]*)*")
_SPACE = lazy_pattern(r"[ \t]*")
_BARE_KEY = lazy_pattern(r"[A-Za-z0-9_-]+")
_STRING = lazy_pattern(
    r'"""(?:[^\\]|\\.)*?"{3,5}(?!")'
    r"|'''.*?'{3,5}(?!')"
    r'|"(?:[^"\\\n]|\\.)*"'
    r"|'[^'\n]*'",
    re.DOTALL,
)
_PLAIN = lazy_pattern(r"[^,\]}#\n]+")


class Places(NamedTuple):
    """Line and column (both from 1) of each key path, and of the value that belongs to it. Elements of arrays have an index as key."""

    keys: dict[Path, tuple[int, int]]
    values: dict[Path, tuple[int, int]]


def find_places(text: str) -> Places:
    """The places in `text`, which must be valid TOML."""
    walker = _Walker(text)
    walker.walk()
    return walker.places


class _Walker:
    """Reads from `at` on; each method leaves `at` behind what it has read."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.places = Places({}, {})
        self._starts = [0, *(match.end() for match in re.finditer("\n", text))]
        self._lengths: dict[Path, int] = {}

    def walk(self) -> None:
        table: Path = ()
        while self._skip_blank() < len(self.text):
            table = self._header() if self.text[self.at] == "[" else self._pair(table)

    def _header(self) -> Path:
        many = self.text.startswith("[[", self.at)
        start = self.at
        self.at += 2 if many else 1
        names = [name for name, _ in self._dotted()]
        path: Path = ()
        for name in names[:-1]:
            path = self._current((*path, name))
            self._note(path, start, start)
        path = (*path, names[-1])
        if many:
            index = self._lengths.get(path, 0)
            self._lengths[path] = index + 1
            self._note(path, start, start)
            path = (*path, index)
        else:
            path = self._current(path)
        self._note(path, start, start)
        self.at += 2 if many else 1
        return path

    def _current(self, path: Path) -> Path:
        """An array of tables is named by its last table."""
        return (*path, self._lengths[path] - 1) if path in self._lengths else path

    def _pair(self, table: Path) -> Path:
        path = table
        for name, start in self._dotted():
            path = (*path, name)
            self._note(path, start, None)
        self.at += 1  # the equals sign
        self._skip_space()
        self._value(path)
        return table

    def _value(self, path: Path) -> None:
        self.places.values[path] = self._place(self.at)
        opening = self.text[self.at]
        if opening == "[":
            self._array(path)
        elif opening == "{":
            self._inline_table(path)
        else:
            match = _STRING.match(self.text, self.at) if opening in "\"'" else _PLAIN.match(self.text, self.at)
            assert match is not None, "tomli accepted the value"
            self.at = match.end()

    def _array(self, path: Path) -> None:
        self.at += 1
        index = 0
        while self.text[self._skip_blank()] != "]":
            if self.text[self.at] == ",":
                self.at += 1
                continue
            self._note((*path, index), self.at, None)
            self._value((*path, index))
            index += 1
        self.at += 1

    def _inline_table(self, path: Path) -> None:
        self.at += 1
        while self.text[self._skip_blank()] != "}":
            if self.text[self.at] == ",":
                self.at += 1
                continue
            self._pair(path)
        self.at += 1

    def _dotted(self) -> list[tuple[str, int]]:
        """The parts of a key and where each starts; leaves `at` at the sign that ends the key."""
        parts = []
        while True:
            self._skip_space()
            start = self.at
            quoted = self.text[self.at] in "\"'"
            match = (_STRING if quoted else _BARE_KEY).match(self.text, self.at)
            assert match is not None, "tomli accepted the key"
            self.at = match.end()
            parts.append((_unquote(match[0]) if quoted else match[0], start))
            self._skip_space()
            if self.text[self.at] != ".":
                return parts
            self.at += 1

    def _note(self, path: Path, key: int, value: int | None) -> None:
        self.places.keys.setdefault(path, self._place(key))
        if value is not None:
            self.places.values.setdefault(path, self._place(value))

    def _place(self, offset: int) -> tuple[int, int]:
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def _skip_blank(self) -> int:
        match = _BLANK.match(self.text, self.at)
        self.at = match.end() if match else self.at
        return self.at

    def _skip_space(self) -> None:
        match = _SPACE.match(self.text, self.at)
        self.at = match.end() if match else self.at


def _unquote(key: str) -> str:
    return str(tomli.loads(f"key = {key}")["key"])
