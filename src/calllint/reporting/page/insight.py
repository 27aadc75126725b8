"""What the page holds of what many conversations say together: the values, the verdicts in words, and the drawings."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable, Mapping
from typing import Any

from calllint.insight.overall import Insight, Told
from calllint.insight.ruletables import RuleTable
from calllint.insight.verdict_words import sentence
from calllint.insight.verdicts import Kind
from calllint.reporting.insight_values import insight_value, table_value
from calllint.reporting.insight_words import titles_of
from calllint.reporting.page import plots
from calllint.rules.rule import Rule

_MOST_DRAWN = 20
"""Rules with drawings: nobody looks at more, and each takes a second to draw and 100 kB."""
_MOST_LINES = 200
"""Lines of a table: those of which something is said, then as many of the others."""


def insight_page(insight: Insight, rules: Iterable[Rule], words: Mapping[str, Mapping[str, Any]]) -> dict[str, Any]:
    """The block `insight` of the page; `words` are the page's own, by language."""
    # The page has the tables of few rules, shortened.
    value = insight_value(insight._replace(tables=()))
    rules = tuple(rules)
    titles = {language: titles_of(rules, language) for language in words}
    # Weeks of other rules may stand out as well: that is no verdict, and a reason to look.
    shown = [one for one in insight.tables if one.said]
    signs = [one for one in insight.tables if not one.said and one.chart is not None and any(run.worse for run in one.chart.runs)]
    value["rules"] = [_shortened(table_value(one)) for one in (*shown, *signs)]
    for kind in ("process", "coaching"):
        for one, told in zip(value[kind], getattr(insight, kind), strict=True):
            one["words"] = _words(told, titles)
    drawn = insight.missing is None and plots.can_draw()
    value["plots"] = {one.rule: _plots(one) for one in (*shown, *signs)[:_MOST_DRAWN]} if drawn else None
    return value


def _words(told: Told, titles: Mapping[str, Mapping[str, str]]) -> dict[str, str]:
    return {language: sentence(told.verdict, language, own, label=False) for language, own in titles.items()}


def _shortened(table: dict[str, Any]) -> dict[str, Any]:
    for group, lines in table["groups"].items():
        if len(lines) > _MOST_LINES:
            spoken = [line for line in lines if line.get("verdict") in (Kind.PROCESS, Kind.COACHING, Kind.CANNOT_TELL)]
            others = [line for line in lines if line not in spoken][: max(0, _MOST_LINES - len(spoken))]
            table["groups"][group] = sorted([*spoken, *others], key=lambda line: str(line["value"]))
            table.setdefault("left", {})[group] = len(lines) - len(table["groups"][group])
    return table


def _plots(table: RuleTable) -> dict[str, str]:
    """The drawings of a rule, in base64: the funnel of the agents, that of the topics where it is the process, and the weeks."""
    found = {}
    if table.said:
        found["agent"] = plots.funnel_plot(table.lines.get("agent", ()))
        if any(line.verdict is not None and line.verdict.kind is Kind.PROCESS for line in table.lines.get("topic", ())):
            found["topic"] = plots.funnel_plot(table.lines["topic"])
    if table.chart is not None and len(table.chart.weeks) > 2:
        found["weeks"] = plots.weeks_plot(table.chart)
    return {name: b64encode(svg.encode()).decode("ascii") for name, svg in found.items() if svg is not None}
