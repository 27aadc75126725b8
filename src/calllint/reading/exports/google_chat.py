"""Google Chat: messages of a space or a direct conversation, as Takeout and the API give them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from calllint.conversation import Channel, Conversation, Role
from calllint.errors import Problem
from calllint.reading.exports import Export
from calllint.reading.exports._document import Document
from calllint.reading.exports._messengers import NEVER, Message, Moment, conversation_of, iso_moment, said, turns_of
from calllint.reading.exports._values import dict_of, list_of, name_of, text_of
from calllint.reading.json_positions import Path as Steps
from calllint.reading.reader import Match
from calllint.reading.roles import person_of

_LOOKED_AT = 5


def recognise(value: Any) -> Match:
    """Messages with a `creator` (its `user_type`) and a `created_date`, or with a `sender` called `users/…` and a `createTime`."""
    return Match.CERTAIN if any(map(_is_message, _messages(value)[0][:_LOOKED_AT])) else Match.NO


def _is_message(value: Any) -> bool:
    if not isinstance(value, dict):
        return False
    if "created_date" in value and ("topic_id" in value or "message_id" in value):
        return isinstance(value.get("creator"), dict)
    sender = dict_of(value.get("sender"))
    return "createTime" in value and text_of(sender.get("name")).startswith("users/") and text_of(value.get("name")).startswith("spaces/")


def _messages(value: Any) -> tuple[list[Any], Steps]:
    return (value, ()) if isinstance(value, list) else (list_of(dict_of(value).get("messages")), ("messages",))


def read(value: Any, document: Document) -> Iterator[Conversation | Problem]:
    """The conversation of each space."""
    items, within = _messages(value)
    spaces: dict[str | None, list[tuple[Steps, dict[str, Any]]]] = {}
    for index, item in enumerate(items):
        if isinstance(item, dict):
            spaces.setdefault(_space(item), []).append(((*within, index), item))
    for name, found in spaces.items():
        turns = turns_of(document, [one for steps, item in found if (one := _message(item, steps)) is not None])
        steps = found[0][0] if len(spaces) > 1 else ()
        if turns:
            yield conversation_of(document, turns, Channel.CHAT, name, steps=steps)
        else:
            yield document.problem("holds no messages: this conversation has none with words", *steps)


def _space(item: dict[str, Any]) -> str | None:
    """The first part of a message's id (`space/topic/message`), or of its name (`spaces/AAA/messages/1`)."""
    parts = (text_of(item.get("message_id")) or text_of(item.get("name")).removeprefix("spaces/")).split("/")
    return parts[0] or None if len(parts) > 2 else None


def _message(item: dict[str, Any], steps: Steps) -> Message | None:
    """The turn of a message; None for what was deleted, and for what has no words."""
    text, verbatim = said(item.get("text"))
    if not text:
        return None
    sender = dict_of(item.get("creator")) or dict_of(item.get("sender"))
    name = name_of(sender.get("name") if "creator" in item else sender.get("displayName")) or name_of(sender.get("name"))
    role, name = person_of(name) if name is not None else (Role.UNKNOWN, None)
    if text_of(sender.get("user_type") or sender.get("type")).lower() == "bot":
        role = Role.BOT
    moment = _moment(item["created_date"]) if "created_date" in item else iso_moment(item.get("createTime"))
    return Message(role, text, (*steps, "text"), name, moment, verbatim)


def _moment(value: Any) -> Moment:
    """The moment of a date as Takeout spells it out, in the language of the account: `Sunday, March 1, 2026 at 9:00:00 AM UTC`."""
    from calllint.reading.mail.dates import spoken_date

    found = spoken_date(value, day_first=True) if isinstance(value, str) else None
    return NEVER if found is None else Moment(float(found.moment), found.at)


EXPORT = Export(
    name="google-chat",
    summary="Google Chat: messages of a space or a direct conversation (Takeout, API)",
    recognised="`creator` beside `created_date`, `sender` called `users/…` beside `createTime`",
    roles="bots by their type; people are not known but for names that say one (`Klantenservice`): name them in `[roles]`",
    times="`created_date`, `createTime`",
    ending="not known",
    recognise=recognise,
    read=read,
)
