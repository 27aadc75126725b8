"""RingCentral: insights of a call (RingSense), and the answers of its speech-to-text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from calllint.conversation import Conversation, Role
from calllint.errors import Problem
from calllint.reading.exports import Export
from calllint.reading.exports._document import Document
from calllint.reading.exports._speech import in_order
from calllint.reading.exports._transcripts import call, label_of, named_speaker, span
from calllint.reading.exports._values import dict_of, list_of, name_of
from calllint.reading.json_positions import Path
from calllint.reading.reader import Match

_LOOKED_AT = 5


def recognise(value: Any) -> Match:
    """`insights.Transcript`, or `response.utterances` with `speakerId`."""
    utterances, steps = _utterances(dict_of(value))
    found = any(isinstance(one, dict) and {"speakerId", "text"} <= one.keys() for one in utterances[:_LOOKED_AT])
    sure = steps[0] == "insights" or "jobId" in dict_of(value) or any("wordTimings" in dict_of(one) for one in utterances[:_LOOKED_AT])
    return Match.CERTAIN if found and sure else Match.NO


def _utterances(value: dict[str, Any]) -> tuple[list[Any], Path]:
    """The utterances, and the steps to them."""
    said = dict_of(value.get("insights")).get("Transcript")
    if isinstance(said, list):
        return said, ("insights", "Transcript")
    if isinstance(value.get("response"), dict):
        return list_of(value["response"].get("utterances")), ("response", "utterances")
    return list_of(value.get("utterances")), ("utterances",)


def read(value: Any, document: Document) -> Iterator[Conversation | Problem]:
    """The one call."""
    whole = dict_of(value)
    utterances, within = _utterances(whole)
    speakers = {name_of(one.get("speakerId")): one for one in list_of(whole.get("speakerInfo")) if isinstance(one, dict)}
    turns = []
    for index, one in enumerate(utterances):
        text = one.get("text") if isinstance(one, dict) else None
        if isinstance(text, str) and text.strip():
            start, end = span(one.get("start"), one.get("end"))
            role, name = _who(one, speakers.get(name_of(one.get("speakerId")), {}))
            turns.append(document.turn(role, text.strip(), (*within, index, "text"), name, start, end, verbatim=text == text.strip()))
    ident = name_of(whole.get("sourceRecordId")) or name_of(whole.get("recordingId")) or name_of(whole.get("jobId"))
    yield from call(document, in_order(turns), ident)


def _who(one: dict[str, Any], speaker: dict[str, Any]) -> tuple[Role, str | None]:
    """Who has an extension or an account works for the firm; of the others, who is known by a number alone has called."""
    name = name_of(speaker.get("name"))
    if speaker.get("extensionId") or speaker.get("accountId"):
        return Role.AGENT, name
    if speaker.get("phoneNumber"):
        return Role.CUSTOMER, name
    if name is not None:
        return Role.UNKNOWN, name
    found = named_speaker(label_of(one.get("speakerId")))
    return found.role, found.name


EXPORT = Export(
    name="ringcentral",
    summary="RingCentral: insights of a call (RingSense), speech-to-text",
    recognised="`insights.Transcript`; `utterances` with `speakerId` and `wordTimings`",
    roles="`speakerInfo`: who has an extension is an agent, who has only a number the customer; else unknown",
    times="start and end of each utterance, in seconds",
    ending="not known",
    recognise=recognise,
    read=read,
)
