"""The worst of very many results, for a page that can't hold them all, in memory that does not grow with their number.

The order is the page's own (`ORDERS.worst` in `rows.js`): failed before passed, then the lowest score, then the most severe finding, then
the most findings, then what came first.
"""

from __future__ import annotations

import pickle
import zlib
from collections.abc import Iterable, Iterator
from heapq import heappush, heappushpop

from calllint.reporting.page.whole import Whole
from calllint.results import Result

_Key = tuple[int, float, int, int, int]


def kept_worst(results: Iterable[Result], most: int, whole: Whole) -> Iterator[Result]:
    """The `most` worst of `results`, in the order in which they came; all are counted in `whole`.

    They are held packed, a few kB each.
    """
    heap: list[tuple[_Key, bytes]] = []
    for number, result in enumerate(results):
        whole.add(result)
        key = _badness(result, number)
        if len(heap) < most:
            heappush(heap, (key, _packed(result)))
        elif key > heap[0][0]:
            heappushpop(heap, (key, _packed(result)))
    heap.sort(key=lambda item: -item[0][4])
    for index, (_, packed) in enumerate(heap):
        # What is handed on needs no room here any more.
        heap[index] = heap[index][0], b""
        result = pickle.loads(zlib.decompress(packed))
        assert isinstance(result, Result)
        yield result


def _badness(result: Result, number: int) -> _Key:
    """The larger, the worse."""
    card = result.scorecard
    verdict = 2 if card.passed is None else int(card.passed)
    severity = max((one.severity.rank for one in result.findings), default=-1)
    return -verdict, -(101.0 if card.score is None else card.score), severity, len(result.findings), -number


def _packed(result: Result) -> bytes:
    return zlib.compress(pickle.dumps(result, pickle.HIGHEST_PROTOCOL), 1)
