"""Verint: transcripts that Interaction Analytics exports, word by word."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from calllint.conversation import Conversation
from calllint.errors import Problem
from calllint.reading.exports import Export
from calllint.reading.exports._document import Document
from calllint.reading.exports._speech import Word, by_speaker, spoken_turns
from calllint.reading.exports._transcripts import call, label_of, named_speaker, span
from calllint.reading.exports._values import dict_of, list_of, name_of
from calllint.reading.json_positions import Path
from calllint.reading.reader import Match

_KEYS = ("transcript_detailed", "transcriptDetailed", "transcript")
_WORD = frozenset({"w", "s", "e", "sp"})
_MILLISECOND = 0.001
_LOOKED_AT = 5


def recognise(value: Any) -> Match:
    """Words with `w`, `s`, `e` and `sp`."""
    words, _ = _words(value)
    return Match.CERTAIN if any(isinstance(word, dict) and word.keys() >= _WORD for word in words[:_LOOKED_AT]) else Match.NO


def _words(value: Any) -> tuple[list[Any], Path]:
    """The words, and the steps to them."""
    if isinstance(value, list):
        return value, ()
    whole = dict_of(value)
    key = next((key for key in _KEYS if isinstance(whole.get(key), list)), _KEYS[0])
    return list_of(whole.get(key)), (key,)


def read(value: Any, document: Document) -> Iterator[Conversation | Problem]:
    """The one call."""
    words, within = _words(value)
    found = []
    for index, word in enumerate(words):
        text = name_of(dict_of(word).get("w"))
        if text is not None:
            start, end = span(word.get("s"), word.get("e"), _MILLISECOND)
            found.append(Word(text, start, end, label_of(word.get("sp")), (*within, index, "w")))
    whole = {} if isinstance(value, list) else dict_of(value)
    yield from call(document, spoken_turns(document, by_speaker(found), named_speaker), whole.get("transactionId"))


EXPORT = Export(
    name="verint",
    summary="Verint: transcripts exported by Interaction Analytics",
    recognised="words with `w`, `s`, `e` and `sp`",
    roles="`sp` where it is a role (Agent, Customer)",
    times="start and end of each word, in milliseconds",
    ending="not known",
    recognise=recognise,
    read=read,
)
