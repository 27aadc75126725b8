"""`calllint recover` as people call it."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import openpyxl
import pytest
from jsonschema import Draft202012Validator

from calllint.cli._recover_output import COLUMNS
from calllint.schemas import schema

from .conftest import Run

DUTCH = [
    {"role": "customer", "text": "Mijn wasmachine lekt nog steeds na de reparatie.", "at": "2026-03-03T09:00:00Z"},
    {"role": "agent", "text": "Wat vervelend! Ik bel u morgen terug met een afspraak.", "at": "2026-03-03T09:02:00Z"},
    {"role": "customer", "text": "Prima, dank u."},
    {"role": "agent", "text": "Fijne dag!"},
]
ENGLISH = [
    {"role": "agent", "text": "Parcels, Ron speaking.", "at": "2026-03-04T09:00:00Z"},
    {"role": "customer", "text": "My parcel is smashed and I am furious, what are you going to do about this?"},
    {"role": "agent", "text": "I'm hanging up now."},
]
HOSTILE = '=HYPERLINK("http://evil.example","x")'


@pytest.fixture
def export(here: Path) -> str:
    lines = [
        {"id": "nl-1", "language": "nl", "channel": "chat", "agent": "Sanne", "metadata": {"customer_id": "K-17"}, "turns": DUTCH},
        {"id": HOSTILE, "language": "en", "channel": "chat", "agent": "Ron", "metadata": {"order": HOSTILE}, "turns": ENGLISH},
    ]
    (here / "export.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    return "export.jsonl"


def test_text_tells_who_what_and_why(run: Run, export: str) -> None:
    result = run("recover", export, "--today", "2026-03-06")
    assert result.exit_code == 0
    first, second = result.stdout.split("\n\n")[:2]
    assert first.startswith("1. 2026-03-04  order =HYPERLINK") and "[hung up on, issue left open]" in first
    assert "because  premature-hang-up: “I'm hanging up now.”" in first
    assert second.startswith("2. 2026-03-03  klant K-17  [belofte over tijd]")
    assert "wilde    “Mijn wasmachine lekt nog steeds na de reparatie.”" in second
    assert "uiterlijk 2026-03-04 (2\n" in second or "uiterlijk 2026-03-04 (2 dagen te laat)" in second
    assert result.stdout.rstrip().splitlines()[-1] == "2 terug te bellen, van 2 gesprekken; per 2026-03-06"


def test_today_decides_what_is_overdue(run: Run, export: str) -> None:
    found = json.loads(run("recover", export, "--today", "2026-03-04", "--format", "json").stdout)
    assert [one["conversation"]["id"] for one in found["customers"]] == [HOSTILE]


def test_json_is_what_the_schema_says(run: Run, export: str) -> None:
    document = json.loads(run("recover", export, "--today", "2026-03-06", "--format", "json", "--all-promises").stdout)
    Draft202012Validator(schema("recover")).validate(document)
    assert document["today"] == "2026-03-06"
    late = document["customers"][1]
    assert (late["days_late"], late["promises"][0]["due"], late["promises"][0]["status"]) == (2, "2026-03-04", "overdue")
    assert document["summary"] == {"listed": 2, "conversations": 2, "settled_since": 0}


def test_csv_has_no_formulas(run: Run, export: str) -> None:
    output = run("recover", export, "--today", "2026-03-06", "--format", "csv").stdout
    rows = list(csv.DictReader(io.StringIO(output.removeprefix("\ufeff"))))
    assert tuple(rows[0]) == COLUMNS
    assert rows[0]["conversation"] == "'" + HOSTILE
    assert rows[0]["customer"] == "order " + HOSTILE
    assert (rows[1]["due"], rows[1]["days late"], rows[1]["promised by"]) == ("2026-03-04", "2", "Sanne")


def test_a_workbook_has_texts_only(run: Run, here: Path, export: str) -> None:
    assert (
        run("recover", export, "--today", "2026-03-06", "--format", "xlsx", "-o", "list.xlsx", "--language-of-messages", "nl").exit_code
        == 0
    )
    sheet = openpyxl.load_workbook(here / "list.xlsx")["Terugbellen"]
    heads = [cell.value for cell in sheet[1]]
    rows = [dict(zip(heads, row, strict=True)) for row in sheet.iter_rows(min_row=2)]
    assert rows[0]["Gesprek"].value == HOSTILE and rows[0]["Gesprek"].data_type == "s"
    assert rows[1]["Waarom"].value == "belofte over tijd"


def test_the_order_and_the_limit(run: Run, export: str) -> None:
    text = run("recover", export, "--today", "2026-03-06", "--limit", "1").stdout
    assert text.count("\n\n") == 1
    assert "2 terug te bellen" in text


def test_redacted_nobody_is_named(run: Run, export: str) -> None:
    for output_format in ("text", "csv", "json"):
        output = run("recover", export, "--today", "2026-03-06", "--format", output_format, "--redact").stdout
        assert "K-17" not in output and "Sanne" not in output
        assert "[reference 1]" in output


def test_redacted_the_topic_of_the_data_is_too(run: Run, here: Path) -> None:
    line = {"id": "nl-1", "language": "nl", "topic": "Terugbellen 06-12345678", "turns": DUTCH}
    (here / "one.jsonl").write_text(json.dumps(line) + "\n", encoding="utf-8")
    for output_format in ("csv", "json"):
        output = run("recover", "one.jsonl", "--today", "2026-03-06", "--format", output_format, "--redact").stdout
        assert "Terugbellen [phone 1]" in output
        assert "12345678" not in output


def test_the_same_list_by_any_number_of_processes(run: Run, export: str) -> None:
    one = run("recover", export, "--today", "2026-03-06", "--format", "json", "-j", "1").stdout
    assert one == run("recover", export, "--today", "2026-03-06", "--format", "json", "-j", "2").stdout


def test_rules_that_are_off_list_nobody_and_are_told(run: Run, export: str) -> None:
    result = run("recover", export, "--today", "2026-03-04", "--ignore", "premature-hang-up,missing-solution", "--format", "json")
    assert json.loads(result.stdout)["customers"] == []
    assert "premature-hang-up, missing-solution" in result.stderr


def test_wrong_calls_are_told(run: Run, export: str) -> None:
    assert run("recover").exit_code == 2
    assert run("recover", export, "--today", "tomorrow").exit_code == 2
    assert run("recover", "nothing.jsonl").exit_code == 3


def test_nobody_to_call_back(run: Run, here: Path) -> None:
    (here / "fine.jsonl").write_text(json.dumps({"id": "f", "language": "en", "turns": [{"role": "customer", "text": "Thanks!"}]}))
    assert run("recover", "fine.jsonl", "--today", "2026-03-04").stdout == "Nobody to call back, of 1 conversations; by 2026-03-04\n"
