"""What somebody just asked for: the next answer gives it without a word of introduction."""

from __future__ import annotations

import re

from calllint.patterns import lazy_pattern

_QUESTIONS = (
    (
        "phone",
        r"telefoonnummer|phone number|mobile number|mobiele nummer|cell number|number (?:to|can|we|i) (?:call"
        r"|reach|can|ring)|callback number|contact number|nummer (?:kan|kunnen|mag) (?:ik|we|wij) u"
        r"|op welk nummer|(?:uw|je) nummer|your number|terugbelnummer|06-?nummer|best number",
    ),
    ("birthdate", r"geboortedatum|geboren|date of birth|birth ?date|\bdob\b|were you born|birthday"),
    ("postcode", r"postcode|post code|zip|huisnummer|uw adres|je adres|your address|house number"),
    ("bsn", r"\bbsn\b|burgerservicenummer"),
    ("plate", r"kenteken|nummerplaat|licen[cs]e plate|registration|number plate|which plate|\breg\b"),
    (
        "reference",
        r"(?:klant|order|bestel|factuur|meldings?|referentie|dossier|zaak|ticket|polis|contract|lid|relatie"
        r"|debiteuren?|pakket|zendings?|serie|aanvraag|incident|case|claim|schade|boekings?|reserverings?"
        r"|account|abonnement|patiënt|huurder|offerte|transactie|meter)[ -]?(?:nummer|code|nr)|kenmerk"
        r"|track ?(?:&|and) ?trace"
        r"|(?:customer|order|invoice|case|ticket|policy|booking|tracking|confirmation|member(?:ship)?|account"
        r"|reference|claim|contract|reservation|serial|parcel|client|patient) (?:reference|ref|number|no\.?"
        r"|code|id)|booking ref|the reference",
    ),
)
_PATTERNS = tuple((kind, lazy_pattern(pattern, re.IGNORECASE)) for kind, pattern in _QUESTIONS)
_ANY = lazy_pattern(
    "numm?er|postcode|post code|zip|adres|address|geboren|geboorte|birth|born|dob|bsn|kenteken|plat"
    "|regist|reg|refer|kenmerk|track|code|ref|nr|id",
    re.IGNORECASE,
)
NOTHING: frozenset[str] = frozenset()


def asked_for(text: str) -> frozenset[str]:
    """The kinds of personal data that `text` asks for."""
    if _ANY.search(text) is None:
        return NOTHING
    return frozenset(kind for kind, pattern in _PATTERNS if pattern.search(text))
