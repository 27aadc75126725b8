"""`calllint report`: many conversations as one page for reviewers."""

from __future__ import annotations

from typing import Any

import click

from calllint.cli._lint_options import call_of, what_to_lint, what_to_print
from calllint.cli._options import SectionedCommand


@click.command(
    cls=SectionedCommand,
    epilog="""\b
Examples:
  calllint report calls/                        writes calllint-report.html
  calllint report -o march.html march/*.jsonl
  calllint report --language-of-messages nl --metadata agents.csv calls/

\b
Exit status:
  0  the report is written, whatever it says
  2  the call or the configuration is wrong
  3  some input could not be read, or nothing was there to lint (the rest is reported)
""",
)
@what_to_lint
@what_to_print("html")
def command(**options: Any) -> int:
    """Lint conversations and write a report for reviewers: the worst first, every score explained, what to coach on.

    PATHS are files, folders and globs; - is standard input. The page is one file, calllint-report.html unless --output names another,
    and works offline. Other formats go to standard output unless --output names a file.
    """
    from calllint.cli._report import report

    return report(call_of(options))
