"""Zendesk macros: the actions that write a public comment."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from calllint.conversation import Conversation
from calllint.errors import Problem
from calllint.reading.exports._document import Document
from calllint.reading.exports._templates import template, templates
from calllint.reading.exports._values import dict_of, list_of, text_of
from calllint.reading.json_positions import Path
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
    for text, steps in _comments(value.get("actions")):
        found = template(document, text, ("actions", *steps), title=value.get("title"), identifier=value.get("id"))
        if found is not None:
            yield found
            return


def reply_of(actions: Any) -> str:
    """The reply that `actions` write, as it stands there; empty where they write none that the customer sees."""
    return next((text for text, _ in _comments(actions) if text_of(text)), "")


def _comments(actions: Any) -> Iterator[tuple[Any, Path]]:
    """The public comments that actions write, HTML first, each with the steps to it from the list."""
    listed = [(index, dict_of(action)) for index, action in enumerate(list_of(actions))]
    modes = [action.get("value") for _, action in listed if action.get("field") == "comment_mode_is_public"]
    if any(str(mode).lower() == "false" for mode in modes):
        return
    for field in _COMMENTS:
        for index, action in listed:
            if action.get("field") == field:
                text = action.get("value")
                if isinstance(text, list):
                    # ["channel:all", "the reply"]
                    yield (text[-1] if text else None), (index, "value", len(text) - 1)
                else:
                    yield text, (index, "value")


EXPORT = templates(
    name="zendesk-macros",
    summary="Zendesk macros: their replies, as templates",
    recognised="`actions` with `field` and `value`, without conditions",
    recognise=recognise,
    read=read,
)
