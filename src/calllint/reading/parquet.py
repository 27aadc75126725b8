"""Parquet and Arrow files: a table as in a CSV file, or a column that holds lists of messages."""

from __future__ import annotations

from collections.abc import Iterator

from calllint.conversation import Conversation
from calllint.errors import Problem
from calllint.reading.reader import Match, Reader, Sample, Source

_MAGIC = (b"PAR1", b"ARROW1\0\0")
# An Arrow stream begins with the mark and the length of its schema.
_STREAM = b"\xff\xff\xff\xff"


def recognise(_: Sample) -> Match:
    """No text is such a file."""
    return Match.NO


def recognise_bytes(head: bytes, name: str) -> Match:
    """The signature; a stream of Arrow has little of one."""
    if head.startswith(_MAGIC):
        return Match.CERTAIN
    return Match.LIKELY if head.startswith(_STREAM) and name.lower().endswith(READER.extensions) else Match.NO


def read(source: Source) -> Iterator[Conversation | Problem]:
    """The conversations of the table."""
    from calllint.reading.tables.arrow import read_arrow

    yield from read_arrow(source)


def explain(source: Source) -> Iterator[str]:
    """What the columns were taken for."""
    from calllint.reading.tables.arrow import explain_arrow

    yield from explain_arrow(source)


READER = Reader(
    name="parquet",
    summary="Parquet, Arrow IPC, Feather: calllint's own columns, a row a message, a row a conversation, or lists of messages",
    recognised="begins with PAR1 or ARROW1; or .arrow; calllint's own has lists of `role` and `text` under `turns`",
    roles="calllint's own: `role` of each turn; else a column with words for roles, directions, yes and no; names alone stay unknown",
    times="time stamps; dates and times as text; as csv",
    ending="a column such as `ended_by`, `Beëindigd door`",
    extensions=(".parquet", ".arrow", ".arrows", ".feather"),
    recognise=recognise,
    read=read,
    priority=42,
    recognise_bytes=recognise_bytes,
    explain=explain,
)
