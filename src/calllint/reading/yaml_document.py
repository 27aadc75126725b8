"""What a YAML file holds: reply templates, each with the line where it stands, or calllint's own conversations.

Nodes are read as they are written: a text that looks like a number or a date stays a text, and nothing is built from a tag.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import repeat
from typing import Any, NamedTuple

from calllint.conversation import Anchor, Channel, Conversation, Place, Role, Turn
from calllint.errors import Problem
from calllint.patterns import lazy_pattern
from calllint.reading.contract import conversation_from, is_own
from calllint.reading.exports._values import plain
from calllint.reading.own_turns import WrongInputError
from calllint.reading.reader import Source
from calllint.reading.tables.conversations import needs, package

_TEXTS = (
    "comment_value_html", "comment_value", "body_html", "body", "content_html", "content", "html", "text", "message", "reply", "response",
    "answer", "template", "tekst", "inhoud", "antwoord", "antwoordtekst", "sjabloontekst", "bericht",
)  # fmt: skip
_NAMES = ("title", "name", "naam", "titel", "shortcut", "short_code", "code", "key", "id", "subject", "onderwerp")
_LANGUAGES = ("language", "lang", "locale", "taal")
_ABOUT = frozenset({*_NAMES, *_LANGUAGES, "description", "omschrijving", "tags", "category", "categorie", "folder", "map", "updated_at"})
_REPLIES = ("comment_value", "comment_value_html")
_CODE = lazy_pattern(r"[a-z]{2}(?:[-_][A-Za-z]{2})?")
# A name and its text: what is written to somebody is a sentence, or greets; a setting is not.
_SENTENCE = lazy_pattern(r"(?s)\s*[\"'¿¡]?(?:[A-ZÀ-Þ{#%<]|\w+ \{)\S*\s+\S.*[.!?…:)}>]\s*|.*\n.*\S.*\n?.*|.*\{\{.+\}\}.*")
_MOST = 200_000
"""Nodes that are visited: aliases make a small file endless."""
_NOTHING = "holds no reply template (a list with `title` and `body`, or names with their texts) and no conversation (`turns`)"


class _Found(NamedTuple):
    """A template: its node, the name and the language that stand around it."""

    node: Any
    name: str | None
    language: str | None


def read_yaml(source: Source) -> Iterator[Conversation | Problem]:
    """The templates or conversations; a problem for what is no YAML, and where the package for it is missing."""
    yaml = package("yaml")
    if yaml is None:
        yield needs(source, "YAML")
        return
    empty = True
    try:
        for document in yaml.compose_all(source.text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
            for item in _of_document(source, document) if document is not None else ():
                empty = False
                yield item
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        what = getattr(error, "problem", None) or "it can't be read"
        yield source.problem(f"is not valid YAML: {what}", mark.line + 1 if mark is not None else None)
        return
    if empty:
        yield source.problem(_NOTHING)


def _of_document(source: Source, document: Any) -> Iterator[Conversation | Problem]:
    listed = document.value if _kind(document) == "list" else [document]
    own = [node for node in listed if _kind(node) == "map" and any(key.value == "turns" for key, _ in node.value)]
    if own:
        budget = [_MOST]
        for number, node in enumerate(own, 1):
            yield _conversation(source, node, source.stem if len(own) == 1 else f"{source.stem}-{number}", budget)
        return
    for number, found in enumerate(_templates(document, None, None, set()), 1):
        template = _template(source, found, number)
        if template is not None:
            yield template


def _kind(node: Any) -> str:
    return {"mapping": "map", "sequence": "list"}.get(node.id, "text")


def _conversation(source: Source, node: Any, name: str, budget: list[int]) -> Conversation | Problem:
    data = _value(node, budget)
    turns = next(value for key, value in node.value if key.value == "turns")
    lines = [one.start_mark.line + 1 for one in turns.value] if _kind(turns) == "list" else []
    place = Place(source.path, node.start_mark.line + 1, 1)
    try:
        if not is_own(data):
            return source.problem("`turns` is no list of turns with `role` and `text`", node.start_mark.line + 1)
        return conversation_from(data, place, lambda count: map(Place, repeat(source.path, count), lines), name)
    except WrongInputError as error:
        return source.problem(str(error), node.start_mark.line + 1)


def _value(node: Any, budget: list[int]) -> Any:
    """The node as JSON would have it; dates stay texts. Raises RecursionError where aliases make too many of few."""
    budget[0] -= 1
    if budget[0] < 0:
        raise RecursionError
    if _kind(node) == "map":
        return {str(key.value): _value(value, budget) for key, value in node.value}
    if _kind(node) == "list":
        return [_value(one, budget) for one in node.value]
    tag = node.tag.rpartition(":")[2]
    if tag == "null":
        return None
    if tag == "bool":
        return node.value.lower() in ("true", "yes", "on")
    if tag in ("int", "float"):
        try:
            return float(node.value) if tag == "float" else int(node.value)
        except ValueError:
            return node.value
    return node.value


def _templates(node: Any, name: str | None, language: str | None, seen: set[int]) -> Iterator[_Found]:
    """The templates within a node that stands under `name`; what an alias stands for is looked into once."""
    if id(node) in seen:
        return
    seen.add(id(node))
    if _kind(node) == "list":
        for one in node.value:
            if _kind(one) != "text":
                yield from _templates(one, name, language, seen)
            elif _SENTENCE.fullmatch(one.value):
                yield _Found(one, name, language)
    elif _kind(node) == "map":
        yield from _of_mapping(node, name, language, seen)


def _of_mapping(node: Any, name: str | None, language: str | None, seen: set[int]) -> Iterator[_Found]:
    entries = {str(key.value).lower(): value for key, value in node.value}
    said = {key: value.value.strip() for key, value in entries.items() if _kind(value) == "text"}
    if "field" in said and "value" in entries:
        # An action of a macro; those that write no comment set fields.
        if said["field"] in _REPLIES:
            value = entries["value"]
            yield _Found(value.value[-1] if _kind(value) == "list" and value.value else value, name, language)
        return
    name = next((said[key] for key in _NAMES if said.get(key)), name)
    language = next((said[key] for key in _LANGUAGES if said.get(key)), language)
    text = next((key for key in _TEXTS if said.get(key)), None)
    if text is not None:
        yield _Found(entries[text], name, language)
    for key, value in node.value:
        word = str(key.value)
        if word.lower() == text:
            continue
        if _kind(value) != "text":
            inside = word if _CODE.fullmatch(word) else language
            yield from _templates(value, name if word.lower() in ("actions", *_TEXTS) or inside is word else word, inside, seen)
        elif text is None and word.lower() not in _ABOUT and _SENTENCE.fullmatch(value.value):
            yield _Found(value, word, language)


def _template(source: Source, found: _Found, number: int) -> Conversation | None:
    """The template; None where its node has no words."""
    raw = found.node.value if _kind(found.node) == "text" else ""
    text = plain(raw)
    if not text:
        return None
    mark, block = found.node.start_mark, found.node.style in ("|", ">")
    line = mark.line + (2 if block else 1)
    place = Place(source.path, line, 1 if block else mark.column + 1, found.node.end_mark.line + 1, None)
    exact = found.node.style == "|" and raw.startswith(text)
    anchors = _anchors(source, text, line) if exact else (Anchor(0, line, place.column or 1, False),)
    code = (found.language or "").replace("_", "-").split("-")[0].lower()
    return Conversation(
        id=found.name or f"{source.stem}-{number}",
        turns=(Turn(Role.AGENT, text, place=place, anchors=anchors, metadata={}),),
        place=place,
        language=code if len(code) == 2 else None,
        channel=Channel.TEMPLATE,
        metadata={},
    )


def _anchors(source: Source, text: str, line: int) -> tuple[Anchor, ...]:
    """Where the lines of a literal block stand: each a line below the one before, behind the block's indentation."""
    written = source.text.split("\n")
    first = next((one for one in written[line - 1 :] if one.strip()), "")
    indent = len(first) - len(first.lstrip(" "))
    anchors, offset = [], 0
    for number, words in enumerate(text.split("\n")):
        anchors.append(Anchor(offset, line + number, indent + 1))
        offset += len(words) + 1
    return tuple([anchor for anchor in anchors if anchor.offset < len(text)])
