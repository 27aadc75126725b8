"""Which files the user means: files, folders, globs and `-`; whatever means nothing is a problem, never silence."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from calllint.errors import Problem
from calllint.reading.globs import matches_glob
from calllint.reading.left_behind import is_mostly_settings, may_hold_words
from calllint.reading.messengers.slack_names import is_export

STDIN = "-"
_SKIPPED = frozenset({"node_modules", "__pycache__"})
_ABOUT_WORDS = "readme license licence changelog contributing code_of_conduct security group_info user_info"
_ABOUT_THE_FOLDER = frozenset(_ABOUT_WORDS.split())
"""Files of these names, whatever their ending, are about the folder they stand in, or (Google's) about a chat that lies beside them, and
hold no conversation.
"""
_KINDS = ((stat.S_ISFIFO, "a pipe"), (stat.S_ISSOCK, "a socket"), (stat.S_ISCHR, "a device"), (stat.S_ISBLK, "a device"))
_STREAMS = ("/dev/stdin", "/dev/fd/", "/proc/self/fd/")
"""What shells call standard input and its like: devices where a terminal is behind them."""


class Input(NamedTuple):
    """One file to read. `shown` is its name as the user gave it, with slashes; `file` is None for standard input.

    It is a folder where only all its files together are an export (Slack's).
    """

    shown: str
    file: Path | None


class Wanted(NamedTuple):
    """Which files of a folder are inputs: those of these `extensions`, and in `any_format` those that may hold conversations besides."""

    extensions: frozenset[str]
    any_format: bool

    def takes(self, path: Path) -> bool:
        """Whether that file is one."""
        if path.stem.lower() in _ABOUT_THE_FOLDER:
            return False
        known = path.suffix.lower() in self.extensions and not (self.any_format and is_mostly_settings(path))
        return known or (self.any_format and may_hold_words(path))


def expand(paths: Iterable[str], extensions: frozenset[str], *, any_format: bool = True) -> Iterator[Input | Problem]:
    """The inputs that `paths` mean, each once, in the order given; within folders and globs sorted.

    In folders, hidden entries, `node_modules`, `__pycache__`, a README and its like, and files of other `extensions` are passed over; in
    `any_format` not those that may hold conversations all the same. Links to folders are not followed. Pipes, sockets and devices in
    folders and globs are problems; a pipe that is named is read.
    """
    seen: set[str] = set()
    for found in _expand_all(paths, Wanted(extensions, any_format)):
        if isinstance(found, Problem):
            yield found
            continue
        key = STDIN if found.file is None else os.path.abspath(found.file)  # noqa: PTH100 - resolve() would follow links
        if key not in seen:
            seen.add(key)
            yield found


def _expand_all(paths: Iterable[str], wanted: Wanted) -> Iterator[Input | Problem]:
    for given in paths:
        if given == STDIN:
            yield Input(STDIN, None)
            continue
        try:
            yield from _expand_one(given, Path(given), wanted)
        except (OSError, ValueError) as error:
            yield Problem(given, f"can't be read: {getattr(error, 'strerror', None) or error}")


def _expand_one(given: str, path: Path, wanted: Wanted) -> Iterator[Input | Problem]:
    if not given:
        yield Problem(given, "an empty path (name a file, a folder, or - for standard input)")
    elif path.is_dir():
        yield from _folder(path, wanted)
    elif os.path.lexists(path):
        kind = _kind(path)
        if kind in (None, "a pipe") or given.startswith(_STREAMS):
            yield Input(path.as_posix(), path)
        else:
            yield Problem(path.as_posix(), f"is {kind}: files, folders and pipes are read")
    elif any(letter in given for letter in "*?["):
        yield from _glob(given, wanted)
    else:
        yield Problem(path.as_posix(), "no such file or folder")


def _folder(folder: Path, wanted: Wanted) -> Iterator[Input | Problem]:
    empty = True
    for found in _exports(folder, wanted):
        empty = False
        yield found
    if empty:
        yield Problem(folder.as_posix(), "nothing here that any reader knows (see `calllint formats`)")


def _exports(folder: Path, wanted: Wanted) -> Iterator[Input | Problem]:
    return _walk(folder, wanted.takes, whole=True)


def _walk(folder: Path, wanted: Callable[[Path], bool], *, whole: bool) -> Iterator[Input | Problem]:
    """The `wanted` files in `folder` and the folders in it; folders that are an export as a `whole` are one input, if that is asked for."""
    # No recursion: folders may be nested deeper than that goes.
    waiting: list[Path | Input | Problem] = [folder]
    while waiting:
        found = waiting.pop()
        if isinstance(found, Path):
            waiting += reversed(_entries(found, wanted, whole))
        else:
            yield found


def _entries(folder: Path, wanted: Callable[[Path], bool], whole: bool) -> list[Path | Input | Problem]:
    """What is in `folder` itself, sorted, folders as their paths."""
    try:
        with os.scandir(folder) as there:
            entries = sorted(there, key=lambda entry: entry.name)
    except OSError as error:
        return [Problem(folder.as_posix(), f"can't be read: {error.strerror}")]
    if whole and is_export([entry.name for entry in entries]):
        return [Input(folder.as_posix(), folder)]
    found: list[Path | Input | Problem] = []
    special: list[str] = []
    for entry in entries:
        if entry.name.startswith(".") or entry.name in _SKIPPED:
            continue
        path = folder / entry.name
        if _is_folder(entry):
            # A link to a folder may lead round in a circle.
            if not entry.is_symlink():
                found.append(path)
        elif wanted(path):
            kind = _kind(path)
            if kind is None:
                found.append(Input(path.as_posix(), path))
            else:
                special.append(f"{entry.name} ({kind})")
    if special:
        more = f" and {len(special) - 1} more" if len(special) > 1 else ""
        found.append(Problem(folder.as_posix(), f"holds what is no file, and is passed over: {special[0]}{more}"))
    return found


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        # A link that leads to itself, or where nobody may look: whoever opens it says so.
        return False


def _kind(path: Path) -> str | None:
    """What stands there if it is neither a file nor a folder; None for one, and for what can't be looked at: whoever opens it says why."""
    try:
        mode = path.stat().st_mode
    except (OSError, ValueError):
        return None
    return next((name for is_kind, name in _KINDS if is_kind(mode)), None)


def _glob(pattern: str, wanted: Wanted) -> Iterator[Input | Problem]:
    empty = True
    for found in _below(pattern) if "**" in pattern else _matches(pattern, wanted):
        empty = False
        yield found
    if empty:
        yield Problem(pattern, "matches no file")


def _below(pattern: str) -> Iterator[Input | Problem]:
    """The files that match a glob with `**`. (The glob module follows links to folders, and so goes round in circles without an end.)"""
    written = Path(pattern)
    fixed = Path(*_until_magic(written.parts))
    if not fixed.is_dir():
        return iter(())
    return _walk(fixed, lambda path: matches_glob(path.as_posix(), (written.as_posix(),)), whole=False)


def _until_magic(parts: Iterable[str]) -> Iterator[str]:
    for part in parts:
        if any(letter in part for letter in "*?["):
            return
        yield part


def _matches(pattern: str, wanted: Wanted) -> Iterator[Input | Problem]:
    """What matches a glob without `**`, and what is in the folders that match."""
    import glob

    for match in sorted(glob.glob(pattern)):  # noqa: PTH207 - Path.glob takes no absolute patterns
        path = Path(match)
        if _SKIPPED.intersection(path.parts):
            continue
        if path.is_dir():
            yield from _exports(path, wanted)
            continue
        kind = _kind(path)
        if kind is None:
            yield Input(path.as_posix(), path)
        else:
            yield Problem(path.as_posix(), f"is {kind}: it is passed over")
