"""The times in many rows at once: what to sort them by, when they end, and their dates as RFC 3339 writes them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from calllint.errors import Problem
from calllint.reading.reader import Source
from calllint.reading.tables.batch import NO_WORDS, Batch
from calllint.reading.tables.plan import Plan, Times
from calllint.reading.tables.spans import epoch_moment, span_of
from calllint.reading.tables.times import Moments, clock_of

_SCALE = {None: 1.0, "us": 1e-6, "ms": 1e-3, "s": 1.0, "min": 60.0, "h": 3600.0}


_Seconds = tuple[float | None, ...] | None


class TimeReader:
    """Reads the columns with times, and remembers what it could not read."""

    def __init__(self, plan: Plan, month_first: bool) -> None:
        self._plan = plan
        self._at = plan.columns.get
        self._moments = Moments(month_first)
        self._unread = 0
        self._spans_read = False
        self._date = self._key = ""
        self._first: tuple[str, int, str] | None = None

    @property
    def whole(self) -> bool:
        """Whether all moments so far are whole seconds."""
        return self._moments.whole and self._plan.timing.epoch is None and not self._spans_read

    def read(self, batch: Batch) -> tuple[_Seconds, _Seconds, tuple[str | None, ...] | None]:
        """What to sort the rows by, in seconds; when they end; the dates and times."""
        times = self._plan.times
        if times is Times.NONE:
            return None, None, None
        ats: tuple[str | None, ...] | None = None
        if times in (Times.MOMENT, Times.BOTH, Times.EPOCH):
            moments, ats = self._absolute(batch)
            end = self._at("end")
            if end is not None and self._plan.timing.ends_at:
                return moments, self._read_all(batch.columns[end])[0], ats
        else:
            moments = self._relative(batch, self._plan.columns["start"])
            end = self._at("end")
            if end is not None:
                return moments, self._relative(batch, end), None
        duration = self._at("duration")
        if duration is None:
            return moments, None, ats
        spans = self._spans(batch, duration, "duration")
        return moments, tuple([a + b if a is not None and b is not None else None for a, b in zip(moments, spans, strict=True)]), ats

    def _absolute(self, batch: Batch) -> tuple[tuple[float | None, ...], tuple[str | None, ...]]:
        if self._plan.times is Times.BOTH:
            index = self._plan.columns["date"]
            moments, ats = self._moments.read_all_both(self._dates(batch), batch.columns[self._plan.columns["time"]])
        else:
            index = self._plan.columns["at"]
            moments, ats = self._read_all(batch.columns[index])
        if None in moments:
            self._remember(batch, index, moments)
        return moments, ats

    def _dates(self, batch: Batch) -> Sequence[str]:
        """The cells with dates; one that is left out below the first of a conversation, as in cells that were merged, is the one above."""
        cells = batch.columns[self._plan.columns["date"]]
        index = self._at("conversation")
        keys = batch.columns[index] if index is not None else ("",) * len(cells)
        if all(cells):
            self._date, self._key = (cells[-1], keys[-1] or self._key) if cells else (self._date, self._key)
            return cells
        found = []
        for cell, key in zip(cells, keys, strict=True):
            if cell or (key and key != self._key):
                self._date = cell
            self._key = key or self._key
            found.append(self._date)
        return found

    def _read_all(self, cells: Sequence[str]) -> tuple[tuple[float | None, ...], tuple[str | None, ...]]:
        unit = self._plan.timing.epoch
        if unit is None:
            return self._moments.read_all(cells)
        found = [epoch_moment(cell, unit) for cell in cells]
        return tuple([one[0] for one in found]), tuple([one[1] for one in found])

    def _relative(self, batch: Batch, index: int) -> tuple[float | None, ...]:
        if self._plan.times is Times.OFFSET:
            return self._spans(batch, index, "end" if index == self._at("end") else "start")
        cells = batch.columns[index]
        known = {cell: clock.seconds if (clock := clock_of(cell)) is not None else None for cell in set(cells)}
        found = tuple([known[cell] for cell in cells])
        if None in found:
            self._remember(batch, index, found)
        return found

    def _spans(self, batch: Batch, index: int, field: str) -> tuple[float | None, ...]:
        self._spans_read = True
        unit = self._plan.units.get(field)
        scale = _SCALE[unit]
        found: list[float | None] = []
        for cell in batch.columns[index]:
            try:
                seconds: float | None = float(cell) * scale
                seconds = round(seconds, 3) if seconds is not None and 0 <= seconds < 1e9 else None
            except ValueError:
                seconds = span_of(cell, unit, hours=self._plan.timing.hours) if cell else None
            found.append(seconds)
        if None in found:
            self._remember(batch, index, found)
        return tuple(found)

    def _remember(self, batch: Batch, index: int, found: Sequence[float | None]) -> None:
        for row, (cell, moment) in enumerate(zip(batch.columns[index], found, strict=True)):
            if moment is None and cell.strip() not in NO_WORDS:
                self._unread += 1
                self._first = self._first or (self._plan.headers[index], batch.lines[row], cell)

    def problems(self, source: Source) -> Iterator[Problem]:
        """One problem for all the cells that no time could be read from."""
        if self._first is not None:
            header, line, cell = self._first
            more = f" (and {self._unread - 1} more cells)" if self._unread > 1 else ""
            yield source.problem(f"{header}: {cell[:40]!r} can't be read as a time{more}: those turns have none", line)
