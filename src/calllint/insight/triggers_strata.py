"""Moments beside moments that have the same in common: strata, and the test within them.

Strata have agent, topic and place in the conversation in common (calming: agent, topic, how upset the customer is, and which try it is).
Where so many leave less than `_KEPT` of what can be compared in coarser ones, topics are not told apart, then agents; that is decided by
who had what before, never by what came of it. The test is that of `standardise.compare_parts`. Tests that could not have come out, whatever
happened, are not corrected for.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

import numpy as np

from calllint.insight.science import stats
from calllint.insight.standardise import Comparison, compare_parts
from calllint.insight.verdicts import worth

_KEPT = 0.8
_SPARSE = 4
"""Of more numbers than so many times the strata, those that have a stratum are counted first."""
_CAN_COME_OUT = 0.001
Array = Any
Counts = tuple[Array, Array, Array, Array]
"""Of each stratum: moments with, those that came out, moments without, those that came out."""


class Tested(NamedTuple):
    """A test: of what (rule, trigger or act, agent), what its strata tell apart, and the comparison. The counts are not kept: those of a
    thousand agents are a hundred thousand rows, for each pair of a rule and a trigger.
    """

    key: tuple[str, str, str | None]
    within: tuple[str, ...]
    one: Comparison


class Cut(NamedTuple):
    """What the moments of a test are compared by: what `strata`, the number of each row's, tell apart (`within`), and the counts."""

    within: tuple[str, ...]
    strata: Array
    counts: Counts

    @property
    def totals(self) -> tuple[int, int, int, int]:
        """The counts of all strata together."""
        with_, out, without, other = (round(float(column.sum())) for column in self.counts)
        return with_, out, without, other

    def of_agent(self, keys: Keys, agent: str) -> Cut:
        """What is one agent's."""
        code = keys.agents.index(agent)
        own = slice(*np.searchsorted(keys.codes[:, 0], (code, code + 1)).tolist())
        with_, out, without, other = (column[own] for column in self.counts)
        return Cut(self.within, self.strata[own], (with_, out, without, other))


class Tests:
    """Tests that are corrected for together (Benjamini and Hochberg): those that could have come out. Kept are those that may hold at a
    share of false ones of `limit`, or (`everything`) all; of the others how far they were from it is enough.
    """

    def __init__(self, limit: float, *, everything: bool) -> None:
        self._limit, self._everything = limit, everything
        # No q is less than its p. What rounding takes off is no matter: q decides.
        self._least = float(stats().norm.isf(limit)) - 1e-6
        self._z = array("d")
        self._kept: list[tuple[int | None, Tested]] = []

    def add(self, tested: Iterable[Tested]) -> None:
        """Takes tests in."""
        for one in tested:
            able = one.one.least_p <= _CAN_COME_OUT
            if self._everything or (able and one.one.z >= self._least):
                self._kept.append((len(self._z) if able else None, one))
            if able:
                self._z.append(one.one.z)

    def judged(self) -> Iterator[tuple[Tested, float | None, bool]]:
        """Each test with its q (None: it could not have come out), and whether it holds; those that do, or all."""
        science = stats()
        values = science.false_discovery_control(science.norm.sf(self._z), method="bh") if self._z else ()
        for index, one in self._kept:
            q = None if index is None else float(values[index])
            holds = q is not None and q <= self._limit and worth(one.one.own, one.one.others)
            if holds or self._everything:
                yield one, q, holds


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


def overall_cut(keys: Keys, counts: Counts) -> Cut:
    """What all agents together are compared by."""
    return Cut(*_chosen(keys, counts, (("agent", "topic"), ("agent",), ("topic",), ())), counts)


def agents_cut(keys: Keys, counts: Counts) -> Cut:
    """What each agent is compared by, with themselves."""
    return Cut(*_chosen(keys, counts, (("agent", "topic"), ("agent",))), counts)


def overall_test(key: tuple[str, str, str | None], keys: Keys, counts: Counts) -> list[Tested]:
    """The test over all agents; none where nothing can be compared."""
    cut = overall_cut(keys, counts)
    found = _compared(cut, np.zeros(len(cut.strata), dtype=np.int64), 1)
    return [Tested(key, cut.within, one) for one in found.values()]


def agent_tests(pair: tuple[str, str], keys: Keys, counts: Counts) -> list[Tested]:
    """The test of each agent by themselves, where there are several."""
    agents = keys.codes[:, 0]
    if len(np.unique(agents[agents > 0])) < 2:
        return []
    cut = agents_cut(keys, counts)
    within = tuple(name for name in cut.within if name != "agent")
    return [Tested((*pair, keys.agents[code]), within, one) for code, one in _compared(cut, agents, len(keys.agents)).items() if code]


def _compared(cut: Cut, owners: Array, count: int) -> dict[int, Comparison]:
    """Of each owner the moments with beside those without, where there are both."""
    strata, counts = cut.strata, cut.counts
    owner_of = np.zeros(int(strata.max()) + 1, dtype=np.int64)
    owner_of[strata] = owners
    with_, out, without, other = summed(strata, counts)
    there = np.nonzero(with_ > 0)[0]
    parts = [column[there] for column in (with_, out, with_ + without, out + other)]
    names = ("", *map(str, range(count)))
    compared = compare_parts(owner_of[there] + 1, names, *parts, able=_CAN_COME_OUT)
    return {int(name): one for name, one in compared.items() if one.variance > 0}
