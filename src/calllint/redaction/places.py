"""Where somebody lives and what they drive: postcodes, streets with a number, licence plates."""

from __future__ import annotations

import re
from collections.abc import Iterator

from calllint.patterns import lazy_pattern
from calllint.redaction.plates import find_plates
from calllint.redaction.postcodes import find_postcodes
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
    r"\b(?:huis ?nummer|house number|huisnr\.?)(?:\s(?:is|was|van mij is))?\s?:?\s?\d{1,5}(?:\s?[-/]?\s?(?:bis|hs"
    r"|[ivx]{1,4}|[a-z]|\d{1,4})(?!\w))?",
    re.IGNORECASE,
)
_AFTER_STREET = lazy_pattern(r",?\s+(?:(?:B|D|DE|BE|NL)-)?(\d{4,5})(?=\s+[A-ZÀ-Þ])")
_ZIP = lazy_pattern(
    r",?\s(?:[A-Z][\w.]+\s?){0,3},?\s(?:A[LKZR]|C[AOT]|DE|FL|GA|HI|I[DLNA]|K[SY]|LA|M[EDAINSOT]"
    r"|N[EVHJMYCD]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[TA]|W[AVIY]|DC)\s(\d{5}(?:-\d{4})?)(?!\d)"
)


def find_places(text: str, asked: frozenset[str]) -> Iterator[Span]:
    """Addresses, postcodes and plates in `text`, which holds digits; `asked` are the kinds that somebody just asked for."""
    yield from find_postcodes(text, asked)
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
    yield from find_plates(text, asked)


def _span(match: re.Match[str], kind: str) -> Span:
    return Span(match.start(), match.end(), kind, _compact(match[0]))


def _compact(text: str) -> str:
    return "".join(filter(str.isalnum, text)).casefold()
