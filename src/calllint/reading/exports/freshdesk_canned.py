"""Freshdesk canned responses."""

from __future__ import annotations

from typing import Any

from calllint.reading.exports._templates import reads, templates
from calllint.reading.reader import Match


def recognise(value: Any) -> Match:
    """A title and a content, and what only a canned response has besides."""
    if not isinstance(value, dict) or "title" not in value or not ("content" in value or "content_html" in value):
        return Match.NO
    return Match.CERTAIN if value.keys() & {"content_html", "folder_id", "visibility"} else Match.NO


EXPORT = templates(
    name="freshdesk-canned",
    summary="Freshdesk canned responses, as templates",
    recognised="`title`, `content` and `content_html` or `folder_id`",
    recognise=recognise,
    read=reads("content", "content_html", title="title"),
)
