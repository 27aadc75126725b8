"""The schema of rules in TOML: the files of the built-in catalogue, and the `[rule.…]` tables of a `calllint.toml`."""

from __future__ import annotations

from collections.abc import Iterable

from calllint.conversation import Channel, Role
from calllint.rules.catalogue import NEEDS, TRANSLATED
from calllint.rules.finding import Severity
from calllint.rules.kinds import MEASURES
from calllint.rules.rule import Kind, Where
from calllint.schemas import DIALECT, Schema, closed

_SAID: Schema = {"type": "string", "pattern": r"\S"}
_TEXT: Schema = {"type": "string"}
_CUES: Schema = {"$ref": "#/$defs/cues"}
_SOME_CUES: Schema = {"$ref": "#/$defs/cues", "minItems": 1}
_LIMIT: Schema = {"$ref": "#/$defs/limit"}
_ROLE: Schema = {"enum": [role.value for role in Role]}


def rules_schema() -> Schema:
    """The schema of a file of rules and signals."""
    return {
        "$schema": DIALECT,
        "title": "Rules of calllint",
        "description": "Rules and signals, as the built-in ones are written.",
        **closed(
            {
                "rule": {"description": "Rules by their id.", "type": "object", "additionalProperties": {"$ref": "#/$defs/rule"}},
                "signal": {"description": "Signals by their id.", "type": "object", "additionalProperties": {"$ref": "#/$defs/signal"}},
            }
        ),
        "$defs": {**rule_definitions(), "signal": _signal()},
    }


def rule_definitions() -> Schema:
    """The `$defs` of a rule: `rule`, and what it refers to."""
    roles = "|".join(Role)
    return {
        "rule": _rule(),
        "cues": {
            "description": "Cues: name, or role:name, and +fact behind it for each fact that must be true.",
            "type": "array",
            "items": {"type": "string", "pattern": rf"^(?:(?:{roles})?:)?[^:+]+(?:\+[^:]*)?$"},
            "examples": [["agent:apology", "customer:abuse+personal"]],
        },
        "limit": {
            "description": "A number, or $ and the name of an option.",
            "anyOf": [{"type": "number", "minimum": 0}, {"type": "string", "pattern": r"^\$."}],
        },
        "example": _example(),
    }


def _rule() -> Schema:
    kinds = _kinds()
    return {
        "type": "object",
        "required": ["kind", "meaning", "message"],
        "properties": {"kind": {"description": "What the rule says of its cues.", "enum": [kind.value for kind in Kind]}},
        "allOf": [
            {
                "if": {"required": ["kind"], "properties": {"kind": {"const": kind.value}}},
                "then": closed({"kind": True, **_common(), **properties}, *required),
            }
            for kind, (required, properties) in kinds.items()
        ],
    }


def _common() -> Schema:
    return {
        "category": _TEXT,
        "severity": {"enum": [severity.value for severity in Severity]},
        "weight": {"description": "Points of the scorecard.", "type": "number", "minimum": 0},
        "title": {"description": "What the agent does who keeps the rule.", **_TEXT},
        "meaning": {"description": "What is found, in a sentence.", **_TEXT},
        "why": _TEXT,
        "detection": {"description": "How it is found.", **_TEXT},
        "limits": {"description": "What it is known to miss or mistake.", **_TEXT},
        "message": {
            "description": "What a finding says: a text, or one for each language.",
            "anyOf": [_SAID, {"type": "object", "minProperties": 1, "additionalProperties": _SAID}],
        },
        "translated": _translated("What reports in other languages call the rule and say of it, by language (ISO 639-1).", TRANSLATED),
        "channels": {"type": "array", "items": {"enum": [channel.value for channel in Channel]}},
        "needs": {
            "description": "What the input must have for the rule to be measurable.",
            "type": "array",
            "items": {"enum": list(NEEDS)},
        },
        "when": {"description": "Without one of these cues the rule has no occasion.", **_CUES},
        "shown-by": {"description": "What a pass rests on.", **_CUES},
        "doubts": _doubts(),
        "options": {
            "description": "What users may set, with its default, whose type is that of the option.",
            "type": "object",
            "additionalProperties": closed({"default": True, "meaning": _TEXT}, "default", "meaning"),
        },
        "passes": {"type": "array", "items": {"$ref": "#/$defs/example"}},
        "fails": {"type": "array", "items": {"$ref": "#/$defs/example"}},
        "on": {"description": "Whether it is applied unless it is selected by name.", "type": "boolean", "default": True},
    }


def _doubts() -> Schema:
    keys = {"where": {"enum": [where.value for where in Where]}, "cues": _SOME_CUES, "without": _SOME_CUES, "reason": _SAID}
    return {
        "description": "What else in the conversation speaks against a finding, which is of low confidence then.",
        "type": "array",
        "items": {**closed(keys, "where", "reason"), "anyOf": [{"required": ["cues"]}, {"required": ["without"]}]},
    }


def _kinds() -> dict[Kind, tuple[tuple[str, ...], Schema]]:
    """By kind, what it needs and what it may have."""
    fact = closed({"no-earlier": _CUES, "first-turns": _LIMIT, "first-seconds": _LIMIT})
    unless = dict.fromkeys(("unless-before", "unless-asked", "unless-with", "unless-within"), _CUES)
    response = {"of": _SOME_CUES, "after": _SOME_CUES, "by": _ROLE, "not-with": _CUES, "or-before": _CUES, "sure-with": _CUES}
    return {
        Kind.ABSENCE: (("of",), {"of": _SOME_CUES, **unless, "facts": {"type": "object", "additionalProperties": fact}}),
        Kind.EXISTENCE: (
            ("of",),
            {"of": _SOME_CUES, "by": _ROLE, "where": {"enum": ["anywhere", "opening", "closing"]}, "turns": _LIMIT},
        ),
        Kind.RESPONSE: (("of", "after"), {**response, **dict.fromkeys(("within-turns", "within-seconds", "room-words"), _LIMIT)}),
        Kind.PRECEDENCE: (("of",), {"of": _SOME_CUES, "first": _CUES}),
        Kind.BOUND: (("measure",), {"measure": {"enum": list(MEASURES)}, "least": _LIMIT, "most": _LIMIT}),
        Kind.CHECK: (("check",), {"check": {"description": "The name of a check in Python.", **_TEXT}}),
    }


def _example() -> Schema:
    return closed(
        {
            "language": _TEXT,
            "text": {"description": "A conversation, one turn a line: `agent: …`.", **_TEXT},
            "turns": {"description": "The turns (from 0) at which the rule fails.", "type": "array", "items": {"type": "integer"}},
            "channel": {"enum": [channel.value for channel in Channel]},
            "metadata": {"type": "object"},
            "options": {"type": "object"},
        },
        "text",
    )


def _signal() -> Schema:
    translated = _translated("What reports in other languages say of the signal, by language (ISO 639-1).", ("meaning", "why"))
    return closed(
        {"meaning": _TEXT, "why": _TEXT, "limits": _TEXT, "cues": _CUES, "doubts": _doubts(), "translated": translated}, "meaning"
    )


def _translated(description: str, keys: Iterable[str]) -> Schema:
    return {"description": description, "type": "object", "additionalProperties": closed(dict.fromkeys(keys, _SAID))}
