"""Lexicons made in memory: quick enough to make one an example of a property."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from calllint.lexicon.build import compile_files
from calllint.lexicon.entry import Entry, LexiconFile, Phrase, read_lexicon_file
from calllint.lexicon.inflection import Forms
from calllint.lexicon.phrase import parse
from calllint.lexicon.plain import Compiled
from calllint.lexicon.term import DEFAULT_TYPOS, Typos

FORMS = {
    "regelen": Forms(frozenset({"regelen", "regel", "regelt", "geregeld"})),
    "inschakelen": Forms(frozenset({"inschakelen", "ingeschakeld"}), frozenset({("schakelt", "in"), ("schakelen", "in")})),
    "opbellen": Forms(frozenset({"opbellen", "opgebeld"}), frozenset({("belt", "op"), ("belt", "terug")})),
}
"""What `~` stands for, instead of the dictionary of a language."""


def forms(word: str) -> Forms:
    """The forms of FORMS; a word that is not there has itself alone."""
    return FORMS.get(word, Forms(frozenset({word})))


def phrases(texts: Sequence[str], typos: Typos = DEFAULT_TYPOS) -> tuple[Phrase, ...]:
    """Phrases as a file would have them. Raises PhraseError."""
    return tuple(Phrase(text, parse(text, typos), "nowhere.toml", ()) for text in texts)


def entry(name: str, *texts: str, typos: Typos = DEFAULT_TYPOS, marker: bool = False, **guards: Sequence[str]) -> Entry:
    """An entry with these phrases and guards (`unless_clause=["not"]`)."""
    made = {key.replace("_", "-"): phrases(there, typos) for key, there in guards.items()}
    return Entry(name, "m", phrases(texts, typos), made, marker=marker, path="nowhere.toml")


def file(entries: Sequence[Entry], groups: Mapping[str, Sequence[str]] | None = None) -> LexiconFile:
    """A file with these entries and groups."""
    return LexiconFile("nl", {name: phrases(texts) for name, texts in (groups or {}).items()}, tuple(entries), "nowhere.toml")


def compiled(entries: Sequence[Entry], groups: Mapping[str, Sequence[str]] | None = None, function_words: str = "de het een") -> Compiled:
    """The compiled lexicon of these entries and groups."""
    return compiled_together(file(entries, groups), function_words=function_words)


def compiled_together(*files: LexiconFile, function_words: str = "de het een", base: Compiled | None = None) -> Compiled:
    """The compiled lexicon of these files; with a `base`, what they add to it."""
    return compile_files(Path("nl"), function_words, forms, files, base)


def compiled_from(*paths: Path, function_words: str = "the of") -> Compiled:
    """The compiled lexicon of files."""
    return compile_files(Path("en"), function_words, forms, [read_lexicon_file(path) for path in paths])
