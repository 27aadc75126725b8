"""How sure a finding is, and what is reported of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from calllint.conversation import Role
from calllint.cues import Cue, Evidence
from calllint.linting import Linter
from calllint.rules.confidence import Confidence, surest
from calllint.rules.finding import Outcome
from calllint.settings import Settings
from tests.talk import talk

LONG_ANSWER = (
    "agent: Hello, Ann speaking.\ncustomer: I am furious, nothing works!\n"
    "agent: The router in the hall was made in another factory in the spring of last year and its small red light at the back is rather weak in daylight."
)


def cue(**facts: str) -> Cue:
    return Cue("x", Evidence(0, 0, 1, "x"), Role.AGENT, facts=facts)


def test_the_surest_cue_counts() -> None:
    assert surest([cue(confidence="low"), cue(confidence="medium")])[0] is Confidence.MEDIUM
    assert surest([cue(confidence="low"), cue()])[0] is Confidence.HIGH


def test_a_typing_error_is_less_sure() -> None:
    confidence, reason = surest([cue()._replace(distance=2)])
    assert confidence is Confidence.MEDIUM
    assert reason == "a word was read as a typing error, 2 letters off"


@pytest.mark.parametrize(
    ("least", "outcome"), [("low", Outcome.FAIL), ("medium", Outcome.NOT_MEASURABLE), ("high", Outcome.NOT_MEASURABLE)]
)
def test_what_is_less_sure_than_asked_for_is_not_measurable(least: str, outcome: Outcome) -> None:
    linter = Linter(Settings(min_confidence=Confidence(least)))
    result = linter.lint(talk(LONG_ANSWER, language="en"))
    criterion = next(one for one in result.criteria if one.rule == "no-acknowledgement")
    assert criterion.outcome is outcome
    assert bool([one for one in result.findings if one.rule == "no-acknowledgement"]) == (outcome is Outcome.FAIL)
    if outcome is Outcome.NOT_MEASURABLE:
        assert "long enough" in criterion.reason


def test_an_entry_says_how_sure_it_is(tmp_path: Path) -> None:
    lexicon = tmp_path / "own.toml"
    entry = '[[cue]]\nname = "pirate"\nmeaning = "m"\nphrases = ["{}"]\nconfidence = "{}"\n'
    lexicon.write_text('language = "en"\n' + entry.format("ahoy", "low") + entry.format("avast", "high"), encoding="utf-8")
    rule = {"kind": "absence", "of": ["agent:pirate"], "meaning": "m", "message": "No pirates"}
    settings = Settings(lexicons=(str(lexicon),), rules={"no-pirates": rule}, select=("no-pirates",), min_confidence=Confidence.LOW)
    found = Linter(settings).lint(talk("agent: ahoy\nagent: avast", language="en")).findings
    assert [(one.turn, one.confidence, dict(one.facts)) for one in found] == [(0, Confidence.LOW, {}), (1, Confidence.HIGH, {})]
