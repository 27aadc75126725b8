"""Numbers under which somebody is known to a firm: of customers, orders, cases, policies, known by what introduces them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from calllint.patterns import lazy_pattern
from calllint.redaction.digits import is_date, plain_digits
from calllint.redaction.hints import holds_any
from calllint.redaction.spans import Span

FILLER = (
    r"(?:\s*(?::|=|#|,|-|\(|\"|'|“|‘)|\s+(?:is|was|nummer|number|no\.?|nr\.?|nummertje|code|met|van|mij"
    r"|mijn|u|uw|my|your|that's|dat|it's|it|are|the|de|het|voor|me|ja|uh|um|eh|euh|yes|namelijk|luidt|as"
    r"|on"
    r"|onder|under|with|in|to|of|dus|so|well|nou|even|kijken|hier|here|i|have|heb|ik|want|klantnummer"
    r"|ordernummer|reads|order|bestelling|klant|customer|account)){0,6}"
)
"""What may stand between what introduces a number and the number."""
DAY_IN_DIGITS = r"\d{1,4}\s?[-./ ]\s?\d{1,2}\s?[-./ ]\s?\d{2,4}|\d{8}"
_TOKEN = r"(?=[^\s]*\d)[A-Za-z\d](?:[A-Za-z\d]|[\-./_#](?=[A-Za-z\d])){2,39}"
_SPACED = (
    rf"{_TOKEN}(?:[ \u00a0](?=[A-Z\d]*\d)[A-Z\d\-]{{1,12}}(?![\w:.,]\d|\s?(?:euro|eur|uur|stuks|keer"
    rf"|x)\b))*|\d(?:[\s\-.]\d){{3,}}|\d{{2,4}}(?:[ .\-]\d{{2,4}}){{1,6}}"
    rf"|(?-i:[A-Z]{{1,4}})[\s-]?\d[\d\s-]{{2,20}}\d"
)
_NUMBERED = (
    r"(?:klant|order|bestel|factuur|meldings?|melding|referentie|dossier|zaak|ticket|polis|contract|lid"
    r"|lidmaatschaps?|relatie|debiteur(?:en)?|pakket|zendings?|verzend|serie|aanvraag|incident|case|claim"
    r"|schade|boekings?|reserverings?|account|abonnement|patiënt|patient|huurder|offerte|retour|kassabon"
    r"|bon|transactie|betalings?|leerling|student|personeels?|deelnemers?|aansluit|meter|ean|barcode"
    r"|vracht)"
)
_REFERENCE = lazy_pattern(
    rf"\b(?:{_NUMBERED}[ -]?(?:nummer|nummers|nr\.?|no\.?|code|id|kenmerk)|(?:uw |ons |betalings?)?kenmerk"
    rf"|referentie|track ?(?:&|and|en|'n'?) ?trace(?:[ -]?(?:code|nummer))?|barcode"
    r"|(?:customer|order|invoice|case|ticket|policy|booking|tracking|confirmation|member(?:ship)?|account"
    r"|reference|claim|incident|contract|reservation|purchase|transaction|client|patient|loyalty|serial"
    r"|parcel|shipment|consignment|complaint|job|work ?order|quote|receipt|return|rma|delivery|subscriber"
    r"|service request|meter|crime|tenancy|student|employee|staff|imei|vin)[ -]?(?:reference"
    r"|ref)?[ -]?(?:number|numbers|no\.?|nr\.?|code|id|ref|reference|#)|booking reference|reference|ref\.?"
    r"|imei|vin)(?![^\W_])"
    rf"{FILLER}\s*(?P<value>{_SPACED})(?![^\W_])",
    re.IGNORECASE,
)
_WEAK_REFERENCE = lazy_pattern(
    r"\b(?:order|bestelling|ticket|factuur|invoice|case|zaak|dossier|melding|polis|policy|booking|boeking"
    r"|reservering|reservation|claim|account|klant|customer|pakket|parcel|incident|contract|shipment"
    r"|zending|member|lid|offerte|quote|transactie|transaction)(?:\s*[:#(]|\s+(?:nr\.?|no\.?|is|met"
    r"|with)){0,4}\s*#?(?P<value>(?=[^\s]*\d[^\s]*\d[^\s]*\d[^\s]*\d)[A-Za-z\d](?:[A-Za-z\d]"
    r"|[\-./_#](?=[A-Za-z\d])){3,39})(?![^\W_])",
    re.IGNORECASE,
)
_WHOLE = lazy_pattern(r"\d{8}")
"""Eight digits may be a day; behind *customer number* they are none."""
_HASH = lazy_pattern(r"(?<!\w)#(?P<value>(?=[A-Z\d-]*\d[A-Z\d-]*\d[A-Z\d-]*\d[A-Z\d-]*\d)[A-Z\d][A-Z\d-]{3,30})(?!\w)")
_HINTS = (
    "numm", "numb", "nr", " no", "kenmerk", "ref", "code", " id", "-id", "track", "order", "bestelling", "ticket", "factuur", "invoice",
    "case",
    "zaak", "dossier", "melding", "polis", "policy", "book", "boek", "reserv", "claim", "account", "klant", "customer", "pakket",
    "parcel", "incident",
    "contract", "ship", "zending", "member", "lid", "offerte", "quote", "trans", "#", "imei", "vin",
)  # fmt: skip
_ASKED_REFERENCE = lazy_pattern(rf"(?<![^\W_])(?P<value>{_SPACED})(?![^\W_])", re.IGNORECASE)


def find_references(text: str, asked: frozenset[str]) -> Iterator[Span]:
    """Reference numbers in `text`, which holds digits; `asked` are the kinds that somebody asked for just before."""
    if holds_any(text.lower(), _HINTS):
        for pattern in (_REFERENCE, _WEAK_REFERENCE, _HASH):
            for match in pattern.finditer(text):
                if _is_reference(text, match) or (pattern is _REFERENCE and _WHOLE.fullmatch(match["value"]) is not None):
                    yield introduced_span(match, "reference")
    if "reference" in asked:
        for match in _ASKED_REFERENCE.finditer(text):
            if len(plain_digits(match["value"])) >= 4 and _is_reference(text, match):
                yield introduced_span(match, "reference")


def _is_reference(text: str, match: re.Match[str]) -> bool:
    return not _is_day(match["value"]) and not _is_amount(text, match)


def introduced_span(match: re.Match[str], kind: str) -> Span:
    """The group `value` of a match, or all of it, as a span."""
    start, end = match.span("value") if "value" in match.re.groupindex and match["value"] is not None else match.span()
    found = match.string[start:end]
    end -= len(found) - len(found.rstrip(" -."))
    value = "".join(filter(str.isalnum, found)).casefold()
    if kind == "phone":
        from calllint.redaction.phones import national

        value = national(plain_digits(found), "+" in found)
    elif kind == "bsn":
        value = plain_digits(found)
    return Span(start, end, kind, value)


_DAY_SHAPE = lazy_pattern(rf"(?:{DAY_IN_DIGITS}|\d{{1,2}}[-/.]\d{{1,2}}|\d{{1,2}}[:.]\d\d|(?:19|20)\d\d)", re.IGNORECASE)


def _is_day(value: str) -> bool:
    return _DAY_SHAPE.fullmatch(value) is not None and (not value.isdigit() or len(value) == 4 or is_date(plain_digits(value)))


def _is_amount(text: str, match: re.Match[str]) -> bool:
    start, end = match.span("value")
    return (
        text[max(0, start - 2) : start].strip()[-1:] in ("€", "$", "£")
        or re.match(
            r"[.,]\d\d\b|\s?(?:euro|eur|€|uur|%|dagen|days|weken|weeks|stuks?|stk|keer|pieces|items|pcs|kg|gram"
            r"|liter|minuten|minutes|x\b|m\b)",
            text[end : end + 8],
            re.IGNORECASE,
        )
        is not None
    )
