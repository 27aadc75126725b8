"""Addresses as they are told, in answers and behind words that lead to one: streets that nothing gives away, and numbers in words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from calllint.patterns import lazy_pattern
from calllint.redaction.figures import number_words
from calllint.redaction.postcode_codes import british_at
from calllint.redaction.runs import runs
from calllint.redaction.signs import Run, Sign
from calllint.redaction.small_words import FUNCTION_WORDS, HESITATIONS, LINKS, SAYS_NOTHING, SURE, TURNS, WAITS, word_set
from calllint.redaction.spans import Span, compact
from calllint.redaction.units import UNITS

_LEADS = lazy_pattern(
    r"(?<![^\W_])(?:(?:ik|wij|we) wo(?:on|nen)|woon ik|wonen wij|(?:af|lever|aflever|thuis|post|huis|bezorg)?adres(?: is| wordt)?"
    r"|address(?: is| will be)?|adresse|postcode|huisnummer"
    r"|lives? (?:at|in)|living (?:at|in)|moved to|verhui(?:sd|zen) naar|deliver(?:ed)?(?: it)? to|(?:go|sent?|ship(?:ped)?) to"
    r"|left at|buren op"
    r"|(?:bezorgd?|geleverd?|bezorgen|leveren)(?: worden)? (?:op|aan|bij)|moe(?:s)?t naar)(?![^\W_])[\s:,]{0,3}(?:(?:is|zijn|are)\s)?",
    re.IGNORECASE,
)
_MONTH = lazy_pattern(
    r"[ \u00a0](?:jan|feb|m(?:aa)?rt|march|apr|mei|may|jun|jul|aug|sep|o[kc]t|nov|dec)[a-z]*(?![^\W_])|(?:st|nd|rd|th|e|de"
    r"|ste)(?![^\W_])",
    re.IGNORECASE,
)
_FAR = 70
"""Characters behind the words that lead to an address in which it has to begin."""
_BEFORE = lazy_pattern(
    r"(?P<street>(?:['’][st][- ])?(?:[^\W\d_][\w'’.\-]*(?:[ \u00a0]|\.{3} |, (?=(?:huis)?nummer|nr|number))){1,7})$", re.IGNORECASE
)
_BEHIND = lazy_pattern(
    r"(?:[a-z]\b)?,?[ \u00a0](?P<street>[^\W\d_][\w'’.\-]*,?(?:[ \u00a0](?:[^\W\d_][\w'’.\-]*|\d{1,3}(?:st|nd|rd"
    r"|th))){0,4}(?:(?i:road|route|highway) \d{1,3})?)",
    re.IGNORECASE,
)
ADDED = lazy_pattern(
    r"(?:[ \u00a0]?[-/]?[ \u00a0]?(?:(?:bus|boîte|bte|box|apt\.?|flat|unit|#|b)[ \u00a0]?[^\W_]{1,8}|bis|hs|huis|zwart|zw|rood|rd"
    r"|boven|beneden"
    r"|(?:[^\W\d_]+[ \u00a0])?hoog|[ivx]{1,4}|[a-z](?:[ \u00a0](?:van|als|for|as in)[ \u00a0][^\W\d_]+)?|[a-z]?\d{1,4})(?![^\W_]"
    r"|['’])){1,2}",
    re.IGNORECASE,
)
_LABEL = word_set("huisnummer nummer number nr no hnr huis house flat apt bus unit postcode post code zip")
_LEADS_ON = HESITATIONS | LINKS | WAITS | SURE | TURNS
_STOPS = (SAYS_NOTHING | FUNCTION_WORDS | _LABEL | word_set(
    "woon woont wonen adres address adresse is are was moest moet naar live lives living moved deliver go to at we wij wij've i i'm "
    "it's its that's "
    "hoofd heart ben zijn have worden te buren hebben heeft het ook niet which isn't and mine daar waar your my mijn uw ons onze "
    "nieuwe our new will be wordt left sent near bij tot "
    "tussen between since ik u je ze zij order bestelling komen kwam sinds wanneer als maar want dus no not parcel pakket days dagen "
    "weken weeks da's dat's maandag dinsdag woensdag donderdag vrijdag zaterdag zondag monday tuesday wednesday thursday friday "
    "saturday "
    "sunday sie an in die im zum zur ist bitte wohne wohnen liefern est c'est c’est s'il vous je au aux à dans plait"
)) - {"de", "van", "the", "st", "aan", "d", "s", "la", "park", "laan"}  # fmt: skip
_INNER = frozenset(["de", "van", "der", "den", "the", "aan", "het", "'t", "la", "op", "ten", "ter", "of"])
_STREET = lazy_pattern(
    r"(?:straat|laan|plein|gracht|kade|singel|steenweg|dreef|weg|dijk)(?![^\W_])"
    r"|(?<![^\W_])(?:street|road|avenue|ave|lane|drive|close|court|terrace|crescent|gardens|boulevard|grove|pkwy|parkway|way|view)(?![^\W_])",
    re.IGNORECASE,
)
_LEFT_OUT = frozenset(["de", "der", "den", "the", "aan", "het", "la", "op", "of"])
_ENDS = lazy_pattern(
    r"(?:straat|laan|weg|plein|gracht|kade|singel|hof|dijk|baan|dreef|lei|berg|markt|plaats|pad|park|kaai|veld\w{0,3})$"
    r"|^(?:dam|street|road|avenue|ave|lane|drive|close|court|way|place|square|terrace|gardens|grove|green|view|hill|crescent|boulevard|blvd|pkwy"
    r"|parkway|st|rd|dr|ln|row|mews|walk|gate|rise|kingsway|broadway)\.?$",
    re.IGNORECASE,
)
_LETTERED = lazy_pattern(r"(?<![\w.,/-])(\d{1,4})[a-z](?![^\W_])", re.IGNORECASE)
_NEAR = 5
"""Characters behind the words that lead to an address within which it begins with its postcode."""
_BETWEEN = 45
"""Characters between a street and the postcode behind it: its town and state."""
_MOST = 5
"""Digits that a house number has at most, and one of the United States may have."""
_ROAD = lazy_pattern(r"(?:road|oute|hway)[ \u00a0]\d{1,3}(?!\d)", re.IGNORECASE)
"""The number of a road that has no other name: *County Road 12*."""
_PLACES = lazy_pattern(r"[\s:,]*(?:(?:op|in|aan|de|naar)\s)*", re.IGNORECASE)
"""What stands between what leads to an address and its street."""
_TOWN = lazy_pattern(r",?[ \u00a0](?:[^\W\d_][\w'’\-]{2,})")


def addresses_told(text: str, answer: bool) -> Iterator[Span]:
    """The addresses that `text` tells: all of it may be one where it is an `answer` to the question for it."""
    if answer:
        yield from _within(text, 0, len(text), sure=True)
        return
    if _STREET.search(text) is not None:
        yield from _by_ending(text)
    for lead in _LEADS.finditer(text):
        yield from _within(text, lead.end(), min(len(text), lead.end() + _FAR), sure=False)


def _by_ending(text: str) -> Iterator[Span]:
    """The streets in `text` that their ending gives away, with a number in words: others are known without this."""
    at = 0
    while (run := next(runs(text, None, at), None)) is not None:
        at = run.end
        if len(run.digits) > 1 and run.signs[0].is_word and _may_number(text, run):
            span = _before(text, run, 0, False, True) or _behind(text, run, False, True)
            if span is not None:
                yield span
                at = span.end


def _within(text: str, start: int, until: int, sure: bool) -> Iterator[Span]:
    at = start
    told = False
    while (run := _next_number(text, at)) is not None and run.start < until:
        behind = told and _is_postcode(text, run, at, told, False)
        span = (_before(text, run, at, sure) or (None if behind else _behind(text, run, sure))) if _may_number(text, run) else None
        if span is not None:
            yield span
            told = True
        elif _is_postcode(text, run, at, told, sure or run.start - start < _NEAR):
            yield Span(run.start, run.end, "postcode", run.text)
        at = max(run.end, span.end if span is not None else 0)


def _next_number(text: str, at: int) -> Run | None:
    """The next number from `at` on: in figures, in words, or with a letter behind it."""
    run = next(runs(text, None, at), None)
    if run is not None:
        # "14, 81753 Berlin" are two.
        cut = next((index for index, sign in enumerate(run.signs) if index and len(sign.text) in (4, 5) and not sign.is_word), None)
        run = run if cut is None else Run(run.signs[:cut])
    lettered = _LETTERED.search(text, at, len(text) if run is None else run.start + 1)
    if lettered is not None and (run is None or lettered.start() < run.start):
        return Run((Sign(lettered.start(), lettered.end(), lettered[1], False),))
    return run


def _is_postcode(text: str, run: Run, at: int, told: bool, opens: bool) -> bool:
    """Whether a number is the postcode behind a street that was told, or before its town at the start."""
    if len(run.digits) not in (4, 5, 9) or not _may_number(text, run):
        return False
    if told:
        between = text[at : run.start]
        return len(between) < _BETWEEN and not any(sign in between for sign in ".?!")
    return opens and len(run.digits) == 4 and _TOWN.match(text, run.end) is not None and not run.digits.startswith(("19", "20"))


def _may_number(text: str, run: Run) -> bool:
    """Whether a number may be that of a house: no amount, no day of a month."""
    if (
        not run.text.isdigit()
        or _MONTH.match(text, run.end) is not None
        or text[max(0, run.start - 3) : run.start].rstrip()[-1:] in ("€", "$", "£")
    ):
        return False
    return len(run.digits) > _MOST or UNITS.match(text, run.end) is None


def _before(text: str, run: Run, start: int, sure: bool, named: bool = False) -> Span | None:
    """The street before a number: `zeedijk 29 b`, `grote steenweg achtenzestig`. `named`: its ending has to give it away."""
    match = _BEFORE.search(text, max(start, run.start - 60), run.start)
    if match is None:
        return None
    words = list(re.finditer(r"\S+", match["street"]))
    while words and (words[-1][0].casefold().rstrip(".,") in _LABEL or words[-1][0].casefold() in _LEADS_ON):
        words.pop()
    taken: list[re.Match[str]] = []
    for word in reversed(words):
        folded = word[0].casefold().rstrip(".…")
        if (folded in _STOPS and folded not in _INNER) or (word[0][-1] in ".," and len(folded) > 4 and taken):
            break
        taken.insert(0, word)
    while taken and not sure and taken[0][0] in _LEFT_OUT:
        taken.pop(0)
    if not taken or len(taken[-1][0]) < 3 or taken[-1][0].casefold() in _INNER:
        return None
    ends = _ENDS.search(taken[-1][0]) is not None
    # "Wij wonen meir 33": what leads to an address stands right before it.
    opens = len(taken) < 4 and len(run.digits) > 1 and _PLACES.fullmatch(text, start, match.start("street") + taken[0].start()) is not None
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


def _behind(text: str, run: Run, sure: bool, named: bool = False) -> Span | None:
    """The street behind a number: `51 mount pleasant`."""
    if len(run.digits) > _MOST:
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
    while words and words[-1][0].casefold() in _INNER:
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
    numbered = _ROAD.match(text, end - 4) if sure or capitals else None
    end = end if numbered is None else numbered.end()
    end -= len(text[:end]) - len(text[:end].rstrip(".,"))
    return Span(run.start, end, "address", compact(text[run.start : end]))
