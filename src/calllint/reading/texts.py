"""The texts of conversations and nothing else, for what looks for phrases in many: a reader may have a faster way to these."""

from __future__ import annotations

from typing import NamedTuple

from calllint.conversation import Conversation


class Texts(NamedTuple):
    """A conversation's turns: `roles[i]` (a value of `Role`) says `texts[i]`. `line` is where it stands in `path`, from 1."""

    path: str
    line: int | None
    id: str
    language: str | None
    roles: list[str]
    texts: list[str]


def texts_of(conversation: Conversation) -> Texts:
    """The texts of a conversation that was read in full."""
    place, turns = conversation.place, conversation.turns
    roles, texts = [turn.role.value for turn in turns], [turn.text for turn in turns]
    return Texts(place.path, place.line, conversation.id, conversation.language, roles, texts)
