"""JSON Schemas (draft 2020-12) of everything that calllint reads and writes: `calllint config schema NAME` prints them.

They are made of what the readers and loaders go by, and refuse what those refuse by its structure. What only calllint can tell (whether a
phrase is right, a rule or a language is known, a turn ends before it starts) is left to it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from calllint.errors import UsageError

DIALECT = "https://json-schema.org/draft/2020-12/schema"

Schema = dict[str, Any]


def _configuration() -> Schema:
    from calllint.config.describe import json_schema
    from calllint.lexicon import languages
    from calllint.rules.catalogue import built_in_rules

    return json_schema(built_in_rules(), languages())


def _input() -> Schema:
    from calllint.schemas.conversation import conversation_schema

    return conversation_schema()


def _report() -> Schema:
    import json

    from calllint.reporting.report_values import schema_text

    schema: Schema = json.loads(schema_text())
    return schema


def _insight() -> Schema:
    from calllint.schemas.insight import insight_schema

    return insight_schema()


def _lexicon() -> Schema:
    from calllint.schemas.lexicon import lexicon_schema

    return lexicon_schema()


def _rules() -> Schema:
    from calllint.schemas.rules import rules_schema

    return rules_schema()


def _waivers() -> Schema:
    from calllint.schemas.suppression import waivers_schema

    return waivers_schema()


def _baseline() -> Schema:
    from calllint.schemas.suppression import baseline_schema

    return baseline_schema()


def _recover() -> Schema:
    from calllint.schemas.recover import recover_schema

    return recover_schema()


def _sample() -> Schema:
    from calllint.schemas.sample import sample_schema

    return sample_schema()


_SCHEMAS: dict[str, Callable[[], Schema]] = {
    "configuration": _configuration,
    "input": _input,
    "report": _report,
    "insight": _insight,
    "lexicon": _lexicon,
    "rules": _rules,
    "waivers": _waivers,
    "baseline": _baseline,
    "recover": _recover,
    "sample": _sample,
}
NAMES = tuple(_SCHEMAS)


def schema(name: str) -> Schema:
    """The schema of this name, one of `NAMES`. Raises UsageError for another."""
    if name not in _SCHEMAS:
        raise UsageError(f"there is no schema {name!r}", hint=f"one of: {', '.join(NAMES)}")
    return _SCHEMAS[name]()


def closed(properties: Schema, *required: str, **more: Any) -> Schema:
    """An object that has these properties and no others."""
    return {
        "type": "object",
        **({"required": list(required)} if required else {}),
        "properties": properties,
        "additionalProperties": False,
        **more,
    }
