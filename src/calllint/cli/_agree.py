"""What `calllint agree` prints."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from calllint.cli._options import terminal_width
from calllint.cli._table import table
from calllint.insight.agreement import Agreement, Counts, Disagreement, Measure
from calllint.reporting.safe_text import safe_line, shortened
from calllint.rules.confidence import Confidence

_MEASURES = ("precision", "recall", "f1", "kappa")
_WORDS = 160


def as_text(agreement: Agreement, below: list[str], width: int | None = None) -> str:
    """The table, the disagreements, and what is below the floor; at most `width` columns wide (default: the terminal's)."""
    lines = [_table(agreement, width or terminal_width())]
    lines += [f"\n{_kind(one)}: {one.rule} in {_place(one)}\n" + _turns(one) for one in agreement.disagreements]
    means = ", ".join(f"{measure} {_plain(agreement.macro(measure))}" for measure in ("precision", "recall", "f1"))
    lines.append(f"\n{agreement.conversations} conversations; means over the rules that people found: {means}\n")
    lines += [f"BELOW THE FLOOR: {line}\n" for line in below]
    return "".join(lines)


def _table(agreement: Agreement, width: int) -> str:
    """As much of a row for each rule as fits: with its intervals beside the measures or below them, or without."""
    layouts = list(_layouts(agreement))
    heads, rows, left_out = next((one for one in layouts if _wide([one[0], *one[1]]) <= width), layouts[-1])
    return table(rows, heads, width) + (f"({left_out}: --format json, or a wider terminal)\n" if left_out else "")


def _wide(rows: Sequence[Sequence[str]]) -> int:
    """The columns of a table of these rows."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return sum(widths) + 2 * (len(widths) - 1)


def _layouts(agreement: Agreement) -> Iterator[tuple[tuple[str, ...], list[tuple[str, ...]], str]]:
    """The heads and the rows, from the widest to the narrowest, and what is left out."""
    counted = {rule: (str(one.labelled), str(one.both), str(one.missed), str(one.false_alarms)) for rule, one in agreement.counts.items()}
    beside = {rule: tuple(_interval(getattr(one, measure)) for measure in _MEASURES) for rule, one in agreement.counts.items()}
    values = {rule: tuple(_estimate(getattr(one, measure)) for measure in _MEASURES) for rule, one in agreement.counts.items()}
    below = {rule: tuple(_ends(getattr(one, measure)) for measure in _MEASURES) for rule, one in agreement.counts.items()}
    heads = ("rule", "labelled", "found", "missed", "false")
    measured = tuple("F1" if measure == "f1" else measure for measure in _MEASURES)
    full = [(rule, *counted[rule], *beside[rule], _levels(one)) for rule, one in agreement.counts.items()]
    yield (*heads, *measured, "right/found by confidence"), full, ""
    levels = "by confidence"
    yield (*heads, *measured), [row[:-1] for row in full], levels
    lines = [line for rule, numbers in counted.items() for line in ((rule, *numbers, *values[rule]), ("", "", "", "", "", *below[rule]))]
    # Missed is what is labelled and not found.
    yield (*heads, *measured), lines, levels
    yield (*heads[:3], heads[4], *measured), [(*line[:3], *line[4:]) for line in lines], levels
    bare = [(rule, *counted[rule][:2], counted[rule][3], *values[rule]) for rule in counted]
    yield (*heads[:3], heads[4], *measured), bare, "intervals, and by confidence"
    yield ("rule", "labels", "found", "false", "prec.", "recall", "F1", "kappa"), bare, "intervals, and by confidence"


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


def _estimate(measure: Measure) -> str:
    return "-" if measure.value is None else f"{measure.value:.2f}"


def _ends(measure: Measure) -> str:
    return "" if measure.low is None or measure.high is None else f"{measure.low:.2f}–{measure.high:.2f}"


def _value(measure: Measure) -> dict[str, Any]:
    ends = None if measure.low is None else [_rounded(measure.low), _rounded(measure.high)]
    return {"value": _rounded(measure.value), "interval": ends}


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 4)


def _plain(value: float | None) -> str:
    return "-" if value is None else f"{value:.3f}"
