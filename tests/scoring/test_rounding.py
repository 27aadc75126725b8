"""Scores are rounded once, exactly; half-way goes to the even tenth."""

from __future__ import annotations

from decimal import ROUND_HALF_EVEN, Decimal, localcontext
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calllint.rules.finding import Outcome
from calllint.scoring import score
from calllint.scoring.rounding import in_units, points, tenth, unit_of

from .cards import criterion


@pytest.mark.parametrize(("passed", "failed", "shown"), [(249, 151, 62.2), (251, 149, 62.8), (1, 15, 6.2), (3, 13, 18.8), (1, 2, 33.3)])
def test_half_way_goes_to_the_even_tenth(passed: float, failed: float, shown: float) -> None:
    assert score([criterion("a", Outcome.PASS, passed), criterion("b", Outcome.FAIL, failed)]).score == shown


@given(st.integers(0, 10**6), st.integers(1, 10**6))
def test_a_quotient_is_rounded_as_decimals_are(numerator: int, denominator: int) -> None:
    with localcontext() as context:
        context.prec = 60
        exact = Decimal(numerator) / Decimal(denominator)
    # Where 60 digits don't hold the quotient it is not half-way between tenths.
    assert tenth(numerator, denominator) == float(exact.quantize(Decimal("0.1"), ROUND_HALF_EVEN))


@given(st.lists(st.floats(0, 1e12), min_size=1))
def test_weights_are_the_decimals_that_were_written(numbers: list[float]) -> None:
    unit = unit_of(numbers)
    for number in numbers:
        assert Fraction(in_units(number, unit), unit) == Fraction(repr(number))
        assert points(in_units(number, unit), unit) == number


def test_tenths_that_floats_do_not_hold_add_up() -> None:
    shown = score([criterion("a", Outcome.PASS, 0.1), criterion("b", Outcome.PASS, 0.2), criterion("c", Outcome.FAIL, 0.3)])
    assert (shown.earned, shown.possible, shown.score) == (0.3, 0.6, 50.0)
