"""Google contact centres: `entries` for Conversational Insights, its conversations and exported rows, messages of Agent Assist."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from calllint.conversation import NOTHING, Channel, Conversation, Role, Turn
from calllint.errors import Problem
from calllint.reading.exports import Export
from calllint.reading.exports._document import Document
from calllint.reading.exports._google import duration, either, moment, role_of, span
from calllint.reading.exports._speech import Label, in_order, of_channel
from calllint.reading.exports._values import dict_of, epoch, list_of, name_of, plain, rfc3339, seconds, since, text_of
from calllint.reading.json_positions import Path
from calllint.reading.reader import Match

_MEDIA = {"PHONE_CALL": Channel.CALL, "1": Channel.CALL, "CHAT": Channel.CHAT, "2": Channel.CHAT}
_LOOKED_AT = 5
_MICROSECOND, _NANOSECOND = 1e-6, 1e-9
_EARLIEST = 946_684_800.0
"""The year 2000, in seconds since 1970: entries may count from the start of the contact, and are no moments then."""


class _Said(NamedTuple):
    """Something said: its steps, its text as it stands there, who said it (`key` is their id), and when.

    `start` and `end` are seconds in the recording, `when` seconds since 1970 or since the start.
    """

    steps: Path
    raw: str
    role: Role
    key: str | None
    start: float | None
    end: float | None
    when: float | None
    channel: Label = None


def recognise(value: Any) -> Match:
    """`entries` with a `role`, `transcriptSegments`, `sentences` with a `participantRole`, or `messages` with one."""
    if not isinstance(value, dict):
        return Match.NO
    listed, _ = _segments(value)
    if listed is not None:
        return Match.CERTAIN if not listed or _some(listed, "text") else Match.NO
    entries = value.get("entries")
    if isinstance(entries, list):
        keys = ("start_timestamp_usec", "startTimestampUsec", "user_id", "userId")
        sure = any(_some(entries, "text", "role", key) for key in keys) or _some(entries, "text", keys[0])
        return Match.CERTAIN if sure else Match.LIKELY if _some(entries, "text", "role") else Match.NO
    if _some(value.get("sentences"), "sentence", "participantRole") or _some(value.get("sentences"), "sentence", "participant_role"):
        return Match.CERTAIN
    messages = value.get("messages")
    if _some(messages, "content", "participantRole") or _some(messages, "content", "participant_role"):
        return Match.CERTAIN
    first = dict_of(next(iter(list_of(messages)), None))
    if "content" in first and "participant" in first and "/conversations/" in text_of(first.get("name")):
        return Match.CERTAIN
    # A conversation that is listed without its words.
    return Match.LIKELY if _is_resource(value) else Match.NO


def read(value: Any, document: Document) -> Iterator[Conversation | Problem]:
    """The one conversation."""
    value = dict_of(value)
    said, language = _said(value)
    turns = in_order(_turns(said, moment(either(value, "startTime", "start_time")), document))
    if not turns:
        hint = ": list conversations with `view=FULL`" if _is_resource(value) else ""
        yield document.problem(f"holds no words of a Google contact: no entries, segments or messages with a text{hint}")
        return
    info = dict_of(either(value, "conversationInfo", "conversation_info"))
    quality = dict_of(either(value, "qualityMetadata", "quality_metadata")) or info
    agents = [one for one in list_of(either(quality, "agentInfo", "agent_info")) if isinstance(one, dict)]
    agent = agents[0] if agents else {}
    name = name_of(either(value, "name", "conversationName") or either(info, "conversationId", "conversation_id"))
    code = text_of(either(value, "languageCode", "language_code")) or language
    yield Conversation(
        id=name.rsplit("/", 1)[-1] if name else document.fallback_id,
        turns=turns,
        place=document.place(),
        language=code.split("-")[0].lower() or None,
        channel=_MEDIA.get((name_of(value.get("medium")) or "").upper(), Channel.UNKNOWN),
        agent=name_of(either(agent, "displayName", "display_name")) or name_of(either(value, "agentId", "agent_id")),
        team=name_of(agent.get("team")) or next(map(name_of, list_of(agent.get("teams"))), None),
        topic=next((name_of(either(dict_of(one), "displayName", "display_name")) for one in list_of(info.get("categories"))), None),
        metadata=_metadata(value, quality, agent),
    )


def _metadata(value: dict[str, Any], quality: dict[str, Any], agent: dict[str, Any]) -> dict[str, Any]:
    found = {
        "queue_wait_s": duration(either(quality, "waitDuration", "wait_duration")),
        "satisfaction": either(quality, "customerSatisfactionRating", "customer_satisfaction_rating"),
        "disposition": name_of(either(agent, "dispositionCode", "disposition_code")),
    }
    tags = {key: item for key, item in dict_of(value.get("labels")).items() if isinstance(item, str)}
    return {key: item for key, item in found.items() if isinstance(item, (str, int, float))} | ({"tags": tags} if tags else {})


def _said(value: dict[str, Any]) -> tuple[list[_Said], str]:
    """What is said, in the order of the file, and the language that the first of it says."""
    listed, steps = _segments(value)
    if listed is not None:
        channels = dict_of(either(value, "callMetadata", "call_metadata"))
        on_channel = {
            name_of(either(channels, "customerChannel", "customer_channel")): Role.CUSTOMER,
            name_of(either(channels, "agentChannel", "agent_channel")): Role.AGENT,
        }
        on_channel.pop(None, None)
        found = [_segment((*steps, index), item, on_channel) for index, item in _objects(listed)]
    elif isinstance(value.get("entries"), list):
        listed = value["entries"]
        found = [_entry(("entries", index), item) for index, item in _objects(listed)]
    elif isinstance(value.get("messages"), list):
        listed = value["messages"]
        found = [_message(("messages", index), item) for index, item in _objects(listed)]
    else:
        listed = list_of(value.get("sentences"))
        found = [_sentence(("sentences", index), item) for index, item in _objects(listed)]
    languages = (text_of(either(item, "languageCode", "language_code")) for _, item in _objects(listed))
    return found, next(filter(None, languages), "")


def _segments(value: dict[str, Any]) -> tuple[list[Any] | None, Path]:
    """The segments of a conversation of Insights, or of its transcript alone, and the steps to them."""
    for inner, steps in ((dict_of(value.get("transcript")), ("transcript",)), (value, ())):
        for key in ("transcriptSegments", "transcript_segments"):
            if isinstance(inner.get(key), list):
                return inner[key], (*steps, key)
    return None, ()


def _segment(steps: Path, item: dict[str, Any], on_channel: dict[str | None, Role]) -> _Said:
    person = dict_of(either(item, "segmentParticipant", "segment_participant"))
    channel = name_of(either(item, "channelTag", "channel_tag"))
    role = role_of(person.get("role"))
    if role is Role.UNKNOWN:
        role = on_channel.get(channel, Role.UNKNOWN)
    start, end = span(list_of(item.get("words")), ("startOffset", "start_offset"), ("endOffset", "end_offset"))
    key = name_of(either(person, "userId", "user_id")) or name_of(either(person, "obfuscatedExternalUserId", "obfuscated_external_user_id"))
    when = moment(either(item, "messageTime", "message_time"))
    return _Said((*steps, "text"), item.get("text", ""), role, key, start, end, when, None if channel == "0" else channel)


def _entry(steps: Path, item: dict[str, Any]) -> _Said:
    micros = seconds(either(item, "startTimestampUsec", "start_timestamp_usec"), _MICROSECOND)
    # What counts from the start of the contact is no moment.
    start, when = (micros, None) if micros is not None and micros < _EARLIEST else (None, micros)
    when = moment(either(item, "startTimestamp", "start_timestamp")) if micros is None else when
    key = name_of(either(item, "userId", "user_id")) or name_of(item.get("speakerId"))
    return _Said((*steps, "text"), item.get("text", ""), role_of(item.get("role") or item.get("speakerId")), key, start, None, when)


def _message(steps: Path, item: dict[str, Any]) -> _Said:
    when = moment(either(item, "sendTime", "send_time"))
    when = moment(either(item, "createTime", "create_time")) if when is None else when
    role = role_of(either(item, "participantRole", "participant_role"))
    return _Said((*steps, "content"), item.get("content", ""), role, name_of(item.get("participant")), None, None, when)


def _sentence(steps: Path, item: dict[str, Any]) -> _Said:
    """A sentence of a row that Insights exports to BigQuery: offsets in nanoseconds."""
    start = seconds(either(item, "startOffsetNanos", "start_offset_nanos"), _NANOSECOND)
    end = seconds(either(item, "endOffsetNanos", "end_offset_nanos"), _NANOSECOND)
    when = epoch(either(item, "createTimeNanos", "create_time_nanos"), _NANOSECOND)
    key = name_of(either(item, "participantId", "participant_id"))
    role = role_of(either(item, "participantRole", "participant_role"))
    return _Said((*steps, "sentence"), item.get("sentence", ""), role, key, start, end or None, when)


def _turns(said: list[_Said], begin: float | None, document: Document) -> Iterator[Turn]:
    """The turns. Offsets count from the recording's start, moments from the conversation's, else the first."""
    origin = min((one.when for one in said if one.when is not None), default=None)
    # Moments that are earlier than the start belong to another clock.
    origin = begin if begin is not None and origin is not None and begin <= origin else origin
    for steps, raw, role, key, begun, end, when, channel in said:
        text = plain(raw)
        if text:
            start = begun if begun is not None else since(when, origin)
            at = rfc3339(when) if when is not None and when >= _EARLIEST else None
            end = end if end is None or start is None or end >= start else None
            name, metadata = (None, NOTHING) if channel is None else of_channel(channel)[1:]
            name = (key or name) if role is Role.UNKNOWN else None
            yield document.turn(role, text, steps, name, start, end, at, verbatim=text == raw, metadata=metadata)


def _objects(listed: list[Any]) -> Iterator[tuple[int, dict[str, Any]]]:
    return ((index, item) for index, item in enumerate(listed) if isinstance(item, dict))


def _some(listed: Any, *keys: str) -> bool:
    """Whether one of the first of a list has all of these keys."""
    return isinstance(listed, list) and any(isinstance(item, dict) and all(key in item for key in keys) for item in listed[:_LOOKED_AT])


def _is_resource(value: dict[str, Any]) -> bool:
    return "/conversations/" in text_of(value.get("name")) and bool(
        value.keys() & {"turnCount", "turn_count", "dataSource", "data_source", "medium"}
    )


EXPORT = Export(
    name="google-ccai",
    summary="Google Conversational Insights and Agent Assist: conversations, import files, messages",
    recognised="`entries` with `role`, `transcriptSegments`, `messages` with `participantRole`",
    roles="`role`, `segmentParticipant`, `participantRole`, the channels of `callMetadata`",
    times="words; `start_timestamp_usec` or `startTimestampUsec`, `messageTime`, `sendTime`",
    ending="not known",
    recognise=recognise,
    read=read,
)
