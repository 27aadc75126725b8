"""Finds among many texts the few in which some phrase can match, at the cost of splitting them: the matcher then looks at those alone.

The texts are split in bulk, much coarser than `calllint.text.words.cut` does, each distinct piece is looked up once, and a phrase is
thought of only where its rarest term is. What passes over a text must be sure: whatever a piece may be cut into counts as being there.
"""

from __future__ import annotations

from _thread import allocate_lock  # threading takes longer to import than a template to lint
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping, Sequence, Set
from itertools import accumulate, compress
from typing import TYPE_CHECKING, TypeVar

from calllint.lexicon.piece_index import Beside, Live, PieceIndex
from calllint.lexicon.row import NOTHING, Row
from calllint.patterns import lazy_pattern
from calllint.text.words import cut, normalise

if TYPE_CHECKING:
    from calllint.lexicon.lexicon import Lexicon

Key = TypeVar("Key", bound=Hashable)

_BATCH = 1_000_000
"""Characters that are split at once: enough to make the work in Python rare, few enough to stay near the processor."""
_MANY = 5_000
"""Distinct pieces that make preparing for many worth its while."""
_PARTING = "\x1e"
BOUND = _PARTING.encode()
_END = Live([], None, None)
_TABLE = bytes(
    byte if byte >= 0x80 or byte == BOUND[0] or chr(byte) in "'`" else ord(chr(byte).lower()) if chr(byte).isalnum() else 0x20
    for byte in range(256)
)
"""Lower case, and a space for every ASCII sign that is no part of a word. Other letters and signs stay: what a piece with them is cut
into is found out once a piece.
"""
_NOT_PLAIN = lazy_pattern(r"[\[\]{}<>*@%$#]|\d[.,:/]\d|://|www\.|[^\x00-\x7f]|['`]")
"""Where the pieces need not be the words one for one."""
_SIGN = lazy_pattern(r"[\W_]+")


class Scanner:
    """Scans texts for the phrases of `lexicon`. It remembers the pieces that it has seen: use one for all texts, and threads, of a run."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._vocabulary = lexicon.vocabulary
        self._ellipsis = lexicon.ellipsis
        self._patterns = [phrase.pattern for phrase in lexicon.phrases]
        self._dotted = self._vocabulary.dotted()
        # Of pieces: the terms they stand for, and their words where they are not one word as it is.
        self._terms: dict[bytes, frozenset[int]] = {}
        self._norms: dict[bytes, tuple[str, ...]] = {}
        self._seen = {BOUND}
        self._met = 0
        self._live = {BOUND: _END}
        self._index: PieceIndex | None = None
        self._learning = allocate_lock()

    def candidates(self, texts: Sequence[str]) -> Iterator[tuple[int, set[int]]]:
        """The numbers of the texts that may hold a match, each with the numbers of the phrases that may."""
        sizes = list(accumulate(map(len, texts)))
        first = before = 0
        while first < len(texts):
            last = max(first + 1, bisect_right(sizes, before + _BATCH))
            batch = texts[first:last]
            # What is remembered hangs together: one thread at a time adds to it.
            with self._learning:
                found = list(self._likely(batch))
            for number, here, likely in found:
                phrases = self._possible(batch[number], here, likely)
                if phrases:
                    yield first + number, phrases
            first, before = last, sizes[last - 1]

    def _likely(self, texts: Sequence[str]) -> Iterator[tuple[int, Sequence[bytes], set[int]]]:
        """The texts in which there is all that some phrase needs: their number, their pieces, and these phrases."""
        tokens = split(texts)
        # A set of the tokens first: it is small enough to stay near the processor, what was seen in a long run is not.
        new = set(tokens) - self._seen
        self._seen |= new
        for token in self._telling(new, lambda: Counter(tokens)):
            live = self._file(token, token)
            if live is not None:
                self._live[token] = live
        places = compress(range(len(tokens)), map(self._live.__contains__, tokens))
        return self._at(texts, tokens, places, self._live, BOUND, tokens, range(len(tokens)))

    def _telling(self, new: Collection[bytes], counts: Callable[[], Mapping[bytes, int]]) -> Iterable[bytes]:
        """Looks up the pieces `new`, and gives those that may stand for a term or be part of one. `counts` are those of the first texts."""
        words = dict(zip(b" ".join(new).decode("utf-8", "surrogatepass").split(" "), new, strict=True)) if new else {}
        dull: Set[str] = frozenset()
        self._met += len(new)
        if self._met > _MANY:
            # Most words are words of the language and nothing else: they are told from the others all at once.
            dull = frozenset(filter(str.isalpha, self._vocabulary.without_terms(words.keys())))
        for word, token in words.items():
            if word not in dull:
                self._learn(token, word)
        if self._index is None:
            self._index = PieceIndex(self._patterns, self._vocabulary.partings(), *self._frequencies(counts()))
        terms, norms, parts = self._terms, self._norms, self._index.parts
        return [token for word, token in words.items() if token in terms or token in norms or word in parts]

    def _file(self, key: Hashable, token: bytes) -> Live | None:
        """Files the piece `token` under `key`: what there is to think of at it, None for nothing."""
        assert self._index is not None
        return self._index.add(key, self._terms.get(token, NOTHING), self._all_norms_of(token))

    def _frequencies(self, counts: Mapping[bytes, int]) -> tuple[Counter[int], Mapping[bytes, int]]:
        """How often each term is met, and each piece, where pieces are met as often as `counts`."""
        frequencies: Counter[int] = Counter()
        for token, count in counts.items():
            for term in self._terms.get(token, ()):
                frequencies[term] += count
        return frequencies, counts

    def _learn(self, token: bytes, word: str) -> None:
        """Looks up all that `token`, which is `word`, may stand for."""
        if word.isascii() and (word.isalpha() or word.isdecimal() or (word.isalnum() and word[0].isalpha())):
            terms = self._vocabulary.lookup(word)
        else:
            norms = self._norms[token] = cut(word).norms
            terms = NOTHING.union(*map(self._vocabulary.lookup, (*norms, *_other_norms(word))))
        if self._dotted and not word.isalpha() and any(map(str.isnumeric, word)):
            terms |= self._dotted
        if terms:
            self._terms[token] = terms

    def _norms_of(self, token: bytes) -> tuple[str, ...]:
        norms = self._norms.get(token)
        return norms if norms is not None else (token.decode(),)

    def _all_norms_of(self, token: bytes) -> Collection[str]:
        """The words that the piece may be cut into, wherever it stands."""
        norms = self._norms.get(token)
        return {*norms, *_other_norms(token.decode("utf-8", "surrogatepass"))} if norms is not None else (token.decode(),)

    def _at(
        self,
        texts: Sequence[str],
        keys: Sequence[Key],
        places: Iterable[int],
        live: Mapping[Key, Live],
        bound: Key,
        tokens: Sequence[bytes],
        origin: Sequence[int],
    ) -> Iterator[tuple[int, Sequence[bytes], set[int]]]:
        """The likely texts, by the `places` of live pieces and of bounds among `keys`, of which key i is that of token `origin[i]`."""
        number = start = first = 0
        anchors: list[int] = []
        for place in places:
            if keys[place] != bound:
                anchors.append(place)
                continue
            last = origin[place]
            if anchors:
                here = keys[start:place]
                likely: set[int] = set()
                for anchor in anchors:
                    phrases, parts, wanted = live[keys[anchor]]
                    if wanted is not None and wanted.isdisjoint(here):
                        continue
                    likely.update(phrase for phrase, partners in phrases if not any(pieces.isdisjoint(here) for pieces in partners))
                    if parts is not None:
                        likely |= self._beside(parts, tokens, first, last, origin[anchor], texts[number])
                if likely:
                    yield number, tokens[first:last], likely
                anchors = []
            number += 1
            start, first = place + 1, last + 1

    def _beside(self, parts: tuple[Beside, Beside], tokens: Sequence[bytes], first: int, last: int, place: int, text: str) -> set[int]:
        """The phrases to think of for the sake of a word that was written apart, of which `tokens[place]` holds one part.

        The pieces of `text` are the tokens `first` to `last` (exclusive).
        """
        found: set[int] = set()
        for beside, step in zip(parts, (-1, 1), strict=True):
            if beside:
                for norm in self._neighbours(tokens, first, last, place, step, text):
                    found.update(beside.get(norm, ()))
        return found

    def _neighbours(self, tokens: Sequence[bytes], first: int, last: int, place: int, step: int, text: str) -> Iterable[str]:
        """The words that may stand beside one of piece `place`, on the side of `step`."""
        if _tears(text):
            return {norm for token in tokens[first:last] for norm in self._all_norms_of(token)}
        own = self._norms_of(tokens[place])
        place += step
        # A piece without words, such as a dash or a smiley, parts nothing.
        while first <= place < last:
            norms = self._norms_of(tokens[place])
            if norms:
                return norms if len(own) == 1 else (*own, *norms)
            place += step
        return own

    def _possible(self, text: str, here: Sequence[bytes], likely: Iterable[int]) -> set[int]:
        """Those of the `likely` phrases that can match in `text`, of which `here` are the pieces."""
        if _tears(text):
            return set(likely)
        norms = [norm for token in here for norm in self._norms_of(token)]
        terms = [self._terms.get(token, NOTHING) for token in here]
        if self._ellipsis is not None and len(norms) == len(here):
            self._ellipsis.fill(norms, terms, 0, len(here))
        row = Row(terms, self._vocabulary.pairs(norms), None, 0, len(here))
        found = {number for number in likely if self._patterns[number].possible(row.present)}
        if not found or len(norms) != len(here) or _NOT_PLAIN.search(text) is not None:
            return found
        # The pieces are the words: the phrase itself can be looked for, as if the text were one sentence.
        return {number for number in found if next(self._patterns[number].find(row, 0, len(here)), None) is not None}


def _other_norms(word: str) -> Iterator[str]:
    """What a piece is cut into in a transcriber's remark, and behind an address that ends within it."""
    yield from map(normalise, filter(None, _SIGN.split(word)))
    for sign in _SIGN.finditer(word):
        yield from cut(word[sign.end() :]).norms


def _tears(text: str) -> bool:
    """Whether tags may vanish from between words, remarks are cut at apostrophes, or an address may end within a piece: what stands beside
    what is not sure then.
    """
    return "<" in text or "[" in text or "*" in text or "@" in text


def split(texts: Sequence[str]) -> list[bytes]:
    """The pieces of all texts, each text's followed by a bound."""
    return [*together(texts).split(), BOUND]


def together(texts: Sequence[str]) -> bytes:
    """The texts as one, in which pieces are parted by spaces, and texts by a bound."""
    joined = f" {_PARTING} ".join(texts)
    if joined.count(_PARTING) != len(texts) - 1:
        joined = f" {_PARTING} ".join([text.replace(_PARTING, " ") for text in texts])
    return joined.encode("utf-8", "surrogatepass").translate(_TABLE)
