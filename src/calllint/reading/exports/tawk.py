"""Tawk.to: transcripts of chats, as webhooks and exports give them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Any

from calllint.conversation import Channel, Conversation, Role
from calllint.errors import Problem
from calllint.reading.exports import Export
from calllint.reading.exports._document import Document
from calllint.reading.exports._helpdesk import Post, conversation, moment_of
from calllint.reading.exports._helpdesk_text import body_text
from calllint.reading.exports._values import dict_of, list_of, name_of, text_of
from calllint.reading.json_positions import Path
from calllint.reading.reader import Match

_ROLES = {"v": Role.CUSTOMER, "a": Role.AGENT, "s": Role.SYSTEM, "b": Role.BOT}
_LOOKED_AT = 5


def recognise(value: Any) -> Match:
    """Messages with `msg` and a `sender` whose type `t` is a letter."""
    items, _ = _messages(value)
    return Match.CERTAIN if any("msg" in item and _letter(item) in _ROLES for _, item in islice(items, _LOOKED_AT)) else Match.NO


def _messages(value: Any) -> tuple[Iterator[tuple[int, dict[str, Any]]], Path]:
    """The messages with their numbers, and the steps to them."""
    within: Path = ()
    if isinstance(value, dict):
        within = ("chat", "messages") if isinstance(value.get("chat"), dict) else ("messages",)
        value = dict_of(value.get("chat") or value).get("messages")
    return ((index, item) for index, item in enumerate(list_of(value)) if isinstance(item, dict)), within


def _letter(item: dict[str, Any]) -> str:
    return text_of(dict_of(item.get("sender")).get("t"))


def read(value: Any, document: Document) -> Iterator[Conversation | Problem]:
    """The one chat."""
    items, within = _messages(value)
    whole = {} if isinstance(value, list) else dict_of(value)
    chat = dict_of(whole.get("chat")) or whole
    visitor = name_of(dict_of(chat.get("visitor")).get("name"))
    posts = [_post(item, (*within, index), visitor) for index, item in items]
    yield conversation(document, posts, name_of(chat.get("id")) or name_of(chat.get("chatId")), Channel.CHAT)


def _post(item: dict[str, Any], steps: Path, visitor: str | None) -> Post:
    role = _ROLES.get(_letter(item), Role.UNKNOWN)
    name = name_of(dict_of(item.get("sender")).get("n")) or (visitor if role is Role.CUSTOMER else None)
    moment, at = moment_of(item.get("time"))
    return Post(role, body_text(item.get("msg")), item.get("msg"), (*steps, "msg"), name, moment, at)


EXPORT = Export(
    name="tawk",
    summary="Tawk.to: transcripts of chats",
    recognised="messages with `msg` and a `sender` whose `t` is a letter",
    roles="`sender.t`: v visitor, a agent, s system",
    times="`time`",
    ending="not known",
    recognise=recognise,
    read=read,
)
