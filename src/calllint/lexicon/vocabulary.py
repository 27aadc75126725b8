"""Words of a text to terms of the lexicon: each distinct word is looked up once and remembered.

A word that is no term exactly is compared approximately, by optimal string alignment (a swap of neighbours is one edit) with a
budget by length, unless it is a word of the language: `echter` is never taken for *rechter*.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Sequence

from calllint.lexicon.term import Form, Term
from calllint.text.words import OPAQUE

_STRETCHED = re.compile(r"(.)\1{2,}")
_NUMBER = re.compile(r"\d")
_SHORTEST = 5
"""Shorter words are compared exactly."""
_KEEP_FIRST_LETTER = 6
"""Up to this length a typo is never in the first letter: short words have too many neighbours."""


def edit_budget(length: int) -> int:
    """Edits that a word of so many letters may differ by: none up to 4, one from 5, two from 9."""
    if length < _SHORTEST:
        return 0
    return 1 if length < 9 else 2


class Vocabulary:
    """Numbers the terms of a lexicon and finds those that a word of a text stands for.

    `known` are words of the language, which are never taken for another.
    """

    def __init__(self, known: Container[str] = frozenset()) -> None:
        self._known = known
        self._numbers: dict[Term, int] = {}
        self._exact: dict[str, tuple[int, ...]] = {}
        self._tolerant: dict[int, list[str]] = {}
        self._tolerant_number: dict[str, int] = {}
        self._prefixes: dict[str, int] = {}
        self._suffixes: dict[str, int] = {}
        self._number_terms: dict[str, int] = {}
        self._seen: dict[str, frozenset[int]] = {}
        self._distances: dict[str, int] = {}
        self._bare: dict[str, int] = {}

    def add(self, term: Term) -> int:
        """The number of `term`. All terms are added before the first look-up."""
        if term not in self._numbers:
            self._numbers[term] = len(self._numbers)
            self.add_all([term], self._numbers[term])
        return self._numbers[term]

    def add_all(self, terms: Iterable[Sequence[str]], first: int = 0) -> None:
        """Files terms, each as (word, form), under the numbers from `first` on."""
        # Every start of a run comes through here with thousands of terms: looking up an enum's members each time would double it.
        tolerant, exact = Form.TOLERANT.value, Form.EXACT.value
        others = {Form.PREFIX.value: self._prefixes, Form.SUFFIX.value: self._suffixes, Form.NUMBER.value: self._number_terms}
        for number, (word, form) in enumerate(terms, first):
            if form == tolerant:
                self._exact[word] = (*self._exact.get(word, ()), number)
                self._tolerant_number[word] = number
                self._tolerant.setdefault(len(word), []).append(word)
                if "'" in word:
                    self._bare[word.replace("'", "")] = number
            elif form == exact:
                self._exact[word] = (*self._exact.get(word, ()), number)
            else:
                others[form][word] = number

    def terms(self) -> Iterable[Term]:
        """All terms, in the order in which they were added."""
        return self._numbers

    def lookup(self, norm: str) -> frozenset[int]:
        """The numbers of the terms that the word `norm` stands for."""
        found = self._seen.get(norm)
        if found is None:
            found = self._seen[norm] = self._find(norm)
        return found

    def distance(self, norm: str) -> int:
        """The edits between the word and the terms it stands for; 0 for an exact one."""
        return self._distances.get(norm, 0)

    def _find(self, norm: str) -> frozenset[int]:
        if norm == OPAQUE:
            return frozenset()
        found = self._without_edits(norm)
        if not found and _STRETCHED.search(norm):
            for run in (r"\1\1", r"\1"):
                found = self._without_edits(_STRETCHED.sub(run, norm))
                if found:
                    break
        if not found and edit_budget(len(norm) + 1) and norm[0].isalpha():
            found = self._with_edits(norm)
        return frozenset(found)

    def _without_edits(self, norm: str) -> set[int]:
        found = set(self._exact.get(norm, ()))
        # "dont" stands for "don't", but "well" is a word of its own.
        if norm in self._bare and norm not in self._known:
            found.add(self._bare[norm])
        if self._prefixes:
            found.update(self._prefixes[norm[:n]] for n in range(2, len(norm) + 1) if norm[:n] in self._prefixes)
        if self._suffixes:
            found.update(self._suffixes[norm[n:]] for n in range(len(norm) - 1) if norm[n:] in self._suffixes)
        if _NUMBER.match(norm):
            found.update(self._number_terms.values())
        return found

    def _with_edits(self, norm: str) -> set[int]:
        candidates = [
            word
            for length in range(max(_SHORTEST, len(norm) - 2), len(norm) + 3)
            for word in self._tolerant.get(length, ())
            if length > _KEEP_FIRST_LETTER or word[0] == norm[0]
        ]
        if not candidates:
            return set()
        from rapidfuzz.distance import OSA
        from rapidfuzz.process import extract

        hits = extract(norm, candidates, scorer=OSA.distance, score_cutoff=2, limit=None)
        near = [(int(distance), word) for word, distance, _ in hits if distance <= edit_budget(len(word))]
        if not near or norm in self._known:
            return set()
        best = min(near)[0]
        self._distances[norm] = best
        return {self._tolerant_number[word] for distance, word in near if distance == best}
