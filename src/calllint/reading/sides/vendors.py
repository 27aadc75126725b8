"""Contact records as vendors write them: Amazon Connect, Genesys Cloud, Twilio. Who ended is told from the side that left first."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from calllint.conversation import Channel, Role
from calllint.patterns import lazy_pattern
from calllint.reading.channels import channel_from
from calllint.reading.exports._values import dict_of, iso_epoch, list_of, number
from calllint.reading.language_codes import language_code
from calllint.reading.sides.records import SideRecord, party_of, text_of

_AGENTS = frozenset({"agent", "user"})
_CUSTOMERS = frozenset({"customer", "external"})
_MACHINES = frozenset({"ivr", "bot", "botflow", "workflow", "voicebot"})
_OWN_DOING = frozenset({"client", "endpoint"})
_SYSTEM = frozenset({"system", "timeout", "error", "transportfailure", "other", "spam", "inactivity", "sessionexpired", "uncallable"})
_TALK = frozenset({"interact", "hold", "contacting", "dialing"})
_MEDIA = ("calls", "chats", "messages", "emails", "callbacks", "socialExpressions", "videos")
_SID = lazy_pattern(r"(?:CA|CH|WT|CF|IM|TR|GT)[0-9a-f]{32}$", re.IGNORECASE)


def vendor_records(record: Mapping[str, Any]) -> list[SideRecord] | None:
    """The records in an object that is a vendor's; None for one that is not."""
    inner = record.get("ContactTraceRecord") or record.get("Contact")
    if isinstance(inner, dict):
        record = inner
    if "ContactId" in record and _CONNECT & record.keys():
        return _connect(record, record.get("ContactId"))
    if "InitiationMethod" in record and "Id" in record:
        return _connect(record, record.get("Id"))
    if isinstance(record.get("participants"), list) and ("conversationId" in record or "id" in record):
        return _genesys(record)
    sid = record.get("call_sid") or record.get("sid")
    if isinstance(sid, str) and _SID.match(sid):
        return _twilio(record)
    return None


# ---- Amazon Connect

_CONNECT = frozenset(
    {"DisconnectReason", "InitiationMethod", "InitiationTimestamp", "DisconnectTimestamp", "Queue", "QueueInfo", "AWSAccountId", "Agent"}
)


def _connect(record: Mapping[str, Any], id_: Any) -> list[SideRecord]:
    """A contact record: of the stream (`Queue`, `Agent`), or as DescribeContact gives it (`QueueInfo`, `AgentInfo`)."""
    name = text_of(id_)
    if name is None:
        return []
    queue = dict_of(record.get("Queue")) or dict_of(record.get("QueueInfo"))
    agent = dict_of(record.get("Agent")) or dict_of(record.get("AgentInfo"))
    reason = text_of(record.get("DisconnectReason")) or text_of(dict_of(record.get("DisconnectReason")).get("Code"))
    wait = number(queue.get("Duration"))
    if wait is None:
        left = queue.get("DequeueTimestamp") or agent.get("ConnectedToAgentTimestamp")
        wait = _between(queue.get("EnqueueTimestamp"), left)
    groups = dict_of(agent.get("HierarchyGroups"))
    levels = [text_of(dict_of(groups.get(f"Level{level}")).get("GroupName")) for level in range(5, 0, -1)]
    channel = text_of(record.get("Channel"))
    metadata = {
        "disconnect_reason": reason,
        "queue": text_of(queue.get("Name")),
        "initiated": text_of(record.get("InitiationMethod")),
    }
    return [
        SideRecord(
            ids=(name,),
            ended_by=_ended_by_code(reason) if reason else None,
            queue_wait_s=round(wait, 3) if wait is not None and wait >= 0 else None,
            agent=text_of(agent.get("Username")),
            team=next((level for level in levels if level), None),
            language=language_code(text_of(record.get("LanguageCode"))),
            channel=channel_from(channel) if channel else Channel.UNKNOWN,
            metadata={key: value for key, value in metadata.items() if value},
            updated=_epoch(record.get("LastUpdateTimestamp")) or 0.0,
        )
    ]


def _ended_by_code(code: str) -> str | None:
    """`OTHER` is what Connect calls errors and what programs ended."""
    return Role.SYSTEM.value if code == "OTHER" else party_of(code)


def _between(start: Any, end: Any) -> float | None:
    first, last = _epoch(start), _epoch(end)
    return last - first if first is not None and last is not None and last >= first else None


def _epoch(value: Any) -> float | None:
    """Seconds since 1970 of a moment: ISO 8601, or the seconds themselves, as AWS's command line prints them."""
    return iso_epoch(value) if isinstance(value, str) else number(value)


# ---- Genesys Cloud


class _Part(NamedTuple):
    """A stretch of one participant's: what kind, when (seconds since 1970), and how it ended where it was the last."""

    purpose: str
    kind: str
    start: float | None
    end: float | None
    disconnect: str


def _genesys(record: Mapping[str, Any]) -> list[SideRecord]:
    """A conversation as analytics details it (`sessions`, `segments`), or as the conversations API gives it (`calls`, `chats`, …)."""
    id_ = text_of(record.get("conversationId")) or text_of(record.get("id"))
    if id_ is None:
        return []
    participants = [one for one in list_of(record.get("participants")) if isinstance(one, dict)]
    parts = [part for participant in participants for part in _parts(participant)]
    metadata: dict[str, Any] = {}
    queue = next((name for one in participants if _purpose(one) == "acd" and (name := _name(one))), None)
    if queue:
        metadata["queue"] = queue
    return [
        SideRecord(
            ids=(id_,),
            ended_by=_who_left(parts),
            queue_wait_s=_waited(participants, parts),
            agent=next((name for one in participants if _purpose(one) in _AGENTS and (name := _name(one))), None),
            channel=_medium(participants),
            metadata=metadata,
        )
    ]


def _purpose(participant: Mapping[str, Any]) -> str:
    return (text_of(participant.get("purpose")) or "").casefold()


def _name(participant: Mapping[str, Any]) -> str | None:
    return text_of(participant.get("participantName")) or text_of(participant.get("name")) or text_of(participant.get("userName"))


def _parts(participant: Mapping[str, Any]) -> Iterator[_Part]:
    purpose = _purpose(participant)
    for session in list_of(participant.get("sessions")):
        for segment in list_of(dict_of(session).get("segments")):
            if isinstance(segment, dict):
                yield _part(purpose, segment, "segmentType", "segmentStart", "segmentEnd")
    for medium in _MEDIA:
        for session in list_of(participant.get(medium)):
            if isinstance(session, dict):
                yield _part(purpose, {**session, "type": "interact"}, "type", "connectedTime", "disconnectedTime")


def _part(purpose: str, segment: Mapping[str, Any], kind: str, start: str, end: str) -> _Part:
    disconnect = re.sub(r"[^a-z]", "", (text_of(segment.get("disconnectType")) or "").casefold())
    return _Part(purpose, (text_of(segment.get(kind)) or "").casefold(), _epoch(segment.get(start)), _epoch(segment.get(end)), disconnect)


def _who_left(parts: Iterable[_Part]) -> str | None:
    """Who caused the end: `client` and `endpoint` are a participant's own doing, `peer` is the other's, the rest the system's.

    Of several agents the last counts: the others have handed over.
    """
    ended = [part for part in parts if part.disconnect]
    agent = max((part for part in ended if part.purpose in _AGENTS and part.kind in _TALK), key=_last, default=None)
    customer = max((part for part in ended if part.purpose in _CUSTOMERS), key=_last, default=None)
    leavers = [part for part in (agent, customer) if part is not None and part.disconnect in _OWN_DOING]
    if leavers:
        return Role.AGENT.value if min(leavers, key=_last) is agent else Role.CUSTOMER.value
    if customer is not None and customer.disconnect in _SYSTEM:
        return Role.SYSTEM.value
    if agent is not None:
        if agent.disconnect == "peer" and customer is None:
            return Role.CUSTOMER.value
        return Role.SYSTEM.value if agent.disconnect in _SYSTEM else None
    # Nobody answered: what the customer heard ended it.
    machine = any(part.purpose in _MACHINES for part in ended)
    return Role.BOT.value if machine and customer is not None and customer.disconnect == "peer" else None


def _last(part: _Part) -> float:
    return part.end if part.end is not None else part.start or 0.0


def _waited(participants: Iterable[Mapping[str, Any]], parts: Iterable[_Part]) -> float | None:
    """Seconds in the queue before the first agent: what the ACD held the contact for, else what the metrics say."""
    parts = list(parts)
    answered = min((part.start for part in parts if part.purpose in _AGENTS and part.kind == "interact" and part.start), default=None)
    waits = [
        part.end - part.start
        for part in parts
        if part.purpose == "acd"
        and part.kind in ("interact", "wait", "alert", "delay")
        and part.start is not None
        and part.end is not None
        and (answered is None or part.start < answered)
    ]
    if waits:
        return round(max(0.0, sum(waits)), 3)
    for name in ("tAcd", "tWait", "tAnswered", "tAbandon"):
        found = [
            value
            for participant in participants
            for session in list_of(participant.get("sessions"))
            for metric in list_of(dict_of(session).get("metrics"))
            if isinstance(metric, dict) and metric.get("name") == name and (value := number(metric.get("value"))) is not None
        ]
        if found:
            return round(max(0.0, found[0] / 1000), 3)
    return None


def _medium(participants: Iterable[Mapping[str, Any]]) -> Channel:
    for participant in participants:
        for session in list_of(participant.get("sessions")):
            kind = text_of(dict_of(session).get("mediaType"))
            if kind is not None:
                return Channel.CALL if kind.casefold() == "callback" else channel_from(kind)
        for medium, channel in (("calls", Channel.CALL), ("callbacks", Channel.CALL), ("chats", Channel.CHAT), ("emails", Channel.EMAIL)):
            if list_of(participant.get(medium)):
                return channel
    return Channel.UNKNOWN


# ---- Twilio


def _twilio(record: Mapping[str, Any]) -> list[SideRecord]:
    """A task of Flex (its attributes name the conversation, and `hang_up_by`), or the summary of a call (`disconnected_by`)."""
    attributes = record.get("attributes")
    if isinstance(attributes, str):
        try:
            attributes = json.loads(attributes)
        except ValueError:
            attributes = {}
    attributes = dict_of(attributes)
    flex, properties = dict_of(attributes.get("conversations")), dict_of(record.get("properties"))
    ids = [record.get("call_sid"), record.get("sid"), flex.get("conversation_id")]
    ids += [attributes.get(key) for key in ("call_sid", "conversationSid", "channelSid")]
    named = tuple(dict.fromkeys(name for one in ids if (name := text_of(one)) is not None))
    wait = number(flex.get("queue_time"))
    medium = (
        text_of(flex.get("communication_channel"))
        or text_of(record.get("task_channel_unique_name"))
        or text_of(attributes.get("channelType"))
    )
    queue = text_of(record.get("task_queue_friendly_name"))
    return [
        SideRecord(
            ids=named,
            ended_by=_hung_up(flex.get("hang_up_by"), properties),
            queue_wait_s=round(wait, 3) if wait is not None and wait >= 0 else None,
            agent=text_of(attributes.get("worker_name")) or text_of(flex.get("agent")),
            team=text_of(flex.get("team")),
            topic=text_of(flex.get("case")) or text_of(flex.get("outcome")),
            language=language_code(text_of(flex.get("language"))),
            channel=channel_from(medium) if medium else Channel.UNKNOWN,
            metadata={"queue": queue} if queue else {},
        )
    ]


def _hung_up(said: Any, properties: Mapping[str, Any]) -> str | None:
    """Agent and customer are who they are; caller and callee depend on who called whom."""
    word = text_of(said)
    if word is not None:
        return party_of(word)
    side, direction = text_of(properties.get("disconnected_by")), (text_of(properties.get("direction")) or "").casefold()
    if side in ("caller", "callee") and direction:
        customer = "caller" if direction.startswith("inbound") else "callee"
        return Role.CUSTOMER.value if side == customer else Role.AGENT.value
    return None
