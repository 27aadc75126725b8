"""Gladia: a transcription with utterances."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from calllint.conversation import Conversation
from calllint.errors import Problem
from calllint.reading.exports import Export
from calllint.reading.exports._document import Document
from calllint.reading.exports._message_rows import transcript_key
from calllint.reading.exports._transcripts import Utterance, call, failed, label_of, span, utterance_turns
from calllint.reading.exports._values import dict_of, list_of, seconds
from calllint.reading.json_positions import Path
from calllint.reading.reader import Match


def recognise(value: Any) -> Match:
    """`transcription` with utterances and the whole transcript, in a `result` or by itself."""
    if not isinstance(value, dict):
        return Match.NO
    transcription, _ = _transcription(value)
    if "full_transcript" in transcription and isinstance(transcription.get("utterances", []), list):
        # Gladia has no labels in it.
        return Match.NO if "utterances" not in transcription and transcript_key(transcription) is not None else Match.CERTAIN
    return Match.CERTAIN if value.get("kind") in ("pre-recorded", "live") and "status" in value and "request_id" in value else Match.NO


def _transcription(value: dict[str, Any]) -> tuple[dict[str, Any], Path]:
    """The transcription and the steps to it."""
    inner = dict_of(value.get("result")).get("transcription")
    if isinstance(inner, dict):
        return inner, ("result", "transcription")
    inner = value.get("transcription")
    return (inner, ("transcription",)) if isinstance(inner, dict) else (value, ())


def read(value: Any, document: Document) -> Iterator[Conversation | Problem]:
    """The one recording of the transcription."""
    value = dict_of(value)
    if (problem := failed(value)) is not None:
        yield document.problem(problem)
        return
    transcription, steps = _transcription(value)
    turns = utterance_turns(document, _utterances(list_of(transcription.get("utterances")), (*steps, "utterances")))
    text = transcription.get("full_transcript")
    if not turns and isinstance(text, str):
        turns = utterance_turns(document, [Utterance(text, (*steps, "full_transcript"), None, None)])
    languages = list_of(transcription.get("languages"))
    metadata = dict_of(dict_of(value.get("result")).get("metadata")) or dict_of(value.get("metadata"))
    lasted = seconds(metadata.get("audio_duration"))
    yield from call(document, turns, value.get("id"), languages[0] if len(languages) == 1 else None, lasted)


def _utterances(utterances: list[Any], steps: Path) -> Iterator[Utterance]:
    for index, one in enumerate(utterances):
        if isinstance(one, dict) and isinstance(one.get("text"), str):
            start, end = span(one.get("start"), one.get("end"))
            yield Utterance(one["text"], (*steps, index, "text"), start, end, label_of(one.get("speaker")), label_of(one.get("channel")))


EXPORT = Export(
    name="gladia",
    summary="Gladia: transcription of a recording",
    recognised="`transcription` with `utterances` and `full_transcript`",
    roles="speakers and channels are numbers: a role only by the configuration",
    times="start and end of each utterance",
    ending="not known",
    recognise=recognise,
    read=read,
)
