"""`calllint lexicon`: what the lexicons hold, whether their examples hold, and what they find in a sentence."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from calllint.lexicon.entry import LexiconFile


@click.group()
def command() -> None:
    """List, show and test the lexicons, and try them on a sentence."""


@command.command("list")
@click.option("--lang", metavar="CODE", help="Only this language, such as nl.")
def list_entries(lang: str | None) -> None:
    """List the cues: how many phrases each has, and what it means."""
    from calllint.cli._table import table

    rows: dict[tuple[str, str], tuple[int, str]] = {}
    for file in _files(lang):
        for entry in file.entries:
            count, meaning = rows.get((file.language, entry.name), (0, entry.meaning))
            rows[file.language, entry.name] = (count + len(entry.phrases), meaning)
    lines = [(language, name, str(count), meaning) for (language, name), (count, meaning) in sorted(rows.items())]
    click.echo(table(lines, ("", "cue", "phrases", "meaning")), nl=False)


@command.command()
@click.argument("cue")
@click.option("--lang", metavar="CODE", help="Only this language, such as nl.")
def show(cue: str, lang: str | None) -> None:
    """Show the phrases, guards and examples of CUE."""
    from calllint.errors import UsageError
    from calllint.tomlfile import did_you_mean

    files = _files(lang)
    found = [(file, entry) for file in files for entry in file.entries if entry.name == cue]
    if not found:
        names = {entry.name for file in files for entry in file.entries}
        raise UsageError(f"there is no cue {cue!r}", hint=did_you_mean(cue, names, "see `calllint lexicon list`"))
    for file, entry in found:
        click.echo(f"{file.language} {entry.name}: {entry.meaning}")
        click.echo(f"  in {file.path}" + (f", by the {entry.by.value}" if entry.by else ""))
        for phrase in entry.phrases:
            click.echo(f"    {phrase.text}")
        for key, phrases in entry.guards.items():
            click.echo(f"  {key}: {', '.join(phrase.text for phrase in phrases)}")
        for text in entry.matches:
            click.echo(f"  matches: {text}")
        for text in entry.no_match:
            click.echo(f"  does not match: {text}")


@command.command()
@click.argument("files", nargs=-1, type=click.Path(path_type=Path))
def test(files: tuple[Path, ...]) -> int:
    """Run the examples of FILES (lexicons of your own), or of the built-in lexicons."""
    from calllint.lexicon import load_lexicon
    from calllint.lexicon.entry import read_lexicon_file
    from calllint.lexicon.examples import failures

    read = [read_lexicon_file(path) for path in files] if files else _files(None)
    wrong = [
        failure
        for language in sorted({file.language for file in read})
        for failure in failures(load_lexicon(_language(language), files), [file for file in read if file.language == language])
    ]
    for failure in wrong:
        click.echo(str(failure))
    examples = sum(len(entry.matches) + len(entry.no_match) for file in read for entry in file.entries)
    click.echo(f"{examples} examples, {len(wrong)} wrong")
    return 1 if wrong else 0


@command.command("try")
@click.argument("text")
@click.option("--lang", metavar="CODE", help="The language, such as nl; default: recognise it.")
@click.option("--role", type=click.Choice(["agent", "customer", "bot", "system"]), help="Who says it; default: anybody.")
@click.option("--lexicon", "own", multiple=True, type=click.Path(path_type=Path), help="A lexicon of your own to try as well.")
def try_text(text: str, lang: str | None, role: str | None, own: tuple[Path, ...]) -> None:
    """Show which cues are found in TEXT, by which phrase, in which words, and how many letters off."""
    from calllint.cli._table import table
    from calllint.conversation import Role
    from calllint.errors import UsageError
    from calllint.lexicon import languages, load_lexicon
    from calllint.lexicon.lexicon import function_words
    from calllint.text.language import recognise
    from calllint.text.words import cut

    words = cut(text)
    language = _language(lang) if lang else recognise([words], {code: function_words(code) for code in languages()})
    if language is None:
        raise UsageError("the language of the text is not clear", hint=f"say it: --lang {'|'.join(languages())}")
    lexicon = load_lexicon(language, own)
    rows = [
        (match.entry.name, text[words.starts[match.first] : words.ends[match.last - 1]], str(match.distance), match.phrase.text)
        for match in lexicon.match(lexicon.look_up(words), Role(role) if role else None)
    ]
    click.echo(table(rows, ("cue", "words", "off by", "phrase")) if rows else f"no cue ({language})\n", nl=False)


def _language(code: str) -> str:
    from calllint.errors import UsageError
    from calllint.lexicon import languages

    if code not in languages():
        raise UsageError(f"there is no lexicon for {code!r}", hint=f"installed: {', '.join(languages())}")
    return code


def _files(lang: str | None) -> list[LexiconFile]:
    from calllint.lexicon import languages
    from calllint.lexicon.compiled import lexicon_files
    from calllint.lexicon.entry import read_lexicon_file
    from calllint.lexicon.lexicon import lexicon_folder

    codes = [_language(lang)] if lang else languages()
    return [read_lexicon_file(path) for code in codes for path in lexicon_files(lexicon_folder() / code)]
