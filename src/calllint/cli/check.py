"""`calllint check`: findings, scores, an exit status."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from calllint.cli._options import (
    SectionedCommand,
    colour_option,
    config_options,
    format_option,
    input_options,
    list_option,
    metadata_option,
    option,
    output_option,
    paths_argument,
)
from calllint.reporting.reporter import reporter_names
from calllint.rules.confidence import Confidence
from calllint.rules.finding import Severity

_RULES = "Rules"
_STATUS = "Exit status"


@click.command(
    cls=SectionedCommand,
    epilog="""\b
Examples:
  calllint check chat.txt calls/
  calllint check --select tone,missing-solution --format json -o report.json export.jsonl
  calllint check --input-format template replies/*.md
  some-export | calllint check --stdin-filename today.jsonl -

\b
Exit status:
  0  nothing at or above --fail-on, no score under --fail-under
  1  findings, or a score under --fail-under
  2  the call or the configuration is wrong
  3  some input could not be read, or nothing was there to lint (the rest is reported)
""",
)
@paths_argument
@input_options
@metadata_option
@list_option(
    "--lang",
    "languages",
    section="Input",
    metavar="CODES",
    help="The languages to look for, such as nl,en; default: all that are installed.",
)
@list_option("--select", section=_RULES, metavar="RULES", help="Only these (ids, categories, or all), whatever the configuration chooses.")
@list_option("--extend-select", section=_RULES, metavar="RULES", help="These too.")
@list_option("--ignore", section=_RULES, metavar="RULES", help="But not these.")
@option(
    "--min-confidence",
    type=click.Choice([str(confidence) for confidence in Confidence]),
    section=_RULES,
    help="The least confidence of what is reported; default: medium.",
)
@config_options
@format_option(reporter_names(), "text")
@option(
    "--language-of-messages", metavar="CODE", section="Output", help="The language of messages, such as nl; default: each conversation's."
)
@output_option
@colour_option
@option(
    "--fail-on",
    type=click.Choice([str(severity) for severity in Severity]),
    section=_STATUS,
    help="Exit with 1 for findings at least this severe; default: error.",
)
@option("--fail-under", type=click.FloatRange(0, 100), metavar="SCORE", section=_STATUS, help="Exit with 1 when one scores less.")
@option("--exit-zero", is_flag=True, section=_STATUS, help="Exit with 0 in place of 1; 2 and 3 stay.")
def command(
    paths: tuple[str, ...],
    config_file: Path | None,
    isolated: bool,
    input_format: str | None,
    stdin_filename: str | None,
    metadata: tuple[str, ...],
    output_format: str,
    output: Path | None,
    color: str,
    exit_zero: bool,
    **overrides: Any,
) -> int:
    """Lint conversations and reply templates.

    PATHS are files, folders and globs; - is standard input. Without PATHS, the `templates` of the configuration are linted.
    """
    from calllint.cli._check import check

    return check(
        paths,
        config_file=config_file,
        isolated=isolated,
        input_format=input_format,
        stdin_filename=stdin_filename,
        metadata=metadata,
        output_format=output_format,
        output=output,
        color=color,
        exit_zero=exit_zero,
        overrides={name.replace("_", "-"): value for name, value in overrides.items() if value is not None},
    )
