"""Turns by the dozen: from columns, at half the price of one at a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import repeat
from typing import Any, NamedTuple

from calllint.conversation import NOTHING, Anchor, Place, Role, Turn

# What `Turn(…)` and `Place(…)` do, from a tuple and without a step in Python.
_turn = partial(tuple.__new__, Turn)
_place = partial(tuple.__new__, Place)
_NO_ANCHORS: repeat[tuple[Anchor, ...]] = repeat(())

UNKNOWN: repeat[None] = repeat(None)
"""A column of which nothing is known."""
NOTHING_MORE: repeat[Mapping[str, Any]] = repeat(NOTHING)
"""The metadata of turns that have none."""


class TurnColumns(NamedTuple):
    """Turns without their places and metadata, a column for each field."""

    roles: Sequence[Role]
    texts: Sequence[str]
    names: Sequence[str | None]
    starts: Sequence[float | None]
    ends: Sequence[float | None]
    ats: Sequence[str | None]


def turns_of(
    roles: Iterable[Role],
    texts: Iterable[str],
    names: Iterable[str | None],
    starts: Iterable[float | None],
    ends: Iterable[float | None],
    ats: Iterable[str | None],
    places: Iterable[Place | None],
    metadata: Iterable[Mapping[str, Any]] = NOTHING_MORE,
) -> tuple[Turn, ...]:
    """The turns of these columns, as many as the shortest is long: a column that is the same for all may `repeat` it."""
    return tuple(map(_turn, zip(roles, texts, names, starts, ends, ats, places, _NO_ANCHORS, metadata, strict=False)))


def places_of(
    paths: Iterable[str], lines: Iterable[int], last_lines: Iterable[int | None], json_paths: Iterable[str | None] = UNKNOWN
) -> Iterator[Place]:
    """The places of these columns, without the columns of the text."""
    return map(_place, zip(paths, lines, UNKNOWN, last_lines, UNKNOWN, json_paths, strict=False))
