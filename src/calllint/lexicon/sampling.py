"""Sentences that a compiled phrase stands for: its alternatives each at least once, its gaps empty and full.

A review of a lexicon asks of them whether a phrase finds what it says (`review.py`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import accumulate
from math import prod

from calllint.lexicon.nodes import AheadNode, ChoiceNode, EdgeNode, GapNode, GroupNode, Node, SequenceNode, WordNode, terms_of

FILLER = "xqzj"
"""A word of no language, which gaps are filled with."""
_PRODUCT = 64
"""Combinations of alternatives that are all tried; of more, each alternative is."""
_EXTRA = 24
"""Combinations that are tried beyond that."""
_STRIDES = (1, 7, 11, 13, 17, 19, 23, 29)
"""Steps through the alternatives of items side by side: unlike ones, so that different pairs meet."""

_Words = tuple[str, ...]


class _Plan:
    """Sentences of a node, numbered: `at` makes the one of any number; from `size` on they come again or are other mixtures."""

    __slots__ = ("at", "size")

    def __init__(self, size: int, at: Callable[[int], _Words]) -> None:
        self.size = size
        self.at = at


class Sampler:
    """Makes sentences of nodes. `word` gives a word that a term stands for; `joined`: words side by side are written together too."""

    def __init__(self, word: Callable[[int], str], *, joined: bool = True) -> None:
        self._word = word
        self._joined = joined
        self._groups: dict[int, _Plan] = {}

    def sentences(self, node: Node, most: int | None = None) -> Iterator[str]:
        """Sentences of `node`, its shortest ones among the first, at most `most`; none where nothing can be said of it."""
        plan = self._plan(node)
        count = plan.size + _EXTRA if plan.size > 1 else plan.size
        seen = set()
        for number in range(count if most is None else min(count, most)):
            sentence = " ".join(plan.at(number))
            if sentence not in seen:
                seen.add(sentence)
                yield sentence

    def _plan(self, node: Node) -> _Plan:
        match node:
            case WordNode(terms):
                words = sorted({self._word(term) for term in terms})
                return _Plan(len(words), lambda number: (words[number % len(words)],))
            case GapNode(most):
                return _Plan(2, lambda number: (FILLER,) * most if number % 2 else ())
            case EdgeNode():
                return _Plan(1, _silent)
            case AheadNode():
                # The particle stands behind what follows: the same verb has forms that say so in order.
                return _Plan(0, _silent)
            case SequenceNode(nodes):
                return _in_order([self._plan(inner) for inner in nodes])
            case ChoiceNode((SequenceNode() as apart, together), False) if not self._joined and self._is_joined(apart, together):
                return self._plan(apart)
            case ChoiceNode(nodes, optional):
                options = [plan for plan in map(self._plan, nodes) if plan.size]
                return _one_of([_Plan(1, _silent), *options] if optional else options)
            case GroupNode(number, inner):
                if number not in self._groups:
                    self._groups[number] = self._plan(inner)
                return self._groups[number]
        raise TypeError(node)

    def _is_joined(self, apart: SequenceNode, together: Node) -> bool:
        """Whether `together` starts with the first two items of `apart` written as one word: the compiler adds that by itself."""
        first = together.nodes[0] if isinstance(together, SequenceNode) else together
        if not isinstance(first, WordNode) or len(apart.nodes) < 2:
            return False
        heads, tails = ({self._word(term) for term in terms_of(node)} for node in apart.nodes[:2])
        return all(any(word[:at] in heads and word[at:] in tails for at in range(1, len(word))) for word in map(self._word, first.terms))


def _silent(_: int) -> _Words:
    return ()


def _one_of(options: list[_Plan]) -> _Plan:
    ends = list(accumulate(plan.size for plan in options))
    size = ends[-1] if ends else 0

    def at(number: int) -> _Words:
        number %= size
        place = next(place for place, end in enumerate(ends) if number < end)
        return options[place].at(number - (ends[place - 1] if place else 0))

    return _Plan(size, at)


def _in_order(parts: list[_Plan]) -> _Plan:
    every = prod(plan.size for plan in parts)
    longest = max((plan.size for plan in parts), default=1) if every else 0

    def mixed(number: int) -> _Words:
        words: _Words = ()
        for place, plan in enumerate(parts):
            # Each alternative once; then, with unlike steps, other mixtures.
            at = number if number < longest else number * _STRIDES[place % len(_STRIDES)] + number // plan.size
            words += plan.at(at % plan.size)
        return words

    def each(number: int) -> _Words:
        words: _Words = ()
        for plan in parts:
            number, at = divmod(number, plan.size)
            words += plan.at(at)
        return words

    return _Plan(every, each) if every <= _PRODUCT else _Plan(longest, mixed)
