"""Trengo: messages of tickets."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from calllint.conversation import Channel, Conversation, Role
from calllint.errors import Problem
from calllint.reading.exports import Export
from calllint.reading.exports._document import Document
from calllint.reading.exports._helpdesk import Post, conversation, facts, full_name, moment_of
from calllint.reading.exports._helpdesk_text import mail_text
from calllint.reading.exports._values import dict_of, list_of, name_of, text_of
from calllint.reading.json_positions import Path
from calllint.reading.reader import Match

_ROLES = {"INBOUND": Role.CUSTOMER, "OUTBOUND": Role.AGENT, "SYSTEM": Role.SYSTEM}
_TYPES = frozenset({*_ROLES, "NOTE"})
_BESIDES = frozenset({"ticket_id", "body_type", "contact", "agent", "contact_id", "user_id"})
_CALLS = ("VOICE", "VOIP", "CALL")
_LOOKED_AT = 5


def recognise(value: Any) -> Match:
    """Messages of the `type` INBOUND, OUTBOUND or NOTE with a `message`, and a ticket, a contact or an agent."""
    found = [item for item in _messages(value)[0][:_LOOKED_AT] if isinstance(item, dict)]
    return Match.CERTAIN if any(map(_is_message, found)) else Match.NO


def _is_message(item: dict[str, Any]) -> bool:
    return "message" in item and text_of(item.get("type")) in _TYPES and bool(_BESIDES & item.keys())


def _messages(value: Any) -> tuple[list[Any], Path]:
    """The messages, and the steps to them."""
    if isinstance(value, list):
        return value, ()
    inner = dict_of(value).get("messages")
    # As a page of the API.
    return (list_of(inner.get("data")), ("messages", "data")) if isinstance(inner, dict) else (list_of(inner), ("messages",))


def read(value: Any, document: Document) -> Iterator[Conversation | Problem]:
    """One conversation for each ticket."""
    items, within = _messages(value)
    ticket = {} if isinstance(value, list) else dict_of(value)
    posts: dict[str | None, list[Post]] = {}
    for index, item in enumerate(items):
        if isinstance(item, dict):
            found = posts.setdefault(name_of(item.get("ticket_id")) or name_of(ticket.get("id")), [])
            if text_of(item.get("type")) in _ROLES:
                found.append(_post(item, (*within, index)))
    kind = text_of(dict_of(ticket.get("channel")).get("type")).upper()
    channel = Channel.EMAIL if kind == "EMAIL" else Channel.CALL if kind in _CALLS else Channel.CHAT if kind else Channel.UNKNOWN
    metadata = facts(subject=name_of(ticket.get("subject")), status=name_of(ticket.get("status")))
    for name, found in (posts or {None: []}).items():
        yield conversation(document, found, name, channel, metadata=metadata)


def _post(item: dict[str, Any], steps: Path) -> Post:
    role = _ROLES[text_of(item.get("type"))]
    person = dict_of(item.get("contact") if role is Role.CUSTOMER else item.get("agent") or item.get("user"))
    name = name_of(person.get("full_name")) or full_name(person) or name_of(person.get("name"))
    moment, at = moment_of(item.get("created_at"))
    return Post(role, mail_text(item.get("message")), item.get("message"), (*steps, "message"), name, moment, at)


EXPORT = Export(
    name="trengo",
    summary="Trengo: messages of tickets",
    recognised="messages of the `type` INBOUND, OUTBOUND or NOTE, with a `message`",
    roles="`type`; notes are left out",
    times="`created_at`",
    ending="`status` only",
    recognise=recognise,
    read=read,
)
