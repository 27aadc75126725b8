"""The table of keys for people and editors: the commented starting file, the JSON Schema, and what is in force."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Mapping, Sequence
from typing import Any

from calllint.config.keys import KEYS, LISTS, PER_PATH_KEYS, ROLE_KEYS, RULE_KEYS, Key, Type
from calllint.config.load import Config
from calllint.reading.table_fields import FIELDS
from calllint.rules.confidence import Confidence
from calllint.rules.finding import Severity
from calllint.rules.rule import Option, Rule

_TABLES = {
    "per-path": '[per-path."archive/**"]\nignore = ["all"]',
    "roles": '[roles]\nagent = ["Sanne", "@shop.example", "channel:1"]\ncustomer = ["channel:0"]',
    "columns": '[columns]\nconversation = "Gesprek"\nrole = "Afzender"\ntext = "Bericht"',
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
    properties["rules"] = {
        "description": meanings["rules"],
        "type": "object",
        "properties": {rule.id: {"description": rule.title, **_closed({**changes, **options[rule.id]})} for rule in rules},
        "additionalProperties": {"type": "object", "properties": changes},
    }
    properties["rule"] = {"description": meanings["rule"], "type": "object", "additionalProperties": {"type": "object"}}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "calllint.toml",
        "description": "The configuration of calllint.",
        **_closed(properties),
        "$defs": definitions,
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


def _schema_of(key: Key) -> dict[str, Any]:
    schema: dict[str, Any]
    if key.type is Type.FILES:
        schema = {"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}
    elif key.type in LISTS:
        items = {Type.SELECTORS: {"$ref": "#/$defs/selector"}, Type.LANGUAGES: {"$ref": "#/$defs/language"}}
        schema = {"type": "array", "items": items.get(key.type, {"type": "string"})}
    elif key.type is Type.SEVERITY:
        schema = {"enum": [str(severity) for severity in Severity]}
    elif key.type is Type.CONFIDENCE:
        schema = {"enum": [str(confidence) for confidence in Confidence]}
    elif key.type is Type.LANGUAGE:
        schema = {"$ref": "#/$defs/language"}
    elif key.type is Type.SCORE:
        schema = {"type": "number", "minimum": 0, "maximum": 100}
    else:
        schema = {"type": "number", "minimum": 0}
    if key.default is not None:
        schema["default"] = list(key.default) if isinstance(key.default, tuple) else key.default
    return {"description": key.meaning, **schema}


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
