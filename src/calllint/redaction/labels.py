"""Words that name a kind of number, wherever they stand: behind a number as *… down as my IBAN*, or before one that is broken off."""

from __future__ import annotations

import re

from calllint.patterns import lazy_pattern
from calllint.redaction.codes import PIECE, is_code
from calllint.redaction.spoken import BANKS

_LABELS = {
    "phone": r"(?:(?:tele|mobile |contact )?phone|mobile|contact|callback|cell|whats ?app)(?: number| no)?|telephone|tel|gsm"
    r"|(?:telefoon|mobiele|mobiel|06|gsm|contact)[ -]?(?:nummer|nr)|telefoon|mobiel|number|nummer|handy(?:nummer)?|telefon(?:nummer)?"
    r"|rufnummer|numéro(?: de (?:téléphone|portable))?|portable|téléphone",
    "iban": r"iban(?:[ -]?(?:nummer|number|nr))?|(?:bank ?)?account(?: number)?|(?:bank)?rekening(?: ?nummer)?|konto(?:nummer)?"
    r"|bankverbindung|(?:numéro de )?compte(?: bancaire)?",
    "card": r"(?:(?:credit|debit|bank) ?)?card(?: number)?|(?:creditcard|bankpas|kaart|pas)(?:nummer)?|creditcard"
    r"|(?:kredit)?karten?(?:nummer)?|(?:numéro de )?carte(?: bancaire)?",
    "postcode": r"(?:(?:home|delivery|billing|postal) )?address|(?:huis|woon|bezorg|post|thuis|lever)?adres|adresse|anschrift|postcode",
    "bsn": r"bsn(?:[ -]?nummer)?|burgerservice ?nummer|sofi ?nummer|citizen service number",
    "plate": r"kenteken(?:nummer|plaat)?|nummerplaat|(?:car )?registration(?: number)?|reg|(?:number|licen[cs]e) plate(?: number)?|plates?"
    r"|(?:auto|kfz-?)?kennzeichen|nummernschild|plaque(?: d['’]immatriculation)?|immatriculation",
}
_KIND = "|".join(f"(?P<{kind}>{words})" for kind, words in _LABELS.items())
_WHOSE = (
    r"(?:(?:your|my|our|his|her|the|their|uw|je|jouw|mijn|m'n|mn|het|de|hun|zijn|haar|onze|ihre?[mnrs]?|meine?[mnrs]?|die|das|der|mon|ma"
    r"|votre|le|la)\s)?(?:(?:new|nieuwe?|right|correct|current|juiste|neue[nrs]?|richtige[nrs]?|nouve(?:au|lle)|bonne?|only)\s)?"
)
NAMED_BEHIND = lazy_pattern(
    r"(?<![^\W_])(?:(?=(?:the|het|de|die|das|der) (?:right|correct|juiste|richtige)"
    r"|(?:my|our|mijn|onze?|meine?|unsere?|mon|ma) (?:new|nieuwe?|neue[rs]?|nouve(?:au|lle)))"
    r"|(?:as|als|comme|(?:is|are|was|be|bleibt|ist|est|klopt|stimmt|has been|have been|c['’]est)(?: (?:dus|so|now|nu|bien|jetzt))?)\s)"
    rf"{_WHOSE}(?:{_KIND})(?![^\W_])",
    re.IGNORECASE,
)
"""What a number was, said after it."""
NAMED_HINTS = (
    "new",
    "nieuw",
    "neu",
    "nouv",
    "as ",
    "als ",
    "comme",
    "is ",
    "are ",
    "was ",
    "been ",
    "ist ",
    "est ",
    "be ",
    "klopt",
    "stimmt",
)
_NAMED = lazy_pattern(rf"(?<![^\W_])(?:{_KIND})(?![^\W_])", re.IGNORECASE)
_REPEATS = lazy_pattern(
    r"(?<![^\W_])(?:herhaal|repeat|répète|wiederhole|(?:lees|read)(?: (?:het|that|it|this|je|u))?(?: (?:even|nog))? (?:terug|back)"
    r")(?![^\W_])(?:[\s:,]{1,3}(?:that|dat|dus|so|het|it|das|ça))?[\s:,]{0,3}",
    re.IGNORECASE,
)


def kinds_begun(text: str) -> frozenset[str]:
    """The kinds of numbers that a text names which ends within one: *my number is oh seven*."""
    last = next(reversed([*PIECE.finditer(text, max(0, len(text) - _TAIL))]), None)
    if last is None or not (any(map(str.isdigit, last[0])) or is_code(text, last) or last[0].casefold() in BANKS):
        return frozenset()
    return kinds_named(text)


def kinds_named(text: str) -> frozenset[str]:
    """The kinds of numbers that a text names."""
    return frozenset(match.lastgroup for match in _NAMED.finditer(text) if match.lastgroup is not None)


def repeats_at(text: str) -> int | None:
    """Where what somebody says again begins, behind words that say so: *I'll repeat that, …*."""
    match = _REPEATS.search(text)
    return None if match is None else match.end()


_TAIL = 24
"""Characters at the end of a text in which its last word stands."""
