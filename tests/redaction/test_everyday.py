"""Personal values as a library of others makes them, in plain sentences: what is left of them."""

from __future__ import annotations

from collections import Counter

import pytest

from calllint.conversation import Role

from .bounds import texts_redacted
from .everyday import KINDS, said

_LEFT = {"name": 0.002, "plate": 0.001, "address": 0.001}
"""How many values of a kind may be left, in part: surnames that are a form of address (*de Heer*), and what another version of the library may
bring. Of the other kinds none may be.
"""


def _hold_the_bounds(number: int, seed: int) -> None:
    tried: Counter[str] = Counter()
    left: dict[str, list[str]] = {}
    for one in said(number, seed):
        (redacted,) = texts_redacted([(Role.CUSTOMER, one.text)], (None, one.customer))
        tried[one.kind] += 1
        if one.left(redacted):
            left.setdefault(one.kind, []).append(f"{one.text} -> {redacted}")
    assert {kind: texts for kind, texts in left.items() if len(texts) > _LEFT.get(kind, 0.0) * tried[kind]} == {}


def test_next_to_nothing_is_left_of_a_thousand_values() -> None:
    _hold_the_bounds(1_000, 1)


@pytest.mark.slow
def test_next_to_nothing_is_left_of_fifty_thousand_values() -> None:
    _hold_the_bounds(50_000, 2)


def test_the_values_are_of_all_kinds_and_stand_in_their_sentences() -> None:
    made = list(said(400, 5))
    assert {one.kind for one in made} == set(KINDS)
    assert all(one.left(one.text) for one in made)
