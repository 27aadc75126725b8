"""Chatwoot canned responses."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from calllint.conversation import Conversation
from calllint.errors import Problem
from calllint.reading.exports._document import Document
from calllint.reading.exports._templates import template, templates
from calllint.reading.reader import Match


def recognise(value: Any) -> Match:
    """A short code and a content."""
    return Match.CERTAIN if isinstance(value, dict) and "short_code" in value and "content" in value else Match.NO


def read(value: dict[str, Any], document: Document) -> Iterator[Conversation | Problem]:
    """The one response."""
    found = template(document, value.get("content"), ("content",), title=value.get("short_code"), identifier=value.get("id"))
    if found is not None:
        yield found


EXPORT = templates(
    name="chatwoot-canned",
    summary="Chatwoot canned responses, as templates",
    recognised="`short_code` and `content`",
    recognise=recognise,
    read=read,
)
