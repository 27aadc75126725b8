"""What commands share apart from their options. It does without click, so that `calllint.cli._direct` can."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from calllint.errors import Problem, UsageError

if TYPE_CHECKING:
    from calllint.reading import ReadOptions
    from calllint.settings import Settings

STDIN = "-"


def wants_colour(choice: str, *, to_file: bool = False) -> bool:
    """What the choice of `--color` comes to for standard output, or for a file."""
    if choice != "auto":
        return choice == "always"
    return not to_file and sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def terminal_width() -> int:
    """The columns of the terminal, or what COLUMNS says; 100 where there is none. (shutil has this too, but is slow to import.)"""
    said = os.environ.get("COLUMNS", "")
    if said.isdecimal() and int(said):
        return int(said)
    try:
        return os.get_terminal_size(sys.stdout.fileno()).columns or 100
    except (ValueError, OSError):
        return 100


def print_problems(problems: Iterable[Problem]) -> None:
    """Tells on standard error what could not be read."""
    _tell("problem", problems)


def print_notices(notices: Iterable[Problem]) -> None:
    """Tells on standard error what is worth knowing and fails nothing."""
    _tell("notice", notices)


def _tell(what: str, items: Iterable[Problem]) -> None:
    for item in items:
        import click

        from calllint.reporting.safe_text import safe_line

        click.echo(f"{what}: {safe_line(str(item))}", err=True)


def config_start(paths: tuple[str, ...], stdin_filename: str | None) -> Path:
    """Where the search for a configuration begins: at the first input."""
    first = paths[0] if paths else STDIN
    if first != STDIN:
        return Path(first)
    return Path(stdin_filename) if stdin_filename else Path()


def read_options(settings: Settings, input_format: str | None, stdin_filename: str | None, metadata: tuple[str, ...] = ()) -> ReadOptions:
    """How inputs are read by these settings, with the side files `metadata` besides those that they name."""
    from calllint.reading import ReadOptions

    return ReadOptions(
        input_format,
        stdin_filename,
        settings.templates,
        settings.root,
        settings.agent_domains,
        infer_roles=True,
        channel=settings.channel,
        roles=settings.roles,
        columns=settings.columns,
        metadata=(*settings.metadata, *metadata),
        limits=settings.limits,
    )


def check_stdin_filename(paths: tuple[str, ...], stdin_filename: str | None) -> None:
    """Raises UsageError for a name that would name nothing."""
    if stdin_filename is not None and STDIN not in paths:
        raise UsageError("--stdin-filename names standard input, which is not read", hint="add - to the paths")
