import json
from pathlib import Path

import pytest

from .conftest import FRIENDLY, THREAT, Run, conversation


def labelled(path: Path, *conversations: tuple[str, str, dict[str, list[int]]]) -> None:
    lines = []
    for name, text, labels in conversations:
        lines.append(json.dumps(json.loads(conversation(name, text)) | {"labels": labels}))
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def test_prints_the_table_and_every_disagreement(run: Run, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "160")
    labelled(here / "l.jsonl", ("a", THREAT, {"court-threat": [1]}), ("b", FRIENDLY, {"court-threat": [1]}), ("c", THREAT, {}))
    result = run("agree", "l.jsonl", "--rule", "court-threat")
    assert result.exit_code == 0
    row = next(line for line in result.stdout.splitlines() if line.startswith("court-threat")).split()
    assert row[1:5] == ["2", "1", "1", "1"]
    assert "missed: court-threat in b (l.jsonl:2)" in result.stdout
    assert "false alarm: court-threat in c (l.jsonl:3)" in result.stdout
    assert f"turn 2, agent: {FRIENDLY}" in result.stdout


@pytest.mark.parametrize(
    ("width", "heads"),
    [
        (80, ["rule", "labels", "found", "false", "prec.", "recall", "F1", "kappa"]),
        (100, ["rule", "labelled", "found", "false", "precision", "recall", "F1", "kappa"]),
        (160, ["rule", "labelled", "found", "missed", "false", "precision", "recall", "F1", "kappa", "right/found", "by", "confidence"]),
    ],
)
def test_the_table_fits_the_terminal_and_says_what_it_leaves_out(
    run: Run, here: Path, monkeypatch: pytest.MonkeyPatch, width: int, heads: list[str]
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    labelled(
        here / "l.jsonl", ("a", THREAT, {"court-threat": [1], "follow-up-without-deadline": [1]}), ("b", FRIENDLY, {"court-threat": [1]})
    )
    result = run("agree", "l.jsonl", "--rule", "court-threat,follow-up-without-deadline")
    table = result.stdout.split("\n\n")[0].splitlines()
    assert table[0].split() == heads
    assert all(len(line) <= width for line in table)
    assert ("--format json" in table[-1]) == (width < 160)
    court = next(index for index, line in enumerate(table) if line.startswith("court-threat"))
    assert ("0.50 (0.09–0.91)" in table[court]) == (width == 160)
    assert ("0.09–0.91" in table[court + 1]) == (width == 100)


def test_json_has_the_intervals(run: Run, here: Path) -> None:
    labelled(here / "l.jsonl", ("a", THREAT, {"court-threat": [1]}))
    report = json.loads(run("agree", "l.jsonl", "--format", "json").stdout)
    rule = report["rules"]["court-threat"]
    assert rule["precision"]["value"] == 1
    assert 0 < rule["precision"]["interval"][0] < 0.5
    assert rule["confidence"]["high"] == {"right": 1, "found": 1}
    assert report["conversations"] == 1


def test_labels_may_stand_in_a_table(run: Run, here: Path) -> None:
    (here / "labels.csv").write_text("conversation;rule\nt;court-threat\n", encoding="utf-8")
    result = run("agree", "threat.jsonl", "friendly.jsonl", "--labels", "labels.csv", "--rule", "court-threat", "--format", "json")
    assert result.exit_code == 0
    report = json.loads(result.stdout)
    assert (report["conversations"], report["rules"]["court-threat"]["found"]) == (1, 1)
    assert "1 conversation without labels: left out" in result.stderr


def test_the_floor_is_a_gate(run: Run, here: Path) -> None:
    labelled(here / "l.jsonl", ("a", THREAT, {"court-threat": [1]}), ("b", FRIENDLY, {"court-threat": [1]}))
    (here / "floor.toml").write_text("[rules.court-threat]\nrecall = 0.6\n", encoding="utf-8")
    result = run("agree", "l.jsonl", "--floor", "floor.toml")
    assert result.exit_code == 1
    assert "recall of court-threat is 0.500, the floor is 0.6" in result.stdout
    (here / "floor.toml").write_text("[rules.court-threat]\nrecall = 0.5\n", encoding="utf-8")
    assert run("agree", "l.jsonl", "--floor", "floor.toml").exit_code == 0


def test_nothing_labelled_is_no_agreement(run: Run) -> None:
    result = run("agree", "threat.jsonl")
    assert result.exit_code == 3
    assert "no conversation is labelled" in result.stderr


def test_a_wrong_label_is_named_and_the_rest_is_measured(run: Run, here: Path) -> None:
    labelled(here / "l.jsonl", ("a", THREAT, {"court-treat": [1]}), ("b", THREAT, {"court-threat": [1]}))
    result = run("agree", "l.jsonl", "--format", "json")
    assert result.exit_code == 3
    assert json.loads(result.stdout)["conversations"] == 1
    assert "l.jsonl:1" in result.stderr and "court-threat" in result.stderr


def test_a_wrong_call_is_told(run: Run) -> None:
    assert run("agree").exit_code == 2
    result = run("agree", "threat.jsonl", "--rule", "curt-threat")
    assert result.exit_code == 2
    assert "court-threat" in result.stderr
