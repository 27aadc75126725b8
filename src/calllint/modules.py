"""The modules of a package by name: what makes a new format, command or detector one new file."""

from __future__ import annotations

import os
from pathlib import Path


def module_names(folder: Path) -> list[str]:
    """The names of the modules in `folder`, sorted; `__init__` is none of them."""
    # pkgutil does the same for archives too, and takes longer to import than all else that a command needs to be found.
    return sorted(name.removesuffix(".py") for name in os.listdir(folder) if name.endswith(".py") and name != "__init__.py")  # noqa: PTH208
