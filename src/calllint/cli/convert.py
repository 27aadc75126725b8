"""`calllint convert`: any supported format to calllint's JSON Lines, or vCon."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from calllint.cli._options import (
    SectionedCommand,
    check_stdin_filename,
    config_options,
    config_start,
    format_option,
    input_options,
    metadata_option,
    option,
    output_option,
    paths_argument,
    print_problems,
    read_options,
    redact_options,
)
from calllint.errors import Problem, UsageError

if TYPE_CHECKING:
    from calllint.cli._tally import Tally
    from calllint.conversation import Conversation
    from calllint.reading import ReadOptions


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
@metadata_option
@config_options
@format_option(["jsonl", "vcon"], "jsonl", "--to")
@output_option
@redact_options("in, unless the configuration says `redact = true`")
@option("--explain", is_flag=True, section="Output", help="Convert nothing, and tell how each input is read and what it was taken for.")
def command(
    paths: tuple[str, ...],
    input_format: str | None,
    stdin_filename: str | None,
    metadata: tuple[str, ...],
    config_file: Path | None,
    isolated: bool,
    output_format: str,
    output: Path | None,
    redact: bool | None,
    redact_key: Path | None,
    explain: bool,
) -> int:
    """Convert conversations to JSON Lines, one conversation a line.

    PATHS are files, folders and globs; - is standard input.
    """
    from calllint.cli._redacting import asked_for, redact_tally
    from calllint.cli._run import conversations
    from calllint.cli._tally import Tally
    from calllint.config import load_config
    from calllint.reporting.output_file import write_output
    from calllint.reporting.safe_text import json_text

    check_stdin_filename(paths, stdin_filename)
    if not paths:
        raise UsageError("nothing to convert", hint="give files or folders, or - for standard input")
    if explain and (redact or redact_key is not None):
        raise UsageError("--explain shows columns and speakers as they stand in the input, and --redact may not", hint="leave one out")
    settings = load_config(config_start(paths, stdin_filename), file=config_file, isolated=isolated).settings
    options = read_options(settings, input_format, stdin_filename, metadata)
    tally = Tally()
    as_data = _writer(output_format)
    redactor = None if explain else asked_for(redact, redact_key, settings.redact)

    def lines() -> Iterator[str]:
        for conversation in conversations(paths, options, tally):
            yield json_text(as_data(conversation if redactor is None else redactor.conversation(conversation))) + "\n"

    write_output(_explained(paths, options, tally) if explain else lines(), output, sys.stdout)
    redact_tally(tally, redactor)
    print_problems(tally.problems)
    return tally.status()


def _writer(output_format: str) -> Callable[[Conversation], dict[str, Any]]:
    """What makes the JSON of a conversation."""
    if output_format == "vcon":
        from calllint.reading.vcon_writer import as_vcon

        return as_vcon
    from calllint.reading.contract import as_json

    return as_json


def _explained(paths: tuple[str, ...], options: ReadOptions, tally: Tally) -> Iterator[str]:
    from calllint.reading.input_explained import explain
    from calllint.reporting.safe_text import safe_line

    for line in explain(paths, options):
        if isinstance(line, Problem):
            tally.problems.append(line)
        else:
            tally.conversations += 1
            yield f"{safe_line(line)}\n"
