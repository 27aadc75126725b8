"""Errors for people: one line that says where, what, and what to do."""

from __future__ import annotations

from typing import NamedTuple

_EXCERPT = 100
"""Characters of a line that an error shows."""


class CalllintError(Exception):
    """Something the user can put right.

    `line` and `column` count from 1; `excerpt` is the line of the source that is wrong (the spot is marked when
    `column` is known); `hint` is what to do about it.
    """

    # Written out: making a dataclass of it takes a millisecond at every start.
    def __init__(
        self,
        message: str,
        path: str | None = None,
        line: int | None = None,
        column: int | None = None,
        excerpt: str | None = None,
        hint: str | None = None,
    ) -> None:
        super().__init__(message, path, line, column, excerpt, hint)
        self.message = message
        self.path = path
        self.line = line
        self.column = column
        self.excerpt = excerpt
        self.hint = hint

    def __str__(self) -> str:
        place = ":".join(str(part) for part in (self.path, self.line, self.column) if part is not None)
        head = f"{place}: {self.message}" if place else self.message
        if self.hint:
            head += f" ({self.hint})"
        if self.excerpt is None:
            return head
        excerpt, at = _clip(self.excerpt, self.column)
        return f"{head}\n    {excerpt}" + (f"\n    {' ' * at}^" if at is not None else "")


def _clip(line: str, column: int | None) -> tuple[str, int | None]:
    """The part of a long line round its column, and the place of the mark in it (from 0)."""
    if column is None:
        return line[:_EXCERPT], None
    start = max(0, min(column - 1 - _EXCERPT // 2, len(line) - _EXCERPT))
    before, after = "…" if start else "", "…" if start + _EXCERPT < len(line) else ""
    return before + line[start : start + _EXCERPT] + after, column - 1 - start + len(before)


class UsageError(CalllintError):
    """The call or the configuration is wrong: exit status 2."""


class InputError(CalllintError):
    """An input can't be read: it becomes one of the report's `problems`, and the exit status is 3."""


class Problem(NamedTuple):
    """An input that could not be read, as the report lists it. `path` is empty for what was in no file; `line` counts from 1."""

    path: str
    message: str
    line: int | None = None

    def __str__(self) -> str:
        place = f"{self.path}:{self.line}" if self.line is not None else self.path
        return f"{place}: {self.message}" if place else self.message
