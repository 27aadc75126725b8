"""The modules of a package are found by their files."""

from __future__ import annotations

from pathlib import Path

from calllint.modules import module_names


def test_modules_are_the_python_files_but_for_the_package_itself(tmp_path: Path) -> None:
    for name in ("zebra.py", "apple.py", "_own.py", "__init__.py", "notes.txt", "schema.json"):
        (tmp_path / name).touch()
    (tmp_path / "__pycache__").mkdir()
    assert module_names(tmp_path) == ["_own", "apple", "zebra"]
