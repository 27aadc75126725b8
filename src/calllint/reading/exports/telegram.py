"""Telegram Desktop: the export of one chat (`result.json`), or of all of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from calllint.conversation import Channel, Conversation, Role
from calllint.errors import Problem
from calllint.reading.exports import Export
from calllint.reading.exports._document import Document
from calllint.reading.exports._messengers import Message, Moment, conversation_of, epoch_moment, iso_moment, new, turns_of
from calllint.reading.exports._values import dict_of, list_of, name_of
from calllint.reading.json_positions import Path as Steps
from calllint.reading.reader import Match
from calllint.reading.roles import Speaker, person_of

_SECTIONS = ("chats", "left_chats")
_LOOKED_AT = 20


def recognise(value: Any) -> Match:
    """`messages` of the types `message` and `service` with `date_unixtime` or `from_id`; or chats that have them."""
    if not isinstance(value, dict):
        return Match.NO
    if any(_is_chat(chat) for _, chat in _listed(value)[:_LOOKED_AT]):
        return Match.CERTAIN
    return Match.CERTAIN if _is_chat(value) else Match.NO


def _is_chat(value: Any) -> bool:
    return isinstance(value, dict) and any(map(_is_message, list_of(value.get("messages"))[:_LOOKED_AT]))


def _is_message(value: Any) -> bool:
    if not isinstance(value, dict) or value.get("type") not in ("message", "service"):
        return False
    return "text" in value and (
        "date_unixtime" in value or "from_id" in value or "text_entities" in value or ("from" in value and "date" in value)
    )


def _listed(value: dict[str, Any]) -> list[tuple[Steps, Any]]:
    """The chats of an export of all chats."""
    return [
        ((section, "list", index), chat)
        for section in _SECTIONS
        for index, chat in enumerate(list_of(dict_of(value.get(section)).get("list")))
    ]


def read(value: Any, document: Document) -> Iterator[Conversation | Problem]:
    """The conversation of each chat."""
    chats = _listed(dict_of(value)) or [((), value)]
    for number, (steps, chat) in enumerate(chats, 1):
        fallback = document.fallback_id if len(chats) == 1 else f"{document.fallback_id}-{number}"
        yield _chat(dict_of(chat), steps, fallback, document)


def _chat(chat: dict[str, Any], steps: Steps, fallback: str, document: Document) -> Conversation | Problem:
    partner = chat.get("name") if chat.get("type") == "bot_chat" else None
    people: dict[str, Speaker] = {}
    found = []
    for index, message in enumerate(list_of(chat.get("messages"))):
        # What Telegram itself says of a call or a new member has no words.
        if not isinstance(message, dict) or message.get("type") != "message":
            continue
        text, where, verbatim = _words(message)
        if text:
            author = message.get("from")
            name = name_of(author) or name_of(message.get("from_id"))
            known = people.get(name or "")
            if known is None:
                known = people[name or ""] = person_of(name) if name else Speaker(Role.UNKNOWN, None)
            role, name = (Role.BOT, name) if author is not None and author == partner else known
            found.append(new(Message, (role, text, (*steps, "messages", index, *where), name, _moment(message), verbatim)))
    turns = turns_of(document, found)
    if not turns:
        return document.problem("holds no messages: this chat has none with words", *steps)
    name = name_of(chat.get("name"))
    return conversation_of(
        document, turns, Channel.CHAT, chat.get("id") or fallback, metadata={"subject": name} if name else {}, steps=steps
    )


def _words(message: dict[str, Any]) -> tuple[str, Steps, bool]:
    """The words, the steps to them, and whether they stand there as they are: mark-up cuts them into pieces."""
    written = message.get("text")
    if not isinstance(written, (str, list)) or not written:
        written = message.get("text_entities")
        pieces = _pieces(written)
        return pieces.strip(), ("text_entities",), False
    if isinstance(written, str):
        text = written.strip()
        return text, ("text",), written.startswith(text)
    text = _pieces(written).strip()
    only = len(written) == 1
    if only and isinstance(written[0], str):
        return text, ("text", 0), written[0].startswith(text)
    if only and isinstance(written[0], dict):
        return text, ("text", 0, "text"), True
    return text, ("text",), False


def _pieces(written: Any) -> str:
    found = []
    for piece in list_of(written):
        piece = piece.get("text") if isinstance(piece, dict) else piece
        if isinstance(piece, str):
            found.append(piece)
    return "".join(found)


def _moment(message: dict[str, Any]) -> Moment:
    """`date_unixtime` tells the moment; older exports have only `date`, the time of the computer that wrote them."""
    moment = epoch_moment(message.get("date_unixtime"))
    return moment if moment.epoch is not None else iso_moment(message.get("date"))


EXPORT = Export(
    name="telegram",
    summary="Telegram Desktop: one chat or all of them (result.json)",
    recognised="`messages` of the types message and service, with `date_unixtime` and `from_id`; `chats.list`",
    roles="not known but for names that say one (`Klantenservice`) and chats with a bot; name them in `[roles]`",
    times="`date_unixtime`, else `date`",
    ending="not known",
    recognise=recognise,
    read=read,
)
