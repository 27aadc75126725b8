"""The funnel: limits, and the ordinary spread between people."""

from __future__ import annotations

import numpy as np
import pytest

from calllint.insight.funnel import funnel_of_agents, funnel_of_topics
from tests.insight.planted import drawn, even, rates_of


def test_the_limits_are_around_the_overall_rate_and_narrower_for_more_conversations() -> None:
    rng = np.random.default_rng(1)
    mix = even(rng, 8, 4, 200)
    mix[0] *= 9
    found = funnel_of_agents(drawn(rng, mix, rates_of(8, 4, 0.2)))
    for one in found.values():
        low, high = one.limits_95
        assert one.limits_998[0] <= low <= one.centre <= high <= one.limits_998[1]
        assert one.rate - one.centre == pytest.approx(one.comparison.excess)
    widths = {name: one.limits_95[1] - one.limits_95[0] for name, one in found.items()}
    assert widths["agent-0"] < min(width for name, width in widths.items() if name != "agent-0")


def test_without_a_spread_the_limits_are_those_of_chance() -> None:
    rng = np.random.default_rng(2)
    found = funnel_of_agents(drawn(rng, even(rng, 2, 1, 1000), rates_of(2, 1, 0.5)))
    one = found["agent-0"]
    assert one.spread == 0
    # Half of 2,000 conversations fail; the difference of two rates of 1,000 has a standard error of 0.02236.
    assert one.limits_95[1] - one.centre == pytest.approx(1.96 * 0.02236, rel=0.01)
    assert one.limits_998[1] - one.centre == pytest.approx(3.09 * 0.02236, rel=0.01)


def test_agents_who_differ_anyway_widen_the_limits() -> None:
    rng = np.random.default_rng(3)
    mix = even(rng, 30, 4, 500)
    alike = funnel_of_agents(drawn(rng, mix, rates_of(30, 4, 0.2)))
    spread = funnel_of_agents(drawn(rng, mix, rates_of(30, 4, 0.2, everybody=rng.normal(0, 0.5, 30))))
    middle = sorted(one.spread for one in spread.values())[15]
    assert 0.04 < middle < 0.15
    assert max(one.spread for one in alike.values()) < 0.03
    assert sum(one.p < 0.001 for one in spread.values()) <= 1


def test_who_stands_out_does_not_hide_in_the_spread_they_cause() -> None:
    rng = np.random.default_rng(4)
    found = funnel_of_agents(drawn(rng, even(rng, 5, 4, 400), rates_of(5, 4, 0.1, agent=0.2)))
    assert found["agent-0"].spread < 0.05
    assert found["agent-0"].p < 1e-6
    assert found["agent-1"].p > 0.05


def test_a_topic_that_is_bad_with_some_agents_only_is_less_sure() -> None:
    rng = np.random.default_rng(5)
    mix = even(rng, 10, 4, 800)
    everywhere = rates_of(10, 4, 0.2, topic=0.1)
    patchy = rates_of(10, 4, 0.2)
    patchy[:3, 0] += 0.33
    sure, unsure = (funnel_of_topics(drawn(rng, mix, rates))["topic-0"] for rates in (everywhere, patchy))
    assert unsure.spread > sure.spread
    assert unsure.p > sure.p


def test_who_has_no_colleagues_on_the_work_is_on_no_funnel() -> None:
    rng = np.random.default_rng(6)
    table = drawn(rng, np.array([[100, 0], [0, 50], [0, 50]]), rates_of(3, 2, 0.3))
    assert set(funnel_of_agents(table)) == {"agent-1", "agent-2"}
    assert funnel_of_topics(table) == {}


def test_more_agents_than_are_held_out_one_by_one() -> None:
    rng = np.random.default_rng(7)
    found = funnel_of_agents(drawn(rng, even(rng, 60, 3, 200), rates_of(60, 3, 0.1, agent=0.25)))
    assert min(found, key=lambda name: found[name].p) == "agent-0"
    assert len({one.spread for one in found.values()}) == 1


def test_where_a_rule_seldom_fails_people_reach_further_up_than_down() -> None:
    rng = np.random.default_rng(8)
    table = drawn(rng, even(rng, 30, 3, 2000), rates_of(30, 3, 0.1, everybody=rng.normal(0, 0.5, 30)))
    for one in funnel_of_agents(table).values():
        low, high = one.limits_998
        assert high - one.centre > 1.2 * (one.centre - low)
        # Who is beyond the limit is named by the test, and nobody else.
        assert (one.p < 0.001) == (one.rate > high)


def test_where_a_rule_fails_half_of_the_time_they_reach_as_far_both_ways() -> None:
    rng = np.random.default_rng(9)
    table = drawn(rng, even(rng, 30, 3, 2000), rates_of(30, 3, 0.5, everybody=rng.normal(0, 0.3, 30)))
    for one in funnel_of_agents(table).values():
        assert one.limits_95[1] - one.centre == pytest.approx(one.centre - one.limits_95[0], rel=0.06)
