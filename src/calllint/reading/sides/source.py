"""Reads a side file: CSV with a header, JSON or JSON Lines, as plain tables have them or as a vendor's records."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from io import StringIO
from pathlib import Path
from typing import Any

from calllint.errors import Problem, UsageError
from calllint.patterns import lazy_pattern
from calllint.reading.encoding import decode, encoding_of
from calllint.reading.sides.records import SideRecord, fields_in, merged, plain_record
from calllint.reading.sides.vendors import vendor_records
from calllint.reading.tables.csv_dialect import raise_limit

_SEPARATORS = ";,\t|"
_SEP = lazy_pattern(r'"?sep=(?P<separator>.)"?$', re.IGNORECASE)
_SPACE = lazy_pattern(r"[\s,]*")
_MOST_PROBLEMS = 10
_LIST_NAMES = "conversations contacts records data items calls results tasks rows interactions value values"
_LISTS = frozenset(_LIST_NAMES.split())
"""Keys under which exports put their list."""
_HINT = "a side file is CSV with a header, JSON or JSON Lines, and has a column or key such as conversation_id"


def read_side_file(path: str) -> tuple[list[SideRecord], list[Problem]]:
    """The records in the file at `path`, and a problem for each row that is none. Raises UsageError for a file that gives no record."""
    try:
        data = Path(path).read_bytes()
    except (OSError, ValueError) as error:
        raise UsageError(f"side file can't be read: {getattr(error, 'strerror', None) or error}", path, hint=_HINT) from None
    if not data.strip(b"\xef\xbb\xbf\xff\xfe\0 \t\r\n"):
        raise UsageError("side file is empty", path, hint=_HINT)
    if encoding_of(data[:65536]) is None:
        raise UsageError("side file is no text", path, hint="export it as CSV or JSON")
    text = decode(data)
    problems: list[Problem] = []
    read = _json if text.lstrip()[:1] in ("{", "[") else _csv
    try:
        records = list(_latest(read(path, text, problems)))
    except RecursionError:
        raise UsageError("side file is nested too deep to be read", path, hint=_HINT) from None
    if not records:
        first = f": line {problems[0].line}: {problems[0].message}" if problems else ""
        raise UsageError(f"side file holds no record of a conversation{first}", path, hint=_HINT)
    if len(problems) > _MOST_PROBLEMS:
        problems[_MOST_PROBLEMS:] = [Problem(path, f"{len(problems) - _MOST_PROBLEMS} more rows can't be read")]
    return records, problems


def _latest(records: Iterable[SideRecord]) -> Iterable[SideRecord]:
    """One record for each id: of several rows of one conversation, the later fill what the earlier leave empty.

    Of a record that a vendor writes again the newest wins.
    """
    found: dict[tuple[str, ...], SideRecord] = {}
    for record in records:
        known = found.get(record.ids)
        if known is not None:
            record = merged(record, known) if record.updated > known.updated else merged(known, record)
        found[record.ids] = record
    return found.values()


def _csv(path: str, text: str, problems: list[Problem]) -> Iterator[SideRecord]:
    first, _, rest = text.partition("\n")
    told = _SEP.match(first.strip())
    above = 1 if told is not None else 0
    body = rest if told is not None else text
    header_line = next((line for line in body.split("\n") if line.strip()), "")
    separator = told["separator"] if told is not None else max(_SEPARATORS, key=header_line.count)
    raise_limit()
    rows = csv.reader(StringIO(body, newline=""), delimiter=separator)
    headers: tuple[str, ...] | None = None
    fields: dict[str, str] = {}
    while True:
        line = rows.line_num + above + 1
        try:
            row = next(rows, None)
        except csv.Error as error:
            problems.append(Problem(path, f"side file: this row can't be read: {error}", line))
            continue
        if row is None:
            return
        if not any(cell.strip() for cell in row):
            continue
        if headers is None:
            headers = tuple(cell.strip() for cell in row)
            fields = fields_in(headers)
            if "conversation" not in fields:
                message = f"side file has no column with the ids of conversations, among: {', '.join(headers)[:200]}"
                raise UsageError(message, path, line, hint="call it conversation_id or gespreks-id")
            continue
        cells = dict(zip(headers, row, strict=False))
        found = _records(cells, fields)
        if found:
            yield from found
        else:
            problems.append(Problem(path, "side file: this row has no id of a conversation", line))


def _json(path: str, text: str, problems: list[Problem]) -> Iterator[SideRecord]:
    for document, line in _documents(path, text, problems):
        count = 0
        for record, fallback in _objects(document):
            found = _records(record, _fields(tuple(record)), fallback)
            count += len(found)
            yield from found
        if not count:
            problems.append(Problem(path, "side file: there is no id of a conversation in it", line))


def _documents(path: str, text: str, problems: list[Problem]) -> Iterator[tuple[Any, int]]:
    """The JSON documents in `text`, each with its line: one, or one a line, or one after the other as streams are stored."""
    decoder = json.JSONDecoder()
    at, line, counted = 0, 1, 0
    while True:
        match = _SPACE.match(text, at)
        at = match.end() if match is not None else at
        line += text.count("\n", counted, at)
        counted = at
        if at >= len(text):
            return
        try:
            document, at = decoder.raw_decode(text, at)
            yield document, line
        except ValueError as error:
            wrong = getattr(error, "msg", None) or "a number is too long"
            problems.append(Problem(path, f"side file: this is no JSON: {wrong}", line))
            # The next line may be a record again.
            at = text.find("\n", at)
            if at < 0:
                return


def _objects(document: Any) -> Iterator[tuple[dict[str, Any], str | None]]:
    """The records in a document, each with the key that it stands under where that may be its id."""
    if isinstance(document, list):
        for item in document:
            yield from _objects(item)
    elif isinstance(document, dict):
        inner = [value for key, value in document.items() if key.casefold() in _LISTS and isinstance(value, list | dict)]
        if inner and "conversation" not in _fields(tuple(document)):
            for value in inner:
                yield from _objects(value)
        elif document and all(isinstance(value, dict) for value in document.values()) and "ContactTraceRecord" not in document:
            yield from _by_id(document)
        else:
            yield document, None


def _by_id(document: Mapping[str, Any]) -> Iterator[tuple[dict[str, Any], str | None]]:
    for key, value in document.items():
        if isinstance(value, dict):
            yield value, key


def _records(record: Mapping[str, Any], fields: Mapping[str, str], fallback: str | None = None) -> list[SideRecord]:
    found = vendor_records(record)
    if found is not None:
        return found
    inner = record.get("metadata")
    if isinstance(inner, dict):
        record = {**inner, **{key: value for key, value in record.items() if key != "metadata"}}
        fields = _fields(tuple(record))
    plain = plain_record(record, fields, fallback)
    return [plain] if plain is not None else []


@lru_cache(maxsize=64)
def _fields(headers: tuple[str, ...]) -> dict[str, str]:
    return fields_in(headers)
