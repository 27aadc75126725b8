"""Gong: transcripts of calls, with the parties of the calls where they stand beside them."""

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

_ROLES = {"internal": Role.AGENT, "external": Role.CUSTOMER}
_MILLISECOND = 0.001
_LOOKED_AT = 5


def recognise(value: Any) -> Match:
    """A `transcript` of monologues with `speakerId` and `sentences`, or `callTranscripts` of such."""
    return Match.CERTAIN if any(_is_call(one) for one in _calls(value)[:_LOOKED_AT]) else Match.NO


def _calls(value: Any) -> list[Any]:
    listed = dict_of(value).get("callTranscripts")
    return listed if isinstance(listed, list) else [value]


def _is_call(value: Any) -> bool:
    monologues = list_of(dict_of(value).get("transcript"))[:_LOOKED_AT]
    return any(isinstance(one, dict) and "speakerId" in one and isinstance(one.get("sentences"), list) for one in monologues)


def read(value: Any, document: Document) -> Iterator[Conversation | Problem]:
    """The calls, each with the parties that the document names for it."""
    whole = dict_of(value)
    several = isinstance(whole.get("callTranscripts"), list)
    calls = [one for one in list_of(whole.get("calls")) if isinstance(one, dict)]
    parties = {name_of(dict_of(one.get("metaData")).get("id")): _parties(one) for one in calls}
    for index, item in enumerate(_calls(value)):
        if isinstance(item, dict):
            unit = document.within(("callTranscripts", index), opaque=False) if several else document
            known = parties.get(name_of(item.get("callId"))) or _parties(item) or _parties(whole)
            yield from _call(item, known, unit)


def _parties(value: dict[str, Any]) -> dict[str, tuple[Role, str | None]]:
    """Role and name of each speaker, by their id."""
    found = {}
    for party in list_of(value.get("parties")):
        if isinstance(party, dict) and (key := name_of(party.get("speakerId"))) is not None:
            found[key] = (_ROLES.get(text_of(party.get("affiliation")).lower(), Role.UNKNOWN), name_of(party.get("name")))
    return found


def _call(item: dict[str, Any], parties: dict[str, tuple[Role, str | None]], document: Document) -> Iterator[Conversation | Problem]:
    turns = []
    for number, monologue in enumerate(list_of(item.get("transcript"))):
        key = name_of(dict_of(monologue).get("speakerId"))
        role, name = parties.get(key or "", (Role.UNKNOWN, None))
        listed = enumerate(list_of(dict_of(monologue).get("sentences")))
        said = [(index, one) for index, one in listed if isinstance(one, dict) and text_of(one.get("text"))]
        if said:
            text = " ".join(text_of(one["text"]) for _, one in said)
            start, end = span(said[0][1].get("start"), said[-1][1].get("end"), _MILLISECOND)
            steps = ("transcript", number, "sentences", said[0][0], "text")
            turns.append(document.turn(role, text, steps, name or (f"Speaker {key}" if key else None), start, end, verbatim=len(said) == 1))
    yield from call(document, in_order(turns), item.get("callId"))


EXPORT = Export(
    name="gong",
    summary="Gong: transcripts of calls",
    recognised="`transcript` (or `callTranscripts` of them) with `speakerId` and `sentences`",
    roles="`affiliation` of the `parties` where they stand beside it; else unknown",
    times="start and end of each monologue, in milliseconds",
    ending="not known",
    recognise=recognise,
    read=read,
)
