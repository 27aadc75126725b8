"""Azure AI Speech: the result of a batch transcription (`recognizedPhrases`) and of a fast one (`phrases`)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from calllint.conversation import Conversation
from calllint.errors import Problem
from calllint.patterns import lazy_pattern
from calllint.reading.exports import Export
from calllint.reading.exports._document import Document
from calllint.reading.exports._transcripts import Utterance, call, label_of, utterance_turns
from calllint.reading.exports._values import dict_of, list_of, seconds, text_of
from calllint.reading.json_positions import Path
from calllint.reading.reader import Match

_TICK = 1e-7
_MILLISECOND = 0.001
_DURATION = lazy_pattern(r"P(?:(\d+)D)?T?(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?")
_WRITTEN = ("display", "itn", "maskedITN", "lexical")


def recognise(value: Any) -> Match:
    """Phrases beside the combined ones."""
    if not isinstance(value, dict):
        return Match.NO
    if isinstance(value.get("recognizedPhrases"), list) or isinstance(value.get("combinedRecognizedPhrases"), list):
        return Match.CERTAIN
    return Match.CERTAIN if isinstance(value.get("combinedPhrases"), list) and isinstance(value.get("phrases", []), list) else Match.NO


def read(value: Any, document: Document) -> Iterator[Conversation | Problem]:
    """The one recording of the result."""
    value = dict_of(value)
    batch = "recognizedPhrases" in value or "combinedRecognizedPhrases" in value
    key = "recognizedPhrases" if batch else "phrases"
    phrases = list_of(value.get(key))
    turns = utterance_turns(document, _recognized(phrases) if batch else _phrases(phrases))
    if not turns:
        turns = utterance_turns(document, _combined(value))
    language = next((one.get("locale") for one in phrases if isinstance(one, dict) and one.get("locale")), value.get("locale"))
    nothing = "holds no words: no phrase was recognised" if phrases else "holds no words: there are no phrases in it"
    yield from call(document, turns, None, language, _time(value, "duration"), nothing=nothing)


def _recognized(phrases: list[Any]) -> Iterator[Utterance]:
    for index, phrase in enumerate(phrases):
        best = list_of(dict_of(phrase).get("nBest"))
        written = _written(dict_of(best[0])) if best else None
        if written is not None:
            yield _utterance(phrase, written[0], ("recognizedPhrases", index, "nBest", 0, written[1]))


def _phrases(phrases: list[Any]) -> Iterator[Utterance]:
    for index, phrase in enumerate(phrases):
        if isinstance(phrase, dict) and isinstance(phrase.get("text"), str):
            yield _utterance(phrase, phrase["text"], ("phrases", index, "text"))


def _combined(value: dict[str, Any]) -> Iterator[Utterance]:
    """All words of each channel, where there are no phrases."""
    for key in ("combinedRecognizedPhrases", "combinedPhrases"):
        for index, one in enumerate(map(dict_of, list_of(value.get(key)))):
            written = _written(one) or (text_of(one.get("text")), "text")
            yield Utterance(written[0], (key, index, written[1]), None, None, None, label_of(one.get("channel")), verbatim=False)


def _utterance(phrase: dict[str, Any], text: str, steps: Path) -> Utterance:
    start, lasted = _time(phrase, "offset"), _time(phrase, "duration")
    end = round(start + lasted, 3) if start is not None and lasted is not None else None
    return Utterance(text, steps, start, end, label_of(phrase.get("speaker")), label_of(phrase.get("channel")))


def _written(best: dict[str, Any]) -> tuple[str, str] | None:
    """The words of an alternative as they are meant to be shown, and their key."""
    return next(((best[key], key) for key in _WRITTEN if text_of(best.get(key))), None)


def _time(one: dict[str, Any], key: str) -> float | None:
    """Seconds of `offset` or `duration`, whatever unit its name says: milliseconds, ticks of 100 ns, ISO 8601; a bare number is ms."""
    for name, unit in ((f"{key}Milliseconds", _MILLISECOND), (f"{key}InMs", _MILLISECOND), (f"{key}InTicks", _TICK)):
        if (found := seconds(one.get(name), unit)) is not None:
            return found
    written = one.get(key)
    if not isinstance(written, str):
        return seconds(written, _MILLISECOND)
    match = _DURATION.fullmatch(written)
    if match is None or len(written) > 40:
        return None
    days, hours, minutes, rest = match.groups(default="0")
    return seconds(((int(days) * 24 + int(hours)) * 60 + int(minutes)) * 60 + float(rest))


EXPORT = Export(
    name="azure-speech",
    summary="Azure AI Speech: batch and fast transcription of a recording",
    recognised="`recognizedPhrases`, or `phrases` beside `combinedPhrases`",
    roles="speakers and channels are numbers: a role only by the configuration",
    times="start and end of each phrase",
    ending="not known",
    recognise=recognise,
    read=read,
)
