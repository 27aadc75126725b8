"""Streets with a number, in Dutch, English, German and French: by their ending, by what stands behind them, or as they are told."""

from __future__ import annotations

import re
from collections.abc import Iterator

from calllint.patterns import lazy_pattern
from calllint.redaction.dictionary import is_word
from calllint.redaction.hints import holds_any, words_in
from calllint.redaction.name_words import NO_NAME, NO_NAME_ABROAD
from calllint.redaction.small_words import SAYS_NOTHING
from calllint.redaction.spans import Span, compact
from calllint.redaction.streets_english import (
    BEHIND_STREET,
    BRITISH,
    ENGLISH,
    ENGLISH_BY_POSTCODE,
    ENGLISH_SMALL,
    ENGLISH_TOLD,
    ENGLISH_WORDS,
    STATE_ZIP,
    ZIP,
)

_ADDED = (
    r"(?:\s?[-/]\s?\d{1,4}|\s?[-/]?(?:bis|ter|quater|hs|huis|zwart|zw|rood|rd|boven|beneden|(?:\d\s)?hoog|bus\s?\d+|b\s\d+"
    r"|boîte\s?\d+|[IVX]{1,4}\b|[a-zA-Z]\d{0,2}(?![\w'’])))*"
    r"(?![\w])"
)
_NUMBER = rf"(?:nr\.?\s?|nummer\s)?\d{{1,5}}{_ADDED}"
_UP = r"[A-ZÀ-ÖØ-Þ]"
_NAME = rf"(?:{_UP}[\w'’.\-]*\s(?:(?:van|van\sde|van\sder|van\sden|de|der|den|het|'t|ten|ter|op|aan|en|la|le|du|des)\s)*){{0,4}}"
_STREET_END = (
    r"straat|str|laan|plein|gracht|kade|singel|steeg|plantsoen|dreef|stra(?:ss|ß)e|allee|lei|boulevard|pad"
    r"|hof|weg|dijk|markt|baan|ring|burg|wal|haven|veld|akker|erf|oord|brink|kamp|berg|dal|zoom|meent"
    r"|gaarde|horst|donk|hoek|park|kaai|vest|platz|gasse|damm|ufer"
)
_SURE_END = r"straat|laan|plein|gracht|kade|singel|steeg|plantsoen|dreef|stra(?:ss|ß)e"
_FRENCH = r"rue|avenue|chaussée|boulevard|place|quai|allée|impasse|chemin|route|cours|square|passage|ruelle|sentier|faubourg|venelle"
_OF = r"(?:de\sla|de\sl['’]|de|du|des|d['’]|l['’]|la|le|les)"
_INNER = r"(?:van|von|vom|de|der|den|dem|des|het|'t|ten|ter|op|aan|an|am|im|in|auf|unter|zum|zur|la|le|du|del)"
_BY_ENDING = (
    lazy_pattern(
        rf"(?<![\w])(?:['’]s-)?(?:(?:van|de|den|ten|'t)\s(?:de[rn]?\s)?)?{_NAME}{_UP}[\w'’.\-]*(?:{_STREET_END}|-(?:Weg|Stra(?:ss"
        rf"|ß)e|Str|Platz|Allee|Gasse|Ring|Damm|Ufer))\.?,?\s{_NUMBER}"
    ),
    lazy_pattern(
        rf"(?<![\w])(?:van\s(?:de[rn]?\s)?|de[rn]\s)?(?:['’]s-)?(?:(?:oude|nieuwe|lange|korte|grote|kleine|hoge|lage|groene|eerste"
        rf"|tweede|derde|\de)\s)?"
        rf"[\w'’\-]{{2,}}(?:{_SURE_END})\.?,?\s{_NUMBER}",
        re.IGNORECASE,
    ),
    lazy_pattern(
        rf"(?<![\w])(?:{_UP}[\w'’.\-]+\s){{1,4}}(?:(?:straat|laan|weg|plein|pad|kade|gracht|hof|singel|Straat"
        rf"|Laan|Weg|Plein|Pad|Kade|Gracht|Hof|Singel|Straße|Strasse|Allee|Platz|Gasse|Ring|Damm|Ufer))\s{_NUMBER}"
    ),
    # "Laan van Meerdervoort 12", "Plein 1944 3".
    lazy_pattern(
        rf"(?<!\w)(?:Laan|Weg|Plein|Hof|Pad|Kade|Singel|Dijk|Park|Erf)\s{_INNER}\s(?:{_INNER}\s)?(?:{_UP}[\w'’\-]+\s){{1,3}}{_NUMBER}"
    ),
    lazy_pattern(rf"(?<!\w)(?:Plein|{_UP}\w+(?:plein|straat|laan))\s['’]?\d{{2,4}}(?:-['’]?\d{{2,4}})?\s{_NUMBER}"),
)
_ODD_END = r"weg|ring|pad|baan|hof|dijk|boulevard|lei|steenweg|allee|platz|gasse|park|veld|akker|erf|oord|kamp"
_ODD = lazy_pattern(rf"(?<![\w'’\-])(?P<street>[a-zà-ÿß'’\-]{{2,}}(?:{_ODD_END}))\s{_NUMBER}")
"""Streets in small letters whose ending many a word has: they are none that a language knows."""
_BY_POSTCODE = (
    lazy_pattern(
        rf"(?<!\w)(?:{_UP}[\w'’\-]+\s){{1,3}}\d{{1,4}}(?:\s?bus\s?\d+|[a-z]?(?:\s?/\s?\d+|\sb\s\d+)?(?=(?:,"
        rf"|\s-)?\s(?:postcode\s)?(?:B-)?[1-9]\d{{3}}\s{_UP}[a-z]+))"
    ),
    # Whatever it is called, with the postcode behind its number: "Am Markt 14, 81753 Berlin", "'t Hof 3, 1234 AB".
    lazy_pattern(
        rf"(?<![\w'’])(?!Sie\s|Ihr)(?:(?:{_UP}[\w'’.\-]*|['’]t)\s(?:{_INNER}\s){{0,2}}){{0,3}}{_UP}[\w'’.\-]+\s{_NUMBER}"
        rf"(?=,?\s(?:postcode:?\s)?(?:[1-9]\d{{3}}\s?[A-Za-z]{{2}}(?!\w)|(?:DE?-)?\d{{5}}\s{_UP}[a-zà-ÿ]))"
    ),
    lazy_pattern(rf"(?<!\w)['’]t\s{_UP}[\w'’\-]+\s{_NUMBER}(?!\s?(?:uur|km|euro|keer))"),
)
_IN_FRENCH = (
    # "12 rue de la Paix", "rue de la Paix 12".
    lazy_pattern(
        rf"(?<![\w.,])\d{{1,4}}(?:\s?(?:bis|ter"
        rf"|quater|[A-Da-d]))?,?\s(?i:{_FRENCH})\s(?:{_OF}\s?)*(?:{_UP}[\w'’\-]*(?:\s(?:{_OF}\s?)?)?){{1,4}}(?<![\s])"
    ),
    lazy_pattern(
        rf"(?<![\w.,])\d{{1,4}}(?:\s?(?:bis|ter|quater|[a-d]))?,?\s(?:{_FRENCH})\s(?:{_OF}\s?)+[^\W\d_]+(?:[ \-][^\W\d_]+)?", re.IGNORECASE
    ),
    lazy_pattern(
        rf"(?<!\w)(?i:{_FRENCH})\s(?:{_OF}\s?)?(?:{_UP}[\w'’\-]*\s?){{1,4}},?\s?\d{{1,4}}\s?(?:[a-zA-Z](?!\w)|bis"
        r"|/\s?\d+|bte\s?\d+|boîte\s?\d+)?(?!\w)"
    ),
    lazy_pattern(rf"(?<!\w)(?:{_FRENCH})\s{_OF}\s?(?:[a-zà-ÿ][\w'’\-]*\s){{1,3}}\d{{1,4}}(?!\w)", re.IGNORECASE),
    # As it is heard, in small letters.
    lazy_pattern(
        r"(?<![\w.,])\d{1,4}(?:\s?(?:bis|ter|quater))?,?\s(?:rue|avenue|boulevard|chemin|impasse|allée|quai)(?:\s[a-zà-ÿ'’\-]{2,}){1,4}?"
        r"(?=\s(?:\d{4,5}|à)\s[a-zà-ÿ]|\W*\Z)"
    ),
    # Without a number, where its postcode follows.
    lazy_pattern(rf"(?<!\w)(?i:{_FRENCH})(?:\s{_OF})?(?:\s(?:{_OF}\s?)?{_UP}[\w'’\-]*){{1,4}}(?=,?\s\d{{5}}\s{_UP})"),
)
_GROUPS = (
    (_BY_ENDING, lazy_pattern(rf"(?:{_STREET_END}|str)\.?,?\s(?:nr|nummer|['’]?\d|{_INNER}\s)", re.IGNORECASE)),
    (_BY_POSTCODE, lazy_pattern(r"\d[\w \-/]{0,8},?\s(?:postcode:?\s)?(?:be?-|de?-)?[1-9]\d{3}|\bbus\b|['’]t\s[A-Z]", re.IGNORECASE)),
    (
        ENGLISH,
        lazy_pattern(r"\d"),
    ),
    (ENGLISH_TOLD, lazy_pattern(r"(?:at|to|address(?: is|:| was))\s\d", re.IGNORECASE)),
    (
        ENGLISH_SMALL,
        lazy_pattern(r"(?:at|to|from|outside|address(?: is|:| was)|,|flat|unit|apt\.?|apartment|studio)\s\d|\baddress", re.IGNORECASE),
    ),
    (ENGLISH_BY_POSTCODE, lazy_pattern(rf"\b(?:{BRITISH}|{STATE_ZIP})")),
    (_IN_FRENCH, lazy_pattern(rf"(?<!\w)(?:{_FRENCH})\s", re.IGNORECASE)),
)
"""Patterns, each group behind what is in every street that they find."""
_ODD_ENDS = tuple(_ODD_END.split("|"))
_ENDINGS = (*_STREET_END.replace("stra(?:ss|ß)e", "strasse|straße").split("|"),)
_AFTER = lazy_pattern(
    r",?\s+(?:(?:B|D|F|DE|BE|FR|NL|A|AT|CH|L|LU)-)?(\d{4,5}(?=\s+(?:['’]s-)?[A-ZÀ-Þ])|[1-9]\d{3} ?[A-Za-z]{2}(?=,?\s+[A-ZÀ-Þ]|\s*$))"
)
_TOLD = lazy_pattern(
    r"(?:(?<!mail)(?<!mail-)[Aa]dress?(?:e|es)?|[Aa]ddress|[Aa]nschrift|[Pp]ostcode|woon|wonen|woont|verhui[sz]\w*|lever\w*|bezorg\w*|huis|woning|pand"
    r"|gaat het om|[Bb]etreft|live[sd]?|living|deliver|moved|ship|wohne|wohnen|liefern|umgezogen|habite|habitons|livrer|livraison"
    r"|monteur|meter|storing|glasvezel)"
    r"(?:[\s:,(]+(?:is|lautet|op|aan|in|naar|der|die|den|zum|van|te|the|at|to|on|au|aux|à|est|ist|an|sie|nu|now|jetzt|mijn|my|house|het|de"
    r"|moet|komen))*[\s:,(]+"
    rf"(?P<value>(?:(?:['’]t|(?i:{_INNER}))\s){{0,3}}{_UP}[\w'’.\-]+\s(?:(?:{_INNER}\s)*{_UP}[\w'’.\-]+\s){{0,3}}{_NUMBER})",
)
_ANSWER = lazy_pattern(
    rf"\W*(?:(?:(?i:ja|yes|oui|sure|ok|oké|okay|dat is|it's|c['’]est|das ist|eh|uh|euh|äh|hoor|natuurlijk)\W+)*)"
    rf"(?P<value>(?:(?:['’]t|(?i:{_INNER}))\s){{0,3}}{_UP}[\w'’.\-]+\s(?:(?:{_INNER}\s)*{_UP}[\w'’.\-]+\s){{0,3}}{_NUMBER})"
)
_UNIT = lazy_pattern(
    r"\s?(?:uur|uhr|euro|eur|km|kg|keer|dagen|weken|maanden|jaar|minuten|days|weeks|months|years|minutes|%|€)", re.IGNORECASE
)


_FIRST = lazy_pattern(r"(\w+)\s+")
_OF_STREET = lazy_pattern(r"(?:der|den|dem)\s")
_BEFORE_STREETS = SAYS_NOTHING | {"sie", "an", "bitte"}
"""Words that begin a sentence, with a capital, before a street."""


def find_streets(text: str, asked: frozenset[str]) -> Iterator[Span]:
    """The streets with their numbers in `text`, which holds digits, and the postcodes behind them."""
    for patterns, hint in _GROUPS:
        if _may_hold(text, patterns) and hint.search(text) is not None:
            for pattern in patterns:
                for match in pattern.finditer(text):
                    yield from _street(text, *match.span(match.lastgroup or 0))
    if holds_any(text, _ODD_ENDS):
        for match in _ODD.finditer(text):
            if not is_word(match["street"]) and _UNIT.match(text, match.end()) is None:
                yield from _street(text, *match.span())
    for match in _TOLD.finditer(text):
        yield from _told(text, match)
    if "postcode" in asked and (answer := _ANSWER.match(text)) is not None:
        yield from _told(text, answer)


def _may_hold(text: str, patterns: tuple[re.Pattern[str], ...]) -> bool:
    """Whether a text may hold what a group of patterns finds: by its words, or the endings of its streets."""
    if patterns is ENGLISH:
        return not ENGLISH_WORDS.isdisjoint(words_in(text))
    return patterns is not _BY_ENDING or holds_any(text.lower(), _ENDINGS)


_INNER_WORD = lazy_pattern(_INNER)


def _told(text: str, match: re.Match[str]) -> Iterator[Span]:
    start, end = match.span("value")
    words = [word.casefold() for word in match["value"].split()]
    first = next((word for word in words if _INNER_WORD.fullmatch(word) is None), words[0])
    if _UNIT.match(text, end) is None and first not in NO_NAME and (first not in NO_NAME_ABROAD or len(first) < 4):
        yield from _street(text, start, end)


def postcode_behind(text: str, end: int) -> Iterator[Span]:
    """The postcode behind a street that ends at an offset."""
    after = _AFTER.match(text, end) or ZIP.match(text, end) or BEHIND_STREET.match(text, end)
    if after is not None:
        start, end = after.span(after.lastgroup or 1)
        yield Span(start, end, "postcode", compact(text[start:end]))


def _street(text: str, start: int, end: int) -> Iterator[Span]:
    yield from postcode_behind(text, end)
    # A line of its own, behind that with a name.
    line = text.rfind("\n", start, end) + 1
    start = line if line and any(map(str.isalpha, text[line:end])) else start
    end -= text[end - 1] == "."
    while (first := _FIRST.match(text, start, end)) is not None and first[1].casefold() in _BEFORE_STREETS:
        if first[1] == "An" and _OF_STREET.match(text, first.end()) is not None:
            break
        start = first.end()
    yield Span(start, end, "address", compact(text[start:end]))
