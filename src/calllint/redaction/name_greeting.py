"""Who greets and says who it is, and no more."""

from __future__ import annotations

import re

from calllint.patterns import lazy_pattern
from calllint.redaction.dictionary import is_word
from calllint.redaction.name_reading import Read
from calllint.redaction.name_words import AMBIGUOUS, NO_NAME


def is_all_said(text: str, read: Read, at: int) -> bool:
    """Whether somebody greets and says who it is, and no more: `hoi met iris`, `Hi, it's Todd.`."""
    folded = [word.casefold() for word in read.words]
    if len(folded[0]) < _FEWEST or not NO_NAME.isdisjoint({*folded} - AMBIGUOUS) or _GREETED.fullmatch(text, 0, at) is None:
        return False
    named = text[read.start].isupper() or _MET.match(text, at) is not None or not is_word(folded[0])
    return named and _SENTENCE_ENDS.match(text, read.end) is not None


_FEWEST = 3
_GREETED = lazy_pattern(
    r"\W*(?:(?:ja|yes|nou|well|oh),? )?(?:hi|hiya|hey|hello|hoi|hallo|dag|allo"
    r"|goede(?:morgen|middag|navond|ndag)|goeie(?:morgen|middag)"
    r"|(?:good )?(?:morning|afternoon|evening))(?: there)?\W+",
    re.IGNORECASE,
)
_MET = lazy_pattern(r"\W*met\s", re.IGNORECASE)
_SENTENCE_ENDS = lazy_pattern(r"\s*(?:[.!\n]|\Z)")


def is_all_behind_greeting(text: str, read: Read, at: int) -> bool:
    """Whether a name of two words or more is all that is said behind a greeting: `bonjour c'est aurore dimanche`."""
    ends = _GOES_ON.match(text, read.end) is not None
    return len(read.words) > 1 and ends and _GREETS.fullmatch(text, 0, at) is not None


_GREETS = lazy_pattern(r"\W*(?:allô?|bonjour|bonsoir|salut|guten (?:tag|morgen|abend)|hallo|moin|grüezi|servus)\W+", re.IGNORECASE)
_GOES_ON = lazy_pattern(r"\s*(?:[.,!]|\Z|(?:und|ich|wegen|et|je|à propos|pour|de|aus)(?!\w))", re.IGNORECASE)
