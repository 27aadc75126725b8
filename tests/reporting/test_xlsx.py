from __future__ import annotations

import errno
import io
import re
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import openpyxl
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from calllint.conversation import Place, Role
from calllint.errors import Problem, UsageError
from calllint.reporting import xlsx_table
from calllint.reporting.reporter import Run, find_reporter
from calllint.reporting.xlsx_words import words_in
from calllint.results import Result, Suppressed, SuppressionKind

from .make import RULES, THREAT, a_finding, a_result, a_run, a_turn, bad_call, clean_chat, silent
from .strangers import ANY_TEXT, strange_results

SHEETS = ["Findings", "Conversations", "Sections", "Scorecard items", "Signals", "Commitments", "Suppressed", "Summary"]
VISIBLE = re.compile(r"\\x[0-9a-f]{2}|\\u[0-9a-f]{4}|\\r")


def output(*results: Result, **more: Any) -> bytes:
    pieces = list(find_reporter("xlsx").render(a_run(*results, **{"language": "en", **more})))
    assert all(isinstance(piece, bytes) and 0 < len(piece) <= 1024 * 1024 for piece in pieces)
    return b"".join(pieces)


def book(*results: Result, **more: Any) -> Any:
    return openpyxl.load_workbook(io.BytesIO(output(*results, **more)))


def rows(sheet: Any) -> list[dict[str, Any]]:
    heading, *others = sheet.iter_rows(values_only=True)
    return [dict(zip(heading, row, strict=True)) for row in others]


def with_message(text: str) -> Result:
    return a_result([a_turn(Role.AGENT, "Hi.")], [a_finding("shouting", 0, text)])


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where temporary files are made."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path


def test_every_sheet_has_a_heading_that_stays_and_a_filter() -> None:
    workbook = book(bad_call(), clean_chat())
    assert workbook.sheetnames == SHEETS
    for sheet in workbook:
        assert sheet.freeze_panes == "A2"
        assert sheet.auto_filter.ref == sheet.dimensions
        assert all(cell.font.bold and cell.value for cell in sheet[1])
        assert sheet.print_title_rows == "$1:$1"
        assert all(sheet.column_dimensions[cell.column_letter].width >= 7 for cell in sheet[1] if cell.column <= 3)


def test_a_finding_has_its_place_its_words_and_its_agent() -> None:
    found = rows(book(bad_call(), clean_chat())["Findings"])
    assert [row["Rule"] for row in found] == [finding.rule for finding in bad_call().findings]
    threat = found[1]
    assert (threat["Conversation"], threat["File"], threat["Line"], threat["Turn"]) == ("c-17", "exports/calls.jsonl", 17, 4)
    assert (threat["Severity"], threat["Words"], threat["Said by"], threat["Agent"]) == ("critical", THREAT, "Sanne", "Sanne")
    assert (threat["Title"], threat["Facts"]) == ("No threats with court or collection", '{"unprovoked": true, "early": false}')
    assert found[0]["In answer to"] == "ik ben er helemaal klaar mee"
    assert found[3]["Words"] == "IK ZAL HET DOORGEVEN\nzo snel mogelijk"


def test_scores_are_numbers_by_conversation_and_section() -> None:
    call, chat, nothing = rows(book(bad_call(), clean_chat(), silent())["Conversations"])
    assert (call["Score"], call["Passed"], call["Points earned"], call["Points possible"]) == (23.1, False, 6, 26)
    assert (call["critical"], call["warning"], call["Score: tone"], call["Score: process"]) == (1, 2, 31.6, None)
    assert (chat["Score"], chat["Passed"], chat["Line"]) == (100, True, None)
    assert (nothing["Score"], nothing["Passed"], nothing["Agent"]) == (None, None, None)
    sheet = book(bad_call())["Conversations"]
    assert sheet["J2"].number_format == "0.0"


def test_sections_have_rows_of_their_own_whatever_the_card() -> None:
    call = bad_call()
    own = call.scorecard._replace(
        card=call.scorecard.card._replace(name="ours"), band="poor", why=("court-threat is critical",), measured=90.0
    )
    workbook = book(call._replace(scorecard=own))
    found = {row["Section"]: row for row in rows(workbook["Sections"])}
    assert {name: row["Score"] for name, row in found.items()} == {section.category: section.score for section in own.sections}
    assert (found["tone"]["Card"], found["tone"]["Points earned"], found["tone"]["Points possible"]) == ("ours", 6, 19)
    (row,) = rows(workbook["Conversations"])
    assert (row["Card"], row["Band"], row["Why"], row["Measured (%)"]) == ("ours", "poor", "court-threat is critical", 90)
    assert not any(name.startswith("Score:") for name in row)


def test_scorecard_items_signals_and_commitments() -> None:
    workbook = book(bad_call())
    items = {row["Rule"]: row for row in rows(workbook["Scorecard items"])}
    assert len(items) == len(bad_call().criteria)
    assert (items["court-threat"]["Outcome"], items["court-threat"]["Weight"], items["court-threat"]["Points earned"]) == ("fail", 10, 0)
    assert (items["no-introduction"]["Points earned"], items["no-introduction"]["Words"]) == (3, "u spreekt met Sanne")
    assert (items["unannounced-hold"]["Outcome"], items["unannounced-hold"]["Points earned"]) == ("not-measurable", None)
    (signal,) = rows(workbook["Signals"])
    assert (signal["Signal"], signal["Turn"], signal["Words"]) == ("customer-frustration", 2, "ik ben er helemaal klaar mee")
    (promise,) = rows(workbook["Commitments"])
    assert (promise["Who"], promise["What"], promise["When"], promise["Done in the conversation"]) == ("IK", "doorgeven", None, False)


def test_suppressed_findings_stand_apart_with_who_said_so() -> None:
    call = bad_call()
    known = Suppressed(call.findings[1], SuppressionKind.WAIVER, "agreed with the team", "Tom", "2030-01-31")
    workbook = book(call._replace(findings=call.findings[:1], suppressed=(known,)))
    assert len(rows(workbook["Findings"])) == 1
    (row,) = rows(workbook["Suppressed"])
    shown = [row[name] for name in ("Rule", "Suppressed by", "Reason", "By whom", "Until")]
    assert shown == ["court-threat", "waiver", "agreed with the team", "Tom", "2030-01-31"]


def test_the_summary_counts_and_tells_what_went_wrong() -> None:
    problems, notices = [Problem("broken.json", "no turns", 3)], [Problem("waivers.toml", "unused")]
    shown = [tuple(row.values()) for row in rows(book(bad_call(), clean_chat(), problems=problems, notices=notices)["Summary"])]
    assert shown[0][:5] == ("total", None, 2, 5, 61.5)
    assert ("failed", None, 1, None, None, None) in shown
    assert ("Severity", "warning", None, 2, None, None) in shown
    assert ("Rule", "shouting", 1, 1, None, "No shouting") in shown
    assert ("Agent", "Sanne", 1, 5, 23.1, None) in shown
    assert ("problem", "broken.json:3", None, None, None, "no turns") in shown
    assert ("notice", "waivers.toml", None, None, None, "unused") in shown


def test_nothing_to_report_is_a_workbook_too() -> None:
    workbook = book()
    assert workbook.sheetnames == SHEETS
    assert not rows(workbook["Findings"])
    assert rows(workbook["Summary"])[0]["Conversations"] == 0


@pytest.mark.parametrize(
    ("language", "first", "sheet"),
    [("nl", "en", "Bevindingen"), ("en", "nl", "Findings"), (None, "nl", "Bevindingen"), ("de", "nl", "Findings")],
)
def test_headings_are_in_the_language_of_the_run_or_the_first_conversation(language: str | None, first: str, sheet: str) -> None:
    assert book(clean_chat()._replace(language=first), language=language).sheetnames[0] == sheet


def test_reasons_are_in_the_language_of_the_workbook() -> None:
    found = rows(book(bad_call(), language="nl")["Bevindingen"])
    assert found[0]["Waarom zo zeker"] == "het wordt met zoveel woorden gezegd"
    assert rows(book(bad_call(), language="en")["Findings"])[0]["Why so sure"] == "it is said in so many words"


def test_the_languages_have_the_same_words() -> None:
    dutch, english = words_in("nl"), words_in("en")
    assert list(dutch) == list(english)
    sheets = ("findings", "conversations", "sections", "items", "signals", "commitments", "suppressed-findings", "summary")
    assert all(len({words[name] for name in sheets}) == len(sheets) for words in (dutch, english))


def test_severities_are_told_apart_in_black_and_white() -> None:
    sheet = book(bad_call())["Findings"]
    looks = {cell.value: cell for cell in sheet["E"][1:]}
    assert set(looks) == {"critical", "error", "warning", "note"}
    grey = {
        name: sum(int(cell.fill.fgColor.rgb[-6:][start : start + 2], 16) for start in (0, 2, 4))
        for name, cell in looks.items()
        if name != "note"
    }
    assert grey["critical"] + 100 < grey["error"]
    assert grey["error"] + 100 < grey["warning"]
    assert looks["critical"].font.bold
    assert looks["note"].fill.fill_type is None


def test_the_same_results_give_the_same_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    first = output(bad_call(), clean_chat())
    monkeypatch.setattr(time, "time", lambda: 2_000_000_000.0)
    assert output(bad_call(), clean_chat()) == first


@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        "=cmd|' /C calc'!A0",
        "+1",
        "-1",
        "@SUM(A1)",
        "{=1+1}",
        "https://phish.example/",
        "internal:Findings!A1",
        "0012",
        "TRUE",
        "#REF!",
        "",
        "  spaces  ",
        "<r><f>1+1</f></r>",
        "<r></t></is></c><c r='Z9'><f>1+1</f></c></r>",
        "<r>\n</r>",
        "_x0041_",
        "_x0041_x0042_",
        "_x003D_1+1",
        "a\tb\nc",
        "\u200f\U0001f600",
    ],
)
def test_a_text_stays_what_it_is(text: str) -> None:
    cell = book(with_message(text))["Findings"]["I2"]
    assert (cell.data_type, cell.hyperlink, cell.value) == ("s", None, text)


def test_what_xml_refuses_is_made_visible() -> None:
    cell = book(with_message("a\x00b\x1b[31m\ud83d\u202ec\ufffe\r\nd\re"))["Findings"]["I2"]
    assert cell.value == "a\\x00b\\x1b[31m\\ud83d\\u202ec\\ufffe\nd\\re"


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(strange_results(), max_size=2), st.lists(st.builds(Problem, ANY_TEXT, ANY_TEXT), max_size=1))
def test_whatever_strangers_type_no_cell_is_a_formula_or_a_link(results: list[Result], problems: list[Problem]) -> None:
    data = output(*results, problems=problems)
    with ZipFile(io.BytesIO(data)) as archive:
        assert not any(
            b"<f>" in archive.read(name) or b"hyperlink" in archive.read(name) for name in archive.namelist() if "worksheets" in name
        )
    workbook = openpyxl.load_workbook(io.BytesIO(data))
    assert len(rows(workbook["Findings"])) == sum(len(result.findings) for result in results)
    for sheet in workbook:
        for row in sheet.iter_rows():
            assert all(cell.data_type in ("s", "n", "b", "inlineStr") for cell in row)


@settings(max_examples=100, deadline=None)
@given(ANY_TEXT)
@example("_x000D_\r")
def test_a_cell_says_what_was_said_but_for_what_is_made_visible(text: str) -> None:
    shown = xlsx_table.cell_text(text)
    assert shown is not None
    shown.encode("utf-8")
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufffe\uffff]", shown)
    if text.isprintable():
        assert shown == text


@pytest.mark.parametrize("text", ["a" * 40_000, "\U0001f600" * 20_000, "\x00" * 20_000])
def test_a_text_longer_than_a_cell_is_cut_and_that_is_told(text: str) -> None:
    workbook = book(with_message(text))
    shown = workbook["Findings"]["I2"].value
    assert 32_766 <= len(shown.encode("utf-16-le")) // 2 <= 32_767
    assert shown.endswith("…")
    notices = [row["Detail"] for row in rows(workbook["Summary"]) if row["Part"] == "notice"]
    assert notices == ["1 texts longer than a cell takes (32,767 characters) were cut: the JSON report has them whole"]


def test_a_cell_has_no_more_line_breaks_than_excel_takes() -> None:
    shown = book(with_message("\n".join("x" * 300)))["Findings"]["I2"].value
    assert shown.count("\n") == 253
    assert shown.count("x") == 300


def test_rows_that_a_sheet_has_no_room_for_go_to_a_further_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xlsx_table, "MOST_ROWS", 10)
    calls = [bad_call()._replace(criteria=(), signals=(), commitments=()) for _ in range(4)]
    workbook = book(*calls)
    assert workbook.sheetnames == [*SHEETS, "Findings 2", "Sections 2", "Findings 3", "Summary 2"]
    found = [row for name in ("Findings", "Findings 2", "Findings 3") for row in rows(workbook[name])]
    assert [row["Rule"] for row in found] == [finding.rule for call in calls for finding in call.findings]
    assert workbook["Findings 2"].freeze_panes == "A2"
    assert workbook["Findings 2"].auto_filter.ref == "A1:U10"
    told = [tuple(row.values()) for name in ("Summary", "Summary 2") for row in rows(workbook[name])]
    assert ("notice", "Findings", None, None, None, "continued in the sheets Findings 2, Findings 3") in told


def test_a_missing_package_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    with pytest.raises(
        UsageError, match=re.escape('the format xlsx needs a package that is not installed (pip install "calllint[reports]")')
    ):
        output(bad_call())


def test_nothing_is_left_behind(temporary: Path) -> None:
    output(bad_call())
    assert not list(temporary.iterdir())


def test_nothing_is_left_behind_by_a_reader_that_goes(temporary: Path) -> None:
    pieces = find_reporter("xlsx").render(a_run(bad_call()))
    next(pieces)
    assert list(temporary.iterdir())
    pieces.close()
    assert not list(temporary.iterdir())


def test_an_error_on_the_way_comes_through_and_leaves_nothing_behind(temporary: Path) -> None:
    def results() -> Iterator[Result]:
        yield bad_call()
        yield clean_chat()
        raise UsageError("a lexicon is wrong")

    with pytest.raises(UsageError, match="a lexicon is wrong"):
        list(find_reporter("xlsx").render(Run(results(), RULES)))
    assert not list(temporary.iterdir())


def test_no_room_for_temporary_files_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "gone"))
    with pytest.raises(UsageError, match=r"can't write the workbook: .*TMPDIR"):
        output(bad_call())


def test_a_full_disk_is_told(temporary: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(file: ZipFile, *arguments: Any) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(ZipFile, "write", full)
    with pytest.raises(UsageError, match=r"can't write the workbook: .*No space left on device"):
        output(bad_call())
    assert not list(temporary.iterdir())


def test_a_path_of_a_turn_is_the_file_that_it_stands_in() -> None:
    turn = a_turn(Role.AGENT, "HI", place=Place("second.txt", 4, 1, 4, 3))
    (row,) = rows(book(a_result([turn], [a_finding("shouting", 0, "m")], place=Place("first.txt", 1)))["Findings"])
    assert (row["File"], row["Line"]) == ("second.txt", 4)
