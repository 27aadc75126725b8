"""Waivers: a TOML file that says which findings are let be, why, who says so, and until when."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date, datetime
from fnmatch import translate
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from calllint.rules.finding import Finding
from calllint.suppression.inputs import shown_path
from calllint.tomlfile import TomlFile, did_you_mean, read_toml

ALL = "all"
_REQUIRED = ("conversation", "rule", "reason", "who")
_KEYS = (*_REQUIRED, "until", "words")
_EXAMPLE = 'for example reason = "the customer asked for it in writing"'


class Waiver(NamedTuple):
    """One `[[waiver]]`: `conversation` is an id or a glob over ids, `rules` are rule ids or `all`, `until` the last day on which it holds.

    `words`, folded, is a piece of the words of the findings that are meant; None means all of them. `path` and `line` are where it stands.
    """

    conversation: str
    rules: frozenset[str]
    reason: str
    who: str
    until: date | None
    words: str | None
    path: str
    line: int

    def names(self, rule: str) -> bool:
        """Whether it is about findings of `rule`."""
        return ALL in self.rules or rule in self.rules

    def covers(self, finding: Finding) -> bool:
        """Whether `finding`, of a conversation that it is about and resting on no more than one evidence, is one that is meant."""
        if not self.names(finding.rule):
            return False
        return self.words is None or any(self.words in folded(part.text) for part in (*finding.evidence, *finding.related))

    def expired(self, today: date) -> bool:
        """Whether its last day was before `today`."""
        return self.until is not None and self.until < today


class Waivers:
    """All waivers of a run, in the order in which they stand; those of one conversation are found by its id."""

    def __init__(self, waivers: Iterable[Waiver] = ()) -> None:
        self.all = tuple(waivers)
        self._by_id: dict[str, list[int]] = {}
        self._globs: list[int] = []
        for number, waiver in enumerate(self.all):
            self._by_id.setdefault(waiver.conversation, []).append(number)
            if any(sign in waiver.conversation for sign in "*?["):
                self._globs.append(number)

    def about(self, conversation_id: str) -> Iterator[tuple[int, Waiver]]:
        """The waivers about this conversation, each with its number; an id that is meant literally may have a glob's signs in it."""
        found = set(self._by_id.get(conversation_id, ()))
        found.update(number for number in self._globs if _glob(self.all[number].conversation).match(conversation_id))
        return ((number, self.all[number]) for number in sorted(found))


def read_waivers(paths: Iterable[str], rules: Collection[str]) -> Waivers:
    """The waivers in the files `paths`; `rules` are the ids that there are. Raises UsageError that points at what is wrong."""
    return Waivers(waiver for path in paths for waiver in _of_file(read_toml(Path(path), shown_path(Path(path))), rules))


def folded(words: str) -> str:
    """`words` without regard to capitals and white space."""
    return re.sub(r"\s+", " ", words).strip().casefold()


@lru_cache(maxsize=1024)
def _glob(pattern: str) -> re.Pattern[str]:
    return re.compile(translate(pattern))


def _of_file(file: TomlFile, rules: Collection[str]) -> Iterator[Waiver]:
    for key in file.data:
        if key != "waiver":
            hint = did_you_mean(key, ["waiver"], "a file of waivers holds [[waiver]] tables and nothing else")
            raise file.error(f"unknown key {key!r}", key, hint=hint)
    tables = file.data.get("waiver", [])
    if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
        raise file.error("`waiver` must be a list of tables", "waiver", hint="write [[waiver]], in double brackets, above each")
    for index, table in enumerate(tables):
        yield _waiver(file, index, table, rules)


def _waiver(file: TomlFile, index: int, table: Mapping[str, Any], rules: Collection[str]) -> Waiver:
    for key in table:
        if key not in _KEYS:
            hint = did_you_mean(key, _KEYS, f"it may be: {', '.join(_KEYS)}")
            raise file.error(f"unknown key in [[waiver]]: {key!r}", "waiver", index, key, hint=hint)
    for key in _REQUIRED:
        if key not in table:
            hints = {"reason": _EXAMPLE, "who": 'for example who = "M. de Wit"', "rule": 'a rule id, a list of them, or "all"'}
            raise file.error(f"[[waiver]] has no `{key}`", "waiver", index, hint=hints.get(key, "a conversation's id, or a glob over ids"))

    def text(key: str) -> str:
        value = table[key]
        if not isinstance(value, str) or not value.strip():
            raise file.error(f"`{key}` must be a string that says something", "waiver", index, key, value=True)
        return value.strip()

    return Waiver(
        # An id is what it is, blanks at its ends too.
        table["conversation"] if text("conversation") else "",
        _rules(file, index, table["rule"], rules),
        " ".join(text("reason").split()),
        " ".join(text("who").split()),
        _until(file, index, table.get("until")),
        folded(text("words")) if "words" in table else None,
        file.path,
        file.where("waiver", index)[0],
    )


def _rules(file: TomlFile, index: int, value: Any, known: Collection[str]) -> frozenset[str]:
    names = value if isinstance(value, list) else [value]
    if not names:
        raise file.error("`rule` names no rule", "waiver", index, "rule", value=True, hint='a rule id, a list of them, or "all"')
    for number, name in enumerate(names):
        at = ("waiver", index, "rule", number) if isinstance(value, list) else ("waiver", index, "rule")
        if not isinstance(name, str):
            raise file.error("`rule` must be a rule id, a list of rule ids, or all", *at, value=True)
        if name != ALL and name not in known:
            hint = did_you_mean(name, [ALL, *known], "`calllint rules` lists them")
            raise file.error(f"unknown rule {name!r}", *at, value=True, hint=hint)
    return frozenset(names)


def _until(file: TomlFile, index: int, value: Any) -> date | None:
    if value is None:
        return None
    if isinstance(value, datetime) or not isinstance(value, date):
        hint = "the last day on which it holds, for example until = 2030-12-31"
        raise file.error("`until` must be a date, without quotes", "waiver", index, "until", value=True, hint=hint)
    return value
