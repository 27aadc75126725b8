"""`scan.Scanner` with numpy: the pieces of a batch are found and told apart as numbers, and only new ones become objects of Python.

A piece is known by a number of 64 bits that is made of all its bytes. Two of a million words have the same with a probability of one in
thirty million.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, overload

import numpy as np

from calllint.lexicon.piece_index import Live
from calllint.lexicon.scan import BOUND, Scanner, together

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from calllint.lexicon.lexicon import Lexicon

    Numbers = NDArray[np.uint64]
    Places = NDArray[np.int64]

_SLOT_BITS = 20
_WORD = 8
"""Bytes that are taken at once."""
_LONGEST = 4 * _WORD
"""Bytes of a piece that its number is made of; longer ones are told apart by Python."""
_ODD = np.array([0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9, 0xD6E8FEB86659FD93, 0xFF51AFD7ED558CCD], dtype=np.uint64)
"""Large odd factors, one for each part of a piece and one for its length."""
_BOUND_ID = 1


class NumpyScanner(Scanner):
    """The same as `Scanner`, faster. Pieces have numbers: 0 for those that tell nothing, 1 for the bound between texts."""

    def __init__(self, lexicon: Lexicon) -> None:
        super().__init__(lexicon)
        self._ids: dict[bytes, int] = {BOUND: _BOUND_ID}
        self._lives: dict[int, Live] = {_BOUND_ID: Live([], None, None)}
        self._alive = np.zeros(1024, dtype=bool)
        self._alive[_BOUND_ID] = True
        self._next = _BOUND_ID + 1
        # What was seen: at the slot of a piece its number of 64 bits (0: none yet) and its own. Of two with one slot the first stays.
        self._known = np.zeros(1 << _SLOT_BITS, dtype=np.uint64)
        self._known_ids = np.zeros(1 << _SLOT_BITS, dtype=np.int32)

    def _likely(self, texts: Sequence[str]) -> Iterator[tuple[int, Sequence[bytes], set[int]]]:
        pieces = _Pieces(together(texts))
        numbers = pieces.numbers()
        slots = (numbers >> np.uint64(64 - _SLOT_BITS)).astype(np.int64)
        ids = self._known_ids[slots]
        others = np.flatnonzero((self._known[slots] != numbers) | (numbers == 0))
        if len(others):
            ids[others] = self._look_up(pieces, others, numbers, slots)
        # Pieces that tell nothing are left out.
        telling = np.flatnonzero(ids)
        keys = ids[telling]
        places = np.flatnonzero(self._alive[keys]).tolist()
        return self._at(texts, keys.tolist(), places, self._lives, _BOUND_ID, pieces, telling.tolist())

    def _look_up(self, pieces: _Pieces, others: Places, numbers: Numbers, slots: Places) -> NDArray[np.int32]:
        """The ids of the pieces at `others`, which are not where they were looked for: new, or put aside by another one in their slot."""
        # Long pieces have the number 0, and are told apart by what they are.
        named = others[numbers[others] != 0]
        _, firsts, inverse, counts = np.unique(numbers[named], return_index=True, return_inverse=True, return_counts=True)
        some = named[firsts]
        tokens = [pieces[place] for place in some.tolist()]
        long = [place for place in others.tolist() if not numbers[place]]
        long_tokens = [pieces[place] for place in long]
        new = {token for token in (*tokens, *long_tokens) if token not in self._ids}

        def counted() -> dict[bytes, int]:
            return dict.fromkeys(long_tokens, 1) | dict(zip(tokens, counts.tolist(), strict=True))

        for token in self._telling(new, counted):
            live = self._file(self._next, token)
            if live is not None:
                self._lives[self._next] = live
            self._grow()
            self._alive[self._next] = live is not None
            self._ids[token] = self._next
            self._next += 1
        for token in new:
            self._ids.setdefault(token, 0)
        found = np.zeros(len(others), dtype=np.int32)
        own = np.array([self._ids[token] for token in tokens], dtype=np.int32)
        found[numbers[others] != 0] = own[inverse]
        found[numbers[others] == 0] = [self._ids[token] for token in long_tokens]
        free, which = np.unique(slots[some], return_index=True)
        which = which[self._known[free] == 0]
        self._known[slots[some[which]]] = numbers[some[which]]
        self._known_ids[slots[some[which]]] = own[which]
        return found

    def _grow(self) -> None:
        if self._next >= len(self._alive):
            self._alive = np.concatenate((self._alive, np.zeros(len(self._alive), dtype=bool)))


class _Pieces(Sequence[bytes]):
    """The pieces of `text`, in which spaces part them, each cut out when it is asked for; the last one is a bound."""

    def __init__(self, text: bytes) -> None:
        # So that every piece has a space on both sides, and can be read in whole words.
        self._text = b" " + text + b" " + BOUND + b" " * _LONGEST
        self._bytes = np.frombuffer(self._text, dtype=np.uint8)
        edges = np.flatnonzero(np.diff(self._bytes == ord(" "))) + 1
        self._starts, self._ends = edges[::2], edges[1::2]

    def __len__(self) -> int:
        return len(self._starts)

    @overload
    def __getitem__(self, place: int) -> bytes: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[bytes]: ...
    def __getitem__(self, place: int | slice) -> bytes | Sequence[bytes]:
        if isinstance(place, slice):
            return self._text[self._starts[place.start] : self._ends[place.stop - 1]].split() if place.stop > place.start else []
        return self._text[self._starts[place] : self._ends[place]]

    def numbers(self) -> Numbers:
        """A number for each piece, made of all its bytes; 0 for a piece that is too long."""
        lengths = self._ends - self._starts
        words = np.lib.stride_tricks.as_strided(self._bytes, shape=(len(self._bytes) - _WORD + 1, _WORD), strides=(1, 1))
        found: Numbers = lengths.astype(np.uint64) * _ODD[-1]
        for part in range(_LONGEST // _WORD):
            there = np.flatnonzero(lengths > part * _WORD) if part else slice(None)
            left = lengths[there] - part * _WORD
            values = words[self._starts[there] + part * _WORD].view("<u8").ravel()
            values = values & _MASKS[np.minimum(left, _WORD)]
            # Mixed before they are added, lest parts that are alike cancel out.
            values = values * _ODD[part]
            found[there] += values ^ (values >> np.uint64(29))
        found *= _ODD[0]
        found ^= found >> np.uint64(32)
        found *= _ODD[1]
        found[lengths > _LONGEST] = 0
        return found


_MASKS = np.array([(1 << (8 * size)) - 1 for size in range(_WORD + 1)], dtype=np.uint64)
"""The bytes of a word that belong to a piece of so many bytes. (Read as little endian: the first byte is the lowest.)"""
