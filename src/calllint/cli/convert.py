"""`calllint convert`: any supported format to calllint's JSON Lines."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import click

from calllint.cli._options import (
    SectionedCommand,
    check_stdin_filename,
    config_options,
    config_start,
    input_options,
    output_option,
    paths_argument,
    print_problems,
    read_options,
)
from calllint.errors import UsageError


@click.command(
    cls=SectionedCommand,
    epilog="""\b
Exit status:
  0  everything was converted
  2  the call or the configuration is wrong
  3  some input could not be read, or held no conversation (the rest was converted)
""",
)
@paths_argument
@input_options
@config_options
@output_option
def command(
    paths: tuple[str, ...],
    input_format: str | None,
    stdin_filename: str | None,
    config_file: Path | None,
    isolated: bool,
    output: Path | None,
) -> int:
    """Convert conversations to JSON Lines, one conversation a line.

    PATHS are files, folders and globs; - is standard input.
    """
    from calllint.cli._run import conversations
    from calllint.cli._tally import Tally
    from calllint.config import load_config
    from calllint.reading.contract import as_json
    from calllint.reporting.output_file import write_output

    check_stdin_filename(paths, stdin_filename)
    if not paths:
        raise UsageError("nothing to convert", hint="give files or folders, or - for standard input")
    settings = load_config(config_start(paths, stdin_filename), file=config_file, isolated=isolated).settings
    options = read_options(settings, input_format, stdin_filename)
    tally = Tally()

    def lines() -> Iterator[str]:
        for conversation in conversations(paths, options, tally):
            yield json.dumps(as_json(conversation), ensure_ascii=False, default=str) + "\n"

    write_output(lines(), output, sys.stdout)
    print_problems(tally.problems)
    return tally.status()
