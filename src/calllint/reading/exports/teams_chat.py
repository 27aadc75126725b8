"""Microsoft Teams: the messages of a chat or a channel (Graph, `chatMessage`)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from calllint.conversation import Channel, Conversation, Role
from calllint.errors import Problem
from calllint.reading.exports import Export
from calllint.reading.exports._document import Document
from calllint.reading.exports._helpdesk_text import html_text
from calllint.reading.exports._messengers import Message, conversation_of, iso_moment, turns_of
from calllint.reading.exports._values import dict_of, list_of, name_of, text_of
from calllint.reading.json_positions import Path as Steps
from calllint.reading.reader import Match
from calllint.reading.roles import person_of


def recognise(value: Any) -> Match:
    """A list of messages with a `messageType`, a `createdDateTime` and a `body` with its `contentType`; or `value` that holds it."""
    messages = list_of(value.get("value") or value.get("messages")) if isinstance(value, dict) else list_of(value)
    return Match.CERTAIN if any(map(_is_message, messages[:5])) else Match.NO


def _is_message(value: Any) -> bool:
    return isinstance(value, dict) and {"messageType", "createdDateTime", "body"} <= value.keys() and "content" in dict_of(value["body"])


def read(value: Any, document: Document) -> Iterator[Conversation | Problem]:
    """The conversation of each chat."""
    key = next((key for key in ("value", "messages") if isinstance(dict_of(value).get(key), list)), None)
    within: Steps = () if key is None else (key,)
    groups: dict[str | None, list[Message]] = {}
    for index, message in enumerate(list_of(value if key is None else value[key])):
        if isinstance(message, dict):
            found = groups.setdefault(_thread(message), [])
            found += _message(message, (*within, index))
    for ident, messages in groups.items():
        turns = turns_of(document, messages)
        if turns:
            yield conversation_of(document, turns, Channel.CHAT, ident)
        else:
            yield document.problem("holds no messages: this chat has none with words")
    if not groups:
        yield document.problem("holds no messages (fetch those of the chat: `…/chats/…/messages`)")


def _thread(message: dict[str, Any]) -> str | None:
    """The chat, or in a channel the message that all others of its thread answer."""
    chat = name_of(message.get("chatId"))
    if chat is not None or not (message.get("channelIdentity") or message.get("replies")):
        return chat
    return name_of(message.get("replyToId")) or name_of(message.get("id"))


def _message(message: dict[str, Any], steps: Steps) -> Iterator[Message]:
    """The turn of a message, and of the answers to it; what Teams itself notes has no words."""
    for index, reply in enumerate(list_of(message.get("replies"))):
        if isinstance(reply, dict):
            yield from _message(reply, (*steps, "replies", index))
    body = dict_of(message.get("body"))
    content = body.get("content")
    if message.get("messageType") != "message" or message.get("deletedDateTime") or not isinstance(content, str):
        return
    text = html_text(content) if text_of(body.get("contentType")).lower() == "html" else content.strip()
    if not text:
        return
    sender = dict_of(message.get("from"))
    program, person = dict_of(sender.get("application")), dict_of(sender.get("user"))
    name = name_of(person.get("displayName")) or name_of(program.get("displayName")) or name_of(person.get("id"))
    role, name = (Role.BOT, name) if program and not person else person_of(name) if name else (Role.UNKNOWN, None)
    yield Message(role, text, (*steps, "body", "content"), name, iso_moment(message.get("createdDateTime")), content.startswith(text))


EXPORT = Export(
    name="teams-chat",
    summary="Microsoft Teams: messages of a chat or channel (Graph)",
    recognised="`messageType`, `createdDateTime` and `body.content`",
    roles="not known but for names that say one (`Klantenservice`) and bots; name them in `[roles]`",
    times="`createdDateTime`",
    ending="not known",
    recognise=recognise,
    read=read,
)
