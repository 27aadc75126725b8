"""A lexicon file: groups and entries, read from TOML and checked, so that a mistake is shown at its character.

An entry is a cue: what it means, the phrases that show it, what rules it out, and examples that are its tests.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from calllint.conversation import Role
from calllint.errors import UsageError
from calllint.lexicon.phrase import Item, PhraseError, parse
from calllint.lexicon.plain import CONFIDENCES
from calllint.lexicon.term import DEFAULT_TYPOS, SHORTEST_MISTYPED, Typos
from calllint.lexicon.written import Written
from calllint.tomlfile import TomlFile, did_you_mean, read_toml

GUARDS = (
    "unless-word",
    "unless-before",
    "unless-after",
    "unless-clause",
    "unless-sentence",
    "unless-turn",
    "with-clause",
    "with-sentence",
    "with-turn",
)
"""Keys of an entry whose phrases rule a match out (`unless-…`) or must be there too (`with-…`), by where they stand."""

_FILE_KEYS = ("language", "typos", "groups", "cue")
_ENTRY_KEYS = (
    "name",
    "meaning",
    "by",
    "phrases",
    "typos",
    *GUARDS,
    "in-question",
    "only-question",
    "quoted",
    "marker",
    "confidence",
    "facts",
    "matches",
    "no-match",
)
_NEEDED = {"name": 'name = "thanks"', "meaning": 'meaning = "The customer says thanks."', "phrases": 'phrases = ["thank you"]'}
"""What no entry can do without, each with an example."""
_TOML_HINTS = {
    "unclosed array": "a comma between two texts is missing, or the ] at the end",
    "overwrite": "this key is there twice; put what belongs together in one list",
    "twice": "this table is there twice; put what belongs together in one",
    "illegal character '\\n'": 'the quotation mark " at the end of the text is missing',
    "invalid value": 'a text stands between straight quotation marks: "so"',
    "in a string": "a phrase needs no backslash; leave it out",
    "'=' after a key": "a key and its value are written: key = value",
    "after a statement": "each key stands on a line of its own",
}
"""What people who know no TOML most likely did, by a part of what the parser says."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase as written and as parsed, and where it stands: `path` and the keys that lead to it."""

    text: str
    item: Item
    path: str
    keys: tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a lexicon.

    `by`: only in turns of this role. `guards` maps a key of GUARDS to its phrases. `in_question` False: not in a sentence
    that is a question; `only_question`: only there. `quoted`: also in words between quotation marks. `marker`: in the
    transcriber's remarks (`[onderbreekt]`) and not in what was said.
    `facts` go with each cue, `confidence` among them where it is not high. `matches` and `no_match` are example sentences.
    """

    name: str
    meaning: str
    phrases: tuple[Phrase, ...]
    guards: Mapping[str, tuple[Phrase, ...]]
    by: Role | None = None
    in_question: bool = True
    only_question: bool = False
    quoted: bool = False
    marker: bool = False
    facts: Mapping[str, Any] = field(default_factory=dict)
    matches: tuple[str, ...] = ()
    no_match: tuple[str, ...] = ()
    path: str = ""
    number: int = 0


@dataclass(frozen=True, slots=True)
class LexiconFile:
    """One file of a language: its groups by name, and its entries."""

    language: str
    groups: Mapping[str, tuple[Phrase, ...]]
    entries: tuple[Entry, ...]
    path: str


def read_lexicon_file(path: Path) -> LexiconFile:
    """Reads and checks a lexicon file. Raises UsageError, which points at the key or character that is wrong."""
    try:
        source = read_toml(path)
    except UsageError as error:
        error.hint = error.hint or next((hint for part, hint in _TOML_HINTS.items() if part in error.message), None)
        raise
    return _Reader(source).read()


def written_file(written: Written) -> LexiconFile:
    """Phrases that stand elsewhere, as a file with one entry. Raises UsageError for a phrase that is none."""
    phrases = []
    for number, text in enumerate(written.phrases):
        try:
            phrases.append(Phrase(text, parse(text, DEFAULT_TYPOS), written.path, (*written.keys, number)))
        except PhraseError as error:
            raise UsageError(f"{error.message}, in the phrase {text!r}", written.path or None) from None
    entry = Entry(written.name, "Phrases of the configuration.", tuple(phrases), {}, path=written.path)
    return LexiconFile(written.language, {}, (entry,) if phrases else (), written.path)


def _no_file_key(key: str) -> str:
    """What to do with a key that a file does not have."""
    return "it belongs in an entry, below [[cue]]" if key in _ENTRY_KEYS else f"a lexicon has: {', '.join(_FILE_KEYS)}"


class _Reader:
    def __init__(self, source: TomlFile) -> None:
        self.source = source

    def wrong(self, message: str, *keys: str | int, offset: int = 0, hint: str | None = None) -> UsageError:
        error = self.source.error(message, *keys, value=bool(offset), hint=hint)
        if offset and error.column is not None:
            error.column += offset
        return error

    def read(self) -> LexiconFile:
        data = self.source.data
        for key in data:
            if key not in _FILE_KEYS:
                raise self.wrong(f"unknown key {key!r}", key, hint=did_you_mean(key, _FILE_KEYS, _no_file_key(key)))
        language = data.get("language")
        if not isinstance(language, str):
            raise self.wrong('a lexicon says its language, such as: language = "nl"', *(["language"] if "language" in data else []))
        typos = self.typos(data, DEFAULT_TYPOS)
        groups = data.get("groups", {})
        if not isinstance(groups, dict):
            raise self.wrong("[groups] is a table: name = [phrases]", "groups")
        for name in groups:
            if not name.replace("-", "").isalnum():
                raise self.wrong("a group's name has letters, digits and hyphens only", "groups", name)
        entries = data.get("cue", [])
        if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
            raise self.wrong("an entry starts with [[cue]], in double brackets", "cue")
        return LexiconFile(
            language,
            {name: self.phrases(written, typos, "groups", name) for name, written in groups.items()},
            tuple(self.entry(table, number, typos) for number, table in enumerate(entries)),
            self.source.path,
        )

    def entry(self, table: dict[str, Any], number: int, typos: Typos) -> Entry:
        here = ("cue", number)
        for key in table:
            if key not in _ENTRY_KEYS:
                raise self.wrong(
                    f"unknown key {key!r}", *here, key, hint=did_you_mean(key, _ENTRY_KEYS, f"an entry has: {', '.join(_ENTRY_KEYS)}")
                )
        for key in _NEEDED:
            if key not in table:
                raise self.wrong(f"an entry needs {key!r}", *here, hint=f"such as: {_NEEDED[key]}")
        typos = self.typos(table, typos, *here)
        phrases = self.phrases(table["phrases"], typos, *here, "phrases")
        if not phrases:
            raise self.wrong("an entry has at least one phrase", *here, "phrases")
        facts = table.get("facts", {})
        if not isinstance(facts, dict):
            raise self.wrong("facts are a table: { personal = true }", *here, "facts")
        confidence = table.get("confidence", CONFIDENCES[0])
        if confidence not in CONFIDENCES:
            hint = did_you_mean(str(confidence), CONFIDENCES, f"one of: {', '.join(CONFIDENCES)}")
            raise self.wrong(f"there is no confidence {confidence!r}", *here, "confidence", hint=hint)
        by = table.get("by")
        if by is not None and by not in tuple(Role):
            raise self.wrong(f"there is no role {by!r}", *here, "by", hint=did_you_mean(str(by), tuple(Role)))
        return Entry(
            name=self.text(table, number, "name"),
            meaning=self.text(table, number, "meaning"),
            phrases=phrases,
            guards={key: self.phrases(table[key], typos, *here, key) for key in GUARDS if key in table},
            by=Role(by) if by is not None else None,
            in_question=self.switch(table, number, "in-question", default=True),
            only_question=self.switch(table, number, "only-question", default=False),
            quoted=self.switch(table, number, "quoted", default=False),
            marker=self.switch(table, number, "marker", default=False),
            facts=facts if confidence == CONFIDENCES[0] else {**facts, "confidence": confidence},
            matches=self.texts(table.get("matches", []), *here, "matches"),
            no_match=self.texts(table.get("no-match", []), *here, "no-match"),
            path=self.source.path,
            number=number,
        )

    def text(self, table: dict[str, Any], number: int, key: str) -> str:
        value = table[key]
        if not isinstance(value, str) or not value.strip():
            raise self.wrong(f"{key!r} is a text", "cue", number, key)
        return value

    def switch(self, table: dict[str, Any], number: int, key: str, *, default: bool) -> bool:
        value = table.get(key, default)
        if not isinstance(value, bool):
            raise self.wrong(f"{key!r} is true or false, without quotation marks", "cue", number, key)
        return value

    def texts(self, value: Any, *keys: str | int) -> tuple[str, ...]:
        if not isinstance(value, list) or not all(isinstance(text, str) for text in value):
            raise self.wrong(f"{keys[-1]!r} is a list of texts", *keys, hint=f'such as: {keys[-1]} = ["one", "another"]')
        return tuple(value)

    def typos(self, table: Mapping[str, Any], default: Typos, *here: str | int) -> Typos:
        value = table.get("typos", default)
        lengths = isinstance(value, list) and len(value) <= 2 and all(type(least) is int and least >= SHORTEST_MISTYPED for least in value)
        if value is not default and (not lengths or value != sorted(value)):
            wanted = (
                f"the lengths from which a word may hold one typing error, and two: [5, 9], [6], [] for none; {SHORTEST_MISTYPED} or more"
            )
            raise self.wrong(f"'typos' is a list, {wanted}", *here, "typos")
        return tuple(value)

    def phrases(self, value: Any, typos: Typos, *keys: str | int) -> tuple[Phrase, ...]:
        return tuple(self.phrase(text, typos, *keys, number) for number, text in enumerate(self.texts(value, *keys)))

    def phrase(self, text: str, typos: Typos, *keys: str | int) -> Phrase:
        try:
            return Phrase(text, parse(text, typos), self.source.path, keys)
        except PhraseError as error:
            raise self.wrong(f"{error.message}, in the phrase {text!r}", *keys, offset=error.at + 1) from None
