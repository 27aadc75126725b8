"""Retell AI: calls of voice agents, with the words of each turn."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from calllint.conversation import Conversation, Role
from calllint.errors import Problem
from calllint.reading.exports import Export
from calllint.reading.exports._document import Document
from calllint.reading.exports._speech import in_order
from calllint.reading.exports._transcripts import call, span
from calllint.reading.exports._values import dict_of, list_of, number, text_of
from calllint.reading.reader import Match

_ROLES = {"agent": Role.AGENT, "user": Role.CUSTOMER, "transfer_target": Role.AGENT}
_ENDED = {"agent_hangup": Role.AGENT, "user_hangup": Role.CUSTOMER}
_LOOKED_AT = 5


def recognise(value: Any) -> Match:
    """`transcript_object` with a `role` and `words`."""
    turns = list_of(dict_of(value).get("transcript_object"))[:_LOOKED_AT]
    return Match.CERTAIN if any(isinstance(one, dict) and "role" in one and "words" in one for one in turns) else Match.NO


def read(value: Any, document: Document) -> Iterator[Conversation | Problem]:
    """The one call."""
    whole = dict_of(value)
    turns = []
    for index, one in enumerate(list_of(whole.get("transcript_object"))):
        text = one.get("content") if isinstance(one, dict) else None
        role = _ROLES.get(text_of(one.get("role"))) if isinstance(text, str) else None
        # What is said of tools stands among the turns.
        if role is not None and isinstance(text, str) and text.strip():
            words = [word for word in list_of(one.get("words")) if isinstance(word, dict)]
            start, end = span(words[0].get("start"), words[-1].get("end")) if words else (None, None)
            steps = ("transcript_object", index, "content")
            turns.append(document.turn(role, text.strip(), steps, None, start, end, verbatim=text == text.strip()))
    lasted = number(whole.get("duration_ms"))
    ended = _ENDED.get(text_of(whole.get("disconnection_reason")))
    for found in call(document, in_order(turns), whole.get("call_id"), None, None if lasted is None else lasted / 1000):
        if isinstance(found, Conversation) and ended is not None:
            yield found._replace(metadata={**found.metadata, "ended_by": ended.value})
        else:
            yield found


EXPORT = Export(
    name="retell",
    summary="Retell AI: call of a voice agent",
    recognised="`transcript_object` with a `role` and `words`",
    roles="`role`: agent, user is the customer; the agent is what the firm has there",
    times="start and end of the words of each turn, in seconds",
    ending="`disconnection_reason`: who hung up",
    recognise=recognise,
    read=read,
)
