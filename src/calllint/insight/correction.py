"""Many tests at once: Benjamini and Hochberg's correction, with a weight for each test.

A test of forty conversations does not see ten percentage points, one of four thousand sees them at any level: to allow either as much error
as one of two hundred gives away what that one needs. So tests are weighted (Genovese, Roeder and Wasserman 2006) by what a difference of
ten points would come to with each: half of the error is shared out so that as many of such differences as can be are found (Roeder and
Wasserman 2009), half evenly, for other differences. Weights are one in the mean, and hang on how many conversations were judged and failed
in all, never on whose failures they are: where nothing is the matter they raise no more than without.
"""

from __future__ import annotations

from collections.abc import Collection, Hashable, Mapping
from typing import TYPE_CHECKING, Any, TypeVar

import numpy as np

from calllint.insight.enough import LEAST, effect
from calllint.insight.science import optimize, stats

if TYPE_CHECKING:
    from calllint.insight.funnel import Funnel

_CAN_COME_OUT = 0.001
_EVENLY = 0.5
_FURTHEST = 30.0
"""Beyond so many standard deviations nothing is told apart any more."""
Array = Any
Key = TypeVar("Key", bound=Hashable)


def corrected(tests: Mapping[Key, Funnel], false: float) -> dict[Key, float]:
    """The q of those tests that could have come out: at most `false` of those below it are false."""
    able = {key: one for key, one in tests.items() if one.comparison.least_p <= _CAN_COME_OUT and one.comparison.comparable >= LEAST}
    if not able:
        return {}
    weighted = np.minimum(1.0, np.array([one.p for one in able.values()]) / weights(able.values(), false))
    values = stats().false_discovery_control(weighted, method="bh")
    return dict(zip(able, (float(value) for value in values), strict=True))


def weights(tests: Collection[Funnel], false: float) -> Array:
    """What share of the error each test is allowed; one in the mean."""
    seen = np.clip([_seen(one) for one in tests], 0.1, _FURTHEST)
    return _EVENLY + (1 - _EVENLY) * _best(seen, false / len(seen))


def _seen(one: Funnel) -> float:
    """At how many standard deviations a difference of ten percentage points would be seen."""
    compared = one.comparison
    total = compared.variance + (one.spread * compared.weight) ** 2
    return effect(one.centre) * float(np.sqrt(compared.weight * compared.variance / total))


def _best(seen: Array, alpha: float) -> Array:
    """The weights, one in the mean, with which at a level of `alpha` most of the effects at `seen` standard deviations are found."""
    law = stats().norm

    def levels(price: float) -> Array:
        return law.sf(seen / 2 + price / seen)

    # The highest price at which all is still spent: each test takes as much error as finds more for it than elsewhere.
    price = optimize().brentq(lambda price: float(levels(price).mean()) - alpha, -_FURTHEST * _FURTHEST, _FURTHEST * _FURTHEST)
    return levels(price) / alpha
