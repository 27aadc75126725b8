"""Microsoft Copilot Studio (Power Virtual Agents) and the Bot Framework: activities of a conversation with a bot."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
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

_ROLES = {"0": Role.BOT, "1": Role.CUSTOMER, "bot": Role.BOT, "user": Role.CUSTOMER, "agent": Role.AGENT}
_OWN = ("channelId", "valueType", "textFormat", "replyToId", "channelData", "recipient")
_SECONDS = 1e11
"""No later moment is one in seconds."""
_LOOKED_AT = 20


def recognise(value: Any) -> Match:
    """Activities of the type message, `from` somebody with a `role`, beside what only the Bot Framework writes."""
    items, _ = _activities(value)
    first = [dict_of(item) for item in islice(items, _LOOKED_AT)]
    spoken = any(text_of(item.get("type")) == "message" and _role(item) is not None for item in first)
    return Match.CERTAIN if spoken and any(key in item for item in first for key in _OWN) else Match.NO


def _activities(value: Any) -> tuple[list[Any], Path]:
    """The activities, and the steps to them."""
    return (value, ()) if isinstance(value, list) else (list_of(dict_of(value).get("activities")), ("activities",))


def _role(item: dict[str, Any]) -> Role | None:
    """Who sends an activity, None where it does not say: 0 is the bot."""
    role = dict_of(item.get("from")).get("role")
    return _ROLES.get(str(role).casefold()) if isinstance(role, (int, str)) and not isinstance(role, bool) else None


def read(value: Any, document: Document) -> Iterator[Conversation | Problem]:
    """The one conversation."""
    items, within = _activities(value)
    posts, ident = [], None
    for index, item in enumerate(items):
        if not isinstance(item, dict) or text_of(item.get("type")) != "message":
            continue
        ident = ident or name_of(dict_of(item.get("conversation")).get("id"))
        raw = item.get("text")
        role = _role(item) or Role.UNKNOWN
        posts.append(
            Post(role, body_text(raw), raw, (*within, index, "text"), name_of(dict_of(item.get("from")).get("name")), *_moment(item))
        )
    yield conversation(document, posts, ident, Channel.CHAT)


def _moment(item: dict[str, Any]) -> tuple[float | None, str | None]:
    written = item.get("timestamp")
    if isinstance(written, (int, float)):
        return epoch_of(written, 1.0 if written < _SECONDS else 0.001)
    return moment_of(written)


EXPORT = Export(
    name="copilot-studio",
    summary="Microsoft Copilot Studio, Bot Framework: activities of a conversation with a bot",
    recognised="`activities` (or a list of them) of the type message whose `from` has a `role`",
    roles="`from.role`: 0 or bot, 1 or user",
    times="`timestamp`",
    ending="not known",
    recognise=recognise,
    read=read,
)
