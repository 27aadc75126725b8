"""The spread between groups: none where there is none, and what there is."""

from __future__ import annotations

import numpy as np
import pytest

from calllint.insight.funnel import comparable
from calllint.insight.spread import NATURAL, between, usual, within
from calllint.insight.standardise import Comparison, compare
from tests.insight.planted import drawn, even, rates_of


def agents(seed: int, sd: float, count: int = 12, base: float = 0.2, effect: float = 0.0) -> list[Comparison]:
    rng = np.random.default_rng(seed)
    rates = rates_of(count, 3, base, agent=effect, everybody=rng.normal(0, sd, count))
    return list(comparable(compare(drawn(rng, even(rng, count, 3, 600), rates), "agent")).values())


def test_what_there_is_beyond_doubt_is_believed() -> None:
    # On the log odds 0.4: at a rate of 20 % some six percentage points.
    found = [spread.variance**0.5 for spread in between(agents(1, 0.4, count=40))]
    assert np.median(found) == pytest.approx(0.06, abs=0.02)


def test_of_few_the_spread_is_drawn_to_what_is_usual() -> None:
    alike = agents(2, 0.0)
    without, with_ = (np.mean([spread.variance for spread in between(alike, usually)]) for usually in (0.0, 0.03**2))
    assert without < 0.01**2
    assert 0.01**2 < with_ < 0.03**2


def test_two_have_the_usual_spread() -> None:
    two = agents(3, 0.5, count=2)
    assert between(two) == [(0.0, 0), (0.0, 0)]
    assert {spread.variance for spread in between(two, 0.1)} == {0.1}


def test_usual_is_what_most_of_the_other_rules_have() -> None:
    rules = {f"rule-{number}": agents(number, 0.3 if number < 4 else 0.0) for number in range(5)}
    found = usual(rules)
    assert 0.02 < found["rule-4"] ** 0.5 < 0.08
    one = {f"rule-{number}": agents(number, 1.0 if number == 0 else 0.0) for number in range(5)}
    assert usual(one)["rule-4"] ** 0.5 < 0.015


def test_people_never_do_all_the_same() -> None:
    """With one rule nothing else is known; the more rules say that people are alike, the more they are believed."""
    alone = usual({"alone": agents(5, 0.5)})["alone"] ** 0.5
    assert alone == pytest.approx(NATURAL * 0.2 * 0.8, rel=0.1)
    many = usual({f"rule-{number}": agents(number, 0.0) for number in range(9)})
    assert 0 < max(many.values()) ** 0.5 < 0.6 * alone


def test_within_one_group_alone_there_is_nothing_to_tell() -> None:
    assert within(np.array([0.1, 0.9]), np.array([1.0, 1.0]), np.array([3, 3])).variance == 0.0
