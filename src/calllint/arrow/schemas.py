"""The columns of both sides, with types that do not depend on the data.

Names are those of the JSON forms: a conversation's (`calllint config schema input`) and a report's (`calllint config schema report`).
"""

from __future__ import annotations

from importlib import import_module
from typing import Any

from calllint.errors import UsageError

VERSION = "calllint/arrow/1"
"""What the column `schema` of every result says. A column that goes, or changes its type, makes a new number; a new one does not."""


def pyarrow(module: str = "pyarrow") -> Any:
    """pyarrow, or a module of it. Raises UsageError, with what to install, where it is not there."""
    try:
        return import_module(module)
    except ImportError:
        raise UsageError("batches of Arrow need a package that is not installed", hint='pip install "calllint[formats]"') from None


def conversation_schema() -> Any:
    """What goes in: a `pyarrow.Schema`.

    Only `turns`, and in them `role` and `text`, have to be there. `metadata` is JSON text here; a struct or a map will do. `path` and
    `line` say where a conversation stands, for the report. Every other column goes to the metadata.
    """
    pa = pyarrow()
    text = pa.string()
    turn = _struct(pa, role=text, text=text, name=text, start=pa.float64(), end=pa.float64(), at=text, metadata=text)
    columns = dict.fromkeys(("id", "language", "channel", "agent", "team", "topic", "metadata"), text)
    return pa.schema({**columns, "turns": pa.list_(turn), "path": text, "line": pa.int64()})


def result_schema(*, json: bool = True) -> Any:
    """What comes out: a `pyarrow.Schema`, whose metadata name calllint's version.

    The columns are the keys of a conversation in the report, and `schema`, `fails` (whether it fails a run by the settings), `problems`
    (what could not be read or linted: where there is one, all else is null but what names the row), and, with `json`, `json`: the line that
    `calllint check --format jsonl` prints. Facts differ from rule to rule and are JSON text.
    """
    from calllint import __version__

    pa = pyarrow()
    text, number, points, truth = pa.string(), pa.int64(), pa.float64(), pa.bool_()
    words = pa.list_(_struct(pa, turn=number, start=number, end=number, text=text))
    place = _struct(pa, line=number, column=number, end_line=number, end_column=number)
    finding = {
        "rule": text,
        "category": text,
        "severity": text,
        "turn": number,
        "message": text,
        "confidence": text,
        "confidence_reason": text,
        "facts": text,
        "fingerprint": text,
        "evidence": words,
        "related": words,
        "place": place,
    }
    suppressed = _struct(pa, **finding, kind=text, reason=text, who=text, until=text)
    signal = _struct(pa, signal=text, turn=number, confidence=text, confidence_reason=text, facts=text, evidence=words)
    criterion = _struct(pa, rule=text, category=text, outcome=text, severity=text, weight=points, reason=text, evidence=words)
    commitment = _struct(pa, turn=number, owner=text, action=text, deadline=text, kept=truth, evidence=words)
    columns = {
        "schema": text,
        "id": text,
        "path": text,
        "line": number,
        "language": text,
        "channel": text,
        "agent": text,
        "team": text,
        "topic": text,
        "turns": number,
        "score": points,
        "passed": truth,
        "fails": truth,
        "findings": pa.list_(_struct(pa, **finding)),
        "suppressed": pa.list_(suppressed),
        "signals": pa.list_(signal),
        "criteria": pa.list_(criterion),
        "commitments": pa.list_(commitment),
        "scorecard": _scorecard(pa),
        "problems": pa.list_(_struct(pa, path=text, line=number, message=text)),
    }
    if json:
        columns["json"] = text
    return pa.schema(columns, metadata={"calllint.schema": VERSION, "calllint.version": __version__})


def _scorecard(pa: Any) -> Any:
    text, number, points, truth = pa.string(), pa.int64(), pa.float64(), pa.bool_()
    names = pa.list_(text)
    section = _struct(pa, category=text, earned=points, possible=points, weight=points, bonus=points, failed_by=names, score=points)
    item = _struct(
        pa,
        rule=text,
        section=text,
        outcome=text,
        weight=points,
        earned=points,
        bonus=truth,
        critical=text,
        per_finding=points,
        findings=number,
    )
    deduction = _struct(pa, rule=text, points=points, reason=text, critical=truth, section=text, scope=text)
    return _struct(
        pa,
        card=_struct(pa, name=text, version=text, pass_mark=points),
        band=text,
        why=names,
        measured=points,
        earned=points,
        possible=points,
        bonus=points,
        sections=pa.list_(section),
        items=pa.list_(item),
        deductions=pa.list_(deduction),
    )


def _struct(pa: Any, **fields: Any) -> Any:
    return pa.struct([pa.field(name, kind) for name, kind in fields.items()])
