"""What an entry of a compiled lexicon says beyond its phrases: where they count, and what rules a match out."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import cached_property, partial
from typing import Any

from calllint.conversation import Role
from calllint.lexicon.matcher import LookedUp, Pattern
from calllint.lexicon.needs import Needs, needed_of
from calllint.lexicon.plain import CONFIDENCES, Stored
from calllint.lexicon.stored import Groups
from calllint.text.words import Sentence

_GUARD_REACH = 8
"""Words before and after a match in which a guard of the clause still counts: speech without punctuation has no short clauses."""


class Guard:
    """A phrase that rules a match out or must be there too: its text, and its pattern once it is needed."""

    def __init__(self, text: str, stored: Stored, needed: str, groups: Groups, needs: Needs) -> None:
        self.text = text
        self._stored = stored
        self._needed = needed_of(needed)
        self._groups = groups
        self._needs = needs

    def possible(self, text: LookedUp) -> bool:
        """Whether the words of the text, in whatever order, can hold a match."""
        return self._needs.met(self._needed.sets, text)

    @cached_property
    def pattern(self) -> Pattern:
        """The compiled phrase."""
        return self._needs.pattern(partial(self._groups.node, self._stored), self._needed)


class Entry:
    """An entry of a lexicon as the matcher needs it; `path` and `number` lead to the whole of it in its file.

    `doubt` is 0 for an entry of high confidence, 1 for medium, 2 for low.
    """

    def __init__(self, stored: Stored, groups: Groups, needs: Needs) -> None:
        data: Mapping[str, Any] = json.loads(stored)
        self.name: str = data["name"]
        self.by: Role | None = Role(data["by"]) if data["by"] is not None else None
        self.in_question: bool = data["in_question"]
        self.only_question: bool = data["only_question"]
        self.quoted: bool = data["quoted"]
        self.marker: bool = data["marker"]
        self.facts: Mapping[str, Any] = data["facts"]
        self.doubt = CONFIDENCES.index(self.facts.get("confidence", CONFIDENCES[0]))
        self.path: str = data["path"]
        self.number: int = data["number"]
        self.guards: dict[str, list[Guard]] = {
            key: [Guard(text, node, needed, groups, needs) for text, node, needed in there] for key, there in data["guards"].items()
        }

    def out_of_place(self, sentence: Sentence, role: Role | None) -> str | None:
        """Why the entry is not looked for in such a sentence of a turn of `role`; None where it is."""
        if self.by is not None and role is not None and self.by is not role:
            return f"by = {self.by.value}"
        if self.marker is not sentence.marker and role is not Role.SYSTEM:
            return "marker = true" if self.marker else "in a remark"
        if sentence.question and not self.in_question and not self.only_question:
            return "in-question = false"
        return "only-question = true" if self.only_question and not sentence.question else None

    def stopped_by(self, text: LookedUp, sentence: Sentence, first: int, last: int) -> str | None:
        """What rules a match in words `first` to `last` out: that it is quoted, or the key and text of a guard; None where it stands."""
        quoted = text.words.quoted
        if not self.quoted and all(quoted[first:last]) and not all(quoted[sentence.first : sentence.last]):
            return "quoted = false"
        for key, guards in self.guards.items():
            where = key.partition("-")[2]
            there: Guard | None = next((guard for guard in guards if _matches(guard, where, text, sentence, first, last)), None)
            if key.startswith("with-"):
                if there is None:
                    return key
            elif there is not None:
                return f"{key}: {there.text}"
        return None


class Phrase:
    """A phrase of `entry`: its text, its number in the lexicon, and its pattern."""

    def __init__(self, number: int, text: str, entry: Entry, pattern: Pattern) -> None:
        self.number = number
        self.text = text
        self.entry = entry
        self.pattern = pattern


def _matches(guard: Guard, where: str, text: LookedUp, sentence: Sentence, first: int, last: int) -> bool:
    if not guard.possible(text):
        return False
    pattern = guard.pattern
    if where == "turn":
        return any(_is_there(pattern, text, one.first, one.last) for one in text.words.spoken())
    low, high = sentence.first, sentence.last
    if where == "word":
        return any(start < last and end > first for start, end in pattern.find(text, low, high))
    if where == "before":
        return low < first and pattern.precedes(text, first, low)
    if where == "after":
        return pattern.follows(text, last, high)
    if where == "clause":
        low, high = _clause(text.words.clauses, first, last, max(low, first - _GUARD_REACH), min(high, last + _GUARD_REACH))
    return _is_there(pattern, text, low, high)


def _clause(clauses: Sequence[int], first: int, last: int, low: int, high: int) -> tuple[int, int]:
    """The words of `low` to `high` that are in the clauses of words `first` to `last`."""
    while clauses[low] < clauses[first]:
        low += 1
    while clauses[high - 1] > clauses[last - 1]:
        high -= 1
    return low, high


def _is_there(pattern: Pattern, text: LookedUp, first: int, last: int) -> bool:
    return next(pattern.find(text, first, last), None) is not None
