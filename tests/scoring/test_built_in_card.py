"""Without a configuration: sections by category, in points; the scorecard adds up and gives no points for what nobody could judge."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from calllint.rules.finding import Criterion, Outcome, Severity
from calllint.scoring import BUILT_IN, score

from .cards import criterion

CRITERIA = st.lists(
    st.builds(
        Criterion,
        rule=st.text(min_size=1, max_size=3),
        category=st.sampled_from(["tone", "listening", "ending"]),
        outcome=st.sampled_from(Outcome),
        weight=st.integers(1, 10).map(float),
        severity=st.sampled_from(Severity),
    ),
    max_size=8,
)


def test_nothing_assessable_is_no_score() -> None:
    for criteria in ([], [criterion("a", Outcome.NOT_APPLICABLE), criterion("b", Outcome.NOT_MEASURABLE)]):
        card = score(criteria)
        assert (card.score, card.passed, card.why) == (None, None, ("nothing could be assessed",))


def test_a_critical_failure_fails_whatever_the_points() -> None:
    card = score([criterion("a", Outcome.PASS, 99), criterion("b", Outcome.FAIL, 1, Severity.CRITICAL)])
    assert (card.score, card.passed) == (99.0, False)
    assert [(deduction.points, deduction.reason, deduction.critical) for deduction in card.deductions] == [(1, "because", True)]
    assert card.why == ("a critical finding fails a conversation whatever its points: b",)


def test_the_pass_mark_decides_where_nothing_is_critical() -> None:
    criteria = [criterion("a", Outcome.PASS, 3), criterion("b", Outcome.FAIL, 1)]
    assert score(criteria, pass_mark=75).passed
    assert score(criteria, pass_mark=75.1).why == ("75 is under the pass mark of 75.1",)
    assert not score(criteria, pass_mark=75.1).passed


@given(CRITERIA, st.sampled_from([0.0, 50.0, 100.0]))
def test_the_figures_are_the_share_of_the_points(criteria: list[Criterion], pass_mark: float) -> None:
    judged = [one for one in criteria if one.outcome in (Outcome.PASS, Outcome.FAIL)]
    failed = [one for one in judged if one.outcome is Outcome.FAIL]
    possible = sum(one.weight for one in judged)
    earned = possible - sum(one.weight for one in failed)
    card = score(criteria, pass_mark)
    assert (card.earned, card.possible, card.bonus) == (earned, possible, 0)
    assert card.score == (round(100 * earned / possible, 1) if judged else None)
    assert card.passed == (
        card.score >= pass_mark and all(one.severity != "critical" for one in failed) if card.score is not None else None
    )
    assert [section.category for section in card.sections] == sorted({one.category for one in judged})
    for section in card.sections:
        points = [one.weight for one in judged if one.category == section.category]
        assert section.possible == sum(points)
        assert section.score == round(100 * section.earned / section.possible, 1)
    assert [(one.rule, one.points, one.critical) for one in card.deductions] == [
        (one.rule, one.weight, one.severity is Severity.CRITICAL) for one in failed
    ]


@given(CRITERIA)
def test_what_was_not_judged_changes_no_figure(criteria: list[Criterion]) -> None:
    judged = [one for one in criteria if one.outcome in (Outcome.PASS, Outcome.FAIL)]
    with_all, without = score(criteria), score(judged)
    assert with_all[:6] == without[:6]
    assert with_all.card._replace(version="") == without.card._replace(version="")


def test_its_name_and_version_are_told() -> None:
    card = score([criterion("a")]).card
    assert card.name == BUILT_IN.name
    assert len(card.version) == 12
    assert int(card.version, 16) >= 0
