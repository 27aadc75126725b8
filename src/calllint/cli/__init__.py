"""The command line: one module a command, imported when it is called; arguments in, exit status out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from calllint.cli._main import cli

__all__ = ["cli"]


def __getattr__(name: str) -> Any:
    """`cli`, imported when it is asked for: `calllint.cli._direct` does without."""
    if name == "cli":
        from calllint.cli._main import cli

        return cli
    raise AttributeError(name)
