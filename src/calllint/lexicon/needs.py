"""What phrases cannot do without, told from how it is written: most are ruled out by it, and need not be made at all."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence, Set
from typing import NamedTuple

from calllint.lexicon.matcher import Pattern
from calllint.lexicon.nodes import Node
from calllint.lexicon.row import NOTHING


class Needs:
    """The sets of terms that phrases need one of each of, by number; a set is read when it is first asked for. `sets` as in `Compiled`."""

    def __init__(self, sets: Sequence[str]) -> None:
        self._written = sets
        self._read: dict[str, frozenset[int]] = {}

    def met(self, needs: Iterable[str], present: Set[int]) -> bool:
        """Whether some term of each of the sets that `needs` numbers is present."""
        read = self._read
        for number in needs:
            terms = read.get(number)
            if terms is None:
                terms = self._set(number)
            if terms.isdisjoint(present):
                return False
        return True

    def pattern(self, make: Callable[[], Node], needed: Needed) -> Pattern:
        """The pattern of what `make` gives."""
        sets = [self._set(number) for number in needed.sets]
        return Pattern(make, sets, self._set(needed.starts) if needed.starts is not None else None)

    def _set(self, number: str) -> frozenset[int]:
        terms = self._read.get(number)
        if terms is None:
            written = self._written[int(number)]
            terms = self._read[number] = frozenset(map(int, written.split(","))) if written else NOTHING
        return terms


class Needed(NamedTuple):
    """What a phrase needs: the numbers of the sets of terms of each of which it needs one, and that of those it can start with."""

    sets: list[str]
    starts: str | None


def needed_of(written: str) -> Needed:
    """What is written as `3,17|3`: the numbers of the sets, parted by commas, and that of the terms to start with (or nothing)."""
    sets, _, starts = written.partition("|")
    return Needed(sets.split(",") if sets else [], starts or None)
