"""How a CSV file is written, found by trial on its first rows: the separator, where the header stands, and which column holds what."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from functools import lru_cache
from io import StringIO
from typing import TYPE_CHECKING, NamedTuple

from calllint.conversation import NOTHING
from calllint.patterns import lazy_pattern
from calllint.reading.reader import ReadOptions
from calllint.reading.tables.header import SAMPLE, head_of
from calllint.reading.tables.names import SEPARATORS, fields_of
from calllint.reading.tables.plan import Plan, Unsure

if TYPE_CHECKING:
    from _csv import Reader

_LEAST_CONSISTENT = 0.5
_SEP_LINE = lazy_pattern(r'"?sep=(?P<separator>.|\\t)"?[,;\t ]*$', re.IGNORECASE)
FIELD_LIMIT = 1 << 20
"""Characters of the longest cell."""


class Dialect(NamedTuple):
    """How the file is written. `skipped` lines come before the first row: the header and what stands above it.

    `plan` says what the columns hold, or why that is not known; `consistency`, from 0 to 1, how many rows are as long as the header.
    """

    separator: str
    escape: str | None
    headers: tuple[str, ...]
    skipped: int
    plan: Plan | Unsure
    consistency: float

    def reader(self, lines: Iterator[str]) -> Reader:
        """The rows in `lines`."""
        return csv.reader(lines, delimiter=self.separator, escapechar=self.escape)


class _Trial(NamedTuple):
    """The first rows as one separator parts them, each with the line (from 0) after it."""

    rows: list[list[str]]
    ends: list[int]


def dialect_of(text: str, complete: bool, options: ReadOptions) -> Dialect | None:
    """The dialect of a file that begins with `text`; None for a text that is no table. `complete` says that it is the whole file."""
    return _dialect(text, complete, tuple(options.columns.items()), options.agent_domains)


@lru_cache(maxsize=2)
def _dialect(text: str, complete: bool, mapping: tuple[tuple[str, str], ...], domains: tuple[str, ...]) -> Dialect | None:
    # Recognising and reading ask the same.
    options = ReadOptions(columns=dict(mapping) if mapping else NOTHING, agent_domains=domains)
    raise_limit()
    first = text.lstrip("\ufeff").split("\n", 1)[0]
    told = _SEP_LINE.match(first)
    separators = told["separator"].replace("\\t", "\t") if told is not None else SEPARATORS
    found = [
        dialect
        for separator in separators
        if separator in text
        for escape in ((None, "\\") if '\\"' in text else (None,))
        if (dialect := _try(text, complete, separator, escape, told is not None, options)) is not None
    ]
    return max(found, key=_fitness, default=None)


def raise_limit() -> None:
    """Lets cells be as long as `FIELD_LIMIT`: e-mails and transcripts are longer than Python's limit."""
    if csv.field_size_limit() < FIELD_LIMIT:
        csv.field_size_limit(FIELD_LIMIT)


def _fitness(dialect: Dialect) -> tuple[bool, bool, float, int]:
    known = sum(bool(fields_of(header)) for header in dialect.headers)
    near = isinstance(dialect.plan, Plan) or dialect.plan.near
    return isinstance(dialect.plan, Plan), near, dialect.consistency + min(known, 8) / 4, len(dialect.headers)


def _try(text: str, complete: bool, separator: str, escape: str | None, told: bool, options: ReadOptions) -> Dialect | None:
    trial = _rows(text, complete, separator, escape)
    head = head_of(trial.rows, options, 1 if told else 0)
    # Sentences have commas, and not always as many.
    if head is None or (head.consistency < _LEAST_CONSISTENT and head.longer > 0.2 and len(head.headers) < 3):
        return None
    plan = head.plan
    if isinstance(plan, Unsure) and plan.near and '"' in text:
        # A quotation mark that nothing closes may have swallowed most of the sample.
        lines = [[cell.strip('"') for cell in line.split(separator)] for line in text.split("\n")[: SAMPLE + trial.ends[head.row]]]
        unquoted = head_of(lines, options, 1 if told else 0)
        plan = unquoted.plan if unquoted is not None and unquoted.headers == head.headers else plan
    return Dialect(separator, escape, head.headers, trial.ends[head.row], plan, head.consistency)


def _rows(text: str, complete: bool, separator: str, escape: str | None) -> _Trial:
    reader = csv.reader(StringIO(text), delimiter=separator, escapechar=escape)
    trial = _Trial([], [])
    try:
        for row in reader:
            trial.rows.append(row)
            trial.ends.append(reader.line_num)
            if len(trial.rows) > SAMPLE:
                return trial
    except csv.Error:
        return trial
    if not complete and len(trial.rows) > 2:
        # The text may end within it.
        trial.rows.pop()
        trial.ends.pop()
    return trial
