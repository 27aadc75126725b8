"""Compiled phrases as they are kept: plain data, made nodes again when they are needed."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Sequence
from functools import partial

from calllint.lexicon.nodes import AheadNode, ChoiceNode, EdgeNode, GapNode, GroupNode, Node, SequenceNode, WordNode
from calllint.lexicon.plain import AHEAD, CHOICE, EDGE, GAP, SEQUENCE, WORD, Plain, Stored

_SMALL = (WORD, GAP, EDGE)


class Groups:
    """Makes nodes of their stored form, and groups only when a phrase that uses them is asked for. A group's number is its place; `terms`
    gives the terms of a set, by its number.
    """

    def __init__(self, stored: Sequence[Stored], terms: Callable[[int], Collection[int]]) -> None:
        self._stored = stored
        self._terms = terms
        self._made: dict[int, Node] = {}
        self._small: dict[tuple[int, ...], Node] = {}

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
        if kind in _SMALL:
            # Many phrases have the same words and gaps: there is one node of each.
            key = tuple(plain)
            return self._small.get(key) or self._small.setdefault(key, self._small_node(*key))
        if kind == AHEAD:
            return AheadNode(self._node(rest[0]))
        if kind == SEQUENCE:
            return SequenceNode(tuple(self._node(inner) for inner in rest))
        if kind == CHOICE:
            return ChoiceNode(tuple(self._node(inner) for inner in rest[1:]), bool(rest[0]))
        return GroupNode(rest[0], partial(self.group, rest[0]))

    def _small_node(self, kind: int, number: int, within: int = 0) -> Node:
        if kind == WORD:
            return WordNode(self._terms(number))
        return GapNode(number, bool(within)) if kind == GAP else EdgeNode(bool(number))


def to_store(plain: Plain, number: Callable[[frozenset[int]], int]) -> Plain:
    """A plain node as it is kept: words have the number of their set of terms, which `number` gives."""
    if plain[0] == WORD:
        return [WORD, number(frozenset(plain[1:]))]
    return [to_store(inner, number) if isinstance(inner, list) else inner for inner in plain]
