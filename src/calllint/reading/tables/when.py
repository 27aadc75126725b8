"""Which columns of a table hold its times, and how they are written."""

from __future__ import annotations

from calllint.reading.tables.choice import Choice
from calllint.reading.tables.day import find_day
from calllint.reading.tables.order import DateOrder
from calllint.reading.tables.plan import Layout, Times, Timing
from calllint.reading.tables.times import clock_of
from calllint.reading.tables.values import Values

_SPANS = ("number", "clock", "span")
_NEAR = 300.0
"""Seconds. Times that count from the start of a contact begin before this."""


def find_times(choice: Choice, layout: Layout) -> Timing:
    """The columns with times, and how to read them."""
    timing = Timing() if layout is Layout.TRANSCRIPTS else _of_messages(choice)
    find_day(choice, layout, timing)
    if timing.times in (Times.MOMENT, Times.BOTH) or "day" in choice.chosen:
        timing = timing._replace(month_first=_month_first(choice))
    return timing


def _of_messages(choice: Choice) -> Timing:
    return _told(choice) or _moments(choice) or _numbers_since_1970(choice) or _two_columns(choice) or _offsets(choice) or Timing()


def _moves(choice: Choice, column: Values, *kinds: str) -> bool:
    """Whether the times are those of messages, in a form of `kinds`."""
    return column.kind in kinds and column.share >= 0.5 and choice.moves(column)


def _moments(choice: Choice) -> Timing | None:
    for field in ("at", "start"):
        if choice.find(field, lambda column: _moves(choice, column, "moment"), "dates with times") is not None:
            choice.move(field, "at")
            ends = choice.find("end", lambda column: _moves(choice, column, "moment"), "dates with times")
            return Timing(Times.MOMENT, ends_at=ends is not None)
    return None


def _numbers_since_1970(choice: Choice) -> Timing | None:
    index = choice.find("at", lambda column: column.epoch is not None and _moves(choice, column, "number"), "numbers since 1970")
    return Timing(Times.EPOCH, epoch=choice.columns[index].epoch) if index is not None else None


def _two_columns(choice: Choice) -> Timing | None:
    dates = choice.find("date", lambda column: column.kind in ("date", "moment"), "dates")
    clocks = choice.find("time", lambda column: column.kind in ("clock", "moment"), "times of day")
    # When the call began is no time of what is said in it, where that has its own.
    counted = [index for index in choice.free("start") if _moves(choice, choice.columns[index], *_SPANS)]
    if dates is not None and clocks is not None and (choice.moves(choice.columns[clocks]) or not counted):
        return Timing(Times.BOTH)
    choice.drop("date", "time")
    return None


def _offsets(choice: Choice) -> Timing | None:
    index = choice.find("start", lambda column: _moves(choice, column, *_SPANS) and column.epoch is None, "times")
    if index is None:
        index = choice.find("at", lambda column: _moves(choice, column, "clock", "span"), "times")
        choice.move("at", "start")
    return _since_start(choice, index) if index is not None else None


def _told(choice: Choice) -> Timing | None:
    """How times are written where `[columns]` names a column with some."""
    told = choice.told
    if "date" in told and "time" in told and "at" not in told:
        return Timing(Times.BOTH)
    clocks = choice.columns[told["time"]].kind in ("clock", "moment") if "time" in told and "at" not in told else False
    if clocks and choice.find("date", lambda column: column.kind in ("date", "moment"), "dates") is not None:
        return Timing(Times.BOTH)
    for field in ("at", "date", "start", "time"):
        if field in told:
            return _of_one(choice, field)
    return None


def _of_one(choice: Choice, field: str) -> Timing:
    column = choice.columns[choice.told[field]]
    if column.kind in _SPANS and column.epoch is None:
        choice.move(field, "start")
        return _since_start(choice, choice.told[field])
    if column.kind == "date":
        # A day tells nothing of the order: it is that of the contact.
        choice.move(field, "day")
        return Timing()
    choice.move(field, "at")
    end = choice.column("end")
    ends_at = end is not None and (end.kind == column.kind)
    return Timing(Times.EPOCH if column.epoch else Times.MOMENT, ends_at=ends_at, epoch=column.epoch)


def _since_start(choice: Choice, index: int) -> Timing:
    """Times of day begin anywhere, times since the start begin near it. Of times of day, two fields are hours and minutes."""
    column = choice.columns[index]
    choice.find("end", lambda end: end.kind in _SPANS and end.epoch is None, "times")
    if "end" not in choice.chosen:
        choice.find("duration", lambda duration: _moves(choice, duration, *_SPANS), "spans of time")
    firsts: dict[str, str] = {}
    for key, cell in zip(choice.keys, column.cells, strict=True):
        if cell:
            firsts.setdefault(key, cell)
    clocks = [clock for cell in firsts.values() if (clock := clock_of(cell)) is not None]
    near = sum(clock.short <= _NEAR for clock in clocks)
    if column.kind == "clock" and clocks and 2 * near < len(clocks):
        return Timing(Times.CLOCK, hours=True)
    return Timing(Times.OFFSET)


def _month_first(choice: Choice) -> bool | None:
    """What comes first where dates are written in figures, the month or the day; None where no date so far tells."""
    order = DateOrder(choice.headers)
    for field in ("at", "date", "day"):
        column = choice.column(field)
        if column is not None:
            order.see(column.filled)
    return order.month_first if order.matters else False
