"""The figures of each rule: its rate by agent, topic and other groups with what was to be expected, on the funnel, and week by week."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, NamedTuple

from calllint.insight.aggregate import Aggregate
from calllint.insight.rates import Rate, rate, rates_of
from calllint.insight.verdicts import Judgement, Kind, Verdict
from calllint.insight.weeks import Chart, chart

if TYPE_CHECKING:
    from calllint.insight.funnel import Funnel

JUDGED = ("agent", "topic")
"""The groups that verdicts are about; `channel` and `team` have their rates shown too, and what the caller asks for."""
_ALSO = ("channel", "team")


class Line(NamedTuple):
    """A group with its rate. `verdict` is on this group alone, with what was to be expected, and `funnel` where it stands among the
    others; None for groups of which nothing is judged, and where nobody can be held against.
    """

    rate: Rate
    verdict: Verdict | None = None
    funnel: Funnel | None = None


class RuleTable(NamedTuple):
    """The figures of a rule: its overall `rate`, the `lines` of each group by the group's name, and its weeks.

    Of a rule of which something is `said` (process, coaching) lines have their places on the funnel.
    """

    rule: str
    rate: Rate
    said: bool
    lines: dict[str, tuple[Line, ...]]
    chart: Chart | None


def rule_tables(aggregate: Aggregate, rules: Iterable[str], judgement: Judgement, group_by: Iterable[str] = ()) -> tuple[RuleTable, ...]:
    """The tables of `rules`: those of which something is said in the order of the verdicts, the others by name.

    Needs scipy and statsmodels.
    """
    said = list(dict.fromkeys(one.rule for one in judgement.verdicts if one.kind in (Kind.PROCESS, Kind.COACHING)))
    own: dict[tuple[str, str, str], Verdict] = {}
    for one in judgement.verdicts:
        # Coaching on one topic stands for the agent: of all their work no verdict is given besides.
        group, name = ("agent", one.agent) if one.agent is not None else ("topic", one.topic)
        if name is not None and (one.agent is None or one.topic is None or (one.rule, group, name) not in own):
            own[one.rule, group, name] = one
    groups = tuple(dict.fromkeys((*JUDGED, *_ALSO, *group_by)))
    rest = sorted(set(rules) - set(said))
    places = {rule: dict(zip(JUDGED, judgement.funnels.get(rule, ({}, {})), strict=True)) for rule in said}
    return tuple(_table(aggregate, rule, own, groups, places.get(rule)) for rule in (*said, *rest))


def _table(
    aggregate: Aggregate,
    rule: str,
    own: Mapping[tuple[str, str, str], Verdict],
    groups: Iterable[str],
    places: Mapping[str, Mapping[str, Funnel]] | None,
) -> RuleTable:
    nowhere: Mapping[str, Funnel] = {}
    lines = {}
    for group in groups:
        counts = aggregate.by(group, rule)
        if counts:
            known = nowhere if places is None else places.get(group, nowhere)
            found = rates_of(counts)
            lines[group] = tuple(Line(found[name], own.get((rule, group, name)), known.get(name)) for name in counts)
    weeks = aggregate.by("week", rule)
    total = rate("", aggregate.total(rule))
    return RuleTable(rule, total, places is not None, lines, chart(weeks) if len(weeks) > 1 else None)
