"""Salesforce messaging: entries of conversations, as its APIs give them and as `ConversationEntry` records."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, NamedTuple

from calllint.conversation import Channel, Conversation, Role, Turn
from calllint.errors import Problem
from calllint.reading.exports import Export
from calllint.reading.exports._document import Document
from calllint.reading.exports._values import dict_of, epoch, iso_epoch, list_of, name_of, plain, rfc3339, since, text_of
from calllint.reading.reader import Match

_LOOKED_AT = 10
_ROLES = {
    "enduser": Role.CUSTOMER,
    "agent": Role.AGENT,
    "supervisor": Role.AGENT,
    "bot": Role.BOT,
    "chatbot": Role.BOT,
    "system": Role.SYSTEM,
}
_SAID = frozenset({"text", "message", "staticcontentmessage", "choicesresponsemessage", "choicesmessage", "formresponsemessage"})
"""Types of entries with words; all others tell that somebody joined, or that a session was routed."""


class _Entry(NamedTuple):
    conversation: str | None
    moment: float | None
    turn: Turn


def recognise(value: Any) -> Match:
    """A list of entries, each with its sender's role and its message."""
    if not isinstance(value, list):
        return Match.NO
    items = [dict_of(item) for item in value[:_LOOKED_AT]]
    found = [item for item in items if _is_api_entry(item) or ("ActorType" in item and "EntryType" in item)]
    return Match.CERTAIN if found and len(found) * 2 > len(items) else Match.NO


def _is_api_entry(item: dict[str, Any]) -> bool:
    sender = dict_of(item.get("sender"))
    return "role" in sender and ("messageText" in item or "entryPayload" in item)


def read(value: Any, document: Document) -> Iterator[Conversation | Problem]:
    """The conversations of the entries, in the order of their first ones."""
    found: dict[str | None, list[_Entry]] = {}
    for index, item in enumerate(list_of(value)):
        entry = _entry(dict_of(item), index, document)
        if entry is not None:
            found.setdefault(entry.conversation, []).append(entry)
    if not found:
        yield document.problem("holds no messages with text: there is nothing to lint")
    for number, (id_, entries) in enumerate(found.items(), 1):
        if all(entry.moment is not None for entry in entries):
            entries.sort(key=lambda entry: entry.moment or 0.0)
        origin = entries[0].moment
        turns = tuple([entry.turn._replace(start=since(entry.moment, origin)) for entry in entries])
        fallback = document.fallback_id if len(found) == 1 else f"{document.fallback_id}-{number}"
        yield Conversation(
            id=id_ or fallback,
            turns=turns,
            place=document.place(),
            channel=Channel.CHAT,
            agent=next((turn.name for turn in turns if turn.role is Role.AGENT and turn.name), None),
        )


def _entry(item: dict[str, Any], index: int, document: Document) -> _Entry | None:
    """The entry, if somebody says something in it."""
    sender = dict_of(item.get("sender"))
    role = _ROLES.get((text_of(item.get("ActorType")) or text_of(sender.get("role"))).lower(), Role.UNKNOWN)
    kind = text_of(item.get("EntryType")) or text_of(item.get("entryType"))
    if kind and kind.lower() not in _SAID:
        return None
    said = [(key, words) for key in ("Message", "messageText", "entryPayload") if (words := _words(key, item.get(key)))]
    key, written = said[0] if said else ("", "")
    text = plain(written)
    if not text:
        return None
    name = name_of(item.get("ActorName")) or name_of(item.get("senderDisplayName")) or name_of(sender.get("displayName"))
    moment = _moment(item)
    verbatim = text == written and key != "entryPayload"
    turn = document.turn(role, text, (index, key), name, None, None, rfc3339(moment), verbatim=verbatim)
    return _Entry(name_of(item.get("ConversationId")) or name_of(item.get("conversationId")), moment, turn)


def _words(key: str, value: Any) -> str:
    """The words of an entry. A payload is JSON, sometimes in a string."""
    if key != "entryPayload":
        return text_of(value)
    if isinstance(value, str):
        try:
            value = json.loads(value)
        except (ValueError, RecursionError):
            return ""
    message = dict_of(dict_of(value).get("abstractMessage"))
    content = dict_of(message.get("staticContent"))
    return text_of(content.get("text")) or text_of(content.get("body")) or text_of(dict_of(message.get("choices")).get("text"))


def _moment(item: dict[str, Any]) -> float | None:
    """When the entry came in: the APIs give milliseconds since 1970, records a date."""
    for key in ("serverReceivedTimestamp", "transcriptedTimestamp", "clientTimestamp"):
        moment = epoch(item.get(key), 0.001)
        if moment is not None:
            return moment
    return next(
        (found for key in ("EntryTime", "ServerReceivedTimestamp", "CreatedDate") if (found := iso_epoch(item.get(key))) is not None), None
    )


EXPORT = Export(
    name="salesforce-messaging",
    summary="Salesforce messaging (enhanced chat): entries of the API, `ConversationEntry` records",
    recognised="entries with `sender.role` and `messageText`, or with `ActorType` and `EntryType`",
    roles="`role` or `ActorType`: EndUser, Agent, Chatbot, System",
    times="when each message came in",
    ending="not known",
    recognise=recognise,
    read=read,
)
