"""OpenDocument texts (ODT), as LibreOffice and Google Docs save them: transcripts and reply templates that people keep in them."""

from __future__ import annotations

from collections.abc import Iterator

from calllint.conversation import Conversation
from calllint.errors import Problem
from calllint.reading.reader import Match, Reader, Sample, Source

_ZIP = b"PK\x03\x04"
_KIND = b"mimetypeapplication/vnd.oasis.opendocument.text"
"""What the archive begins with: its first file, not compressed, says what it is."""
_FIRST = 200


def recognise(_: Sample) -> Match:
    """No text is a document."""
    return Match.NO


def recognise_bytes(head: bytes, name: str) -> Match:
    """A ZIP archive that says to be an OpenDocument text, or is called so."""
    if not head.startswith(_ZIP):
        return Match.NO
    own = name.rpartition("/")[2].lower().endswith(READER.extensions)
    return Match.CERTAIN if _KIND in head[:_FIRST] else Match.NAME if own else Match.NO


def read(source: Source) -> Iterator[Conversation | Problem]:
    """The conversations or the templates of the document."""
    from calllint.reading.open_document import read_open_document

    yield from read_open_document(source)


READER = Reader(
    name="odt",
    summary="OpenDocument text (ODT): a transcript, a table of messages, an e-mail with what it quotes, one reply template or several",
    recognised="a ZIP archive that says to be one; its text as other formats, a template under each heading",
    roles="as in plain text; a column with words for roles",
    times="as in plain text",
    ending="as in plain text",
    extensions=(".odt", ".ott"),
    recognise=recognise,
    read=read,
    priority=42,
    recognise_bytes=recognise_bytes,
)
