"""Intercom macros: `body` in HTML with `<attribute key default/>`, or `body_text` with `{{user.first_name|fallback:"there"}}`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from calllint.conversation import Conversation
from calllint.errors import Problem
from calllint.reading.exports._document import Document
from calllint.reading.exports._templates import template, templates
from calllint.reading.reader import Match


def recognise(value: Any) -> Match:
    """The type `macro`, and a body."""
    if not isinstance(value, dict) or not ("body" in value or "body_text" in value):
        return Match.NO
    if value.get("type") == "macro":
        return Match.CERTAIN
    return Match.LIKELY if {"name", "visible_to", "available_on"} <= value.keys() else Match.NO


def read(value: dict[str, Any], document: Document) -> Iterator[Conversation | Problem]:
    """The one macro; its plain text where there is one, which stands in the file as people will read it."""
    for key in ("body_text", "body"):
        found = template(document, value.get(key), (key,), title=value.get("name"), identifier=value.get("id"))
        if found is not None:
            yield found
            return


EXPORT = templates(
    name="intercom-macros",
    summary="Intercom macros, as templates",
    recognised="`type` is macro, with `body` or `body_text`",
    recognise=recognise,
    read=read,
)
