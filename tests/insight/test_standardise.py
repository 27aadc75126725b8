"""Standardisation: what the others would have had on the same work."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from calllint.insight.aggregate import aggregate
from calllint.insight.standardise import Table, Tables, _hypergeometric, compare, table
from calllint.rules.finding import Outcome
from tests.insight.planted import result

NAMES = (("", "Ann", "Bo", "Cas"), ("", "invoice", "delivery"), ("", "call"), ("",))


def cells(*rows: tuple[int, int, int, int]) -> Table:
    """Rows of agent, topic, judged, failed."""
    codes = np.array([(agent, topic, 1, 0) for agent, topic, _, _ in rows])
    return Table(NAMES, codes, np.array([float(row[2]) for row in rows]), np.array([float(row[3]) for row in rows]))


def test_expects_what_the_others_had_in_the_same_strata() -> None:
    ann = compare(cells((1, 1, 100, 30), (1, 2, 50, 5), (2, 1, 40, 8), (2, 2, 200, 10), (3, 1, 60, 12)), "agent")["Ann"]
    assert (ann.judged, ann.failed, ann.comparable, ann.failures) == (150, 35, 150, 35)
    assert ann.expected == pytest.approx(100 * 20 / 100 + 50 * 10 / 200)
    assert ann.ratio is not None
    assert ann.ratio[0] == pytest.approx(35 / 22.5)
    assert ann.ratio[1] < ann.ratio[0] < ann.ratio[2]


def test_the_test_is_that_of_mantel_and_haenszel() -> None:
    # The statistic without continuity correction, as statsmodels' StratifiedTable gives it for these two tables.
    ann = compare(cells((1, 1, 300, 90), (2, 1, 300, 60), (1, 2, 200, 40), (2, 2, 400, 60)), "agent")["Ann"]
    assert ann.deviation**2 / ann.variance == pytest.approx(10.04774194, rel=1e-6)
    # What decides is the exact distribution, which is close to it here.
    assert ann.z == pytest.approx((ann.deviation**2 / ann.variance) ** 0.5, abs=0.05)


def test_few_failures_are_judged_exactly() -> None:
    # One stratum: all 3 failures of 100 conversations are among Ann's 10. P = C(10,3)/C(100,3), half of it for the mid-P.
    from scipy.stats import norm

    ann = compare(cells((1, 1, 10, 3), (2, 1, 90, 0)), "agent")["Ann"]
    chance = (10 * 9 * 8) / (100 * 99 * 98)
    assert norm.sf(ann.z) == pytest.approx(chance / 2, rel=1e-6)
    assert ann.least_p == pytest.approx(0.001)


def test_work_that_nobody_else_has_says_nothing() -> None:
    ann = compare(cells((1, 1, 100, 90), (2, 2, 100, 5), (3, 2, 100, 5)), "agent")["Ann"]
    assert (ann.judged, ann.comparable, ann.weight, ann.variance, ann.ratio) == (100, 0, 0.0, 0.0, None)


def test_a_bad_topic_is_not_held_against_who_takes_it() -> None:
    table = cells((1, 1, 180, 90), (2, 1, 20, 10), (1, 2, 20, 2), (2, 2, 180, 18))
    assert compare(table, "agent")["Ann"].excess == pytest.approx(0)
    assert compare(table, "topic")["invoice"].excess == pytest.approx(0.4)


def test_who_has_no_name_is_a_yardstick_and_not_compared() -> None:
    found = compare(cells((1, 1, 10, 5), (0, 1, 90, 9)), "agent")
    assert list(found) == ["Ann"]
    assert found["Ann"].others == pytest.approx(0.1)


def test_nothing_is_nothing() -> None:
    assert compare(Table(NAMES, np.zeros((0, 4), dtype=int), np.zeros(0), np.zeros(0)), "agent") == {}


@given(st.integers(1, 400), st.data())
def test_the_chances_of_a_stratum_are_hypergeometric(size: int, data: st.DataObject) -> None:
    from scipy.stats import hypergeom

    bad, judged = data.draw(st.integers(0, size)), data.draw(st.integers(1, size))
    low, (chances,) = _hypergeometric(*(np.array([float(number)]) for number in (size, bad, judged)))
    counts = int(low[0]) + np.arange(len(chances))
    assert chances == pytest.approx(hypergeom.pmf(counts, size, bad, judged), rel=1e-9, abs=1e-14)
    assert chances.sum() == pytest.approx(1)


def test_tables_of_many_rules_are_those_of_each() -> None:
    counts = aggregate(
        result(
            agent,
            topic,
            at,
            outcomes={"shouting": Outcome.FAIL, "dismissive": Outcome.PASS} if agent == "Ann" else {"dismissive": Outcome.FAIL},
        )
        for agent, topic, at in [("Ann", "invoice", None), ("Bo", None, None), (None, "invoice", "2026-03-02T09:00:00Z")] * 3
    )
    tables = Tables(counts, ["shouting", "dismissive", "unheard-of"])
    assert list(tables) == ["shouting", "dismissive"]
    for name, found in tables.items():
        assert (found.judged.sum(), found.failed.sum()) == counts.total(name)
        assert compare(found, "agent") == compare(table(counts, name), "agent")
    assert len(table(counts, "unheard-of").judged) == 0


ROWS = st.tuples(st.integers(1, 3), st.integers(0, 2), st.integers(1, 40), st.integers(0, 40)).map(
    lambda row: (*row[:3], min(row[2], row[3]))
)


@given(st.lists(ROWS, min_size=1, max_size=6, unique_by=lambda row: row[:2]))
def test_deviations_of_all_add_up_to_nothing(rows: list[tuple[int, int, int, int]]) -> None:
    table = cells(*rows)
    for by in ("agent", "topic"):
        for one in (found := compare(table, by)).values():
            assert 0 <= one.failures <= one.comparable <= one.judged
            assert one.variance >= 0
            assert 0 <= one.own <= 1 + 1e-9
        if by == "agent":
            assert sum(one.deviation for one in found.values()) == pytest.approx(0, abs=1e-6)


def test_parts_of_the_day_are_told_apart_where_all_work_in_them() -> None:
    times = [f"2026-03-02T{hour:02}:00:00Z" for hour in (3, 9, 14, 20)] * 5
    counts = aggregate(result(agent, at=at, outcomes={"shouting": Outcome.FAIL}) for agent in ("Ann", "Bo") for at in times)
    found = table(counts, "shouting")
    assert len(found.judged) == 2 * 4
    assert (found.judged.sum(), found.failed.sum()) == (40, 40)


def test_agents_who_work_at_other_times_are_compared_all_the_same() -> None:
    rows = [("Ann", "2026-03-02T03:00:00Z"), ("Bo", "2026-03-02T09:00:00Z")]
    counts = aggregate(result(agent, at=at, outcomes={"shouting": Outcome.PASS}) for agent, at in rows * 20)
    assert compare(table(counts, "shouting"), "agent")["Ann"].comparable == 20
