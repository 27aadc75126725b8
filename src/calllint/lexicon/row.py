"""A text as the matcher sees it: each word as the numbers of the terms that it stands for, and where each term is, as bits.

Positions are between words: 0 is before the first. A set of positions is a number whose bits are those in the set, so that a whole
sentence is looked at in one operation, and many sentences nearly as soon (`calllint.lexicon.field`).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cached_property
from typing import Any

NOTHING: frozenset[int] = frozenset()
"""No terms."""
_SMALL = 512
"""Places up to which a set of them is sooner put together bit by bit than in bytes."""


class Part:
    """Words as bits.

    `bits` and `pair_bits` have, for each term, the positions before the words that stand for it, and before two words that are one of
    them written apart; `present` are all of these terms. `opening` and `closing` have the positions before the first and after the last
    word of what was said. `inner` has the positions that the one before leads to: all but those before the first word of a sentence.
    `ends` has those after the last word of each sentence, and is 0 where the words are of one sentence, which ends where one is told to
    stop. `options` and `known` remember what was found out of these words.
    """

    inner = -1
    ends = 0
    opening = 0
    closing = 0

    def __init__(
        self,
        bits: dict[int, int],
        pair_bits: dict[int, int],
        present: frozenset[int],
        row: Sequence[frozenset[int]],
        pairs: Mapping[int, frozenset[int]],
    ) -> None:
        self.present = present
        self.options: dict[int, Any] = {}
        self.known: dict[tuple[Any, ...], int] = {}
        self._bits = bits
        self._pair_bits = pair_bits
        self._single = NOTHING.union(bits)
        self._parted = NOTHING.union(pair_bits)
        self._at: dict[int, tuple[int, Collection[int]]] = {}
        self._row = row
        self._pairs = pairs

    @cached_property
    def clauses(self) -> tuple[int, int] | None:
        """The positions at which a gap within a clause may start, and those whose words on both sides are of one clause; None where
        clauses do not part.
        """
        return None

    def at(self, terms: Collection[int]) -> int:
        """The positions before words that stand for one of `terms`."""
        # Told apart by which object it is, which is kept so that no other takes its place: what a lexicon reads, there is one of.
        known = self._at.get(id(terms))
        if known is None:
            known = self._at[id(terms)] = union(self._bits, terms, self._single), terms
        return known[0]

    def there(self, place: int) -> frozenset[int]:
        """The terms that the word behind position `place` stands for, or with the one after it; none behind the last."""
        if place >= len(self._row):
            return NOTHING
        return self._row[place] | self._pairs[place] if place in self._pairs else self._row[place]

    def pairs_at(self, terms: Collection[int]) -> int:
        """The positions before two words that are one of `terms` written apart."""
        return union(self._pair_bits, terms, self._parted) if self._pair_bits else 0


class Stretch(Part):
    """The words `first` to `last` (exclusive) of a row, of one sentence, counted from `first`."""

    def __init__(self, row: Row, first: int, last: int) -> None:
        bits: dict[int, int] = {}
        for place, terms in enumerate(row.row[first:last]):
            for term in terms:
                bits[term] = bits.get(term, 0) | 1 << place
        pair_bits: dict[int, int] = {}
        pairs: dict[int, frozenset[int]] = {}
        for place, terms in row.pairs.items():
            if first <= place < last - 1:
                pairs[place - first] = terms
                for term in terms:
                    pair_bits[term] = pair_bits.get(term, 0) | 1 << place - first
        super().__init__(bits, pair_bits, row.present_in(first, last), row.row[first:last], pairs)
        self.first = first
        self.size = last - first
        self.opening = 1 << row.first - first if first <= row.first <= last else 0
        self.closing = 1 << row.last - first if first <= row.last <= last else 0
        # Not the row itself, which has its parts: what is done with goes at once where nothing leads back.
        self._clauses, self._spoken = row.clauses, row.first

    @cached_property
    def clauses(self) -> tuple[int, int] | None:
        """As of any part."""
        clauses, first = self._clauses, self.first
        if clauses is None:
            return None
        same = starting = 0
        for place in range(first, first + self.size):
            if place and clauses[place] == clauses[place - 1]:
                same |= 1 << place - first
            elif place <= self._spoken:
                starting |= 1 << place - first
        return same | starting, same


def union(bits: Mapping[int, int], terms: Collection[int], present: frozenset[int]) -> int:
    """The sets that `bits` has for the terms, as one; `present` are all terms that it has."""
    found = 0
    if not present.isdisjoint(terms):
        for term in present.intersection(terms):
            found |= bits[term]
    return found


def bits_of(places: Sequence[int], size: int) -> int:
    """The set of these places, all below `size`."""
    if size <= _SMALL or len(places) == 1:
        found = 0
        for place in places:
            found |= 1 << place
        return found
    made = bytearray(size // 8 + 1)
    for place in places:
        made[place >> 3] |= 1 << (place & 7)
    return int.from_bytes(made, "little")


def places_of(bits: int) -> list[int]:
    """The places in the set, in order."""
    found = []
    while bits:
        lowest = bits & -bits
        found.append(lowest.bit_length() - 1)
        bits ^= lowest
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
        self._parts: dict[tuple[int, int], Stretch] = {}

    @cached_property
    def present(self) -> frozenset[int]:
        """All terms that some word, or two written apart, stand for."""
        return NOTHING.union(*self.row, *self.pairs.values())

    def present_in(self, first: int, last: int) -> frozenset[int]:
        """The terms that the words `first` to `last` (exclusive) stand for."""
        if last - first == len(self.row):
            return self.present
        return NOTHING.union(*self.row[first:last], *(self.pairs[place] for place in self.pairs if first <= place < last - 1))

    def part(self, first: int, last: int) -> Stretch:
        """The part that has the words `first` to `last` (exclusive): their sentence, else just these words."""
        part = self._parts.get((first, last))
        if part is None:
            whole = next((one for one in self._sentences if one[0] <= first and last <= one[1]), (first, last))
            part = self._parts.get(whole)
            if part is None:
                part = self._parts[whole] = Stretch(self, *whole)
            self._parts[first, last] = part
        return part
