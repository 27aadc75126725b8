"""What `calllint report` does, once its options are known."""

from __future__ import annotations

from pathlib import Path

import click

from calllint.cli._check import Call, check
from calllint.reporting.safe_text import safe_line

DEFAULT_FILE = Path("calllint-report.html")


def report(call: Call) -> int:
    """Does what `check` does, writes HTML to a file, and tells where it is. Findings are what a report is for, and fail nothing.

    The exit status. Raises UsageError.
    """
    if call.output_format == "html" and call.output is None:
        call = call._replace(output=DEFAULT_FILE)
    status = check(call._replace(exit_zero=True))
    if call.output is not None:
        click.echo(f"the report is in {safe_line(str(call.output))}", err=True)
    return status
