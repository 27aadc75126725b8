"""Results to rows: the report's JSON, typed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from calllint.arrow.schemas import VERSION, pyarrow
from calllint.errors import Problem
from calllint.gate import fails
from calllint.patterns import lazy_pattern
from calllint.reporting.report_values import conversation_value, problem_value
from calllint.reporting.safe_text import json_text
from calllint.results import Result
from calllint.settings import Settings

_SURROGATES = lazy_pattern("[\ud800-\udfff]")
_WITH_FACTS = ("findings", "suppressed", "signals")


def row_of(result: Result, settings: Settings, *, json: bool) -> dict[str, Any]:
    """The row of a result; keys that no column has are left to `json`."""
    value = conversation_value(result)
    row = {
        **value,
        "schema": VERSION,
        "fails": fails(result, settings),
        "problems": [],
        **{key: [{**item, "facts": json_text(item["facts"])} for item in value[key]] for key in _WITH_FACTS},
    }
    if json:
        row["json"] = json_text(value)
    return row


def problem_row(problem: Problem, name: str | None, *, json: bool) -> dict[str, Any]:
    """The row of what could not be read or linted; `name` is its id, None where nobody knows."""
    value = problem_value(problem)
    row = {"schema": VERSION, "id": name, "path": problem.path, "line": problem.line, "problems": [value]}
    if json:
        row["json"] = json_text(value)
    return row


def batch_of(rows: Sequence[dict[str, Any]], schema: Any) -> Any:
    """The record batch of `schema` that the rows make."""
    pa = pyarrow()
    try:
        return pa.RecordBatch.from_pylist(rows, schema=schema)
    except (UnicodeEncodeError, pa.ArrowException):
        # Half a pair of surrogates, such as a message of a configuration may hold (strings are UTF-8 here), or a rule of some package
        # gave what no column takes.
        return pa.RecordBatch.from_pylist([_fitting(row, schema) for row in rows], schema=schema)


def _fitting(row: dict[str, Any], schema: Any) -> dict[str, Any]:
    """The row, or a problem in its place."""
    pa = pyarrow()
    plain: dict[str, Any] = _encodable(row)
    try:
        pa.RecordBatch.from_pylist([plain], schema=schema)
    except pa.ArrowException as error:
        message = f"conversation {plain['id']!r} has a result that no column takes: {type(error).__name__} (please report it)"
        return problem_row(Problem(plain["path"], message, plain["line"]), plain["id"], json="json" in schema.names)
    return plain


def _encodable(value: Any) -> Any:
    if isinstance(value, str):
        return _SURROGATES.sub(lambda found: f"\\u{ord(found[0]):04x}", value)
    if isinstance(value, Mapping):
        return {key: _encodable(item) for key, item in value.items()}
    return [_encodable(item) for item in value] if isinstance(value, list) else value
