"""NICE CXone digital: messages of a contact."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from calllint.conversation import Channel, Conversation, Role
from calllint.errors import Problem
from calllint.reading.exports import Export
from calllint.reading.exports._document import Document
from calllint.reading.exports._helpdesk import Post, conversation, full_name, moment_of
from calllint.reading.exports._helpdesk_text import body_text
from calllint.reading.exports._values import dict_of, list_of, name_of, text_of
from calllint.reading.json_positions import Path
from calllint.reading.reader import Match

_ROLES = {"inbound": Role.CUSTOMER, "outbound": Role.AGENT}
_LOOKED_AT = 5


def recognise(value: Any) -> Match:
    """Messages with a `direction` and a `messageContent`."""
    items, _ = _messages(value)
    found = any("messageContent" in item and "direction" in item for item in items[:_LOOKED_AT] if isinstance(item, dict))
    return Match.CERTAIN if found else Match.NO


def _messages(value: Any) -> tuple[list[Any], Path]:
    """The messages, and the steps to them."""
    return (value, ()) if isinstance(value, list) else (list_of(dict_of(value).get("messages")), ("messages",))


def read(value: Any, document: Document) -> Iterator[Conversation | Problem]:
    """One conversation for each contact."""
    items, within = _messages(value)
    whole = {} if isinstance(value, list) else dict_of(value)
    contact = name_of(dict_of(whole.get("contact")).get("id")) or name_of(whole.get("contactId")) or name_of(whole.get("caseId"))
    posts: dict[str | None, list[Post]] = {}
    for index, item in enumerate(items):
        if isinstance(item, dict):
            ident = contact or name_of(item.get("contactNumber")) or name_of(item.get("contactId")) or name_of(item.get("caseId"))
            posts.setdefault(ident, []).append(_post(item, (*within, index)))
    for name, found in (posts or {None: []}).items():
        yield conversation(document, found, name, Channel.CHAT)


def _post(item: dict[str, Any], steps: Path) -> Post:
    role = _ROLES.get(text_of(item.get("direction")).lower(), Role.UNKNOWN)
    content = dict_of(item.get("messageContent"))
    raw, within = (
        (content.get("text"), ("text",)) if "text" in content else (dict_of(content.get("payload")).get("text"), ("payload", "text"))
    )
    user = dict_of(item.get("authorUser") or item.get("user"))
    guest = dict_of(item.get("authorEndUserIdentity") or item.get("endUserIdentity"))
    person = guest if role is Role.CUSTOMER else user
    if role is Role.AGENT and not user and "authorUser" in item:
        # What goes out without anybody's name was sent by a rule.
        role = Role.BOT
    moment, at = moment_of(item.get("createdAt"))
    name = name_of(person.get("fullName")) or full_name(person) or name_of(person.get("nickname"))
    return Post(role, body_text(raw), raw, (*steps, "messageContent", *within), name, moment, at)


EXPORT = Export(
    name="cxone",
    summary="NICE CXone digital: messages of a contact",
    recognised="messages with `direction` and `messageContent`",
    roles="`direction`; what goes out without an author is a bot's",
    times="`createdAt`",
    ending="not known",
    recognise=recognise,
    read=read,
)
