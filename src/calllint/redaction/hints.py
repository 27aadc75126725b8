"""What is in every text that a costly pattern finds: a few letters, or one of some words, looked up in one reading of the text.

Asking for a few letters costs a tenth of searching for a pattern, and for words still less.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from calllint.patterns import lazy_pattern

_WORDS = lazy_pattern(r"[^\W\d_]+")


@lru_cache(256)
def words_in(text: str) -> frozenset[str]:
    """The words of `text`, in small letters, without digits and signs."""
    return frozenset(_WORDS.findall(text.lower()))


def holds_any(lowered: str, hints: Iterable[str]) -> bool:
    """Whether any of `hints` is in a text in small letters."""
    return any(map(lowered.__contains__, hints))
