"""Zendesk macros: the actions that write a public comment."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from calllint.conversation import Conversation
from calllint.errors import Problem
from calllint.reading.exports._document import Document
from calllint.reading.exports._templates import template, templates
from calllint.reading.exports._values import dict_of, list_of
from calllint.reading.reader import Match

_COMMENTS = ("comment_value_html", "comment_value")


def recognise(value: Any) -> Match:
    """`actions` of fields and values without the conditions that triggers and automations have."""
    if not isinstance(value, dict) or "conditions" in value or not isinstance(value.get("actions"), list):
        return Match.NO
    actions = [dict_of(action) for action in value["actions"]]
    if not actions or not all("field" in action and "value" in action for action in actions):
        return Match.NO
    return Match.CERTAIN if "title" in value or any(action["field"] in _COMMENTS for action in actions) else Match.LIKELY


def read(value: dict[str, Any], document: Document) -> Iterator[Conversation | Problem]:
    """The reply of one macro; one that only sets fields, or writes an internal note, has none."""
    actions = [(index, dict_of(action)) for index, action in enumerate(list_of(value.get("actions")))]
    modes = [action.get("value") for _, action in actions if action.get("field") == "comment_mode_is_public"]
    if any(str(mode).lower() == "false" for mode in modes):
        return
    for field in _COMMENTS:
        for index, action in actions:
            if action.get("field") != field:
                continue
            text, steps = action.get("value"), ("actions", index, "value")
            if isinstance(text, list):
                # ["channel:all", "the reply"]
                at = len(text) - 1
                found = template(document, text[at] if text else None, (*steps, at), title=value.get("title"), identifier=value.get("id"))
            else:
                found = template(document, text, steps, title=value.get("title"), identifier=value.get("id"))
            if found is not None:
                yield found
                return


EXPORT = templates(
    name="zendesk-macros",
    summary="Zendesk macros: their replies, as templates",
    recognised="`actions` with `field` and `value`, without conditions",
    recognise=recognise,
    read=read,
)
