"""The day on which a contact began, where its messages have no date of their own: the same in all its rows, or one a row that is one."""

from __future__ import annotations

from calllint.reading.tables.choice import Choice
from calllint.reading.tables.plan import Layout, Times, Timing
from calllint.reading.tables.spans import epoch_moment
from calllint.reading.tables.times import Moments, day_of
from calllint.reading.tables.values import Values

_FIELDS = ("day", "date", "at", "start")
_DATED = (Times.MOMENT, Times.BOTH, Times.EPOCH)
_LEAST = 0.5


def find_day(choice: Choice, layout: Layout, timing: Timing) -> None:
    """Gives `day` the column that dates the contacts: the first by name with dates, if the messages have none."""
    if "day" in choice.chosen or "day" in choice.barred or (timing.times in _DATED and layout is not Layout.TRANSCRIPTS):
        return
    for field in _FIELDS:
        for index in choice.free(field):
            column = choice.columns[index]
            if column.share >= _LEAST and _is_day(column):
                choice.take("day", index, "dates of contacts")
                return


def _is_day(column: Values) -> bool:
    return column.kind in ("date", "moment") or column.epoch is not None


def day_text(cell: str, epoch: str | None, *, month_first: bool) -> str:
    """A day, or a day with its time, as RFC 3339 writes it; what is none stays as it is written. `epoch` is the unit of a number."""
    if epoch is not None:
        return epoch_moment(cell, epoch)[1] or cell
    day = day_of(cell, month_first)
    return day.text if day is not None else Moments(month_first).read(cell)[1] or cell
