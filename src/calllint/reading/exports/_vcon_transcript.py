"""Transcripts in a vCon: what its analyses of the type transcript hold, in the forms that transcribers write."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from calllint.conversation import Conversation, Role, Turn
from calllint.reading.exports._document import Document
from calllint.reading.exports._messengers import NEVER, Moment, iso_moment, labelled_conversation
from calllint.reading.exports._values import dict_of, list_of, name_of, number, seconds, text_of
from calllint.reading.exports._vcon_lines import lines_of
from calllint.reading.exports._vcon_parties import NOBODY, Party, index_of, who
from calllint.reading.json_positions import Path as Steps
from calllint.reading.reader import Match

_TEXTS = ("text", "transcript", "message", "body", "content", "utterance")
_SPEAKERS = ("speaker", "speaker_name", "speakerName", "speaker_label", "name", "from", "participant", "role", "label", "channel")
_LISTS = (
    "utterances",
    "turns",
    "entries",
    "segments",
    "messages",
    "sentences",
    "transcript",
    "transcription",
    "transcripts",
    "dialog",
    "lines",
)
_SECONDS = {"start": ("start", "start_time", "startTime", "begin", "offset"), "end": ("end", "end_time", "endTime", "stop")}
_MILLISECONDS = {
    "start": ("start_ms", "startMs", "start_time_ms", "startTimeMs", "offset_ms", "offsetMs"),
    "end": ("end_ms", "endMs", "end_time_ms", "endTimeMs"),
}
# A list of utterances is read here: what it counts in is known of a vCon.
_NO_SPEECH = frozenset({"vcon", "messages"})
_CLOCK = re.compile(r"(?:(\d{1,3}):)?(\d{1,3}):(\d{2}(?:[.,]\d{1,3})?)")


class Spoken(NamedTuple):
    """Something said: `start` and `end` in seconds from the start of its dialog. `turn` is what another export made of it."""

    party: Party
    text: str
    steps: Steps
    start: float | None = None
    end: float | None = None
    moment: Moment = NEVER
    verbatim: bool = False
    turn: Turn | None = None


def decoded(body: Any, encoding: Any = None) -> tuple[Any, bool]:
    """What a body holds, and whether that stands in the file as it is: JSON in a string is decoded."""
    if isinstance(body, str) and encoding == "base64url":
        body = decoded_text(body) or ""
    if isinstance(body, str) and (encoding == "json" or body.lstrip()[:1] in ("{", "[")):
        try:
            return json.loads(body), False
        except (ValueError, RecursionError):
            return body, True
    return body, True


def decoded_text(body: str) -> str | None:
    """The text that a body in base64url (or base64, with or without padding) holds; None where it is none."""
    from base64 import b64decode

    written = "".join(body.split()).replace("-", "+").replace("_", "/").rstrip("=")
    try:
        data = b64decode(written + "=" * (-len(written) % 4), validate=True)
        return data.decode("utf-8")
    except ValueError:
        return None


def spoken_in(value: Any, verbatim: bool, steps: Steps, parties: Sequence[Party], document: Document) -> tuple[list[Spoken], str | None]:
    """What a transcript holds, and its language. `value` is its decoded body, which stands at `steps`, `verbatim` as it is."""
    language = _language(value)
    if isinstance(value, str):
        return list(_from_text(value, steps, parties, document)), language
    found: list[Spoken] = []
    if not _is_wtf(value) and not _is_own(value):
        found = list(_by_export(value, verbatim, steps, parties, document))
    if not found:
        found = list(_entries(value, verbatim, steps, parties))
    if not found:
        text = text_of(value.get("transcript")) or text_of(value.get("text")) if isinstance(value, dict) else ""
        found = list(_from_text(text, steps, parties, document))
    return found, language


def _language(value: Any) -> str | None:
    for at in (value, dict_of(value).get("transcript"), dict_of(value).get("metadata")):
        for key in ("language", "detected_language", "language_code"):
            code = re.split("[-_]", text_of(dict_of(at).get(key)))[0].lower()
            if len(code) == 2:
                return code
    return None


def _is_wtf(value: Any) -> bool:
    """The World Transcription Format: seconds, and speakers by number."""
    return isinstance(value, dict) and isinstance(value.get("transcript"), dict) and isinstance(value.get("segments"), list)


def _is_own(value: Any) -> bool:
    """Utterances that tell their speakers by the index of the party, as calllint writes them."""
    turns = list_of(dict_of(value).get("turns")) or list_of(value)
    return bool(turns) and "party" in dict_of(turns[0])


def _from_text(text: str, steps: Steps, parties: Sequence[Party], document: Document) -> Iterator[Spoken]:
    """Lines with labels; what has none is said by nobody that is known."""
    lines = lines_of(text, parties) if ":" in text else []
    for line in lines:
        yield Spoken(line.party, line.text, steps, line.start, line.end)
    if lines:
        return
    found = labelled_conversation(document, text, steps) if text.count(":") > 1 else None
    if found is not None:
        for turn in found.turns:
            yield Spoken(_known(turn, parties), turn.text, steps, turn.start, turn.end, iso_moment(turn.at))
    elif words := text.strip():
        yield Spoken(NOBODY, words, steps)


def _known(turn: Turn, parties: Sequence[Party]) -> Party:
    """The party of a turn that was read from a transcript: its name in the vCon, its role as the vCon says it."""
    said = Party(turn.role, turn.name)
    if turn.name is not None:
        found = who(turn.name, parties)
        if found.name is not None and found in parties:
            return found if found.role is not Role.UNKNOWN else found._replace(role=turn.role)
        return said
    same = [party for party in parties if party.role is turn.role and turn.role is not Role.UNKNOWN]
    return same[0] if len(same) == 1 else said


def _by_export(value: Any, verbatim: bool, steps: Steps, parties: Sequence[Party], document: Document) -> Iterator[Spoken]:
    """The transcript of a vendor that calllint knows by itself."""
    from calllint.reading.exports import first_asked

    if isinstance(value, dict) and "words" in value and "transcript" in value and not {"results", "utterances"} & value.keys():
        # The first alternative alone of what Deepgram answers.
        value, verbatim = {"results": {"channels": [{"alternatives": [value]}]}}, False
    best, export = Match.NO, None
    for one in first_asked():
        if one.name not in _NO_SPEECH and (match := one.recognise(value)) > best:
            best, export = match, one
    if export is None:
        return
    inner = document.within(steps, opaque=not verbatim)
    for item in export.read(value, inner):
        if isinstance(item, Conversation):
            for turn in item.turns:
                yield Spoken(_known(turn, parties), turn.text, steps, turn.start, turn.end, iso_moment(turn.at), False, turn)


def _entries(value: Any, verbatim: bool, steps: Steps, parties: Sequence[Party]) -> Iterator[Spoken]:
    """Utterances in a list, each with its text, its speaker and its times: seconds, as all durations of a vCon."""
    labels = dict_of(value).get("speakers")
    within: Steps = ()
    if isinstance(value, dict):
        value, within = next(((value[key], (key,)) for key in _LISTS if isinstance(value.get(key), list) and value[key]), ([], ()))
    for index, entry in enumerate(list_of(value)):
        if not isinstance(entry, dict):
            continue
        key = next((key for key in _TEXTS if isinstance(entry.get(key), str) and entry[key].strip()), None)
        if key is None:
            continue
        text = entry[key].strip()
        start, end = _time(entry, "start"), _time(entry, "end")
        if end is None and start is not None and (lasted := seconds(entry.get("duration"))) is not None:
            end = round(start + lasted, 3)
        where = (*steps, *within, index, key) if verbatim else steps
        moment = next((found for name in ("at", "timestamp", "time") if (found := iso_moment(entry.get(name))).epoch is not None), NEVER)
        party = _speaker(entry, labels, parties)
        yield Spoken(
            party,
            text,
            where,
            start,
            end if end is None or start is None or end >= start else None,
            moment,
            verbatim and entry[key].startswith(text),
        )


def _speaker(entry: dict[str, Any], labels: Any, parties: Sequence[Party]) -> Party:
    index = index_of(entry.get("party"))
    if index is not None:
        return parties[index] if index < len(parties) else NOBODY
    for key in _SPEAKERS:
        label = entry.get(key)
        label = label.get("name") or label.get("label") if isinstance(label, dict) else label
        if name_of(label) is None:
            continue
        known = dict_of(labels).get(str(label))
        known = known.get("label") or known.get("name") if isinstance(known, dict) else known
        if key == "channel" and isinstance(label, int):
            return Party(Role.UNKNOWN, f"channel {label}")
        return who(known if name_of(known) else label, parties)
    return NOBODY


def _time(entry: dict[str, Any], which: str) -> float | None:
    for key in _SECONDS[which]:
        value = entry.get(key)
        if number(value) is not None:
            return seconds(value)
        if isinstance(value, str) and (clock := _CLOCK.fullmatch(value.strip())) is not None:
            return round(int(clock[1] or 0) * 3600 + int(clock[2]) * 60 + float(clock[3].replace(",", ".")), 3)
    return next((seconds(entry[key], 0.001) for key in _MILLISECONDS[which] if key in entry), None)
