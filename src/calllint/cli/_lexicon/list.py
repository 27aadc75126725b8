"""`calllint lexicon list`: the cues of the lexicons."""

from __future__ import annotations

from pathlib import Path

import click

from calllint.cli._lexicon.shared import Sources, lexicon_options, print_json, text_or_json


@click.command()
@lexicon_options
@click.option("--lang", metavar="CODE", help="Only this language, such as nl.")
@text_or_json
def command(own: tuple[Path, ...], built_in: bool, lang: str | None, output_format: str) -> None:
    """List the cues: how many phrases each has, and what it means."""
    from calllint.cli._table import table

    rows: dict[tuple[str, str], tuple[int, str]] = {}
    for language, name, phrases, meaning in Sources(own, lang, built_in=built_in).listed():
        count, first = rows.get((language, name), (0, meaning))
        rows[language, name] = (count + phrases, first)
    ordered = [(language, name, count, meaning) for (language, name), (count, meaning) in sorted(rows.items())]
    if output_format == "json":
        print_json([dict(zip(("language", "cue", "phrases", "meaning"), row, strict=True)) for row in ordered])
        return
    lines = [(language, name, str(count), meaning) for language, name, count, meaning in ordered]
    click.echo(table(lines, ("", "cue", "phrases", "meaning")), nl=False)
