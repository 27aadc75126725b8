"""Deepgram live: the messages of a stream, as they came over the wire; what is interim is left out, and the rest put together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from calllint.conversation import Conversation, Turn
from calllint.errors import Problem
from calllint.reading.exports import Export
from calllint.reading.exports._document import Document
from calllint.reading.exports._speech import Label, Word
from calllint.reading.exports._transcripts import Utterance, call, label_of, span, utterance_turns, word_turns
from calllint.reading.exports._values import dict_of, list_of, name_of, number, seconds, text_of
from calllint.reading.json_positions import Path
from calllint.reading.reader import Match

_KINDS = frozenset({"Results", "TurnInfo"})
_OTHERS = frozenset({"Metadata", "SpeechStarted", "UtteranceEnd", "Connected", "ConfigureSuccess"})
_LOOKED_AT = 12


def recognise(value: Any) -> Match:
    """Messages of the type Results (Nova) or TurnInfo (Flux), one or a list of them."""
    messages = value if isinstance(value, list) else [value]
    found = [one for one in messages[:_LOOKED_AT] if isinstance(one, dict)]
    if not found or not all(_is_message(one) for one in found):
        return Match.NO
    return Match.CERTAIN if any(one["type"] in _KINDS for one in found) else Match.NO


def _is_message(one: dict[str, Any]) -> bool:
    kind = text_of(one.get("type"))
    if kind == "Results":
        return isinstance(dict_of(one.get("channel")).get("alternatives"), list)
    if kind == "TurnInfo":
        return isinstance(one.get("transcript"), str) and "event" in one
    return kind in _OTHERS


def read(value: Any, document: Document) -> Iterator[Conversation | Problem]:
    """The one stream of these messages."""
    messages: list[tuple[Path, dict[str, Any]]] = [((), dict_of(value))]
    if isinstance(value, list):
        messages = [((index,), one) for index, one in enumerate(value) if isinstance(one, dict)]
    final = [(steps, one) for steps, one in messages if one.get("type") == "Results" and one.get("is_final") is not False]
    turns = _spoken(final, document) if final else utterance_turns(document, _turns(messages))
    metadata = dict_of(next((one for _, one in reversed(messages) if one.get("type") == "Metadata"), None))
    ids = [name_of(dict_of(one.get("metadata")).get("request_id")) or name_of(one.get("request_id")) for _, one in messages]
    language = next((code for _, one in final for code in list_of(_best(one).get("languages"))), None)
    yield from call(document, turns, next(filter(None, ids), None), language, seconds(metadata.get("duration")))


def _best(message: dict[str, Any]) -> dict[str, Any]:
    """The best alternative of a result."""
    alternatives = list_of(dict_of(message.get("channel")).get("alternatives"))
    return dict_of(alternatives[0]) if alternatives else {}


def _spoken(final: list[tuple[Path, dict[str, Any]]], document: Document) -> tuple[Turn, ...]:
    """The turns of results: by channel or speaker where there are several, else up to each end of speech."""
    words: defaultdict[Label, list[Word]] = defaultdict(list)
    for steps, one in final:
        words[_channel(one)] += _words(one, steps)
    speakers = {word.speaker for several in words.values() for word in several} - {None}
    if len(words) > 1 or speakers:
        by_time = {channel: sorted(words[channel], key=lambda word: word.start or 0.0) for channel in sorted(words, key=str)}
        if turns := word_turns(document, by_time):
            return turns
    return utterance_turns(document, _utterances(final))


def _channel(message: dict[str, Any]) -> Label:
    """The channel of a result: `channel_index` is that and how many there are."""
    index = list_of(message.get("channel_index"))
    return label_of(index[0]) if index else None


def _words(message: dict[str, Any], steps: Path) -> Iterator[Word]:
    """The words of a result; its whole transcript as one where it has none."""
    best = _best(message)
    where = (*steps, "channel", "alternatives", 0)
    said = [(index, word) for index, word in enumerate(list_of(best.get("words"))) if isinstance(word, dict)]
    for index, word in said:
        key = "punctuated_word" if text_of(word.get("punctuated_word")) else "word"
        start, end = span(word.get("start"), word.get("end"))
        yield Word(text_of(word.get(key)), start, end, label_of(word.get("speaker")), (*where, "words", index, key))
    if not said and text_of(best.get("transcript")):
        yield Word(text_of(best["transcript"]), *_span(message), None, (*where, "transcript"))


def _span(message: dict[str, Any]) -> tuple[float | None, float | None]:
    start, lasted = number(message.get("start")), number(message.get("duration"))
    return span(start, None if start is None or lasted is None else start + lasted)


def _utterances(final: list[tuple[Path, dict[str, Any]]]) -> Iterator[Utterance]:
    """What one voice says until `speech_final`."""
    held: list[tuple[Path, dict[str, Any]]] = []
    for number_, (steps, one) in enumerate(final, 1):
        if text_of(_best(one).get("transcript")):
            held.append((steps, one))
        if held and (one.get("speech_final") is True or one.get("from_finalize") is True or number_ == len(final)):
            words = [word for at, each in held for word in _words(each, at)]
            text = " ".join([text_of(_best(each).get("transcript")) for _, each in held])
            start = next((word.start for word in words if word.start is not None), None)
            end = next((word.end for word in reversed(words) if word.end is not None), None)
            yield Utterance(text, (*held[0][0], "channel", "alternatives", 0, "transcript"), start, end, None, None, len(held) == 1)
            held = []


def _turns(messages: list[tuple[Path, dict[str, Any]]]) -> Iterator[Utterance]:
    """The turns of Flux: each as it was when it ended."""
    for steps, one in messages:
        if one.get("type") == "TurnInfo" and one.get("event") == "EndOfTurn" and isinstance(one.get("transcript"), str):
            words = [dict_of(word) for word in list_of(one.get("words"))]
            first, last = (words[0].get("start"), words[-1].get("end")) if words else (None, None)
            start = first if number(first) is not None else one.get("audio_window_start")
            end = last if number(last) is not None else one.get("audio_window_end")
            yield Utterance(one["transcript"], (*steps, "transcript"), *span(start, end))


EXPORT = Export(
    name="deepgram-live",
    summary="Deepgram: messages of a live stream, Nova or Flux, a list or one a line",
    recognised="messages of the type Results with `channel.alternatives`, or TurnInfo",
    roles="speakers are numbers, channels as well: a role only by the configuration",
    times="start and end of the words",
    ending="not known",
    recognise=recognise,
    read=read,
    lines=True,
)
