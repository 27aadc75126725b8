"""Who takes a topic: whether it can be told from those who take it at all."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

import numpy as np

from calllint.insight.aggregate import CELL
from calllint.insight.standardise import Table


class Sharing(NamedTuple):
    """How many agents take a topic, who takes most of it (None: no agent is known), and their share (0 to 1) of what is known to be
    somebody's.
    """

    agents: int
    largest: str | None
    share: float


def sharing(cells: Table) -> dict[str, Sharing]:
    """Who takes each topic of a rule's table, by its name."""
    agents, topics = (cells.codes[:, CELL.index(dimension)] for dimension in ("agent", "topic"))
    names, known = (cells.names[CELL.index(dimension)] for dimension in ("agent", "topic"))
    counts = np.bincount(topics * len(names) + agents, cells.judged, len(known) * len(names)).reshape(len(known), len(names))
    counts[:, 0] = 0.0
    found = {}
    for code in np.unique(topics[topics > 0]).tolist():
        total, most = float(counts[code].sum()), int(counts[code].argmax())
        found[known[code]] = (
            Sharing(int((counts[code] > 0).sum()), names[most], float(counts[code, most]) / total) if total else Sharing(0, None, 0.0)
        )
    return found


def shared_at_most(seen: Iterable[tuple[str, int, bool]]) -> set[str]:
    """The names that others share: `seen` has, rule by rule, a name, how many were judged, and whether others have the like.

    The rule that was judged most decides: of one that was judged twice both may be one agent's, whoever takes the topic.
    """
    most: dict[str, tuple[int, bool]] = {}
    for name, judged, shared in seen:
        most[name] = max(most.get(name, (0, False)), (judged, shared))
    return {name for name, (_, shared) in most.items() if shared}
