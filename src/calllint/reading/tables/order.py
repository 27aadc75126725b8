"""Whether `03/02/2026` is in March or in February: by the whole column, then by the language of the headers."""

from __future__ import annotations

from collections.abc import Iterable

from calllint.patterns import lazy_pattern
from calllint.reading.tables.names import language_of

_DATE = lazy_pattern(r"(?:.*\s)?(\d{1,2})([-/.])(\d{1,2})\2(?:\d{4}|\d\d)(?!\d|[-/.]\d)")


class DateOrder:
    """What the dates so far say. `month_first` is None until a number above 12 settles it for all; `matters`: some dates have figures.

    `day_first` says which it is where no number does, whatever the headers are.
    """

    def __init__(self, headers: Iterable[str], *, day_first: bool = False) -> None:
        self._headers = list(headers)
        self._day_first = day_first
        self._slashes = False
        self.matters = False
        self.month_first: bool | None = None

    def see(self, cells: Iterable[str]) -> None:
        """Looks at more dates."""
        if self.month_first is not None:
            return
        # Most rows share their date.
        for written in {cell.partition(" ")[0] if cell[2:3] != ":" and cell[1:2] != ":" else cell for cell in set(cells)}:
            match = _DATE.match(written)
            if match is None:
                continue
            self.matters = True
            self._slashes = self._slashes or match[2] == "/"
            first, second = int(match[1]), int(match[3])
            if first > 12 >= second:
                self.month_first = False
                return
            if second > 12 >= first:
                self.month_first = True
                return

    def decided(self) -> bool:
        """Whether the month stands first. Where no number tells, it does between slashes under English headers, and nowhere else."""
        if self.month_first is not None:
            return self.month_first
        return self._slashes and not self._day_first and language_of(self._headers) == "en"
