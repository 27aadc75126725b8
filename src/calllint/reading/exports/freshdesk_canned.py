"""Freshdesk canned responses."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from calllint.conversation import Conversation
from calllint.errors import Problem
from calllint.reading.exports._document import Document
from calllint.reading.exports._templates import template, templates
from calllint.reading.reader import Match


def recognise(value: Any) -> Match:
    """A title and a content, and what only a canned response has besides."""
    if not isinstance(value, dict) or "title" not in value or not ("content" in value or "content_html" in value):
        return Match.NO
    return Match.CERTAIN if value.keys() & {"content_html", "folder_id", "visibility"} else Match.NO


def read(value: dict[str, Any], document: Document) -> Iterator[Conversation | Problem]:
    """The one response."""
    for key in ("content", "content_html"):
        found = template(document, value.get(key), (key,), title=value.get("title"), identifier=value.get("id"))
        if found is not None:
            yield found
            return


EXPORT = templates(
    name="freshdesk-canned",
    summary="Freshdesk canned responses, as templates",
    recognised="`title`, `content` and `content_html` or `folder_id`",
    recognise=recognise,
    read=read,
)
