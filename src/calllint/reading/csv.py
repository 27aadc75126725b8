"""CSV and TSV: one row a message, a row a conversation, or a column a party; columns by `[columns]` or by their usual names."""

from __future__ import annotations

from collections.abc import Iterator

from calllint.conversation import Conversation
from calllint.errors import Problem
from calllint.reading.reader import Match, Reader, Sample, Source

_FIRST_LINES = 30


def recognise(sample: Sample) -> Match:
    """Lines that separators part alike, under a header that names what people say and who says it, or which conversation it is."""
    own = sample.suffix in READER.extensions
    if not _may_be_table(sample.text, own):
        return Match.NAME if own else Match.NO
    # What looks for a table takes longer to import than a transcript to read.
    from calllint.reading.tables.names import has_header

    if not own and not has_header(sample.text):
        return Match.NO
    from calllint.reading.tables.csv_table import match_of

    return match_of(sample, own)


def _may_be_table(text: str, own: bool) -> bool:
    """Whether two lines that follow each other have the same separators: cheap, for every file is asked."""
    if text.lstrip("\ufeff \t\r\n").startswith(("{", "[", "<", "WEBVTT", "BEGIN:")):
        return False
    if own:
        return True
    lines = [line for line in text[:8192].split("\n")[:_FIRST_LINES] if line.strip()]
    for separator in ";\t|,":
        counts = [line.count(separator) for line in lines]
        if any(count and (below >= count or '"' in line) for count, below, line in zip(counts, counts[1:], lines[1:], strict=False)):
            return True
    return False


def read(source: Source) -> Iterator[Conversation | Problem]:
    """The conversations of the table."""
    from calllint.reading.tables.csv_table import read_table

    yield from read_table(source)


def explain(source: Source) -> Iterator[str]:
    """What the columns were taken for."""
    from calllint.reading.tables.csv_table import explain_table

    yield from explain_table(source)


READER = Reader(
    name="csv",
    summary="CSV, TSV: a row a message, a row a conversation, or a column a party",
    recognised="separators (`,` `;` tab `|`) and headers such as Afzender, Bericht, conversation_id, text",
    roles="a column with words for roles, directions, yes and no; names alone stay unknown",
    times="columns with date and time, seconds, times of day",
    ending="a column such as `ended_by`, `Beëindigd door`",
    extensions=(".csv", ".tsv", ".tab", ".psv"),
    recognise=recognise,
    read=read,
    # Before what looks for one format's words: they may stand in a cell.
    priority=12,
    explain=explain,
)
