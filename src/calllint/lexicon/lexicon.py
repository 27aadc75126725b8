"""The lexicons of one language, ready to match: text in, matches out."""

from __future__ import annotations

from collections.abc import Callable, Collection, Container, Iterable, Iterator, Sequence
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from calllint.conversation import Role
from calllint.lexicon.compiled import LANGUAGE_NAME, compiled_function_words, load_compiled
from calllint.lexicon.ellipsis import ELLIPSES
from calllint.lexicon.field import Field
from calllint.lexicon.guards import Entry, Phrase
from calllint.lexicon.known import KnownWords
from calllint.lexicon.matcher import LookedUp, Pattern
from calllint.lexicon.needs import Choice, Choices, Needed, Needs, by_needs, needed_of, numbers_in
from calllint.lexicon.plain import Compiled, all_of
from calllint.lexicon.stored import Groups
from calllint.lexicon.vocabulary import Vocabulary
from calllint.lexicon.written import Written
from calllint.text.words import Sentence, Words, cut
from calllint.tomlfile import read_toml

if TYPE_CHECKING:
    from calllint.lexicon.scan import Scanner

_LARGE = 2_000_000
"""Characters from which numpy is worth importing."""
_OFTEN = 4
_NOWHERE: list[tuple[int, int]] = []
KNOWN_WORDS_NAME = "known-words.txt"
ANOTHER = "another match of this cue"
"""What an attempt is stopped by where the same cue is found in words that overlap it."""


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
    folder = lexicon_folder() / language
    words = compiled_function_words(folder)
    return frozenset((words if words is not None else read_toml(folder / LANGUAGE_NAME).data["function-words"]).split())


def load_lexicon(language: str, extra: Iterable[Path | Written] = (), *, built_in: bool = True) -> Lexicon:
    """The built-in lexicons of `language` with the user's files and phrases for it in `extra`, or (not `built_in`) the user's files alone.

    Raises UsageError for what is wrong in a file.
    """
    folder = lexicon_folder() / language
    return Lexicon(load_compiled(folder, tuple(extra), built_in=built_in), KnownWords(folder / KNOWN_WORDS_NAME))


class Match(NamedTuple):
    """Words `first` to `last` (exclusive) of a text match `phrase`, `distance` letters away from it."""

    phrase: Phrase
    first: int
    last: int
    distance: int

    @property
    def entry(self) -> Entry:
        """The entry that the phrase is of."""
        return self.phrase.entry


class Reading(NamedTuple):
    """Words `first` to `last` (exclusive) of a text, taken for `words` (one, or several that are as near), `distance` letters off."""

    first: int
    last: int
    words: tuple[str, ...]
    distance: int


class Attempt(NamedTuple):
    """A match, and the guard that `stopped_by` names, as key and phrase; None where it counts."""

    match: Match
    stopped_by: str | None


class Lexicon:
    """Matches the entries of a compiled lexicon. `known` are words that are never taken for others."""

    def __init__(self, compiled: Compiled, known: Container[str] = frozenset()) -> None:
        self.language = compiled.language
        self.function_words = frozenset(compiled.function_words.split())
        self.ellipsis = ELLIPSES.get(compiled.language)
        self._compiled = compiled
        self._terms = all_of(compiled.words)
        self.vocabulary = Vocabulary(known, self.function_words)
        self.vocabulary.add_all(self._terms, compiled.kinds)
        self._group_patterns: dict[int, Pattern] = {}
        self._phrases: dict[int, Phrase] = {}
        self._entries: dict[int, Entry] = {}
        # Of thousands of phrases a run needs few: what a term leads to is read when it turns up.
        self._needs = Needs(compiled.sets, len(self._terms))
        self._groups = Groups(compiled.groups, self._needs.terms)
        self._anchors_of: dict[int, list[str]] = {}
        self._sorted: dict[str, Choice] = {}
        self._seen: dict[str, int] = {}
        self._scanner: Scanner | None = None
        self._group_needs: dict[int, Needed] = {}

    @cached_property
    def _group_numbers(self) -> dict[str, int]:
        return {name: number for number, name in enumerate(self._compiled.names)}

    @cached_property
    def _owners(self) -> list[int]:
        return [entry for entry, count in enumerate(self._compiled.counts) for _ in range(count)]

    @property
    def phrases(self) -> list[Phrase]:
        """All phrases, in the order of their numbers."""
        return [self.phrase(number) for number in range(len(self._compiled.phrases))]

    def phrase(self, number: int) -> Phrase:
        """The phrase of this number."""
        phrase = self._phrases.get(number)
        if phrase is None:
            owner = self._owners[number]
            if owner not in self._entries:
                self._entries.setdefault(owner, Entry(self._compiled.entries[owner], self._groups, self._needs))
            pattern = self._needs.pattern(partial(self._groups.node, self._compiled.nodes[number]), self._needed(number))
            # There is one of each, also where two threads make it at once: matches are told apart by their phrase.
            phrase = self._phrases.setdefault(number, Phrase(number, self._compiled.phrases[number], self._entries[owner], pattern))
        return phrase

    @property
    def group_names(self) -> list[str]:
        """The names of the groups."""
        return list(self._compiled.names)

    def term(self, number: int) -> tuple[str, str]:
        """The word of the term of this number, and its sign in `vocabulary.KINDS`."""
        return self._terms[number], self._compiled.kinds[number]

    def look_up(self, words: Words) -> LookedUp:
        """The words with their terms, for the methods below."""
        return LookedUp(words, self.vocabulary, self.ellipsis)

    def match(self, text: LookedUp, role: Role | None = None, among: Collection[int] | None = None) -> list[Match]:
        """The matches of all entries for turns of `role` (None: of all entries), in the order of their place.

        Of matches of one cue that overlap, the surest counts, of those the one that starts first, and of those the longest. `among` are
        the numbers of the phrases to look for, where the others are known not to match.
        """
        if among is None:
            return self.match_together(Field((text,), (role,)))[0]
        found = [
            match
            for match, sentence in self._found(text, among)
            if match.entry.out_of_place(sentence, role) is None and match.entry.stopped_by(text, sentence, match.first, match.last) is None
        ]
        return _in_order(found)

    def match_together(self, field: Field) -> list[list[Match]]:
        """`match` on each of the texts of the field, for its role there: much sooner than one by one."""
        found: list[list[Match]] = [[] for _ in field.texts]
        for number, sentences in self._likely(field).items():
            phrase = self.phrase(number)
            entry = phrase.entry
            for at, first, last in field.spans(phrase.pattern, sentences & field.where(entry)):
                text = field.texts[field.text_of[at]]
                if entry.stopped_by(text, field.sentences[at], first, last) is None:
                    found[field.text_of[at]].append(Match(phrase, first, last, self._distance(text, phrase.pattern, first, last)))
        return [_in_order(several) for several in found]

    def match_text(self, text: str, role: Role | None = None) -> list[Match]:
        """`match` on a text as it is."""
        return self.match(self.look_up(cut(text)), role)

    def attempts(self, text: LookedUp, role: Role | None = None) -> list[Attempt]:
        """All that phrases find in the text, in the order of its place, with what stops it: to explain why something is not found."""
        counted = self.match(text, role)
        found = []
        for match, sentence in self._found(text, None):
            stopped = match.entry.out_of_place(sentence, role) or match.entry.stopped_by(text, sentence, match.first, match.last)
            found.append(Attempt(match, stopped or (None if match in counted else ANOTHER)))
        return sorted(
            found, key=lambda one: (one.match.first, -one.match.last, one.match.entry.name, one.match.phrase.text, one.match.phrase.number)
        )

    def readings(self, text: LookedUp, match: Match) -> list[Reading]:
        """What each word of the match that its phrase needs was taken for."""
        wanted, found = match.phrase.pattern.terms, []
        for place in range(match.first, match.last):
            for terms, size in ((text.row[place], 1), (text.pairs.get(place, frozenset()), 2)):
                here = terms & wanted
                if here and place + size <= match.last:
                    distance = self.vocabulary.distance(text.words.norms[place], wanted) if size == 1 else 1
                    words = tuple(sorted({self._terms[term] for term in here}))
                    found.append(Reading(place, place + size, words, distance))
        return found

    def match_all(
        self, texts: Sequence[str], role: Callable[[int], Role | None] = lambda _: None
    ) -> Iterator[tuple[int, list[Match], LookedUp]]:
        """`match` on each of many texts (`role` says whose text i is), for those that have matches: its number, the matches, its words.

        Much faster than one by one: most texts hold no phrase, and are passed over in bulk.
        """
        for number, phrases in self._scanner_for(texts).candidates(texts):
            text = self.look_up(cut(texts[number]))
            matches = self.match(text, role(number), phrases)
            if matches:
                yield number, matches, text

    def _scanner_for(self, texts: Sequence[str]) -> Scanner:
        """The scanner, of which there is one: with numpy where it is installed and the texts are long enough to repay importing it."""
        if self._scanner is None:
            from calllint.fast import fast_module
            from calllint.lexicon.scan import Scanner

            if sum(map(len, texts)) >= _LARGE and fast_module("numpy") is not None:
                from calllint.lexicon.scan_numpy import NumpyScanner

                self._scanner = NumpyScanner(self)
            else:
                self._scanner = Scanner(self)
        return self._scanner

    def find_group(self, name: str, text: LookedUp) -> list[tuple[int, int]]:
        """All matches of the group `name` in what was said, as words first to last (exclusive); none where there is no such group.

        It is looked for in all texts of the text's field at once.
        """
        field = text.field or Field((text,), (None,))
        there = field.groups.get(name)
        if there is None:
            there = field.groups[name] = self._group_in(name, field)
        return there.get(text.number, _NOWHERE)

    def in_group(self, name: str, text: LookedUp, place: int) -> bool:
        """Whether word `place` of the text is part of what `find_group` finds there: sooner told where few words are asked about."""
        number = self._group_numbers.get(name)
        sentence = next((one for one in text.words.sentences if one.first <= place < one.last), None)
        if number is None or sentence is None or sentence.marker:
            return False
        return any(first <= place < last for first, last in self._group_pattern(number).find(text, sentence.first, sentence.last))

    def _group_in(self, name: str, field: Field) -> dict[int, list[tuple[int, int]]]:
        """What `find_group` finds in each text of the field that has some."""
        found: dict[int, list[tuple[int, int]]] = {}
        number = self._group_numbers.get(name)
        if number is not None:
            sentences = self._needs.sentences_with(self._needed_by_group(number).sets, field, field.spoken)
            if sentences:
                for at, first, last in field.spans(self._group_pattern(number), sentences):
                    found.setdefault(field.text_of[at], []).append((first, last))
        return found

    def _needed_by_group(self, number: int) -> Needed:
        """What the group of this number needs."""
        needed = self._group_needs.get(number)
        if needed is None:
            needed = self._group_needs[number] = needed_of(self._compiled.group_needs[number])
        return needed

    def _group_pattern(self, number: int) -> Pattern:
        """What the group of this number is looked for by."""
        pattern = self._group_patterns.get(number)
        if pattern is None:
            made = self._needs.pattern(partial(self._groups.group, number), self._needed_by_group(number))
            pattern = self._group_patterns[number] = made
        return pattern

    def indexed(self, term: int) -> list[int]:
        """The numbers of the phrases that are looked for where `term` turns up; none where it is no anchor."""
        return [number for anchor in self._anchors(term) for number in self._anchored(anchor)]

    def _likely(self, field: Field) -> dict[int, int]:
        """The numbers of the phrases that may be in the field, each with the sentences that have all that it needs.

        Told without the phrases: they take long to make and are nearly always not there.
        """
        found: dict[int, int] = {}
        by_anchor: dict[str, int] = {}
        for term, sentences in field.bits.items():
            anchors = self._anchors_of.get(term)
            for anchor in self._anchors(term) if anchors is None else anchors:
                by_anchor[anchor] = by_anchor.get(anchor, 0) | sentences
        field.met.update(by_anchor)
        left: list[tuple[Choices, int]] = []
        for anchor, sentences in by_anchor.items():
            choice = self._sorted.get(anchor)
            if choice is None:
                seen = self._seen[anchor] = self._seen.get(anchor, 0) + 1
                if seen < _OFTEN:
                    for number in self._anchored(anchor):
                        there = self._needs.sentences_with(self._needed(number).sets[1:], field, sentences)
                        if there:
                            found[number] = there
                    continue
                # Sorting the phrases by what else they need pays for words that keep turning up.
                choice = self._sorted[anchor] = by_needs((number, self._needed(number).sets) for number in self._anchored(anchor))
            left.append(((choice,), sentences))
        self._needs.likely(left, field, found)
        return found

    def _anchors(self, term: int) -> list[str]:
        """The numbers of the sets that phrases are looked for by and that the term is in."""
        anchors = self._anchors_of.get(term)
        if anchors is None:
            written = self._compiled.anchors[term]
            anchors = self._anchors_of[term] = numbers_in(written) if written != "-" else []
        return anchors

    def _anchored(self, anchor: str) -> list[int]:
        """The numbers of the phrases that are looked for where a term of this set turns up."""
        return [int(number) for number in self._compiled.anchored[int(anchor)].split(",")]

    def _needed(self, number: int) -> Needed:
        """What the phrase of this number needs."""
        return needed_of(self._compiled.needs[number])

    def _found(self, text: LookedUp, among: Collection[int] | None) -> Iterator[tuple[Match, Sentence]]:
        """What the phrases find, whatever guards say, with the sentence it is in."""
        field = Field((text,), (None,))
        if among is None:
            likely: Iterable[tuple[int, int]] = self._likely(field).items()
        else:
            likely = ((number, self._needs.sentences_with(self._needed(number).sets, field, field.all)) for number in among)
        for number, sentences in likely:
            phrase = self.phrase(number)
            for at, first, last in field.spans(phrase.pattern, sentences):
                yield Match(phrase, first, last, self._distance(text, phrase.pattern, first, last)), field.sentences[at]

    def _distance(self, text: LookedUp, pattern: Pattern, first: int, last: int) -> int:
        """The letters that the words of a match are off; words in its gaps do not count."""
        distance, norms = self.vocabulary.distance, text.words.norms
        mistyped = [place for place in range(first, last) if distance(norms[place])]
        parted = [place for place in text.pairs if first <= place < last - 1]
        if not mistyped and not parted:
            # Nearly always: all terms of a phrase are many, and most phrases are never asked for theirs.
            return 0
        terms = pattern.terms
        total = sum(distance(norms[place], terms) for place in mistyped if not terms.isdisjoint(text.row[place]))
        return total + sum(1 for place in parted if not terms.isdisjoint(text.pairs[place]))


def _in_order(found: list[Match]) -> list[Match]:
    """The matches in the order of place: of those of a cue that overlap, the surest, then the first, then the longest."""
    if len(found) < 2:
        return found
    found.sort(key=lambda match: (match.first, -match.last, match.entry.name, match.distance, match.phrase.text, match.phrase.number))
    kept: list[Match] = []
    taken: dict[str, set[int]] = {}
    for match in sorted(found, key=lambda match: match.entry.doubt):
        places = taken.setdefault(match.entry.name, set())
        if places.isdisjoint(range(match.first, match.last)):
            places.update(range(match.first, match.last))
            kept.append(match)
    if len(kept) == 1:
        return kept
    order = {id(match): number for number, match in enumerate(found)}
    return sorted(kept, key=lambda match: order[id(match)])
