"""The modules of a package by name: what makes a new format, command or detector one new file."""

from __future__ import annotations

from pathlib import Path


def module_names(folder: Path) -> list[str]:
    """The names of the modules in `folder`, sorted; `__init__` is none of them."""
    # pkgutil does the same for archives too, and takes longer to import than all else that a command needs to be found.
    return sorted(file.stem for file in folder.iterdir() if file.suffix == ".py" and file.stem != "__init__")
