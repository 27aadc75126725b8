"""How far calllint agrees with people: precision, recall, F1 and Cohen's kappa of each rule, with confidence intervals.

A rule counts once a conversation: it is found or it is not. Intervals are at 95 %: Wilson's for precision and recall (Wilson 1927); for F1,
which is 2J/(1+J) of the share J of conversations found by both among those found by either, Wilson's of J; for kappa the normal one with
the standard error of Fleiss, Cohen and Everitt (1969).
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from calllint.conversation import Conversation
from calllint.results import Result
from calllint.rules.confidence import Confidence

_Z = 1.959964
"""The standard normal distribution's quantile for 95 %."""


class Labels(NamedTuple):
    """What people found in a conversation: the turns (from 0) of each rule or signal, none where they did not say which; and the
    rules that they were not sure of, which are left out of the count.
    """

    turns: Mapping[str, tuple[int, ...]]
    unsure: frozenset[str] = frozenset()


class Measure(NamedTuple):
    """A value between 0 and 1 (kappa: -1 and 1) with its 95 % interval; all None where nothing was there to measure."""

    value: float | None
    low: float | None = None
    high: float | None = None


class Disagreement(NamedTuple):
    """A conversation in which calllint and people differ on a rule. `turns` are calllint's for a false alarm, theirs for a miss."""

    rule: str
    missed: bool
    conversation: Conversation
    turns: tuple[int, ...]


class Counts(NamedTuple):
    """In how many conversations the rule was found by both, by calllint alone, by people alone, and by neither.

    `placed`: of those found by both, the ones in which a turn is the same or people named none. `levels`: by the confidence of the surest
    finding, how many were right and how many there were.
    """

    both: int = 0
    false_alarms: int = 0
    missed: int = 0
    neither: int = 0
    placed: int = 0
    levels: Mapping[Confidence, tuple[int, int]] = {}

    @property
    def labelled(self) -> int:
        """The conversations in which people found it."""
        return self.both + self.missed

    @property
    def precision(self) -> Measure:
        """Of what calllint finds, the share that people find too."""
        return _share(self.both, self.both + self.false_alarms)

    @property
    def recall(self) -> Measure:
        """Of what people find, the share that calllint finds too."""
        return _share(self.both, self.labelled)

    @property
    def f1(self) -> Measure:
        """The harmonic mean of the two."""
        measures = _share(self.both, self.both + self.false_alarms + self.missed)
        return Measure(*(None if value is None else 2 * value / (1 + value) for value in measures))

    @property
    def kappa(self) -> Measure:
        """Cohen's: the agreement beyond what chance would give."""
        return _kappa(self.both, self.false_alarms, self.missed, self.neither)


class Agreement(NamedTuple):
    """The counts of each rule or signal that anybody found, and every disagreement."""

    counts: Mapping[str, Counts]
    disagreements: tuple[Disagreement, ...]
    conversations: int

    def macro(self, measure: str) -> float | None:
        """The mean of a measure (`precision`, `recall`, `f1`) over the rules that people found somewhere; what is not found counts as 0."""
        values = [getattr(counts, measure).value or 0.0 for counts in self.counts.values() if counts.labelled]
        return sum(values) / len(values) if values else None

    def only(self, rules: Iterable[str]) -> Agreement:
        """The same for these rules alone."""
        chosen = set(rules)
        counts = {rule: counts for rule, counts in self.counts.items() if rule in chosen}
        return Agreement(counts, tuple(one for one in self.disagreements if one.rule in chosen), self.conversations)


def compare(labelled: Iterable[tuple[Result, Labels]], least: Confidence = Confidence.MEDIUM) -> Agreement:
    """Holds results against labels. Findings less sure than `least` count for their level's precision only."""
    tally: dict[str, dict[str, int]] = {}
    levels: dict[str, dict[Confidence, tuple[int, int]]] = {}
    differ: list[Disagreement] = []
    seen: list[tuple[frozenset[str], frozenset[str]]] = []
    for result, labels in labelled:
        found = _found(result)
        names = {*found, *labels.turns} - labels.unsure
        seen.append((frozenset(names), labels.unsure))
        for rule in names:
            wanted = rule in labels.turns
            turns, confidence = found.get(rule, ((), None))
            if confidence is not None:
                right, all_ = levels.setdefault(rule, {}).get(confidence, (0, 0))
                levels[rule][confidence] = (right + wanted, all_ + 1)
            hit = confidence is not None and confidence.rank >= least.rank
            counted = tally.setdefault(rule, dict.fromkeys(("both", "false_alarms", "missed", "placed"), 0))
            if hit and wanted:
                counted["both"] += 1
                counted["placed"] += not labels.turns[rule] or bool(set(turns) & set(labels.turns[rule]))
            elif hit or wanted:
                counted["missed" if wanted else "false_alarms"] += 1
                differ.append(Disagreement(rule, wanted, result.conversation, labels.turns[rule] if wanted else turns))
    counts = {rule: Counts(**tally[rule], neither=_neither(rule, tally[rule], seen), levels=levels.get(rule, {})) for rule in sorted(tally)}
    return Agreement(counts, tuple(sorted(differ, key=lambda one: (one.rule, one.missed))), len(seen))


def _found(result: Result) -> dict[str, tuple[tuple[int, ...], Confidence]]:
    """The turns of each rule and signal, with the confidence of the surest."""
    found: dict[str, tuple[tuple[int, ...], Confidence]] = {}
    for name, turn, confidence in _fired(result):
        turns, before = found.get(name, ((), confidence))
        found[name] = ((*turns, turn), max(before, confidence, key=lambda one: one.rank))
    return found


def _fired(result: Result) -> Iterator[tuple[str, int, Confidence]]:
    for finding in result.findings:
        yield finding.rule, finding.turn, finding.confidence
    for signal in result.signals:
        yield signal.signal, signal.turn, signal.confidence


def _neither(rule: str, tally: Mapping[str, int], seen: Iterable[tuple[frozenset[str], frozenset[str]]]) -> int:
    sure = sum(rule not in unsure for _, unsure in seen)
    return sure - tally["both"] - tally["false_alarms"] - tally["missed"]


def _share(part: int, whole: int) -> Measure:
    """`part` of `whole` with Wilson's interval."""
    if not whole:
        return Measure(None)
    share, square = part / whole, _Z * _Z
    middle = (share + square / (2 * whole)) / (1 + square / whole)
    half = _Z * math.sqrt(share * (1 - share) / whole + square / (4 * whole * whole)) / (1 + square / whole)
    return Measure(share, max(0.0, middle - half), min(1.0, middle + half))


def _kappa(both: int, first: int, second: int, neither: int) -> Measure:
    total = both + first + second + neither
    if not total:
        return Measure(None)
    observed = (both + neither) / total
    yes_1, yes_2 = (both + first) / total, (both + second) / total
    chance = yes_1 * yes_2 + (1 - yes_1) * (1 - yes_2)
    if chance == 1:
        return Measure(None)
    kappa = (observed - chance) / (1 - chance)
    cells = {(1, 1): both, (1, 0): first, (0, 1): second, (0, 0): neither}
    rows, columns = {1: yes_1, 0: 1 - yes_1}, {1: yes_2, 0: 1 - yes_2}
    diagonal = sum(cells[k, k] / total * (1 - (rows[k] + columns[k]) * (1 - kappa)) ** 2 for k in (0, 1))
    others = sum(cells[i, j] / total * (columns[i] + rows[j]) ** 2 for i, j in ((0, 1), (1, 0)))
    variance = diagonal + (1 - kappa) ** 2 * others - (kappa - chance * (1 - kappa)) ** 2
    half = _Z * math.sqrt(max(0.0, variance) / total) / (1 - chance)
    return Measure(kappa, max(-1.0, kappa - half), min(1.0, kappa + half))
