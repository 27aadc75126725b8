"""Fireflies: the sentences of a transcript, as its API and its download give them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from calllint.conversation import Channel, Conversation
from calllint.errors import Problem
from calllint.reading.exports import Export
from calllint.reading.exports._document import Document
from calllint.reading.exports._messengers import conversation_of
from calllint.reading.exports._transcripts import Utterance, label_of, span, utterance_turns
from calllint.reading.exports._values import dict_of, list_of, name_of, text_of
from calllint.reading.json_positions import Path
from calllint.reading.plain.head import seconds_in
from calllint.reading.reader import Match

_OWN = frozenset({"speaker_name", "raw_text", "start_time"})
_DOWNLOADED = frozenset({"speaker_name", "sentence", "startTime"})
_LOOKED_AT = 5


def recognise(value: Any) -> Match:
    """Sentences with a `speaker_name` and a `raw_text` (the API), or with a `sentence` and its `startTime` (the download)."""
    return Match.CERTAIN if any(map(_is_sentence, _sentences(value)[0][:_LOOKED_AT])) else Match.NO


def _is_sentence(value: Any) -> bool:
    return isinstance(value, dict) and (value.keys() >= _OWN or value.keys() >= _DOWNLOADED)


def _sentences(value: Any) -> tuple[list[Any], Path]:
    return (value, ()) if isinstance(value, list) else (list_of(dict_of(value).get("sentences")), ("sentences",))


def read(value: Any, document: Document) -> Iterator[Conversation | Problem]:
    """The one recording."""
    whole = {} if isinstance(value, list) else dict_of(value)
    turns = utterance_turns(document, _utterances(*_sentences(value)))
    if not turns:
        yield document.problem("holds no words: none of its sentences has any")
        return
    metadata = {"date": text_of(whole.get("dateString")), "title": text_of(whole.get("title"))}
    yield conversation_of(document, turns, Channel.CALL, name_of(whole.get("id")), metadata=metadata)


def _utterances(sentences: list[Any], steps: Path) -> Iterator[Utterance]:
    for index, one in enumerate(sentences):
        if not isinstance(one, dict):
            continue
        key = next((key for key in ("text", "sentence", "raw_text") if text_of(one.get(key))), "text")
        start, end = span(_time(one.get("start_time", one.get("startTime"))), _time(one.get("end_time", one.get("endTime"))))
        yield Utterance(text_of(one.get(key)), (*steps, index, key), start, end, label_of(one.get("speaker_name")), verbatim=False)


def _time(value: Any) -> Any:
    """Seconds; the download writes `01:05`."""
    return seconds_in(value) if isinstance(value, str) and ":" in value else value


EXPORT = Export(
    name="fireflies",
    summary="Fireflies: sentences of a transcript",
    recognised="`sentences` with `speaker_name`, `raw_text` and `start_time`, or with `sentence` and `startTime`",
    roles="names that say a role; others are not known: name them in `[roles]`",
    times="start and end of each sentence, in seconds",
    ending="not known",
    recognise=recognise,
    read=read,
)
