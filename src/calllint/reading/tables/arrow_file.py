"""A file of Arrow or Parquet whose columns are those of calllint's own form: read by their names, as `calllint.arrow` does."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from calllint.conversation import Conversation, Place, Role
from calllint.errors import Problem
from calllint.reading.reader import Source
from calllint.reading.tables.arrow_own import Incoming
from calllint.reading.tables.arrow_rows import Unreadable, rows_of
from calllint.reading.tables.conversations import NOTHING_SAID, package
from calllint.reading.tables.roles import Speakers

_LISTS = ("is_list", "is_large_list", "is_fixed_size_list", "is_list_view", "is_large_list_view")
_OWN_ROLES = frozenset(Role)


def is_own_batch(batch: Any) -> bool:
    """Whether `turns` are a list of structs with `role` and `text`, and no role is a word of others (`user`, `assistant`)."""
    types = package("pyarrow").types
    names = batch.schema.names
    if names.count("turns") != 1:
        return False
    column = batch.column(names.index("turns"))
    kind = column.type
    if not any(getattr(types, check)(kind) for check in _LISTS) or not types.is_struct(kind.value_type):
        return False
    fields = {field.name for field in kind.value_type}
    if not {"role", "text"} <= fields:
        return False
    compute = package("pyarrow.compute")
    roles = compute.unique(compute.list_flatten(column).field("role")).to_pylist()
    speakers = Speakers()
    return all(not isinstance(role, str) or _is_own(role) or speakers[role].role is Role.UNKNOWN for role in roles)


def _is_own(role: str) -> bool:
    return role.strip().lower() in _OWN_ROLES


def own_conversations(source: Source, batches: Iterable[Any]) -> Iterator[Conversation | Problem]:
    """The conversation of each row, at the row's number (from 1); what is wrong with one is a problem there."""
    incoming = Incoming(source.options, None, _places)
    number = 0
    for batch in batches:
        for rows in rows_of(batch):
            for row in rows:
                number += 1
                if isinstance(row, Unreadable):
                    yield source.problem(row.message, number)
                else:
                    yield from incoming.read({**row, "path": source.path, "line": number})
    if not number:
        yield source.problem(NOTHING_SAID)


def _places(place: Place, turns: int) -> list[Place | None]:
    """No line, but the row and the turn: `$[3].turns[0].text`."""
    row = f"$[{(place.line or 1) - 1}].turns["
    return [Place(place.path, None, None, None, None, f"{row}{turn}].text") for turn in range(turns)]
