"""How a conversation ends: on a turn that waits for an answer, or not."""

from __future__ import annotations

import pytest

from calllint.rules.confidence import Confidence
from tests.talk import cues

OPENING = "agent: Hello, Jo here.\ncustomer: What does a second key cost?\nagent: Twelve pounds.\n"


def waiting(lines: str, **rest: object) -> list[int]:
    found = cues(OPENING + lines, language="en", **rest).named("unanswered")
    return [cue.turn for cue in found if cue.facts["confidence"] != Confidence.LOW]


@pytest.mark.parametrize(
    "last", ["And how long does it take?", "It still says sold out here.", "That is a disgrace!", "thanks. the link does not work though"]
)
def test_what_waits_for_an_answer(last: str) -> None:
    assert waiting(f"customer: {last}") == [3]


@pytest.mark.parametrize("last", ["Thanks!", "okay", "Great, thank you, bye.", "👍", "no that's all"])
def test_what_needs_none(last: str) -> None:
    assert waiting(f"customer: {last}") == []


def test_bots_and_system_lines_answer_nobody() -> None:
    assert waiting("customer: And how long does it take?\nbot: Are you still there?\nsystem: Chat closed.") == [3]


def test_an_answer_is_an_answer() -> None:
    assert waiting("customer: And how long does it take?\nagent: A week.") == []


def test_who_hung_up_in_anger_waits_for_nothing() -> None:
    assert waiting("customer: That is a disgrace, I am done with you!", ended_by="customer") == []


def test_who_says_so_hangs_up_in_anger_as_well() -> None:
    assert waiting("customer: That is a disgrace, I'm hanging up now.") == []
