"""Slack: the messages of a channel, of one day (as in its export) or as its API gives them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from calllint.conversation import Conversation
from calllint.errors import Problem
from calllint.reading.exports import Export
from calllint.reading.exports._document import Document
from calllint.reading.exports._values import dict_of, list_of
from calllint.reading.reader import Match

_LOOKED_AT = 20


def recognise(value: Any) -> Match:
    """A list of messages, each with a `ts`."""
    if not isinstance(value, list):
        return Match.NO
    items = [dict_of(item) for item in value[:_LOOKED_AT]]
    found = [item for item in items if isinstance(item.get("ts"), str) and item.get("type") == "message"]
    return Match.CERTAIN if found and len(found) * 2 > len(items) else Match.NO


def read(value: Any, document: Document) -> Iterator[Conversation | Problem]:
    """The channel's talk, and its threads."""
    from calllint.reading.messengers.slack_messages import conversations

    empty = True
    for conversation in conversations([(document, value)], {}, document.fallback_id, document.place()):
        empty = False
        yield conversation
    if empty and list_of(value):
        yield document.problem("holds no messages with text: there is nothing to lint")


EXPORT = Export(
    name="slack",
    summary="Slack: an export (ZIP archive or folder), a day of one channel, messages of the API",
    recognised="messages with `ts` and `type: message`; an archive with `channels.json` and `users.json`",
    roles="bots; people are not known: `[roles]` in the configuration",
    times="`ts` of each message",
    ending="not known",
    recognise=recognise,
    read=read,
)
