"""The schema of a review sample: what `calllint sample --format json` writes, and `calllint agree` takes back."""

from __future__ import annotations

from calllint.conversation import Role
from calllint.insight.sample import Part
from calllint.rules.confidence import Confidence
from calllint.schemas import DIALECT, Schema, closed

_TEXT: Schema = {"type": "string"}
_OR_NONE: Schema = {"type": ["string", "null"]}
_COUNT: Schema = {"type": "integer", "minimum": 0}
_SHARE: Schema = {"type": "number", "exclusiveMinimum": 0, "maximum": 1}


def sample_schema() -> Schema:
    """The schema of the whole document."""
    part: Schema = {"enum": [one.value for one in Part]}
    return {
        "$schema": DIALECT,
        "title": "A review sample of calllint",
        "description": "Conversations for people to review, with their weights. Fill in `review`; leave the rest. Turns count from 0.",
        "type": "object",
        "required": ["schema", "conversations", "rules", "strata", "sample"],
        "properties": {
            "schema": {"const": "calllint/sample/1"},
            "version": _TEXT,
            "seed": {"type": "integer"},
            "conversations": {"description": "Of how many the sample was drawn.", **_COUNT},
            "rules": {"description": "The rules that are asked for.", "type": "array", "items": _TEXT},
            "strata": {
                "type": "array",
                "items": closed({"name": _TEXT, "part": part, "size": _COUNT, "drawn": _COUNT}, "name", "part", "size", "drawn"),
            },
            "sample": {"type": "array", "items": _row(part)},
            "problems": {"type": "array", "items": _problem()},
            "notices": {"type": "array", "items": _problem()},
        },
    }


def _row(part: Schema) -> Schema:
    finding = closed(
        {"rule": _TEXT, "turn": _COUNT, "confidence": {"enum": [one.value for one in Confidence]}, "words": _TEXT}, "rule", "turn"
    )
    answers: Schema = {"description": "By rule: right, wrong, missed, unsure; ? until somebody judges it.", "type": "object"}
    review = closed(
        {
            "reviewed": {"description": "Who looked at it; null while nobody did.", "type": ["string", "boolean", "null"]},
            "remarks": _OR_NONE,
            "rules": {**answers, "additionalProperties": _OR_NONE},
        },
        "rules",
    )
    return closed(
        {
            "conversation": _TEXT,
            "path": _OR_NONE,
            "line": {"type": ["integer", "null"]},
            **dict.fromkeys(("day", "agent", "team", "topic", "channel", "language"), _OR_NONE),
            "score": {"type": ["number", "null"]},
            "part": part,
            "why": _TEXT,
            "stratum": closed({"name": _TEXT, "size": _COUNT, "drawn": _COUNT}, "name", "size"),
            "probability": {"description": "How likely it was to be drawn.", **_SHARE},
            "weight": {"description": "How many conversations it stands for.", "type": "number", "minimum": 1},
            "found": {"type": "array", "items": finding},
            "in_doubt": {"description": "Found, but less surely than is reported.", "type": "array", "items": finding},
            "turns": {"type": "array", "items": closed({"role": {"enum": [one.value for one in Role]}, "text": _TEXT}, "role", "text")},
            "review": review,
        },
        "conversation",
        "stratum",
        "found",
        "review",
    )


def _problem() -> Schema:
    return closed({"path": _TEXT, "line": {"type": ["integer", "null"]}, "message": _TEXT}, "path", "message")
