"""The columns of the Parquet file, with types that do not depend on the data."""

from __future__ import annotations

from typing import Any


def file_schema(pa: Any) -> Any:
    """The schema, of `pa`, which is pyarrow. Every column is there in every file; those that a row has nothing for are null."""
    text, number, points, truth = pa.string(), pa.int64(), pa.float64(), pa.bool_()
    words = pa.list_(_struct(pa, turn=number, start=number, end=number, text=text))
    criterion = _struct(
        pa,
        rule=text,
        category=text,
        outcome=text,
        severity=text,
        weight=points,
        reason=text,
        section=text,
        points_earned=points,
        points_possible=points,
        bonus=truth,
        evidence=words,
    )
    signal = _struct(pa, signal=text, turn=number, confidence=text, facts=text, evidence=words)
    commitment = _struct(pa, turn=number, owner=text, action=text, deadline=text, kept=truth, evidence=words)
    names = pa.list_(text)
    section = _struct(pa, category=text, earned=points, possible=points, score=points, weight=points, bonus=points, failed_by=names)
    deduction = _struct(pa, rule=text, points=points, reason=text, critical=truth, section=text, scope=text)
    columns = {
        "record": text,
        "conversation": text,
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
        "points_earned": points,
        "points_possible": points,
        "points_bonus": points,
        "measured": points,
        "band": text,
        "card": text,
        "card_version": text,
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
        "suppressed": text,
        "suppressed_reason": text,
        "suppressed_who": text,
        "suppressed_until": text,
        "criteria": pa.list_(criterion),
        "signals": pa.list_(signal),
        "commitments": pa.list_(commitment),
        "sections": pa.list_(section),
        "deductions": pa.list_(deduction),
        "why": names,
    }
    required = ("record", "conversation", "path", "channel", "turns")
    return pa.schema([pa.field(name, kind, nullable=name not in required) for name, kind in columns.items()])


def _struct(pa: Any, **fields: Any) -> Any:
    return pa.struct([pa.field(name, kind) for name, kind in fields.items()])
