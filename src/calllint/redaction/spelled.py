"""Names that somebody spells: letter by letter, or with a word for each letter."""

from __future__ import annotations

import re
from collections.abc import Iterator

from calllint.patterns import lazy_pattern
from calllint.redaction.figures import letter_words
from calllint.redaction.spans import Span

_LETTERS = lazy_pattern(
    r"(?<![^\W_])(?<![-.'’])[^\W\d_](?:(?P<joint> ?[-\u2010-\u2015] ?|, |\. ?|  ?"
    r"|/)[^\W\d_](?:(?P=joint)[^\W\d_]){2,24})\.?(?![^\W_])(?![-'’]\w)"
)
_WHOLE = lazy_pattern(r"\W{0,3}([^\W\d_](?:(?:[ ,.\-]{1,3})[^\W\d_]){2,3})\W{0,3}")
"""Three or four letters, and nothing else."""
_INITIALS = lazy_pattern(
    r"(?<![^\W_])(?:voorletters?|initialen|initials?|vorname[n]?sbuchstabe)(?:\s(?:is|zijn|are))?[\s:,]{1,3}"
    r"((?-i:[A-Z]|[a-z](?![^\W_]))(?:[.\s]{1,2}[a-z](?![^\W_])){0,4})(?![^\W_])",
    re.IGNORECASE,
)
"""Letters of a name that are said to be such: *voorletter K*."""
_LIKE = r"(?:van|als in|als|zoals in|zoals|gelijk in|gelijk|voor|for|as in|of|like in|like|wie|comme)"
_UM = r"(?:[\s,.]{1,3}(?:(?:en|and|dan|then|en dan|and then|e?uhm?|um|wacht|let me see|even kijken)[\s,]{1,2})?)"
_ONE = rf"(?:(?:de|the) )?(?:[a-z],? {_LIKE} [^\W\d_]+|([a-z]),? \1[^\W\d_]{{2,}})"
_WORDS = lazy_pattern(rf"(?<![^\W_]){_ONE}(?:{_UM}{_ONE.replace('1', '2')}){{2,24}}(?![^\W_])", re.IGNORECASE)
_TWO = lazy_pattern(rf"\W*({_ONE.replace('1', '2')}{_UM}{_ONE.replace('1', '3')})\W*", re.IGNORECASE)
"""Two letters with a word for each, and nothing else."""


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
    whole = _WHOLE.fullmatch(text)
    if whole is not None:
        letters = "".join(filter(str.isalpha, whole[1]))
        if len(set(letters.casefold())) > 1:
            yield Span(whole.start(1), whole.end(1), "person", letters.casefold())
    for match in _INITIALS.finditer(text):
        yield Span(match.start(1), match.end(1), "person", "".join(filter(str.isalpha, match[1])).casefold())
    yield from _alphabet(text)
    if " " in text:
        yield from _worded(text)


def _worded(text: str) -> Iterator[Span]:
    """Letters with a word for each."""
    for match in _WORDS.finditer(text):
        yield Span(match.start(), match.end(), "person", _initials(match[0]))
    two = _TWO.fullmatch(text)
    if two is not None:
        yield Span(*two.span(1), "person", _initials(two[1]))


def _initials(spelled: str) -> str:
    """The letters that stand alone."""
    return "".join(re.findall(r"(?<![^\W_])[a-z](?![^\W_])", spelled.casefold()))


def _alphabet(text: str) -> Iterator[Span]:
    """Four words or more of the telephone alphabet, one behind the other."""
    words = letter_words()
    if sum(word in words for word in text.lower().replace(",", " ").replace("-", " ").replace(".", " ").split()) < 3:
        return
    start = end = -1
    letters = ""
    whole = True
    for match in _PIECE.finditer(text):
        letter = words.get(match[0].casefold())
        goes_on = letter is not None and (not letters or text[end : match.start()].strip() in ("", ",", "-", ".", "..."))
        if not goes_on:
            if len(letters) >= _FEWEST:
                yield Span(start, end, "person", letters)
            letters = ""
        if letter is not None:
            whole = whole and (bool(letters) or match.start() <= 3)
            start = match.start() if not letters else start
            letters, end = letters + letter, match.end()
    if len(letters) >= _FEWEST or (len(letters) == 3 and whole and len(text) - end <= 2):
        yield Span(start, end, "person", letters)


_FEWEST = 4
"""Words for letters from which on they spell something."""
_PIECE = lazy_pattern(r"[^\W\d_]+(?:-ray)?", re.IGNORECASE)
_ALPHABET = "abcdefghijklmnopqrstuvwxyz"
