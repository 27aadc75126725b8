"""What phrases cannot do without, told from how it is written: most are ruled out by it, and need not be made at all."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from functools import cached_property
from sys import intern
from typing import TYPE_CHECKING, NamedTuple

from calllint.lexicon.matcher import Pattern
from calllint.lexicon.nodes import Node
from calllint.lexicon.row import Row

if TYPE_CHECKING:
    from calllint.lexicon.field import Field

_MANY = 1_000
"""Terms from which what is read is kept as a set."""
Choices = Sequence["Choice"]
"""Phrases sorted by what they need: those that need the same first are ruled out by it together."""


class Choice:
    """Phrases that need one of each of the sets of terms `needs`: the `numbers` of those that need nothing else, and by what the others
    need `next`.
    """

    __slots__ = ("needs", "next", "numbers")

    def __init__(self, needs: Sequence[str], numbers: Sequence[int] = (), then: Choices = ()) -> None:
        self.needs = needs
        # Most have one of the two only.
        self.numbers = numbers
        self.next = then


class Needs:
    """The sets of terms that phrases need one of each of, by number; a set is read when it is first asked for. `sets` as in
    `Compiled`, of so many `terms`."""

    def __init__(self, sets: Sequence[Sequence[int]], terms: int) -> None:
        self._written = sets
        self._terms = terms
        # What is read is kept: to look for some of a set's terms, and as a set.
        self._read: dict[str, Collection[int]] = {}
        self._sets: dict[str, frozenset[int]] = {}

    def met(self, needs: Iterable[str], text: Row) -> bool:
        """Whether some term of each of the sets that `needs` numbers is present in the text, which remembers it."""
        known = text.met
        for number in needs:
            there = known.get(number)
            if there is None:
                there = known[number] = not text.present.isdisjoint(self._members(number))
            if not there:
                return False
        return True

    def likely(self, left: list[tuple[Choices, int]], field: Field, found: dict[int, int]) -> None:
        """Adds the numbers of those phrases of which everything that they need is in one of their sentences, with these sentences.

        `left` are choices, and the sentences that may have them; nothing is left then.
        """
        while left:
            choices, sentences = left.pop()
            for choice in choices:
                there = self.sentences_with(choice.needs, field, sentences)
                if there:
                    for number in choice.numbers:
                        found[number] = there
                    if choice.next:
                        left.append((choice.next, there))

    def sentences_with(self, needs: Iterable[str], field: Field, sentences: int) -> int:
        """Those of the `sentences` that have some term of each of the sets that `needs` numbers."""
        met = field.met
        for number in needs:
            there = met.get(number)
            if there is None:
                there = met[number] = field.holding(self._members(number))
            sentences &= there
            if not sentences:
                break
        return sentences

    def pattern(self, make: Callable[[], Node], needed: Needed) -> Pattern:
        """The pattern of what `make` gives."""
        return Pattern(
            make, lambda: [self._set(number) for number in needed.sets], self._members(needed.starts) if needed.starts is not None else None
        )

    def terms(self, number: int) -> Collection[int]:
        """The terms of the set of this number."""
        return self._members(str(number))

    @cached_property
    def _number(self) -> Callable[[int], int]:
        # A term is in many sets: one number of it does for all.
        return list(range(self._terms)).__getitem__

    def _members(self, number: str) -> Collection[int]:
        """The terms of the set of this number, to look for some of them."""
        terms = self._read.get(number)
        if terms is None:
            terms = tuple(map(self._number, self._written[int(number)]))
            # A set takes five times as much memory, and is worth it only where there are far more terms in it than in a text.
            terms = self._read[number] = frozenset(terms) if len(terms) > _MANY else terms
        return terms

    def _set(self, number: str) -> frozenset[int]:
        """The set of this number, of which there is one."""
        found = self._sets.get(number)
        if found is None:
            found = self._sets[number] = frozenset(self._members(number))
        return found


def by_needs(phrases: Iterable[tuple[int, Sequence[str]]]) -> Choice:
    """Phrases, each by its number with the sets that it needs, what texts have least first, sorted by all but the first."""
    return _sorted([(sets[1:], number) for number, sets in phrases], ())


def _sorted(phrases: Iterable[tuple[Sequence[str], int]], needs: Sequence[str]) -> Choice:
    """The phrases that all need `needs`, by what each needs besides."""
    numbers: list[int] = []
    by_next: dict[str, list[tuple[Sequence[str], int]]] = {}
    for sets, number in phrases:
        if sets:
            by_next.setdefault(sets[0], []).append((sets[1:], number))
        else:
            numbers.append(number)
    if len(by_next) == 1 and not numbers:
        # All of them need that too.
        ((need, rest),) = by_next.items()
        return _sorted(rest, (*needs, need))
    return Choice(needs, tuple(numbers), tuple([_sorted(rest, (need,)) for need, rest in by_next.items()]))


class Needed(NamedTuple):
    """What a phrase needs: the numbers of the sets of terms of each of which it needs one, and that of those it can start with."""

    sets: list[str]
    starts: str | None


def needed_of(written: str) -> Needed:
    """What is written as `3,17|3`: the numbers of the sets, parted by commas, and that of the terms to start with (or nothing)."""
    sets, _, starts = written.partition("|")
    return Needed(numbers_in(sets) if sets else [], intern(starts) or None)


def numbers_in(written: str) -> list[str]:
    """The numbers that are parted by commas: one string of each, however often it is written."""
    return [intern(number) for number in written.split(",")]
