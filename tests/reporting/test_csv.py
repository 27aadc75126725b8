"""CSV: what Excel and data tools read back, and what spreadsheets of another country make of it."""

from __future__ import annotations

import csv
import io
import re

from hypothesis import given
from hypothesis import strategies as st

from calllint.conversation import Place, Role
from calllint.reporting.csv import COLUMNS
from calllint.reporting.reporter import Run, find_reporter
from calllint.results import Result

from .make import THREAT, a_finding, a_result, a_run, a_turn, bad_call, clean_chat, rendered, silent, words
from .strangers import strange_results


def rows(run: Run) -> list[dict[str, str]]:
    text = rendered("csv", run)
    assert text.startswith("\ufeffconversation,path,line,")
    assert text.endswith("\r\n")
    head, *records = csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""), strict=True)
    assert tuple(head) == COLUMNS
    return [dict(zip(head, record, strict=True)) for record in records]


def test_a_finding_is_a_row_with_its_conversation() -> None:
    threat = rows(a_run(bad_call()))[1]
    assert threat == {
        "conversation": "c-17",
        "path": "exports/calls.jsonl",
        "line": "17",
        "channel": "call",
        "language": "nl",
        "agent": "Sanne",
        "team": "",
        "topic": "",
        "score": "23.1",
        "points earned": "6",
        "points possible": "26",
        "passed": "false",
        "rule": "court-threat",
        "category": "tone",
        "severity": "critical",
        "confidence": "high",
        "turn": "4",
        "role": "agent",
        "message": "The agent threatens with debt collection.",
        "words": THREAT,
        "customer's words": "",
        "fingerprint": bad_call().findings[1].fingerprint,
    }


def test_words_of_both_stand_in_their_columns() -> None:
    absence, *_, promise, _ = rows(a_run(bad_call()))
    assert (absence["words"], absence["customer's words"]) == ("", "ik ben er helemaal klaar mee")
    assert promise["words"] == "IK ZAL HET DOORGEVEN … zo snel mogelijk"


def test_a_conversation_without_findings_has_a_row_for_its_score() -> None:
    clean, unscored = rows(a_run(clean_chat(), silent()))
    assert (clean["conversation"], clean["score"], clean["passed"], clean["rule"], clean["turn"]) == ("chat-2", "100", "true", "", "")
    assert (unscored["conversation"], unscored["score"], unscored["passed"]) == ("c-3", "", "")


def test_team_and_topic_are_told_and_standard_input_is_named() -> None:
    result = a_result([a_turn(Role.AGENT, "x")], team="Noord", topic="rekening", place=Place("-"))
    (row,) = rows(a_run(result))
    assert (row["team"], row["topic"], row["path"], row["line"]) == ("Noord", "rekening", "stdin", "")


def test_nothing_is_a_header() -> None:
    assert rows(a_run()) == []


def test_each_conversation_is_written_at_once() -> None:
    reporter = find_reporter("csv")
    assert reporter.streams
    assert len(list(reporter.render(a_run(bad_call(), clean_chat(), silent())))) == 4


def test_a_semicolon_starts_no_formula_either() -> None:
    text = "ja;=1+1; ＠x;\x00=2;\n-3; en zo"
    turns = [a_turn(Role.AGENT, text)]
    (row,) = rows(a_run(a_result(turns, [a_finding("shouting", 0, "m", [words(turns, 0, text)])])))
    assert row["words"] == "ja;'=1+1;' ＠x;\\x00=2;' -3; en zo"


def test_a_name_starts_no_command_of_github() -> None:
    (row,) = rows(a_run(a_result([a_turn(Role.AGENT, "x")], conversation_id="::add-mask::x")))
    assert row["conversation"] == ": :add-mask::x"


def test_a_line_break_starts_no_row() -> None:
    text = "a\r\n=b\u2028=c\td"
    turns = [a_turn(Role.AGENT, text)]
    (row,) = rows(a_run(a_result(turns, [a_finding("shouting", 0, "m", [words(turns, 0, text)])])))
    assert row["words"] == "a =b =c d"


@given(st.lists(strange_results(), max_size=2))
def test_no_cell_is_a_formula_however_the_file_is_split(results: list[Result]) -> None:
    text = rendered("csv", a_run(*results, rules=()))
    assert len(rows(a_run(*results, rules=()))) == len(results)
    text.encode("utf-8")
    assert not re.search("[\x00-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", text)
    # Split at commas as it should be; at semicolons and at every line, blind for quotation marks, as Excel does elsewhere.
    cells = [cell for row in rows(a_run(*results, rules=())) for cell in row.values()]
    cells += [cell for line in text.removeprefix("\ufeff").splitlines() for cell in line.split(";")]
    for cell in cells:
        assert not cell.strip(' "\u200b\ufeff').startswith(("=", "+", "-", "@", "＝", "＋", "－", "＠"))
