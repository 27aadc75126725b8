"""The `[scorecard.…]` tables: what each holds, whether it fits together once all files are merged, and the cards made of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from calllint.config.keys import CARD_KEYS, ITEM_KEYS, SECTION_KEYS, Key, Type
from calllint.config.validate import Fail, KeyPath, Known, all_known, check_value, describe, fail_at, find_key, tables
from calllint.conversation import Channel
from calllint.scoring.card import Card, CardItem, CardSection
from calllint.scoring.plan import plan_for
from calllint.tomlfile import TomlFile, did_you_mean

_NAME = "scorecard"


def check_scorecards(file: TomlFile, known: Known) -> dict[KeyPath, Any]:
    """The values of the scorecards in `file` by key path, each checked alone. Raises UsageError that points at the first wrong one."""
    values: dict[KeyPath, Any] = {}
    for card, table in tables(file, _NAME).items():
        here = (_NAME, card)
        if not card:
            raise file.error("a scorecard needs a name", *here, hint=f"write [{_NAME}.NAME]")
        if not table:
            raise file.error(f"scorecard {card!r} says nothing", *here, hint="give it sections, a pass mark, or take it out")
        for part, value in table.items():
            if part == "section":
                for name in _inner(file, value, *here, part):
                    values |= _checked(file, SECTION_KEYS, known, *here, part, name)
            elif part == "rules":
                for name in _inner(file, value, *here, part):
                    if name not in known.selectors:
                        hint = did_you_mean(name, known.selectors, "`calllint rules` lists them")
                        raise file.error(f"unknown rule or category {name!r}", *here, part, name, hint=hint)
                    values |= _checked(file, ITEM_KEYS, known, *here, part, name)
            else:
                key = find_key((*CARD_KEYS, *_PARTS), part, file, f"key in [{_NAME}.{card}]", *here, part)
                values[(*here, part)] = _check(key, value, known, fail_at(file, *here, part))
    return values


_PARTS = (Key("section", Type.TABLE, None, ""), Key("rules", Type.TABLE, None, ""))


def _inner(file: TomlFile, value: Any, *path: str) -> Iterator[str]:
    """The names of the tables in the table `value`, which stands at `path`."""
    shown = ".".join(path)
    if not isinstance(value, dict):
        raise file.error(f"`{shown}` must be a table, not {describe(value)}", *path, hint=f"write [{shown}.…]")
    if not value:
        raise file.error(f"[{shown}] says nothing", *path, hint="fill it in, or take it out")
    for name, table in value.items():
        if not isinstance(table, dict):
            raise file.error(f"`{shown}.{name}` must be a table, not {describe(table)}", *path, name, hint=f"write [{shown}.…]")
        if not name or not table:
            what = "says nothing" if name else "needs a name"
            raise file.error(f"a table in [{shown}] {what}", *path, name, hint="fill it in, or take it out")
        yield name


def _checked(file: TomlFile, keys: Iterable[Key], known: Known, *path: str) -> dict[KeyPath, Any]:
    table: Any = file.data
    for step in path:
        table = table[step]
    values = {}
    for part, value in table.items():
        key = find_key(keys, part, file, f"key in [{'.'.join(path)}]", *path, part)
        values[(*path, part)] = _check(key, value, known, fail_at(file, *path, part))
    return values


def _check(key: Key, value: Any, known: Known, fail: Fail) -> Any:
    if key.type is Type.TEXT:
        if not isinstance(value, str) or not value.strip():
            raise fail(f"`{key.name}` must be a text, not {describe(value)}")
        return value
    if key.type is Type.CRITICAL:
        if value is not False and value not in ("section", "all"):
            raise fail(f"`{key.name}` must be {key.type}, not {describe(value)}")
        return value
    if key.type is Type.BANDS:
        return _check_bands(key, value, known, fail)
    checked = check_value(key, value, known, fail)
    if key.type is Type.CHANNELS:
        channels = [channel.value for channel in Channel]
        all_known("channel", checked, channels, fail, f"one of: {', '.join(channels)}")
    return checked


def _check_bands(key: Key, value: Any, known: Known, fail: Fail) -> dict[str, float]:
    if not isinstance(value, dict):
        raise fail(f"`{key.name}` must be a {key.type}, not {describe(value)}", hint="for example bands = { Good = 75, Poor = 0 }")
    bands: dict[str, float] = {}
    for name, bound in value.items():
        least = check_value(Key(f"{key.name}.{name}", Type.SCORE, None, ""), bound, known, fail)
        same = [other for other, score in bands.items() if score == least]
        if same:
            raise fail(f"bands {same[0]!r} and {name!r} begin at the same score", hint="each band begins at a score of its own")
        bands[name] = least
    return bands


def cards_of(values: Mapping[KeyPath, Any], files: Sequence[TomlFile], layer_of: Mapping[KeyPath, int], known: Known) -> tuple[Card, ...]:
    """The cards in the merged `values`, those of the nearest file first. `layer_of` says which of `files` each value comes from.

    Raises UsageError where tables, each right alone, contradict each other.
    """
    layers: dict[str, int] = {}
    for keys in values:
        if keys[0] == _NAME:
            layers[keys[1]] = max(layers.get(keys[1], 0), layer_of[keys])
    cards = []
    seen: dict[tuple[frozenset[str], ...], str] = {}
    for table in sorted(layers, key=lambda name: -layers[name]):
        at = _Places(table, files, layer_of, layers[table])
        card = _card(table, {keys[2:]: value for keys, value in values.items() if keys[:2] == (_NAME, table)})
        asked = (frozenset(card.channels), frozenset(map(str.casefold, card.teams)), frozenset(card.paths))
        if asked in seen:
            message = f"scorecards {seen[asked]!r} and {table!r} are for the same conversations"
            raise at.error(message, hint="give one of them other channels, teams or paths")
        seen[asked] = table
        _check_sections(card, at)
        _check_items(card, known, at)
        cards.append(card)
    return tuple(cards)


class _Places:
    """Makes errors about one card at the file that says what is wrong."""

    def __init__(self, table: str, files: Sequence[TomlFile], layer_of: Mapping[KeyPath, int], layer: int) -> None:
        self._table = table
        self._files = files
        self._layer_of = layer_of
        self._layer = layer

    def error(self, message: str, *path: str, index: int | None = None, value: bool = False, hint: str) -> Exception:
        """The error about what stands at `path` of the card, or about element `index` of it."""
        keys = (_NAME, self._table, *path)
        # A table has no value of its own: its file is that of a key in it.
        inside = [layer for known, layer in self._layer_of.items() if known[: len(keys)] == keys]
        file = self._files[max(inside, default=self._layer)]
        return file.error(message, *keys, *(() if index is None else (index,)), value=value or index is not None, hint=hint)


def _card(table: str, values: Mapping[KeyPath, Any]) -> Card:
    own = {key.name.replace("-", "_"): values.get((key.name,), key.default) for key in CARD_KEYS}
    own["name"] = own["name"] or table
    own["bands"] = tuple((own["bands"] or {}).items())
    names = dict.fromkeys(keys[1] for keys in values if keys[0] == "section")
    selectors = dict.fromkeys(keys[1] for keys in values if keys[0] == "rules")
    return Card(
        **own,
        sections=tuple(
            CardSection(name, values.get(("section", name, "rules"), ()), values.get(("section", name, "weight"))) for name in names
        ),
        items=tuple(CardItem(name, *(values.get(("rules", name, key.name)) for key in ITEM_KEYS)) for name in selectors),
    )


def _check_sections(card: Card, at: _Places) -> None:
    placed: dict[str, str] = {}
    for section in card.sections:
        if not section.rules:
            raise at.error(f"section {section.name!r} has no rules", "section", section.name, hint='for example rules = ["tone"]')
        for index, selector in enumerate(section.rules):
            if selector in placed:
                where = f"in section {placed[selector]!r}" if placed[selector] != section.name else "there"
                message = f"{selector!r} is already {where}"
                raise at.error(message, "section", section.name, "rules", index=index, hint="a rule stands in one section")
            placed[selector] = section.name


def _check_items(card: Card, known: Known, at: _Places) -> None:
    for item in card.items:
        for name, said in (("critical", item.critical), ("per-finding", item.per_finding)):
            if item.bonus and said:
                hint = f"take out `{name}` or `bonus`"
                raise at.error(f"a bonus costs nothing when it fails, so `{name}` does nothing", "rules", item.selector, name, hint=hint)
    rules = tuple((rule.id, rule.category, rule.weight, rule.severity) for rule in known.rules.values())
    planned = [item for item in plan_for(card, 0.0, rules).items if item is not None]
    on_card = {"all", *(item.rule for item in planned), *(known.rules[item.rule].category for item in planned)}
    for item in card.items:
        if item.selector not in on_card:
            hint = 'put it in a section, or take out others = "leave-out"'
            raise at.error(f"{item.selector!r} is in no section of the card", "rules", item.selector, hint=hint)
    for number, section in enumerate(card.sections):
        inside = [item for item in planned if item.section == number]
        if section.weight is not None and inside and all(item.bonus for item in inside):
            hint = "leave the weight out: bonus points count as they are"
            raise at.error(f"section {section.name!r} has a weight and only bonus rules", "section", section.name, "weight", hint=hint)
