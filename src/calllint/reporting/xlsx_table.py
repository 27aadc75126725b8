"""Tables in an Excel workbook: a heading that stays in sight, a filter, and as many sheets as the rows take.

Texts are written as strings, never as formulas or links, whatever they look like.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from math import isfinite
from pathlib import Path
from typing import Any, NamedTuple

from calllint.errors import UsageError
from calllint.patterns import lazy_pattern
from calllint.reporting.needed_package import needed
from calllint.reporting.safe_text import safe

MOST_ROWS = 1_048_576
"""The rows of a sheet, its heading among them."""
MOST_UNITS = 32_767
"""What a cell holds, in UTF-16 code units."""
_MOST_BREAKS = 253
# XlsxWriter takes what looks so for marked-up text of its own and writes it as it is, into the XML.
_OWN_MARKUP = re.compile(r"(?<=\A<r)(?=>.*</r>\Z)", re.DOTALL)
# What looks like an escape of the file format's own would be shown as the character it stands for, or escaped, as Excel alone undoes it.
_OWN_ESCAPE = lazy_pattern(r"(?<=_x[0-9A-Fa-f]{4})(?=_)")
_NO_CHARACTER = lazy_pattern("[\ufffe\uffff]")

# The worse, the darker: this reads in black and white too.
_FILLS: Mapping[str, Mapping[str, Any]] = {
    "critical": {"bg_color": "#8B1A1A", "font_color": "#FFFFFF", "bold": True},
    "error": {"bg_color": "#E8A09A", "bold": True},
    "warning": {"bg_color": "#FFF2CC"},
    "note": {"italic": True},
}


class Column(NamedTuple):
    """A column: its heading and its width in characters."""

    heading: str
    width: float = 14
    decimal: bool = False
    """Numbers are shown with one decimal."""
    severity: bool = False
    """Cells are filled by the severity that they name."""


class Table:
    """One table, its columns by name in their order.

    `cut` counts texts that were longer than a cell; `sheets` are the names of the sheets that it takes.
    """

    def __init__(self, book: Any, name: str, columns: Mapping[str, Column]) -> None:
        self.name = name
        self.sheets: list[str] = []
        self.cut = 0
        self._book = book
        self._columns = columns
        self._heading = book.add_format({"bold": True, "bottom": 1, "bg_color": "#E7E6E6", "text_wrap": True, "valign": "top"})
        self._plain = book.add_format({"text_wrap": True, "valign": "top"})
        self._decimal = book.add_format({"num_format": "0.0", "valign": "top"})
        self._fills = {name: book.add_format({"valign": "top", **fill}) for name, fill in _FILLS.items()}
        self._start()

    def extend(self, rows: Iterable[Mapping[str, Any]]) -> None:
        """Adds `rows`."""
        for row in rows:
            self.add(row)

    def add(self, row: Mapping[str, Any]) -> None:
        """A row: texts, numbers, truths by column; what is None or not there leaves a cell empty.

        A row that a sheet has no room for goes to a further one.
        """
        if self._row >= MOST_ROWS:
            self.finish()
            self._start()
        for index, (name, column) in enumerate(self._columns.items()):
            value = row.get(name)
            if value is None:
                continue
            if isinstance(value, bool):
                self._sheet.write_boolean(self._row, index, value, self._plain)
            elif isinstance(value, str):
                self._write_text(index, value, self._fills.get(value, self._plain) if column.severity else self._plain)
            elif isfinite(value):
                self._sheet.write_number(self._row, index, value, self._decimal if column.decimal else self._plain)
        self._row += 1

    def finish(self) -> None:
        """Sets the filter over the rows of the last sheet."""
        self._sheet.autofilter(0, 0, self._row - 1, len(self._columns) - 1)
        # Ids of digits are texts: no triangle need say so in every cell.
        self._sheet.ignore_errors({"number_stored_as_text": f"A1:XFD{self._row}"})

    def _start(self) -> None:
        name = self.name if not self.sheets else f"{self.name} {len(self.sheets) + 1}"
        self.sheets.append(name)
        self._sheet = self._book.add_worksheet(name)
        self._sheet.freeze_panes(1, 0)
        self._sheet.set_landscape()
        self._sheet.set_paper(9)
        self._sheet.fit_to_pages(1, 0)
        self._sheet.repeat_rows(0)
        for index, column in enumerate(self._columns.values()):
            self._sheet.set_column(index, index, column.width)
            self._sheet.write_string(0, index, column.heading, self._heading)
        self._row = 1

    def _write_text(self, column: int, value: str, look: Any) -> None:
        text = cell_text(value)
        if text is None:
            self.cut += 1
            text = cut_text(value)
        pieces = _pieces(text)
        if len(pieces) == 1:
            self._sheet.write_string(self._row, column, text, look)
        else:
            self._sheet.write_rich_string(self._row, column, self._plain, *pieces, look)


def cell_text(text: str) -> str | None:
    """`text` with control characters, lone surrogates and overrides of direction as visible escapes; None where a cell can't hold it."""
    text = _visible(text)
    return text if len(text) <= MOST_UNITS // 2 or _units(text) <= MOST_UNITS else None


def cut_text(text: str) -> str:
    """As much of `text` as a cell holds, with `…` at its end."""
    room = (MOST_UNITS - 1) * 2
    return _visible(text).encode("utf-16-le")[:room].decode("utf-16-le", "ignore") + "…"


def _pieces(text: str) -> list[str]:
    """`text` cut where it would otherwise be read as something else than itself; nearly always it is one piece."""
    if "<r>" not in text and "_x" not in text:
        return [text]
    return [piece for part in _OWN_MARKUP.split(text) for piece in _OWN_ESCAPE.split(part)]


def _visible(text: str) -> str:
    if text.isprintable():
        return text
    text = safe(text.replace("\r\n", "\n"))
    text = _NO_CHARACTER.sub(lambda found: f"\\u{ord(found[0]):04x}", text)
    lines = text.split("\n", _MOST_BREAKS)
    if len(lines) > _MOST_BREAKS:
        lines[-1] = lines[-1].replace("\n", " ")
    return "\n".join(lines)


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


@contextmanager
def workbook(file: Path) -> Iterator[Any]:
    """A workbook that is written to `file`, with what it needs on the way beside it; memory does not grow with the rows."""
    with telling():
        book = needed("xlsxwriter", "xlsx").Workbook(str(file), {"constant_memory": True, "tmpdir": str(file.parent), "use_zip64": True})
    # The same results give the same bytes: no date of today.
    book.set_properties({"title": "calllint", "created": datetime(2000, 1, 1, tzinfo=UTC)})
    try:
        yield book
    except BaseException:
        # Its files are closed by closing it.
        with suppress(Exception):
            book.close()
        raise
    with telling():
        book.close()


@contextmanager
def telling() -> Iterator[None]:
    """Turns what the system says of a temporary file into one line for people."""
    try:
        yield
    except (OSError, needed("xlsxwriter.exceptions", "xlsx").XlsxFileError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise UsageError(
            f"can't write the workbook: {reason}", hint="it is made in the folder for temporary files: make room, or set TMPDIR"
        ) from error
