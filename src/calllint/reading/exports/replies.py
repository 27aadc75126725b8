"""Home-made JSON with reply templates: objects with a name and a reply, or one object of names and replies. Asked last."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from calllint.conversation import Conversation
from calllint.errors import Problem
from calllint.reading.exports._document import Document
from calllint.reading.exports._message_keys import layout_of, plain_key
from calllint.reading.exports._reply_texts import is_answer, is_letter
from calllint.reading.exports._reply_trees import Leaf, are_sentences, is_tree, languages_of, leaves
from calllint.reading.exports._templates import template, templates
from calllint.reading.exports._values import text_of
from calllint.reading.language_codes import language_code
from calllint.reading.reader import Match

_NAMES = ("name", "title", "naam", "titel", "label", "shortcut", "short_code", "sneltoets", "key")
_REPLIES = (
    "reply", "response", "canned_response", "antwoord", "antwoordtekst", "sjabloon", "sjabloontekst", "template", "reply_text", "macro",
    "macro_text",
)  # fmt: skip
_LISTS = frozenset(
    {
        "replies", "quick_replies", "canned_replies", "canned_responses", "saved_replies", "reply_templates", "macros", "snippets",
        "sjablonen", "antwoordsjablonen", "standaardantwoorden", "snelle_antwoorden", "textbausteine", "reponses_types",
    }
)  # fmt: skip
_BODIES = ("body", "content", "text", "message", "tekst", "inhoud", "bericht")
_TELLING = frozenset({"shortcut", "short_code", "sneltoets", "keywords", "trefwoorden", "placeholders", "folder", "macro", "hotkey"})
# What people fill in themselves under `message`, beside who they are.
_LETTERS = ("body", "content", "tekst", "inhoud", "text", "html")
_OF_PEOPLE = frozenset({"email", "e_mail", "phone", "telephone", "telefoon", "url", "slug", "link", "href", "price", "rating"})
_BESIDE = frozenset({"id", "category", "categorie", "tag", "tags", "language", "lang", "locale", "taal", "num", "number", "order", "icon"})
_MOST_KEYS = 15
_MOST_LOOKED_AT = 40
_MOSTLY = 0.5


def recognise(value: Any) -> Match:
    """A name beside a reply, or beside a body that is a letter or where a shortcut tells what it is; no speaker and no moment. Or names of
    which most stand for letters; or a list of nothing but sentences under a name such as `replies`.
    """
    if not isinstance(value, dict):
        return Match.NO
    if _list_key(value) is not None or _entries_key(value) is not None:
        return Match.LIKELY
    if 1 < len(value) <= _MOST_KEYS and _key(value) is not None:
        return Match.LIKELY
    return Match.LIKELY if _languages(value) or _is_map(value) or is_tree(value) else Match.NO


def _key(value: dict[str, Any], *, named: bool = False) -> str | None:
    """The key of the reply; None where the object is no template. `named` says that it has a name outside of itself."""
    written = {plain_key(key): key for key in value}
    layout = layout_of(tuple(value))
    # A `name` beside the words is what the template is called; any other speaker says them.
    if layout.strong or layout.moments:
        return None
    if not named and not any(text_of(value[written[key]]) for key in _NAMES if key in written):
        return None
    keys = _REPLIES if _TELLING.isdisjoint(written) else _REPLIES + _BODIES
    found = next((written[key] for key in keys if key in written and text_of(value[written[key]])), None)
    if found is not None or not _OF_PEOPLE.isdisjoint(written):
        return found
    body = next((key for key in _LETTERS if key in written and text_of(value[written[key]])), None)
    if body is None:
        return None
    few = written.keys() <= _BESIDE.union(_NAMES, (body, "subject"))
    said = text_of(value[written[body]])
    return written[body] if is_letter(said) or (few and is_answer(said)) else None


def _languages(value: dict[str, Any]) -> list[str]:
    """The keys of one template in several languages: beside them it has a name, and nothing else that is said."""
    written = {plain_key(key) for key in value}
    few = written.difference(map(plain_key, found)) <= _BESIDE.union(_NAMES, ("subject",)) if (found := languages_of(value)) else False
    return found if few and not written.isdisjoint(_NAMES) else []


def _list_key(value: dict[str, Any]) -> str | None:
    """The key of a list that is called replies, and holds nothing but words."""
    for key, item in value.items():
        if isinstance(item, list) and len(item) > 1 and plain_key(key) in _LISTS and all(isinstance(one, str) for one in item):
            return key if sum(" " in one.strip() for one in item) >= _MOSTLY * len(item) else None
    return None


def _entries_key(value: dict[str, Any]) -> str | None:
    """The key of a list that is called replies, and holds objects with a name and the words that it is for."""
    for key, item in value.items():
        if isinstance(item, list) and item and plain_key(key) in _LISTS and all(isinstance(one, dict) for one in item):
            said = [one[body] for one in item if _is_named(one) and (body := _any_key(one)) is not None and not _speaks(one)]
            return key if sum(" " in text.strip() for text in said) > _MOSTLY * len(item) else None
    return None


def _is_named(value: dict[str, Any]) -> bool:
    return any(plain_key(key) in _NAMES and text_of(item) for key, item in value.items())


def _speaks(value: dict[str, Any]) -> bool:
    layout = layout_of(tuple(value))
    return layout.strong or bool(layout.moments)


def _is_map(value: dict[str, Any]) -> bool:
    """Whether the keys stand for objects with a letter each; no key is one that messages have."""
    layout = layout_of(tuple(value))
    if layout.texts or layout.strong or layout.moments:
        return False
    items = list(value.values())[:_MOST_LOOKED_AT]
    return len(items) > 1 and all(isinstance(item, dict) and _key(item, named=True) is not None for item in items)


def read(value: Any, document: Document) -> Iterator[Conversation | Problem]:
    """The one template, or one for each name and language, or each in a list."""
    listed = _list_key(value)
    if listed is not None:
        said = (template(document, one, (listed, at), title=f"{listed} {at + 1}") for at, one in enumerate(value[listed]))
        yield from filter(None, said)
        return
    if (entries := _entries_key(value)) is not None:
        for at, one in enumerate(value[entries]):
            body = _any_key(one)
            found = template(document, one[body], (entries, at, body), _title(one), one.get("id")) if body is not None else None
            yield from [found] if found is not None else ()
        return
    name, ident = _title(value), value.get("id")
    if languages := _languages(value):
        for one in languages:
            code = language_code(one)
            found = template(document, value[one], (one,), title=f"{name} ({code})" if name else None, identifier=ident, language=code)
            yield from [found] if found is not None else ()
        return
    key = _key(value) if len(value) <= _MOST_KEYS else None
    key = key or (None if is_tree(value) else _any_key(value))
    if key is not None:
        found = template(document, value.get(key), (key,), title=name, identifier=ident)
        yield from [found] if found is not None else ()
        return
    for step, item in value.items():
        inner = _key(item, named=True) if isinstance(item, dict) else None
        if inner is not None:
            found = template(document, item[inner], (step, inner), title=_title(item) or step, identifier=item.get("id"))
            yield from [found] if found is not None else ()
            continue
        yield from _each(leaves({step: item}), document)


def _read_any(value: Any, document: Document) -> Iterator[Conversation | Problem]:
    """`read`; of a list of nothing but words each."""
    if isinstance(value, dict):
        yield from read(value, document)
    elif isinstance(value, list):
        yield from _each(leaves(value), document)
    else:
        yield document.problem("expected a template, an object")


def _each(found: Iterator[Leaf], document: Document) -> Iterator[Conversation]:
    for leaf in found:
        one = template(document, leaf.text, leaf.steps, title=leaf.title, language=leaf.language, topic=leaf.topic)
        yield from [one] if one is not None else ()


def _any_key(value: dict[str, Any]) -> str | None:
    """The key of the words of what stands among templates, or in a file that is called by them."""
    written = {plain_key(key): key for key in value}
    return next((written[key] for key in (*_REPLIES, *_BODIES) if key in written and isinstance(value[written[key]], str)), None)


def _title(value: dict[str, Any]) -> Any:
    names = {plain_key(one): item for one, item in value.items() if plain_key(one) in _NAMES and text_of(item)}
    return next((names[name] for name in _NAMES if name in names), None)


EXPORT = templates(
    name="replies",
    summary="home-made JSON with reply templates",
    recognised="a name with a `reply`, `macro`, … or a letter; letters by name, category or language, a list or a file called replies",
    recognise=recognise,
    read=read,
)._replace(read=_read_any, priority=95, named=are_sentences)
