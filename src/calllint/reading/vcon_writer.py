"""A conversation as a vCon of version 0.4.0 (draft-ietf-vcon-vcon-core-04), with the roles of the contact-centre extension."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from itertools import pairwise
from typing import Any

from calllint.conversation import Channel, Conversation, Role, Turn
from calllint.patterns import lazy_pattern
from calllint.reading.roles import speaker_of

VERSION = "0.4.0"
_UUID = lazy_pattern(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)


def as_vcon(conversation: Conversation, created_at: str | None = None) -> dict[str, Any]:
    """The vCon that says the same: parties with their roles, and what they said.

    Messages whose moments are all known are dialogs of text; anything else is one dialog with a transcript (an analysis), which holds
    every time as it is. `created_at` is an RFC 3339 date and time; the first moment of the conversation where it is left out, now where
    it has none. What a vCon has no place for (team, topic, most metadata) is left out.
    """
    moments = [_moment(turn.at) for turn in conversation.turns]
    known = [moment for moment in moments if moment is not None]
    created = created_at or (min(known).isoformat() if known else datetime.now(UTC).isoformat(timespec="seconds"))
    ended = conversation.ended_by
    keys = list(dict.fromkeys((turn.role, turn.name) for turn in conversation.turns))
    if ended is not None and ended is not Role.UNKNOWN and all(role is not ended for role, _ in keys):
        keys.append((ended, None))
    vcon: dict[str, Any] = {
        "vcon": VERSION,
        "uuid": _uuid(conversation),
        "extensions": ["CC"],
        "created_at": created,
        "parties": [_party(role, name) for role, name in keys],
        "dialog": [],
        "analysis": [],
        "attachments": [],
    }
    if isinstance(subject := conversation.metadata.get("subject"), str):
        vcon["subject"] = subject
    if not conversation.turns:
        return vcon
    places = {key: index for index, key in enumerate(keys)}
    parties = [places[turn.role, turn.name] for turn in conversation.turns]
    if len(known) == len(moments) and _are_messages(conversation, known):
        vcon["dialog"] = [_message(turn, party, len(keys)) for turn, party in zip(conversation.turns, parties, strict=True)]
        closed = max(known)
    else:
        start = _start(conversation.turns, moments) or _moment(created) or datetime.now(UTC)
        closed = start + timedelta(seconds=_length(conversation.turns))
        kind = "recording" if conversation.channel is Channel.CALL else "text"
        vcon["dialog"] = [
            {"type": kind, "start": start.isoformat(), "duration": _length(conversation.turns), "parties": list(range(len(keys)))}
        ]
        vcon["analysis"] = [_transcript(conversation, parties)]
    if conversation.channel is not Channel.UNKNOWN:
        for dialog in vcon["dialog"]:
            dialog["application"] = conversation.channel.value
    vcon["dialog"][0]["interaction_id"] = conversation.id
    if ended is not None and ended is not Role.UNKNOWN:
        index = next(index for index, (role, _) in enumerate(keys) if role is ended)
        vcon["dialog"][-1]["party_history"] = [{"party": index, "time": closed.isoformat(), "event": "drop"}]
    return vcon


def _party(role: Role, name: str | None) -> dict[str, Any]:
    party: dict[str, Any] = {} if name is None else {"name": name}
    # A name that sounds like a role is none where the conversation does not say so.
    if role is not Role.UNKNOWN or (name is not None and speaker_of(name).role is not Role.UNKNOWN):
        party["role"] = role.value
    if role is Role.BOT:
        party["type"] = "bot"
    return party


def _moment(written: str | None) -> datetime | None:
    """A date and time with its zone; None for one without, which a vCon can't hold."""
    try:
        moment = datetime.fromisoformat(written) if written is not None else None
    except ValueError:
        return None
    return moment if moment is not None and moment.tzinfo is not None else None


def _are_messages(conversation: Conversation, moments: Sequence[datetime]) -> bool:
    """Whether the moments alone tell all times: in order, without ends, and each start as far from the first as its moment."""
    if conversation.channel is Channel.CALL or any(turn.end is not None for turn in conversation.turns):
        return False
    if any(later < earlier for earlier, later in pairwise(moments)):
        return False
    return all(
        turn.start is None or abs((moment - moments[0]).total_seconds() - turn.start) < 0.0005
        for turn, moment in zip(conversation.turns, moments, strict=True)
    )


def _message(turn: Turn, party: int, parties: int) -> dict[str, Any]:
    return {
        "type": "text",
        "start": turn.at,
        "parties": [party, *(other for other in range(parties) if other != party)],
        "mediatype": "text/plain",
        "encoding": "none",
        "body": turn.text,
    }


def _start(turns: Sequence[Turn], moments: Sequence[datetime | None]) -> datetime | None:
    """When the contact began: the first turn with a moment tells it, less the seconds until then."""
    for turn, moment in zip(turns, moments, strict=True):
        if moment is not None:
            return moment - timedelta(seconds=turn.start or 0.0)
    return None


def _length(turns: Sequence[Turn]) -> float:
    return max((time for turn in turns for time in (turn.start, turn.end) if time is not None), default=0.0)


def _transcript(conversation: Conversation, parties: Sequence[int]) -> dict[str, Any]:
    turns = []
    for turn, party in zip(conversation.turns, parties, strict=True):
        times = {"start": turn.start, "end": turn.end, "at": turn.at}
        turns.append({"party": party, "text": turn.text, **{key: value for key, value in times.items() if value is not None}})
    body: dict[str, Any] = {"turns": turns}
    if conversation.language is not None:
        body["language"] = conversation.language
    return {
        "type": "transcript",
        "dialog": 0,
        "mediatype": "application/json",
        "vendor": "calllint",
        "product": "calllint convert",
        "schema": "calllint/turns/1",
        "encoding": "json",
        "body": body,
    }


def _uuid(conversation: Conversation) -> str:
    """The conversation's id where it is a UUID, else one of version 8 that the same conversation always gets."""
    if _UUID.fullmatch(conversation.id):
        return conversation.id
    texts = "\0".join([conversation.id, *(turn.text for turn in conversation.turns)])
    digits = sha256(texts.encode("utf-8", "replace")).hexdigest()
    variant = "89ab"[int(digits[16], 16) % 4]
    return f"{digits[:8]}-{digits[8:12]}-8{digits[13:16]}-{variant}{digits[17:20]}-{digits[20:32]}"
