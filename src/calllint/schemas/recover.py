"""The schema of the call-back list: what `calllint recover --format json` writes."""

from __future__ import annotations

from calllint.insight.recover import Why
from calllint.insight.recover_references import KINDS
from calllint.schemas import DIALECT, Schema, closed

_TEXT: Schema = {"type": "string"}
_OR_NONE: Schema = {"type": ["string", "null"]}
_DAY: Schema = {"description": "ISO 8601; null where nobody knows.", "type": ["string", "null"], "format": "date"}
_COUNT: Schema = {"type": "integer", "minimum": 0}


def recover_schema() -> Schema:
    """The schema of the whole document."""
    return {
        "$schema": DIALECT,
        "title": "A call-back list of calllint",
        "description": "Who is to be called back, in order. Turns count from 0.",
        "type": "object",
        "required": ["schema", "version", "today", "customers", "problems", "notices", "summary"],
        "properties": {
            "schema": {"const": "calllint/recover/1"},
            "version": _TEXT,
            "today": {"description": "The day by which promises are overdue.", "type": "string", "format": "date"},
            "customers": {"type": "array", "items": _customer()},
            "problems": {"description": "Inputs that could not be read.", "type": "array", "items": _problem()},
            "notices": {"type": "array", "items": _problem()},
            "summary": closed({"listed": _COUNT, "conversations": _COUNT, "settled_since": _COUNT}, "listed", "conversations"),
        },
    }


def _customer() -> Schema:
    place = closed({"id": _TEXT, "path": _TEXT, "line": {"type": ["integer", "null"]}, "day": _DAY}, "id", "path")
    reference = closed(
        {
            "kind": {"enum": list(KINDS)},
            "value": _TEXT,
            "said": {"description": "The customer gave it; else the data have it.", "type": "boolean"},
        },
        "kind",
        "value",
    )
    reason = closed(
        {
            "why": {"enum": [why.value for why in Why]},
            "rule": {"description": "null for a promise.", **_OR_NONE},
            "conversation": _TEXT,
            "turn": _COUNT,
            "words": _TEXT,
        },
        "why",
        "conversation",
        "turn",
    )
    return closed(
        {
            "rank": {"type": "integer", "minimum": 1},
            "day": _DAY,
            "references": {"description": "What tells the customer from others.", "type": "array", "items": reference},
            "wanted": {"description": "What they came for, in their own words.", **_OR_NONE},
            "owed": {"description": "What is owed, in words.", **_TEXT},
            "reasons": {"description": "Why they are listed, the worst first.", "type": "array", "minItems": 1, "items": reason},
            "promises": {"type": "array", "items": _promise()},
            "days_late": {"description": "Of the promise that is the longest overdue.", **_COUNT},
            "conversation": {"description": "The latest contact.", **place},
            "earlier": {"description": "Earlier ones about the same thing, the latest first.", "type": "array", "items": place},
            "agent": _OR_NONE,
            "channel": _TEXT,
            "language": _OR_NONE,
            "topics": {
                "description": "As the data name it, else as the words tell.",
                "examples": [["delivery"]],
                "type": "array",
                "items": _TEXT,
            },
            "score": {"type": ["number", "null"]},
            "signals": {"type": "array", "items": _TEXT},
        },
        "rank",
        "references",
        "owed",
        "reasons",
        "promises",
        "conversation",
        "earlier",
    )


def _promise() -> Schema:
    return closed(
        {
            "conversation": _TEXT,
            "turn": _COUNT,
            "owner": {"description": "Who will do it; null where nobody said.", **_OR_NONE},
            "action": _TEXT,
            "deadline": {"description": "For when, in so many words; null where no time was given.", **_OR_NONE},
            "said": {**_DAY, "description": "When it was promised."},
            "due": {**_DAY, "description": "The last day that the words can mean; null where that can't be told."},
            "status": {"enum": ["open", "overdue", "broken", "unclear"]},
        },
        "conversation",
        "turn",
        "action",
        "status",
    )


def _problem() -> Schema:
    return closed({"path": _TEXT, "line": {"type": ["integer", "null"]}, "message": _TEXT}, "path", "message")
