"""The cards in `docs/scorecards.md` load, are valid for editors, and score as the page says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import tomli
from jsonschema import Draft202012Validator

from calllint.config import load_config
from calllint.config.describe import json_schema
from calllint.config.keys import CARD_KEYS, ITEM_KEYS, SECTION_KEYS
from calllint.lexicon import languages
from calllint.reporting.text_scorecard import verdict
from calllint.rules.catalogue import built_in_rules
from calllint.rules.finding import Criterion, Outcome
from calllint.scoring import Card, Scorecard, score

from .cards import found

PAGE = Path(__file__).parents[2].joinpath("docs", "scorecards.md").read_text("utf-8")
BLOCKS = re.findall(r"```toml\n(.*?)```", PAGE, re.DOTALL)


@pytest.fixture
def cards(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, Card]:
    monkeypatch.chdir(tmp_path)
    Path("calllint.toml").write_text("\n".join(BLOCKS), encoding="utf-8")
    return {card.name: card for card in load_config().settings.scorecards}


def judged(card: Card, failed: tuple[str, ...] = (), absent: tuple[str, ...] = (), hits: tuple[str, ...] = ()) -> Scorecard:
    """A conversation in which all rules that are on pass but for these."""
    outcomes = {**dict.fromkeys(failed, Outcome.FAIL), **dict.fromkeys(absent, Outcome.NOT_APPLICABLE)}
    rules = [rule for rule in built_in_rules() if rule.on]
    criteria = [Criterion(rule.id, rule.category, outcomes.get(rule.id, Outcome.PASS), rule.weight, rule.severity) for rule in rules]
    return score(criteria, card=card, findings=found(hits))


def test_both_cards_load_together_and_are_valid_for_editors(cards: dict[str, Card]) -> None:
    assert list(cards) == ["Telefonie 2026", "E-mail quality"]
    validator = Draft202012Validator(json_schema(built_in_rules(), languages()))
    for block in BLOCKS:
        validator.validate(tomli.loads(block))


def test_every_key_is_told_with_its_default() -> None:
    for prefix, keys in (("", CARD_KEYS), ("section.NAME.", SECTION_KEYS), ("rules.RULE.", ITEM_KEYS)):
        for key in keys:
            assert f"`{prefix}{key.name}`" in PAGE
            for choice in key.choices:
                assert f'`"{choice}"`' in PAGE


def test_the_phone_card_scores_as_the_page_says(cards: dict[str, Card]) -> None:
    failed = ("interruption", "no-introduction", "skipped-phase", "follow-up-without-deadline", "passive-aggressive")
    shown = judged(cards["Telefonie 2026"], failed, hits=("interruption", "interruption"))
    # The version goes with the weights of the catalogue.
    line = verdict(shown)[0].replace(shown.card.version, "VERSION")
    assert f"\n{line}\n" in re.sub(r'(?<=2026" )[0-9a-f]{12}\b', "VERSION", PAGE)


@pytest.mark.parametrize("fatal", ["court-threat", "hostile-language", "premature-hang-up", "sensitive-data-request"])
def test_a_fatal_error_on_the_phone_is_a_0(cards: dict[str, Card], fatal: str) -> None:
    assert judged(cards["Telefonie 2026"])[:2] == (100.0, True)
    shown = judged(cards["Telefonie 2026"], (fatal,))
    assert (shown.score, shown.passed, shown.band) == (0.0, False, "Onvoldoende")


def test_whoever_passes_over_frustration_has_not_listened(cards: dict[str, Card]) -> None:
    shown = judged(cards["Telefonie 2026"], ("no-acknowledgement", "desired-outcome-not-asked"))
    assert (shown.score, [section.category for section in shown.sections if section.failed_by]) == (70.0, ["Luisteren"])


def test_in_an_e_mail_what_had_no_occasion_counts_and_a_threat_only_costs_points(cards: dict[str, Card]) -> None:
    card = cards["E-mail quality"]
    assert judged(card, absent=("shouting", "overpromise")).possible == judged(card).possible
    shown = judged(card, ("court-threat",))
    assert (shown.passed, [deduction.critical for deduction in shown.deductions]) == (True, [False])
    assert judged(card, ("unfilled-placeholder",)).band in ("Below standard", "Unacceptable")
