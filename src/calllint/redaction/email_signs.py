"""The signs of e-mail addresses as they are written and said, and what address is meant by a text of them."""

from __future__ import annotations

import re

from calllint.patterns import lazy_pattern

NONE = r"[\u200b-\u200f\u2060\ufeff\u00ad]*"
LOOKS = r"(?:(?:e?uhm?|ehm?|um|erm|äh|wacht(?: even)?|wait|let me see|even kijken|and then|en dan|and|en|then|dan)[\s,.…]+){0,2}"
"""What people say who look for the next piece."""
PAUSED = rf"[\s,]+{LOOKS}"
AT_WORD = (
    r"(?:(?:ape[ -]?n?|a)[ -]?staart(?:je)?|at[ -]the[ -]rate(?:[ -]of)?(?:[ -]sign)?|at[ -]sign|at[ -]teken|a[ -]krul(?:letje)?|arobase?"
    r"|klammeraffe|a commercial)"
)
AT = lazy_pattern(
    rf"{NONE}[ \t\u00a0]{{0,2}}{NONE}(?:[\[({{<] ?(?:at|a|ät|@) ?[\])}}>]|[@\uff20\ufe6b]{{1,2}}){NONE}[ \t\u00a0]{{0,2}}{NONE}"
    rf"|[\s,.…]+{LOOKS}(?:{AT_WORD}|(?P<weak>at|ad|et|ät)){PAUSED}",
    re.IGNORECASE,
)
HINT = lazy_pattern(
    r"[@\uff20\ufe6b]|[\[({<] ?(?:at|a|ät) ?[\])}>]|staart|\b(?:at|ad|et|ät)\b|a[ -]krul|arobas|klammeraffe|a commercial", re.IGNORECASE
)
DOT_WORD = r"(?:dot|period|punt|punkt|puntje|point|full[ -]stop|stip|punct)"
DASH_WORD = r"(?:dash|hyphen|minus|min(?:[ -]teken)?|streepje|koppelteken|bindestrich|strich|tiret|trait d['’]union)"
_LOW_WORD = r"(?:under ?score|(?:laag |liggend |laag liggend )streepje|unterstrich|tiret du bas)"
JOIN_WORD = rf"(?:{_LOW_WORD}|{DASH_WORD}|{DOT_WORD}|plus)"
BRACKETED = r"[\[({] ?(?:dot|punt|point|\.) ?[\])}]"
_NORMAL = (
    (lazy_pattern(NONE), ""),
    (
        lazy_pattern(
            r"[,\s]+(?:alles |allemaal |all )?(?:aan ?elkaar|one word|klein(?:e letters)?|small|lower ?case)[,\s]+", re.IGNORECASE
        ),
        " ",
    ),
    (
        lazy_pattern(
            r"\s*(?:[\[({<] ?(?:at|a|ät|@) ?[\])}>]|[@\uff20\ufe6b]{1,2})\s*"
            rf"|[\s,.…]+{LOOKS}(?:{AT_WORD}|at|ad|et|ät){PAUSED}",
            re.IGNORECASE,
        ),
        "@",
    ),
    (lazy_pattern(rf"[\s,]+{LOOKS}{_LOW_WORD}{PAUSED}", re.IGNORECASE), "_"),
    (lazy_pattern(rf"[\s,]+{LOOKS}{DASH_WORD}{PAUSED}", re.IGNORECASE), "-"),
    (lazy_pattern(rf"\s*{BRACKETED}\s*|[\s,]+{LOOKS}{DOT_WORD}{PAUSED}|\s*[.\uff0e,]+\s*", re.IGNORECASE), "."),
    (lazy_pattern(r"\s+plus\s+", re.IGNORECASE), "+"),
    (lazy_pattern(r"\s+"), ""),
)


def email_value(written: str) -> str:
    """The address that is meant, however it was written or said."""
    for pattern, sign in _NORMAL:
        written = pattern.sub(sign, written)
    return written.casefold()
