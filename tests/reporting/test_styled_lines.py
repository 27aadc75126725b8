"""The columns that a text takes are those that a terminal gives it."""

from __future__ import annotations

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from calllint.reporting.styled_lines import cells


@given(st.text(st.one_of(st.characters(max_codepoint=0x3FF), st.sampled_from("‘’“”„–—…•€✓→漢字한😀\u200d\u20dd"))))
def test_the_columns_are_those_of_rich(text: str) -> None:
    assert cells(text) == (len(text) if text.isascii() else cell_len(text))


def test_each_character_that_is_passed_over_takes_one_column() -> None:
    told = [chr(code) for code in range(0x80, sys.maxunicode) if chr(code).isprintable() and (code < 0x300 or chr(code) in "‘’“”„–—…•€")]
    assert [sign for sign in told if cell_len(sign) != 1] == []


@pytest.mark.parametrize(("text", "columns"), [("één", 3), ("€ 10 – “ja”…", 12), ("漢字", 4), ("e\u0301", 1)])
def test_wide_and_combined_characters_are_told(text: str, columns: int) -> None:
    assert cells(text) == columns
