"""Dates and times of a WhatsApp chat, which phones write in the order of their country without saying which."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from enum import Enum
from itertools import pairwise

from calllint.patterns import lazy_pattern

Written = tuple[str, str, str]
"""Date, time and half of the day, as a message's head has them."""

_NUMBERS = lazy_pattern(r"\d+")
_DAY = 86400


class Order(Enum):
    """In which order day and month stand. A date that begins with the year goes on with the month."""

    DAY_FIRST = "day first"
    MONTH_FIRST = "month first"


def order_of(heads: Sequence[Written]) -> Order:
    """The order that all dates of a chat fit; where both fit, the one in which time goes on, then the country's, then the shorter span."""
    written = list(dict.fromkeys(head[0] for head in heads))
    numbers = [tuple(map(int, _NUMBERS.findall(text))) for text in written]
    pairs = [(found[0], found[1], found[2]) for found in numbers if len(found) == 3 and found[0] < 32]
    days_first = sum(found[0] > 12 for found in pairs)
    months_first = sum(found[1] > 12 for found in pairs)
    if days_first != months_first:
        return Order.DAY_FIRST if days_first > months_first else Order.MONTH_FIRST
    if not pairs:
        return Order.DAY_FIRST
    by_day, by_month = _ordinals(pairs, Order.DAY_FIRST), _ordinals(pairs, Order.MONTH_FIRST)
    back_by_day, back_by_month = _steps_back(by_day), _steps_back(by_month)
    if back_by_day != back_by_month:
        return Order.DAY_FIRST if back_by_day < back_by_month else Order.MONTH_FIRST
    if not all("/" in text for text in written):
        return Order.DAY_FIRST
    if _is_american(heads[0]):
        return Order.MONTH_FIRST
    if len(by_day) > 1 and len(by_month) == len(by_day):
        return Order.MONTH_FIRST if max(by_month) - min(by_month) < max(by_day) - min(by_day) else Order.DAY_FIRST
    return Order.DAY_FIRST


def _is_american(head: Written) -> bool:
    """`3/6/26, 2:30 PM`: what phones in the United States write. Elsewhere it is `pm` or `p.m.`, or the year has four digits."""
    day, _, half = head
    return "".join(half.split()) in ("AM", "PM") and len(re.split("/", day)[-1]) == 2


def _ordinals(pairs: list[tuple[int, int, int]], order: Order) -> list[int]:
    found = []
    for first, second, year in pairs:
        day, month = (first, second) if order is Order.DAY_FIRST else (second, first)
        try:
            found.append(date(_year(year), month, day).toordinal())
        except ValueError:
            continue
    return found


def _steps_back(days: list[int]) -> int:
    return sum(later < earlier for earlier, later in pairwise(days))


def _year(written: int) -> int:
    return written + 2000 if written < 100 else written


class Clock:
    """Reads the moments of one chat. Each date is worked out once."""

    def __init__(self, order: Order) -> None:
        self._order = order
        self._days: dict[str, tuple[str, int] | None] = {}
        self._origin: int | None = None

    def read(self, day: str, time: str, half: str) -> tuple[str | None, float | None]:
        """The local date and time as `2026-08-18T09:16:03`, and the seconds since the first message that was read; None for no date."""
        if day not in self._days:
            self._days[day] = self._day(day)
        known = self._days[day]
        fields = [int(field) for field in _NUMBERS.findall(time)]
        hour, minute, second = fields[0], fields[1], fields[2] if len(fields) > 2 else 0
        if half and hour <= 12:
            hour = hour % 12 + (12 if half[0] in "pP" else 0)
        if known is None or hour > 23 or minute > 59 or second > 59:
            return None, None
        written, ordinal = known
        moment = ordinal * _DAY + hour * 3600 + minute * 60 + second
        if self._origin is None:
            self._origin = moment
        start = moment - self._origin
        return f"{written}T{hour:02d}:{minute:02d}:{second:02d}", float(start) if start >= 0 else None

    def _day(self, written: str) -> tuple[str, int] | None:
        first, second, third = (int(field) for field in _NUMBERS.findall(written))
        if first > 31:
            candidates = [(first, second, third), (first, third, second)]
        else:
            year = _year(third)
            candidates = [(year, second, first), (year, first, second)]
            if self._order is Order.MONTH_FIRST:
                candidates.reverse()
        for candidate in candidates:
            try:
                found = date(*candidate)
            except ValueError:
                continue
            return found.isoformat(), found.toordinal()
        return None
