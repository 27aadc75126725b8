"""Names that stand before what tells them: *Emma Jansen speaking*, *valerie webb is my name*."""

from __future__ import annotations

import re
from collections.abc import Iterator

from calllint.patterns import lazy_pattern
from calllint.redaction.letters_told import Told
from calllint.redaction.name_due import is_called, is_odd
from calllint.redaction.name_reading import Read, read_name
from calllint.redaction.name_tells import NAME_FIRST, TELLS_NAME
from calllint.redaction.name_words import AMBIGUOUS, NO_NAME, PARTICLES


def named_first(text: str, capitals: bool, firm: bool) -> Iterator[Told]:
    """Names before what says that somebody speaks: "Emma Jansen hier"."""
    for match in NAME_FIRST.finditer(text):
        at = _behind_greetings(text, match.start(1), match.end(1))
        small = not capitals or text[at : match.end(1)].islower()
        read = read_name(text, at, small=small, most=7 if capitals or not firm else 2, loose=True)
        if (read is None or read.end < match.end(1) - 1) and TELLS_NAME.match(text, match.end(1)) is not None:
            read = _all_of(text, at, match.end(1))
        if (
            read is not None
            and read.end >= match.end(1) - 1
            and not (len(read.words) == 1 and _LEADS_ON.match(text, match.end(1)) is not None and not is_called(read.words[0].casefold()))
            and (not text[read.start : read.end].islower() or is_odd(read, text[:at]) or TELLS_NAME.match(text, match.end(1)) is not None)
        ):
            yield Told(read, True)


def _all_of(text: str, start: int, end: int) -> Read | None:
    """All of a stretch as a name, which is said to be one: `valerie webb is my name`."""
    words = [(word[0], word.start(), word.end()) for word in _NAMED.finditer(text, start, end)]
    own = [word for word, _, _ in words if word.casefold() not in PARTICLES]
    if not 0 < len(own) < 4 or any(word.casefold() in NO_NAME and word.casefold() not in AMBIGUOUS for word in own):
        return None
    return Read(words[0][1], words[-1][2], tuple(own), False)


_NAMED = lazy_pattern(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")

_GREETS = lazy_pattern(
    r"(?:hoi|hallo|hi|hey|hello|dag|ja|yes|yeah|its|it's|met|goed\w+|goei\w+|good|morning|afternoon|evening|dit|this|is)[\s,]+",
    re.IGNORECASE,
)


def _behind_greetings(text: str, at: int, end: int) -> int:
    """Where what stands from `at` to `end` goes on behind its greetings."""
    while (match := _GREETS.match(text, at, end)) is not None:
        at = match.end()
    return at


_LEADS_ON = lazy_pattern(r"(?:here|hier) (?:for|to|and|voor|om|en)(?!\w)", re.IGNORECASE)
"""What makes no name of a word before *here*: *Click here for more*."""
