"""The `[topics.…]` tables: what each holds, and the topics made of them once all files are merged."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from calllint.config.keys import TOPIC_KEYS, Key, Type
from calllint.config.validate import Fail, KeyPath, Known, check_value, describe, fail_at, find_key, tables
from calllint.lexicon.phrase import PhraseError, parse
from calllint.lexicon.term import DEFAULT_TYPOS
from calllint.lexicon.topic_names import PREFIX, TOPICS
from calllint.lexicon.written import Written
from calllint.settings import TopicSettings
from calllint.tomlfile import TomlFile

_NAME = "topics"
_EXTEND = "extend"


def check_topics(file: TomlFile, known: Known) -> dict[KeyPath, Any]:
    """The values of the topics in `file` by key path. Raises UsageError that points at the first wrong one."""
    values: dict[KeyPath, Any] = {}
    for topic, table in tables(file, _NAME).items():
        here = (_NAME, topic)
        if not topic.replace("-", "").isalnum():
            raise file.error("a topic's name has letters, digits and hyphens only", *here, hint="what reports call it is its `name`")
        if not table:
            raise file.error(f"topic {topic!r} says nothing", *here, hint='give it phrases, such as nl = ["klantenkaart"], or take it out')
        for part, value in table.items():
            if part == _EXTEND:
                if not isinstance(value, dict):
                    raise file.error(f"`{_EXTEND}` must be a table, not {describe(value)}", *here, part, hint='write extend.nl = ["…"]')
                for language, phrases in value.items():
                    values[(*here, part, language)] = _phrases(file, known, phrases, *here, part, language)
            elif part in known.languages:
                if topic in TOPICS:
                    hint = f"write extend.{part} for phrases beside the built-in ones"
                    raise file.error(f"topic {topic!r} is built in and has phrases", *here, part, hint=hint)
                values[(*here, part)] = _phrases(file, known, value, *here, part)
            else:
                languages = [Key(language, Type.NAMES, (), "") for language in known.languages]
                key = find_key((*TOPIC_KEYS, *languages), part, file, f"key in [{_NAME}.{topic}]", *here, part)
                values[(*here, part)] = _checked(key, value, known, fail_at(file, *here, part))
    return values


def topics_in(values: Mapping[KeyPath, Any], files: Sequence[TomlFile], file_of: Mapping[KeyPath, int]) -> dict[str, TopicSettings]:
    """The topics of merged `values`; `file_of` says which of `files` each value is of. Raises UsageError for one that has no phrase."""
    found = {}
    for topic in dict.fromkeys(path[1] for path in values if path[0] == _NAME):
        own = {path[2:]: value for path, value in values.items() if path[:2] == (_NAME, topic)}
        phrases = []
        for rest, value in own.items():
            if rest[0] in ("name", "enabled"):
                continue
            file = files[file_of[(_NAME, topic, *rest)]]
            phrases.append(Written(rest[-1], PREFIX + topic, value, file.path, (*file.prefix, _NAME, topic, *rest)))
        if not any(one.phrases for one in phrases) and topic not in TOPICS and own.get(("enabled",), True):
            path = next(path for path in values if path[:2] == (_NAME, topic))
            hint = f"the built-in ones are: {', '.join(TOPICS)}"
            raise files[file_of[path]].error(f"topic {topic!r} is not built in and has no phrase", _NAME, topic, hint=hint)
        found[topic] = TopicSettings(own.get(("name",)), own.get(("enabled",), True), tuple(phrases))
    return found


def _checked(key: Key, value: Any, known: Known, fail: Fail) -> Any:
    if key.type is not Type.TEXT:
        return check_value(key, value, known, fail)
    if not isinstance(value, str) or not value.strip():
        raise fail(f"`{key.name}` must be a text, not {describe(value)}")
    return value.strip()


def _phrases(file: TomlFile, known: Known, value: Any, *path: str) -> tuple[str, ...]:
    """A list of phrases, each of which is parsed to see that it is one."""
    language = path[-1]
    find_key([Key(code, Type.NAMES, (), "") for code in known.languages], language, file, "language", *path)
    phrases: Iterable[str] = check_value(Key(language, Type.NAMES, (), ""), value, known, fail_at(file, *path))
    for number, phrase in enumerate(phrases):
        try:
            parse(phrase, DEFAULT_TYPOS)
        except PhraseError as error:
            wrong = file.error(f"{error.message}, in the phrase {phrase!r}", *path, number, value=True)
            if wrong.column is not None:
                wrong.column += error.at + 1
            raise wrong from None
    return tuple(phrases)
