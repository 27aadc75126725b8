"""`parquet`: one Parquet file with a row a conversation and a row a finding, for DuckDB, pandas, Spark and other tools that read tables."""

from __future__ import annotations

import io
from collections.abc import Iterator
from itertools import islice
from typing import Any

from calllint import __version__
from calllint.patterns import lazy_pattern
from calllint.reporting.needed_package import needed
from calllint.reporting.parquet_schema import file_schema
from calllint.reporting.report_values import (
    SCHEMA,
    commitment_value,
    finding_value,
    problem_value,
    section_value,
    signal_value,
    summary_value,
)
from calllint.reporting.reporter import Reporter, Run
from calllint.reporting.result_rows import conversation_values, criterion_values, suppression_values
from calllint.reporting.run_totals import Totals
from calllint.reporting.safe_text import json_text
from calllint.results import Result

_SURROGATES = lazy_pattern("[\ud800-\udfff]")
_ROWS = 4096
"""The most rows of a group: what is in memory at a time."""


def render(run: Run) -> Iterator[bytes]:
    """The file, a group of rows at a time. Raises UsageError where pyarrow is not installed."""
    pa, pq = needed("pyarrow", "parquet"), needed("pyarrow.parquet", "parquet")
    schema = file_schema(pa).with_metadata({"calllint.schema": SCHEMA, "calllint.version": __version__})
    totals = Totals()
    rows = (row for result in totals.counting(run.results) for row in _rows(result))
    sink = _Sink()
    with pq.ParquetWriter(pa.PythonFile(sink, mode="w"), schema, compression="zstd") as writer:
        while group := list(islice(rows, _ROWS)):
            writer.write_table(pa.Table.from_pylist(group, schema=schema), row_group_size=_ROWS)
            yield sink.taken()
        # Only now are the problems complete.
        writer.add_key_value_metadata(
            {
                "calllint.problems": json_text([problem_value(problem) for problem in run.problems]),
                "calllint.notices": json_text([problem_value(notice) for notice in run.notices]),
                "calllint.summary": json_text(summary_value(totals)),
                **_insight(run),
            }
        )
    yield sink.taken()


def _insight(run: Run) -> dict[str, str]:
    """What many conversations say together, where somebody asked."""
    if run.insight is None:
        return {}
    from calllint.reporting.insight_values import insight_value

    return {"calllint.insight": json_text(insight_value(run.insight()))}


class _Sink(io.RawIOBase):
    """Takes what is written until somebody asks for it; it knows how much there was in all, which the end of a file refers to."""

    def __init__(self) -> None:
        super().__init__()
        self._pieces: list[bytes] = []
        self._size = 0

    def writable(self) -> bool:
        """It is."""
        return True

    def write(self, data: Any, /) -> int:
        """Takes all of `data`."""
        piece = bytes(data)
        self._pieces.append(piece)
        self._size += len(piece)
        return len(piece)

    def tell(self) -> int:
        """How many bytes there were in all."""
        return self._size

    def taken(self) -> bytes:
        """What was written since the last call."""
        pieces, self._pieces = self._pieces, []
        return b"".join(pieces)


def _rows(result: Result) -> Iterator[dict[str, Any]]:
    """The conversation's row, then its findings', then those of what is suppressed."""
    shared = conversation_values(result)
    items = {item.rule: item for item in result.scorecard.items}
    scored = {
        "criteria": [criterion_values(criterion, items.get(criterion.rule)) for criterion in result.criteria],
        "signals": [_with_facts_as_text(signal_value(signal)) for signal in result.signals],
        "commitments": [commitment_value(commitment) for commitment in result.commitments],
        "sections": [section_value(section) for section in result.scorecard.sections],
        "deductions": [deduction._asdict() for deduction in result.scorecard.deductions],
        "why": list(result.scorecard.why),
    }
    yield _plain({"record": "conversation", **shared, **scored})
    for finding in result.findings:
        yield _plain({"record": "finding", **shared, **_with_facts_as_text(finding_value(finding))})
    for suppressed in result.suppressed:
        known = _with_facts_as_text(finding_value(suppressed.finding))
        yield _plain({"record": "suppressed", **shared, **known, **suppression_values(suppressed)})


def _with_facts_as_text(values: dict[str, Any]) -> dict[str, Any]:
    """Facts differ from rule to rule: a column has one type, so that they are JSON text."""
    return {**values, "facts": json_text(values["facts"])}


def _plain(value: Any) -> Any:
    """`value` with lone surrogates as visible escapes: strings are UTF-8 here."""
    if isinstance(value, str):
        return value if value.isascii() else _SURROGATES.sub(lambda found: f"\\u{ord(found[0]):04x}", value)
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_plain(item) for item in value]
    return value


REPORTER = Reporter(
    "parquet", "Parquet: a row a conversation and a row a finding, for DuckDB, pandas and Spark", render, binary=True, extra="reports"
)
