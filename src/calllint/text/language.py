"""Which of the installed languages a text is in, told by its function words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import chain

from calllint.text.words import Words

_ENOUGH_WORDS = 400
"""Words of a conversation that are looked at: more do not change the answer."""
_LEAST_SHARE = 0.08
"""A language's function words are at least this share of a text in it; names and numbers alone are in no language."""


def recognise(texts: Iterable[Words], function_words: Mapping[str, frozenset[str]]) -> str | None:
    """The ISO 639-1 code of the language that most words of `texts` belong to; None when no language is likely.

    Of two languages with as many words the first in the order of `function_words` counts.
    """
    norms = list(chain.from_iterable(words.norms for words in texts))[:_ENOUGH_WORDS]
    counts = {language: sum(norm in words for norm in norms) for language, words in function_words.items()}
    best = max(counts, key=lambda language: counts[language], default=None)
    if best is None or counts[best] == 0 or counts[best] < _LEAST_SHARE * len(norms):
        return None
    return best
