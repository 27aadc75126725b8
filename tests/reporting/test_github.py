"""Workflow commands, read as the runner of GitHub Actions reads them: what becomes an annotation, and that nothing else does."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given

from calllint.conversation import Place, Role
from calllint.errors import Problem
from calllint.reporting.reporter import Run
from calllint.results import Result
from calllint.rules.confidence import Confidence
from calllint.rules.finding import Finding

from .make import a_finding, a_result, a_run, a_turn, bad_call, clean_chat, rendered, words
from .strangers import strange_results


class Command(NamedTuple):
    level: str
    properties: dict[str, str]
    message: str


@pytest.fixture(autouse=True)
def _outside_of_actions(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("GITHUB_WORKSPACE", raising=False)


def _unescaped(text: str, *signs: tuple[str, str]) -> str:
    """What the runner does: each sign in turn, the percent sign last."""
    for escape, sign in (("%0D", "\r"), ("%0A", "\n"), *signs, ("%25", "%")):
        text = text.replace(escape, sign)
    return text


def command(line: str) -> Command | None:
    """A line as the runner takes it: a command if it starts with `::`, white space aside, and has a second `::`."""
    line = line.lstrip()
    head, mark, data = line[2:].partition("::")
    if not line.startswith("::") or not mark:
        return None
    level, _, written = head.partition(" ")
    pairs = (part.split("=", 1) for part in written.strip().split(",") if part)
    properties = {name: _unescaped(value, ("%3A", ":"), ("%2C", ",")) for name, value in pairs}
    return Command(level, properties, _unescaped(data))


def commands(run: Run) -> tuple[list[Command], str]:
    """The commands, and the last line."""
    *lines, last = rendered("github", run).removesuffix("\n").split("\n")
    found = [command(line) for line in lines]
    assert None not in found
    return [one for one in found if one is not None], last


def many(number: int, rule: str = "shouting", confidence: Confidence = Confidence.HIGH) -> list[Finding]:
    return [a_finding(rule, 0, f"number {index}")._replace(confidence=confidence) for index in range(number)]


def result_of(*findings: Finding, **more: object) -> Result:
    return a_result([a_turn(Role.AGENT, "HELLO THERE", 4, 7)], findings, **more)  # type: ignore[arg-type]


def test_a_finding_is_an_annotation_at_its_words() -> None:
    found, last = commands(a_run(bad_call(), clean_chat()))
    threat = found[0]
    assert threat.level == "error"
    assert threat.properties == {
        "file": "exports/calls.jsonl",
        "line": "17",
        "endLine": "17",
        "col": "322",
        "endColumn": "383",
        "title": "Critical: No threats with court or collection (court-threat)",
    }
    assert threat.message.startswith('The agent threatens with debt collection: "Als u morgen')
    assert threat.message.endswith('" (turn 4 of conversation c-17).')
    assert last == "calllint: 5 findings in 2 conversations: 1 critical, 1 error, 2 warnings, 1 note"


def test_the_worst_come_first_and_severities_have_the_levels_of_github() -> None:
    found, _ = commands(a_run(bad_call()))
    assert [one.level for one in found] == ["error", "error", "warning", "warning", "notice"]
    sure, unsure = a_finding("shouting", 0, "sure"), a_finding("shouting", 0, "unsure")._replace(confidence=Confidence.LOW)
    found, _ = commands(a_run(result_of(unsure, sure)))
    assert [one.message for one in found] == [
        "sure (turn 1 of conversation c-17).",
        "unsure (turn 1 of conversation c-17, low confidence).",
    ]


def test_paths_start_from_the_workspace_or_the_root(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    turns = [a_turn(Role.AGENT, "x")]
    result = a_result(turns, [a_finding("shouting", 0, "m")], place=Place(str(tmp_path / "a" / "b.txt"), 2))

    def file() -> str:
        return commands(a_run(result, root=tmp_path / "a"))[0][0].properties["file"]

    assert file() == "b.txt"
    monkeypatch.setenv("GITHUB_WORKSPACE", str(tmp_path))
    assert file() == "a/b.txt"


def test_standard_input_has_no_file_and_several_lines_no_columns() -> None:
    turns = [a_turn(Role.AGENT, "a b")]
    piped = a_result(turns, [a_finding("shouting", 0, "m")], place=Place("-", 2))
    long = a_result(turns, [a_finding("shouting", 0, "m")], place=Place("x.txt", 2, 1, 5, 4))
    (first, second), _ = commands(a_run(piped, long))
    assert set(first.properties) == {"title"}
    assert (second.properties["line"], second.properties["endLine"]) == ("2", "5")
    assert not {"col", "endColumn"} & set(second.properties)  # the runner drops both where the lines differ


def test_columns_that_no_reader_told_are_not_made_up() -> None:
    turns = [a_turn(Role.AGENT, "x", place=Place("calls.jsonl", 7))]
    (only,), _ = commands(a_run(a_result(turns, [a_finding("shouting", 0, "m")])))
    assert only.properties == {"file": "calls.jsonl", "line": "7", "endLine": "7", "title": "No shouting (shouting)"}


def test_what_github_would_drop_is_cut_and_counted() -> None:
    findings = [*many(30, "shouting"), *many(12, "no-closing"), *many(11, "no-acknowledgement"), *many(3, "court-threat")]
    found, last = commands(a_run(result_of(*findings)))
    levels = [one.level for one in found]
    assert [levels.count(level) for level in ("error", "warning", "notice")] == [10, 10, 9]
    assert [one.properties["title"][:8] for one in found[:4]] == ["Critical", "Critical", "Critical", "Frustrat"]
    told = command(last)
    assert told is not None
    assert told.level == "notice"  # the tenth
    assert "56 findings in 1 conversation" in told.message
    assert "27 of them cut" in told.message


def test_nothing_is_said_to_be_cut_where_all_fits() -> None:
    found, last = commands(a_run(result_of(*many(10, "no-closing"))))
    assert len(found) == 10
    assert last == "calllint: 10 findings in 1 conversation: 10 notes"


def test_an_empty_run_is_no_clean_one() -> None:
    found, last = commands(a_run(problems=[Problem("broken.json", "not JSON: 50% is missing", 3)]))
    assert found == [
        Command("error", {"file": "broken.json", "line": "3", "title": "calllint: could not be read"}, "not JSON: 50% is missing")
    ]
    assert last == "calllint: nothing was linted; 1 input could not be read"


def test_problems_are_errors_and_notices_are_notices() -> None:
    run = a_run(bad_call(), problems=[Problem("-", "no such thing", 2)], notices=[Problem("calllint.toml", "the waiver has expired", 8)])
    found, _ = commands(run)
    assert found[1] == Command("error", {"title": "calllint: could not be read"}, "standard input: no such thing")
    assert found[-1] == Command("notice", {"file": "calllint.toml", "line": "8", "title": "calllint"}, "the waiver has expired")


def test_signs_of_the_commands_are_escaped() -> None:
    text = "100%, yes: a\r\n:::error:::b"
    turns = [a_turn(Role.AGENT, text)]
    finding = a_finding("shouting", 0, "m", [words(turns, 0, text)])
    place = Place("50%, a: b=c.txt", 1)
    (only,), _ = commands(a_run(a_result(turns, [finding], place=place)))
    assert only.properties["file"] == "50%, a: b=c.txt"
    assert '"100%, yes: a : : :error: : :b"' in only.message


@given(strange_results())
def test_nothing_a_stranger_says_is_a_command(result: Result) -> None:
    run = a_run(result, problems=[Problem(result.conversation.place.path, result.findings[0].message)], rules=())
    text = rendered("github", run)
    assert text.encode("utf-8")
    assert "##[" not in text
    *lines, last = text.removesuffix("\n").split("\n")
    # One for the finding, one for the problem, and the count: whatever else the transcript holds.
    assert [line.split(" ")[0].split("::")[1] for line in sorted(lines)] == sorted(["error", "error"])
    assert last.startswith("calllint: ")
    for line in lines:
        assert line.isprintable() or all(not character < " " for character in line)
        assert line.count("::") == 2
        found = command(line)
        assert found is not None
        assert set(found.properties) <= {"file", "line", "endLine", "col", "endColumn", "title"}
