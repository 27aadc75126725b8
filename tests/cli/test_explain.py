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
    for text in (
        rule.id,
        rule.title,
        rule.meaning,
        rule.why,
        rule.detection,
        f"{rule.severity}, {rule.weight:g} {'point' if rule.weight == 1 else 'points'}, category ",
    ):
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


@pytest.mark.parametrize("by", ["option", "configuration"])
def test_rules_are_told_in_dutch(run: Run, here: Path, by: str) -> None:
    if by == "configuration":
        (here / "calllint.toml").write_text('language-of-messages = "nl"\n', encoding="utf-8")
    more = ("--language", "nl") if by == "option" else ()
    explained = " ".join(run("explain", "court-threat", "transfer", *more).stdout.split())
    assert "court-threat: Geen dreigement met de rechter" in explained
    assert "Wat het vindt De medewerker dreigt met de rechter" in explained
    assert "Aanwezig als De medewerker verbindt de klant" in explained
    assert "Geen dreigement met de rechter" in " ".join(run("rules", *more).stdout.split())
    assert "**Geen dreigement met de rechter.** De medewerker" in run("rules", "--format", "markdown", *more).stdout
    assert "No threat with court" in run("explain", "court-threat", "--language", "en").stdout


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


def test_a_part_of_a_name_is_told_the_names_that_have_it(run: Run) -> None:
    assert "(did you mean 'court-threat'?)" in run("explain", "court").stderr
    several = run("explain", "follow-up").stderr
    assert "(did you mean one of: 'follow-up-without-owner', 'follow-up-without-deadline'?)" in several


def test_examples_keep_to_the_width(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    text = run("explain", "all", "--color", "never").stdout
    assert max(len(line) for line in text.splitlines() if line.startswith("  ")) <= 60
    assert "\n  > agent: " in text


def test_several_are_explained_in_turn_each_once(run: Run) -> None:
    text = run("explain", "shouting", "customer-frustration", "shouting", "--color", "never").stdout
    assert text.index("shouting: ") < text.index("customer-frustration: a signal")
    assert text.count("shouting: ") == 1
    values = json.loads(run("explain", "shouting", "customer-frustration", "--format", "json").stdout)
    assert [value["id"] for value in values] == ["shouting", "customer-frustration"]


@pytest.mark.parametrize(
    ("name", "ids"),
    [
        ("tone", [rule.id for rule in built_in_rules() if rule.category == "tone"]),
        ("signals", [signal.id for signal in built_in_signals()]),
        ("all", [*(rule.id for rule in built_in_rules()), *(signal.id for signal in built_in_signals())]),
    ],
)
def test_a_category_stands_for_its_rules(run: Run, name: str, ids: list[str]) -> None:
    assert [value["id"] for value in json.loads(run("explain", name, "--format", "json").stdout)] == ids


def test_a_signal_says_why_and_what_it_misses(run: Run) -> None:
    for signal in built_in_signals():
        words = " ".join(run("explain", signal.id, "--color", "never").stdout.split())
        assert " ".join(signal.why.split()) in words
        assert " ".join(signal.limits.split()) in words
        value = json.loads(run("explain", signal.id, "--format", "json").stdout)
        assert (value["kind"], value["meaning"], value["why"]) == ("signal", signal.meaning, signal.why)


def test_markdown_is_the_page_of_the_documentation(run: Run, here: Path) -> None:
    page = run("explain", "court-threat", "customer-frustration", "--format", "markdown").stdout
    assert page.startswith("# court-threat\n\n**")
    assert "\n\n# customer-frustration\n" in page
    assert "## Bad (Dutch" in page
    (here / "calllint.toml").write_text("[rules.court-threat]\nweight = 7\n", encoding="utf-8")
    assert ", 7 points, " in run("explain", "court-threat", "--format", "markdown").stdout


def test_one_unknown_name_among_others_is_told(run: Run) -> None:
    result = run("explain", "shouting", "tonne")
    assert (result.exit_code, result.stdout, result.stderr) == (2, "", "error: there is no rule 'tonne' (did you mean 'tone'?)\n")
    assert run("explain").exit_code == 2
