"""Many tests at once: who is allowed how much error, and what that finds."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.stats import false_discovery_control, norm

from calllint.insight.correction import corrected, weights
from calllint.insight.funnel import Funnel
from calllint.insight.standardise import Comparison

RATE = 0.1


def held(size: float, p: float = 0.5, *, spread: float = 0.0, least: float = 1e-9) -> Funnel:
    """An agent with so many conversations beside very many of others."""
    one = Comparison("Ann", int(size), 0, int(size), 0, size * RATE, RATE, RATE, size, 0.0, size * RATE * (1 - RATE), 0.0, least)
    return Funnel(one, RATE, RATE, spread, 0.0, p, (0.0, 1.0), (0.0, 1.0))


def test_those_alike_are_allowed_as_much() -> None:
    assert weights([held(200)] * 7, 0.05) == pytest.approx(np.ones(7))


def test_who_needs_it_is_allowed_more() -> None:
    found = weights([held(size) for size in (40, 200, 9000) for _ in range(100)], 0.05)
    assert found.sum() == pytest.approx(300)
    few, some, many = found[::100].tolist()
    assert some > 1.5
    # What is not ten percentage points is to be found, too.
    assert all(0.5 <= one < 0.7 for one in (few, many))


def test_whom_a_spread_hides_is_as_one_with_fewer() -> None:
    plain, hidden = weights([held(2000), held(2000, spread=0.03)], 0.05)
    assert hidden > plain


def test_what_could_not_come_out_is_not_corrected_for() -> None:
    assert corrected({}, 0.05) == {}
    tests = {"few": held(29, 1e-5), "never": held(200, 0.5, least=0.01), "Ann": held(200, 0.01)}
    assert corrected(tests, 0.05) == {"Ann": pytest.approx(0.01)}


def test_of_unequal_ones_more_is_found_and_no_more_without_a_cause() -> None:
    rng = np.random.default_rng(1)
    sizes = np.repeat([40.0, 200.0, 6000.0], [150, 50, 150])
    error = 1 / weights([held(size) for size in sizes], 0.05)
    runs, plain, weighted, raised = 2_000, 0, 0, 0
    for _ in range(runs):
        p = rng.random(len(sizes))
        raised += bool((false_discovery_control(np.minimum(1, p * error)) <= 0.05).any())
        p[150] = norm.sf(rng.normal(4.0))
        plain += bool(false_discovery_control(p)[150] <= 0.05)
        weighted += bool(false_discovery_control(np.minimum(1, p * error))[150] <= 0.05)
    assert raised <= runs * (0.05 + 3 * (0.05 * 0.95 / runs) ** 0.5)
    assert weighted >= plain + runs * 0.05


def test_the_values_are_those_of_weighted_tests() -> None:
    tests = {size: held(size, p) for size, p in ((60.0, 0.001), (220.0, 0.002), (900.0, 0.3))}
    p = np.array([one.p for one in tests.values()]) / weights(tests.values(), 0.05)
    assert list(corrected(tests, 0.05).values()) == pytest.approx(false_discovery_control(np.minimum(1, p)).tolist())
