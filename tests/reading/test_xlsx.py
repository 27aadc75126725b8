"""Excel workbooks: sheets, typed cells, hidden ones, and workbooks that are not to be opened."""

from __future__ import annotations

import io
import zipfile
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calllint.conversation import Conversation, Role
from calllint.errors import Problem
from calllint.reading import ReadOptions, Source, read
from calllint.reading.tables import archive as archive
from calllint.reading.tables import conversations as tables
from calllint.reading.xlsx import READER, recognise_bytes

pytest.importorskip("python_calamine")
A, C, B, U = Role.AGENT, Role.CUSTOMER, Role.BOT, Role.UNKNOWN
HEADER = ["Gesprek", "Datum", "Tijd", "Afzender", "Bericht"]
ROWS = [
    HEADER,
    [12345, date(2026, 3, 2), time(10, 0), "Klant", "Waar blijft het?"],
    [12345, date(2026, 3, 2), time(10, 1, 30), "Sanne (medewerker)", "Ik kijk even."],
]


def workbook(**sheets: list[list[Any]]) -> bytes:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def parts(data: bytes, tmp_path: Path, name: str = "export.xlsx", **options: Any) -> tuple[list[Conversation], list[Problem]]:
    file = tmp_path / name
    file.write_bytes(data)
    found = list(read([str(file)], ReadOptions(**options)))
    return [item for item in found if isinstance(item, Conversation)], [item for item in found if isinstance(item, Problem)]


def test_a_sheet_is_a_table_and_says_in_which_cell_a_turn_stands(tmp_path: Path) -> None:
    rows = [["Export maart"], [], *ROWS, [None, date(2026, 3, 2), time(10, 2), "Klant", "Dank u"], ["Totaal", None, None, None, None]]
    (found,), problems = parts(workbook(**{"Blad 1": rows}), tmp_path)
    assert not problems
    assert found.id == "12345"
    assert [(turn.role, turn.name, turn.text) for turn in found.turns] == [
        (C, None, "Waar blijft het?"), (A, "Sanne", "Ik kijk even."), (C, None, "Dank u"),
    ]  # fmt: skip
    assert [turn.start for turn in found.turns] == [0.0, 90.0, 120.0]
    assert found.turns[1].at == "2026-03-02T10:01:30"
    assert [(turn.place.line, turn.place.json_path) for turn in found.turns if turn.place] == [
        (4, "Blad 1!E4"),
        (5, "Blad 1!E5"),
        (6, "Blad 1!E6"),
    ]


@pytest.mark.parametrize(
    ("cells", "starts"),
    [
        ([datetime(2026, 3, 2, 10), datetime(2026, 3, 2, 10, 0, 59, 999700)], [0.0, 60.0]),
        ([46083.416666666664, 46083.41736111111], [0.0, 60.0]),
        (["2-3-2026 10:00", "2-3-2026 10:01"], [0.0, 60.0]),
        ([1772445600, 1772445660], [0.0, 60.0]),
    ],
)
def test_moments_as_excel_keeps_them(cells: list[Any], starts: list[float], tmp_path: Path) -> None:
    rows = [["chat id", "timestamp", "sender", "message"], ["a", cells[0], "agent", "hello there"], ["a", cells[1], "visitor", "hi you"]]
    (found,), _ = parts(workbook(Chats=rows), tmp_path)
    assert [turn.start for turn in found.turns] == starts
    assert str(found.turns[0].at).startswith("2026-03-02T10:00:00")


def test_numbers_yes_and_spans_of_time(tmp_path: Path) -> None:
    rows: list[list[Any]] = [["session", "is_agent", "start", "wachttijd", "text"]]
    rows += [
        [7.0, False, timedelta(seconds=3), timedelta(minutes=2), "hello you"],
        [7.0, True, timedelta(seconds=65), timedelta(minutes=2), "hi there"],
    ]
    (found,), _ = parts(workbook(S=rows), tmp_path)
    assert found.id == "7"
    assert [(turn.role, turn.start) for turn in found.turns] == [(C, 3.0), (A, 65.0)]
    assert found.metadata == {"queue_wait_s": 120.0}


def test_each_sheet_is_read_for_itself_and_those_without_conversations_are_passed_over(tmp_path: Path) -> None:
    data = workbook(Overzicht=[["maand", "aantal"], ["maart", 12]], Een=ROWS, Twee=ROWS, Leeg=[])
    found, problems = parts(data, tmp_path)
    assert [conversation.id for conversation in found] == ["12345", "12345"]
    assert not problems


def test_sheets_without_ids_are_called_as_the_file_and_the_sheet(tmp_path: Path) -> None:
    rows = [["Spreker", "Tekst"], ["Klant", "hallo daar"], ["Medewerker", "goedemorgen"]]
    found, _ = parts(workbook(Een=rows, Twee=rows), tmp_path)
    assert [conversation.id for conversation in found] == ["export", "export-Twee"]


def test_hidden_sheets_are_read_only_where_there_are_no_others(tmp_path: Path) -> None:
    book = openpyxl.load_workbook(io.BytesIO(workbook(Een=ROWS, Verborgen=ROWS)))
    book["Verborgen"].sheet_state = "hidden"
    out = io.BytesIO()
    book.save(out)
    assert len(parts(out.getvalue(), tmp_path)[0]) == 1


def test_columns_by_the_configuration(tmp_path: Path) -> None:
    rows = [["Nr", "Kant", "Zin"], [1, "L", "een twee"], [1, "R", "drie vier"]]
    assert not parts(workbook(S=rows), tmp_path)[0]
    (found,), _ = parts(workbook(S=rows), tmp_path, columns={"text": "Zin", "name": "Kant", "conversation": "Nr"})
    assert [turn.name for turn in found.turns] == ["L", "R"]


def test_a_workbook_without_conversations_is_one_problem_that_names_the_sheet(tmp_path: Path) -> None:
    found, (problem,) = parts(
        workbook(Prijzen=[["artikel", "prijs"], ["appel", 1.5]], Voorraad=[["artikel", "stuks"], ["peer", 3]]), tmp_path
    )
    assert not found
    assert "sheet 'Prijzen'" in problem.message
    assert "artikel, prijs" in problem.message
    assert "no sheet" in parts(workbook(Leeg=[]), tmp_path)[1][0].message


def test_recognised_by_content() -> None:
    assert recognise_bytes(workbook(A=ROWS), "zonder-naam") > 0
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as other:
        other.writestr("word/document.xml", "<x/>")
    assert recognise_bytes(out.getvalue(), "brief.docx") == 0
    assert recognise_bytes(b"%PDF-1.7", "x.xlsx") == 0


def test_what_is_damaged_or_protected_is_a_problem(tmp_path: Path) -> None:
    whole = workbook(A=ROWS)
    for data in (whole[:3000], whole[:-30], b"PK\x03\x04xl/workbook" + b"\0" * 200):
        found, problems = parts(data, tmp_path, input_format="xlsx")
        assert not found
        assert ["damaged" in problem.message for problem in problems] == [True]
    protected = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 1000
    assert "password" in parts(protected, tmp_path)[1][0].message


def test_workbooks_that_are_too_large_are_not_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    book = openpyxl.Workbook()
    book.active["A1"] = "text"
    book.active["XFD1048576"] = "far away"
    out = io.BytesIO()
    book.save(out)
    assert "row 1048576" in parts(out.getvalue(), tmp_path)[1][0].message
    assert archive.refusal(workbook(A=ROWS)) is None
    monkeypatch.setattr(archive, "MOST_BYTES", 2000)
    assert "unpacks to more" in parts(workbook(A=ROWS), tmp_path)[1][0].message


def test_sizes_that_an_archive_claims_are_not_trusted(monkeypatch: pytest.MonkeyPatch) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as bomb:
        bomb.writestr("xl/worksheets/sheet1.xml", b" " * 3_000_000)
    data = out.getvalue().replace((3_000_000).to_bytes(4, "little"), (10).to_bytes(4, "little"))
    monkeypatch.setattr(archive, "MOST_BYTES", 1_000_000)
    assert "unpacks to more" in str(archive.refusal(data))


def test_without_the_package_the_problem_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> Any:
        raise ImportError(name)

    monkeypatch.setattr(tables, "import_module", missing)
    (problem,) = parts(workbook(A=ROWS), tmp_path)[1]
    assert 'pip install "calllint[formats]"' in problem.message


def test_the_explanation_of_each_sheet() -> None:
    assert READER.explain is not None
    lines = list(READER.explain(Source.opened("x.xlsx", io.BytesIO(workbook(Een=ROWS, Prijzen=[["artikel", "prijs"], ["appel", 1.5]])))))
    assert "sheet Een: 5 columns, header in row 1" in lines
    assert 'text = "Bericht"' in lines
    assert any(line.startswith("not read") for line in lines)


GOOD = workbook(A=ROWS)


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_whatever_happens_to_a_workbook_there_are_only_conversations_and_problems(data: st.DataObject) -> None:
    letters = bytearray(GOOD)
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(letters) - 1))
        letters[at : at + data.draw(st.integers(0, 20))] = data.draw(st.binary(max_size=8))
    for item in READER.read(Source.opened("x.xlsx", io.BytesIO(bytes(letters)))):
        assert isinstance(item, Conversation | Problem)
