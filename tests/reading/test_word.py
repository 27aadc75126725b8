"""Word documents: transcripts, tables, e-mails and reply templates in them; and that none is too broken or too sly."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calllint.conversation import Channel, Conversation, Role
from calllint.errors import Problem
from calllint.reading import ReadOptions, read

A, C = Role.AGENT, Role.CUSTOMER
NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
TALK = ("Medewerker: Goedemorgen, met Els.", "Klant: Ik wil opzeggen.", "Medewerker: Waarom?")


def paragraph(text: str, style: str = "") -> str:
    runs = "<w:br/>".join(f'<w:t xml:space="preserve">{escape(line)}</w:t>' for line in text.split("\n"))
    return f"<w:p>{f'<w:pPr><w:pStyle w:val={chr(34)}{style}{chr(34)}/></w:pPr>' if style else ''}<w:r>{runs}</w:r></w:p>"


def table(rows: list[tuple[str, ...]]) -> str:
    cells = ("".join(f"<w:tc>{''.join(map(paragraph, cell.split('|')))}</w:tc>" for cell in row) for row in rows)
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


def packed(parts: dict[str, str]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in parts.items():
            file.writestr(name, content)
    return out.getvalue()


def document(*body: str, namespace: str = NAMESPACE, name: str = "word/document.xml", head: str = "") -> bytes:
    inner = "".join(part if part.startswith("<") else paragraph(part) for part in body)
    text = f'<?xml version="1.0"?>{head}<w:document xmlns:w="{namespace}"><w:body>{inner}<w:sectPr/></w:body></w:document>'
    return packed({"[Content_Types].xml": "<Types/>", name: text})


def found_in(data: bytes, folder: Path, name: str = "brief.docx", **options: object) -> list[Conversation | Problem]:
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data)
    return list(read([str(file)], ReadOptions(**options)))  # type: ignore[arg-type]


def said(found: Conversation | Problem) -> list[tuple[Role, str]]:
    assert isinstance(found, Conversation), found
    return [(turn.role, turn.text) for turn in found.turns]


WANTED = [(A, "Goedemorgen, met Els."), (C, "Ik wil opzeggen."), (A, "Waarom?")]


@pytest.mark.parametrize(
    ("name", "inner", "namespace"),
    [
        ("brief.docx", "word/document.xml", NAMESPACE), ("brief.docm", "word/document2.xml", NAMESPACE),
        ("brief.doc", "word/document.xml", NAMESPACE), ("brief", "word/document.xml", "http://purl.oclc.org/ooxml/wordprocessingml/main"),
    ],
)  # fmt: skip
def test_a_transcript_by_whatever_name(name: str, inner: str, namespace: str, tmp_path: Path) -> None:
    (found,) = found_in(document(*TALK, namespace=namespace, name=inner), tmp_path, name)
    assert said(found) == WANTED


def test_the_line_of_a_turn_counts_paragraphs_and_breaks(tmp_path: Path) -> None:
    (found,) = found_in(document("Klant: Een.\nEn nog iets.", "Medewerker: Goed."), tmp_path)
    assert said(found) == [(C, "Een.\nEn nog iets."), (A, "Goed.")]
    assert isinstance(found, Conversation)
    assert [turn.place.line for turn in found.turns if turn.place] == [1, 3]


def test_runs_tabs_and_changes_that_word_tracks(tmp_path: Path) -> None:
    parts = "<w:p><w:r><w:t>Kla</w:t></w:r><w:r><w:t>nt:</w:t><w:tab/><w:t>Ik </w:t></w:r><w:ins><w:r><w:t>wil</w:t></w:r></w:ins><w:del><w:r><w:delText>zou</w:delText><w:t>zou</w:t></w:r></w:del></w:p>"
    (found,) = found_in(document("Medewerker: Zegt u het maar.", parts), tmp_path)
    assert said(found) == [(A, "Zegt u het maar."), (C, "Ik wil")]


def test_what_teams_writes(tmp_path: Path) -> None:
    body = (
        "Overleg-Transcriptie",
        "2 maart 2026, 09:00a.m.",
        "Els (Klantenservice)   0:05\nGoedemorgen.",
        "Jan Bos   0:12\nIk heb een vraag.",
        "Els (Klantenservice)   0:20\nJa?",
        "Jan Bos is gestopt met transcriptie",
    )
    (found,) = found_in(document(*body), tmp_path)
    assert isinstance(found, Conversation)
    assert [(turn.name, turn.text, turn.start) for turn in found.turns] == [
        ("Els", "Goedemorgen.", 5.0),
        ("Jan Bos", "Ik heb een vraag.", 12.0),
        ("Els", "Ja?", 20.0),
    ]


def test_a_table_of_messages_and_one_without_a_header(tmp_path: Path) -> None:
    rows = [("Tijd", "Spreker", "Tekst"), ("00:03", "Medewerker", "Goedemorgen"), ("00:06", "Klant", "Ik wil ruilen.|Kan dat?")]
    (found,) = found_in(document("Uitwerking", table(rows)), tmp_path)
    assert said(found) == [(A, "Goedemorgen"), (C, "Ik wil ruilen.\nKan dat?")]
    assert isinstance(found, Conversation)
    assert [(turn.start, turn.place.line) for turn in found.turns if turn.place] == [(3.0, 3), (6.0, 4)]
    (found,) = found_in(
        document(table([("Medewerker", "Goedemorgen, met Els"), ("Klant", "Ik wil ruilen"), ("Medewerker", "Dat kan")])), tmp_path
    )
    assert said(found) == [(A, "Goedemorgen, met Els"), (C, "Ik wil ruilen"), (A, "Dat kan")]


def test_headings_part_conversations(tmp_path: Path) -> None:
    body = document(paragraph("Gesprek 1", "Kop1"), *TALK, paragraph("Gesprek 2", "Heading1"), "Klant: Dag.", "Medewerker: Hallo.")
    first, second = found_in(body, tmp_path)
    assert said(first) == WANTED
    assert isinstance(first, Conversation)
    assert isinstance(second, Conversation)
    assert (first.id, second.id, len(second.turns)) == ("Gesprek 1", "Gesprek 2", 2)


def test_one_reply_template(tmp_path: Path) -> None:
    (found,) = found_in(document("Beste {{naam}},", "", "Bedankt voor uw bericht.", "Groet"), tmp_path)
    assert said(found) == [(A, "Beste {{naam}},\n\nBedankt voor uw bericht.\nGroet")]
    assert isinstance(found, Conversation)
    assert (found.id, found.channel) == ("brief", Channel.TEMPLATE)


def test_a_template_under_each_heading(tmp_path: Path) -> None:
    body = document(
        paragraph("Te laat", "Kop2"),
        "Beste {{naam}},",
        "Het spijt ons.",
        paragraph("Retour", "Kop2"),
        "Beste {{naam}},",
        "Stuur het terug.",
    )
    found = found_in(body, tmp_path)
    assert [(one.id, one.turns[0].text, one.turns[0].place and one.turns[0].place.line) for one in found if isinstance(one, Conversation)] == [
        ("Te laat", "Beste {{naam}},\nHet spijt ons.", 2), ("Retour", "Beste {{naam}},\nStuur het terug.", 5)
    ]  # fmt: skip


def test_words_that_only_the_configuration_or_the_folder_says_are_a_template(tmp_path: Path) -> None:
    data = document("Uw aanvraag is ontvangen.")
    (refused,) = found_in(data, tmp_path)
    assert isinstance(refused, Problem)
    assert "no conversation calllint knows" in refused.message
    (found,) = found_in(data, tmp_path, templates=("*.docx",), root=str(tmp_path))
    assert said(found) == [(A, "Uw aanvraag is ontvangen.")]
    (found,) = found_in(data, tmp_path, "sjablonen/brief.docx")
    assert said(found) == [(A, "Uw aanvraag is ontvangen.")]


def test_an_email_with_what_it_quotes(tmp_path: Path) -> None:
    body = (
        "Beste Jan,",
        "Wij komen langs.",
        "",
        "Van: Jan <jan@post.example>",
        "Verzonden: maandag 2 maart 2026 10:00",
        "Aan: klantenservice@winkel.example",
        "Onderwerp: Kast",
        "",
        "De kast is stuk.",
    )
    (found,) = found_in(document(*body), tmp_path)
    assert said(found) == [(C, "De kast is stuk."), (A, "Beste Jan,\nWij komen langs.")]


def test_documents_in_an_archive(tmp_path: Path) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        file.writestr("map/een.docx", document(*TALK))
        file.writestr("map/twee.docx", document(*TALK))
    assert [item.id for item in found_in(out.getvalue(), tmp_path, "alles.zip") if isinstance(item, Conversation)] == ["een", "twee"]


def damaged() -> bytes:
    data = bytearray(document(*TALK * 30))
    middle = data.find(b"word/document.xml") + 60
    data[middle : middle + 20] = bytes(20)
    return bytes(data)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (document("Agent: &a;".replace("&", "x"), head='<!DOCTYPE x [<!ENTITY a "b">]>'), "document type"),
        (packed({"[Content_Types].xml": "<Types/>", "word/document.xml": "<w:document"}), "damaged"),
        (packed({"[Content_Types].xml": "<Types/>", "word/other.xml": "<a/>"}), "no text in it"),
        (damaged(), "damaged"),
        (document(*TALK)[:200], "damaged"),
        (document(), "without words"),
        (bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600), "password"),
    ],
)
def test_what_is_wrong_is_one_line(data: bytes, words: str, tmp_path: Path) -> None:
    (found,) = found_in(data, tmp_path)
    assert isinstance(found, Problem)
    assert words in found.message
    assert "\n" not in found.message


def test_a_document_that_expands_too_far_is_refused(tmp_path: Path) -> None:
    (found,) = found_in(document("Klant: " + "a" * 30_000_000), tmp_path)
    assert isinstance(found, Problem)
    assert "expands" in found.message


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=30), st.integers(0, 500))
def test_a_changed_document_gives_conversations_and_problems_only(tmp_path_factory: pytest.TempPathFactory, change: bytes, at: int) -> None:
    data = document(*TALK)
    for item in found_in(data[:at] + change + data[at + len(change) :], tmp_path_factory.mktemp("w")):
        assert isinstance(item, Conversation | Problem)
