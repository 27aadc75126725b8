"""Dixa: messages of conversations, as the API and the export of messages give them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from calllint.conversation import Channel, Conversation, Role
from calllint.errors import Problem
from calllint.reading.channels import channel_from
from calllint.reading.exports import Export
from calllint.reading.exports._document import Document
from calllint.reading.exports._helpdesk import Post, conversation, epoch_of, moment_of
from calllint.reading.exports._helpdesk_text import mail_text
from calllint.reading.exports._values import dict_of, list_of, name_of, text_of
from calllint.reading.json_positions import Path
from calllint.reading.reader import Match

_ROLES = {"inbound": Role.CUSTOMER, "outbound": Role.AGENT}
_CHANNELS = {"email": Channel.EMAIL, "contactform": Channel.EMAIL, "pstnphone": Channel.CALL, "phone": Channel.CALL}
_AUTOMATIC = ("is_automated_message", "is_auto_reply")
_MILLISECOND = 0.001
_LOOKED_AT = 5


def recognise(value: Any) -> Match:
    """Messages with a `direction` and an `author_id`, and their words in `attributes`, or beside the conversation's `csid`."""
    found = [item for item in _messages(value)[0][:_LOOKED_AT] if isinstance(item, dict)]
    return Match.CERTAIN if any(map(_is_message, found)) else Match.NO


def _is_message(item: dict[str, Any]) -> bool:
    return {"direction", "author_id"} <= item.keys() and ("text" in dict_of(item.get("attributes")) or ("text" in item and "csid" in item))


def _messages(value: Any) -> tuple[list[Any], Path]:
    """The messages, and the steps to them."""
    return (value, ()) if isinstance(value, list) else (list_of(dict_of(value).get("messages")), ("messages",))


def read(value: Any, document: Document) -> Iterator[Conversation | Problem]:
    """One conversation for each id of one."""
    items, within = _messages(value)
    whole = {} if isinstance(value, list) else dict_of(value)
    posts: dict[str | None, list[Post]] = {}
    channels: dict[str | None, Channel] = {}
    for index, item in enumerate(items):
        if isinstance(item, dict):
            ident = name_of(item.get("csid")) or name_of(item.get("conversation_id")) or name_of(whole.get("id"))
            word = text_of(item.get("channel")) or text_of(item.get("initial_channel"))
            channels.setdefault(ident, _CHANNELS.get(word.lower().replace("_", ""), channel_from(word)))
            posts.setdefault(ident, []).append(_post(item, (*within, index)))
    for name, found in (posts or {None: []}).items():
        yield conversation(document, found, name, channels.get(name, Channel.UNKNOWN))


def _post(item: dict[str, Any], steps: Path) -> Post:
    inner = dict_of(item.get("attributes"))
    raw, where = (inner.get("text"), ("attributes", "text")) if "text" in inner else (item.get("text"), ("text",))
    role = _ROLES.get(text_of(item.get("direction")).lower(), Role.UNKNOWN)
    if role is Role.AGENT and any((item | inner).get(key) in (True, "true") for key in _AUTOMATIC):
        role = Role.BOT
    created = item.get("created_at")
    moment, at = moment_of(created) if isinstance(created, str) else epoch_of(created, _MILLISECOND)
    return Post(role, mail_text(raw), raw, (*steps, *where), name_of(item.get("author_name")), moment, at)


EXPORT = Export(
    name="dixa",
    summary="Dixa: messages of conversations",
    recognised="messages with `direction`, `author_id`, and `attributes.text` or `csid`",
    roles="`direction`; automatic messages are the bot's",
    times="`created_at`",
    ending="not known",
    recognise=recognise,
    read=read,
)
