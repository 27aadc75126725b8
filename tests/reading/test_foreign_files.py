"""Files that no reader knows: one line says what each is and what to do."""

from __future__ import annotations

import gzip
import io
import tarfile
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calllint.errors import Problem
from calllint.reading import read
from calllint.reading.foreign_files import told_of


def office(first: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        file.writestr(first, "x")
        file.writestr("word/document.xml", "<w:t>Agent: hello</w:t>")
    return out.getvalue()


def tar(mode: str) -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode=mode) as file:  # type: ignore[call-overload]
        file.addfile(tarfile.TarInfo("a.txt"), io.BytesIO(b""))
    return out.getvalue()


OLE = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600)
FILES = {
    "a.ods": (office("mimetype"), "an OpenDocument spreadsheet", ".xlsx or .csv"),
    "a.xls": (OLE, "an Excel workbook of before 2007", ".xlsx or .csv"),
    "a.doc": (OLE, "a Word document of before 2007", "plain text (.txt)"),
    "a.tar": (tar("w"), "a tar archive", "unpack it first"),
    "a.tar.gz": (tar("w:gz"), "a tar archive", "unpack it first"),
    "a.json.gz": (gzip.compress(gzip.compress(b'{"turns": []}')), "packed (gzip)", "unpack it first"),
    "a.xml": (b"<?xml version='1.0'?>\n<recording><caller>Jo</caller></recording>\n", "XML", "as CSV or JSON"),
    "c.xml": (
        b"<?xml version='1.0'?>\n<recording>\n<session id='S1'><start-time>2026-03-02</start-time></session></recording>",
        "SIPREC",
        "transcribed",
    ),
    "b.xml": (b"<chat><message from='agent'>Hello</message></chat>", "XML", "as CSV or JSON"),
    "a.pdf": (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "a PDF", "as text, CSV or JSON"),
    "a.rtf": (b"{\\rtf1\\ansi Hello there\\par}", "an RTF document", "plain text (.txt)"),
    "a.wav": (b"RIFF\0\0\0\0WAVEfmt \0\0", "a recording", "transcribed first"),
    "a.mp3": (b"\xff\xfb\x90\0\0\0\0", "a recording", "transcribed first"),
    "a.pst": (b"!BDN" + bytes(600), "an Outlook data file", ".mbox"),
}


@pytest.mark.parametrize("name", FILES)
def test_a_file_of_another_kind_is_told_as_what_it_is(name: str, tmp_path: Path) -> None:
    data, what, todo = FILES[name]
    file = tmp_path / name
    file.write_bytes(data)
    (problem,) = read([str(file)])
    assert isinstance(problem, Problem)
    assert problem.path.startswith(str(file))
    assert what in problem.message
    assert todo in problem.message
    assert "\n" not in problem.message


def test_what_is_nothing_known_says_where_to_look(tmp_path: Path) -> None:
    for data, words in ((b"\0\1\2\3" * 20, "binary file"), (b"one two three", "--input-format"), (b"<b>Hello</b> you", "--input-format")):
        (tmp_path / "x").write_bytes(data)
        (problem,) = read([str(tmp_path / "x")])
        assert isinstance(problem, Problem)
        assert words in problem.message


@given(st.binary(max_size=300), st.sampled_from(["x", "x.docx", "x.xls", "x.txt"]))
def test_any_bytes_are_something_or_nothing_known(head: bytes, name: str) -> None:
    told = told_of(head, name)
    assert told is None or (told.startswith("is ") and ": " in told)
