"""The funnel: which deviations chance, and the ordinary spread between people, would explain (Spiegelhalter 2005).

Agents differ a little even where all is well. That spread is estimated from all of them and added to chance (Spiegelhalter's additive
random effect, on the scale of the rate): who has many conversations is not beyond the limits for a trifle. Its estimate is robust:

- for an agent the others alone say how large it is, so that one who stands out does not hide in what they cause;
- of ten others or more the outermost tenth on each side is drawn in (winsorised), and what that takes off the spread of pure chance is
  put back;
- it is believed where chance would give so much less than once in ten times, of fewer than `_FEW` others once in twenty: of so few it says
  little.

Between topics there is no such thing as an ordinary spread: a topic that is high is what is looked for. There the spread is that of the
agents' own differences between topics: what the others do not share is no property of the topic.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np

from calllint.insight.aggregate import CELL
from calllint.insight.science import stats
from calllint.insight.standardise import Comparison, Table, compare, scattered

_FEW = 6
_DOUBT, _DOUBT_FEW = 0.1, 0.05
_MANY = 50
"""Of more agents than this, one who stands out is drawn in among them all, and the spread is estimated once."""
_TENTH = 0.1
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


def funnel_of_agents(cells: Table) -> dict[str, Funnel]:
    """Each agent on the funnel of a rule; who has no colleagues on the same work is left out."""
    compared = {name: one for name, one in compare(cells, "agent").items() if one.variance > 0}
    spreads = _between_agents(list(compared.values()))
    # Of one among few the others' mean is part of the difference, and differs as people do.
    wider, free = 1 + 1 / max(len(compared) - 1, 1), len(compared) - 2
    return _placed(
        cells, compared, [(spread * wider * one.weight**2, free) for one, spread in zip(compared.values(), spreads, strict=True)]
    )


def funnel_of_topics(cells: Table) -> dict[str, Funnel]:
    """Each topic on the funnel of a rule; those that cannot be held against others of the same agents are left out."""
    compared = {name: one for name, one in compare(cells, "topic").items() if one.variance > 0}
    return _placed(cells, compared, _within_topics(cells, compared))


def _placed(cells: Table, compared: Mapping[str, Comparison], spreads: Sequence[tuple[float, int]]) -> dict[str, Funnel]:
    """The comparisons on the funnel. A spread is what it adds to the variance of the deviation, and its degrees of freedom."""
    if not compared:
        return {}
    law = stats().t
    centre = float(cells.failed.sum() / cells.judged.sum())
    variance = np.array([one.variance for one in compared.values()])
    added, free = np.array(spreads, dtype=float).T
    total = variance + added
    z = np.array([one.z for one in compared.values()]) * np.sqrt(variance / total)
    # Chance is known, the spread an estimate: as much of the variance as it is has no more than its degrees of freedom (Satterthwaite).
    certain = (added <= 0) | (free <= 0)
    freedom = np.where(certain, np.inf, free * (total / np.where(certain, 1.0, added)) ** 2)
    error = np.sqrt(total) / np.array([one.weight for one in compared.values()])
    p, half_95, half_998 = law.sf(z, freedom), law.isf(0.025, freedom) * error, law.isf(0.001, freedom) * error
    found: dict[str, Funnel] = {}
    for index, (name, one) in enumerate(compared.items()):
        bounds = [(max(0.0, centre - float(half[index])), min(1.0, centre + float(half[index]))) for half in (half_95, half_998)]
        spread = float(added[index]) ** 0.5 / one.weight
        found[name] = Funnel(one, centre, centre + one.excess, spread, float(z[index]), float(p[index]), bounds[0], bounds[1])
    return found


def _between_agents(compared: list[Comparison]) -> list[float]:
    """The variance between the others' rates, for each."""
    if len(compared) < 3:
        return [0.0] * len(compared)
    precision = np.array([one.weight**2 / one.variance for one in compared])
    effect = np.array([one.z for one in compared]) / np.sqrt(precision)
    everybody = np.zeros(len(compared), dtype=np.int64)
    # What one has more the others have less, so that the differences vary a little more than each by itself.
    linked = 1 - 1 / len(compared)
    if len(compared) > _MANY:
        return [_spread(effect, precision, everybody, linked)] * len(compared)
    rest = [np.arange(len(compared)) != index for index in range(len(compared))]
    return [_spread(effect[mask], precision[mask], everybody[mask], linked) for mask in rest]


def _within_topics(cells: Table, compared: Mapping[str, Comparison]) -> list[tuple[float, int]]:
    """The variance that the agents' own differences between topics add to each topic's deviation, with its degrees of freedom."""
    agent, topic = CELL.index("agent"), CELL.index("topic")
    names = cells.names[topic]
    deviation, weight, variance = scattered(cells, "topic", compared)
    pair = cells.codes[:, agent] * len(names) + cells.codes[:, topic]
    away, weights, chance = (np.bincount(pair, column) for column in (deviation, weight, variance))
    (known,) = np.nonzero((weights > 0) & (chance > 0))
    effect, precision, key = away[known] / weights[known], weights[known] ** 2 / chance[known], known % len(names)
    topics = len(np.unique(key))
    free = len(known) - topics
    spread = _spread(effect, precision, key, 1 - 1 / topics) if free > 0 and topics > 1 else 0.0
    squares = np.bincount(key, weights[known] ** 2, len(names))
    return [(spread * float(squares[names.index(name)]), free) for name in compared]


def _spread(effect: Array, precision: Array, key: Array, linked: float) -> float:
    """DerSimonian and Laird's variance of effects around the mean of their group `key`, winsorised; 0 where chance would do as well.

    `linked` is what share of the variance is each one's own, where effects add up to nothing.
    """
    science, count = stats(), len(effect)
    total = np.bincount(key, precision)
    mean = np.bincount(key, effect * precision) / np.where(total > 0, total, 1.0)
    free = count - int((total > 0).sum())
    if free < 1:
        return 0.0
    z = (effect - mean[key]) * np.sqrt(precision)
    quadratic = float((science.mstats.winsorize(z, (_TENTH, _TENTH)) ** 2).sum()) / _kept(int(_TENTH * count) / count) * linked
    if science.chi2.sf(quadratic, free) > (_DOUBT_FEW if count < _FEW else _DOUBT):
        return 0.0
    scale = float(total.sum() - (np.bincount(key, precision**2) / np.where(total > 0, total, 1.0)).sum())
    return max(0.0, (quadratic - free) / scale)


def _kept(share: float) -> float:
    """The variance of a standard normal number whose outermost `share` on each side is drawn in."""
    if not share:
        return 1.0
    norm = stats().norm
    edge = float(norm.isf(share))
    return float(1 - 2 * share - 2 * edge * norm.pdf(edge) + 2 * share * edge * edge)
