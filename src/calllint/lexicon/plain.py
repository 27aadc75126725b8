"""A compiled lexicon as plain data: what the compiler makes, a file keeps, and the matcher is made of."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import Any, NamedTuple, overload

Plain = list[Any]
"""A node of `calllint.lexicon.nodes` as lists and numbers; the first element is its kind."""
WORD, GAP, EDGE, SEQUENCE, CHOICE, GROUP, AHEAD = range(7)
"""The kinds of nodes."""
Stored = str
"""Plain data as JSON: a run needs few of thousands of phrases, and decodes one when its first word turns up."""

CONFIDENCES = ("high", "medium", "low")
"""How sure what rests on an entry's phrases is, the surest first."""


class Compiled(NamedTuple):
    """A lexicon as sequences of strings, which a file gives without making more of them than are asked for.

    `words` are the terms' words, `kinds` has a sign of `vocabulary.KINDS` for each. `names` are those of the groups, in the order of
    their numbers, `groups` their nodes. `entries` are the fields of `lexicon.Entry`, `counts` the number of phrases of each; `phrases` the
    texts and `nodes` the nodes of all phrases, in that order. `anchors` has, for each term, the numbers of the phrases to look for where
    it turns up, parted by commas; `-` is none. `needs` has, for each phrase, the numbers of the sets of terms of each of which it needs
    one, what texts have least first (a phrase is an anchor's by that), and behind a `|` that of the set it can start with; `group_needs`
    has the same for each group, and `sets` the terms of each set.

    What files add to another lexicon has the same fields, with numbers that go on behind those of the other (`calllint.lexicon.joined`).
    Only its `anchors` are otherwise: `12:3,4`, the phrases that are to be looked for at term 12, which may be a term of the other.
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
    needs: Sequence[str]
    group_needs: Sequence[str]
    sets: Sequence[str]


STRINGS = ("words", "groups", "entries", "phrases", "nodes", "anchors", "needs", "group_needs", "sets")
"""The fields that are long: a run reads few of their strings."""


class Strings(Sequence[str]):
    """`count` strings parted by NULs in bytes (UTF-8): parted when the first is asked for, each decoded when it is."""

    def __init__(self, data: bytes, count: int) -> None:
        self._data = data
        self._count = count

    @cached_property
    def _parts(self) -> list[bytes]:
        return self._data.split(b"\0") if self._count else []

    @overload
    def __getitem__(self, index: int) -> str: ...
    @overload
    def __getitem__(self, index: slice) -> list[str]: ...
    def __getitem__(self, index: int | slice) -> str | list[str]:
        if isinstance(index, slice):
            return [part.decode("utf-8", "surrogatepass") for part in self._parts[index]]
        return self._parts[index].decode("utf-8", "surrogatepass")

    def __len__(self) -> int:
        return self._count

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and list(self) == list(other)

    def __repr__(self) -> str:
        return f"Strings({list(self)})"

    __hash__ = None  # type: ignore[assignment]

    def all(self) -> list[str]:
        """All of them, decoded at once."""
        return self._data.decode("utf-8", "surrogatepass").split("\0") if self._count else []


def all_of(strings: Sequence[str]) -> list[str]:
    """The strings as a list."""
    return strings.all() if isinstance(strings, Strings) else list(strings)


def packed(strings: Sequence[str]) -> bytes:
    """What `Strings` reads. Raises ValueError for a string with a NUL in it."""
    if any("\0" in string for string in strings):
        raise ValueError("a NUL in a phrase")
    return "\0".join(strings).encode("utf-8", "surrogatepass")
