"""Postcodes, with the house number behind them: four digits and two letters are also amounts, years and words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from calllint.patterns import lazy_pattern
from calllint.redaction.eircodes import written_eircodes
from calllint.redaction.small_words import word_set
from calllint.redaction.spans import Span, compact

_ADDED = r"(?:\s?[-/]?\s?(?:bis|hs|huis|boven|beneden|zwart|rood|bov|rd|zw|[IVX]{1,4}|[a-zA-Z]\d{0,2}|\d{1,4})(?!\w|['’]\w)){0,2}"
_NUMBER_WORD = r"(?:en\s|met\s|op\s)?(?:huis\s?nummer|huisnr|house\snumber|nummer|number|nr|no|huis)\.?\s?:?\s?(?:is\s)?"
_HOUSE = (
    rf"(?:(?P<joint>[,;.]?\s*(?:[-\u2010-\u2015/]\s*)?\(?(?:{_NUMBER_WORD})?)(?!\d{{4}}\s?[A-Za-z]{{2}}\b)"
    rf"(?P<house>\d{{1,5}}){_ADDED}(?![\w€%]|[.,:]\d))?"
)
_POSTCODE = lazy_pattern(
    rf"(?<!\d[-./])(?:(?<![^\W_])|(?<=postcode)|(?<=adres)|(?<=\bpc))(?P<number>[1-9]\d{{3}})(?P<gap>[ \u00a0\t]{{0,2}}|\s?[-._]\s?)"
    rf"(?P<letters>[a-zA-Z]{{2}})(?![^\W_]){_HOUSE}",
    re.IGNORECASE,
)
_LETTERED = lazy_pattern(
    r"(?<![^\W_])[1-9]\d{3}[ ,.]{1,3}(?:de\s)?(?:[a-zA-Z]\s(?:van|als\sin|for|as\sin|of)\s\w+[ ,]{1,3}(?:en\s|and\s)?(?:de\s)?"
    rf"[a-zA-Z]\s(?:van|als\sin|for|as\sin|of)\s\w+|[A-Z][ .\-]{{1,2}}[A-Z](?![^\W_])){_HOUSE}"
)
_MEASURES = word_set("MB GB KB TB KM KG ML CM MM CL DL PK VA KW MW HZ AM PM")
_WORDS = word_set(
    "EN OF IN OP TE NA ZO AL IS JE ME WE HE UW DE TO BY AT ON IF OR AS SO NO GO DO US UK EU IT MY BE AN UP OH OK ST ND RD TH AD AF "
    "ER OM NU JA EH UH HM UM TM NV BV VD VS ZE IE IK KE EX CC ED MN DR MR MS HI NE"
)
_YEARS = lazy_pattern(r"(?:19|20)\d\d (?:en|of|to|or) (?:19|20)\d\d(?!\d)")
"""Two years and a small word between them: no postcode and its house number."""
_SAID = lazy_pattern(
    r"(?:\b(?:post\s?code|zip|adres|address|woon|wonen|woont|verhui\w+|bezorg\w*|geleverd|leveren|buren|moved|living|live)"
    r"|\bpc)(?![^\W\d_])[^\d]{0,30}$",
    re.IGNORECASE,
)
_GOES_ON = lazy_pattern(r"\s*(?:$|[^\w\s]|[A-Z]|(?:in|te|dus|graag|om|uh|ok|klopt|ik|morgen|is|and|please|naar|en|bij|voor)\b)")
_TOWN = lazy_pattern(r",?\s{1,2}[A-ZÀ-Þ][a-zà-ÿ]{2,}")
_GIVEN = lazy_pattern(
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


_AREAS = word_set(
    "ab al b ba bb bd bh bl bn br bs bt ca cb cf ch cm co cr ct cv cw da dd de dg dh dl dn dt dy e ec eh en ex fk fy g gl gu ha hd "
    "hg hp hr hs hu hx "
    "ig im ip iv ka kt kw ky l la ld le ll ln ls lu m me mk ml n ne ng nn np nr nw ol ox pa pe ph pl po pr rg rh rm s sa se sg sk sl "
    "sm sn so sp sr "
    "ss st sw sy ta td tf tn tq tr ts tw ub w wa wc wd wf wn wr ws wv yo ze"
)
_BRITISH_GLUED = lazy_pattern(r"(?<![^\W_])([a-z]{1,2})\d{1,2}[a-z]?\d[abd-hjlnp-uw-z]{2}(?![^\W_])")
_GLUED = lazy_pattern(rf"(?<![\w-])[1-9]\d{{3}} ?[a-zA-Z]{{2}}\d{{1,4}}{_ADDED}(?!\w)")
"""A postcode with the house number right behind its letters."""
_BRITISH_HOUSE = lazy_pattern(r"(?<![\w.,€$£/-])(?:(?:no\.?|number|flat)\s)?(?!(?:19|20)\d\d)\d{1,4}[a-z]?,?\s$", re.IGNORECASE)
_HOUSE_BEFORE = lazy_pattern(
    r"(?<![\w.,:/€$£-])(?<![€$£] )(?!(?:19|20)\d\d)\d{1,4}(?:\s?[a-zA-Z]|\s?[-/]?\s?(?:hs|bis|huis|[IVX]{1,4}|\d{1,3}))?,\s{0,2}$"
)
_MODEL = lazy_pattern(r"(?<![^\W_])[A-Z]{2,3}[ -]$")
_HOUSE_BEHIND = lazy_pattern(
    r",?\s(?:house |flat )?(?:number|no\.?|nr\.?|nummer|huisnummer)\s?:?\s?\d{1,4}[a-z]?(?![\w%€]|[.,]\d)", re.IGNORECASE
)


def find_postcodes(text: str, asked: frozenset[str]) -> Iterator[Span]:
    """The postcodes in `text`, which holds digits; `asked` are the kinds that somebody just asked for."""
    for match in _POSTCODE.finditer(text):
        before = None if match["house"] else _HOUSE_BEFORE.search(text, max(0, match.start() - 14), match.start())
        if _is_postcode(text, match, asked, before is not None):
            start = match.start() if before is None else before.start()
            yield Span(start, match.end(), "postcode", compact(match[0]))
    for match in _LETTERED.finditer(text):
        if match["house"] or " van " in match[0] or _is_said(text, match, asked):
            yield _span(match)
    for match in _GIVEN.finditer(text):
        yield Span(match.start(1), match.end(1), "postcode", match[1])
    for match in _GLUED.finditer(text):
        alone = text[: match.start()].rstrip(" ")[-1:] in ("", "\n") and text[match.end() :].lstrip(" .")[:1] in ("", "\n")
        if alone or _is_said(text, match, asked):
            yield _span(match)
    yield from _british(text)
    yield from _irish(text)


def _british(text: str) -> Iterator[Span]:
    for pattern in (_BRITISH, _BRITISH_SMALL, _BRITISH_GLUED):
        for match in pattern.finditer(text):
            if pattern is _BRITISH_GLUED and match[1] not in _AREAS:
                continue
            house = _HOUSE_BEHIND.match(text, match.end())
            before = _BRITISH_HOUSE.search(text, max(0, match.start() - 14), match.start())
            start = match.start() if before is None else before.start()
            yield Span(start, match.end() if house is None else house.end(), "postcode", compact(match[0]))


def _irish(text: str) -> Iterator[Span]:
    for start, end in written_eircodes(text):
        house = _HOUSE_BEHIND.match(text, end)
        yield Span(start, end if house is None else house.end(), "postcode", compact(text[start:end]))


def _is_postcode(text: str, match: re.Match[str], asked: frozenset[str], numbered_before: bool) -> bool:
    """Whether four digits and two letters are a postcode, by their spelling and what stands around them."""
    letters, house, gap = match["letters"], match["house"], match["gap"]
    if _YEARS.match(text, match.start()) is not None:
        return False
    if _is_said(text, match, asked):
        return True
    if house is None and letters.isupper() and _MODEL.search(text, max(0, match.start() - 5), match.start()) is not None:
        # "Radeon RX 5700 XT" is a thing that is sold.
        return False
    numbered = house is not None and (any(map(str.isalpha, match["joint"])) or any(sign in match["joint"] for sign in "-/"))
    if gap.strip() and not house:
        return False
    if letters.upper() in _MEASURES:
        starts = match.start() == 0 or text[: match.start()].rstrip(" ")[-1:] in (",", "\n")
        town = letters.isupper() and starts and _TOWN.match(text, match.end("letters")) is not None
        return numbered or numbered_before or town or (house is not None and _GOES_ON.match(text, match.end()) is not None)
    if letters.upper() in _WORDS:
        if letters.isupper():
            return house is not None or numbered_before or not text.isupper()
        is_year = match["number"].startswith(("19", "20"))
        if house is not None and not is_year and _TOWN.match(text, match.end()) is not None:
            return True
        if house is not None and not is_year and (gap == "\u00a0" or (letters[0].isupper() and "," in match["joint"])):
            return True
        behind = house is not None and letters.upper() == "TM" and int(house) < int(match["number"])
        return numbered or behind or (house is not None and (not gap or match.end() > match.end("house")))
    town = numbered_before or _TOWN.match(text, match.end("letters")) is not None
    return letters.isupper() or house is not None or not gap or town


def _is_said(text: str, match: re.Match[str], asked: frozenset[str]) -> bool:
    return "postcode" in asked or _SAID.search(text[max(0, match.start() - 50) : match.start()]) is not None


def _span(match: re.Match[str]) -> Span:
    return Span(match.start(), match.end(), "postcode", compact(match[0]))
