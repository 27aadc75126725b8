"""How often a rule should fail for an agent, given the work: indirect standardisation against the others.

Conversations are compared within *strata*: for an agent those of the same topic, channel and part of the day; for a topic those of the same
agent, channel and part of the day. Of a stratum only the others say what is to be expected (nobody is their own yardstick), and a stratum
that nobody else has says nothing: its conversations are left out and counted as not comparable. There is no shrinkage and no model.

Two things are made of it. `expected` is the classic one: the failures that the comparable conversations would have had at the others'
rates, and the ratio of the failures to it. The test is that of Cochran, Mantel and Haenszel: within a stratum, given how many failed, the
failures of one among them are hypergeometric, which allows for the others being few. `own` and `others` are Mantel and Haenszel's rates,
which weigh each stratum by what can be compared in it; their difference is what the funnel shows.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from copy import copy
from typing import Any, NamedTuple

import numpy as np

from calllint.insight.aggregate import CELL, Aggregate
from calllint.insight.science import stats

_EXACT = 200.0
"""Below this variance a deviation that looks large (`_LOOK` standard deviations) is judged by its exact distribution."""
_LOOK = 1.5
_KEPT = 0.85
_SPARSE = 4
"""Of more strata than so many times the cells, those that have a cell are counted first."""
_JOINED = 4_096
"""Of so many rows of an aggregate a copy is made at a time."""

Array = Any


class Table(NamedTuple):
    """The cells of one rule: in `codes` a column for each dimension of a cell, whose numbers stand for `names`; 0 is for what has none."""

    names: tuple[tuple[str, ...], ...]
    codes: Array
    judged: Array
    failed: Array

    def only(self, mask: Array) -> Table:
        """The cells that `mask` chooses."""
        return Table(self.names, self.codes[mask], self.judged[mask], self.failed[mask])

    def mask(self, dimension: str, name: str) -> Array:
        """Which cells have the value `name` in `dimension`."""
        position = CELL.index(dimension)
        return self.codes[:, position] == self.names[position].index(name)


class Comparison(NamedTuple):
    """One agent (or topic) beside the others on the same work.

    `judged` and `failed` count all conversations, `comparable` and `failures` those whose stratum others have too, and `expected` is how
    many of these would have failed at the others' rates. `own` and `others` are the adjusted rates (0 to 1), `weight` the conversations
    that the comparison is worth, `deviation` and `variance` those of the test. `z` is how many standard deviations above the others it
    is, before any correction. `least_p` is the smallest p that so many failures could have come to.
    """

    name: str
    judged: int
    failed: int
    comparable: int
    failures: int
    expected: float
    own: float
    others: float
    weight: float
    deviation: float
    variance: float
    z: float
    least_p: float

    @property
    def excess(self) -> float:
        """By how much the rate is above the others' on the same work (0.1: ten percentage points)."""
        return self.own - self.others

    @property
    def ratio(self) -> tuple[float, float, float] | None:
        """Failures to expected failures, with the exact (Clopper-Pearson) 95 % interval of the failures; None where none are expected.

        The interval takes what is expected as known; the test does not.
        """
        if not self.expected:
            return None
        interval = stats().binomtest(self.failures, self.comparable).proportion_ci(0.95, method="exact")
        scale = self.comparable / self.expected
        return self.failures / self.expected, float(interval.low) * scale, float(interval.high) * scale


class Tables(Mapping[str, Table]):
    """The tables of rules (or signals) that were judged somewhere, by their names. Each is made when asked for: all together are large."""

    def __init__(self, aggregate: Aggregate, names: Iterable[str]) -> None:
        cells, rows = aggregate.rows()
        small = max(map(max, rows), default=0) < 1 << 16
        self._counts = np.zeros((len(rows), len(rows[0]) if rows else 1), np.uint16 if small else np.uint32)
        for first in range(0, len(rows), _JOINED):
            piece = rows[first : first + _JOINED]
            self._counts[first : first + _JOINED] = np.frombuffer(b"".join(piece), dtype=np.uint32).reshape(len(piece), -1)
        self._values = tuple(("", *sorted({cell[position] or "" for cell in cells} - {""})) for position in range(len(CELL)))
        self._codes = np.zeros((len(cells), len(CELL)), dtype=np.int32)
        for position, values in enumerate(self._values):
            numbers = {value: number for number, value in enumerate(values)}
            self._codes[:, position] = np.fromiter((numbers[cell[position] or ""] for cell in cells), np.int32, len(cells))
        self._aggregate = aggregate
        self._places = self._places_of(names)

    def others(self, names: Iterable[str]) -> Tables:
        """The tables of other names, of the same counts, which are not taken out again."""
        found = copy(self)
        found._places = self._places_of(names)
        return found

    def _places_of(self, names: Iterable[str]) -> dict[str, tuple[int, int]]:
        places = {name: place for name in names if (place := self._aggregate.place(name)) is not None}
        return {name: place for name, place in places.items() if self._counts[:, place[0]].any()}

    def __getitem__(self, name: str) -> Table:
        """The cells in which `name` was judged.

        Parts of the day are told apart where that leaves at least `_KEPT` of what can be compared without them.
        """
        judged, failed = (self._counts[:, place].astype(np.float64) for place in self._places[name])
        there = judged > 0
        fine = Table(self._values, self._codes[there], judged[there], failed[there])
        coarse = _without_hours(fine)
        return coarse if any(_weight(fine, by) < _KEPT * _weight(coarse, by) for by in ("agent", "topic")) else fine

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)


def table(aggregate: Aggregate, name: str) -> Table:
    """The cells in which a rule or signal was judged; none where it was judged nowhere."""
    nothing = Table((("",),) * len(CELL), np.zeros((0, len(CELL)), dtype=np.int64), np.zeros(0), np.zeros(0))
    return Tables(aggregate, [name]).get(name, nothing)


def _without_hours(cells: Table) -> Table:
    hour = CELL.index("hour")
    numbers = np.zeros(len(cells.judged), dtype=np.int64)
    for column in range(len(CELL)):
        if column != hour:
            numbers = numbers * len(cells.names[column]) + cells.codes[:, column]
    _, first, row = np.unique(numbers, return_index=True, return_inverse=True)
    codes = cells.codes[first]
    codes[:, hour] = 0
    names = tuple(("",) if position == hour else known for position, known in enumerate(cells.names))
    return Table(names, codes, np.bincount(row, cells.judged), np.bincount(row, cells.failed))


def _weight(cells: Table, by: str) -> float:
    """How many conversations all comparisons together are worth."""
    if not len(cells.judged):
        return 0.0
    size, _ = _strata(cells, by)
    return float((cells.judged * (size - cells.judged) / size).sum())


def compare(cells: Table, by: str) -> dict[str, Comparison]:
    """Each value of `by` (`agent` or `topic`) beside the others, by its name; those that nobody can be held against are among them."""
    position = CELL.index(by)
    return compare_parts(cells.codes[:, position], cells.names[position], cells.judged, cells.failed, *_strata(cells, by))


def compare_parts(
    key: Array, names: Sequence[str], judged: Array, failed: Array, size: Array, bad: Array, *, able: float = 1.0
) -> dict[str, Comparison]:
    """Each of `names` beside the others, by the parts of strata that are theirs: `key` has their numbers (0 is for nobody).

    `judged` and `failed` count a part, `size` and `bad` its whole stratum. Where so many failures could not have come to a p of `able`,
    the exact distribution is not asked: `z` is then that of the normal one.
    """
    left = size - judged
    shared = left > 0
    # By how much the failures are more than their share of the stratum's, and the variance of that.
    deviation = np.where(shared, failed - judged * bad / size, 0.0)
    variance = judged * left * bad * (size - bad) / (size * size * np.maximum(size - 1, 1))
    with np.errstate(divide="ignore", invalid="ignore"):
        weight = judged * left / size
        loo = np.where(shared, judged * (bad - failed) / left, 0.0)
        # All failures of the stratum being theirs is the most that can happen; beyond what they handled nothing more can.
        least = np.where(variance > 0, np.minimum(bad, judged) * np.log(judged / size), 0.0)
    columns = (judged, failed, judged * shared, failed * shared, loo, failed * left / size, (bad - failed) * judged / size, weight)
    sums = np.array([np.bincount(key, column, len(names)) for column in (*columns, deviation, variance, least)])
    spread = sums[9]
    with np.errstate(divide="ignore", invalid="ignore"):
        z = np.where(spread > 0, sums[8] / np.sqrt(spread), 0.0)
        rates = np.where(sums[7] > 0, sums[5:7] / sums[7], 0.0)
    z[0] = 0.0
    near = np.flatnonzero((spread > 0) & (spread < _EXACT) & (z > _LOOK) & (np.exp(sums[10]) <= able))
    if len(near):
        z[near] = _exact([(size[mine], bad[mine], judged[mine], failed[mine]) for mine in _rows(key, near, variance > 0)])
    found: dict[str, Comparison] = {}
    there = np.flatnonzero(sums[0] > 0)
    integers = np.rint(sums[:4, there]).astype(np.int64).T.tolist()
    reals = np.array([sums[4], *rates, sums[7], sums[8], spread, z, np.exp(sums[10])])[:, there].T.tolist()
    for code, whole, rest in zip(there.tolist(), integers, reals, strict=True):
        if code:
            found[names[code]] = Comparison(names[code], *whole, *rest)
    return found


def _rows(key: Array, codes: Array, mask: Array) -> Iterator[Array]:
    """Of each of the `codes` the rows in which `key` is it and `mask` holds."""
    (rows,) = np.nonzero(mask & np.isin(key, codes))
    order = rows[np.argsort(key[rows], kind="stable")]
    bounds = [np.searchsorted(key[order], codes, side).tolist() for side in ("left", "right")]
    return (order[first:last] for first, last in zip(*bounds, strict=True))


def scattered(cells: Table, by: str, compared: Mapping[str, Comparison]) -> tuple[Array, Array, Array]:
    """Deviation, weight and variance of each cell, given that the rates differ as `compared` has it: what is left is chance, where the
    difference is the same for everybody.
    """
    key = cells.codes[:, CELL.index(by)]
    size, bad = _strata(cells, by)
    judged, left = cells.judged, size - cells.judged
    names = cells.names[CELL.index(by)]
    own, others = np.zeros(len(names)), np.zeros(len(names))
    for name, one in compared.items():
        least = 0.5 / max(one.weight, 1.0)
        code = names.index(name)
        own[code], others[code] = (min(max(rate, least), 1 - least) for rate in (one.own, one.others))
    known = (own[key] > 0) & (left > 0)
    weight = np.where(known, judged * left / size, 0.0)
    with np.errstate(divide="ignore", invalid="ignore"):
        chance = own * (1 - own), others * (1 - others)
        variance = np.where(known, weight**2 * (chance[0][key] / judged + chance[1][key] / left), 0.0)
    return np.where(known, cells.failed - judged * bad / size, 0.0), weight, variance


def _strata(cells: Table, by: str) -> tuple[Array, Array]:
    """Of each cell's stratum, how many conversations were judged and how many failed."""
    position = CELL.index(by)
    numbers, room = np.zeros(len(cells.judged), dtype=np.int64), 1
    for column in range(len(CELL)):
        if column != position:
            numbers = numbers * len(cells.names[column]) + cells.codes[:, column]
            room *= len(cells.names[column])
    if room > _SPARSE * len(numbers):
        numbers = np.unique(numbers, return_inverse=True)[1].reshape(-1)
    return np.bincount(numbers, cells.judged)[numbers], np.bincount(numbers, cells.failed)[numbers]


def _exact(strata: Iterable[tuple[Array, Array, Array, Array]]) -> Array:
    """For each, by its strata, the normal quantile of the mid-P of so many failures: of a sum of hypergeometric numbers, one a stratum."""
    tails = []
    for size, bad, judged, failed in strata:
        low, chances = _hypergeometric(size, bad, judged)
        together = np.ones(1)
        for row in chances:
            together = np.convolve(together, row)
        seen = round(float(failed.sum() - low.sum()))
        tails.append(together[seen + 1 :].sum() + together[seen] / 2)
    return stats().norm.isf(np.clip(tails, 1e-300, 1.0))


def _hypergeometric(size: Array, bad: Array, judged: Array) -> tuple[Array, list[Array]]:
    """The least number of failures that `judged` of `size` conversations can have where `bad` failed, and the chances from it upwards.

    By the ratio of neighbours: scipy's take a microsecond each, and there are millions.
    """
    low = np.maximum(0.0, judged + bad - size)
    span = (np.minimum(bad, judged) - low).astype(np.int64)
    at = low[:, None] + np.arange(span.max())
    with np.errstate(divide="ignore"):
        steps = np.log(
            np.maximum((bad[:, None] - at) * (judged[:, None] - at), 0.0) / ((at + 1) * ((size - bad - judged)[:, None] + at + 1))
        )
    logs = np.concatenate([np.zeros((len(low), 1)), np.cumsum(steps, axis=1)], axis=1)
    chances = np.exp(logs - logs.max(axis=1, keepdims=True))
    chances /= chances.sum(axis=1, keepdims=True)
    return low, [row[: most + 1] for row, most in zip(chances, span.tolist(), strict=True)]
