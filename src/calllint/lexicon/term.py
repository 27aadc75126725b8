"""The words of phrases: what a lexicon compares the words of a text with."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Form(StrEnum):
    """How a word of a phrase is compared with a word of the text."""

    TOLERANT = "tolerant"
    EXACT = "exact"
    PREFIX = "prefix"
    SUFFIX = "suffix"
    NUMBER = "number"


class Term(NamedTuple):
    """One word of the text that compares with `word` in this way."""

    word: str
    form: Form
