"""Options that several commands share, and help that shows options by section."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar

import click

from calllint.cli._common import check_stdin_filename as check_stdin_filename
from calllint.cli._common import config_start as config_start
from calllint.cli._common import print_problems as print_problems
from calllint.cli._common import read_options as read_options
from calllint.cli._common import terminal_width as terminal_width
from calllint.cli._common import wants_colour as wants_colour
from calllint.cli._completing import InputFormat

Decorated = TypeVar("Decorated", bound=Callable[..., Any])

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
    return click.argument("paths", nargs=-1, type=click.Path(), metavar="[PATHS…|-]")(function)


def input_options(function: Decorated) -> Decorated:
    """How the input is read."""
    section = "Input"
    stdin_help = "The name that - stands for, in reports and for recognition and configuration."
    function = option("--stdin-filename", metavar="NAME", section=section, help=stdin_help)(function)
    format_help = "Read all input as this format (see `calllint formats`) in place of recognising it."
    return option("--input-format", type=InputFormat(), metavar="F", section=section, help=format_help)(function)


def metadata_option(function: Decorated) -> Decorated:
    """The side files."""
    meaning = "A side file (CSV, JSON) that says more of conversations by their id: who ended, queue wait, agent, team. Repeatable."
    return option("--metadata", multiple=True, type=click.Path(), metavar="FILE", section="Input", help=meaning)(function)


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


def format_option(names: Sequence[str], default: str, name: str = "--format", *, by_name: bool = False) -> Callable[[Decorated], Decorated]:
    """In which format to print; the parameter is `output_format`. `by_name`: without it, the name of the output says."""
    choice = click.Choice(names)
    meaning = "What to print; without it, by what the name of --output ends in." if by_name else "What to print."
    return option(name, "output_format", type=choice, default=default, show_default=True, section=_OUTPUT, help=meaning)


def output_option(function: Decorated) -> Decorated:
    """The file to write in place of standard output."""
    path = click.Path(path_type=Path)
    return option("--output", "-o", type=path, metavar="FILE", section=_OUTPUT, help="Write there, whole or not at all.")(function)


def redact_options(default: str) -> Callable[[Decorated], Decorated]:
    """Whether personal data are kept out of the output, and the key of pseudonyms; `default` says what happens without."""

    def add(function: Decorated) -> Decorated:
        path = click.Path(path_type=Path)
        key = "Redact, with pseudonyms that stay the same from run to run by the secret in this file."
        function = option("--redact-key", type=path, metavar="FILE", section=_OUTPUT, help=key)(function)
        meaning = f"Keep personal data out, or in; default: {default}."
        return option("--redact/--no-redact", "redact", default=None, section=_OUTPUT, help=meaning)(function)

    return add


def colour_option(function: Decorated) -> Decorated:
    """Whether the output has colours."""
    meaning = "Colours; auto: on a terminal, unless the environment has NO_COLOR."
    choice = click.Choice(["auto", "always", "never"])
    return option("--color", type=choice, default="auto", section=_OUTPUT, help=meaning)(function)


def language_option(function: Decorated) -> Decorated:
    """The language in which rules are told about."""
    meaning = "Titles, meanings and reasons in this language; default: `language-of-messages` of the configuration, else English."
    return option("--language", type=click.Choice(["en", "nl"]), section=_OUTPUT, help=meaning)(function)


def help_without_command(ctx: click.Context) -> int | None:
    """The status of a group of commands that is called alone, whose help is shown; None where one of them is called."""
    if ctx.invoked_subcommand is not None:
        return None
    click.echo(ctx.get_help(), err=True)
    return 2
