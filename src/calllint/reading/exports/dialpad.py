"""Dialpad: the transcript of a call."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from calllint.conversation import Channel, Conversation, Role
from calllint.errors import Problem
from calllint.reading.exports import Export
from calllint.reading.exports._document import Document
from calllint.reading.exports._helpdesk import Post, conversation, moment_of
from calllint.reading.exports._values import dict_of, list_of, name_of, text_of
from calllint.reading.reader import Match

_SAID = "transcript"
_LOOKED_AT = 20


def recognise(value: Any) -> Match:
    """`lines` with `content` and `time`, of the `type` transcript."""
    lines = list_of(dict_of(value).get("lines"))[:_LOOKED_AT]
    return Match.CERTAIN if any(_is_said(line) for line in lines) and "call_id" in dict_of(value) else Match.NO


def _is_said(line: Any) -> bool:
    """Whether it is speech, and no moment that the service noticed in it."""
    return isinstance(line, dict) and line.get("type") == _SAID and isinstance(line.get("content"), str)


def read(value: Any, document: Document) -> Iterator[Conversation | Problem]:
    """The one call."""
    whole = dict_of(value)
    posts = [_post(line, index) for index, line in enumerate(list_of(whole.get("lines"))) if _is_said(line)]
    yield conversation(document, posts, name_of(whole.get("call_id")), Channel.CALL)


def _post(line: dict[str, Any], index: int) -> Post:
    # A user is somebody of the firm; whoever else is heard is a contact.
    role = Role.AGENT if line.get("user_id") else Role.CUSTOMER if line.get("contact_id") else Role.UNKNOWN
    moment, at = moment_of(line.get("time"))
    return Post(role, text_of(line["content"]), line["content"], ("lines", index, "content"), name_of(line.get("name")), moment, at)


EXPORT = Export(
    name="dialpad",
    summary="Dialpad: transcript of a call",
    recognised="`lines` of the `type` transcript, with `content`, beside `call_id`",
    roles="`user_id` is an agent's, `contact_id` a customer's",
    times="the moment of each line",
    ending="not known",
    recognise=recognise,
    read=read,
)
