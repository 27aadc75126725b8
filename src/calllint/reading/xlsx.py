"""Excel workbooks: each sheet a table, as in a CSV file."""

from __future__ import annotations

from collections.abc import Iterator

from calllint.conversation import Conversation
from calllint.errors import Problem
from calllint.reading.reader import Match, Reader, Sample, Source

_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PARTS = (b"xl/workbook", b"xl/worksheets", b"xl/_rels", b"xl/styles", b"xl/sharedStrings", b"xl/theme")


def recognise(_: Sample) -> Match:
    """No text is a workbook."""
    return Match.NO


def recognise_bytes(head: bytes, name: str) -> Match:
    """A ZIP archive with the parts of a workbook; one with a password is no ZIP archive, and known by its name."""
    own = name.lower().endswith(READER.extensions)
    if head.startswith(_ZIP):
        if any(part in head for part in _PARTS):
            return Match.CERTAIN
        return Match.NAME if own else Match.NO
    return Match.LIKELY if own and head.startswith(_OLE) else Match.NO


def read(source: Source) -> Iterator[Conversation | Problem]:
    """The conversations of all sheets that are tables with some."""
    from calllint.reading.tables.sheets import read_workbook

    yield from read_workbook(source)


def explain(source: Source) -> Iterator[str]:
    """What the columns of each sheet were taken for."""
    from calllint.reading.tables.sheets import explain_workbook

    yield from explain_workbook(source)


READER = Reader(
    name="xlsx",
    summary="Excel workbook (XLSX): sheets with a row a message, a row a conversation, or a column a party",
    recognised="a ZIP archive with the parts of a workbook",
    roles="a column with words for roles, directions, yes and no; names alone stay unknown",
    times="dates and times in cells of their type or as text; as csv",
    ending="a column such as `ended_by`, `Beëindigd door`",
    extensions=(".xlsx", ".xlsm"),
    recognise=recognise,
    read=read,
    priority=41,
    recognise_bytes=recognise_bytes,
    explain=explain,
)
