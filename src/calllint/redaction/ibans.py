"""Bank accounts as they are written: IBANs in whatever groups, with a digit misheard too."""

from __future__ import annotations

import re
from collections.abc import Iterator

from calllint.patterns import lazy_pattern
from calllint.redaction.spans import Span
from calllint.redaction.spoken import ACCOUNT_LENGTHS

_SIGN = r"[\s.\-/_]"
_IBAN = lazy_pattern(rf"[A-Za-z]{{2}}{_SIGN}?\d\s?\d(?:{_SIGN}{{0,3}}[A-Za-z0-9]){{11,30}}(?![^\W_])")
_IBAN_HEAD = lazy_pattern(rf"(?<!\d)(?:[A-Z]{{2}}|[a-z]{{2}}|[A-Z][a-z]){_SIGN}?\d\s?\d{_SIGN}{{0,2}}(?=[A-Za-z0-9])")
_DUTCH_IBAN = lazy_pattern(rf"nl{_SIGN}?\d\s?\d(?:{_SIGN}{{0,2}}[a-z]){{4}}(?:{_SIGN}{{0,3}}\d){{10}}(?!\d)", re.IGNORECASE)


def written_ibans(text: str) -> Iterator[Span]:
    """The accounts in `text` that are written, by their length and check digits."""
    from stdnum import iban

    for match in _DUTCH_IBAN.finditer(text):
        yield Span(match.start(), match.end(), "iban", _compact(match[0]))
    for head in _IBAN_HEAD.finditer(text):
        whole = _IBAN.match(text, head.start())
        if whole is None:
            continue
        ends = [
            at
            for at in range(whole.end(), head.start() + 14, -1)
            if at == len(text) or not text[at].isalnum() or not text[at - 1].isalnum()
        ]
        apart = head.start() == 0 or not text[head.start() - 1].isalpha()
        for end in ends:
            value = _compact(text[head.start() : end])
            if not 15 <= len(value) <= 34 or not text[end - 1].isalnum() or not value.isascii():
                continue
            misheard = apart and head[0][:2].isupper() and _is_as_long(value) and sum(map(str.isdigit, value)) > 11
            if misheard or iban.is_valid(value, check_country=False):
                yield Span(head.start(), end, "iban", value)
                break


_DICTATED = frozenset(["nl", "be", "de", "fr", "gb", "es", "it", "pl", "lu", "at", "ch", "ie", "tr"])
"""Countries of which an account is known though a digit was misheard and it passes no check."""


def _is_as_long(value: str) -> bool:
    country = value[:2].lower()
    return country in _DICTATED and ACCOUNT_LENGTHS[country] == len(value)


def _compact(text: str) -> str:
    return "".join(filter(str.isalnum, text)).upper()
