"""What is kept of many results: counts, whose size depends on how many groups there are and not on how many conversations.

A *cell* is what two conversations can have in common: agent, topic, channel and part of the day. For each the aggregate has how many
conversations there were and, of each rule, how many were judged (passed or failed) and how many failed; a rule that was not applicable or
not measurable was not judged. Signals are counted beside them, over all conversations. Weeks, teams and groups of the user's own have the
same counts without the rest.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from functools import lru_cache
from operator import add
from typing import Any, NamedTuple

from calllint.conversation import Conversation
from calllint.insight.groups import agent_of
from calllint.results import Result
from calllint.rules.finding import Outcome

Group = Callable[[Result], "str | None"]
"""Which group a result belongs to, None for none. To cross into other processes it must be a function of a module."""

LONG_WAIT = "long-wait"
"""Counted beside the signals, over the conversations whose `queue_wait_s` is known: it was at least `WAIT` seconds."""
WAIT = 300.0

CELL = ("agent", "topic", "channel", "hour")
"""The dimensions of a cell, in their order."""
_PASS, _FAIL = Outcome.PASS, Outcome.FAIL
_DATES = ("date", "started_at", "start_time", "created_at", "createdAt", "timestamp")
_HOURS = ("00-08",) * 8 + ("08-12",) * 4 + ("12-17",) * 5 + ("17-24",) * 7

Cell = tuple["str | None", "str | None", str, "str | None"]


class Count(NamedTuple):
    """Of `judged` conversations, `failed` failed the rule (or have the signal)."""

    judged: int
    failed: int


class Aggregate:
    """Counts of results. `add` takes one, `merge` another aggregate: the order never matters.

    `topic` says what a conversation was about (by default its own `topic`), `groups` are further groups by their names.
    """

    def __init__(self, topic: Group | None = None, groups: Mapping[str, Group] | None = None) -> None:
        self.conversations = 0
        self._topic = topic
        self._groups = {"team": _team, **(groups or {})}
        # Where the counts of a rule or signal stand in a row: `judged` there, `failed` behind it. A row begins with its conversations.
        self._places: dict[str, int] = {}
        self._signals: set[str] = set()
        self._cells: dict[Cell, array[int]] = {}
        self._margins: dict[str, dict[str, array[int]]] = {"week": {}, **{name: {} for name in self._groups}}
        # Sums of the cells by a dimension ("" for all of them), of so many conversations.
        self._sums: dict[str, tuple[int, dict[str, list[int]]]] = {}

    @property
    def rules(self) -> tuple[str, ...]:
        """The rules that were judged somewhere, sorted."""
        return tuple(sorted(self._places.keys() - self._signals - {LONG_WAIT}))

    @property
    def signals(self) -> tuple[str, ...]:
        """The signals that were seen somewhere, sorted, and `LONG_WAIT` where a wait is known."""
        return tuple(sorted(self._signals | (self._places.keys() & {LONG_WAIT})))

    @property
    def groups(self) -> tuple[str, ...]:
        """What `by` knows: the dimensions of a cell, the week, the team, and the user's own."""
        return (*CELL, *self._margins)

    def values(self, group: str) -> tuple[str, ...]:
        """The values of a group (one of `groups`) that some conversation has, sorted."""
        if group in CELL:
            position = CELL.index(group)
            return tuple(sorted({value for cell in self._cells if (value := cell[position]) is not None}))
        return tuple(sorted(self._margins[group]))

    def add(self, result: Result) -> None:
        """Counts a result."""
        conversation = result.conversation
        week, hour = when(conversation)
        topic = conversation.topic if self._topic is None else self._topic(result)
        cell = (agent_of(conversation), topic or None, conversation.channel.value, hour)
        row = self._cells.get(cell)
        if row is None:
            row = self._cells[cell] = array("I", (0,))
        rows = [row]
        if week is not None:
            rows.append(self._margin("week", week))
        for name, group in self._groups.items():
            value = group(result)
            if value is not None:
                rows.append(self._margin(name, value))
        at = self._counted(result)
        self.conversations += 1
        width = 2 * len(self._places) + 1
        for row in rows:
            if len(row) < width:
                _widen(row, width)
            row[0] += 1
            for place in at:
                row[place] += 1

    def merge(self, other: Aggregate) -> None:
        """Adds the counts of `other`, which stays as it is."""
        self.conversations += other.conversations
        self._signals |= other._signals
        places = [(place, self._place(name)) for name, place in other._places.items()]
        width = 2 * len(self._places) + 1
        tables: list[tuple[dict[Any, array[int]], dict[Any, array[int]]]] = [(self._cells, other._cells)]
        tables += [(self._margins.setdefault(name, {}), margin) for name, margin in other._margins.items()]
        for mine, theirs in tables:
            for key, row in theirs.items():
                own = mine.setdefault(key, array("I", (0,)))
                _widen(own, width)
                own[0] += row[0]
                for there, here in places:
                    if there < len(row):
                        own[here] += row[there]
                        own[here + 1] += row[there + 1]

    def rows(self) -> tuple[list[Cell], list[array[int]]]:
        """The cells, sorted, and the counts of each: its conversations, then those of rules and signals (`place`)."""
        width = 2 * len(self._places) + 1
        for row in self._cells.values():
            _widen(row, width)
        order = sorted(self._cells, key=_order)
        return order, [self._cells[cell] for cell in order]

    def place(self, name: str) -> tuple[int, int] | None:
        """Where in a row it stands how many were judged by a rule (or signal), and how many failed; None where it was judged nowhere."""
        place = self._places.get(name)
        return None if place is None else (0 if name in self._signals else place, place + 1)

    def cells(self, name: str) -> Iterator[tuple[Cell, Count]]:
        """The counts of a rule or signal in each cell in which it was judged, sorted: sums come out the same whatever came first."""
        for cell in sorted(self._cells, key=_order):
            count = self._count(self._cells[cell], name)
            if count.judged:
                yield cell, count

    def by(self, group: str, name: str) -> dict[str, Count]:
        """The counts of a rule or signal by the values of `group` (one of `groups`), sorted; what has no value is left out."""
        margin: Mapping[str, Sequence[int]] = self._summed(group) if group in CELL else self._margins[group]
        counts = {value: self._count(margin[value], name) for value in sorted(margin)}
        return {value: count for value, count in counts.items() if count.judged}

    def total(self, name: str) -> Count:
        """The counts of a rule or signal over everything."""
        return self._count(self._summed("").get("", ()), name)

    def _summed(self, dimension: str) -> Mapping[str, Sequence[int]]:
        """The sums of all cells by the values of a dimension, or of all of them (""): once for all rules."""
        known = self._sums.get(dimension)
        if known is None or known[0] != self.conversations:
            position = CELL.index(dimension) if dimension else None
            sums: dict[str, list[int]] = {}
            for cell, row in zip(*self.rows(), strict=True):
                value = "" if position is None else cell[position]
                if value is not None:
                    before = sums.get(value)
                    sums[value] = list(row) if before is None else list(map(add, before, row))
            known = self._sums[dimension] = self.conversations, sums
        return known[1]

    def _margin(self, name: str, value: str) -> array[int]:
        margin = self._margins[name]
        row = margin.get(value)
        if row is None:
            row = margin[value] = array("I", (0,))
        return row

    def _counted(self, result: Result) -> list[int]:
        """The places in a row that the result adds one to."""
        at: list[int] = []
        places = self._places
        for criterion in result.criteria:
            outcome = criterion.outcome
            if outcome is _PASS or outcome is _FAIL:
                place = places.get(criterion.rule) or self._place(criterion.rule)
                at.append(place)
                if outcome is _FAIL:
                    at.append(place + 1)
        if result.signals:
            for name in {signal.signal for signal in result.signals}:
                self._signals.add(name)
                at.append(self._place(name) + 1)
        wait = result.conversation.metadata.get("queue_wait_s")
        if isinstance(wait, int | float) and not isinstance(wait, bool):
            place = self._place(LONG_WAIT)
            at.append(place)
            if wait >= WAIT:
                at.append(place + 1)
        return at

    def _place(self, name: str) -> int:
        return self._places.setdefault(name, 2 * len(self._places) + 1)

    def _count(self, row: Sequence[int], name: str) -> Count:
        place = self.place(name)
        if place is None or not row:
            return Count(0, 0)
        known = place[1] < len(row)
        return Count(row[place[0]] if known or not place[0] else 0, row[place[1]] if known else 0)


def aggregate(results: Iterable[Result], topic: Group | None = None, groups: Mapping[str, Group] | None = None) -> Aggregate:
    """The aggregate of `results`, which are read once."""
    counts = Aggregate(topic, groups)
    for result in results:
        counts.add(result)
    return counts


def when(conversation: Conversation) -> tuple[str | None, str | None]:
    """The ISO week (`2026-W09`) and the part of the day (`08-12`) in which a conversation began; None where nobody knows.

    The first turn that has a time says it, else a date in the metadata. The clock is the one the source wrote down.
    """
    for turn in conversation.turns:
        if turn.at is not None:
            return _moment(turn.at)
    for key in _DATES:
        value = conversation.metadata.get(key)
        if isinstance(value, str):
            found = _moment(value)
            if found[0] is not None:
                return found
    return None, None


@lru_cache(maxsize=20_000)
def _moment(text: str) -> tuple[str | None, str | None]:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None, None
    year, week, _ = moment.isocalendar()
    return f"{year:04}-W{week:02}", _HOURS[moment.hour] if len(text) > 10 else None


def _order(cell: Cell) -> tuple[str, ...]:
    return cell[0] or "", cell[1] or "", cell[2], cell[3] or ""


def _widen(row: array[int], width: int) -> None:
    if len(row) < width:
        row.frombytes(bytes(row.itemsize * (width - len(row))))


def _team(result: Result) -> str | None:
    return result.conversation.team or None
