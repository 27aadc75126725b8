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

from collections.abc import Mapping
from typing import Any, NamedTuple

import numpy as np

from calllint.insight.aggregate import CELL, Aggregate
from calllint.insight.science import stats

_EXACT = 200.0
"""Below this variance a deviation that looks large (`_LOOK` standard deviations) is judged by its exact distribution."""
_LOOK = 1.5
_KEPT = 0.85

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


def table(aggregate: Aggregate, name: str) -> Table:
    """The cells in which a rule or signal was judged.

    Parts of the day are told apart where that leaves at least `_KEPT` of what can be compared without them.
    """
    numbers: list[dict[str | None, int]] = [{None: 0} for _ in CELL]
    codes, judged, failed = [], [], []
    for cell, count in aggregate.cells(name):
        codes.append([known.setdefault(value, len(known)) for known, value in zip(numbers, cell, strict=True)])
        judged.append(count.judged)
        failed.append(count.failed)
    names = tuple(tuple("" if value is None else value for value in known) for known in numbers)
    cells = np.array(codes, dtype=np.int64).reshape(-1, len(CELL))
    fine = Table(names, cells, np.array(judged, dtype=np.float64), np.array(failed, dtype=np.float64))
    coarse = _without_hours(fine)
    return coarse if any(_weight(fine, by) < _KEPT * _weight(coarse, by) for by in ("agent", "topic")) else fine


def _without_hours(cells: Table) -> Table:
    hour = CELL.index("hour")
    if not len(cells.judged):
        return cells
    codes = cells.codes.copy()
    codes[:, hour] = 0
    merged, row = np.unique(codes, axis=0, return_inverse=True)
    names = tuple(("",) if position == hour else known for position, known in enumerate(cells.names))
    return Table(names, merged, np.bincount(row.reshape(-1), cells.judged), np.bincount(row.reshape(-1), cells.failed))


def _weight(cells: Table, by: str) -> float:
    """How many conversations all comparisons together are worth."""
    if not len(cells.judged):
        return 0.0
    size, _ = _strata(cells, by)
    return float((cells.judged * (size - cells.judged) / size).sum())


def compare(cells: Table, by: str) -> dict[str, Comparison]:
    """Each value of `by` (`agent` or `topic`) beside the others, by its name; those that nobody can be held against are among them."""
    position = CELL.index(by)
    key = cells.codes[:, position]
    judged, failed = cells.judged, cells.failed
    size, bad = _strata(cells, by)
    deviation, variance = moments(cells, by)
    left = size - judged
    shared = left > 0
    with np.errstate(divide="ignore", invalid="ignore"):
        weight = judged * left / size
        loo = np.where(shared, judged * (bad - failed) / left, 0.0)
        # All failures of the stratum being theirs is the most that can happen; beyond what they handled nothing more can.
        least = np.where(variance > 0, np.minimum(bad, judged) * np.log(judged / size), 0.0)
    found: dict[str, Comparison] = {}
    columns = (judged, failed, judged * shared, failed * shared, loo, failed * left / size, (bad - failed) * judged / size, weight)
    sums = [np.bincount(key, column, len(cells.names[position])) for column in (*columns, deviation, variance, least)]
    for code in np.unique(key[key > 0]):
        values = [float(column[code]) for column in sums]
        total, away, spread = values[7], values[8], values[9]
        z = away / spread**0.5 if spread > 0 else 0.0
        if 0 < spread < _EXACT and z > _LOOK:
            mine = (key == code) & (variance > 0)
            z = _exact(size[mine], bad[mine], judged[mine], failed[mine])
        own, others = (values[5] / total, values[6] / total) if total else (0.0, 0.0)
        all_, bad_, fit, hits = (round(value) for value in values[:4])
        name = cells.names[position][code]
        found[name] = Comparison(name, all_, bad_, fit, hits, values[4], own, others, total, away, spread, z, float(np.exp(values[10])))
    return found


def moments(cells: Table, by: str) -> tuple[Array, Array]:
    """By how much the failures of each cell are more than its share of the stratum's, and the variance of that."""
    size, bad = _strata(cells, by)
    judged, left = cells.judged, size - cells.judged
    deviation = np.where(left > 0, cells.failed - judged * bad / size, 0.0)
    variance = judged * left * bad * (size - bad) / (size * size * np.maximum(size - 1, 1))
    return deviation, variance


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
    rest = [one for one in range(len(CELL)) if one != position]
    numbers = np.zeros(len(cells.judged), dtype=np.int64)
    for column in rest:
        numbers = numbers * len(cells.names[column]) + cells.codes[:, column]
    stratum = np.unique(numbers, return_inverse=True)[1].reshape(-1)
    return np.bincount(stratum, cells.judged)[stratum], np.bincount(stratum, cells.failed)[stratum]


def _exact(size: Array, bad: Array, judged: Array, failed: Array) -> float:
    """The normal quantile of the mid-P of so many failures: of a sum of hypergeometric numbers, one a stratum."""
    science = stats()
    most = int(np.minimum(bad, judged).max())
    grid = science.hypergeom.pmf(np.arange(most + 1)[None, :], size[:, None], bad[:, None], judged[:, None])
    chances = np.ones(1)
    for row in grid:
        chances = np.convolve(chances, row)
    seen = round(float(failed.sum()))
    return float(science.norm.isf(min(max(chances[seen + 1 :].sum() + chances[seen] / 2, 1e-300), 1.0)))
