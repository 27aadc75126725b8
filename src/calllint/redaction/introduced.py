"""Personal data that is known by what introduces it: "klantnummer", "date of birth", "username"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from calllint.patterns import lazy_pattern
from calllint.redaction.dictionary import is_word
from calllint.redaction.references import FILLER, find_references, introduced_span
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
    r"(?<![^\W_])(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z][\s.-]?\d\d[\s.-]?\d\d[\s.-]?\d\d[\s.-]?[A-D](?![^\W_])"
    # What stands in for one until it is given: "ZZ 12 34 56 T".
    r"|(?<![^\W_])ZZ[\s.-]?\d\d[\s.-]?\d\d[\s.-]?\d\d[\s.-]?T(?![^\W_])",
    re.IGNORECASE,
)
_PHONE = lazy_pattern(
    rf"\b(?:telefoon(?:nummer)?|telefoonnr\.?|tel\.?(?:nr\.?)?|mobiel(?:e)?(?: nummer)?|mob\.?"
    rf"|gsm(?:-?nummer)?|06-?nummer|phone(?: number)?|telephone(?: number)?|mobile(?: number)?"
    rf"|cell(?:phone)?(?: number)?|fax"
    rf"|whatsapp)(?![^\W_]){FILLER}\s*(?P<value>\+?\(?\d(?:[\s\-./()]{{0,3}}\d){{5,14}})(?!\d)",
    re.IGNORECASE,
)
_CALL_ME = lazy_pattern(
    r"(?<![^\W_])(?:(?:call|ring|reach|phone|text|contact|get)(?:ing)? (?:me|him|her)(?: back)? (?:on|at)"
    r"|(?:bel|belt|bellen|bereiken|bereikbaar|terugbellen|app|appen)(?: (?:me|mij|hem|haar|terug|maar|dan|weer|even|gewoon|zelf)){0,3} op"
    r"|(?:my|his|her|mijn|m'n|zijn|haar|meine) (?:number|nummer|nr\.?)(?: is| ist|:)|mon numéro(?: est| c'est|:)"
    r"|appelez[ -]moi au|erreichen (?:sie )?mich (?:unter|auf))\s*:?\s*"
    r"(?P<value>\+?\(?\d(?:[\s\-./()]{0,3}\d){7,14}(?:\s?(?:x|ext\.?) ?\d{1,6})?)(?!\d)",
    re.IGNORECASE,
)
"""Where somebody is called, in whatever form: that of a country that is not known, and what only firms have elsewhere."""
_PHONE_LINE = lazy_pattern(
    r"(?:^|\n)[ \t]*(?:(?:[TMPC]|Tel|Ph|Mob|Cell|Phone|Mobile|Mobiel"
    r"|Gsm)[.:]{0,2}[ \t]{1,2})?(?P<value>\+?\(?[1-9]\d(?:[ \-./()]{0,2}\d){8,10})"
    r"(?=[ \t]*(?:\n|$|\|))",
)
"""A telephone number that is all of a line, as under letters; those with a nought in front are known anyway."""
_USER = lazy_pattern(
    r"\b(?:(?:gebruikersnaam|gebruikers naam|username|user ?name|user ?id|login ?na(?:am|me)|login[ -]?id|inlognaam|account ?na(?:am|me)"
    r"|profielnaam|login|nickname|screen ?name|handle|twitter|instagram|insta|tiktok|skype|discord|gamertag|snapchat|facebook)(?![^\W_])"
    r"(?:(?:\s*(?::|=|\"|“|'|‘)|\s+(?:is|it is|hij is|heet|as|onder|:|=|account|handle|name|naam|id|was|nu|now))+\s*"
    r"|\s+(?=@)|(?P<loose>\s+))|(?P<signed>(?:log(?:ged|ging)? ?(?:in|on)|log|inloggen|aangemeld|signed? in|sign in)\s(?:altijd "
    r"|always )?(?:in )?"
    r"(?:als|as|met|with)\s))"
    r"(?P<value>@?[A-Za-z\d][\w.\-]{2,40}(?<![.\-]))(?!\w)",
    re.IGNORECASE,
)
_ASKED_USER = lazy_pattern(r"(?<![^\W_])(?P<value>@?[A-Za-z\d][\w.\-]{2,40}(?<![.\-]))(?![\w@])")
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
    rf"|\d{{1,6}}|(?:[ .]\d{{2,3}}){{1,2}})?)(?!\d)|(?<!\d)(?P<both>\d\d(?P<joint>[- ])\d\d(?P=joint)\d\d[ ,]{{1,2}}(?:and "
    rf"|account (?:number )?)?\d{{8}})(?!\d)",
    re.IGNORECASE,
)
_CARD_CODE = lazy_pattern(
    r"(?<=\d)[,;]?\s{1,2}(?:(?:exp\w*|geldig|valid|verval\w*|t/m|tot|thru|until)\W{0,2}(?:tot|thru|until|date|datum)?\W{0,2})?"
    r"(?:0[1-9]|1[0-2])\s?[/-]\s?(?:20)?\d\d[,;]?\s{0,2}(?:(?:en|and|met|with)\s)?(?:code|cvc|cvv|beveiligingscode|security code)?\W{0,3}"
    r"(?P<value>\d{3,4})(?!\d)",
    re.IGNORECASE,
)
"""The code of a card behind its number and the month until which it is valid."""
_FIXED = (
    ("secret", _CARD_CODE),
    ("account", _ACCOUNT),
    ("bsn", _BSN),
    ("bsn", _AS_BSN),
    ("id", _ID),
    ("id", _NINO),
    ("phone", _PHONE),
    ("phone", _CALL_ME),
)
_WORDED = (
    (
        "user",
        _USER,
        (
            "gebruik",
            "account",
            "profiel",
            "log",
            "sign",
            "aangemeld",
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
        yield from _numbers(text)
    lowered = text.lower()
    for kind, pattern, hints in _WORDED:
        if any(map(lowered.__contains__, hints)):
            for match in pattern.finditer(text):
                if kind != "user" or _names_user(match):
                    yield introduced_span(match, kind)
    if "user" in asked and len(text) < _BRIEF:
        for match in _ASKED_USER.finditer(text):
            if _is_user(match["value"]):
                yield introduced_span(match, "user")


def _numbers(text: str) -> Iterator[Span]:
    """The numbers of fixed kinds, and the telephone numbers that are a line of their own."""
    for kind, pattern in _FIXED:
        for match in pattern.finditer(text):
            yield introduced_span(match, kind)
    if text.count("\n") > 1:
        for match in _PHONE_LINE.finditer(text):
            yield introduced_span(match, "phone")


_BRIEF = 100
"""Characters of an answer up to which it is about nothing else."""


def _names_user(match: re.Match[str]) -> bool:
    """Whether what stands behind the words for a user name is one."""
    value: str = match["value"]
    loose = match["loose"] is not None or match["signed"] is not None
    return value.casefold() not in _NO_USER and value.casefold().strip("x@") != "" and (not loose or _is_user(value))


def _is_user(value: str) -> bool:
    """Whether somebody who was asked for a user name gives one with this: letters and digits in one, or no word of the language."""
    if value.isdigit() or value.casefold().lstrip("@") == "user" or not value.casefold().strip("x"):
        return False
    return any(sign in value for sign in "_.@0123456789") or (len(value) > 3 and not any(map(is_word, value.casefold().split("-"))))
