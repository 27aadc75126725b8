"""The linter weighs each conversation by its card, with the rules in force for it."""

from __future__ import annotations

from pathlib import Path

import pytest

from calllint.conversation import Place
from calllint.linting import Linter
from calllint.results import Result
from calllint.rules.finding import Severity
from calllint.scoring import Card, CardItem
from calllint.settings import PathRules, RuleSettings, Settings
from tests.small import small_lexicons
from tests.talk import talk

RUDE = "customer: my parcel was lost\nagent: sorry\ncustomer: my parcel was lost\nagent: sorry about your parcel"
OWN = {"no-sorry": {"kind": "absence", "of": ["agent:apology"], "meaning": "m", "message": "An apology", "weight": 5}}
CHATS = Card("Chats", channels=("chat",), pass_mark=70.0)
CALLS = Card("Calls", channels=("call",))


@pytest.fixture(autouse=True)
def _small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = small_lexicons(tmp_path / "lexicons")
    monkeypatch.setattr("calllint.lexicon.lexicon.lexicon_folder", lambda: folder)


def lint(path: str = "a.jsonl", channel: str = "chat", **settings: object) -> Result:
    fields = {"select": ("no-sorry",), "rules": OWN, "scorecards": (CHATS, CALLS), **settings}
    conversation = talk(RUDE, language="en", channel=channel)._replace(place=Place(path))
    return Linter(Settings(**fields)).lint(conversation)  # type: ignore[arg-type]


def test_each_conversation_has_its_card() -> None:
    names = [lint(channel=channel).scorecard.card.name for channel in ("chat", "call", "email")]
    assert names == ["Chats", "Calls", "built-in"]


def test_the_pass_mark_of_the_settings_is_for_cards_without_one() -> None:
    marks = [lint(channel=channel, pass_mark=60.0).scorecard.card.pass_mark for channel in ("chat", "call", "email")]
    assert marks == [70.0, 60.0, 60.0]


def test_each_finding_costs_where_the_card_says_so() -> None:
    result = lint(scorecards=(CHATS._replace(items=(CardItem("no-sorry", per_finding=1.0),)),))
    assert len(result.findings) == 2
    assert (result.scorecard.score, result.scorecard.deductions[0].points) == (60.0, 2.0)


def test_the_version_goes_with_the_rules_in_force_for_the_path(tmp_path: Path) -> None:
    here = {"root": str(tmp_path), "per_path": (PathRules("old/*", extend_select=("shouting",)),)}
    plain = lint(str(tmp_path / "a.jsonl"), **here).scorecard.card
    assert lint(str(tmp_path / "b.jsonl"), **here).scorecard.card == plain
    assert lint(str(tmp_path / "old" / "a.jsonl"), **here).scorecard.card.version != plain.version
    assert lint(rule_settings={"no-sorry": RuleSettings(weight=6.0)}).scorecard.card.version != plain.version
    assert lint(rule_settings={"no-sorry": RuleSettings(Severity.CRITICAL)}).scorecard.card.version != plain.version
