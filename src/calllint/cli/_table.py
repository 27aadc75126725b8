"""Plain tables that fit the terminal: columns as wide as they need, the last one wrapped."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence

from calllint.cli._options import terminal_width

_NARROWEST = 18
"""So many columns the titles of rules have left on a terminal of eighty."""


def table(rows: Sequence[Sequence[str]], heads: Sequence[str], width: int | None = None) -> str:
    """`rows` under `heads`, at most `width` columns wide (default: the terminal's), one line end at the end."""
    width = width or terminal_width()
    widths = [max(len(row[column]) for row in (heads, *rows)) for column in range(len(heads) - 1)]
    indent = sum(widths) + 2 * len(widths)
    lines = []
    for row in (heads, *rows):
        start = "".join(cell.ljust(size + 2) for cell, size in zip(row, widths, strict=False))
        # What does not fit is better long than a ladder of single words.
        wrapped = textwrap.wrap(row[-1], width - indent) if width - indent >= _NARROWEST else [row[-1]]
        lines.append((start + (wrapped[0] if wrapped else "")).rstrip())
        lines.extend(" " * indent + line for line in wrapped[1:])
    return "\n".join(lines) + "\n"
