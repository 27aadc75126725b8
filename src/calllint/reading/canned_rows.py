"""The rows of a table of reply templates."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator

from calllint.conversation import Anchor, Channel, Conversation, Place, Role, Turn
from calllint.errors import Problem
from calllint.reading.canned import columns_of
from calllint.reading.exports._values import plain
from calllint.reading.reader import Source
from calllint.reading.tables.csv_dialect import raise_limit

_ACTIONS = "actions"


def read_rows(source: Source, separators: str) -> Iterator[Conversation | Problem]:
    """The templates, one a row; a row without the text of one is passed over."""
    first = source.text.lstrip("\ufeff").partition("\n")[0]
    separator = max(separators, key=lambda one: len(first.split(one)) if columns_of(first.split(one)) else 0)
    raise_limit()
    rows = csv.reader(io.StringIO(source.text.lstrip("\ufeff"), newline=""), delimiter=separator)
    columns: tuple[int, int] | None = None
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
        if columns is None:
            columns = columns_of(row)
            actions = columns is not None and row[columns[0]].strip().casefold() == _ACTIONS
            if columns is None:
                yield source.problem("is no table of templates: its header names no text and no name", 1)
                return
            continue
        cell = row[columns[0]].replace("\r\n", "\n") if len(row) > columns[0] else ""
        said = _comment(cell, actions=actions)
        if said is None:
            yield source.problem("holds a macro whose actions are no JSON: its reply can't be read", begins)
            continue
        text = plain(said)
        if not text:
            continue
        number += 1
        name = row[columns[1]].strip() if len(row) > columns[1] else ""
        place = Place(source.path, begins, 1, rows.line_num, None)
        turn = Turn(Role.AGENT, text, None, None, None, None, place, (Anchor(0, begins, 1, False),), {})
        yield Conversation(name or f"{source.stem}-{number}", (turn,), place, channel=Channel.TEMPLATE, metadata={})
    if not number:
        yield source.problem("holds no template: there is nothing to lint")


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
