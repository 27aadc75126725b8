"""What `calllint report` does, once its options are known."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import click

from calllint.cli._check import Call, check
from calllint.cli._common import print_notices
from calllint.errors import Problem, UsageError
from calllint.insight.overall import Overall
from calllint.insight.surveys import read_survey
from calllint.reporting.safe_text import safe_line

DEFAULT_FILE = Path("calllint-report.html")
TOGETHER = ("html", "json", "parquet", "text", "xlsx")
"""Formats that say what many conversations say together."""


def report(call: Call, group_by: Iterable[str] = (), worst: int | None = None, survey: Path | None = None) -> int:
    """Does what `check` does, writes HTML to a file, and tells where it is. Findings are what a report is for, and fail nothing.

    What the conversations say together is in the formats that have a place for it, with a table by each of the keys `group_by`; a page
    holds the `worst` conversations (None: all), and `survey` is a file of scores. The exit status. Raises UsageError.
    """
    if call.output_format == "html" and call.output is None:
        call = call._replace(output=DEFAULT_FILE)
    overall = None
    if call.output_format in TOGETHER:
        overall = Overall(group_by, None if survey is None else read_survey(survey))
    elif survey is not None:
        raise UsageError(f"--survey has no place in the format {call.output_format}", hint=f"one of: {', '.join(TOGETHER)}")
    status = check(call._replace(exit_zero=True), overall, worst)
    if overall is not None:
        print_notices(_notices(overall))
    if call.output is not None:
        click.echo(f"the report is in {safe_line(str(call.output))}", err=True)
    return status


def _notices(overall: Overall) -> Iterable[Problem]:
    """What could not be compared or grouped, and what to do about it."""
    from calllint.tomlfile import did_you_mean

    insight = overall.told()
    if insight.missing is not None:
        yield Problem("", insight.missing)
    survey = insight.survey
    if survey is not None and survey.unmatched and insight.conversations:
        yield Problem("", f"--survey: scores of no conversation: {survey.unmatched}, such as {survey.example!r}")
    for key in insight.empty if insight.conversations else ():
        known = f"the data have: {', '.join(sorted(overall.keys))}" if overall.keys else "the data have none"
        hint = did_you_mean(key, overall.keys, known)
        yield Problem("", f"--group-by {key}: no conversation has such a key ({hint})")
