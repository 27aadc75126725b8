"""Everything personal in one text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from calllint.patterns import lazy_pattern
from calllint.redaction.address_told import names_street
from calllint.redaction.answers import find_answers
from calllint.redaction.asked import ECHO, NOTHING
from calllint.redaction.birthdates import find_birthdates
from calllint.redaction.dates import dates_in
from calllint.redaction.digits import plain_digits
from calllint.redaction.hints import holds_any
from calllint.redaction.introduced import find_introduced
from calllint.redaction.kinds import PEOPLE
from calllint.redaction.name_use import NameUse
from calllint.redaction.numbers import find_numbers
from calllint.redaction.online import find_online
from calllint.redaction.places import find_places
from calllint.redaction.pseudonyms import masked
from calllint.redaction.runs import runs
from calllint.redaction.spans import Span, compact, settled
from calllint.redaction.spelled import find_spelled
from calllint.redaction.spoken import find_spoken, holds_number_words, holds_ten

_PLATE = lazy_pattern(
    r"kenteken|nummerplaat|\bplaat\b|\bplates?\b|registration|\breg\b|(?:number|licen[cs]e) plate|kennzeichen|immatricul",
    re.IGNORECASE,
)
"""What introduces a plate, of which one word alone may be a number: *T X S tachtig X*."""
_PLATE_HINTS = ("kenteken", "plaat", "plate", "reg", "kennzeichen", "immatricul")
_SPELLED = lazy_pattern(r"(?<![^\W_])([a-z]) (?:(?:van|for|as in|like|gelijk(?: in)?|wie|comme) )?\1[a-z]{2,} ", re.IGNORECASE)
"""A letter with the word for it: part of a plate perhaps, of which one word alone may be a number."""
_DIGIT = lazy_pattern(r"\d")


def personal(
    text: str,
    names: NameUse,
    values: ValueUse,
    asked: frozenset[str] = NOTHING,
    itself: Sequence[Span] | None = None,
    told: Sequence[Span] = (),
) -> list[Span]:
    """What is personal in `text`, in order, without overlaps; `itself`: what `personal_itself` found, `told`: names as told."""
    hidden = masked(text)
    found = [*(personal_itself(text, asked) if itself is None else itself), *told, *names.find(hidden), *values.find(hidden)]
    return settled(found, hidden) if found else found


def personal_itself(text: str, asked: frozenset[str] = NOTHING) -> list[Span]:
    """What is personal whoever speaks; spans may overlap. `asked` are the kinds that somebody asked for just before."""
    hidden = masked(text)
    answering = NOTHING if ECHO in asked else asked
    found: list[Span] = [*find_online(hidden, asked), *find_spoken(hidden, answering), *find_spelled(hidden)]
    digits = _DIGIT.search(hidden) is not None
    if digits:
        found += find_numbers(hidden, answering)
        found += find_places(hidden, answering)
    said = digits or asked or holds_number_words(hidden) or (holds_ten(hidden) and names_street(hidden))
    if said or _introduces_plate(hidden) or _SPELLED.search(hidden) is not None:
        found += find_answers(hidden, asked)
    found += find_birthdates(hidden, asked)
    found += find_introduced(hidden, answering, digits)
    return found


def _introduces_plate(text: str) -> bool:
    return holds_any(text.lower(), _PLATE_HINTS) and _PLATE.search(text) is not None


class ValueUse:
    """Finds values that are known to be personal wherever they stand, in any spacing, in figures or in words."""

    def __init__(self, spans: Iterable[Span] = ()) -> None:
        self._known: dict[str, Span] = {}
        self._digits: dict[str, Span] = {}
        self._dates: dict[str, Span] = {}
        for span in spans:
            if span.kind == "birthdate":
                if len(span.value) >= _FEWEST:
                    self._dates.setdefault(span.value, span)
            elif span.kind not in PEOPLE and _may_be_sought(span):
                self._known.setdefault(span.value.casefold(), span)
                digits = plain_digits(span.value)
                if len(digits) >= _FEWEST and span.kind in _NUMBERS:
                    self._digits.setdefault(digits.lstrip("0"), span)

    def __bool__(self) -> bool:
        return bool(self._known or self._dates)

    def find(self, text: str) -> Iterator[Span]:
        """The known values in `text`."""
        if self._known:
            # A pattern takes longer to compile than to look whether any value is there at all.
            bare = compact(text)
            if any(compact(value) in bare for value in self._known):
                yield from self._as_known(text)
        if self._digits and (_DIGIT.search(text) is not None or holds_number_words(text)):
            yield from self._repeated(text)
        if self._dates:
            for start, date in dates_in(text):
                if date.value in self._dates:
                    yield Span(start, date.end, "birthdate", date.value)

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        # The longest first: a number may begin with another.
        ordered = sorted(self._known, key=lambda value: (-len(value), value))
        return re.compile(r"(?<![^\W_])(?:" + "|".join(map(_loosely, ordered)) + r")(?![^\W_])", re.IGNORECASE)

    def _as_known(self, text: str) -> Iterator[Span]:
        for match in self._pattern.finditer(text):
            span = self._known.get("".join(filter(str.isalnum, match[0])).casefold())
            span = span or self._known.get(match[0].casefold())
            if span is not None:
                yield Span(match.start(), match.end(), span.kind, span.value)

    def _repeated(self, text: str) -> Iterator[Span]:
        for run in runs(text):
            said = run.digits.lstrip("0")
            if len(said) >= _FEWEST:
                span = next((span for digits, span in self._digits.items() if digits in said or said in digits), None)
                if span is not None:
                    yield Span(run.start, run.end, span.kind, span.value)


_FEWEST = 6
"""Digits by which a number is known again in another form."""
_NUMBERS = ("phone", "card", "bsn", "number", "id", "account", "iban", "reference")


def _may_be_sought(span: Span) -> bool:
    """Whether a value tells enough to be taken for itself wherever it stands."""
    if span.kind in ("user", "secret", "email"):
        return len(span.value) >= 4
    if span.kind == "plate":
        return len(span.value) >= 5
    return span.value.isalnum() and len(plain_digits(span.value)) >= 4 and len(span.value) >= 5


def _loosely(value: str) -> str:
    return re.escape(value) if not value.isalnum() else r"[\s\-./_#:]{0,3}".join(value)
