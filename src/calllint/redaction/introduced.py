"""Personal data that is known by what introduces it: "klantnummer", "date of birth", "username"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from calllint.patterns import lazy_pattern
from calllint.redaction.references import DAY_IN_DIGITS, FILLER, find_references, introduced_span
from calllint.redaction.small_words import word_set
from calllint.redaction.spans import Span

_BSN = lazy_pattern(
    r"\b(?:bsn|b\.s\.n|burgerservice|burger service|sofi|citizen service)(?:[ -]?(?:nummer|number|nr|no))?(?![^\W\d_])"
    r"[^\d\n]{0,40}(?P<value>\d(?:[\s.\-/]{0,2}\d){7,8})(?!\d)",
    re.IGNORECASE,
)
_AS_BSN = lazy_pattern(
    r"(?<!\d)(?P<value>\d(?:[\s.\-/]{0,2}\d){7,8})[\s,]{1,3}(?:as|als)\s(?:(?:your|my|the|uw|je|jouw|mijn|het)\s)?"
    r"(?:bsn|burgerservice ?nummer|citizen service number)(?![^\W_])",
    re.IGNORECASE,
)
_ID = lazy_pattern(
    rf"\b(?:paspoort(?:nummer)?|passport(?: number| no\.?)?|rijbewijs(?:nummer)?"
    rf"|driving licen[cs]e(?: number)?|driver'?s licen[cs]e(?: number)?|id[ -]?(?:kaart"
    rf"|card)?[ -]?(?:nummer|number)|identiteitskaart(?:nummer)?|rijksregisternummer"
    rf"|national insurance(?: number)?|ni number|nino|(?:your|my|full) social|social security(?: number)?|ssn|nhs(?: number)?"
    rf"|documentnummer|tax(?:payer)? (?:id|number)|vreemdelingennummer"
    rf"|v-nummer)(?![^\W_]){FILLER}\s*(?P<value>(?=[^\n]*\d)(?:[A-Z]{{0,4}}[ -]?)?\d[A-Z\d]*"
    rf"(?:[ .\-]?[A-Z]{{0,3}}\d[A-Z\d]*){{0,9}}(?:[ ]?[A-Z](?![\w]))?)(?![^\W_])",
    re.IGNORECASE,
)
_NINO = lazy_pattern(
    r"(?<![^\W_])(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z][\s.-]?\d\d[\s.-]?\d\d[\s.-]?\d\d[\s.-]?[A-D](?![^\W_])",
    re.IGNORECASE,
)
_PHONE = lazy_pattern(
    rf"\b(?:telefoon(?:nummer)?|telefoonnr\.?|tel\.?(?:nr\.?)?|mobiel(?:e)?(?: nummer)?|mob\.?"
    rf"|gsm(?:-?nummer)?|06-?nummer|phone(?: number)?|telephone(?: number)?|mobile(?: number)?"
    rf"|cell(?:phone)?(?: number)?|fax"
    rf"|whatsapp)(?![^\W_]){FILLER}\s*(?P<value>\+?\(?\d(?:[\s\-./()]{{0,3}}\d){{5,14}})(?!\d)",
    re.IGNORECASE,
)
_MONTH = (
    r"(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|jan|feb"
    r"|mrt|apr|jun|jul|aug|sept?|okt|nov|dec"
    r"|january|february|march|may|june|july|august|october|mar|oct)"
)
_DAY_IN_WORDS = (
    rf"(?:the )?(?:\d{{1,2}}(?:st|nd|rd|th|de|ste|e)?|\w*(?:een|twee|drie|vier|vijf|zes|zeven|acht|negen"
    rf"|tien|elf|twaalf|tig|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|teen|ty|first"
    rf"|second|third|th|ieth)(?:ste|de|e)?(?:[ -](?:first|second|third|fourth|fifth|sixth|seventh|eighth"
    rf"|ninth|one|two|three|four|five|six|seven|eight|nine))?)(?: of)?\s{_MONTH}\.?,?(?:\s['’]?(?:\d{{2,4}}"
    rf"|(?:negentien|twee|nineteen|twenty|two|een)[\w-]*(?:[ -](?:honderd|hundred|duizend|thousand|en|and"
    rf"|\w*(?:tig|ty|tien|teen)|een|twee|drie|vier|vijf|zes|zeven|acht|negen|one|two|three|four|five|six"
    rf"|seven|eight|nine|ten|elf|twaalf|tien|oh))*))?"
)
_DAY_AMERICAN = rf"{_MONTH}\.?\s\d{{1,2}}(?:st|nd|rd|th)?,?(?:\s\d{{2,4}})?"
_DAY = rf"(?:{DAY_IN_DIGITS}|{_DAY_AMERICAN}|{_DAY_IN_WORDS})"
_BIRTH = lazy_pattern(
    rf"\b(?:geboren|geboortedatum|geboorte datum|geb\.?(?:dat(?:um)?\.?)?|date of birth|birth ?date|dob"
    rf"|d\.o\.b\.?|born|birthday is|jarig|verjaar|verjaardag is)(?![^\W_])(?:\s*[:=(,]|\s+(?:is|was|op|on"
    rf"|de|the|van|mij|mijn|my|the|een|a|uh|um|in|ben|ik|op de|zij|hij|he|she"
    rf"|werd)){{0,6}}\s*(?P<value>{_DAY})(?!\w)",
    re.IGNORECASE,
)
_ANY_DAY = lazy_pattern(rf"(?<!\w)(?P<value>{DAY_IN_DIGITS}|{_DAY_AMERICAN}|{_DAY_IN_WORDS})(?!\w)", re.IGNORECASE)
_USER = lazy_pattern(
    r"\b(?:gebruikersnaam|gebruikers naam|username|user ?name|user ?id|login ?naam|inlognaam|login"
    r"|nickname|screen ?name|handle|twitter|instagram|insta|tiktok|skype|discord|gamertag|snapchat"
    r"|facebook)(?![^\W_])"
    r"(?:(?:\s*(?::|=|\"|“|'|‘)|\s+(?:is|heet|as|onder|:|=|account|handle|name|naam|id))+\s*"
    r"|\s+(?=@))(?P<value>@?[A-Za-z\d][\w.\-]{2,40}(?<![.\-]))(?!\w)",
    re.IGNORECASE,
)
_NO_USER = word_set(
    "niet wrong correct fout verkeerd correct ongeldig invalid onbekend unknown vergeten forgotten not the een het mijn my your uw "
    "nog already al still geblokkeerd blocked locked gewijzigd changed taken bezet gelijk same hetzelfde required verplicht leeg "
    "empty gone weg correctly goed juist being also ook down working stuk broken kapot dan then that dat hoe how what wat waar "
    "where"
)
_SECRET = lazy_pattern(
    r"\b(?:wachtwoord|password|passwd|passphrase|pincode|pin ?code|pin|cvv|cvc|cv-?code|beveiligingscode"
    r"|security code|verificatiecode|verification code|inlogcode|tan-?code|sms-?code|puk(?:-?code)?"
    r"|toegangscode|access code|geheime? (?:woord|antwoord))(?![^\W_])"
    r"(?:\s*(?::|=|\"|“|'|‘)|\s+(?:is|was|van mij is|:|=))+\s*(?P<value>(?=[^\s]*[\d!@#$%^&*_])[^\s\"”'’,;\ufffc]{3,40}(?<![.!?,)]))",
    re.IGNORECASE,
)
_ACCOUNT = lazy_pattern(
    rf"\b(?:sort ?code|rekening(?:nummer)?|bankrekening(?:nummer)?|gironummer|giro|bank account(?: number)?"
    rf"|routing number)(?![^\W_]){FILLER}\s*(?P<value>\d\d[ \-]?\d\d[ \-]?\d\d(?:[ ,]{{1,2}}\d{{6,8}}"
    rf"|\d{{1,6}}|(?:[ .]\d{{2,3}}){{1,2}})?)(?!\d)|(?<!\d)(?P<both>\d\d-\d\d-\d\d[ ,]{{1,2}}\d{{8}})(?!\d)",
    re.IGNORECASE,
)
_CARD_CODE = lazy_pattern(
    r"(?<=\d)[,;]?\s{1,2}(?:(?:exp\w*|geldig|valid|verval\w*|t/m|tot|thru|until)\W{0,2}(?:tot|thru|until|date|datum)?\W{0,2})?"
    r"(?:0[1-9]|1[0-2])\s?[/-]\s?(?:20)?\d\d[,;]?\s{0,2}(?:(?:en|and|met|with)\s)?(?:code|cvc|cvv|beveiligingscode|security code)?\W{0,3}"
    r"(?P<value>\d{3,4})(?!\d)",
    re.IGNORECASE,
)
"""The code of a card behind its number and the month until which it is valid."""
_FIXED = (("secret", _CARD_CODE), ("account", _ACCOUNT), ("bsn", _BSN), ("bsn", _AS_BSN), ("id", _ID), ("id", _NINO), ("phone", _PHONE))
_WORDED = (
    ("birthdate", _BIRTH, ("geb", "birth", "born", "dob", "d.o.b", "jarig", "verjaar")),
    (
        "user",
        _USER,
        (
            "gebruik",
            "user",
            "login",
            "inlog",
            "nick",
            "screen",
            "handle",
            "twitter",
            "insta",
            "tiktok",
            "skype",
            "discord",
            "gamertag",
            "snapchat",
            "facebook",
        ),
    ),
    ("secret", _SECRET, ("wachtw", "passw", "passp", "pin", "cv", "code", "puk", "geheim")),
)


def find_introduced(text: str, asked: frozenset[str], digits: bool) -> Iterator[Span]:
    """What is introduced in `text`, or was asked for just before it; `digits`: there is a digit in it."""
    if digits:
        yield from find_references(text, asked)
        for kind, pattern in _FIXED:
            for match in pattern.finditer(text):
                yield introduced_span(match, kind)
    lowered = text.lower()
    for kind, pattern, hints in _WORDED:
        if any(map(lowered.__contains__, hints)):
            for match in pattern.finditer(text):
                if kind != "user" or match["value"].casefold() not in _NO_USER:
                    yield introduced_span(match, kind)
    if "birthdate" in asked:
        for match in _ANY_DAY.finditer(text):
            yield introduced_span(match, "birthdate")
