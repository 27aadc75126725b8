"""Words of a text to terms of the lexicon: each distinct word is looked up once and remembered.

A word that is no term exactly may be one that is written otherwise: with letters drawn out (`neeee`), digits for letters (`rechtb4nk`),
without its apostrophe, in two (`deur waarder`), or mistyped. A word that the language knows is never taken for another: `echter` is no
*rechter*.
"""

from __future__ import annotations

from collections.abc import Collection, Container, Iterable, Iterator, Mapping, Sequence, Set
from functools import cached_property
from typing import NamedTuple

from calllint.lexicon.known import KnownWords
from calllint.lexicon.row import NOTHING
from calllint.lexicon.term import SHORTEST_MISTYPED, Form, Term
from calllint.lexicon.typos import TypoIndex
from calllint.patterns import lazy_pattern
from calllint.text.words import OPAQUE

_STRETCHED = lazy_pattern(r"(.)\1{2,}")
_DOUBLED = lazy_pattern(r"(.)\1")
_DOUBLED_VOWEL = lazy_pattern(r"([aeiou])\1")
_LETTERS_AND_DIGITS = lazy_pattern(r"(?=.*[^\W\d])(?=.*\d)")
_LOOK_ALIKES = (str.maketrans("0134578", "oieastb"), str.maketrans("0134578", "oleastb"))
"""Digits for letters: 1 is i or l."""
_MOST_DIGITS = 2
"""A word with more is a number, or the number of an order, and no word with digits for letters."""
_SHORTEST_PARTED, _SHORTEST_HEAD, _SHORTEST_TAIL = 7, 2, 3
"""Letters of a word that is looked for in two, and of its parts: fewer make too many words by chance, and two at the end are an ending."""

KINDS = {(Form.TOLERANT, edits): str(edits) for edits in range(3)} | {
    (Form.EXACT, 0): "=",
    (Form.PREFIX, 0): ">",
    (Form.SUFFIX, 0): "<",
    (Form.NUMBER, 0): "#",
}
"""One sign for each way in which a term compares; `Compiled.kinds` holds one a term."""
_MOST = 20_000
"""Words after which those that did not turn up again are forgotten: a year of calls has millions."""
_WHOLE = "012="
"""The kinds of terms that are a whole word."""


class _Off(NamedTuple):
    """So many letters a word differs from the terms that it stands for, but for those that are a `part` of it as it is."""

    distance: int
    part: frozenset[int]


class _Seen(dict[str, frozenset[int]]):
    """Words with the terms that they stand for; `off` has those that are mistyped, and `older` what was seen before."""

    def __init__(self, older: _Seen | None = None) -> None:
        self.off: dict[str, _Off] = {}
        self.older = older


class Vocabulary:
    """Numbers the terms of a lexicon and finds those that a word of a text stands for.

    `known` are words of the language, `function_words` its commonest: two of those side by side are never one word written apart.
    """

    def __init__(self, known: Container[str] = frozenset(), function_words: Collection[str] = frozenset()) -> None:
        self._known = known
        self._function_words = function_words
        self._added: dict[Term, int] = {}
        self._words: dict[str, dict[str, int]] = {kind: {} for kind in KINDS.values()}
        self._count = 0
        self._seen = _Seen()

    def add(self, term: Term) -> int:
        """The number of `term`. All terms are added before the first look-up."""
        kind = KINDS[term.form, term.edits]
        number = self._words[kind].get(term.word)
        if number is None:
            number = self._added[term] = self._count
            self.add_all([term.word], kind)
        return number

    def add_all(self, words: Sequence[str], kinds: str) -> None:
        """Files distinct terms, each a word and a sign of `KINDS`, under the next numbers."""
        # Every start of a run comes through here with thousands of terms, those of a kind side by side.
        start = 0
        while start < len(kinds):
            rest = kinds[start:]
            end = len(kinds) - len(rest.lstrip(rest[0]))
            self._words[rest[0]].update(zip(words[start:end], range(self._count + start, self._count + end), strict=True))
            start = end
        self._count += start

    def expect_many(self) -> None:
        """Prepares for a hundred thousand words: what a few do not repay."""
        self._typos.expect_many()
        if isinstance(self._known, KnownWords):
            self._known.expect_many()

    def without_terms(self, words: Iterable[str]) -> Set[str]:
        """Those of many `words` that are quickly seen to stand for no term: they are in the list of the language's words."""
        if not isinstance(self._known, KnownWords):
            return frozenset()
        self.expect_many()
        known = self._known.listed(words).difference(*(self._words[kind] for kind in _WHOLE))
        prefixes, suffixes = tuple(self._words[">"]), tuple(self._words["<"])
        if not prefixes and not suffixes:
            return known
        return {word for word in known if not word.startswith(prefixes) and not word.endswith(suffixes)}

    def terms(self) -> Mapping[Term, int]:
        """All terms that were added one by one and were not there, in their order, with their numbers."""
        return self._added

    def lookup(self, norm: str) -> frozenset[int]:
        """The numbers of the terms that the word `norm` stands for."""
        found = self._seen.get(norm)
        return self._learn(norm)[norm] if found is None else found

    def _learn(self, norm: str) -> _Seen:
        """What has the word now."""
        # Another thread may begin anew meanwhile.
        seen = self._seen
        if len(seen) >= _MOST:
            # Words that keep turning up are taken over; what was not met for so many others goes with those.
            seen.older = None
            seen = self._seen = _Seen(seen)
        older = seen.older
        if older is not None and norm in older:
            found, off = older[norm], older.off.get(norm)
        else:
            found, off = self._find(norm)
        if off is not None:
            seen.off[norm] = off
        seen[norm] = found
        return seen

    def known_neighbours(self, norm: str) -> list[str]:
        """The words of terms that `norm` would be taken for, were it no word of the language itself; none where it stands for some."""
        if norm not in self._known or self.lookup(norm):
            return []
        return [word for _, word in self._typos.near(norm)]

    def distance(self, norm: str, terms: Set[int] = NOTHING) -> int:
        """The letters in which the word differs from the terms it stands for; 0 for an exact one, and where it begins or ends with one of
        `terms`.
        """
        seen = self._seen
        off = (seen if norm in seen else self._learn(norm)).off.get(norm)
        return off.distance if off is not None and off.part.isdisjoint(terms) else 0

    def pairs(self, norms: Sequence[str]) -> dict[int, frozenset[int]]:
        """The terms of which words i and i + 1 are the parts, by i."""
        found = {}
        one, two = self._words["1"], self._words["2"]
        for place in range(len(norms) - 1):
            word = norms[place] + norms[place + 1]
            if (word in one or word in two) and self._may_be_parted(norms[place], norms[place + 1]):
                found[place] = frozenset([words[word] for words in (one, two) if word in words])
        return found

    def partings(self) -> Iterator[tuple[str, str, tuple[int, ...]]]:
        """All ways to write terms apart: both parts, and the numbers of the terms."""
        common = self._function_words
        for word, terms in self._mistakable.items():
            if len(word) >= _SHORTEST_PARTED:
                for at in range(_SHORTEST_HEAD, len(word) - _SHORTEST_TAIL + 1):
                    head, tail = word[:at], word[at:]
                    if head not in common or tail not in common:
                        yield head, tail, terms

    def dotted(self) -> frozenset[int]:
        """The terms that are numbers with a sign in them, such as 10.30: splitting at every sign would tear them apart."""
        return frozenset(number for words in self._words.values() for word, number in words.items() if not word.replace("'", "").isalnum())

    def _may_be_parted(self, head: str, tail: str) -> bool:
        """Whether these two words side by side may be one that was written apart."""
        if len(head) + len(tail) < _SHORTEST_PARTED or len(head) < _SHORTEST_HEAD or len(tail) < _SHORTEST_TAIL:
            return False
        return not (head in self._function_words and tail in self._function_words)

    @cached_property
    def _mistakable(self) -> dict[str, tuple[int, ...]]:
        """The terms in which typing errors are allowed, by their word."""
        found: dict[str, tuple[int, ...]] = {}
        for edits in (1, 2):
            for word, number in self._words[str(edits)].items():
                found[word] = (*found.get(word, ()), number)
        return found

    @cached_property
    def _bare(self) -> dict[str, set[int]]:
        """The tolerant terms with an apostrophe, by their word without it."""
        found: dict[str, set[int]] = {}
        for edits in range(3):
            numbers = self._words[str(edits)]
            for word in [word for word in numbers if "'" in word]:
                found.setdefault(word.replace("'", ""), set()).add(numbers[word])
        return found

    @cached_property
    def _typos(self) -> TypoIndex:
        return TypoIndex(dict.fromkeys(self._words["1"], 1) | dict.fromkeys(self._words["2"], 2))

    def _find(self, norm: str) -> tuple[frozenset[int], _Off | None]:
        whole, part = self._whole(norm), self._part(norm)
        if whole or norm == OPAQUE or (not norm.isalpha() and sum(map(str.isdigit, norm)) > _MOST_DIGITS) or norm in self._known:
            # Nearly all words stand for nothing: for one and the same.
            return (whole | part) or NOTHING, None
        # A word that only begins or ends as some term says may be another one, mistyped: "wachtwoort" is no mere `wacht*`.
        mistyped, distance = self._mistyped(norm)
        return (mistyped | part) or NOTHING, _Off(distance, part) if mistyped else None

    def _mistyped(self, norm: str) -> tuple[frozenset[int], int]:
        """The terms that a word which is none may be for, spelt otherwise or mistyped, and the letters in which it differs from them."""
        begun, off = NOTHING, 0
        if not norm.isalpha() or _DOUBLED.search(norm):
            for other in _written_otherwise(norm):
                found = self._whole(other).difference(self._words["="].values())
                if found:
                    return found | self._part(other), max(1, len(norm) - len(other))
                if not begun:
                    begun, off = self._part(other), max(1, len(norm) - len(other))
        if norm in self._bare:
            return frozenset(self._bare[norm]), 1
        near = self._typos.near(norm) if len(norm) >= SHORTEST_MISTYPED and norm.replace("'", "").isalpha() else []
        if not near:
            return begun, off
        numbers = [(edits, self._words[str(edits)].get(word)) for distance, word in near for edits in (1, 2) if edits >= distance]
        return frozenset(number for edits, number in numbers if number is not None), near[0][0]

    def _whole(self, norm: str) -> frozenset[int]:
        """The terms that are this word."""
        return frozenset([self._words[kind][norm] for kind in _WHOLE if norm in self._words[kind]])

    def _part(self, norm: str) -> frozenset[int]:
        """The terms that are the beginning or the end of this word, or any number."""
        found = NOTHING
        prefixes, suffixes = self._words[">"], self._words["<"]
        if prefixes:
            found = found.union(prefixes[norm[:n]] for n in range(2, len(norm) + 1) if norm[:n] in prefixes)
        if suffixes:
            found = found.union(suffixes[norm[n:]] for n in range(len(norm) - 1) if norm[n:] in suffixes)
        if self._words["#"] and norm[0].isdigit():
            found = found.union(self._words["#"].values())
        return found


def _written_otherwise(norm: str) -> Iterator[str]:
    """What a word that the language does not know may stand for, but for typing errors."""
    if _LETTERS_AND_DIGITS.match(norm):
        for letters in _LOOK_ALIKES:
            yield norm.translate(letters)
    if _DOUBLED.search(norm):
        if _STRETCHED.search(norm):
            yield _STRETCHED.sub(r"\1\1", norm)
            yield _STRETCHED.sub(r"\1", norm)
        if _DOUBLED_VOWEL.search(norm):
            yield _DOUBLED_VOWEL.sub(r"\1", norm)
