"""Which phrases to think of where a piece of text turns up, and what else must be there: the index of `scan.Scanner`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Hashable, Iterable, Mapping, Sequence
from typing import NamedTuple

from calllint.lexicon.matcher import Pattern

Beside = dict[str, tuple[int, ...]]
"""Phrases by the word that has to stand beside a piece."""
Pieces = set[Hashable]
"""Pieces by their keys."""


class Live(NamedTuple):
    """What there is to think of at a piece.

    `phrases` are numbers of phrases, each with sets of pieces, of each of which it needs one besides; `parts` are the phrases to think of
    where a certain word stands before the piece, or after it. Where no piece of `wanted` is in the text, there is nothing to think of
    (None: there always is).
    """

    phrases: Sequence[tuple[int, tuple[Pieces, ...]]]
    parts: tuple[Beside, Beside] | None
    wanted: Pieces | None


class PieceIndex:
    """Looks for each phrase where its rarest term is, and for a word written apart where its rarer part is.

    `frequencies` of terms and `counts` of pieces are those of the texts at hand; `partings` are the ways to write terms apart.
    """

    def __init__(
        self,
        patterns: Sequence[Pattern],
        partings: Iterable[tuple[str, str, tuple[int, ...]]],
        frequencies: Mapping[int, int],
        counts: Mapping[bytes, int],
    ) -> None:
        self._partners: list[tuple[Pieces, ...]] = []
        self._by_term: defaultdict[int, list[int]] = defaultdict(list)
        # What a new piece has to be added to: by its terms, by the phrase whose rarest partner it is, and by its words.
        self._needed: defaultdict[int, list[tuple[Pieces, int | None]]] = defaultdict(list)
        self._wanted_for: defaultdict[int, list[Pieces]] = defaultdict(list)
        self._wanted_beside: defaultdict[str, list[Pieces]] = defaultdict(list)
        # By the part that is looked for: the other one, whether it comes after, and the terms. By the other one: its pieces.
        self._partings: dict[str, list[tuple[str, bool, tuple[int, ...]]]] = {}
        self._others: dict[str, Pieces] = {}
        for number, pattern in enumerate(patterns):
            self._add_phrase(number, pattern, frequencies)
        words = {piece.decode("utf-8", "surrogatepass"): count for piece, count in counts.items()}
        for head, tail, numbers in partings:
            after = words.get(head, 0) <= words.get(tail, 0)
            part, other = (head, tail) if after else (tail, head)
            self._partings.setdefault(part, []).append((other, after, numbers))
            self._others.setdefault(other, set())
        self.parts = self._partings.keys() | self._others.keys()
        """Words that may be part of a term that is written apart."""

    def _add_phrase(self, number: int, pattern: Pattern, frequencies: Mapping[int, int]) -> None:
        rarest, *others = sorted(pattern.needs, key=lambda terms: sum(frequencies.get(term, 0) for term in terms))
        for term in rarest:
            self._by_term[term].append(number)
        self._partners.append(tuple(set() for _ in others))
        for place, terms in enumerate(others):
            for term in terms:
                self._needed[term].append((self._partners[number][place], None if place else number))

    def add(self, piece: Hashable, terms: Iterable[int], norms: Collection[str]) -> Live | None:
        """Files a piece that stands for `terms` and may be cut into `norms`: what there is to think of at it, None for nothing."""
        self._add_as_partner(piece, terms)
        for norm in norms:
            if norm in self._others:
                self._others[norm].add(piece)
                for wanted in self._wanted_beside[norm]:
                    wanted.add(piece)
        phrases = [(number, self._partners[number]) for number in self._indexed(terms)]
        parts = self._parts_of(piece, norms)
        if not phrases and parts is None:
            return None
        return Live(phrases, parts, self._wanted(phrases, parts))

    def _parts_of(self, piece: Hashable, norms: Iterable[str]) -> tuple[Beside, Beside] | None:
        beside: tuple[Beside, Beside] = ({}, {})
        for norm in norms:
            for other, after, parted in self._partings.get(norm, ()):
                self._add_as_partner(piece, parted)
                phrases = self._indexed(parted)
                if phrases:
                    beside[after][other] = beside[after].get(other, ()) + phrases
        return beside if any(beside) else None

    def _wanted(self, phrases: Sequence[tuple[int, tuple[Pieces, ...]]], parts: tuple[Beside, Beside] | None) -> Pieces | None:
        if not all(partners for _, partners in phrases):
            return None
        wanted: Pieces = set().union(*(partners[0] for _, partners in phrases))
        for number, _ in phrases:
            self._wanted_for[number].append(wanted)
        for beside in parts or ():
            for other in beside:
                wanted |= self._others[other]
                self._wanted_beside[other].append(wanted)
        return wanted

    def _indexed(self, terms: Iterable[int]) -> tuple[int, ...]:
        return tuple({number for term in terms for number in self._by_term.get(term, ())})

    def _add_as_partner(self, piece: Hashable, terms: Iterable[int]) -> None:
        for term in terms:
            for pieces, number in self._needed.get(term, ()):
                pieces.add(piece)
                if number is not None:
                    for wanted in self._wanted_for.get(number, ()):
                        wanted.add(piece)
