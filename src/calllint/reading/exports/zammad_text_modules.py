"""Zammad text modules as the API gives them (the CSV export has its own reader)."""

from __future__ import annotations

from typing import Any

from calllint.reading.exports._templates import reads, templates
from calllint.reading.reader import Match


def recognise(value: Any) -> Match:
    """A name, keywords and a content."""
    return Match.CERTAIN if isinstance(value, dict) and {"name", "keywords", "content"} <= value.keys() else Match.NO


EXPORT = templates(
    name="zammad-text-modules",
    summary="Zammad text modules, as templates",
    recognised="`name`, `keywords` and `content`",
    recognise=recognise,
    read=reads("content", title="name"),
)
