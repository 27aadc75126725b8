"""Rasa: trackers of conversations, as its API, its stores and its event brokers give them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from calllint.conversation import Channel, Conversation, Role
from calllint.errors import Problem
from calllint.reading.exports import Export
from calllint.reading.exports._document import Document
from calllint.reading.exports._messengers import Message, conversation_of, epoch_moment, said, turns_of
from calllint.reading.exports._values import dict_of, list_of, name_of, text_of
from calllint.reading.json_positions import Path as Steps
from calllint.reading.reader import Match

_ROLES = {"user": Role.CUSTOMER, "bot": Role.BOT, "agent": Role.AGENT}
_KINDS = frozenset({"user", "bot", "action", "slot", "session_started", "user_featurization", "active_loop", "followup", "restart"})
_LOOKED_AT = 20
_SPOKEN = frozenset({"twilio_voice", "jambonz", "audiocodes", "genesys", "browser_audio", "voice"})
"""Channels of Rasa's that carry speech."""


def recognise(value: Any) -> Match:
    """A tracker: `events` that have an `event` and a `timestamp`; or such events that name their `sender_id`."""
    if isinstance(value, dict):
        return Match.CERTAIN if any(map(_is_event, list_of(value.get("events"))[:_LOOKED_AT])) else Match.NO
    found = [item for item in list_of(value)[:_LOOKED_AT] if isinstance(item, dict)]
    return Match.CERTAIN if any("sender_id" in item and _is_event(item) for item in found) else Match.NO


def _is_event(value: Any) -> bool:
    return isinstance(value, dict) and isinstance(kind := value.get("event"), str) and kind in _KINDS and "timestamp" in value


def read(value: Any, document: Document) -> Iterator[Conversation | Problem]:
    """The conversations of each sender: a session that starts after somebody spoke is another one."""
    whole = dict_of(value)
    within: Steps = ("events",) if whole else ()
    senders: dict[str | None, list[list[tuple[Steps, dict[str, Any]]]]] = {}
    for index, event in enumerate(list_of(whole.get("events")) if whole else list_of(value)):
        if isinstance(event, dict):
            sessions = senders.setdefault(name_of(event.get("sender_id")) or name_of(whole.get("sender_id")), [[]])
            kind = text_of(event.get("event"))
            if kind == "session_started" and sessions[-1]:
                sessions.append([])
            elif kind in _ROLES:
                sessions[-1].append(((*within, index), event))
    empty = True
    for sender, sessions in senders.items():
        for number, events in enumerate(sessions, 1):
            turns = turns_of(document, [one for steps, event in events if (one := _message(event, steps)) is not None])
            if turns:
                empty = False
                name = sender or document.fallback_id
                channel = _channel(events, whole)
                steps = events[0][0] if len(senders) > 1 or len(sessions) > 1 else ()
                yield conversation_of(document, turns, channel, name if number == 1 else f"{name}-{number}", steps=steps)
    if empty:
        yield document.problem("holds no messages: the events of this tracker have no words (ask for all: `?include_events=ALL`)")


def _message(event: dict[str, Any], steps: Steps) -> Message | None:
    """The turn of an event; None where it has no words. What begins with a slash is a button or a command."""
    text, verbatim = said(event.get("text"))
    if not text or (event["event"] == "user" and text.startswith("/")):
        return None
    return Message(_ROLES[event["event"]], text, (*steps, "text"), None, epoch_moment(event.get("timestamp")), verbatim)


def _channel(events: list[tuple[Steps, dict[str, Any]]], whole: dict[str, Any]) -> Channel:
    told = (name_of(event.get("input_channel")) for _, event in events)
    name = next(filter(None, told), None) or name_of(whole.get("latest_input_channel"))
    return Channel.CALL if name in _SPOKEN else Channel.CHAT


EXPORT = Export(
    name="rasa",
    summary="Rasa: trackers of conversations, events of a broker (a list or one a line)",
    recognised="`events` with an `event` (user, bot, action, …) and a `timestamp`; events with a `sender_id`",
    roles="`event`: user is the customer, bot the bot, agent a person who took over",
    times="`timestamp` of each event",
    ending="not known",
    recognise=recognise,
    read=read,
)
