"""A file that holds one e-mail, and the thread in it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from calllint.conversation import Conversation, Place
from calllint.errors import Problem
from calllint.reading.mail.message import Mail, parse_mail
from calllint.reading.mail.thread import conversation_of
from calllint.reading.reader import Source


def read_mail(source: Source, place: Place) -> Conversation | Problem:
    """The thread of an `.eml` or `.emlx` file."""
    data = source.data
    if source.encoding is not None and source.encoding.startswith("utf-16"):
        data = source.text.encode("utf-8", "replace")
    data = data.removeprefix(b"\xef\xbb\xbf")
    line = 1
    counted = re.match(rb"(\d{1,12})[ \t]*\r?\n", data)
    if counted is not None:
        # Apple Mail writes the number of bytes on top, and facts of its own below.
        data = data[counted.end() : counted.end() + int(counted[1])]
        line = 2
    return thread_or_problem([parse_mail(data, line)], source, place)


def thread_or_problem(mails: Sequence[Mail], source: Source, place: Place, fallback_id: str | None = None) -> Conversation | Problem:
    """The mails as a conversation; a problem where there is nothing to read in them."""
    if not any(mail.is_mail for mail in mails):
        return source.problem("is no e-mail: it has no From, Subject or Message-ID")
    conversation = conversation_of(mails, source.path, fallback_id or source.stem, source.options.agent_domains, place)
    if conversation is not None:
        return conversation
    if any(mail.encrypted for mail in mails):
        return source.problem("this e-mail is encrypted or sealed by its signature: there is nothing to lint (save it decrypted)")
    return source.problem("this e-mail holds no text: there is nothing to lint")
