"""Holds values against the table of keys; each error says where, what, and the nearest right name."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any, Protocol

from calllint.config.keys import KEYS, LIMIT_KEYS, LISTS, PER_PATH_KEYS, ROLE_KEYS, RULE_KEYS, Key, Type
from calllint.errors import UsageError
from calllint.rules.confidence import Confidence
from calllint.rules.finding import Severity
from calllint.rules.rule import Rule
from calllint.tomlfile import TomlFile, did_you_mean

KeyPath = tuple[str, ...]


class Fail(Protocol):
    """Makes the error about a value; `index` is the element of a list that is wrong."""

    def __call__(self, message: str, *index: int, hint: str | None = None) -> UsageError:
        """The error, to be raised."""
        ...


class Known:
    """What a configuration can speak of: the rules, `own_rules` among them, and languages, any of them with `any_language`."""

    def __init__(self, own_rules: Mapping[str, Rule], any_language: bool = False) -> None:
        self.own_rules = own_rules
        self.any_language = any_language

    @cached_property
    def rules(self) -> Mapping[str, Rule]:
        """All rules by id. The catalogue is read only for a configuration that speaks of rules."""
        from calllint.rules.catalogue import built_in_rules

        return {rule.id: rule for rule in built_in_rules()} | dict(self.own_rules)

    @cached_property
    def selectors(self) -> frozenset[str]:
        """What `select` and `ignore` take."""
        return frozenset({"all", *self.rules, *(rule.category for rule in self.rules.values())})

    @cached_property
    def languages(self) -> tuple[str, ...]:
        """The installed languages."""
        from calllint.lexicon import languages

        return tuple(languages())


_CHOICES: Mapping[Type, type[Severity] | type[Confidence]] = {Type.SEVERITY: Severity, Type.CONFIDENCE: Confidence}
_WORDS = frozenset({*_CHOICES, Type.LANGUAGE, Type.PATH})


def check_value(key: Key, value: Any, known: Known, fail: Fail) -> Any:
    """`value` as Settings have it: lists become tuples, scores floats. Raises what `fail` makes when it is wrong."""
    if key.type in LISTS:
        return _check_list(key, value, known, fail)
    if key.type in _WORDS:
        return _check_word(key, value, known, fail)
    if key.type is Type.CHOICE:
        return _check_choice(key, value, fail)
    if key.type is Type.SWITCH:
        if not isinstance(value, bool):
            raise fail(f"`{key.name}` must be true or false, not {describe(value)}")
        return value
    if key.type is Type.COUNT:
        if not isinstance(value, int) or isinstance(value, bool) or value < 1:
            raise fail(f"`{key.name}` must be a {key.type}, not {value if type(value) is int else describe(value)}")
        return value
    if not isinstance(value, int | float) or isinstance(value, bool):
        raise fail(f"`{key.name}` must be a {key.type}, not {describe(value)}")
    if not 0 <= value <= (100 if key.type is Type.SCORE else sys.float_info.max):
        raise fail(f"`{key.name}` must be a {key.type}, not {value}")
    return float(value)


def _check_choice(key: Key, value: Any, fail: Fail) -> str:
    if not isinstance(value, str) or value not in key.choices:
        raise fail(f"`{key.name}` can't be {describe(value)}", hint=f"one of: {', '.join(key.choices)}")
    return value


def _check_word(key: Key, value: Any, known: Known, fail: Fail) -> str:
    if key.type in _CHOICES:
        choices = [str(choice) for choice in _CHOICES[key.type]]
        if not isinstance(value, str) or value not in choices:
            raise fail(f"`{key.name}` must be a {key.type}, not {describe(value)}", hint=f"one of: {', '.join(choices)}")
        return value
    if not isinstance(value, str) or not value:
        raise fail(f"`{key.name}` must be a {key.type}, not {describe(value)}")
    if key.type is Type.LANGUAGE:
        all_known("language", (value,), known.languages, fail, f"installed: {', '.join(known.languages)}")
    return value


def _check_list(key: Key, value: Any, known: Known, fail: Fail) -> tuple[str, ...]:
    if not isinstance(value, list | tuple):
        hint = f"for example {key.name} = {key.example}" if key.example else None
        raise fail(f"`{key.name}` must be a {key.type}, not {describe(value)}", hint=hint)
    for index, item in enumerate(value):
        if not isinstance(item, str):
            raise fail(f"`{key.name}` must be a {key.type}: each is a string, not {describe(item)}", index)
    if key.type is Type.SELECTORS:
        all_known("rule or category", value, known.selectors, fail, "`calllint rules` lists them")
    if key.type is Type.LANGUAGES and not known.any_language:
        all_known("language", value, known.languages, fail, f"installed: {', '.join(known.languages)}")
    return tuple(value)


def check_file(file: TomlFile, known: Known) -> dict[KeyPath, Any]:
    """The values of `file` by key path, checked; `rule` tables are left raw. Raises UsageError that points at the first wrong one."""
    values: dict[KeyPath, Any] = {}
    for name, value in file.data.items():
        key = find_key(KEYS, name, file, "key", name)
        if key.type is Type.FILES:
            continue
        if key.type is not Type.TABLE:
            values[(name,)] = check_value(key, value, known, fail_at(file, name))
            continue
        if name in ("roles", "columns", "limits"):
            values |= _entries(file, name, known)
            continue
        if name in ("topics", "scorecard"):
            values |= _named_tables(file, name, known)
            continue
        for inner, table in tables(file, name).items():
            if name == "rule":
                values[(name, inner)] = table
            elif name == "rules":
                values |= _rule_changes(file, inner, table, known)
            else:
                for part, item in table.items():
                    found = find_key(PER_PATH_KEYS, part, file, f"key in [{name}.{inner!r}]", name, inner, part)
                    values[(name, inner, part)] = check_value(found, item, known, fail_at(file, name, inner, part))
    return values


def _named_tables(file: TomlFile, name: str, known: Known) -> dict[KeyPath, Any]:
    """The keys of `[topics.…]` or `[scorecard.…]`, whose modules are imported where there are some."""
    if name == "topics":
        from calllint.config.topics import check_topics

        return check_topics(file, known)
    from calllint.config.scorecards import check_scorecards

    return check_scorecards(file, known)


def _entries(file: TomlFile, name: str, known: Known) -> dict[KeyPath, Any]:
    """The keys of `[roles]`, lists of names, of `[columns]`, a header for each field, or of `[limits]`, numbers."""
    table = file.data[name]
    if not isinstance(table, dict):
        raise file.error(f"`{name}` must be a table, not {describe(table)}", name, hint=f"write [{name}]")
    values: dict[KeyPath, Any] = {}
    if name == "limits":
        for limit, most in table.items():
            key = find_key(LIMIT_KEYS, limit, file, "limit", name, limit)
            values[(name, limit)] = check_value(key, most, known, fail_at(file, name, limit))
        return values
    if name == "roles":
        from calllint.reading.parties.patterns import RolePatternError, check_patterns

        for role, names in table.items():
            key = find_key(ROLE_KEYS, role, file, "role", name, role)
            values[(name, role)] = check_value(key, names, known, fail_at(file, name, role))
        try:
            check_patterns({role: names for (_, role), names in values.items()})
        except RolePatternError as error:
            raise file.error(error.message, name, error.role, error.index, value=True, hint=error.hint) from None
        return values
    from calllint.reading.table_fields import FIELDS

    for field, header in table.items():
        if field not in FIELDS:
            raise file.error(f"unknown column {field!r}", name, field, hint=did_you_mean(field, FIELDS, f"it may be: {', '.join(FIELDS)}"))
        if not isinstance(header, str):
            raise file.error(f"`{name}.{field}` must be the header of a column, not {describe(header)}", name, field, value=True)
        values[(name, field)] = header
    return values


def tables(file: TomlFile, name: str) -> Mapping[str, Mapping[str, Any]]:
    """The tables in table `name` of `file`, none when it is absent. Raises UsageError when something else stands there."""
    outer = file.data.get(name, {})
    if not isinstance(outer, dict):
        raise file.error(f"`{name}` must be a table, not {describe(outer)}", name, hint=f"write [{name}.…]")
    for inner, table in outer.items():
        if not isinstance(table, dict):
            raise file.error(f"`{name}.{inner}` must be a table, not {describe(table)}", name, inner, hint=f"write [{name}.…]")
    return outer


def _rule_changes(file: TomlFile, rule_id: str, table: Mapping[str, Any], known: Known) -> dict[KeyPath, Any]:
    rule = known.rules.get(rule_id)
    if rule is None:
        hint = did_you_mean(rule_id, known.rules, f"a rule of your own stands in [rule.{rule_id}]")
        raise file.error(f"unknown rule {rule_id!r}", "rules", rule_id, hint=hint)
    values: dict[KeyPath, Any] = {}
    own = {key.name: key for key in RULE_KEYS}
    for name, value in table.items():
        fail = fail_at(file, "rules", rule_id, name)
        if name in own:
            values[("rules", rule_id, name)] = check_value(own[name], value, known, fail)
        elif name in rule.options:
            values[("rules", rule_id, name)] = _check_option(name, rule.options[name].default, value, fail)
        else:
            names = [*own, *rule.options]
            hint = did_you_mean(name, names, f"it has: {', '.join(names)}")
            raise file.error(f"rule {rule_id!r} has no option {name!r}", "rules", rule_id, name, hint=hint)
    return values


def _check_option(name: str, default: Any, value: Any, fail: Fail) -> Any:
    """The type of an option is the type of its default; a list or tuple holds what its first element is, else strings."""
    if default is None:
        return value
    if isinstance(default, list | tuple):
        if not isinstance(value, list):
            raise fail(f"`{name}` must be a list, not {describe(value)}")
        sample = default[0] if default else ""
        for index, item in enumerate(value):
            if not _same_type(sample, item):
                raise fail(f"`{name}` must be a list of {_type_name(sample)}s, not {describe(item)}", index)
        return tuple(value)
    if not _same_type(default, value):
        raise fail(f"`{name}` must be a {_type_name(default)}, not {describe(value)}")
    return float(value) if isinstance(default, float) else value


def _same_type(sample: Any, value: Any) -> bool:
    if isinstance(sample, bool) or isinstance(value, bool):
        return isinstance(sample, bool) and isinstance(value, bool)
    if isinstance(sample, float):
        return isinstance(value, int | float)
    return isinstance(value, type(sample) if not isinstance(sample, Mapping) else dict)


def find_key(keys: Iterable[Key], name: str, file: TomlFile, what: str, *path: str) -> Key:
    """The one of `keys` called `name`, which stands at `path` of `file`. Raises UsageError, which calls it a `what`, for an unknown one."""
    by_name = {key.name: key for key in keys}
    if name not in by_name:
        otherwise = f"it may be: {', '.join(by_name)}"
        # Of few names none is near; a table of pyproject.toml is told how it is written here.
        hint = otherwise if what == "role" else did_you_mean(name, by_name, otherwise)
        if name == "tool" and what == "key":
            hint = "in calllint.toml the keys stand alone, without [tool.calllint], which is for pyproject.toml"
        raise file.error(f"unknown {what} {name!r}" if what == "key" else f"unknown {what}: {name!r}", *path, hint=hint)
    return by_name[name]


def all_known(what: str, items: Iterable[str], names: Iterable[str], fail: Fail, otherwise: str) -> None:
    """Raises what `fail` makes for the first of `items` that is none of `names`; `otherwise` is the hint where no name is near."""
    names = set(names)
    for index, item in enumerate(items):
        if item not in names:
            raise fail(f"unknown {what} {item!r}", index, hint=did_you_mean(item, names, otherwise))


def fail_at(file: TomlFile, *path: str) -> Fail:
    """Errors about the value at `path` of `file`."""

    def fail(message: str, *index: int, hint: str | None = None) -> UsageError:
        return file.error(message, *path, *index, value=True, hint=hint)

    return fail


def _type_name(value: Any) -> str:
    if isinstance(value, bool):
        return "boolean"
    if isinstance(value, int):
        return "whole number"
    names = ((float, "number"), (str, "string"), (Mapping, "table"), (list | tuple, "list"))
    return next((name for kind, name in names if isinstance(value, kind)), "date or time")


def describe(value: Any) -> str:
    """`value` as messages call it."""
    return repr(value) if isinstance(value, str) else str(value).lower() if isinstance(value, bool) else f"a {_type_name(value)}"
