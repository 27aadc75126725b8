"""`calllint report`: many conversations as one page for reviewers."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from calllint.cli._completing import RuleList
from calllint.cli._options import (
    SectionedCommand,
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

_RULES = "Rules"
_KNOWN = "Known findings"
_OUTPUT = "Output"


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
@list_option(
    "--select",
    section=_RULES,
    type=RuleList(),
    metavar="RULES",
    help="Only these (ids, categories, or all), whatever the configuration chooses.",
)
@list_option("--extend-select", section=_RULES, type=RuleList(), metavar="RULES", help="These too.")
@list_option("--ignore", section=_RULES, type=RuleList(), metavar="RULES", help="But not these.")
@option(
    "--min-confidence",
    type=click.Choice([str(confidence) for confidence in Confidence]),
    section=_RULES,
    help="The least confidence of what is reported; default: medium.",
)
@config_options
@option(
    "--baseline",
    type=click.Path(path_type=Path),
    metavar="FILE",
    section=_KNOWN,
    help="Count only what is not in this baseline; the rest is listed as suppressed.",
)
@list_option("--waivers", section=_KNOWN, metavar="FILE", help="A file of [[waiver]] tables: findings to let be, why, by whom, until when.")
@format_option(reporter_names(), "html")
@option(
    "--language-of-messages",
    metavar="CODE",
    section=_OUTPUT,
    help="The language of messages and of the page, such as nl; default: the conversations'.",
)
@output_option
@option("--redact/--no-redact", "redact", default=None, section=_OUTPUT, help="Keep personal data out of the report, or in.")
@option(
    "--redact-key",
    type=click.Path(path_type=Path),
    metavar="FILE",
    section=_OUTPUT,
    help="Redact, with pseudonyms that stay the same from run to run by the secret in this file.",
)
@option(
    "--jobs",
    "-j",
    type=click.IntRange(1, 256),
    metavar="N",
    section=_OUTPUT,
    help="Processes to lint with; default: all cores for large inputs, else one. The output is the same.",
)
@option("--progress/--no-progress", "progress", default=None, section=_OUTPUT, help="How far the run is, on standard error.")
def command(**options: Any) -> int:
    """Lint conversations and write a report for reviewers: the worst first, every score explained, what to coach on.

    PATHS are files, folders and globs; - is standard input. The page is one file, calllint-report.html unless --output names another,
    and works offline. Other formats go to standard output unless --output names a file.
    """
    from calllint.cli._check import Call
    from calllint.cli._report import report

    own = {name: options.pop(name) for name in Call._fields if name in options}
    # What is left are keys of the configuration.
    return report(Call(**own, overrides={name.replace("_", "-"): value for name, value in options.items() if value is not None}))
