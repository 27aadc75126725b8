"""What `calllint agree` prints."""

from __future__ import annotations

from typing import Any

from calllint.cli._table import table
from calllint.insight.agreement import Agreement, Counts, Disagreement, Measure
from calllint.reporting.safe_text import safe_line, shortened
from calllint.rules.confidence import Confidence

_MEASURES = ("precision", "recall", "f1", "kappa")
_WORDS = 160


def as_text(agreement: Agreement, below: list[str]) -> str:
    """The table, the disagreements, and what is below the floor."""
    rows = [
        (
            rule,
            str(counts.labelled),
            str(counts.both),
            str(counts.missed),
            str(counts.false_alarms),
            *(_interval(getattr(counts, measure)) for measure in _MEASURES),
            _levels(counts),
        )
        for rule, counts in agreement.counts.items()
    ]
    heads = (
        "rule",
        "labelled",
        "found",
        "missed",
        "false",
        *(measure if measure != "f1" else "F1" for measure in _MEASURES),
        "right/found by confidence",
    )
    lines = [table(rows, heads)]
    lines += [f"\n{_kind(one)}: {one.rule} in {_place(one)}\n" + _turns(one) for one in agreement.disagreements]
    means = ", ".join(f"{measure} {_plain(agreement.macro(measure))}" for measure in ("precision", "recall", "f1"))
    lines.append(f"\n{agreement.conversations} conversations; means over the rules that people found: {means}\n")
    lines += [f"BELOW THE FLOOR: {line}\n" for line in below]
    return "".join(lines)


def as_json(agreement: Agreement, below: list[str]) -> dict[str, Any]:
    """The same as JSON's types. Intervals are lists of two; what could not be measured is null."""
    return {
        "conversations": agreement.conversations,
        "rules": {
            rule: {
                "labelled": counts.labelled,
                "found": counts.both,
                "missed": counts.missed,
                "false_alarms": counts.false_alarms,
                "neither": counts.neither,
                "at_the_turn": counts.placed,
                **{measure: _value(getattr(counts, measure)) for measure in _MEASURES},
                "confidence": {level.value: {"right": right, "found": found} for level, (right, found) in counts.levels.items()},
            }
            for rule, counts in agreement.counts.items()
        },
        "macro": {measure: agreement.macro(measure) for measure in ("precision", "recall", "f1")},
        "disagreements": [
            {
                "rule": one.rule,
                "kind": _kind(one),
                "conversation": one.conversation.id,
                "path": one.conversation.place.path,
                "turns": list(one.turns),
            }
            for one in agreement.disagreements
        ],
        "below_floor": below,
    }


def _kind(one: Disagreement) -> str:
    return "missed" if one.missed else "false alarm"


def _place(one: Disagreement) -> str:
    place = one.conversation.place
    line = f":{place.line}" if place.line is not None else ""
    return f"{safe_line(one.conversation.id)} ({safe_line(place.path)}{line})"


def _turns(one: Disagreement) -> str:
    """The turns on which the two differ, counted from 1 as people do."""
    turns = one.conversation.turns
    return "".join(
        f"    turn {turn + 1}, {turns[turn].role.value}: {safe_line(shortened(turns[turn].text, _WORDS))}\n"
        for turn in sorted(set(one.turns))
        if turn < len(turns)
    )


def _levels(counts: Counts) -> str:
    order = sorted(Confidence, key=lambda level: -level.rank)
    return ", ".join(f"{level.value} {counts.levels[level][0]}/{counts.levels[level][1]}" for level in order if level in counts.levels)


def _interval(measure: Measure) -> str:
    if measure.value is None or measure.low is None or measure.high is None:
        return "-"
    return f"{measure.value:.2f} ({measure.low:.2f}–{measure.high:.2f})"


def _value(measure: Measure) -> dict[str, Any]:
    ends = None if measure.low is None else [_rounded(measure.low), _rounded(measure.high)]
    return {"value": _rounded(measure.value), "interval": ends}


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 4)


def _plain(value: float | None) -> str:
    return "-" if value is None else f"{value:.3f}"
