"""The matcher's meaning in the most obvious code: every way in which a tree can take words, tried one after another.

Slow, and no index, no caches, no deletion tricks: what `calllint.lexicon.matcher` and `vocabulary` must agree with.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from calllint.lexicon.phrase import Choice, Edge, Gap, Group, Item
from calllint.lexicon.phrase import Sequence as Items
from calllint.lexicon.term import Form, Term


def distance(a: str, b: str) -> int:
    """Optimal string alignment: insert, delete, replace, and swap of neighbours, no piece edited twice."""
    table = [[i + j if i * j == 0 else 0 for j in range(len(b) + 1)] for i in range(len(a) + 1)]
    for i in range(1, len(a) + 1):
        for j in range(1, len(b) + 1):
            table[i][j] = min(table[i - 1][j] + 1, table[i][j - 1] + 1, table[i - 1][j - 1] + (a[i - 1] != b[j - 1]))
            if i > 1 and j > 1 and a[i - 1] == b[j - 2] and a[i - 2] == b[j - 1]:
                table[i][j] = min(table[i][j], table[i - 2][j - 2] + 1)
    return table[-1][-1]


def budget(word: str) -> int:
    return 0 if len(word) <= 4 else 1 if len(word) < 9 else 2


class Reference:
    """Matches trees whose groups are `groups`, for a lexicon that has `terms`, in a language that knows the words `known`."""

    def __init__(self, groups: Mapping[str, Sequence[Item]], terms: Collection[Term], known: Collection[str]) -> None:
        self.groups, self.terms, self.known = groups, terms, known

    def is_exactly(self, term: Term, word: str) -> bool:
        if term.form is Form.PREFIX:
            return word.startswith(term.word)
        if term.form is Form.SUFFIX:
            return word.endswith(term.word)
        if term.form is Form.NUMBER:
            return word[0].isdigit()
        return word == term.word

    def stands_for(self, term: Term, word: str) -> bool:
        """Exactly; or the nearest tolerant term, when no term is it exactly and the language does not know the word."""
        if self.is_exactly(term, word):
            return True
        if term.form is not Form.TOLERANT or word in self.known or any(self.is_exactly(other, word) for other in self.terms):
            return False
        near = {
            other.word: distance(word, other.word)
            for other in self.terms
            if other.form is Form.TOLERANT
            and distance(word, other.word) <= budget(other.word)
            and (len(other.word) > 6 or other.word[0] == word[0])
        }
        return term.word in near and near[term.word] == min(near.values())

    def ends(self, item: Item, words: Sequence[str], at: int) -> Iterator[int]:  # noqa: C901 - one branch an item
        if isinstance(item, Term):
            if at < len(words) and self.stands_for(item, words[at]):
                yield at + 1
        elif isinstance(item, Gap):
            yield from (at + n for n in range(item.most + 1) if at + n <= len(words))
        elif isinstance(item, Edge):
            if at == (len(words) if item.end else 0):
                yield at
        elif isinstance(item, Group):
            for option in self.groups[item.name]:
                yield from self.ends(option, words, at)
        elif isinstance(item, Choice):
            if item.optional:
                yield at
            for option in item.options:
                yield from self.ends(option, words, at)
        elif isinstance(item, Items):
            head, rest = item.items[0], item.items[1:]
            for middle in self.ends(head, words, at):
                yield from self.ends(Items(rest), words, middle) if rest else iter([middle])

    def find(self, item: Item, words: Sequence[str]) -> list[tuple[int, int]]:
        """Leftmost, the longest there, none overlapping."""
        found, at = [], 0
        while at < len(words):
            end = max(self.ends(item, words, at), default=at)
            if end > at:
                found.append((at, end))
            at = max(end, at + 1)
        return found
