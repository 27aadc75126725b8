"""Digits as people write them: with spaces, dashes, dots between, in any script."""

from __future__ import annotations

import unicodedata

from calllint.patterns import lazy_pattern

GAP = r"[\s\-./()\u00ad\u00b7\u200b-\u200f\u2010-\u2015\u2060\u2212]"
"""What may stand between two digits of one number."""

CLUSTER = lazy_pattern(rf"(?:\+|\(\+?)?\d(?:{GAP}{{0,4}}\d)*")
GROUP = lazy_pattern(r"\d+")


def plain_digits(text: str) -> str:
    """The digits in `text`, as ASCII."""
    if text.isascii():
        return "".join(filter(str.isdigit, text))
    return "".join(str(unicodedata.decimal(character)) for character in text if character.isdecimal())


def is_luhn(digits: str) -> bool:
    """Whether the last digit checks the others as on payment cards."""
    total = 0
    for place, digit in enumerate(reversed(digits)):
        value = int(digit) * (1 + place % 2)
        total += value - 9 if value > 9 else value
    return total % 10 == 0


def is_bsn(digits: str) -> bool:
    """Whether 8 or 9 digits pass the 11-proof of Dutch citizen service numbers."""
    if len(digits) not in (8, 9) or not int(digits):
        return False
    from stdnum.nl import bsn

    return bool(bsn.is_valid(digits.zfill(9)))


def is_card(digits: str) -> bool:
    """Whether the digits are a payment card's by its beginning, its length and its check."""
    return begins_like_card(digits) and is_luhn(digits)


_CARD_LENGTHS = {"4": (13, 16, 19), "34": (15,), "37": (15,), "36": (14,), "38": (14,), "30": (14,)}
_SHORT_CARDS = {
    12: ("5018", "5020", "5038", "56", "57", "58", "6304", "6390", "6759", "6761", "6762", "6763"),
    15: ("1800", "2131"),
}
"""How the shortest of Maestro's and the older of JCB's begin, by how many digits they have."""


def begins_like_card(digits: str) -> bool:
    """Whether the digits begin like a card of the known schemes and are as many."""
    number = len(digits)
    if digits.startswith(_SHORT_CARDS.get(number, ())):
        return True
    if digits[:1] == "6":
        return 16 <= number <= 19
    if digits[:2] == "35":
        return number == 16
    if digits[:1] == "5":
        return number == 16 and "50" <= digits[:2] <= "59"
    if digits[:1] == "2":
        return number == 16 and "2221" <= digits[:4] <= "2720"
    return number in _CARD_LENGTHS.get(digits[:2], _CARD_LENGTHS.get(digits[:1], ()))


def is_date(digits: str) -> bool:
    """Whether 8 digits may be a day: 31122024 or 20241231."""
    return len(digits) == 8 and (
        _is_day(digits[:2], digits[2:4], digits[4:])
        or _is_day(digits[2:4], digits[:2], digits[4:])
        or _is_day(digits[6:], digits[4:6], digits[:4])
    )


def _is_day(day: str, month: str, year: str) -> bool:
    return 1 <= int(day) <= 31 and 1 <= int(month) <= 12 and 1900 <= int(year) <= 2099
