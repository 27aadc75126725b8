"""How often a rule fails, by group, with Wilson's interval (Wilson 1927)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from calllint.insight.aggregate import Aggregate, Count
from calllint.insight.science import proportions


class Rate(NamedTuple):
    """Of `judged` conversations of `group`, `failed` failed: `share` (0 to 1), with the bounds of its 95 % interval."""

    group: str
    judged: int
    failed: int
    share: float
    low: float
    high: float


def rate(group: str, count: Count) -> Rate:
    """The rate of a count. Raises ValueError where nothing was judged, UsageError without statsmodels."""
    return rates_of({group: count})[group]


def rates_of(counts: Mapping[str, Count]) -> dict[str, Rate]:
    """The rates of counts by group. Raises ValueError where nothing was judged of one, UsageError without statsmodels."""
    if not all(count.judged for count in counts.values()):
        raise ValueError("a rate needs conversations that were judged")
    if not counts:
        return {}
    judged, failed = zip(*counts.values(), strict=True)
    low, high = proportions().proportion_confint(failed, judged, 0.05, method="wilson")
    # Rounding takes the bounds of none and all a little past the end of the scale.
    bounds = zip(low.clip(0.0, 1.0).tolist(), high.clip(0.0, 1.0).tolist(), strict=True)
    return {
        group: Rate(group, *count, count.failed / count.judged, *both) for (group, count), both in zip(counts.items(), bounds, strict=True)
    }


def rates(aggregate: Aggregate, name: str, by: str) -> tuple[Rate, ...]:
    """The rates of a rule or signal by the values of a group (one of `aggregate.groups`), sorted by their names."""
    return tuple(rates_of(aggregate.by(by, name)).values())
