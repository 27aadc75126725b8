"""The name under a letter: who wrote it, where the address is a whole department's."""

from __future__ import annotations

import re

from calllint.patterns import lazy_pattern

_VALEDICTION = lazy_pattern(
    r"^[ \t]*(?:met (?:vriendelijke|hartelijke|zonnige|sportieve|warme) groet(?:en)?|(?:vriendelijke|hartelijke|veel"
    r"|zonnige) groet(?:en|jes)?|groet(?:en|jes)?|hoogachtend|mvg|(?:with )?(?:kind|best|warm|kindest|warmest)(?:est)? regards|regards"
    r"|best wishes|(?:yours )?(?:sincerely|faithfully)|many thanks|cheers|(?:mit )?(?:freundlichen|freundliche|besten|beste|viele"
    r"|herzliche|liebe) grü(?:ß|ss)en?|cordialement|bien (?:à vous|cordialement)"
    r"|sincères salutations)[ \t]*[,.!]?[ \t]*(?P<beside>[^\n]*)(?:\n|$)",
    re.IGNORECASE | re.MULTILINE,
)
_NAME = lazy_pattern(r"[^\W\d_a-zß-öø-ÿ][\w'’.-]*(?: (?:(?:van|de|der|den|von|el|la|ten|ter|le|du) ){0,2}[^\W\d_a-zß-öø-ÿ][\w'’.-]*){0,3}")


def signed_by(text: str) -> str | None:
    """The name under the last valediction; None where there is none."""
    found = None
    for match in _VALEDICTION.finditer(text):
        below = next((line for line in text[match.end() : match.end() + 200].split("\n") if line.strip()), "")
        for line in (match["beside"], below):
            name = line.strip(" \t,*_-")
            if 1 < len(name) < 40 and _NAME.fullmatch(name):
                found = name
                break
    return found
