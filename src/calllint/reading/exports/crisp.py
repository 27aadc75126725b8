"""Crisp: the messages of a conversation, as its API and its plugins give them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from calllint.conversation import Channel, Conversation, Role
from calllint.errors import Problem
from calllint.reading.exports import Export
from calllint.reading.exports._document import Document
from calllint.reading.exports._helpdesk import Post, conversation, epoch_of, facts
from calllint.reading.exports._helpdesk_text import body_text, mail_text
from calllint.reading.exports._values import dict_of, list_of, name_of, text_of
from calllint.reading.json_positions import Path
from calllint.reading.reader import Match

_ROLES = {"user": Role.CUSTOMER, "operator": Role.AGENT}
_OWN = ("fingerprint", "stamped", "origin", "website_id")
_MILLISECOND = 0.001
# Of what is no text, what it asks or says.
_WORDS = ("text", "question", "explain")


def recognise(value: Any) -> Match:
    """Messages `from` a user or an operator, with the id of a session and what else only Crisp's have."""
    items = value if isinstance(value, list) else value.get("messages") if isinstance(value, dict) else None
    found = [item for item in list_of(items)[:3] if isinstance(item, dict)]
    if not found or not all(text_of(item.get("from")) in _ROLES and "content" in item and "timestamp" in item for item in found):
        return Match.NO
    own = sum(key in found[0] for key in _OWN)
    return Match.CERTAIN if own and "session_id" in found[0] else Match.LIKELY if own > 1 else Match.NO


def read(value: Any, document: Document) -> Iterator[Conversation | Problem]:
    """The conversations of a unit: messages name theirs."""
    whole = dict_of(value)
    within: Path = () if isinstance(value, list) else ("messages",)
    posts: dict[str | None, list[Post]] = {}
    mails: set[str | None] = set()
    for index, item in enumerate(value if isinstance(value, list) else list_of(whole.get("messages"))):
        if isinstance(item, dict):
            name = name_of(item.get("session_id")) or name_of(whole.get("session_id"))
            found = posts.setdefault(name, [])
            if text_of(item.get("origin")).startswith("email"):
                mails.add(name)
            if item.get("type") not in ("note", "event") and item.get("stealth") is not True:
                found.append(_post(item, (*within, index)))
    for name, found in (posts or {None: []}).items():
        channel = Channel.EMAIL if name in mails else Channel.CHAT
        metadata = facts(subject=name_of(dict_of(whole.get("meta")).get("subject")), status=name_of(whole.get("state")))
        yield conversation(document, found, name, channel, metadata=metadata)


def _post(item: dict[str, Any], steps: Path) -> Post:
    raw, where = item.get("content"), (*steps, "content")
    if isinstance(raw, dict):
        key = next((key for key in _WORDS if text_of(raw.get(key))), _WORDS[0])
        # A file, a picture or a recording has a name and no words.
        raw, where = (raw.get(key) if "url" not in raw else None), (*where, key)
    text = mail_text(raw) if text_of(item.get("origin")).startswith("email") else body_text(raw)
    moment, at = epoch_of(item.get("timestamp"), _MILLISECOND)
    author = dict_of(item.get("user"))
    kind = item.get("from")
    role = _ROLES.get(kind, Role.UNKNOWN) if isinstance(kind, str) else Role.UNKNOWN
    if role is Role.AGENT and (item.get("automated") is True or text_of(author.get("type")) in ("website", "bot")):
        role = Role.BOT
    return Post(role, text, raw, where, name_of(author.get("nickname")), moment, at)


EXPORT = Export(
    name="crisp",
    summary="Crisp: messages of conversations",
    recognised="messages `from` user or operator, with `session_id` and `fingerprint`, `stamped` or `origin`",
    roles="`from`; what is `automated` is the bot's; notes are left out",
    times="`timestamp`, in milliseconds",
    ending="not known",
    recognise=recognise,
    read=read,
)
