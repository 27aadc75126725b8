"""Word documents (DOCX): transcripts and reply templates that people keep in them."""

from __future__ import annotations

from collections.abc import Iterator

from calllint.conversation import Conversation
from calllint.errors import Problem
from calllint.reading.reader import Match, Reader, Sample, Source

_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def recognise(_: Sample) -> Match:
    """No text is a document."""
    return Match.NO


def recognise_bytes(head: bytes, name: str) -> Match:
    """A ZIP archive with the parts of a document; one with a password is no ZIP archive, and known by its name."""
    name = name.rpartition("/")[2].lower()
    own = name.endswith(READER.extensions)
    if head.startswith(_ZIP):
        # A document that was given the ending of older ones opens in Word all the same.
        may_be = own or name.endswith(".doc") or "." not in name
        return Match.CERTAIN if may_be and b"word/" in head else Match.NAME if own else Match.NO
    return Match.LIKELY if own and head.startswith(_OLE) else Match.NO


def read(source: Source) -> Iterator[Conversation | Problem]:
    """The conversations or the templates of the document."""
    from calllint.reading.word_document import read_word

    yield from read_word(source)


READER = Reader(
    name="docx",
    summary="Word document (DOCX): a transcript, a table of messages, an e-mail with what it quotes, one reply template or several",
    recognised="a ZIP archive with the parts of a document; its text as other formats, a template under each heading",
    roles="as in plain text; a column with words for roles",
    times="as in plain text",
    ending="as in plain text",
    extensions=(".docx", ".docm", ".dotx", ".dotm"),
    recognise=recognise,
    read=read,
    priority=42,
    recognise_bytes=recognise_bytes,
)
