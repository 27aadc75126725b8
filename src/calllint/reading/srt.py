"""SubRip captions of calls."""

from __future__ import annotations

from collections.abc import Iterator

from calllint.conversation import Conversation
from calllint.errors import Problem
from calllint.patterns import lazy_pattern
from calllint.reading.reader import Match, Reader, Sample, Source

_OPENING = lazy_pattern(r"\s*\d+[ \t]*\n\s*\d{1,2}:\d{2}:\d{2}[,.]\d{1,3}\s*-->")


def recognise(sample: Sample) -> Match:
    """A number and a line of times."""
    if "-->" in sample.text and _OPENING.match(sample.text):
        return Match.CERTAIN
    return Match.NAME if sample.suffix in READER.extensions else Match.NO


def read(source: Source) -> Iterator[Conversation | Problem]:
    """The one conversation of the file."""
    from calllint.reading.caption_cues import read_captions

    yield from read_captions(source, "srt")


READER = Reader(
    name="srt",
    summary="SubRip captions",
    recognised="begins with a number and a line such as 00:00:01,000 --> 00:00:04,000; or .srt",
    roles="`Name:` before the words; a role only where the name says one",
    times="start and end of each cue",
    ending="not known",
    extensions=(".srt",),
    recognise=recognise,
    read=read,
    priority=31,
)
