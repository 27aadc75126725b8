"""Whether a word is one of the languages': what is none is a name more often than not."""

from __future__ import annotations

from functools import lru_cache

from calllint.lexicon.known import KnownWords
from calllint.redaction.name_words import EVERYDAY, SURNAMES


@lru_cache(20_000)
def is_word(word: str) -> bool:
    """Whether `word`, in small letters, is in the word list of an installed language, or one that people use every day."""
    return word in EVERYDAY or (word not in SURNAMES and any(word in known for known in _lists()))


@lru_cache(1)
def _lists() -> tuple[KnownWords, ...]:
    from calllint.lexicon.lexicon import KNOWN_WORDS_NAME, languages, lexicon_folder

    return tuple(KnownWords(lexicon_folder() / language / KNOWN_WORDS_NAME) for language in languages())
