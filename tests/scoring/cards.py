"""Cards, rules and their outcomes, drawn at random, and the plain way to have some."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from hypothesis import strategies as st

from calllint.cues import Evidence
from calllint.rules.finding import Criterion, Finding, Outcome, Severity
from calllint.scoring import Card, CardItem, CardSection

CATEGORIES = ("tone", "listening", "ending")
RULES = tuple(f"{category}-{number}" for category in CATEGORIES for number in range(3))
WEIGHTS = st.sampled_from([0.0, 0.1, 0.2, 0.3, 0.5, 1.0, 2.0, 2.5, 3.0, 5.0, 7.0, 10.0, 33.3])
PERCENTAGES = st.sampled_from([0.0, 25.0, 50.0, 62.2, 75.0, 100.0])

ITEMS = st.builds(
    CardItem,
    selector=st.sampled_from([*RULES, *CATEGORIES, "all"]),
    weight=st.none() | WEIGHTS,
    bonus=st.none() | st.booleans(),
    critical=st.sampled_from([None, None, False, "section", "all"]),
    per_finding=st.none() | WEIGHTS,
)


@st.composite
def cards(draw: st.DrawFn, **fixed: Any) -> Card:
    """A card as a configuration could have it: no rule in two sections, what is said of a rule said once."""
    selectors = draw(st.lists(st.sampled_from([*RULES, *CATEGORIES, "all"]), unique=True, max_size=6))
    names = ["Opening", "Core", "Closing"]
    placed = [draw(st.sampled_from(names)) for _ in selectors]
    fields: dict[str, Any] = {
        "name": "mine",
        "sections": tuple(
            CardSection(name, tuple(one for one, where in zip(selectors, placed, strict=True) if where == name), draw(st.none() | WEIGHTS))
            for name in names
            if name in placed
        ),
        "items": tuple(draw(st.lists(ITEMS, max_size=4, unique_by=lambda item: item.selector))),
        "pass_mark": draw(st.none() | PERCENTAGES),
        "others": draw(st.sampled_from(["by-category", "leave-out"])),
        "not_applicable": draw(st.sampled_from(["drop", "count"])),
        "least_measured": draw(PERCENTAGES),
        "bonus_limit": draw(st.sampled_from(["total", "section", "none"])),
        "critical_score": draw(st.sampled_from(["keep", "zero"])),
        "bands": draw(st.sampled_from([(), (("low", 0.0), ("high", 75.0)), (("ok", 50.0),)])),
    }
    return Card(**{**fields, **fixed})


@st.composite
def criteria(draw: st.DrawFn) -> list[Criterion]:
    """Rules in force with their outcomes; a rule's category is in its id."""
    return [
        Criterion(rule, rule.rsplit("-", 1)[0], draw(st.sampled_from(Outcome)), draw(WEIGHTS), draw(st.sampled_from(Severity)), (), "why")
        for rule in draw(st.lists(st.sampled_from(RULES), unique=True))
    ]


def criterion(
    rule: str, outcome: Outcome = Outcome.PASS, weight: float = 1.0, severity: Severity = Severity.ERROR, category: str = "tone"
) -> Criterion:
    """One rule's outcome."""
    return Criterion(rule, category, outcome, weight, severity, (), "because")


def found(rules: Iterable[str]) -> list[Finding]:
    """A finding of each of `rules`."""
    return [
        Finding(rule, "tone", Severity.ERROR, 0, "because", (Evidence(0, 0, 1, "x"),), str(number)) for number, rule in enumerate(rules)
    ]
