"""ZIP archives and files packed with gzip, read in place: each file in one goes through the same recognition as a file of a folder.

Nothing is unpacked onto the disk. An archive is no format of its own: whoever reads inputs asks `is_archive` of the first bytes and then
reads what `members` gives; of a file of which `is_packed` is true, what `archives.packed` gives.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, BinaryIO

from calllint.errors import Problem

if TYPE_CHECKING:
    from calllint.reading.limits import Limits
    from calllint.reading.reader import Reader

EXTENSION = ".zip"
PACKED = ".gz"
"""The extension of a file that is packed by itself."""
HEAD_BYTES = 1024
"""As much of an input as `is_archive` looks at."""

_GZIP = b"\x1f\x8b"
_MAGIC = (b"PK\x03\x04", b"PK\x05\x06")
# How the first file in a document of Word, Excel, LibreOffice and their like, in an app and in an e-book is called.
_DOCUMENTS = (b"[Content_Types].xml", b"_rels/", b"docProps/", b"customXml/", b"word/", b"xl/", b"ppt/", b"mimetype", b"META-INF/")
_NAME_AT = 30

Found = tuple[str, BinaryIO] | Problem
"""A file in an archive: its name, behind that of the archive, and its bytes; or why there is none."""


def is_archive(head: bytes) -> bool:
    """Whether an input that begins with `head` is a ZIP archive of files; not so for an Office document, which is a ZIP as well."""
    return head.startswith(_MAGIC) and not head[_NAME_AT:].startswith(_DOCUMENTS)


def is_packed(head: bytes) -> bool:
    """Whether an input that begins with `head` is one file packed with gzip."""
    return head.startswith(_GZIP)


def members(
    name: str, stream: BinaryIO, extensions: frozenset[str] | None = None, limits: Limits | None = None
) -> Iterator[Found | Reader]:
    """The files in the archive that `stream` holds (from its beginning), each as `name/inner/file.txt`.

    The bytes of a file can be read until the next one is asked for; they raise OSError where the archive is damaged or expands further
    than the `limits` (None: the usual ones).
    `extensions` are those to read, in lower case with their dots; a file without one is read as well. Archives in the archive are
    opened, those in them are not. Media and hidden files are passed over. What is only one export all together (Slack's) comes as a
    `Reader`, which gives the conversations of one part of it whatever its source is.
    """
    from calllint.reading.archives.members import Budget
    from calllint.reading.archives.walk import walk

    yield from walk(name, stream, extensions, Budget(limits))
