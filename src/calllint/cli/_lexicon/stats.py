"""`calllint lexicon stats`: how often each phrase is found in a folder of exports, and which never are."""

from __future__ import annotations

import gc
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from calllint.cli._lexicon.shared import Lexicons, lang_option, lexicon_options, print_json, text_or_json
from calllint.cli._options import input_options, paths_argument, print_problems

if TYPE_CHECKING:
    from collections.abc import Iterable

    from calllint.cli._lexicon.finding import Found

_LONGEST_PHRASE = 100


class _Row(NamedTuple):
    """A phrase of a language, how often it was found, and in how many conversations."""

    language: str
    cue: str
    phrase: str
    path: str
    found: int
    conversations: int


@click.command(short_help="Count how often each phrase is found.")
@paths_argument
@lexicon_options
@lang_option
@click.option("--dead", is_flag=True, help="Only the phrases that are never found.")
@text_or_json
@input_options
def command(
    paths: tuple[str, ...],
    own: tuple[Path, ...],
    built_in: bool,
    lang: str | None,
    dead: bool,
    output_format: str,
    input_format: str | None,
    stdin_filename: str | None,
) -> int:
    """Count how often each phrase is found in PATHS, and in how many conversations.

    Where phrases of one cue find the same words, the one that counts is counted: one that is never found may be there for nothing.
    """
    from calllint.cli._lexicon.finding import find
    from calllint.cli._options import check_stdin_filename
    from calllint.cli._tally import Tally
    from calllint.errors import UsageError
    from calllint.reading import ReadOptions

    check_stdin_filename(paths, stdin_filename)
    if not paths:
        raise UsageError("nothing to look in", hint="give files or folders, or - for standard input")
    # As in `find`: decoding takes a third less without the collector.
    gc.disable()
    tally, lexicons = Tally(), Lexicons(own, lang, built_in=built_in)
    rows = _count(find(paths, ReadOptions(input_format, stdin_filename), lexicons, tally), lexicons)
    if output_format == "json":
        print_json([row._asdict() for row in rows if not (dead and row.found)])
    else:
        _print(rows, tally.conversations, dead=dead)
    print_problems(tally.problems)
    return tally.status()


def _count(found: Iterable[Found], lexicons: Lexicons) -> list[_Row]:
    """All phrases of the lexicons that were looked with, most found first."""
    counts: Counter[tuple[str, int]] = Counter()
    conversations: dict[tuple[str, int], set[int]] = {}
    numbers: dict[tuple[str, int | None, str], int] = {}
    for one in found:
        key = (one.language, one.match.phrase.number)
        counts[key] += 1
        source = numbers.setdefault((one.source.path, one.source.line, one.source.id), len(numbers))
        conversations.setdefault(key, set()).add(source)
    rows = []
    for language, lexicon in lexicons.used.items():
        for phrase in lexicon.phrases:
            key = (language, phrase.number)
            rows.append(_Row(language, phrase.entry.name, phrase.text, phrase.entry.path, counts[key], len(conversations.get(key, ()))))
    return sorted(rows, key=lambda row: (-row.found, -row.conversations, row.language, row.cue, row.phrase))


def _print(rows: list[_Row], conversations: int, *, dead: bool) -> None:
    from calllint.cli._table import table
    from calllint.reporting.safe_text import shortened

    shown = [row for row in rows if bool(row.found) is not dead]
    if shown:
        lines = [(str(row.found), str(row.conversations), row.language, row.cue, shortened(row.phrase, _LONGEST_PHRASE)) for row in shown]
        click.echo(table(lines, ("found", "in", "", "cue", "phrase")), nl=False)
    never = sum(not row.found for row in rows)
    counted = "1 conversation" if conversations == 1 else f"{conversations} conversations"
    hint = "; --dead lists them" if never and not dead else ""
    click.echo(f"{counted}: {len(rows) - never} of {len(rows)} phrases were found, {never} never{hint}")
