"""Names that somebody spells: letter by letter, or with a word for each letter."""

from __future__ import annotations

import re
from collections.abc import Iterator

from calllint.patterns import lazy_pattern
from calllint.redaction.spans import Span

_LETTERS = lazy_pattern(
    r"(?<![^\W_])(?<![-.'’])[^\W\d_](?:(?P<joint> ?[-\u2010-\u2015] ?|, |\. ?|  ?"
    r"|/)[^\W\d_](?:(?P=joint)[^\W\d_]){2,24})\.?(?![^\W_])(?![-'’]\w)"
)
_LIKE = r"(?:van|als in|zoals in|voor|for|as in|of|like|like in)"
_WORDS = lazy_pattern(
    rf"(?<![^\W_])(?:(?:de )?[a-z] {_LIKE} [^\W\d_]+)(?:[\s,.]{{1,3}}(?:(?:en|and|dan"
    rf"|then) )?(?:(?:de )?[a-z] {_LIKE} [^\W\d_]+)){{2,24}}(?![^\W_])",
    re.IGNORECASE,
)


def find_spelled(text: str) -> Iterator[Span]:
    """Four letters or more one by one, and three or more with a word for each."""
    for match in _LETTERS.finditer(text):
        letters = "".join(filter(str.isalpha, match[0]))
        if letters.isupper() or letters.islower() or match["joint"].strip():
            if match["joint"] == "." and len(letters) < 6:
                # "A.N.W.B." is no name.
                continue
            if len(set(letters)) > 1 and letters.casefold() not in _ALPHABET:
                yield Span(match.start(), match.end() - match[0].endswith("."), "person", letters.casefold())
    if " " in text:
        for match in _WORDS.finditer(text):
            yield Span(match.start(), match.end(), "person", "".join(re.findall(r"(?<![^\W_])[a-z](?![^\W_])", match[0].casefold())))


_ALPHABET = "abcdefghijklmnopqrstuvwxyz"
