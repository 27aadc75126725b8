"""Whether digits are a telephone number, and which."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

Shape = tuple[int, str, list[int]]
"""Digits that may be a number: the index of their last group, the digits, and how many each group has."""

_REGIONS = (("NL", (10,)), ("BE", (9, 10)), ("GB", (10, 11)), ("FR", (10,)), ("DE", (7, 8, 9, 10, 11, 12, 13)))
"""The regions whose numbers are known by their leading nought, with how many digits they have."""


def phone_value(shapes: Sequence[Shape], international: bool, dialled: bool) -> tuple[int, str | None] | None:
    """The last group of the number that the shapes begin with, and its national digits; None for those where it is a firm's (0800, 0900).

    `international`: a plus stands before it. `dialled`: the words before speak of calling. None where there is no number.
    """
    if not shapes:
        return None
    digits = shapes[0][1]
    if international or digits.startswith("00"):
        return _international(shapes, international)
    if digits[0] == "0":
        return _national(shapes)
    return _bare(shapes) or _american(shapes, dialled)


def _international(shapes: Sequence[Shape], plus: bool) -> tuple[int, str | None] | None:
    for last, digits, _ in shapes:
        number = digits if plus else digits[2:]
        found = _parsed("+" + number, None)
        if found is not None:
            return last, found[0] if found[1] else None
    for last, digits, _ in shapes:
        if 9 <= len(digits) <= 15:
            return last, digits.lstrip("0")
    return None


def _national(shapes: Sequence[Shape]) -> tuple[int, str | None] | None:
    for region, lengths in _REGIONS:
        for last, digits, _ in shapes:
            if len(digits) in lengths:
                found = _parsed(digits, region)
                if found is not None:
                    return last, found[0] if found[1] else None
    # A digit that was misread makes a number that nobody has: it is written as one all the same.
    for length in (10, 11):
        for last, digits, _ in shapes:
            if len(digits) == length:
                return last, digits[1:]
    return None


_COUNTRIES = ("31", "32", "33", "44", "49")


def _bare(shapes: Sequence[Shape]) -> tuple[int, str | None] | None:
    """A mobile number with the code of its country and no plus, as exports hold them."""
    from phonenumbers import PhoneNumberType

    for last, digits, shape in shapes:
        if len(shape) == 1 and 11 <= len(digits) <= 13 and digits.startswith(_COUNTRIES):
            found = _parsed("+" + digits, None)
            if found is not None and found[2] == PhoneNumberType.MOBILE:
                return last, found[0]
    return None


def _american(shapes: Sequence[Shape], dialled: bool) -> tuple[int, str | None] | None:
    for last, digits, shape in shapes:
        written = shape in ([3, 3, 4], [1, 3, 3, 4], [1, 3, 7], [3, 7])
        if len(digits) == 10 + (digits[0] == "1") and (written or dialled):
            found = _parsed(digits, "US")
            if found is not None:
                return last, found[0] if found[1] else None
            if written and shape[-3:] == [3, 3, 4]:
                return last, digits[-10:]
    if dialled:
        for last, digits, _ in shapes:
            if 9 <= len(digits) <= 13:
                return last, digits
    return None


@lru_cache(4096)
def _parsed(number: str, region: str | None) -> tuple[str, bool, int] | None:
    """The national digits of a number that may exist, whether it may be a person's, and its type; None for what is none."""
    import phonenumbers
    from phonenumbers import PhoneNumberType

    try:
        parsed = phonenumbers.parse(number, region)
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_valid_number(parsed):
        return None
    firms = (PhoneNumberType.TOLL_FREE, PhoneNumberType.PREMIUM_RATE, PhoneNumberType.SHARED_COST, PhoneNumberType.UAN)
    kind = phonenumbers.number_type(parsed)
    return str(parsed.national_number), kind not in firms, kind


def national(digits: str, international: bool) -> str:
    """The digits of a telephone number without what leads to its country or region: the same however the number was written."""
    number = digits.removeprefix("00") if not international and digits.startswith("00") else digits
    if international or number != digits:
        found = _parsed("+" + number, None)
        return found[0] if found is not None else number
    for region, lengths in (*_REGIONS, ("US", (10, 11))):
        if len(digits) in lengths:
            found = _parsed(digits, region)
            if found is not None:
                return found[0]
    return digits.lstrip("0") or digits
