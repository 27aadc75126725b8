"""Addresses of the net: e-mail as written and as said, web addresses that give somebody away, IP addresses."""

from __future__ import annotations

import re
from collections.abc import Iterator

from calllint.patterns import lazy_pattern
from calllint.redaction.asked import ECHO, NOTHING
from calllint.redaction.email_parts import find_email_parts
from calllint.redaction.emails import find_emails
from calllint.redaction.pseudonyms import MASK
from calllint.redaction.spans import Span

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
_TRAILING = ".,;:!?)]}'\u2019\u201d"


def find_online(text: str, asked: frozenset[str] = NOTHING) -> Iterator[Span]:
    """Addresses in `text`; `asked` are the kinds that somebody just asked for."""
    emails = list(find_emails(text, "email" in asked))
    yield from emails
    if "email" in asked and not emails and ECHO not in asked and MASK not in text:
        yield from find_email_parts(text)
    if "/" in text or "www." in text.lower():
        yield from _urls(text)
    if text.count(".") >= 3:
        for match in _IPV4.finditer(text):
            if not _VERSION.search(text[max(0, match.start() - 20) : match.start()]):
                yield Span(match.start(), match.end(), "ip", match[0])
    if text.count(":") >= 2 or text.count("-") >= 5:
        yield from _hexadecimal(text)


def _urls(text: str) -> Iterator[Span]:
    for match in _URL.finditer(text):
        if _TELLTALE.search(match[0]):
            address = match[0].rstrip(_TRAILING)
            yield Span(match.start(), match.start() + len(address), "url", address)


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
