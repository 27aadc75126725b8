"""Patterns that are compiled at their first use do what compiled ones do."""

from __future__ import annotations

import re

import pytest

from calllint.patterns import lazy_pattern


def test_a_lazy_pattern_does_what_a_compiled_one_does() -> None:
    lazy, compiled = lazy_pattern(r"(?P<word>b+)", re.IGNORECASE), re.compile(r"(?P<word>b+)", re.IGNORECASE)
    assert lazy.findall("aBba b") == compiled.findall("aBba b") == ["Bb", "b"]
    assert lazy.match("aBb", 1)["word"] == "Bb"  # type: ignore[index]
    assert (lazy.sub("-", "abBc"), lazy.pattern, lazy.flags) == ("a-c", compiled.pattern, compiled.flags)


def test_bytes_are_matched_by_patterns_of_bytes() -> None:
    assert lazy_pattern(rb"^>", re.MULTILINE).sub(b"", b">a\n>b") == b"a\nb"


def test_what_is_no_pattern_is_told_at_the_first_use() -> None:
    wrong = lazy_pattern("(")
    with pytest.raises(re.error):
        wrong.match("(")
