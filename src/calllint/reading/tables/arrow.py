"""Reading Parquet and Arrow files: columns with types, a batch of rows at a time; lists of messages are transcripts."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Any, NamedTuple

from calllint.conversation import Conversation, Place
from calllint.errors import Problem
from calllint.reading.reader import Source
from calllint.reading.tables.arrow_file import is_own_batch, own_conversations
from calllint.reading.tables.batch import Batch
from calllint.reading.tables.conversations import NOTHING_SAID, conversations, needs, package
from calllint.reading.tables.explain import explained
from calllint.reading.tables.guess import LOOKED_AT, guess
from calllint.reading.tables.plan import Plan, Unsure

_PACKAGE = "pyarrow"
_AT_ONCE = 1024
_MOST_BYTES = 2_000_000_000
_BUFFER = 2**20
_SHOWN = 40


class _Table(NamedTuple):
    """The headers, what they hold, and the batches of rows, the first of them that was looked at.

    No plan: the columns are calllint's own.
    """

    headers: tuple[str, ...]
    plan: Plan | Unsure | None
    batches: Iterator[Any]


def read_arrow(source: Source) -> Iterator[Conversation | Problem]:
    """The conversations of the table."""
    pa = package(_PACKAGE)
    if pa is None:
        yield needs(source, "Parquet and Arrow files")
        return
    try:
        table = _table(source)
        if isinstance(table, Problem):
            yield table
            return
        if isinstance(table.plan, Unsure):
            yield source.problem(table.plan.message)
            return
        if table.plan is None:
            yield from own_conversations(source, table.batches)
            return
        spoken = False
        for item in conversations(source, table.plan, _rows(table), source.stem, _Places(source.path, table).of):
            yield item
            spoken = True
        if not spoken:
            yield source.problem(NOTHING_SAID)
    except (pa.ArrowException, OSError, ValueError, OverflowError) as error:
        yield source.problem(f"is a damaged file: {_first_line(error)}")


def explain_arrow(source: Source) -> Iterator[str]:
    """What the columns were taken for, in lines."""
    pa = package(_PACKAGE)
    if pa is None:
        yield needs(source, "Parquet and Arrow files").message
        return
    try:
        table = _table(source)
    except (pa.ArrowException, OSError, ValueError, OverflowError) as error:
        table = source.problem(f"is a damaged file: {_first_line(error)}")
    if isinstance(table, Problem):
        yield table.message
        return
    if table.plan is None:
        yield f"calllint's own columns: {', '.join(table.headers)}"
        return
    yield f"{len(table.headers)} columns"
    yield from explained(table.plan, table.headers)


def _first_line(error: Exception) -> str:
    return str(error).strip().split("\n", 1)[0] or type(error).__name__


def _table(source: Source) -> _Table | Problem:
    """The table and its plan, by its first rows. Raises what pyarrow raises for a broken file."""
    opened = _opened(source)
    if isinstance(opened, Problem):
        return opened
    batches = iter(opened)
    head = next(batches, None)
    if head is not None and not source.options.columns and is_own_batch(head):
        return _Table(tuple(head.schema.names), None, chain([head], batches))
    first: list[Any] = []
    for batch in chain([] if head is None else [head], batches):
        first.append(_flat(batch))
        if sum(one.num_rows for one in first) >= LOOKED_AT:
            break
    if not first:
        return source.problem(NOTHING_SAID)
    headers = tuple(first[0].schema.names)
    sample = [_cells(batch.slice(0, LOOKED_AT)) for batch in first]
    rows = [[_shown(cell) for cell in row] for columns in sample for row in zip(*columns, strict=True)]
    return _Table(headers, guess(headers, rows, source.options), chain(first, map(_flat, batches)))


def _opened(source: Source) -> Iterator[Any] | Problem:
    pa, ipc = package(_PACKAGE), package(f"{_PACKAGE}.ipc")
    stream = source.file
    if stream is None:
        buffer = pa.BufferReader(source.data)
    else:
        stream.seek(0)
        buffer = pa.PythonFile(stream, mode="r")
    if source.head.startswith(b"PAR1"):
        # In pieces: by default, pyarrow reads the columns of a whole group of rows.
        file = package(f"{_PACKAGE}.parquet").ParquetFile(buffer, buffer_size=_BUFFER, pre_buffer=False)
        largest = max((file.metadata.row_group(group).total_byte_size for group in range(file.num_row_groups)), default=0)
        if largest > _MOST_BYTES:
            return source.problem(f"has a group of rows that unpacks to {largest // 1_000_000} MB: write it with smaller row groups")
        # One thread: each has pools of its own that grow, and what follows takes many times what unpacking takes.
        batches: Iterator[Any] = iter(file.iter_batches(batch_size=_AT_ONCE, use_threads=False))
        return batches
    if source.head.startswith(b"ARROW1"):
        reader = ipc.open_file(buffer)
        return _checked(reader.get_batch(number) for number in range(reader.num_record_batches))
    return _checked(iter(ipc.open_stream(buffer)))


def _checked(batches: Iterator[Any]) -> Iterator[Any]:
    """The batches of Arrow, as sound as they look: what is wrong in them would crash the program. Raises ArrowInvalid."""
    for batch in batches:
        batch.validate(full=True)
        yield batch


def _flat(batch: Any) -> Any:
    """The batch with a column for each part of a struct: `author.role`."""
    pa = package(_PACKAGE)
    while any(pa.types.is_struct(field.type) for field in batch.schema):
        table = pa.Table.from_batches([batch]).flatten().combine_chunks()
        arrays = [column.chunk(0) if column.num_chunks else pa.array([], column.type) for column in table.columns]
        batch = pa.RecordBatch.from_arrays(arrays, names=table.schema.names)
    return batch


def _rows(table: _Table) -> Iterator[Batch]:
    number = 1
    for batch in table.batches:
        for start in range(0, batch.num_rows, _AT_ONCE):
            part = batch.slice(start, _AT_ONCE)
            numbers = range(number, number + part.num_rows)
            number += part.num_rows
            yield Batch(_cells(part), numbers, numbers)


def _cells(batch: Any) -> list[tuple[Any, ...]]:
    """The columns with cells as a CSV file would have them, but for lists, which stay lists."""
    return [_column(column) for column in batch.columns]


def _column(column: Any) -> tuple[Any, ...]:
    pa, pc = package(_PACKAGE), package(f"{_PACKAGE}.compute")
    kind = column.type
    if pa.types.is_dictionary(kind):
        column = column.dictionary_decode()
        kind = column.type
    if pa.types.is_timestamp(kind):
        # What has a zone is kept as UTC.
        column = pc.cast(column, pa.timestamp("ms", "UTC" if kind.tz else None), safe=False)
        return tuple([text or "" for text in pc.cast(column, pa.string()).to_pylist()])
    if pa.types.is_date(kind) or pa.types.is_time(kind) or pa.types.is_boolean(kind) or pa.types.is_integer(kind):
        return tuple([text or "" for text in pc.cast(column, pa.string()).to_pylist()])
    if pa.types.is_binary(kind) or pa.types.is_large_binary(kind):
        return tuple([cell.decode("utf-8", "replace") if cell is not None else "" for cell in column.to_pylist()])
    return tuple([cell if isinstance(cell, str | list) else _text(cell) for cell in column.to_pylist()])


def _text(cell: Any) -> str:
    if cell is None:
        return ""
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() and abs(cell) < 1e15 else repr(cell)
    return str(cell)


def _shown(cell: Any) -> str:
    """A cell as the guess looks at it."""
    if not isinstance(cell, str):
        return json.dumps(cell, default=str)
    return cell.strip()


class _Places:
    """The places of turns in a file of typed columns: no line, but the row and the column, as `$[3].text`."""

    def __init__(self, path: str, table: _Table) -> None:
        columns = table.plan.columns if isinstance(table.plan, Plan) else {}
        index = next((columns[field] for field in ("text", "transcript", "agent-text", "customer-text") if field in columns), 0)
        self._path = path
        self._header = table.headers[index]

    def of(self, rows: Sequence[int]) -> list[Place]:
        """The places in these rows (from 1)."""
        return [Place(self._path, None, None, None, None, f"$[{row - 1}].{self._header}") for row in rows]
