"""Dates of birth as they are written and said, and what a made-up value is."""

from __future__ import annotations

from random import Random
from typing import NamedTuple

from .casework_speech import DUTCH, said_number
from .desk_marks import free, secret


class Told(NamedTuple):
    """A value written, written in another way, and in the pieces in which it is said; all with marks."""

    written: str
    again: str
    pieces: list[str]


_MONTHS = {
    "nl": ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"],
    "en": ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
}
_ORDINALS = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
]


def birthdate(chance: Random, language: str) -> Told:
    day, month, year = chance.randint(1, 28), chance.randint(1, 12), chance.randint(1938, 2007)
    short = f"{year % 100:02d}"
    if language in DUTCH:
        name = _MONTHS["nl"][month - 1]
        forms = [
            f"{day} {name} {year}",
            f"{day:02d}-{month:02d}-{year}",
            f"{day}-{month}-{short}",
            f"{day}/{month}/{year}",
            f"{day:02d}.{month:02d}.{year}",
        ]
        ways = [
            [said_number(chance, day, language), secret(name), *_year(chance, year, language)],
            [secret(f"{day}"), secret(name), secret(chance.choice((short, f"{year}")))],
            [said_number(chance, day, language), said_number(chance, month, language), *_year(chance, year, language)],
        ]
    else:
        name = _MONTHS["en"][month - 1]
        end = {1: "st", 2: "nd", 3: "rd"}.get(day % 10 if day not in (11, 12, 13) else 0, "th")
        first, second = (month, day) if language == "us" else (day, month)
        forms = [
            f"{first:02d}/{second:02d}/{year}",
            f"{first}-{second}-{short}",
            f"{day} {name} {year}",
            f"{name} {day}, {year}",
            f"{day}{end} {name[:3]} {year}",
        ]
        ordinal = _ORDINALS[day - 1] if day <= len(_ORDINALS) else f"{day}{end}"
        ways = [
            [secret(ordinal), f"{free('of')} {secret(name)}", *_year(chance, year, language)],
            [secret(name), secret(ordinal), *_year(chance, year, language)],
            [secret(f"{day}{end}"), secret(name), secret(f"{year}")],
        ]
    written = chance.choice(forms)
    return Told(secret(written), secret(chance.choice(forms)), chance.choice(ways))


def _year(chance: Random, year: int, language: str) -> list[str]:
    if year >= 2000:
        return [secret(f"{year}")]
    tail = said_number(chance, year % 100, language)
    return [secret("negentien" if language in DUTCH else "nineteen") + " " + tail] if chance.random() < 0.5 else [tail]
