"""What other packages register with calllint under an entry point group, such as `calllint.detectors`."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any


def registered(group: str) -> dict[str, Any]:
    """The entry points of `group` by name, loaded.

    `importlib.metadata` takes longer to import than linting a template: it is asked only when some installed package names the group.
    """
    section = f"[{group}]".encode()
    if not any(section in written for folder in sys.path for written in _entry_points(folder or ".")):
        return {}
    from importlib.metadata import entry_points

    return {point.name: point.load() for point in entry_points(group=group)}


def _entry_points(folder: str) -> Iterator[bytes]:
    """What the packages installed in `folder` register, as it is written; nothing where there is no folder, but an archive or nothing."""
    # A glob would compile a pattern first, which takes as long as all of this.
    with suppress(OSError):
        with os.scandir(folder) as there:
            packages = [package.path for package in there if package.name.endswith("-info")]
        for package in packages:
            with suppress(OSError):
                yield Path(package, "entry_points.txt").read_bytes()
