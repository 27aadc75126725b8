"""Where somebody lives and what they drive: postcodes, streets with a number, licence plates."""

from __future__ import annotations

import re
from collections.abc import Iterator

from calllint.patterns import lazy_pattern
from calllint.redaction.address_lines import find_address_lines
from calllint.redaction.plates import find_plates
from calllint.redaction.postcodes import find_postcodes
from calllint.redaction.spans import Span, compact
from calllint.redaction.streets import find_streets

_HOUSE = lazy_pattern(
    r"\b(?:huis ?nummer|house number|huisnr\.?)(?:\s(?:is|was|van mij is))?\s?:?\s?\d{1,5}(?:\s?[-/]?\s?(?:bis|hs"
    r"|[ivx]{1,4}|[a-z]|\d{1,4})(?!\w))?",
    re.IGNORECASE,
)


def find_places(text: str, asked: frozenset[str]) -> Iterator[Span]:
    """Addresses, postcodes and plates in `text`, which holds digits; `asked` are the kinds that somebody just asked for."""
    yield from find_postcodes(text, asked)
    yield from find_streets(text, asked)
    yield from find_address_lines(text)
    for match in _HOUSE.finditer(text):
        yield Span(match.start(), match.end(), "address", compact(match[0]))
    yield from find_plates(text, asked)
