"""Many sentences side by side in one set of bits: an operation on a few thousand bits takes hardly longer than one on ten."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from calllint.lexicon.matcher import LookedUp, Pattern
from calllint.lexicon.row import NOTHING, Part, bits_of, places_of


class Wide(Part):
    """All sentences of `texts`, numbered through, each followed by a position that only its last word leads to."""

    def __init__(self, texts: Sequence[LookedUp]) -> None:
        self._sentences: list[tuple[LookedUp, int, int]] = []
        self._starts: list[int] = []
        laid_out, at = _LaidOut(), 0
        for text in texts:
            for sentence in text.words.sentences:
                self._sentences.append((text, sentence.first, sentence.last))
                self._starts.append(at)
                laid_out.add(text, sentence.first, sentence.last, at)
                at += sentence.last - sentence.first + 1
        self.size = at
        super().__init__(
            {term: bits_of(where, at) for term, where in laid_out.terms.items()},
            {term: bits_of(where, at) for term, where in laid_out.pairs.items()},
            NOTHING.union(laid_out.terms, laid_out.pairs),
            laid_out.row,
            laid_out.beside,
        )
        starts = bits_of(self._starts, at)
        self.inner = (1 << at) - 1 & ~starts
        self.ends = starts >> 1 | 1 << at - 1
        self.opening, self.closing = bits_of(laid_out.opening, at), bits_of(laid_out.closing, at)
        same = self.inner & ~self.ends & ~bits_of(laid_out.apart, at)
        self.clauses = same | bits_of(laid_out.starting, at), same

    def spans(self, pattern: Pattern) -> Iterator[tuple[int, int, int]]:
        """The matches of a pattern whose starts are known and that is never empty, as `Field.spans` has them."""
        node, starts = pattern.node, pattern.starts
        assert starts is not None
        places = self.at(starts) | self.pairs_at(starts)
        ends = node.step(self, places, self.size)
        if not ends:
            return
        opened, closed = places_of(node.back(self, ends, self.size) & places), places_of(ends)
        first = first_end = 0
        while first < len(opened):
            at = bisect_right(self._starts, opened[first]) - 1
            text, low, high = self._sentences[at]
            shift = low - self._starts[at]
            last, last_end = bisect_right(opened, high - shift, first), bisect_right(closed, high - shift, first_end)
            if last - first == 1 or last_end - first_end == 1:
                yield at, opened[first] + shift, closed[last_end - 1] + shift
            else:
                # Which of them begins where an end belongs to is told by that sentence alone.
                for begin, end in pattern.find(text, low, high):
                    yield at, begin, end
            first, first_end = last, last_end


class _LaidOut:
    """Where everything is: words and pairs of words by their terms, the edges of what was said, the positions before the first word of each
    clause (`apart`), and those of them at which a gap may start all the same.
    """

    def __init__(self) -> None:
        self.terms: dict[int, list[int]] = {}
        self.pairs: dict[int, list[int]] = {}
        self.row: list[frozenset[int]] = []
        self.beside: dict[int, frozenset[int]] = {}
        self.opening: list[int] = []
        self.closing: list[int] = []
        self.apart: list[int] = []
        self.starting: list[int] = []

    def add(self, text: LookedUp, first: int, last: int, at: int) -> None:
        """Adds the words `first` to `last` (exclusive) of a text, from position `at` on."""
        terms, base = self.terms, at - first
        here = text.row[first:last]
        self.row += here
        self.row.append(NOTHING)
        for place, there in enumerate(here, at):
            for term in there:
                if term in terms:
                    terms[term].append(place)
                else:
                    terms[term] = [place]
        for place in text.pairs:
            if first <= place < last - 1:
                self.beside[base + place] = text.pairs[place]
                for term in text.pairs[place]:
                    self.pairs.setdefault(term, []).append(base + place)
        if first <= text.first <= last:
            self.opening.append(base + text.first)
        if first <= text.last <= last:
            self.closing.append(base + text.last)
        self._clauses(text, first, last, base)

    def _clauses(self, text: LookedUp, first: int, last: int, base: int) -> None:
        clauses = text.clauses
        assert clauses is not None  # those of words that were cut are known
        clause = clauses[first - 1] if first else -1
        if clauses[first] == clause:
            # A sentence that was cut for its length.
            self.starting.append(base + first)
        for place, other in enumerate(clauses[first:last], first):
            if other != clause:
                clause = other
                self.apart.append(base + place)
                if place <= text.first:
                    self.starting.append(base + place)
