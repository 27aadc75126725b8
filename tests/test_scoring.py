"""The scorecard adds up, shows every deduction, and gives no points for what nobody could judge."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from calllint.rules.finding import Criterion, Outcome, Severity
from calllint.scoring import score

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


def criterion(outcome: Outcome, weight: float = 5.0, severity: Severity = Severity.ERROR, category: str = "tone") -> Criterion:
    return Criterion("r", category, outcome, weight, severity, reason="because")


def test_nothing_assessable_is_no_score() -> None:
    for criteria in ([], [criterion(Outcome.NOT_APPLICABLE), criterion(Outcome.NOT_MEASURABLE)]):
        card = score(criteria)
        assert (card.score, card.passed) == (None, None)


def test_a_critical_failure_fails_whatever_the_points() -> None:
    card = score([criterion(Outcome.PASS, 99), criterion(Outcome.FAIL, 1, Severity.CRITICAL)])
    assert (card.score, card.passed) == (99.0, False)
    assert [(deduction.points, deduction.reason, deduction.critical) for deduction in card.deductions] == [(1, "because", True)]


def test_the_pass_mark_decides_where_nothing_is_critical() -> None:
    criteria = [criterion(Outcome.PASS, 3), criterion(Outcome.FAIL, 1)]
    assert score(criteria, pass_mark=75).passed
    assert not score(criteria, pass_mark=75.1).passed


@given(CRITERIA)
def test_points_add_up(criteria: list[Criterion]) -> None:
    card = score(criteria)
    assert card.possible == sum(section.possible for section in card.sections)
    assert card.earned == card.possible - sum(deduction.points for deduction in card.deductions)
    if card.score is not None:
        assert 0 <= card.score <= 100


@given(CRITERIA)
def test_what_was_not_judged_changes_nothing(criteria: list[Criterion]) -> None:
    judged = [one for one in criteria if one.outcome in (Outcome.PASS, Outcome.FAIL)]
    assert score(criteria) == score(judged)
