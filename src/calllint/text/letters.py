"""Patterns with Unicode's classes of letters, at the cost of the standard library's.

`re` knows no `\\p{L}`, and `regex`, which does, takes longer to import than to cut a conversation. Nearly all texts are made of
characters among which a class comes to a few ranges: those are left to `re`, and only the others to `regex`.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import cast

from calllint.patterns import lazy_pattern

COMMON = "\t\n -~\u00a0-©«-±´¶-¸»¿-ÿ–—‘’‚“”„•…€\U0001f300-\U0001f64f"
"""The common characters, as a pattern's ranges. All others are uncommon: controls, which the two libraries part as space or not,
letters and digits that the ranges below lack, and marks, which join the letter before them."""
CLASSES = {r"\p{L}": "A-Za-zÀ-ÖØ-öø-ÿ", r"\p{Lu}": "A-ZÀ-ÖØ-Þ", r"\p{M}": "", r"\p{N}": "0-9", r"\p{Sc}": "$¢-¥€"}
"""What each class comes to among them."""

_UNCOMMON = lazy_pattern(f"[^{COMMON}]")


class LetterPattern:
    """A pattern in which the classes above may stand, within square brackets only; compiled when it is first used."""

    def __init__(self, pattern: str) -> None:
        self._pattern = pattern

    def of(self, text: str) -> re.Pattern[str]:
        """The pattern compiled for `text`; for another text ask again."""
        # Told without the pattern where it can be: that one takes longer to compile than most texts to search.
        if text.isascii() and text.replace("\n", "").replace("\t", "").isprintable():
            return self._common
        return self._everywhere if _UNCOMMON.search(text) else self._common

    @cached_property
    def _common(self) -> re.Pattern[str]:
        pattern = self._pattern
        for name, letters in CLASSES.items():
            pattern = pattern.replace(name, letters)
        return re.compile(pattern)

    @cached_property
    def _everywhere(self) -> re.Pattern[str]:
        import regex

        return cast("re.Pattern[str]", regex.compile(self._pattern))
