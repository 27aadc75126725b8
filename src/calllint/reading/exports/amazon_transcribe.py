"""Amazon Transcribe: the output of a batch job (words with times, speakers or channels) and of Call Analytics (utterances).

Call Analytics is read here and not as Contact Lens, which looks like it: its participants are roles without ids, its id is the job's.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from calllint.conversation import Channel, Conversation, Role, Turn
from calllint.errors import Problem
from calllint.reading.exports import Export
from calllint.reading.exports._amazon import call_turns, facts, items_of, language_of, role_of
from calllint.reading.exports._document import Document
from calllint.reading.exports._speech import (
    Label,
    Stretch,
    Who,
    Word,
    by_channel,
    by_pause,
    by_speaker,
    in_order,
    of_channel,
    of_label,
    spoken_turns,
)
from calllint.reading.exports._values import dict_of, list_of, name_of, number, seconds, text_of
from calllint.reading.json_positions import Path
from calllint.reading.reader import Match

_RESULTS = ("items", "transcripts", "audio_segments", "speaker_labels", "channel_labels", "segments")
_TELLING = frozenset({"transcripts", "speaker_labels", "channel_labels"})
_LOOKED_AT = 5
_LONGEST = 1e9
"""Seconds: no recording is longer."""


def recognise(value: Any) -> Match:
    """`results` with `items` and `transcripts`, or a `Transcript` of roles without participants' ids."""
    if not isinstance(value, dict):
        return Match.NO
    results = value.get("results")
    if isinstance(results, dict):
        named = bool(value.keys() & {"jobName", "accountId"})
        known = sum(isinstance(results.get(key), (list, dict)) for key in _RESULTS)
        if isinstance(results.get("items"), list) and (named or not _TELLING.isdisjoint(results)):
            return Match.CERTAIN
        return Match.CERTAIN if named and known else Match.LIKELY if "transcripts" in results and known > 1 else Match.NO
    transcript = value.get("Transcript")
    if not isinstance(transcript, list):
        return Match.NO
    if "JobName" in value:
        return Match.CERTAIN
    items = [item for item in transcript[:_LOOKED_AT] if isinstance(item, dict)]
    bare = items and all("ParticipantRole" in item and "BeginOffsetMillis" in item and "ParticipantId" not in item for item in items)
    return Match.CERTAIN if bare else Match.NO


def read(value: Any, document: Document) -> Iterator[Conversation | Problem]:
    """The one recording of the job."""
    value = dict_of(value)
    results = dict_of(value.get("results"))
    if "results" in value:
        turns = _batch_turns(results, document)
        name, language = name_of(value.get("jobName")), _language(results)
        metadata = {} if value.get("isRedacted") is not True else {"redacted": True}
        missing = "`results.items` and `results.transcripts` are empty"
    else:
        turns = call_turns(items_of(value.get("Transcript"), "Transcript"), {}, document)
        name, language = name_of(value.get("JobName")), language_of(value.get("LanguageCode"))
        metadata, missing = facts(value), "`Transcript` is empty"
    if not turns:
        status = name_of(value.get("status") or value.get("JobStatus"))
        yield document.problem(f"holds no words of Amazon Transcribe: {missing}{f' (status {status})' if status else ''}")
        return
    yield Conversation(
        id=name or document.fallback_id, turns=turns, place=document.place(), language=language, channel=Channel.CALL, metadata=metadata
    )


def _language(results: dict[str, Any]) -> str | None:
    """The language; of a recording in several the one that is spoken longest."""
    several = [one for one in list_of(results.get("language_codes")) if isinstance(one, dict)]
    longest = max(several, key=lambda one: number(one.get("duration_in_seconds")) or 0.0, default={})
    return language_of(results.get("language_code")) or language_of(longest.get("language_code"))


def _batch_turns(results: dict[str, Any], document: Document) -> tuple[Turn, ...]:
    channels = [one for one in list_of(dict_of(results.get("channel_labels")).get("channels")) if isinstance(one, dict)]
    if channels:
        listed = []
        for index, channel in enumerate(channels):
            label = _channel(channel.get("channel_label"), index)
            listed.append(_words(list_of(channel.get("items")), {}, ("results", "channel_labels", "channels", index, "items"), label))
        if any(listed):
            return spoken_turns(document, by_channel(listed), _who_on_channel)
    items = list_of(results.get("items"))
    labelled = any(isinstance(item, dict) and item.get("speaker_label") for item in items[:_LOOKED_AT])
    speakers = {} if labelled else _speakers(results)
    words = _words(items, speakers, ("results", "items"), None)
    if any(isinstance(item, dict) and "channel_label" in item for item in items[:_LOOKED_AT]):
        by_label: dict[Label, list[Word]] = {}
        for word in words:
            by_label.setdefault(_channel(word.speaker, word.speaker), []).append(word)
        return spoken_turns(document, by_channel(list(by_label.values())), lambda label: _who_on_channel(_channel(label, label)))
    if any(word.speaker is not None for word in words):
        return spoken_turns(document, by_speaker(words), _who)
    return _segments(results, document) or spoken_turns(document, by_pause(words), _who) or _whole(results, document)


def _words(items: list[Any], speakers: dict[Any, str], steps: Path, channel: Label) -> list[Word]:
    """The words and punctuation marks of a list of items. `speakers` are those of the words by their start, where items don't say."""
    words = []
    for index, item in enumerate(items):
        if not isinstance(item, dict):
            continue
        alternatives = item.get("alternatives")
        best = alternatives[0] if isinstance(alternatives, list) and alternatives else None
        text = best.get("content") if isinstance(best, dict) else item.get("content")
        if not isinstance(text, str):
            continue
        start, end = item.get("start_time"), item.get("end_time")
        speaker: Label = channel
        if speaker is None:
            speaker = item.get("speaker_label") or item.get("channel_label")
            if speaker is None and speakers and isinstance(start, (str, int, float)):
                speaker = speakers.get(start)
            speaker = speaker if isinstance(speaker, str) else name_of(speaker)
        path = (*steps, index, "alternatives", 0, "content") if isinstance(best, dict) else (*steps, index, "content")
        words.append(Word(text.strip(), _time(start), _time(end), speaker, path))
    return words


def _time(value: Any) -> float | None:
    """Seconds, which are written as strings with up to three decimals."""
    if type(value) is str:
        try:
            found = float(value)
        except ValueError:
            return None
        return found if 0 <= found < _LONGEST else None
    return seconds(value)


def _speakers(results: dict[str, Any]) -> dict[Any, str]:
    """The speaker of each word by its start, which older files say apart from the words: word by word, or by the times of a stretch."""
    found: dict[Any, str] = {}
    segments = list_of(dict_of(results.get("speaker_labels")).get("segments"))
    spans = [
        (start, end, label)
        for segment in map(dict_of, segments)
        if not list_of(segment.get("items"))
        and (label := name_of(segment.get("speaker_label")))
        and (start := _time(segment.get("start_time"))) is not None
        and (end := _time(segment.get("end_time"))) is not None
    ]
    for item in map(dict_of, list_of(results.get("items"))) if spans else ():
        begin, written = _time(item.get("start_time")), item.get("start_time")
        speaker = next((label for start, end, label in spans if begin is not None and start <= begin < end), None)
        if speaker is not None and isinstance(written, (str, int, float)):
            found[written] = speaker
    for segment in segments:
        for item in list_of(dict_of(segment).get("items")):
            start, label = dict_of(item).get("start_time"), name_of(dict_of(item).get("speaker_label") or segment.get("speaker_label"))
            if label and isinstance(start, (str, int, float)):
                found[start] = label
    return found


def _segments(results: dict[str, Any], document: Document) -> tuple[Turn, ...]:
    """The turns of `audio_segments`, each a stretch of speech with a text of its own."""
    turns = []
    for index, segment in enumerate(list_of(results.get("audio_segments"))):
        raw = dict_of(segment).get("transcript")
        text = text_of(raw)
        if text:
            label, channel = name_of(segment.get("speaker_label")), segment.get("channel_label")
            who = _who(label) if label or channel is None else _who_on_channel(_channel(channel, 0))
            start, end = seconds(segment.get("start_time")), seconds(segment.get("end_time"))
            end = end if start is None or end is None or end >= start else None
            steps = ("results", "audio_segments", index, "transcript")
            turns.append(
                document.turn(who.role, text, steps, who.name, start, end, verbatim=text == raw, metadata=who.metadata),
            )
    return in_order(turns)


def _whole(results: dict[str, Any], document: Document) -> tuple[Turn, ...]:
    """The text of the recording as one turn: there are no words with times."""
    found = []
    for index, one in enumerate(list_of(results.get("transcripts"))):
        text = text_of(dict_of(one).get("transcript"))
        if text:
            found.append(Stretch(text, None, None, None, ("results", "transcripts", index, "transcript")))
    return spoken_turns(document, found, _who)


def _channel(label: Any, default: Label) -> Label:
    """`ch_0` as 0; a label of another make stays as it is."""
    name = name_of(label)
    if name is None:
        return default
    bare = name.lower().removeprefix("ch_")
    return int(bare) if bare.isdecimal() and len(bare) < 4 else name


def _who(label: Label) -> Who:
    return of_label(label, role_of(label))


def _who_on_channel(channel: Label) -> Who:
    """Channels may be named by their roles (AGENT), as jobs can say."""
    role = role_of(channel)
    return of_channel(channel) if role is Role.UNKNOWN else Who(role, None, {"channel": channel})


EXPORT = Export(
    name="amazon-transcribe",
    summary="Amazon Transcribe: output of a batch job, Call Analytics",
    recognised="`results` with `items` and `transcripts`; `Transcript` with `JobName`",
    roles="Call Analytics: `ParticipantRole`; else unknown, named by speaker (spk_0) or channel (channel 0)",
    times="words: start and end in seconds; Call Analytics: milliseconds",
    ending="not known",
    recognise=recognise,
    read=read,
)
