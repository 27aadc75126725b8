import json
from pathlib import Path

import pytest

from calllint.rules.catalogue import built_in_rules, built_in_signals
from calllint.rules.rule import Rule

from .conftest import Run


@pytest.mark.parametrize("rule", built_in_rules(), ids=lambda rule: rule.id)
def test_every_rule_is_explained(run: Run, rule: Rule) -> None:
    result = run("explain", rule.id, "--color", "never")
    assert result.exit_code == 0
    words = " ".join(result.stdout.split())
    for text in (rule.id, rule.title, rule.meaning, rule.why, rule.detection, f"{rule.severity}, {rule.weight:g} points"):
        assert " ".join(text.split()) in words
    for option in rule.options.values():
        assert f"{option.name} (default " in words
    assert result.stdout.count("\nGood (") == len(rule.passes)
    assert result.stdout.count("\nBad (") == len(rule.fails)
    assert "\x1b" not in result.stdout


@pytest.mark.parametrize("signal", built_in_signals(), ids=lambda signal: signal.id)
def test_every_signal_is_explained(run: Run, signal: object) -> None:
    result = run("explain", getattr(signal, "id", ""))
    assert result.exit_code == 0
    assert "never scored" in result.stdout


def test_an_explanation_is_of_what_is_in_force(run: Run, here: Path) -> None:
    (here / "calllint.toml").write_text('ignore = ["tone"]\n[rules.court-threat]\nweight = 7\nseverity = "note"\n', encoding="utf-8")
    assert "note, 7 points, category tone, off here" in run("explain", "court-threat").stdout
    assert "critical, 10 points, category tone, on here" in run("explain", "court-threat", "--isolated").stdout


def test_json_and_colours(run: Run) -> None:
    assert json.loads(run("explain", "court-threat", "--format", "json").stdout)["id"] == "court-threat"
    assert "\x1b[1m" in run("explain", "court-threat", "--color", "always").stdout


def test_an_unknown_rule_is_told_the_nearest(run: Run) -> None:
    result = run("explain", "cort-threat")
    assert (result.exit_code, result.stderr) == (2, "error: there is no rule 'cort-threat' (did you mean 'court-threat'?)\n")
    assert "`calllint rules` lists them" in run("explain", "qqq").stderr
