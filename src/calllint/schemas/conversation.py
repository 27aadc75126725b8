"""The schema of a conversation as calllint reads it from JSON, and `calllint convert` writes it."""

from __future__ import annotations

from calllint.conversation import Channel, Role
from calllint.schemas import DIALECT, Schema

_TEXT: Schema = {"type": ["string", "null"]}
_SECONDS: Schema = {"type": ["number", "null"], "minimum": 0}
_ANYTHING: Schema = {"type": ["object", "null"]}


def conversation_schema() -> Schema:
    """The schema of one conversation; keys that it does not name are kept in the metadata."""
    return {
        "$schema": DIALECT,
        "title": "A conversation for calllint",
        "description": "A .json file holds one, or a list of them, a .jsonl file one a line. Unknown keys are kept in `metadata`.",
        "type": "object",
        "required": ["turns"],
        "properties": {
            "id": {
                "description": "Names the conversation in every report, and is part of the fingerprint of its findings.",
                "type": ["string", "number", "null"],
            },
            "language": {"description": "ISO 639-1, such as nl; recognised where it is absent.", **_TEXT},
            "channel": {
                "description": "How the two parties met. Any other word (whatsapp) is taken for one of these where that is known.",
                "anyOf": [{"enum": [channel.value for channel in Channel]}, _TEXT],
            },
            "agent": {"description": "The agent's name.", **_TEXT},
            "team": {"description": "The agent's team.", **_TEXT},
            "topic": {"description": "What it was about, as the export names it; `exempt-topics` of a rule go by it.", **_TEXT},
            "metadata": {
                "description": "What the source knows besides. Some rules ask for these two; all else is kept as it is.",
                "properties": {
                    "queue_wait_s": {"description": "Seconds that the customer waited before somebody answered."},
                    "ended_by": {"description": f"The role that ended the contact: {', '.join(Role)}."},
                },
                **_ANYTHING,
            },
            "turns": {"description": "Who said what, in order.", "type": "array", "minItems": 1, "items": {"$ref": "#/$defs/turn"}},
        },
        "$defs": {"turn": _turn()},
    }


def _turn() -> Schema:
    return {
        "description": "One party speaking or writing once.",
        "type": "object",
        "required": ["role", "text"],
        "properties": {
            "role": {"description": "Who speaks; turns of an unknown role yield no finding.", "enum": [role.value for role in Role]},
            "text": {"description": "What was said, as it was.", "type": "string"},
            "name": {"description": "The speaker's name.", **_TEXT},
            "start": {"description": "Seconds from the start of the contact.", **_SECONDS},
            "end": {"description": "Seconds from the start of the contact, not before `start`.", **_SECONDS},
            "at": {"description": "The date and time, RFC 3339.", "examples": ["2026-03-01T09:00:00Z"], **_TEXT},
            "metadata": {"description": "What the source knows besides.", **_ANYTHING},
        },
    }
