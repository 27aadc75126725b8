"""The rows of a batch as values of Python: those that JSON has, whatever types the columns are of."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from math import isnan
from typing import Any, NamedTuple

from calllint.reading.tables.conversations import package

_AT_ONCE = 128
"""Rows that are values of Python at a time: what is in memory besides the batch."""


class Unreadable(NamedTuple):
    """A row that can't be read, and why."""

    message: str


Row = dict[str, Any] | Unreadable


def rows_of(batch: Any) -> Iterator[list[Row]]:
    """The rows of a record batch in their order, some at a time: a value for each column that has one."""
    batch = _to_microseconds(batch)
    for start in range(0, batch.num_rows, _AT_ONCE):
        part = batch.slice(start, _AT_ONCE)
        try:
            yield [_values(row) for row in part.to_pylist()]
        except Exception:
            # One of them is broken, such as text that is not UTF-8: the others are not.
            yield [_row(part, number) for number in range(part.num_rows)]


def _row(part: Any, number: int) -> Row:
    try:
        return _values(part.slice(number, 1).to_pylist()[0])
    except UnicodeDecodeError:
        return Unreadable("can't be read: its text is not UTF-8")
    except Exception as error:
        # The words of an error may quote what was said.
        return Unreadable(f"can't be read: {type(error).__name__}")


def _values(row: dict[str, Any]) -> dict[str, Any]:
    return {name: plain for name, value in row.items() if (plain := _plain(value)) is not None}


def _plain(value: Any) -> Any:
    """`value` in the types that JSON has. Nothing, and what is no number, is None: a column has it where JSON leaves a key out."""
    if value is None or isinstance(value, str | bool | int):
        return value
    if isinstance(value, float):
        return None if isnan(value) else value
    if isinstance(value, dict):
        return _values(value)
    if isinstance(value, list):
        if value and isinstance(value[0], tuple):
            # A map is a list of pairs.
            return _values({str(key): item for key, item in value})
        return [_plain(item) for item in value]
    if isinstance(value, bytes | bytearray | memoryview):
        return bytes(value).decode("utf-8", "replace")
    if isinstance(value, datetime | date | time):
        return value.isoformat()
    if isinstance(value, timedelta):
        return value.total_seconds()
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    return str(value)


def _to_microseconds(batch: Any) -> Any:
    """The batch without times that are finer: Python has none, and what others make of them depends on what is installed."""
    pa = package("pyarrow")
    columns, fields = [], []
    for field, column in zip(batch.schema, batch.columns, strict=True):
        kind = _coarser(pa, field.type)
        if kind != field.type:
            try:
                column = column.cast(kind, safe=False)
            except pa.ArrowException:
                # As it is, some of its rows may be readable.
                kind = field.type
        columns.append(column)
        fields.append(pa.field(field.name, kind))
    return pa.RecordBatch.from_arrays(columns, schema=pa.schema(fields))


def _coarser(pa: Any, kind: Any) -> Any:
    if pa.types.is_timestamp(kind):
        # What has a zone is kept as UTC.
        return pa.timestamp("us", "UTC" if kind.tz else None)
    if pa.types.is_duration(kind):
        return pa.duration("us")
    if pa.types.is_time64(kind):
        return pa.time64("us")
    if pa.types.is_struct(kind):
        return pa.struct([pa.field(field.name, _coarser(pa, field.type)) for field in kind])
    if pa.types.is_list(kind) or pa.types.is_large_list(kind):
        inner = _coarser(pa, kind.value_type)
        return kind if inner == kind.value_type else (pa.list_ if pa.types.is_list(kind) else pa.large_list)(inner)
    return kind
