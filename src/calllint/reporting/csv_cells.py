"""Rows of CSV (RFC 4180) for Excel and data tools, whatever strangers wrote into their cells."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

from calllint.reporting.cell_text import safe_cell, starts_formula
from calllint.reporting.safe_text import safe_line

BYTE_ORDER_MARK = "\ufeff"
"""Without it, Excel takes UTF-8 for the code page of the machine."""


def csv_lines(rows: Iterable[Iterable[object]]) -> str:
    """The rows as lines. Texts are made safe; numbers stay numbers, and None is an empty cell."""
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\r\n").writerows(_row(row) for row in rows)
    return out.getvalue()


def csv_cell(text: str) -> str:
    """`text` on one line, as a spreadsheet can take it: no formula, nor one behind a semicolon, at which Excel may split."""
    first, *others = safe_line(" ".join(text.split())).split(";")
    return safe_cell(";".join([first, *("'" + other if starts_formula(other) else other for other in others)]))


def _row(row: Iterable[object]) -> list[str]:
    cells = [_text(cell) for cell in row]
    # Where a step of GitHub Actions prints a line that begins so, that is a command.
    return ["'" + cells[0] if cells[0].startswith("::") else cells[0], *cells[1:]] if cells else cells


def _text(cell: object) -> str:
    if cell is None:
        return ""
    if isinstance(cell, str):
        return csv_cell(cell)
    return f"{cell:.12g}" if isinstance(cell, float) else str(cell)
