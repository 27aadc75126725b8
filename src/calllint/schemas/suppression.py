"""The schemas of what lets findings be: baselines and files of waivers."""

from __future__ import annotations

from calllint.schemas import DIALECT, Schema, closed

_SAID: Schema = {"type": "string", "pattern": r"\S"}
_TEXT: Schema = {"type": "string"}


def baseline_schema() -> Schema:
    """The schema of what `calllint check --write-baseline` writes."""
    finding = {"conversation": _TEXT, "rule": _TEXT, "fingerprint": {"type": "string", "pattern": "^[0-9a-f]{32}$"}}
    floor: Schema = {
        "conversation": _TEXT,
        "path": {"description": "The input, counted from the folder of the baseline.", **_TEXT},
        "score": {"description": "May not fall; null where nothing could be assessed.", "type": ["number", "null"], "minimum": 0},
        "possible": {"description": "The points that the score is of.", "type": "number", "minimum": 0},
    }
    return {
        "$schema": DIALECT,
        "title": "A baseline of calllint",
        "description": "The findings that are known, and the scores that may not fall. Only `calllint check --write-baseline` writes it.",
        "type": "object",
        "required": ["schema", "conversations", "findings"],
        "properties": {
            "schema": {"const": "calllint/baseline/1"},
            "conversations": {"type": "array", "items": {"type": "object", "required": [*floor], "properties": floor}},
            "findings": {"type": "array", "items": {"type": "object", "required": [*finding], "properties": finding}},
        },
    }


def waivers_schema() -> Schema:
    """The schema of a file of waivers, as the TOML of it is decoded, with dates as text."""
    waiver = {
        "conversation": {"description": "The id of a conversation, or a glob over ids.", **_SAID},
        "rule": {
            "description": "Whose findings are let be: a rule, several, or all.",
            "anyOf": [_TEXT, {"type": "array", "minItems": 1, "items": _TEXT}],
        },
        "reason": {"description": "Why.", **_SAID},
        "who": {"description": "Who says so.", **_SAID},
        "until": {"description": "The last day on which it holds: a date without quotation marks.", "type": "string", "format": "date"},
        "words": {"description": "Only findings that rest on words with this in them.", **_SAID},
    }
    required = ("conversation", "rule", "reason", "who")
    return {
        "$schema": DIALECT,
        "title": "Waivers of calllint",
        "description": "Findings that are let be: why, who says so, and until when.",
        **closed({"waiver": {"description": "The waivers, each [[waiver]].", "type": "array", "items": closed(dict(waiver), *required)}}),
    }
