"""Exports of vendors in JSON: one module a format; a new format is one new module with an `EXPORT`.

They are looked for only in JSON that is none of calllint's own, and told apart by the decoded document, not by its first letters.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any, NamedTuple

from calllint.conversation import Conversation
from calllint.errors import Problem
from calllint.modules import module_names
from calllint.reading.exports._document import Document
from calllint.reading.exports._values import name_of
from calllint.reading.json_positions import Locator, json_path
from calllint.reading.json_positions import Path as Steps
from calllint.reading.reader import Match, Reader, Sample, Source

_LOOKED_AT = 5
_DEEPEST = 3
_KEYS_SHOWN = 5
_IDS = (
    "conversation_id", "conversationId", "interaction_id", "interactionId", "call_id", "callId", "chat_id", "chatId", "ticket_id",
    "ticketId", "session_id", "sessionId", "contact_id", "contactId",
)  # fmt: skip
_TALKS = frozenset({"conversation", "chat", "call", "ticket", "session", "thread", "dialogue", "interaction", "gesprek"})
_HOME_MADE = ("messages", "replies")
"""Exports that may be another's in wrappings."""
_HEADINGS = ("header", "database")


class Export(NamedTuple):
    """A vendor's form of JSON. The texts are those of a `Reader`.

    `recognise` says how sure it is that a decoded value is one unit of the export (a conversation, or the list of messages that makes
    one); `read` gives the conversations of a unit. Neither may trust a type. Wrappings that say nothing (a list of units, `{"data": […]}`)
    are taken off before both. `lines` says that a line of JSON Lines may be taken for a unit, but all together are one: pieces of a stream.
    `last` ones are asked only where no other knows the document, and `named` where none does: whether a file's path says what it holds.
    """

    name: str
    summary: str
    recognised: str
    roles: str
    times: str
    ending: str
    recognise: Callable[[Any], Match]
    read: Callable[[Any, Document], Iterator[Conversation | Problem]]
    priority: int = 50
    lines: bool = False
    last: bool = False
    named: Callable[[str, Any], bool] | None = None


class _Found(NamedTuple):
    """An export, how sure it is, and its units by the steps that lead to each."""

    match: Match
    export: Export
    units: tuple[tuple[Steps, Any], ...]


@cache
def all_exports() -> tuple[Export, ...]:
    """Every export: those that are equally sure are asked in this order; `last` ones stand at the end."""
    names = [name for name in module_names(Path(__file__).parent) if not name.startswith("_")]
    found = [import_module(f"calllint.reading.exports.{name}") for name in names]
    exports: list[Export] = [module.EXPORT for module in found if hasattr(module, "EXPORT")]
    return tuple(sorted(exports, key=lambda export: (export.last, export.priority, export.name)))


@cache
def first_asked() -> tuple[Export, ...]:
    """Every export but those that are asked last."""
    return tuple([export for export in all_exports() if not export.last])


def readers() -> list[Reader]:
    """The exports as readers, for `--input-format` and `calllint formats`."""
    return [_reader(export) for export in all_exports()]


def read_export(
    data: Any, source: Source, locator: Locator, only: Export | None = None, name: str | None = None, before: list[Export] | None = None
) -> Iterator[Conversation | Problem]:
    """The conversations of the export that `data`, a decoded document, is; a problem where it is none that is known, or not `only`.

    `name` is the id of a conversation that has none; the file's where it is left out. `before` holds the export of the line before, which
    this line is where it may be, and takes this one's: asking all of them takes longer than reading.
    """
    found, written = None, locator
    if before and before[0].recognise(data) is Match.CERTAIN:
        found = _Found(Match.CERTAIN, before[0], (((), data),))
    if found is None:
        found, data, locator = _within(data, locator, only, before[0] if before else None)
    if found is None:
        found = _named(data, source.path, only)
    if before is not None:
        # Of what was wrapped, the next line is looked into as well.
        before[:] = [found.export] if found is not None and locator is written else []
    if found is None:
        known = "no JSON export that calllint knows" if only is None else f"no {only.name} export"
        yield source.problem(f"is {known}: {_described(data)} (see `calllint formats`)", locator.at(0)[0])
        return
    several, empty = len(found.units) > 1, True
    for number, (steps, unit) in enumerate(found.units, 1):
        fallback = (
            _id_of(unit)
            or _id_around(data, steps)
            or _key_of(found.units, number - 1)
            or (f"{name or source.stem}-{number}" if several else name or source.stem)
        )
        for item in found.export.read(unit, Document(source, locator, steps, fallback)):
            empty = False
            yield item
    if empty:
        yield source.problem(f"is a {found.export.name} export without a conversation: there is nothing to lint", locator.at(0)[0])


def is_export(value: Any) -> bool:
    """Whether a decoded document is an export, or holds one."""
    return _within(value, Locator(""), None)[0] is not None


def stream_of(values: list[Any], only: Export | None = None) -> Export | None:
    """The export (or `only` this one) whose messages these decoded lines are, each alone no conversation; None where they are none."""
    for export in first_asked() if only is None else (only,):
        match = export.recognise(values) if export.name != "messages" else Match.NO
        if match is Match.CERTAIN and (export.lines or not any(export.recognise(value) is Match.CERTAIN for value in values)):
            return export
        # How a stream begins may say little: what follows must say it.
        if match is Match.LIKELY and export.lines and (export.last or any(export.recognise([value]) is Match.CERTAIN for value in values)):
            return export
    if only is None and _find(values, first_asked()) is None:
        return next((export for export in all_exports() if export.last and export.lines and export.recognise(values) > Match.NO), None)
    return None


def explain_export(data: Any) -> Iterator[str]:
    """Which export `data`, a decoded document, is taken for."""
    found, data, locator = _within(data, Locator(""), None)
    if found is None:
        yield f"no JSON export that calllint knows: {_described(data)}"
        return
    steps = json_path(locator.written(found.units[0][0]))
    where = f"{len(found.units)}, the first at {steps}" if len(found.units) > 1 else f"at {steps}" if steps != "$" else "the document"
    yield f"export: {found.export.name} ({found.export.summary}); recognised by: {found.export.recognised}"
    yield f"units of it: {where}"


def _reader(export: Export) -> Reader:
    def read(source: Source) -> Iterator[Conversation | Problem]:
        from calllint.reading.json_document import read_as

        yield from read_as(source, export)

    return Reader(
        name=export.name,
        summary=export.summary,
        recognised=export.recognised,
        roles=export.roles,
        times=export.times,
        ending=export.ending,
        extensions=(".json", ".jsonl", ".ndjson"),
        recognise=_never,
        read=read,
    )


def _never(_: Sample) -> Match:
    """Exports are told apart once the document is decoded."""
    return Match.NO


def _known(value: Any) -> _Found | None:
    """`_find` among all exports."""
    return _find(value, first_asked()) or _find(value, all_exports()[len(first_asked()) :])


def _named(value: Any, path: str, only: Export | None) -> _Found | None:
    """The export that the path of a file says it is; its units are the objects of a list, or the whole."""
    asked = [one for one in (all_exports() if only is None else (only,)) if one.named is not None and one.named(path, value)]
    if not asked:
        return None
    apart = isinstance(value, list) and all(isinstance(item, dict) for item in value)
    return _Found(Match.NAME, asked[0], tuple([((at,), item) for at, item in enumerate(value)]) if apart else (((), value),))


def _within(value: Any, locator: Locator, only: Export | None, before: Export | None = None) -> tuple[_Found | None, Any, Locator]:
    """The export that a document is or wraps, with the document as it is to be read, and what finds its values.

    What is the same export as the line `before` is not looked into again.
    """
    found = _known(value) if only is None else _find(value, (only,))
    if found is not None and found.export is before:
        return found, value, locator
    if found is None or found.export.last or found.export.name in _HOME_MADE:
        from calllint.reading.exports._unwrapped import unwrapped

        bare = unwrapped(value, locator, columns=found is None)
        if bare is not None:
            again = _known(bare.value) if only is None else _find(bare.value, (only,))
            if again is not None:
                return again, bare.value, bare.locator
    return found, value, locator


def _find(value: Any, exports: tuple[Export, ...], depth: int = 0) -> _Found | None:
    """The surest export of `value` itself, of the elements that it lists, or of what it wraps."""
    found = _best(value, exports)
    if found is not None:
        return _Found(*found, (((), value),))
    if isinstance(value, list):
        sample = [item for item in value if isinstance(item, (dict, list)) and not _is_heading(item)][:_LOOKED_AT]
        inner = [one for item in sample if (one := _find(item, exports, depth)) is not None]
        if not inner:
            return None
        best = max(inner, key=lambda one: one.match)
        units: list[tuple[Steps, Any]] = []
        for index, item in enumerate(value):
            if _is_heading(item):
                continue
            one = _find(item, (best.export,), depth) if isinstance(item, (dict, list)) else None
            # What does not look like its neighbours is read as one of them: the reader says what is wrong with it.
            units += [((index, *steps), unit) for steps, unit in one.units] if one else [((index,), item)]
        return best._replace(units=tuple(units))
    if isinstance(value, dict) and depth < _DEEPEST:
        wrapped = {key: _find(item, exports, depth + 1) for key, item in value.items() if isinstance(item, (dict, list))}
        surest = max((one for one in wrapped.values() if one is not None), key=lambda one: one.match, default=None)
        if surest is not None:
            same = [(key, one) for key, one in wrapped.items() if one is not None and one.export is surest.export]
            return surest._replace(units=tuple([((key, *steps), unit) for key, one in same for steps, unit in one.units]))
    return None


def _id_around(value: Any, steps: Steps) -> str | None:
    """The id that what wraps a unit, and nothing else, gives its conversation."""
    found = None
    for step in steps:
        # What lists several gives none of them its own.
        here = value if isinstance(value, dict) else {}
        found = _id_of(here) or (found if here else None)
        value = value[step]
        if step in _TALKS and isinstance(value, dict):
            found = next((name for key in ("id", "uuid", "number") if (name := name_of(value.get(key))) is not None), found)
    return found


def _id_of(value: Any) -> str | None:
    """The id that an object gives its conversation, under a key that says so."""
    return next((name for key in _IDS if (name := name_of(value.get(key))) is not None), None) if isinstance(value, dict) else None


def _key_of(units: tuple[tuple[Steps, Any], ...], index: int) -> str | None:
    """The key of one of several lists of messages, where they are the values of one object: `{"1001": [{"role": …}, …], …}`."""
    steps, unit = units[index]
    if len(units) < 2 or not steps or not isinstance(unit, list) or not isinstance(steps[-1], str):
        return None
    return steps[-1] if all(len(other) == len(steps) and other[:-1] == steps[:-1] for other, _ in units) else None


def _is_heading(value: Any) -> bool:
    """Whether it only says what the list is: phpMyAdmin writes its own name and that of the database in front of a table's rows."""
    return isinstance(value, dict) and value.get("type") in _HEADINGS and not any(isinstance(item, (dict, list)) for item in value.values())


def _best(value: Any, exports: tuple[Export, ...]) -> tuple[Match, Export] | None:
    best: tuple[Match, Export] | None = None
    for export in exports:
        match = export.recognise(value)
        if match > (best[0] if best else Match.NO):
            best = (match, export)
            if match is Match.CERTAIN:
                break
    return best


def _described(data: Any) -> str:
    """What a document holds that nobody knows, in a few words."""
    if isinstance(data, list):
        return "an empty list" if not data else f"a list of {len(data)}, the first of them {_described(data[0])}"
    if not isinstance(data, dict):
        return "a single value"
    keys = ", ".join(list(map(str, data))[:_KEYS_SHOWN])
    return f"an object with the keys {keys}{', …' if len(data) > _KEYS_SHOWN else ''}" if data else "an empty object"
