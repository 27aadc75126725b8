"""The words of phrases: what a lexicon compares the words of a text with."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

Typos = tuple[int, ...]
"""From how many letters a word may hold one typing error, and from how many two."""
DEFAULT_TYPOS: Typos = (5, 9)
SHORTEST_MISTYPED = 4
"""A shorter word is no mistyped one, whatever a lexicon says: it has so many neighbours that an error in it means nothing."""


class Form(StrEnum):
    """How a word of a phrase is compared with a word of the text."""

    TOLERANT = "tolerant"
    EXACT = "exact"
    PREFIX = "prefix"
    SUFFIX = "suffix"
    NUMBER = "number"


class Term(NamedTuple):
    """One word of the text that compares with `word` in this way; a tolerant one may be `edits` letters off."""

    word: str
    form: Form
    edits: int = 0


def tolerant(word: str, typos: Typos = DEFAULT_TYPOS) -> Term:
    """The term of a word in which as many typing errors are allowed as its length gives."""
    return Term(word, Form.TOLERANT, sum(len(word) >= least for least in typos))
