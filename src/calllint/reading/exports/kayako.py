"""Kayako: posts of a conversation."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from calllint.conversation import Channel, Conversation, Role
from calllint.errors import Problem
from calllint.reading.exports import Export
from calllint.reading.exports._document import Document
from calllint.reading.exports._helpdesk import Post, conversation, full_name, moment_of
from calllint.reading.exports._helpdesk_text import mail_text
from calllint.reading.exports._values import dict_of, list_of, name_of, text_of
from calllint.reading.json_positions import Path
from calllint.reading.reader import Match

_CHANNELS = {"MAIL": Channel.EMAIL, "EMAIL": Channel.EMAIL, "MESSENGER": Channel.CHAT, "FACEBOOK": Channel.CHAT, "TWITTER": Channel.CHAT}
_UNSEEN = ("note", "activity")
_LOOKED_AT = 5


def recognise(value: Any) -> Match:
    """Posts with `contents` and `is_requester`."""
    items, _ = _posts(value)
    found = any("contents" in item and isinstance(item.get("is_requester"), bool) for item in items[:_LOOKED_AT] if isinstance(item, dict))
    return Match.CERTAIN if found else Match.NO


def _posts(value: Any) -> tuple[list[Any], Path]:
    """The posts, and the steps to them."""
    return (value, ()) if isinstance(value, list) else (list_of(dict_of(value).get("posts")), ("posts",))


def read(value: Any, document: Document) -> Iterator[Conversation | Problem]:
    """The one conversation."""
    items, within = _posts(value)
    case = {} if isinstance(value, list) else dict_of(value)
    seen = [(index, item) for index, item in enumerate(items) if isinstance(item, dict) and not _is_note(item)]
    kinds = (_CHANNELS.get(text_of(item.get("source") or item.get("source_channel")).upper()) for _, item in seen)
    channel = next(filter(None, kinds), Channel.UNKNOWN)
    posts = [_post(item, (*within, index)) for index, item in seen]
    yield conversation(document, posts, name_of(case.get("id")), channel)


def _is_note(item: dict[str, Any]) -> bool:
    kinds = (item.get("resource_type"), item.get("type"), dict_of(item.get("original")).get("resource_type"))
    return any(text_of(kind).lower() in _UNSEEN for kind in kinds)


def _post(item: dict[str, Any], steps: Path) -> Post:
    person = dict_of(item.get("creator"))
    moment, at = moment_of(item.get("created_at"))
    role = Role.CUSTOMER if item.get("is_requester") is True else Role.AGENT
    name = full_name(person) or name_of(person.get("full_name"))
    return Post(role, mail_text(item.get("contents")), item.get("contents"), (*steps, "contents"), name, moment, at)


EXPORT = Export(
    name="kayako",
    summary="Kayako: posts of a conversation",
    recognised="posts with `contents` and `is_requester`",
    roles="`is_requester`; notes are left out",
    times="`created_at`",
    ending="not known",
    recognise=recognise,
    read=read,
)
