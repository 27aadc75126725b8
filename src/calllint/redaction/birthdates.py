"""Dates of birth: behind the words for one, in the answer to the question for it, and where it is read back."""

from __future__ import annotations

import re
from collections.abc import Iterator

from calllint.patterns import lazy_pattern
from calllint.redaction.asked import ECHO
from calllint.redaction.dates import Date, date_at, dates_in
from calllint.redaction.spans import Span

_BORN = lazy_pattern(
    r"(?<![^\W_])(?:geboren|geboorte ?datum|geboorte|geb\.?(?:[ -]?dat(?:um)?\.?)?|date of birth|birth ?date|d\.? ?o\.? ?b\.?|born|birthday"
    r"|jarig|verjaar\w*|né|née|date de naissance|geburtsdatum)(?![^\W_])"
    r"(?:[\s:=(,]{1,3}(?:is|was|op|on|de|het|the|van|mij|mijn|my|it|a|uh|um|eh|euh|ben|ik|zij|hij|he|she|werd|are|i|le|am|nu|dus|so"
    r"|in\s[^\W\d_]+(?:\sop|\son)?)(?![^\W_])){0,6}[\s:=(,]{0,3}",
    re.IGNORECASE,
)
_OF = lazy_pattern(
    r"(?<![^\W_])(?:(?:ik|hij|zij|ze|die|he|she|i)\s(?:ben|is|was|am)|i'm|he's|she's|mine|de mijne|die van (?:mij|hem|haar))\s"
    r"(?:(?:nog|is|van|from|of|de|the)\s){1,3}",
    re.IGNORECASE,
)
"""What says of which day somebody is: *ik ben van 3 mei 1984*."""
_HINTS = ("geb", "birth", "born", "dob", "d.o.b", "d o b", "jarig", "verjaar", "naissance", "né", "geburt")
_OWN = (" van ", " from ", " of ", "mine is", "mijne")


def find_birthdates(text: str, asked: frozenset[str]) -> Iterator[Span]:
    """The dates of birth in `text`; `asked` are the kinds that somebody asked for just before."""
    lowered = text.lower()
    if any(map(lowered.__contains__, _HINTS)):
        for match in _BORN.finditer(text):
            yield from _date(date_at(text, match.end()), match.end())
    if any(map(lowered.__contains__, _OWN)):
        for match in _OF.finditer(text):
            date = date_at(text, match.end())
            if date is not None and date.has_year:
                yield from _date(date, match.end())
    if "birthdate" in asked:
        for start, date in dates_in(text):
            if date.has_year or (date.named and ECHO not in asked):
                yield from _date(date, start)


def _date(date: Date | None, start: int) -> Iterator[Span]:
    if date is not None:
        yield Span(start, date.end, "birthdate", date.value)
