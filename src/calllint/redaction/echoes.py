"""What was just told and is said again, word by word, by either side: parts of numbers, too short to be known by themselves."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from calllint.patterns import lazy_pattern
from calllint.redaction.kinds import PEOPLE
from calllint.redaction.spans import Span
from calllint.redaction.units import UNITS

_WORD = lazy_pattern(r"[^\W_]+")
_NEAR = 2
"""Turns within which even a short part is known again."""
_FAR = 8
"""Turns within which a longer one is."""
_LONG = 5
"""Characters of a longer part."""
_FEW = 4
"""Words of a turn in which even one letter or digit is what was just told."""


class _Part(NamedTuple):
    turn: int
    words: Sequence[str]
    span: Span


class Echoes:
    """The parts of numbers that were taken out of a conversation's turns, by their words."""

    def __init__(self) -> None:
        self._parts: list[_Part] = []

    def add(self, turn: int, text: str, spans: Iterable[Span]) -> None:
        """Remembers what is taken out of a turn; names are known by other means."""
        for span in spans:
            if span.kind not in PEOPLE:
                words = _WORD.findall(text[span.start : span.end].casefold())
                if words:
                    self._parts.append(_Part(turn, words, span))

    def find(self, turn: int, text: str) -> Iterator[Span]:
        """What the turn says again of the turns before it."""
        near = [part for part in self._parts if 0 < turn - part.turn <= _reach(part.words)]
        if not near:
            return
        said = [(match[0].casefold(), match.start(), match.end()) for match in _WORD.finditer(text)]
        if len(said) > _FEW:
            near = [part for part in near if sum(map(len, part.words)) > 1]
        words = [word for word, _, _ in said]
        for part in near:
            length = len(part.words)
            for at in range(len(words) - length + 1):
                if words[at] == part.words[0] and words[at : at + length] == part.words:
                    end = said[at + length - 1][2]
                    if UNITS.match(text, end) is None:
                        yield Span(said[at][1], end, part.span.kind, part.span.value)


def _reach(words: Sequence[str]) -> int:
    return _FAR if sum(map(len, words)) >= _LONG else _NEAR
