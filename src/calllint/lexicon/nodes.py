"""Compiled phrases: what each item does to the positions between the words of a text.

A match is not a walk back and forth: an item maps the positions before it to the positions after it, all at once, as bits of one number
(Baeza-Yates and Gonnet, CACM 1992), so that no phrase takes longer than its length times the text's.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from functools import cached_property
from typing import NamedTuple, Protocol

from calllint.lexicon.plain import AHEAD, CHOICE, EDGE, GAP, GROUP, SEQUENCE, WORD, Plain
from calllint.lexicon.row import NOTHING, Part, places_of

_FEW_STEPS, _FEW_OPTIONS, _FEW_PLACES = 8, 3, 4

Cost = Callable[[frozenset[int]], float]
"""What it costs to look for a phrase wherever one of these terms is."""


class Node(Protocol):
    """A compiled item. Positions are between the words of a part: bit 0 is before the first."""

    def step(self, part: Part, positions: int, limit: int) -> int:
        """The positions after the item, from `positions` before it, none beyond `limit`."""
        ...

    def back(self, part: Part, positions: int, limit: int) -> int:
        """The positions before the item, from `positions` after it, none of them beyond `limit`."""
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
        """The node as plain data; `stored.to_store` makes of it what a file keeps, and `stored.Groups` a node again of that."""
        ...


class WordNode(NamedTuple):
    """A word, which may stand for one of these terms (all different), or two words that are one of them written apart."""

    terms: Collection[int]

    def step(self, part: Part, positions: int, limit: int) -> int:
        terms = self.terms
        found = (positions & part.at(terms)) << 1
        pairs = part.pairs_at(terms)
        if pairs:
            found |= (positions & pairs) << 2
        return found & (2 << limit) - 1 if found >> limit else found

    def back(self, part: Part, positions: int, limit: int) -> int:
        terms = self.terms
        pairs = part.pairs_at(terms)
        found = positions >> 1 & part.at(terms)
        return found | positions >> 2 & pairs if pairs else found

    def required(self, cost: Cost) -> list[frozenset[int]]:
        return [frozenset(self.terms)]

    def starts(self) -> frozenset[int] | None:
        return frozenset(self.terms)

    def empty(self) -> bool:
        return False

    def plain(self) -> Plain:
        return [WORD, *sorted(self.terms)]


class GapNode(NamedTuple):
    """None to `most` words, `within` the clause of the word before and the word after, or over its end."""

    most: int
    within: bool

    def step(self, part: Part, positions: int, limit: int) -> int:
        clauses = part.clauses if self.within else None
        if clauses is None:
            found, inner = positions, part.inner
            for _ in range(self.most):
                found |= found << 1 & inner
            return found & (2 << limit) - 1
        starting, same = clauses
        # The end of the words is the end of every clause.
        ends = part.ends or 1 << limit
        found = step = positions & (starting | ends)
        for _ in range(self.most):
            step = step << 1 & (same | ends)
            if not step:
                break
            found |= step
        return found & (2 << limit) - 1

    def back(self, part: Part, positions: int, limit: int) -> int:
        clauses = part.clauses if self.within else None
        if clauses is None:
            found, inner = positions, part.inner
            for _ in range(self.most):
                found |= (found & inner) >> 1
            return found
        starting, same = clauses
        ends = part.ends or 1 << limit
        found, step = positions & (starting | ends), positions
        for _ in range(self.most):
            step = (step & (same | ends)) >> 1
            if not step:
                break
            found |= step & (starting | ends)
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

    def step(self, part: Part, positions: int, limit: int) -> int:
        return positions & (part.closing if self.end else part.opening)

    def back(self, part: Part, positions: int, limit: int) -> int:
        return self.step(part, positions, limit)

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

    def step(self, part: Part, positions: int, limit: int) -> int:
        return positions & self.node.back(part, (2 << limit) - 1, limit)

    def back(self, part: Part, positions: int, limit: int) -> int:
        return self.step(part, positions, limit)

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

    def step(self, part: Part, positions: int, limit: int) -> int:
        for node in self.nodes:
            positions = node.step(part, positions, limit)
            if not positions:
                break
        return positions

    def back(self, part: Part, positions: int, limit: int) -> int:
        for node in reversed(self.nodes):
            positions = node.back(part, positions, limit)
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

    def step(self, part: Part, positions: int, limit: int) -> int:
        found = positions if self.optional else 0
        for node in self._options_at(part, positions):
            found |= node.step(part, positions, limit)
        return found

    def back(self, part: Part, positions: int, limit: int) -> int:
        found = positions if self.optional else 0
        for node in self._options(part):
            found |= node.back(part, positions, limit)
        return found

    def _options_at(self, part: Part, positions: int) -> Sequence[Node]:
        """The options, without many that no match of can start at `positions`."""
        if self._steps <= _FEW_STEPS or len(self.nodes) <= _FEW_OPTIONS or positions.bit_count() > _FEW_PLACES:
            return self._options(part)
        by_term, others = self._by_first_term
        numbers: set[int] = set()
        for place in places_of(positions):
            for term in part.there(place) & self._first_terms:
                numbers.update(by_term[term])
        return [*others, *[self.nodes[number] for number in numbers]] if numbers else others

    def _options(self, part: Part) -> Sequence[Node]:
        """The options, without many that there can be no match of in the part."""
        self._steps += 1
        # Sorting the options by their first words pays after some steps.
        if self._steps <= _FEW_STEPS or len(self.nodes) <= _FEW_OPTIONS:
            return self.nodes
        options: list[Node] | None = part.options.get(id(self))
        return self._options_in(part) if options is None else options

    def _options_in(self, part: Part) -> list[Node]:
        """The options that can start with a word of `part`."""
        by_term, others = self._by_first_term
        numbers = {option for term in part.present & self._first_terms for option in by_term[term]}
        options = part.options[id(self)] = [*others, *(self.nodes[number] for number in numbers)]
        return options

    @cached_property
    def _first_terms(self) -> frozenset[int]:
        return frozenset(self._by_first_term[0])

    @cached_property
    def _by_first_term(self) -> tuple[dict[int, tuple[int, ...]], list[Node]]:
        """The options by the terms that they can start with, and those that can start with anything."""
        by_term: dict[int, list[int]] = {}
        others = []
        for option, node in enumerate(self.nodes):
            starts = None if node.empty() else node.starts()
            if starts is None:
                others.append(node)
            for term in starts or ():
                by_term.setdefault(term, []).append(option)
        return {term: tuple(there) for term, there in by_term.items()}, others

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
        self._required: dict[Cost, list[frozenset[int]]] = {}

    @cached_property
    def node(self) -> Node:
        """The group itself."""
        return self._make()

    def step(self, part: Part, positions: int, limit: int) -> int:
        # Many phrases begin with the same group.
        key = (self.number, positions, limit)
        found = part.known.get(key)
        if found is None:
            found = part.known[key] = self.node.step(part, positions, limit)
        return found

    def back(self, part: Part, positions: int, limit: int) -> int:
        return self.node.back(part, positions, limit)

    def required(self, cost: Cost) -> list[frozenset[int]]:
        found = self._required.get(cost)
        if found is None:
            found = self._required[cost] = self.node.required(cost)
        return found

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
        return frozenset(node.terms)
    if isinstance(node, SequenceNode | ChoiceNode):
        return NOTHING.union(*map(terms_of, node.nodes))
    return terms_of(node.node) if isinstance(node, GroupNode | AheadNode) else NOTHING
