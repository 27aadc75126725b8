"""Numbers as people say and type them: "nul zes, twaalf, vierendertig", "double four seven", "06_12,34"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from calllint.patterns import lazy_pattern
from calllint.redaction.dictation import HUNDREDS
from calllint.redaction.digits import is_bsn, is_card
from calllint.redaction.figures import TIMES, number_words
from calllint.redaction.hints import words_in
from calllint.redaction.runs import runs
from calllint.redaction.signs import Run
from calllint.redaction.small_words import word_set
from calllint.redaction.spans import Span

_PIECES = lazy_pattern(r"[^\W\d_]+")


@lru_cache(256)
def holds_number_words(text: str) -> bool:
    """Whether there are two words for numbers at least: looking them up is ten times faster than searching for a run of them."""
    words = number_words()
    if words.keys().isdisjoint(words_in(text)) and TIMES.keys().isdisjoint(words_in(text)):
        return False
    found = 0
    for piece in _PIECES.findall(text.lower()):
        if piece in words or piece in TIMES:
            found += 1
            if found == 2:
                return True
    return False


def holds_ten(text: str) -> bool:
    """Whether there is a word for a number of two digits or more."""
    return not _tens().isdisjoint(words_in(text))


@lru_cache(1)
def _tens() -> frozenset[str]:
    return HUNDREDS | {word for word, digits in number_words().items() if len(digits) > 1}


def digits_said(text: str) -> int:
    """How many digits `text` has, in figures and in words."""
    words = number_words()
    return sum(map(str.isdigit, text)) + sum(len(words[piece]) for piece in _PIECES.findall(text.lower()) if piece in words)


def find_spoken(text: str, asked: frozenset[str]) -> Iterator[Span]:
    """Numbers in `text` of which at least a part is in words."""
    in_words = holds_number_words(text)
    if (in_words or sum(map(str.isdigit, text)) >= _FEWEST_NAMED) and digits_said(text) >= _SHORTEST - 6:
        yield from _ibans(text)
        if digits_said(text) >= _FEWEST_OF_ACCOUNT:
            yield from _whole_ibans(text)
    if not in_words and _APART.search(text) is None:
        return
    for run in runs(text):
        words = sum(sign.is_word for sign in run.signs)
        if words < 2 and _is_dialled(text, run):
            yield Span(from_plus(text, run.start), run.end, "phone", _value("phone", run.digits))
        elif words >= 2:
            kind = _kind(run, asked) or _named_behind(text, run)
            if kind is not None:
                yield Span(from_plus(text, run.start), run.end, kind, _value(kind, run.digits))


def from_plus(text: str, begin: int) -> int:
    """Where a number that begins at `begin` does so with the plus before it, written or said."""
    match = _PLUS.search(text, max(0, begin - 8), begin)
    return begin if match is None else match.start()


def _is_dialled(text: str, run: Run) -> bool:
    """Whether a number in figures is a telephone's as it is dictated: behind *plus*, or from a nought on, digit by digit."""
    if not 9 <= len(run.digits) <= 13 or len(run.signs) < 2:
        return False
    led = run.digits[0] == "0" and run.digits[1] != "0" and all(len(sign.text) == 1 for sign in run.signs)
    return led or from_plus(text, run.start) < run.start - 1


_APART = lazy_pattern(r"(?<!\w)(?:plus[ ,]{1,2}\d|0 \d )", re.IGNORECASE)
_PLUS = lazy_pattern(r"(?:[+(]{1,2}|(?<![^\W_])(?:plus|\+)[\s,]{1,2})$", re.IGNORECASE)
_IBAN = re.compile(
    r"(?:nl|gb|ie)[\do]{2,4}[a-z]{4}[\do]{8,20}|(?<![a-z])be[\do]{10,22}|(?<![a-z])de[\do]{16,26}"
    r"|(?<![a-z])fr[\do]{12}[\da-z]{8,11}[\do]{2,8}"
)
"""Accounts of the countries whose customers dictate them, with a digit misheard, missing or put right; *o* is a nought."""
BANKS = word_set(
    "nl be de gb fr lu es it ie abna ingb rabo snsb trio knab bunq asnb rbrb fvlb abn amro ing revo kred gkcc "
    "aibk bofi monz nwbk barc loyd hbuk midl"
)
"""What stands for a country or a bank in an account."""


def _ibans(text: str) -> Iterator[Span]:
    """Accounts that are dictated, in words or figures, known by their country and what follows it."""
    for run in runs(text, BANKS):
        if len(run.text) >= _SHORTEST and (match := _IBAN.search(run.text)) is not None:
            at, begin, end = 0, -1, -1
            for sign in run.signs:
                if at >= match.start() and begin < 0:
                    begin = sign.start
                at += len(sign.text)
                if at >= match.end():
                    end = sign.end
                    break
            if 0 <= begin < end:
                yield Span(begin, end, "iban", match[0].upper())


def _whole_ibans(text: str) -> Iterator[Span]:
    """Accounts of any country that are dictated whole: as long as they are there, with the right check digits."""
    from stdnum.iso7064 import mod_97_10

    for run in runs(text, _COUNTRIES):
        said = run.text
        at = 0
        for index, sign in enumerate(run.signs):
            length = ACCOUNT_LENGTHS.get(said[at : at + 2])
            if length is not None and said[at + 2 : at + 4].replace("o", "0").isdigit() and len(said) >= at + length:
                for value in (said[at : at + length], _NOUGHTS.sub("0", said[at : at + length])):
                    end = _end_of(run, index, length)
                    if end is not None and value.isalnum() and mod_97_10.is_valid(value[4:] + value[:4]):
                        yield Span(sign.start, end, "iban", value.upper())
                        break
            at += len(sign.text)


def _end_of(run: Run, first: int, length: int) -> int | None:
    """Where the signs of a run from the `first` on have `length` letters and digits; None where that is within one of them."""
    for sign in run.signs[first:]:
        length -= len(sign.text)
        if length <= 0:
            return None if length else sign.end
    return None


_NOUGHTS = re.compile(r"(?<=\d)o|o(?=\d)")
ACCOUNT_LENGTHS = {
    "nl": 18, "be": 16, "de": 22, "fr": 27, "gb": 22, "es": 24, "it": 27, "pl": 28, "lu": 20, "at": 20, "ch": 21,
    "ie": 22, "tr": 26, "pt": 25, "dk": 18, "se": 24, "no": 15, "fi": 18, "cz": 24, "hu": 28, "gr": 27, "ro": 24,
    "bg": 22, "hr": 21, "sk": 24, "si": 19, "ee": 20, "lv": 21, "lt": 20, "mt": 31, "cy": 28, "is": 26, "li": 21,
    "mc": 27, "sm": 27,
}  # fmt: skip
"""How many letters and digits the accounts of a country have."""
_COUNTRIES = BANKS | frozenset(ACCOUNT_LENGTHS)


def account_within(run: Run) -> Run:
    """A run without the letters before its country, and behind its last digit: *it. Okay, GB 54…*, *…00 t.n.v.*."""
    country = _HEAD.search(run.text)
    first, last = 0, len(run.signs)
    if country is not None:
        at = 0
        while at < country.start():
            at += len(run.signs[first].text)
            first += 1
    while len(run.digits) >= _WHOLE and last > first and run.signs[last - 1].text.isalpha():
        last -= 1
    return Run(run.signs[first:last]) if last > first else run


_HEAD = re.compile(r"(?:nl|be|gb|de|fr|lu|es|ie|it|at|ch|pl|pt|dk|se|no|fi)(?=[\do]{2})")
_WHOLE = 10
"""Digits that an account has at least, behind its country and bank."""
_SHORTEST = 14
_FEWEST_OF_ACCOUNT = 11
"""Digits that the shortest account has, words for them among them."""


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
    if is_bsn(digits) and (single or "bsn" in asked or all(sign.is_word for sign in run.signs)):
        return "bsn"
    if (single and number >= 7) or (number >= 6 and asked & {"phone", "bsn", "reference", "iban", "card", "id"}):
        return "phone" if "phone" in asked else "number"
    return "number" if number >= 10 else None


_BEHIND = lazy_pattern(
    r"[\s,]{0,3}(?:as|als)\s(?:(?:your|my|the|their|uw|je|jouw|mijn|het|hun|new|nieuwe?)\s){0,2}"
    r"(?:(?P<bsn>bsn|burgerservice ?nummer|citizen service number)|(?P<phone>(?:tele|mobile )?phone(?: number)?|mobile(?: number)?"
    r"|telefoon(?: ?nummer)?|mobiel(?:e nummer)?|gsm)|(?P<account>(?:bank )?account number|(?:bank)?rekening ?nummer))(?![^\W_])",
    re.IGNORECASE,
)
"""What a number was, said after it: *… seven two as your BSN*."""
_FEWEST_NAMED = 6


def _named_behind(text: str, run: Run) -> str | None:
    match = _BEHIND.match(text, run.end) if len(run.digits) >= _FEWEST_NAMED else None
    return match.lastgroup if match is not None else None


def _value(kind: str, digits: str) -> str:
    if kind != "phone":
        return digits
    for country in ("0031", "0032", "0044", "0049", "0033", "31", "32", "44", "49", "33"):
        if digits.startswith(country) and len(digits) > 10:
            return digits.removeprefix(country).lstrip("0")
    return digits.lstrip("0") or digits
