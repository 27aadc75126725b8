"""Help Scout: conversations with their threads, as the Mailbox API gives them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from calllint.conversation import Channel, Conversation, Role
from calllint.errors import Problem
from calllint.reading.exports import Export
from calllint.reading.exports._document import Document
from calllint.reading.exports._helpdesk import Post, conversation, facts, moment_of, tags_of
from calllint.reading.exports._helpdesk_text import body_text, mail_text
from calllint.reading.exports._values import dict_of, list_of, name_of, text_of
from calllint.reading.json_positions import Path
from calllint.reading.reader import Match

_ROLES = {"user": Role.AGENT, "team": Role.AGENT, "customer": Role.CUSTOMER}
_SPOKEN = frozenset({"customer", "message", "reply", "chat", "phone", "beaconchat", "forwardparent"})
_KINDS = _SPOKEN | {"note", "lineitem", "forwardchild"}
_CHANNELS = {"email": Channel.EMAIL, "chat": Channel.CHAT, "phone": Channel.CALL}


def recognise(value: Any) -> Match:
    """Threads with a `type` of Help Scout's and a `createdBy` that has a type too."""
    items = value if isinstance(value, list) else _threads(value)[0] if isinstance(value, dict) else []
    found = [item for item in items[:3] if isinstance(item, dict)]
    if not found or not all(text_of(item.get("type")).lower() in _KINDS and isinstance(item.get("createdBy"), dict) for item in found):
        return Match.NO
    return Match.CERTAIN if any("type" in dict_of(item.get("createdBy")) for item in found) else Match.LIKELY


def _threads(value: dict[str, Any]) -> tuple[list[Any], Path]:
    """The threads, and the steps to them."""
    if isinstance(embedded := dict_of(value.get("_embedded")).get("threads"), list):
        return embedded, ("_embedded", "threads")
    return list_of(value.get("threads")), ("threads",)


def read(value: Any, document: Document) -> Iterator[Conversation | Problem]:
    """The conversation of a unit."""
    whole = dict_of(value)
    items, within = (value, ()) if isinstance(value, list) else _threads(whole)
    mail = text_of(whole.get("type")).lower() not in ("chat", "phone")
    posts = [_post(item, (*within, index), mail) for index, item in enumerate(items) if isinstance(item, dict) and _is_said(item)]
    metadata = facts(
        subject=name_of(whole.get("subject")),
        status=name_of(whole.get("status")),
        tags=tags_of([name_of(dict_of(tag).get("tag")) for tag in list_of(whole.get("tags"))]),
    )
    channel = _CHANNELS.get(text_of(whole.get("type")).lower() or "email", Channel.UNKNOWN)
    yield conversation(document, posts, name_of(whole.get("id")), channel, agent=_name(whole.get("assignee")), metadata=metadata)


def _is_said(item: dict[str, Any]) -> bool:
    """Whether the customer wrote or saw it: no note, no event, no draft."""
    return text_of(item.get("type")).lower() in _SPOKEN and text_of(item.get("state")).lower() not in ("draft", "hidden")


def _post(item: dict[str, Any], steps: Path, mail: bool) -> Post:
    key = "body" if text_of(item.get("body")) else "text"
    text = mail_text(item.get(key)) if mail else body_text(item.get(key))
    moment, at = moment_of(item.get("createdAt"))
    author = dict_of(item.get("createdBy"))
    role = _ROLES.get(text_of(author.get("type")).lower(), Role.UNKNOWN)
    if text_of(dict_of(item.get("source")).get("via")).lower() == "workflow" or text_of(item.get("actionType")) == "workflow":
        role = Role.BOT
    return Post(role, text, item.get(key), (*steps, key), _name(author), moment, at)


def _name(value: Any) -> str | None:
    person = dict_of(value)
    return " ".join(filter(None, (name_of(person.get("first")), name_of(person.get("last"))))) or None


EXPORT = Export(
    name="help-scout",
    summary="Help Scout: conversations with threads",
    recognised="threads (in `_embedded` or by themselves) with `createdBy` and a `type` such as customer, message, note",
    roles="`createdBy.type`; notes and events are left out",
    times="the moment of each thread",
    ending="`status` only",
    recognise=recognise,
    read=read,
)
