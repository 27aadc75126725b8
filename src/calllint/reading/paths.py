"""Which files the user means: files, folders, globs and `-`; whatever means nothing is a problem, never silence."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from calllint.errors import Problem
from calllint.reading.messengers.slack_names import is_export

STDIN = "-"
_SKIPPED = frozenset({"node_modules", "__pycache__"})
_ABOUT_THE_FOLDER = frozenset({"readme", "license", "licence", "changelog", "contributing", "code_of_conduct", "security"})
"""Files of these names, whatever their ending, are about the folder they stand in and hold no conversation."""


class Input(NamedTuple):
    """One file to read. `shown` is its name as the user gave it, with slashes; `file` is None for standard input.

    It is a folder where only all its files together are an export (Slack's).
    """

    shown: str
    file: Path | None


def expand(paths: Iterable[str], extensions: frozenset[str]) -> Iterator[Input | Problem]:
    """The inputs that `paths` mean, each once, in the order given; within folders and globs sorted.

    In folders, hidden entries, `node_modules`, `__pycache__`, a README and its like, and files of other `extensions` are passed over.
    """
    seen: set[str] = set()
    for found in _expand_all(paths, extensions):
        if isinstance(found, Problem):
            yield found
            continue
        key = STDIN if found.file is None else os.path.abspath(found.file)  # noqa: PTH100 - resolve() would follow links
        if key not in seen:
            seen.add(key)
            yield found


def _expand_all(paths: Iterable[str], extensions: frozenset[str]) -> Iterator[Input | Problem]:
    for given in paths:
        if given == STDIN:
            yield Input(STDIN, None)
            continue
        try:
            yield from _expand_one(given, Path(given), extensions)
        except (OSError, ValueError) as error:
            yield Problem(given, f"can't be read: {getattr(error, 'strerror', None) or error}")


def _expand_one(given: str, path: Path, extensions: frozenset[str]) -> Iterator[Input | Problem]:
    if not given:
        yield Problem(given, "an empty path (name a file, a folder, or - for standard input)")
    elif path.is_dir():
        yield from _folder(path, extensions)
    elif os.path.lexists(path):
        yield Input(path.as_posix(), path)
    elif any(letter in given for letter in "*?["):
        yield from _glob(given, extensions)
    else:
        yield Problem(path.as_posix(), "no such file or folder")


def _folder(folder: Path, extensions: frozenset[str]) -> Iterator[Input | Problem]:
    empty = True
    for found in _walk(folder, extensions):
        empty = False
        yield found
    if empty:
        yield Problem(folder.as_posix(), "nothing here that any reader knows (see `calllint formats`)")


def _walk(folder: Path, extensions: frozenset[str]) -> Iterator[Input | Problem]:
    try:
        entries = sorted(folder.iterdir(), key=lambda entry: entry.name)
    except OSError as error:
        yield Problem(folder.as_posix(), f"can't be read: {error.strerror}")
        return
    if is_export([entry.name for entry in entries]):
        yield Input(folder.as_posix(), folder)
        return
    for entry in entries:
        if entry.name.startswith(".") or entry.name in _SKIPPED:
            continue
        if entry.is_dir():
            # A link to a folder may lead round in a circle.
            if not entry.is_symlink():
                yield from _walk(entry, extensions)
        elif entry.suffix.lower() in extensions and entry.stem.lower() not in _ABOUT_THE_FOLDER:
            yield Input(entry.as_posix(), entry)


def _glob(pattern: str, extensions: frozenset[str]) -> Iterator[Input | Problem]:
    import glob

    empty = True
    for match in sorted(glob.glob(pattern, recursive=True)):  # noqa: PTH207 - Path.glob takes no absolute patterns
        path = Path(match)
        if _SKIPPED.intersection(path.parts):
            continue
        if path.is_dir():
            # `**` has given what is in the folder already.
            if "**" in pattern:
                continue
            for found in _walk(path, extensions):
                empty = False
                yield found
        else:
            empty = False
            yield Input(path.as_posix(), path)
    if empty:
        yield Problem(pattern, "matches no file")
