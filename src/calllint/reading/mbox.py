"""Mailboxes (`.mbox`): one conversation a thread."""

from __future__ import annotations

from collections.abc import Iterator

from calllint.conversation import Conversation
from calllint.errors import Problem
from calllint.reading.eml import heads_of
from calllint.reading.reader import Match, Reader, Sample, Source


def recognise(sample: Sample) -> Match:
    """A `From ` line, and mail heads under it."""
    text = sample.text.lstrip("\n") if sample.text[:1] == "\n" else sample.text
    if text.startswith("From ") and heads_of(text.partition("\n")[2]):
        return Match.CERTAIN
    return Match.NAME if sample.suffix in READER.extensions else Match.NO


def read(source: Source) -> Iterator[Conversation | Problem]:
    """The threads of the mailbox, in the order of their first messages."""
    from calllint.reading.mail.box import read_box

    yield from read_box(source)


READER = Reader(
    name="mbox",
    summary="mailbox: one conversation a thread",
    recognised="begins with a line `From ` and mail heads; or .mbox",
    roles="the firm's domains in the configuration, else addresses such as klantenservice@ and support@; automatic replies are the bot's",
    times="date of each message",
    ending="not known",
    extensions=(".mbox", ".mbx"),
    recognise=recognise,
    read=read,
    priority=41,
)
