"""The lexicons of one language, compiled together: text in, matches out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from calllint.conversation import Role
from calllint.errors import UsageError
from calllint.lexicon.entry import Entry, LexiconFile, Phrase, read_lexicon_file
from calllint.lexicon.known import KnownWords
from calllint.lexicon.matcher import Compiler, GroupError, Index, LookedUp, Node, find
from calllint.lexicon.phrase import Form, Gap, Term
from calllint.lexicon.phrase import Sequence as PhraseSequence
from calllint.lexicon.vocabulary import Vocabulary
from calllint.text.words import Sentence, Words, cut
from calllint.tomlfile import read_toml

_GUARD_REACH = 8
"""Words before and after a match in which a guard of the clause still counts: speech without punctuation has no short clauses."""
KNOWN_WORDS = "known-words.txt.gz"
FUNCTION_WORDS = "function-words"


@dataclass(frozen=True, slots=True)
class Match:
    """Words `first` to `last` (exclusive) of a text match `phrase` of `entry`, `distance` letters away from it."""

    entry: Entry
    phrase: Phrase
    first: int
    last: int
    distance: int


@dataclass(frozen=True, slots=True)
class _Compiled:
    entry: Entry
    phrase: Phrase
    node: Node


def lexicon_folder() -> Path:
    """Where the built-in lexicons are: inside the installed package, or at the top of a source checkout."""
    package = Path(__file__).resolve().parent.parent
    installed = package / "_lexicons"
    return installed if installed.is_dir() else package.parent.parent / "lexicons"


def languages() -> list[str]:
    """The ISO 639-1 codes of the installed languages, sorted."""
    return sorted(folder.name for folder in lexicon_folder().iterdir() if (folder / "language.toml").is_file())


def function_words(language: str) -> frozenset[str]:
    """The commonest words of a built-in language."""
    path = lexicon_folder() / language / "language.toml"
    return frozenset(read_toml(path).data[FUNCTION_WORDS].split())


def load_lexicon(language: str, extra: Iterable[Path] = ()) -> Lexicon:
    """The built-in lexicons of `language` with the user's files for it in `extra`. Raises UsageError for what is wrong in a file."""
    folder = lexicon_folder() / language
    files = [read_lexicon_file(path) for path in sorted(folder.glob("*.toml")) if path.name != "language.toml"]
    files += [file for path in extra for file in [read_lexicon_file(path)] if file.language == language]
    return Lexicon(language, files, known=KnownWords(folder / KNOWN_WORDS), common=function_words(language))


class Lexicon:
    """Entries of one language, ready to match. A group or cue that several files define has the phrases of all of them."""

    def __init__(
        self,
        language: str,
        files: Sequence[LexiconFile],
        known: KnownWords | frozenset[str] = frozenset(),
        common: frozenset[str] = frozenset(),
    ) -> None:
        self.language = language
        self.entries = tuple(entry for file in files for entry in file.entries)
        self._vocabulary = Vocabulary(known)
        groups: dict[str, list[Phrase]] = {}
        for file in files:
            for name, phrases in file.groups.items():
                groups.setdefault(name, []).extend(phrases)
        self.groups = {name: tuple(phrases) for name, phrases in groups.items()}
        self._compiler = Compiler({name: [phrase.item for phrase in phrases] for name, phrases in groups.items()}, self._vocabulary)
        self._common_words = common
        self._phrases = [
            _Compiled(entry, phrase, self._compile(phrase, indexed=True)) for entry in self.entries for phrase in entry.phrases
        ]
        self._guards = {
            id(phrase): self._compile(phrase, indexed=False)
            for entry in self.entries
            for guard in entry.guards.values()
            for phrase in guard
        }
        self._named = {name: self._compiler.group(name) for name in self.groups}

    def _compile(self, phrase: Phrase, *, indexed: bool) -> Node:
        try:
            item = phrase.item
            items = item.items if isinstance(item, PhraseSequence) else (item,)
            if isinstance(items[0], Gap) or isinstance(items[-1], Gap):
                raise GroupError("a gap stands between two words")
            node = self._compiler.compile(item)
            if indexed and not node.required():
                raise GroupError("a phrase needs a word that is not optional")
        except GroupError as error:
            keys = phrase.keys
            raise read_toml(Path(phrase.path)).error(f"{error}, in the phrase {phrase.text!r}", *keys) from None
        return node

    @cached_property
    def _index(self) -> Index:
        common = frozenset(
            self._vocabulary.add(term)
            for term in list(self._vocabulary.terms())
            if term.word in self._common_words or term.form is Form.NUMBER
        )
        return Index([compiled.node for compiled in self._phrases], common)

    def look_up(self, words: Words) -> LookedUp:
        """The words with their terms, for `match` and `has_group`."""
        return LookedUp(words, self._vocabulary)

    def match(self, text: LookedUp, role: Role | None = None) -> list[Match]:
        """The matches of all entries for turns of `role` (None: of all entries), in the order of their place.

        Of matches of one cue that overlap, the one that starts first counts, and of those the longest.
        """
        found: list[Match] = []
        for sentence in text.words.sentences:
            for number in self._index.candidates(text, sentence):
                compiled = self._phrases[number]
                entry = compiled.entry
                if entry.marker is not sentence.marker and role is not Role.SYSTEM:
                    continue
                if entry.by is not None and role is not None and entry.by is not role:
                    continue
                if (sentence.question and not entry.in_question) or (entry.only_question and not sentence.question):
                    continue
                for first, last in find(compiled.node, text, sentence.first, sentence.last):
                    if self._stands(entry, text, sentence, first, last):
                        distance = sum(self._vocabulary.distance(norm) for norm in text.words.norms[first:last])
                        found.append(Match(entry, compiled.phrase, first, last, distance))
        found.sort(key=lambda match: (match.first, -match.last, match.entry.name, match.distance, match.phrase.text))
        return _without_overlaps(found)

    def match_text(self, text: str, role: Role | None = None) -> list[Match]:
        """`match` on a text as it is."""
        return self.match(self.look_up(cut(text)), role)

    def has_group(self, name: str, text: LookedUp, first: int, last: int) -> bool:
        """Whether a phrase of the group `name` matches within the words `first` to `last` (exclusive)."""
        node = self._named.get(name)
        return node is not None and next(find(node, text, first, last), None) is not None

    def find_group(self, name: str, text: LookedUp) -> list[tuple[int, int]]:
        """All matches of the group `name`, as words first to last (exclusive)."""
        node = self._named.get(name)
        if node is None:
            return []
        return [span for sentence in text.words.spoken() for span in find(node, text, sentence.first, sentence.last)]

    def _stands(self, entry: Entry, text: LookedUp, sentence: Sentence, first: int, last: int) -> bool:
        """Whether a match is not quoted and no guard rules it out."""
        words = text.words
        if not entry.quoted and all(words.quoted[first:last]) and not all(words.quoted[sentence.first : sentence.last]):
            return False
        for key, phrases in entry.guards.items():
            needed, where = key.startswith("with-"), key.partition("-")[2]
            there = any(self._guard_matches(phrase, where, text, sentence, first, last) for phrase in phrases)
            if there is not needed:
                return False
        return True

    def _guard_matches(self, phrase: Phrase, where: str, text: LookedUp, sentence: Sentence, first: int, last: int) -> bool:
        node = self._guards[id(phrase)]
        if where == "turn":
            return any(next(find(node, text, one.first, one.last), None) is not None for one in text.words.spoken())
        low, high = sentence.first, sentence.last
        if where == "clause":
            clauses = text.words.clauses
            low, high = max(low, first - _GUARD_REACH), min(high, last + _GUARD_REACH)
            while clauses[low] < clauses[first]:
                low += 1
            while clauses[high - 1] > clauses[last - 1]:
                high -= 1
        return next(find(node, text, low, high), None) is not None


def _without_overlaps(found: list[Match]) -> list[Match]:
    kept: list[Match] = []
    ends: dict[str, int] = {}
    for match in found:
        if match.first >= ends.get(match.entry.name, 0):
            ends[match.entry.name] = match.last
            kept.append(match)
    return kept


__all__ = [
    "FUNCTION_WORDS",
    "KNOWN_WORDS",
    "Lexicon",
    "Match",
    "Term",
    "UsageError",
    "function_words",
    "languages",
    "lexicon_folder",
    "load_lexicon",
]
