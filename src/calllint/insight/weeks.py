"""How the rate of a rule goes from week to week: a p-chart with runs rules.

The limits are three standard deviations of chance around the overall rate, widened where neighbouring weeks differ by more than chance
(Laney's p'-chart 2002), which thousands of conversations a week always do. Three of Nelson's rules (1984) are looked for:

- `beyond`: a week outside the limits (his first; Western Electric's first too),
- `shift`: nine weeks running on the same side of the middle (his second),
- `trend`: six weeks running each above the one before, or below (his third).

By chance alone a chart of 52 weeks shows one of the three in about one case of five (see `docs/insight.md`): a sign is a reason to look,
no verdict.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import StrEnum
from itertools import pairwise
from typing import NamedTuple

from calllint.insight.aggregate import Count
from calllint.insight.science import stats

_SHIFT, _TREND = 9, 6
_LIMIT = 3.0
_LEAST_WEEKS = 8
"""With fewer weeks the spread between them is not estimated, and chance is all there is."""
_MEAN_RANGE = 1.128
"""The mean range of two standard normal numbers: the constant d2 of control charts."""


class Sign(StrEnum):
    """What a runs rule found."""

    BEYOND = "beyond"
    SHIFT = "shift"
    TREND = "trend"


class Week(NamedTuple):
    """A week on the chart: its rate with the limits that hold for so many conversations, `z` standard deviations from the middle."""

    week: str
    judged: int
    failed: int
    share: float
    low: float
    high: float
    z: float


class Run(NamedTuple):
    """A sign, the weeks it is made of (first and last), and whether it is to the worse."""

    sign: Sign
    first: str
    last: str
    worse: bool


class Chart(NamedTuple):
    """The p-chart of a rule. `spread` is by what factor weeks differ more than chance would have them (1: not at all)."""

    centre: float
    spread: float
    weeks: tuple[Week, ...]
    runs: tuple[Run, ...]


def chart(counts: Mapping[str, Count]) -> Chart:
    """The chart of a rule's counts by week (`aggregate.by("week", rule)`). Weeks without a conversation are not on it.

    Raises UsageError without scipy.
    """
    science = stats()
    weeks = [(week, *counts[week]) for week in sorted(counts) if counts[week].judged]
    judged, failed = sum(week[1] for week in weeks), sum(week[2] for week in weeks)
    if not judged:
        return Chart(0.0, 1.0, (), ())
    centre = failed / judged
    if failed in (0, judged):
        return Chart(centre, 1.0, tuple(Week(*week, centre, centre, centre, 0.0) for week in weeks), ())
    # The mid-P of the binomial, so that few conversations and rare rules are judged as they are, not as a normal curve has them.
    sizes, bads = [week[1] for week in weeks], [week[2] for week in weeks]
    above = science.binom.sf(bads, sizes, centre) + science.binom.pmf(bads, sizes, centre) / 2
    plain = [float(z) for z in science.norm.isf(above.clip(1e-300, 1 - 1e-16))]
    spread = 1.0
    if len(plain) >= _LEAST_WEEKS:
        ranges = [abs(after - before) for before, after in pairwise(plain)]
        spread = max(1.0, sum(ranges) / len(ranges) / _MEAN_RANGE)
    placed = []
    for (week, size, bad), z in zip(weeks, plain, strict=True):
        half = _LIMIT * spread * (centre * (1 - centre) / size) ** 0.5
        placed.append(Week(week, size, bad, bad / size, max(0.0, centre - half), min(1.0, centre + half), z / spread))
    return Chart(centre, spread, tuple(placed), tuple(_runs(placed)))


def _runs(weeks: list[Week]) -> Iterator[Run]:
    for week in weeks:
        if abs(week.z) > _LIMIT:
            yield Run(Sign.BEYOND, week.week, week.week, week.z > 0)
    sides = [(week.z > 0) - (week.z < 0) for week in weeks]
    for first, last in _stretches([bool(one and one == two) for one, two in pairwise(sides)]):
        if last - first + 1 >= _SHIFT:
            yield Run(Sign.SHIFT, weeks[first].week, weeks[last].week, sides[first] > 0)
    for up in (True, False):
        steps = [after.share > before.share if up else after.share < before.share for before, after in pairwise(weeks)]
        for first, last in _stretches(steps):
            if last - first + 1 >= _TREND:
                yield Run(Sign.TREND, weeks[first].week, weeks[last].week, up)


def _stretches(steps: list[bool]) -> Iterator[tuple[int, int]]:
    """The first and the last of each longest row of neighbours whose step is true."""
    first = None
    for index, step in enumerate([*steps, False]):
        if step and first is None:
            first = index
        elif not step and first is not None:
            yield first, index
            first = None
