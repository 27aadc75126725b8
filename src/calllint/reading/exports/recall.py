"""Recall.ai: the transcript of a meeting that its bot was in: words by participant."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from calllint.conversation import Conversation
from calllint.errors import Problem
from calllint.reading.exports import Export
from calllint.reading.exports._document import Document
from calllint.reading.exports._speech import Label
from calllint.reading.exports._transcripts import Utterance, call, label_of, span, utterance_turns
from calllint.reading.exports._values import dict_of, list_of, name_of, text_of
from calllint.reading.reader import Match

_STARTS = ("start_timestamp", "start_time")
_ENDS = ("end_timestamp", "end_time")
_LOOKED_AT = 5


def recognise(value: Any) -> Match:
    """Stretches of a `participant` (older: a `speaker`) with `words` that have a `text` and a `start_timestamp`."""
    stretches = [one for one in value[:_LOOKED_AT] if isinstance(one, dict)] if isinstance(value, list) else []
    for one in stretches:
        words = one.get("words")
        first = dict_of(words[0]) if isinstance(words, list) and words else {}
        if ("participant" in one or "speaker" in one) and "text" in first and any(key in first for key in _STARTS[:1]):
            return Match.CERTAIN
    return Match.NO


def read(value: Any, document: Document) -> Iterator[Conversation | Problem]:
    """The one meeting of the transcript."""
    stretches = [(index, one) for index, one in enumerate(list_of(value)) if isinstance(one, dict)]
    languages = (one.get("language") or one.get("language_code") for _, one in stretches)
    yield from call(document, utterance_turns(document, _utterances(stretches)), None, next(filter(None, languages), None))


def _utterances(stretches: list[tuple[int, dict[str, Any]]]) -> Iterator[Utterance]:
    for index, one in stretches:
        words = [word for word in list_of(one.get("words")) if isinstance(word, dict) and text_of(word.get("text"))]
        if words:
            start, end = span(_time(words[0], _STARTS), _time(words[-1], _ENDS))
            text = " ".join([text_of(word["text"]) for word in words])
            yield Utterance(text, (index, "words"), start, end, _speaker(one), None, verbatim=False)


def _speaker(stretch: dict[str, Any]) -> Label:
    """The participant's name, else its number."""
    person = dict_of(stretch.get("participant"))
    return name_of(person.get("name")) or label_of(stretch.get("speaker")) or label_of(person.get("id"))


def _time(word: dict[str, Any], keys: tuple[str, ...]) -> Any:
    """Seconds from the start of the recording: `{"relative": 1.4, "absolute": …}`, of older transcripts a bare number."""
    value = next((word[key] for key in keys if key in word), None)
    return value.get("relative") if isinstance(value, dict) else value


EXPORT = Export(
    name="recall",
    summary="Recall.ai: transcript of a meeting",
    recognised="stretches of a `participant` with `words` that have a `start_timestamp`",
    roles="names of participants that say a role; others are not known: name them in `[roles]`",
    times="start and end of each stretch, in seconds",
    ending="not known",
    recognise=recognise,
    read=read,
)
