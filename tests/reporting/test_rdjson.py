"""rdjson: what reviewdog's protocol buffers take, with columns in bytes."""

from __future__ import annotations

import json
import os
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calllint.conversation import Anchor, Place, Role
from calllint.cues import Evidence
from calllint.errors import Problem
from calllint.reporting.byte_columns import ByteColumns
from calllint.reporting.reporter import Run
from calllint.results import Result
from calllint.rules.finding import Severity

from .make import PATH, THREAT, a_finding, a_result, a_run, a_turn, bad_call, clean_chat, rendered
from .strangers import ANY_TEXT, strange_results

# Messages and fields of the format (proto/rdf/reviewdog.proto); a key that is not there makes reviewdog refuse the whole report.
FIELDS: dict[str, dict[str, Any]] = {
    "DiagnosticResult": {"diagnostics": ["Diagnostic"], "source": "Source", "severity": str},
    "Diagnostic": {"message": str, "location": "Location", "severity": str, "source": "Source", "code": "Code"},
    "Location": {"path": str, "range": "Range"},
    "Range": {"start": "Position", "end": "Position"},
    "Position": {"line": int, "column": int},
    "Source": {"name": str, "url": str},
    "Code": {"value": str, "url": str},
}


def assert_message(value: Any, kind: str) -> None:
    for key, item in value.items():
        field = FIELDS[kind][key]
        if isinstance(field, list):
            for one in item:
                assert_message(one, field[0])
        elif isinstance(field, str):
            assert_message(item, field)
        else:
            assert type(item) is field
            assert not isinstance(item, int) or item >= 1


def diagnostics(run: Run) -> list[dict[str, Any]]:
    whole = json.loads(rendered("rdjson", run))
    assert_message(whole, "DiagnosticResult")
    assert whole["source"]["name"] == "calllint"
    found: list[dict[str, Any]] = whole["diagnostics"]
    for one in found:
        assert one["severity"] in ("ERROR", "WARNING", "INFO")
        assert one["message"]
    return found


def test_a_finding_is_a_diagnostic_at_its_line() -> None:
    threat = diagnostics(a_run(bad_call(), clean_chat()))[1]
    assert threat == {
        "message": f'The agent threatens with debt collection: "{THREAT}" (turn 4 of conversation c-17).',
        # The file is not there to count bytes in.
        "location": {"path": PATH, "range": {"start": {"line": 17}, "end": {"line": 17}}},
        "severity": "ERROR",
        "code": {"value": "court-threat"},
    }


def test_severities() -> None:
    findings = [a_finding("shouting", 0, severity.value)._replace(severity=severity) for severity in Severity]
    found = diagnostics(a_run(a_result([a_turn(Role.AGENT, "x")], findings)))
    assert [one["severity"] for one in found] == ["INFO", "WARNING", "ERROR", "ERROR"]


def spans(file: Path, text: str, line: int, column: int, evidence: Evidence) -> dict[str, Any]:
    turn = a_turn(Role.AGENT, text, anchors=(Anchor(0, line, column),), place=Place(str(file), line, column))
    (only,) = diagnostics(a_run(a_result([turn], [a_finding("shouting", 0, "m", [evidence])], place=Place(str(file), 1)), root=file.parent))
    assert only["location"]["path"] == file.name
    found: dict[str, Any] = only["location"]["range"]
    return found


@pytest.mark.parametrize(("head", "end"), [("", "\n"), ("\ufeff", "\r\n")])
def test_columns_are_bytes_of_utf8(tmp_path: Path, head: str, end: str) -> None:
    file = tmp_path / "a.txt"
    said = "é😀 rechter"
    file.write_bytes(f"{head}één{end}klant: {said}{end}".encode())
    assert spans(file, said, 2, 8, Evidence(0, 3, 10, "rechter")) == {"start": {"line": 2, "column": 15}, "end": {"line": 2, "column": 22}}


def test_where_bytes_cannot_be_counted_the_line_must_do(tmp_path: Path) -> None:
    latin, other, missing = tmp_path / "latin.txt", tmp_path / "other.txt", tmp_path / "missing.txt"
    latin.write_bytes("klant: één rechter\n".encode("latin-1"))
    other.write_text("kort\n")
    for file in (latin, other, missing, tmp_path):
        assert spans(file, "één rechter", 1, 8, Evidence(0, 4, 11, "rechter")) == {"start": {"line": 1}, "end": {"line": 1}}


def test_columns_that_no_reader_told_are_not_made_up(tmp_path: Path) -> None:
    file = tmp_path / "calls.jsonl"
    file.write_text('{"turns": []}\n')
    turns = [a_turn(Role.AGENT, "x", place=Place(str(file), 1))]
    (only,) = diagnostics(a_run(a_result(turns, [a_finding("shouting", 0, "m")])))
    assert only["location"]["range"] == {"start": {"line": 1}, "end": {"line": 1}}


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    if not hasattr(os, "mkfifo"):
        pytest.skip("no pipes here")
    os.mkfifo(tmp_path / "pipe")
    assert spans(tmp_path / "pipe", "x", 1, 1, Evidence(0, 0, 1, "x")) == {"start": {"line": 1}, "end": {"line": 1}}


@given(
    st.lists(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r\n\ufeff"), max_size=9), min_size=1, max_size=6),
    st.data(),
)
def test_bytes_are_those_before_the_column(tmp_path_factory: pytest.TempPathFactory, lines: list[str], data: st.DataObject) -> None:
    file = tmp_path_factory.mktemp("lines") / "a.txt"
    file.write_bytes("\n".join(lines).encode())
    with closing(ByteColumns()) as columns:
        for _ in range(4):  # forth and back
            line = data.draw(st.integers(1, len(lines)))
            column = data.draw(st.integers(1, len(lines[line - 1]) + 1))
            expected = len(lines[line - 1][: column - 1].encode()) + 1
            # An empty last line is none.
            assert columns.column(str(file), line, column) == (expected if line < len(lines) or lines[-1] else None)
        assert columns.column(str(file), len(lines) + 1, 1) is None
        assert columns.column(str(file), 1, len(lines[0]) + 2) is None


def test_what_could_not_be_read_is_an_error() -> None:
    (broken,) = diagnostics(a_run(problems=[Problem("broken.json", "not JSON", 3)]))
    assert (broken["severity"], broken["location"]) == ("ERROR", {"path": "broken.json", "range": {"start": {"line": 3}}})


@given(st.lists(strange_results(), max_size=3))
def test_any_text_makes_valid_diagnostics(results: list[Result]) -> None:
    problems = [Problem(result.conversation.place.path, result.findings[0].message, -1) for result in results]
    assert rendered("rdjson", a_run(*results)).encode("utf-8")
    assert len(diagnostics(a_run(*results, problems=problems, rules=()))) == 2 * len(results)


@given(ANY_TEXT)
def test_no_name_of_a_file_is_too_odd(path: str) -> None:
    with closing(ByteColumns()) as columns:
        assert columns.column(path, 1, 1) in (1, None)
