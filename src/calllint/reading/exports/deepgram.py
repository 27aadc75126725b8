"""Deepgram: a transcription's response, with utterances, paragraphs or words, of one channel or several."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from calllint.conversation import Conversation, Turn
from calllint.errors import Problem
from calllint.reading.exports import Export
from calllint.reading.exports._document import Document
from calllint.reading.exports._speech import Label, Word
from calllint.reading.exports._transcripts import Utterance, call, label_of, span, utterance_turns, word_turns
from calllint.reading.exports._values import dict_of, list_of, seconds, text_of
from calllint.reading.json_positions import Path
from calllint.reading.reader import Match


def recognise(value: Any) -> Match:
    """`results.channels` with alternatives, or `results.utterances`."""
    results = value.get("results") if isinstance(value, dict) else None
    if not isinstance(results, dict):
        return Match.NO
    channels = results.get("channels")
    if isinstance(channels, list) and all(isinstance(one, dict) and "alternatives" in one for one in channels):
        known = "request_id" in dict_of(value.get("metadata")) or "transcript" in _alternative(channels[:1], 0)
        return Match.CERTAIN if known else Match.LIKELY
    utterances = list_of(results.get("utterances"))
    return Match.CERTAIN if utterances and "transcript" in dict_of(utterances[0]) else Match.NO


def read(value: Any, document: Document) -> Iterator[Conversation | Problem]:
    """The one recording of the response."""
    value = dict_of(value)
    results, metadata = dict_of(value.get("results")), dict_of(value.get("metadata"))
    channels = list_of(results.get("channels"))
    turns = utterance_turns(document, _utterances(list_of(results.get("utterances")))) or _from_channels(channels, document)
    first = dict_of(channels[0]) if channels else {}
    languages = list_of(_alternative(channels, 0).get("languages"))
    language = first.get("detected_language") or (languages[0] if languages else metadata.get("language"))
    yield from call(document, turns, metadata.get("request_id"), language, seconds(metadata.get("duration")))


def _alternative(channels: list[Any], index: int) -> dict[str, Any]:
    """The best alternative of a channel."""
    alternatives = list_of(dict_of(channels[index]).get("alternatives")) if index < len(channels) else []
    return dict_of(alternatives[0]) if alternatives else {}


def _utterances(utterances: list[Any]) -> Iterator[Utterance]:
    for index, one in enumerate(utterances):
        if isinstance(one, dict) and isinstance(one.get("transcript"), str):
            start, end = span(one.get("start"), one.get("end"))
            steps = ("results", "utterances", index, "transcript")
            yield Utterance(one["transcript"], steps, start, end, label_of(one.get("speaker")), label_of(one.get("channel")))


def _from_channels(channels: list[Any], document: Document) -> tuple[Turn, ...]:
    """The turns of a response without utterances: its paragraphs, else its words, else its transcripts."""
    if len(channels) == 1 and (turns := utterance_turns(document, _paragraphs(_alternative(channels, 0)))):
        return turns
    words: dict[Label, list[Word]] = {index: list(_words(_alternative(channels, index), index)) for index in range(len(channels))}
    if len(channels) > 1 or any(word.speaker is not None for spoken in words.values() for word in spoken):
        turns = word_turns(document, words)
        if turns:
            return turns
    found = []
    for index in range(len(channels)):
        text = _alternative(channels, index).get("transcript")
        if isinstance(text, str):
            start, end = (words[index][0].start, words[index][-1].end) if words[index] else (None, None)
            found.append(Utterance(text, (*_steps(index), "transcript"), start, end, None, index))
    return utterance_turns(document, found)


def _steps(channel: int) -> Path:
    return "results", "channels", channel, "alternatives", 0


def _paragraphs(alternative: dict[str, Any]) -> Iterator[Utterance]:
    """The paragraphs of the only channel: sentences of one speaker each."""
    for index, paragraph in enumerate(list_of(dict_of(alternative.get("paragraphs")).get("paragraphs"))):
        paragraph = dict_of(paragraph)
        listed = enumerate(list_of(paragraph.get("sentences")))
        sentences = [(at, one) for at, one in listed if isinstance(one, dict) and text_of(one.get("text"))]
        if sentences:
            (at, first), (_, last) = sentences[0], sentences[-1]
            start, end = span(paragraph.get("start", first.get("start")), paragraph.get("end", last.get("end")))
            steps = (*_steps(0), "paragraphs", "paragraphs", index, "sentences", at, "text")
            text = " ".join([text_of(one.get("text")) for _, one in sentences])
            yield Utterance(text, steps, start, end, label_of(paragraph.get("speaker")), None, len(sentences) == 1)


def _words(alternative: dict[str, Any], channel: int) -> Iterator[Word]:
    steps = (*_steps(channel), "words")
    for index, word in enumerate(list_of(alternative.get("words"))):
        if isinstance(word, dict):
            text, key = text_of(word.get("punctuated_word")), "punctuated_word"
            if not text:
                text, key = text_of(word.get("word")), "word"
            start, end = span(word.get("start"), word.get("end"))
            yield Word(text, start, end, label_of(word.get("speaker")), (*steps, index, key))


EXPORT = Export(
    name="deepgram",
    summary="Deepgram: transcription of a recording",
    recognised="`results.channels` with `alternatives`, or `results.utterances`",
    roles="speakers are numbers, channels as well: a role only by the configuration",
    times="start and end of each utterance, paragraph or run of words",
    ending="not known",
    recognise=recognise,
    read=read,
)
