"""Moments beside moments that have the same in common: strata, and the test within them.

Strata have agent, topic and place in the conversation in common (calming: agent, topic, how upset the customer is, and which try it is).
Where so many leave less than `_KEPT` of what can be compared in coarser ones, topics are not told apart, then agents; that is decided by
who had what before, never by what came of it. The test is that of `standardise.compare_parts`. Tests that could not have come out, whatever
happened, are not corrected for.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np

from calllint.insight.science import stats
from calllint.insight.standardise import Comparison, compare_parts

_KEPT = 0.8
_SPARSE = 4
"""Of more numbers than so many times the strata, those that have a stratum are counted first."""
_CAN_COME_OUT = 0.001
Array = Any
Counts = tuple[Array, Array, Array, Array]
"""Of each stratum: moments with, those that came out, moments without, those that came out."""


class Tested(NamedTuple):
    """A test: of what (rule, trigger or act, agent), the counts by stratum, what the strata tell apart, and the comparison."""

    key: tuple[str, str, str | None]
    counts: Counts
    strata: Array
    within: tuple[str, ...]
    one: Comparison

    @property
    def totals(self) -> tuple[int, int, int, int]:
        """The counts of all strata together."""
        with_, out, without, other = (round(float(column.sum())) for column in self.counts)
        return with_, out, without, other


class Keys(NamedTuple):
    """What strata are: in `codes` a column each for agent and topic (0 is for none), then for what else they have in common. They are
    sorted by agent, whose names `agents` has by their codes.
    """

    agents: tuple[str, ...]
    codes: Array

    def only(self, mask: Array) -> Keys:
        """The strata that `mask` chooses."""
        return Keys(self.agents, self.codes[mask])


def keys_of(strata: Sequence[tuple[Any, ...]]) -> tuple[Keys, Array]:
    """The strata (agent, topic, and numbers) as keys, and at which place of `strata` each stands."""
    columns: list[list[Any]] = []
    names: tuple[str, ...] = ("",)
    for position in range(len(strata[0]) if strata else 2):
        if position < 2:
            known = ("", *sorted({key[position] or "" for key in strata} - {""}))
            numbers = {name: number for number, name in enumerate(known)}
            columns.append([numbers[key[position] or ""] for key in strata])
            names = known if position == 0 else names
        else:
            columns.append([key[position] for key in strata])
    codes = np.array(columns, dtype=np.int64).T
    order = np.argsort(codes[:, 0], kind="stable")
    return Keys(names, codes[order]), order


def counts_of(rows: Array) -> Counts:
    """The counts in the columns of `rows`: moments with, those that came out, moments without, those that came out."""
    table = np.asarray(rows, dtype=np.float64).reshape(-1, 4).T
    return table[0], table[1], table[2], table[3]


def _numbers(keys: Keys, dims: Sequence[int]) -> Array:
    """The strata as numbers that tell only these parts of them apart."""
    numbers, room = np.zeros(len(keys.codes), dtype=np.int64), 1
    for dim in dims:
        width = int(keys.codes[:, dim].max()) + 1
        numbers, room = numbers * width + keys.codes[:, dim], room * width
    return np.unique(numbers, return_inverse=True)[1].reshape(-1) if room > _SPARSE * len(numbers) else numbers


def summed(strata: Array, counts: Counts) -> Counts:
    """The counts of strata that are one by their numbers in `strata`."""
    with_, out, without, other = (np.bincount(strata, column) for column in counts)
    return with_, out, without, other


def _weight(strata: Array, counts: Counts) -> float:
    with_, _, without, _ = summed(strata, counts)
    size = with_ + without
    return float((with_ * without / np.where(size > 0, size, 1.0)).sum())


def _chosen(keys: Keys, counts: Counts, ladder: Sequence[tuple[str, ...]]) -> tuple[tuple[str, ...], Array]:
    """The finest of the strata in which most can still be compared."""
    rest = tuple(range(2, keys.codes.shape[1]))
    dims = {"agent": 0, "topic": 1}
    least, options = 0.0, []
    for names in reversed(ladder):
        options.append((names, _numbers(keys, (*(dims[name] for name in names), *rest))))
        least = least or _KEPT * _weight(options[0][1], counts)
    return next((one for one in reversed(options) if _weight(one[1], counts) >= least), options[0])


def overall_test(key: tuple[str, str, str | None], keys: Keys, counts: Counts) -> list[Tested]:
    """The test over all agents; none where nothing can be compared."""
    within, strata = _chosen(keys, counts, (("agent", "topic"), ("agent",), ("topic",), ()))
    found = _compared(strata, counts, np.zeros(len(strata), dtype=np.int64), 1)
    return [Tested(key, counts, strata, within, one) for one in found.values()]


def agent_tests(pair: tuple[str, str], keys: Keys, counts: Counts, *, everything: bool) -> list[Tested]:
    """The test of each agent by themselves, where there are several: of those whose test could come out, or (`everything`) of all."""
    agents = keys.codes[:, 0]
    if len(np.unique(agents[agents > 0])) < 2:
        return []
    within, strata = _chosen(keys, counts, (("agent", "topic"), ("agent",)))
    bounds = np.searchsorted(agents, np.arange(len(keys.agents) + 1)).tolist()
    found = []
    for code, one in _compared(strata, counts, agents, len(keys.agents)).items():
        if code and (everything or one.least_p <= _CAN_COME_OUT):
            own = slice(bounds[code], bounds[code + 1])
            # Copies: a view would keep the counts of all agents.
            its = (counts[0][own].copy(), counts[1][own].copy(), counts[2][own].copy(), counts[3][own].copy())
            found.append(
                Tested((*pair, keys.agents[code]), its, strata[own].copy(), tuple(name for name in within if name != "agent"), one)
            )
    return found


def _compared(strata: Array, counts: Counts, owners: Array, count: int) -> dict[int, Comparison]:
    """Of each owner the moments with beside those without, where there are both."""
    owner_of = np.zeros(int(strata.max()) + 1, dtype=np.int64)
    owner_of[strata] = owners
    with_, out, without, other = summed(strata, counts)
    there = np.nonzero(with_ > 0)[0]
    parts = [column[there] for column in (with_, out, with_ + without, out + other)]
    names = ("", *map(str, range(count)))
    compared = compare_parts(owner_of[there] + 1, names, *parts, able=_CAN_COME_OUT)
    return {int(name): one for name, one in compared.items() if one.variance > 0}


def corrected(tested: Sequence[Tested]) -> list[float | None]:
    """Benjamini and Hochberg's q of those that could have come out."""
    able = [one for one in tested if one.one.least_p <= _CAN_COME_OUT]
    if not able:
        return [None] * len(tested)
    values = iter(stats().false_discovery_control(stats().norm.sf([one.one.z for one in able]), method="bh"))
    return [float(next(values)) if one.one.least_p <= _CAN_COME_OUT else None for one in tested]
