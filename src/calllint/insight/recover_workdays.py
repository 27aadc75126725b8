"""Working days, for promises such as "within three working days".

A day on which the Netherlands, Flanders or England may rest is counted as none, whichever of them the contact is from: a promise that is
called broken a day too late does no harm, one a day too early does.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache

_FIXED = {
    "nl": ((1, 1), (4, 26), (4, 27), (5, 1), (5, 5), (7, 21), (8, 15), (11, 1), (11, 11), (12, 25), (12, 26)),
    "en": ((1, 1), (12, 25), (12, 26)),
}
_BY_EASTER = {"nl": (-2, 1, 39, 40, 50), "en": (-2, 1)}
"""Days from Easter Sunday: Good Friday, Easter Monday, Ascension Day with the Friday behind it, Whit Monday."""
_MONDAY, _SATURDAY = 0, 5


def after_workdays(day: date, number: int, language: str) -> date:
    """The day `number` working days after `day`. For 0 it is `day` itself."""
    while number > 0:
        day += timedelta(1)
        number -= is_workday(day, language)
    return day


def is_workday(day: date, language: str) -> bool:
    """Whether nearly everybody who speaks `language` (nl, en) works on `day`."""
    return day.weekday() < _SATURDAY and day not in _rests(day.year, language)


@lru_cache(maxsize=64)
def _rests(year: int, language: str) -> frozenset[date]:
    days = {date(year, month, day) for month, day in _FIXED.get(language, _FIXED["en"])}
    days |= {easter(year) + timedelta(days) for days in _BY_EASTER.get(language, _BY_EASTER["en"])}
    if language == "en":
        # The first and the last Monday of May, the last of August, and days in lieu of those that fall in a weekend.
        days |= {_monday(year, 5, 1), _monday(year, 5, 31), _monday(year, 8, 31)}
        for rest in (date(year, 1, 1), date(year, 12, 25), date(year, 12, 26)):
            if rest.weekday() >= _SATURDAY:
                days |= {rest + timedelta(ahead) for ahead in (1, 2) if (rest + timedelta(ahead)).weekday() < _SATURDAY}
    return frozenset(days)


def _monday(year: int, month: int, near: int) -> date:
    """The first Monday from `near` on where that is the first of the month, else the last one up to it."""
    day = date(year, month, near)
    step = 1 if near == 1 else -1
    while day.weekday() != _MONDAY:
        day += timedelta(step)
    return day


def easter(year: int) -> date:
    """Easter Sunday by the Gregorian calendar (the anonymous algorithm of 1876)."""
    century, rest = divmod(year, 100)
    leap, left = divmod(century, 4)
    golden = year % 19
    epact = (19 * golden + century - leap - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * left + 2 * (rest // 4) - epact - rest % 4) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)
