"""Numbers as people say them: "nul zes, twaalf, vierendertig", "double four seven"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from calllint.patterns import lazy_pattern
from calllint.redaction.digits import is_bsn, is_card, plain_digits
from calllint.redaction.spans import Span

_UNITS_NL = {
    "nul": 0,
    "een": 1,
    "één": 1,
    "eén": 1,
    "twee": 2,
    "drie": 3,
    "vier": 4,
    "vijf": 5,
    "zes": 6,
    "zeven": 7,
    "acht": 8,
    "negen": 9,
}
_TEENS_NL = {
    "tien": 10,
    "elf": 11,
    "twaalf": 12,
    "dertien": 13,
    "veertien": 14,
    "vijftien": 15,
    "zestien": 16,
    "zeventien": 17,
    "achttien": 18,
    "negentien": 19,
}
_TENS_NL = {"twintig": 20, "dertig": 30, "veertig": 40, "vijftig": 50, "zestig": 60, "zeventig": 70, "tachtig": 80, "negentig": 90}
_UNITS_EN = {
    "zero": 0,
    "oh": 0,
    "o": 0,
    "nought": 0,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
}
_TEENS_EN = {
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
    "thirteen": 13,
    "fourteen": 14,
    "fifteen": 15,
    "sixteen": 16,
    "seventeen": 17,
    "eighteen": 18,
    "nineteen": 19,
}
_TENS_EN = {"twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
_WORDS = {**_UNITS_NL, **_TEENS_NL, **_TENS_NL, **_UNITS_EN, **_TEENS_EN, **_TENS_EN}


def _either(words: dict[str, int]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


_TOKEN = (
    rf"(?:(?P<unit>{_either(_UNITS_NL)})[\s-]?(?:en|ën)[\s-]?(?P<tens>{_either(_TENS_NL)})"
    rf"|(?P<ten>{_either(_TENS_EN)})[\s-](?P<one>{_either(_UNITS_EN)})"
    rf"|(?P<times>double|dubbele?|triple|driedubbele?|twee ?maal|twee ?keer|drie ?maal|drie ?keer|twice)\s+(?P<what>{_either(_WORDS)}|\d)"
    rf"|(?P<word>{_either(_WORDS)})|(?P<plus>plus)|(?P<digits>\d{{1,4}}))(?![^\W_])"
)
_SPOKEN = lazy_pattern(_TOKEN, re.IGNORECASE)
_BETWEEN = lazy_pattern(
    r"(?:[\s,.;:…\-\u2010-\u2015/]|\b(?:en|and|uh+|uhm+|um+|eh+|euh+|ehm+|dan|then|streepje|dash|ja|yes|spatie|space)\b)+", re.IGNORECASE
)
_WORD = rf"(?:\w*(?:{_either(_TENS_NL)})|{_either(_WORDS)}|double|dubbel|triple)"
_START = lazy_pattern(rf"(?<![^\W_])(?:plus|{_WORD}|\d{{1,4}})(?:[\s,.;:…-]+\w{{0,5}})?[\s,.;:…-]+{_WORD}(?![^\W_])", re.IGNORECASE)


def find_spoken(text: str, asked: frozenset[str]) -> Iterator[Span]:
    """Numbers in `text` of which at least a part is in words."""
    if not _may_hold(text):
        return
    at = 0
    while (start := _START.search(text, at)) is not None:
        run = _run(text, start.start())
        if run is None:
            at = start.start() + 1
            continue
        end, digits, words, single = run
        kind = _kind(digits, words, single, asked)
        if kind is not None:
            yield Span(start.start(), end, kind, _value(kind, digits))
            at = end
        else:
            at = start.start() + 1


_PIECES = lazy_pattern(r"[^\W_]+")


def _may_hold(text: str) -> bool:
    """Whether there are two words for numbers at least: looking them up is ten times faster than searching for a run of them."""
    found = 0
    for piece in _PIECES.findall(text.lower()):
        if piece in _WORDS or piece.endswith(("tig", "ty", "double", "dubbel", "triple")):
            found += 1
    return found > 1


def _run(text: str, at: int) -> tuple[int, str, int, bool] | None:
    """Where a run of number words ends, its digits, how many words it has, and whether each is one digit."""
    digits, words, single, end = "", 0, True, at
    while (match := _SPOKEN.match(text, at)) is not None:
        said = _digits(match)
        words += match["digits"] is None
        single = single and (match["times"] is not None or len(said) <= 1)
        digits += said
        end = match.end()
        between = _BETWEEN.match(text, end)
        if between is None:
            break
        at = between.end()
    return (end, digits, words, single) if words else None


def _digits(match: re.Match[str]) -> str:
    if match["unit"]:
        return str(_WORDS[match["unit"].lower()] + _WORDS[match["tens"].lower()])
    if match["ten"]:
        return str(_WORDS[match["ten"].lower()] + _WORDS[match["one"].lower()])
    if match["times"]:
        what = match["what"].lower()
        said = str(_WORDS[what]) if what in _WORDS else plain_digits(what)
        return said * (3 if match["times"].lower().startswith(("trip", "drie")) else 2)
    if match["word"]:
        return str(_WORDS.get(match["word"].lower(), ""))
    return plain_digits(match["digits"]) if match["digits"] else ""


def _kind(digits: str, words: int, single: bool, asked: frozenset[str]) -> str | None:
    number = len(digits)
    if words < 2:
        return None
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
