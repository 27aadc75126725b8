"""The scorecard in the text report: card, version, band, what was measured, sections, and every deduction."""

from __future__ import annotations

import re

from hypothesis import given

from calllint.conversation import Conversation, Place
from calllint.reporting.text_scorecard import verdict
from calllint.results import Result
from calllint.rules.finding import Criterion, Outcome, Severity
from calllint.scoring import Card, CardItem, CardSection, score

from .make import a_run, rendered
from .strangers import ANY_TEXT

CONTROL = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
CARD = Card(
    "Telefonie 2026",
    sections=(CardSection("Opening", ("a", "b"), 25.0), CardSection("Kern", ("c", "d", "x"), 75.0)),
    items=(CardItem("a", critical="section"), CardItem("x", weight=1.0, bonus=True)),
    pass_mark=70.0,
    bands=(("Goed", 70.0), ("Onvoldoende", 0.0)),
)


def criteria(**outcomes: Outcome) -> list[Criterion]:
    return [Criterion(rule, "tone", outcome, 4.0, Severity.ERROR, (), f"why {rule}") for rule, outcome in outcomes.items()]


def result(card: Card, judged: list[Criterion]) -> Result:
    return Result(Conversation("c", (), Place("a.txt")), None, (), (), tuple(judged), (), score(judged, card=card))


def shown(card: Card, judged: list[Criterion], width: int = 200) -> str:
    return rendered("text", a_run(result(card, judged), width=width))


def test_all_of_a_card_is_told() -> None:
    judged = criteria(a=Outcome.FAIL, b=Outcome.PASS, c=Outcome.PASS, d=Outcome.NOT_MEASURABLE, x=Outcome.PASS)
    version = score(judged, card=CARD).card.version
    text = shown(CARD, judged)
    points = f'5 of 12 points, 1 bonus, card "Telefonie 2026" {version}, band Goed, 62.5% of the card measured'
    assert f"  passed, score 93.8 of 100 ({points})\n" in text
    assert (
        "  Sections\n      0  Opening (0 of 8 points, weight 25, failed by a)\n    100  Kern (5 of 4 points, 1 bonus, weight 75)\n" in text
    )
    deductions = "  Deductions\n    -4  a: why a\n    -4  a: critical for its section Opening: what was left of the section's points\n"
    assert deductions in text


def test_a_failed_verdict_says_the_pass_mark() -> None:
    judged = criteria(a=Outcome.PASS, b=Outcome.PASS, c=Outcome.FAIL, d=Outcome.PASS)
    assert verdict(score(judged, card=CARD))[0].endswith("band Onvoldoende): under the pass mark of 70")


def test_where_too_little_was_measured_the_reason_is_told() -> None:
    judged = criteria(a=Outcome.FAIL, b=Outcome.PASS, c=Outcome.NOT_MEASURABLE, d=Outcome.NOT_MEASURABLE)
    card = CARD._replace(least_measured=60.0)
    assert verdict(score(judged, card=card)) == ("no score: 25% of the card could be measured, and a score needs 60%", "yellow")
    fatal = card._replace(items=(CardItem("a", critical="all"),))
    assert verdict(score(judged, card=fatal))[0].startswith("FAILED, no score: a critical finding fails a conversation")


def test_of_the_built_in_card_only_the_score_is_told() -> None:
    judged = criteria(a=Outcome.PASS, b=Outcome.NOT_MEASURABLE)
    assert verdict(score(judged))[0] == "passed, score 100 of 100 (4 of 4 points)"


@given(ANY_TEXT, ANY_TEXT, ANY_TEXT)
def test_names_steer_nothing(name: str, section: str, band: str) -> None:
    card = Card(name, sections=(CardSection(section, ("a", "b")),), items=(CardItem("a", critical="section"),), bands=((band, 0.0),))
    text = shown(card, criteria(a=Outcome.FAIL, b=Outcome.PASS), width=80)
    assert not CONTROL.search(text)
    text.encode("utf-8")
    assert not CONTROL.search(rendered("json", a_run(result(card, criteria(a=Outcome.FAIL)))))
