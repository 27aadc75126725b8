"""What becomes of a refusal: explained or not, taken back after a threat, left without asking what would help."""

from __future__ import annotations

from tests.talk import cues

OPENING = "agent: Hello, Shaun speaking.\ncustomer: Can I get that fee back?\n"


def named(name: str, lines: str) -> list[tuple[int, object]]:
    return [(cue.turn, cue.facts.get("confidence")) for cue in cues(OPENING + lines, language="en").named(name)]


def test_a_bare_no() -> None:
    assert named("refusal-unexplained", "agent: No, that's not possible.\ncustomer: Oh.") == [(2, "high")]


def test_a_reason_in_the_next_turn_explains() -> None:
    lines = "agent: No, that's not possible.\ncustomer: Why not?\nagent: Because you were two weeks late."
    assert named("refusal-unexplained", lines) == []


def test_what_stands_beside_it_makes_it_less_sure() -> None:
    lines = "agent: No, that's not possible. The bank booked it at the end of last month already.\ncustomer: Oh."
    assert [confidence for _, confidence in named("refusal-unexplained", lines)] in ([], ["low"], ["medium"])


def test_conceded_after_a_threat() -> None:
    lines = "agent: No, that's not possible.\ncustomer: Then you will hear from my lawyer.\nagent: Okay, okay, I've refunded the fee."
    assert [turn for turn, _ in named("conceded", lines)] == [4]


def test_granted_without_a_threat_is_no_concession() -> None:
    lines = "agent: No, that's not possible.\ncustomer: Please, I only just lost my job.\nagent: Alright, I've refunded the fee."
    assert named("conceded", lines) == []
