"""`calllint rules`: the catalogue."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from pathlib import Path

import click

from calllint.cli._completing import RuleList
from calllint.cli._options import SectionedCommand, config_options, format_option, language_option, list_option
from calllint.rules.rule import Rule


@click.command(cls=SectionedCommand)
@list_option("--select", section="Rules", metavar="RULES", help="Only these: rule ids, categories, or all.", type=RuleList())
@config_options
@format_option(["table", "json", "markdown"], "table")
@language_option
def command(select: tuple[str, ...] | None, config_file: Path | None, isolated: bool, output_format: str, language: str | None) -> None:
    """List the rules, and which of them are in force here.

    As Markdown, rules stand in a table for each category, and the signals after them.
    """
    from calllint.cli._rules import rule_values
    from calllint.cli._table import table
    from calllint.config import load_config
    from calllint.linting import Linter

    overrides = {"select": select} if select else {}
    settings = load_config(file=config_file, isolated=isolated, overrides=overrides).settings
    linter, spoken = Linter(settings), language or settings.language_of_messages
    chosen = {rule.id for rule in linter.rules}
    rules = [rule for rule in linter.catalogue if rule.id in chosen or not select]
    if output_format == "json":
        values = [rule_values(rule, in_force=rule.id in chosen) for rule in rules]
        click.echo(json.dumps(values, ensure_ascii=False, indent=1, default=list))
        return
    if output_format == "markdown":
        click.echo("\n".join(_markdown(rules, chosen, spoken, with_signals=not select)))
        return
    rows = [
        (rule.id, rule.category, str(rule.severity), f"{rule.weight:g}", "on" if rule.id in chosen else "off", rule.told(spoken).title)
        for rule in rules
    ]
    click.echo(table(rows, ("rule", "category", "severity", "weight", "", "title")), nl=False)


def _markdown(rules: Sequence[Rule], chosen: AbstractSet[str], spoken: str | None, *, with_signals: bool) -> Iterator[str]:
    """A table for each category, in the order of the catalogue. Pages of wikis give them headings of the second level."""
    from calllint.rules.catalogue import built_in_signals

    for category in dict.fromkeys(rule.category for rule in rules):
        yield from (f"## {category}", "", "| rule | severity | points | here | what it finds |", "|---|---|--:|---|---|")
        for rule in rules:
            if rule.category == category:
                state = "on" if rule.id in chosen else "off"
                told = rule.told(spoken)
                yield _row(f"`{rule.id}`", str(rule.severity), f"{rule.weight:g}", state, f"**{told.title}.** {told.meaning}")
        yield ""
    if with_signals:
        yield from ("## signals", "", "Counted and reported, never scored.", "", "| signal | present when |", "|---|---|")
        for signal in built_in_signals():
            yield _row(f"`{signal.id}`", signal.told(spoken).meaning)


def _row(*cells: str) -> str:
    """A row of a table. Texts of the user's own rules may hold anything."""
    return "| " + " | ".join(" ".join(cell.split()).replace("\\", "\\\\").replace("|", "\\|").replace("<", "&lt;") for cell in cells) + " |"
