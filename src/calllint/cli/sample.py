"""`calllint sample`: which conversations people should listen to."""

from __future__ import annotations

from typing import Any

import click

from calllint.cli._completing import RuleList
from calllint.cli._lint_options import call_of, what_to_lint, what_to_print
from calllint.cli._options import SectionedCommand, list_option, option
from calllint.insight.sample import BY

FORMATS = ("csv", "xlsx", "json")
_SAMPLE = "The sample"


@click.command(
    cls=SectionedCommand,
    short_help="Draw conversations for people to review.",
    epilog="""\b
Examples:
  calllint sample --size 50 -o review.csv calls/
  calllint sample --format xlsx -o review.xlsx --by agent --seed 2 march/*.jsonl
  calllint sample --rule court-threat --size 100 -o threats.csv calls/
  calllint agree review.csv                  what the filled sample says

\b
Exit status:
  0  the sample is written
  2  the call or the configuration is wrong
  3  some input could not be read, or nothing was there to lint (the rest is sampled)
""",
)
@what_to_lint
@option("--size", type=click.IntRange(1, 10_000), default=50, show_default=True, metavar="N", section=_SAMPLE, help="How many.")
@option(
    "--seed",
    type=int,
    default=0,
    show_default=True,
    metavar="N",
    section=_SAMPLE,
    help="Another seed draws others; the same seed and ids draw the same, in whatever order they come.",
)
@option(
    "--by",
    type=click.Choice(BY),
    default="outcome",
    show_default=True,
    section=_SAMPLE,
    help="What the random part is stratified by, in proportion.",
)
@list_option(
    "--rule",
    "rules",
    type=RuleList(),
    section=_SAMPLE,
    metavar="RULES",
    help="Only these rules: as many where they are found as where not.",
)
@option("--worst", type=click.IntRange(0), metavar="N", section=_SAMPLE, help="How many of the worst at most; default: three in ten.")
@option("--uncertain", type=click.IntRange(0), metavar="N", section=_SAMPLE, help="How many uncertain ones at most; default: one in five.")
@what_to_print("csv", FORMATS)
def command(size: int, seed: int, by: str, rules: tuple[str, ...] | None, worst: int | None, uncertain: int | None, **options: Any) -> int:
    """Draw a sample for people to review: the worst, those that calllint is unsure of, and a random part that keeps estimates honest.

    Reviewers fill in what they think of each rule: right, wrong, or missed. `calllint agree` takes the file back and says how precise
    calllint is, and how much it misses, over all conversations.
    """
    from calllint.cli._sample import sample

    return sample(call_of(options), size, seed, by, rules or (), worst, uncertain)
