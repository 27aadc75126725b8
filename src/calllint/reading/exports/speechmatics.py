"""Speechmatics: a transcript as words and marks, each with its speaker or channel."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from calllint.conversation import Conversation
from calllint.errors import Problem
from calllint.reading.exports import Export
from calllint.reading.exports._document import Document
from calllint.reading.exports._speech import Label, Word
from calllint.reading.exports._transcripts import call, label_of, span, word_turns
from calllint.reading.exports._values import dict_of, list_of, seconds
from calllint.reading.reader import Match


def recognise(value: Any) -> Match:
    """`results` with `start_time` and alternatives that have a `content`."""
    results = value.get("results") if isinstance(value, dict) else None
    if not isinstance(results, list):
        return Match.NO
    own = "transcription_config" in dict_of(value.get("metadata")) or ("format" in value and "job" in value)
    if any(_content(one) is not None and "start_time" in one for one in results[:5]):
        return Match.CERTAIN
    return Match.CERTAIN if own and not results else Match.NO


def read(value: Any, document: Document) -> Iterator[Conversation | Problem]:
    """The one recording of the transcript."""
    value = dict_of(value)
    job, metadata = dict_of(value.get("job")), dict_of(value.get("metadata"))
    config = dict_of(metadata.get("transcription_config"))
    found = dict_of(metadata.get("language_identification")).get("predicted_language")
    language = found if config.get("language") in ("auto", None) else config.get("language")
    turns = word_turns(document, _words(list_of(value.get("results"))))
    yield from call(document, turns, job.get("id") or value.get("job_id"), language, seconds(job.get("duration")))


def _content(one: Any) -> str | None:
    alternatives = list_of(dict_of(one).get("alternatives"))
    content = dict_of(alternatives[0]).get("content") if alternatives else None
    return content if isinstance(content, str) else None


def _words(results: list[Any]) -> dict[Label, list[Word]]:
    """The words of each channel, each with the marks that belong to it."""
    channels: defaultdict[Label, list[Word]] = defaultdict(list)
    glued: set[Label] = set()
    for index, one in enumerate(results):
        content = (_content(one) or "").strip()
        if not content:
            continue
        alternative = one["alternatives"][0]
        channel = label_of(one.get("channel"))
        words = channels[channel]
        start, end = span(one.get("start_time"), one.get("end_time"))
        attached = one.get("attaches_to")
        if words and (channel in glued or attached in ("previous", "both")):
            words[-1] = words[-1]._replace(text=words[-1].text + content, end=end if end is not None else words[-1].end)
        else:
            speaker = label_of(alternative.get("speaker")) or label_of(one.get("speaker"))
            words.append(Word(content, start, end, speaker, ("results", index, "alternatives", 0, "content")))
        (glued.add if attached in ("next", "both") else glued.discard)(channel)
    return channels


EXPORT = Export(
    name="speechmatics",
    summary="Speechmatics: transcript of a recording",
    recognised="`results` with `start_time` and `alternatives` that have a `content`",
    roles="`speaker` where it names a role (speaker identification); S1, S2 and channels stay unknown",
    times="start and end of each run of words of a speaker",
    ending="not known",
    recognise=recognise,
    read=read,
)
