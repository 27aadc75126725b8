"""The drawings as files: the same bytes for the same figures, whatever people are called."""

from __future__ import annotations

import warnings
from itertools import pairwise

import pytest
from lxml import etree

from calllint.insight.aggregate import Count
from calllint.insight.overall import Overall
from calllint.insight.ruletables import Line, RuleTable
from calllint.insight.weeks import chart
from calllint.reporting.page.plots import funnel_plot, weeks_plot
from tests.insight.planted import COACHED, PROCESS, export


@pytest.fixture(scope="module")
def tables() -> dict[str, RuleTable]:
    overall = Overall()
    for one in export(1500, 1, process=0.2, coaching=0.2):
        overall.add(one)
    return {table.rule: table for table in overall.told().tables}


def texts(svg: str) -> list[str]:
    return ["".join(node.itertext()).strip() for node in etree.fromstring(svg.encode()).iter("{http://www.w3.org/2000/svg}text")]


def test_the_same_figures_give_the_same_bytes_and_no_day(tables: dict[str, RuleTable]) -> None:
    lines, weeks = tables[COACHED].lines["agent"], tables[COACHED].chart
    assert weeks is not None
    for first, second in ((funnel_plot(lines), funnel_plot(lines)), (weeks_plot(weeks), weeks_plot(weeks))):
        assert first is not None
        assert first == second
        assert "<dc:date>" not in first
        assert "http" not in first.replace("http://www.w3.org/", "").replace("http://purl.org/", "").replace(
            "http://creativecommons.org/", ""
        )


def test_who_stands_out_is_named_and_nobody_else(tables: dict[str, RuleTable]) -> None:
    agents, topics = funnel_plot(tables[COACHED].lines["agent"]), funnel_plot(tables[PROCESS].lines["topic"])
    assert agents is not None
    assert topics is not None
    assert [text for text in texts(agents) if text.isalpha()] == ["Bo"]
    assert [text for text in texts(topics) if text.isalpha()] == ["refund"]


@pytest.mark.parametrize("name", ["$x_1$ & <b>", "美咲", "\u202eoB", "\x00\x1b[1m", "x" * 500, "\ud800", "مريم"])
def test_any_name_can_be_drawn(tables: dict[str, RuleTable], name: str) -> None:
    def named(line: Line) -> Line:
        return line._replace(rate=line.rate._replace(group=name)) if line.rate.group == "Bo" else line

    with warnings.catch_warnings():
        warnings.simplefilter("error")
        svg = funnel_plot([named(line) for line in tables[COACHED].lines["agent"]])
    assert svg is not None
    shown = texts(svg)
    assert not any("\u202e" in text or "\x1b" in text for text in shown)
    assert max(map(len, shown)) <= 24


def test_signs_have_shapes_of_their_own() -> None:
    counts = {f"2026-W{week:02}": Count(400, 90 if week == 11 else 20 + week % 3) for week in range(1, 25)}
    calm = {week: Count(400, 20 + index % 3) for index, week in enumerate(counts)}
    assert texts(weeks_plot(chart(counts))).count("2026-W11") == 1
    assert "2026-W11" not in texts(weeks_plot(chart(calm)))
    rising = chart({f"2026-W{week:02}": Count(400, 20 + 4 * week) for week in range(1, 12)})
    assert all(before.share < after.share for before, after in pairwise(rising.weeks))
    assert weeks_plot(rising) != weeks_plot(rising._replace(runs=()))


def test_one_agent_alone_is_no_funnel(tables: dict[str, RuleTable]) -> None:
    assert funnel_plot(tables[COACHED].lines["agent"][:1]) is None
    assert funnel_plot(tables["shouting"].lines["agent"]) is None
