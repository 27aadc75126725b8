"""The files of an archive one after the other, with those of the archives in it."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import TYPE_CHECKING, BinaryIO

from calllint.errors import Problem
from calllint.reading.archive import HEAD_BYTES, Found, is_archive
from calllint.reading.archives.members import Archive, Budget, Entry, opened, unreadable, worth_reading
from calllint.reading.messengers.slack_names import is_export

if TYPE_CHECKING:
    from calllint.reading.reader import Reader

_DEEPEST = 2


def walk(name: str, stream: BinaryIO, extensions: frozenset[str] | None, budget: Budget, depth: int = 1) -> Iterator[Found | Reader]:
    """What `calllint.reading.archive.members` gives. `depth` is 2 for an archive in an archive, which shares its `budget`."""
    archive = opened(name, stream, budget.limits.archive_files)
    if isinstance(archive, Problem):
        yield archive
        return
    with archive:
        if is_export([entry.inner for entry in archive.entries]):
            yield from _slack(archive, budget)
            return
        empty = True
        for entry in worth_reading(archive, extensions):
            empty = False
            yield from _entry(archive, entry, extensions, budget, depth)
        if empty:
            yield Problem(name, "holds no file that any reader knows (see `calllint formats`)")


def _entry(archive: Archive, entry: Entry, extensions: frozenset[str] | None, budget: Budget, depth: int) -> Iterator[Found | Reader]:
    problem = unreadable(entry, budget)
    if problem is not None:
        yield problem
        return
    try:
        with archive.open(entry, budget) as file:
            if not is_archive(file.peek(HEAD_BYTES)):
                yield entry.shown, file
            elif depth >= _DEEPEST:
                yield Problem(entry.shown, "is an archive in an archive in an archive (unpack it first)")
            else:
                yield from walk(entry.shown, io.BytesIO(file.read()), extensions, budget, depth + 1)
    except OSError as error:
        yield Problem(entry.shown, f"can't be read: {error.strerror or error}")


def _slack(archive: Archive, budget: Budget) -> Iterator[Found | Reader]:
    """The channels of a Slack export: it is one only as a whole."""
    from calllint.reading.messengers.slack_archive import slack_export

    entries = {entry.inner: entry for entry in archive.entries}

    def open_member(inner: str) -> BinaryIO:
        problem = unreadable(entries[inner], budget)
        if problem is not None:
            raise OSError(0, problem.message)
        return archive.open(entries[inner], budget)

    yield from slack_export(archive.name, list(entries), open_member)
