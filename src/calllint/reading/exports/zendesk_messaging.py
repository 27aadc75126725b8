"""Zendesk messaging (Sunshine Conversations, before that Smooch): the messages of a conversation."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from calllint.conversation import Channel, Conversation, Role
from calllint.errors import Problem
from calllint.reading.exports import Export
from calllint.reading.exports._document import Document
from calllint.reading.exports._helpdesk import Post, conversation, epoch_of, moment_of
from calllint.reading.exports._helpdesk_text import body_text
from calllint.reading.exports._values import dict_of, list_of, name_of, text_of
from calllint.reading.json_positions import Path
from calllint.reading.reader import Match

_ROLES = {"user": Role.CUSTOMER, "business": Role.AGENT, "appuser": Role.CUSTOMER, "appmaker": Role.AGENT}
_BOTS = ("answerbot", "flowbuilder", "aiagent", "ultimate")


def recognise(value: Any) -> Match:
    """Messages whose `author` is a user or a business and whose `content` has a type; in Smooch's, the `role` is appUser or appMaker."""
    items = value if isinstance(value, list) else value.get("messages") if isinstance(value, dict) else None
    found = [item for item in list_of(items)[:3] if isinstance(item, dict)]
    if not found or not all(map(_is_message, found)):
        return Match.NO
    return Match.CERTAIN


def _is_message(item: dict[str, Any]) -> bool:
    if text_of(dict_of(item.get("author")).get("type")).lower() in ("user", "business"):
        return isinstance(item.get("content"), dict) and "type" in item["content"]
    return item.get("role") in ("appUser", "appMaker") and ("received" in item or "authorId" in item)


def read(value: Any, document: Document) -> Iterator[Conversation | Problem]:
    """The conversation of a unit."""
    whole = dict_of(value)
    within: Path = () if isinstance(value, list) else ("messages",)
    items = value if isinstance(value, list) else list_of(whole.get("messages"))
    posts = [_post(item, (*within, index)) for index, item in enumerate(items) if isinstance(item, dict)]
    name = name_of(dict_of(whole.get("conversation")).get("id")) or name_of(whole.get("conversationId"))
    yield conversation(document, posts, name, Channel.CHAT)


def _post(item: dict[str, Any], steps: Path) -> Post:
    author = dict_of(item.get("author"))
    content = item.get("content") if isinstance(item.get("content"), dict) else item
    inner: Path = ("content",) if content is not item else ()
    raw = dict_of(content).get("text")
    role = _ROLES.get(text_of(author.get("type") or item.get("role")).lower(), Role.UNKNOWN)
    if role is Role.AGENT and _is_bot(item, author):
        role = Role.BOT
    received = item.get("received")
    # Smooch's are seconds since 1970.
    moment, at = epoch_of(received) if isinstance(received, (int, float)) else moment_of(received)
    name = name_of(author.get("displayName")) or name_of(item.get("name"))
    return Post(role, body_text(raw), raw, (*steps, *inner, "text"), name, moment, at)


def _is_bot(item: dict[str, Any], author: dict[str, Any]) -> bool:
    kinds = {text_of(kind).lower() for kind in list_of(author.get("subtypes"))}
    source = text_of(dict_of(item.get("source")).get("type")).lower().replace("-", "").replace("_", "")
    return bool(kinds & {"ai", "bot", "automation"}) or any(bot in source for bot in _BOTS)


EXPORT = Export(
    name="zendesk-messaging",
    summary="Zendesk messaging (Sunshine Conversations): messages of a conversation",
    recognised="messages whose `author` has the type user or business and whose `content` has a type; or the `role` appUser, appMaker",
    roles="`author.type`; AI agents and the answer bot are bots",
    times="`received`",
    ending="not known",
    recognise=recognise,
    read=read,
)
