"""Cards of the user's: sections with weights, bonus, critical items, what drops out, and what holds of every card."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from calllint.rules.finding import Criterion, Outcome, Severity
from calllint.scoring import Card, CardItem, CardSection, Scorecard, score

from .cards import RULES, cards, criteria, criterion, found

PASS, FAIL, ABSENT, UNKNOWN = Outcome.PASS, Outcome.FAIL, Outcome.NOT_APPLICABLE, Outcome.NOT_MEASURABLE
ONE = CardSection("One", ("a", "b"), 20.0)
TWO = CardSection("Two", ("c", "d"), 80.0)


def of(card: Card, pass_mark: float = 0.0, **outcomes: Outcome) -> Scorecard:
    """The scorecard of rules, each worth a point."""
    return score([criterion(rule, outcome) for rule, outcome in outcomes.items()], pass_mark, card)


# ---- sections


def test_sections_count_by_their_weights_whatever_their_points() -> None:
    card = of(Card("mine", sections=(ONE, TWO)), a=PASS, b=FAIL, c=PASS, d=PASS)
    assert (card.score, card.earned, card.possible) == (90.0, 3, 4)
    assert [(section.category, section.weight, section.score) for section in card.sections] == [("One", 20, 50), ("Two", 80, 100)]


def test_a_section_without_a_weight_counts_by_its_points() -> None:
    # 8 of the 8 points of One, and half of 2 points of Two.
    sections = (ONE._replace(weight=8.0), TWO._replace(weight=None))
    assert of(Card("mine", sections=sections), a=PASS, b=PASS, c=PASS, d=FAIL).score == 90.0


def test_a_section_of_which_nothing_was_assessed_drops_out() -> None:
    card = of(Card("mine", sections=(ONE, TWO)), a=ABSENT, b=UNKNOWN, c=PASS, d=FAIL)
    assert card.score == 50.0
    assert [section.category for section in card.sections] == ["Two"]


def test_a_rule_is_where_its_id_stands_before_where_its_category_does() -> None:
    card = Card("mine", sections=(CardSection("Tone", ("tone",)), CardSection("Rest", ("all",)), CardSection("Special", ("a",))))
    shown = score([criterion("a"), criterion("b"), criterion("c", category="ending")], card=card)
    assert [(item.rule, item.section) for item in shown.items] == [("a", "Special"), ("b", "Tone"), ("c", "Rest")]


def test_rules_in_no_section_are_by_category_or_left_out() -> None:
    card = Card("mine", sections=(CardSection("One", ("a",)),))
    both = [criterion("a"), criterion("b", FAIL)]
    assert [section.category for section in score(both, card=card).sections] == ["One", "tone"]
    left = score(both, card=card._replace(others="leave-out"))
    assert (left.score, left.deductions, [item.rule for item in left.items]) == (100.0, (), ["a"])


# ---- items


def test_what_a_card_says_of_a_rule_wins_over_its_category_key_by_key() -> None:
    card = Card("mine", items=(CardItem("tone", weight=4.0, bonus=True), CardItem("a", bonus=False), CardItem("all", weight=9.0)))
    shown = score([criterion("a"), criterion("b"), criterion("c", category="ending")], card=card)
    assert [(item.rule, item.weight, item.bonus) for item in shown.items] == [("a", 4, False), ("b", 4, True), ("c", 9, False)]


def test_a_bonus_makes_up_for_other_points_and_costs_none() -> None:
    card = Card("mine", items=(CardItem("x", weight=1.0, bonus=True),))
    assert of(card, a=PASS, b=FAIL, x=PASS)[:4] == (100.0, True, 2.0, 2.0)
    lost = of(card, a=PASS, b=FAIL, x=FAIL)
    assert (lost.score, [deduction.rule for deduction in lost.deductions]) == (50.0, ["b"])


def test_a_bonus_fails_nothing_however_severe_its_rule_is() -> None:
    card = Card("mine", items=(CardItem("a", bonus=True),))
    shown = score([criterion("a", FAIL, severity=Severity.CRITICAL), criterion("b")], card=card)
    assert (shown.score, shown.passed, shown.deductions, shown.items[0].critical) == (100.0, True, (), None)


@pytest.mark.parametrize(("limit", "expected"), [("total", 80.0), ("section", 60.0), ("none", 80.0)])
def test_the_limit_of_a_bonus_is_the_total_or_its_section(limit: str, expected: float) -> None:
    sections = (CardSection("One", ("a", "x"), 20.0), TWO)
    card = Card("mine", sections=sections, items=(CardItem("x", bonus=True),), bonus_limit=limit)  # type: ignore[arg-type]
    assert of(card, a=PASS, x=PASS, c=PASS, d=FAIL).score == expected
    assert of(card, a=PASS, x=PASS, c=PASS, d=PASS).score == (120.0 if limit == "none" else 100.0)


def test_a_section_of_bonus_points_adds_them_to_the_points() -> None:
    card = Card("mine", sections=(CardSection("Extra", ("x",)),), items=(CardItem("x", weight=0.5, bonus=True),))
    shown = of(card, a=PASS, b=FAIL, x=PASS)
    assert (shown.score, shown.earned, shown.possible, shown.bonus) == (75.0, 1.5, 2, 0.5)
    assert [(section.category, section.score) for section in shown.sections] == [("Extra", 100.0), ("tone", 50.0)]


def test_each_finding_costs_until_the_weight_is_gone() -> None:
    card = Card("mine", items=(CardItem("a", weight=5.0, per_finding=2.0),))
    costs = []
    for number in range(5):
        shown = score([criterion("a", FAIL)], card=card, findings=found(["a"] * number + ["b"]))
        costs.append(shown.deductions[0].points)
    assert costs == [2, 2, 4, 5, 5]


def test_a_critical_item_takes_its_section() -> None:
    card = of(Card("mine", sections=(ONE, TWO), items=(CardItem("a", critical="section"),)), a=FAIL, b=PASS, c=PASS, d=PASS)
    assert (card.score, card.passed, card.earned) == (80.0, True, 2)
    assert (card.sections[0].score, card.sections[0].failed_by) == (0.0, ("a",))
    assert [(one.rule, one.points, one.scope, one.critical) for one in card.deductions] == [
        ("a", 1, "rule", False),
        ("a", 1, "section", False),
    ]


def test_a_critical_item_fails_the_whole_and_the_card_says_what_of_the_score() -> None:
    card = Card("mine", items=(CardItem("a", critical="all"),), bands=(("bad", 0.0), ("good", 50.0)))
    kept = of(card, a=FAIL, b=PASS)
    assert (kept.score, kept.passed, kept.band) == (50.0, False, "good")
    gone = of(card._replace(critical_score="zero"), a=FAIL, b=PASS)
    assert (gone.score, gone.passed, gone.band, gone.earned) == (0.0, False, "bad", 0)
    assert [(one.points, one.scope, one.critical) for one in gone.deductions] == [(1, "rule", True), (1, "all", True)]


def test_a_card_may_let_a_critical_finding_be() -> None:
    failing = [criterion("a", FAIL, severity=Severity.CRITICAL), criterion("b")]
    assert score(failing, card=Card("mine")).passed is False
    assert score(failing, card=Card("mine", items=(CardItem("a", critical=False),))).passed is True


# ---- what was not judged


def test_what_was_not_applicable_drops_out_or_counts() -> None:
    assert of(Card("mine"), a=FAIL, b=ABSENT).score == 0.0
    assert of(Card("mine", not_applicable="count"), a=FAIL, b=ABSENT).score == 50.0


def test_a_score_says_how_much_was_measured_and_may_ask_for_more() -> None:
    card = Card("mine", sections=(ONE, TWO), least_measured=60.0)
    enough = of(card, a=UNKNOWN, b=UNKNOWN, c=PASS, d=PASS)
    assert (enough.score, enough.measured) == (100.0, 80.0)
    too_little = of(card, a=PASS, b=PASS, c=UNKNOWN, d=PASS)
    assert (too_little.score, too_little.measured) == (100.0, 60.0)
    none = of(card, a=PASS, b=UNKNOWN, c=UNKNOWN, d=PASS)
    assert (none.score, none.passed, none.measured, none.band) == (None, None, 50.0, None)
    assert none.why == ("50% of the card could be measured, and a score needs 60%",)


def test_a_critical_failure_stands_also_where_too_little_was_measured_for_a_score() -> None:
    card = Card("mine", least_measured=60.0, items=(CardItem("a", critical="all"),))
    shown = of(card, a=FAIL, b=UNKNOWN)
    assert (shown.score, shown.passed) == (None, False)


# ---- verdicts


def test_the_cards_pass_mark_wins_over_the_settings() -> None:
    assert of(Card("mine"), 60, a=PASS, b=FAIL).passed is False
    shown = of(Card("mine", pass_mark=50.0), 60, a=PASS, b=FAIL)
    assert (shown.passed, shown.card.pass_mark) == (True, 50.0)


def test_the_band_is_the_highest_that_the_score_reaches() -> None:
    card = Card("mine", bands=(("Poor", 10.0), ("Good", 75.0), ("Fair", 50.0)))
    assert [of(card, a=a, b=b).band for a, b in ((PASS, PASS), (PASS, FAIL), (FAIL, FAIL))] == ["Good", "Fair", None]


# ---- what holds of every card


@given(cards(), criteria())
def test_scores_are_from_0_to_100_and_points_add_up(card: Card, judged: list[Criterion]) -> None:
    shown = score(judged, card=card)
    if shown.score is not None:
        assert shown.score >= 0
        assert shown.score <= 100 or card.bonus_limit == "none"
    assert all(0 <= section.score <= 100 for section in shown.sections)
    assert all(deduction.points >= 0 for deduction in shown.deductions)
    left = shown.possible + shown.bonus - sum(deduction.points for deduction in shown.deductions)
    assert shown.earned == pytest.approx(left, abs=1e-9)
    assert bool(shown.why)


@given(cards(), criteria(), st.lists(st.sampled_from(RULES)), st.data())
def test_turning_a_fail_into_a_pass_never_lowers_a_score(card: Card, judged: list[Criterion], hits: list[str], data: st.DataObject) -> None:
    failing = [number for number, one in enumerate(judged) if one.outcome is FAIL]
    assume(failing)
    number = data.draw(st.sampled_from(failing))
    better = [*judged[:number], judged[number]._replace(outcome=PASS), *judged[number + 1 :]]
    before, after = (score(some, card=card, findings=found(hits)) for some in (judged, better))
    assert (before.score is None) == (after.score is None)
    if before.score is not None and after.score is not None:
        assert after.score >= before.score
    assert after.passed == before.passed or after.passed is not False


@given(cards(not_applicable="drop"), criteria(), st.sampled_from(RULES), st.sampled_from([ABSENT, UNKNOWN]))
def test_what_drops_out_changes_no_other_section(card: Card, judged: list[Criterion], rule: str, outcome: Outcome) -> None:
    without = [one._replace(outcome=outcome) if one.rule == rule else one for one in judged]
    before, after = score(judged, card=card), score(without, card=card)
    own = {item.section for item in before.items if item.rule == rule}
    assert [one for one in before.sections if one.category not in own] == [one for one in after.sections if one.category not in own]


@given(cards(), criteria(), st.sampled_from([0.5, 2.0, 3.0, 10.0]))
@example(Card("mine"), [criterion("a", PASS, 0.1), criterion("b", PASS, 0.2), criterion("c", FAIL, 0.3)], 10.0)
def test_the_scale_of_the_weights_is_of_no_account(card: Card, judged: list[Criterion], factor: float) -> None:
    def scaled_weight(weight: float) -> float:
        return round(weight * factor, 6)

    def times(weight: float | None) -> float | None:
        return None if weight is None else scaled_weight(weight)

    scaled = card._replace(
        sections=tuple(section._replace(weight=times(section.weight)) for section in card.sections),
        items=tuple(item._replace(weight=times(item.weight), per_finding=times(item.per_finding)) for item in card.items),
    )
    heavier = [one._replace(weight=scaled_weight(one.weight)) for one in judged]
    before, after = score(judged, card=card), score(heavier, card=scaled)
    assert (before.score, before.passed, before.band, before.measured) == (after.score, after.passed, after.band, after.measured)


@given(cards(), criteria(), st.randoms(use_true_random=False))
def test_the_order_of_the_rules_is_of_no_account(card: Card, judged: list[Criterion], random: Random) -> None:
    before, after = score(judged, card=card), score(random.sample(judged, len(judged)), card=card)
    assert (before.score, before.passed, before.earned, before.card) == (after.score, after.passed, after.earned, after.card)
    assert [one._replace(failed_by=()) for one in before.sections] == [one._replace(failed_by=()) for one in after.sections]
    assert [set(one.failed_by) for one in before.sections] == [set(one.failed_by) for one in after.sections]


def test_no_weight_is_too_heavy_to_add_up() -> None:
    shown = score([criterion("a", PASS, 1.7e308), criterion("b", PASS, 1.7e308), criterion("c", FAIL, 1.7e308)])
    assert (shown.score, shown.earned) == (66.7, shown.possible)
