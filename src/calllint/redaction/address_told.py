"""Addresses as they are told, in answers and behind words that lead to one: streets that nothing gives away, and numbers in words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from calllint.patterns import lazy_pattern
from calllint.redaction.dictionary import is_word
from calllint.redaction.hints import holds_any
from calllint.redaction.postcode_codes import british_said, postcodes_within
from calllint.redaction.runs import runs
from calllint.redaction.signs import Run, Sign
from calllint.redaction.spans import Span
from calllint.redaction.street_beside import MOST_DIGITS, street_before, street_behind
from calllint.redaction.units import UNITS

_LEADS = lazy_pattern(
    r"(?<![^\W_])(?:(?:ik|wij|we) wo(?:on|nen)|woon ik|wonen wij|(?:we're|we are|i'm|i am)(?: now)? (?:at|in)|turned up at"
    r"|stond(?:en)? (?:bij|voor|aan)"
    r"|property at|woning (?:aan|op)|(?:ik heb|i have|i've got)(?: hier| here)?(?= [^.?!]{8,130} (?:staan|here|on file)(?![^\W_]))|(?:af"
    r"|lever|aflever|thuis|post|huis|bezorg)?adres(?: is| wordt| was| het is| hij is)?"
    r"|address(?: is| will be| was| it is)?|adresse|postcode|huisnummer"
    r"|lives? (?:at|in)|living (?:at|in)|moved to|verhui(?:sd|zen) naar|deliver(?:ed)?(?: it)? to|(?:go|sen[dt]?"
    r"|ship(?:ped)?) (?:it )?to|moved from|sturen? naar|verhuisd van"
    r"|left at|buren op"
    r"|(?:bezorgd?|geleverd?|bezorgen|leveren)(?: worden)? (?:op|aan|bij)|moe(?:s)?t naar)(?![^\W_])[\s:,]{0,3}(?:(?:is|zijn|are)\s)?",
    re.IGNORECASE,
)
_LEAD_HINTS = (
    "wo", "dres", "postcode", "huisnummer", "live", "living", "moved", "verhui", "to", "left at", "buren", "bezorg", "lever", "naar",
    "we're", "we are",
    "i'm", "i am", "turned up", "stond", "property", "ik heb", "i have", "i've got",
)  # fmt: skip
_STREETS = (
    "straat", "laan", "plein", "gracht", "kade", "singel", "steenweg", "dreef", "weg", "dijk", "street", "road", "avenue", "ave", "lane",
    "drive", "close",
    "ring", "pad", "baan", "hof", "boulevard", "steeg", "strasse", "straße", "platz", "gasse", "allee", "rue", "chemin", "impasse", "allée",
    "quai", "court", "terrace", "crescent", "gardens", "boulevard", "grove", "pkwy", "parkway", "way", "view",
)  # fmt: skip
_MONTH = lazy_pattern(
    r"[ \u00a0](?:jan(?:uari|uary)?|feb(?:ruari|ruary)?|m(?:aa)?rt|mar(?:ch)?|apr(?:il)?|mei|may|jun[ie]?|jul[iy]?|aug(?:ust|ustus)?"
    r"|sept?(?:ember)?|o[kc]t(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?![^\W_])|(?:st|nd|rd|th|e|de|ste)(?![^\W_])",
    re.IGNORECASE,
)
_FAR = 70
"""Characters behind the words that lead to an address in which it has to begin."""
_STREET = lazy_pattern(
    r"(?:straat|laan|plein|gracht|kade|singel|steenweg|dreef|weg|dijk|ring|pad|baan|hof|boulevard|steeg|stra(?:ss|ß)e|platz|gasse"
    r"|allee)(?![^\W_])"
    r"|(?<![^\W_])(?:rue|chemin|impasse|allée|quai)(?![^\W_])"
    r"|(?<![^\W_])(?:street|road|avenue|ave|lane|drive|close|court|terrace|crescent|gardens|boulevard|grove|pkwy|parkway|way"
    r"|view)(?![^\W_])",
    re.IGNORECASE,
)
_LETTERED = lazy_pattern(r"(?<![\w.,/-])(\d{1,4})[a-z](?![^\W_])", re.IGNORECASE)
_NEAR = 5
"""Characters behind the words that lead to an address within which it begins with its postcode."""
_BETWEEN = 45
"""Characters between a street and the postcode behind it: its town and state."""
_TOWN = lazy_pattern(r",?[ \u00a0](?:[^\W\d_][\w'’\-]{2,})")


_READS_BACK = lazy_pattern(
    r"\W*(?:(?:ok|oké|okay|ja|yes|right|no|nee)\W+)?(?:(?:so|dus|that's|dat is|dat wordt|i have|i've got|ik heb|ik herhaal|ik lees terug"
    r"|it's|het is|to|naar|is"
    r"|here|hier|i'll read that back|reading that back)\W+){1,4}",
    re.IGNORECASE,
)
"""What leads to an address that is read back."""


def addresses_told(text: str, answer: bool, echo: bool = False) -> Iterator[Span]:
    """The addresses that `text` tells: all of it may be one where it is an `answer` to the question for it, or an `echo` of one."""
    back = _READS_BACK.match(text) if echo else None
    if back is not None:
        yield from _within(text, back.end(), len(text), sure=False)
    if answer:
        yield from _within(text, 0, len(text), sure=True)
        return
    lowered = text.lower()
    if names_street(text):
        yield from _by_ending(text)
    if not holds_any(lowered, _LEAD_HINTS):
        return
    for lead in _LEADS.finditer(text):
        yield from _within(text, lead.end(), min(len(text), lead.end() + _FAR), sure=False)


def names_street(text: str) -> bool:
    """Whether a word in `text` ends as streets do."""
    return holds_any(text.lower(), _STREETS) and _STREET.search(text) is not None


def addresses_between(text: str, start: int, end: int, sure: bool = True) -> Iterator[Span]:
    """The addresses between two offsets where one is told; `sure`: whatever stands there is one."""
    yield from _within(text, start, end, sure)


def _by_ending(text: str) -> Iterator[Span]:
    """The streets in `text` that their ending gives away, with a number in words: others are known without this."""
    at = 0
    while (run := _next_number(text, at, False)) is not None:
        at = run.end
        if len(run.digits) > 1 and run.signs[0].is_word and _may_number(text, run):
            span = street_before(text, run, 0, False, True) or street_behind(text, run, False, True)
            if span is not None and not _is_word_of_street(text[span.start : run.start]):
                yield span
                at = span.end
                behind = _next_number(text, at, True)
                if behind is not None and not text[at : behind.start].strip(" ,") and _is_postcode(text, behind, at, True, False):
                    yield Span(behind.start, behind.end, "postcode", behind.text)


def _is_word_of_street(before: str) -> bool:
    """Whether what stands before a number is one word in small letters that a language has, though it ends as streets do: *the spring*."""
    words = before.split()
    return len(words) == 1 and words[0].islower() and _SURE.search(words[0]) is None and is_word(words[0].rstrip(",."))


_SURE = lazy_pattern(r"(?:straat|laan|plein|gracht|kade|singel|steenweg|dreef|stra(?:ss|ß)e)$")


def _within(text: str, start: int, until: int, sure: bool) -> Iterator[Span]:
    at = start
    told = False
    while (run := _next_number(text, at, told)) is not None and run.start < until:
        behind = told and _is_postcode(text, run, at, told, False)
        span = (
            (street_before(text, run, at, sure) or (None if behind else street_behind(text, run, sure))) if _may_number(text, run) else None
        )
        if span is not None:
            yield span
            told = True
            yield from _postcodes_behind(text, span.end)
        elif _is_postcode(text, run, at, told, sure or run.start - start < _NEAR):
            yield Span(run.start, run.end, "postcode", run.text)
        at = max(run.end, span.end if span is not None else 0)


def _postcodes_behind(text: str, at: int) -> Iterator[Span]:
    """The postcodes of letters and digits that are dictated behind a street."""
    until = min(len(text), at + _BETWEEN)
    for begin, end, value in (*british_said(text, at, until, sure=True), *postcodes_within(text, at, until)):
        yield Span(begin, end, "postcode", value)


def _next_number(text: str, at: int, told: bool) -> Run | None:
    """The next number from `at` on: in figures, in words, or with a letter behind it; `told`: a street was told before."""
    run = next(runs(text, None, at), None)
    if run is not None:
        # "14, 81753 Berlin" are two.
        cut = next((index for index, sign in enumerate(run.signs) if index and len(sign.text) in (4, 5, 6) and not sign.is_word), None)
        cut = _before_postcode(run) if cut is None and not told else cut
        run = run if cut is None else Run(run.signs[:cut])
    lettered = _LETTERED.search(text, at, len(text) if run is None else run.start + 1)
    if lettered is not None and (run is None or lettered.start() < run.start):
        return Run((Sign(lettered.start(), lettered.end(), lettered[1], False),))
    return run


def _before_postcode(run: Run) -> int | None:
    """How many pieces are the house's where the postcode follows it in pieces: *achtentachtig, negenennegentig nul nul*."""
    left = len(run.digits)
    if left < MOST_DIGITS:
        return None
    for index, sign in enumerate(run.signs):
        if index and left in (4, 5, 6) and sign.text[0] != "0":
            return index
        left -= len(sign.text)
    return None


def _is_postcode(text: str, run: Run, at: int, told: bool, opens: bool) -> bool:
    """Whether a number is the postcode behind a street that was told, or before its town at the start."""
    if len(run.digits) not in (4, 5, 6, 9) or not _may_number(text, run):
        return False
    if told:
        between = text[at : run.start]
        return len(between) < _BETWEEN and not any(sign in between for sign in ".?!")
    return opens and len(run.digits) == 4 and _TOWN.match(text, run.end) is not None and not run.digits.startswith(("19", "20"))


def _may_number(text: str, run: Run) -> bool:
    """Whether a number may be that of a house: no amount, no day of a month."""
    if (
        not run.text.isdigit()
        or not run.text.strip("0")
        or _MONTH.match(text, run.end) is not None
        or text[max(0, run.start - 3) : run.start].rstrip()[-1:] in ("€", "$", "£")
    ):
        return False
    return len(run.digits) > MOST_DIGITS or UNITS.match(text, run.end) is None
