"""Aircall: the transcription of a call."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from calllint.conversation import Conversation, Role
from calllint.errors import Problem
from calllint.reading.exports import Export
from calllint.reading.exports._document import Document
from calllint.reading.exports._speech import in_order
from calllint.reading.exports._transcripts import call, span
from calllint.reading.exports._values import dict_of, list_of, name_of, text_of
from calllint.reading.reader import Match

_ROLES = {"internal": Role.AGENT, "external": Role.CUSTOMER, "ai_agent": Role.BOT}
_LOOKED_AT = 5


def recognise(value: Any) -> Match:
    """`content.utterances` with a `participant_type`."""
    utterances = list_of(dict_of(dict_of(value).get("content")).get("utterances"))[:_LOOKED_AT]
    return Match.CERTAIN if any(isinstance(one, dict) and "participant_type" in one for one in utterances) else Match.NO


def read(value: Any, document: Document) -> Iterator[Conversation | Problem]:
    """The one call."""
    whole = dict_of(value)
    content = dict_of(whole.get("content"))
    turns = []
    for index, one in enumerate(list_of(content.get("utterances"))):
        text = one.get("text") if isinstance(one, dict) else None
        if isinstance(text, str) and text.strip():
            start, end = span(one.get("start_time"), one.get("end_time"))
            role = _ROLES.get(text_of(one.get("participant_type")).lower(), Role.UNKNOWN)
            steps = ("content", "utterances", index, "text")
            turns.append(document.turn(role, text.strip(), steps, None, start, end, verbatim=text == text.strip()))
    yield from call(document, in_order(turns), name_of(whole.get("call_id")) or name_of(whole.get("id")), content.get("language"))


EXPORT = Export(
    name="aircall",
    summary="Aircall: transcription of a call",
    recognised="`content.utterances` with `participant_type`",
    roles="`participant_type`: internal is the agent, external the customer",
    times="start and end of each utterance, in seconds",
    ending="not known",
    recognise=recognise,
    read=read,
)
