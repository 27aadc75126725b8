"""Home-made JSON with reply templates: objects with a name and a reply, and nobody who says it. Asked last."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from calllint.conversation import Conversation
from calllint.errors import Problem
from calllint.reading.exports._document import Document
from calllint.reading.exports._message_keys import layout_of, plain_key
from calllint.reading.exports._templates import template, templates
from calllint.reading.exports._values import text_of
from calllint.reading.reader import Match

_NAMES = ("name", "title", "naam", "titel", "shortcut", "short_code", "sneltoets", "key")
_REPLIES = ("reply", "response", "canned_response", "antwoord", "antwoordtekst", "sjabloon", "sjabloontekst", "template", "reply_text")
_BODIES = ("body", "content", "text", "message", "tekst", "inhoud", "bericht")
_TELLING = frozenset({"shortcut", "short_code", "sneltoets", "keywords", "trefwoorden", "placeholders", "folder", "macro"})
_MOST_KEYS = 15


def recognise(value: Any) -> Match:
    """A name beside a reply, or beside a body where a shortcut or a folder tells what it is; no speaker and no moment."""
    if not isinstance(value, dict) or not 1 < len(value) <= _MOST_KEYS:
        return Match.NO
    return Match.LIKELY if _key(value) is not None else Match.NO


def _key(value: dict[str, Any]) -> str | None:
    """The key of the reply; None where the object is no template."""
    written = {plain_key(key): key for key in value}
    layout = layout_of(tuple(value))
    # A `name` beside the words is what the template is called; any other speaker says them.
    if layout.strong or layout.moments or not any(text_of(value[written[key]]) for key in _NAMES if key in written):
        return None
    keys = _REPLIES if _TELLING.isdisjoint(written) else _REPLIES + _BODIES
    return next((written[key] for key in keys if key in written and text_of(value[written[key]])), None)


def read(value: dict[str, Any], document: Document) -> Iterator[Conversation | Problem]:
    """The one template."""
    key = _key(value)
    names = {plain_key(one): item for one, item in value.items() if plain_key(one) in _NAMES and text_of(item)}
    title = next((names[name] for name in _NAMES if name in names), None)
    found = template(document, value.get(key) if key else None, (key,) if key else (), title=title, identifier=value.get("id"))
    if found is not None:
        yield found


EXPORT = templates(
    name="replies",
    summary="home-made JSON with reply templates",
    recognised="objects with a name and a `reply`, `response`, `antwoord`, …; or a body and a shortcut, keywords or a folder",
    recognise=recognise,
    read=read,
)._replace(priority=95)
