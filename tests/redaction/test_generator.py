"""Personal data made up at random is never left over."""

from __future__ import annotations

from collections import Counter

import pytest

from calllint.redaction import Redactor
from calllint.redaction.pseudonyms import PLACEHOLDER

from .items import items


def _left(number: int, seed: int) -> list[tuple[str, str]]:
    """The sentences, with what became of them, in which the secret can still be read, in whatever spacing."""
    redactor = Redactor(key=b"a key")
    found = []
    for item in items(number, seed):
        redacted = redactor.text(item.text)
        if _bare(item.secret) in _bare(PLACEHOLDER.sub("\ufffc", redacted)):
            found.append((item.text, redacted))
    return found


def _bare(text: str) -> str:
    return "".join(character for character in text if character.isalnum() or character == "\ufffc").casefold()


def test_nothing_is_left_of_two_thousand_items() -> None:
    assert _left(2_000, 7) == []


@pytest.mark.slow
def test_nothing_is_left_of_fifty_thousand_items() -> None:
    assert _left(50_000, 1) == []


def test_the_items_are_of_all_kinds_and_hold_their_secret() -> None:
    kinds = Counter(item.kind for item in items(400, 7))
    assert len(kinds) == 15
    said = {"spoken", "plate", "email", "birthdate"}
    assert all(_bare(item.secret) in _bare(item.text) for item in items(400, 7) if item.kind not in said)
