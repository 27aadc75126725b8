"""What other packages register with calllint under an entry point group, such as `calllint.detectors`."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

NO_PLUGINS = "CALLLINT_NO_PLUGINS"
"""The environment variable that keeps calllint to itself, if it is set to anything but 0."""


def registered(group: str, *, wanted: bool = True) -> dict[str, Any]:
    """The entry points of `group` by name, loaded; none of them where plugins are not `wanted`, by the caller or by the environment.

    Only installed packages register: what stands in the current folder is none, though `python -m` looks for modules there.

    `importlib.metadata` takes longer to import than linting a template: it is asked only when some installed package names the group.
    """
    if not wanted or os.environ.get(NO_PLUGINS, "0") not in ("", "0"):
        return {}
    section = f"[{group}]".encode()
    folders = _folders()
    if not any(section in written for folder in folders for written in _entry_points(folder)):
        return {}
    from importlib.metadata import distributions

    found: dict[str, Any] = {}
    seen: set[str] = set()
    for package in distributions(path=folders):
        # Of a package that is installed twice, the first is the one that Python imports.
        if package.name not in seen:
            seen.add(package.name)
            found |= {point.name: point.load() for point in package.entry_points if point.group == group}
    return found


def _folders() -> list[str]:
    """Where packages are installed: what Python's path names, but for the current folder."""
    try:
        here = os.getcwd()  # noqa: PTH109 - a path of it would take longer
    except OSError:
        here = ""
    return [folder for folder in sys.path if folder not in ("", ".", here)]


def _entry_points(folder: str) -> Iterator[bytes]:
    """What the packages installed in `folder` register, as it is written; nothing where there is no folder, but an archive or nothing."""
    # A glob would compile a pattern first, which takes as long as all of this.
    with suppress(OSError):
        with os.scandir(folder) as there:
            packages = [package.path for package in there if package.name.endswith("-info")]
        for package in packages:
            with suppress(OSError):
                yield Path(package, "entry_points.txt").read_bytes()
