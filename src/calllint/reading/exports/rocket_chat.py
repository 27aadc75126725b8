"""Rocket.Chat: messages of rooms and of its live chat, as its API and its database give them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from calllint.conversation import Channel, Conversation, Role
from calllint.errors import Problem
from calllint.reading.exports import Export
from calllint.reading.exports._document import Document
from calllint.reading.exports._messengers import NEVER, Message, Moment, conversation_of, epoch_moment, iso_moment, said, turns_of
from calllint.reading.exports._values import dict_of, list_of, name_of
from calllint.reading.json_positions import Path as Steps
from calllint.reading.reader import Match
from calllint.reading.roles import person_of

_OWN = frozenset({"rid", "msg", "ts", "u"})
_CLOSED = "livechat-close"
_CAT = "rocket.cat"
"""The bot that every server has."""
_MILLISECOND = 0.001
_LOOKED_AT = 5

_Room = list[tuple[Steps, dict[str, Any]]]


def recognise(value: Any) -> Match:
    """Messages with a `rid`, a `msg`, a `ts` and who sent them, `u`."""
    return Match.CERTAIN if any(map(_is_message, _messages(value)[0][:_LOOKED_AT])) else Match.NO


def _is_message(value: Any) -> bool:
    return isinstance(value, dict) and value.keys() >= _OWN and isinstance(value["u"], dict)


def _messages(value: Any) -> tuple[list[Any], Steps]:
    return (value, ()) if isinstance(value, list) else (list_of(dict_of(value).get("messages")), ("messages",))


def read(value: Any, document: Document) -> Iterator[Conversation | Problem]:
    """The conversation of each room."""
    items, within = _messages(value)
    rooms: dict[str | None, _Room] = {}
    for index, item in enumerate(items):
        if isinstance(item, dict):
            rooms.setdefault(name_of(item.get("rid")), []).append(((*within, index), item))
    for name, room in rooms.items():
        visitors = {_id(item) for _, item in room if _is_visitor(item)}
        turns = turns_of(document, [one for steps, item in room if (one := _message(item, steps, visitors)) is not None])
        steps = room[0][0] if len(rooms) > 1 else ()
        if turns:
            closer = next((item for _, item in room if item.get("t") == _CLOSED), None)
            ended = None if closer is None else (Role.CUSTOMER if _id(closer) in visitors or _is_visitor(closer) else Role.AGENT).value
            yield conversation_of(document, turns, Channel.CHAT, name, metadata={"ended_by": ended}, steps=steps)
        else:
            yield document.problem("holds no messages: this room has none with words", *steps)


def _message(item: dict[str, Any], steps: Steps, visitors: set[str | None]) -> Message | None:
    """The turn of a message; None for what says who came and went (it has a type, `t`), was deleted, or has no words."""
    text, verbatim = said(item.get("msg"))
    if not text or item.get("t") or item.get("_hidden") is True:
        return None
    sender = dict_of(item.get("u"))
    name = name_of(sender.get("name")) or name_of(item.get("alias")) or name_of(sender.get("username"))
    role, name = _role(item, name, visitors)
    return Message(role, text, (*steps, "msg"), name, _moment(item.get("ts")), verbatim)


def _role(item: dict[str, Any], name: str | None, visitors: set[str | None]) -> tuple[Role, str | None]:
    """Visitors of the live chat have a token; who else writes in their room is an agent."""
    if _id(item) in visitors:
        return Role.CUSTOMER, name
    if item.get("bot") or dict_of(item.get("u")).get("username") == _CAT:
        return Role.BOT, name
    if visitors:
        return Role.AGENT, name
    return person_of(name) if name is not None else (Role.UNKNOWN, None)


def _is_visitor(item: dict[str, Any]) -> bool:
    return isinstance(item.get("token") or dict_of(item.get("u")).get("token"), str)


def _id(item: dict[str, Any]) -> str | None:
    return name_of(dict_of(item.get("u")).get("_id"))


def _moment(value: Any) -> Moment:
    """The moment of an ISO string, as the API writes it, or of MongoDB's `$date` (a string, a number, or its `$numberLong`)."""
    if isinstance(value, dict):
        value = value.get("$date")
        value = value.get("$numberLong") if isinstance(value, dict) else value
    if isinstance(value, str) and not value.isdecimal():
        return iso_moment(value)
    return epoch_moment(value, _MILLISECOND) if value is not None else NEVER


EXPORT = Export(
    name="rocket-chat",
    summary="Rocket.Chat: messages of rooms and of the live chat (Omnichannel), a list or one a line",
    recognised="messages with `rid`, `msg`, `ts` and `u`",
    roles="live chat: who has a `token` is the visitor, who else writes an agent; in other rooms not known: name them in `[roles]`",
    times="`ts` of each message",
    ending="live chat: who closed the room",
    recognise=recognise,
    read=read,
)
