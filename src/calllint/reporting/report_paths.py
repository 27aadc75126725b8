"""Paths as code hosts take them: relative to a folder, with slashes, and with nothing in them that steers what shows them."""

from __future__ import annotations

import os
from pathlib import Path

from calllint.reporting.safe_text import safe_line

STANDARD_INPUT = "stdin"


def relative_path(path: str, root: Path) -> str:
    """`path` (as the user named it) from `root` on, without `./`; what is outside keeps its `..`. Standard input is `stdin`."""
    return safe_line(bare_relative_path(path, root))


def bare_relative_path(path: str, root: Path) -> str:
    """`relative_path` with whatever the name holds."""
    if path in ("", "-"):
        return STANDARD_INPUT
    try:
        relative = os.path.relpath(path, root)
    except ValueError:  # another drive (Windows)
        relative = path
    if os.sep != "/":
        relative = relative.replace(os.sep, "/")
    return relative
