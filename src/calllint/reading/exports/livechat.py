"""LiveChat: archived chats with their threads (agent chat API, version 3), and chats of the REST API, version 2."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from calllint.conversation import Channel, Conversation, Role
from calllint.errors import Problem
from calllint.patterns import lazy_pattern
from calllint.reading.exports import Export
from calllint.reading.exports._document import Document
from calllint.reading.exports._livechat_v2 import second_version
from calllint.reading.exports._messengers import Message, Moment, conversation_of, iso_moment, moment_of, new, said, turns_of
from calllint.reading.exports._values import dict_of, list_of, name_of, text_of
from calllint.reading.json_positions import Path as Steps
from calllint.reading.reader import Match
from calllint.reading.roles import speaker_of

_ENDINGS = {
    "manual_archived_agent": Role.AGENT,
    "manual_archived_customer": Role.CUSTOMER,
    "archived_customer_disconnected": Role.CUSTOMER,
    "customer_banned": Role.AGENT,
    "system_archived": Role.SYSTEM,
    "thread_archived": Role.SYSTEM,
}
_ROUTED = "routing.archived"
# A human agent is known by an e-mail address; the ids of bots are made up by the system.
_BOT_ID = lazy_pattern(r"[0-9a-f]{32}")
_OWN_WORDS = frozenset({"question", "subject", "textarea"})
_EVENTS = frozenset({"author_id", "system_message_type", "authorId", "systemMessageType"})


class _User(NamedTuple):
    role: Role
    name: str | None


_NOBODY = _User(Role.UNKNOWN, None)


def recognise(value: Any) -> Match:
    """A chat with `users` and the `events` of its threads, a thread alone, or a chat of version 2 with its `user_type`."""
    if isinstance(value, list):
        return Match.LIKELY if value and _is_event(value[0]) else Match.NO
    if not isinstance(value, dict):
        return Match.NO
    messages = list_of(value.get("messages")) or list_of(value.get("events"))
    if messages and isinstance(messages[0], dict) and "user_type" in messages[0] and {"author_name", "agent_id"} & messages[0].keys():
        return Match.CERTAIN
    threads = _threads(value)
    if any(_is_event(event) for _, thread in threads for event in list_of(thread.get("events"))[:3]):
        return Match.CERTAIN
    if not threads or "users" not in value:
        return Match.NO
    return Match.LIKELY if {"user_ids", "restricted_access", "last_event_per_type"} & (threads[0][1].keys() | value.keys()) else Match.NO


def _is_event(event: Any) -> bool:
    if not isinstance(event, dict) or "type" not in event:
        return False
    return bool(_EVENTS & event.keys()) and ("visibility" in event or "recipients" in event or "id" in event)


def _threads(value: dict[str, Any]) -> list[tuple[Steps, dict[str, Any]]]:
    """The threads of a chat, with the steps that lead to each; a thread alone is its own."""
    if isinstance(value.get("events"), list):
        return [((), value)]
    one = value.get("thread") or value.get("last_thread_summary")
    if isinstance(one, dict):
        return [(("thread",), one)]
    threads = value.get("threads")
    if isinstance(threads, dict):
        return [(("threads", key), thread) for key, thread in threads.items() if isinstance(thread, dict)]
    return [(("threads", index), thread) for index, thread in enumerate(list_of(threads)) if isinstance(thread, dict)]


def read(value: Any, document: Document) -> Iterator[Conversation | Problem]:
    """The contacts of a chat: each of its threads."""
    if isinstance(value, list):
        yield from _thread({}, {"events": value}, (), (), document)
        return
    if not isinstance(value, dict):
        yield document.problem("is no LiveChat chat: an object with `thread` or `messages` was expected")
        return
    if isinstance(value.get("messages"), list):
        yield from second_version(value, "messages", document)
        return
    threads = _threads(value)
    events = list_of(value.get("events"))
    if events and "user_type" in dict_of(events[0]):
        yield from second_version(value, "events", document)
    elif not threads:
        yield document.problem("holds no messages: the chat has no `thread` (fetch it with list_archives or get_chat)")
    else:
        for steps, thread in threads:
            yield from _thread(value, thread, steps, (*steps, "events"), document)


def _thread(
    chat: dict[str, Any], thread: dict[str, Any], steps: Steps, within: Steps, document: Document
) -> Iterator[Conversation | Problem]:
    """The contact of one thread; `within` are the steps to its events."""
    listed = list_of(chat.get("users")) or list_of(thread.get("users"))
    users = {user["id"]: _user(user) for user in listed if isinstance(user, dict) and isinstance(user.get("id"), str)}
    events = [(index, event) for index, event in enumerate(list_of(thread.get("events"))) if isinstance(event, dict)]
    moments = [_moment(event) for _, event in events]
    found = [_message(event, moment, users, (*within, index)) for (index, event), moment in zip(events, moments, strict=True)]
    began = min((one.epoch for one in [*moments, iso_moment(thread.get("created_at"))] if one.epoch is not None), default=None)
    turns = turns_of(document, filter(None, found), began)
    if not turns:
        yield document.problem("holds no messages: this thread has no events with words", *steps)
        return
    ended = [role for _, event in events if event.get("type") != "message" and (role := _ending(event)) is not None]
    tags = [tag for tag in list_of(thread.get("tags")) if isinstance(tag, str)]
    known = name_of(thread.get("id"))
    metadata = {
        "ended_by": ended[-1].value if ended and not thread.get("active") else None,
        "chat_id": name_of(chat.get("id")) if known else None,
        "tags": ", ".join(tags),
    }
    yield conversation_of(document, turns, Channel.CHAT, known or chat.get("id"), metadata=metadata, steps=steps)


def _user(user: dict[str, Any]) -> _User:
    """The role of a user. Bots are users of the type `agent`, too."""
    name, kind = name_of(user.get("name")), text_of(user.get("type")).lower()
    if kind == "agent":
        bot = user.get("is_bot") is True or user.get("bot") is True or _BOT_ID.fullmatch(user["id"])
        return _User(Role.BOT if bot or (name and speaker_of(name).role is Role.BOT) else Role.AGENT, name)
    return _User({"customer": Role.CUSTOMER, "bot": Role.BOT}.get(kind, Role.UNKNOWN), name)


def _moment(event: dict[str, Any]) -> Moment:
    """When it was; the oldest versions count seconds."""
    written = event.get("created_at") or event.get("createdAt")
    return iso_moment(written) if written is not None else moment_of(event.get("timestamp"))


def _message(event: dict[str, Any], moment: Moment, users: dict[str, _User], steps: Steps) -> Message | None:
    """What an event says, if the customer can see it."""
    if event.get("visibility") == "agents" or event.get("recipients") == "agents":
        return None
    kind = event.get("type", "message")
    if kind == "system_message":
        text, verbatim = said(event.get("text"))
        return Message(Role.SYSTEM, text, (*steps, "text"), None, moment, verbatim) if text else None
    author = name_of(event.get("author_id") or event.get("authorId"))
    role, name = users.get(author or "", _NOBODY)
    properties = event.get("properties")
    if properties and dict_of(dict_of(properties).get("lc2")).get("welcome_message") is True:
        role = Role.BOT
    found: Steps
    if kind == "message":
        (text, verbatim), found = said(event.get("text")), ("text",)
    elif kind == "rich_message":
        (text, found), verbatim = _rich(event), False
    elif kind == "filled_form":
        (text, found), verbatim = _form(event), False
    else:
        return None
    name = name or (author if role is Role.UNKNOWN else None)
    return new(Message, (role, text, (*steps, *found), name, moment, verbatim)) if text else None


def _rich(event: dict[str, Any]) -> tuple[str, Steps]:
    """Titles and subtitles of the elements; what the buttons say where there are none."""
    lines, buttons = [], []
    found: Steps = ()
    for index, element in enumerate(list_of(event.get("elements"))):
        for key in ("title", "subtitle"):
            if line := text_of(dict_of(element).get(key)):
                lines.append(line)
                found = found or ("elements", index, key)
        buttons += [text_of(dict_of(button).get("text")) for button in list_of(dict_of(element).get("buttons"))]
    return "\n".join(lines or [line for line in buttons if line]), found or ("elements",)


def _form(event: dict[str, Any]) -> tuple[str, Steps]:
    """What the customer wrote in a survey; a name, an address and what was only ticked are no words of theirs."""
    lines = []
    found: Steps = ()
    for index, field in enumerate(list_of(event.get("fields"))):
        one = dict_of(field)
        answer = one.get("answer")
        if text_of(one.get("type")) in _OWN_WORDS and (line := text_of(answer) or text_of(dict_of(answer).get("label"))):
            lines.append(line)
            found = found or ("fields", index, "answer")
    return "\n".join(lines), found


def _ending(event: dict[str, Any]) -> Role | None:
    kind = text_of(event.get("system_message_type") or event.get("systemMessageType") or event.get("subtype"))
    return Role.SYSTEM if kind.startswith(_ROUTED) else _ENDINGS.get(kind)


EXPORT = Export(
    name="livechat",
    summary="LiveChat: archived chats (agent chat API), and chats of version 2",
    recognised="`thread.events` (or `threads`) with `author_id`, and `users`; version 2: `messages` with `user_type`",
    roles="`users[].type`, bots by their ids; `user_type`",
    times="`created_at`; version 2: `timestamp`",
    ending="`system_message_type` of the archiving",
    recognise=recognise,
    read=read,
)
