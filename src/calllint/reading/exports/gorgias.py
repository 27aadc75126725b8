"""Gorgias: tickets with their messages, and lists of messages."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from calllint.conversation import Channel, Conversation, Role
from calllint.errors import Problem
from calllint.reading.exports import Export
from calllint.reading.exports._document import Document
from calllint.reading.exports._helpdesk import Post, conversation, facts, full_name, moment_of, tags_of
from calllint.reading.exports._helpdesk_text import body_text, mail_text
from calllint.reading.exports._values import dict_of, list_of, name_of, text_of
from calllint.reading.json_positions import Path
from calllint.reading.reader import Match

_NOTES = frozenset({"internal-note", "internal_note", "note"})
_CHATS = frozenset({"chat", "sms", "whatsapp", "facebook-messenger", "instagram-direct-message", "twitter-direct-message"})
_CALLS = frozenset({"phone", "aircall"})
# What the customer quoted is cut off in the first, which not every message has.
_TEXTS = ("stripped_text", "body_text", "stripped_html", "body_html")
_TIMES = ("sent_datetime", "created_datetime")


def recognise(value: Any) -> Match:
    """Messages that are `from_agent` or not, with a `body_text` and a channel."""
    items = value if isinstance(value, list) else value.get("messages") if isinstance(value, dict) else None
    first = next((item for item in list_of(items) if isinstance(item, dict)), {})
    if not isinstance(first.get("from_agent"), bool) or not any(key in first for key in _TEXTS):
        return Match.NO
    return Match.CERTAIN if any(key in first for key in ("via", "channel", *_TIMES)) else Match.LIKELY


def read(value: Any, document: Document) -> Iterator[Conversation | Problem]:
    """The conversations of a unit: a ticket's, or those that messages in a list name."""
    ticket = dict_of(value)
    within: Path = () if isinstance(value, list) else ("messages",)
    items = value if isinstance(value, list) else list_of(ticket.get("messages"))
    posts: dict[str | None, list[Post]] = {}
    channels: dict[str | None, str] = {}
    for index, item in enumerate(items):
        if isinstance(item, dict):
            name = name_of(ticket.get("id")) or name_of(item.get("ticket_id"))
            found = posts.setdefault(name, [])
            if item.get("public") is not False and text_of(item.get("channel")).lower() not in _NOTES:
                channels.setdefault(name, text_of(item.get("channel")).lower())
                found.append(_post(item, (*within, index)))
    for name, found in (posts or {None: []}).items():
        channel = _channel(text_of(ticket.get("channel")).lower() or channels.get(name, ""))
        metadata = facts(subject=name_of(ticket.get("subject")), status=name_of(ticket.get("status")), tags=_tags(ticket))
        yield conversation(document, found, name, channel, agent=_person(ticket.get("assignee_user")), metadata=metadata)


def _post(item: dict[str, Any], steps: Path) -> Post:
    key = next((key for key in _TEXTS if text_of(item.get(key))), _TEXTS[1])
    mail = text_of(item.get("channel")).lower() == "email"
    text = mail_text(item.get(key)) if mail else body_text(item.get(key))
    moment, at = moment_of(next((item[key] for key in _TIMES if item.get(key)), None))
    role = Role.AGENT if item.get("from_agent") else Role.CUSTOMER
    if role is Role.AGENT and text_of(item.get("via")).lower() in ("rule", "ai-agent", "self_service"):
        role = Role.BOT
    return Post(role, text, item.get(key), (*steps, key), _person(item.get("sender")), moment, at)


def _person(value: Any) -> str | None:
    person = dict_of(value)
    return name_of(person.get("name")) or full_name(person) or (name_of(person.get("firstname")))


def _channel(written: str) -> Channel:
    if written == "email":
        return Channel.EMAIL
    return Channel.CALL if written in _CALLS else Channel.CHAT if written in _CHATS else Channel.UNKNOWN


def _tags(ticket: dict[str, Any]) -> list[str] | None:
    return tags_of([name for tag in list_of(ticket.get("tags")) if (name := name_of(dict_of(tag).get("name")))])


EXPORT = Export(
    name="gorgias",
    summary="Gorgias: tickets with messages",
    recognised="`messages` that are `from_agent` or not, with `body_text`",
    roles="`from_agent`; internal notes are left out; rules and the AI agent are bots",
    times="the moment of each message",
    ending="`status` only",
    recognise=recognise,
    read=read,
)
