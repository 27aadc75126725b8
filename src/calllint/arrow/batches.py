"""Batches of conversations to batches of results."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import Any

from calllint.api import settings_from
from calllint.arrow.carried import Ready, Setup, files_of, loaded, packed, ready
from calllint.arrow.json_column import json_column_of
from calllint.arrow.outgoing import batch_of, problem_row, row_of
from calllint.arrow.schemas import pyarrow, result_schema
from calllint.conversation import Conversation
from calllint.errors import Problem, UsageError
from calllint.reading.channels import with_channel
from calllint.reading.roles import with_roles
from calllint.reading.tables.arrow_own import Incoming
from calllint.reading.tables.arrow_rows import Row, Unreadable, rows_of
from calllint.results import Result
from calllint.scale.deadline import lint_within
from calllint.settings import Settings

Config = str | Path | Settings | None


def lint_batches(batches: Iterable[Any], config: Config = None, **options: Any) -> Iterator[Any]:
    """The results of the record batches `batches`, in their order, as record batches of `result_schema`; one batch is held at a time.

    `config` and `options` are those of `linter`. Raises UsageError, at once, for whatever is wrong with them.
    """
    return linter(config, **options)(batches)


def linter(
    config: Config = None,
    *,
    json: bool = True,
    keep: Sequence[str] = (),
    json_column: str | None = None,
    redact: bool | None = None,
    redact_key: bytes | None = None,
    **overrides: Any,
) -> BatchLinter:
    """A function from batches to batches, by the configuration at `config` (as for `Linter.from_config`) or by these settings.

    `json` False leaves out the column with the whole report of a conversation. The columns `keep` go along unchanged. `json_column` holds
    conversations as JSON; None takes the only column of text where there are no `turns`. `redact` keeps personal data out of the results
    (None: as the settings have it), under pseudonyms by `redact_key` (None: a new secret), so that one value has one pseudonym in all
    processes. `overrides` are keys of the configuration, with `_` for `-`. Raises UsageError for whatever is wrong.
    """
    if isinstance(config, Settings):
        if overrides:
            raise UsageError(f"{next(iter(overrides))!r} can't be given beside settings", hint="set it there: settings._replace(…)")
        settings = config
    else:
        settings = settings_from(config, overrides)
    if settings.baseline is not None:
        hint = "leave `baseline` out of this configuration, or let waivers say what is known"
        raise UsageError("a baseline is held against results by `calllint check` only", hint=hint)
    own = set(result_schema(json=json).names)
    if clash := next((name for name in keep if name in own), None):
        raise UsageError(f"the column {clash!r} can't be kept: results have one of that name", hint="give it another name before")
    today = datetime.now().date()
    # What is wrong in a file shows here, under the name that the user knows.
    loaded(settings, today)
    if redact or redact_key is not None or (redact is None and settings.redact):
        key = redact_key if redact_key is not None else secrets.token_bytes(32)
    else:
        key = None
    return BatchLinter(packed(Setup(settings, today, files_of(settings), key, json, tuple(dict.fromkeys(keep)), json_column)))


class BatchLinter:
    """Lints batches. It is pickled as settings, and compiles lexicons once a process; `linter` makes one.

    Called with an iterable of record batches it is an iterator of them, as Spark's `mapInArrow` asks for; `table` and `reader` are for
    who has those. No row ever fails: what can't be read or linted has the reason in `problems`. Raises UsageError for columns that are no
    conversations.
    """

    def __init__(self, pack: bytes) -> None:
        self._pack = pack

    def __reduce__(self) -> tuple[Callable[[bytes], BatchLinter], tuple[bytes]]:
        return BatchLinter, (self._pack,)

    def __call__(self, batches: Iterable[Any]) -> Iterator[Any]:
        """The results of the record batches."""
        for batch in batches:
            yield from self._batch(batch)

    def table(self, table: Any) -> Any:
        """The results of a `pyarrow.Table`."""
        return pyarrow().Table.from_batches(self(table.to_batches()), schema=self.schema(table.schema))

    def reader(self, batches: Any) -> Any:
        """The results of a `pyarrow.RecordBatchReader`, or of what has one to give (DuckDB, Polars), as such a reader: a stream."""
        pa = pyarrow()
        source = batches if isinstance(batches, pa.RecordBatchReader) else pa.RecordBatchReader.from_stream(batches)
        return pa.RecordBatchReader.from_batches(self.schema(source.schema), self(source))

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What could not be read of side files that the settings name."""
        return self._ready.sides.problems if self._ready.sides is not None else ()

    def schema(self, incoming: Any) -> Any:
        """The schema of the results of batches whose schema is `incoming`. Raises UsageError where those are no conversations."""
        self._json_column(incoming)
        schema = result_schema(json=self._ready.setup.json)
        for name in self._ready.setup.keep:
            if name not in incoming.names:
                raise UsageError(f"there is no column {name!r} to keep", hint=f"there is: {', '.join(incoming.names)}")
            schema = schema.append(incoming.field(name))
        return schema

    @cached_property
    def _ready(self) -> Ready:
        return ready(self._pack)

    def _json_column(self, incoming: Any) -> str | None:
        return json_column_of(incoming.names, incoming.types, self._ready.setup.json_column)

    def _batch(self, batch: Any) -> Iterator[Any]:
        pa = pyarrow()
        setup = self._ready.setup
        schema = self.schema(batch.schema)
        rows_schema = result_schema(json=setup.json)
        incoming = Incoming(self._ready.options, self._json_column(batch.schema))
        start = 0
        for rows in rows_of(batch):
            numbers, made = [], []
            for number, row in self._rows(rows, incoming):
                numbers.append(start + number)
                made.append(row)
            start += len(rows)
            if made:
                which = pa.array(numbers, pa.int64())
                kept = [batch.column(name).take(which) for name in setup.keep]
                yield pa.RecordBatch.from_arrays([*batch_of(made, rows_schema).columns, *kept], schema=schema)

    def _rows(self, rows: Sequence[Row], incoming: Incoming) -> Iterator[tuple[int, dict[str, Any]]]:
        """The rows that come of `rows`, each with the number of that which it comes of."""
        found = [(number, self._known(item)) for number, row in enumerate(rows) for item in incoming.read(row)]
        linted = lint_within(self._ready.linter, (item for _, item in found))
        for (number, item), out in zip(found, linted, strict=True):
            yield number, self._told(out, _name(item, rows[number]))

    def _told(self, out: Result | Problem, name: str | None) -> dict[str, Any]:
        """The row of what came of the conversation called `name`."""
        setup, redactor = self._ready.setup, self._ready.redactor
        if isinstance(out, Result):
            try:
                return row_of(out if redactor is None else redactor.result(out), setup.settings, json=setup.json)
            except Exception as error:
                place = out.conversation.place
                out = Problem(place.path, f"has a result that can't be told: {type(error).__name__} (please report it)", place.line)
        if redactor is not None:
            out, name = redactor.problem(out), redactor.text(name) if name is not None else None
        return problem_row(out, name, json=setup.json)

    def _known(self, item: Conversation | Problem) -> Conversation | Problem:
        """A conversation with what side files know of it, and the roles that the settings and its words give."""
        if isinstance(item, Problem):
            return item
        _, _, options, sides, _ = self._ready
        try:
            known = with_channel(sides.apply(item) if sides is not None else item, options.channel)
            return with_roles(known, options.roles, infer=options.infer_roles)
        except Exception as error:
            message = f"conversation {item.id!r} could not be read: {type(error).__name__} (please report it)"
            return Problem(item.place.path, message, item.place.line)


def _name(item: Conversation | Problem, row: Row) -> str | None:
    """The id of a conversation that has a problem."""
    if isinstance(item, Conversation):
        return item.id
    found = None if isinstance(row, Unreadable) else row.get("id")
    return str(found) if found is not None and not isinstance(found, list | dict) else None
