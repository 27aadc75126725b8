"""The counts of lapses: of each agent, topic and place in a conversation one row of numbers, in which each rule has its place.

Most rules are measured in most conversations and could lapse at every moment. So a moment is counted once for a *set* of rules, which has a
place in a row as a rule has, and what stands at a rule is by how much it differs from its sets: what is less is a rule that was not
measured, or had lapsed before. `tables` puts the two together, and what it says is the same whatever the sets are.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Any, NamedTuple

from calllint.insight.triggers_moments import LONG_WAIT, Moment
from calllint.insight.triggers_observed import TRIGGERS
from calllint.results import Result
from calllint.rules.finding import Outcome

_NO_MOMENT = frozenset((
    "no-introduction", "no-closing", "missing-solution", "unanswered-customer", "no-contact-person", "desired-outcome-not-asked",
    "missing-boundary", "concession-under-threat", "unfilled-placeholder",
))  # fmt: skip
"""Rules whose finding stands at no moment of its own (at the beginning, the end, the customer's turn), or which a trigger is part of."""
OCCASIONS: Mapping[str, tuple[str, ...]] = {
    "no-acknowledgement": ("customer-frustration",),
    "unapologised-wait": ("wait-complaint", LONG_WAIT),
}
"""Rules that answer to something: they can lapse where that was just said, the first time. The occasion itself is no trigger of theirs."""
_PLACES = (1, 2, 3, 4, 6, 10)
"""From which moment of a conversation on it counts as another place in it."""
_WIDTH = 2 * (len(TRIGGERS) + 1)
"""Of a row what is a rule's: moments and lapses, of all and with each trigger."""
STEPS = {name: 2 * number for number, name in enumerate(TRIGGERS, 1)}
"""Where in it those with a trigger stand."""
_SHORT = 32_767
"""More than a short number holds: few strata have so many moments, and the others take half the memory."""
_SETS, _ALIKE, _REMEMBERED = 8, 3, 1_000
"""At most so many sets are counted; rules that differ from a set in no more than this have none of their own; and of so many combinations
it is remembered how they are counted."""
_JOINED, _AT_ONCE = 4_096, 4
"""Of so many rows a copy is made at a time, for so many rules."""
_NOT_MEASURABLE, _PASS = Outcome.NOT_MEASURABLE, Outcome.PASS

Stratum = tuple["str | None", "str | None", int]


class _Plan(NamedTuple):
    """How the rules that were measured in a conversation are counted: as the set whose place is `whole`, and where they differ.

    `more` are the places of those that the set has not, `fewer` of those that it has besides. `starts` are those of all that could lapse
    at any moment, `occasions` of those that answer to something.
    """

    whole: int
    more: tuple[int, ...]
    fewer: tuple[int, ...]
    starts: Mapping[str, int]
    occasions: Mapping[str, int]


class LapseRows:
    """Moments and lapses by stratum. The order in which results come makes no difference to what `tables` says."""

    def __init__(self) -> None:
        self._rules: dict[str, int] = {}
        self._sets: dict[frozenset[str], int] = {}
        self._plans: dict[tuple[str, ...], _Plan] = {}
        self._rows: dict[Stratum, array[int]] = {}

    @property
    def rules(self) -> tuple[str, ...]:
        """The rules whose lapses are counted, sorted."""
        return tuple(sorted(self._rules))

    @property
    def strata(self) -> tuple[Stratum, ...]:
        """The strata (agent, topic, place) in which there are moments, in no order that means anything."""
        return tuple(self._rows)

    def add(self, result: Result, moments: Sequence[Moment], agent: str | None, topic: str | None) -> dict[str, int]:
        """Counts the moments of a result. The moment at which each rule lapses that did."""
        measured = tuple([one.rule for one in result.criteria if one.outcome is not _NOT_MEASURABLE])
        plan = self._plans.get(measured) or self._plan(measured)
        if not plan.starts and not plan.occasions:
            return {}
        # Where at a place a moment counts: without regard to triggers, and for each that it has.
        steps = [(0, *[STEPS[name] for name in moment.before]) for moment in moments]
        rows: list[array[int]] = []
        for place, count in _places(len(moments)):
            rows += [self._row((agent, topic, place), count)] * count
        whole, more, fewer = plan[:3]
        for row, its in zip(rows, steps, strict=True):
            _count(row, whole, its)
            for start in more:
                _count(row, start, its)
            for start in fewer:
                _count(row, start, its, -1)
        lapsed = _lapsed(result, moments) if result.findings else {}
        found = {rule: at for rule, at in lapsed.items() if rule in plan.starts or rule in plan.occasions}
        for rule, at in found.items():
            start = plan.starts.get(rule, 0)
            # It can lapse up to the first time that it does.
            for number in range(at + 1, len(rows) if start else 0):
                _count(rows[number], start, steps[number], -1)
            _count(rows[at], (start or plan.occasions[rule]) + 1, steps[at])
        passed = {one.rule for one in result.criteria if one.outcome is _PASS} if plan.occasions else ()
        for rule, start in plan.occasions.items():
            occasion = found[rule] if rule in found else _kept(rule, moments) if rule in passed else None
            if occasion is not None:
                _count(rows[occasion], start, steps[occasion])
        return found

    def merge(self, other: LapseRows) -> None:
        """Adds the counts of `other`, which stays as it is."""
        places = [(other._place(rule), self._place(rule)) for rule in other._rules]
        places += [(other._place_of_set(rules), self._place_of_set(rules)) for rules in other._sets]
        for stratum, theirs in other._rows.items():
            mine = self._row(stratum, theirs[0])
            for there, here in places:
                for step in range(_WIDTH if there < len(theirs) else 0):
                    mine[here + step] += theirs[there + step]

    def tables(self, strata: Sequence[Stratum], rules: Sequence[str] | None = None) -> Iterator[tuple[str, Any]]:
        """Of each of the `rules` (all of them, sorted) a table of numpy: of each of the `strata` a row with moments and lapses of the rule,
        of all, then (`STEPS`) with each trigger.
        """
        import numpy as np

        width = self._width
        for stratum in strata:
            self._widen(self._rows[stratum])
        rows = [self._rows[stratum] for stratum in strata]
        kinds = [
            (kind, [index for index, row in enumerate(rows) if row.typecode == code]) for code, kind in (("h", np.int16), ("i", np.int32))
        ]
        most = np.int32 if kinds[1][1] else np.int16

        def blocks(starts: Sequence[int]) -> Any:
            """What stands at some places. All rows in one piece would be as much again as is kept; each by itself takes long."""
            found = np.zeros((len(starts), len(rows), _WIDTH), dtype=most)
            for kind, its in kinds:
                for piece in _pieces(its, _JOINED):
                    whole = np.frombuffer(b"".join([rows[index] for index in piece]), kind).reshape(-1, width)
                    for number, start in enumerate(starts):
                        found[number, piece] = whole[:, start : start + _WIDTH]
            return found

        sets = list(zip(self._sets, blocks(list(self._sets.values())), strict=True))
        for some in _pieces(self.rules if rules is None else rules, _AT_ONCE):
            for rule, own in zip(some, blocks([self._rules[rule] for rule in some]), strict=True):
                yield rule, sum((counts for its, counts in sets if rule in its), own.astype(np.int32))

    def _plan(self, measured: tuple[str, ...]) -> _Plan:
        rules = [rule for rule in measured if rule not in _NO_MOMENT]
        starts = {rule: self._place(rule) for rule in rules if rule not in OCCASIONS}
        own = frozenset(starts)
        nearest = min(self._sets, key=lambda one: len(one ^ own), default=None)
        if nearest is None or (len(nearest ^ own) > _ALIKE and len(self._sets) < _SETS):
            nearest = own
        plan = _Plan(
            self._place_of_set(nearest),
            tuple(start for rule, start in starts.items() if rule not in nearest),
            tuple(self._place(rule) for rule in nearest - own),
            starts,
            {rule: self._place(rule) for rule in rules if rule in OCCASIONS},
        )
        if len(self._plans) >= _REMEMBERED:
            self._plans.clear()
        self._plans[measured] = plan
        return plan

    def _place(self, rule: str) -> int:
        return self._rules.setdefault(rule, (len(self._rules) + len(self._sets)) * _WIDTH + 1)

    def _place_of_set(self, rules: frozenset[str]) -> int:
        return self._sets.setdefault(rules, (len(self._rules) + len(self._sets)) * _WIDTH + 1)

    def _row(self, stratum: Stratum, more: int) -> array[int]:
        """The counts of a stratum, wide enough for everything and for `more` moments. It begins with how many there are at most."""
        row = self._rows.get(stratum)
        if row is None:
            row = self._rows[stratum] = array("h", (0,))
        if row[0] + more > _SHORT and row.typecode == "h":
            row = self._rows[stratum] = array("i", row)
        row[0] += more
        self._widen(row)
        return row

    @property
    def _width(self) -> int:
        return (len(self._rules) + len(self._sets)) * _WIDTH + 1

    def _widen(self, row: array[int]) -> None:
        width = self._width
        if len(row) < width:
            row.frombytes(bytes(row.itemsize * (width - len(row))))


def _pieces(them: Sequence[Any], size: int) -> Iterator[Sequence[Any]]:
    """One after another, at most `size` at a time."""
    return (them[first : first + size] for first in range(0, len(them), size))


def _count(row: array[int], start: int, steps: Sequence[int], by: int = 1) -> None:
    for step in steps:
        row[start + step] += by


def _lapsed(result: Result, moments: Sequence[Moment]) -> dict[str, int]:
    """The first moment at which each rule lapses."""
    found: dict[str, int] = {}
    for finding in result.findings:
        for number, moment in enumerate(moments):
            if moment.turns[0] <= finding.turn <= moment.turns[-1] and found.get(finding.rule, number) >= number:
                found[finding.rule] = number
    return found


def _kept(rule: str, moments: Sequence[Moment]) -> int | None:
    """The moment at which a rule that answers to something, and passed, was kept; None where there was no occasion."""
    return next((number for number, one in enumerate(moments) if not one.just.isdisjoint(OCCASIONS[rule])), None)


@lru_cache(maxsize=1_000)
def _places(moments: int) -> tuple[tuple[int, int], ...]:
    """The places of a conversation of so many moments, and how many moments each has."""
    counts = [min(after, moments + 1) - first for first, after in pairwise((*_PLACES, max(moments, _PLACES[-1]) + 1))]
    return tuple((place, count) for place, count in enumerate(counts, 1) if count > 0)
