"""Compiled phrases as they are kept: plain data, made nodes again when they are needed."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import partial

from calllint.lexicon.nodes import AheadNode, ChoiceNode, EdgeNode, GapNode, GroupNode, Node, SequenceNode, WordNode
from calllint.lexicon.plain import AHEAD, CHOICE, EDGE, GAP, SEQUENCE, WORD, Plain, Stored


class Groups:
    """Makes nodes of their stored form, and groups only when a phrase that uses them is asked for. A group's number is its place."""

    def __init__(self, stored: Sequence[Stored]) -> None:
        self._stored = stored
        self._made: dict[int, Node] = {}
        self._words: dict[frozenset[int], WordNode] = {}
        self._numbers: dict[int, int] = {}

    def group(self, number: int) -> Node:
        """The node of the group of this number, of which there is one."""
        if number not in self._made:
            self._made.setdefault(number, self.node(self._stored[number]))
        return self._made[number]

    def node(self, stored: Stored) -> Node:
        """The node that `stored` was made of."""
        return self._node(json.loads(stored))

    def _node(self, plain: Plain) -> Node:
        kind, rest = plain[0], plain[1:]
        if kind == WORD:
            # Many phrases have the same words, and many words the same terms: there is one of each.
            terms = frozenset(map(self._numbers.setdefault, rest, rest))
            return self._words.get(terms) or self._words.setdefault(terms, WordNode(terms))
        if kind == GAP:
            return GapNode(rest[0], bool(rest[1]))
        if kind == EDGE:
            return EdgeNode(bool(rest[0]))
        if kind == AHEAD:
            return AheadNode(self._node(rest[0]))
        if kind == SEQUENCE:
            return SequenceNode(tuple(self._node(inner) for inner in rest))
        if kind == CHOICE:
            return ChoiceNode(tuple(self._node(inner) for inner in rest[1:]), bool(rest[0]))
        return GroupNode(rest[0], partial(self.group, rest[0]))


def renumbered(plain: Plain, numbers: Sequence[int]) -> Plain:
    """A plain node whose terms have the numbers that `numbers` gives them."""
    if plain[0] == WORD:
        return [WORD, *sorted(numbers[term] for term in plain[1:])]
    return [renumbered(inner, numbers) if isinstance(inner, list) else inner for inner in plain]
