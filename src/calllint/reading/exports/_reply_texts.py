"""Whether a text is an answer to somebody: a letter, or words that address one. What tells a reply template from an article."""

from __future__ import annotations

import re

from calllint.patterns import lazy_pattern
from calllint.reading.exports._values import plain

_SHORTEST = 40
"""Characters that a letter has at least: `Hello` alone is said in any list."""
_LONGEST = 6000
_OPENING = lazy_pattern(
    r"\W*(?:beste|geachte|dag|hallo|hoi|goedemorgen|goedemiddag|goedenavond|goedendag|dear|hi|hello|good (?:morning|afternoon|evening)"
    r"|sehr geehrte[rs]?|guten tag|liebe[rs]?|bonjour|chère?|madame|monsieur|thank(?:s| you) for (?:contacting|reaching|your|getting)"
    r"|bedankt voor|dank (?:u|je) voor|vielen dank für|merci (?:de|pour))\b",
    re.IGNORECASE,
)
_CLOSING = lazy_pattern(
    r"(?:^|\n)\W*(?:(?:kind|best|warm) regards|regards|yours (?:sincerely|faithfully)|sincerely|met vriendelijke groet|vriendelijke groet"
    r"|hartelijke groet|groeten|mit freundlichen grüßen|viele grüße|freundliche grüße|cordialement|bien à vous)\b",
    re.IGNORECASE,
)
_PLACEHOLDER = lazy_pattern(r"\{\{[^{}\n]{1,80}\}\}|#\{[\w.]{1,60}\}|%[A-Z][A-Z_]{1,30}%|\[[A-Z][A-Z0-9_ -]{2,30}\]")
_TO_SOMEBODY = lazy_pattern(r"\b(?:you|your|u|uw|je|jouw|jullie|sie|ihre?[mnrs]?|dir|dein[enr]?|vous|votre|vos)\b", re.IGNORECASE)
_OF_ONES_OWN = lazy_pattern(
    r"\b(?:I|we|our|us|I'm|I've|we're|we'll|ik|wij|ons|onze|ich|wir|unser[emnrs]?|je|nous|notre|nos|thank|thanks|please|bedankt|danke|merci)\b",
    re.IGNORECASE,
)


def is_letter(text: str) -> bool:
    """Whether `text`, plain or HTML, opens or closes as a letter does and says something; a letter with gaps to be filled is one."""
    said = plain(text) if len(text) <= _LONGEST else ""
    if len(said) < _SHORTEST:
        return False
    return (
        _OPENING.match(said) is not None or _CLOSING.search(said) is not None or (_PLACEHOLDER.search(said) is not None and _speaks(said))
    )


def is_answer(text: str) -> bool:
    """Whether `text` is a letter, or somebody says it to somebody in a sentence."""
    said = plain(text) if len(text) <= _LONGEST else ""
    return is_letter(text) or (len(said) >= _SHORTEST and said.endswith((".", "!", "?")) and _speaks(said))


def _speaks(said: str) -> bool:
    return _TO_SOMEBODY.search(said) is not None and _OF_ONES_OWN.search(said) is not None
