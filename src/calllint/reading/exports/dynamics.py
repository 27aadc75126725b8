"""Dynamics 365 Contact Center (Omnichannel): transcripts of chats, as lists of messages or as the notes that hold them in Base64."""

from __future__ import annotations

import binascii
import json
from collections.abc import Iterator
from typing import Any

from calllint.conversation import Channel, Conversation, Role
from calllint.errors import Problem
from calllint.reading.exports import Export
from calllint.reading.exports._document import Document
from calllint.reading.exports._helpdesk import Post, conversation, facts, moment_of
from calllint.reading.exports._helpdesk_text import body_text
from calllint.reading.exports._values import dict_of, list_of, name_of, text_of
from calllint.reading.reader import Match

_TIMES = ("createdDateTime", "created")
_LOOKED_AT = 5
_ENDED = {"customerendconversation": "customer", "agentendconversation": "agent"}
_OF_NOTES = "msdyn_transcript"


def recognise(value: Any) -> Match:
    """Messages with `isControlMessage`, or a note (`annotations`) whose `documentbody` is a transcript."""
    if isinstance(value, dict):
        held = "documentbody" in value and (value.get("objecttypecode") == _OF_NOTES or "annotationid" in value)
        return Match.CERTAIN if held or _are_messages(_content(value)) else Match.NO
    return Match.CERTAIN if _are_messages(value) else Match.NO


def _are_messages(value: Any) -> bool:
    return any("isControlMessage" in item and "content" in item for item in list_of(value)[:_LOOKED_AT] if isinstance(item, dict))


def read(value: Any, document: Document) -> Iterator[Conversation | Problem]:
    """The one chat."""
    if isinstance(value, list):
        yield _chat(value, None, document)
        return
    note = dict_of(value)
    if "documentbody" not in note:
        yield _chat(list_of(_content(note)), None, document.within((), opaque=True))
        return
    messages = _unpacked(note["documentbody"])
    ident = name_of(note.get("_objectid_value")) or name_of(note.get("annotationid"))
    if messages is None:
        # Each file that was sent is a note of its own beside the transcript.
        yield document.problem("holds no transcript: `documentbody` is an attachment, or not the Base64 of a list of messages")
        return
    yield _chat(messages, ident, document.within(("documentbody",), opaque=True))


def _content(value: dict[str, Any]) -> Any:
    """The messages that `Content` holds as a string."""
    content = value.get("Content")
    try:
        return json.loads(content) if isinstance(content, str) and content.lstrip().startswith("[") else None
    except (ValueError, RecursionError):
        return None


def _unpacked(body: Any) -> list[Any] | None:
    """The messages of a note; None where it holds something else."""
    if not isinstance(body, str):
        return None
    try:
        found = json.loads(binascii.a2b_base64(body).decode("utf-8-sig"))
    except (ValueError, RecursionError):
        return None
    if isinstance(found, list) and len(found) == 1 and isinstance(found[0], dict) and "Content" in found[0]:
        found = _content(found[0])
    return found if _are_messages(found) else None


def _chat(messages: list[Any], ident: str | None, document: Document) -> Conversation | Problem:
    shown = [(index, item) for index, item in enumerate(messages) if isinstance(item, dict)]
    ended = next((_ENDED[tag] for _, item in shown for tag in _tags(item) if tag in _ENDED), None)
    posts = [_post(item, index) for index, item in shown if _is_said(item)]
    return conversation(document, posts, ident, Channel.CHAT, metadata=facts(ended_by=ended))


def _tags(item: dict[str, Any]) -> list[str]:
    tags = item.get("tags")
    return [tag.strip().lower() for tag in (tags.split(",") if isinstance(tags, str) else list_of(tags)) if isinstance(tag, str)]


def _is_said(item: dict[str, Any]) -> bool:
    """Whether both parties saw it: no control message, nothing between agents, nothing deleted."""
    return item.get("isControlMessage") is not True and item.get("deleted") is not True and "private" not in _tags(item)


def _post(item: dict[str, Any], index: int) -> Post:
    moment, at = moment_of(next((item[key] for key in _TIMES if item.get(key)), None))
    sender = dict_of(item.get("from"))
    user, program = dict_of(sender.get("user")), dict_of(sender.get("application"))
    tags = _tags(item)
    if "system" in tags:
        role, name = Role.SYSTEM, None
    elif "fromcustomer" in tags:
        # The customer's words come through the program that is the channel.
        role, name = Role.CUSTOMER, _name(user) or _name(program)
    elif user:
        role, name = Role.AGENT, _name(user)
    else:
        role, name = Role.BOT if program else Role.UNKNOWN, _name(program)
    return Post(role, body_text(item.get("content")), item.get("content"), (index, "content"), name, moment, at)


def _name(party: dict[str, Any]) -> str | None:
    name = text_of(party.get("displayName"))
    return None if name.startswith("__") else name_of(name)


EXPORT = Export(
    name="dynamics",
    summary="Dynamics 365 Contact Center (Omnichannel): transcripts of chats",
    recognised="messages with `isControlMessage`; notes with a `documentbody` of the type msdyn_transcript",
    roles="`tags` (FromCustomer, system), else `from`: users are agents, applications bots; private messages are left out",
    times="`createdDateTime`",
    ending="the tags of the last system message",
    recognise=recognise,
    read=read,
)
