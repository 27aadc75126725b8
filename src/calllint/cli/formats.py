"""`calllint formats`: the readers, how each is recognised, what it knows and what it lacks."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from calllint.cli._completing import InputFormat
from calllint.cli._options import SectionedCommand, format_option, terminal_width

if TYPE_CHECKING:
    from calllint.reading import Reader

_FIELDS = ("name", "summary", "recognised", "roles", "times", "ending")
_INDENT = 4


@click.command(cls=SectionedCommand, short_help="List the formats that can be read.")
@click.argument("names", nargs=-1, type=InputFormat(), metavar="[FORMAT…]")
@format_option(["text", "json"], "text")
def command(names: tuple[str, ...], output_format: str) -> None:
    """List the input formats: how each is recognised, and what it knows of roles, times and the ending.

    What a format does not know can be added: roles by [roles] in the configuration, who ended and the wait by --metadata, columns by
    [columns]. FORMAT are names of formats, such as genesys; default: all.
    """
    from calllint.reading import formats
    from calllint.reading.reader import find_reader

    readers = [find_reader(name) for name in names] if names else sorted(formats(), key=lambda reader: reader.name)
    if output_format == "json":
        values = [{**{name: getattr(reader, name) for name in _FIELDS}, "extensions": list(reader.extensions)} for reader in readers]
        click.echo(json.dumps(values, ensure_ascii=False, indent=1))
        return
    click.echo("\n".join(line for reader in readers for line in _told(reader)))
    if not names:
        click.echo("ZIP archives of any of these, and such files packed with gzip, are read in place.")


def _told(reader: Reader) -> Iterator[str]:
    """A format in a few lines."""
    yield f"{reader.name}: {reader.summary}  {' '.join(reader.extensions)}"
    facts = (("recognised by", reader.recognised), ("roles", reader.roles), ("times", reader.times), ("who ended", reader.ending))
    for name, value in facts:
        text = f"{name + ':':15}{value}"
        yield from textwrap.wrap(text, terminal_width(), initial_indent=" " * _INDENT, subsequent_indent=" " * (_INDENT + 15))
