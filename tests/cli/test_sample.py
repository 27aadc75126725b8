"""`calllint sample` and `calllint agree` on what comes back."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import openpyxl
import pytest
from jsonschema import Draft202012Validator

from calllint.insight.sample_file import FIXED, is_sample, read_sample
from calllint.schemas import schema

from .conftest import FRIENDLY, THREAT, Run, conversation

HOSTILE = "=1+1"


@pytest.fixture
def export(here: Path) -> str:
    lines = [conversation(f"c{number}", THREAT if number % 4 == 0 else FRIENDLY) for number in range(24)]
    lines.append(conversation(HOSTILE, THREAT, "Dat is gewoon niet mijn probleem."))
    (here / "calls.jsonl").write_text("".join(lines), encoding="utf-8")
    return "calls.jsonl"


def rows(file: Path) -> list[dict[str, str]]:
    with file.open(encoding="utf-8-sig", newline="") as opened:
        return list(csv.DictReader(opened))


def filled(file: Path, into: Path, **answers: str) -> None:
    """Fills in `file` as a reviewer would: everything found is right but what `answers` say by conversation."""
    table = rows(file)
    for row in table:
        row["reviewed"] = "Mia"
        for name, cell in row.items():
            if name not in FIXED and cell == "?":
                row[name] = "right"
        if row["conversation"] in answers:
            row["court-threat"] = answers[row["conversation"]]
    with into.open("w", encoding="utf-8", newline="") as opened:
        writer = csv.DictWriter(opened, list(table[0]), delimiter=";")
        writer.writeheader()
        writer.writerows(table)


def test_a_row_has_its_weight_and_what_to_judge(run: Run, here: Path, export: str) -> None:
    assert run("sample", export, "--size", "10", "-o", "s.csv").exit_code == 0
    table = rows(here / "s.csv")
    assert len(table) == 10
    assert tuple(table[0])[: len(FIXED)] == FIXED
    assert sum(float(row["weight"]) for row in table) == pytest.approx(25)
    assert all(float(row["weight"]) == pytest.approx(1 / float(row["probability"])) for row in table)
    worst = table[0]
    assert worst["part"] == "worst" and "court-threat" in worst["found"] and worst["court-threat"] == "?"
    assert "'" + HOSTILE in {row["conversation"] for row in table}


def test_the_same_sample_by_any_number_of_processes(run: Run, export: str) -> None:
    one = run("sample", export, "--size", "8", "--seed", "5", "-j", "1").stdout
    assert one == run("sample", export, "--size", "8", "--seed", "5", "-j", "2").stdout
    assert one != run("sample", export, "--size", "8", "--seed", "6").stdout


def test_the_answers_come_back_with_their_weights(run: Run, here: Path, export: str) -> None:
    run("sample", export, "--size", "10", "-o", "s.csv")
    table = rows(here / "s.csv")
    missed = next(row for row in table if row["part"] == "random" and not row["court-threat"])
    filled(here / "s.csv", here / "back.csv", **{missed["conversation"]: "missed", "'" + HOSTILE: "wrong"})
    result = run("agree", "back.csv", "--format", "json")
    assert result.exit_code == 0, result.stderr
    found = json.loads(result.stdout)
    rule = found["rules"]["court-threat"]
    assert (found["reviewed"], found["conversations"], rule["missed"], rule["wrong"]) == (10, 25, 1, 1)
    # What was missed stands for others: recall is lower than it looks.
    assert rule["weighted"]["recall"]["value"] < rule["unweighted"]["recall"]["value"]
    low, high = rule["weighted"]["rate"]["interval"]
    assert low <= rule["weighted"]["rate"]["value"] <= high
    text = run("agree", "back.csv").stdout
    assert "10 conversations reviewed; they stand for 25" in text and "Dirichlet" in text


def test_with_the_input_todays_findings_count(run: Run, here: Path, export: str) -> None:
    run("sample", export, "--size", "10", "-o", "s.csv")
    filled(here / "s.csv", here / "back.csv")
    then = json.loads(run("agree", "back.csv", "--format", "json").stdout)["rules"]["court-threat"]
    (here / "calls.jsonl").write_text((here / "calls.jsonl").read_text(encoding="utf-8").replace(THREAT, FRIENDLY), encoding="utf-8")
    now = json.loads(run("agree", "--sample", "back.csv", export, "--format", "json").stdout)["rules"]["court-threat"]
    assert (then["right"], then["missed"]) == (now["missed"], 0)
    assert now["right"] == 0


def test_a_workbook_comes_back(run: Run, here: Path, export: str) -> None:
    assert run("sample", export, "--size", "10", "--format", "xlsx", "-o", "s.xlsx", "--language-of-messages", "en").exit_code == 0
    book = openpyxl.load_workbook(here / "s.xlsx")
    assert book.sheetnames == ["Review", "Conversations", "How to"]
    sheet = book["Review"]
    heads = [cell.value for cell in sheet[1]]
    for row in sheet.iter_rows(min_row=2):
        row[heads.index("reviewed")].value = "x"
        for cell in row:
            if cell.value == "?":
                cell.value = "goed"
    assert any(cell.value == HOSTILE and cell.data_type == "s" for cell in sheet["A"])
    assert sheet.data_validations.dataValidation
    book.save(here / "back.xlsx")
    found = json.loads(run("agree", "back.xlsx", "--format", "json").stdout)
    assert found["rules"]["court-threat"]["weighted"]["precision"]["value"] == 1


def test_a_workbook_says_what_its_columns_mean_and_offers_answers_in_its_language(run: Run, here: Path, export: str) -> None:
    run("sample", export, "--size", "10", "--format", "xlsx", "-o", "s.xlsx", "--language-of-messages", "nl")
    book = openpyxl.load_workbook(here / "s.xlsx")
    heads = [cell.value for cell in book["Beoordelen"][1]]
    meant = {row[0]: row[1] for row in book["Uitleg"].iter_rows(values_only=True)}
    assert meant["court-threat"].startswith("De medewerker dreigt met juridische stappen. ")
    assert len([head for head in heads if meant.get(head)]) > 20
    (answers,) = book["Beoordelen"].data_validations.dataValidation
    assert answers.formula1 == '"goed,fout,gemist,onzeker"'


def test_json_is_what_the_schema_says_and_comes_back(run: Run, here: Path, export: str) -> None:
    document = json.loads(run("sample", export, "--size", "10", "--format", "json").stdout)
    Draft202012Validator(schema("sample")).validate(document)
    for item in document["sample"]:
        item["review"]["reviewed"] = True
        item["review"]["rules"] = dict.fromkeys(item["review"]["rules"], "right")
    (here / "back.json").write_text(json.dumps(document), encoding="utf-8")
    found = json.loads(run("agree", "back.json", "--format", "json").stdout)
    assert found["rules"]["court-threat"]["wrong"] == 0
    assert found["reviewed"] == 10


def test_who_has_not_reviewed_is_told(run: Run, here: Path, export: str) -> None:
    run("sample", export, "--size", "6", "-o", "s.csv")
    result = run("agree", "s.csv")
    assert result.exit_code == 3
    assert "was reviewed" in result.stderr


@pytest.mark.parametrize(("answer", "told"), [("rigt", "no answer"), ("missed", "can't be missed")])
def test_a_wrong_answer_is_told_with_its_line(run: Run, here: Path, export: str, answer: str, told: str) -> None:
    run("sample", export, "--size", "6", "-o", "s.csv")
    worst = rows(here / "s.csv")[0]["conversation"]
    filled(here / "s.csv", here / "back.csv", **{worst: answer})
    result = run("agree", "back.csv")
    assert result.exit_code == 2
    assert "back.csv:2" in result.stderr and told in result.stderr and len(result.stderr.splitlines()) == 1


def test_a_column_that_is_no_rule_is_told(run: Run, here: Path, export: str) -> None:
    run("sample", export, "--size", "6", "-o", "s.csv")
    text = (here / "s.csv").read_text(encoding="utf-8-sig").replace("court-threat,", "curt-threat,", 1)
    (here / "back.csv").write_text(text, encoding="utf-8")
    result = run("agree", "back.csv")
    assert result.exit_code == 2 and "court-threat" in result.stderr


def test_the_floor_holds_for_samples(run: Run, here: Path, export: str) -> None:
    run("sample", export, "--size", "10", "-o", "s.csv")
    filled(here / "s.csv", here / "back.csv")
    (here / "floor.toml").write_text("[rules.court-threat]\nprecision = 0.9\n", encoding="utf-8")
    assert run("agree", "back.csv", "--floor", "floor.toml").exit_code == 0
    filled(here / "s.csv", here / "back.csv", **{row["conversation"]: "wrong" for row in rows(here / "s.csv") if row["court-threat"]})
    assert run("agree", "back.csv", "--floor", "floor.toml").exit_code == 1


def test_redacted_a_sample_names_nobody(run: Run, here: Path) -> None:
    line = json.loads(conversation("c", THREAT)) | {"agent": "Sanne de Boer"}
    (here / "one.jsonl").write_text(json.dumps(line) + "\n", encoding="utf-8")
    assert "Sanne" not in run("sample", "one.jsonl", "--format", "json", "--redact").stdout


def test_what_is_no_sample_is_read_as_ever(run: Run, here: Path, export: str) -> None:
    assert not is_sample(here / export)
    run("sample", export, "--size", "6", "-o", "s.csv")
    assert is_sample(here / "s.csv")
    assert len(read_sample(here / "s.csv", {row for row in rows(here / "s.csv")[0] if row not in FIXED}).rows) == 6


def test_wrong_calls_are_told(run: Run, export: str) -> None:
    assert run("sample").exit_code == 2
    assert run("sample", export, "--rule", "curt-threat").exit_code == 2
    assert run("sample", "nothing.jsonl").exit_code == 3
