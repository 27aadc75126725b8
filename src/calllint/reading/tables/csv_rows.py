"""The rows of a CSV file with the lines they stand in, streamed; what is broken in one is put right or reported, and the rest goes on."""

from __future__ import annotations

import csv
from collections import deque
from collections.abc import Iterator, Sequence
from itertools import islice

from calllint.errors import Problem
from calllint.reading.reader import Source
from calllint.reading.tables.batch import Batch
from calllint.reading.tables.csv_dialect import FIELD_LIMIT, Dialect, raise_limit
from calllint.reading.tables.csv_lines import Lines
from calllint.reading.tables.header import fitted
from calllint.reading.tables.names import WEAK, fields_of, normal
from calllint.reading.tables.plan import Plan

_AT_ONCE = 1024
_MOST_PROBLEMS = 20
_OF_ONE_LINE = frozenset({"conversation", "message", "role", "at", "date", "time", "start", "end", "order", "private"})
_OF_MANY = frozenset({"text", "transcript", "customer-text", "agent-text", "subject", "topic"})
_AT_ONCE_AGAIN = 64
_FEW = 3
_BY_CHANCE = 2
_MOST_STRAYS = 10_000


class Rows:
    """The rows of `source` below the header."""

    def __init__(self, source: Source, dialect: Dialect) -> None:
        self.source = source
        self.dialect = dialect
        self.width = len(dialect.headers)
        columns = dialect.plan.columns if isinstance(dialect.plan, Plan) else {}
        self._text = columns.get("text")
        self._key = columns.get("conversation", 0)
        self._keys: set[str] = set()
        words = (self._text, columns.get("transcript"))
        self._labels = [index for index, header in enumerate(dialect.headers) if index not in words and _is_of_one_line(header)]
        # A cell that never ends is noticed when it is longer than the limit.
        self._lines = Lines(source, 6 * FIELD_LIMIT)
        self._too_long: list[Problem] = []
        self._problems = 0
        self._strays = 0

    def batches(self) -> Iterator[Batch | Problem]:
        """Many rows at a time, each as long as the header."""
        raise_limit()
        self._lines.skip(self.dialect.skipped)
        lines: Iterator[str] = iter(self._lines)
        replay: _Replay | None = None
        reader = self.dialect.reader(lines)
        # The number of the line above the first one that `reader` gets, its own count beginning at 0.
        above = self.dialect.skipped
        self._lines.position = lambda: above + reader.line_num
        while True:
            before = reader.line_num
            rows: list[list[str]] = []
            broken = False
            wanted = _AT_ONCE if self._strays < _FEW else _AT_ONCE_AGAIN
            try:
                rows.extend(islice(reader, wanted))
            except csv.Error:
                broken = True
            ended = not broken and len(rows) < wanted
            starts, ends = _numbered(rows, above + before, above + reader.line_num, broken)
            if starts is not ends:
                self._keys = {row[self._key].strip() for row in rows if len(row) > self._key}
            stray = self._stray(rows, starts, ends, ended=ended)
            if stray is not None:
                yield from self._fitted(rows[:stray], starts[:stray], ends[:stray])
                line = starts[stray]
                yield from self._stray_problem(line)
                self._strays += 1
                if self._strays > _MOST_STRAYS:
                    yield self.source.problem(f"has more than {_MOST_STRAYS} such quotation marks: the rest is not read", line)
                    return
                swallowed = self._lines.again(line, above + reader.line_num)
                yield from self._line(swallowed[:1], line)
                # The lines below it are read again.
                if replay is None:
                    replay = _Replay(lines)
                    reader = self.dialect.reader(replay)
                replay.first.extendleft(reversed(swallowed[1:]))
                above = line - reader.line_num
                continue
            yield from self._fitted(rows, starts, ends)
            if broken:
                first = (ends[-1] if ends else above + before) + 1
                yield from self._alone(first, above + reader.line_num)
            elif ended:
                break
        if self._problems > _MOST_PROBLEMS:
            yield self.source.problem(f"{self._problems - _MOST_PROBLEMS} more lines could not be read")

    def _stray(self, rows: list[list[str]], starts: Sequence[int], ends: Sequence[int], *, ended: bool) -> int | None:
        """The first row that a stray quotation mark made of several lines, by its index: other rows stand in it, or it goes on to the end
        of the file.
        """
        if not rows:
            return None
        cut = ended and any(cell.endswith(("\n", "\r")) for cell in rows[-1])
        if starts is ends and not cut:
            return None
        for index, row in enumerate(rows):
            if ends[index] > starts[index] and self._holds_rows(row):
                return index
        if cut or (ended and ends[-1] > starts[-1]):
            lines = self._lines.again(starts[-1], ends[-1])
            reader = csv.reader(lines, delimiter=self.dialect.separator, escapechar=self.dialect.escape, strict=True)
            try:
                list(reader)
            except csv.Error as error:
                if "unexpected end" in str(error):
                    return len(rows) - 1
        return None

    def _holds_rows(self, row: list[str]) -> bool:
        """Whether a cell of several lines has rows of the table in it: an id, a role or a time has several lines; or each line of the text
        has the separators of a row, and one the id of a conversation, if there are few; or the row is not as long as the header,
        and a line in it is.
        """
        separators = self.width - 1
        if any("\n" in row[index] for index in self._labels if index < len(row)):
            return True
        cell = next((cell for cell in row if "\n" in cell), "")
        below = [line.rstrip("\r") for line in cell.split("\n")[1:] if line.strip()]
        if len(row) != self.width and any(row[self.width :] or [len(row) < self.width]):
            return any(line.count(self.dialect.separator) >= separators for line in below)
        if separators < 2 or not below:
            return False
        rows = [line.split(self.dialect.separator) for line in below]
        if not all(len(cells) > separators for cells in rows):
            return False
        return len(rows) > _BY_CHANCE or any(cells[self._key].strip() in self._keys for cells in rows)

    def _alone(self, first: int, last: int) -> Iterator[Batch | Problem]:
        """The lines that a cell without an end swallowed, each as a row."""
        message = f"a cell that begins in this line has more than {FIELD_LIMIT} characters: a quotation mark may be missing"
        yield from self._problem(message, first)
        for number, line in enumerate(self._lines.again(first, last), first):
            yield from self._line([line], number)

    def _line(self, lines: list[str], number: int) -> Iterator[Batch | Problem]:
        """The row in a line with a stray quotation mark, if it is as long as the header without it, or as far as it goes."""
        for line in lines:
            bare = [cell.strip().strip('"') for cell in line.rstrip("\r\n").split(self.dialect.separator)]
            try:
                row = bare if len(bare) == self.width else next(self.dialect.reader(iter([line])), [])
            except csv.Error:
                continue
            if len(row) == self.width:
                yield from self._fitted([row], [number], [number])

    def _stray_problem(self, line: int) -> Iterator[Problem]:
        yield from self._problem('a quotation mark opens a cell here that none closes (write a quotation mark in a cell twice: "")', line)

    def _problem(self, message: str, line: int) -> Iterator[Problem]:
        self._problems += 1
        if self._problems <= _MOST_PROBLEMS:
            yield self.source.problem(message, line)

    def _fitted(self, rows: list[list[str]], starts: Sequence[int], ends: Sequence[int]) -> Iterator[Batch | Problem]:
        """The rows as long as the header."""
        batch = fitted(rows, starts, ends, self.dialect.headers, self._shortened)
        if batch is not None:
            yield batch
        yield from self._too_long
        self._too_long.clear()

    def _shortened(self, row: list[str], line: int) -> list[str] | None:
        """A row with more cells than headers: its text is in the last column and holds separators, or it can't be read."""
        if self._text == self.width - 1:
            return [*row[: self.width - 1], self.dialect.separator.join(row[self.width - 1 :])]
        message = f"has {len(row)} cells, the header has {self.width}: put cells that hold the separator in quotation marks"
        self._too_long += self._problem(message, line)
        return None


def _is_of_one_line(header: str) -> bool:
    """Whether the cells under `header` are ids, roles, times: what has no line breaks."""
    fields = fields_of(header)
    if not _OF_MANY.isdisjoint(fields):
        return False
    return normal(header) == "id" or any(rank < WEAK for field, rank in fields.items() if field in _OF_ONE_LINE)


class _Replay:
    """Lines, with those in `first` before them: some may be put there when all have been taken."""

    def __init__(self, lines: Iterator[str]) -> None:
        self.first: deque[str] = deque()
        self._lines = lines

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        return self.first.popleft() if self.first else next(self._lines)


def _numbered(rows: list[list[str]], above: int, last: int, broken: bool) -> tuple[Sequence[int], Sequence[int]]:
    """The lines in which each row begins and ends; `above` is the line before the first, `last` the last that was read."""
    if last - above == len(rows) and not broken:
        numbers = range(above + 1, last + 1)
        return numbers, numbers
    starts, ends = [], []
    for row in rows:
        starts.append(above + 1)
        together = "".join(row)
        above += 1 + together.count("\n") + (together.count("\r") - together.count("\r\n") if "\r" in together else 0)
        ends.append(above)
    return starts, ends
