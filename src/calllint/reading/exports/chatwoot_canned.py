"""Chatwoot canned responses."""

from __future__ import annotations

from typing import Any

from calllint.reading.exports._templates import reads, templates
from calllint.reading.reader import Match


def recognise(value: Any) -> Match:
    """A short code and a content."""
    return Match.CERTAIN if isinstance(value, dict) and "short_code" in value and "content" in value else Match.NO


EXPORT = templates(
    name="chatwoot-canned",
    summary="Chatwoot canned responses, as templates",
    recognised="`short_code` and `content`",
    recognise=recognise,
    read=reads("content", title="short_code"),
)
