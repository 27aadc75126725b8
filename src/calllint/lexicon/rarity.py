"""How often texts have a term, roughly: what a phrase is indexed by decides how often it is looked for in vain."""

from __future__ import annotations

from collections.abc import Container

_FUNCTION_WORD, _NUMBER, _OPEN = 3000.0, 300.0, 40.0
_BY_LENGTH = (1.0, 400.0, 200.0, 60.0, 25.0, 12.0, 8.0, 5.0, 3.0, 2.0)
"""Long words are rare: by letters, against 1 for a word of ten or more."""


def frequency(word: str, kind: str, function_words: Container[str]) -> float:
    """How often a term is met, in no unit; `kind` is its sign in `vocabulary.KINDS`."""
    if kind == "#":
        return _NUMBER
    if kind in "<>":
        return _OPEN + _BY_LENGTH[min(len(word), 9)]
    return _FUNCTION_WORD if word in function_words else _BY_LENGTH[min(len(word), 9)]
