"""A compiled lexicon, and what files add to it, as one: the larger part of it is neither compiled nor copied again."""

from __future__ import annotations

from collections.abc import Sequence

from calllint.lexicon.plain import Compiled, Item, OnDemand, all_of


def joined(base: Compiled, added: Compiled) -> Compiled:
    """`base` with what `build.compile_files` made on it of other files."""
    if not added.names and not added.entries:
        return base
    return Compiled(
        base.language,
        base.function_words,
        [*all_of(base.words), *added.words],
        base.kinds + added.kinds,
        [*base.names, *added.names],
        _Joined(base.groups, added.groups),
        _Joined(base.entries, added.entries),
        [*base.counts, *added.counts],
        _Joined(base.phrases, added.phrases),
        _Joined(base.nodes, added.nodes),
        _Index(base.anchors, added.anchors, len(base.anchors) + len(added.words)),
        _Index(base.anchored, added.anchored, len(base.sets) + len(added.sets)),
        _Joined(base.needs, added.needs),
        _Joined(base.group_needs, added.group_needs),
        _Joined(base.sets, added.sets),
    )


class _Joined(OnDemand[Item]):
    """The items of one sequence and then those of another; each is asked for when it is needed."""

    def __init__(self, first: Sequence[Item], second: Sequence[Item]) -> None:
        self._first = first
        self._second = second
        self._border = len(first)

    def _item(self, index: int) -> Item:
        return self._first[index] if index < self._border else self._second[index - self._border]

    def __len__(self) -> int:
        return self._border + len(self._second)


class _Index(OnDemand[str]):
    """What an index of `size` numbers has for each: what that of the base has, and what was `added`, written `number:there`."""

    def __init__(self, base: Sequence[str], added: Sequence[str], size: int) -> None:
        self._base = base
        self._size = size
        self._added = {int(number): there for number, _, there in (one.partition(":") for one in added)}

    def _item(self, index: int) -> str:
        if index >= self._size:
            raise IndexError(index)
        here = self._base[index] if index < len(self._base) else "-"
        added = self._added.get(index)
        if added is None:
            return here
        return added if here == "-" else f"{here},{added}"

    def __len__(self) -> int:
        return self._size
