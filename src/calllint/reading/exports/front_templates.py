"""Front message templates: a subject and an HTML body."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from calllint.conversation import Conversation
from calllint.errors import Problem
from calllint.reading.exports._document import Document
from calllint.reading.exports._templates import template, templates
from calllint.reading.reader import Match


def recognise(value: Any) -> Match:
    """A name and a body, and what only a template says: for which inboxes it is."""
    if not isinstance(value, dict) or not {"name", "body"} <= value.keys() or value.keys() & {"is_inbound", "author", "created_at"}:
        return Match.NO
    if value.keys() & {"is_available_for_all_inboxes", "inbox_ids"}:
        return Match.CERTAIN
    return Match.LIKELY if "subject" in value else Match.NO


def read(value: dict[str, Any], document: Document) -> Iterator[Conversation | Problem]:
    """The one template."""
    found = template(
        document, value.get("body"), ("body",), title=value.get("name"), identifier=value.get("id"), topic=value.get("subject")
    )
    if found is not None:
        yield found


EXPORT = templates(
    name="front-templates",
    summary="Front message templates",
    recognised="`name`, `body` and `is_available_for_all_inboxes` or `subject`",
    recognise=recognise,
    read=read,
)
