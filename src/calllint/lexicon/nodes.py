"""Compiled phrases: what each item does to the positions between the words of a text.

A match is not a walk back and forth: an item maps the positions before it to the positions after it, all at once, so that no phrase
takes longer than its length times the text's.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import NamedTuple, Protocol

from calllint.lexicon.plain import AHEAD, CHOICE, EDGE, GAP, GROUP, SEQUENCE, WORD, Plain
from calllint.lexicon.row import NOTHING, Row

_FEW_STEPS, _FEW_OPTIONS = 8, 3

Cost = Callable[[frozenset[int]], float]
"""What it costs to look for a phrase wherever one of these terms is."""


class Node(Protocol):
    """A compiled item. Positions are between the words of a text: 0 is before the first."""

    def step(self, text: Row, positions: set[int], limit: int) -> set[int]:
        """The positions after the item, from `positions` before it, none beyond `limit`."""
        ...

    def required(self, cost: Cost) -> list[frozenset[int]]:
        """Sets of terms: every match has at least one of each set. Of a choice, those that `cost` least stand together."""
        ...

    def starts(self) -> frozenset[int] | None:
        """The terms that a match can start with; None when it can start with anything."""
        ...

    def empty(self) -> bool:
        """Whether the item can stand for no word at all."""
        ...

    def plain(self) -> Plain:
        """The node for a file; `stored.Groups` makes it a node again."""
        ...


class WordNode(NamedTuple):
    """A word, which may stand for one of these terms, or two words that are one of them written apart."""

    terms: frozenset[int]

    def step(self, text: Row, positions: set[int], limit: int) -> set[int]:
        row, pairs, terms = text.row, text.pairs, self.terms
        found = {p + 1 for p in positions if p < limit and not terms.isdisjoint(row[p])}
        if pairs:
            found.update(p + 2 for p in positions if p + 1 < limit and p in pairs and not terms.isdisjoint(pairs[p]))
        return found

    def required(self, cost: Cost) -> list[frozenset[int]]:
        return [self.terms]

    def starts(self) -> frozenset[int] | None:
        return self.terms

    def empty(self) -> bool:
        return False

    def plain(self) -> Plain:
        return [WORD, *sorted(self.terms)]


class GapNode(NamedTuple):
    """None to `most` words, `within` the clause of the word before and the word after, or over its end."""

    most: int
    within: bool

    def step(self, text: Row, positions: set[int], limit: int) -> set[int]:
        clauses = text.clauses
        if not self.within or clauses is None:
            return {q for p in positions for q in range(p, min(p + self.most, limit) + 1)}
        found = set()
        for p in positions:
            clause = clauses[p - 1] if p > text.first else clauses[min(p, limit - 1)]
            for q in range(p, min(p + self.most, limit) + 1):
                if q < limit and clauses[q] != clause:
                    break
                found.add(q)
        return found

    def required(self, cost: Cost) -> list[frozenset[int]]:
        return []

    def starts(self) -> frozenset[int] | None:
        return None

    def empty(self) -> bool:
        return True

    def plain(self) -> Plain:
        return [GAP, self.most, int(self.within)]


class EdgeNode(NamedTuple):
    """The start of what was said in the turn, or its `end`."""

    end: bool

    def step(self, text: Row, positions: set[int], limit: int) -> set[int]:
        return positions & {text.last if self.end else text.first}

    def required(self, cost: Cost) -> list[frozenset[int]]:
        return []

    def starts(self) -> frozenset[int] | None:
        return NOTHING

    def empty(self) -> bool:
        return True

    def plain(self) -> Plain:
        return [EDGE, int(self.end)]


class AheadNode(NamedTuple):
    """No words: a place after which `node` follows (the particle of a separable verb, with the object before it)."""

    node: Node

    def step(self, text: Row, positions: set[int], limit: int) -> set[int]:
        return {p for p in positions if self.node.step(text, {p}, limit)}

    def required(self, cost: Cost) -> list[frozenset[int]]:
        return self.node.required(cost)

    def starts(self) -> frozenset[int] | None:
        return NOTHING

    def empty(self) -> bool:
        return True

    def plain(self) -> Plain:
        return [AHEAD, self.node.plain()]


class SequenceNode(NamedTuple):
    """Items one after another."""

    nodes: tuple[Node, ...]

    def step(self, text: Row, positions: set[int], limit: int) -> set[int]:
        for node in self.nodes:
            positions = node.step(text, positions, limit)
            if not positions:
                break
        return positions

    def required(self, cost: Cost) -> list[frozenset[int]]:
        return [terms for node in self.nodes for terms in node.required(cost)]

    def starts(self) -> frozenset[int] | None:
        found: frozenset[int] = NOTHING
        for node in self.nodes:
            first = node.starts()
            if first is None:
                return None
            found |= first
            if not node.empty():
                return found
        return None

    def empty(self) -> bool:
        return all(node.empty() for node in self.nodes)

    def plain(self) -> Plain:
        return [SEQUENCE, *(node.plain() for node in self.nodes)]


class ChoiceNode:
    """One of several; none of them too where `optional`."""

    __match_args__ = ("nodes", "optional")

    def __init__(self, nodes: tuple[Node, ...], optional: bool) -> None:
        self.nodes = nodes
        self.optional = optional
        self._steps = 0

    def step(self, text: Row, positions: set[int], limit: int) -> set[int]:
        found = set(positions) if self.optional else set()
        self._steps += 1
        # Sorting the options by their first words pays after some steps.
        if self._steps <= _FEW_STEPS or len(self.nodes) <= _FEW_OPTIONS:
            for node in self.nodes:
                found |= node.step(text, positions, limit)
            return found
        by_term, others = self._by_first_term
        for node in others:
            found |= node.step(text, positions, limit)
        for place in positions:
            if place < limit:
                terms = text.row[place]
                if place in text.pairs:
                    terms = terms | text.pairs[place]
                for option in {option for term in terms if term in by_term for option in by_term[term]}:
                    found |= self.nodes[option].step(text, {place}, limit)
        return found

    @cached_property
    def _by_first_term(self) -> tuple[dict[int, list[int]], list[Node]]:
        """The options by the terms that they can start with, and those that can start with anything."""
        by_term: dict[int, list[int]] = {}
        others = []
        for option, node in enumerate(self.nodes):
            starts = None if node.empty() else node.starts()
            if starts is None:
                others.append(node)
            for term in starts or ():
                by_term.setdefault(term, []).append(option)
        return by_term, others

    def required(self, cost: Cost) -> list[frozenset[int]]:
        if self.optional:
            return []
        options = [sorted(node.required(cost), key=cost) for node in self.nodes]
        if not options or not all(options):
            return []
        # Whichever option it is, one of its cheapest terms is there, and one of its next cheapest.
        most = max(map(len, options), default=0)
        return [NOTHING.union(*(option[min(place, len(option) - 1)] for option in options)) for place in range(most)]

    def starts(self) -> frozenset[int] | None:
        firsts = [node.starts() for node in self.nodes]
        if any(first is None for first in firsts):
            return None
        return NOTHING.union(*(first for first in firsts if first is not None))

    def empty(self) -> bool:
        return self.optional or any(node.empty() for node in self.nodes)

    def plain(self) -> Plain:
        return [CHOICE, int(self.optional), *(node.plain() for node in self.nodes)]


class GroupNode:
    """A group by its number: compiled once, however many phrases use it, and made of its stored form when a match comes to it."""

    __match_args__ = ("number", "node")

    def __init__(self, number: int, make: Callable[[], Node]) -> None:
        self.number = number
        self._make = make

    @cached_property
    def node(self) -> Node:
        """The group itself."""
        return self._make()

    def step(self, text: Row, positions: set[int], limit: int) -> set[int]:
        return self.node.step(text, positions, limit)

    def required(self, cost: Cost) -> list[frozenset[int]]:
        return self.node.required(cost)

    def starts(self) -> frozenset[int] | None:
        return self.node.starts()

    def empty(self) -> bool:
        return self.node.empty()

    def plain(self) -> Plain:
        return [GROUP, self.number]


def starts_of(node: Node) -> frozenset[int] | None:
    """The terms that a match of at least one word can start with; None when it can start with anything."""
    return node.starts() if not node.empty() else None


def terms_of(node: Node) -> frozenset[int]:
    """All terms that a match of `node` may need."""
    if isinstance(node, WordNode):
        return node.terms
    if isinstance(node, SequenceNode | ChoiceNode):
        return NOTHING.union(*map(terms_of, node.nodes))
    return terms_of(node.node) if isinstance(node, GroupNode | AheadNode) else NOTHING
