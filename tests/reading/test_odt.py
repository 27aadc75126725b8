"""OpenDocument texts: transcripts, tables and reply templates in them; what nobody said in them; and what is wrong with some."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from calllint.conversation import Conversation, Role
from calllint.errors import Problem
from calllint.reading import ReadOptions, read
from calllint.reading.foreign_files import told_of

A, C = Role.AGENT, Role.CUSTOMER
KIND = "application/vnd.oasis.opendocument.text"
NAMESPACES = (
    " ".join(
        f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for short, name in (("office", "office"), ("text", "text"), ("table", "table"), ("style", "style"), ("draw", "drawing"))
    )
    + ' xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"'
)
STYLES = (
    '<style:style style:name="P1" style:parent-style-name="Heading_20_2"/><style:style style:name="P2" style:parent-style-name="Standard"/>'
)
TALK = ("Medewerker: Goedemorgen, met Els.", "Klant: Ik wil opzeggen.", "Medewerker: Waarom?")
WANTED = [(A, "Goedemorgen, met Els."), (C, "Ik wil opzeggen."), (A, "Waarom?")]


def paragraph(inner: str) -> str:
    return inner if inner.startswith(("<text:p", "<text:h", "<table", "<text:t")) else f'<text:p text:style-name="P2">{inner}</text:p>'


def heading(inner: str) -> str:
    return f'<text:h text:outline-level="1">{inner}</text:h>'


def table(*rows: tuple[str, ...]) -> str:
    cells = ("".join(f"<table:table-cell>{paragraph(cell)}</table:table-cell>" for cell in row) for row in rows)
    return f"<table:table>{''.join(f'<table:table-row>{row}</table:table-row>' for row in cells)}</table:table>"


def packed(parts: dict[str, str]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in parts.items():
            file.writestr(name, content, zipfile.ZIP_STORED if name == "mimetype" else None)
    return out.getvalue()


def document(*body: str, kind: str = KIND, **more: str) -> bytes:
    inner = "".join(map(paragraph, body))
    text = (
        f'<?xml version="1.0"?><office:document-content {NAMESPACES}><office:automatic-styles>{STYLES}</office:automatic-styles>'
        f"<office:body><office:text>{inner}</office:text></office:body></office:document-content>"
    )
    return packed({"mimetype": kind, "content.xml": text, **more})


def found_in(data: bytes, folder: Path, name: str = "brief.odt") -> list[Conversation | Problem]:
    file = folder / name
    file.write_bytes(data)
    return list(read([str(file)], ReadOptions()))


def said(found: Conversation | Problem) -> list[tuple[Role, str]]:
    assert isinstance(found, Conversation), found
    return [(turn.role, turn.text) for turn in found.turns]


@pytest.mark.parametrize(("name", "kind"), [("brief.odt", KIND), ("brief.ott", f"{KIND}-template"), ("brief", KIND)])
def test_a_transcript_by_whatever_name(name: str, kind: str, tmp_path: Path) -> None:
    (found,) = found_in(document(*TALK, kind=kind), tmp_path, name)
    assert said(found) == WANTED


def test_other_documents_are_none(tmp_path: Path) -> None:
    assert told_of(b"PK\x03\x04", "a.ods") is not None
    (found,) = found_in(document(*TALK, kind="application/vnd.oasis.opendocument.spreadsheet"), tmp_path, "a.ods")
    assert isinstance(found, Problem)
    assert "OpenDocument spreadsheet" in found.message


def test_white_space_is_as_the_program_shows_it(tmp_path: Path) -> None:
    spaces = 'Klant: <text:span>Ik\n   wil</text:span><text:s text:c="2"/>ruilen.<text:line-break/>Kan<text:tab/>dat?<text:s/>'
    (found,) = found_in(document("\n  Medewerker: Zegt u het maar.", spaces, "Medewerker: Ja."), tmp_path)
    assert said(found) == [(A, "Zegt u het maar."), (C, "Ik wil  ruilen.\nKan\tdat?"), (A, "Ja.")]
    assert isinstance(found, Conversation)
    assert [turn.place.line for turn in found.turns if turn.place] == [1, 2, 4]


def test_what_nobody_said_is_left_out(tmp_path: Path) -> None:
    struck = "<text:tracked-changes><text:changed-region><text:deletion><text:p>Klant: Weg.</text:p></text:deletion></text:changed-region></text:tracked-changes>"
    note = '<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>Een noot.</text:p></text:note-body></text:note>'
    remark = "<office:annotation><dc:creator>Kim</dc:creator><text:p>Klopt dit?</text:p></office:annotation>"
    frame = "<draw:frame><draw:image/><svg:title>Logo</svg:title><svg:desc>Een taart</svg:desc></draw:frame>"
    contents = "<text:table-of-content><text:index-body><text:p>Gesprek 1</text:p></text:index-body></text:table-of-content>"
    body = (struck, contents, f"Medewerker: Goedemorgen{note}, met{frame} Els.", f"Klant: Ik wil{remark} opzeggen.", "Medewerker: Waarom?")
    (found,) = found_in(document(*body), tmp_path)
    assert said(found) == WANTED


def test_a_text_in_a_frame_is_a_paragraph_of_its_own(tmp_path: Path) -> None:
    frame = "<draw:frame><draw:text-box><text:p>Medewerker: Goedemorgen, met Els.</text:p></draw:text-box></draw:frame>"
    (found,) = found_in(document(f"{frame}Klant: Ik wil opzeggen.", "Medewerker: Waarom?"), tmp_path)
    assert said(found) == WANTED


def test_a_table_of_messages(tmp_path: Path) -> None:
    header = '<table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>Spreker</text:p></table:table-cell><table:table-cell><text:p>Tekst</text:p></table:table-cell><table:table-cell table:number-columns-repeated="2"/></table:table-row></table:table-header-rows>'
    rows = table(("Medewerker", "Goedemorgen"), ("Klant", "Ik wil ruilen.<text:line-break/>Kan dat?")).removeprefix("<table:table>")
    (found,) = found_in(document("Uitwerking", header + rows), tmp_path)
    assert said(found) == [(A, "Goedemorgen"), (C, "Ik wil ruilen.\nKan dat?")]


def test_headings_part_conversations(tmp_path: Path) -> None:
    styled = '<text:p text:style-name="P1">Gesprek 2</text:p>'
    first, second = found_in(document(heading("Gesprek 1"), *TALK, styled, "Klant: Dag.", "Medewerker: Hallo."), tmp_path)
    assert isinstance(first, Conversation)
    assert isinstance(second, Conversation)
    assert (first.id, said(first), second.id, len(second.turns)) == ("Gesprek 1", WANTED, "Gesprek 2", 2)


def test_a_template_under_each_heading(tmp_path: Path) -> None:
    body = (heading("Te laat"), "Beste {{naam}},", "Het spijt ons.", heading("Retour"), "Beste {{naam}},", "Stuur het terug.")
    found = found_in(document(*body), tmp_path)
    assert [(one.id, one.turns[0].text) for one in found if isinstance(one, Conversation)] == [
        ("Te laat", "Beste {{naam}},\nHet spijt ons."),
        ("Retour", "Beste {{naam}},\nStuur het terug."),
    ]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (packed({"mimetype": KIND, "content.xml": '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'}), "document type"),
        (packed({"mimetype": KIND, "content.xml": "<office:document"}), "a damaged OpenDocument text"),
        (packed({"mimetype": KIND, "styles.xml": "<a/>"}), "is not an OpenDocument text: there is no text in it"),
        (packed({"mimetype": KIND, "META-INF/manifest.xml": "<manifest:encryption-data/>", "encrypted-package": "x"}), "with a password"),
        (document(*TALK)[:200], "a damaged OpenDocument text"),
        (document(), "without words"),
        (document("Een verhaal."), "is an OpenDocument text that holds no conversation"),
        (document("Klant: " + "a" * 30_000_000), "expands"),
    ],
)
def test_what_is_wrong_is_one_line(data: bytes, words: str, tmp_path: Path) -> None:
    (found,) = found_in(data, tmp_path)
    assert isinstance(found, Problem)
    assert words in found.message
    assert "\n" not in found.message
