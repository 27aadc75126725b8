"""What the counts of `Triggers` come to: tests, intervals, and what holds when many are made.

The interval of a lift is that of the pooled odds ratio (Robins, Breslow and Greenland 1986), that of a difference the one of a linear model
with a level for each stratum and robust errors. Benjamini and Hochberg hold the share of false ones: half of it over all agents together,
half by agent.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from importlib import import_module
from typing import Any, NamedTuple

import numpy as np

from calllint.errors import UsageError
from calllint.insight.triggers import Exchange, Triggers, triggers_of
from calllint.insight.triggers_observed import ACTS
from calllint.insight.triggers_rows import STEPS, Stratum
from calllint.insight.triggers_strata import (
    Counts,
    Cut,
    Keys,
    Tested,
    Tests,
    agent_tests,
    agents_cut,
    counts_of,
    keys_of,
    overall_cut,
    overall_test,
    summed,
)  # fmt: skip

SHARE_OF_FALSE = 0.04
"""Below 5 %, where pure chance would raise something in one run of twenty."""
_OUTCOMES = (0, 1, 3, 4)
"""Where `Triggers.calmed` has moments with the act, those calmed, moments without it, those calmed."""
Array = Any


class Lift(NamedTuple):
    """How much more often a rule lapses after a trigger, over all agents (`agent` None) or for one.

    `moments` and `lapses` are those after the trigger, `other_moments` and `other_lapses` those without it. `rate` and `other_rate` are
    adjusted for what `within` names, `lift` is their ratio (infinite where nothing lapses without) with its 95 % interval. `q` is the
    Benjamini-Hochberg value, None where so few could not have told; `holds` where it is small and the lift is worth anybody's time.
    `examples` are exchanges to read, from the trigger to the lapse.
    """

    rule: str
    trigger: str
    agent: str | None
    moments: int
    lapses: int
    other_moments: int
    other_lapses: int
    rate: float
    other_rate: float
    lift: float
    low: float
    high: float
    q: float | None
    holds: bool
    within: tuple[str, ...]
    examples: tuple[Exchange, ...]


class Calming(NamedTuple):
    """How many more customers calm down after an act of the agent than after none such.

    Of `moments` with the act `calmed` were followed by a turn of the customer without any sign of being upset; `other_…` without it.
    `rate` and `other_rate` are adjusted, `difference` is what is between them (0.1: ten percentage points) with its 95 % interval.
    `upset` and `other_upset` are how many kinds of signs the turn after shows, in the mean. The rest is as in `Lift`.
    """

    act: str
    moments: int
    calmed: int
    other_moments: int
    other_calmed: int
    rate: float
    other_rate: float
    difference: float
    low: float
    high: float
    upset: float
    other_upset: float
    q: float | None
    holds: bool
    within: tuple[str, ...]
    examples: tuple[Exchange, ...]


def lifts_of(triggers: Triggers, *, everything: bool) -> tuple[Lift, ...]:
    """See `Triggers.lifts`. The counts are gone through twice: to test, and for the intervals of what holds."""
    strata = triggers.strata
    keys, order = keys_of(strata)
    overall, by_agent = (Tests(SHARE_OF_FALSE / 2, everything=everything) for _ in range(2))
    for rule, trigger, mine, counts in _pairs(triggers, strata, keys, order):
        overall.add(overall_test((rule, trigger, None), mine, counts))
        by_agent.add(agent_tests((rule, trigger), mine, counts))
    held: dict[tuple[str, str], list[tuple[Tested, float | None, bool]]] = {}
    for tests in (overall, by_agent):
        for found in tests.judged():
            held.setdefault(found[0].key[:2], []).append(found)
    lifts = []
    for rule, trigger, mine, counts in _pairs(triggers, strata, keys, order, held):
        its = held[rule, trigger]
        together = overall_cut(mine, counts) if any(one.key[2] is None for one, _, _ in its) else None
        apart = agents_cut(mine, counts) if any(one.key[2] is not None for one, _, _ in its) else None
        for one, q, holds in its:
            agent = one.key[2]
            cut = together if agent is None else apart and apart.of_agent(mine, agent)
            if cut is not None:
                lifts.append(_lift(one, cut, q, holds, triggers))
    return tuple(
        sorted(lifts, key=lambda one: (not one.holds, one.agent is not None, one.q is None, one.q, one.rule, one.trigger, one.agent or ""))
    )


def _pairs(
    triggers: Triggers, strata: Sequence[Stratum], keys: Keys, order: Array, wanted: Collection[tuple[str, str]] | None = None
) -> Iterator[tuple[str, str, Keys, Counts]]:
    """The pairs of a rule and a trigger (`wanted`, or all) that can be compared, with the strata of the rule and the counts."""
    for rule, table in triggers.tables(strata, None if wanted is None else sorted({rule for rule, _ in wanted})):
        rows = table[order]
        there = rows[:, 0] > 0
        mine, rows = keys.only(there), rows[there]
        for trigger in triggers_of(rule):
            if wanted is not None and (rule, trigger) not in wanted:
                continue
            place = STEPS[trigger]
            with_ = rows[:, place : place + 2]
            counts = counts_of(np.hstack([with_, rows[:, :2] - with_]))
            if counts[1].sum() and counts[2].sum():
                yield rule, trigger, mine, counts


def calming_of(triggers: Triggers, *, everything: bool) -> tuple[Calming, ...]:
    """See `Triggers.calming`."""
    levels = [level for level, _ in triggers.calmed(ACTS[0])]
    if not levels:
        return ()
    keys, order = keys_of(levels)

    def rows_of(act: str) -> Array:
        return np.array([row for _, row in triggers.calmed(act)])[order]

    tests = Tests(SHARE_OF_FALSE / 2, everything=everything)
    for act in ACTS:
        counts = counts_of(rows_of(act)[:, _OUTCOMES])
        if counts[0].sum() and counts[2].sum():
            tests.add(overall_test(("", act, None), keys, counts))
    found = []
    for one, q, holds in tests.judged():
        rows = rows_of(one.key[1])
        cut = overall_cut(keys, counts_of(rows[:, _OUTCOMES]))
        found.append(_calming(one, cut, q, holds, (rows[:, 2], rows[:, 5]), triggers))
    return tuple(sorted(found, key=lambda one: (not one.holds, one.q is None, one.q, one.act)))


def _lift(tested: Tested, cut: Cut, q: float | None, holds: bool, triggers: Triggers) -> Lift:
    rule, trigger, agent = tested.key
    one = tested.one
    lift = one.own / one.others if one.others else float("inf")
    low, high = _interval(cut, one.others)
    return Lift(
        rule, trigger, agent, *cut.totals, one.own, one.others, lift, min(low, lift), max(high, lift), q, holds, tested.within,
        triggers.examples(rule, trigger, agent),
    )  # fmt: skip


def _interval(cut: Cut, base: float) -> tuple[float, float]:
    """The 95 % interval of the ratio of rates: that of the pooled odds ratio, told for the rate without, `base` (Zhang and Yu 1998)."""
    with_, out, without, other = summed(cut.strata, cut.counts)
    told = (with_ > 0) & (without > 0) & (out + other > 0) & (out + other < with_ + without)
    tables = np.array([[out[told], (with_ - out)[told]], [other[told], (without - other)[told]]])
    if not told.any() or not other[told].sum() or not out[told].sum():
        return 0.0, float("inf")
    pooled = _statsmodels("stats.contingency_tables").StratifiedTable(tables)
    with np.errstate(all="ignore"):
        low, high = (float(bound) for bound in pooled.oddsratio_pooled_confint())
    if not (np.isfinite(low) and np.isfinite(high)):
        return 0.0, float("inf")
    return low / (1 - base + base * low), high / (1 - base + base * high)


def _calming(tested: Tested, cut: Cut, q: float | None, holds: bool, upset: tuple[Array, Array], triggers: Triggers) -> Calming:
    act, one = tested.key[1], tested.one
    with_, _, without, _ = summed(cut.strata, cut.counts)
    shared = (with_ > 0) & (without > 0)
    weight = np.where(shared, with_ * without / np.maximum(with_ + without, 1.0), 0.0)
    means = []
    for sums, size in zip(upset, (with_, without), strict=True):
        mean = np.bincount(cut.strata, sums) / np.maximum(size, 1.0)
        means.append(float((weight * mean).sum() / weight.sum()))
    after, other_after = means
    low, high = _difference(cut)
    return Calming(
        act, *cut.totals, one.own, one.others, one.excess, low, high, after, other_after, q, holds, tested.within,
        triggers.examples("", act),
    )  # fmt: skip


def _difference(cut: Cut) -> tuple[float, float]:
    """The 95 % interval of the difference in rates, by a linear model with a level for each stratum and robust errors."""
    with_, out, without, other = summed(cut.strata, cut.counts)
    numbers = np.arange(len(with_))
    strata = np.concatenate([numbers] * 4)
    times = np.concatenate([out, with_ - out, other, without - other]).astype(np.int64)
    x = np.repeat(np.repeat([1.0, 1.0, 0.0, 0.0], len(numbers)), times)
    y = np.repeat(np.repeat([1.0, 0.0, 1.0, 0.0], len(numbers)), times)
    mine = np.repeat(strata, times)
    size = np.maximum(with_ + without, 1.0)
    x -= (with_ / size)[mine]
    y -= ((out + other) / size)[mine]
    kept = ((with_ > 0) & (without > 0))[mine]
    if kept.sum() < 3:
        return -1.0, 1.0
    fitted = _statsmodels("regression.linear_model").OLS(y[kept], x[kept]).fit(cov_type="HC1")
    low, high = fitted.conf_int()[0]
    return max(-1.0, float(low)), min(1.0, float(high))


def _statsmodels(part: str) -> Any:
    try:
        return import_module(f"statsmodels.{part}")
    except ImportError:
        raise UsageError(
            "what triggers and calms is estimated by statsmodels, which is not installed", hint='pip install "calllint[insight]"'
        ) from None
