"""Reads rules and signals from TOML tables: the built-in catalogue, and the `[rule.…]` tables of a `calllint.toml`, by the same checks."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any, cast

from calllint.conversation import NOTHING, Channel, Role
from calllint.modules import module_names
from calllint.plugins import registered
from calllint.rules import kinds
from calllint.rules.finding import Severity
from calllint.rules.kept import Catalogue, read_catalogue
from calllint.rules.rule import CueRef, Doubt, Example, Kind, Option, Rule, SignalRule, Translated, Where
from calllint.tomlfile import did_you_mean

DEFAULT_WEIGHTS = {Severity.CRITICAL: 10.0, Severity.ERROR: 5.0, Severity.WARNING: 3.0, Severity.NOTE: 1.0}
"""Points of the scorecard that a rule is worth where it does not say."""
NEEDS = ("agent", "customer", "times")

_COMMON_KEYS = (
    "kind", "category", "severity", "weight", "title", "meaning", "why", "detection", "limits", "message", "channels", "needs",
    "when", "shown-by", "doubts", "options", "passes", "fails", "on", "translated",
)  # fmt: skip
_KIND_KEYS: Mapping[Kind, tuple[str, ...]] = {
    Kind.ABSENCE: ("of", "unless-before", "unless-asked", "unless-with", "unless-within", "facts"),
    Kind.EXISTENCE: ("of", "by", "where", "turns"),
    Kind.RESPONSE: ("of", "after", "by", "within-turns", "within-seconds", "not-with", "or-before", "room-words", "sure-with"),
    Kind.PRECEDENCE: ("of", "first"),
    Kind.BOUND: ("measure", "least", "most"),
    Kind.CHECK: ("check",),
}
TRANSLATED = ("title", "meaning", "why")
"""What may be told in other languages."""
_DOUBT_KEYS = ("where", "cues", "without", "reason")
_EXAMPLE_KEYS = ("language", "text", "turns", "channel", "metadata", "options")


class RuleError(ValueError):
    """What is wrong with a rule, under which keys of its table, and what to do."""

    def __init__(self, message: str, keys: tuple[str | int, ...], hint: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.keys = keys
        self.hint = hint


def built_in_rules() -> tuple[Rule, ...]:
    """The rules that come with calllint, in the order of the catalogue."""
    return tuple(rule for origin, data in _catalogue().items() for rule in parse_rules(data.get("rule", {}), origin))


def built_in_signals() -> tuple[SignalRule, ...]:
    """The signals that come with calllint, in the order of the catalogue."""
    return tuple(
        SignalRule(
            name,
            table["meaning"],
            table.get("why", ""),
            table.get("limits", ""),
            _refs(table, "cues", (name,)),
            origin,
            table.get("translated", NOTHING),
            _doubts(table, name),
        )
        for origin, data in _catalogue().items()
        for name, table in data.get("signal", {}).items()
    )


@cache
def _catalogue() -> Catalogue:
    return read_catalogue(Path(__file__).with_name("builtin"))


def parse_rules(tables: Mapping[str, Any], origin: str, *, plugins: bool = True) -> tuple[Rule, ...]:
    """The rules in `tables` (rule id → table), which stand in the file `origin`; checks that other packages register are there with
    `plugins` only. Raises RuleError.
    """
    return tuple(_RuleTable(name, table, origin, plugins=plugins).rule() for name, table in tables.items())


class _RuleTable:
    """One rule's table, read key by key."""

    def __init__(self, name: str, table: Any, origin: str, *, plugins: bool = True) -> None:
        self.name, self.origin, self._plugins = name, origin, plugins
        if not isinstance(table, dict):
            raise RuleError("a rule is a table", (name,))
        self.table: dict[str, Any] = table

    def rule(self) -> Rule:
        kind = self.choice("kind", Kind)
        if kind is None:
            raise RuleError("a rule needs a kind", (self.name,), f"one of: {', '.join(Kind)}")
        allowed = (*_COMMON_KEYS, *_KIND_KEYS[kind])
        for key in self.table:
            if key not in allowed:
                raise RuleError(f"unknown key {key!r} in a rule of kind {kind.value!r}", (self.name, key), did_you_mean(key, allowed))
        severity = self.choice("severity", Severity) or Severity.WARNING
        options = self.options()
        return Rule(
            id=self.name,
            kind=kind,
            category=self.text("category", "own"),
            severity=severity,
            weight=self.number("weight", DEFAULT_WEIGHTS[severity]),
            title=self.text("title", self.name.replace("-", " ").capitalize()),
            meaning=self.text("meaning"),
            why=self.text("why", ""),
            detection=self.text("detection", ""),
            limits=self.text("limits", ""),
            messages=self.messages(),
            constraint=self.constraint(kind, options),
            channels=self.channels(),
            needs=frozenset(self.words("needs", NEEDS)),
            when=_refs(self.table, "when", (self.name,)),
            shown_by=_refs(self.table, "shown-by", (self.name,)),
            options=options,
            passes=self.examples("passes"),
            fails=self.examples("fails"),
            on=bool(self.value("on", bool, True)),
            origin=self.origin,
            translated=self.translated(),
            doubts=_doubts(self.table, self.name),
        )

    def value(self, key: str, kind: type | tuple[type, ...], default: Any) -> Any:
        value = self.table.get(key, default)
        wrong = isinstance(value, bool) and kind is not bool
        if value is not default and (wrong or not isinstance(value, kind)):
            expected = {str: "a text", list: "a list", dict: "a table", bool: "true or false"}.get(cast("type", kind), "a number")
            raise RuleError(f"{key!r} is {expected}", (self.name, key))
        return value

    def text(self, key: str, default: str | None = None) -> str:
        if default is None and key not in self.table:
            raise RuleError(f"a rule needs {key!r}", (self.name,))
        return str(self.value(key, str, default))

    def number(self, key: str, default: float) -> float:
        value = float(self.value(key, (int, float), default))
        if not 0 <= value < math.inf:
            raise RuleError(f"{key!r} is a number that is not negative", (self.name, key))
        return value

    def choice(self, key: str, values: Any) -> Any:
        if key not in self.table:
            return None
        value = self.table[key]
        if value not in tuple(values):
            raise RuleError(
                f"there is no {key} {value!r}", (self.name, key), did_you_mean(str(value), values, f"one of: {', '.join(values)}")
            )
        return values(value)

    def words(self, key: str, allowed: Iterable[str]) -> tuple[str, ...]:
        values = self.value(key, list, [])
        for number, value in enumerate(values):
            if value not in tuple(allowed):
                raise RuleError(f"{value!r} is none of: {', '.join(allowed)}", (self.name, key, number), did_you_mean(str(value), allowed))
        return tuple(values)

    def messages(self) -> Mapping[str, str]:
        written = self.table.get("message")
        if isinstance(written, str) and written.strip():
            return {"en": written}
        if not isinstance(written, dict) or not written or not all(isinstance(text, str) and text.strip() for text in written.values()):
            where = (self.name, "message") if "message" in self.table else (self.name,)
            raise RuleError("a rule needs a message: a text, or a table of texts by language", where)
        return {"en": next(iter(written.values())), **written}

    def translated(self) -> Translated:
        """Title, meaning and why in other languages."""
        found = self.value("translated", dict, {})
        for language, texts in found.items():
            where = (self.name, "translated", language)
            if not isinstance(texts, dict):
                raise RuleError("a translation is a table with a title, a meaning and why", where)
            for key, text in texts.items():
                if key not in TRANSLATED:
                    hint = did_you_mean(key, TRANSLATED, f"one of: {', '.join(TRANSLATED)}")
                    raise RuleError(f"unknown key {key!r} in a translation", (*where, key), hint)
                if not isinstance(text, str) or not text.strip():
                    raise RuleError(f"{key!r} is a text", (*where, key))
        return found or NOTHING

    def channels(self) -> frozenset[Channel]:
        """Those named; else every one but templates, in which nobody has said anything yet."""
        named = self.words("channels", tuple(Channel))
        return frozenset(Channel(name) for name in named) if named else frozenset(Channel) - {Channel.TEMPLATE}

    def options(self) -> Mapping[str, Option]:
        found = {}
        for name, table in self.value("options", dict, {}).items():
            if not isinstance(table, dict) or set(table) != {"default", "meaning"} or not isinstance(table["meaning"], str):
                raise RuleError("an option has a 'default' and a 'meaning'", (self.name, "options", name))
            found[name] = Option(name, table["default"], table["meaning"])
        return found

    def examples(self, key: str) -> tuple[Example, ...]:
        found = []
        for number, table in enumerate(self.value(key, list, [])):
            where = (self.name, key, number)
            if not isinstance(table, dict) or not isinstance(table.get("text"), str):
                raise RuleError("an example is a table with a 'text'", where)
            for name in table:
                if name not in _EXAMPLE_KEYS:
                    raise RuleError(f"unknown key {name!r}", (*where, name), did_you_mean(name, _EXAMPLE_KEYS))
            turns, channel = table.get("turns", []), table.get("channel", Channel.CHAT)
            metadata, options = table.get("metadata", {}), table.get("options", {})
            if not isinstance(turns, list) or not all(isinstance(turn, int) for turn in turns):
                raise RuleError("'turns' is a list of turn numbers, from 0", (*where, "turns"))
            if channel not in tuple(Channel):
                raise RuleError(f"there is no channel {channel!r}", (*where, "channel"), did_you_mean(str(channel), tuple(Channel)))
            for name, value in (("metadata", metadata), ("options", options)):
                if not isinstance(value, dict):
                    raise RuleError(f"{name!r} is a table", (*where, name))
            found.append(Example(str(table.get("language", "en")), table["text"], tuple(turns), Channel(channel), metadata, options))
        return tuple(found)

    def constraint(self, kind: Kind, options: Mapping[str, Option]) -> kinds.Constraint:
        here = (self.name,)
        if kind is Kind.CHECK:
            return kinds.Check(self.text("check"), self._check(self.text("check")))
        if kind is Kind.BOUND:
            measure = self.text("measure")
            if measure not in kinds.MEASURES:
                raise RuleError(f"there is no measure {measure!r}", (self.name, "measure"), did_you_mean(measure, kinds.MEASURES))
            return kinds.Bound(measure, self.limit("least", options), self.limit("most", options))
        of = _refs(self.table, "of", here)
        if not of:
            raise RuleError("a rule of this kind says 'of' which cues it is", here)
        by = self.choice("by", Role) or Role.AGENT
        if kind is Kind.ABSENCE:
            before, asked, beside, within = (_refs(self.table, f"unless-{how}", here) for how in ("before", "asked", "with", "within"))
            return kinds.Absence(of, before, asked, beside, within, self.facts(options))
        if kind is Kind.EXISTENCE:
            where = self.table.get("where", "anywhere")
            if where not in ("anywhere", "opening", "closing"):
                raise RuleError("'where' is anywhere, opening or closing", (self.name, "where"))
            return kinds.Existence(of, by, where, self.limit("turns", options, 2))
        if kind is Kind.RESPONSE:
            after = _refs(self.table, "after", here)
            if not after:
                raise RuleError("a response says 'after' which cues it comes", here)
            return kinds.Response(
                after,
                of,
                by,
                self.limit("within-turns", options, 2),
                self.limit("within-seconds", options),
                _refs(self.table, "not-with", here),
                _refs(self.table, "or-before", here),
                self.limit("room-words", options),
                _refs(self.table, "sure-with", here),
            )
        return kinds.Precedence(of, _refs(self.table, "first", here))

    def limit(self, key: str, options: Mapping[str, Option], default: Any = None) -> Any:
        """A number, or `$option`."""
        return self._limit(self.table.get(key, default), options, key)

    def _limit(self, value: Any, options: Mapping[str, Option], *keys: str) -> Any:
        if isinstance(value, str) and value.startswith("$") and value[1:] in options:
            return value
        if value is not None and (isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value < math.inf):
            raise RuleError(f"{keys[-1]!r} is a number that is not negative, or $ and the name of an option", (self.name, *keys))
        return value

    def facts(self, options: Mapping[str, Option]) -> tuple[kinds.Fact, ...]:
        found = []
        for name, table in self.value("facts", dict, {}).items():
            keys = ("no-earlier", "first-turns", "first-seconds")
            if not isinstance(table, dict):
                raise RuleError(f"a fact is a table with: {', '.join(keys)}", (self.name, "facts", name))
            for key in table:
                if key not in keys:
                    raise RuleError(f"unknown key {key!r}", (self.name, "facts", name, key), did_you_mean(key, keys))
            limits = [self._limit(table.get(key), options, "facts", name, key) for key in keys[1:]]
            found.append(kinds.Fact(name, _refs(table, "no-earlier", (self.name, "facts", name)), *limits))
        return tuple(found)

    def _check(self, name: str) -> Callable[..., kinds.Verdict]:
        if name in _own_checks():
            return _loaded_when_used(name)
        checks = registered("calllint.checks", wanted=self._plugins)
        if name not in checks:
            hint = did_you_mean(name, [*_own_checks(), *checks])
            raise RuleError(f"no installed package registers a check {name!r}", (self.name, "check"), hint)
        return cast("Callable[..., kinds.Verdict]", checks[name])


@cache
def _own_checks() -> tuple[str, ...]:
    """The checks that come with calllint, by the names that rules give them."""
    return tuple(name.replace("_", "-") for name in module_names(Path(__file__).with_name("checks")))


@cache
def _loaded_when_used(name: str) -> Callable[..., kinds.Verdict]:
    """The function of a check that comes with calllint; its module is imported when the rule is first judged."""

    def judge(*arguments: Any) -> kinds.Verdict:
        module = import_module(f"calllint.rules.checks.{name.replace('-', '_')}")
        return cast("kinds.Verdict", module.judge(*arguments))

    return judge


def _doubts(table: Mapping[str, Any], name: str) -> tuple[Doubt, ...]:
    """What speaks against a finding, from the list of tables `doubts`."""
    written = table.get("doubts", [])
    if not isinstance(written, list) or not all(isinstance(one, dict) for one in written):
        raise RuleError(f"'doubts' is a list of tables with: {', '.join(_DOUBT_KEYS)}", (name, "doubts"))
    found = []
    for number, one in enumerate(written):
        here = (name, "doubts", number)
        for key in one:
            if key not in _DOUBT_KEYS:
                raise RuleError(f"unknown key {key!r} in a doubt", (*here, key), did_you_mean(key, _DOUBT_KEYS))
        where, reason = one.get("where"), one.get("reason")
        if where not in tuple(Where):
            hint = did_you_mean(str(where), Where, f"one of: {', '.join(Where)}")
            raise RuleError("a doubt says 'where' it looks", (*here, "where") if "where" in one else here, hint)
        if not isinstance(reason, str) or not reason.strip():
            raise RuleError("a doubt has a 'reason', a text", (*here, "reason") if "reason" in one else here)
        cues, without = _refs(one, "cues", here), _refs(one, "without", here)
        if not cues and not without:
            raise RuleError("a doubt says which 'cues' speak against a finding, or 'without' which it is doubtful", here)
        found.append(Doubt(Where(where), cues, without, reason))
    return tuple(found)


def _refs(table: Mapping[str, Any], key: str, where: tuple[str | int, ...]) -> tuple[CueRef, ...]:
    """Cues as written: `name`, `role:name`, and `+fact` behind it for each fact that must be true."""
    written = table.get(key, [])
    if not isinstance(written, list) or not all(isinstance(text, str) for text in written):
        raise RuleError(f"{key!r} is a list of cues, such as: agent:apology", (*where, key))
    found = []
    for number, text in enumerate(written):
        role, _, rest = text.rpartition(":")
        name, *facts = rest.split("+")
        if role and role not in tuple(Role):
            raise RuleError(f"there is no role {role!r}", (*where, key, number), did_you_mean(role, tuple(Role)))
        if not name:
            raise RuleError("a cue has a name", (*where, key, number))
        found.append(CueRef((name,), Role(role) if role else None, dict.fromkeys(facts, True)))
    return tuple(found)
