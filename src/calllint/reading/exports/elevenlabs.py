"""ElevenLabs Scribe: a transcript as words with their speakers, of one channel or several."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from calllint.conversation import Conversation
from calllint.errors import Problem
from calllint.reading.exports import Export
from calllint.reading.exports._document import Document
from calllint.reading.exports._speech import Label, Word
from calllint.reading.exports._transcripts import Utterance, call, label_of, span, utterance_turns, word_turns
from calllint.reading.exports._values import dict_of, list_of, text_of
from calllint.reading.json_positions import Path
from calllint.reading.reader import Match

_TYPES = ("word", "spacing", "audio_event")


def recognise(value: Any) -> Match:
    """`words` whose `type` is a word, spacing or an audio event; `transcripts` of such words, one a channel."""
    if not isinstance(value, dict):
        return Match.NO
    transcripts = value.get("transcripts")
    if isinstance(transcripts, list):
        return Match.CERTAIN if any(_is_one(one) for one in transcripts[:3]) else Match.NO
    return Match.CERTAIN if _is_one(value) else Match.NO


def _is_one(value: Any) -> bool:
    words = value.get("words") if isinstance(value, dict) else None
    if not isinstance(words, list):
        return False
    if any(isinstance(one, dict) and one.get("type") in _TYPES and "text" in one for one in words[:3]):
        return True
    return not words and "language_probability" in value


def read(value: Any, document: Document) -> Iterator[Conversation | Problem]:
    """The one recording of the transcript."""
    value = dict_of(value)
    transcripts = value.get("transcripts")
    if isinstance(transcripts, list):
        listed: list[tuple[dict[str, Any], Path]] = [(dict_of(one), ("transcripts", index)) for index, one in enumerate(transcripts)]
    else:
        listed = [(value, ())]
    words: dict[Label, list[Word]] = {}
    for number, (one, steps) in enumerate(listed):
        channel = label_of(one.get("channel_index"))
        words[number if channel is None else channel] = list(_words(one, steps))
    turns = word_turns(document, words)
    if not turns:
        texts = [(one.get("text"), (*steps, "text")) for one, steps in listed]
        turns = utterance_turns(document, [Utterance(text, steps, None, None) for text, steps in texts if isinstance(text, str)])
    ident = value.get("transcription_id") or listed[0][0].get("transcription_id") if listed else None
    language = next((one.get("language_code") for one, _ in listed if one.get("language_code")), value.get("language_code"))
    yield from call(document, turns, ident, language)


def _words(one: dict[str, Any], steps: Path) -> Iterator[Word]:
    for index, word in enumerate(list_of(one.get("words"))):
        if isinstance(word, dict) and word.get("type") != "spacing":
            start, end = span(word.get("start"), word.get("end"))
            yield Word(text_of(word.get("text")), start, end, label_of(word.get("speaker_id")), (*steps, "words", index, "text"))


EXPORT = Export(
    name="elevenlabs",
    summary="ElevenLabs Scribe: transcript of a recording",
    recognised="`words` whose `type` is word, spacing or audio_event",
    roles="`speaker_id` tells speakers apart: a role only by the configuration",
    times="start and end of each run of words of a speaker",
    ending="not known",
    recognise=recognise,
    read=read,
)
