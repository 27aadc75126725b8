"""SubRip captions of calls, and YouTube's SBV."""

from __future__ import annotations

from collections.abc import Iterator

from calllint.conversation import Conversation
from calllint.errors import Problem
from calllint.patterns import lazy_pattern
from calllint.reading.reader import Match, Reader, Sample, Source

_OPENING = lazy_pattern(
    r"[\s\ufeff]*(?:\d+[ \t]*\n\s*)?\d{1,3}:\d{2}:\d{2}"
    r"(?:[,.]\d{1,9})?(?:[ \t]*-->[ \t]*\d{1,3}:\d{2}:\d{2}|,\d{1,3}:\d{2}:\d{2}\.\d{3}[ \t]*\n)"
)


def recognise(sample: Sample) -> Match:
    """A line of times, with or without a number above it."""
    if sample.text.lstrip("\ufeff \n\t")[:1].isdigit() and _OPENING.match(sample.text):
        return Match.CERTAIN
    return Match.NAME if sample.suffix in READER.extensions else Match.NO


def read(source: Source) -> Iterator[Conversation | Problem]:
    """The conversation of the file."""
    from calllint.reading.captions.cues import read_captions

    yield from read_captions(source, "srt")


READER = Reader(
    name="srt",
    summary="SubRip captions, and SBV",
    recognised="begins with a line such as 00:00:01,000 --> 00:00:04,000, with or without a number above it; or .srt, .sbv",
    roles="`Name:` or `[Speaker 1]` before the words; a role only where the name says one",
    times="start and end of the cues",
    ending="not known",
    extensions=(".srt", ".sbv"),
    recognise=recognise,
    read=read,
    priority=31,
)
