"""E-mails saved one a file (`.eml`, `.emlx`), with the thread that they quote."""

from __future__ import annotations

from collections.abc import Iterator

from calllint.conversation import Conversation, Place
from calllint.errors import Problem
from calllint.patterns import lazy_pattern
from calllint.reading.reader import Match, Reader, Sample, Source

_HEAD_LINE = lazy_pattern(r"^([A-Za-z][A-Za-z0-9-]*):")
_HEADS_WORDS = """
    from to cc subject date message-id mime-version received return-path content-type content-transfer-encoding delivered-to
    in-reply-to references reply-to x-mailer dkim-signature sender
"""
_HEADS = frozenset(_HEADS_WORDS.split())
_TELLING = frozenset({"message-id", "mime-version", "received", "return-path", "content-type", "delivered-to", "date"})
_LONGEST_HEADS = 60000


def heads_of(text: str) -> set[str]:
    """The names of the mail heads that `text` begins with; empty where it does not begin with heads."""
    names: set[str] = set()
    block, blank, _ = text[:_LONGEST_HEADS].lstrip("\n").partition("\n\n")
    lines = block.split("\n")
    # Without a blank line, the last line may be cut through.
    for line in lines if blank else lines[:-1] or lines:
        if line[:1] in (" ", "\t", "") and names:
            continue
        match = _HEAD_LINE.match(line) if ":" in line else None
        if match is None:
            return set()
        names.add(match[1].lower())
    return names & _HEADS


def recognise(sample: Sample) -> Match:
    """Mail heads above a blank line."""
    text = sample.text
    if sample.suffix == ".emlx" and text[:1].isdigit():
        text = text.partition("\n")[2]
    heads = heads_of(text) if text[:1].isalpha() or text[:1] == "\n" else set()
    if {"from", "subject"} & heads and len(heads) > 1:
        return Match.CERTAIN if sample.suffix in READER.extensions or (len(heads) > 2 and heads & _TELLING) else Match.LIKELY
    return Match.NAME if sample.suffix in READER.extensions else Match.NO


def read(source: Source) -> Iterator[Conversation | Problem]:
    """The thread that the file holds."""
    from calllint.reading.mail.file import read_mail

    yield read_mail(source, Place(source.path, 1, 1))


READER = Reader(
    name="eml",
    summary="e-mail, with the messages that it quotes",
    recognised="mail heads (From, Subject, Date, …) above a blank line; or .eml, .emlx",
    roles="the firm's domains in the configuration, else addresses such as klantenservice@ and support@; automatic replies are the bot's",
    times="date of each message",
    ending="not known",
    extensions=(".eml", ".emlx"),
    recognise=recognise,
    read=read,
    priority=40,
)
