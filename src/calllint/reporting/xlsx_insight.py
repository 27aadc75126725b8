"""What many conversations say together, in the workbook: a sheet of verdicts, and one of rates by group."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from calllint.insight.verdict_words import sentence
from calllint.reporting.insight_words import WORDS, titles_of, unclear_words
from calllint.rules.rule import Rule

if TYPE_CHECKING:
    from calllint.insight.overall import Insight

VERDICTS = "verdict rule agent topic judged failing rate expected ratio low high more signals read reason"
RATES = "rule group value judged failing rate low high expected verdict more"
_LISTED = 5


def verdict_rows(insight: Insight, rules: Sequence[Rule], language: str) -> Iterator[Mapping[str, Any]]:
    """What to change, whom to coach on what, and what can't be told yet, in that order; shares are percentages."""
    titles, words = titles_of(rules, language), WORDS[language]
    if insight.missing is not None:
        yield {"reason": insight.missing}
    for told in (*insight.process, *insight.coaching):
        one = told.verdict
        ratio = one.ratio or (None, None, None)
        yield {
            "verdict": one.kind.value,
            "rule": one.rule,
            "agent": one.agent,
            "topic": one.topic,
            "judged": one.judged,
            "failing": one.failed,
            "rate": _percent(one.failed / one.judged),
            "expected": round(one.expected, 1),
            **{name: value if value is None or value == float("inf") else round(value, 2)
               for name, value in zip(("ratio", "low", "high"), ratio, strict=True)},
            "signals": ", ".join(lift.signal for lift in one.signals) or None,
            "read": ", ".join(example.id for example in told.examples) or None,
            "reason": sentence(one, language, titles, label=False),
        }  # fmt: skip
    for unclear in insight.unclear:
        yield {
            "verdict": unclear.kind.value,
            "rule": ", ".join(unclear.rules[:_LISTED]) + (f" (+{len(unclear.rules) - _LISTED})" if len(unclear.rules) > _LISTED else ""),
            unclear.group: unclear.name,
            "more": unclear.more[0] or None,
            "reason": unclear_words(unclear, words, titles),
        }


def rate_rows(insight: Insight) -> Iterator[Mapping[str, Any]]:
    """The rate of each rule that fails, by agent, topic, channel, team and what else was asked for."""
    for table in insight.tables:
        for group, lines in table.lines.items():
            for line in lines:
                verdict = line.verdict
                yield {
                    "rule": table.rule,
                    "group": group,
                    "value": line.rate.group,
                    "judged": line.rate.judged,
                    "failing": line.rate.failed,
                    "rate": _percent(line.rate.share),
                    "low": _percent(line.rate.low),
                    "high": _percent(line.rate.high),
                    "expected": None if verdict is None else round(verdict.expected, 1),
                    "verdict": None if verdict is None else verdict.kind.value,
                    "more": None if verdict is None else verdict.more or None,
                }


def _percent(share: float) -> float:
    return round(100 * share, 1)
