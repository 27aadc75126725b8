"""Numbers as people say and type them: "nul zes, twaalf, vierendertig", "double four seven", "06_12,34"."""

from __future__ import annotations

from collections.abc import Iterator

from calllint.patterns import lazy_pattern
from calllint.redaction.digits import is_bsn, is_card
from calllint.redaction.figures import TIMES, number_words
from calllint.redaction.runs import Run, runs
from calllint.redaction.spans import Span

_PIECES = lazy_pattern(r"[^\W\d_]+")


def holds_number_words(text: str) -> bool:
    """Whether there are two words for numbers at least: looking them up is ten times faster than searching for a run of them."""
    words = number_words()
    found = 0
    for piece in _PIECES.findall(text.lower()):
        if piece in words or piece in TIMES:
            found += 1
            if found == 2:
                return True
    return False


def find_spoken(text: str, asked: frozenset[str]) -> Iterator[Span]:
    """Numbers in `text` of which at least a part is in words."""
    if not holds_number_words(text):
        return
    for run in runs(text):
        words = sum(sign.is_word for sign in run.signs)
        if words >= 2:
            kind = _kind(run, asked)
            if kind is not None:
                begin = run.start - (text[run.start - 1 : run.start] == "+")
                yield Span(begin, run.end, kind, _value(kind, run.digits))


def _kind(run: Run, asked: frozenset[str]) -> str | None:
    digits = run.digits
    number = len(digits)
    single = all(len(sign.text) == 1 or len(set(sign.text)) == 1 for sign in run.signs)
    if digits.startswith("0") and 8 <= number <= 14:
        return "phone"
    if is_card(digits):
        return "card"
    if number >= 9 and digits.startswith(("31", "32", "44", "49", "33")) and number in (11, 12):
        return "phone"
    if is_bsn(digits) and (single or "bsn" in asked):
        return "bsn"
    if (single and number >= 7) or (number >= 6 and asked & {"phone", "bsn", "reference", "iban", "card", "id"}):
        return "phone" if "phone" in asked else "number"
    return "number" if number >= 10 else None


def _value(kind: str, digits: str) -> str:
    if kind != "phone":
        return digits
    for country in ("0031", "0032", "0044", "0049", "0033", "31", "32", "44", "49", "33"):
        if digits.startswith(country) and len(digits) > 10:
            return digits.removeprefix(country).lstrip("0")
    return digits.lstrip("0") or digits
