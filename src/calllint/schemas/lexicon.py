"""The schema of a lexicon file: its groups and entries."""

from __future__ import annotations

from calllint.conversation import Role
from calllint.lexicon.plain import CONFIDENCES
from calllint.lexicon.term import SHORTEST_MISTYPED
from calllint.schemas import DIALECT, Schema, closed

_NAME = r"^-*[A-Za-z0-9\u00aa-\uffff][A-Za-z0-9\u00aa-\uffff-]*$"
"""Of a group: letters, digits and hyphens. What is beyond Latin-1 is left to the loader, as engines do not agree on letters."""
_GUARDS = {
    "unless-word": "in the words of the match itself",
    "unless-before": "right before the match",
    "unless-after": "right after the match",
    "unless-clause": "in the clause of the match",
    "unless-sentence": "in its sentence",
    "unless-turn": "anywhere in the turn",
    "with-clause": "in the clause of the match",
    "with-sentence": "in its sentence",
    "with-turn": "anywhere in the turn",
}


def lexicon_schema() -> Schema:
    """The schema of a lexicon, as the TOML of it is decoded."""
    return {
        "$schema": DIALECT,
        "title": "A lexicon of calllint",
        "description": "Phrases that show cues, in one language. How a phrase is written: docs/phrases.md.",
        **closed(
            {
                "language": {
                    "description": "ISO 639-1: the language of all phrases in the file.",
                    "type": "string",
                    "examples": ["nl", "en"],
                },
                "typos": _described("typos", "For all entries that do not say otherwise."),
                "groups": {
                    "description": "Names for phrases that stand for one another; a phrase uses one as {name}.",
                    "type": "object",
                    "propertyNames": {"pattern": _NAME},
                    "additionalProperties": {"$ref": "#/$defs/phrases"},
                },
                "cue": {"description": "The entries, each [[cue]].", "type": "array", "items": {"$ref": "#/$defs/entry"}},
            },
            "language",
        ),
        "$defs": {
            "phrase": _phrase(),
            "phrases": _list_of("phrase"),
            "texts": {"type": "array", "items": {"type": "string"}},
            "typos": _typos(),
            "entry": _entry(),
        },
    }


def _entry() -> Schema:
    guards = {
        key: _described(
            "phrases",
            f"A match does {'not count with one of these' if key.startswith('unless') else 'count only with one of these'} {where}.",
        )
        for key, where in _GUARDS.items()
    }
    return closed(
        {
            "name": _said("The cue; several entries may show the same one."),
            "meaning": _said("What the cue says of the turn, in a sentence."),
            "by": {"description": "Only in turns of this role.", "enum": [role.value for role in Role]},
            "phrases": {"description": "What shows the cue.", "type": "array", "minItems": 1, "items": {"$ref": "#/$defs/phrase"}},
            "typos": _described("typos", "For this entry."),
            **guards,
            "in-question": _switch("false: not in a sentence that is a question.", default=True),
            "only-question": _switch("true: only in a sentence that is a question."),
            "quoted": _switch("true: also in words between quotation marks."),
            "marker": _switch("true: in the transcriber's remarks ([interrupts]) and not in what was said."),
            "confidence": {"description": "How sure what rests on these phrases is.", "enum": list(CONFIDENCES), "default": CONFIDENCES[0]},
            "facts": {"description": "What goes with each cue, such as { personal = true }.", "type": "object"},
            "matches": _described("texts", "Sentences in which the entry is found: its tests."),
            "no-match": _described("texts", "Sentences in which it is not."),
        },
        "name",
        "meaning",
        "phrases",
    )


def _said(meaning: str) -> Schema:
    return {"description": meaning, "type": "string", "pattern": r"\S"}


def _phrase() -> Schema:
    return _said("Words in order; docs/phrases.md has the signs.")


def _list_of(name: str) -> Schema:
    return {"type": "array", "items": {"$ref": f"#/$defs/{name}"}}


def _typos() -> Schema:
    return {
        "description": "The letters from which a word may hold one typing error, and two, in this order; [] for none.",
        "type": "array",
        "maxItems": 2,
        "items": {"type": "integer", "minimum": SHORTEST_MISTYPED},
        "examples": [[5, 9], [6], []],
    }


def _switch(meaning: str, *, default: bool = False) -> Schema:
    return {"description": meaning, "type": "boolean", "default": default}


def _described(name: str, meaning: str) -> Schema:
    return {"description": meaning, "$ref": f"#/$defs/{name}"}
