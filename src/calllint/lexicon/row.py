"""A text as the matcher sees it: each word as the numbers of the terms that it stands for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property

NOTHING: frozenset[int] = frozenset()
"""No terms."""


class Row:
    """The words of a text as the numbers of the terms they stand for.

    `row[i]` are the terms of word i, `pairs[i]` those of words i and i + 1 written apart; `clauses[i]` numbers the clause of word i (None:
    clauses are not known, and do not part); what was said goes from word `first` to `last` (exclusive).
    """

    def __init__(
        self, row: Sequence[frozenset[int]], pairs: Mapping[int, frozenset[int]], clauses: Sequence[int] | None, first: int, last: int
    ) -> None:
        self.row = row
        self.pairs = pairs
        self.clauses = clauses
        self.first = first
        self.last = last

    @cached_property
    def present(self) -> frozenset[int]:
        """All terms that some word, or two written apart, stand for."""
        return NOTHING.union(*self.row, *self.pairs.values())

    def present_in(self, first: int, last: int) -> frozenset[int]:
        """The terms that the words `first` to `last` (exclusive) stand for."""
        if last - first == len(self.row):
            return self.present
        return NOTHING.union(*self.row[first:last], *(self.pairs[place] for place in self.pairs if first <= place < last - 1))
