"""What reviewers' answers on a sample say of everything that it was drawn from: precision, recall and rates with their design weights.

Each reviewed conversation stands for as many as its stratum has for each that was reviewed (Horvitz and Thompson's weights, taken anew
where some were not reviewed). Shares are ratios of weighted sums (Hájek's).

Intervals are at 95 %: what was not looked at is imagined `_DRAWS` times over, in each stratum by a Dirichlet-multinomial over the four
things that calllint and people can say of a rule (by both, by one, by none), with a prior worth one conversation (Perks 1947), and the
shares of all these are cut off at both ends. Where everything was looked at nothing is left to imagine. A bootstrap of the strata, and
linearised variances, take a stratum in which all answers agree for certain: with the few that reviewers have time for, their intervals
hold what is true in as little as three of ten samples, these in nine of ten and more (docs/sample.md). They speak of the conversations that
were sampled from, not of others.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from importlib import import_module
from typing import Any, NamedTuple

from calllint.errors import UsageError
from calllint.insight.agreement import Measure

ANY = "any rule"
"""The line for conversations in which any rule was found, or is there."""
_DRAWS = 2_000
_PRIOR = 0.25
_CUT = (0.025, 0.975)


class Answer(NamedTuple):
    """What calllint (`found`) and the reviewer (`present`) say of the rules in a conversation; `unsure` are those nobody judged."""

    conversation: str
    stratum: str
    found: frozenset[str]
    present: frozenset[str]
    unsure: frozenset[str] = frozenset()


class Estimate(NamedTuple):
    """A rule: how often reviewed conversations had it by both, by calllint alone, by people alone, by neither; and what follows for all."""

    both: int
    false_alarms: int
    missed: int
    neither: int
    precision: Measure
    recall: Measure
    f1: Measure
    rate: Measure
    kappa: Measure = Measure(None)

    @property
    def labelled(self) -> int:
        """The reviewed conversations in which people found it."""
        return self.both + self.missed


class Estimates(NamedTuple):
    """The estimates by rule, of `reviewed` conversations out of `size`. `silent` are the strata of which none was reviewed: the
    estimates are about the others.
    """

    counts: Mapping[str, Estimate]
    reviewed: int
    size: int
    silent: tuple[str, ...]

    def macro(self, measure: str) -> float | None:
        """The mean of a measure over the rules that people found somewhere; what can't be told counts as 0."""
        values = [getattr(one, measure).value or 0.0 for rule, one in self.counts.items() if one.labelled and rule != ANY]
        return sum(values) / len(values) if values else None


def estimates(answers: Iterable[Answer], sizes: Mapping[str, int], rules: Iterable[str] | None = None) -> Estimates:
    """The estimates for each rule that anybody found (or of `rules`), and for any rule at all. `sizes` are those of the strata."""
    reviewed = list(answers)
    seen = {rule for one in reviewed for rule in (*one.found, *one.present)}
    names = sorted(seen if rules is None else set(rules))
    found = {rule: _of_rule(reviewed, sizes, _holds(rule)) for rule in names}
    if len(names) > 1 or rules is None:
        found[ANY] = _of_rule([one for one in reviewed if not one.unsure], sizes, lambda one: (bool(one.found), bool(one.present), True))
    strata = {one.stratum for one in reviewed}
    return Estimates(found, len(reviewed), sum(sizes.values()), tuple(name for name in sizes if name not in strata))


def _holds(rule: str) -> Callable[[Answer], tuple[bool, bool, bool]]:
    return lambda one: (rule in one.found, rule in one.present, rule not in one.unsure)


def _of_rule(answers: Sequence[Answer], sizes: Mapping[str, int], holds: Callable[[Answer], tuple[bool, bool, bool]]) -> Estimate:
    cells: dict[str, list[int]] = {}
    for one in answers:
        found, present, sure = holds(one)
        if sure:
            # By both, by calllint alone, by people alone, by neither.
            cells.setdefault(one.stratum, [0, 0, 0, 0])[(0 if present else 1) if found else (2 if present else 3)] += 1
    counts = [sum(column) for column in zip(*cells.values(), strict=True)] if cells else [0, 0, 0, 0]
    weighted = [sum(max(1.0, sizes[name] / sum(cell)) * cell[place] for name, cell in cells.items()) for place in range(4)]
    drawn = _imagined(cells, sizes)
    both, false_alarms, missed, neither = counts
    return Estimate(
        both,
        false_alarms,
        missed,
        neither,
        _share(weighted, drawn, (0,), (0, 1)),
        _share(weighted, drawn, (0,), (0, 2)),
        # F1 is 2J/(1+J) of the share J found by both among those found by either.
        Measure(*(None if value is None else 2 * value / (1 + value) for value in _share(weighted, drawn, (0,), (0, 1, 2)))),
        _share(weighted, drawn, (0, 2), (0, 1, 2, 3)),
    )


def _imagined(cells: Mapping[str, Sequence[int]], sizes: Mapping[str, int]) -> Any:
    """How many of everything there may be by both, by calllint alone, by people alone and by neither: `_DRAWS` rows."""
    numpy = _numpy()
    # The same answers give the same intervals.
    random = numpy.random.default_rng(0)
    totals = numpy.zeros((_DRAWS, 4))
    for name in sorted(cells):
        seen = numpy.array(cells[name], float)
        totals += seen
        left = sizes[name] - sum(cells[name])
        if left > 0:
            totals += random.multinomial(left, random.dirichlet(seen + _PRIOR, _DRAWS))
    return totals


def _share(weighted: Sequence[float], drawn: Any, part: tuple[int, ...], whole: tuple[int, ...]) -> Measure:
    """The share of the sum of `part` in that of `whole`; None where nothing was there to measure."""
    total = sum(weighted[place] for place in whole)
    if not total:
        return Measure(None)
    numpy = _numpy()
    value = sum(weighted[place] for place in part) / total
    wholes = drawn[:, list(whole)].sum(axis=1)
    known = wholes > 0
    low, high = numpy.quantile(drawn[known][:, list(part)].sum(axis=1) / wholes[known], _CUT)
    return Measure(value, min(value, float(low)), max(value, float(high)))


def _numpy() -> Any:
    try:
        return import_module("numpy")
    except ImportError:
        raise UsageError("weighing a review sample needs numpy, which is not installed", hint='pip install "calllint[insight]"') from None
