"""What phrases cannot do without, told from how it is written: most are ruled out by it, and need not be made at all."""

from __future__ import annotations

from collections.abc import Iterable, Set


class Needs:
    """The sets of terms that phrases need one of each of, by number; a set is read when it is first asked for. `sets` as in `Compiled`."""

    def __init__(self, sets: str) -> None:
        self._written = sets.split(" ")
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

    def sets(self, needs: Iterable[str]) -> list[frozenset[int]]:
        """The sets that `needs` numbers."""
        return [self._set(number) for number in needs]

    def _set(self, number: str) -> frozenset[int]:
        terms = self._read.get(number)
        if terms is None:
            terms = self._read[number] = frozenset(map(int, self._written[int(number)].split(",")))
        return terms


def numbers_of(written: str) -> list[str]:
    """The numbers of the sets in `written`, parted by commas."""
    return written.split(",") if written else []
