"""What speaks against a finding: where it is looked for, and what it does to the confidence."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from calllint.config import load_config
from calllint.conversation import Role
from calllint.cues import Cue, CueSheet, Evidence
from calllint.linting import Linter
from calllint.rules.catalogue import RuleError, parse_rules
from calllint.rules.confidence import Confidence
from calllint.rules.doubts import reason_to_doubt
from tests.talk import lint, talk

LINES = """
customer: my parcel is late
agent: we will see
customer: that is kind of you
customer: thanks
agent: bye
"""


def rule(**doubt: Any) -> Any:
    table = {"kind": "absence", "of": ["agent:x"], "meaning": "m", "message": "m", "doubts": [{"reason": "because", **doubt}]}
    return parse_rules({"own": table}, "test")[0]


def doubt(where: str, turn: int, at: int, **rest: Any) -> bool:
    """Whether a finding at turn 1 is in doubt where the cue y is at turn `at`."""
    conversation = talk(LINES)
    sheet = CueSheet(conversation, [Cue("y", Evidence(at, 0, 2, conversation.turns[at].text[:2]), conversation.turns[at].role)])
    return reason_to_doubt(rule(where=where, **(rest or {"cues": ["y"]})).doubts, sheet, turn) == "because"


@pytest.mark.parametrize(
    ("where", "seen"),
    [
        ("same", {1}),
        ("previous", {0}),
        ("next", {2}),
        ("before", {0}),
        ("after", {2, 3, 4}),
        ("last", {3}),
        ("anywhere", {0, 1, 2, 3, 4}),
    ],
)
def test_a_doubt_looks_where_it_says(where: str, seen: set[int]) -> None:
    assert {at for at in range(5) if doubt(where, 1, at)} == seen


def test_the_nearest_turn_of_somebody_else_passes_over_ones_own() -> None:
    assert {at for at in range(5) if doubt("next", 2, at)} == {4}
    assert {at for at in range(5) if doubt("previous", 3, at)} == {1}


def test_a_doubt_can_be_what_is_missing() -> None:
    assert doubt("anywhere", 1, 2, without=["agent:y"])
    assert not doubt("anywhere", 1, 2, without=["customer:y"])
    assert not doubt("anywhere", 1, 2, cues=["y"], without=["y"])


def test_what_speaks_against_it_makes_a_finding_of_low_confidence(tmp_path: Path) -> None:
    (tmp_path / "calllint.toml").write_text(
        """
[rule.no-morning]
kind = "absence"
of = ["agent:morning"]
meaning = "The agent speaks of the morning."
message = "No mornings"

[[rule.no-morning.doubts]]
where = "next"
cues = ["customer:thanks"]
reason = "the customer thanks for it"
""",
        encoding="utf-8",
    )
    (tmp_path / "own.toml").write_text(
        'language = "en"\n[[cue]]\nname = "morning"\nmeaning = "m"\nphrases = ["morning"]\n', encoding="utf-8"
    )
    with (tmp_path / "calllint.toml").open("r+", encoding="utf-8") as file:
        text = file.read()
        file.seek(0)
        file.write('lexicons = ["own.toml"]\nmin-confidence = "low"\n' + text)
    linter = Linter(load_config(file=tmp_path / "calllint.toml").settings)

    def found(lines: str) -> list[tuple[Confidence, str]]:
        result = linter.lint(talk(lines, language="en"))
        return [(one.confidence, one.confidence_reason) for one in result.findings if one.rule == "no-morning"]

    assert found("agent: It comes in the morning.\ncustomer: Thank you.") == [(Confidence.LOW, "the customer thanks for it")]
    assert [confidence for confidence, _ in found("agent: It comes in the morning.\ncustomer: Which one?")] == [Confidence.HIGH]


def test_signals_are_doubted_too() -> None:
    def came_back(*before: str) -> bool:
        lines = "\n".join((*before, "customer: I called you about this twice already.", "agent: Let me look."))
        return any(one.signal == "repeat-contact" for one in lint(lines, language="en").signals)

    assert came_back("customer: Hello.", "agent: Hello, what is it about?")
    assert not came_back("customer: Where is my parcel?", "agent: I'll call the depot tomorrow.")


@pytest.mark.parametrize(
    ("doubt", "message"),
    [
        ({"where": "nxt", "cues": ["x"], "reason": "r"}, "where"),
        ({"where": "next", "cues": ["x"]}, "reason"),
        ({"where": "next", "reason": "r"}, "cues"),
        ({"where": "next", "cues": ["x"], "reason": "r", "cue": 1}, "unknown key 'cue'"),
        ({"where": "next", "cues": ["agnt:x"], "reason": "r"}, "no role"),
        ({"cues": ["x"], "reason": "r"}, "where"),
    ],
)
def test_a_wrong_doubt_says_what_is_wrong(doubt: dict[str, Any], message: str) -> None:
    table = {"kind": "absence", "of": ["agent:x"], "meaning": "m", "message": "m", "doubts": [doubt]}
    with pytest.raises(RuleError, match=message):
        parse_rules({"own": table}, "test")


def test_doubts_are_a_list_of_tables() -> None:
    with pytest.raises(RuleError, match="list of tables"):
        parse_rules({"own": {"kind": "absence", "of": ["agent:x"], "meaning": "m", "message": "m", "doubts": "no"}}, "test")


def test_the_role_of_a_doubt_counts() -> None:
    conversation = talk(LINES)
    sheet = CueSheet(conversation, [Cue("y", Evidence(1, 0, 2, "we"), Role.AGENT)])
    assert reason_to_doubt(rule(where="same", cues=["customer:y"]).doubts, sheet, 1) is None
