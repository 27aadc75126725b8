"""The lexicons of one language, ready to match: text in, matches out."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from calllint.conversation import Role
from calllint.lexicon.compiled import LANGUAGE_NAME, load_compiled
from calllint.lexicon.known import KnownWords
from calllint.lexicon.matcher import Groups, LookedUp, Pattern
from calllint.lexicon.plain import Compiled, Stored
from calllint.lexicon.vocabulary import Vocabulary
from calllint.text.words import Sentence, Words, cut
from calllint.tomlfile import read_toml

_GUARD_REACH = 8
"""Words before and after a match in which a guard of the clause still counts: speech without punctuation has no short clauses."""
KNOWN_WORDS_NAME = "known-words.txt"


def lexicon_folder() -> Path:
    """Where the built-in lexicons are: inside the installed package, or at the top of a source checkout."""
    package = Path(__file__).resolve().parent.parent
    installed = package / "_lexicons"
    return installed if installed.is_dir() else package.parent.parent / "lexicons"


def languages() -> list[str]:
    """The ISO 639-1 codes of the installed languages, sorted."""
    return sorted(folder.name for folder in lexicon_folder().iterdir() if (folder / LANGUAGE_NAME).is_file())


def function_words(language: str) -> frozenset[str]:
    """The commonest words of a built-in language."""
    return frozenset(read_toml(lexicon_folder() / language / LANGUAGE_NAME).data["function-words"].split())


def load_lexicon(language: str, extra: Iterable[Path] = ()) -> Lexicon:
    """The built-in lexicons of `language` with the user's files for it in `extra`. Raises UsageError for what is wrong in a file."""
    folder = lexicon_folder() / language
    return Lexicon(load_compiled(folder, tuple(extra)), KnownWords(folder / KNOWN_WORDS_NAME))


class Entry:
    """An entry of a lexicon as the matcher needs it; `path` and `number` lead to the whole of it in its file."""

    def __init__(self, data: Mapping[str, Any], groups: Groups) -> None:
        self.name: str = data["name"]
        self.by = Role(data["by"]) if data["by"] is not None else None
        self.in_question: bool = data["in_question"]
        self.only_question: bool = data["only_question"]
        self.quoted: bool = data["quoted"]
        self.marker: bool = data["marker"]
        self.facts: Mapping[str, Any] = data["facts"]
        self.path: str = data["path"]
        self.number: int = data["number"]
        self._guards: Mapping[str, list[Stored]] = data["guards"]
        self._groups = groups

    @cached_property
    def guards(self) -> Mapping[str, list[Pattern]]:
        """Patterns by the key of the guard (`unless-clause`, …)."""
        return {key: [Pattern(self._groups.node(stored)) for stored in nodes] for key, nodes in self._guards.items()}

    def stands_in(self, sentence: Sentence, role: Role | None) -> bool:
        """Whether the entry is looked for in such a sentence of a turn of `role`."""
        if self.by is not None and role is not None and self.by is not role:
            return False
        if self.marker is not sentence.marker and role is not Role.SYSTEM:
            return False
        return (self.in_question and not self.only_question) or sentence.question is self.only_question


class Phrase:
    """A phrase of `entry`: its text, and its pattern once it is needed."""

    def __init__(self, entry: Entry, text: str, stored: Stored, groups: Groups) -> None:
        self.entry = entry
        self.text = text
        self._stored = stored
        self._groups = groups

    @cached_property
    def pattern(self) -> Pattern:
        """The compiled phrase."""
        return Pattern(self._groups.node(self._stored))


@dataclass(frozen=True, slots=True)
class Match:
    """Words `first` to `last` (exclusive) of a text match `phrase`, `distance` letters away from it."""

    phrase: Phrase
    first: int
    last: int
    distance: int

    @property
    def entry(self) -> Entry:
        """The entry that the phrase is of."""
        return self.phrase.entry


class Lexicon:
    """Matches the entries of a compiled lexicon. `known` are words that are never taken for others."""

    def __init__(self, compiled: Compiled, known: Container[str] = frozenset()) -> None:
        self.language = compiled.language
        self.function_words = frozenset(compiled.function_words.split())
        self._vocabulary = Vocabulary(known)
        self._vocabulary.add_all(compiled.terms)
        self._groups = Groups(compiled.groups)
        self.entries: list[Entry] = []
        self.phrases: list[Phrase] = []
        for data in compiled.entries:
            entry = Entry(data, self._groups)
            self.entries.append(entry)
            self.phrases += [Phrase(entry, text, stored, self._groups) for text, stored in data["phrases"]]
        self._index = {int(term): numbers for term, numbers in compiled.index.items()}
        self._anchors = frozenset(self._index)

    def look_up(self, words: Words) -> LookedUp:
        """The words with their terms, for the methods below."""
        return LookedUp(words, self._vocabulary)

    def match(self, text: LookedUp, role: Role | None = None) -> list[Match]:
        """The matches of all entries for turns of `role` (None: of all entries), in the order of their place.

        Of matches of one cue that overlap, the one that starts first counts, and of those the longest.
        """
        found: list[Match] = []
        norms = text.words.norms
        for sentence in text.words.sentences:
            for number in self._candidates(text, sentence):
                phrase = self.phrases[number]
                if not phrase.entry.stands_in(sentence, role):
                    continue
                for first, last in phrase.pattern.find(text, sentence.first, sentence.last):
                    if _stands(phrase.entry, text, sentence, first, last):
                        found.append(Match(phrase, first, last, sum(map(self._vocabulary.distance, norms[first:last]))))
        found.sort(key=lambda match: (match.first, -match.last, match.entry.name, match.distance, match.phrase.text))
        return _without_overlaps(found)

    def match_text(self, text: str, role: Role | None = None) -> list[Match]:
        """`match` on a text as it is."""
        return self.match(self.look_up(cut(text)), role)

    def find_group(self, name: str, text: LookedUp) -> list[tuple[int, int]]:
        """All matches of the group `name` in what was said, as words first to last (exclusive); none where there is no such group."""
        if name not in self._groups:
            return []
        pattern = self._groups.pattern(name)
        return [span for sentence in text.words.spoken() for span in pattern.find(text, sentence.first, sentence.last)]

    def _candidates(self, text: LookedUp, sentence: Sentence) -> set[int]:
        """The numbers of the phrases that can match in `sentence`."""
        present: set[int] = set().union(*text.row[sentence.first : sentence.last])
        return {number for term in present & self._anchors for number in self._index[term]}


def _stands(entry: Entry, text: LookedUp, sentence: Sentence, first: int, last: int) -> bool:
    """Whether a match is not quoted and no guard rules it out."""
    quoted = text.words.quoted
    if not entry.quoted and all(quoted[first:last]) and not all(quoted[sentence.first : sentence.last]):
        return False
    for key, patterns in entry.guards.items():
        there = any(_guard_matches(pattern, key.partition("-")[2], text, sentence, first, last) for pattern in patterns)
        if there is not key.startswith("with-"):
            return False
    return True


def _guard_matches(pattern: Pattern, where: str, text: LookedUp, sentence: Sentence, first: int, last: int) -> bool:
    if where == "turn":
        return any(_is_there(pattern, text, one.first, one.last) for one in text.words.spoken())
    low, high = sentence.first, sentence.last
    if where == "clause":
        clauses = text.words.clauses
        low, high = max(low, first - _GUARD_REACH), min(high, last + _GUARD_REACH)
        while clauses[low] < clauses[first]:
            low += 1
        while clauses[high - 1] > clauses[last - 1]:
            high -= 1
    return _is_there(pattern, text, low, high)


def _is_there(pattern: Pattern, text: LookedUp, first: int, last: int) -> bool:
    return next(pattern.find(text, first, last), None) is not None


def _without_overlaps(found: list[Match]) -> list[Match]:
    kept: list[Match] = []
    ends: dict[str, int] = {}
    for match in found:
        if match.first >= ends.get(match.entry.name, 0):
            ends[match.entry.name] = match.last
            kept.append(match)
    return kept
