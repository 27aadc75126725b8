"""Reading a workbook: each visible sheet is a table of its own, and says with every turn in which cell it stands.

A conversation is in one sheet: ids that two sheets have are two conversations, as sheets often number theirs from 1.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from io import BytesIO
from itertools import chain, islice
from typing import Any, NamedTuple

from calllint.conversation import Conversation, Place
from calllint.errors import Problem
from calllint.reading.reader import Source
from calllint.reading.tables.archive import refusal
from calllint.reading.tables.batch import Batch
from calllint.reading.tables.conversations import NOTHING_SAID, conversations, needs, package
from calllint.reading.tables.explain import explained
from calllint.reading.tables.header import SAMPLE, Head, fitted, head_of
from calllint.reading.tables.names import fields_of
from calllint.reading.tables.plan import Plan, Unsure

_AT_ONCE = 512
_FIRST_DAY = datetime(1899, 12, 30)
_SERIALS = range(20_000, 80_000)
_DATED = frozenset({"at", "date", "time", "day"})


class _Sheet(NamedTuple):
    """A sheet with its head (None where it has none), the rows of the sample, the rows after it, and its columns of dates as numbers."""

    name: str
    head: Head | None
    sample: list[list[Any]]
    rest: Iterator[list[Any]]
    serials: frozenset[int]


def read_workbook(source: Source) -> Iterator[Conversation | Problem]:
    """The conversations in a workbook. Sheets that are no tables with conversations are passed over, if another is one."""
    unsure: list[Problem] = []
    spoken = known = 0
    for sheet in _sheets(source):
        if isinstance(sheet, Problem):
            yield sheet
            return
        if sheet.head is None or isinstance(sheet.head.plan, Unsure):
            if sheet.head is not None and isinstance(sheet.head.plan, Unsure):
                unsure.append(source.problem(f"sheet {sheet.name!r}: {sheet.head.plan.message}", sheet.head.row + 1))
            continue
        known += 1
        name = source.stem if known == 1 else f"{source.stem}-{sheet.name}"
        for item in conversations(source, sheet.head.plan, _batches(sheet, sheet.head), name, _Places(source.path, sheet).of):
            yield item
            spoken += 1
    if not known:
        yield from unsure[:1] or [source.problem("has no sheet with a table: there is nothing to lint")]
    elif not spoken:
        yield source.problem(NOTHING_SAID)


def explain_workbook(source: Source) -> Iterator[str]:
    """What the columns of each sheet were taken for, in lines."""
    for sheet in _sheets(source):
        if isinstance(sheet, Problem):
            yield sheet.message
        elif sheet.head is None:
            yield f"sheet {sheet.name}: no table"
        else:
            yield f"sheet {sheet.name}: {len(sheet.head.headers)} columns, header in row {sheet.head.row + 1}"
            yield from explained(sheet.head.plan, sheet.head.headers)


def _sheets(source: Source) -> Iterator[_Sheet | Problem]:
    """The visible sheets, one at a time; hidden ones where there are no others."""
    calamine = package("python_calamine")
    if calamine is None:
        yield needs(source, "Excel workbooks")
        return
    data = source.data
    reason = refusal(data) if data.startswith(b"PK") else None
    if reason is not None:
        yield source.problem(reason)
        return
    try:
        book = calamine.CalamineWorkbook.from_filelike(BytesIO(data))
        tables = [sheet for sheet in book.sheets_metadata if sheet.typ == calamine.SheetTypeEnum.WorkSheet]
        visible = [sheet for sheet in tables if sheet.visible == calamine.SheetVisibleEnum.Visible] or tables
        for sheet in visible:
            yield _opened(sheet.name, book.get_sheet_by_name(sheet.name).iter_rows(), source)
    except calamine.PasswordError:
        yield source.problem("is protected with a password: save it without one")
    except calamine.CalamineError as error:
        yield source.problem(_reason(data, error))
    except BaseException as error:
        # A panic of the library, which is no Exception.
        if type(error).__name__ != "PanicException":
            raise
        yield source.problem("is a damaged workbook")


def _reason(data: bytes, error: Exception) -> str:
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        return "is protected with a password, or an old workbook (.xls): save it as .xlsx without a password"
    return f"is a damaged workbook: {' '.join(str(error).split())}"


def _opened(name: str, rows: Iterator[list[Any]], source: Source) -> _Sheet:
    sample = list(islice(rows, SAMPLE))
    head = head_of(_written(sample, frozenset()), source.options)
    serials: frozenset[int] = frozenset()
    if head is not None:
        serials = frozenset(_serials(head, sample))
        if serials:
            head = head_of(_written(sample, serials), source.options)
    return _Sheet(name, head, sample, rows, serials)


def _serials(head: Head, rows: Sequence[Sequence[Any]]) -> Iterator[int]:
    """The columns of dates and times whose cells show no more than Excel's number for them."""
    for index, header in enumerate(head.headers):
        if not _DATED & fields_of(header).keys():
            continue
        cells = [row[index] for row in rows[head.row + 1 :] if index < len(row) and row[index] != ""]
        if cells and all(type(cell) is float and (int(cell) in _SERIALS or 0 <= cell < 1) for cell in cells):
            yield index


def _batches(sheet: _Sheet, head: Head) -> Iterator[Batch]:
    rows = chain(sheet.sample[head.row + 1 :], sheet.rest)
    number = head.row + 2
    while taken := list(islice(rows, _AT_ONCE)):
        numbers = range(number, number + len(taken))
        number += len(taken)
        batch = fitted(_written(taken, sheet.serials), numbers, numbers, head.headers)
        if batch is not None:
            yield batch


def _written(rows: list[list[Any]], serials: frozenset[int]) -> list[list[str]]:
    """The rows with cells as a CSV file would have them. `serials` are columns of dates as numbers."""
    found = [[cell if type(cell) is str else _text(cell) for cell in row] for row in rows]
    for index in serials:
        for row, texts in zip(rows, found, strict=True):
            if index < len(row) and type(row[index]) is float:
                texts[index] = _moment(row[index])
    return found


def _text(cell: Any) -> str:
    if type(cell) is float:
        return str(int(cell)) if cell.is_integer() and abs(cell) < 1e15 else repr(cell)
    if isinstance(cell, datetime):
        return _rounded(cell).isoformat(" ").removesuffix(" 00:00:00")
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, time):
        return _rounded(datetime.combine(_FIRST_DAY, cell)).time().isoformat()
    if isinstance(cell, timedelta):
        seconds = round(cell.total_seconds())
        return f"{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}" if seconds >= 0 else ""
    return str(cell).lower() if isinstance(cell, bool) else str(cell)


def _moment(serial: float) -> str:
    """Excel's number for a moment: days since 1899, or a time of day below 1."""
    moment = _rounded(_FIRST_DAY + timedelta(days=serial))
    return moment.time().isoformat() if serial < 1 else moment.isoformat(" ").removesuffix(" 00:00:00")


def _rounded(moment: datetime) -> datetime:
    """To thousandths, and to seconds where less than two thousandths are missing: a fraction of a day is never quite a second."""
    if not moment.microsecond:
        return moment
    thousandths = round(moment.microsecond / 1000)
    if thousandths <= 1 or thousandths >= 999:
        thousandths = 1000 if thousandths >= 999 else 0
    try:
        return moment.replace(microsecond=0) + timedelta(milliseconds=thousandths)
    except OverflowError:
        return moment


class _Places:
    """The places of turns in a sheet: the row, and the cell of the text as `Sheet!C5`."""

    def __init__(self, path: str, sheet: _Sheet) -> None:
        plan = sheet.head.plan if sheet.head is not None else None
        columns = plan.columns if isinstance(plan, Plan) else {}
        index = next((columns[field] for field in ("text", "transcript", "agent-text", "customer-text") if field in columns), 0)
        self._path = path
        self._column = f"{sheet.name}!{_letters(index)}"

    def of(self, rows: Sequence[int]) -> list[Place]:
        """The places in these rows."""
        path, column = self._path, self._column
        return [Place(path, row, None, row, None, f"{column}{row}") for row in rows]


def _letters(index: int) -> str:
    """The name of a column (from 0): A, B, …, Z, AA."""
    name = ""
    number = index + 1
    while number:
        number, rest = divmod(number - 1, 26)
        name = chr(65 + rest) + name
    return name
