"""Where the header of a table stands, below titles and remarks; and rows as long as it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from calllint.reading.reader import ReadOptions
from calllint.reading.tables.batch import Batch
from calllint.reading.tables.guess import LOOKED_AT, guess
from calllint.reading.tables.names import fields_of, normal
from calllint.reading.tables.plan import Plan, Unsure

SAMPLE = LOOKED_AT + 25
"""Rows that a table is known by."""
_TITLE_ROWS = 25
_LONGEST_HEADER = 80


class Head(NamedTuple):
    """The header: the index of its row, its names, what the columns hold, and how many rows, from 0 to 1, are as long as it is."""

    row: int
    headers: tuple[str, ...]
    plan: Plan | Unsure
    consistency: float
    longer: float = 0.0


def head_of(rows: Sequence[Sequence[str]], options: ReadOptions, start: int = 0) -> Head | None:
    """The head of a table that begins with `rows`, the first `start` of which are no part of it; None where there is none."""
    at = _header_row(rows, start, options.columns)
    if at is None:
        return _headless(rows[start:], start)
    headers = [header.strip("\ufeff \t\r\n") for header in rows[at]]
    while headers and not headers[-1]:
        headers.pop()
    width = len(headers)
    body = [row for row in rows[at + 1 :] if any(map(str.strip, row)) and list(row) != list(rows[at])]
    if body and _is_rule(body[0]):
        del body[0]
    # Empty columns at the end of rows are no matter; a short row is most often a total or a remark below the table.
    longer = sum(len(row) > width and any(row[width:]) for row in body)
    fitting = sum(len(row) >= width for row in body) - longer
    cells = [[cell.strip() for cell in row[:width]] + [""] * (width - len(row)) for row in body[:LOOKED_AT]]
    share = 1 / len(body) if body else 0.0
    return Head(at, tuple(headers), guess(headers, cells, options), fitting * share, longer * share)


def _is_rule(row: Sequence[str]) -> bool:
    """Whether it is the line under a header in Markdown: `|---|:--:|`."""
    cells = [cell for written in row if (cell := written.strip())]
    return bool(cells) and all(len(cell) > 1 and not cell.strip("-:") for cell in cells)


def _headless(rows: Sequence[Sequence[str]], start: int) -> Head | None:
    """What is said of rows that are all as long, and have no names above them; None for what is no table."""
    widths = Counter(len(row) for row in rows if any(map(str.strip, row)))
    width, count = widths.most_common(1)[0] if widths else (0, 0)
    if width < 2 or count < 0.9 * widths.total():
        return None
    shown = ", ".join(" ".join(cell[:40].split()) for cell in rows[0])
    message = f"has no header: its first line ({shown}) does not name the columns. Write names above it, such as conversation, role, text"
    return Head(start, tuple(rows[0]), Unsure(message), 1.0)


def _header_row(rows: Sequence[Sequence[str]], start: int, mapping: Mapping[str, str]) -> int | None:
    """The row with the headers: the one with most that are known, else the first that may be one."""
    wanted = {normal(header) for header in mapping.values() if header}
    best, known, plausible = None, 1, None
    widths = Counter(len(row) for row in rows[start:] if len(row) > 1)
    usual = widths.most_common(1)[0][0] if widths else 0
    for index, row in enumerate(rows[start : start + _TITLE_ROWS], start):
        cells = [cell for written in row if (cell := written.strip("\ufeff \t\r\n"))]
        if (len(cells) < 2 and not (wanted and len(rows) > 1)) or any(len(cell) > _LONGEST_HEADER for cell in cells):
            continue
        score = sum((3 if normal(cell) in wanted else 1) for cell in cells if normal(cell) in wanted or fields_of(cell))
        # One known name may stand in any sentence.
        if score > known:
            best, known = index, score
        if plausible is None and len(row) == usual and len(set(cells)) == len(cells) and not any(cell[0].isdigit() for cell in cells):
            plausible = index
    return plausible if best is None else best


def fitted(
    rows: list[list[str]],
    starts: Sequence[int],
    ends: Sequence[int],
    headers: tuple[str, ...],
    longer: Callable[[list[str], int], list[str] | None] | None = None,
) -> Batch | None:
    """The rows without blank ones and repeated headers, each as long as the header; None where none is left.

    `longer` says what becomes of a row that has more cells, by the line that it begins in; None leaves it out.
    """
    width = len(headers)
    if rows and _is_rule(rows[0]):
        numbers_alike = starts is ends
        rows, starts = rows[1:], starts[1:]
        ends = starts if numbers_alike else ends[1:]
    if not rows:
        return None
    if set(map(len, rows)) == {width}:
        columns = list(zip(*rows, strict=True))
        if headers[0] not in columns[0]:
            return Batch(columns, starts, ends)
    kept: list[list[str]] = []
    numbers: list[int] = []
    for index, row in enumerate(rows):
        if len(row) > width and longer is not None and any(row[width:]):
            found = longer(row, starts[index])
            if found is None:
                continue
            row = found
        row = row[:width]
        if row and tuple(map(_bare, row)) != headers:
            kept.append(row + [""] * (width - len(row)))
            numbers.append(index)
    if not kept:
        return None
    lines = [starts[index] for index in numbers]
    return Batch(list(zip(*kept, strict=True)), lines, lines if starts is ends else [ends[index] for index in numbers])


def _bare(cell: str) -> str:
    return cell.strip("\ufeff \t\r\n")
