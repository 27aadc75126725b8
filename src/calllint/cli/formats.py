"""`calllint formats`: the readers, and how each is recognised."""

from __future__ import annotations

import json

import click

from calllint.cli._options import SectionedCommand, format_option

_FIELDS = ("name", "summary", "recognised", "roles", "times", "ending")


@click.command(cls=SectionedCommand)
@format_option(["table", "json"], "table")
def command(output_format: str) -> None:
    """List the input formats, and how each is recognised."""
    from calllint.cli._table import table
    from calllint.reading import formats

    readers = sorted(formats(), key=lambda reader: reader.name)
    if output_format == "json":
        values = [{**{name: getattr(reader, name) for name in _FIELDS}, "extensions": list(reader.extensions)} for reader in readers]
        click.echo(json.dumps(values, ensure_ascii=False, indent=1))
        return
    rows = [(reader.name, " ".join(reader.extensions), f"{reader.summary}; recognised by: {reader.recognised}") for reader in readers]
    click.echo(table(rows, ("format", "files", "what it is")), nl=False)
