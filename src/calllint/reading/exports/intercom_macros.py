"""Intercom macros: `body` in HTML with `<attribute key default/>`, or `body_text` with `{{user.first_name|fallback:"there"}}`."""

from __future__ import annotations

from typing import Any

from calllint.reading.exports._templates import reads, templates
from calllint.reading.reader import Match


def recognise(value: Any) -> Match:
    """The type `macro`, and a body."""
    if not isinstance(value, dict) or not ("body" in value or "body_text" in value):
        return Match.NO
    if value.get("type") == "macro":
        return Match.CERTAIN
    return Match.LIKELY if {"name", "visible_to", "available_on"} <= value.keys() else Match.NO


EXPORT = templates(
    name="intercom-macros",
    summary="Intercom macros, as templates",
    recognised="`type` is macro, with `body` or `body_text`",
    recognise=recognise,
    # The plain text, where there is one, stands in the file as people will read it.
    read=reads("body_text", "body", title="name"),
)
