"""Says what the columns of a table were taken for, what that rests on, and how to say it in the configuration."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from calllint.reading.table_fields import FIELDS
from calllint.reading.tables.plan import Plan, Times, Unsure


def explained(plan: Plan | Unsure, headers: Sequence[str]) -> Iterator[str]:
    """The lines of the explanation; the last are the `[columns]` table to paste."""
    if isinstance(plan, Unsure):
        yield f"not read: {plan.message}"
        return
    yield f"{plan.layout.value}" + (f"; times: {plan.times.value}" if plan.times is not Times.NONE else "; no times")
    chosen = [(field, headers[plan.columns[field]]) for field in FIELDS if field in plan.columns]
    wide = max((len(field) for field, _ in chosen), default=0)
    wider = max((len(header) for _, header in chosen), default=0)
    for field, header in chosen:
        yield f"{field:<{wide}}  {header:<{wider}}  {plan.why[field]}"
    for index, field in plan.further:
        yield f"{'then':<{wide}}  {headers[index]:<{wider}}  what the {'customer' if field == 'customer-text' else 'agent'} says next"
    if plan.numbers is not None:
        yield f"a conversation is what two numbers write to each other: {' and '.join(headers[index] for index in plan.numbers)}"
    unused = plan.unused()
    if unused:
        yield f"not used: {', '.join(unused)}"
    yield ""
    yield "[columns]"
    for field, header in chosen:
        yield f"{field} = {_quoted(header)}"


def _quoted(text: str) -> str:
    """`text` as a TOML string."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t").replace("\r", "\\r")
    return f'"{escaped}"'
