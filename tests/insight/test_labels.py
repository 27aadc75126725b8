"""Labels: in the conversations, and in a table of two columns."""

from __future__ import annotations

from pathlib import Path

import pytest

from calllint.errors import InputError, UsageError
from calllint.insight.agreement import Labels
from calllint.insight.labels import labels_in, read_table
from tests.talk import talk

KNOWN = {"court-threat", "dismissive", "transfer"}
LINES = "agent: Hello.\ncustomer: Hello."


def test_reads_what_a_conversation_carries() -> None:
    conversation = talk(LINES, labels={"court-threat": [0]}, unsure=["dismissive"])
    assert labels_in(conversation, KNOWN) == Labels({"court-threat": (0,)}, frozenset({"dismissive"}))


def test_a_conversation_without_labels_was_not_looked_at() -> None:
    assert labels_in(talk(LINES), KNOWN) is None


@pytest.mark.parametrize(
    ("labels", "unsure", "said"),
    [
        ({"cout-threat": [0]}, [], "court-threat"),
        ({"court-threat": [2]}, [], "0 to 1"),
        ({"court-threat": "0"}, [], "list"),
        (["court-threat"], [], "object"),
        ({}, ["dismisive"], "dismissive"),
    ],
)
def test_says_what_is_wrong_with_a_label(labels: object, unsure: object, said: str) -> None:
    with pytest.raises(InputError) as error:
        labels_in(talk(LINES, id="c-7", labels=labels, unsure=unsure), KNOWN)
    assert said in str(error.value)
    assert "c-7" in str(error.value)


@pytest.mark.parametrize("text", ["id,rule\nc-1,court-threat\nc-1,transfer\nc-2,\n", "c-1;court-threat\r\nc-1;transfer\r\n\r\nc-2;\r\n"])
def test_reads_a_table(tmp_path: Path, text: str) -> None:
    (tmp_path / "labels.csv").write_bytes(b"\xef\xbb\xbf" + text.encode())
    found = read_table(tmp_path / "labels.csv", KNOWN)
    assert found == {"c-1": Labels({"court-threat": (), "transfer": ()}), "c-2": Labels({})}


@pytest.mark.parametrize(
    ("text", "line", "said"), [("c-1,court-threat\nc-2,curt-threat\n", 2, "court-threat"), ("c-1,transfer,3\n", 1, "3 columns")]
)
def test_points_at_the_line_of_a_table(tmp_path: Path, text: str, line: int, said: str) -> None:
    (tmp_path / "labels.csv").write_text(text, encoding="utf-8")
    with pytest.raises(UsageError) as error:
        read_table(tmp_path / "labels.csv", KNOWN)
    assert error.value.line == line
    assert said in str(error.value)


def test_a_table_as_a_spreadsheet_on_windows_saves_it(tmp_path: Path) -> None:
    (tmp_path / "labels.csv").write_bytes("gesprek;regel\r\nCaf\u00e9-1;court-threat\r\n".encode("cp1252"))
    assert read_table(tmp_path / "labels.csv", {*KNOWN, "regel"})["Caf\u00e9-1"] == Labels({"court-threat": ()})


def test_what_is_no_text_is_no_table(tmp_path: Path) -> None:
    (tmp_path / "labels.csv").write_bytes(bytes(range(256)) * 20)
    with pytest.raises(UsageError, match="is no CSV"):
        read_table(tmp_path / "labels.csv", KNOWN)


def test_a_table_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="can't be read"):
        read_table(tmp_path / "none.csv", KNOWN)
