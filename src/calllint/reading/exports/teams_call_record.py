"""Microsoft Teams: the record of a call (Graph, `callRecord`), which has words only where a transcript was put beside it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from calllint.conversation import Channel, Conversation
from calllint.errors import Problem
from calllint.reading.exports import Export
from calllint.reading.exports._document import Document
from calllint.reading.exports._messengers import facts, labelled_conversation
from calllint.reading.exports._values import dict_of, name_of
from calllint.reading.json_positions import Path as Steps
from calllint.reading.reader import Match

_TRANSCRIPTS = ("transcript", "transcription", "transcriptText")


def recognise(value: Any) -> Match:
    """`type` (groupCall, peerToPeer) and `modalities`, with an organizer or sessions."""
    if not isinstance(value, dict) or not isinstance(value.get("modalities"), list):
        return Match.NO
    known = value.get("type") in ("groupCall", "peerToPeer", "unknown") or "joinWebUrl" in value
    return Match.CERTAIN if known and {"organizer", "sessions", "participants", "startDateTime"} & value.keys() else Match.NO


def read(value: Any, document: Document) -> Iterator[Conversation | Problem]:
    """The call, if a transcript stands in its record or in an object within it."""
    record = dict_of(value)
    found = _transcript(record)
    conversation = labelled_conversation(document, found[1], found[0]) if found is not None else None
    if conversation is None:
        yield document.problem("holds the record of a Teams call and no words (export the transcript of the meeting as .vtt)")
        return
    around = dict_of(record.get(str(found[0][0]))) if found is not None and len(found[0]) > 1 else record
    yield conversation._replace(
        id=name_of(record.get("id")) or document.fallback_id,
        channel=Channel.CALL,
        metadata=facts({"subject": record.get("subject") or around.get("subject")}),
    )


def _transcript(record: dict[str, Any]) -> tuple[Steps, str] | None:
    for steps, part in (((), record), *(((key,), dict_of(inner)) for key, inner in record.items())):
        for key in _TRANSCRIPTS:
            if isinstance(text := part.get(key), str) and text.strip():
                return (*steps, key), text
    return None


EXPORT = Export(
    name="teams-call-record",
    summary="Microsoft Teams: record of a call, with a transcript",
    recognised="`modalities` and `type` (groupCall, peerToPeer)",
    roles="the labels in the transcript",
    times="stamps in the transcript",
    ending="not known",
    recognise=recognise,
    read=read,
)
