"""Freshchat: conversations with their messages, lists of messages, and rows of its reports."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from calllint.conversation import Channel, Conversation, Role
from calllint.errors import Problem
from calllint.reading.exports import Export
from calllint.reading.exports._document import Document
from calllint.reading.exports._helpdesk import Post, conversation, facts, full_name, moment_of
from calllint.reading.exports._helpdesk_text import body_text
from calllint.reading.exports._values import dict_of, list_of, name_of, text_of
from calllint.reading.json_positions import Path
from calllint.reading.reader import Match

_ROLES = {
    "user": Role.CUSTOMER, "customer": Role.CUSTOMER, "agent": Role.AGENT, "bot": Role.BOT, "freddy": Role.BOT, "system": Role.SYSTEM,
}  # fmt: skip
_SPOKEN = ("content", "custom_reply_text", "label")
_ROW_TEXTS = ("message", "message_text", "text", "content")
_TIMES = ("created_time", "created_at", "timestamp")
_RESOLVED = ("conversation_resolution", "conversation_resolved")
_DEEPEST = 6
_CARRIED = ("data", "message")
_LOOKED_AT = 3


def recognise(value: Any) -> Match:
    """Messages with an `actor_type` and `message_parts`."""
    messages, _ = _messages(value)
    if not isinstance(messages, list):
        return Match.NO
    # Webhooks tell of more than messages.
    found = [carried for item in messages if isinstance(item, dict) and "action" not in (carried := _carried(item)[0])]
    return min(map(_message_match, found[:_LOOKED_AT]), default=Match.NO)


def _messages(value: Any) -> tuple[Any, Path]:
    """The messages of a unit, and the steps to them: a list, `messages`, or the one that a webhook carries."""
    if isinstance(value, list):
        return value, ()
    carried, steps = _carried(dict_of(value))
    if steps:
        return [carried], _CARRIED
    return dict_of(value).get("messages"), ("messages",)


def _carried(item: dict[str, Any]) -> tuple[dict[str, Any], Path]:
    """The message that a webhook carries, and the steps to it; what is no webhook is the message itself."""
    carried = dict_of(item.get("data")).get("message")
    return (carried, _CARRIED) if isinstance(carried, dict) and item.get("action") == "message_create" else (item, ())


def _message_match(message: dict[str, Any]) -> Match:
    if not isinstance(message.get("actor_type"), str):
        return Match.NO
    if isinstance(message.get("message_parts"), list):
        return Match.CERTAIN
    # Rows of a report: flat, with the conversation's id in each.
    row = "conversation_id" in message and any(isinstance(message.get(key), str) for key in _ROW_TEXTS)
    return Match.LIKELY if row and any(key in message for key in _TIMES) else Match.NO


def read(value: Any, document: Document) -> Iterator[Conversation | Problem]:
    """The conversations of a unit: messages name theirs."""
    whole = dict_of(value)
    listed, within = _messages(value)
    names = _names(whole)
    posts: dict[str | None, list[Post]] = {}
    ended: dict[str | None, str | None] = {}
    for index, item in enumerate(list_of(listed)):
        if not isinstance(item, dict):
            continue
        message, inner = _carried(item) if within != _CARRIED else (item, ())
        if item.get("action") in _RESOLVED:
            closed = dict_of(next((one for one in dict_of(item.get("data")).values() if "conversation" in dict_of(one)), None))
            ended[name_of(dict_of(closed.get("conversation")).get("conversation_id"))] = _ended_by(item)
        elif "action" not in message:
            found = posts.setdefault(name_of(message.get("conversation_id")), [])
            if text_of(message.get("message_type")).lower() != "private":
                found.append(_post(message, within if within == _CARRIED else (*within, index, *inner), names))
    for name, found in (posts or {None: []}).items():
        yield conversation(
            document,
            found,
            name or name_of(whole.get("conversation_id")) or name_of(whole.get("id")),
            Channel.CHAT,
            team=name_of(whole.get("assigned_group_name")),
            metadata=facts(ended_by=_ended_by(whole) or ended.get(name), status=name_of(whole.get("status"))),
            steps=found[0].steps[: len(within) + 1] if found and len(posts) > 1 else (),
            empty="holds no messages with words",
        )


def _post(message: dict[str, Any], steps: Path, names: dict[str, str]) -> Post:
    kind = message.get("actor_type")
    role = _ROLES.get(kind.lower(), Role.UNKNOWN) if isinstance(kind, str) else Role.UNKNOWN
    if "message_parts" in message:
        said = list(_spoken(message["message_parts"], (*steps, "message_parts"), role is Role.CUSTOMER))
    else:
        key = next((key for key in _ROW_TEXTS if text_of(message.get(key))), _ROW_TEXTS[0])
        said = [(message.get(key), (*steps, key))]
    raw, where = said[0] if said else (None, steps)
    text = body_text(raw) if len(said) < 2 else "\n".join(filter(None, [body_text(part) for part, _ in said]))
    moment, at = moment_of(next((message[key] for key in _TIMES if key in message), None))
    actor = name_of(message.get("actor_id"))
    name = name_of(message.get("actor_name")) or names.get(actor or "") or (actor if role is Role.UNKNOWN else None)
    # Several parts in one are nobody's string.
    return Post(role, text, raw if len(said) == 1 else None, where, name, moment, at)


def _spoken(parts: Any, steps: Path, customer: bool, depth: int = 0) -> Iterator[tuple[Any, Path]]:
    """The strings of a message's parts, and of the collections and templates in them; of buttons only the one that a customer pressed."""
    for index, part in enumerate(list_of(parts)):
        for key, value in dict_of(part).items():
            here = (*steps, index, key)
            if key == "text" or (key == "quick_reply_button" and customer):
                for word in _SPOKEN:
                    if text_of(dict_of(value).get(word)):
                        yield value[word], (*here, word)
                        break
            elif key in ("collection", "template_content", "email") and depth < _DEEPEST:
                for inner in ("sub_parts", "parts", "sections"):
                    yield from _spoken(dict_of(value).get(inner), (*here, inner), customer, depth + 1)
            elif key == "parts" and depth < _DEEPEST:
                yield from _spoken(value, here, customer, depth + 1)


def _names(whole: dict[str, Any]) -> dict[str, str]:
    """The names of the users and agents that stand beside the messages."""
    people = [dict_of(one) for key in ("users", "agents", "actors") for one in list_of(whole.get(key))]
    people += [dict_of(whole.get(key)) for key in ("user", "agent", "assigned_agent")]
    known = [(name_of(one.get("id")), name_of(one.get("name")) or full_name(one)) for one in people]
    return {key: name for key, name in known if key and name}


def _ended_by(whole: dict[str, Any]) -> str | None:
    """The role of who resolved the conversation, where a webhook says so."""
    role = _ROLES.get(text_of(dict_of(whole.get("actor")).get("actor_type")).lower())
    return role.value if role is not None and whole.get("action") in _RESOLVED else None


EXPORT = Export(
    name="freshchat",
    summary="Freshchat: conversations and their messages",
    recognised="messages with `actor_type` and `message_parts`",
    roles="`actor_type`",
    times="the moment of each message",
    ending="webhooks: who resolved it",
    recognise=recognise,
    read=read,
    lines=True,
)
