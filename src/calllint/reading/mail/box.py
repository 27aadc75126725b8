"""A mailbox: its messages one at a time, without the whole file in memory, and the threads that they make."""

from __future__ import annotations

import re
from collections.abc import Iterator

from calllint.conversation import Conversation, Place
from calllint.errors import Problem
from calllint.patterns import lazy_pattern
from calllint.reading.mail.file import thread_or_problem
from calllint.reading.mail.message import Mail, normal_subject, parse_mail
from calllint.reading.reader import Source

_PIECE = 1 << 20
# A line that heads follow. After a blank line any will do, elsewhere it must look as programs write it, with a time and a year.
_FROM = lazy_pattern(rb"^From [^\n]*\n(?=(?:>?From [^\n]*\n)?[!-9;-~]+:)", re.MULTILINE)
_STRICT = lazy_pattern(rb"From \S.* \d{1,2}:\d\d(?::\d\d)?.* \d{4}\b|From \S.* \d{4} \d{1,2}:\d\d")
_ESCAPED = lazy_pattern(rb"^>(>*From )", re.MULTILINE)


def read_box(source: Source) -> Iterator[Conversation | Problem]:
    """The threads, in the order of their first messages; a problem for each message that is none."""
    mails: list[Mail] = []
    for line, data in _messages(_pieces(source)):
        mail = parse_mail(data, line)
        if mail.is_mail:
            # The text that was taken apart is no longer needed.
            mails.append(mail._replace(body=mail.body._replace(text="")) if mail.body is not None else mail)
        else:
            yield source.problem("this message has no From, Subject or Message-ID", line)
    if not mails:
        yield source.problem("holds no e-mail: a mailbox begins with a line `From `")
    for number, thread in enumerate(threads(mails), 1):
        line = min(mail.line or 1 for mail in thread)
        found = thread_or_problem(thread, source, Place(source.path, line, 1), f"{source.stem}-{number}")
        yield found._replace(line=line) if isinstance(found, Problem) else found


def threads(mails: list[Mail]) -> list[list[Mail]]:
    """Messages that refer to each other, else those that answer the same subject between the same people; each message once."""
    found: list[list[Mail]] = []
    by_id: dict[str, list[Mail]] = {}
    by_subject: dict[str, list[tuple[frozenset[str], list[Mail]]]] = {}
    seen: set[str] = set()
    for mail in sorted(mails, key=lambda mail: mail.moment):
        if mail.id is not None:
            if mail.id in seen:
                # The copies of one message in two folders.
                continue
            seen.add(mail.id)
        keys = [key for key in (mail.parent, *reversed(mail.references), mail.id) if key is not None]
        thread = next((by_id[key] for key in keys if key in by_id), None)
        subject, people = normal_subject(mail.subject), _people(mail)
        if thread is None and subject and _answers(mail):
            thread = next((thread for others, thread in reversed(by_subject.get(subject, [])) if _same_people(people, others)), None)
        if thread is None:
            thread = []
            found.append(thread)
        thread.append(mail)
        for key in keys:
            by_id.setdefault(key, thread)
        if subject:
            by_subject.setdefault(subject, []).append((people, thread))
    return found


def _people(mail: Mail) -> frozenset[str]:
    return frozenset(address for address in (mail.address, *(address for _, address in mail.others)) if address)


def _same_people(one: frozenset[str], other: frozenset[str]) -> bool:
    """Two strangers may well write to the same shop about the same thing: one address in common is not enough."""
    return len(one & other) >= min(2, len(one), len(other))


def _answers(mail: Mail) -> bool:
    """Whether the message says that it is an answer: two customers may well write "Factuur"."""
    return bool(mail.references) or normal_subject(mail.subject) != " ".join(mail.subject.casefold().split())


def _pieces(source: Source) -> Iterator[bytes]:
    yield source.head
    while piece := source.rest.read(_PIECE):
        yield piece


def _messages(pieces: Iterator[bytes]) -> Iterator[tuple[int, bytes]]:
    """Line (from 1) and bytes of each message."""
    buffer = bytearray()
    line, begun, searched = 1, -1, 0
    ended = False
    while not ended:
        piece = next(pieces, b"")
        ended = not piece
        buffer += piece
        # The last two lines wait: a line `From ` is told by the one under it.
        limit = len(buffer) if ended else buffer.rfind(b"\n", 0, max(0, buffer.rfind(b"\n"))) + 1
        cut = 0
        while (match := _FROM.search(buffer, searched)) is not None and match.start() < limit:
            searched = match.end()
            if not _parts(buffer, match.start()) and not _STRICT.match(buffer, match.start(), match.end()):
                continue
            if begun >= 0:
                yield _message(line, buffer, begun, match.start())
            line += buffer.count(b"\n", max(cut, begun), match.end())
            cut = begun = match.end()
        searched = max(searched, limit)
        if cut:
            del buffer[:cut]
            begun, searched = 0, max(0, searched - cut)
    if begun >= 0 and buffer.strip():
        yield _message(line, buffer, begun, len(buffer))


def _parts(buffer: bytearray, start: int) -> bool:
    """Whether the line at `start` is the first, or follows a blank one."""
    return not buffer[:start].strip() if start < 3 else buffer[start - 2 : start] == b"\n\n" or buffer[start - 3 : start] == b"\n\r\n"


def _message(line: int, buffer: bytearray, start: int, stop: int) -> tuple[int, bytes]:
    data = bytes(buffer[start:stop])
    return line, _ESCAPED.sub(rb"\1", data) if b">From " in data else data
