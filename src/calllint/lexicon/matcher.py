"""Finds a phrase in words.

A match lies within one sentence. Of the matches of a phrase that start at the same word the longest counts; the search goes on after it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence, Set
from functools import cached_property

from calllint.lexicon.nodes import Node, starts_of, terms_of
from calllint.lexicon.row import Row
from calllint.lexicon.vocabulary import Vocabulary
from calllint.text.words import Words


class LookedUp(Row):
    """The words of a turn with the terms they stand for, ready to be searched."""

    def __init__(self, words: Words, vocabulary: Vocabulary) -> None:
        norms, spoken = words.norms, words.spoken()
        first, last = (spoken[0].first, spoken[-1].last) if spoken else (0, 0)
        clauses = words.clauses
        # Two words are one that was written apart only where nothing parts them: *deur waarder*, and not *deur, waarder*.
        pairs = {place: terms for place, terms in vocabulary.pairs(norms).items() if clauses[place] == clauses[place + 1]}
        super().__init__([vocabulary.lookup(norm) for norm in norms], pairs, clauses, first, last)
        self.words = words


class Pattern:
    """A node to search for, what it can start with and what it cannot do without. `needs` and `starts` are worked out where they are not
    known; where they are, the node is made when a text has words that a match can start with.
    """

    def __init__(self, make: Callable[[], Node], needs: Sequence[frozenset[int]], starts: frozenset[int] | None) -> None:
        self._make = make
        self.needs = needs
        self._starts = starts

    @classmethod
    def of(cls, node: Node) -> Pattern:
        """A pattern of which nothing is known but its node."""
        return cls(lambda: node, node.required(len), starts_of(node))

    @cached_property
    def node(self) -> Node:
        """What is searched for."""
        return self._make()

    @cached_property
    def terms(self) -> frozenset[int]:
        """All terms that a match may need."""
        return terms_of(self.node)

    def possible(self, present: Set[int]) -> bool:
        """Whether a text with these terms, in whatever order, can hold a match."""
        return not any(terms.isdisjoint(present) for terms in self.needs)

    def find(self, text: Row, first: int, last: int) -> Iterator[tuple[int, int]]:
        """The matches in the words `first` to `last` (exclusive): leftmost, the longest there, none overlapping."""
        starts, row, pairs = self._starts, text.row, text.pairs
        at = first
        while at < last:
            if starts is None or not starts.isdisjoint(row[at]) or (at in pairs and not starts.isdisjoint(pairs[at])):
                end = max(self.node.step(text, {at}, last), default=at)
                if end > at:
                    yield at, end
                    at = end
                    continue
            at += 1

    def ends(self, text: Row, at: int, limit: int) -> set[int]:
        """Where matches that start before word `at` end, before word `limit`."""
        return self.node.step(text, {at}, limit)
