"""AssemblyAI: a transcript with utterances, sentences, paragraphs, words or only a text. Its times are milliseconds."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from calllint.conversation import Conversation, Turn
from calllint.errors import Problem
from calllint.reading.exports import Export
from calllint.reading.exports._document import Document
from calllint.reading.exports._speech import Label, Word
from calllint.reading.exports._transcripts import Utterance, call, failed, label_of, span, utterance_turns, word_turns
from calllint.reading.exports._values import dict_of, list_of, seconds, text_of
from calllint.reading.reader import Match

_MILLISECOND = 0.001
_OWN = ("audio_url", "acoustic_model", "language_model", "speech_model", "speech_models", "speech_model_used", "punctuate", "format_text",
        "multichannel", "audio_channels", "speaker_labels", "audio_duration", "language_confidence")  # fmt: skip
_LISTS = ("utterances", "sentences", "paragraphs")


def recognise(value: Any) -> Match:
    """A transcript with settings of the service beside it; a list of sentences or paragraphs with the confidence of the whole."""
    if not isinstance(value, dict):
        return Match.NO
    listed = next((value[key] for key in _LISTS if isinstance(value.get(key), list) and value[key]), None)
    first = dict_of(listed[0]) if listed else {}
    if sum(key in value for key in _OWN) > 1 and ("text" in value or "status" in value) and ("words" in value or "id" in value):
        return Match.CERTAIN
    if "text" in first and "start" in first and "confidence" in value and "audio_duration" in value:
        return Match.CERTAIN
    words = list_of(first.get("words")) or list_of(value.get("words"))
    if "utterances" not in value or not {"text", "start", "end", "speaker"} <= first.keys():
        return Match.NO
    told = {"status", "audio_url"} <= value.keys() or "text" in (dict_of(words[0]) if words else {}) or _is_lettered(first)
    return Match.CERTAIN if {"status", "audio_url"} <= value.keys() else Match.LIKELY if told else Match.NO


def _is_lettered(utterance: dict[str, Any]) -> bool:
    """Whether nobody else writes an utterance so: a letter for the speaker, whole numbers, and how sure it is."""
    speaker = utterance["speaker"]
    lettered = isinstance(speaker, str) and len(speaker) == 1 and speaker.isupper()
    return lettered and "confidence" in utterance and type(utterance["start"]) is type(utterance["end"]) is int


def read(value: Any, document: Document) -> Iterator[Conversation | Problem]:
    """The one recording of the transcript."""
    value = dict_of(value)
    if (problem := failed(value)) is not None:
        yield document.problem(problem)
        return
    lasted = seconds(value.get("audio_duration"))
    yield from call(document, _turns(value, document), value.get("id"), value.get("language_code"), lasted)


def _turns(value: dict[str, Any], document: Document) -> tuple[Turn, ...]:
    if turns := utterance_turns(document, _utterances(value, "utterances")):
        return turns
    channels = _words(list_of(value.get("words")))
    if len(channels) > 1 or any(word.speaker is not None for words in channels.values() for word in words):
        return word_turns(document, channels)
    for key in _LISTS[1:]:
        if turns := utterance_turns(document, _utterances(value, key)):
            return turns
    text = value.get("text")
    if not isinstance(text, str):
        return word_turns(document, channels)
    words = next(iter(channels.values()), [])
    start, end = (words[0].start, words[-1].end) if words else (None, None)
    return utterance_turns(document, [Utterance(text, ("text",), start, end)])


def _utterances(value: dict[str, Any], key: str) -> Iterator[Utterance]:
    for index, one in enumerate(list_of(value.get(key))):
        if isinstance(one, dict) and isinstance(one.get("text"), str):
            start, end = span(one.get("start"), one.get("end"), _MILLISECOND)
            yield Utterance(one["text"], (key, index, "text"), start, end, label_of(one.get("speaker")), label_of(one.get("channel")))


def _words(words: list[Any]) -> dict[Label, list[Word]]:
    """The words of each channel."""
    channels: defaultdict[Label, list[Word]] = defaultdict(list)
    for index, word in enumerate(words):
        if isinstance(word, dict) and (text := text_of(word.get("text"))):
            start, end = span(word.get("start"), word.get("end"), _MILLISECOND)
            channels[label_of(word.get("channel"))].append(Word(text, start, end, label_of(word.get("speaker")), ("words", index, "text")))
    return channels


EXPORT = Export(
    name="assemblyai",
    summary="AssemblyAI: transcript of a recording",
    recognised="`utterances` or `words` beside the service's settings (`audio_url`, `speech_model`, …)",
    roles="`speaker` where it is a role (speaker identification); letters and channels stay unknown",
    times="start and end of each utterance, in milliseconds",
    ending="not known",
    recognise=recognise,
    read=read,
)
