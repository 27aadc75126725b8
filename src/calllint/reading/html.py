"""Transcripts in HTML, as chats are printed, mailed and saved: a table with a row a message, or lines that say who speaks."""

from __future__ import annotations

from collections.abc import Iterator

from calllint.conversation import Conversation
from calllint.errors import Problem
from calllint.patterns import lazy_pattern
from calllint.reading.reader import Match, Reader, Sample, Source

_ENDINGS = (".html", ".htm", ".xhtml")
_MARKUP = lazy_pattern(r"(?i)\s*(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|div|table|p)\b")


def recognise(sample: Sample) -> Match:
    """HTML whose table has the headers of messages, or whose text is a transcript."""
    if sample.template or not (sample.suffix in _ENDINGS or (sample.suffix in ("", ".txt") and _MARKUP.match(sample.text))):
        return Match.NO
    from calllint.reading.html_transcript import recognise_transcript

    return recognise_transcript(sample)


def read(source: Source) -> Iterator[Conversation | Problem]:
    """The conversations of the file."""
    from calllint.reading.html_transcript import read_transcript

    yield from read_transcript(source)


READER = Reader(
    name="html",
    summary="transcript in HTML: a table with a row a message, or lines that say who speaks",
    recognised="a table with headers such as Sender and Message; else as text",
    roles="a column, or labels, with words for roles; names alone stay unknown",
    times="a column with date and time; stamps before the lines",
    ending="as csv; as text",
    extensions=_ENDINGS,
    recognise=recognise,
    read=read,
    priority=62,
    surest=Match.LIKELY,
)
