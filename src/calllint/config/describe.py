"""The table of keys for people and editors: the commented starting file, the JSON Schema, and what is in force."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Mapping, Sequence
from typing import Any

from calllint.config.keys import (
    CARD_KEYS,
    ITEM_KEYS,
    KEYS,
    LIMIT_KEYS,
    LISTS,
    PER_PATH_KEYS,
    ROLE_KEYS,
    RULE_KEYS,
    SECTION_KEYS,
    TOPIC_KEYS,
    Key,
    Type,
)
from calllint.config.load import Config
from calllint.conversation import Channel
from calllint.reading.table_fields import FIELDS
from calllint.rules.confidence import Confidence
from calllint.rules.finding import Severity
from calllint.rules.rule import Option, Rule

_TABLES = {
    "per-path": '[per-path."archive/**"]\nignore = ["all"]',
    "roles": '[roles]\nagent = ["Sanne", "@shop.example", "channel:1"]\ncustomer = ["channel:0"]',
    "columns": '[columns]\nconversation = "Gesprek"\nrole = "Afzender"\ntext = "Bericht"',
    "limits": "\n".join(["[limits]", *(f"{key.name} = {key.default}  # {key.meaning}" for key in LIMIT_KEYS)]),
    "topics": """\
[topics.loyalty-card]
nl = ["klantenkaart", "spaar~ ... punten"]
en = ["loyalty card", "collect~ ... points"]
[topics.delivery]
name = "Bezorging"
extend.nl = ["bakfietskoerier"]
[topics.advice]
enabled = false""",
    "rules": '[rules.premature-hang-up]\nseverity = "error"\nweight = 8',
    "rule": """\
[rule.no-apology]
kind = "response"
category = "house"
severity = "note"
after = ["customer:frustration"]
of = ["agent:apology"]
meaning = "The customer shows frustration and the agent does not apologise."
message = "Say sorry for the trouble." """,
    "scorecard": """\
[scorecard.phone]
channels = ["call"]
pass-mark = 75
others = "leave-out"
bands = { Excellent = 90, Sufficient = 75, Insufficient = 0 }
[scorecard.phone.section.Contact]
weight = 40
rules = ["listening", "tone"]
[scorecard.phone.section.Solution]
weight = 60
rules = ["solution", "premature-hang-up"]
[scorecard.phone.rules.premature-hang-up]
critical = "section" """,
}


def starting_file() -> str:
    """A `calllint.toml` with every key, its meaning and its default, all commented out: what it says is what holds without it."""
    blocks = ["# The configuration of calllint. Every key is optional; what stands behind a # is the default or an example."]
    for key in KEYS:
        meaning = textwrap.wrap(key.meaning, 98)
        if key.type is Type.TABLE:
            example = _TABLES[key.name].rstrip().splitlines()
        elif key.example:
            example = [f"{key.name} = {key.example}"]
        else:
            example = [f"{key.name} = {to_toml(key.default)}"]
        note = "" if key.type is Type.TABLE or not key.example else f"  # default: {_default(key)}"
        blocks.append("\n".join([*(f"# {line}" for line in meaning), *(f"#{line}" for line in example)]) + note)
    return "\n\n".join(blocks) + "\n"


def json_schema(rules: Sequence[Rule], languages: Sequence[str]) -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of `calllint.toml`, with the ids and options of `rules` and the `languages` for completion."""
    from calllint.schemas.rules import rule_definitions

    selectors = sorted({"all", *(rule.id for rule in rules), *(rule.category for rule in rules)})
    # Users' own rules and languages can't be known here: what is listed is for completion, any string is valid.
    definitions = {
        "selector": {"anyOf": [{"enum": selectors}, {"type": "string", "minLength": 1}]},
        "language": {"anyOf": [{"enum": sorted(languages)}, {"type": "string", "minLength": 2}]},
    }
    properties = {key.name: _schema_of(key) for key in KEYS if key.type is not Type.TABLE}
    meanings = {key.name: key.meaning for key in KEYS}
    properties["per-path"] = {
        "description": meanings["per-path"],
        "type": "object",
        "additionalProperties": _closed({key.name: _schema_of(key) for key in PER_PATH_KEYS}),
    }
    changes = {key.name: _schema_of(key) for key in RULE_KEYS}
    options = {rule.id: {option.name: _schema_of_option(option) for option in rule.options.values()} for rule in rules}
    properties["roles"] = {"description": meanings["roles"], **_closed({key.name: _schema_of(key) for key in ROLE_KEYS})}
    properties["columns"] = {
        "description": meanings["columns"],
        **_closed({name: {"description": meaning, "type": "string"} for name, meaning in FIELDS.items()}),
    }
    properties["limits"] = {"description": meanings["limits"], **_closed({key.name: _schema_of(key) for key in LIMIT_KEYS})}
    properties["topics"] = {
        "description": meanings["topics"],
        "type": "object",
        "propertyNames": {"pattern": "^-*[A-Za-z0-9\u00c0-\u024f][A-Za-z0-9\u00c0-\u024f-]*$"},
        "additionalProperties": _schema_of_topic(languages),
    }
    properties["rules"] = {
        "description": meanings["rules"],
        "type": "object",
        "properties": {rule.id: {"description": rule.title, **_closed({**changes, **options[rule.id]})} for rule in rules},
        "additionalProperties": {"type": "object", "properties": changes},
    }
    properties["rule"] = {"description": meanings["rule"], "type": "object", "additionalProperties": {"$ref": "#/$defs/rule"}}
    properties["scorecard"] = {
        "description": meanings["scorecard"],
        "type": "object",
        "propertyNames": {"minLength": 1},
        "additionalProperties": _schema_of_card(selectors),
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "calllint.toml",
        "description": "The configuration of calllint.",
        **_closed(properties),
        "$defs": {**definitions, **rule_definitions()},
    }


def in_force(config: Config) -> dict[str, dict[str, Any]]:
    """Every key by its name in TOML, with its `value` and its `source`."""
    rows = {}
    for key in KEYS:
        path: tuple[str, ...] = (key.name,)
        if path in config.sources:
            rows[key.name] = {"value": config.values.get(path, key.default), "source": config.sources[path]}
    for path, value in config.values.items():
        if len(path) > 1:
            rows[".".join(_key(part) for part in path)] = {"value": value, "source": config.sources[path]}
    return rows


def show(config: Config) -> str:
    """What is in force, as TOML, each key with where it comes from."""
    lines = [f"# read: {', '.join(config.files) or 'no file'}"]
    for name, row in in_force(config).items():
        comment = f"  # {row['source']}"
        lines.append(f"# {name} is not set{comment}" if row["value"] is None else f"{name} = {to_toml(row['value'])}{comment}")
    return "\n".join(lines) + "\n"


def to_toml(value: Any) -> str:
    """`value` as TOML writes it on one line."""
    if isinstance(value, str):
        # JSON's strings are TOML's but for this one character.
        return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, Mapping):
        return "{ " + ", ".join(f"{_key(name)} = {to_toml(item)}" for name, item in value.items()) + " }" if value else "{}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(to_toml(item) for item in value) + "]"
    return str(value)


def _key(name: str) -> str:
    bare = name and all(letter.isascii() and (letter.isalnum() or letter in "-_") for letter in name)
    return name if bare else to_toml(name)


def _default(key: Key) -> str:
    if key.default is None:
        return "not set"
    return to_toml(key.default)


def _closed(properties: dict[str, Any]) -> dict[str, Any]:
    return {"type": "object", "properties": properties, "additionalProperties": False}


def _schema_of_topic(languages: Sequence[str]) -> dict[str, Any]:
    shown = {"description": "Phrases that show it.", "type": "array", "items": {"type": "string"}}
    phrases: dict[str, Any] = dict.fromkeys(sorted(languages), shown)
    extend = {"description": "Phrases beside the built-in ones, by language.", **_closed(phrases)}
    return {**_closed({**{key.name: _schema_of(key) for key in TOPIC_KEYS}, **phrases, "extend": extend}), "minProperties": 1}


def _schema_of_card(selectors: Sequence[str]) -> dict[str, Any]:
    section = _filled({key.name: _schema_of(key) for key in SECTION_KEYS})
    item = _filled({key.name: _schema_of(key) for key in ITEM_KEYS})
    inner = {
        "section": {
            "description": "The sections by their names.",
            "type": "object",
            "minProperties": 1,
            "propertyNames": {"minLength": 1},
            "additionalProperties": section,
        },
        "rules": {
            "description": "What this card changes of rules, by their ids, their categories, or all.",
            "type": "object",
            "minProperties": 1,
            "propertyNames": {"minLength": 1},
            "properties": dict.fromkeys(selectors, item),
            "additionalProperties": item,
        },
    }
    return _filled({**{key.name: _schema_of(key) for key in CARD_KEYS}, **inner})


def _filled(properties: dict[str, Any]) -> dict[str, Any]:
    return {**_closed(properties), "minProperties": 1}


_SCORE: dict[str, Any] = {"type": "number", "minimum": 0, "maximum": 100}
_SCHEMAS: dict[Type, dict[str, Any]] = {
    Type.FILES: {"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]},
    Type.SEVERITY: {"enum": [str(severity) for severity in Severity]},
    Type.CONFIDENCE: {"enum": [str(confidence) for confidence in Confidence]},
    Type.LANGUAGE: {"$ref": "#/$defs/language"},
    Type.COUNT: {"type": "integer", "minimum": 1},
    Type.SWITCH: {"type": "boolean"},
    Type.PATH: {"type": "string", "minLength": 1},
    Type.TEXT: {"type": "string", "pattern": r"\S"},
    Type.CRITICAL: {"enum": ["section", "all", False]},
    Type.BANDS: {"type": "object", "additionalProperties": _SCORE},
    Type.SCORE: _SCORE,
    Type.POINTS: {"type": "number", "minimum": 0},
}
_ITEMS: dict[Type, dict[str, Any]] = {
    Type.SELECTORS: {"$ref": "#/$defs/selector"},
    Type.LANGUAGES: {"$ref": "#/$defs/language"},
    Type.CHANNELS: {"enum": [channel.value for channel in Channel]},
}


def _schema_of(key: Key) -> dict[str, Any]:
    if key.type in LISTS:
        schema = {"type": "array", "items": _ITEMS.get(key.type, {"type": "string"})}
    else:
        schema = {"enum": list(key.choices)} if key.type is Type.CHOICE else _SCHEMAS[key.type]
    default = {} if key.default is None else {"default": list(key.default) if isinstance(key.default, tuple) else key.default}
    return {"description": key.meaning, **schema, **default}


def _schema_of_option(option: Option) -> dict[str, Any]:
    default = option.default
    schema: dict[str, Any] = {"description": option.meaning}
    if isinstance(default, list | tuple):
        schema["type"] = "array"
        if default:
            schema["items"] = {"type": _json_type(default[0])}
    elif default is not None:
        schema["type"] = _json_type(default)
    if default is not None:
        schema["default"] = list(default) if isinstance(default, tuple) else default
    return schema


def _json_type(value: Any) -> str:
    if isinstance(value, bool):
        return "boolean"
    if isinstance(value, int):
        return "integer"
    if isinstance(value, float):
        return "number"
    return "object" if isinstance(value, Mapping) else "string"
