"""Zoho Desk: threads and comments of a ticket."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from calllint.conversation import Channel, Conversation, Role
from calllint.errors import Problem
from calllint.reading.exports import Export
from calllint.reading.exports._document import Document
from calllint.reading.exports._helpdesk import Post, conversation, facts, full_name, moment_of
from calllint.reading.exports._helpdesk_text import mail_text
from calllint.reading.exports._values import dict_of, list_of, name_of, text_of
from calllint.reading.json_positions import Path
from calllint.reading.reader import Match

_LISTS = ("threads", "conversations")
_TEXTS = ("content", "plainText", "summary")
_TIMES = ("createdTime", "commentedTime")
_AUTHORS = {"END_USER": Role.CUSTOMER, "AGENT": Role.AGENT}
_DIRECTIONS = {"in": Role.CUSTOMER, "out": Role.AGENT}
_CALLS = ("PHONE", "VOICE", "TELEPHONY")
_BESIDES = frozenset({"isDescriptionThread", "fromEmailAddress", "isContentTruncated", "hasAttach", "canReply", "summary", "commenter"})
_LOOKED_AT = 5


def recognise(value: Any) -> Match:
    """Threads with a `direction` in or out and a `createdTime`."""
    items, _ = _threads(value)
    return Match.CERTAIN if any(_is_thread(item) for item in items[:_LOOKED_AT] if isinstance(item, dict)) else Match.NO


def _is_thread(item: dict[str, Any]) -> bool:
    said = text_of(item.get("direction")) in _DIRECTIONS and "createdTime" in item
    noted = "commentedTime" in item and "isPublic" in item
    return (said or noted) and bool(_BESIDES & item.keys())


def _threads(value: Any) -> tuple[list[Any], Path]:
    """The threads, and the steps to them."""
    if isinstance(value, list):
        return value, ()
    ticket = dict_of(value)
    key = next((key for key in _LISTS if key in ticket), _LISTS[0])
    inner = ticket.get(key)
    return (list_of(inner.get("data")), (key, "data")) if isinstance(inner, dict) else (list_of(inner), (key,))


def read(value: Any, document: Document) -> Iterator[Conversation | Problem]:
    """The one conversation: what begins the ticket stands in its description where no thread has it."""
    items, within = _threads(value)
    ticket = {} if isinstance(value, list) else dict_of(value)
    listed = [(index, item) for index, item in enumerate(items) if isinstance(item, dict)]
    posts = [_post(item, (*within, index)) for index, item in listed if _is_seen(item)]
    if "description" in ticket and not any(item.get("isDescriptionThread") is True for _, item in listed):
        moment, at = moment_of(ticket.get("createdTime"))
        posts.insert(0, Post(Role.CUSTOMER, mail_text(ticket["description"]), ticket["description"], ("description",), None, moment, at))
    kind = next((text_of(item.get("channel")).upper() for _, item in listed if item.get("channel")), text_of(ticket.get("channel")).upper())
    channel = Channel.EMAIL if kind in ("EMAIL", "WEB") else Channel.CALL if kind in _CALLS else Channel.CHAT if kind else Channel.UNKNOWN
    name = name_of(ticket.get("ticketNumber")) or name_of(ticket.get("id"))
    metadata = facts(subject=name_of(ticket.get("subject")), status=name_of(ticket.get("status")))
    yield conversation(document, posts, name, channel, metadata=metadata)


def _is_seen(item: dict[str, Any]) -> bool:
    """Whether the customer sees it: no private comment, no draft, and no mail to somebody else."""
    if item.get("isPublic") is False or text_of(item.get("visibility")).lower() not in ("", "public"):
        return False
    return text_of(item.get("status")).upper() != "DRAFT" and item.get("isForward") is not True


def _post(item: dict[str, Any], steps: Path) -> Post:
    key = next((key for key in _TEXTS if text_of(item.get(key))), _TEXTS[0])
    author = dict_of(item.get("author") or item.get("commenter"))
    role = _AUTHORS.get(text_of(author.get("type")).upper()) or _DIRECTIONS.get(text_of(item.get("direction")), Role.UNKNOWN)
    moment, at = moment_of(next((item[one] for one in _TIMES if item.get(one)), None))
    return Post(role, mail_text(item.get(key)), item.get(key), (*steps, key), name_of(author.get("name")) or full_name(author), moment, at)


EXPORT = Export(
    name="zoho-desk",
    summary="Zoho Desk: threads and comments of a ticket",
    recognised="threads with a `direction` in or out and a `createdTime`",
    roles="`author.type`, else `direction`; private comments are left out",
    times="`createdTime`, `commentedTime`",
    ending="`status` only",
    recognise=recognise,
    read=read,
)
