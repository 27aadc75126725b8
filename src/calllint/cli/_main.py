"""The group of commands, and what every command shares: errors on one line, and the exit status."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

import click

from calllint import __version__
from calllint.cli._ending import WRONG_CALL, flushed, status_after
from calllint.errors import CalllintError
from calllint.modules import module_names


class CommandLine(click.Group):
    """Commands are the modules of this package whose name has no underscore, each with a constant `command`."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of all commands."""
        return [name for name in module_names(Path(__file__).parent) if not name.startswith("_")]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command called `cmd_name`; its module is imported only now."""
        if cmd_name not in self.list_commands(ctx):
            return None
        command = import_module(f"calllint.cli.{cmd_name}").command
        assert isinstance(command, click.Command)
        return command

    def resolve_command(self, ctx: click.Context, args: list[str]) -> tuple[str | None, click.Command | None, list[str]]:
        """As click's, with the nearest command in the error; a file in place of a command is told to go after `check`."""
        name = args[0]
        if not name.startswith("-") and name not in self.list_commands(ctx) and not ctx.resilient_parsing:
            from calllint.tomlfile import did_you_mean

            hint = f"to lint it: calllint check {name}" if Path(name).exists() else "see `calllint --help`"
            raise CalllintError(f"there is no command {name!r}", hint=did_you_mean(name, self.list_commands(ctx), hint))
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: click.Context) -> Any:
        """Runs the command. A reader of the output that has gone away ends it quietly."""
        invoke = super().invoke
        return flushed(lambda: invoke(ctx))

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        standalone_mode: bool = True,
        **extra: Any,
    ) -> Any:
        """Runs the command line and ends with its exit status; commands return it, and None for 0."""
        if not standalone_mode:
            return super().main(args, prog_name, complete_var, standalone_mode=False, **extra)
        try:
            status = super().main(args, prog_name, complete_var, standalone_mode=False, **extra)
        except Exception as error:
            status = status_after(error)
        sys.exit(status or 0)


@click.group(
    cls=CommandLine,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110},
    epilog="""\b
Examples:
  calllint check chat.txt calls/             lint files and folders
  calllint check --format sarif -o out.sarif export.jsonl
  some-export | calllint check -             lint standard input
  calllint explain court-threat              what a rule means, and why

\b
Exit status:
  0  nothing at or above --fail-on, no score under --fail-under
  1  findings, or a score under --fail-under
  2  the call or the configuration is wrong
  3  some input could not be read, or nothing was there to lint
""",
)
@click.version_option(__version__, prog_name="calllint", message="%(prog)s %(version)s")
@click.pass_context
def cli(ctx: click.Context) -> int | None:
    """Lint customer-service conversations and reply templates: findings, the words they rest on, and a score."""
    if ctx.invoked_subcommand is None:
        click.echo(ctx.get_help(), err=True)
        return WRONG_CALL
    return None
