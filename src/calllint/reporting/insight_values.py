"""What many conversations say together, in JSON's types, as `calllint config schema insight` describes it. Shares are 0 to 1."""

from __future__ import annotations

from collections.abc import Iterable
from math import isfinite
from typing import TYPE_CHECKING, Any

from calllint.insight.examples import NO_SCORE, Example
from calllint.insight.overall import Insight, Lapses, Scored, Told
from calllint.insight.rates import Rate
from calllint.insight.ruletables import Line, RuleTable
from calllint.insight.unclear import Unclear
from calllint.insight.verdicts import Verdict
from calllint.insight.weeks import Chart

if TYPE_CHECKING:
    from calllint.insight.triggers_tests import Calming, Lift

SCHEMA = "calllint/insight/1"


def insight_value(insight: Insight) -> dict[str, Any]:
    """The report's `insight`."""
    return {
        "schema": SCHEMA,
        "missing": insight.missing,
        "conversations": insight.conversations,
        "agents": insight.agents,
        "topics": {"named": insight.named_topics, **insight.topics._asdict()},
        "process": [told_value(one) for one in insight.process],
        "coaching": [told_value(one) for one in insight.coaching],
        "unclear": [unclear_value(one) for one in insight.unclear],
        "in_control": list(insight.in_control),
        "never_failed": list(insight.never),
        "rules": [table_value(one) for one in insight.tables],
        "group_by": list(insight.group_by),
        "empty_groups": list(insight.empty),
        "triggers": None if insight.lapses is None else _lapses(insight.lapses),
        "survey": None if insight.survey is None else _scored(insight.survey),
    }


def _lapses(lapses: Lapses) -> dict[str, Any]:
    return {
        "missing": lapses.missing,
        "lapses": [
            {
                "rule": one.rule,
                "trigger": one.trigger,
                "agent": one.agent,
                "moments": one.moments,
                "lapses": one.lapses,
                "other_moments": one.other_moments,
                "other_lapses": one.other_lapses,
                **_told_apart(one),
                "lift": _rounded(one.lift),
            }
            for one in lapses.lifts
        ],
        "calming": [
            {
                "act": one.act,
                "moments": one.moments,
                "calmed": one.calmed,
                "other_moments": one.other_moments,
                "other_calmed": one.other_calmed,
                **_told_apart(one),
                "difference": _rounded(one.difference),
            }
            for one in lapses.calming
        ],
    }


def _told_apart(one: Lift | Calming) -> dict[str, Any]:
    return {
        "rate": _rounded(one.rate),
        "other_rate": _rounded(one.other_rate),
        "low": _rounded(one.low),
        "high": _rounded(one.high),
        "q": _short(one.q),
        "within": list(one.within),
        "examples": [{"id": each.conversation, "first": each.first, "last": each.last, "agent": each.agent} for each in one.examples],
    }


def _scored(scored: Scored) -> dict[str, Any]:
    return {
        "missing": scored.missing,
        "name": scored.name,
        "conversations": scored.conversations,
        "mean": None if scored.mean is None else _rounded(scored.mean),
        "unmatched": scored.unmatched,
        "effects": [
            {
                "kind": one.kind,
                "name": one.name,
                "conversations": one.conversations,
                "others": one.others,
                "mean": _rounded(one.mean),
                "other_mean": _rounded(one.other_mean),
                "difference": _rounded(one.difference),
                "low": _rounded(one.low),
                "high": _rounded(one.high),
                "q": _short(one.q),
                "within": list(one.within),
            }
            for one in scored.effects
        ],
    }


def told_value(told: Told) -> dict[str, Any]:
    """A verdict of process or coaching, with conversations to read."""
    verdict = told.verdict
    return {
        "kind": verdict.kind.value,
        "rule": verdict.rule,
        "agent": verdict.agent,
        "topic": verdict.topic,
        "judged": verdict.judged,
        "failed": verdict.failed,
        "rate": _rounded(verdict.failed / verdict.judged if verdict.judged else 0.0),
        **_expectation(verdict),
        "ratio": None if verdict.ratio is None else dict(zip(("value", "low", "high"), map(_rounded, verdict.ratio), strict=True)),
        "agents": verdict.agents,
        "largest": verdict.largest,
        "largest_share": _rounded(verdict.largest_share),
        "signals": [
            # Infinitely often is no number of JSON's: there was none elsewhere.
            {**lift._asdict(), "share": _rounded(lift.share), "elsewhere": _rounded(lift.elsewhere), "lift": _rounded(lift.lift)}
            for lift in verdict.signals
        ],
        "examples": examples_value(told.examples),
    }


def _expectation(verdict: Verdict) -> dict[str, Any]:
    return {
        "comparable": verdict.comparable,
        "failures": verdict.failures,
        "expected": _rounded(verdict.expected),
        "excess": _rounded(verdict.excess),
        "q": _short(verdict.q),
    }


def examples_value(examples: Iterable[Example]) -> list[dict[str, Any]]:
    """Conversations to read."""
    return [
        {"id": one.id, "path": one.path, "line": one.line or None, "score": None if one.score == NO_SCORE else one.score}
        for one in examples
    ]


def unclear_value(unclear: Unclear) -> dict[str, Any]:
    """An agent or topic of which something can't be told yet."""
    return {
        "kind": unclear.kind.value,
        "group": unclear.group,
        "name": unclear.name,
        "rules": list(unclear.rules),
        "high": list(unclear.high),
        "more": {"least": unclear.more[0], "most": unclear.more[1]},
        "largest": unclear.largest,
        "largest_share": _rounded(unclear.largest_share),
    }


def table_value(table: RuleTable) -> dict[str, Any]:
    """The figures of a rule."""
    return {
        "rule": table.rule,
        **_rate(table.rate),
        "said": table.said,
        "groups": {group: [_line(line) for line in lines] for group, lines in table.lines.items()},
        "weeks": None if table.chart is None else _chart(table.chart),
    }


def _rate(rate: Rate) -> dict[str, Any]:
    return {
        "judged": rate.judged,
        "failed": rate.failed,
        "rate": _rounded(rate.share),
        "low": _rounded(rate.low),
        "high": _rounded(rate.high),
    }


def _line(line: Line) -> dict[str, Any]:
    value: dict[str, Any] = {"value": line.rate.group, **_rate(line.rate)}
    if line.verdict is not None:
        verdict = line.verdict
        value |= {"verdict": verdict.kind.value, **_expectation(verdict), "more": verdict.more}
        if verdict.agent is not None and verdict.topic is not None:
            value["on_topic"] = verdict.topic
    if line.funnel is not None:
        funnel = line.funnel
        value["funnel"] = {
            "rate": _rounded(funnel.rate),
            "centre": _rounded(funnel.centre),
            "weight": _rounded(funnel.comparison.weight),
            "spread": _rounded(funnel.spread),
            "limits_95": list(map(_rounded, funnel.limits_95)),
            "limits_998": list(map(_rounded, funnel.limits_998)),
            "z": _rounded(funnel.z),
            "p": _short(funnel.p),
        }
    return value


def _chart(chart: Chart) -> dict[str, Any]:
    return {
        "centre": _rounded(chart.centre),
        "spread": _rounded(chart.spread),
        "weeks": [
            {
                "week": week.week,
                "judged": week.judged,
                "failed": week.failed,
                "rate": _rounded(week.share),
                "low": _rounded(week.low),
                "high": _rounded(week.high),
                "z": _rounded(week.z),
            }
            for week in chart.weeks
        ],
        "runs": [{"sign": run.sign.value, "first": run.first, "last": run.last, "worse": run.worse} for run in chart.runs],
    }


def _short(chance: float | None) -> float | None:
    """Three digits, however small."""
    return None if chance is None else float(f"{chance:.3g}")


def _rounded(value: float) -> float | None:
    """Four digits behind the point; None for what is infinite."""
    return round(float(value), 4) if isfinite(value) else None
