"""Telegram Desktop's chats as pages (messages.html), which is what it writes unless one asks for JSON."""

from __future__ import annotations

from collections.abc import Iterator

from calllint.conversation import Conversation
from calllint.errors import Problem
from calllint.reading.reader import Match, Reader, Sample, Source

_ENDINGS = (".html", ".htm")
_PAGE = 'class="page_wrap'
_MESSAGE = 'class="message '


def recognise(sample: Sample) -> Match:
    """HTML with Telegram's classes."""
    known = sample.suffix in (*_ENDINGS, "") and _PAGE in sample.text and _MESSAGE in sample.text and not sample.template
    return Match.CERTAIN if known else Match.NO


def read(source: Source) -> Iterator[Conversation | Problem]:
    """The conversation of the page."""
    from calllint.reading.messengers.telegram_page import read_page

    yield from read_page(source)


READER = Reader(
    name="telegram-html",
    summary="Telegram Desktop: a chat as a page (messages.html)",
    recognised="HTML with Telegram's classes (`page_wrap`, `message default`)",
    roles="not known but for names that say one (`Klantenservice`): name them in `[roles]`",
    times="the full date behind each time",
    ending="not known",
    extensions=_ENDINGS,
    recognise=recognise,
    read=read,
    priority=61,
)
