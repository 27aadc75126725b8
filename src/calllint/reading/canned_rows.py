"""The rows of a table of reply templates."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from calllint.conversation import Anchor, Channel, Conversation, Place, Role, Turn
from calllint.errors import Problem
from calllint.reading.canned import columns_of, names_of
from calllint.reading.exports._reply_texts import is_answer, is_letter
from calllint.reading.exports._values import plain
from calllint.reading.language_codes import is_language, language_code
from calllint.reading.reader import Source
from calllint.reading.tables.csv_dialect import raise_limit

_ACTIONS = "actions"
_LOOKED_AT = 20
_LONG = 120
"""Characters of words that no button and no label of a program has."""


class _Column(NamedTuple):
    """A column of words (from 0), those that may name them, and their language where its header says one."""

    text: int
    names: tuple[int, ...]
    language: str | None = None


def languages_in(text: str, separators: str) -> str | None:
    """The separator of a table with letters in several languages beside a name; None for any other."""
    for separator in separators:
        rows = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
        try:
            header = next(rows, [])
            columns = _languages(header)
            cells = [row[column.text] for row in islice(rows, _LOOKED_AT) if columns for column in columns if len(row) > column.text]
        except csv.Error:
            continue
        if any(is_letter(cell) or (len(cell) >= _LONG and is_answer(cell)) for cell in cells):
            return separator
    return None


def _separator(text: str, separators: str) -> str:
    first = text.partition("\n")[0]
    separator = max(separators, key=lambda one: len(first.split(one)) if columns_of(first.split(one)) else 0)
    return separator if columns_of(first.split(separator)) else languages_in(text, separators) or separator


def _languages(header: list[str]) -> list[_Column]:
    """The columns that are called by languages, each with the names beside it, the nearest first."""
    spoken = [index for index, cell in enumerate(header) if is_language(cell)]
    names = [index for index in names_of(header) if index not in spoken]
    if len(spoken) < 2 or not names:
        return []
    # The name of each stands behind it where the last of them has one there.
    beside = 0.5 if max(names) > spoken[-1] else -0.5
    return [_Column(at, tuple(sorted(names, key=lambda name: abs(name - at - beside))), language_code(header[at])) for at in spoken]


def read_rows(source: Source, separators: str) -> Iterator[Conversation | Problem]:
    """The templates, one a row, or one for each of its languages; a row without the text of one is passed over."""
    raise_limit()
    text = source.text.lstrip("\ufeff")
    separator = _separator(text, separators)
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    columns: list[_Column] = []
    actions = False
    line, number = 1, 0
    while True:
        try:
            row = next(rows)
        except StopIteration:
            break
        except csv.Error as error:
            yield source.problem(f"is no readable table: {error}", rows.line_num)
            return
        begins, line = line, rows.line_num + 1
        if not columns:
            found = columns_of(row)
            columns = [_Column(found[0], (found[1],))] if found is not None else _languages(row)
            actions = found is not None and row[found[0]].strip().casefold() == _ACTIONS
            if not columns:
                yield source.problem("is no table of templates: its header names no text and no name", 1)
                return
            continue
        for column in columns:
            said = _comment(row[column.text].replace("\r\n", "\n") if len(row) > column.text else "", actions=actions)
            if said is None:
                yield source.problem("holds a macro whose actions are no JSON: its reply can't be read", begins)
            elif words := plain(said):
                number += 1
                place = Place(source.path, begins, 1, rows.line_num, None)
                yield _template(column, row, words, place, f"{source.stem}-{number}")
    if not number:
        yield source.problem("holds no template: there is nothing to lint")


def _template(column: _Column, row: list[str], words: str, place: Place, fallback: str) -> Conversation:
    name = next((row[index].strip() for index in column.names if len(row) > index and row[index].strip()), fallback)
    turn = Turn(Role.AGENT, words, None, None, None, None, place, (Anchor(0, place.line or 1, 1, False),), {})
    ident = f"{name} ({column.language})" if column.language is not None and name != fallback else name
    return Conversation(ident, (turn,), place, column.language, channel=Channel.TEMPLATE, metadata={})


def _comment(cell: str, *, actions: bool) -> str | None:
    """The words of a cell: of the `actions` of a macro (JSON) those of its public comment, of `["channel:all", "…"]` the last.

    None where actions can't be read.
    """
    if not actions and not cell.startswith('["'):
        return cell
    from calllint.reading.exports.zendesk_macros import reply_of

    try:
        value = json.loads(cell)
    except (ValueError, RecursionError):
        return None if actions and cell.strip() else cell
    return reply_of(value) if actions else str(value[-1])
