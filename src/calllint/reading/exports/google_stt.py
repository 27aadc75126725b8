"""Google Cloud Speech-to-Text: the response of version 1 and 2, as REST, gRPC and the batch files write it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Any

from calllint.conversation import Channel, Conversation, Turn
from calllint.errors import Problem
from calllint.reading.exports import Export
from calllint.reading.exports._document import Document
from calllint.reading.exports._google import duration, either, span
from calllint.reading.exports._speech import Label, Stretch, Word, by_speaker, in_order, of_channel, of_label, spoken_turns
from calllint.reading.exports._values import dict_of, list_of, name_of, text_of
from calllint.reading.json_positions import Path
from calllint.reading.reader import Match

_LOOKED_AT = 5
_GOOGLE = frozenset(("resultEndTime", "result_end_time", "resultEndOffset", "result_end_offset", "languageCode", "language_code"))
_TAGGED = frozenset(("channelTag", "channel_tag", "isFinal", "is_final"))
_BILLED = frozenset(("totalBilledTime", "total_billed_time", "speechAdaptationInfo", "speech_adaptation_info", "usingLegacyModels"))
_ELSEWHERE = frozenset(("cloudStorageResult", "cloud_storage_result", "uri"))
_START, _END = ("startTime", "start_time"), ("endTime", "end_time")
_TAGS = ("speakerTag", "speakerLabel", "speaker_tag", "speaker_label")
_SPANS = (("startTime", "endTime"), ("startOffset", "endOffset"), ("start_time", "end_time"), ("start_offset", "end_offset"))
_START_2, _END_2 = ("startOffset", "start_offset"), ("endOffset", "end_offset")


class _Result(tuple[Path, dict[str, Any], Path, dict[str, Any], list[Any]]):
    """One result: its steps and itself, those of its best alternative, and that one's words."""

    __slots__ = ()


def recognise(value: Any) -> Match:
    """`results` with `alternatives` of a `transcript` or `words`; a batch lists such responses by file, a stream one after another."""
    if isinstance(value, list):
        streamed = [item for item in value[:_LOOKED_AT] if isinstance(item, dict) and _is_streamed(item)]
        return max(map(recognise, streamed), default=Match.NO)
    if not isinstance(value, dict):
        return Match.NO
    results = value.get("results")
    if isinstance(results, dict):
        inner = [_response(one)[1] for one in list(results.values())[:_LOOKED_AT] if isinstance(one, dict)]
        return max((recognise(one) for one in inner if one is not results), default=Match.NO)
    if not isinstance(results, list) or "result_index" in value or "speaker_labels" in value:
        # IBM's response looks like it.
        return Match.NO
    listed = [item for item in results[:_LOOKED_AT] if isinstance(item, dict)]
    if not results:
        return Match.LIKELY if value.keys() & _BILLED else Match.NO
    best = [dict_of(alternatives[0]) for item in listed if isinstance(alternatives := item.get("alternatives"), list) and alternatives]
    if not any("transcript" in one or "words" in one for one in best):
        return Match.NO
    sure = any(item.keys() & (_GOOGLE | _TAGGED) for item in listed) or value.keys() & _BILLED or any(map(_has_words, best))
    return Match.CERTAIN if sure else Match.LIKELY


def read(value: Any, document: Document) -> Iterator[Conversation | Problem]:
    """The recording of a response or of a stream of them, or the recordings of a batch."""
    if isinstance(value, list):
        responses = [(index, item) for index, item in enumerate(value) if isinstance(item, dict)]
        found = [result for index, item in responses for result in _results(item.get("results"), (index, "results"))]
        yield _conversation(found, (), document.fallback_id, {}, document)
        return
    value = dict_of(value)
    results = value.get("results")
    if isinstance(results, dict):
        for uri, one in results.items():
            steps, response = _response(dict_of(one))
            name = PurePosixPath(str(uri)).stem or document.fallback_id
            path = ("results", uri, *steps)
            yield _conversation(_results(response.get("results"), (*path, "results")), path, name, response, document)
    else:
        yield _conversation(_results(results, ("results",)), (), document.fallback_id, value, document)


def _response(value: dict[str, Any]) -> tuple[Path, dict[str, Any]]:
    """The response within what a batch says of a file."""
    steps: Path = ()
    for camel, snake in (("inlineResult", "inline_result"), ("transcript", "transcript")):
        for key in (camel, snake):
            if isinstance(value.get(key), dict):
                steps, value = (*steps, key), value[key]
                break
    return steps, value


def _is_streamed(value: dict[str, Any]) -> bool:
    return any(isinstance(item, dict) and item.keys() & {"isFinal", "is_final"} for item in list_of(value.get("results"))[:_LOOKED_AT])


def _conversation(results: list[_Result], steps: Path, name: str, value: dict[str, Any], document: Document) -> Conversation | Problem:
    turns = _turns(results, document)
    if not turns:
        hint = "; the words are in the file that `uri` names" if value.keys() & _ELSEWHERE else ""
        return document.problem(f"holds no words of Google Speech-to-Text: no `transcript` and no `words`{hint}", *steps)
    languages = (text_of(either(item, "languageCode", "language_code")) for _, item, _, _, _ in results)
    language = next((code.split("-")[0].lower() for code in languages if code), None)
    # The words are a recording's; nothing else is known of it.
    return Conversation(id=name, turns=turns, place=document.place(*steps), language=language, channel=Channel.CALL)


def _results(listed: Any, steps: Path) -> list[_Result]:
    """The results that are final, each with its best alternative."""
    found = []
    for index, item in enumerate(list_of(listed)):
        if not isinstance(item, dict) or (either(item, "isFinal", "is_final") is False and "stability" in item):
            continue
        alternatives = list_of(item.get("alternatives"))
        if alternatives and isinstance(alternatives[0], dict):
            best = alternatives[0]
            words = [word for word in list_of(best.get("words")) if isinstance(word, dict)]
            found.append(_Result(((*steps, index), item, (*steps, index, "alternatives", 0), best, words)))
    return found


def _turns(results: list[_Result], document: Document) -> tuple[Turn, ...]:
    channels: dict[Label, list[_Result]] = {}
    for result in results:
        channels.setdefault(name_of(either(result[1], "channelTag", "channel_tag")), []).append(result)
    if len(channels) == 1:
        return spoken_turns(document, _by_tag(results), of_label) or _one_each(results, None, document)
    turns: list[Turn] = []
    for channel, listed in channels.items():
        turns += _one_each(listed, channel, document)
    return in_order(turns)


def _by_tag(results: list[_Result]) -> list[Stretch]:
    """The stretches of a diarization: all words of the last result where that repeats those before it, else those of every result."""
    tagged = [any(_tag(word) is not None for word in result[4]) for result in results]
    if not any(tagged):
        return []
    last = len(tagged) - 1 - tagged[::-1].index(True)
    untagged = [result for result, has in zip(results, tagged, strict=True) if not has and result[4] and result is not results[last]]
    if untagged or sum(tagged) == 1 or _start(results[last]) <= _start(results[tagged.index(True)]):
        results = [results[last]]
    words: list[Word] = []
    ended = 0.0
    for _, _, steps, _, listed in results:
        for index, word in enumerate(listed):
            start, end = _word_span(word)
            if start is None and end is not None:
                # An offset of 0 is left out.
                start = min(ended, end)
            ended = ended if end is None else end
            text = word.get("word")
            if isinstance(text, str):
                words.append(Word(text.strip(), start, end, _tag(word), (*steps, "words", index, "word")))
    return by_speaker(words)


def _one_each(results: list[_Result], channel: Label, document: Document) -> tuple[Turn, ...]:
    """A turn a result. Its times are those of its words, else from the end of the result before it to its own."""
    who = of_channel(channel)
    turns = []
    ended = 0.0
    for _, item, steps, best, words in results:
        raw = best.get("transcript")
        text = text_of(raw)
        first, last = (_START_2, _END_2) if words and words[-1].keys() & set(_END_2) else (_START, _END)
        start, end = span(words, first, last)
        limit = duration(either(item, "resultEndTime", "result_end_time"))
        limit = duration(either(item, "resultEndOffset", "result_end_offset")) if limit is None else limit
        if start is None and end is None and limit is not None:
            start, end = min(ended, limit), limit
        ended = max(ended, end or 0.0, limit or 0.0)
        if text:
            turn = document.turn(who.role, text, (*steps, "transcript"), who.name, start, end, verbatim=text == raw, metadata=who.metadata)
            turns.append(turn)
        elif words:
            stretches = by_speaker(Word(text_of(word.get("word")), start, end, channel, (*steps, "words", 0, "word")) for word in words)
            turns += spoken_turns(document, stretches, lambda _: who)
    return in_order(turns)


def _tag(word: dict[str, Any]) -> Label:
    """The speaker of a word; 0 stands for none."""
    for key in _TAGS:
        if key in word:
            tag = word[key]
            if isinstance(tag, (int, str)) and not isinstance(tag, bool) and tag not in (0, "0", ""):
                return tag if isinstance(tag, str) else str(tag)
    return None


def _word_span(word: dict[str, Any]) -> tuple[float | None, float | None]:
    for start, end in _SPANS:
        if end in word or start in word:
            return duration(word.get(start)), duration(word.get(end))
    return None, None


def _start(result: _Result) -> float:
    return _word_span(result[4][0])[0] or 0.0 if result[4] else 0.0


def _has_words(best: dict[str, Any]) -> bool:
    first = dict_of(next(iter(list_of(best.get("words"))), None))
    return "word" in first and bool(first.keys() & {*_START, *_END, *_START_2, *_END_2, "speakerTag", "speaker_tag", "speakerLabel"})


EXPORT = Export(
    name="google-stt",
    summary="Google Cloud Speech-to-Text: responses of version 1 and 2",
    recognised="`results` with `alternatives` of `transcript` or `words`",
    roles="none: Speaker 1, channel 1",
    times="words; else the end of each result",
    ending="not known",
    recognise=recognise,
    read=read,
)
