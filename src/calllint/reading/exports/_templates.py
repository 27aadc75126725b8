"""Reply templates as helpdesks export them: each one turn of the agent that nobody has answered yet, un-rendered."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from calllint.conversation import Channel, Conversation, Role
from calllint.errors import Problem
from calllint.reading.exports import Export
from calllint.reading.exports._document import Document
from calllint.reading.exports._values import name_of, plain, text_of
from calllint.reading.json_positions import Path
from calllint.reading.reader import Match

Read = Callable[[dict[str, Any], Document], Iterator[Conversation | Problem]]
"""Gives the templates of a unit, an object."""


def template(
    document: Document,
    text: Any,
    steps: Path,
    title: Any = None,
    identifier: Any = None,
    *,
    language: Any = None,
    topic: Any = None,
) -> Conversation | None:
    """The template whose `text`, plain or HTML, stands at `steps`; None where it holds no words.

    It is called by its `title`, under which people know it; `identifier` (the helpdesk's own) is kept in the metadata.
    """
    said = plain(text)
    if not said:
        return None
    title, identifier = name_of(title), name_of(identifier)
    code = text_of(language).replace("_", "-").split("-")[0].lower()
    turn = document.turn(Role.AGENT, said, steps, verbatim=said == text)
    return Conversation(
        id=title or identifier or document.fallback_id,
        turns=(turn,),
        place=document.place(),
        language=code if len(code) == 2 else None,
        channel=Channel.TEMPLATE,
        topic=name_of(topic),
        metadata={"id": identifier} if title and identifier else {},
    )


def reads(*keys: str, title: str, topic: str = "") -> Read:
    """What reads a template that stands under the first of `keys` that has words, and its title under `title`."""

    def read(value: dict[str, Any], document: Document) -> Iterator[Conversation | Problem]:
        said = (template(document, value.get(key), (key,), value.get(title), value.get("id"), topic=value.get(topic)) for key in keys)
        yield from list(filter(None, said))[:1]

    return read


def templates(
    name: str,
    summary: str,
    recognised: str,
    recognise: Callable[[Any], Match],
    read: Read,
) -> Export:
    """An export of templates, of which all know the same. `read` is asked for objects only."""

    def read_object(value: Any, document: Document) -> Iterator[Conversation | Problem]:
        if isinstance(value, dict):
            yield from read(value, document)
        else:
            yield document.problem("expected a template, an object")

    return Export(name, summary, recognised, "the agent", "none", "none", recognise, read_object)
