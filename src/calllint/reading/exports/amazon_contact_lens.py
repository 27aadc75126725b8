"""Amazon Connect: Contact Lens analyses of calls and chats, real-time segments, and the chat transcripts that Connect keeps itself."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from calllint.conversation import Channel, Conversation, Role, Turn
from calllint.errors import Problem
from calllint.reading.exports import Export
from calllint.reading.exports._amazon import Item, call_turns, facts, items_of, language_of, role_of
from calllint.reading.exports._document import Document
from calllint.reading.exports._values import dict_of, epoch, iso_both, list_of, name_of, plain, rfc3339, since, text_of
from calllint.reading.json_positions import Path
from calllint.reading.reader import Match

_CHANNELS = {"VOICE": Channel.CALL, "CHAT": Channel.CHAT, "EMAIL": Channel.EMAIL}
_EVENT = "application/vnd.amazonaws.connect.event."
_LEFT, _JOINED, _DROPPED = f"{_EVENT}participant.left", f"{_EVENT}participant.joined", f"{_EVENT}participant.autodisconnection"
_LOOKED_AT = 5
_Moment = tuple[float | None, str | None]
"""Seconds since 1970, and the same as RFC 3339."""
_SHOWN = ("title", "subtitle", "text", "listTitle", "message")
"""Keys of an interactive message whose texts the customer sees."""


def recognise(value: Any) -> Match:
    """A `Transcript` whose items have participants with an id, or the `Segments` of the real-time interface."""
    if isinstance(value, list):
        first = next((item for item in value if isinstance(item, dict)), {})
        return max(_is_segments(first), _is_transcript(value))
    if not isinstance(value, dict) or "JobName" in value:
        return Match.NO
    if isinstance(value.get("Transcript"), list):
        if isinstance(value.get("Participants"), list) and value.keys() & {"CustomerMetadata", "InstanceId", "Channel", "ContactId"}:
            return Match.CERTAIN
        return _is_transcript(value["Transcript"])
    return _is_segments(value)


def read(value: Any, document: Document) -> Iterator[Conversation | Problem]:
    """The contact of a file; those of a list of real-time segments by their ids."""
    if isinstance(value, list) and not _is_transcript(value):
        contacts: dict[str | None, list[tuple[Path, dict[str, Any]]]] = {}
        for index, event in enumerate(value):
            if isinstance(event, dict):
                contacts.setdefault(name_of(event.get("ContactId")), []).append(((index,), event))
        for number, (contact, events) in enumerate(contacts.items(), 1):
            fallback = document.fallback_id if len(contacts) == 1 else f"{document.fallback_id}-{number}"
            head = {key: item for _, event in events for key, item in event.items()}
            items = [item for steps, event in events for item in _segments(event, *steps)]
            yield _contact(head, items, contact or fallback, events[0][0], document)
        return
    head = value if isinstance(value, dict) else {}
    items = items_of(value) if isinstance(value, list) else items_of(head.get("Transcript"), "Transcript") or _segments(head)
    contact = name_of(dict_of(head.get("CustomerMetadata")).get("ContactId")) or name_of(head.get("ContactId"))
    yield _contact(head, items, contact or name_of(head.get("InitialContactId")) or document.fallback_id, (), document)


def _contact(head: dict[str, Any], items: list[Item], name: str, steps: Path, document: Document) -> Conversation | Problem:
    roles = {
        one["ParticipantId"]: role_of(one.get("ParticipantRole"))
        for one in map(dict_of, list_of(head.get("Participants")))
        if isinstance(one.get("ParticipantId"), str)
    }
    timed = any("AbsoluteTime" in item or "Time" in item for _, item in items)
    moments = [_moment(item) for _, item in items] if timed else []
    chat = any(moment is not None for moment, _ in moments)
    turns = tuple(_chat_turns(items, moments, roles, document)) if chat else call_turns(items, roles, document)
    if not turns:
        return document.problem("holds no words of an Amazon Connect contact: its `Transcript` (or `Segments`) has no messages", *steps)
    metadata = facts(head)
    if chat and (ended := _ended_by(items, moments, roles)):
        metadata["ended_by"] = ended
    return Conversation(
        id=name,
        turns=turns,
        place=document.place(*steps),
        language=language_of(head.get("LanguageCode") or dict_of(head.get("StreamingSettings")).get("LanguageCode")),
        channel=_CHANNELS.get(text_of(head.get("Channel")).upper(), Channel.CHAT if chat else Channel.CALL),
        agent=next((turn.name for turn in turns if turn.role is Role.AGENT and turn.name), None),
        metadata=metadata,
    )


def _is_transcript(items: list[Any]) -> Match:
    for item in items[:_LOOKED_AT]:
        if isinstance(item, dict) and "Content" in item and item.keys() & {"ParticipantId", "DisplayName", "AbsoluteTime"}:
            return Match.CERTAIN if item.keys() & {"AbsoluteTime", "BeginOffsetMillis"} else Match.LIKELY
    return Match.NO


def _is_segments(value: dict[str, Any]) -> Match:
    segments = value.get("Segments")
    if not isinstance(segments, list):
        started = value.keys() & {"StreamingEventType", "EventType"} and value.keys() & {"ContactId", "InstanceId"}
        return Match.LIKELY if started else Match.NO
    known = ("Transcript", "Utterance", "Event", "Attachments", "Categories", "Issues")
    return Match.CERTAIN if any(isinstance(one, dict) and any(key in one for key in known) for one in segments[:_LOOKED_AT]) else Match.NO


def _segments(value: dict[str, Any], *steps: str | int) -> list[Item]:
    """The messages and the events among real-time segments; the utterances, which are not finished, come again as transcripts."""
    found: list[Item] = []
    for index, segment in enumerate(list_of(value.get("Segments"))):
        for key in ("Transcript", "Event"):
            item = dict_of(dict_of(segment).get(key))
            if item:
                event = {"Type": "EVENT", "ContentType": item.get("EventType")} if key == "Event" else {}
                found.append(((*steps, "Segments", index, key), {**item, **event}))
    return found


def _chat_turns(items: list[Item], moments: list[_Moment], roles: dict[str, Role], document: Document) -> Iterator[Turn]:
    """The messages in the order of their moments; what has none stays behind the one before it."""
    origin = latest = min(moment for moment, _ in moments if moment is not None)
    keyed = []
    for index, (moment, _) in enumerate(moments):
        latest = latest if moment is None else moment
        keyed.append((latest, index))
    keyed.sort()
    for _, index in keyed:
        steps, item = items[index]
        if item.get("Type") not in ("MESSAGE", None):
            continue
        raw = item.get("Content")
        text = _words(raw, item.get("ContentType"))
        if not text:
            continue
        role = _role(item, roles)
        name = name_of(item.get("DisplayName")) or (name_of(item.get("ParticipantId")) if role is Role.UNKNOWN else None)
        moment, at = moments[index]
        yield document.turn(role, text, (*steps, "Content"), name, since(moment, origin), None, at, verbatim=text == raw)


def _moment(item: dict[str, Any]) -> _Moment:
    written = item.get("AbsoluteTime")
    if written is None and "Time" in item:
        written = dict_of(item["Time"]).get("AbsoluteTime")
    if written is None:
        return None, None
    if isinstance(written, str):
        return iso_both(written)
    found = epoch(written)
    return found, rfc3339(found)


def _role(item: dict[str, Any], roles: dict[str, Role]) -> Role:
    said = item.get("ParticipantRole")
    role = role_of(said) if said else roles.get(text_of(item.get("ParticipantId")), Role.UNKNOWN)
    # A bot of Amazon Lex speaks through the system.
    return Role.BOT if role is Role.SYSTEM and item.get("DisplayName") == "BOT" else role


def _words(content: Any, kind: Any) -> str:
    """The words of a message; of an interactive one (JSON in a string) those that are shown: the title and the choices."""
    if not isinstance(content, str):
        return ""
    if content.lstrip().startswith("{") and ('"templateType"' in content or "interactive" in (kind := text_of(kind)) or "json" in kind):
        try:
            data = json.loads(content)
        except (ValueError, RecursionError):
            return plain(content)
        return "\n".join(_shown(dict_of(data).get("data", data)))
    return plain(content)


def _shown(value: Any, depth: int = 0) -> Iterator[str]:
    if isinstance(value, list) and depth < _LOOKED_AT * 2:
        for item in value:
            yield from _shown(item, depth + 1)
    elif isinstance(value, dict) and depth < _LOOKED_AT * 2:
        for key, item in value.items():
            if key in _SHOWN and isinstance(item, str) and item.strip():
                yield item.strip()
            elif key != "replyMessage":
                # What is said once the customer has chosen comes as a message of its own.
                yield from _shown(item, depth + 1)


def _ended_by(items: list[Item], moments: list[_Moment], roles: dict[str, Role]) -> str | None:
    """Who of agent and customer left first for good; who comes back or writes on (a transfer, a reconnection) had not left."""
    if not any(item.get("ContentType") in (_LEFT, _DROPPED) for _, item in items):
        return None
    order = sorted(range(len(items)), key=lambda index: moments[index][0] or 0.0)
    left: dict[Role, int] = {}
    for position, index in enumerate(order):
        item = items[index][1]
        role, kind = _role(item, roles), item.get("ContentType")
        if kind == _DROPPED:
            return Role.SYSTEM.value
        if role not in (Role.AGENT, Role.CUSTOMER):
            continue
        if kind == _LEFT:
            left[role] = position
        elif kind == _JOINED or item.get("Type") in ("MESSAGE", None):
            left.pop(role, None)
    return min(left, key=lambda role: left[role]).value if left else None


EXPORT = Export(
    name="amazon-contact-lens",
    summary="Amazon Connect: Contact Lens analysis of a call or a chat, real-time segments, chat transcript",
    recognised="`Transcript` with `ParticipantId`, or `Segments` with `Transcript`",
    roles="`ParticipantRole`",
    times="calls: start and end of each utterance; chats: the moment of each message",
    ending="chats: who left first for good; calls: the contact record as a side file",
    recognise=recognise,
    read=read,
    lines=True,
)
