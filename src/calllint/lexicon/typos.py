"""Finds the words that a mistyped one is near: optimal string alignment, in which a swap of neighbours is one edit.

A short run asks for some dozens of words, and compares each with those terms that have nearly its letters. A long one asks for a hundred
thousand, and looks up what is left of a word when letters are deleted: two words are at most n edits apart only if they have a common
rest after n deletions each (a swap is a deletion on both sides). Both give the same.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

_FEW = 16
"""Searches after which making an index of deletions pays."""
_PREFIX = 7
"""Letters of a long word that are indexed: a rest after two deletions agrees in its beginning too, and few letters have few rests."""


class TypoIndex:
    """`edits` says for each word how many edits it allows (1 or 2)."""

    def __init__(self, edits: Mapping[str, int]) -> None:
        self._edits = edits
        self._by_length: Mapping[int, list[str]] = {}
        self._searches = 0
        self._search = self._scan

    def near(self, word: str) -> list[tuple[int, str]]:
        """The words that `word` may be, each with its distance: those that are nearest."""
        found = self._search(word)
        if found:
            best = min(found)[0]
            return [(distance, near) for distance, near in found if distance == best]
        return found

    def expect_many(self) -> None:
        """Makes the index of deletions now."""
        if self._search == self._scan:
            self._search = _Deletions(self._edits).near

    def _scan(self, word: str) -> list[tuple[int, str]]:
        self._searches += 1
        if self._searches > _FEW:
            self.expect_many()
        letters, length = _letters(word), len(word)
        found = []
        for size in range(length - 2, length + 3):
            for term in self._with_letters_of(word, self._of_length(size)):
                edits = self._edits[term]
                # An edit changes at most two of the letters that occur: one goes, one comes.
                if (letters ^ _letters(term)).bit_count() <= 2 * edits and abs(size - length) <= edits:
                    distance = osa_distance(word, term)
                    if distance <= edits:
                        found.append((distance, term))
        return found

    def _with_letters_of(self, word: str, terms: Sequence[str]) -> list[str]:
        """Those of `terms` that have no more letters which are not in `word` than they allow edits."""
        if not terms:
            return []
        # All of them at once: one by one this takes longer than all else that a short run does.
        others = "\n".join(terms).translate({ord(letter): None for letter in word if letter != "\n"}).split("\n")
        return [term for term, other in zip(terms, others, strict=True) if len(other) <= self._edits[term]]

    def _of_length(self, length: int) -> list[str]:
        if not self._by_length:
            by_length: defaultdict[int, list[str]] = defaultdict(list)
            for word in self._edits:
                by_length[len(word)].append(word)
            # Not before it is whole: another thread may be asking.
            self._by_length = by_length
        return self._by_length.get(length, [])


class _Deletions:
    """The words by what is left of them when letters are deleted."""

    def __init__(self, edits: Mapping[str, int]) -> None:
        from rapidfuzz.distance import OSA

        self._distance = OSA.distance
        self._edits = edits
        # Nearly every rest is of one word: that itself, where several are parted by spaces, takes a third of the memory of lists.
        self._one: dict[str, str] = {}
        self._two: dict[str, str] = {}
        for word, allowed in edits.items():
            if allowed > 1:
                for rest in set(_without_two(word)):
                    self._two[rest] = f"{self._two[rest]} {word}" if rest in self._two else word
            else:
                for rest in {word, *_left(word, 1)}:
                    self._one[rest] = f"{self._one[rest]} {word}" if rest in self._one else word
        # Words that allow two edits are long, those that allow one are short: most words are near those of one kind only.
        self._longest = max((len(word) for word, allowed in edits.items() if allowed == 1), default=0) + 1
        self._shortest = min((len(word) for word, allowed in edits.items() if allowed > 1), default=1000) - 2

    def near(self, word: str) -> list[tuple[int, str]]:
        """The words within their edits of `word`, each with its distance."""
        length, found = len(word), []
        if length <= self._longest:
            one = self._one
            terms = {term for rest in (word, *_left(word, 1)) if rest in one for term in one[rest].split(" ")}
            found = self._within(word, terms, 1)
        if length >= self._shortest:
            two = self._two
            terms = {term for rest in _without_two(word) if rest in two for term in two[rest].split(" ")}
            found += self._within(word, terms, 2)
        return found

    def _within(self, word: str, terms: Iterable[str], most: int) -> list[tuple[int, str]]:
        length, distance, found = len(word), self._distance, []
        for term in terms:
            if -most <= len(term) - length <= most:
                edits = distance(word, term, score_cutoff=most)
                if edits <= most:
                    found.append((edits, term))
        return found


def osa_distance(one: str, other: str) -> int:
    """Edits between two words: insert, delete, replace, swap neighbours, no letter edited twice. (rapidfuzz has it, at 18 ms to import.)"""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        last, row, earlier = row, [i], before
        before = last
        for j, sign in enumerate(other, 1):
            edits = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (letter != sign))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == sign:
                edits = min(edits, earlier[j - 2] + 1)
            row.append(edits)
    return row[-1]


def _letters(word: str) -> int:
    """The letters that occur in `word`, as bits; letters may share one."""
    bits = 0
    for letter in word:
        bits |= 1 << (ord(letter) & 31)
    return bits


def _without_two(word: str) -> Iterable[str]:
    """What is left of the beginning of `word` after two deletions; of a short word, after none and one as well."""
    head = word[:_PREFIX]
    if len(head) < _PREFIX:
        return [head, *_left(head, 1), *_left(head, 2)]
    return _left(head, 2)


def _left(word: str, deletions: int) -> Iterator[str]:
    return map("".join, combinations(word, max(len(word) - deletions, 0)))
