"""Rates with their intervals."""

from __future__ import annotations

import pytest

from calllint.insight.aggregate import Count, aggregate
from calllint.insight.rates import rate, rates
from calllint.rules.finding import Outcome
from tests.insight.planted import result


def test_the_interval_is_wilsons() -> None:
    # Newcombe 1998, table I: 81 of 263.
    found = rate("Ann", Count(263, 81))
    assert found.share == pytest.approx(0.3080, abs=5e-5)
    assert (found.low, found.high) == (pytest.approx(0.2553, abs=5e-5), pytest.approx(0.3662, abs=5e-5))


def test_nothing_judged_has_no_rate() -> None:
    with pytest.raises(ValueError, match="judged"):
        rate("Ann", Count(0, 0))


def test_rates_by_group() -> None:
    counts = aggregate([result("Bo", outcomes={"shouting": Outcome.PASS}), result("Ann", outcomes={"shouting": Outcome.FAIL})])
    assert [(one.group, one.judged, one.share) for one in rates(counts, "shouting", "agent")] == [("Ann", 1, 1.0), ("Bo", 1, 0.0)]
