"""A card held against the rules in force: the section, the points and the consequences of each, and the version of it all."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple, TypeVar

from calllint.rules.finding import Severity
from calllint.scoring.card import Card, CardItem, Critical
from calllint.scoring.rounding import in_units, unit_of
from calllint.scoring.scorecard import Terms

RuleInForce = tuple[str, str, float, Severity]
"""What a card asks of a rule: its id, its category, its weight in points, its severity."""


class PlannedItem(NamedTuple):
    """A rule on the card. `section` is the number of its section; `units` and `units_per_finding` are its points in the plan's unit."""

    rule: str
    section: int
    weight: float
    bonus: bool
    critical: Critical | None
    per_finding: float | None
    units: int
    units_per_finding: int | None


class PlannedSection(NamedTuple):
    """A section; `share` is its weight in the plan's unit, None where its points are its share."""

    name: str
    weight: float | None
    share: int | None


class Plan(NamedTuple):
    """`items` stand as the rules did (None: left out). One unit is 1/`unit` of a point."""

    terms: Terms
    sections: tuple[PlannedSection, ...]
    items: tuple[PlannedItem | None, ...]
    unit: int


@lru_cache(maxsize=64)
def plan_for(card: Card, pass_mark: float, rules: tuple[RuleInForce, ...]) -> Plan:
    """What `card` makes of `rules`; `pass_mark` holds where it has none of its own."""
    placed = [_section_of(card, rule, category) for rule, category, _, _ in rules]
    own = [section.name for section in card.sections]
    names = [*own, *sorted({name for name in placed if name is not None and name not in own})]
    weights = {section.name: section.weight for section in card.sections}
    settled = [_settled(card, rule) for rule in rules]
    unit = unit_of(
        number
        for number in (*weights.values(), *(one.weight for one in settled), *(one.per_finding for one in settled))
        if number is not None
    )
    sections = tuple(PlannedSection(name, weights.get(name), _units(weights.get(name), unit)) for name in names)
    items = tuple(
        PlannedItem(
            rule,
            names.index(name),
            one.weight or 0.0,
            bool(one.bonus),
            one.critical or None,
            one.per_finding,
            in_units(one.weight or 0.0, unit),
            _units(one.per_finding, unit),
        )
        if name is not None
        else None
        for (rule, _, _, _), one, name in zip(rules, settled, placed, strict=True)
    )
    terms = Terms(
        card.name,
        "",
        card.pass_mark if card.pass_mark is not None else pass_mark,
        card.not_applicable,
        card.least_measured,
        card.bonus_limit,
        card.critical_score,
        tuple(sorted(card.bands, key=lambda band: -band[1])),
        tuple((section.name, section.weight) for section in card.sections if section.weight is not None),
    )
    return Plan(terms._replace(version=_version(terms, sections, items)), sections, items, unit)


def _section_of(card: Card, rule: str, category: str) -> str | None:
    """The section that names the rule, else its category, else `all`; else that of its category, or None where the card leaves it out."""
    for selector in (rule, category, "all"):
        for section in card.sections:
            if selector in section.rules:
                return section.name
    return None if card.others == "leave-out" else category


def _settled(card: Card, rule: RuleInForce) -> CardItem:
    """What holds for `rule`: what the card says of it, else of its category, else of `all`, else what the rule itself says."""
    rule_id, category, weight, severity = rule
    item = CardItem(rule_id)
    for selector in (rule_id, category, "all"):
        for said in card.items:
            if said.selector == selector:
                item = _completed(item, said)
    critical = item.critical if item.critical is not None else "all" if severity is Severity.CRITICAL else False
    # A bonus costs nothing when it fails, so it fails nothing either.
    return item._replace(weight=float(_first(item.weight, weight) or 0.0), critical=False if item.bonus else critical)


def _completed(item: CardItem, by: CardItem) -> CardItem:
    """`item`, with what it does not say as `by` says it."""
    return CardItem(
        item.selector,
        _first(item.weight, by.weight),
        _first(item.bonus, by.bonus),
        _first(item.critical, by.critical),
        _first(item.per_finding, by.per_finding),
    )


_Value = TypeVar("_Value")


def _first(one: _Value | None, other: _Value | None) -> _Value | None:
    return other if one is None else one


def _units(number: float | None, unit: int) -> int | None:
    return None if number is None else in_units(number, unit)


def _version(terms: Terms, sections: Iterable[PlannedSection], items: Iterable[PlannedItem | None]) -> str:
    """The first 12 digits of the SHA-256 of everything that decides points, score, verdict or band, and of nothing else.

    Not in it: names of the card and its sections, whom the card is for, the order of things, rules without points or consequences, and
    options that touch no rule in force.
    """
    import json

    from calllint.digests import sha256_hex

    found = [item for item in items if item is not None and (item.units or item.critical)]
    grouped = []
    for number, section in enumerate(sections):
        inside = sorted(_decisive(item) for item in found if item.section == number)
        if inside:
            grouped.append([repr(section.weight), inside])
    bonus = any(item.bonus for item in found)
    fatal = any(item.critical == "all" for item in found)
    canonical = {
        "sections": sorted(grouped),
        "pass_mark": repr(terms.pass_mark),
        "not_applicable": terms.not_applicable,
        "least_measured": repr(terms.least_measured),
        "bonus_limit": terms.bonus_limit if bonus else "",
        "critical_score": terms.critical_score if fatal else "",
        "bands": [[name, repr(bound)] for name, bound in terms.bands],
    }
    text = json.dumps(canonical, sort_keys=True, separators=(",", ":"))
    return sha256_hex(text.encode())[:12]


def _decisive(item: PlannedItem) -> list[str]:
    each = item.units_per_finding
    costs = "" if item.bonus or each is None or each >= item.units else repr(item.per_finding)
    return [item.rule, repr(item.weight), "bonus" if item.bonus else "", item.critical or "", costs]
