"""`calllint lexicon try`: what the lexicons find in a sentence, and why not."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from calllint.cli._lexicon.shared import Lexicons, lexicon_options, print_json, text_or_json

if TYPE_CHECKING:
    from calllint.conversation import Role
    from calllint.lexicon.lexicon import Attempt, Lexicon, Reading
    from calllint.lexicon.matcher import LookedUp

_WIDEST = 30
"""Columns of the words; more is cut, so that the phrase has room."""
_LONGEST_PHRASE = 70


@click.command(short_help="Show which cues are found in a text, and why.")
@click.argument("text")
@lexicon_options
@click.option("--lang", metavar="CODE", help="The language, such as nl; default: recognise it.")
@click.option("--role", type=click.Choice(["agent", "customer", "bot", "system"]), help="Who says it; default: anybody.")
@text_or_json
def command(text: str, own: tuple[Path, ...], built_in: bool, lang: str | None, role: str | None, output_format: str) -> None:
    """Show which cues are found in TEXT: by which phrase, in which words, how many letters off, and what stopped the others."""
    from calllint.cli._table import table
    from calllint.conversation import Role
    from calllint.errors import UsageError
    from calllint.lexicon import languages
    from calllint.text.words import cut

    lexicons, words = Lexicons(own, lang, built_in=built_in), cut(text)
    language = lexicons.language_of(None, lambda: [words])
    if language is None:
        raise UsageError("the language of the text is not clear", hint=f"say it: --lang {'|'.join(languages())}")
    lexicon = lexicons.lexicon(language)
    if lexicon is None:
        raise UsageError(f"there is no lexicon for {language!r} among those given", hint="say the language, or leave --no-built-in out")
    said_by = Role(role) if role else None
    looked_up = lexicon.look_up(words)
    attempts = sorted(lexicon.attempts(looked_up, said_by), key=lambda attempt: attempt.stopped_by is not None)
    if output_format == "json":
        print_json({"language": language, "attempts": [_plain(lexicon, looked_up, attempt) for attempt in attempts]})
        return
    if all(attempt.stopped_by is not None for attempt in attempts):
        click.echo(f"no cue ({language})")
    if attempts:
        rows = [row for attempt in attempts for row in _rows(lexicon, looked_up, attempt)]
        click.echo(table(rows, ("cue", "words", "off by", "phrase")), nl=False)
    for line in _known_words(lexicon, looked_up, said_by):
        click.echo(line)


def _words(text: LookedUp, first: int, last: int) -> str:
    """The words as they are written, on one line."""
    from calllint.reporting.safe_text import safe_line

    words = text.words
    return safe_line(" ".join(words.text[words.starts[first] : words.ends[last - 1]].split()))


def _rows(lexicon: Lexicon, text: LookedUp, attempt: Attempt) -> Iterator[tuple[str, ...]]:
    """The lines of an attempt: what was found; then what its words were taken for, and what stopped it."""
    from calllint.reporting.safe_text import shortened

    match = attempt.match
    words = shortened(_words(text, match.first, match.last), _WIDEST)
    yield match.entry.name, words, str(match.distance), shortened(match.phrase.text, _LONGEST_PHRASE)
    readings = lexicon.readings(text, match)
    yield "", "", "", "words: " + ", ".join(_reading(text, reading) for reading in readings)
    if attempt.stopped_by is not None:
        missing = attempt.stopped_by.startswith("with-")
        why = f"nothing of {attempt.stopped_by} is there" if missing else f"stopped by {attempt.stopped_by}"
        yield "", "", "", shortened(why, _LONGEST_PHRASE)


def _reading(text: LookedUp, reading: Reading) -> str:
    written = _words(text, reading.first, reading.last)
    if not reading.distance:
        return written
    letters = "1 letter" if reading.distance == 1 else f"{reading.distance} letters"
    return f"{written} for {' or '.join(reading.words)} ({letters} off)"


def _known_words(lexicon: Lexicon, text: LookedUp, role: Role | None) -> Iterator[str]:
    """The words that would make a cue of the text, were they not words of the language themselves."""
    from calllint.text.words import cut

    words = text.words
    found = {match.entry.name for match in lexicon.match(text, role)}
    for place, norm in enumerate(words.norms):
        for word in lexicon.vocabulary.known_neighbours(norm):
            other = words.text[: words.starts[place]] + word + words.text[words.ends[place] :]
            more = {match.entry.name for match in lexicon.match(lexicon.look_up(cut(other)), role)} - found
            if more:
                cues = ", ".join(sorted(more))
                yield f"{norm} is a word of the language, and never taken for {word}; with {word} the text has {cues}"


def _plain(lexicon: Lexicon, text: LookedUp, attempt: Attempt) -> dict[str, Any]:
    match, words = attempt.match, text.words
    return {
        "cue": match.entry.name,
        "phrase": match.phrase.text,
        "start": words.starts[match.first],
        "end": words.ends[match.last - 1],
        "text": words.text[words.starts[match.first] : words.ends[match.last - 1]],
        "distance": match.distance,
        "words": [
            {
                "start": words.starts[reading.first],
                "end": words.ends[reading.last - 1],
                "taken-for": list(reading.words),
                "distance": reading.distance,
            }
            for reading in lexicon.readings(text, match)
        ],
        "stopped-by": attempt.stopped_by,
    }
