"""Finds phrases in words: an index on the rarest term of each phrase, then a walk over its tree.

A match lies within one sentence. Of the matches of a phrase that start at the same word the longest counts; the search goes
on after it. A turn without a term that some phrase is indexed by costs one set operation a word and no more.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple, Protocol

from calllint.lexicon.plain import Plain, Stored
from calllint.lexicon.vocabulary import Vocabulary
from calllint.text.words import Words

_WORD, _GAP, _EDGE, _SEQUENCE, _CHOICE, _GROUP = range(6)


Cost = Callable[[frozenset[int]], float]
"""What it costs to look for a phrase wherever one of these terms is."""


class LookedUp:
    """Words with the terms they stand for, ready to be searched. `first` and `last` bound what was said, remarks left out."""

    __slots__ = ("first", "last", "row", "words")

    def __init__(self, words: Words, vocabulary: Vocabulary) -> None:
        self.words = words
        self.row: list[frozenset[int]] = [vocabulary.lookup(norm) for norm in words.norms]
        spoken = words.spoken()
        self.first = spoken[0].first if spoken else 0
        self.last = spoken[-1].last if spoken else 0


class Node(Protocol):
    """A compiled item. Positions are between the words of a text: 0 is before the first."""

    def step(self, text: LookedUp, positions: set[int], limit: int) -> set[int]:
        """The positions after the item, from `positions` before it, none beyond `limit`."""
        ...

    def required(self, cost: Cost) -> list[frozenset[int]]:
        """Sets of terms: every match has at least one of each set. Of a choice's options, those sets that `cost` least."""
        ...

    def starts(self) -> frozenset[int] | None:
        """The terms that a match can start with; None when it can start with anything."""
        ...

    def plain(self) -> Plain:
        """The node for a file; `Groups.node` makes it a node again."""
        ...


class WordNode(NamedTuple):
    terms: frozenset[int]

    def step(self, text: LookedUp, positions: set[int], limit: int) -> set[int]:
        row, terms = text.row, self.terms
        return {p + 1 for p in positions if p < limit and not terms.isdisjoint(row[p])}

    def required(self, cost: Cost) -> list[frozenset[int]]:
        return [self.terms]

    def starts(self) -> frozenset[int] | None:
        return self.terms

    def plain(self) -> Plain:
        return [_WORD, *sorted(self.terms)]


class GapNode(NamedTuple):
    most: int

    def step(self, text: LookedUp, positions: set[int], limit: int) -> set[int]:
        return {q for p in positions for q in range(p, min(p + self.most, limit) + 1)}

    def required(self, cost: Cost) -> list[frozenset[int]]:
        return []

    def starts(self) -> frozenset[int] | None:
        return None

    def plain(self) -> Plain:
        return [_GAP, self.most]


class EdgeNode(NamedTuple):
    end: bool

    def step(self, text: LookedUp, positions: set[int], limit: int) -> set[int]:
        return positions & {text.last if self.end else text.first}

    def required(self, cost: Cost) -> list[frozenset[int]]:
        return []

    def starts(self) -> frozenset[int] | None:
        return None

    def plain(self) -> Plain:
        return [_EDGE, int(self.end)]


class SequenceNode(NamedTuple):
    nodes: tuple[Node, ...]

    def step(self, text: LookedUp, positions: set[int], limit: int) -> set[int]:
        for node in self.nodes:
            positions = node.step(text, positions, limit)
            if not positions:
                break
        return positions

    def required(self, cost: Cost) -> list[frozenset[int]]:
        return [terms for node in self.nodes for terms in node.required(cost)]

    def starts(self) -> frozenset[int] | None:
        found: frozenset[int] = frozenset()
        for node in self.nodes:
            if isinstance(node, EdgeNode):
                continue
            first = node.starts()
            if first is None:
                return None
            found |= first
            if not (isinstance(node, ChoiceNode) and node.optional):
                return found
        return None

    def plain(self) -> Plain:
        return [_SEQUENCE, *(node.plain() for node in self.nodes)]


class ChoiceNode(NamedTuple):
    nodes: tuple[Node, ...]
    optional: bool

    def step(self, text: LookedUp, positions: set[int], limit: int) -> set[int]:
        found = set(positions) if self.optional else set()
        for node in self.nodes:
            found |= node.step(text, positions, limit)
        return found

    def required(self, cost: Cost) -> list[frozenset[int]]:
        if self.optional:
            return []
        options = [node.required(cost) for node in self.nodes]
        if not all(options):
            return []
        return [frozenset().union(*(min(option, key=cost) for option in options))]

    def starts(self) -> frozenset[int] | None:
        firsts = [node.starts() for node in self.nodes]
        if any(first is None for first in firsts):
            return None
        return frozenset().union(*(first for first in firsts if first is not None))

    def plain(self) -> Plain:
        return [_CHOICE, int(self.optional), *(node.plain() for node in self.nodes)]


class GroupNode(NamedTuple):
    """A group by its name: compiled once, however many phrases use it."""

    name: str
    node: Node

    def step(self, text: LookedUp, positions: set[int], limit: int) -> set[int]:
        return self.node.step(text, positions, limit)

    def required(self, cost: Cost) -> list[frozenset[int]]:
        return self.node.required(cost)

    def starts(self) -> frozenset[int] | None:
        return self.node.starts()

    def plain(self) -> Plain:
        return [_GROUP, self.name]


class Groups:
    """Makes nodes of their stored form, and groups only when a phrase that uses them is asked for."""

    def __init__(self, stored: Mapping[str, Stored]) -> None:
        self._stored = stored
        self._made: dict[str, Node] = {}
        self._patterns: dict[str, Pattern] = {}

    def __contains__(self, name: object) -> bool:
        return name in self._stored

    def group(self, name: str) -> Node:
        """The node of the group `name`, of which there is one."""
        if name not in self._made:
            self._made[name] = self.node(self._stored[name])
        return self._made[name]

    def pattern(self, name: str) -> Pattern:
        """The group `name`, of which there is one, to search for."""
        if name not in self._patterns:
            self._patterns[name] = Pattern(self.group(name))
        return self._patterns[name]

    def node(self, stored: Stored) -> Node:
        """The node that `stored` was made of."""
        return self._node(json.loads(stored))

    def _node(self, plain: Plain) -> Node:
        kind, rest = plain[0], plain[1:]
        if kind == _WORD:
            return WordNode(frozenset(rest))
        if kind == _GAP:
            return GapNode(rest[0])
        if kind == _EDGE:
            return EdgeNode(bool(rest[0]))
        if kind == _SEQUENCE:
            return SequenceNode(tuple(self._node(inner) for inner in rest))
        if kind == _CHOICE:
            return ChoiceNode(tuple(self._node(inner) for inner in rest[1:]), bool(rest[0]))
        return GroupNode(rest[0], self.group(rest[0]))


class Pattern:
    """A node to search for; what it can start with is worked out once."""

    __slots__ = ("_node", "_starts")

    def __init__(self, node: Node) -> None:
        self._node = node
        self._starts = node.starts()

    def find(self, text: LookedUp, first: int, last: int) -> Iterator[tuple[int, int]]:
        """The matches in the words `first` to `last` (exclusive): leftmost, the longest there, none overlapping."""
        starts, step, row = self._starts, self._node.step, text.row
        at = first
        while at < last:
            if starts is None or not starts.isdisjoint(row[at]):
                end = max(step(text, {at}, last), default=at)
                if end > at:
                    yield at, end
                    at = end
                    continue
            at += 1
