"""A text as the matcher sees it: each word as the numbers of the terms that it stands for, and where each term is, as bits.

Positions are between words: 0 is before the first. A set of positions is a number whose bits are those in the set, so that a whole
sentence is looked at in one operation.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import Any

NOTHING: frozenset[int] = frozenset()
"""No terms."""


class Part:
    """The words `first` to `last` (exclusive) of a row as bits, counted from `first`.

    `present` are all terms that some word, or two written apart, stand for. `opening` and `closing` have the bit of the position before
    the first and after the last word of what was said. `same` has the positions whose words on both sides are of one clause, `starting`
    those at which a gap may start for all that. `met` and `options` remember what was found out of these words.
    """

    def __init__(self, row: Row, first: int, last: int) -> None:
        self.first = first
        self.size = last - first
        self.present = row.present_in(first, last)
        self.met: dict[str, bool] = {}
        self.options: dict[int, Any] = {}
        self._at: dict[frozenset[int], int] = {}
        bits: dict[int, int] = {}
        for place, terms in enumerate(row.row[first:last]):
            for term in terms:
                bits[term] = bits.get(term, 0) | 1 << place
        self._bits = bits
        self._pair_bits: dict[int, int] = {}
        for place, terms in row.pairs.items():
            if first <= place < last - 1:
                for term in terms:
                    self._pair_bits[term] = self._pair_bits.get(term, 0) | 1 << place - first
        self.opening = 1 << row.first - first if first <= row.first <= last else 0
        self.closing = 1 << row.last - first if first <= row.last <= last else 0
        self._row = row

    @cached_property
    def clauses(self) -> tuple[int, int] | None:
        """`starting` and `same`; None where clauses do not part."""
        clauses, first = self._row.clauses, self.first
        if clauses is None:
            return None
        same = starting = 0
        for place in range(first, first + self.size):
            if place and clauses[place] == clauses[place - 1]:
                same |= 1 << place - first
            elif place <= self._row.first:
                starting |= 1 << place - first
        return same | starting, same

    def at(self, terms: frozenset[int]) -> int:
        """The positions before words that stand for one of `terms`."""
        found = self._at.get(terms)
        if found is None:
            found = self._at[terms] = _union(self._bits, terms)
        return found

    def pairs_at(self, terms: frozenset[int]) -> int:
        """The positions before two words that are one of `terms` written apart."""
        return _union(self._pair_bits, terms) if self._pair_bits else 0


def _union(bits: Mapping[int, int], terms: frozenset[int]) -> int:
    found = 0
    if len(terms) < len(bits):
        for term in terms:
            if term in bits:
                found |= bits[term]
    else:
        for term in bits:
            if term in terms:
                found |= bits[term]
    return found


class Row:
    """The words of a text as the numbers of the terms they stand for.

    `row[i]` are the terms of word i, `pairs[i]` those of words i and i + 1 written apart; `clauses[i]` numbers the clause of word i (None:
    clauses are not known, and do not part); what was said goes from word `first` to `last` (exclusive). `sentences` are the words, first
    to last (exclusive), of each; a match lies within one.
    """

    def __init__(
        self,
        row: Sequence[frozenset[int]],
        pairs: Mapping[int, frozenset[int]],
        clauses: Sequence[int] | None,
        first: int,
        last: int,
        sentences: Iterable[tuple[int, int]] = (),
    ) -> None:
        self.row = row
        self.pairs = pairs
        self.clauses = clauses
        self.first = first
        self.last = last
        self.met: dict[str, bool] = {}
        self._sentences = sentences
        self._parts: dict[tuple[int, int], Part] = {}

    @cached_property
    def present(self) -> frozenset[int]:
        """All terms that some word, or two written apart, stand for."""
        return NOTHING.union(*self.row, *self.pairs.values())

    def present_in(self, first: int, last: int) -> frozenset[int]:
        """The terms that the words `first` to `last` (exclusive) stand for."""
        if last - first == len(self.row):
            return self.present
        return NOTHING.union(*self.row[first:last], *(self.pairs[place] for place in self.pairs if first <= place < last - 1))

    def part(self, first: int, last: int) -> Part:
        """The part that has the words `first` to `last` (exclusive): their sentence, else just these words."""
        part = self._parts.get((first, last))
        if part is None:
            whole = next((one for one in self._sentences if one[0] <= first and last <= one[1]), (first, last))
            part = self._parts.get(whole)
            if part is None:
                part = self._parts[whole] = Part(self, *whole)
            self._parts[first, last] = part
        return part
