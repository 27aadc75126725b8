"""From batches of rows to conversations, whatever file they stand in; and the one line that says what is missing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from importlib import import_module
from typing import Any

from calllint.conversation import Conversation
from calllint.errors import Problem
from calllint.reading.reader import Source
from calllint.reading.tables.batch import Batch
from calllint.reading.tables.build import Builder
from calllint.reading.tables.contacts import Contacts
from calllint.reading.tables.group import PlacesOf
from calllint.reading.tables.plan import Layout, Plan

NOTHING_SAID = "holds no rows with text below its header: there is nothing to lint"


def conversations(
    source: Source, plan: Plan, batches: Iterable[Batch | Problem], name: str, places_of: PlacesOf | None = None
) -> Iterator[Conversation | Problem]:
    """The conversations in `batches`, and every problem. One without an id is called `name`; `places_of` is None where rows have lines."""
    builder = (Contacts if plan.layout is Layout.TRANSCRIPTS else Builder)(source, plan, (source.path, places_of), name)
    for batch in batches:
        if isinstance(batch, Problem):
            yield batch
        else:
            yield from builder.feed(batch)
    yield from builder.finish()


def package(name: str) -> Any:
    """The module `name` of a package that need not be installed; None where it is not."""
    try:
        return import_module(name)
    except ImportError:
        return None


def needs(source: Source, what: str) -> Problem:
    """The problem of a file that a package is needed for which is not installed."""
    return source.problem(f'reading {what} needs a package that is not installed: pip install "calllint[formats]"')
