import json
from pathlib import Path

from calllint.rules.catalogue import built_in_rules

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
