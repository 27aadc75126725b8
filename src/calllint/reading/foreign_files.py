"""Files that no reader knows: what they are, by their first bytes and their name, and what to do with them, in one line."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from calllint.patterns import lazy_pattern
from calllint.reading.reader import Source

_TEXT = "save it as plain text (.txt)"
_TABLE = "save it as .xlsx or .csv"
_SPOKEN = "have it transcribed first; `calllint formats` lists the transcripts that are read"
_UNPACK = "unpack it first, or pack the files as ZIP"
_MESSAGES = "export its messages as .eml, .mbox or .msg"
_ROWS = "export the messages as CSV or JSON, one row a message"


class _Kind(NamedTuple):
    """What a file is, and what to do. `signature` stands at `at`; where `extensions` are given, the name has one of them."""

    what: str
    hint: str
    signature: bytes
    at: int = 0
    extensions: tuple[str, ...] = ()


_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
_ZIP = b"PK\x03\x04"
_KINDS: Sequence[_Kind] = (
    _Kind("an OpenDocument spreadsheet", _TABLE, _ZIP, 0, (".ods",)),
    _Kind("a binary Excel workbook", _TABLE, _ZIP, 0, (".xlsb",)),
    _Kind("a presentation", _TEXT, _ZIP, 0, (".pptx", ".odp")),
    _Kind("an Excel workbook of before 2007", _TABLE, _OLE, 0, (".xls", ".xlt")),
    _Kind("a Word document of before 2007", _TEXT, _OLE, 0, (".doc", ".dot")),
    _Kind("a PDF", "export the conversations as text, CSV or JSON", b"%PDF"),
    _Kind("an RTF document", _TEXT, b"{\\rtf"),
    _Kind("an Outlook data file", _MESSAGES, b"!BDN"),
    _Kind("a database (SQLite)", _ROWS, b"SQLite format 3"),
    _Kind("packed (gzip)", _UNPACK, b"\x1f\x8b"),
    _Kind("packed (bzip2)", _UNPACK, b"BZh"),
    _Kind("packed (xz)", _UNPACK, b"\xfd7zXZ"),
    _Kind("packed (Zstandard)", _UNPACK, b"\x28\xb5\x2f\xfd"),
    _Kind("packed (7z)", _UNPACK, b"7z\xbc\xaf\x27\x1c"),
    _Kind("packed (RAR)", _UNPACK, b"Rar!\x1a\x07"),
    _Kind("a tar archive", _UNPACK, b"ustar", 257),
    _Kind("a tar archive", _UNPACK, b"", 0, (".tar",)),
    _Kind("a recording", _SPOKEN, b"WAVE", 8),
    _Kind("a recording", _SPOKEN, b"ID3"),
    _Kind("a recording", _SPOKEN, b"OggS"),
    _Kind("a recording", _SPOKEN, b"fLaC"),
    _Kind("a recording", _SPOKEN, b"ftyp", 4),
    _Kind("a recording", _SPOKEN, b"\x1aE\xdf\xa3"),
    _Kind("a recording", _SPOKEN, b"", 0, (".mp3", ".wav", ".m4a", ".aac", ".wma", ".amr", ".opus")),
    _Kind("a picture", "export the conversation as text", b"\x89PNG"),
    _Kind("a picture", "export the conversation as text", b"\xff\xd8\xff"),
    _Kind("a picture", "export the conversation as text", b"GIF8"),
    _Kind("an Avro file", "write it as Parquet or JSON Lines", b"Obj\x01"),
    _Kind("an ORC file", "write it as Parquet or JSON Lines", b"ORC"),
)
_RECORDING = lazy_pattern(r"urn:ietf:params:xml:ns:recording|<(?:\w+:)?recording\b[^<>]*>(?s:.*)<(?:\w+:)?session\b")
_XML = ("<?xml", "\ufeff<?xml")
_BINARY = "is a binary file, not text (export it as text, JSON, VTT or e-mail; see `calllint formats`)"
_UNKNOWN = "not recognised as any known format (name it with --input-format; see `calllint formats`)"


def why_nobody_reads(source: Source) -> str:
    """What to tell of `source`, which is nobody's."""
    known = told_of(source.head, source.path)
    if known is not None:
        return known
    if source.encoding is None:
        return _BINARY
    if source.path.lower().endswith(".xml") or source.sample().text.lstrip().startswith(_XML):
        if _RECORDING.search(source.sample().text):
            return f"is XML about a recording (SIPREC) and holds no words: {_SPOKEN}"
        return "is XML that calllint does not know: write it as CSV or JSON, one row a message (see `calllint formats`)"
    return _UNKNOWN


def told_of(head: bytes, name: str) -> str | None:
    """What a file that begins with `head` is and what to do with it; None where neither that nor its name tells."""
    name = name.lower()
    for kind in _KINDS:
        if head.startswith(kind.signature, kind.at) and (not kind.extensions or name.endswith(kind.extensions)):
            return f"is {kind.what}, which calllint does not read: {kind.hint}"
    return None
