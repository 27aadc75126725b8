"""`calllint check`: findings, scores, an exit status."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from calllint.cli._completing import RuleList
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
_KNOWN = "Known findings"
_OUTPUT = "Output"
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
    help="Report only what is not in this baseline, and scores that fell below it.",
)
@option(
    "--write-baseline",
    type=click.Path(path_type=Path),
    metavar="FILE",
    section=_KNOWN,
    help="Write what is found as a baseline. One that is there gets nothing new.",
)
@option("--prune", is_flag=True, section=_KNOWN, help="Take out of the baseline what is no longer found.")
@option("--accept-new", is_flag=True, section=_KNOWN, help="Take what is new into a baseline that is there.")
@list_option("--waivers", section=_KNOWN, metavar="FILE", help="A file of [[waiver]] tables: findings to let be, why, by whom, until when.")
@format_option(reporter_names(), "text")
@option(
    "--language-of-messages", metavar="CODE", section=_OUTPUT, help="The language of messages, such as nl; default: each conversation's."
)
@output_option
@option(
    "--redact/--no-redact",
    "redact",
    default=None,
    section=_OUTPUT,
    help="Keep personal data out, or in; default: out of what travels (sarif, github, gitlab, rdjson, junit, markdown).",
)
@option(
    "--redact-key",
    type=click.Path(path_type=Path),
    metavar="FILE",
    section=_OUTPUT,
    help="Redact, with pseudonyms that stay the same from run to run by the secret in this file.",
)
@option(
    "--show-passes/--no-show-passes",
    "passes",
    default=None,
    section=_OUTPUT,
    help="All that went well with its evidence, or none of it; default: in text the first words, in SARIF what has words.",
)
@option("--statistics", is_flag=True, section=_OUTPUT, help="Counts of every rule in place of the conversations (text).")
@option("--quiet", "-q", is_flag=True, section=_OUTPUT, help="Findings and nothing else (text, concise).")
@option(
    "--jobs",
    "-j",
    type=click.IntRange(1, 256),
    metavar="N",
    section=_OUTPUT,
    help="Processes to lint with; default: all cores for large inputs, else one. The output is the same.",
)
@option("--progress/--no-progress", "progress", default=None, section=_OUTPUT, help="How far the run is, on standard error.")
@option("--watch", is_flag=True, section=_OUTPUT, help="Lint again whenever an input or the configuration changes, until Ctrl-C.")
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
    from calllint.cli._check import Call, check

    own = {name: options.pop(name) for name in Call._fields if name in options}
    # What is left are keys of the configuration.
    overrides = {name.replace("_", "-"): value for name, value in options.items() if value is not None}
    call = Call(**own, overrides=overrides)
    if watch:
        from calllint.cli._watch import watch_and_check

        return watch_and_check(call)
    return check(call)
