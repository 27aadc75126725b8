"""calllint's own conversations decoded straight into columns of turns, where msgspec is there and they hold nothing unusual."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import lru_cache
from operator import le
from typing import Annotated, Any, NamedTuple

from calllint.conversation import Role
from calllint.reading.own_turns import LATEST
from calllint.reading.turns import TurnColumns

_MISSES = 8
"""So many conversations in a row that hold something unusual, and the others of an input are no longer expected to be plain."""


class _Typed(NamedTuple):
    decode: Callable[[Any], Any]
    values: Callable[[Any], tuple[Any, ...]]
    keys: Callable[[Any], dict[str, Any]]


class OwnValues:
    """Decodes as `generic` does (text, or the bytes of a piece of one), but for conversations: of a plain one, `turns` are TurnColumns.

    Raises what `generic` raises.
    """

    def __init__(self, msgspec: Any, generic: Callable[[Any], Any]) -> None:
        self._generic = generic
        self._typed = _typed(msgspec)
        self._misses = 0

    def __call__(self, data: Any) -> Any:
        """The value."""
        if self._misses < _MISSES:
            try:
                found = self._plainly(data)
            except (ValueError, RecursionError):
                self._misses += 1
            else:
                self._misses = 0
                return found
        return self._generic(data)

    def _plainly(self, data: Any) -> dict[str, Any]:
        """The conversation, if it has known keys only, and in them what belongs there. Raises ValueError or RecursionError for others."""
        decode, values, keys = self._typed
        conversation = decode(data)
        # Without turns there is nothing to unpack.
        columns = TurnColumns(*zip(*map(values, conversation.turns), strict=True)) if conversation.turns else None
        if columns is None or not _in_order(columns.starts, columns.ends):
            raise ValueError
        if columns.ats.count(None) < len(columns.ats):
            for at in filter(None, columns.ats):
                datetime.fromisoformat(at.strip())
        return {**keys(conversation), "turns": columns}


def _in_order(starts: Any, ends: Any) -> bool:
    """Whether no end is before its start."""
    try:
        return all(map(le, starts, ends))
    except TypeError:
        return all(start is None or end is None or start <= end for start, end in zip(starts, ends, strict=True))


@lru_cache(maxsize=1)
def _typed(msgspec: Any) -> _Typed:
    seconds: Any = Annotated[float, msgspec.Meta(ge=0, lt=LATEST)] | None
    text: Any = str | None
    optional = [(key, text, None) for key in ("id", "language", "channel", "agent", "team", "topic")]
    fields = [("role", Role), ("text", str), ("name", text, None), ("start", seconds, None), ("end", seconds, None), ("at", text, None)]
    turn: Any = msgspec.defstruct("Turn", fields, forbid_unknown_fields=True, gc=False)
    metadata: Any = dict[str, Any] | None
    whole = [("turns", list[turn]), *optional, ("metadata", metadata, None)]
    conversation = msgspec.defstruct("Conversation", whole, forbid_unknown_fields=True)
    return _Typed(msgspec.json.Decoder(conversation).decode, msgspec.structs.astuple, msgspec.structs.asdict)
