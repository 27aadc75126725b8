"""`calllint rules`: the catalogue."""

from __future__ import annotations

import json
from pathlib import Path

import click

from calllint.cli._options import SectionedCommand, config_options, format_option, list_option


@click.command(cls=SectionedCommand)
@list_option("--select", section="Rules", metavar="RULES", help="Only these: rule ids, categories, or all.")
@config_options
@format_option(["table", "json"], "table")
def command(select: tuple[str, ...] | None, config_file: Path | None, isolated: bool, output_format: str) -> None:
    """List the rules, and which of them are in force here."""
    from calllint.cli._rules import rule_values
    from calllint.cli._table import table
    from calllint.config import load_config
    from calllint.linting import Linter

    overrides = {"select": select} if select else {}
    linter = Linter(load_config(file=config_file, isolated=isolated, overrides=overrides).settings)
    chosen = {rule.id for rule in linter.rules}
    rules = [rule for rule in linter.catalogue if rule.id in chosen or not select]
    if output_format == "json":
        values = [rule_values(rule, in_force=rule.id in chosen) for rule in rules]
        click.echo(json.dumps(values, ensure_ascii=False, indent=1, default=list))
        return
    rows = [
        (rule.id, rule.category, str(rule.severity), f"{rule.weight:g}", "on" if rule.id in chosen else "off", rule.title) for rule in rules
    ]
    click.echo(table(rows, ("rule", "category", "severity", "weight", "", "title")), nl=False)
