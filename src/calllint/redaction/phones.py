"""Whether digits are a telephone number, and which."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache

Shape = tuple[int, str, list[int]]
"""Digits that may be a number: the index of their last group, the digits, and how many each group has."""

_REGIONS = (("NL", (10,)), ("BE", (9, 10)), ("GB", (10, 11)), ("FR", (10,)), ("DE", (7, 8, 9, 10, 11, 12, 13)))
"""The regions whose numbers are known by their leading nought, with how many digits they have."""


def phone_value(
    shapes: Sequence[Shape], international: bool, dialled: bool, goes_on: Callable[[int], bool] = lambda _: False
) -> tuple[int, str | None] | None:
    """The last group of the number that the shapes begin with, and its national digits; None for those where it is a firm's (0800, 0900).

    `international`: a plus stands before it. `dialled`: the words before speak of calling.
    `goes_on`: whether behind the group of an index digits go on as before it. None where there is no number.
    """
    if not shapes:
        return None
    digits = shapes[0][1]
    if international or digits.startswith("00"):
        return _international(shapes, international)
    if digits[0] == "0":
        return _national(shapes, goes_on)
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


_FIRMS = {
    "NL": ("0800", "0900", "0906", "0909", "088"),
    "BE": ("0800", "090", "070", "078"),
    "GB": ("080", "084", "087", "09", "0300", "0303", "0306", "0330", "0333", "0343", "0344", "0345", "0370", "0371"),
    "FR": ("080", "081", "082", "089"),
    "DE": ("0800", "0180", "0900", "0700"),
}
"""How firms' numbers begin. Without knowing the country `089 48267604` (Munich) would be one of France as well."""


_SHARED = ("0303", "0306", "0343", "0344", "0370", "0371")


def _is_firm(region: str, digits: str, shape: list[int]) -> bool:
    fits = (shape[0] == 4 or digits[:4] not in _SHARED) if region == "GB" else shape[-3:] == [2, 2, 2] if region == "FR" else True
    return fits and digits.startswith(_FIRMS[region])


def _national(shapes: Sequence[Shape], goes_on: Callable[[int], bool]) -> tuple[int, str | None] | None:
    first = None
    for region, lengths in _REGIONS:
        for last, digits, shape in shapes:
            found = _parsed(digits, region) if len(digits) in lengths else None
            if found is None or not (found[1] or _is_firm(region, digits, shape)):
                continue
            number = last, found[0] if found[1] else None
            if not goes_on(last):
                return number
            first = first or number
    if first is not None:
        return first
    # A digit that was misread makes a number that nobody has: it is written as one all the same.
    for length in (10, 11, 9):
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
            if written and (shape[-3:] == [3, 3, 4] or shape == [1, 3, 7]):
                return last, digits[-10:]
    if dialled:
        for last, digits, _ in shapes:
            if 9 <= len(digits) <= 13:
                return last, digits
    return None


_MADE_UP = ("8081570", "9098790", "3069990")
"""How the British numbers begin that look like a firm's and that Ofcom keeps free for made-up people: no firm has one."""


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
    digits = str(parsed.national_number)
    return digits, kind not in firms or (parsed.country_code == 44 and digits.startswith(_MADE_UP)), kind


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
