"""Twilio real-time transcription: the events that Twilio posts while a call goes on, one track each party."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from calllint.conversation import Channel, Conversation, Role
from calllint.errors import Problem
from calllint.reading.exports import Export
from calllint.reading.exports._document import Document
from calllint.reading.exports._messengers import Message, conversation_of, iso_moment, turns_of
from calllint.reading.exports._values import dict_of, name_of, text_of
from calllint.reading.json_positions import Path
from calllint.reading.language_codes import language_code
from calllint.reading.reader import Match

_LOOKED_AT = 5
_TRACKS = {"inbound_track": "inbound track", "outbound_track": "outbound track"}


def recognise(value: Any) -> Match:
    """Events with `TranscriptionEvent` and `TranscriptionSid`, one or a list of them."""
    events = value if isinstance(value, list) else [value]
    found = [one for one in events[:_LOOKED_AT] if isinstance(one, dict)]
    known = bool(found) and all("TranscriptionEvent" in one and "TranscriptionSid" in one for one in found)
    return Match.CERTAIN if known else Match.NO


def read(value: Any, document: Document) -> Iterator[Conversation | Problem]:
    """The calls of these events, by `CallSid`."""
    alone = not isinstance(value, list)
    events: list[tuple[Path, Any]] = [((), value)] if alone else [((index,), one) for index, one in enumerate(value)]
    calls: defaultdict[str | None, list[tuple[Path, dict[str, Any]]]] = defaultdict(list)
    for steps, one in events:
        if isinstance(one, dict):
            calls[name_of(one.get("CallSid")) or name_of(one.get("TranscriptionSid"))].append((steps, one))
    for name, found in calls.items():
        began = [iso_moment(one.get("Timestamp")).epoch for _, one in found if "started" in text_of(one.get("TranscriptionEvent"))]
        messages = [message for steps, one in found if (message := _message(one, steps)) is not None]
        turns = turns_of(document, messages, next(iter(began), None))
        steps = found[0][0]
        if turns:
            language = language_code(next((one["LanguageCode"] for _, one in found if one.get("LanguageCode")), None))
            yield conversation_of(document, turns, Channel.CALL, name, language=language, steps=steps)
        else:
            yield document.problem("holds no words: there is nothing to lint", *steps)


def _message(event: dict[str, Any], steps: Path) -> Message | None:
    """What is said, once it is final; in `TranscriptionData`, which is JSON in a string."""
    if text_of(event.get("Final")).lower() == "false" or event.get("Final") is False:
        return None
    try:
        data = json.loads(text_of(event.get("TranscriptionData")))
    except (ValueError, RecursionError):
        return None
    text = text_of(dict_of(data).get("transcript"))
    track = text_of(event.get("Track"))
    moment = iso_moment(event.get("Timestamp"))
    return Message(Role.UNKNOWN, text, (*steps, "TranscriptionData"), _TRACKS.get(track, track or None), moment, False) if text else None


EXPORT = Export(
    name="twilio-realtime",
    summary="Twilio: events of a real-time transcription, a list or one a line",
    recognised="events with `TranscriptionEvent` and `TranscriptionSid`",
    roles="the tracks are not told apart: name `inbound track` and `outbound track` in `[roles]`",
    times="the moment of each event",
    ending="not known",
    recognise=recognise,
    read=read,
    lines=True,
)
