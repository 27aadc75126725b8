"""What is given as somebody's number: behind the words that introduce it, and in the answer to a question for it, in whatever spelling."""

from __future__ import annotations

import re
from collections.abc import Iterator

from calllint.patterns import lazy_pattern
from calllint.redaction.address_told import addresses_between, addresses_told
from calllint.redaction.announced import HINT_WORDS, HINTS, INTRODUCED
from calllint.redaction.asked import ECHO
from calllint.redaction.codes import end_of_code, part_of_code
from calllint.redaction.codes_told import codes_told, is_code_told, without_words
from calllint.redaction.eircodes import eircodes_said
from calllint.redaction.figures import number_words
from calllint.redaction.hints import holds_any, words_in
from calllint.redaction.houses import with_houses
from calllint.redaction.labels import NAMED_BEHIND, NAMED_HINTS, repeats_at
from calllint.redaction.phones import national, phone_value
from calllint.redaction.plate_codes import plate_told, plate_within
from calllint.redaction.plates import speaks_of_vehicles
from calllint.redaction.postcode_codes import BRITISH, british_said, postcodes_said, postcodes_within
from calllint.redaction.pseudonyms import MASK
from calllint.redaction.runs import runs
from calllint.redaction.signs import Run
from calllint.redaction.small_words import SAYS_NOTHING, SURE
from calllint.redaction.spans import Span, compact
from calllint.redaction.spoken import BANKS, account_within, digits_said, from_plus, holds_number_words
from calllint.redaction.units import UNITS

_SENTENCE = lazy_pattern(r"[.?!]\s+(?=[^\W\d_]{2})|\n")
_BEFORE_LABEL = 30
"""Characters between a number and what says which it was."""
_FAR = 45
_LONGEST = 250
"""Characters that a number has at most, with all that is said within it."""
_LEAST = {"phone": 7, "iban": 8, "card": 12, "bsn": 8, "account": 6, "secret": 3}
_MOST = {"phone": 24, "dialled": 24, "card": 28, "secret": 10}
"""Digits that a number has where words introduce it, or where it is repeated; more than it has where somebody corrects themselves."""
_INSURED = re.compile(r"[a-z]{2}[\do]{6,10}[a-d]?")
"""A British insurance number, which has letters and too few digits for others."""
_NO_CODES: frozenset[str] = frozenset()
_CODES = {"iban": BANKS, "bsn": _NO_CODES, "id": _NO_CODES, "reference": _NO_CODES}
"""Letters that are part of numbers of a kind, in capitals or not; other kinds have none."""
_MONEY = lazy_pattern(r"(?:[€$£]|\b(?:eur|euro|usd|gbp))\s*$", re.IGNORECASE)
_NUMERIC = ("iban", "card", "bsn", "id", "phone", "reference")


def find_answers(text: str, asked: frozenset[str]) -> Iterator[Span]:
    """Numbers in `text` that are introduced, or that were asked for just before."""
    lowered = text.lower()
    if holds_any(lowered, HINTS) or not HINT_WORDS.isdisjoint(words_in(text)):
        for match in INTRODUCED.finditer(text):
            kind = match.lastgroup
            assert kind is not None
            yield from _behind(text, kind, match.end())
    yield from _named_behind(text, lowered)
    if (at := repeats_at(text)) is not None:
        yield from _repeated(text, at)
    if holds_number_words(text) and (digits := digits_said(text)) > 1:
        if digits > 3:
            yield from with_houses(text, postcodes_said(text))
        if digits > 2:
            yield from with_houses(text, british_said(text))
        yield from with_houses(text, eircodes_said(text))
    yield from codes_told(text)
    yield from addresses_told(text, answer=False)
    if speaks_of_vehicles(text) and (plate := plate_told(text, 0, len(text))) is not None:
        yield Span(plate[0], plate[1], "plate", plate[2])
    if asked:
        yield from _asked(text, asked)


def _behind(text: str, kind: str, at: int) -> Iterator[Span]:
    """What stands behind the words that introduce a kind."""
    until = min(len(text), at + _FAR)
    if kind == "plate":
        found = plate_within(text, at, until)
        if found is not None:
            yield Span(found[0], found[1], "plate", found[2])
    elif kind == "postcode":
        yield from _postcodes(text, at, until)
    else:
        at += 2 * (text[at : at + 2] in ("'s", "’s"))
        for run in runs(text, _CODES.get(kind), at, min(len(text), until + _LONGEST)):
            if run.start >= until:
                return
            if kind == "dialled" and run.digits[:1] != "0" and text[max(0, run.start - 2) : run.start].strip() not in ("+", "(+"):
                return
            if _is_enough(text, kind, run):
                yield _number("phone" if kind == "dialled" else kind, run, text)
                return


def _named_behind(text: str, lowered: str) -> Iterator[Span]:
    """What is said to be somebody's number behind it: *you have … down as my IBAN*."""
    if not holds_any(lowered, NAMED_HINTS):
        return
    for match in NAMED_BEHIND.finditer(text):
        kind, at = match.lastgroup, match.start()
        start = max(0, at - _LONGEST, *(end.end() for end in _SENTENCE.finditer(text, max(0, at - _LONGEST), at)))
        if kind == "plate":
            found = plate_within(text, _word_from(text, max(start, at - _FAR)), at)
            if found is not None:
                yield Span(found[0], found[1], "plate", found[2])
        elif kind == "postcode":
            yield from addresses_between(text, _word_from(text, start), at)
        elif kind is not None:
            last = next(reversed([run for run in runs(text, _CODES.get(kind), _word_from(text, start), at) if run.digits]), None)
            if last is not None and at - last.end < _BEFORE_LABEL and _is_enough(text, kind, last):
                yield _number(kind, last, text)


def _word_from(text: str, at: int) -> int:
    """Where the first whole word begins from an offset on."""
    while 0 < at < len(text) and text[at - 1].isalnum() and text[at].isalnum():
        at += 1
    return at


def _repeated(text: str, at: int) -> Iterator[Span]:
    """The number that somebody says again who says so."""
    found = plate_within(text, at, min(len(text), at + _FAR), sure=True)
    if found is not None and found[0] - at < _SOON:
        yield Span(found[0], found[1], "plate", found[2])
    yield from addresses_between(text, at, min(len(text), at + _LONGEST), sure=False)
    run = next((run for run in runs(text, None, at) if run.digits), None)
    if run is not None and run.start - at < _SOON and _is_enough(text, "number", run):
        yield _number("number", run, text)


def _postcodes(text: str, start: int, until: int) -> Iterator[Span]:
    yield from with_houses(text, postcodes_within(text, start, until))
    yield from with_houses(text, british_said(text, start, until, sure=True))
    for match in BRITISH.finditer(text, start, min(len(text), until + 10)):
        yield Span(match.start(), match.end(), "postcode", compact(match[0]))


def _is_enough(text: str, kind: str, run: Run) -> bool:
    digits = run.digits
    if kind in ("id", "reference"):
        return len(run.text) > 4 and is_code_told(text, run, kind)
    if kind == "bsn" and _INSURED.fullmatch(run.text) is not None:
        return True
    if len(digits) < _LEAST.get(kind, 7) or _MONEY.search(text, max(0, run.start - 5), run.start) is not None:
        return False
    if kind in ("phone", "dialled"):
        found = phone_value([(0, digits, [len(sign.text) for sign in run.signs])], False, True)
        # Firms' own numbers are nobody's.
        return len(digits) <= _MOST[kind] and (found is None or found[1] is not None) and not digits.startswith(("0800", "0900"))
    return kind in ("iban", "bsn") or len(digits) <= _MOST.get(kind, 20)


def _number(kind: str, run: Run, text: str) -> Span:
    digits = run.digits
    if kind in ("iban", "card") and digits == run.text and digits[0] == "0" and _LEAST["phone"] < len(digits) < _LEAST["card"]:
        kind = "phone"
    begin, end = run.start, run.end
    begin = from_plus(text, begin)
    end += text[end : end + 1] == ")" and text[begin:end].count("(") > text[begin:end].count(")")
    if kind in ("phone", "card", "account", "secret", "number"):
        return Span(begin, end, kind, national(digits, "+" in text[begin : run.start + 1]) if kind == "phone" else digits)
    if kind == "reference":
        return Span(begin, run.end, kind, run.text)
    if kind == "iban":
        run = account_within(run)
        return Span(from_plus(text, run.start), run.end, kind, run.text.upper())
    return Span(begin, end, "bsn" if len(run.digits) in (8, 9) and run.text.isdigit() else "id", run.text)


def _asked(text: str, asked: frozenset[str]) -> Iterator[Span]:
    """The answer to a question for a number: what cannot be an amount or a time."""
    kind = next((one for one in _NUMERIC if one in asked), None)
    echoed = ECHO in asked
    if "plate" in asked:
        found = plate_within(text, 0, min(len(text), 80), sure=echoed)
        if found is not None:
            yield Span(found[0], found[1], "plate", found[2])
        elif not echoed and (part := part_of_code(text) or end_of_code(text)) is not None:
            yield Span(*part, "plate", compact(text[slice(*part)]))
    if "postcode" in asked:
        yield from _postcodes(text, 0, len(text))
        yield from addresses_told(text, answer=not echoed, echo=echoed)
    yield from _asked_numbers(text, asked, kind)


def _asked_numbers(text: str, asked: frozenset[str], kind: str | None) -> Iterator[Span]:
    echoed = ECHO in asked
    if kind is not None:
        for run in runs(text, _CODES.get(kind)):
            if _is_enough(text, kind, run) or (not echoed and _is_part(text, run)):
                yield _number(kind, without_words(text, run), text)
    elif not echoed and asked & {"postcode", "plate"}:
        for run in runs(text, _NO_CODES):
            if len(run.text) == 2 and run.text.isalpha() and all(sign.is_word for sign in run.signs) and run.start < _SOON:
                # "Rudolf Cornelis, and the house number is …".
                yield Span(run.start, run.end, "address", run.text)
            labelled = "postcode" in asked and run.end + 2 >= len(text) and _LABELLED.search(text, 0, run.start) is not None
            if labelled or (_is_part(text, run) and (run.digits or not _others(text[: run.start] + " " + text[run.end :]))):
                yield Span(run.start, run.end, "address" if "postcode" in asked else "plate", run.text)


def _is_part(text: str, run: Run) -> bool:
    """Whether a run may be part of what was asked for: a number, or little in an answer that says hardly anything else."""
    if _MONEY.search(text, max(0, run.start - 5), run.start) is not None or UNITS.match(text, run.end) is not None:
        return False
    if _TIME.fullmatch(text, run.start, run.end) is not None:
        return False
    if len(run.digits) >= _FEW:
        return True
    if (not run.digits and run.text in SURE) or (MASK in text and len(run.digits) < 2):
        return False
    said = _others(text[: run.start]), _others(text[run.end :])
    if not run.digits:
        return not any(said) or (len(run.signs) > 1 and not said[1] and len(said[0]) < _MANY and _COUNTED.search(text[: run.start]) is None)
    if sum(map(len, said)) <= 2:
        return len(run.text) > 1 or not any(said)
    # "I know it by heart, four seven two": the number ends what is said.
    return not said[1] and _is_dictated(run) and _COUNTED.search(text, max(0, run.start - 12), run.start) is None


def _others(text: str) -> list[str]:
    """The words that say something besides a number."""
    said = number_words()
    words = map(str.casefold, _WORD.findall(text))
    return [word for word in words if word not in SAYS_NOTHING and word not in said and not word.isdigit()]


def _is_dictated(run: Run) -> bool:
    """Whether a run is in pieces, as a number is dictated, or long enough to be one; years are not."""
    return len(run.digits) >= 2 and (
        len(run.signs) > 1 or run.digits[0] == "0" or (len(run.digits) > 2 and not run.digits.startswith(("19", "20")))
    )


_COUNTED = lazy_pattern(
    r"(?<![^\W_])(?:in|om|at|tot|until|till|since|sinds|van|from|na|after|before|rond|around|about|ongeveer|over|maar|only|over"
    r"|binnen|within"
    r"|voor|for|every|elke|al)\s*$",
    re.IGNORECASE,
)
"""What stands before a time or an amount, not before a part of a number."""
_LABELLED = lazy_pattern(
    r"(?<![^\W_])(?:post ?code|zip(?: code)?|pin(?: code)?|(?:huis)?nummer|number|bus|toevoeging)[\s,:]{1,3}(?:en |and )?$", re.IGNORECASE
)
"""What stands before a part of an address that ends what somebody says: *postcode zeven*."""
_SOON = 10
"""Characters before the letters of a postcode whose digits were told before."""
_MANY = 8
"""Words before a part of a number from which on they say something of their own."""
_FEW = 5
"""Digits from which on a number is none of the amounts that people name."""
_TIME = lazy_pattern(r"\d{1,2}[:.]\d\d(?:\s?[-–]\s?\d{1,2}[:.]\d\d)?")
_WORD = lazy_pattern(r"[^\W_]+")
