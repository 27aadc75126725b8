"""Plain-text transcripts: `Label: text` lines with or without stamps, and every other form in which a text says who speaks."""

from __future__ import annotations

from collections.abc import Iterator

from calllint.conversation import Conversation
from calllint.errors import Problem
from calllint.reading.reader import Match, Reader, Sample, Source


def recognise(sample: Sample) -> Match:
    """Two lines with labels of known roles, or labels that come again; prose has neither."""
    from calllint.reading.plain.talk import recognise_talk

    return recognise_talk(sample)


def read(source: Source) -> Iterator[Conversation | Problem]:
    """The conversations of one file."""
    from calllint.reading.plain.talk import read_talk

    yield from read_talk(source)


READER = Reader(
    name="text",
    summary="plain-text transcript: `Agent: …`, `Klant: …`, with or without times; or a name and a time above the words",
    recognised="lines that begin with a role, or with a name that comes again",
    roles="labels (Agent, Medewerker, Klant, Customer, Bot, …); names alone stay unknown",
    times="`[00:12]`, `09:16`, `(1m 13s)`, dates; ranges give the end",
    ending="system lines, `Ended by:` in the head",
    extensions=(".txt", ".md", ".log"),
    recognise=recognise,
    read=read,
    priority=60,
    surest=Match.LIKELY,
)
