"""A compiled lexicon as plain data: what the compiler makes, a file keeps, and the matcher is made of."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple, TypeVar, overload

Plain = list[Any]
"""A node of `calllint.lexicon.nodes` as lists and numbers; the first element is its kind."""
WORD, GAP, EDGE, SEQUENCE, CHOICE, GROUP, AHEAD = range(7)
"""The kinds of nodes."""
Stored = str
"""Plain data as JSON: a run needs few of thousands of phrases, and decodes one when its first word turns up."""

CONFIDENCES = ("high", "medium", "low")
"""How sure what rests on an entry's phrases is, the surest first."""


class Compiled(NamedTuple):
    """A lexicon as sequences, mostly of strings, which a file gives without making more of them than are asked for.

    `words` are the terms' words, `kinds` has a sign of `vocabulary.KINDS` for each. `names` are those of the groups, in the order of
    their numbers, `groups` their nodes. `entries` are the fields of `lexicon.Entry`, `counts` the number of phrases of each; `phrases` the
    texts and `nodes` the nodes of all phrases, in that order. `needs` has, for each phrase, the numbers of the sets of terms of each of
    which it needs one, what texts have least first, parted by commas, and behind a `|` that of the set it can start with; `group_needs`
    has the same for each group, and `sets` the terms of each set; the words in nodes have the number of one. The sets that phrases need
    first have the first numbers: `anchored` has the numbers of the phrases of each, and `anchors`, for each term, the numbers of those
    that it is in; `-` is none.

    What files add to another lexicon has the same fields, with numbers that go on behind those of the other (`calllint.lexicon.joined`).
    Only its `anchors` and `anchored` are otherwise: `12:3,4`, what is there for term (or set) 12, which may be one of the other.
    """

    language: str
    function_words: str
    words: Sequence[str]
    kinds: str
    names: Sequence[str]
    groups: Sequence[Stored]
    entries: Sequence[Stored]
    counts: Sequence[int]
    phrases: Sequence[str]
    nodes: Sequence[Stored]
    anchors: Sequence[str]
    anchored: Sequence[str]
    needs: Sequence[str]
    group_needs: Sequence[str]
    sets: Sequence[Sequence[int]]


STRINGS = ("words", "groups", "entries", "phrases", "nodes", "anchors", "anchored", "needs", "group_needs")
"""The fields that are long: a run reads few of their strings."""
Item = TypeVar("Item")


class OnDemand(Sequence[Item]):
    """Items each of which is made when it is asked for, by `_item`."""

    def _item(self, index: int) -> Item:
        raise NotImplementedError

    @overload
    def __getitem__(self, index: int) -> Item: ...
    @overload
    def __getitem__(self, index: slice) -> list[Item]: ...
    def __getitem__(self, index: int | slice) -> Item | list[Item]:
        if isinstance(index, slice):
            return [self[number] for number in range(*index.indices(len(self)))]
        return self._item(index)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and list(self) == list(other)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({list(self)})"

    __hash__ = None  # type: ignore[assignment]


class _LaidOut(OnDemand[Item]):
    """`count` things one behind the other in `data`, behind numbers that say where each begins and the last one ends; each is made when it
    is asked for.
    """

    def __init__(self, data: memoryview, count: int) -> None:
        self._bounds, self._data = data[: 4 * (count + 1)].cast("I"), data[4 * (count + 1) :]

    def _between(self, first: int, last: int) -> Item:
        raise NotImplementedError

    def _item(self, index: int) -> Item:
        return self._between(self._bounds[index], self._bounds[index + 1])

    def __len__(self) -> int:
        return len(self._bounds) - 1


class Strings(_LaidOut[str]):
    """Strings in UTF-8, each followed by a NUL."""

    def _between(self, first: int, last: int) -> str:
        return str(self._data[first : last - 1], "utf-8", "surrogatepass")

    def all(self) -> list[str]:
        """All of them, decoded at once."""
        return str(self._data, "utf-8", "surrogatepass").split("\0")[:-1]


class Sets(_LaidOut[list[int]]):
    """Numbers below 2 ** 32, in the order of bytes of the machine."""

    def __init__(self, data: memoryview, count: int) -> None:
        super().__init__(data, count)
        self._data = self._data.cast("I")

    def _between(self, first: int, last: int) -> list[int]:
        return self._data[first:last].tolist()


def all_of(strings: Sequence[str]) -> list[str]:
    """The strings as a list."""
    return strings.all() if isinstance(strings, Strings) else list(strings)
