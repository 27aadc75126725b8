"""`calllint config`: start a configuration, see what is in force, check it, and the schema for editors."""

from __future__ import annotations

import json
from pathlib import Path

import click

from calllint.cli._options import SectionedCommand, config_options, format_option, help_without_command, option
from calllint.errors import UsageError
from calllint.schemas import NAMES


@click.group(invoke_without_command=True)
@click.pass_context
def command(ctx: click.Context) -> int | None:
    """Start, show and check the configuration."""
    return help_without_command(ctx)


@command.command("init", cls=SectionedCommand, short_help="Write a calllint.toml that lists every key.")
@click.argument("file", type=click.Path(path_type=Path), default=Path("calllint.toml"), required=False)
@option("--force", is_flag=True, section="Output", help="Write over a file that is there.")
def init(file: Path, force: bool) -> None:
    """Write a calllint.toml (or FILE; - prints it) that lists every key with its meaning and default."""
    from calllint.config.describe import starting_file

    if str(file) == "-":
        click.echo(starting_file(), nl=False)
        return
    try:
        with file.open("w" if force else "x", encoding="utf-8", newline="\n") as out:
            out.write(starting_file())
    except FileExistsError:
        raise UsageError("is there already", str(file), hint="--force writes over it") from None
    except OSError as error:
        raise UsageError(f"can't be written: {error.strerror}", str(file)) from None
    click.echo(f"{file}: written; every key is commented out", err=True)


@command.command("show", cls=SectionedCommand, short_help="Show what is in force, and from where.")
@click.argument("path", type=click.Path(path_type=Path), required=False)
@config_options
@format_option(["toml", "json"], "toml")
def show(path: Path | None, config_file: Path | None, isolated: bool, output_format: str) -> None:
    """Show what is in force for PATH (default: the current folder), and where each key comes from."""
    from calllint.config import describe, load_config

    config = load_config(path, file=config_file, isolated=isolated)
    if output_format == "json":
        values = {"files": list(config.files), "keys": describe.in_force(config)}
        click.echo(json.dumps(values, ensure_ascii=False, indent=1, default=str))
    else:
        click.echo(describe.show(config), nl=False)


@command.command("check", cls=SectionedCommand, short_help="Check a configuration.")
@click.argument("file", type=click.Path(path_type=Path), required=False)
def check(file: Path | None) -> None:
    """Check FILE (default: the configuration in force here), with its own rules and lexicons."""
    from calllint.cli._unknown_cues import check_cues
    from calllint.config import find_config, load_config
    from calllint.conversation import Conversation, Place
    from calllint.lexicon import languages
    from calllint.linting import Linter

    file = file or find_config(Path())
    if file is None:
        raise UsageError("there is no configuration here", hint="`calllint config init` writes one")
    config = load_config(file=file)
    linter = Linter(config.settings)
    for language in config.settings.languages or languages():
        # Lexicons are read when their language first comes.
        linter.cues(Conversation("", (), Place(""), language))
    check_cues(config)
    extended = f", with {', '.join(config.files[1:])}" if config.files[1:] else ""
    click.echo(f"{config.files[0]}: right{extended}; {len(linter.rules)} of {len(linter.catalogue)} rules in force")


@command.command("schema", cls=SectionedCommand, short_help="Print a JSON Schema.")
@click.argument("name", type=click.Choice(NAMES), default=NAMES[0], metavar="[NAME]")
def schema(name: str) -> None:
    """Print a JSON Schema (draft 2020-12), for editors and for those who make or read calllint's files.

    \b
    configuration  calllint.toml (the default)
    input          a conversation, one of a JSON file or a line of JSON Lines
    report         what `check --format json` prints
    lexicon        phrases of your own
    rules          rules of your own, as [rule.x] in calllint.toml
    waivers        findings that are let be
    baseline       what `check --write-baseline` writes
    """
    from calllint.schemas import schema as schema_of

    click.echo(json.dumps(schema_of(name), ensure_ascii=False, indent=1, default=list))
