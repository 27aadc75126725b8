"""How much rates differ anyway: the variance between groups beyond chance (DerSimonian and Laird 1986), for the funnel.

Few groups say little of it. So what they say is drawn to what is usual with the other rules, which counts as `_USUAL` degrees of freedom (a
moderated variance, Smyth 2004), unless chance would seldom give so much: then it is believed as it is. What is usual is drawn in its turn
to `NATURAL`, as people never do all the same, by `_PRIOR` degrees of freedom: one rule alone says little of what is usual, twenty say it.

The estimate is robust: of ten or more the outermost tenth on each side is drawn in (winsorised), and what that takes off the spread of pure
chance is put back.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np

from calllint.insight.science import stats
from calllint.insight.standardise import Comparison

NATURAL = 0.07
"""How much people differ before anything is known of them: the standard deviation of log odds (1.1 percentage points at a rate of 20 %,
0.3 at one of 5 %). Less would name people for differences that are nobody's doing, more would hide those that are somebody's."""
_PRIOR, _USUAL = 10, 40
"""The degrees of freedom that count for what is natural, where other rules say what is usual; and for what is usual, beside what a rule
says itself. Twenty agents are nineteen: what chance alone makes of their spread would hide one in ten who stand out."""
_DOUBT, _BEYOND_DOUBT = 0.02, 0.01
"""What chance would give less often than this is taken for a spread that is there; the second, where there are fewer degrees of freedom
than `_FEW`: one in ten of such estimates would be far off, and hide everybody."""
_FEW = 5
_UNEVEN = 0.1
"""What chance would give less often than this is taken for a topic that is not the same with all who take it."""
_MANY = 50
"""Of more than this, one who stands out is drawn in among them all, and the spread is estimated once."""
_TENTH = 0.1
Array = Any


class Estimate(NamedTuple):
    """What groups say of their spread: the `variance` between their rates, below 0 where they differ less than by chance, its degrees of
    freedom, the chance of so much without any, and what an estimate weighs (`scale`, a sum of precisions).
    """

    variance: float
    free: int
    p: float
    scale: float


class Spread(NamedTuple):
    """A variance between rates, and the degrees of freedom with which it is known."""

    variance: float
    free: int


def between(compared: Sequence[Comparison], usual: float = 0.0) -> list[Spread]:
    """The spread of the others, for each of them; `usual` is what it is drawn to, and all that is known of two."""
    if len(compared) < 3:
        return [Spread(usual, _USUAL if usual else 0)] * len(compared)
    effect, precision = _effects(compared)
    everybody = np.zeros(len(compared), dtype=np.int64)
    # What one has more the others have less, so that the differences vary a little more than each by itself.
    linked = 1 - 1 / len(compared)
    if len(compared) > _MANY:
        return [_moderated(estimate(effect, precision, everybody, linked), usual)] * len(compared)
    rest = [np.arange(len(compared)) != index for index in range(len(compared))]
    return [_moderated(estimate(effect[mask], precision[mask], everybody[mask], linked), usual) for mask in rest]


def within(effect: Array, precision: Array, key: Array) -> Spread:
    """The spread of effects around the mean of their group `key`: where chance would do as well, none."""
    groups = len(np.unique(key))
    free = len(effect) - groups
    if free < 1 or groups < 2:
        return Spread(0.0, max(free, 0))
    found = estimate(effect, precision, key, 1 - 1 / groups)
    return Spread(max(0.0, found.variance) if found.p <= _UNEVEN else 0.0, free)


def usual(rules: Mapping[str, Sequence[Comparison]]) -> dict[str, float]:
    """The spread that is usual with the other rules, for each: the median of theirs, on the scale of the log odds, by what they weigh.

    It is drawn to `NATURAL`. The median, so that a rule in which people differ much, or one person stands out, is not laid at the door of
    the others.
    """
    names, relative, weights, units, freedom = list(rules), [], [], [], []
    for compared in rules.values():
        unit, weight, value, free = 0.0, 0.0, 0.0, 0
        if len(compared) >= 2:
            share = sum(one.others * one.weight for one in compared) / sum(one.weight for one in compared)
            unit = (share * (1 - share)) ** 2
        if unit and len(compared) >= 3:
            effect, precision = _effects(compared)
            found = estimate(effect, precision, np.zeros(len(effect), dtype=np.int64), 1 - 1 / len(effect))
            if found.free:
                value, weight, free = found.variance / unit, found.scale * unit, found.free
        units.append(unit)
        relative.append(value)
        weights.append(weight)
        freedom.append(free)
    order = np.argsort(relative, kind="stable")
    found_ = {}
    for index, name in enumerate(names):
        others = order[order != index]
        counted = np.cumsum(np.array(weights)[others])
        middle = others[np.searchsorted(counted, counted[-1] / 2)] if len(others) and counted[-1] > 0 else None
        known = sum(freedom) - freedom[index]
        median = 0.0 if middle is None else max(0.0, relative[middle])
        found_[name] = (median * known + NATURAL**2 * _PRIOR) / (known + _PRIOR) * units[index]
    return found_


def estimate(effect: Array, precision: Array, key: Array, linked: float) -> Estimate:
    """DerSimonian and Laird's variance of effects around the mean of their group `key`, winsorised.

    `linked` is what share of the variance is each one's own, where effects add up to nothing.
    """
    science, count = stats(), len(effect)
    total = np.bincount(key, precision)
    mean = np.bincount(key, effect * precision) / np.where(total > 0, total, 1.0)
    free = count - int((total > 0).sum())
    if free < 1:
        return Estimate(0.0, 0, 1.0, 0.0)
    z = (effect - mean[key]) * np.sqrt(precision)
    quadratic = float((science.mstats.winsorize(z, (_TENTH, _TENTH)) ** 2).sum()) / _kept(int(_TENTH * count) / count) * linked
    scale = float(total.sum() - (np.bincount(key, precision**2) / np.where(total > 0, total, 1.0)).sum())
    return Estimate((quadratic - free) / scale, free, float(science.chi2.sf(quadratic, free)), scale)


def _moderated(found: Estimate, usually: float) -> Spread:
    if found.free and found.p <= (_DOUBT if found.free >= _FEW else _BEYOND_DOUBT):
        return Spread(found.variance, found.free)
    free = found.free + _USUAL
    return Spread(max(0.0, (found.variance * found.free + usually * _USUAL) / free), free)


def _effects(compared: Sequence[Comparison]) -> tuple[Array, Array]:
    precision = np.array([one.weight**2 / one.variance for one in compared])
    return np.array([one.z for one in compared]) / np.sqrt(precision), precision


def _kept(share: float) -> float:
    """The variance of a standard normal number whose outermost `share` on each side is drawn in."""
    if not share:
        return 1.0
    norm = stats().norm
    edge = float(norm.isf(share))
    return float(1 - 2 * share - 2 * edge * norm.pdf(edge) + 2 * share * edge * edge)
