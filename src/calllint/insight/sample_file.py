"""A review sample that comes back filled in: CSV, an Excel workbook, or JSON.

Whoever reviews a conversation says of each rule what they think: *right* or *wrong* where calllint found it, *missed* where it should have.
An empty cell is nothing missed, a `?` that is still there nobody's judgement.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from calllint.errors import UsageError
from calllint.insight.labels import csv_rows
from calllint.insight.sample_estimate import Answer
from calllint.patterns import lazy_pattern
from calllint.reporting.needed_package import needed
from calllint.tomlfile import did_you_mean

FIXED = (
    *("conversation", "path", "line", "day", "agent", "team", "topic", "channel", "language", "score"),
    *("part", "why", "stratum", "stratum size", "drawn", "probability", "weight", "found", "in doubt", "reviewed", "remarks"),
)
"""The columns before those of the rules."""
SCHEMA = "calllint/sample/1"
OPEN = "?"
"""What stands where calllint found something, until somebody judges it."""
_ANSWERS = {
    "right": "right r yes y correct true goed juist terecht waar ja j",
    "wrong": "wrong w no n incorrect false fout onjuist onterecht onwaar nee",
    "missed": "missed miss m gemist",
    "unsure": "unsure u ? onzeker twijfel weet-niet",
}
_WORDS = {word: answer for answer, words in _ANSWERS.items() for word in words.split()}
_FOUND = lazy_pattern(r"([\w-]+)(?: \(([\d, ]+)\))?")


class Row(NamedTuple):
    """A conversation of the sample: what calllint found, surely (`found`) and not (`doubted`), and the reviewer's answers by rule.

    `place` is the line of the file, and `reviewed` whether anybody looked at it.
    """

    conversation: str
    path: str
    line: int | None
    stratum: str
    size: int
    found: frozenset[str]
    doubted: frozenset[str]
    answers: Mapping[str, str]
    reviewed: bool
    place: int | None = None

    def answer(self, found: frozenset[str] | None = None) -> Answer:
        """What calllint and the reviewer say; `found` in place of what calllint said when the sample was drawn."""
        judged = {rule: said for rule, said in self.answers.items() if said in ("right", "missed", "wrong")}
        present = frozenset(rule for rule, said in judged.items() if said != "wrong")
        open_ones = {rule for rule in (*self.found, *self.doubted, *self.answers) if rule not in judged}
        return Answer(self.conversation, self.stratum, self.found if found is None else found, present, frozenset(open_ones))


class Filled(NamedTuple):
    """A sample that came back: its rows, the sizes of its strata, and the rules that it asks for."""

    rows: tuple[Row, ...]
    sizes: Mapping[str, int]
    rules: tuple[str, ...]


def is_sample(path: Path) -> bool:
    """Whether the file looks like a sample of `calllint sample`: by its columns, or its schema."""
    if path.suffix.lower() not in (".csv", ".xlsx", ".json") or not path.is_file():
        return False
    try:
        if path.suffix.lower() == ".json":
            with path.open(encoding="utf-8") as file:
                return SCHEMA in file.read(200)
        head = next(_rows_of(path), (0, []))[1]
    except (UsageError, OSError, UnicodeDecodeError):
        return False
    return {"conversation", "stratum", "stratum size", "reviewed"} <= {str(cell).strip().casefold() for cell in head}


def read_sample(path: Path, known: Collection[str]) -> Filled:
    """The filled sample. Raises UsageError that names line and column for what is no sample, no rule or no answer."""
    rows = tuple(_from_json(path, known) if path.suffix.lower() == ".json" else _from_table(path, known))
    if not rows:
        raise UsageError("holds no conversation", str(path))
    sizes: dict[str, int] = {}
    for row in rows:
        if sizes.setdefault(row.stratum, row.size) != row.size:
            raise UsageError(f"the stratum {row.stratum!r} has two sizes", str(path), row.place, hint="leave those columns as they were")
    return Filled(rows, sizes, tuple(dict.fromkeys(rule for row in rows for rule in (*row.found, *row.doubted, *row.answers))))


def _from_table(path: Path, known: Collection[str]) -> Iterator[Row]:
    table = _rows_of(path)
    line, head = next(table, (1, []))
    names = [str(cell).strip() for cell in head]
    columns = {name.casefold(): place for place, name in enumerate(names)}
    for needed_one in ("conversation", "stratum", "stratum size"):
        if needed_one not in columns:
            raise UsageError(f"has no column {needed_one!r}", str(path), line, hint="is it what `calllint sample` wrote?")
    rules = {name: place for place, name in enumerate(names) if name and name.casefold() not in FIXED}
    for rule in rules:
        if rule not in known:
            raise UsageError(f"there is no rule {rule!r}", str(path), line, hint=did_you_mean(rule, known, "`calllint rules` lists them"))
    for line, cells in table:
        row = [*map(_cell, cells), *[""] * (len(names) - len(cells))]
        if any(row):
            said = {rule: row[place] for rule, place in rules.items() if row[place]}
            yield _row(path, line, {name: row[place] for name, place in columns.items()}, said)


def _row(path: Path, line: int | None, fixed: Mapping[str, str], said: Mapping[str, str]) -> Row:
    found, doubted = (frozenset(name for name, _ in _FOUND.findall(fixed.get(key, ""))) for key in ("found", "in doubt"))
    answers = {rule: _answer(path, line, rule, text, found) for rule, text in said.items()}
    try:
        size = int(float(fixed["stratum size"]))
        number = int(float(fixed["line"])) if fixed.get("line") else None
    except ValueError:
        raise UsageError("`stratum size` and `line` are numbers", str(path), line, hint="leave those columns as they were") from None
    reviewed = bool(fixed.get("reviewed")) or any(answer != "unsure" for answer in answers.values())
    name = fixed["conversation"]
    # What would have been a formula was written with an apostrophe before it.
    name = name[1:] if name[:2] in ("'=", "'+", "'-", "'@", "':") else name
    return Row(name, fixed.get("path", ""), number, fixed["stratum"], size, found, doubted, answers, reviewed, line)


def _answer(path: Path, line: int | None, rule: str, text: str, found: frozenset[str]) -> str:
    answer = _WORDS.get(text.strip().strip(".!").casefold())
    if answer is None:
        hint = did_you_mean(text.casefold(), _WORDS, "right, wrong, missed or unsure (goed, fout, gemist, onzeker)")
        raise UsageError(f"{rule}: {text[:40]!r} is no answer", str(path), line, hint=hint)
    if answer == "missed" and rule in found:
        raise UsageError(f"{rule} was found there: it can't be missed", str(path), line, hint="right, wrong or unsure")
    return answer


def _from_json(path: Path, known: Collection[str]) -> Iterator[Row]:
    try:
        document = json.loads(path.read_text(encoding="utf-8-sig"))
        items = document["sample"]
        for number, item in enumerate(items):
            review = item.get("review") or {}
            said = {rule: str(text) for rule, text in (review.get("rules") or {}).items() if text}
            for rule in said:
                if rule not in known:
                    hint = did_you_mean(rule, known, "`calllint rules` lists them")
                    raise UsageError(f"sample[{number}]: there is no rule {rule!r}", str(path), hint=hint)
            stratum = item["stratum"]
            row = _row(
                path,
                None,
                {
                    "conversation": str(item["conversation"]),
                    "path": str(item.get("path") or ""),
                    "line": str(item.get("line") or ""),
                    "stratum": str(stratum["name"]),
                    "stratum size": str(stratum["size"]),
                    "found": "; ".join(one["rule"] for one in item.get("found", ())),
                    "in doubt": "; ".join(one["rule"] for one in item.get("in_doubt", ())),
                    "reviewed": str(review.get("reviewed") or ""),
                },
                said,
            )
            yield row._replace(conversation=str(item["conversation"]))
    except OSError as error:
        raise UsageError(f"can't be read: {error.strerror}", str(path)) from None
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise UsageError(f"is no review sample: {error}", str(path), hint="is it what `calllint sample --format json` wrote?") from None


def _rows_of(path: Path) -> Iterator[tuple[int, list[Any]]]:
    """The rows of the first table of a CSV file or a workbook, each with its line (from 1)."""
    if path.suffix.lower() == ".xlsx":
        yield from _sheet(path)
        return
    yield from csv_rows(path)


def _sheet(path: Path) -> Iterator[tuple[int, list[Any]]]:
    calamine = needed("python_calamine", "xlsx", "formats")
    try:
        book = calamine.CalamineWorkbook.from_path(str(path))
        rows: Iterable[list[Any]] = book.get_sheet_by_index(0).to_python(skip_empty_area=False)
    except OSError as error:
        raise UsageError(f"can't be read: {error.strerror or error}", str(path)) from None
    except (calamine.CalamineError, IndexError) as error:
        raise UsageError(f"is no workbook: {error}", str(path)) from None
    yield from enumerate(rows, 1)


def _cell(value: object) -> str:
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).strip() if value is not None else ""
