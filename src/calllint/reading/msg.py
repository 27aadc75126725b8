"""E-mails as Outlook saves them (`.msg`), with the thread that they quote."""

from __future__ import annotations

from collections.abc import Iterator

from calllint.conversation import Conversation
from calllint.errors import Problem
from calllint.reading.reader import Match, Reader, Source

_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# Names of streams that only messages have; Word's and Excel's files of old are compound files too.
_STREAMS = tuple(name.encode("utf-16-le") for name in ("__substg1.0_", "__properties_version1.0", "__nameid_version1.0"))


def recognise_bytes(head: bytes, name: str) -> Match:
    """A compound file with the streams of a message."""
    if not head.startswith(_COMPOUND):
        return Match.NO
    if any(stream in head for stream in _STREAMS):
        return Match.CERTAIN
    return Match.LIKELY if name.lower().endswith(READER.extensions) else Match.NO


def read(source: Source) -> Iterator[Conversation | Problem]:
    """The thread that the file holds."""
    from calllint.reading.mail.msg_file import read_msg

    yield read_msg(source)


READER = Reader(
    name="msg",
    summary="Outlook message, with the messages that it quotes (needs the extra `formats`)",
    recognised="a compound file with the streams of a message; or .msg",
    roles="the firm's domains in the configuration, else addresses such as klantenservice@ and support@; automatic replies are the bot's",
    times="date of each message",
    ending="not known",
    extensions=(".msg",),
    # None of these files is text.
    recognise=lambda _: Match.NO,
    read=read,
    priority=42,
    recognise_bytes=recognise_bytes,
)
