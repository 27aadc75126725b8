"""The matcher's meaning in the most obvious code: every way in which a tree can take words, tried one after another.

Slow, and no index, no caches, no deletion tricks: what `calllint.lexicon.matcher`, `compiler` and `vocabulary` must agree with.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from calllint.lexicon.inflection import Forms
from calllint.lexicon.phrase import Choice, Edge, Gap, Group, Inflected, Item, Near
from calllint.lexicon.phrase import Sequence as Items
from calllint.lexicon.term import Form, Term, Typos


def distance(a: str, b: str) -> int:
    """Optimal string alignment: insert, delete, replace, and swap of neighbours, no piece edited twice."""
    table = [[i + j if i * j == 0 else 0 for j in range(len(b) + 1)] for i in range(len(a) + 1)]
    for i in range(1, len(a) + 1):
        for j in range(1, len(b) + 1):
            table[i][j] = min(table[i - 1][j] + 1, table[i][j - 1] + 1, table[i - 1][j - 1] + (a[i - 1] != b[j - 1]))
            if i > 1 and j > 1 and a[i - 1] == b[j - 2] and a[i - 2] == b[j - 1]:
                table[i][j] = min(table[i][j], table[i - 2][j - 2] + 1)
    return table[-1][-1]


def nearest(word: str, edits: Mapping[str, int]) -> set[tuple[int, str]]:
    """The words that `word` may be, each allowing so many `edits`, that are nearest to it, with their distance."""
    near = {(distance(word, other), other) for other, most in edits.items() if distance(word, other) <= most}
    return {one for one in near if one[0] == min(near)[0]}


def is_exactly(term: Term, word: str) -> bool:
    if term.form is Form.PREFIX:
        return word.startswith(term.word)
    if term.form is Form.SUFFIX:
        return word.endswith(term.word)
    if term.form is Form.NUMBER:
        return word[0].isdigit()
    return word == term.word


def respelt(word: str) -> list[str]:
    """Other spellings of a word, the likeliest first: digits for letters, letters drawn out, vowels doubled."""
    made = []
    if any(letter.isalpha() for letter in word) and any(letter.isdigit() for letter in word):
        made += ["".join(dict(zip("0134578", letters, strict=True)).get(sign, sign) for sign in word) for letters in ("oieastb", "oleastb")]
    made.append(re.sub(r"(.)\1\1+", r"\1\1", word))
    made.append(re.sub(r"(.)\1\1+", r"\1", word))
    for vowel in "aeiou":
        word = word.replace(vowel * 2, vowel)
    return [*made, word]


def budget(word: str, typos: Typos) -> int:
    """The edits that a word allows."""
    return len([least for least in typos if len(word) >= least])


@dataclass
class Reference:
    """Matches trees whose groups are `groups`, for a lexicon that has `terms`, in a language that knows the words `known`."""

    groups: Mapping[str, Sequence[Item]]
    terms: Collection[Term]
    known: Collection[str] = ()
    function_words: Collection[str] = ()
    forms: Mapping[str, Forms] = field(default_factory=dict)

    def readings(self, word: str) -> set[Term]:
        """The terms that a word stands for: itself, else itself spelt otherwise, else the nearest, unless the language knows it; and
        those that it begins or ends with.
        """
        exactly = {term for term in self.terms if is_exactly(term, word)}
        if any(term.word == word and term.form in (Form.TOLERANT, Form.EXACT) for term in exactly):
            return exactly
        if word in self.known or sum(letter.isdigit() for letter in word) > 2:
            return exactly
        return exactly | self.misspelt(word)

    def misspelt(self, word: str) -> set[Term]:
        """The terms that a word which is none of them may be for."""
        begun: set[Term] = set()
        for spelling in respelt(word):
            found = {term for term in self.terms if is_exactly(term, spelling) and term.form is not Form.EXACT}
            if spelling != word and any(term.form is Form.TOLERANT for term in found):
                return found
            begun = begun or (found if spelling != word else set())
        tolerant = {term for term in self.terms if term.form is Form.TOLERANT}
        found = {term for term in tolerant if "'" in term.word and term.word.replace("'", "") == word}
        if found:
            return found
        near = {term: distance(word, term.word) for term in tolerant if distance(word, term.word) <= term.edits}
        if not near or len(word) < 4 or not word.replace("'", "").isalpha():
            return begun
        return {term for term in near if near[term] == min(near.values())}

    def ends_of_word(self, wanted: Collection[Term], words: Sequence[str], clauses: Sequence[int], at: int) -> Iterator[int]:
        """After one word that stands for one of these terms, or two that are one of them written apart."""
        if at < len(words) and self.readings(words[at]) & set(wanted):
            yield at + 1
        if at + 1 < len(words) and clauses[at] == clauses[at + 1]:
            head, tail = words[at], words[at + 1]
            common = head in self.function_words and tail in self.function_words
            long = len(head) >= 2 and len(tail) >= 3 and len(head + tail) >= 7
            terms = [term for term in wanted if term.word == head + tail and term.form is Form.TOLERANT and term.edits]
            if terms and long and not common:
                yield at + 2

    def term(self, word: str, typos: Typos) -> Term:
        return Term(word, Form.TOLERANT, budget(word, typos)) if typos else Term(word, Form.EXACT)

    def ends(self, item: Item, words: Sequence[str], clauses: Sequence[int], at: int) -> Iterator[int]:  # noqa: C901 - one branch an item
        if isinstance(item, Term):
            yield from self.ends_of_word([item], words, clauses, at)
        elif isinstance(item, Inflected):
            yield from self.ends_of_forms(item, words, clauses, at)
        elif isinstance(item, Gap):
            for end in range(at, min(at + item.most, len(words)) + 1):
                # With the words beside it, all are of one clause.
                if not item.within or len(set(clauses[max(at - 1, 0) : end + 1])) <= 1:
                    yield end
        elif isinstance(item, Edge):
            if at == (len(words) if item.end else 0):
                yield at
        elif isinstance(item, Group):
            for option in self.groups[item.name]:
                yield from self.ends(option, words, clauses, at)
        elif isinstance(item, Near):
            for one, other in ((item.one, item.other), (item.other, item.one)):
                for start in set(self.ends(one, words, clauses, at)):
                    yield from self.ends_of_sequence((Gap(item.most), other), words, clauses, start)
        elif isinstance(item, Choice):
            if item.optional:
                yield at
            for option in item.options:
                yield from self.ends(option, words, clauses, at)
        elif isinstance(item, Items):
            yield from self.ends_of_sequence(item.items, words, clauses, at)

    def ends_of_sequence(self, items: Sequence[Item], words: Sequence[str], clauses: Sequence[int], at: int) -> Iterator[int]:
        if not items:
            yield at
            return
        for middle in set(self.ends(items[0], words, clauses, at)):
            yield from self.ends_of_sequence(items[1:], words, clauses, middle)
        if len(items) > 1:
            for middle in set(self.ends_of_word(self.together(items[0], items[1]), words, clauses, at)):
                yield from self.ends_of_sequence(items[2:], words, clauses, middle)

    def ends_of_forms(self, item: Inflected, words: Sequence[str], clauses: Sequence[int], at: int) -> Iterator[int]:
        forms = self.forms[item.word]
        yield from self.ends_of_word([self.term(form, item.typos) for form in forms.words], words, clauses, at)
        for verb, particle in forms.parted:
            one, end = self.term(verb, item.typos), Term(particle, Form.EXACT)
            for middle in set(self.ends(one, words, clauses, at)):
                ends = set(self.ends_of_sequence((Gap(8), end), words, clauses, middle))
                yield from ends
                if ends:
                    yield middle
            yield from self.ends_of_sequence((end, Gap(2, within=True), one), words, clauses, at)

    def together(self, one: Item, other: Item) -> list[Term]:
        """The words that both make when they are written together."""
        heads, tails = self.content(one), self.content(other)
        if None in heads or None in tails or len(heads) * len(tails) > 24:
            return []
        made = [f"{head}{tail}" for head in heads for tail in tails]
        return [Term(word, Form.TOLERANT) for word in made if len(word) >= 8]

    def content(self, item: Item) -> list[str | None]:
        """The words that may be part of a compound; None for what may not."""
        words: list[str | None] = [None]
        if isinstance(item, Term) and item.form is Form.TOLERANT:
            words = [item.word]
        elif isinstance(item, Inflected) and item.typos:
            words = list(self.forms[item.word].words)
        elif isinstance(item, Choice) and not item.optional:
            words = [word for option in item.options for word in self.content(option)]
        return [word if word and len(word) > 2 and word.isalpha() and word not in self.function_words else None for word in words]

    def find(self, item: Item, words: Sequence[str], clauses: Sequence[int]) -> list[tuple[int, int]]:
        """Leftmost, the longest there, none overlapping."""
        found, at = [], 0
        while at < len(words):
            end = max(self.ends(item, words, clauses, at), default=at)
            if end > at:
                found.append((at, end))
            at = max(end, at + 1)
        return found
