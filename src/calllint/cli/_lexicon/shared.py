"""What the commands of `calllint lexicon` share: which lexicons are meant, and in which language."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from calllint.lexicon import Lexicon
    from calllint.lexicon.entry import LexiconFile, Phrase
    from calllint.text.words import Words

Decorated = TypeVar("Decorated", bound=Callable[..., Any])


def lang_option(function: Decorated) -> Decorated:
    """The one language that is meant."""
    return click.option("--lang", metavar="CODE", help="The language, such as nl; default: recognise it.")(function)


def lexicon_options(function: Decorated) -> Decorated:
    """The user's lexicons, and whether the built-in ones are meant too."""
    path = click.Path(path_type=Path)
    function = click.option("--lexicon", "own", multiple=True, type=path, metavar="FILE", help="A lexicon of your own; repeatable.")(
        function
    )
    return click.option("--built-in/--no-built-in", default=True, help="With the built-in lexicons, or with your own cues alone.")(function)


class Lexicons:
    """The lexicons that a call means: `own` files, with the built-in ones or without, in language `lang` or in those installed.

    Raises UsageError for a language that there is not, and for a file that is not of it.
    """

    def __init__(self, own: Sequence[Path], lang: str | None, *, built_in: bool = True) -> None:
        from calllint.errors import UsageError

        self._own = tuple(own)
        self._built_in = built_in
        self._lang = installed(lang) if lang is not None else None
        self._made: dict[str, Lexicon] = {}
        if not built_in and not own:
            raise UsageError("there is no lexicon to look with", hint="name one with --lexicon, or leave --no-built-in out")
        self._languages = {file_language(path) for path in own}

    def language_of(self, declared: str | None, text: Callable[[], Sequence[Words]]) -> str | None:
        """The language to look in: the one that the call names, else the declared one, else what `text` is recognised as."""
        from calllint.lexicon import languages
        from calllint.lexicon.lexicon import function_words
        from calllint.text.language import recognise

        if self._lang is not None:
            return self._lang
        if declared is not None and declared in languages():
            return declared
        return recognise(text(), {code: function_words(code) for code in languages()})

    @property
    def used(self) -> dict[str, Lexicon]:
        """The lexicons that were asked for so far, by language."""
        return dict(self._made)

    def lexicon(self, language: str) -> Lexicon | None:
        """The lexicon of `language`; None where the call means none of that language."""
        from calllint.lexicon import load_lexicon

        if not self._built_in and language not in self._languages:
            return None
        if language not in self._made:
            self._made[language] = load_lexicon(language, self._own, built_in=self._built_in)
        return self._made[language]


class Sources:
    """The lexicon files that a call means, as they are written: `own` ones, with the built-in ones or without, in one language or all.

    Raises UsageError as `Lexicons` does.
    """

    def __init__(self, own: Sequence[Path], lang: str | None, *, built_in: bool = True) -> None:
        from calllint.errors import UsageError
        from calllint.lexicon.entry import read_lexicon_file

        if not built_in and not own:
            raise UsageError("there is no lexicon to look with", hint="name one with --lexicon, or leave --no-built-in out")
        for path in own:
            file_language(path)
        files = [read_lexicon_file(path) for path in own]
        language = installed(lang) if lang is not None else None
        self.files = (built_in_files(lang) if built_in else []) + [file for file in files if language in (None, file.language)]

    def group(self, language: str, name: str) -> list[Phrase]:
        """The phrases of a group, from all files of the language; else from the built-in ones, which can be used always."""
        found = [phrase for file in self.files if file.language == language for phrase in file.groups.get(name, ())]
        return found or [phrase for file in built_in_files(language) for phrase in file.groups.get(name, ())]

    def groups_of(self, language: str, phrases: Iterable[Phrase]) -> dict[str, list[Phrase]]:
        """The groups that `phrases` use, and those that these use, in the order in which they come up."""
        from calllint.lexicon.phrase import Group, walk

        found: dict[str, list[Phrase]] = {}
        waiting = list(phrases)
        for phrase in waiting:
            for item in walk(phrase.item):
                if isinstance(item, Group) and item.name not in found:
                    found[item.name] = self.group(language, item.name)
                    waiting += found[item.name]
        return found


def text_or_json(function: Decorated) -> Decorated:
    """Whether people or programs read the output; the parameter is `output_format`."""
    choice = click.Choice(["text", "json"])
    return click.option("--format", "output_format", type=choice, default="text", show_default=True, help="What to print.")(function)


def print_json(data: object) -> None:
    """Prints `data` as one JSON document."""
    import json

    click.echo(json.dumps(data, ensure_ascii=False, indent=2))


def installed(code: str) -> str:
    """`code`, if it is an installed language. Raises UsageError."""
    from calllint.errors import UsageError
    from calllint.lexicon import languages

    if code not in languages():
        raise UsageError(f"there is no lexicon for {code!r}", hint=f"installed: {', '.join(languages())}")
    return code


def file_language(path: Path) -> str:
    """The language of a lexicon file, of which nothing else is read. Raises UsageError: it is not installed, or the file is no lexicon."""
    from calllint.lexicon import languages
    from calllint.tomlfile import read_toml

    source = read_toml(path)
    language = source.data.get("language")
    if not isinstance(language, str):
        from calllint.lexicon.entry import read_lexicon_file

        return read_lexicon_file(path).language
    if language not in languages():
        raise source.error(f"there is no language {language!r}", "language", value=True, hint=f"installed: {', '.join(languages())}")
    return language


def built_in_files(lang: str | None) -> list[LexiconFile]:
    """The files of the built-in lexicons, of one language or of all."""
    from calllint.lexicon import languages
    from calllint.lexicon.compiled import lexicon_files
    from calllint.lexicon.entry import read_lexicon_file
    from calllint.lexicon.lexicon import lexicon_folder

    codes = [installed(lang)] if lang else languages()
    return [read_lexicon_file(path) for code in codes for path in lexicon_files(lexicon_folder() / code)]
