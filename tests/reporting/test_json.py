"""JSON and JSON Lines: what the contract promises, held against the shipped schema."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings

from calllint.conversation import Place
from calllint.errors import Problem
from calllint.reporting.report_values import schema_text
from calllint.reporting.reporter import find_reporter
from calllint.results import Result

from .make import THREAT, a_run, a_turn, bad_call, clean_chat, rendered, silent
from .strangers import strange_results

VALIDATOR = jsonschema.Draft202012Validator(json.loads(schema_text()))
PROBLEM = Problem("broken.json", "not JSON: expected a comma", 3)


def closed(schema: Any) -> Any:
    """The schema with no keys but those that it names: a key that it forgets is a failure."""
    if isinstance(schema, list):
        return [closed(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    schema = {key: closed(value) for key, value in schema.items()}
    if isinstance(schema.get("properties"), dict) and "type" in schema:
        schema.setdefault("additionalProperties", False)
    return schema


@pytest.fixture(scope="module")
def schema() -> dict[str, Any]:
    document: dict[str, Any] = json.loads(schema_text())
    jsonschema.Draft202012Validator.check_schema(document)
    strict: dict[str, Any] = closed(document)
    return strict


def document(*results: Result, problems: tuple[Problem, ...] = ()) -> dict[str, Any]:
    value: dict[str, Any] = json.loads(rendered("json", a_run(*results, problems=problems)))
    return value


def test_a_report_is_as_the_schema_says(schema: dict[str, Any]) -> None:
    jsonschema.validate(document(bad_call(), clean_chat(), silent(), problems=(PROBLEM,)), schema)
    jsonschema.validate(document(), schema)


def test_the_schema_would_notice_a_wrong_report(schema: dict[str, Any]) -> None:
    report = document(bad_call())
    report["conversations"][0]["findings"][0]["severity"] = "fatal"
    with pytest.raises(jsonschema.ValidationError, match="fatal"):
        jsonschema.validate(report, schema)
    report = document(bad_call())
    report["conversations"][0]["surprise"] = 1
    with pytest.raises(jsonschema.ValidationError, match="surprise"):
        jsonschema.validate(report, schema)


def test_the_keys_of_the_contract_have_its_values() -> None:
    report = document(bad_call(), clean_chat(), silent(), problems=(PROBLEM,))
    assert list(report) == ["schema", "version", "conversations", "problems", "notices", "summary"]
    assert report["schema"] == "calllint/report/1"
    assert report["problems"] == [{"path": "broken.json", "line": 3, "message": "not JSON: expected a comma"}]
    assert report["summary"] == {
        "conversations": 3,
        "findings": {"critical": 1, "error": 1, "warning": 2, "note": 1},
        "score": {"mean": 61.5},
    }
    call = report["conversations"][0]
    known = {key: call[key] for key in ("id", "path", "line", "language", "channel", "agent", "score", "passed")}
    assert known == {
        "id": "c-17",
        "path": "exports/calls.jsonl",
        "line": 17,
        "language": "nl",
        "channel": "call",
        "agent": "Sanne",
        "score": 23.1,
        "passed": False,
    }
    threat = call["findings"][1]
    assert threat["turn"] == 3
    assert threat["facts"] == {"unprovoked": True, "early": False}
    assert threat["evidence"] == [{"turn": 3, "start": 32, "end": 93, "text": THREAT}]
    assert threat["place"] == {"line": 17, "column": 322, "end_line": 17, "end_column": 383}
    assert call["findings"][0]["related"][0]["turn"] == 1
    assert call["criteria"][6] == {
        "rule": "no-introduction",
        "category": "tone",
        "outcome": "pass",
        "severity": "error",
        "weight": 3.0,
        "reason": "",
        "evidence": [{"turn": 0, "start": 13, "end": 32, "text": "u spreekt met Sanne"}],
    }
    assert call["commitments"][0]["kept"] is False
    assert call["scorecard"]["deductions"][0] == {
        "rule": "court-threat",
        "points": 10.0,
        "reason": "The agent threatens with debt collection.",
        "critical": True,
        "section": "tone",
        "scope": "rule",
    }
    assert call["scorecard"]["card"]["name"] == "built-in"
    assert call["scorecard"]["why"] == ["a critical finding fails a conversation whatever its points: court-threat"]
    assert (call["scorecard"]["measured"], call["scorecard"]["band"], call["scorecard"]["bonus"]) == (89.7, None, 0)
    assert call["scorecard"]["items"][0] == {
        "rule": "court-threat",
        "section": "tone",
        "outcome": "fail",
        "weight": 10.0,
        "earned": 0.0,
        "critical": "all",
    }
    assert (report["conversations"][2]["score"], report["conversations"][2]["passed"]) == (None, None)


def test_a_finding_without_a_place_of_its_own_has_none() -> None:
    call = bad_call()
    bare = Result(
        call.conversation.__class__("c", tuple(a_turn(turn.role, turn.text) for turn in call.conversation.turns), Place("a.jsonl", 4)),
        None,
        call.findings,
        (),
        (),
        (),
        call.scorecard,
    )
    assert [finding["place"] for finding in document(bare)["conversations"][0]["findings"]] == [None] * 5


def test_nothing_scored_has_no_mean() -> None:
    assert document(silent())["summary"] == {"conversations": 1, "findings": {}, "score": {"mean": None}}


def test_problems_found_while_reading_are_in_the_report() -> None:
    run = a_run()

    def reading() -> Iterator[Result]:
        yield clean_chat()
        run.problems.append(PROBLEM)

    run.results = reading()
    assert len(json.loads(rendered("json", run))["problems"]) == 1


def test_json_lines_are_the_reports_conversations_each_at_once(schema: dict[str, Any]) -> None:
    asked = []

    def results() -> Iterator[Result]:
        for result in (bad_call(), clean_chat()):
            asked.append(result.conversation.id)
            yield result

    run = a_run()
    run.results = results()
    reporter = find_reporter("jsonl")
    assert reporter.streams
    pieces = iter(reporter.render(run))
    first = next(pieces)
    assert asked == ["c-17"]
    lines = [first, *pieces]
    assert all(line.endswith("\n") and line.count("\n") == 1 for line in lines)
    assert [json.loads(line) for line in lines] == document(bad_call(), clean_chat())["conversations"]
    one = {**schema["$defs"]["conversation"], "$defs": schema["$defs"]}
    jsonschema.validate(json.loads(first), one)


def test_the_same_run_gives_the_same_bytes() -> None:
    assert rendered("json", a_run(bad_call(), clean_chat())) == rendered("json", a_run(bad_call(), clean_chat()))


@settings(deadline=None, max_examples=50)
@given(strange_results())
def test_whatever_the_text_the_report_is_valid_utf_8_json_and_as_the_schema_says(result: Result) -> None:
    text = rendered("json", a_run(result, problems=[Problem(result.conversation.id, result.conversation.id)]))
    text.encode("utf-8")
    report = json.loads(text)
    VALIDATOR.validate(report)
    assert rendered("jsonl", a_run(result)).count("\n") == 1
