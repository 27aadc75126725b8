"""What the counts of `Triggers` come to: tests, intervals, and what holds when many are made.

The interval of a lift is that of the pooled odds ratio (Robins, Breslow and Greenland 1986), that of a difference the one of a linear model
with a level for each stratum and robust errors. Benjamini and Hochberg hold the share of false ones: half of it over all agents together,
half by agent.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any, NamedTuple

import numpy as np

from calllint.errors import UsageError
from calllint.insight.standardise import Comparison
from calllint.insight.triggers import Exchange, Triggers, triggers_of
from calllint.insight.triggers_observed import ACTS
from calllint.insight.triggers_rows import STEPS
from calllint.insight.triggers_strata import Tested, agent_tests, corrected, counts_of, keys_of, overall_test, summed
from calllint.insight.verdicts import worth

SHARE_OF_FALSE = 0.04
"""Below 5 %, where pure chance would raise something in one run of twenty."""
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
    """See `Triggers.lifts`."""
    overall: list[Tested] = []
    by_agent: list[Tested] = []
    strata = triggers.strata
    keys, order = keys_of(strata)
    for rule, table in triggers.tables(strata):
        rows = table[order]
        there = rows[:, 0] > 0
        mine, rows = keys.only(there), rows[there]
        for trigger in triggers_of(rule):
            place = STEPS[trigger]
            with_ = rows[:, place : place + 2]
            counts = counts_of(np.hstack([with_, rows[:, :2] - with_]))
            if not counts[1].sum() or not counts[2].sum():
                continue
            overall += overall_test((rule, trigger, None), mine, counts)
            by_agent += agent_tests((rule, trigger), mine, counts, everything=everything)
    found = []
    for tested in (overall, by_agent):
        for one, q in zip(tested, corrected(tested), strict=True):
            holds = _holds(one.one, q)
            if holds or everything:
                found.append(_lift(one, q, holds, triggers))
    return tuple(
        sorted(found, key=lambda one: (not one.holds, one.agent is not None, one.q is None, one.q, one.rule, one.trigger, one.agent or ""))
    )


def calming_of(triggers: Triggers, *, everything: bool) -> tuple[Calming, ...]:
    """See `Triggers.calming`."""
    tested = []
    upset: dict[str, tuple[Array, Array]] = {}
    for act in ACTS:
        levels = list(triggers.calmed(act))
        if not levels:
            continue
        keys, order = keys_of([level for level, _ in levels])
        rows = np.array([row for _, row in levels])[order]
        counts = counts_of(rows[:, (0, 1, 3, 4)])
        if counts[0].sum() and counts[2].sum():
            upset[act] = rows[:, 2], rows[:, 5]
            tested += overall_test(("", act, None), keys, counts)
    found = []
    for one, q in zip(tested, corrected(tested), strict=True):
        holds = _holds(one.one, q)
        if holds or everything:
            found.append(_calming(one, q, holds, upset[one.key[1]], triggers))
    return tuple(sorted(found, key=lambda one: (not one.holds, one.q is None, one.q, one.act)))


def _holds(one: Comparison, q: float | None) -> bool:
    return q is not None and q <= SHARE_OF_FALSE / 2 and worth(one.own, one.others)


def _lift(tested: Tested, q: float | None, holds: bool, triggers: Triggers) -> Lift:
    rule, trigger, agent = tested.key
    one = tested.one
    lift = one.own / one.others if one.others else float("inf")
    low, high = _interval(tested)
    return Lift(
        rule, trigger, agent, *tested.totals, one.own, one.others, lift, min(low, lift), max(high, lift), q, holds, tested.within,
        triggers.examples(rule, trigger, agent),
    )  # fmt: skip


def _interval(tested: Tested) -> tuple[float, float]:
    """The 95 % interval of the ratio of rates: that of the pooled odds ratio, told for the rate without (Zhang and Yu 1998)."""
    with_, out, without, other = summed(tested.strata, tested.counts)
    told = (with_ > 0) & (without > 0) & (out + other > 0) & (out + other < with_ + without)
    tables = np.array([[out[told], (with_ - out)[told]], [other[told], (without - other)[told]]])
    if not told.any() or not other[told].sum() or not out[told].sum():
        return 0.0, float("inf")
    pooled = _statsmodels("stats.contingency_tables").StratifiedTable(tables)
    base = tested.one.others
    with np.errstate(all="ignore"):
        low, high = (float(bound) for bound in pooled.oddsratio_pooled_confint())
    if not (np.isfinite(low) and np.isfinite(high)):
        return 0.0, float("inf")
    return low / (1 - base + base * low), high / (1 - base + base * high)


def _calming(tested: Tested, q: float | None, holds: bool, upset: tuple[Array, Array], triggers: Triggers) -> Calming:
    act, one = tested.key[1], tested.one
    with_, _, without, _ = summed(tested.strata, tested.counts)
    shared = (with_ > 0) & (without > 0)
    weight = np.where(shared, with_ * without / np.maximum(with_ + without, 1.0), 0.0)
    means = []
    for sums, size in zip(upset, (with_, without), strict=True):
        mean = np.bincount(tested.strata, sums) / np.maximum(size, 1.0)
        means.append(float((weight * mean).sum() / weight.sum()))
    after, other_after = means
    low, high = _difference(tested)
    return Calming(
        act, *tested.totals, one.own, one.others, one.excess, low, high, after, other_after, q, holds, tested.within,
        triggers.examples("", act),
    )  # fmt: skip


def _difference(tested: Tested) -> tuple[float, float]:
    """The 95 % interval of the difference in rates, by a linear model with a level for each stratum and robust errors."""
    with_, out, without, other = summed(tested.strata, tested.counts)
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
