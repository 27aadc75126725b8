"""A line of JSON Lines to the texts of its turns, as fast as it can be had; what is unusual about the line is left to the reader."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any, Literal

from calllint.conversation import Role
from calllint.fast import fast_module
from calllint.reading.contract import language_code, refuse_constant

Decoded = tuple[str | None, str | None, list[str], list[str]]
"""The id and language of a conversation, and the roles and texts of its turns."""
_DECODER = json.JSONDecoder(parse_constant=refuse_constant)
_ROLES = frozenset(role.value for role in Role)


def decoder() -> Callable[[str], Decoded]:
    """What decodes a line. It raises ValueError, KeyError, TypeError or AttributeError for a line that has to be read in full."""
    msgspec = fast_module("msgspec")
    return _plain if msgspec is None else _with(msgspec)


def _plain(line: str) -> Decoded:
    if "\\u" in line:
        raise ValueError("there may be half a character in it")
    data = _DECODER.decode(line)
    turns = data["turns"]
    roles, texts = [turn["role"] for turn in turns], [turn["text"] for turn in turns]
    if not turns or not _ROLES.issuperset(roles) or not all(type(text) is str for text in texts):
        raise ValueError("the turns are not as they should be")
    return _text(data.get("id")), language_code(_text(data.get("language"))), roles, texts


def _text(value: object) -> str | None:
    if value is not None and not isinstance(value, str):
        raise ValueError("not a text")
    return value


def _with(msgspec: Any) -> Callable[[str], Decoded]:
    role: Any = Literal[tuple(sorted(_ROLES))]
    turn: Any = msgspec.defstruct("Turn", [("role", role), ("text", str)], gc=False)
    keys = [("turns", list[turn]), ("id", str | None, None), ("language", str | None, None)]
    decode = msgspec.json.Decoder(msgspec.defstruct("Conversation", keys, gc=False)).decode

    def decoded(line: str) -> Decoded:
        found = decode(line)
        turns = found.turns
        if not turns:
            raise ValueError("there are no turns")
        return found.id, language_code(found.language), [turn.role for turn in turns], [turn.text for turn in turns]

    return decoded
