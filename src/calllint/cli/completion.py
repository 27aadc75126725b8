"""`calllint completion SHELL`: what a shell needs to complete commands, options, rules and formats."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class

from calllint.cli._options import SectionedCommand

_SHELLS = ("bash", "zsh", "fish")
_ASKING = "_CALLLINT_COMPLETE"
"""The environment variable by which the shell asks; `calllint.cli._direct` knows it too."""


@click.command(
    cls=SectionedCommand,
    short_help="Set up completion in bash, zsh or fish.",
    epilog="""\b
To have it in every new shell:
  bash  echo 'eval "$(calllint completion bash)"' >> ~/.bashrc
  zsh   echo 'eval "$(calllint completion zsh)"' >> ~/.zshrc      (after compinit)
  fish  calllint completion fish > ~/.config/fish/completions/calllint.fish
""",
)
@click.argument("shell", type=click.Choice(_SHELLS))
def command(shell: str) -> None:
    """Print what SHELL needs to complete calllint's commands, options, rules and formats.

    SHELL is bash (4.4 or newer), zsh or fish.
    """
    from calllint.cli import cli

    complete = get_completion_class(shell)
    assert complete is not None
    # As it is typed, and not as it was called this time.
    made = complete(cli, {}, "calllint", _ASKING)
    script = made.source_template % made.source_vars()
    # A completed list has commas of its own; click's script for fish splits at each.
    click.echo(script.replace('string split ","', 'string split --max 1 ","'), nl=False)
