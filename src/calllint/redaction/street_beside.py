"""The street before or behind the number of a house, by its ending, its capitals or its place."""

from __future__ import annotations

import re

from calllint.patterns import lazy_pattern
from calllint.redaction.figures import number_words
from calllint.redaction.postcode_codes import british_at
from calllint.redaction.signs import Run
from calllint.redaction.small_words import FUNCTION_WORDS, HESITATIONS, LINKS, SAYS_NOTHING, SURE, TURNS, WAITS, word_set
from calllint.redaction.spans import Span, compact
from calllint.redaction.streets_english import PART_OF_BUILDING

_BEFORE = lazy_pattern(
    r"(?P<street>(?:['’][st][- ])?(?:[^\W\d_][\w'’.\-]*(?:[ \u00a0]|\.{3} |, (?=(?:huis)?nummer|nr|number|en |and |euh? |uhm? |um |eh "
    r"|wacht |$))){1,7})$",
    re.IGNORECASE,
)
_BEHIND = lazy_pattern(
    r"(?:[a-z]\b)?(?:,?[ \u00a0](?:slash|/),?[ \u00a0](?:and[ \u00a0])?[^\W_]{1,3}(?![^\W_])|,?[ \u00a0][a-z](?=,?[ \u00a0](?:uh |um "
    r"|[^\W\d_]{3})))?,?[ \u00a0]"
    r"(?:(?:e?uhm?|um|and|let me see|even kijken),?[ \u00a0])?(?P<street>(?:\d{1,3}(?:st|nd|rd"
    r"|th)[ \u00a0])?[^\W\d_][\w'’.\-]*,?(?:[ \u00a0](?:[^\W\d_][\w'’.\-]*|\d{1,3}(?:st|nd|rd"
    r"|th))){0,4}(?:(?i:road|route|highway) \d{1,3})?)",
    re.IGNORECASE,
)
ADDED = lazy_pattern(
    r"(?:,?[ \u00a0](?:(?:e?uhm?|eh|um|wacht|en|even kijken|let me see),?[ \u00a0])?(?:bus|boîte|bte|box|apt\.?|apartment|flat|unit"
    r"|suite|toevoeging|slash|#|b),?[ \u00a0]"
    r"(?:slash |(?:apt|unit|suite|bus|bis)[ #]?)?[^\W_]{1,8}(?:[ \u00a0]hoog)?(?![^\W_]|['’])"
    r"|[ \u00a0]?[-/]?[ \u00a0]?(?:(?:bus|boîte|bte|box|apt\.?|flat|unit|#|b)[ \u00a0]?[^\W_]{1,8}|bis|hs|huis|zwart|zw|rood|rd|boven"
    r"|beneden"
    r"|(?:[^\W_]+[ \u00a0]?)?hoog|[ivx]{1,4}|[a-z](?:[ \u00a0](?:van|als|for|as in)[ \u00a0][^\W\d_]+)?|[a-z]\d{1,3}|(?<=[-/])[ ]?\d{1,4}"
    r"|\d{1,2}(?=[ ,.]*$))(?![^\W_]|['’])){1,2}",
    re.IGNORECASE,
)
_PART = lazy_pattern(PART_OF_BUILDING)
_LABEL = word_set("huisnummer nummer number nr no hnr huis house flat apt bus unit postcode post code zip")
_LEADS_ON = HESITATIONS | LINKS | WAITS | SURE | TURNS
_STOPS = (SAYS_NOTHING | FUNCTION_WORDS | _LABEL | word_set(
    "woon woont wonen adres address adresse is are was moest moet naar live lives living moved deliver go to at we wij wij've i i'm "
    "it's its that's "
    "hoofd heart ben zijn have worden te buren hebben heeft het ook niet which isn't and mine daar waar your my mijn uw ons onze "
    "nieuwe our new will be wordt left sent near bij tot "
    "tussen between since ik u je ze zij order bestelling komen kwam sinds wanneer als maar want dus no not parcel pakket days dagen "
    "weken weeks da's dat's maandag dinsdag woensdag donderdag vrijdag zaterdag zondag monday tuesday wednesday thursday friday "
    "saturday with hier here staan herhaal noteer lees repeat nu now momenteel currently inmiddels "
    "sunday sie an in die im zum zur ist bitte wohne wohnen liefern est c'est c’est s'il vous je au aux à dans plait"
)) - {"de", "van", "the", "st", "aan", "d", "s", "la", "park", "laan"}  # fmt: skip
_INNER = frozenset(["de", "van", "der", "den", "the", "aan", "het", "'t", "la", "op", "ten", "ter", "of"])
_LEFT_OUT = frozenset(["de", "der", "den", "the", "aan", "het", "la", "op", "of"])
_ENDS = lazy_pattern(
    r"(?:straat|laan|weg|plein|gracht|kade|singel|hof|dijk|baan|dreef|lei|berg|markt|plaats|pad|park|kaai|veld\w{0,3}|steeg|ring|boulevard"
    r"|stra(?:ss|ß)e|platz|gasse|allee)$"
    r"|^(?:dam|street|road|avenue|ave|lane|drive|close|court|way|place|square|terrace|gardens|grove|green|view|hill|crescent"
    r"|boulevard|blvd|pkwy|ter|rue|chemin|impasse|allée|quai"
    r"|nagar|marg|salai|chowk|colony|layout|vihar|enclave|gali|cross|hills"
    r"|parkway|st|rd|dr|ln|row|mews|walk|gate|rise|kingsway|broadway)\.?$",
    re.IGNORECASE,
)
MOST_DIGITS = 5
"""Digits that a house number has at most, and one of the United States may have."""
_ROAD = lazy_pattern(r"(?:road|oute|hway)[ \u00a0]\d{1,3}(?!\d)", re.IGNORECASE)
"""The number of a road that has no other name: *County Road 12*."""
_POSTCODE_NEXT = lazy_pattern(r",? (?:postcode|[1-9]\d{3}(?!\d))", re.IGNORECASE)
_COUNTY = lazy_pattern(r"(?:county|state|ranch|farm) road$", re.IGNORECASE)
_PLACES = lazy_pattern(r"[\s:,]*(?:(?:op|in|aan|de|naar)\s)*", re.IGNORECASE)
"""What stands between what leads to an address and its street."""


def street_before(text: str, run: Run, start: int, sure: bool, named: bool = False) -> Span | None:
    """The street before a number: `zeedijk 29 b`, `grote steenweg achtenzestig`. `named`: its ending has to give it away."""
    match = _BEFORE.search(text, max(start, run.start - 60), run.start)
    if match is None:
        return None
    words = list(re.finditer(r"\S+", match["street"]))
    while words and (words[-1][0].casefold().rstrip(".,") in _LABEL or words[-1][0].casefold() in _LEADS_ON):
        words.pop()
    taken: list[re.Match[str]] = []
    for word in reversed(words):
        folded = word[0].casefold().rstrip(".,…")
        if (folded in _STOPS and folded not in _INNER) or (word[0][-1] in ".," and len(folded) > 4 and taken):
            break
        taken.insert(0, word)
    while taken and not sure and taken[0][0] in _LEFT_OUT:
        taken.pop(0)
    if not taken or len(taken[-1][0]) < 3 or taken[-1][0].casefold() in _INNER:
        return None
    ends = _ENDS.search(taken[-1][0]) is not None
    # "Wij wonen meir 33": what leads to an address stands right before it.
    numbered = len(run.digits) > 1 or _POSTCODE_NEXT.match(text, run.end) is not None
    opens = len(taken) < 4 and numbered and _PLACES.fullmatch(text, start, match.start("street") + taken[0].start()) is not None
    if not ends and len(run.digits) == 1 and run.signs[0].is_word and not taken[0][0][0].isupper():
        # "I hear another one".
        return None
    answers = sure and (len(taken) < 4 or taken[0][0][0].isupper())
    written = all(word[0][0].isupper() or word[0] in _INNER for word in taken)
    if not (ends or (not named and (answers or opens or written))):
        return None
    begin = match.start("street") + taken[0].start()
    begin -= 3 * (text[max(0, begin - 3) : begin].casefold() in ("'s-", "’s-"))
    added = ADDED.match(text, run.end)
    return Span(begin, run.end if added is None else added.end(), "address", compact(text[begin : run.end]))


def street_behind(text: str, run: Run, sure: bool, named: bool = False) -> Span | None:
    """The street behind a number: `51 mount pleasant`."""
    if len(run.digits) > MOST_DIGITS:
        return None
    match = _BEHIND.match(text, run.end)
    if match is None:
        return None
    words: list[re.Match[str]] = []
    for word in re.finditer(r"\S+", match["street"]):
        folded = word[0].casefold().rstrip(".,")
        if (folded in _STOPS and not (folded == "the" and not words)) or folded in number_words():
            break
        words.append(word)
        if word[0][-1] == "," or british_at(text, match.start("street") + word.end() + 1) is not None:
            break
    while words and words[-1][0] in _INNER and words[-1][0] != "ter":
        words.pop()
    if not words:
        return None
    if run.text.startswith(("19", "20")) and len(run.text) == 4 and not any(_ENDS.search(word[0].rstrip(",")) for word in words):
        return None
    ends = any(_ENDS.search(word[0].rstrip(",")) is not None for word in words)
    capitals = words[0][0][0].isupper() and not text.isupper() and (len(words) > 1 or not words[0][0].isupper())
    if (named and not ends) or not (ends or capitals or (sure and text == text.lower() and len(words) < 4 and len(words[0][0]) > 2)):
        return None
    end = match.start("street") + words[-1].end()
    numbered = _ROAD.match(text, end - 4) if sure or capitals or _COUNTY.search(text, max(0, end - 14), end) is not None else None
    end = end if numbered is None else numbered.end()
    end -= len(text[:end]) - len(text[:end].rstrip(".,"))
    unit = _PART.search(text, max(run.end, end - 10))
    end = unit.end() if unit is not None and unit.start() <= end <= unit.end() else end
    return Span(run.start, end, "address", compact(text[run.start : end]))
