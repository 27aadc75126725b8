"""Addresses known by where they stand, in letters under the name of who writes, and those of India, which give a house and a locality."""

from __future__ import annotations

import re
from collections.abc import Iterator

from calllint.patterns import lazy_pattern
from calllint.redaction.spans import Span, compact
from calllint.redaction.streets import postcode_behind

_UP = r"[A-ZÀ-ÖØ-Þ]"
_WORD = rf"(?:{_UP}[\w'’.\-]*|['’]t|['’]s-{_UP}[\w\-]*|van|de|der|den|het|la|of|the|\d{{1,3}}(?:st|nd|rd|th|e))"
_NAME = rf"(?:\ufffc+|{_UP}[\w'’.\-]+|{_UP}\.?|van|der?|den|ter|el)"
_ADDED = (
    r"(?:[ \u00a0]?[-/]?[ \u00a0]?(?:bus \w{1,5}|bis|hs|huis|rood|zwart|[IVX]{1,4}|[a-zA-Z]|\d{1,2} ?hoog|\d{1,4}))?"
    r"(?:,? (?:[Aa]pt|[Aa]partment|[Uu]nit|[Ss]uite|[Ff]lat|#)\.?[ ]?#?\w{1,5}|,? ?#\w{1,5})?"
)
_UNDER_NAME = lazy_pattern(
    rf"(?:^|\n)[ \t]*{_NAME}(?:[ \u00a0]{_NAME}){{0,4}}[ \t]*\n[ \t]*"
    rf"(?P<value>(?:{_WORD} ){{1,5}}(?:nr\.? |nummer )?\d{{1,4}}{_ADDED}"
    rf"|(?:[Ff]lat \w{{1,4}}, )?\d{{1,5}}[a-zA-Z]?,?(?: {_WORD}){{1,4}}(?: \d{{1,3}})?{_ADDED})"
    r"(?=[ \t]*(?:\n|$|,| in | - ))"
)
"""A line that is a street with its number, under a line that is a name."""
_LOCALITY = (
    r"nagar|marg|salai|chowk|colony|layout|vihar|enclave|gali|chs|apartments?|towers?|cross|main|society|sector|phase|puram|bagh|peth|wadi"
    r"|residency|heights|complex|bazaar|road|street|lane|hills|garden|gardens|park|extension|block|rd"
)
_HEAD = r"(?:(?:flat|house|h|plot|door|d|room|shop|block)\.?[ ]?(?:no\.?|number|nr\.?)[ ]?|flat |#[ ]?)"
_HOUSE = r"\d{1,4}(?:[/-]\w{1,4}|[ ]?slash \w{1,4}|[A-Za-z])?"
_INDIAN = lazy_pattern(
    rf"(?<![\w#])(?:(?i:{_HEAD})(?P<headed>{_HOUSE})|{_HOUSE})(?P<rest>(?:,? [A-Za-z0-9][\w.'’]*){{1,3}}?,? (?i:{_LOCALITY})(?![\w])"
    rf"(?:,(?: [A-Za-z0-9][\w.'’]*){{1,4}}? (?i:{_LOCALITY})(?![\w])|,? (?i:road|street|lane)(?!\w)){{0,2}}),?"
)
_WORDS = lazy_pattern(r"[^\W_]+")
_HINT = lazy_pattern(
    r"(?<![\w])(?:nagar|marg|salai|chowk|colony|layout|vihar|enclave|gali|chs|apartments?|towers?|\d(?:st|nd|rd|th) (?:cross|main)|society"
    r"|sector|puram|bagh|peth|(?:flat|house|h|plot|door)\.? ?(?:no|number)|#\s?\d|pin ?code|pin|road|hills)(?!\w)",
    re.IGNORECASE,
)
_PIN = lazy_pattern(
    r"(?:,? (?:[A-Z][a-z]+|[a-z]{4,})(?: [A-Z][a-z]+)?)?,?(?:[ ]?[-\u2010-\u2015:,] ?| (?:pin ?(?:code)?[ :]{0,2})?)"
    r"(?P<pin>[1-8]\d{2} ?\d{3})(?!\d)"
)
_PIN_TOLD = lazy_pattern(r"(?<!\w)(?:[Pp][Ii][Nn] ?[Cc]ode|PIN)\W{0,3}(?:is )?(?P<pin>[1-8]\d{2} ?\d{3})(?!\d)")


def find_address_lines(text: str) -> Iterator[Span]:
    """The addresses in `text`, which holds digits, that stand under a name, and those with a locality."""
    if "\n" in text:
        for match in _UNDER_NAME.finditer(text):
            yield Span(*match.span("value"), "address", compact(match["value"]))
            yield from postcode_behind(text, match.end("value"))
    if _HINT.search(text) is None:
        return
    for match in _INDIAN.finditer(text):
        end = match.end("rest")
        behind = _PIN.match(text, end)
        # "2 days on the road", "10 apartments including": without a house or a postcode it is written with capitals.
        if match["headed"] is None and behind is None and any(word[0].islower() for word in _WORDS.findall(match["rest"])):
            continue
        yield Span(match.start(), end, "address", compact(text[match.start() : end]))
        if behind is not None:
            yield Span(*behind.span("pin"), "postcode", compact(behind["pin"]))
    for match in _PIN_TOLD.finditer(text):
        yield Span(*match.span("pin"), "postcode", compact(match["pin"]))
