"""Standard input that comes a line at a time: who writes one conversation and waits for the answer has to get it."""

from __future__ import annotations

import codecs
import json
from io import RawIOBase
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, BinaryIO, NamedTuple, cast

from calllint.reading.contract import is_own, refuse_constant
from calllint.reading.limits import MEGABYTE, Limits

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

_DECODER = json.JSONDecoder(parse_constant=refuse_constant)
LINES = "jsonl"
"""The reader of what comes in lines."""
_EXTENSIONS = (".jsonl", ".ndjson")


class Begun(NamedTuple):
    """A stream whose first lines `head` were read. `by_line` says that each line is to be answered before the next is asked for."""

    head: bytes
    by_line: bool


def begun(stream: BinaryIO, name: str, input_format: str | None, limits: Limits) -> Begun:
    """Reads the first line of `stream` that is not blank, where that may be JSON Lines by its `name` and the format that is told.

    Lines are answered one by one where the first is one of calllint's own conversations, whole. Where JSON Lines are told, so are lines
    that can't be decoded or are exports; messages, of which several make a conversation, are not.
    """
    suffix = PurePosixPath(name).suffix.lower()
    told = input_format == LINES or (input_format is None and suffix in _EXTENSIONS)
    # A file is read as any file is, and of a stream without a buffer a line is read by the letter.
    if stream.seekable() or not hasattr(stream, "read1") or not (told or (input_format is None and not suffix)):
        return Begun(b"", by_line=False)
    head = line = stream.readline(limits.line_megabytes * MEGABYTE)
    while line and not line.removeprefix(codecs.BOM_UTF8).strip() and len(head) < MEGABYTE:
        line = stream.readline(limits.line_megabytes * MEGABYTE)
        head += line
    return Begun(head, line.endswith(b"\n") and _is_answered(line, told))


def _is_answered(line: bytes, told: bool) -> bool:
    try:
        value = _DECODER.decode(line.removeprefix(codecs.BOM_UTF8).decode())
    except (ValueError, RecursionError):
        return told
    if is_own(value):
        return True
    if not told:
        return False
    from calllint.reading.exports import is_export

    return not isinstance(value, dict) or is_export(value)


class Behind(RawIOBase):
    """`head`, which was read already, and what is left of the `stream`."""

    def __init__(self, head: bytes, stream: BinaryIO) -> None:
        self._head = head
        self._read = stream.read1  # type: ignore[attr-defined]  # `begun` asked

    def readable(self) -> bool:
        """It is."""
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        """As a stream's. Raises OSError as the stream does."""
        view = memoryview(buffer).cast("B")
        if self._head:
            data, self._head = self._head[: len(view)], self._head[len(view) :]
        else:
            data = self._read(len(view))
        view[: len(data)] = data
        return len(data)


def behind(head: bytes, stream: BinaryIO) -> BinaryIO:
    """The stream as it was before `head` was read."""
    from io import BufferedReader

    return cast("BinaryIO", BufferedReader(Behind(head, stream), MEGABYTE)) if head else stream
