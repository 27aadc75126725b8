"""What people found, as they write it down: in the conversations themselves, or in a table of two columns.

A conversation in calllint's JSON form carries `labels` (rule or signal → turns, from 0) and `unsure` (a list of rules left out of the
count). A table (CSV) has a row for each finding: the conversation's id, and the rule. A conversation in which nothing was found has a row
with an empty second column; one without a row was not looked at.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Collection, Mapping
from pathlib import Path

from calllint.conversation import Conversation
from calllint.errors import InputError, UsageError
from calllint.insight.agreement import Labels
from calllint.reading.encoding import decode, encoding_of
from calllint.tomlfile import did_you_mean

_LOOKED_AT = 4096


def labels_in(conversation: Conversation, known: Collection[str]) -> Labels | None:
    """The labels that the conversation carries, None where it carries none. Raises InputError for what is no label."""
    labels, unsure = conversation.metadata.get("labels"), conversation.metadata.get("unsure", [])
    if labels is None:
        return None
    if not isinstance(labels, Mapping) or not isinstance(unsure, list):
        raise _wrong(conversation, "`labels` is an object of rules with their turns, `unsure` a list of rules")
    for rule in (*labels, *unsure):
        if rule not in known:
            hint = did_you_mean(str(rule), known, "`calllint rules` lists them")
            raise _wrong(conversation, f"there is no rule or signal {rule!r}", hint)
    found = {}
    for rule, turns in labels.items():
        if not isinstance(turns, list) or not all(isinstance(turn, int) and 0 <= turn < len(conversation.turns) for turn in turns):
            raise _wrong(conversation, f"the turns of {rule!r} are a list of numbers from 0 to {len(conversation.turns) - 1}")
        found[rule] = tuple(turns)
    return Labels(found, frozenset(unsure))


def csv_rows(path: Path) -> list[tuple[int, list[str]]]:
    """The rows of a CSV file, each with its line (from 1), as a spreadsheet saves them: on Windows, that may be in its own encoding.

    Raises UsageError.
    """
    try:
        data = path.read_bytes()
        if encoding_of(data[:_LOOKED_AT]) is None:
            raise UsageError("is no CSV: it holds no text", str(path))
        text = decode(data)
        return list(enumerate(csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text[:_LOOKED_AT])), 1))
    except OSError as error:
        raise UsageError(f"can't be read: {error.strerror}", str(path)) from None
    except csv.Error as error:
        raise UsageError(f"is no CSV: {error}", str(path)) from None


def read_table(path: Path, known: Collection[str]) -> dict[str, Labels]:
    """The labels in a CSV file, by the conversation's id. Raises UsageError that names the line."""
    rows = csv_rows(path)
    turns: dict[str, dict[str, tuple[int, ...]]] = {}
    for line, row in rows:
        cells = [cell.strip() for cell in row]
        if not any(cells):
            continue
        if len(cells) != 2:
            raise UsageError(f"has {len(cells)} columns", str(path), line, hint="two are needed: the conversation's id, and the rule")
        name, rule = cells
        if line == 1 and rule not in known and rule.casefold() in _HEADINGS:
            continue
        if rule and rule not in known:
            raise UsageError(
                f"there is no rule or signal {rule!r}", str(path), line, hint=did_you_mean(rule, known, "`calllint rules` lists them")
            )
        turns.setdefault(name, {}).update({rule: ()} if rule else {})
    return {name: Labels(found) for name, found in turns.items()}


_HEADINGS = frozenset(("rule", "label", "labels", "rules", "finding", "regel", "bevinding", "signal", "code", "category", "categorie"))


def _delimiter(sample: str) -> str:
    """What parts the columns: most spreadsheets of Europe write a semicolon."""
    line = sample.partition("\n")[0]
    return max(",;\t", key=line.count)


def _wrong(conversation: Conversation, message: str, hint: str | None = None) -> InputError:
    place = conversation.place
    return InputError(f"conversation {conversation.id!r}: {message}", place.path, place.line, hint=hint)
