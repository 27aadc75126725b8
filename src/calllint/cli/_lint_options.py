"""Options of the commands that lint, `check` and `report`, and the call that they come to."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from calllint.cli._completing import RuleList
from calllint.cli._options import (
    Decorated,
    config_options,
    format_option,
    input_options,
    list_option,
    metadata_option,
    option,
    output_option,
    paths_argument,
    redact_options,
)
from calllint.reporting.reporter import reporter_names
from calllint.rules.confidence import Confidence

if TYPE_CHECKING:
    from calllint.cli._check import Call

RULES = "Rules"
KNOWN = "Known findings"
OUTPUT = "Output"


def _stacked(*decorators: Callable[[Any], Any]) -> Callable[[Decorated], Decorated]:
    """One decorator that stands for several, in the order in which they would be written."""

    def decorate(function: Decorated) -> Decorated:
        for decorator in reversed(decorators):
            function = decorator(function)
        return function

    return decorate


what_to_lint = _stacked(
    paths_argument,
    input_options,
    metadata_option,
    list_option(
        "--lang",
        "languages",
        section="Input",
        metavar="CODES",
        help="The languages to look for, such as nl,en; default: all that are installed.",
    ),
    list_option(
        "--select",
        section=RULES,
        type=RuleList(),
        metavar="RULES",
        help="Only these (ids, categories, or all), whatever the configuration chooses.",
    ),
    list_option("--extend-select", section=RULES, type=RuleList(), metavar="RULES", help="These too."),
    list_option("--ignore", section=RULES, type=RuleList(), metavar="RULES", help="But not these."),
    option(
        "--min-confidence",
        type=click.Choice([str(confidence) for confidence in Confidence]),
        section=RULES,
        help="The least confidence of what is reported; default: medium.",
    ),
    config_options,
    option(
        "--baseline",
        type=click.Path(path_type=Path),
        metavar="FILE",
        section=KNOWN,
        help="Report only what is not in this baseline, and scores that fell below it.",
    ),
    list_option(
        "--waivers", section=KNOWN, metavar="FILE", help="A file of [[waiver]] tables: findings to let be, why, by whom, until when."
    ),
)
"""The inputs, the rules, the configuration, and what is known already."""


def what_to_print(default: str, formats: Sequence[str] = ()) -> Callable[[Decorated], Decorated]:
    """The output: its format (`default` where none is named), language, place, what is kept out of it; processes and progress.

    `formats` are those that the command has (none: those of the reporters).
    """
    return _stacked(
        format_option(formats or reporter_names(), default, by_name=True),
        option(
            "--language-of-messages",
            metavar="CODE",
            section=OUTPUT,
            help="The language of messages, such as nl; default: each conversation's.",
        ),
        output_option,
        redact_options("out of what travels (sarif, github, gitlab, rdjson, junit, markdown)"),
        option(
            "--jobs",
            "-j",
            type=click.IntRange(1, 256),
            metavar="N",
            section=OUTPUT,
            help="Processes to lint with; default: all cores for large inputs, else one. The output is the same.",
        ),
        option("--progress/--no-progress", "progress", default=None, section=OUTPUT, help="How far the run is, on standard error."),
    )


def _take_format_from_name(options: dict[str, Any]) -> None:
    """Where no format is named, the name of the file says it: `-o week.xlsx` is a workbook. Raises UsageError."""
    context, output = click.get_current_context(), options.get("output")
    if output is None or context.get_parameter_source("output_format") is not click.core.ParameterSource.DEFAULT:
        return
    from calllint.cli._file_endings import format_by_name

    offered = next(one.type for one in context.command.params if one.name == "output_format")
    assert isinstance(offered, click.Choice)
    options["output_format"] = format_by_name(output, offered.choices) or options["output_format"]


def call_of(options: dict[str, Any]) -> Call:
    """The call that the options come to."""
    from calllint.cli._check import Call

    _take_format_from_name(options)
    own = {name: options.pop(name) for name in Call._fields if name in options}
    # What is left are keys of the configuration.
    return Call(**own, overrides={name.replace("_", "-"): value for name, value in options.items() if value is not None})
