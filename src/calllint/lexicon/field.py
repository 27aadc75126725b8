"""The sentences of many texts, and which of them have which terms: what a phrase needs is looked for in all of them at once.

A set of sentences is a number whose bits are those in the set. Nearly all phrases are ruled out by what they need; of the others, those
that few sentences may hold are looked for there, and those of many in all at once (`calllint.lexicon.wide`).
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from functools import cached_property

from calllint.conversation import Role
from calllint.lexicon.guards import Entry
from calllint.lexicon.matcher import LookedUp, Pattern
from calllint.lexicon.row import NOTHING, bits_of, places_of, union
from calllint.lexicon.wide import Wide
from calllint.text.words import Sentence

_FEW = 4
"""Sentences that are sooner searched one by one."""

Span = tuple[int, int, int]
"""A sentence by its number in the field, and the words in it, first to last (exclusive), counted in their text."""


class Field:
    """The sentences of `texts`, whose `roles` those are (None: not known).

    `sentences` are those of all texts, and `text_of[i]` is the number of the text that sentence i is of. `present` are all terms in them.
    `met` and `groups` remember what was found out: the sentences that have some term of a set, by the set's number; and the words that a
    group matches in each text, by its name and the text's number.
    """

    def __init__(self, texts: Sequence[LookedUp], roles: Sequence[Role | None]) -> None:
        self.texts = texts
        self.sentences: list[Sentence] = []
        self.text_of: list[int] = []
        self.met: dict[str, int] = {}
        self.groups: dict[str, dict[int, list[tuple[int, int]]]] = {}
        self._kinds: dict[tuple[Role | None, bool, bool], list[int]] = {}
        self._where: dict[tuple[Role | None, bool, bool, bool], int] = {}
        holding: dict[int, list[int]] = {}
        at = 0
        for number, (text, role) in enumerate(zip(texts, roles, strict=True)):
            text.stands_in(self, number)
            for sentence in text.words.sentences:
                self.sentences.append(sentence)
                self.text_of.append(number)
                self._kinds.setdefault((role, sentence.question, sentence.marker), []).append(at)
                for term in text.present_in(sentence.first, sentence.last):
                    if term in holding:
                        holding[term].append(at)
                    else:
                        holding[term] = [at]
                at += 1
        self.bits = {term: bits_of(where, at) for term, where in holding.items()}
        self.present = NOTHING.union(holding)

    def holding(self, terms: Collection[int]) -> int:
        """The sentences that have one of `terms`."""
        return union(self.bits, terms, self.present)

    def where(self, entry: Entry) -> int:
        """The sentences in which the entry is looked for."""
        key = (entry.by, entry.marker, entry.in_question, entry.only_question)
        found = self._where.get(key)
        if found is None:
            found = 0
            for (role, question, marker), sentences in self._kinds.items():
                if entry.out_of_place(Sentence(0, 0, 0, 0, question, False, marker), role) is None:
                    found |= bits_of(sentences, len(self.sentences))
            self._where[key] = found
        return found

    @property
    def all(self) -> int:
        """All sentences."""
        return (1 << len(self.sentences)) - 1

    @cached_property
    def spoken(self) -> int:
        """The sentences that somebody said."""
        remarks = [at for (_, _, marker), sentences in self._kinds.items() if marker for at in sentences]
        return self.all & ~bits_of(remarks, len(self.sentences))

    def spans(self, pattern: Pattern, where: int) -> Iterator[Span]:
        """The matches in the sentences `where`: leftmost, the longest there, none overlapping."""
        if where.bit_count() <= _FEW or pattern.starts is None or pattern.node.empty():
            for at in places_of(where):
                sentence = self.sentences[at]
                for first, last in pattern.find(self.texts[self.text_of[at]], sentence.first, sentence.last):
                    yield at, first, last
            return
        for at, first, last in self._wide.spans(pattern):
            if where >> at & 1:
                yield at, first, last

    @cached_property
    def _wide(self) -> Wide:
        return Wide(self.texts)
