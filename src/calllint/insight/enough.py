"""How many conversations it takes before anything is said, and before nothing said means anything."""

from __future__ import annotations

from math import asin, sqrt
from statistics import NormalDist

LEAST = 30
"""Conversations that can be compared, below which no verdict is given, whatever they show: too few to change a process or a person by."""
DIFFERENCE, POWER = 0.10, 0.90
"""Where a difference of ten percentage points is missed more often than this power allows, there is too little data."""


def needed(share: float, alpha: float) -> int:
    """How many conversations show, with 90 % power, that a rate is ten percentage points above `share` (one-sided, at `alpha`); the others
    are taken as known.
    """
    normal = NormalDist()
    root = normal.inv_cdf(1 - alpha) + normal.inv_cdf(POWER)
    return int(-(-((root / effect(share)) ** 2) // 1))


def effect(share: float) -> float:
    """How far ten percentage points above `share` are from it, in standard deviations of one conversation.

    Cohen's h, the difference of the arcsines (Cohen 1988, 6.2), which agrees with the exact test for rare rules too.
    """
    start = min(max(share, 0.005), 1 - DIFFERENCE)
    return 2 * (asin(sqrt(start + DIFFERENCE)) - asin(sqrt(start)))


def missing(judged: int, comparable: int, weight: float, share: float, alpha: float) -> int:
    """How many conversations more it takes, of the kind there is: of `judged` ones, `comparable` have their like with others, and the
    comparison is worth `weight`. 0 where there are enough.
    """
    short = (needed(share, alpha) - weight) * judged / max(weight, 1.0)
    few = (LEAST - comparable) * judged / max(comparable, 1)
    return max(0, int(-(-max(short, few) // 1)))
