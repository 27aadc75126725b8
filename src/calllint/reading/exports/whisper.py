"""Whisper and what is made of it: OpenAI's API, whisper.cpp, faster-whisper, WhisperX, whisper-timestamped, stable-ts, Transformers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from calllint.conversation import Conversation, Turn
from calllint.errors import Problem
from calllint.reading.exports import Export
from calllint.reading.exports._document import Document
from calllint.reading.exports._speech import Label, Word
from calllint.reading.exports._transcripts import Utterance, call, label_of, span, utterance_turns, word_turns
from calllint.reading.exports._values import dict_of, list_of, number, seconds, text_of
from calllint.reading.json_positions import Path
from calllint.reading.reader import Match

_MILLISECOND = 0.001
_LOOKED_AT = 5
# Transformers with a diarization has the same words twice: `speakers` says more.
_LISTS = ("speakers", "segments", "transcription", "chunks")
_SEGMENT_KEYS = (
    "id segment_id type start end duration text timestamp offset offsets timestamps words chars speaker language confidence score"
)
_SEGMENT = frozenset(_SEGMENT_KEYS.split())
_OWN = frozenset(("seek", "tokens", "avg_logprob", "avg_log_prob", "no_speech_prob", "compression_ratio", "speaker_turn_next"))
_BESIDE_A_TEXT = frozenset(("text", "usage", "task", "duration", "language", "languages", "logprobs", "words", "x_groq"))
_SILENCE = "[BLANK_AUDIO]"
_SPEAKER_TURN = "[SPEAKER_TURN]"


def recognise(value: Any) -> Match:
    """Segments with a text and times and nothing that Whisper does not write; a text with what OpenAI's API says beside it."""
    if isinstance(value, list):
        return Match.LIKELY if value and all(map(_is_segment, value[:3])) else Match.NO
    if not isinstance(value, dict):
        return Match.NO
    for key in _LISTS:
        listed = value.get(key)
        if isinstance(listed, list) and _is_segment(next((one for one in listed if isinstance(one, (dict, list))), None)):
            sure = key == "transcription" or not value.keys().isdisjoint(("text", "language", "word_segments", "chunks", "info"))
            return Match.CERTAIN if sure else Match.LIKELY
    if isinstance(value.get("word_segments"), list):
        return Match.CERTAIN
    if isinstance(value.get("text"), str) and (value.get("segments") == [] or value.get("chunks") == []):
        return Match.LIKELY
    beside = value.keys() & {"usage", "task", "duration"}
    return Match.LIKELY if isinstance(value.get("text"), str) and beside and value.keys() <= _BESIDE_A_TEXT else Match.NO


def _is_segment(one: Any) -> bool:
    if isinstance(one, list):
        # faster-whisper's named tuples: id, seek, start, end, text, …
        return len(one) > 4 and isinstance(one[4], str) and number(one[2]) is not None and number(one[3]) is not None
    if not isinstance(one, dict) or not isinstance(one.get("text"), str):
        return False
    if "start" in one:
        timed = "end" in one or "duration" in one
    else:
        timed = isinstance(one.get("timestamp"), list) or isinstance(one.get("offsets"), dict)
    return timed and (one.keys() <= _SEGMENT or not one.keys().isdisjoint(_OWN))


def read(value: Any, document: Document) -> Iterator[Conversation | Problem]:
    """The one recording of the transcript."""
    if isinstance(value, list):
        yield from call(document, utterance_turns(document, _segments(value, ())))
        return
    value = dict_of(value)
    key = next((key for key in _LISTS if any(map(_is_segment, list_of(value.get(key))[:_LOOKED_AT]))), None)
    segments = value[key] if key else []
    named = {number: label for number, label in dict_of(value.get("speakers") or value.get("speaker_map")).items() if text_of(label)}
    turns = utterance_turns(document, _named(_segments(segments, (key,)), named)) if key else ()
    first = dict_of(segments[0]) if segments else {}
    said = (
        value.get("language"),
        dict_of(value.get("result")).get("language"),
        dict_of(value.get("info")).get("language"),
        first.get("language"),
    )
    language = next((one for one in said if text_of(one)), None)
    yield from call(document, turns or _without_segments(value, document), None, language, seconds(value.get("duration")))


def _segments(segments: list[Any], steps: Path) -> Iterator[Utterance]:
    for index, one in enumerate(segments):
        if isinstance(one, dict):
            text = one.get("text")
            start, end = span(one["start"], one["end"]) if "start" in one and "end" in one else _times(one)
            utterance = Utterance(text, (*steps, index, "text"), start, end, _speaker(one)) if isinstance(text, str) else None
        elif _is_segment(one):
            start, end = span(one[2], one[3])
            utterance = Utterance(one[4], (*steps, index, 4), start, end)
        else:
            utterance = None
        if utterance is not None:
            yield utterance if "[" not in utterance.text else _without_signs(utterance)


def _named(utterances: Iterator[Utterance], named: dict[str, str]) -> Iterator[Utterance]:
    """With the roles or names that an object beside the segments gives their speakers: `{"0": "agent"}`."""
    for one in utterances:
        label = one.speaker
        known = named.get(str(label)) or named.get(str(label).removeprefix("Speaker ")) if label is not None else None
        yield one._replace(speaker=known) if known is not None else one


def _without_signs(utterance: Utterance) -> Utterance:
    """The words without the signs of whisper.cpp for silence and for a change of speaker."""
    text = "" if utterance.text.strip() == _SILENCE else utterance.text.replace(_SPEAKER_TURN, "").strip()
    return utterance._replace(text=text, verbatim=text == utterance.text)


def _times(one: dict[str, Any]) -> tuple[float | None, float | None]:
    """The times of a segment that has no `start` or no `end`."""
    if "start" in one:
        lasted, begin = number(one.get("duration")), number(one["start"])
        return span(begin, None if begin is None or lasted is None else begin + lasted)
    offsets = one.get("offsets")
    if isinstance(offsets, dict):
        return span(offsets.get("from"), offsets.get("to"), _MILLISECOND)
    stamp = list_of(one.get("timestamp"))
    return span(stamp[0], stamp[1]) if len(stamp) > 1 else (None, None)


def _speaker(one: dict[str, Any]) -> Label:
    """The segment's speaker; where it has none, that of its first word that has one."""
    speaker = label_of(one.get("speaker"))
    if speaker is None and "words" in one:
        speaker = next((label for word in list_of(one["words"]) if (label := label_of(dict_of(word).get("speaker"))) is not None), None)
    return None if speaker == "?" else speaker


def _without_segments(value: dict[str, Any], document: Document) -> tuple[Turn, ...]:
    """The turns of what has words or a text alone."""
    aligned = list(_words(list_of(value.get("word_segments"))))
    if aligned:
        return word_turns(document, {None: aligned})
    words = [word for word in list_of(value.get("words")) if isinstance(word, dict)]
    start, end = span(words[0].get("start"), words[-1].get("end")) if words else (None, None)
    text = value.get("text")
    return utterance_turns(document, [Utterance(text, ("text",), start, end)]) if isinstance(text, str) else ()


def _words(words: list[Any]) -> Iterator[Word]:
    for index, word in enumerate(words):
        if isinstance(word, dict) and text_of(word.get("word")):
            start, end = span(word.get("start"), word.get("end"))
            yield Word(text_of(word["word"]), start, end, label_of(word.get("speaker")), ("word_segments", index, "word"))


EXPORT = Export(
    name="whisper",
    summary="Whisper: transcript of OpenAI's API, whisper.cpp, faster-whisper, WhisperX, Transformers",
    recognised="`segments`, `transcription` or `chunks` with a text and times",
    roles="`speaker` where it is a role; `SPEAKER_00` stays unknown, as do segments without a speaker",
    times="start and end of each segment",
    ending="not known",
    recognise=recognise,
    read=read,
)
