from __future__ import annotations

import io
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import duckdb
import pyarrow.parquet as pq
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from calllint import __version__
from calllint.errors import Problem, UsageError
from calllint.reporting import parquet
from calllint.reporting.reporter import Run, find_reporter
from calllint.results import Result, Suppressed, SuppressionKind
from calllint.rules.finding import Finding

from .make import RULES, THREAT, a_run, bad_call, clean_chat, silent
from .strangers import strange_results


def output(*results: Result, **more: Any) -> bytes:
    pieces = list(find_reporter("parquet").render(a_run(*results, **more)))
    assert all(isinstance(piece, bytes) for piece in pieces)
    return b"".join(pieces)


def table(*results: Result, **more: Any) -> Any:
    return pq.read_table(io.BytesIO(output(*results, **more)))


def rows(*results: Result, **more: Any) -> list[dict[str, Any]]:
    found = table(*results, **more).to_pylist()
    assert isinstance(found, list)
    return found


def ask(file: Path, question: str, *results: Result) -> list[Any]:
    """What DuckDB answers when `report` is the file."""
    file.write_bytes(output(*results))
    return duckdb.sql(question.replace("report", f"'{file}'")).fetchall()


def waived() -> Result:
    call = bad_call()
    known = Suppressed(call.findings[1], SuppressionKind.WAIVER, "agreed", "Tom", "2030-01-31")
    return call._replace(findings=call.findings[:1], suppressed=(known,))


def test_a_row_a_conversation_and_a_row_a_finding() -> None:
    found = rows(bad_call(), clean_chat(), silent())
    assert [row["record"] for row in found] == ["conversation", *["finding"] * 5, "conversation", "conversation"]
    call = found[0]
    assert (call["conversation"], call["path"], call["line"], call["turns"]) == ("c-17", "exports/calls.jsonl", 17, 6)
    assert (call["score"], call["passed"], call["points_earned"], call["points_possible"]) == (23.1, False, 6.0, 26.0)
    assert (found[7]["score"], found[7]["passed"], found[7]["agent"]) == (None, None, None)


def test_a_finding_has_what_the_json_report_has() -> None:
    threat, expected = rows(bad_call())[2], bad_call().findings[1]
    assert isinstance(expected, Finding)
    for name in ("rule", "category", "severity", "turn", "message", "confidence", "confidence_reason", "fingerprint"):
        assert threat[name] == getattr(expected, name)
    assert json.loads(threat["facts"]) == {"unprovoked": True, "early": False}
    (words,) = threat["evidence"]
    assert words == {"turn": 3, "start": 32, "end": 32 + len(THREAT), "text": THREAT}
    assert (threat["agent"], threat["score"]) == ("Sanne", 23.1)
    assert rows(bad_call())[1]["related"][0]["text"] == "ik ben er helemaal klaar mee"


def test_criteria_signals_commitments_and_sections_stand_with_the_conversation() -> None:
    call, finding = rows(bad_call())[:2]
    assert [criterion["outcome"] for criterion in call["criteria"]] == [criterion.outcome.value for criterion in bad_call().criteria]
    assert call["criteria"][6]["evidence"][0]["text"] == "u spreekt met Sanne"
    assert call["signals"][0]["signal"] == "customer-frustration"
    assert (call["commitments"][0]["action"], call["commitments"][0]["deadline"]) == ("doorgeven", None)
    assert {section["category"]: section["score"] for section in call["sections"]}["tone"] == 31.6
    assert (call["criteria"][0]["section"], call["criteria"][0]["points_earned"], call["criteria"][0]["points_possible"]) == ("tone", 0, 10)
    assert [deduction["rule"] for deduction in call["deductions"]] == [deduction.rule for deduction in bad_call().scorecard.deductions]
    assert (call["card"], call["why"]) == ("built-in", list(bad_call().scorecard.why))
    assert finding["criteria"] is finding["deductions"] is finding["signals"] is finding["commitments"] is finding["sections"] is None


def test_what_is_suppressed_is_no_finding_and_says_by_whom() -> None:
    found = rows(waived())
    assert [row["record"] for row in found] == ["conversation", "finding", "suppressed"]
    shown = [found[2][name] for name in ("rule", "suppressed", "suppressed_reason", "suppressed_who", "suppressed_until")]
    assert shown == ["court-threat", "waiver", "agreed", "Tom", "2030-01-31"]
    assert found[1]["suppressed"] is None


def test_the_columns_and_their_types_do_not_depend_on_the_data() -> None:
    schemas = [table(*results).schema for results in ((), (silent(),), (bad_call(), waived()))]
    assert schemas[0].equals(schemas[1])
    assert schemas[0].equals(schemas[2])
    types = {field.name: str(field.type) for field in schemas[0]}
    assert (types["record"], types["score"], types["passed"], types["turn"], types["line"]) == (
        "string",
        "double",
        "bool",
        "int64",
        "int64",
    )
    assert str(schemas[0].field("evidence").type.value_type) == "struct<turn: int64, start: int64, end: int64, text: string>"


def test_the_file_says_what_made_it_and_what_went_wrong() -> None:
    data = output(bad_call(), problems=[Problem("broken\ud83d.json", "no turns", 3)], notices=[Problem("waivers.toml", "unused")])
    about = pq.ParquetFile(io.BytesIO(data)).metadata.metadata
    assert (about[b"calllint.schema"], about[b"calllint.version"]) == (b"calllint/report/1", __version__.encode())
    assert json.loads(about[b"calllint.problems"]) == [{"path": "broken\ud83d.json", "line": 3, "message": "no turns"}]
    assert json.loads(about[b"calllint.notices"])[0]["message"] == "unused"
    assert json.loads(about[b"calllint.summary"])["conversations"] == 1


def test_duckdb_counts_findings_by_rule(tmp_path: Path) -> None:
    question = "SELECT rule, count(*) FROM report WHERE record = 'finding' GROUP BY rule ORDER BY rule"
    counts = ask(tmp_path / "r.parquet", question, bad_call(), bad_call(), clean_chat(), waived())
    assert counts == [
        ("court-threat", 2),
        ("follow-up-without-deadline", 2),
        ("no-acknowledgement", 3),
        ("no-closing", 2),
        ("shouting", 2),
    ]


def test_duckdb_means_scores_by_agent(tmp_path: Path) -> None:
    question = "SELECT agent, round(avg(score), 1), count(*) FROM report WHERE record = 'conversation' GROUP BY agent ORDER BY agent"
    results = (bad_call(), clean_chat(), clean_chat(), silent())
    assert ask(tmp_path / "r.parquet", question, *results) == [("Sanne", 23.1, 1), ("Tom", 100.0, 2), (None, None, 1)]


def test_duckdb_unnests_criteria_and_words(tmp_path: Path) -> None:
    question = "SELECT c.rule FROM (SELECT unnest(criteria) AS c FROM report) WHERE c.outcome = 'pass' ORDER BY 1"
    assert ask(tmp_path / "r.parquet", question, bad_call()) == [("no-introduction",), ("overpromise",)]
    words = "SELECT evidence[1].text, facts->>'unprovoked' FROM report WHERE rule = 'court-threat'"
    assert ask(tmp_path / "w.parquet", words, bad_call()) == [(THREAT, "true")]


def test_groups_of_rows_are_bounded_and_handed_on_as_they_are_made(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parquet, "_ROWS", 8)
    read = 0

    def results() -> Iterator[Result]:
        nonlocal read
        for _ in range(20):
            read += 1
            yield bad_call()

    pieces = find_reporter("parquet").render(Run(results(), RULES))
    first = next(pieces)
    assert read == 2
    file = pq.ParquetFile(io.BytesIO(first + b"".join(pieces)))
    assert [file.metadata.row_group(group).num_rows for group in range(file.num_row_groups)] == [8] * 15
    assert file.metadata.row_group(0).column(0).compression == "ZSTD"
    assert file.read().num_rows == 120


def test_the_same_results_give_the_same_bytes() -> None:
    assert output(bad_call(), clean_chat(), waived()) == output(bad_call(), clean_chat(), waived())


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(strange_results(), max_size=3))
def test_whatever_strangers_type_can_be_read_back(results: list[Result]) -> None:
    found = rows(*results)
    findings = [(result, finding) for result in results for finding in result.findings]
    shown = [row for row in found if row["record"] == "finding"]
    for row, (result, finding) in zip(shown, findings, strict=True):
        for value, said in (
            (row["message"], finding.message),
            (row["rule"], finding.rule),
            (row["path"], result.conversation.place.path),
            *((words["text"], known.text) for words, known in zip(row["evidence"], finding.evidence, strict=True)),
        ):
            assert value == re.sub("[\ud800-\udfff]", lambda lone: f"\\u{ord(lone[0]):04x}", said)
        assert json.loads(row["facts"]) == dict(finding.facts)


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture])
@given(results=st.lists(strange_results(), max_size=2))
def test_duckdb_reads_what_pyarrow_reads(tmp_path: Path, results: list[Result]) -> None:
    answers = ask(tmp_path / "s.parquet", "SELECT message FROM report WHERE record = 'finding'", *results)
    assert [answer for (answer,) in answers] == [row["message"] for row in rows(*results) if row["record"] == "finding"]


def test_a_missing_package_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    message = 'the format parquet needs a package that is not installed (pip install "calllint[reports]")'
    with pytest.raises(UsageError, match=re.escape(message)):
        output(bad_call())


def test_a_reader_that_goes_ends_it_quietly() -> None:
    pieces = find_reporter("parquet").render(a_run(bad_call()))
    assert next(pieces)
    pieces.close()


def test_an_error_on_the_way_comes_through() -> None:
    def results() -> Iterator[Result]:
        yield bad_call()
        raise UsageError("a lexicon is wrong")

    with pytest.raises(UsageError, match="a lexicon is wrong"):
        list(find_reporter("parquet").render(Run(results(), RULES)))


def test_the_questions_of_the_documentation_have_answers(tmp_path: Path) -> None:
    text = (Path(__file__).parents[2] / "docs" / "spreadsheets.md").read_text(encoding="utf-8")
    (block,) = re.findall(r"```sql\n(.*?)```", text, re.DOTALL)
    file = tmp_path / "week.parquet"
    file.write_bytes(output(bad_call(), clean_chat(), problems=[Problem("x", "no")]))
    questions = [question for question in block.replace("week.parquet", str(file)).split(";") if question.strip()]
    assert len(questions) == 5
    for question in questions:
        assert duckdb.sql(question).fetchall()


def test_the_documentation_names_every_column() -> None:
    text = (Path(__file__).parents[2] / "docs" / "spreadsheets.md").read_text(encoding="utf-8")
    assert set(table().schema.names) <= set(re.findall(r"`([a-z_]+)`", text))
