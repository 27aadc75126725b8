"""`calllint check`: findings, scores, an exit status."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from calllint.cli._lint_options import KNOWN, OUTPUT, call_of, what_to_lint, what_to_print
from calllint.cli._options import SectionedCommand, colour_option, option
from calllint.rules.finding import Severity

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
@what_to_lint
@option(
    "--write-baseline",
    type=click.Path(path_type=Path),
    metavar="FILE",
    section=KNOWN,
    help="Write what is found as a baseline. One that is there gets nothing new.",
)
@option("--prune", is_flag=True, section=KNOWN, help="Take out of the baseline what is no longer found.")
@option("--accept-new", is_flag=True, section=KNOWN, help="Take what is new into a baseline that is there.")
@what_to_print("text")
@option(
    "--show-passes/--no-show-passes",
    "passes",
    default=None,
    section=OUTPUT,
    help="All that went well with its evidence, or none of it; default: in text the first words, in SARIF what has words.",
)
@option("--statistics", is_flag=True, section=OUTPUT, help="Counts of every rule in place of the conversations (text).")
@option("--quiet", "-q", is_flag=True, section=OUTPUT, help="Findings and nothing else (text, concise).")
@option(
    "--resume",
    is_flag=True,
    section=OUTPUT,
    help="Keep what is done when the run is ended, and go on from there when it is called again (jsonl, csv; with -o).",
)
@option("--watch", is_flag=True, section=OUTPUT, help="Lint again whenever an input or the configuration changes, until Ctrl-C.")
@colour_option
@option(
    "--fail-on",
    type=click.Choice([str(severity) for severity in Severity]),
    section=_STATUS,
    help="Exit with 1 for findings at least this severe; default: error.",
)
@option("--fail-under", type=click.FloatRange(0, 100), metavar="SCORE", section=_STATUS, help="Exit with 1 when one scores less.")
@option("--exit-zero", is_flag=True, section=_STATUS, help="Exit with 0 in place of 1; 2 and 3 stay.")
def command(watch: bool, **options: Any) -> int:
    """Lint conversations and reply templates.

    PATHS are files, folders and globs; - is standard input. Without PATHS, the `templates` of the configuration are linted.
    """
    from calllint.cli._check import check

    call = call_of(options)
    if watch:
        from calllint.cli._watch import watch_and_check

        return watch_and_check(call)
    return check(call)
