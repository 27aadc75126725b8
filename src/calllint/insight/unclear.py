"""What can't be told yet, put together by whom or what it is about: thirty rules say the same of an agent without colleagues."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

from calllint.insight.aggregate import Aggregate
from calllint.insight.science import stats
from calllint.insight.verdicts import SHARE_OF_FALSE, Kind, Verdict, worth


class Unclear(NamedTuple):
    """An agent or a topic (`group`) of which it can't be told whether `rules` fail more often than elsewhere.

    `high` are those of the rules that do fail more often there than in everything else, so that somebody ought to know, where there is
    nobody to hold it against: beyond chance, with all of them taken together (Benjamini and Hochberg). The `kind` is `cannot-tell`
    (`largest` takes `largest_share` of a topic), or `too-little-data`: `more` has the least and the most conversations that it takes
    besides, by the rule.
    """

    kind: Kind
    group: str
    name: str
    rules: tuple[str, ...]
    high: tuple[str, ...]
    more: tuple[int, int] = (0, 0)
    largest: str | None = None
    largest_share: float = 0.0


def unclear_of(aggregate: Aggregate, untold: Sequence[Verdict], few: Iterable[Verdict]) -> tuple[Unclear, ...]:
    """What can't be told: first where nobody can be held against, then where there is too little; of each in alphabetical order."""
    groups: dict[tuple[int, str, str], list[Verdict]] = {}
    for rank, verdicts in enumerate((untold, few)):
        for one in verdicts:
            group, name = ("agent", one.agent) if one.agent is not None else ("topic", one.topic)
            if name is not None:
                groups.setdefault((rank, group, name), []).append(one)
    high = _high(aggregate, untold)
    return tuple(_together(group, name, groups[rank, group, name], high) for rank, group, name in sorted(groups))


def _together(group: str, name: str, verdicts: list[Verdict], high: Collection[Verdict]) -> Unclear:
    rules = tuple(sorted(one.rule for one in verdicts))
    needs = [one.more for one in verdicts]
    most = max(verdicts, key=lambda one: one.judged)
    above = tuple(sorted(one.rule for one in verdicts if one in high))
    return Unclear(verdicts[0].kind, group, name, rules, above, (min(needs), max(needs)), most.largest, most.largest_share)


def _high(aggregate: Aggregate, untold: Sequence[Verdict]) -> set[Verdict]:
    """Those whose rule fails more often there than in everything else, by an exact binomial test that takes the rest as known."""
    tested: list[Verdict] = []
    counts: list[tuple[int, int, float]] = []
    for one in untold:
        total = aggregate.total(one.rule)
        judged, failed = total.judged - one.judged, total.failed - one.failed
        if one.judged and judged and worth(one.failed / one.judged, failed / judged):
            # A rule that nobody else fails is taken to fail once in all of theirs.
            tested.append(one)
            counts.append((one.failed - 1, one.judged, min(max(failed, 1) / judged, 1.0)))
    if not tested:
        return set()
    science = stats()
    # What was not worth testing would have come out high.
    values = [*science.binom.sf(*zip(*counts, strict=True)).tolist(), *[1.0] * (len(untold) - len(tested))]
    corrected = science.false_discovery_control(values, method="bh")
    return {one for one, q in zip(tested, corrected, strict=False) if q <= SHARE_OF_FALSE}
