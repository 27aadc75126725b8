"""Messenger and Instagram: a thread of the download of one's information, in either of its forms."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from calllint.conversation import Channel, Conversation
from calllint.errors import Problem
from calllint.reading.exports import Export
from calllint.reading.exports._document import Document
from calllint.reading.exports._helpdesk import Post, conversation, epoch_of, facts
from calllint.reading.exports._values import dict_of, list_of, name_of
from calllint.reading.json_positions import Path
from calllint.reading.reader import Match
from calllint.reading.roles import person_of

_FORMS = (("sender_name", "timestamp_ms", "content"), ("senderName", "timestamp", "text"))
"""The keys of sender, moment and words: those of the download, and those of the download of encrypted chats."""
_MILLISECOND = 0.001
_LOOKED_AT = 5


def recognise(value: Any) -> Match:
    """`participants` and `messages` with `sender_name` and `timestamp_ms`, or `senderName` and `timestamp`."""
    if not isinstance(value, dict) or "participants" not in value:
        return Match.NO
    found = [item for item in list_of(value.get("messages"))[:_LOOKED_AT] if isinstance(item, dict)]
    return Match.CERTAIN if any({sender, at} <= item.keys() for item in found for sender, at, _ in _FORMS) else Match.NO


def read(value: Any, document: Document) -> Iterator[Conversation | Problem]:
    """The one thread."""
    thread = dict_of(value)
    listed = [(index, item) for index, item in enumerate(list_of(thread.get("messages"))) if isinstance(item, dict)]
    posts = [_post(item, ("messages", index)) for index, item in listed if not _is_unsaid(item)]
    path = name_of(thread.get("thread_path")) or ""
    title = _mended(name_of(thread.get("title")) or name_of(thread.get("threadName")))
    yield conversation(document, posts, path.rpartition("/")[2] or title, Channel.CHAT, metadata=facts(subject=title))


def _is_unsaid(item: dict[str, Any]) -> bool:
    """Whether it was taken back, or is what Messenger notes of a call."""
    return item.get("is_unsent") is True or item.get("isUnsent") is True or "call_duration" in item


def _post(item: dict[str, Any], steps: Path) -> Post:
    sender, at, words = next(form for form in _FORMS if form == _FORMS[-1] or form[0] in item)
    role, name = person_of(_mended(name_of(item.get(sender))) or "")
    raw = item.get(words)
    text = (_mended(raw) or "").strip() if isinstance(raw, str) else ""
    moment, written = epoch_of(item.get(at), _MILLISECOND)
    return Post(role, text, raw, (*steps, words), name or None, moment, written)


def _mended(text: str | None) -> str | None:
    """The letters of a text whose bytes the download writes as if each were one."""
    if text is None or text.isascii():
        return text
    try:
        return text.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return text


EXPORT = Export(
    name="messenger",
    summary="Messenger, Instagram: a thread of the download of one's information",
    recognised="`participants`, and `messages` with `sender_name` and `timestamp_ms`",
    roles="not known but for names that say one (`Klantenservice`): name them in `[roles]`",
    times="the moment of each message",
    ending="not known",
    recognise=recognise,
    read=read,
)
