"""Which inputs a run has read: what is no longer in them is gone, and of what is in others nobody can tell."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from calllint.errors import Problem
from calllint.reading.globs import matches_glob

STDIN = "-"


def shared_path(path: str, folder: Path) -> str:
    """`path` as it is the same for everybody who has the file in `folder`: counted from there, with slashes; standard input stays `-`."""
    if path in ("", STDIN):
        return path
    whole = os.path.abspath(path)  # noqa: PTH100 - resolve() would follow links
    try:
        return Path(os.path.relpath(whole, folder)).as_posix()
    except ValueError:
        # On another drive.
        return Path(whole).as_posix()


def shown_path(path: Path) -> str:
    """`path` as people know it: relative when it stands in the current folder."""
    here = Path.cwd()
    return str(path.relative_to(here)) if path.is_relative_to(here) else str(path)


class Inputs:
    """What `paths` (files, folders, globs, `-`) name. What had `problems` was not read. `folder` is where shared paths start from."""

    def __init__(self, paths: Iterable[str], problems: Iterable[Problem], folder: Path) -> None:
        self._folder = folder
        self._stdin = False
        self._named: list[str] = []
        self._globs: list[str] = []
        for path in paths:
            if path == STDIN:
                self._stdin = True
            elif any(sign in path for sign in "*?[") and not os.path.lexists(path):
                self._globs.append(_whole(path))
            elif path:
                self._named.append(_whole(path))
        self._unread = [_whole(problem.path) for problem in problems if problem.path]

    def hold(self, path: str) -> bool:
        """Whether the file with this shared path, if it is still there, has been read."""
        if path in ("", STDIN):
            return path == STDIN and self._stdin
        whole = _whole(str(self._folder / path))
        if any(_under(whole, unread) for unread in self._unread):
            return False
        # A glob may match the file, or a folder that it stands in.
        steps = [whole, *(step.as_posix() for step in Path(whole).parents)] if self._globs else []
        return any(_under(whole, named) for named in self._named) or any(matches_glob(step, tuple(self._globs)) for step in steps)


def _whole(path: str) -> str:
    return Path(os.path.abspath(path)).as_posix()  # noqa: PTH100 - resolve() would follow links


def _under(path: str, above: str) -> bool:
    return path == above or path.startswith(above if above.endswith("/") else above + "/")
