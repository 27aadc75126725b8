"""Reads the answers to a survey: CSV, JSON, JSON Lines or XLSX with the ids of conversations and a score."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from io import BytesIO, StringIO
from pathlib import Path
from typing import Any, NamedTuple

from calllint.errors import UsageError
from calllint.insight.surveys_words import ANSWERS, ID_NAMES, NO_ANSWER, SCORE_NAMES, SCORE_PARTS
from calllint.patterns import lazy_pattern
from calllint.reading.encoding import decode, encoding_of
from calllint.reading.sides.records import fields_in
from calllint.reading.tables.csv_dialect import raise_limit
from calllint.reading.tables.names import normal

_NUMBER = lazy_pattern(
    r"(?P<number>[+-]?\d+(?:[.,]\d+)?)\s*(?:(?:/|van|von|out of|of|op)\s*(?P<of>\d+)|(?:\D.*)|[★⭐*]+)?$", re.IGNORECASE | re.DOTALL
)
_LISTS = frozenset(
    ("responses", "results", "answers", "data", "items", "records", "surveys", "ratings", "values", "antwoorden", "conversations")
)
_HINT = "a survey is CSV with a header, JSON, JSON Lines or XLSX, and has columns such as conversation_id and nps"
_HINT_ID = "call it conversation_id or gespreks-id"
_HINT_SCORE = "call it nps, csat or score; or tevredenheid or cijfer"
_SEPARATORS = ";,\t|"
Row = tuple[int, Mapping[str, Any]]


class Scores(NamedTuple):
    """The answers to a survey: the score of each conversation by its id. `name` is the header that it stands under.

    `empty` counts the rows without an answer, `again` those of conversations that had one already: their score is the mean.
    """

    by_id: Mapping[str, float]
    name: str = "score"
    empty: int = 0
    again: int = 0


def read_survey(path: str | Path, column: str | None = None) -> Scores:
    """The answers in the file at `path`; the scores are those of `column`, by default of the one that is called as scores are.

    Raises UsageError, with the line (of a workbook the row), for a file that can't be read, has no such columns or no answers, and for a
    score that is none.
    """
    name = str(path)
    try:
        data = Path(path).read_bytes()
    except (OSError, ValueError) as error:
        raise UsageError(f"survey can't be read: {getattr(error, 'strerror', None) or error}", name, hint=_HINT) from None
    if data.startswith(b"PK\x03\x04"):
        rows = _workbook(name, data)
    elif not data.strip(b"\xef\xbb\xbf\xff\xfe\0 \t\r\n"):
        raise UsageError("survey is empty", name, hint=_HINT)
    elif encoding_of(data[:65536]) is None:
        raise UsageError("survey is no text", name, hint=_HINT)
    else:
        text = decode(data)
        rows = _json(name, text) if text.lstrip()[:1] in ("{", "[") else _csv(name, text)
    return _scores(name, rows, column)


def _scores(path: str, rows: Iterable[Row], column: str | None) -> Scores:
    found: dict[str, list[float]] = {}
    headers: tuple[str, ...] | None = None
    id_column = score_column = ""
    empty = again = 0
    for line, row in rows:
        if headers is None or not (id_column in row and score_column in row):
            headers = tuple(row)
            id_column, score_column = _columns(path, line, headers, column)
        id_, value = _id(row[id_column]), row[score_column]
        score = _score(value)
        if score is None and (value is None or (isinstance(value, str) and value.strip().casefold() in NO_ANSWER)):
            empty += 1
            continue
        if score is None:
            raise UsageError(f"`{score_column}` is no score: {str(value)[:60]!r}", path, line, hint="a number, or nothing for no answer")
        if not id_:
            raise UsageError("this row has a score and no id of a conversation", path, line, hint=f"its id stands in `{id_column}`")
        again += id_ in found
        found.setdefault(id_, []).append(score)
    if not found:
        raise UsageError("survey holds no answer", path, hint=_HINT)
    return Scores({id_: sum(values) / len(values) for id_, values in found.items()}, score_column, empty, again)


def _columns(path: str, line: int, headers: tuple[str, ...], column: str | None) -> tuple[str, str]:
    """The headers of the ids and of the scores."""
    listed = f"among: {', '.join(headers)[:200]}"
    if column is not None:
        wanted = next((header for header in headers if normal(header) == normal(column)), None)
        if wanted is None:
            raise UsageError(f"survey has no column {column!r}, {listed}", path, line)
        score: str | None = wanted
    else:
        score = _score_column(headers)
    id_ = fields_in(tuple(header for header in headers if header != score)).get("conversation")
    if id_ is None:
        names = {name.strip() for name in ID_NAMES.split(",")}
        id_ = next((header for header in headers if normal(header) in names or normal(header) in {f"{name} id" for name in names}), None)
    if id_ is None:
        raise UsageError(f"survey has no column with the ids of conversations, {listed}", path, line, hint=_HINT_ID)
    if score is None:
        raise UsageError(f"survey has no column with scores, {listed}", path, line, hint=_HINT_SCORE)
    return id_, score


def _score_column(headers: tuple[str, ...]) -> str | None:
    by_name = {normal(header): header for header in reversed(headers)}
    for names in SCORE_NAMES:
        for name in names.split(","):
            if (header := by_name.get(" ".join(name.split()))) is not None:
                return header
    return next((header for part in SCORE_PARTS for name, header in by_name.items() if part in name and "comment" not in name), None)


def _id(value: Any) -> str | None:
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return str(value).strip() or None


def _score(value: Any) -> float | None:
    """The score as a number: `8`, `8,5`, `4 / 5`, `9 - very satisfied`, `good`; None for what is none."""
    if isinstance(value, Mapping):
        value = next((value[key] for key in ("score", "rating", "value", "cijfer") if key in value), None)
    if isinstance(value, bool):
        return None
    if isinstance(value, int | float):
        return float(value) if abs(value) < 1e6 else None
    if not isinstance(value, str):
        return None
    said = value.strip()
    if said.casefold().replace("_", " ") in ANSWERS:
        return ANSWERS[said.casefold().replace("_", " ")]
    if said and set(said) <= {"★", "⭐", "☆"}:
        return float(sum(star != "☆" for star in said))
    match = _NUMBER.match(said)
    return float(match["number"].replace(",", ".")) if match is not None and len(match["number"]) < 8 else None


def _csv(path: str, text: str) -> Iterator[Row]:
    first, _, rest = text.partition("\n")
    told = re.match(r'"?sep=(.)"?$', first.strip(), re.IGNORECASE)
    body = rest if told is not None else text
    header_line = next((line for line in body.split("\n") if line.strip()), "")
    separator = told[1] if told is not None else max(_SEPARATORS, key=header_line.count)
    raise_limit()
    rows = csv.reader(StringIO(body, newline=""), delimiter=separator)
    headers: list[str] | None = None
    while True:
        line = rows.line_num + 1 + (told is not None)
        try:
            row = next(rows, None)
        except csv.Error as error:
            raise UsageError(f"this row can't be read: {error}", path, line) from None
        if row is None:
            return
        if not any(cell.strip() for cell in row):
            continue
        if headers is None:
            headers = [cell.strip() for cell in row]
            _columns_or_none(path, line, headers)
            continue
        yield line, dict.fromkeys(headers, "") | dict(zip(headers, row, strict=False))


def _columns_or_none(path: str, line: int, headers: list[str]) -> None:
    """Says of a table of one column that it is none, where its rows would say something else."""
    if len(headers) < 2:
        raise UsageError(f"survey has one column, {headers[0][:60]!r}", path, line, hint=_HINT)


def _json(path: str, text: str) -> Iterator[Row]:
    try:
        yield from ((1, row) for row in _objects(json.loads(text)))
        return
    except RecursionError:
        raise UsageError("survey is nested too deep to be read", path, hint=_HINT) from None
    except ValueError as error:
        if not text.lstrip().startswith("{") or "\n" not in text.strip():
            raise UsageError(
                f"survey is no JSON: {getattr(error, 'msg', error)}", path, getattr(error, "lineno", None), hint=_HINT
            ) from None
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            try:
                document = json.loads(line)
            except ValueError as error:
                raise UsageError(f"survey is no JSON: {getattr(error, 'msg', error)}", path, number, hint=_HINT) from None
            yield from ((number, row) for row in _objects(document))


def _objects(document: Any) -> Iterator[dict[str, Any]]:
    """The answers in a document: objects in a list, in a list of an object, or under their ids."""
    if isinstance(document, list):
        for item in document:
            yield from _objects(item)
    elif isinstance(document, dict):
        lists = [value for key, value in document.items() if key.casefold() in _LISTS and isinstance(value, list)]
        if lists:
            for value in lists:
                yield from _objects(value)
        elif document and all(isinstance(value, dict) for value in document.values()):
            yield from ({"conversation_id": key, **value} for key, value in document.items())
        elif document and not fields_in(tuple(document)) and all(_score(value) is not None for value in document.values()):
            yield from ({"conversation_id": key, "score": value} for key, value in document.items())
        elif document:
            yield document


def _workbook(path: str, data: bytes) -> Iterator[Row]:
    try:
        import python_calamine as calamine
    except ImportError:
        raise UsageError(
            "reading workbooks needs python-calamine", path, hint='pip install "calllint[formats]", or save it as CSV'
        ) from None
    from calllint.reading.tables.archive import refusal

    reason = refusal(data)
    if reason is not None:
        raise UsageError(f"survey {reason}", path)
    try:
        book = calamine.CalamineWorkbook.from_filelike(BytesIO(data))
        sheets = [book.get_sheet_by_name(name).to_python(skip_empty_area=False) for name in book.sheet_names]
    except calamine.CalamineError as error:
        raise UsageError(f"survey is a damaged workbook: {' '.join(str(error).split())}", path) from None
    for sheet in sheets:
        headers: list[str] | None = None
        for number, row in enumerate(sheet, 1):
            cells = [cell.strip() if isinstance(cell, str) else cell for cell in row]
            if not any(cell != "" for cell in cells):
                continue
            if headers is None:
                headers = [str(cell) for cell in cells]
                _columns_or_none(path, number, headers)
                continue
            yield number, dict(zip(headers, cells, strict=False))
        if headers is not None:
            return
