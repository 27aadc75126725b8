"""Until when a promise runs: "morgen", "binnen 3 werkdagen", "by Friday", counted from the day on which it was said.

The answer is the *last* day that the words can mean, so that no promise is called overdue too early: "next Friday" is the later of the two
Fridays, "next week" is its Sunday, of two days in the sentence the later counts. Where the words leave it open (a few days, after receipt,
around the 5th of something), nobody knows, and the words are what there is to show.
"""

from __future__ import annotations

import math
import re
from calendar import monthrange
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from typing import NamedTuple
from unicodedata import combining, normalize

from calllint.insight.recover_date_words import EARLY, LANGUAGES, MIDDLE, ordinals, written
from calllint.insight.recover_workdays import after_workdays

_FARTHEST = 200
"""Days ahead beyond which a date without a year is rather one that has passed."""
_FRIDAY, _SUNDAY = 4, 6
_WORKING_HOURS = 8


class Said(NamedTuple):
    """When something was said: the day, and the time of day where it is known."""

    day: date
    clock: time | None = None


def due_day(sentence: str, words: str, said: Said, language: str | None) -> date | None:
    """The last day on which what `sentence` promises for `words` (which stand in it) would be in time; None where that can't be told."""
    if language not in LANGUAGES:
        return None
    text, place = _folded(sentence), _folded(words)
    start = text.find(place)
    if start < 0:
        text, start = place, 0
    rest, told = text, False
    days: list[date] = []
    pattern = _patterns(language)
    for one in pattern.dates:
        for match in one.regex.finditer(rest):
            if _is_past(rest[: match.start()], language):
                continue
            if one.name == "clock" and days:
                continue
            try:
                day = _day(one.name, match, said, language)
            except OverflowError:  # the calendar ends in the year 9999
                day = None
            if day is None:
                return None
            days.append(day)
            told = told or (match.start() < start + len(place) and start < match.end())
            rest = _masked(rest, match.start(), match.end())
    if not told or pattern.condition.search(rest) or pattern.vague.search(text):
        return None
    return max(days)


class _Pattern(NamedTuple):
    name: str
    regex: re.Pattern[str]


class _Patterns(NamedTuple):
    dates: tuple[_Pattern, ...]
    condition: re.Pattern[str]
    vague: re.Pattern[str]
    past: re.Pattern[str]


@lru_cache(maxsize=4)
def _patterns(language: str) -> _Patterns:
    words = LANGUAGES[language]
    return _Patterns(
        tuple(_Pattern(name, re.compile(rf"(?<![\w-])(?:{written(text, language)})(?!\w)")) for name, text in words.patterns),
        re.compile(words.condition),
        re.compile(written(words.vague, language)),
        re.compile(words.past),
    )


def _folded(text: str) -> str:
    """`text` in small letters, without accents, runs of white space as one space."""
    plain = "".join(letter for letter in normalize("NFKD", text.replace("’", "'")) if not combining(letter))
    return " ".join(plain.casefold().split())


def _masked(text: str, start: int, end: int) -> str:
    """`text` without what stands there, so that no other pattern reads it once more; everything else keeps its place."""
    return text[:start] + "\0" * (end - start) + text[end:]


def _is_past(before: str, language: str) -> bool:
    return _patterns(language).past.search(before) is not None


def _day(name: str, match: re.Match[str], said: Said, language: str) -> date | None:
    day = said.day
    found = {key.rstrip("2"): value for key, value in match.groupdict().items() if value is not None and key != "n2"}
    if "weekday" in found:
        return _weekday(name, found, day, language)
    if name in ("same_day", "tonight", "tomorrow", "day_after_tomorrow"):
        return day + timedelta({"same_day": 0, "day_after_tomorrow": 2}.get(name, 1))
    if name == "next_workday":
        return after_workdays(day, 1, language)
    if name in ("this_week", "next_week", "early_next_week"):
        monday = day - timedelta(day.weekday())
        return monday + timedelta({"this_week": _SUNDAY, "next_week": 7 + _SUNDAY, "early_next_week": 7 + 2}[name])
    if name == "before_weekend":
        return day + timedelta((_FRIDAY - day.weekday()) % 7)
    if name == "weekend":
        # Said in a weekend it may be the next one.
        return day + timedelta(_SUNDAY - day.weekday() + (7 if day.weekday() > _FRIDAY else 0))
    if name in ("this_month", "next_month"):
        return _last_of_month(_months_later(day.replace(day=1), int(name == "next_month")))
    if name == "term":
        return _after_term(match, found, said, language)
    if name == "clock":
        # A time of day alone is today's, where the day is young enough.
        return day if said.clock is not None and said.clock < time(17) else None
    return _calendar(name, found, day, language)


def _weekday(name: str, found: dict[str, str], day: date, language: str) -> date:
    """The next such day; said on that very day, the one in a week. "Next Friday" is the one of next week."""
    ahead = (LANGUAGES[language].weekdays[found["weekday"]] - day.weekday()) % 7 or 7
    if name == "weekday_next_week":
        return day - timedelta(day.weekday()) + timedelta(7 + LANGUAGES[language].weekdays[found["weekday"]])
    if name == "weekday_later":
        ahead += 7 * math.ceil(_number(found.get("n", "1"), language))
    return day + timedelta(ahead)


def _after_term(match: re.Match[str], found: dict[str, str], said: Said, language: str) -> date:
    """The last day of a term: of "2 to 3 days" the third."""
    given = match.groupdict()
    numbers = [_number(given[key], language) for key in ("n", "n2") if given.get(key)] or [1.0]
    number, word = max(numbers), found["unit"]
    unit = next(kind for kind, pattern in LANGUAGES[language].units.items() if re.fullmatch(pattern, word))
    if unit == "workdays":
        return after_workdays(said.day, math.ceil(number), language)
    if unit == "workhours":
        return after_workdays(said.day, math.ceil(number / _WORKING_HOURS), language)
    if unit == "minutes" or unit == "hours":
        hours = number if unit == "hours" else number / 60
        if word == "etmaal":
            hours *= 24
        if said.clock is not None:
            return (datetime.combine(said.day, said.clock) + timedelta(hours=hours)).date()
        return said.day + timedelta(math.floor(hours / 24 + 0.5))
    if unit == "months":
        later = _months_later(said.day, math.floor(number))
        return later + timedelta(math.ceil(31 * (number % 1)))
    return said.day + timedelta(math.ceil(number * {"days": 1, "weeks": 7, "fortnights": 14, "years": 366}[unit]))


def _calendar(name: str, found: dict[str, str], day: date, language: str) -> date | None:
    """A date of the calendar, without a year the next such one; None for one that is not in it or may be meant in two ways."""
    try:
        if name == "part_of_month":
            month = _next_month(LANGUAGES[language].months[found["name"]], day)
            which = found["which"]
            return _last_of_month(month) if which not in (*EARLY, *MIDDLE) else month.replace(day=10 if which in EARLY else 20)
        number = int(found["day"]) if "day" in found else ordinals(language)[found["ordinal"]]
        if name == "day_of_month":
            month = day.replace(day=1)
            return (month if number >= day.day else _months_later(month, 1)).replace(day=number)
        month_number = LANGUAGES[language].months[found["name"]] if "name" in found else int(found["month"])
        if name == "either_first" and number <= 12 and number != month_number:
            # The fourth of May, or the fifth of April.
            return None
        if "year" in found:
            year = int(found["year"])
            return date(year if year > 99 else 2000 + year, month_number, number)
        meant = date(day.year, month_number, number)
        meant = meant if meant >= day else date(day.year + 1, month_number, number)
    except ValueError:
        return None
    return meant if (meant - day).days <= _FARTHEST else None


def _next_month(month: int, day: date) -> date:
    return date(day.year + (month < day.month), month, 1)


def _months_later(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _last_of_month(day: date) -> date:
    return day.replace(day=monthrange(day.year, day.month)[1])


def _number(word: str, language: str) -> float:
    found = LANGUAGES[language].numbers.get(word)
    return found if found is not None else float(word.replace(",", "."))
