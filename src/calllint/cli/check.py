"""`calllint check`: findings, scores, an exit status."""

from __future__ import annotations

import os
import sys
from itertools import chain, islice
from pathlib import Path
from typing import Any

import click

from calllint.cli._options import (
    SectionedCommand,
    check_stdin_filename,
    colour_option,
    config_options,
    config_start,
    format_option,
    input_options,
    list_option,
    option,
    output_option,
    paths_argument,
    print_problems,
    terminal_width,
    wants_colour,
)
from calllint.errors import UsageError
from calllint.reporting.reporter import reporter_names
from calllint.rules.finding import Severity
from calllint.settings import Settings

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
@config_options
@format_option(reporter_names(), "text")
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
    output_format: str,
    output: Path | None,
    color: str,
    exit_zero: bool,
    **overrides: Any,
) -> int:
    """Lint conversations and reply templates.

    PATHS are files, folders and globs; - is standard input. Without PATHS, the `templates` of the configuration are linted.
    """
    from calllint.cli._run import Tally, lint_all
    from calllint.config import load_config
    from calllint.linting import Linter
    from calllint.reading import ReadOptions
    from calllint.reporting.output_file import write_output
    from calllint.reporting.reporter import Run, find_reporter

    check_stdin_filename(paths, stdin_filename)
    given = {name.replace("_", "-"): value for name, value in overrides.items() if value is not None}
    settings = load_config(config_start(paths, stdin_filename), file=config_file, isolated=isolated, overrides=given).settings
    paths = paths or _template_globs(settings)
    linter = Linter(settings)
    options = ReadOptions(input_format, stdin_filename, settings.templates, settings.root, settings.agent_domains)
    tally = Tally()
    results = lint_all(paths, options, linter, settings, tally)
    # What is wrong with a lexicon shows at the first conversation: before any output.
    first = list(islice(results, 1))
    run = Run(
        chain(first, results),
        linter.rules,
        tally.problems,
        colour=wants_colour(color, to_file=output is not None),
        width=terminal_width(),
    )
    write_output(find_reporter(output_format).render(run), output, sys.stdout)
    # A text report lists them itself: once on the same screen is enough.
    if not (output_format == "text" and output is None and sys.stdout.isatty()):
        print_problems(tally.problems)
    return tally.status(exit_zero=exit_zero)


def _template_globs(settings: Settings) -> tuple[str, ...]:
    """What is linted when no path is given. Raises UsageError when that is nothing."""
    import glob

    if not settings.templates:
        raise UsageError("nothing to check", hint="give files or folders, or - for standard input")
    # As in the configuration, a glob without a slash holds in every folder.
    root = Path(glob.escape(os.path.relpath(settings.root)))
    return tuple(str(root / (pattern if "/" in pattern else f"**/{pattern}")) for pattern in settings.templates)
