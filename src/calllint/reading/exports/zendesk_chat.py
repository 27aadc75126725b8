"""Zendesk Chat (Zopim): chats with their history of messages and events, and messages that were left while nobody was there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from calllint.conversation import Channel, Conversation, Role
from calllint.errors import Problem
from calllint.reading.exports import Export
from calllint.reading.exports._document import Document
from calllint.reading.exports._helpdesk import Post, conversation, epoch_of, facts, moment_of, tags_of
from calllint.reading.exports._values import dict_of, list_of, name_of, seconds, text_of
from calllint.reading.json_positions import Path
from calllint.reading.reader import Match

_SENDERS = {
    "visitor": Role.CUSTOMER, "customer": Role.CUSTOMER, "end-user": Role.CUSTOMER, "enduser": Role.CUSTOMER, "agent": Role.AGENT,
    "trigger": Role.BOT, "bot": Role.BOT, "answerbot": Role.BOT, "system": Role.SYSTEM,
}  # fmt: skip
_KINDS = {"chat.triggermsg": Role.BOT, "chat.triggered": Role.BOT, "chat.systemmsg": Role.SYSTEM, "chat.event": Role.SYSTEM}
_MESSAGES = frozenset({"chat.msg", *_KINDS})
_MILLISECOND = 0.001
_LOOKED_AT = 3


class _Event(NamedTuple):
    kind: str
    role: Role
    name: str | None
    moment: float | None


def recognise(value: Any) -> Match:
    """A `history` of `chat.…` events, such events alone, or a chat or offline message with its `visitor`."""
    if isinstance(value, list):
        return Match.CERTAIN if _is_history(value) else Match.NO
    if not isinstance(value, dict):
        return Match.NO
    if _is_chat(value) or any(map(_is_chat, _by_id(value))):
        return Match.CERTAIN
    return Match.NO


def _is_chat(value: Any) -> bool:
    if not isinstance(value, dict):
        return False
    if _is_history(value.get("history")):
        return True
    kind = value.get("type")
    return kind in ("chat", "offline_msg") and isinstance(value.get("visitor"), dict) and not {"history", "message"}.isdisjoint(value)


def _is_history(value: Any) -> bool:
    found = [item for item in value[:_LOOKED_AT] if isinstance(item, dict)] if isinstance(value, list) else []
    return bool(found) and all(isinstance(item.get("type"), str) and item["type"].startswith("chat.") for item in found)


def _by_id(value: dict[str, Any]) -> list[Any]:
    """The first chats of an answer that has them by their ids: `{"docs": {"1412…": {…}}}`."""
    return list(dict_of(value.get("docs")).values())[:_LOOKED_AT]


def read(value: Any, document: Document) -> Iterator[Conversation | Problem]:
    """The chat of a unit, or all those that it has by their ids."""
    if isinstance(value, list):
        yield _chat({"history": value}, value, document, (), ())
        return
    value = dict_of(value)
    if isinstance(value.get("docs"), dict) and not _is_chat(value):
        for key, chat in value["docs"].items():
            yield _chat(dict_of(chat), dict_of(chat).get("history"), document, ("docs", key), ("docs", key, "history"))
    else:
        yield _chat(value, value.get("history"), document, (), ("history",))


def _chat(chat: dict[str, Any], history: Any, document: Document, steps: Path, within: Path) -> Conversation | Problem:
    agents = {name for one in list_of(chat.get("agent_names")) if (name := name_of(one))}
    visitor = name_of(dict_of(chat.get("visitor")).get("name"))
    events: list[_Event] = []
    posts = []
    known: dict[tuple[Any, ...], tuple[Role, str | None]] = {}
    for index, event in enumerate(list_of(history)):
        if not isinstance(event, dict):
            continue
        kind, moment, at = str(event.get("type")), *_moment(event)
        role, name = _speaker(event, agents, visitor, known)
        events.append(_Event(kind, role, name, moment))
        if kind in _MESSAGES:
            raw = event.get("msg")
            posts.append(Post(role, text_of(raw), raw, (*within, index, "msg"), name, moment, at))
    if not events and isinstance(chat.get("message"), str):
        moment, at = _moment(chat)
        posts.append(Post(Role.CUSTOMER, text_of(chat["message"]), chat["message"], (*steps, "message"), visitor, moment, at))
    moments = [event.moment for event in events] + [_moment(chat)[0]]
    rating = chat.get("rating")
    return conversation(
        document,
        posts,
        name_of(chat.get("id")),
        Channel.CHAT,
        opened=min((moment for moment in moments if moment is not None), default=None),
        team=name_of(chat.get("department_name")),
        metadata=facts(
            ended_by=_ended_by(sorted(events, key=lambda event: event.moment or 0.0)),
            offline=True if chat.get("type") == "offline_msg" else None,
            missed=True if chat.get("missed") is True else None,
            started_by=name_of(chat.get("started_by")),
            duration_s=seconds(chat.get("duration")),
            satisfaction=name_of(rating),
            ticket=name_of(chat.get("zendesk_ticket_id")),
            tags=tags_of(chat.get("tags")),
        ),
        steps=steps,
        empty="holds no chat messages with words",
    )


def _moment(event: dict[str, Any]) -> tuple[float | None, str | None]:
    """The moment of an event: a date and time; else seconds since 1970, or milliseconds where it is the Web SDK that names speakers."""
    value = event.get("timestamp")
    moment, at = moment_of(value)
    if moment is None:
        return epoch_of(value, _MILLISECOND if "display_name" in event else 1.0)
    return moment, at


def _speaker(
    event: dict[str, Any], agents: set[str], visitor: str | None, known: dict[tuple[Any, ...], tuple[Role, str | None]]
) -> tuple[Role, str | None]:
    """Role and name of who did it; `known` keeps those that were told already."""
    key = (event.get("type"), event.get("sender_type"), event.get("nick"), event.get("name") or event.get("display_name"))
    try:
        return known[key]
    except KeyError:
        told = known[key] = _told(*key, agents, visitor)
    except TypeError:
        told = _told(*key, agents, visitor)
    return told


def _told(kind: Any, sender: Any, nick: Any, label: Any, agents: set[str], visitor: str | None) -> tuple[Role, str | None]:
    """The role by the event's kind, its sender's type or nick; else by whose name it is. Nicks stand for missing names."""
    name, nick = name_of(label), text_of(nick).lower()
    role = _KINDS.get(text_of(kind)) or _SENDERS.get(text_of(sender).lower()) or _nick_role(nick)
    if role is Role.UNKNOWN and name is not None and (name == visitor) != (name in agents):
        role = Role.CUSTOMER if name == visitor else Role.AGENT
    return role, name or (nick or None if role is Role.UNKNOWN else None)


def _nick_role(nick: str) -> Role:
    """`visitor`, `visitor:123`, `agent:45`, `agent:trigger`, `agent:system`."""
    kind, _, rest = nick.partition(":")
    if kind == "agent":
        return {"trigger": Role.BOT, "system": Role.SYSTEM}.get(rest.partition(":")[0], Role.AGENT)
    return _SENDERS.get(kind, Role.UNKNOWN)


def _ended_by(events: list[_Event]) -> str | None:
    """Whose side was left first for good: none of the agents, or the visitor, came or wrote again. None where neither left."""
    left: list[Role] = []
    there: dict[Role, set[str | None]] = {Role.AGENT: set(), Role.CUSTOMER: set()}
    for event in events:
        role = event.role
        if role not in there:
            continue
        if event.kind in ("chat.memberjoin", "chat.msg"):
            there[role].add(event.name)
            if role in left:
                left.remove(role)
        elif event.kind == "chat.memberleave":
            there[role].discard(event.name)
            if not there[role] and role not in left:
                left.append(role)
    return left[0].value if left else None


EXPORT = Export(
    name="zendesk-chat",
    summary="Zendesk Chat (Zopim): chats and offline messages",
    recognised="`history` of `chat.msg`, `chat.memberjoin`, …; `offline_msg`",
    roles="`sender_type`, `nick`, else `visitor.name` and `agent_names`",
    times="the moment of each message",
    ending="who left first",
    recognise=recognise,
    read=read,
)
