"""E-mails saved one a file (`.eml`), with the thread that they quote."""

from __future__ import annotations

from collections.abc import Iterator

from calllint.conversation import Conversation, Place
from calllint.errors import Problem
from calllint.patterns import lazy_pattern
from calllint.reading.reader import Match, Reader, Sample, Source

_HEAD_LINE = lazy_pattern(r"^([A-Za-z][A-Za-z0-9-]*):(?=[ \t]|$)")
_HEADS_WORDS = """
    from to cc subject date message-id mime-version received return-path content-type content-transfer-encoding delivered-to
    in-reply-to references reply-to x-mailer dkim-signature sender
"""
_HEADS = frozenset(_HEADS_WORDS.split())
_TELLING = frozenset({"message-id", "mime-version", "received", "return-path", "content-type", "delivered-to", "date"})


def heads_of(lines: list[str]) -> set[str]:
    """The names of the mail heads that `lines` begin with; empty where they do not begin with heads."""
    names: set[str] = set()
    for line in lines:
        if not line.strip():
            break
        if line[0] in " \t" and names:
            continue
        match = _HEAD_LINE.match(line) if ":" in line else None
        if match is None:
            return set()
        names.add(match[1].lower())
    return names & _HEADS


def recognise(sample: Sample) -> Match:
    """Mail heads above a blank line."""
    heads = heads_of(sample.text.split("\n"))
    if {"from", "subject"} & heads and len(heads) > 1:
        return Match.CERTAIN if sample.suffix in READER.extensions or (len(heads) > 2 and heads & _TELLING) else Match.LIKELY
    return Match.NAME if sample.suffix in READER.extensions else Match.NO


def read(source: Source) -> Iterator[Conversation | Problem]:
    """The thread that the file holds."""
    from calllint.reading.mail_thread import conversation_of, parse_mail

    data = source.data
    if source.encoding is not None and source.encoding.startswith("utf-16"):
        data = source.text.encode()
    mail = parse_mail(data)
    if mail.address is None and not mail.subject and mail.id is None:
        yield source.problem("is no e-mail: it has no From, Subject or Message-ID")
        return
    conversation = conversation_of([mail], source.path, source.stem, source.options.agent_domains, Place(source.path, 1, 1))
    yield conversation if conversation is not None else source.problem("this e-mail holds no text: there is nothing to lint")


READER = Reader(
    name="eml",
    summary="e-mail, with the messages that it quotes",
    recognised="mail heads (From, Subject, Date, …) above a blank line; or .eml",
    roles="the firm's domains in the configuration, else addresses such as klantenservice@ and support@",
    times="date of each message",
    ending="not known",
    extensions=(".eml",),
    recognise=recognise,
    read=read,
    priority=40,
)
