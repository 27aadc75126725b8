"""Chats of LiveChat's REST API, version 2: `messages` or `events`, each with its `user_type`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from calllint.conversation import Channel, Conversation, Role
from calllint.errors import Problem
from calllint.reading.exports._document import Document
from calllint.reading.exports._messengers import Message, conversation_of, moment_of, said, turns_of
from calllint.reading.exports._values import dict_of, list_of, name_of, text_of

_ROLES = {"agent": Role.AGENT, "visitor": Role.CUSTOMER, "client": Role.CUSTOMER, "customer": Role.CUSTOMER}


def second_version(chat: dict[str, Any], key: str, document: Document) -> Iterator[Conversation | Problem]:
    """A chat of version 2: `messages` where it is there, else its `events`."""
    messages, moments = [], []
    for index, one in enumerate(list_of(chat.get(key))):
        message = dict_of(one)
        kind, moment = text_of(message.get("user_type")).lower(), moment_of(message.get("timestamp"))
        moments.append(moment)
        text, verbatim = said(message.get("text"))
        # A supervisor's messages are seen by the agent only.
        if not text or kind == "supervisor":
            continue
        role = Role.BOT if message.get("welcome_message") is True else _ROLES.get(kind, Role.UNKNOWN)
        role = Role.SYSTEM if key == "events" and message.get("type") not in ("message", None) else role
        name = name_of(message.get("author_name")) if role is not Role.SYSTEM else None
        messages.append(Message(role, text, (key, index, "text"), name, moment, verbatim))
    began = min((one.epoch for one in [*moments, moment_of(chat.get("started_timestamp"))] if one.epoch is not None), default=None)
    turns = turns_of(document, messages, began)
    if not turns:
        yield document.problem("holds no messages: this chat has none with words", key)
        return
    closed = [dict_of(event) for event in list_of(chat.get("events")) if dict_of(event).get("type") == "closed"]
    ended = _ROLES.get(text_of(closed[-1].get("user_type")).lower()) if closed else None
    agents = [name_of(dict_of(agent).get("display_name") or dict_of(agent).get("name")) for agent in list_of(chat.get("agents"))]
    metadata = {
        "ended_by": ended.value if ended else None,
        "engagement": chat.get("engagement"),
        "tags": ", ".join(tag for tag in list_of(chat.get("tags")) if isinstance(tag, str)),
    }
    agent = next((name for name in agents if name), None)
    yield conversation_of(document, turns, Channel.CHAT, chat.get("id"), agent=agent, metadata=metadata)
