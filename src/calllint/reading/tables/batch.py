"""Rows of a table on their way: many at once and a column each, as that is three times as fast as a row at a time."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import compress
from typing import NamedTuple

NO_WORDS = frozenset({"", "nan", "NaN", "NULL", "null", "None", "<null>", "#N/A", "N/A", "n/a", "\\N", "NaT", "[null]"})
"""What exports write where there is nothing."""


class Batch(NamedTuple):
    """The cells of rows, a tuple for each column of the header, and the lines (from 1) where the rows begin and end.

    Tuples, because the garbage collector passes over those that hold nothing but strings.
    """

    columns: Sequence[tuple[str, ...]]
    lines: Sequence[int]
    last_lines: Sequence[int]

    def kept(self, wanted: Sequence[bool]) -> Batch:
        """The rows that are `wanted`."""
        columns = [tuple(compress(column, wanted)) for column in self.columns]
        lines = tuple(compress(self.lines, wanted))
        return Batch(columns, lines, lines if self.last_lines is self.lines else tuple(compress(self.last_lines, wanted)))


Part = tuple[
    tuple[str, ...],
    tuple[str | None, ...] | None,
    tuple[str, ...],
    tuple[float | None, ...] | None,
    tuple[float | None, ...] | None,
    tuple[str | None, ...] | None,
    tuple[float | None, ...] | None,
    Sequence[int],
    Sequence[int],
]
"""What `Turns` are, as a tuple like any other: such a one is no work for the garbage collector either."""


class Turns(NamedTuple):
    """The turns of a batch, a column each: values of `Role`, names, texts, what they are sorted by (in seconds), when they end, their
    RFC 3339 times, their numbers, and the lines of their rows. A column in which nothing is known is None.
    """

    roles: tuple[str, ...]
    names: tuple[str | None, ...] | None
    texts: tuple[str, ...]
    moments: tuple[float | None, ...] | None
    ends: tuple[float | None, ...] | None
    ats: tuple[str | None, ...] | None
    orders: tuple[float | None, ...] | None
    lines: Sequence[int]
    last_lines: Sequence[int]

    def slice(self, low: int, high: int) -> Part:
        """The turns from `low` up to `high`."""
        roles, names, texts, moments, ends, ats, orders, lines, last_lines = self
        rows = lines[low:high]
        return (
            roles[low:high],
            names[low:high] if names is not None else None,
            texts[low:high],
            moments[low:high] if moments is not None else None,
            ends[low:high] if ends is not None else None,
            ats[low:high] if ats is not None else None,
            orders[low:high] if orders is not None else None,
            rows,
            rows if last_lines is lines else last_lines[low:high],
        )
