"""`calllint recover`: whom to call back today."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import click

from calllint.cli._lint_options import call_of, what_to_lint, what_to_print
from calllint.cli._options import SectionedCommand, colour_option, option

FORMATS = ("text", "csv", "xlsx", "json")
_LIST = "The list"


@click.command(
    cls=SectionedCommand,
    short_help="List whom to call back, and what is owed.",
    epilog="""\b
Examples:
  calllint recover calls/
  calllint recover --today 2026-03-09 --format xlsx -o call-back.xlsx march/*.jsonl
  calllint recover --order worst --limit 20 --metadata orders.csv export.csv

\b
Exit status:
  0  the list is written, whoever is on it
  2  the call or the configuration is wrong
  3  some input could not be read, or nothing was there to lint (the rest is listed)
""",
)
@what_to_lint
@option(
    "--today",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="DATE",
    section=_LIST,
    help="The day by which a promise is overdue, such as 2026-03-09; default: today.",
)
@option(
    "--order",
    type=click.Choice(["newest", "worst"]),
    default="newest",
    show_default=True,
    section=_LIST,
    help="The newest day first and within it the worst, or the worst reason first and within it the newest.",
)
@option("--limit", type=click.IntRange(1), metavar="N", section=_LIST, help="The first so many; default: all.")
@option("--all-promises", is_flag=True, section=_LIST, help="Also who was promised something that is not due yet, or that has no time.")
@what_to_print("text", FORMATS)
@colour_option
def command(today: datetime | None, order: str, limit: int | None, all_promises: bool, **options: Any) -> int:
    """List the customers to call back: who they are, what they wanted, what was promised by whom for when, and what is owed.

    On the list is who was hung up on, got no answer, was left with an open issue, or with a promise that was broken or is overdue; not who
    came back and was helped later.
    """
    from calllint.cli._recover import recover

    return recover(call_of(options), today.date() if today is not None else None, order, limit, all_promises=all_promises)
