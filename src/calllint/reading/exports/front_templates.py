"""Front message templates: a subject and an HTML body."""

from __future__ import annotations

from typing import Any

from calllint.reading.exports._templates import reads, templates
from calllint.reading.reader import Match


def recognise(value: Any) -> Match:
    """A name and a body, and what only a template says: for which inboxes it is."""
    if not isinstance(value, dict) or not {"name", "body"} <= value.keys() or value.keys() & {"is_inbound", "author", "created_at"}:
        return Match.NO
    if value.keys() & {"is_available_for_all_inboxes", "inbox_ids"}:
        return Match.CERTAIN
    return Match.LIKELY if "subject" in value else Match.NO


EXPORT = templates(
    name="front-templates",
    summary="Front message templates",
    recognised="`name`, `body` and `is_available_for_all_inboxes` or `subject`",
    recognise=recognise,
    read=reads("body", title="name", topic="subject"),
)
