"""LivePerson: conversations of messaging and chat, as the history APIs give them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from calllint.conversation import Channel, Conversation, Role
from calllint.errors import Problem
from calllint.reading.exports import Export
from calllint.reading.exports._document import Document
from calllint.reading.exports._helpdesk import Post, conversation, epoch_of, facts, moment_of
from calllint.reading.exports._helpdesk_text import body_text
from calllint.reading.exports._values import dict_of, list_of, name_of, text_of
from calllint.reading.json_positions import Path
from calllint.reading.reader import Match

_ROLES = {
    "consumer": Role.CUSTOMER, "visitor": Role.CUSTOMER, "agent": Role.AGENT, "manager": Role.AGENT, "controller": Role.BOT,
    "bot": Role.BOT, "system": Role.SYSTEM,
}  # fmt: skip
_ENDS = {"agent": "agent", "manager": "agent", "consumer": "customer", "visitor": "customer", "system": "system", "timeout": "system"}
_MILLISECOND = 0.001
_LOOKED_AT = 5


def recognise(value: Any) -> Match:
    """`messageRecords` with `sentBy`, or chat lines (`transcript.lines`) with a `source`, beside `info`."""
    lines, _ = _lines(dict_of(value))
    found = [item for item in lines[:_LOOKED_AT] if isinstance(item, dict)]
    said = any("messageData" in item and "sentBy" in item for item in found)
    return Match.CERTAIN if said or any({"text", "source", "lineSeq"} <= item.keys() for item in found) else Match.NO


def _lines(value: dict[str, Any]) -> tuple[list[Any], Path]:
    """The messages, or the lines of a chat, and the steps to them."""
    if isinstance(value.get("messageRecords"), list):
        return value["messageRecords"], ("messageRecords",)
    return list_of(dict_of(value.get("transcript")).get("lines")), ("transcript", "lines")


def read(value: Any, document: Document) -> Iterator[Conversation | Problem]:
    """The one conversation."""
    whole = dict_of(value)
    lines, within = _lines(whole)
    info = dict_of(whole.get("info"))
    seen = [(index, item) for index, item in enumerate(lines) if isinstance(item, dict) and _is_seen(item)]
    agent = name_of(info.get("latestAgentFullName")) or name_of(info.get("agentFullName"))
    posts = [_post(item, (*within, index), agent) for index, item in seen]
    ended = _ENDS.get(text_of(info.get("closeReason")).lower()) or _ENDS.get(text_of(info.get("endReasonDesc")).partition(" ")[0].lower())
    yield conversation(
        document,
        posts,
        name_of(info.get("conversationId")) or name_of(info.get("engagementId")),
        Channel.CHAT,
        agent=agent,
        team=name_of(info.get("latestSkillName")) or name_of(info.get("skillName")),
        metadata=facts(ended_by=ended, status=name_of(info.get("status"))),
    )


def _is_seen(item: dict[str, Any]) -> bool:
    """Whether the consumer saw it: what agents write to each other has another audience."""
    return text_of(item.get("audience")).upper() in ("", "ALL")


def _post(item: dict[str, Any], steps: Path, agent: str | None) -> Post:
    data = dict_of(item.get("messageData"))
    inner: Path = ("messageData", "msg", "text") if data else ("text",)
    raw = dict_of(data.get("msg")).get("text") if data else item.get("text")
    role = _ROLES.get(text_of(item.get("sentBy") or item.get("source")).lower(), Role.UNKNOWN)
    moment, at = epoch_of(item.get("timeL"), _MILLISECOND)
    if moment is None:
        moment, at = moment_of(item.get("time"))
    name = name_of(item.get("by")) or (agent if role is Role.AGENT else None)
    return Post(role, body_text(raw), raw, (*steps, *inner), name, moment, at)


EXPORT = Export(
    name="liveperson",
    summary="LivePerson: conversations of messaging and chat",
    recognised="`messageRecords` with `sentBy`; `transcript.lines` with `source` and `lineSeq`",
    roles="`sentBy`, `source`; what agents write to each other is left out",
    times="`timeL`",
    ending="`closeReason`",
    recognise=recognise,
    read=read,
)
