"""Zammad text modules as the API gives them (the CSV export has its own reader)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from calllint.conversation import Conversation
from calllint.errors import Problem
from calllint.reading.exports._document import Document
from calllint.reading.exports._templates import template, templates
from calllint.reading.reader import Match


def recognise(value: Any) -> Match:
    """A name, keywords and a content."""
    return Match.CERTAIN if isinstance(value, dict) and {"name", "keywords", "content"} <= value.keys() else Match.NO


def read(value: dict[str, Any], document: Document) -> Iterator[Conversation | Problem]:
    """The one module."""
    found = template(document, value.get("content"), ("content",), title=value.get("name"), identifier=value.get("id"))
    if found is not None:
        yield found


EXPORT = templates(
    name="zammad-text-modules",
    summary="Zammad text modules, as templates",
    recognised="`name`, `keywords` and `content`",
    recognise=recognise,
    read=read,
)
