"""Finds a phrase in words.

A match lies within one sentence. Of the matches of a phrase that start at the same word the longest counts; the search goes on after it.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence, Set
from functools import cached_property
from typing import TYPE_CHECKING
from weakref import ReferenceType, ref

from calllint.lexicon.ellipsis import SubjectEllipsis
from calllint.lexicon.nodes import Node, starts_of, terms_of
from calllint.lexicon.row import Row
from calllint.lexicon.vocabulary import Vocabulary
from calllint.text.words import Words

if TYPE_CHECKING:
    from calllint.lexicon.field import Field


class LookedUp(Row):
    """The words of a turn with the terms they stand for, ready to be searched."""

    def __init__(self, words: Words, vocabulary: Vocabulary, ellipsis: SubjectEllipsis | None = None) -> None:
        norms, spoken = words.norms, words.spoken()
        first, last = (spoken[0].first, spoken[-1].last) if spoken else (0, 0)
        clauses = words.clauses
        # Two words are one that was written apart only where nothing parts them: *deur waarder*, and not *deur, waarder*.
        pairs = {place: terms for place, terms in vocabulary.pairs(norms).items() if clauses[place] == clauses[place + 1]}
        sentences = [(sentence.first, sentence.last) for sentence in words.sentences]
        row = [vocabulary.lookup(norm) for norm in norms]
        if ellipsis is not None:
            for sentence in spoken:
                ellipsis.fill(norms, row, sentence.first, sentence.last)
        super().__init__(row, pairs, clauses, first, last, sentences)
        self.words = words
        self._field: ReferenceType[Field] | None = None
        self.number = 0

    @property
    def field(self) -> Field | None:
        """The field that the text is in, as long as somebody keeps it; `number` is the text's number there."""
        return self._field() if self._field is not None else None

    def stands_in(self, field: Field, number: int) -> None:
        """Says so. The field has its texts, and not they it: it goes, with all that it remembers, when nobody needs it."""
        self._field, self.number = ref(field), number


class Pattern:
    """A node to search for, what it can start with and what it cannot do without. `needs` and `starts` are worked out where they are not
    known; where they are, the node is made when a text has words that a match can start with, and what is needed when it is asked for.
    """

    def __init__(self, make: Callable[[], Node], needs: Callable[[], Sequence[frozenset[int]]], starts: Collection[int] | None) -> None:
        self._make = make
        self._make_needs = needs
        self.starts = starts

    @classmethod
    def of(cls, node: Node) -> Pattern:
        """A pattern of which nothing is known but its node."""
        return cls(lambda: node, lambda: node.required(len), starts_of(node))

    @cached_property
    def node(self) -> Node:
        """What is searched for."""
        return self._make()

    @cached_property
    def needs(self) -> Sequence[frozenset[int]]:
        """Sets of terms of each of which a match has one."""
        return self._make_needs()

    @cached_property
    def terms(self) -> frozenset[int]:
        """All terms that a match may need."""
        return terms_of(self.node)

    def possible(self, present: Set[int]) -> bool:
        """Whether a text with these terms, in whatever order, can hold a match."""
        return not any(terms.isdisjoint(present) for terms in self.needs)

    def find(self, text: Row, first: int, last: int) -> Iterator[tuple[int, int]]:
        """The matches in the words `first` to `last` (exclusive): leftmost, the longest there, none overlapping."""
        part = text.part(first, last)
        base = part.first
        low, limit = first - base, last - base
        places = (1 << limit) - (1 << low)
        if self.starts is not None:
            places &= part.at(self.starts) | part.pairs_at(self.starts)
        # All places at once: nearly always there is no match at any.
        if not places or not self.node.step(part, places, limit):
            return
        while places:
            start = places & -places
            end = self.node.step(part, start, limit).bit_length() - 1
            at = start.bit_length() - 1
            if end > at:
                yield base + at, base + end
                places &= -1 << end
            else:
                places ^= start

    def follows(self, text: Row, at: int, limit: int) -> bool:
        """Whether there is a match that starts before word `at` and ends before word `limit`."""
        part = text.part(at, limit)
        return self.node.step(part, 1 << at - part.first, limit - part.first) != 0

    def precedes(self, text: Row, at: int, low: int) -> bool:
        """Whether there is a match that starts at word `low` or behind it and ends right before word `at`."""
        part = text.part(low, at)
        end = at - part.first
        return self.node.step(part, (1 << end) - (1 << low - part.first), end) >> end & 1 == 1
