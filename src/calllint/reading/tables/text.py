"""The words in a cell: HTML becomes text, and entities their letters."""

from __future__ import annotations

import re
from html import unescape

from calllint.patterns import lazy_pattern

_TAGS = lazy_pattern(
    r"</?(?:p|br|div|span|b|i|u|em|strong|a|ul|ol|li|table|tr|td|html|body|h[1-6]|blockquote|font|img|pre|attribute)\b[^<>]*/?>",
    re.IGNORECASE,
)
_ENTITIES = lazy_pattern(
    r"&(?:amp|lt|gt|quot|apos|nbsp|#\d{1,6}|#x[0-9a-fA-F]{1,5}|[aeiou](?:acute|grave|uml|circ)|euro|hellip|[lr][sd]quo|ndash|mdash);"
)


def is_html(text: str) -> bool:
    """Whether there are tags in `text` that lay out words."""
    return "<" in text and _TAGS.search(text) is not None


def plain(text: str) -> str:
    """`text` as people read it, without white space at its ends."""
    if "<" in text and _TAGS.search(text) is not None:
        from calllint.reading.html_text import html_to_text

        return html_to_text(text)[0].strip()
    if "&" in text:
        text = _ENTITIES.sub(lambda match: unescape(match[0]).replace("\xa0", " "), text)
    return text.strip()
