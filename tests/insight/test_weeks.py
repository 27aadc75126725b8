"""The p-chart by week."""

from __future__ import annotations

import numpy as np
import pytest

from calllint.insight.aggregate import Count
from calllint.insight.weeks import Chart, Sign, chart


def of(shares: list[float], size: int = 200) -> Chart:
    return chart({f"2026-W{week:02}": Count(size, round(size * share)) for week, share in enumerate(shares, 1)})


def signs(found: Chart) -> list[tuple[str, str, str, bool]]:
    return [(run.sign.value, run.first, run.last, run.worse) for run in found.runs]


def test_steady_weeks_show_nothing() -> None:
    found = of([0.2, 0.21, 0.19, 0.2, 0.22, 0.18, 0.2, 0.21, 0.19, 0.2])
    assert found.runs == ()
    assert found.centre == pytest.approx(0.2)
    assert found.spread == 1.0
    assert all(week.low < week.share < week.high for week in found.weeks)


def test_a_week_beyond_the_limits() -> None:
    found = of([0.2, 0.21, 0.19, 0.2, 0.35, 0.18, 0.2])
    assert signs(found) == [("beyond", "2026-W05", "2026-W05", True)]
    assert found.weeks[4].share > found.weeks[4].high


def test_nine_weeks_on_one_side() -> None:
    found = of([0.24, 0.23, 0.24, 0.23, 0.24, 0.23, 0.24, 0.23, 0.24, 0.17, 0.18, 0.17, 0.18, 0.17, 0.18, 0.17, 0.18, 0.17])
    assert signs(found) == [("shift", "2026-W01", "2026-W09", True), ("shift", "2026-W10", "2026-W18", False)]


def test_eight_weeks_on_one_side_are_not_enough() -> None:
    assert of([0.22] * 8 + [0.18] * 8).runs == ()


def test_six_weeks_in_a_row_up() -> None:
    assert signs(of([0.2, 0.17, 0.18, 0.19, 0.2, 0.21, 0.22, 0.19])) == [("trend", "2026-W02", "2026-W07", True)]
    assert of([0.2, 0.17, 0.18, 0.19, 0.2, 0.21, 0.19]).runs == ()


def test_the_weeks_stand_in_order_and_empty_ones_are_left_out() -> None:
    found = chart({"2026-W02": Count(10, 1), "2025-W52": Count(10, 2), "2026-W01": Count(0, 0)})
    assert [week.week for week in found.weeks] == ["2025-W52", "2026-W02"]


@pytest.mark.parametrize("failed", [0, 50])
def test_where_all_are_alike_there_is_nothing_to_see(failed: int) -> None:
    found = chart({f"2026-W{week:02}": Count(50, failed) for week in range(1, 13)})
    assert found.runs == ()
    assert {week.z for week in found.weeks} == {0.0}


def test_no_weeks_no_chart() -> None:
    assert chart({}).weeks == ()


def test_many_conversations_do_not_make_every_week_a_sign() -> None:
    rng = np.random.default_rng(1)
    found = of(list(0.2 + rng.normal(0, 0.01, 30)), size=20_000)
    assert found.spread > 2
    assert sum(run.sign is Sign.BEYOND for run in found.runs) <= 1
    assert sum(abs(week.z) * found.spread > 3 for week in found.weeks) > 5


def test_chance_is_beyond_about_as_often_as_the_rule_says() -> None:
    rng = np.random.default_rng(2)
    charts = [chart({f"{week:03}": Count(150, int(rng.binomial(150, 0.2))) for week in range(52)}) for _ in range(20)]
    beyond = sum(run.sign is Sign.BEYOND for one in charts for run in one.runs)
    assert beyond / (20 * 52) < 0.012
