"""What redaction costs grows with the text, and not with its square: a transcript of one sign over and over stops nobody."""

from __future__ import annotations

import sys
from types import FrameType
from typing import Any

import pytest

from calllint import Redactor


def calls(text: str) -> int:
    """How many functions, built-in ones included, are called to redact it: a measure that no other work on the machine changes."""
    count = 0

    def counted(frame: FrameType, event: str, argument: Any) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    redactor = Redactor(key=b"key")
    before = sys.getprofile()
    sys.setprofile(counted)
    try:
        redactor.text(text)
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.parametrize("piece", ["o o ", "1234_", "12 12 ", "12 rue aa ", "a@b ", "+31 6 ", "ab-12-", "Mr. A ", "jan@x.nl, "])
def test_four_times_the_text_takes_four_times_the_work(piece: str) -> None:
    calls(piece)  # what is loaded once
    few, many = calls(piece * 60), calls(piece * 240)
    assert many < 6 * few
