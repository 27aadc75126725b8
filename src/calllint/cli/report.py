"""`calllint report`: many conversations as one page for reviewers, and what they say together."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from calllint.cli._lint_options import call_of, what_to_lint, what_to_print
from calllint.cli._options import SectionedCommand, option

_TOGETHER = "Together"


@click.command(
    cls=SectionedCommand,
    short_help="Write a report for reviewers: one HTML page.",
    epilog="""\b
Examples:
  calllint report calls/                        writes calllint-report.html
  calllint report -o march.html march/*.jsonl
  calllint report --language-of-messages nl --metadata agents.csv calls/
  calllint report --group-by region --group-by queue calls/
  calllint report --survey nps.csv calls/
  calllint report --agent "Bo Jansen" calls/    writes calllint-card.html

\b
Exit status:
  0  the report is written, whatever it says
  2  the call or the configuration is wrong
  3  some input could not be read, or nothing was there to lint (the rest is reported)
""",
)
@what_to_lint
@option(
    "--group-by",
    multiple=True,
    metavar="KEY",
    section=_TOGETHER,
    help="A table by this key of the data too, such as queue, region or customer.segment. Repeatable.",
)
@option(
    "--survey",
    type=click.Path(path_type=Path),
    metavar="FILE",
    section=_TOGETHER,
    help="Scores of customers by the id of the conversation (CSV, JSON, XLSX): what goes with a lower or higher one.",
)
@option("--agent", metavar="NAME", section=_TOGETHER, help="A coaching card of this agent in place of the report; one page, to print.")
@option(
    "--worst",
    type=click.IntRange(1),
    default=5_000,
    show_default=True,
    metavar="N",
    section=_TOGETHER,
    help="How many conversations the page holds, the worst ones; the figures are over all.",
)
@what_to_print("html")
def command(agent: str | None, group_by: tuple[str, ...], survey: Path | None, worst: int, **options: Any) -> int:
    """Lint conversations and write a report for reviewers: what to change in the process, whom to coach on what, the worst first.

    PATHS are files, folders and globs; - is standard input. The page is one file, calllint-report.html unless --output names another,
    and works offline. Other formats go to standard output unless --output names a file. What the conversations say together is in html,
    json, text, xlsx and parquet.
    """
    call = call_of(options)
    if agent is not None:
        from calllint.cli._card import card

        return card(call, agent)
    from calllint.cli._report import report

    return report(call, group_by, worst, survey)
