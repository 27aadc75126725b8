"""Rows of a table in JSON, as data frames and databases write them: a list of objects that a CSV file would have as lines. Asked last.

What a column holds is found as it is in other tables (`calllint.reading.tables`): by its name, and by its values.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

from calllint.conversation import Conversation, Place
from calllint.errors import Problem
from calllint.reading.exports import Export
from calllint.reading.exports._document import Document
from calllint.reading.exports._message_keys import plain_key
from calllint.reading.reader import Match, ReadOptions

if TYPE_CHECKING:
    from calllint.reading.tables.plan import Plan

_LOOKED_AT = 20
_MOST_COLUMNS = 200
_MOMENTS = ("date and time", "a date, and a time of day", "seconds since 1970")
_TALKS = frozenset(
    {
        "turns", "exchanges", "utterances", "transcript", "conversation", "dialogue", "dialog", "chat", "history", "chat_history",
        "conversation_history", "messages", "gesprek", "berichten",
    }
)  # fmt: skip
_FIELDS = ("text", "transcript", "customer-text", "agent-text")


def recognise(value: Any) -> Match:
    """Objects whose keys are names of columns, one of them that of what is said, and whose values are what such columns hold."""
    from calllint.reading.tables.plan import Plan

    sample = value[:_LOOKED_AT] if isinstance(value, list) else []
    rows = [row for row in sample if isinstance(row, dict) and row]
    if not rows or len(rows) < len(sample) or not _may_hold_words(tuple(map(str, rows[0]))):
        return Match.NO
    plan = _planned(value, ReadOptions())[1]
    return Match.LIKELY if isinstance(plan, Plan) and _is_talk(plan, rows) else Match.NO


def _is_talk(plan: Plan, rows: list[Any]) -> bool:
    """Whether these are rows of conversations, and no other list with names and comments in it.

    A message alone needs a role, or a name and a moment in a conversation. No words of either party may be left beside: they would be lost.
    """
    from calllint.reading.tables.names import fields_of
    from calllint.reading.tables.plan import Layout

    left = {field for header in plan.unused() if _holds_words(rows, header) for field in fields_of(header)}
    if plan.layout is not Layout.MESSAGES:
        return plan.layout is not Layout.PAIRS or "customer-text" not in left
    known = "role" in plan.columns or ({"name", "conversation"} <= plan.columns.keys() and plan.times in _MOMENTS)
    return known and "agent-text" not in left


def _holds_words(rows: list[Any], key: str) -> bool:
    """Whether some value of `key` is more than a name or an address."""
    return any(len(_cell(row.get(key)).split()) > 2 for row in rows)


@cache
def _may_hold_words(keys: tuple[str, ...]) -> bool:
    from calllint.reading.tables.names import fields_of

    return any(field in fields_of(key) for key in keys for field in _FIELDS)


def _planned(rows: list[Any], options: ReadOptions) -> tuple[tuple[str, ...], Any]:
    """The names of the columns, and what these hold, by the first rows; or why that is not known."""
    from calllint.reading.tables.guess import LOOKED_AT, guess

    first = [row for row in rows[:LOOKED_AT] if isinstance(row, dict)]
    headers = tuple(dict.fromkeys(key for row in first for key in row))[:_MOST_COLUMNS]
    return headers, guess(headers, [[_cell(row.get(key)).strip() for key in headers] for row in first], options)


def _cell(value: Any) -> str:
    """A value as a CSV file would have it; nothing of what it has no cells for."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return str(value).lower()
    return str(value) if isinstance(value, (int, float)) else ""


def read(value: Any, document: Document) -> Iterator[Conversation | Problem]:
    """The conversations of the rows."""
    from calllint.reading.tables.batch import Batch
    from calllint.reading.tables.conversations import conversations
    from calllint.reading.tables.plan import Unsure

    rows = value if isinstance(value, list) else [value]
    headers, plan = _planned(rows, document.options)
    if isinstance(plan, Unsure):
        yield document.problem(plan.message)
        return
    if plan.alone and plain_key(document.key or "") in _TALKS:
        # The questions and answers of one talk.
        plan = plan._replace(alone=False)
    kept = [(index, row) for index, row in enumerate(rows) if isinstance(row, dict)]
    columns = [tuple([_cell(row.get(key)) for _, row in kept]) for key in headers]
    numbers = [index for index, _ in kept]

    def places(indices: Sequence[int]) -> list[Place]:
        return [document.place(index) for index in indices]

    yield from conversations(document.source, plan, [Batch(columns, numbers, numbers)], document.fallback_id, places)


EXPORT = Export(
    name="rows",
    summary="rows of a table in JSON: a list of objects, each a message, a question with its answer, or a conversation",
    recognised="objects whose keys are headers such as question and answer, klantvraag and antwoord, transcript",
    roles="as in CSV: a key with words for roles, or one for each party",
    times="as in CSV",
    ending="as in CSV",
    recognise=recognise,
    read=read,
    lines=True,
    last=True,
)
