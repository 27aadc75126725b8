"""How much the score differs where a rule fails: a linear model with a level for each topic (and agent), and robust errors.

The levels are taken out first (Frisch, Waugh and Lovell), so that a thousand agents cost no thousand columns; what is left is one slope,
which statsmodels estimates with errors that allow for scores of unequal spread (HC3). Agents have levels of their own where there are
`_ENOUGH` conversations for each level: else an agent who is liked less and greets nobody would be taken for the greeting. The interval and
the test have as few degrees of freedom as the smaller group gives. Benjamini and Hochberg hold the share of false ones at 5 %.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from importlib import import_module
from typing import Any, NamedTuple

import numpy as np

from calllint.errors import UsageError
from calllint.insight.science import stats

SHARE_OF_FALSE = 0.04
"""Below 5 %, where pure chance would raise something in one run of twenty."""
LEAST = 8
"""Conversations with it, and without it, below which nothing is said."""
_ENOUGH = 5
_TRIFLE = 0.1
"""The share of the scores' standard deviation below which a difference is not worth telling."""
_ROUNDS = 200
_STILL = 1e-9
_WITHOUT, _WITH = 1, 2
Array = Any


class Effect(NamedTuple):
    """The score with a finding (or signal) beside the score without it: an association.

    `kind` is `rule` or `signal`; `conversations` fail the rule (have the signal) and `others` pass it (don't), with the plain means
    `mean` and `other_mean`. `difference` is what is between them on the same topics (below 0: lower with the finding), `low` and `high`
    its 95 % interval, `within` what it is adjusted for. `q` is the Benjamini-Hochberg value; `holds` where it is small and the difference
    more than a trifle.
    """

    kind: str
    name: str
    conversations: int
    others: int
    mean: float
    other_mean: float
    difference: float
    low: float
    high: float
    q: float
    holds: bool
    within: tuple[str, ...]


def effects_of(
    columns: Iterable[tuple[str, str, bytes]], scores: Sequence[float], topics: Sequence[int], agents: Sequence[int], *, everything: bool
) -> tuple[Effect, ...]:
    """See `Survey.effects`. A column has a byte of each conversation: 1 without, 2 with, 0 not known."""
    if not len(scores):
        return ()
    y, topic, agent = np.array(scores), np.array(topics, dtype=np.int64), np.array(agents, dtype=np.int64)
    spread = float(y.std())
    found: list[tuple[Effect, float]] = []
    for kind, name, column in columns:
        values = np.frombuffer(column, dtype=np.uint8)
        known = values > 0
        one = _effect(kind, name, y[known], values[known] == _WITH, topic[known], agent[known]) if spread else None
        if one is not None:
            found.append(one)
    if not found:
        return ()
    corrected = stats().false_discovery_control([p for _, p in found], method="bh")
    effects = [
        effect._replace(q=float(q), holds=bool(q <= SHARE_OF_FALSE and abs(effect.difference) >= _TRIFLE * spread))
        for (effect, _), q in zip(found, corrected, strict=True)
    ]
    kept = [effect for effect in effects if effect.holds or everything]
    return tuple(sorted(kept, key=lambda one: (not one.holds, -abs(one.difference), one.kind, one.name)))


def _effect(kind: str, name: str, y: Array, there: Array, topic: Array, agent: Array) -> tuple[Effect, float] | None:
    count = int(there.sum())
    others = len(there) - count
    if min(count, others) < LEAST:
        return None
    levels = {label: _numbered(codes) for label, codes in (("topic", topic), ("agent", agent))}
    levels = {label: codes for label, codes in levels.items() if codes.max() > 0}
    number = sum(int(codes.max()) for codes in levels.values()) + 1
    if "agent" in levels and len(y) < _ENOUGH * number:
        number -= int(levels.pop("agent").max())
    x, rest = _without_levels([there.astype(float), y.astype(float)], list(levels.values()))
    free = len(y) - number - 1
    # Where all conversations of a level are alike in this, nothing is left to compare.
    if free < 2 or float((x * x).sum()) < 2.0:
        return None
    fitted = _regression().OLS(rest, x).fit(cov_type="HC3")
    slope, error = float(fitted.params[0]), float(fitted.bse[0]) * ((len(y) - 1) / free) ** 0.5
    if not error > 0:
        return None
    law = stats().t(min(count, others, free) - 1)
    half = float(law.isf(0.025)) * error
    p = 2 * float(law.sf(abs(slope) / error))
    means = float(y[there].mean()), float(y[~there].mean())
    return Effect(kind, name, count, others, *means, slope, slope - half, slope + half, 1.0, False, tuple(levels)), p


def _numbered(codes: Array) -> Array:
    return np.unique(codes, return_inverse=True)[1].reshape(-1)


def _without_levels(columns: list[Array], levels: list[Array]) -> list[Array]:
    """The columns without what each level has in common: each level's mean is taken off in turn until nothing moves."""
    levels = levels or [np.zeros(len(columns[0]), dtype=np.int64)]
    sizes = [np.bincount(codes) for codes in levels]
    found = []
    for column in columns:
        left = column.copy()
        for _ in range(_ROUNDS if len(levels) > 1 else 1):
            moved = 0.0
            for codes, size in zip(levels, sizes, strict=True):
                mean = np.bincount(codes, left) / size
                left -= mean[codes]
                moved = max(moved, float(np.abs(mean).max()))
            if moved < _STILL:
                break
        found.append(left)
    return found


def _regression() -> Any:
    try:
        return import_module("statsmodels.regression.linear_model")
    except ImportError:
        raise UsageError(
            "what goes with a score is estimated by statsmodels, which is not installed", hint='pip install "calllint[insight]"'
        ) from None
