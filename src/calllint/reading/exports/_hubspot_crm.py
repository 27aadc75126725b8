"""E-mails of HubSpot's CRM: engagements of the first API, and e-mail objects of the third. Notes, calls and tasks are internal."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from calllint.conversation import Channel, Conversation, Role
from calllint.errors import Problem
from calllint.reading.exports._document import Document
from calllint.reading.exports._helpdesk import Post, conversation, epoch_of, facts, full_name, moment_of
from calllint.reading.exports._helpdesk_text import mail_text, words_key
from calllint.reading.exports._values import dict_of, list_of, name_of
from calllint.reading.json_positions import Path

_ROLES = {"EMAIL": Role.AGENT, "INCOMING_EMAIL": Role.CUSTOMER}
_TYPES = ("EMAIL", "INCOMING_EMAIL", "FORWARDED_EMAIL", "NOTE", "CALL", "TASK", "MEETING")
_MILLISECOND = 0.001


def is_engagement(value: Any) -> bool:
    """Whether this is an engagement, or an e-mail object."""
    value = dict_of(value)
    engagement, properties = value.get("engagement"), value.get("properties")
    if isinstance(engagement, dict):
        return engagement.get("type") in _TYPES and isinstance(value.get("metadata"), dict)
    return isinstance(properties, dict) and any(key in properties for key in ("hs_email_direction", "hs_email_text", "hs_email_html"))


def read_engagements(value: Any, document: Document) -> Iterator[Conversation | Problem]:
    """The threads of a list of engagements, or the one engagement."""
    whole = value if isinstance(value, dict) else {}
    items: list[tuple[Path, Any]]
    if isinstance(value, list):
        items = [((index,), item) for index, item in enumerate(value)]
    elif is_engagement(whole):
        items = [((), whole)]
    else:
        items = [(("results", index), item) for index, item in enumerate(list_of(whole.get("results")))]
    threads: dict[str | None, list[tuple[Post, str | None]]] = {}
    for steps, item in items:
        item = dict_of(item)
        found = _engagement(item, steps) if "engagement" in item else _object(item, steps)
        if found is not None:
            name, post, subject = found
            threads.setdefault(name, []).append((post, subject))
    if not threads:
        yield document.problem("holds no e-mails with words (notes, calls and tasks are internal)")
    for name, posts in threads.items():
        subject = next(filter(None, (subject for _, subject in posts)), None)
        steps = posts[0][0].steps[: len(items[0][0])]
        yield conversation(document, [post for post, _ in posts], name, Channel.EMAIL, metadata=facts(subject=subject), steps=steps)


def _engagement(item: dict[str, Any], steps: Path) -> tuple[str | None, Post, str | None] | None:
    """The thread's id, the message and its subject of an e-mail; None for a note or a call."""
    engagement, metadata = dict_of(item.get("engagement")), dict_of(item.get("metadata"))
    role = _ROLES.get(str(engagement.get("type")))
    key = words_key(metadata, ("text",), ("html",))
    if role is None or key is None:
        return None
    tickets = list_of(dict_of(item.get("associations")).get("ticketIds"))
    name = name_of(metadata.get("threadId")) or name_of(tickets[0] if tickets else None) or name_of(engagement.get("id"))
    sender = dict_of(metadata.get("from"))
    moment, at = epoch_of(engagement.get("timestamp") or engagement.get("createdAt"), _MILLISECOND)
    raw = metadata[key]
    who = full_name(sender) or name_of(sender.get("email"))
    post = Post(role, mail_text(raw), raw, (*steps, "metadata", key), who, moment, at)
    return name, post, name_of(metadata.get("subject"))


def _object(item: dict[str, Any], steps: Path) -> tuple[str | None, Post, str | None] | None:
    properties = dict_of(item.get("properties"))
    role = _ROLES.get(str(properties.get("hs_email_direction")), Role.UNKNOWN)
    key = words_key(properties, ("hs_email_text",), ("hs_email_html",))
    if key is None or properties.get("hs_email_direction") == "FORWARDED_EMAIL":
        return None
    name = name_of(properties.get("hs_email_thread_id")) or name_of(item.get("id"))
    first, last = (name_of(properties.get(f"hs_email_from_{part}")) for part in ("firstname", "lastname"))
    moment, at = moment_of(properties.get("hs_timestamp") or item.get("createdAt"))
    who = " ".join(filter(None, (first, last))) or name_of(properties.get("hs_email_from_email"))
    raw = properties[key]
    post = Post(role, mail_text(raw), raw, (*steps, "properties", key), who, moment, at)
    return name, post, name_of(properties.get("hs_email_subject"))
