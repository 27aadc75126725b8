"""Phases: hearing comes before refusing, threatening, transferring and ending."""

from __future__ import annotations

import pytest

from tests.talk import cues

OPENING = "agent: Good afternoon, Guy speaking.\ncustomer: My new laptop keeps switching off, even on the charger.\n"


def skipped(lines: str) -> list[tuple[int, object]]:
    return [(cue.turn, cue.facts["to"]) for cue in cues(OPENING + lines, language="en").named("phase-skipped")]


def test_a_refusal_first_thing() -> None:
    assert skipped("agent: No, we can't exchange that.") == [(2, "refusal")]


@pytest.mark.parametrize(
    "heard",
    ["I'm so sorry about that.", "Does it happen with another charger too?", "Oh, a laptop that keeps switching off is no use to anybody."],
)
def test_who_was_heard_first(heard: str) -> None:
    assert skipped(f"agent: {heard}\ncustomer: Yes.\nagent: No, we can't exchange that.") == []


def test_asking_for_a_number_is_not_hearing() -> None:
    assert skipped("agent: What's your order number?\ncustomer: 30771\nagent: No, we can't exchange that.") == [(4, "refusal")]


@pytest.mark.parametrize("light", ["Haha no, we can't exchange that.", "No, we can't exchange that. Does it happen on another socket too?"])
def test_a_joke_and_a_no_that_asks_on_are_doubtful(light: str) -> None:
    found = cues(OPENING + f"agent: {light}", language="en").named("phase-skipped")
    assert [cue.facts["confidence"] for cue in found] == ["low"]


@pytest.mark.parametrize(
    ("language", "said", "explored"),
    [
        ("en", "You do that. It makes no difference to us.", False),
        ("en", "You know what you should do? Read the notice.", False),
        ("en", "What have you tried so far", True),
        ("nl", "Weet je wat jij zou moeten doen? Beter lezen.", False),
        ("nl", "Wat heeft u al geprobeerd?", True),
    ],
)
def test_what_only_opens_as_a_question_explores_nothing(language: str, said: str, explored: bool) -> None:
    issue = {"en": "The gate of our garage will not open any more.", "nl": "De poort van onze garage gaat niet meer open."}[language]
    assert bool(cues(f"customer: {issue}\nagent: {said}", language=language).named("explored")) is explored
