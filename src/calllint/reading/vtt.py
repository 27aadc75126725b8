"""WebVTT captions of calls and meetings."""

from __future__ import annotations

from collections.abc import Iterator

from calllint.conversation import Conversation
from calllint.errors import Problem
from calllint.reading.reader import Match, Reader, Sample, Source


def recognise(sample: Sample) -> Match:
    """The signature that every WebVTT file begins with."""
    if sample.text.lstrip("\ufeff \n").startswith("WEBVTT"):
        return Match.CERTAIN
    return Match.NAME if sample.suffix in READER.extensions else Match.NO


def read(source: Source) -> Iterator[Conversation | Problem]:
    """The conversation of the file."""
    from calllint.reading.captions.cues import read_captions

    yield from read_captions(source, "vtt")


READER = Reader(
    name="vtt",
    summary="WebVTT captions (Teams, Zoom, Webex, YouTube)",
    recognised="begins with WEBVTT; or .vtt",
    roles="`<v Name>`, `Name:` before the words, or the cue's id; a role only where the name says one",
    times="start and end of the cues",
    ending="not known",
    extensions=(".vtt",),
    recognise=recognise,
    read=read,
    priority=30,
)
