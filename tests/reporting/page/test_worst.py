"""The worst of very many conversations: the right ones, in their order, in little memory, and counts over all."""

from __future__ import annotations

import tracemalloc
from collections.abc import Iterator

from hypothesis import given, settings
from hypothesis import strategies as st

from calllint.reporting.page.whole import Whole
from calllint.reporting.page.worst import kept_worst
from calllint.results import Result
from calllint.rules.finding import Severity
from tests.insight.planted import export

from ..make import a_finding, bad_call, clean_chat, rendered, silent
from ..together import a_told_run
from .pages import Page
from .some import many, named


def order(result: Result) -> tuple[float, ...]:
    """As the page sorts: failed first, then by score, severity, and number of findings."""
    card = result.scorecard
    worst = max((one.severity.rank for one in result.findings), default=-1)
    verdict = 2 if card.passed is None else int(card.passed)
    return verdict, 101 if card.score is None else card.score, -worst, -len(result.findings)


def a_mark(passed: bool | None, score: float | None, severities: list[Severity]) -> Result:
    found = tuple(a_finding("shouting", 0, "x")._replace(severity=severity) for severity in severities)
    result = clean_chat()
    return result._replace(scorecard=result.scorecard._replace(passed=passed, score=score), findings=found)


MARKS = st.builds(
    a_mark,
    st.sampled_from([True, False, None]),
    st.sampled_from([None, 0.0, 50.0, 50.1, 100.0, 104.0]),
    st.lists(st.sampled_from(Severity), max_size=3),
)


@given(st.lists(MARKS, max_size=12), st.integers(1, 8))
@settings(max_examples=60, deadline=None)
def test_the_worst_are_kept_in_the_order_of_the_input(results: list[Result], most: int) -> None:
    results = [named(one, str(number)) for number, one in enumerate(results)]
    worst = sorted(results, key=order)[:most]
    assert list(kept_worst(iter(results), most, Whole())) == sorted(worst, key=lambda one: int(one.conversation.id))


def test_the_page_holds_the_worst_and_counts_all() -> None:
    results = list(export(300, 4, base=0.2))
    page = Page(rendered("html", a_told_run(results, worst=40)))
    rows, whole = page.all("rows"), page.data("closing")["whole"]
    assert len(rows) == len(page.all("talks")) == 40
    assert max(row["score"] for row in rows) <= sorted(one.scorecard.score or 0 for one in results)[39]
    assert whole["rows"] == 300
    assert sum(whole["scores"]) == whole["scored"] == 300
    assert sum(day[1] for day in whole["days"]) == 300
    for counts in whole["groups"].values():
        assert sum(group["rows"] for group in counts.values()) == 300
    failed = sum(criterion.outcome == "fail" for one in results for criterion in one.criteria)
    assert sum(rule[0] for rule in whole["rules"].values()) == sum(rule[1] for rule in whole["rules"].values()) == failed
    assert page.data("insight")["conversations"] == 300


def test_a_page_that_holds_all_says_nothing_of_it() -> None:
    page = Page(rendered("html", a_told_run(export(30, 4), worst=30)))
    assert len(page.all("rows")) == 30
    assert "whole" not in page.data("closing")


def test_counts_over_all_are_those_of_the_rows() -> None:
    whole = Whole()
    results = [*many(), bad_call(), silent()]
    for one in results:
        whole.add(one)
    value = whole.value()
    assert value["rows"] == len(results)
    assert value["failed"] == sum(one.scorecard.passed is False for one in results)
    assert value["scored"] == sum(one.scorecard.score is not None for one in results)
    threats = [one for one in results if any(finding.rule == "court-threat" for finding in one.findings)]
    judged = [one for one in results if any(each.rule == "court-threat" for each in one.criteria)]
    assert value["rules"]["court-threat"] == [len(threats), len(threats), len(judged)]
    assert value["severities"][3] == {"findings": len(threats), "rows": len(threats)}
    assert value["groups"]["team"]["North"]["rows"] == 12


def peak(number: int) -> int:
    def results() -> Iterator[Result]:
        good = clean_chat()
        for index in range(number):
            yield named(good, f"c-{index}")

    tracemalloc.start()
    for _ in kept_worst(results(), 100, Whole()):
        pass
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return most


def test_memory_depends_on_how_many_are_kept_and_not_on_how_many_there_are() -> None:
    peak(200)
    assert peak(20_000) < 1.3 * peak(2_000)
