"""The least that calllint must agree with people: a TOML file that makes `calllint agree` a gate.

[macro]                    # the means over all rules that people found
precision = 0.90
recall = 0.70

[rules.court-threat]
precision = 0.95
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from calllint.insight.agreement import Agreement
from calllint.tomlfile import TomlFile, did_you_mean, read_toml

MEASURES = ("precision", "recall", "f1", "kappa")
_OF_MACRO = MEASURES[:3]


class Floor(NamedTuple):
    """The least values, by measure: of the means, and of single rules."""

    macro: Mapping[str, float]
    rules: Mapping[str, Mapping[str, float]]


def read_floor(path: Path, known: Collection[str]) -> Floor:
    """Reads the file. Raises UsageError that points at what is wrong."""
    file = read_toml(path)
    for name in file.data:
        if name not in ("macro", "rules"):
            raise file.error(f"unknown table {name!r}", name, hint="it may be: macro, rules")
    rules = _table(file, file.data.get("rules", {}), "rules")
    for rule in rules:
        if rule not in known:
            raise file.error(f"there is no rule or signal {rule!r}", "rules", rule, hint=did_you_mean(rule, known))
    return Floor(
        _least(file, file.data.get("macro", {}), _OF_MACRO, "macro"),
        {rule: _least(file, table, MEASURES, "rules", rule) for rule, table in rules.items()},
    )


def shortfalls(agreement: Agreement, floor: Floor) -> Iterator[str]:
    """What is below the floor, a line each."""
    for measure, least in floor.macro.items():
        value = agreement.macro(measure)
        if value is None or value < least:
            yield f"macro {measure} is {_shown(value)}, the floor is {least:g}"
    for rule, table in floor.rules.items():
        counts = agreement.counts.get(rule)
        for measure, least in table.items():
            value = getattr(counts, measure).value if counts is not None else None
            if value is None or value < least:
                yield f"{measure} of {rule} is {_shown(value)}, the floor is {least:g}"


def _least(file: TomlFile, table: Any, measures: tuple[str, ...], *keys: str) -> dict[str, float]:
    for measure, value in _table(file, table, *keys).items():
        if measure not in measures:
            raise file.error(f"unknown measure {measure!r}", *keys, measure, hint=f"it may be: {', '.join(measures)}")
        if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= 1:
            raise file.error(f"`{measure}` is a number from 0 to 1", *keys, measure, value=True)
    return {measure: float(value) for measure, value in table.items()}


def _table(file: TomlFile, value: Any, *keys: str) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise file.error(f"`{'.'.join(keys)}` is a table", *keys, value=True)
    return value


def _shown(value: float | None) -> str:
    return "not measured" if value is None else f"{value:.3f}"
