"""The funnel: which deviations chance, and the ordinary spread between people, would explain (Spiegelhalter 2005).

Agents differ a little even where all is well. That spread is estimated from all of them (`spread`) and added to chance (Spiegelhalter's
additive random effect): who has many conversations is not beyond the limits for a trifle. For an agent the others alone say how large it
is, so that one who stands out does not hide in what they cause. People differ on the log odds, so that where a rule seldom fails rates
reach further up than down: limits and test allow for that skewness, too.

Between topics there is no such thing as an ordinary spread: a topic that is high is what is looked for. There the spread is that of the
agents' own differences between topics: what the others do not share is no property of the topic.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np

from calllint.insight.aggregate import CELL
from calllint.insight.science import stats
from calllint.insight.spread import between, within
from calllint.insight.standardise import Comparison, Table, compare, scattered

_STRAIGHT = 1e-4
"""Below this skewness nothing is bent: it would make no difference, and be lost in rounding."""
Array = Any


class Funnel(NamedTuple):
    """A comparison with its limits. `spread` is the standard deviation of rates between people
    that it allows for (0.02: two percentage points), `p` the chance of so much or more above the
    others (one-sided), with the spread allowed for.

    `rate` stands against the limits on the axis of the plot, `centre` the same for all of a rule: the overall rate, to which the
    adjusted difference is added. The limits at 95 % and 99.8 % are two-sided; `weight` of the comparison is the other axis.
    """

    comparison: Comparison
    centre: float
    rate: float
    spread: float
    z: float
    p: float
    limits_95: tuple[float, float]
    limits_998: tuple[float, float]


def funnel_of_agents(cells: Table, compared: Mapping[str, Comparison] | None = None, usual: float = 0.0) -> dict[str, Funnel]:
    """Each agent on the funnel of a rule; who has no colleagues on the same work is left out.

    `compared` is what `compare` says of them, where it is known; `usual` the variance between agents' rates that other rules make likely.
    """
    compared = comparable(compare(cells, "agent") if compared is None else compared)
    # Of one among few the others' mean is part of the difference, and differs as people do.
    wider = 1 + 1 / max(len(compared) - 1, 1)
    spreads = between(list(compared.values()), usual)
    added = [(spread * wider * one.weight**2, free) for one, (spread, free) in zip(compared.values(), spreads, strict=True)]
    return _placed(cells, compared, added, _skewness(list(compared.values()), added))


def funnel_of_topics(cells: Table, compared: Mapping[str, Comparison] | None = None) -> dict[str, Funnel]:
    """Each topic on the funnel of a rule; those that cannot be held against others of the same agents are left out."""
    compared = comparable(compare(cells, "topic") if compared is None else compared)
    return _placed(cells, compared, _within_topics(cells, compared), np.zeros(len(compared)))


def comparable(compared: Mapping[str, Comparison]) -> dict[str, Comparison]:
    """Those that somebody can be held against."""
    return {name: one for name, one in compared.items() if one.variance > 0}


def _skewness(compared: Sequence[Comparison], spreads: Sequence[tuple[float, int]]) -> Array:
    """The skewness of each deviation that the spread brings: rates that differ on the log odds are skewed, and who has a higher rate has
    more chance to vary. That of chance itself is in the exact test.
    """
    weight, variance, others = np.array([(one.weight, one.variance, one.others) for one in compared]).reshape(-1, 3).T
    least = 0.5 / np.maximum(weight, 1.0)
    rate = np.clip(others, least, 1 - least)
    added = np.array([spread for spread, _ in spreads], dtype=float)
    # To the second order: 3 cov(mean, variance) and the third moment of the rate itself. The others' mean is skewed too: of two agents
    # the difference is not.
    own = 1 - 1 / max(len(compared) - 1, 1)
    return np.maximum(0.0, own * 3 * (1 - 2 * rate) * added / (rate * (1 - rate) * weight * np.sqrt(variance + added)))


def _straight(z: Array, skewness: Array) -> Array:
    """Skewed deviations as normal ones: a shifted log-normal of this skewness, which stays in order however far out."""
    width, sigma = _log_normal(skewness)
    bent = np.log(np.maximum(1 + z * width, 1e-300)) / sigma + sigma / 2
    return np.where(skewness > _STRAIGHT, bent, z)


def _bent(z: Array, skewness: Array) -> Array:
    """The inverse of `_straight`."""
    width, sigma = _log_normal(skewness)
    return np.where(skewness > _STRAIGHT, np.expm1(sigma * z - sigma * sigma / 2) / width, z)


def _log_normal(skewness: Array) -> tuple[Array, Array]:
    width = np.maximum(skewness, _STRAIGHT) / 3
    return width, np.sqrt(np.log1p(width * width))


def _placed(cells: Table, compared: Mapping[str, Comparison], spreads: Sequence[tuple[float, int]], skewness: Array) -> dict[str, Funnel]:
    """The comparisons on the funnel. A spread is what it adds to the variance of the deviation, and its degrees of freedom."""
    if not compared:
        return {}
    law = stats().t
    centre = float(cells.failed.sum() / cells.judged.sum())
    variance = np.array([one.variance for one in compared.values()])
    added, free = np.array(spreads, dtype=float).T
    total = variance + added
    z = _straight(np.array([one.z for one in compared.values()]) * np.sqrt(variance / total), skewness)
    # Chance is known, the spread an estimate: as much of the variance as it is has no more than its degrees of freedom (Satterthwaite).
    certain = (added <= 0) | (free <= 0)
    freedom = np.where(certain, np.inf, free * (total / np.where(certain, 1.0, added)) ** 2)
    error = np.sqrt(total) / np.array([one.weight for one in compared.values()])
    p = law.sf(z, freedom)
    # Two-sided, at 95 % and 99.8 %.
    limits = [[_bent(side * law.isf(tail, freedom), skewness) * error for side in (-1, 1)] for tail in (0.025, 0.001)]
    found: dict[str, Funnel] = {}
    for index, (name, one) in enumerate(compared.items()):
        bounds = [(max(0.0, centre + float(low[index])), min(1.0, centre + float(high[index]))) for low, high in limits]
        spread = float(added[index]) ** 0.5 / one.weight
        found[name] = Funnel(one, centre, centre + one.excess, spread, float(z[index]), float(p[index]), bounds[0], bounds[1])
    return found


def _within_topics(cells: Table, compared: Mapping[str, Comparison]) -> list[tuple[float, int]]:
    """The variance that the agents' own differences between topics add to each topic's deviation, with its degrees of freedom."""
    agent, topic = CELL.index("agent"), CELL.index("topic")
    names = cells.names[topic]
    deviation, weight, variance = scattered(cells, "topic", compared)
    pair = cells.codes[:, agent] * len(names) + cells.codes[:, topic]
    away, weights, chance = (np.bincount(pair, column) for column in (deviation, weight, variance))
    (known,) = np.nonzero((weights > 0) & (chance > 0))
    effect, precision, key = away[known] / weights[known], weights[known] ** 2 / chance[known], known % len(names)
    spread, free = within(effect, precision, key)
    squares = np.bincount(key, weights[known] ** 2, len(names))
    return [(spread * float(squares[names.index(name)]), free) for name in compared]
