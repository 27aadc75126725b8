"""Options that several commands share, and help that shows options by section."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, TypeVar

import click

from calllint.errors import Problem, UsageError

Decorated = TypeVar("Decorated", bound=Callable[..., Any])

STDIN = "-"
_OUTPUT = "Output"


class SectionedOption(click.Option):
    """An option that `--help` shows under the heading `section`."""

    def __init__(self, *args: Any, section: str = "Options", **attributes: Any) -> None:
        super().__init__(*args, **attributes)
        self.section = section


class SectionedCommand(click.Command):
    """A command whose help has a heading for each section of options, in the order in which they are declared."""

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Writes the options, section by section."""
        sections: dict[str, list[tuple[str, str]]] = {}
        for parameter in self.get_params(ctx):
            record = parameter.get_help_record(ctx) if isinstance(parameter, click.Option) else None
            if record is not None:
                sections.setdefault(getattr(parameter, "section", "Other"), []).append(record)
        for title, records in sections.items():
            with formatter.section(title):
                formatter.write_dl(records)


def option(*names: str, section: str, **attributes: Any) -> Callable[[Decorated], Decorated]:
    """An option of `section`."""
    return click.option(*names, cls=SectionedOption, section=section, **attributes)


def _split(ctx: click.Context, parameter: click.Parameter, value: tuple[str, ...]) -> tuple[str, ...] | None:
    if not value:
        return None
    parts = tuple(part.strip() for text in value for part in text.split(",") if part.strip())
    if not parts:
        raise click.BadParameter("names nothing", ctx, parameter)
    return parts


def list_option(*names: str, section: str, **attributes: Any) -> Callable[[Decorated], Decorated]:
    """An option that takes a comma-separated list and may be repeated; None when it is not given."""
    return option(*names, section=section, multiple=True, callback=_split, **attributes)


def paths_argument(function: Decorated) -> Decorated:
    """The files, folders, globs and `-` to read."""
    return click.argument("paths", nargs=-1, metavar="[PATHS…|-]")(function)


def input_options(function: Decorated) -> Decorated:
    """How the input is read."""
    section = "Input"
    stdin_help = "The name that - stands for, in reports and for recognition and configuration."
    function = option("--stdin-filename", metavar="NAME", section=section, help=stdin_help)(function)
    format_help = "Read all input as this format (see `calllint formats`) in place of recognising it."
    return option("--input-format", metavar="F", section=section, help=format_help)(function)


def config_options(function: Decorated) -> Decorated:
    """Which configuration is in force."""
    section = "Configuration"
    function = option("--isolated", is_flag=True, section=section, help="Use no configuration file at all.")(function)
    return option(
        "--config",
        "config_file",
        type=click.Path(path_type=Path),
        metavar="FILE",
        section=section,
        help="Use this file; default: the nearest calllint.toml or pyproject.toml with [tool.calllint], upwards from the first input.",
    )(function)


def format_option(names: Sequence[str], default: str) -> Callable[[Decorated], Decorated]:
    """In which format to print; the parameter is `output_format`."""
    choice = click.Choice(names)
    return option("--format", "output_format", type=choice, default=default, show_default=True, section=_OUTPUT, help="What to print.")


def output_option(function: Decorated) -> Decorated:
    """The file to write in place of standard output."""
    path = click.Path(path_type=Path)
    return option("--output", "-o", type=path, metavar="FILE", section=_OUTPUT, help="Write there, whole or not at all.")(function)


def colour_option(function: Decorated) -> Decorated:
    """Whether the output has colours."""
    meaning = "Colours; auto: on a terminal, unless the environment has NO_COLOR."
    choice = click.Choice(["auto", "always", "never"])
    return option("--color", type=choice, default="auto", section=_OUTPUT, help=meaning)(function)


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
    from calllint.reporting.safe_text import safe_line

    for problem in problems:
        click.echo(f"problem: {safe_line(str(problem))}", err=True)


def config_start(paths: tuple[str, ...], stdin_filename: str | None) -> Path:
    """Where the search for a configuration begins: at the first input."""
    first = paths[0] if paths else STDIN
    if first != STDIN:
        return Path(first)
    return Path(stdin_filename) if stdin_filename else Path()


def check_stdin_filename(paths: tuple[str, ...], stdin_filename: str | None) -> None:
    """Raises UsageError for a name that would name nothing."""
    if stdin_filename is not None and STDIN not in paths:
        raise UsageError("--stdin-filename names standard input, which is not read", hint="add - to the paths")
