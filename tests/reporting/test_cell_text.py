"""Cells of spreadsheets: no text of a stranger is a formula, and Excel, LibreOffice and XML take all of it."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import example, given

from calllint.reporting.cell_text import LIMIT, safe_cell, without_controls

from .strangers import ANY_TEXT

ATTACKS = [
    "=cmd|' /C calc'!A0",
    "+1+cmd|' /C calc'!A0",
    "-2+3",
    "@SUM(1+9)",
    "\t=1",
    "\r=1",
    "\n=1",
    " \u00a0=1",
    "\u200b=1",
    "\ufeff=1",
    "\u202e=1",
    "\x00=1",
    '"=1"',
    "＝1",
    "＋1",
    "－1",
    "＠a",
    "﹦1",
    "⁺1",
    "\u22121",
    '=HYPERLINK("http://evil.example","x")',
]


@pytest.mark.parametrize("attack", ATTACKS)
def test_a_formula_gets_an_apostrophe(attack: str) -> None:
    assert safe_cell(attack).startswith("'")


@pytest.mark.parametrize("text", ["", "Goedemiddag, u spreekt met Sanne.", "a=1", "5 - 3", "’t is klaar", "😀 =", "1-2-2026", "(=1)"])
def test_what_is_no_formula_stays_as_it_is(text: str) -> None:
    assert safe_cell(text) == text


def test_what_excel_and_xml_refuse_is_left_out() -> None:
    assert safe_cell("a\x00b\x1b[31mc\ud83dd\ufffee\u202ef\x85g\r\nh\ri\tj") == "ab[31mc\ufffddef\ng\nh\ni\tj"


@pytest.mark.parametrize("text", ["a" * LIMIT, "=" * (LIMIT - 1), "😀" * (LIMIT // 2)])
def test_what_fits_is_kept_whole(text: str) -> None:
    assert safe_cell(text).removeprefix("'") == text


@pytest.mark.parametrize("text", ["a" * (LIMIT + 1), "=" * LIMIT, "😀" * 20_000, "a" + "😀" * 20_000])
def test_what_is_too_long_is_cut_between_characters(text: str) -> None:
    cut = safe_cell(text)
    assert LIMIT - 1 <= len(cut.encode("utf-16-le")) // 2 <= LIMIT
    assert cut[-1] == "…"
    assert text.startswith(cut[:-1].removeprefix("'"))


@given(ANY_TEXT)
@example("\x00" * 3 + "=")
def test_no_text_is_a_formula_or_refused(text: str) -> None:
    cell = safe_cell(text)
    cell.encode("utf-8")
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufffe\uffff]", cell)
    # As a spreadsheet may come to read it: compatibility forms resolved, white space and what has no width dropped.
    shown = "".join(c for c in unicodedata.normalize("NFKC", cell) if unicodedata.category(c) not in ("Cf", "Zs") and not c.isspace())
    assert not shown.startswith(("=", "+", "-", "@"))
    assert without_controls(without_controls(text)) == without_controls(text)
