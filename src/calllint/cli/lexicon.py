"""`calllint lexicon`: what the lexicons hold, whether they hold what they promise, and what they find."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

import click

from calllint.cli._options import help_without_command
from calllint.modules import module_names

_OTHERS = ("finding", "shared")


class LexiconCommands(click.Group):
    """Commands are the modules of `calllint.cli._lexicon` that have a constant `command`."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of all commands."""
        return [name for name in module_names(Path(__file__).parent / "_lexicon") if name not in _OTHERS]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command called `cmd_name`; its module is imported only now."""
        if cmd_name not in self.list_commands(ctx):
            return None
        command = import_module(f"calllint.cli._lexicon.{cmd_name}").command
        assert isinstance(command, click.Command)
        return command


@click.group(cls=LexiconCommands, invoke_without_command=True, short_help="List, show, test and try the lexicons.")
@click.pass_context
def command(ctx: click.Context) -> int | None:
    """List, show and test the lexicons, and try them on a sentence or on a folder of exports."""
    return help_without_command(ctx)
