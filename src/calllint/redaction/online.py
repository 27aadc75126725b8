"""Addresses of the net: e-mail as written and as said, web addresses that give somebody away, IP addresses."""

from __future__ import annotations

import re
from collections.abc import Iterator

from calllint.patterns import lazy_pattern
from calllint.redaction.spans import Span

_EMAIL = lazy_pattern(r"[\w.!#%&'*+=?^`{|}~$-]*[\w+-]\s?[@\uff20\ufe6b]\s?[\w-]+(?:\.[\w-]+)*", re.IGNORECASE)
_AT = (
    r"(?:\s*(?:\[at\]|\(at\)|\{at\}|<at>|\[@\]|\(@\)|\(a\)|\[a\]|@|\uff20)\s*"
    r"|\s+(?:apen?staart(?:je)?|at sign|a krul|arobase|(?P<weak>at|ad|et))\s+)"
)
_DOT = r"(?:\s*(?:\[dot\]|\(dot\)|\[punt\]|\(punt\))\s*|\.|\s+(?:dot|punt|point|\.)\s+)"
_JOIN = (
    r"(?:\s*(?:\[dot\]|\(dot\)|\[punt\]|\(punt\))\s*|\s+(?:dot|punt|point|dash|hyphen|minus|underscore"
    r"|(?:laag |liggend |laag liggend )?streepje"
    r"|koppelteken|min|plus)\s+|[._+-])"
)
_MORE = r"(?:\s(?:punt|dot|point|streepje|dash|hyphen|min|minus|underscore)\s(?!uk|nl|be|de|au|example)|-)\w"
_SAID = lazy_pattern(
    rf"(?<!\w)(?:\w\s+){{0,12}}\w+(?:{_JOIN}\w+){{0,9}}{_AT}\w+(?:{_JOIN}\w+){{0,6}}?{_DOT}(?P<top>[a-z]{{2,24}})(?!{_MORE})(?:{_DOT}(?P<second>uk"
    rf"|nl|be|de|au|example))?(?!\w)",
    re.IGNORECASE,
)
_SAID_HINT = lazy_pattern(r"[\[({<](?:at|a|@)[\])}>]|apen?staart|\bat\b|\bad\b|\bet\b|at sign|a krul|arobase", re.IGNORECASE)
_TOPS = frozenset(
    [
        "nl",
        "be",
        "com",
        "net",
        "org",
        "eu",
        "de",
        "fr",
        "uk",
        "co",
        "info",
        "io",
        "me",
        "biz",
        "edu",
        "gov",
        "example",
        "test",
        "at",
        "ch",
        "es",
        "it",
        "pt",
        "ie",
        "frl",
        "amsterdam",
        "email",
        "online",
        "shop",
    ]
)
_NO_LOCAL = frozenset(
    [
        "was",
        "is",
        "am",
        "are",
        "look",
        "be",
        "been",
        "bought",
        "ordered",
        "order",
        "shop",
        "site",
        "website",
        "login",
        "online",
        "here",
        "there",
        "me",
        "account",
        "it",
        "only",
        "available",
        "found",
        "worked",
        "work",
        "works",
        "call",
        "mail",
        "email",
        "contact",
        "us",
        "now",
        "today",
    ]
)
_URL = lazy_pattern(
    r"\b(?:https?://|ftp://|www\.)[^\s<>\"'\u201d\u2019\ufffc]+|\b[\w-]+(?:\.[\w-]+)+/[^\s<>\"'\ufffc]*[?=][^\s<>\"'\ufffc]*", re.IGNORECASE
)
_TELLTALE = lazy_pattern(
    r"[?#&][^\s]*=|//[^/\s]+@|/[^/\s]*\d{6,}|/(?=[^/\s]*\d)(?=[^/\s]*[A-Za-z])[\w-]{16,}|/(?:u|user|users|profile|account|klant|~)/?[^/\s]",
    re.IGNORECASE,
)
_IPV4 = lazy_pattern(r"(?<![\w.])(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?![\w]|\.\d)")
_VERSION = lazy_pattern(
    r"\b(?:versie|version|firmware|release|v|ver|build|software|update|ios|android|windows|driver)\W{0,3}$", re.IGNORECASE
)
_IPV6 = lazy_pattern(r"(?<![\w:])[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){2,7}(?:(?:\d{1,3}\.){3}\d{1,3})?(?![\w:])", re.IGNORECASE)
_MAC = lazy_pattern(r"(?<![\w:-])[0-9a-f]{2}(?:[:-][0-9a-f]{2}){5}(?![\w:-])", re.IGNORECASE)
_SIGN = lazy_pattern("[@\uff20\ufe6b]")
_TRAILING = ".,;:!?)]}'\u2019\u201d"


def find_online(text: str) -> Iterator[Span]:
    """Addresses in `text`."""
    at = "@" in text or "\uff20" in text or "\ufe6b" in text
    if at:
        yield from _written(text)
    if at or _SAID_HINT.search(text):
        yield from _said(text)
    if "/" in text or "www." in text.lower():
        yield from _urls(text)
    if text.count(".") >= 3:
        for match in _IPV4.finditer(text):
            if not _VERSION.search(text[max(0, match.start() - 20) : match.start()]):
                yield Span(match.start(), match.end(), "ip", match[0])
    if text.count(":") >= 2 or text.count("-") >= 5:
        yield from _hexadecimal(text)


def _written(text: str) -> Iterator[Span]:
    for match in _EMAIL.finditer(text):
        written = match[0].rstrip("-_")
        sign = _SIGN.search(written)
        if sign is None or written[sign.start() - 1].isspace() != written[sign.end() : sign.end() + 1].isspace():
            # "My handle is @emma": somebody's name somewhere, no address.
            continue
        if "." in written[sign.start() :] or not any(map(str.isspace, written)):
            yield Span(match.start(), match.start() + len(written), "email", email_value(written))


def _urls(text: str) -> Iterator[Span]:
    for match in _URL.finditer(text):
        if _TELLTALE.search(match[0]):
            address = match[0].rstrip(_TRAILING)
            yield Span(match.start(), match.start() + len(address), "url", address)


def _said(text: str) -> Iterator[Span]:
    for match in _SAID.finditer(text):
        top = (match["second"] or match["top"]).lower()
        if match["weak"] and top not in _TOPS:
            continue
        start, end = match.start(), match.end()
        if match["weak"] and text[match.start() : match.start("weak")].split()[-1].casefold() in _NO_LOCAL:
            continue
        if match["weak"] and not re.search(r"(?:dot|punt|point)[\])]?\s", match[0], re.IGNORECASE) and "." not in match[0]:
            continue
        yield Span(start, end, "email", email_value(match[0]))


_SAID_PARTS = (
    (
        lazy_pattern(
            r"\s*(?:\[at\]|\(at\)|\{at\}|<at>|\[@\]|\(@\)|\(a\)|\[a\]|\uff20|\ufe6b|@)\s*|\s+(?:apen?staart(?:je)?|at sign"
            r"|a krul|arobase|at|ad|et)\s+",
            re.IGNORECASE,
        ),
        "@",
    ),
    (lazy_pattern(r"\s*(?:\[dot\]|\(dot\)|\[punt\]|\(punt\))\s*|\s+(?:dot|punt|point)\s+|\s+\.\s*", re.IGNORECASE), "."),
    (lazy_pattern(r"\s+(?:underscore|laag streepje|liggend streepje|laag liggend streepje)\s+", re.IGNORECASE), "_"),
    (lazy_pattern(r"\s+(?:dash|hyphen|minus|streepje|koppelteken|min)\s+", re.IGNORECASE), "-"),
    (lazy_pattern(r"\s+plus\s+", re.IGNORECASE), "+"),
    (lazy_pattern(r"\s+"), ""),
)


def email_value(written: str) -> str:
    """The address that is meant, however it was written or said."""
    for pattern, sign in _SAID_PARTS:
        written = pattern.sub(sign, written)
    return written.casefold()


def _hexadecimal(text: str) -> Iterator[Span]:
    from ipaddress import ip_address

    for match in _MAC.finditer(text):
        yield Span(match.start(), match.end(), "ip", match[0].lower().replace("-", ":"))
    for match in _IPV6.finditer(text):
        try:
            address = ip_address(match[0])
        except ValueError:
            continue
        if len(match[0]) > 5:
            yield Span(match.start(), match.end(), "ip", address.compressed)
