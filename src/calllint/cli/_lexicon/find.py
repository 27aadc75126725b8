"""`calllint lexicon find`: every cue in a folder of exports, one a line."""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterator
from pathlib import Path

import click

from calllint.cli._lexicon.shared import Lexicons, lang_option, lexicon_options
from calllint.cli._options import input_options, output_option, paths_argument, print_problems


@click.command()
@paths_argument
@lexicon_options
@lang_option
@input_options
@output_option
def command(
    paths: tuple[str, ...],
    own: tuple[Path, ...],
    built_in: bool,
    lang: str | None,
    input_format: str | None,
    stdin_filename: str | None,
    output: Path | None,
) -> int:
    """Find all cues in PATHS: JSON Lines, one object a cue.

    `turn` counts from 0; `start` and `end` are characters of the turn's text, from 0; `distance` says how many letters the words are off.
    """
    from calllint.cli._lexicon.finding import Found, find
    from calllint.cli._options import check_stdin_filename
    from calllint.cli._tally import Tally
    from calllint.errors import UsageError
    from calllint.reading import ReadOptions
    from calllint.reporting.output_file import write_output
    from calllint.reporting.safe_text import json_text

    check_stdin_filename(paths, stdin_filename)
    if not paths:
        raise UsageError("nothing to look in", hint="give files or folders, or - for standard input")
    # The collector looks for cycles in millions of objects that have none: decoding takes a third less without it.
    gc.disable()
    tally, lexicons = Tally(), Lexicons(own, lang, built_in=built_in)

    def lines() -> Iterator[str]:
        for found in find(paths, ReadOptions(input_format, stdin_filename), lexicons, tally):
            yield json_text(_plain(found)) + "\n"

    def _plain(found: Found) -> dict[str, object]:
        text = found.text.words
        start, end = text.starts[found.match.first], text.ends[found.match.last - 1]
        return {
            "path": found.source.path,
            "line": found.source.line,
            "id": found.source.id,
            "turn": found.turn,
            "cue": found.match.entry.name,
            "start": start,
            "end": end,
            "text": text.text[start:end],
            "phrase": found.match.phrase.text,
            "distance": found.match.distance,
        }

    write_output(lines(), output, sys.stdout)
    print_problems(tally.problems)
    return tally.status()
