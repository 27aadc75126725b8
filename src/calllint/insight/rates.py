"""How often a rule fails, by group, with Wilson's interval (Wilson 1927)."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from calllint.insight.aggregate import Aggregate, Count
from calllint.insight.science import stats


class Rate(NamedTuple):
    """Of `judged` conversations of `group`, `failed` failed: `share` (0 to 1), with the bounds of its 95 % interval."""

    group: str
    judged: int
    failed: int
    share: float
    low: float
    high: float


def rate(group: str, count: Count) -> Rate:
    """The rate of a count. Raises ValueError where nothing was judged, UsageError without scipy."""
    if not count.judged:
        raise ValueError("a rate needs conversations that were judged")
    return Rate(group, count.judged, count.failed, count.failed / count.judged, *_interval(count.failed, count.judged))


@lru_cache(maxsize=10_000)
def _interval(failed: int, judged: int) -> tuple[float, float]:
    # A millisecond each, and small groups have the same few counts again and again.
    interval = stats().binomtest(failed, judged).proportion_ci(0.95, method="wilson")
    return float(interval.low), float(interval.high)


def rates(aggregate: Aggregate, name: str, by: str) -> tuple[Rate, ...]:
    """The rates of a rule or signal by the values of a group (one of `aggregate.groups`), sorted by their names."""
    return tuple(rate(group, count) for group, count in aggregate.by(by, name).items())
