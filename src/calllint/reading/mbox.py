"""Mailboxes (`.mbox`): one conversation a thread."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from calllint.conversation import Conversation, Place
from calllint.errors import Problem
from calllint.patterns import lazy_pattern
from calllint.reading.eml import heads_of
from calllint.reading.reader import Match, Reader, Sample, Source

if TYPE_CHECKING:
    from calllint.reading.mail_thread import Mail

_FROM = lazy_pattern(rb"^From .*?\r?\n", re.MULTILINE)
_BLANK = (b"\n\n", b"\n\r\n")
_ESCAPED = lazy_pattern(rb"^>(>*From )", re.MULTILINE)


def recognise(sample: Sample) -> Match:
    """A `From ` line, and mail heads under it."""
    first, _, rest = sample.text.partition("\n")
    if first.startswith("From ") and heads_of(rest.split("\n")):
        return Match.CERTAIN
    return Match.NAME if sample.suffix in READER.extensions else Match.NO


def read(source: Source) -> Iterator[Conversation | Problem]:
    """The threads of the mailbox, in the order of their first messages."""
    from calllint.reading.mail_thread import conversation_of, parse_mail

    mails = []
    for line, data in _messages(source.data):
        mail = parse_mail(data, line)
        if mail.address is None and not mail.subject and mail.id is None:
            yield source.problem("this message has no From, Subject or Message-ID", line)
        else:
            mails.append(mail)
    if not mails:
        yield source.problem("holds no e-mail: a mailbox begins with a line `From `")
    for number, thread in enumerate(_threads(mails), 1):
        line = min(mail.line or 1 for mail in thread)
        conversation = conversation_of(
            thread, source.path, f"{source.stem}-{number}", source.options.agent_domains, Place(source.path, line, 1)
        )
        yield conversation if conversation is not None else source.problem("this thread holds no text: there is nothing to lint", line)


def _messages(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Line and bytes of each message: parted by `From ` lines at the beginning and after blank lines."""
    found = ((match, match.start()) for match in _FROM.finditer(data))
    starts = [match for match, start in found if not start or data[max(0, start - 3) : start].endswith(_BLANK)]
    line, counted = 1, 0
    for index, match in enumerate(starts):
        end = starts[index + 1].start() if index + 1 < len(starts) else len(data)
        line += data.count(b"\n", counted, match.end())
        counted = match.end()
        yield line, _ESCAPED.sub(rb"\1", data[match.end() : end])


def _threads(mails: list[Mail]) -> list[list[Mail]]:
    """Messages that refer to each other, else those of the same subject."""
    from calllint.reading.mail_thread import normal_subject

    threads: list[list[Mail]] = []
    by_id: dict[str, list[Mail]] = {}
    by_subject: dict[str, list[Mail]] = {}
    for mail in sorted(mails, key=lambda mail: mail.moment):
        subject = normal_subject(mail.subject)
        thread = next((by_id[key] for key in mail.references if key in by_id), None)
        if thread is None and subject and _answers(mail):
            thread = by_subject.get(subject)
        if thread is None:
            thread = []
            threads.append(thread)
        thread.append(mail)
        for key in (mail.id, *mail.references):
            if key is not None:
                by_id.setdefault(key, thread)
        if subject:
            by_subject[subject] = thread
    return threads


def _answers(mail: Mail) -> bool:
    """Whether the subject says that it is an answer: two customers may well write "Factuur"."""
    from calllint.reading.mail_thread import normal_subject

    return normal_subject(mail.subject) != " ".join(mail.subject.casefold().split()) or bool(mail.references)


READER = Reader(
    name="mbox",
    summary="mailbox: one conversation a thread",
    recognised="begins with a line `From ` and mail heads; or .mbox",
    roles="the firm's domains in the configuration, else addresses such as klantenservice@ and support@",
    times="date of each message",
    ending="not known",
    extensions=(".mbox", ".mbx"),
    recognise=recognise,
    read=read,
    priority=41,
)
