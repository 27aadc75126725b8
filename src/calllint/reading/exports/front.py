"""Front: messages of conversations, which come in or go out; comments of teammates are internal."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from calllint.conversation import Channel, Conversation, Role
from calllint.errors import Problem
from calllint.reading.exports import Export
from calllint.reading.exports._document import Document
from calllint.reading.exports._helpdesk import Post, conversation, epoch_of, facts, full_name
from calllint.reading.exports._helpdesk_text import body_text, mail_text, words_key
from calllint.reading.exports._values import dict_of, epoch, list_of, name_of, text_of
from calllint.reading.json_positions import Path
from calllint.reading.reader import Match

_CHAT_WORDS = "sms twilio whatsapp facebook front_chat smooch tweet tweet_dm twitter intercom truly instagram layer imessage chat truly_sms"
_CHATS = frozenset(_CHAT_WORDS.split())
_CALLS = frozenset({"call", "phone-call", "phone_call", "voicemail"})
_LISTS = ("messages", "_results", "results")
_LOOKED_AT, _EVENTS = 3, 100


def recognise(value: Any) -> Match:
    """Messages with `is_inbound`, alone or in a conversation; events that have such messages for their target."""
    if isinstance(value, list):
        return _list_match(value)
    if not isinstance(value, dict):
        return Match.NO
    # What a webhook sends is one event.
    return _list_match([value] if "emitted_at" in value else _messages(value)[0])


def _list_match(value: Any) -> Match:
    if not isinstance(value, list) or not value:
        return Match.NO
    # Of events only a few are messages.
    events = isinstance(value[0], dict) and "emitted_at" in value[0]
    items = [_message(item)[0] for item in value[: _EVENTS if events else _LOOKED_AT] if isinstance(item, dict)]
    found = [one for one in items if one][:_LOOKED_AT]
    if not found or not all("is_inbound" in one and any(key in one for key in ("body", "text", "blurb")) for one in found):
        return Match.NO
    return Match.CERTAIN if any("recipients" in one or "_links" in one or "is_draft" in one for one in found) else Match.LIKELY


def _messages(value: dict[str, Any]) -> tuple[Any, Path]:
    """The list of messages, and the steps to it: `messages`, `_results`, or the second in the first."""
    for key in _LISTS:
        found = value.get(key)
        if isinstance(found, list):
            return found, (key,)
        if isinstance(found, dict) and isinstance(found.get("_results"), list):
            return found["_results"], (key, "_results")
    return [], ()


def _message(item: dict[str, Any]) -> tuple[dict[str, Any], Path]:
    """The message that a list's item is, or, of an event, has for its target; none for any other event."""
    if "emitted_at" not in item:
        return item, ()
    target = dict_of(item.get("target"))
    return (dict_of(target.get("data")), ("target", "data")) if dict_of(target.get("_meta")).get("type") == "message" else ({}, ())


def read(value: Any, document: Document) -> Iterator[Conversation | Problem]:
    """The conversation of a unit; of messages that name their conversations a conversation each."""
    whole = dict_of(value)
    items, within = (value, ()) if isinstance(value, list) else ([whole], ()) if "emitted_at" in whole else _messages(whole)
    inner = dict_of(whole.get("conversation"))
    about = inner or whole
    posts: dict[str | None, list[Post]] = {}
    kinds: dict[str | None, str] = {}
    for index, item in enumerate(items):
        message, deeper = _message(item) if isinstance(item, dict) else ({}, ())
        if not message:
            continue
        name = _conversation_id(message, item)
        kinds.setdefault(name, text_of(message.get("type")).lower())
        found = posts.setdefault(name, [])
        if message.get("is_draft") is not True and not message.get("draft_mode"):
            found.append(_post(message, deeper if message is not item and items[0] is whole else (*within, index, *deeper)))
    assignee = dict_of(about.get("assignee"))
    for name, found in (posts or {None: []}).items():
        subjects = [text_of(dict_of(one).get("subject")) for one in items[:1]] if len(posts) < 2 else []
        yield conversation(
            document,
            found,
            (name_of(about.get("id")) if len(posts) < 2 else None) or name,
            _channel(kinds.get(name, "")),
            agent=full_name(assignee) if len(posts) < 2 else None,
            metadata=facts(
                ended_by=_ended_by(items) if len(posts) < 2 else None,
                subject=name_of(about.get("subject")) or next(filter(None, subjects), None),
                status=name_of(about.get("status")),
            ),
            steps=(*within, 0) if len(posts) > 1 else (),
            empty="holds no messages with words (drafts and comments are none)",
        )


def _conversation_id(message: dict[str, Any], item: dict[str, Any]) -> str | None:
    """The id of a message's conversation: in its event, in a field, or at the end of its link."""
    for one in (item.get("conversation"), message.get("conversation")):
        if name_of(dict_of(one).get("id")):
            return name_of(dict_of(one)["id"])
    link = dict_of(dict_of(message.get("_links")).get("related")).get("conversation")
    return name_of(message.get("conversation_id")) or (name_of(link.rstrip("/").rpartition("/")[2]) if isinstance(link, str) else None)


def _channel(kind: str) -> Channel:
    if kind in _CALLS:
        return Channel.CALL
    return Channel.CHAT if kind in _CHATS else Channel.UNKNOWN if kind == "custom" else Channel.EMAIL


def _post(message: dict[str, Any], steps: Path) -> Post:
    inbound = message.get("is_inbound")
    role = Role.CUSTOMER if inbound is True else Role.AGENT if inbound is False else Role.UNKNOWN
    mail = _channel(text_of(message.get("type")).lower()) in (Channel.EMAIL, Channel.UNKNOWN)
    key = words_key(message, ("text",), ("body",)) or words_key(message, ("blurb",), ())
    raw = message.get(key) if key else None
    author = dict_of(message.get("author"))
    sender = next((one for one in map(dict_of, list_of(message.get("recipients"))) if one.get("role") == "from"), {})
    name = full_name(author) or name_of(author.get("username")) or name_of(sender.get("name")) or name_of(sender.get("handle"))
    moment, at = epoch_of(message.get("created_at"))
    text = mail_text(raw) if mail else body_text(raw)
    return Post(role, text, raw, (*steps, key) if key else steps, name or name_of(author.get("email")), moment, at)


def _ended_by(items: Any) -> str | None:
    """Who archived the conversation last, among its events: a teammate, or a rule; None where it was opened again."""
    ended: Role | None = None
    events = [item for item in map(dict_of, items) if "emitted_at" in item]
    for event in sorted(events, key=lambda one: epoch(one.get("emitted_at")) or 0.0):
        if event.get("type") == "archive":
            ended = {"teammate": Role.AGENT, "rule": Role.SYSTEM}.get(
                text_of(dict_of(dict_of(event.get("source")).get("_meta")).get("type"))
            )
        elif event.get("type") in ("reopen", "restore", "inbound"):
            ended = None
    return ended.value if ended is not None else None


EXPORT = Export(
    name="front",
    summary="Front: messages of a conversation",
    recognised="messages with `is_inbound`",
    roles="`is_inbound`",
    times="the moment of each message",
    ending="events: who archived it",
    recognise=recognise,
    read=read,
)
