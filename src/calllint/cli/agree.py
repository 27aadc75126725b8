"""`calllint agree LABELLED…`: how far calllint agrees with people."""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from calllint.cli._options import (
    SectionedCommand,
    config_options,
    format_option,
    input_options,
    list_option,
    metadata_option,
    option,
    paths_argument,
)

if TYPE_CHECKING:
    from calllint.cli._tally import Tally
    from calllint.conversation import Conversation
    from calllint.insight.agreement import Labels
    from calllint.linting import Linter
    from calllint.results import Result

T = TypeVar("T")

_LABELS = "Labels"


@click.command(
    cls=SectionedCommand,
    short_help="Hold calllint against what people found.",
    epilog="""\b
Examples:
  calllint agree labelled.jsonl
  calllint agree calls/ --labels listened-to.csv --rule court-threat
  calllint agree labelled.jsonl --floor floor.toml
  calllint agree review.csv                  a sample of `calllint sample`, filled in
  calllint agree --sample review.xlsx calls/ the same, with the findings of today

\b
Exit status:
  0  agreement was measured, and nothing is below the floor
  1  something is below the floor
  2  the call, the configuration, the labels or the floor are wrong
  3  some input could not be read, or no conversation is labelled or reviewed
""",
)
@paths_argument
@input_options
@metadata_option
@option(
    "--labels",
    "table",
    type=click.Path(path_type=Path),
    metavar="FILE",
    section=_LABELS,
    help="A CSV of two columns, the conversation's id and the rule; default: the labels that the conversations carry.",
)
@option(
    "--sample",
    "sample_file",
    type=click.Path(path_type=Path),
    metavar="FILE",
    section=_LABELS,
    help="What `calllint sample` wrote, filled in: shares with design weights. Without PATHS: what was found when it was drawn.",
)
@list_option("--rule", "rules", section=_LABELS, metavar="RULES", help="Only these rules or signals.")
@option(
    "--floor",
    "floor_file",
    type=click.Path(path_type=Path),
    metavar="FILE",
    section="Exit status",
    help="Exit with 1 when a measure is below what this TOML file says.",
)
@config_options
@format_option(["text", "json"], "text")
def command(
    paths: tuple[str, ...],
    input_format: str | None,
    stdin_filename: str | None,
    metadata: tuple[str, ...],
    table: Path | None,
    sample_file: Path | None,
    rules: tuple[str, ...] | None,
    floor_file: Path | None,
    config_file: Path | None,
    isolated: bool,
    output_format: str,
) -> int:
    """Hold calllint against what people found in the same conversations.

    Prints precision, recall, F1 and Cohen's kappa of each rule with 95 % intervals, its precision at each level of confidence, and every
    disagreement with its turn. Of a review sample it prints what the answers say of all conversations that it was drawn from.
    """
    from calllint.cli._agree import as_json, as_text
    from calllint.cli._common import config_start, print_problems, read_options
    from calllint.cli._run import conversations
    from calllint.cli._tally import Tally
    from calllint.config import load_config
    from calllint.errors import InputError, Problem
    from calllint.insight.agreement import compare
    from calllint.insight.floor import read_floor, shortfalls
    from calllint.insight.labels import labels_in, read_table
    from calllint.linting import Linter
    from calllint.rules.catalogue import built_in_signals
    from calllint.rules.confidence import Confidence

    paths, sample_file = _sample_among(paths, sample_file, table)
    settings = load_config(config_start(paths, stdin_filename), file=config_file, isolated=isolated).settings
    linter = Linter(settings._replace(min_confidence=Confidence.LOW))
    known = {*(rule.id for rule in linter.catalogue), *(signal.id for signal in built_in_signals())}
    _check_rules(rules or (), known)
    floor = read_floor(floor_file, known) if floor_file is not None else None
    by_id = read_table(table, known) if table is not None else None
    tally, unlabelled = Tally(), 0
    options = read_options(settings, input_format, stdin_filename, metadata)
    if sample_file is not None:
        from calllint.cli._agree_sample import Asked, agree_with_sample

        each = ((one, None) for one in conversations(paths, options, tally))
        found = (result for result, _ in _linted(linter, each, tally)) if paths else None
        asked = Asked(sample_file, known, settings.min_confidence, rules, floor, output_format)
        return agree_with_sample(asked, found, tally)

    def labelled() -> Iterator[tuple[Conversation, Labels]]:
        nonlocal unlabelled
        for conversation in conversations(paths, options, tally):
            try:
                labels = labels_in(conversation, known) if by_id is None else by_id.get(conversation.id)
            except InputError as error:
                tally.problems.append(
                    Problem(error.path or "-", str(error.message) + (f" ({error.hint})" if error.hint else ""), error.line)
                )
                continue
            if labels is None:
                unlabelled += 1
            else:
                yield conversation, labels

    agreement = compare(_linted(linter, labelled(), tally), settings.min_confidence)
    if rules:
        agreement = agreement.only(rules)
    below = list(shortfalls(agreement, floor)) if floor is not None else []
    values = as_json(agreement, below)
    click.echo(
        json.dumps(values, ensure_ascii=False, indent=1) if output_format == "json" else as_text(agreement, below),
        nl=output_format == "json",
    )
    print_problems(tally.problems)
    if unlabelled:
        click.echo(f"{unlabelled} conversation{'s' * (unlabelled > 1)} without labels: left out", err=True)
    if not agreement.conversations:
        click.echo("no conversation is labelled: give --labels FILE, or conversations with a key `labels`", err=True)
        return 3
    return 3 if tally.problems else int(bool(below))


def _linted(linter: Linter, conversations: Iterable[tuple[Conversation, T]], tally: Tally) -> Iterator[tuple[Result, T]]:
    """The results of the conversations, with what each of them comes with; what can't be linted is a problem of the tally."""
    from calllint.api import AHEAD
    from calllint.errors import Problem

    beside: deque[T] = deque()

    def noted() -> Iterator[Conversation]:
        for conversation, other in conversations:
            beside.append(other)
            yield conversation

    for item in linter.lint_many(noted(), ahead=AHEAD):
        other = beside.popleft()
        if isinstance(item, Problem):
            tally.problems.append(item)
        else:
            yield item, other


def _sample_among(paths: tuple[str, ...], sample: Path | None, table: Path | None) -> tuple[tuple[str, ...], Path | None]:
    """The inputs, and the filled sample: a path of its own, where nothing else is given."""
    from calllint.errors import UsageError
    from calllint.insight.sample_file import is_sample

    if sample is None and len(paths) == 1 and table is None and is_sample(Path(paths[0])):
        return (), Path(paths[0])
    if not paths and sample is None:
        raise UsageError("nothing to compare", hint="give files with labelled conversations")
    if sample is not None and table is not None:
        raise UsageError("--sample and --labels are two ways to say the same", hint="give one of them")
    return paths, sample


def _check_rules(rules: tuple[str, ...], known: set[str]) -> None:
    from calllint.errors import UsageError
    from calllint.tomlfile import did_you_mean

    for rule in rules:
        if rule not in known:
            raise UsageError(f"--rule: there is no rule or signal {rule!r}", hint=did_you_mean(rule, known))
