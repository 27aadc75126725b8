"""Text of strangers in a spreadsheet's cell: it is never a formula, and holds nothing that Excel or XML refuses."""

from __future__ import annotations

import re
from unicodedata import normalize

from calllint.patterns import lazy_pattern

LIMIT = 32_767
"""What a cell of Excel holds, in UTF-16 code units."""

# C0 but tab and line feed, DEL and C1, bidirectional overrides and isolates, and what is no character in XML 1.0.
_REFUSED = lazy_pattern("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ufffe\uffff]")
_LINE_BREAK = lazy_pattern("\r\n?|[\x85\u2028\u2029]")
_LONE_SURROGATE = lazy_pattern("[\ud800-\udfff]")
# What stands before a formula without keeping it from being one: white space, quotation marks, characters without width.
_BEFORE = lazy_pattern(
    "[\\s\"'\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u2060-\u2064\u3164\ufe00-\ufe0f\ufeff\uffa0]*"
)
_STARTS = "=+-@\u2212"


def safe_cell(text: str) -> str:
    """`text` as a spreadsheet can take it, of at most 32,767 UTF-16 code units.

    What would be a formula, also behind white space or in full-width signs, gets an apostrophe in front, as OWASP advises. Control
    characters and bidirectional overrides are left out; a lone surrogate becomes U+FFFD; every line break becomes a line feed.
    """
    text = without_controls(text)
    return _cut("'" + text if starts_formula(text) else text)


def without_controls(text: str) -> str:
    """`text` without what spreadsheets and XML 1.0 refuse and what steers how text is shown; line breaks are line feeds."""
    if text.isprintable():
        return text
    return _LONE_SURROGATE.sub("\ufffd", _REFUSED.sub("", _LINE_BREAK.sub("\n", text)))


def starts_formula(text: str) -> bool:
    """Whether a spreadsheet may take `text` for a formula: by its first sign, or by a tab or line break before everything else."""
    if text[:1] in ("\t", "\n", "\r"):
        return True
    found = _BEFORE.match(text)
    first = text[found.end() :][:1] if found else text[:1]
    # Full-width, small and superscript signs are the same sign once their compatibility form is taken, as an input method may do.
    return bool(first) and normalize("NFKC", first)[:1] in _STARTS


def _cut(text: str) -> str:
    if len(text) * 2 <= LIMIT:  # whatever its characters, it fits
        return text
    wide = sum(1 for _ in re.finditer("[\U00010000-\U0010ffff]", text))
    if len(text) + wide <= LIMIT:
        return text
    room = (LIMIT - 1) * 2  # bytes; one unit is for the ellipsis
    return text.encode("utf-16-le")[:room].decode("utf-16-le", "ignore") + "…"
