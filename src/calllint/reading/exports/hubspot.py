"""HubSpot: messages of the threads of its inbox, and e-mails that its CRM keeps as engagements."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from calllint.conversation import NOTHING, Channel, Conversation, Role
from calllint.errors import Problem
from calllint.reading.exports import Export
from calllint.reading.exports._document import Document
from calllint.reading.exports._helpdesk import Post, conversation, facts, moment_of
from calllint.reading.exports._helpdesk_text import body_text, mail_text, words_key
from calllint.reading.exports._hubspot_crm import is_engagement, read_engagements
from calllint.reading.exports._values import dict_of, iso_epoch, list_of, name_of, text_of
from calllint.reading.json_positions import Path
from calllint.reading.reader import Match

_ACTORS = {"A": Role.AGENT, "V": Role.CUSTOMER, "B": Role.BOT, "L": Role.BOT, "S": Role.SYSTEM}
"""What the letter before the hyphen of an actor's id says; E (an address) and I (an app) do not say whose side they are on."""
_DIRECTIONS = {"INCOMING": Role.CUSTOMER, "OUTGOING": Role.AGENT}
_MAIL = "1002"
_KINDS = ("MESSAGE", "WELCOME_MESSAGE", "COMMENT", "THREAD_STATUS_CHANGE", "ASSIGNMENT", "THREAD_INBOX_CHANGE")
_LISTS = ("results", "messages")
_LOOKED_AT = 3


def recognise(value: Any) -> Match:
    """Messages with `senders` that have an `actorId`, or with a thread's id; engagements of the CRM."""
    if isinstance(value, list):
        return _list_match(value)
    if not isinstance(value, dict):
        return Match.NO
    if is_engagement(value):
        return Match.CERTAIN
    if _is_alone(value):
        # As the API gives one message; several, one a line, are one thread.
        return Match.LIKELY
    # A thread with its messages; without one, the list of messages is the unit.
    about = any(key in value for key in ("thread", "threadId", "inboxId", "originalChannelId", "actors", "associatedContactId"))
    return max((_list_match(value.get(key)) for key in _LISTS), default=Match.NO) if about else Match.NO


def _is_alone(value: dict[str, Any]) -> bool:
    """Whether it is one message, and no list of them."""
    return "conversationsThreadId" in value and bool(value.keys() & {"text", "richText"})


def _list_match(value: Any) -> Match:
    found = [item for item in value[:_LOOKED_AT] if isinstance(item, dict)] if isinstance(value, list) else []
    if not found:
        return Match.NO
    if all(map(is_engagement, found)):
        return Match.CERTAIN
    return Match.CERTAIN if all(map(_is_message, found)) else Match.NO


def _is_message(item: dict[str, Any]) -> bool:
    if "conversationsThreadId" in item or "truncationStatus" in item:
        return True
    senders = list_of(item.get("senders"))
    return item.get("type") in _KINDS and ("actorId" in dict_of(senders[0]) if senders else "createdBy" in item)


def read(value: Any, document: Document) -> Iterator[Conversation | Problem]:
    """The threads of a unit, or the e-mails of the CRM."""
    whole = dict_of(value)
    key = next((key for key in _LISTS if isinstance(whole.get(key), list)), "results")
    items, within = (value, ()) if isinstance(value, list) else (list_of(whole.get(key)), (key,))
    alone = _is_alone(whole)
    items = [whole] if alone else items
    if is_engagement(value if isinstance(value, dict) else dict_of(next(iter(items), None))):
        yield from read_engagements(value, document)
        return
    thread = dict_of(whole.get("thread")) or whole
    threads: dict[str | None, list[tuple[Path, dict[str, Any]]]] = {}
    for index, item in enumerate(items):
        if isinstance(item, dict):
            threads.setdefault(name_of(item.get("conversationsThreadId")), []).append((() if alone else (*within, index), item))
    names = {name_of(one.get("id")): name_of(one.get("name")) for one in map(dict_of, list_of(whole.get("actors")))}
    for name, found in (threads or {None: []}).items():
        several = len(threads) > 1
        yield _thread(name, found, {} if several else thread, names, document, found[0][0] if several else ())


def _thread(
    name: str | None,
    items: list[tuple[Path, dict[str, Any]]],
    thread: dict[str, Any],
    names: dict[str | None, str | None],
    document: Document,
    steps: Path,
) -> Conversation | Problem:
    said = [(where, item) for where, item in items if item.get("type", "MESSAGE") in ("MESSAGE", "WELCOME_MESSAGE")]
    kinds = [name_of(item.get("channelId")) for _, item in said]
    kind = next(filter(None, kinds), None) or name_of(thread.get("originalChannelId"))
    posts = [_post(item, where, kind, names) for where, item in said if item.get("archived") is not True]
    return conversation(
        document,
        posts,
        name or name_of(thread.get("id")) or name_of(thread.get("threadId")),
        Channel.EMAIL if kind == _MAIL else Channel.CHAT if kind is not None else Channel.UNKNOWN,
        metadata=facts(
            ended_by=_ended_by([item for _, item in items]),
            subject=next(filter(None, (name_of(item.get("subject")) for _, item in said)), None),
            status=name_of(thread.get("status")),
        ),
        steps=steps,
        empty="holds no messages with words (comments are internal)",
    )


def _post(item: dict[str, Any], steps: Path, kind: str | None, names: dict[str | None, str | None]) -> Post:
    mail = (name_of(item.get("channelId")) or kind) == _MAIL
    key = words_key(item, ("text",), ("richText",))
    raw = item.get(key) if key else None
    sender = dict_of(next(iter(list_of(item.get("senders"))), None))
    actor = name_of(sender.get("actorId")) or name_of(item.get("createdBy"))
    role = _role(actor, item)
    name = name_of(sender.get("name")) or names.get(actor)
    email = text_of(dict_of(sender.get("deliveryIdentifier")).get("value"))
    moment, at = moment_of(item.get("createdAt"))
    text = mail_text(raw) if mail else body_text(raw)
    metadata = {"email": email} if role is Role.UNKNOWN and "@" in email else NOTHING
    return Post(
        role, text, raw, (*steps, key) if key else steps, name or (actor if role is Role.UNKNOWN else None), moment, at, None, metadata
    )


def _role(actor: str | None, item: dict[str, Any]) -> Role:
    """The role by the actor; of an address by the message's direction. What an app sends out may be a person's words, or its own."""
    letter, hyphen, _ = (actor or "").partition("-")
    if item.get("type") == "WELCOME_MESSAGE":
        return Role.BOT
    if hyphen and letter in _ACTORS:
        return _ACTORS[letter]
    direction = item.get("direction")
    if letter == "I" and direction != "INCOMING":
        return Role.UNKNOWN
    return _DIRECTIONS.get(direction, Role.UNKNOWN) if isinstance(direction, str) else Role.UNKNOWN


def _ended_by(items: list[dict[str, Any]]) -> str | None:
    """Who closed the thread last; None where it was opened again, or nothing says so."""
    changes = [item for item in items if item.get("type") == "THREAD_STATUS_CHANGE"]
    last = max(changes, key=lambda item: iso_epoch(item.get("createdAt")) or 0.0, default={})
    if text_of(last.get("newStatus")).upper() != "CLOSED":
        return None
    role = _ACTORS.get((name_of(last.get("createdBy")) or "").partition("-")[0])
    return role.value if role is not None else None


EXPORT = Export(
    name="hubspot",
    summary="HubSpot: threads of the inbox, e-mails of the CRM",
    recognised="messages with `senders` and `conversationsThreadId`; engagements",
    roles="the letter before `actorId`, else `direction`",
    times="the moment of each message",
    ending="who closed the thread",
    recognise=recognise,
    read=read,
)
