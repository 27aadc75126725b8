"""`calllint agree` on a review sample that comes back filled in."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path
from typing import Any, NamedTuple, cast

import click

from calllint.cli._common import print_notices, print_problems
from calllint.cli._table import table
from calllint.cli._tally import Tally
from calllint.errors import Problem
from calllint.insight.agreement import Agreement, Counts, Measure
from calllint.insight.floor import Floor, shortfalls
from calllint.insight.sample_estimate import ANY, Answer, Estimate, Estimates, estimates
from calllint.insight.sample_file import Filled, read_sample
from calllint.results import Result
from calllint.rules.confidence import Confidence

METHOD = "shares of weighted sums (Hájek); 95 % intervals by a Dirichlet-multinomial in each stratum, prior 1/4 each"
_MEASURES = ("precision", "recall", "f1", "rate")


class Asked(NamedTuple):
    """The file, the rules and signals there are, how sure a finding must be, the rules to print (None: all), the floor, the format."""

    path: Path
    known: Collection[str]
    least: Confidence
    rules: tuple[str, ...] | None
    floor: Floor | None
    output_format: str


def agree_with_sample(asked: Asked, results: Iterable[Result] | None, tally: Tally) -> int:
    """Prints what the answers say. With `results` calllint's findings are theirs, else those of the day on which the sample was drawn.

    The exit status: 1 below the floor, 3 where nothing was reviewed or some input could not be read. Raises UsageError for what is no
    sample, no rule or no answer.
    """
    path, floor = asked.path, asked.floor
    filled = read_sample(path, asked.known)
    answers, notices = _answers(filled, results, asked.least)
    found = estimates(answers, filled.sizes, asked.rules)
    notices += [f"of the stratum {name!r} none was reviewed: the estimates are about the others" for name in found.silent]
    below = list(shortfalls(cast("Agreement", found), floor)) if floor is not None else []
    unweighted = {rule: Counts(one.both, one.false_alarms, one.missed, one.neither) for rule, one in found.counts.items()}
    if asked.output_format == "json":
        click.echo(json.dumps(_as_json(found, unweighted, below), ensure_ascii=False, indent=1))
    else:
        click.echo(_as_text(found, unweighted, below), nl=False)
    print_problems(tally.problems)
    print_notices(Problem(str(path), notice) for notice in notices)
    if not found.reviewed:
        click.echo("no conversation of the sample was reviewed: put your name in the column `reviewed`", err=True)
        return 3
    return 3 if tally.problems else int(bool(below))


def _answers(filled: Filled, results: Iterable[Result] | None, least: Confidence) -> tuple[list[Answer], list[str]]:
    """The answers to what was reviewed, and what there is to notice."""
    reviewed = [row for row in filled.rows if row.reviewed]
    notices = []
    if len(reviewed) < len(filled.rows):
        left = len(filled.rows) - len(reviewed)
        notices.append(f"{left} of {len(filled.rows)} conversations were not reviewed: the others of their stratum stand for them")
    if results is None:
        return [row.answer() for row in reviewed], notices
    by_id: dict[str, frozenset[str]] = {}
    for result in results:
        by_id[result.conversation.id] = frozenset(one.rule for one in result.findings if one.confidence.rank >= least.rank)
    missing = [row.conversation for row in reviewed if row.conversation not in by_id]
    if missing:
        notices.append(f"{len(missing)} conversations of the sample are not in the input, such as {missing[0]!r}: left out")
    asked = frozenset(filled.rules)
    return [row.answer(by_id[row.conversation] & asked) for row in reviewed if row.conversation in by_id], notices


def _as_text(found: Estimates, unweighted: Mapping[str, Counts], below: list[str]) -> str:
    rows = [
        (
            rule,
            str(one.both),
            str(one.false_alarms),
            str(one.missed),
            f"{_plain(unweighted[rule].precision)} {_plain(unweighted[rule].recall)}",
            *(_interval(getattr(one, measure)) for measure in _MEASURES),
        )
        for rule, one in found.counts.items()
    ]
    heads = ("rule", "right", "wrong", "missed", "P R unweighted", "precision", "recall", "F1", "rate in all")
    lines = [table(rows, heads)] if rows else ["nothing was found by anybody\n"]
    lines.append(f"\n{found.reviewed} conversations reviewed; they stand for {found.size}\n{METHOD}\n")
    lines += [f"BELOW THE FLOOR: {line}\n" for line in below]
    return "".join(lines)


def _as_json(found: Estimates, unweighted: Mapping[str, Counts], below: list[str]) -> dict[str, Any]:
    return {
        "reviewed": found.reviewed,
        "conversations": found.size,
        "method": METHOD,
        "rules": {rule: _rule(one, unweighted[rule]) for rule, one in found.counts.items() if rule != ANY},
        "any_rule": _rule(found.counts[ANY], unweighted[ANY]) if ANY in found.counts else None,
        "macro": {measure: found.macro(measure) for measure in _MEASURES[:3]},
        "silent_strata": list(found.silent),
        "below_floor": below,
    }


def _rule(one: Estimate, counts: Counts) -> dict[str, Any]:
    return {
        "right": one.both,
        "wrong": one.false_alarms,
        "missed": one.missed,
        "neither": one.neither,
        "unweighted": {measure: _value(getattr(counts, measure)) for measure in _MEASURES[:3]},
        "weighted": {measure: _value(getattr(one, measure)) for measure in _MEASURES},
    }


def _value(measure: Measure) -> dict[str, Any]:
    ends = None if measure.low is None or measure.high is None else [round(measure.low, 4), round(measure.high, 4)]
    return {"value": None if measure.value is None else round(measure.value, 4), "interval": ends}


def _plain(measure: Measure) -> str:
    return "-   " if measure.value is None else f"{measure.value:.2f}"


def _interval(measure: Measure) -> str:
    if measure.value is None or measure.low is None or measure.high is None:
        return "-"
    return f"{measure.value:.2f} ({measure.low:.2f}–{measure.high:.2f})"
