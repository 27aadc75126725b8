"""Where somebody lives and what they drive: postcodes, streets with a number, licence plates."""

from __future__ import annotations

import re
from collections.abc import Iterator

from calllint.patterns import lazy_pattern
from calllint.redaction.spans import Span

_NUMBER = r"(?:nr\.?\s?|nummer\s)?\d{1,5}(?:\s?[-/]\s?\d{1,4}|\s?(?:bis|hs|bus\s?\d+|boîte\s?\d+|[IVX]{1,4}\b|[a-zA-Z](?![\w'’])))*(?![\w])"
_UP = r"[A-ZÀ-ÖØ-Þ]"
_NAME = rf"(?:{_UP}[\w'’.\-]*\s(?:(?:van|van\sde|van\sder|van\sden|de|der|den|het|'t|ten|ter|op|aan|en|la|le|du|des)\s)*){{0,4}}"
_STREET_END = (
    r"straat|str|laan|plein|gracht|kade|singel|steeg|plantsoen|dreef|stra(?:ss|ß)e|allee|lei|boulevard|pad"
    r"|hof|weg|dijk|markt|baan|ring|burg|wal|haven|veld|akker|erf|oord|brink|kamp|berg|dal|zoom|meent"
    r"|gaarde|horst|donk|hoek|park|kaai|vest|platz|gasse|damm|ufer"
)
_SURE_END = r"straat|laan|plein|gracht|kade|singel|steeg|plantsoen|dreef|stra(?:ss|ß)e"
_STREETS = (
    lazy_pattern(rf"(?<![\w])(?:(?:van|de|den|ten|'t)\s(?:de[rn]?\s)?)?{_NAME}{_UP}[\w'’.\-]*(?:{_STREET_END})\.?,?\s{_NUMBER}"),
    lazy_pattern(rf"(?<!\w)(?:{_UP}[\w'’\-]+\s){{1,3}}\d{{1,4}}(?:\s?bus\s?\d+|[a-z]?(?=,\s(?:B-)?[1-9]\d{{3}}\s{_UP}[a-z]+))"),
    lazy_pattern(rf"(?<![\w])[\w'’\-]{{2,}}(?:{_SURE_END})\.?,?\s{_NUMBER}", re.IGNORECASE),
    lazy_pattern(
        rf"(?<![\w])(?:{_UP}[\w'’.\-]+\s){{1,4}}(?:(?:straat|laan|weg|plein|pad|kade|gracht|hof|singel|Straat"
        rf"|Laan|Weg|Plein|Pad|Kade|Gracht|Hof|Singel))\s{_NUMBER}"
    ),
    lazy_pattern(
        r"(?<![\w.,])\d{1,5}[a-zA-Z]?,?\s(?:[A-Z][\w'’.\-]*\s){1,4}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln"
        r"|Drive|Dr|Close|Court|Ct|Way|Place|Pl|Square|Sq|Crescent|Cres|Terrace|Gardens|Gdns|Boulevard|Blvd"
        r"|Hill|Grove|Mews|Row|Walk|Park|Green|Rise|View|Parade|Quay|Circle|Trail|Parkway|Pkwy|Highway"
        r"|Hwy)\b\.?(?:,?\s(?:Apt|Apartment|Flat|Unit|Suite|#)\.?\s?\w+)?"
    ),
    lazy_pattern(
        r"(?<![\w.,])\d{1,5}[a-z]?,?\s(?!way\b|of\b|in\b|on\b|the\b|hour|min|day)(?:[a-z'’]+\s){1,3}?(?:street"
        r"|road|avenue|lane|crescent|terrace|gardens|boulevard)(?!\w)",
        re.IGNORECASE,
    ),
    lazy_pattern(
        r"(?<![\w])(?:rue|avenue|chaussée|boulevard|place|quai|allée|impasse)\s(?:(?:de\sla|de\sl['’]|de|du"
        r"|des|d['’]|l['’]|la|le|les)\s?)?(?:[A-ZÀ-Þ][\w'’\-]*\s?){1,4},?\s?\d{1,4}\s?(?:[a-zA-Z](?!\w)|bis"
        r"|/\s?\d+|bte\s?\d+|boîte\s?\d+)?(?!\w)",
        re.IGNORECASE,
    ),
    lazy_pattern(r"(?<!\w)(?:flat|apartment|apt|unit)\.?\s\d{1,4}[a-z]?,\s", re.IGNORECASE),
)
_STREETS_HINT = lazy_pattern(
    rf"(?:{_STREET_END}|street|\bst\b|road|\brd\b|ave|lane|drive|close|court|way|place|square|cres|terrace"
    rf"|garden|boulevard|blvd|hill|grove|mews|row|walk|park|green|rise|view|rue|chauss|quai|all[ée]e|parade"
    rf"|circle|trail|highway|\bbus\b|, (?:b-)?[1-9]\d{3} )",
    re.IGNORECASE,
)
_HOUSE = lazy_pattern(
    r"\b(?:huisnummer|house number|huisnr\.?)(?:\s(?:is|was|van mij is))?\s?:?\s?\d{1,5}\s?(?:[a-z](?!\w))?(?:-\d+)?", re.IGNORECASE
)
_AFTER_STREET = lazy_pattern(r",?\s+(?:(?:B|D|DE|BE|NL)-)?(\d{4,5})(?=\s+[A-ZÀ-Þ])")
_ZIP = lazy_pattern(
    r",?\s(?:[A-Z][\w.]+\s?){0,3},?\s(?:A[LKZR]|C[AOT]|DE|FL|GA|HI|I[DLNA]|K[SY]|LA|M[EDAINSOT]"
    r"|N[EVHJMYCD]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[TA]|W[AVIY]|DC)\s(\d{5}(?:-\d{4})?)(?!\d)"
)
_POSTCODE = lazy_pattern(
    r"(?<![^\W_])[1-9]\d{3}[ \u00a0]{0,2}(?!SA|SD|SS)[A-Z]{2}(?![^\W_])(?:,?\s*(?:-\s*)?(?:(?:nr\.?|nummer"
    r"|huisnummer|no\.?)\s?)?(?!\d{4}\s?[A-Za-z]{2}\b)\d{1,5}(?:\s?[-/]?\s?[a-zA-Z](?![\w'’])"
    r"|-\d{1,4})?(?![\w:€%]|[.,]\d))?"
)
_POSTCODE_SMALL = lazy_pattern(
    r"(?<![^\W_])[1-9]\d{3}[ \u00a0]?(?!sa|sd|ss)[a-z]{2}(?![^\W_])(?:,?\s*(?:(?:nr\.?|nummer"
    r"|huisnummer)\s?)?(?!\d{4}\s?[A-Za-z]{2}\b)\d{1,5}(?:\s?[-/]?\s?[a-z](?![\w'’])|-\d{1,4})?(?![\w:€%]"
    r"|[.,]\d))?",
    re.IGNORECASE,
)
_UNITS = frozenset(
    [
        "MB",
        "GB",
        "KB",
        "TB",
        "KM",
        "KG",
        "ML",
        "CM",
        "MM",
        "CL",
        "PK",
        "VA",
        "KW",
        "MW",
        "HZ",
        "EN",
        "OF",
        "IN",
        "OP",
        "TE",
        "NA",
        "ZO",
        "AL",
        "IS",
        "JE",
        "ME",
        "WE",
        "HE",
        "UW",
        "DE",
        "TO",
        "BY",
        "AT",
        "ON",
        "IF",
        "OR",
        "AS",
        "SO",
        "AM",
        "PM",
        "NO",
        "GO",
        "DO",
        "US",
        "UK",
        "EU",
        "IT",
        "MY",
        "BE",
        "AN",
        "UP",
        "OH",
        "OK",
        "ST",
        "ND",
        "RD",
        "TH",
        "AD",
        "AF",
    ]
)
_POSTCODE_WORD = lazy_pattern(r"\b(?:postcode|post code|zip|adres|address|woon|wonen|woont)\b[^\d]{0,30}$", re.IGNORECASE)
_POSTCODE_GIVEN = lazy_pattern(
    r"\b(?:postcode|post code|zip(?: ?code)?|plz|postleitzahl)\b(?:\s(?:is|was|van mij is"
    r"|number))?\s?[:,]?\s?(?:is\s)?((?:B-|D-)?\d{4,5}(?:-\d{4})?)(?!\d)",
    re.IGNORECASE,
)
_BRITISH = lazy_pattern(
    r"(?<![^\W_])(?:GIR ?0AA|[A-PR-UWYZ](?:\d{1,2}|[A-HK-Y]\d{1,2}|\d[A-HJKPSTUW]"
    r"|[A-HK-Y]\d[ABEHMNPRVWXY]) ?\d[ABD-HJLNP-UW-Z]{2})(?![^\W_])"
)
_BRITISH_SMALL = lazy_pattern(
    r"(?<![^\W_])[a-pr-uwyz](?:\d{1,2}|[a-hk-y]\d{1,2}|\d[a-hjkpstuw]|[a-hk-y]\d[abehmnprvwxy]) \d[abd-hjlnp-uw-z]{2}(?![^\W_])",
    re.IGNORECASE,
)
_PLATE = lazy_pattern(
    r"(?<![\w-])(?:[a-z]{2}-\d\d-\d\d|\d\d-\d\d-[a-z]{2}|\d\d-[a-z]{2}-\d\d|[a-z]{2}-\d\d-[a-z]{2}"
    r"|[a-z]{2}-[a-z]{2}-\d\d|\d\d-[a-z]{2}-[a-z]{2}|\d\d-[a-z]{3}-\d|\d-[a-z]{3}-\d\d"
    r"|[a-z]{2}-\d{3}-[a-z]|[a-z]-\d{3}-[a-z]{2}|[a-z]{3}-\d\d-[a-z]|[a-z]-\d\d-[a-z]{3}|\d-[a-z]{2}-\d{3}"
    r"|\d{3}-[a-z]{2}-\d|[1-9]-[a-z]{3}-\d{3})(?![\w-])",
    re.IGNORECASE,
)
_BRITISH_PLATE = lazy_pattern(r"(?<![^\W_])[A-HJ-PR-Z][A-HJ-PR-Z](?:0[1-9]|[1-7]\d) ?[A-HJ-PR-Z]{3}(?![^\W_])")
_NO_PLATE = frozenset(
    [
        "PRO",
        "MAX",
        "SET",
        "NEW",
        "FOR",
        "THE",
        "AND",
        "EUR",
        "USD",
        "GBP",
        "PLUS",
        "KIT",
        "BOX",
        "TEN",
        "ONE",
        "TWO",
        "LED",
        "USB",
        "FUN",
        "VAN",
        "HET",
        "EEN",
        "MET",
    ]
)
_PLATE_WORD = (
    r"(?:kenteken(?:nummer|plaat)?|nummerplaat|nummer plaat|registration(?: number| plate)?|reg(?: number"
    r"| plate)?|licen[cs]e plate|number ?plate|plates?)"
)
_PLATE_GIVEN = lazy_pattern(
    rf"\b{_PLATE_WORD}(?![^\W_])(?:\s(?:is|was|van\s\w+\s\w+|number|nummer|van|on|the|de|my|mijn|it's|it"
    rf"|reads)){{0,6}}\s?[:,]?\s?((?=[a-z\s-]*\d)(?=[\d\s-]*[a-z])[a-z\d]{{1,4}}(?:[\s-]?[a-z\d]{{1,4}}){{1,2}})(?!\w)",
    re.IGNORECASE,
)


def find_places(text: str, asked: frozenset[str]) -> Iterator[Span]:
    """Addresses, postcodes and plates in `text`, which holds digits; `asked` are the kinds that somebody just asked for."""
    yield from _postcodes(text, asked)
    if _STREETS_HINT.search(text):
        for pattern in _STREETS:
            for match in pattern.finditer(text):
                span = _span(match, "address")
                yield span._replace(end=span.end - (text[span.end - 1] == "."))
                after = _AFTER_STREET.match(text, match.end()) or _ZIP.match(text, match.end())
                if after is not None:
                    yield Span(after.start(1), after.end(1), "postcode", after[1])
    for match in _HOUSE.finditer(text):
        yield _span(match, "address")
    yield from _plates(text, asked)


def _postcodes(text: str, asked: frozenset[str]) -> Iterator[Span]:
    for match in _POSTCODE.finditer(text):
        if match[0][4:].strip()[:2] not in _UNITS or _told(text, match, asked):
            yield _span(match, "postcode")
    for match in _POSTCODE_SMALL.finditer(text):
        letters = "".join(filter(str.isalpha, match[0][4:8]))[:2].upper()
        numbered = len(re.findall(r"\d+", match[0])) > 1
        glued = match[0][4:5].isalpha()
        if _told(text, match, asked) or ((numbered or glued) and letters not in _UNITS):
            yield _span(match, "postcode")
    for match in _POSTCODE_GIVEN.finditer(text):
        yield Span(match.start(1), match.end(1), "postcode", match[1])
    for match in _BRITISH.finditer(text):
        yield _span(match, "postcode")
    for match in _BRITISH_SMALL.finditer(text):
        yield _span(match, "postcode")


def _told(text: str, match: re.Match[str], asked: frozenset[str]) -> bool:
    return "postcode" in asked or _POSTCODE_WORD.search(text[max(0, match.start() - 50) : match.start()]) is not None


def _plates(text: str, asked: frozenset[str]) -> Iterator[Span]:
    for match in _PLATE_GIVEN.finditer(text):
        if not any(map(str.isdigit, match[1])) or not any(map(str.isalpha, match[1])):
            continue
        yield Span(match.start(1), match.end(1), "plate", _compact(match[1]))
    for match in _PLATE.finditer(text):
        # In small letters "2-in-100" is one too; plates have had no vowels since 1978.
        if match[0].isupper() or "plate" in asked or not any(letter in "aeiou" for letter in match[0].lower()):
            yield _span(match, "plate")
    for match in _BRITISH_PLATE.finditer(text):
        if match[0][-3:] not in _NO_PLATE:
            yield _span(match, "plate")


def _span(match: re.Match[str], kind: str) -> Span:
    return Span(match.start(), match.end(), kind, _compact(match[0]))


def _compact(text: str) -> str:
    return "".join(filter(str.isalnum, text)).casefold()
