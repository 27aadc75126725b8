"""Olark: transcripts of chats, as its webhooks send them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Any

from calllint.conversation import Channel, Conversation, Role
from calllint.errors import Problem
from calllint.reading.exports import Export
from calllint.reading.exports._document import Document
from calllint.reading.exports._helpdesk import Post, conversation, epoch_of, facts, full_name, tags_of
from calllint.reading.exports._helpdesk_text import body_text
from calllint.reading.exports._values import dict_of, list_of, name_of, text_of
from calllint.reading.reader import Match

_ROLES = {
    "MessageToVisitor": Role.AGENT,
    "MessageToOperator": Role.CUSTOMER,
    "OfflineMessage": Role.CUSTOMER,
    "AutomatedMessageToVisitor": Role.BOT,
}
_LOOKED_AT = 5


def recognise(value: Any) -> Match:
    """Items whose `kind` says whom a message is for."""
    first = islice(list_of(dict_of(value).get("items")), _LOOKED_AT)
    return Match.CERTAIN if any(text_of(dict_of(item).get("kind")) in _ROLES and "body" in item for item in first) else Match.NO


def read(value: Any, document: Document) -> Iterator[Conversation | Problem]:
    """The one chat."""
    chat = dict_of(value)
    visitor = dict_of(chat.get("visitor"))
    name = name_of(visitor.get("fullName")) or full_name(visitor)
    posts = [
        _post(item, index, name)
        for index, item in enumerate(list_of(chat.get("items")))
        if isinstance(item, dict) and text_of(item.get("kind")) in _ROLES
    ]
    groups = [dict_of(group) for group in list_of(chat.get("groups"))]
    team = next((found for group in groups if (found := name_of(group.get("name")))), None)
    metadata = facts(tags=tags_of(chat.get("tags")))
    yield conversation(document, posts, name_of(chat.get("id")), Channel.CHAT, team=team, metadata=metadata)


def _post(item: dict[str, Any], index: int, visitor: str | None) -> Post:
    role = _ROLES[text_of(item.get("kind"))]
    name = name_of(item.get("nickname")) or (visitor if role is Role.CUSTOMER else None)
    moment, at = epoch_of(item.get("timestamp"))
    return Post(role, body_text(item.get("body")), item.get("body"), ("items", index, "body"), name, moment, at)


EXPORT = Export(
    name="olark",
    summary="Olark: transcripts of chats",
    recognised="`items` whose `kind` is MessageToVisitor or MessageToOperator",
    roles="`kind`: to the visitor, to the operator",
    times="`timestamp`, in seconds",
    ending="not known",
    recognise=recognise,
    read=read,
)
