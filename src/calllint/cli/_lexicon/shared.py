"""What the commands of `calllint lexicon` share: which lexicons are meant, and in which language."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from calllint.lexicon import Lexicon
    from calllint.lexicon.entry import Entry, LexiconFile, Phrase
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
        from calllint.tomlfile import read_toml

        if not built_in and not own:
            raise UsageError("there is no lexicon to look with", hint="name one with --lexicon, or leave --no-built-in out")
        for path in own:
            file_language(path)
        files = [read_lexicon_file(path) for path in own]
        language = installed(lang) if lang is not None else None
        self._built_in = _built_in_paths(lang) if built_in else []
        self._own = [file for file in files if language in (None, file.language)]
        # Reading the phrases of all built-in files takes ten seconds, and of those that are asked for one.
        self._data = cache(lambda path: read_toml(path).data)
        self._read = cache(read_lexicon_file)

    def listed(self) -> list[tuple[str, str, int, str]]:
        """Of each entry its language, its cue, how many phrases it has, and what it means."""
        found = [(code, entry) for code, path in self._built_in for entry in self._data(path).get("cue", ())]
        listed = [(code, entry["name"], len(entry["phrases"]), entry["meaning"]) for code, entry in found]
        return listed + [(file.language, entry.name, len(entry.phrases), entry.meaning) for file in self._own for entry in file.entries]

    def entries(self, cue: str) -> list[tuple[str, Entry]]:
        """The entries of `cue`, each with its language."""
        with_it = [path for _, path in self._built_in if any(entry["name"] == cue for entry in self._data(path).get("cue", ()))]
        files = (*map(self._read, with_it), *self._own)
        return [(file.language, entry) for file in files for entry in file.entries if entry.name == cue]

    def group(self, language: str, name: str) -> list[Phrase]:
        """The phrases of a group, from all files of the language; else from the built-in ones, which can be used always."""
        found = self._members(self._built_in, language, name)
        found += [phrase for file in self._own if file.language == language for phrase in file.groups.get(name, ())]
        return found or self._members(_built_in_paths(language), language, name)

    def _members(self, paths: Iterable[tuple[str, Path]], language: str, name: str) -> list[Phrase]:
        with_it = [path for code, path in paths if code == language and name in self._data(path).get("groups", ())]
        return [phrase for path in with_it for phrase in self._read(path).groups[name]]

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
    from calllint.lexicon.entry import read_lexicon_file

    return [read_lexicon_file(path) for _, path in _built_in_paths(lang)]


def _built_in_paths(lang: str | None) -> list[tuple[str, Path]]:
    """The files of the built-in lexicons with their language, of one language or of all."""
    from calllint.lexicon import languages
    from calllint.lexicon.compiled import lexicon_files
    from calllint.lexicon.lexicon import lexicon_folder

    codes = [installed(lang)] if lang else languages()
    return [(code, path) for code in codes for path in lexicon_files(lexicon_folder() / code)]
