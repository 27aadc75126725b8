"""Surveys as they are exported: what is read, and what is said of what can't be."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from calllint.errors import UsageError
from calllint.insight.surveys import read_survey


def written(folder: Path, text: str, name: str = "survey.csv") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    "text, header",
    [
        ("conversation_id,nps\nc1,9\nc2,3\n", "nps"),
        ("Gespreks-ID;NPS-score;Opmerking\nc1;9;fijn\nc2;3;\n", "NPS-score"),
        ("sep=;\nGesprek;Tevredenheid\nc1;9\nc2;3\n", "Tevredenheid"),
        ("Ticket ID\tSatisfaction rating\nc1\t9\nc2\t3\n", "Satisfaction rating"),
        ('contact_id,"How likely are you to recommend us to a friend?"\nc1,9\nc2,3\n', "How likely are you to recommend us to a friend?"),
        ('chat id,"Hoe waarschijnlijk is het dat u ons aanbeveelt?"\nc1,9\nc2,3\n', "Hoe waarschijnlijk is het dat u ons aanbeveelt?"),
        ('conversation,rapportcijfer\nc1,"9,0"\nc2,"3,0"\n', "rapportcijfer"),
        ("call_id,csat,nps\nc1,1,9\nc2,5,3\n", "nps"),
        ("id,score\nc1,9 - zeer tevreden\nc2,3/10\n", "score"),
        ('[{"conversation_id": "c1", "nps": 9}, {"conversation_id": "c2", "nps": 3}]', "nps"),
        ('{"responses": [{"ticketId": "c1", "csat": "9"}, {"ticketId": "c2", "csat": "3"}]}', "csat"),
        ('{"conversation_id": "c1", "score": 9}\n\n{"conversation_id": "c2", "score": 3}\n', "score"),
        ('{"c1": 9, "c2": 3}', "score"),
        ('{"c1": {"nps": 9}, "c2": {"nps": 3}}', "nps"),
        ('[{"id": "c1", "satisfaction_rating": {"score": 9}}, {"id": "c2", "satisfaction_rating": {"score": 3}}]', "satisfaction_rating"),
    ],
)
def test_the_usual_forms_are_read(tmp_path: Path, text: str, header: str) -> None:
    scores = read_survey(written(tmp_path, text))
    assert scores.by_id == {"c1": 9.0, "c2": 3.0}
    assert scores.name == header


def test_answers_in_words_and_stars(tmp_path: Path) -> None:
    text = "id,rating\na,good\nb,Slecht\nc,Promoter\nd,★★★☆☆\ne,n/a\nf,\n"
    scores = read_survey(written(tmp_path, text))
    assert scores.by_id == {"a": 1.0, "b": 0.0, "c": 100.0, "d": 3.0}
    assert scores.empty == 2


def test_a_column_of_ones_own(tmp_path: Path) -> None:
    path = written(tmp_path, "id,nps,Vraag 3\na,9,2\n")
    assert read_survey(path, "vraag 3").by_id == {"a": 2.0}
    with pytest.raises(UsageError, match="no column 'vraag 4', among: id, nps, Vraag 3"):
        read_survey(path, "vraag 4")


def test_several_answers_of_one_conversation_are_their_mean(tmp_path: Path) -> None:
    scores = read_survey(written(tmp_path, "id,nps\na,9\na,6\n"))
    assert (scores.by_id, scores.again) == ({"a": 7.5}, 1)


def test_a_workbook(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in ([], ["Gespreksnummer", "Cijfer", "Datum"], [17, 8.5, "x"], ["c2", "", ""], ["c3", 4, ""]):
        sheet.append(row)
    book.save(tmp_path / "s.xlsx")
    scores = read_survey(tmp_path / "s.xlsx")
    assert (scores.by_id, scores.empty) == ({"17": 8.5, "c3": 4.0}, 1)


@pytest.mark.parametrize(
    "text, line, message",
    [
        ("", None, "survey is empty"),
        ("id,nps\n", None, "holds no answer"),
        ("id,nps\na,\n", None, "holds no answer"),
        ("id,nps\na,9\nb,lots\n", 3, "`nps` is no score: 'lots'"),
        ("id,nps\n,9\n", 2, "a score and no id"),
        ("name,nps\na,9\n", 2, "no column with the ids of conversations, among: name, nps"),
        ("id,colour\na,9\n", 2, "no column with scores, among: id, colour"),
        ("just a text\n", 1, "one column"),
        ('[{"id": "a", "nps": 9}', 1, "is no JSON"),
        ('{"id": "a", "nps": 9}\n{"id": "b", nps: 3}\n', 2, "is no JSON"),
        ('{"id": "a", "nps": 9}\n{"id": "b", "nps": [3]}\n', 2, "`nps` is no score"),
    ],
)
def test_what_is_wrong_is_told_in_one_line_with_its_place(tmp_path: Path, text: str, line: int | None, message: str) -> None:
    path = written(tmp_path, text)
    with pytest.raises(UsageError, match=message.replace("[", r"\[")) as error:
        read_survey(path)
    assert (error.value.path, error.value.line) == (str(path), line)
    assert "\n" not in error.value.message


def test_what_is_no_file_or_no_text(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="can't be read"):
        read_survey(tmp_path / "none.csv")
    (tmp_path / "x.csv").write_bytes(bytes(range(256)) * 20)
    with pytest.raises(UsageError, match="no text"):
        read_survey(tmp_path / "x.csv")
    (tmp_path / "x.xlsx").write_bytes(b"PK\x03\x04 no workbook")
    with pytest.raises(UsageError):
        read_survey(tmp_path / "x.xlsx")


@given(st.text(max_size=200))
def test_any_text_is_read_or_refused(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    path = tmp_path_factory.getbasetemp() / "any.csv"
    path.write_text(text, encoding="utf-8", newline="")
    try:
        scores = read_survey(path)
    except UsageError:
        return
    assert scores.by_id
