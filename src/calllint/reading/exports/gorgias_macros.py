"""Gorgias macros: the action that sets the text of the response."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from calllint.conversation import Conversation
from calllint.errors import Problem
from calllint.reading.exports._document import Document
from calllint.reading.exports._templates import template, templates
from calllint.reading.exports._values import dict_of, list_of
from calllint.reading.reader import Match

_ACTION = "setResponseText"


def recognise(value: Any) -> Match:
    """`actions` among which one sets the text."""
    actions = list_of(value.get("actions")) if isinstance(value, dict) else []
    return Match.CERTAIN if any(isinstance(one, dict) and "name" in one and "arguments" in one for one in actions) else Match.NO


def read(value: dict[str, Any], document: Document) -> Iterator[Conversation | Problem]:
    """The reply of one macro; one without words has none."""
    for index, action in enumerate(list_of(value.get("actions"))):
        if dict_of(action).get("name") != _ACTION:
            continue
        arguments = dict_of(action.get("arguments"))
        for key in ("body_text", "body_html"):
            steps = ("actions", index, "arguments", key)
            found = template(
                document, arguments.get(key), steps, title=value.get("name"), identifier=value.get("id"), language=value.get("language")
            )
            if found is not None:
                yield found
                return


EXPORT = templates(
    name="gorgias-macros",
    summary="Gorgias macros, as templates",
    recognised="`actions` with `name` and `arguments`",
    recognise=recognise,
    read=read,
)
