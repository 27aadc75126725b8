"""The version of a card changes when something that decides points, score, verdict or band changes, and with nothing else."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calllint.rules.finding import Criterion, Outcome, Severity
from calllint.scoring import Card, CardItem, CardSection, score

from .cards import RULES, WEIGHTS, cards, criteria, criterion, found

JUDGED = [criterion("a"), criterion("b", severity=Severity.CRITICAL), criterion("c", category="ending"), criterion("x")]
CARD = Card(
    "mine",
    sections=(CardSection("One", ("a", "x"), 20.0), CardSection("Two", ("tone",), 80.0)),
    items=(CardItem("a", critical="section"), CardItem("x", weight=2.0, bonus=True), CardItem("c", weight=3.0, per_finding=1.0)),
    pass_mark=50.0,
    bands=(("low", 0.0), ("high", 60.0)),
)


def version(card: Card, judged: list[Criterion] | None = None) -> str:
    return score(JUDGED if judged is None else judged, card=card).card.version


def items(*changed: CardItem) -> dict[str, Any]:
    return {"items": tuple(next((new for new in changed if new.selector == old.selector), old) for old in CARD.items)}


@pytest.mark.parametrize(
    "change",
    [
        {"pass_mark": 51.0},
        {"others": "leave-out"},
        {"not_applicable": "count"},
        {"least_measured": 1.0},
        {"bonus_limit": "section"},
        {"critical_score": "zero"},
        {"bands": (("low", 0.0), ("high", 61.0))},
        {"bands": (("low", 0.0), ("top", 60.0))},
        {"bands": ()},
        {"sections": (CardSection("One", ("a", "x"), 21.0), CARD.sections[1])},
        {"sections": (CardSection("One", ("a", "x")), CARD.sections[1])},
        {"sections": (CardSection("One", ("a",), 20.0), CARD.sections[1])},
        items(CardItem("a", critical="all")),
        items(CardItem("a", critical="section", weight=2.0)),
        items(CardItem("x", weight=2.0)),
        items(CardItem("x", weight=3.0, bonus=True)),
        items(CardItem("c", weight=3.0, per_finding=2.0)),
        items(CardItem("c", weight=3.0)),
    ],
    ids=repr,
)
def test_what_can_change_a_result_changes_the_version(change: dict[str, Any]) -> None:
    assert version(CARD._replace(**change)) != version(CARD)


@pytest.mark.parametrize(
    "change",
    [
        {"name": "Another name"},
        {"channels": ("call",), "teams": ("North",), "paths": ("a/*",)},
        {"bands": tuple(reversed(CARD.bands))},
        {"sections": tuple(reversed(CARD.sections))},
        {"sections": (CardSection("Eins", ("x", "a"), 20.0), CARD.sections[1])},
        {"items": (*reversed(CARD.items), CardItem("not-in-force", weight=8.0))},
        {"sections": (*CARD.sections, CardSection("Empty", ("not-in-force",), 10.0))},
        items(CardItem("a", critical="section", weight=1.0, per_finding=7.0)),
        items(CardItem("a", critical="section", weight=1.0, per_finding=1.0)),
    ],
    ids=repr,
)
def test_what_changes_no_result_changes_no_version(change: dict[str, Any]) -> None:
    assert version(CARD._replace(**change)) == version(CARD)


def test_options_that_touch_no_rule_in_force_are_not_in_it() -> None:
    plain = [criterion("a"), criterion("b")]
    card = Card("mine")
    assert version(card._replace(bonus_limit="none", critical_score="zero"), plain) == version(card, plain)


def test_the_rules_in_force_are_in_it() -> None:
    changed = [
        [*JUDGED, criterion("new")],
        JUDGED[:-1],
        [JUDGED[0]._replace(rule="other"), *JUDGED[1:]],
        [JUDGED[0], JUDGED[1]._replace(severity=Severity.ERROR), *JUDGED[2:]],
        [JUDGED[0]._replace(weight=2.0), *JUDGED[1:]],
        [*JUDGED[:2], JUDGED[2]._replace(severity=Severity.CRITICAL), JUDGED[3]],
    ]
    versions = [version(CARD), *(version(CARD, judged) for judged in changed)]
    assert len(set(versions)) == len(versions)


def test_severities_below_critical_and_outcomes_are_not() -> None:
    other = [one._replace(outcome=Outcome.FAIL, severity=one.severity if one.rule == "b" else Severity.NOTE) for one in JUDGED]
    assert version(CARD, other) == version(CARD)
    assert version(CARD, [*JUDGED, criterion("idle", weight=0.0)]) == version(CARD)


@st.composite
def pairs(draw: st.DrawFn) -> tuple[Card, Card, list[Criterion]]:
    """Two cards that differ in little, and rules."""
    card = draw(cards())
    field = draw(st.sampled_from([name for name in Card._fields if name not in ("sections", "items")]))
    other = draw(cards(name=draw(st.text(max_size=3)), channels=draw(st.sampled_from([(), ("call",)]))))
    changed = card._replace(**{field: getattr(other, field)})
    sections, items = card.sections, card.items
    name, weight = draw(st.sampled_from(["Opening", "Core", "Closing", "Other"])), draw(st.none() | WEIGHTS)
    if sections and name in (sections[0].name, "Other"):
        changed = changed._replace(sections=(CardSection(name, sections[0].rules, weight), *sections[1:]))
    if items and draw(st.booleans()):
        changed = changed._replace(items=(items[0]._replace(per_finding=draw(st.none() | WEIGHTS)), *items[1:]))
    return card, changed, draw(criteria())


@given(pairs(), st.lists(st.sampled_from(RULES)), st.lists(st.sampled_from(Outcome), min_size=9, max_size=9))
def test_under_the_same_version_the_same_outcomes_have_the_same_result(
    pair: tuple[Card, Card, list[Criterion]], hits: list[str], outcomes: list[Outcome]
) -> None:
    one, other, rules = pair
    judged = [rule._replace(outcome=outcome) for rule, outcome in zip(rules, outcomes, strict=False)]
    first, second = (score(judged, card=card, findings=found(hits)) for card in (one, other))
    figures = [
        (shown.score, shown.passed, shown.band, shown.measured, shown.earned, shown.possible, shown.bonus) for shown in (first, second)
    ]
    if first.card.version == second.card.version:
        assert figures[0] == figures[1]
        sections = [sorted((s.earned, s.possible, s.bonus, s.score) for s in shown.sections) for shown in (first, second)]
        assert sections[0] == sections[1]
