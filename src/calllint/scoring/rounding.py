"""Exact arithmetic on weights: whole numbers of a common unit, and tenths rounded once, at the end.

Floats would make a score depend on the order of the rules, and on whether weights are written 1 and 2 or 0.1 and 0.2.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from math import lcm


def unit_of(numbers: Iterable[float]) -> int:
    """The least number that makes all of `numbers`, taken as the decimals that they are written with, whole by multiplying."""
    return lcm(*(_fraction(number)[1] for number in numbers))


def in_units(number: float, unit: int) -> int:
    """`number` in units, one of which is 1/`unit`."""
    numerator, denominator = _fraction(number)
    return numerator * (unit // denominator)


def points(units: int, unit: int) -> float:
    """`units` in points again."""
    try:
        return units / unit
    except OverflowError:
        return sys.float_info.max


def tenth(numerator: int, denominator: int) -> float:
    """The quotient, rounded to a tenth; what stands exactly half-way goes to the even tenth (62.25 to 62.2, 62.75 to 62.8)."""
    tenths, rest = divmod(10 * numerator, denominator)
    if 2 * rest > denominator or (2 * rest == denominator and tenths % 2):
        tenths += 1
    return tenths / 10


def _fraction(number: float) -> tuple[int, int]:
    if float(number).is_integer():
        return int(number), 1
    # Most weights are whole, and importing this takes longer than scoring.
    from fractions import Fraction

    exact = Fraction(repr(float(number)))
    return exact.numerator, exact.denominator
