import json
from pathlib import Path

import pytest

from calllint.rules.catalogue import built_in_rules, built_in_signals

from .conftest import Run


def test_the_table_lists_every_rule_with_what_it_finds(run: Run) -> None:
    lines = run("rules").stdout.splitlines()
    names = [line.split()[0] for line in lines[1:] if not line.startswith(" ")]
    assert names == [rule.id for rule in built_in_rules()]
    assert lines[0].split()[:4] == ["rule", "category", "severity", "weight"]


def test_json_has_all_of_a_rule_as_it_is_in_force(run: Run, here: Path) -> None:
    (here / "calllint.toml").write_text('ignore = ["ending"]\n[rules.court-threat]\nweight = 7\nseverity = "error"\n', encoding="utf-8")
    rules = {rule["id"]: rule for rule in json.loads(run("rules", "--format", "json").stdout)}
    assert set(rules) == {rule.id for rule in built_in_rules()}
    assert (rules["court-threat"]["weight"], rules["court-threat"]["severity"]) == (7, "error")
    assert rules["court-threat"]["in_force"] is True
    assert rules["premature-hang-up"]["in_force"] is False
    assert rules["court-threat"]["examples"]["good"]
    assert rules["court-threat"]["examples"]["bad"]


def test_a_selection_narrows_the_list(run: Run) -> None:
    rules = json.loads(run("rules", "--format", "json", "--select", "tone").stdout)
    assert rules
    assert {rule["category"] for rule in rules} == {"tone"}
    assert run("rules", "--select", "zebra").exit_code == 2


def test_long_titles_are_wrapped(run: Run) -> None:
    assert max(len(line) for line in run("rules").stdout.splitlines()) <= 100


def test_markdown_has_a_table_for_each_category_and_one_of_signals(run: Run, here: Path) -> None:
    (here / "calllint.toml").write_text('ignore = ["ending"]\n[rules.court-threat]\nweight = 7\n', encoding="utf-8")
    text = run("rules", "--format", "markdown").stdout
    heads = [line.removeprefix("## ") for line in text.splitlines() if line.startswith("## ")]
    assert heads == [*dict.fromkeys(rule.category for rule in built_in_rules()), "signals"]
    rows = {line.split("`")[1]: line for line in text.splitlines() if line.startswith("| `")}
    assert set(rows) == {one.id for one in (*built_in_rules(), *built_in_signals())}
    assert rows["court-threat"].startswith("| `court-threat` | critical | 7 | on | **")
    assert " | off | " in rows["premature-hang-up"]
    assert all(line.count("|") == 6 for name, line in rows.items() if name in {rule.id for rule in built_in_rules()})


def test_markdown_of_a_selection_has_only_that(run: Run) -> None:
    text = run("rules", "--format", "markdown", "--select", "tone").stdout
    assert [line for line in text.splitlines() if line.startswith("## ")] == ["## tone"]


def test_nothing_in_a_rule_of_ones_own_breaks_the_table(run: Run, here: Path) -> None:
    rule = '[rule.own]\nkind = "absence"\nof = ["agent:apology"]\nmeaning = "a | b\\n<script> \\\\|"\nmessage = "m"\n'
    (here / "calllint.toml").write_text(rule, encoding="utf-8")
    (row,) = [line for line in run("rules", "--format", "markdown").stdout.splitlines() if line.startswith("| `own`")]
    assert "a \\| b &lt;script> \\\\\\|" in row


def test_the_table_wraps_on_a_terminal_of_eighty_columns(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    assert max(len(line) for line in run("rules").stdout.splitlines()) <= 80
