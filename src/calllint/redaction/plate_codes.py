"""Number plates by the order of their letters and digits, in any spelling, where one is due."""

from __future__ import annotations

import re
from collections.abc import Sequence

from calllint.redaction.codes import PIECE, is_usual, shape_of, signs_at
from calllint.redaction.figures import TIMES, number_words
from calllint.redaction.runs import Sign
from calllint.redaction.small_words import AROUND_CODES

_DUTCH = "aa9999 9999aa 99aa99 aa99aa aaaa99 99aaaa 99aaa9 9aaa99 aa999a a999aa aaa99a a99aaa 9aa999 999aa9"
_OTHERS = "9aaa999 aaa999 999aaa aa99aaa a999aaa aa999aa a9aaa a99aaa"
_GERMAN = re.compile(r"a{2,5}9{1,4}[eh]?")
_SHAPES = frozenset(f"{_DUTCH} {_OTHERS}".split())


def _plate_at(signs: Sequence[Sign]) -> tuple[int, int, str] | None:
    """The plate that begins with the first of the pieces: where it begins, where it ends, its letters and digits; the longest."""
    best = None
    said = ""
    for sign in signs:
        said += sign.text
        if len(said) > 9:
            break
        shape = shape_of(said)
        if shape in _SHAPES or (len(said) > 4 and _GERMAN.fullmatch(shape) is not None):
            best = signs[0].start, sign.end, said
    return best


def plate_within(text: str, start: int, end: int, sure: bool = False) -> tuple[int, int, str] | None:
    """The plate that begins between `start` and `end`, in any spelling: where it begins and ends, and its letters and digits.

    `sure`: none of its letters may be a word of every day.
    """
    starts = [match for match in PIECE.finditer(text, start, end) if text[match.start() - 1 : match.start()] not in ("'", "’")]
    shouted = text.isupper() and len(text) > _SHORT
    for small in (False,) if sure else (False, True):
        for match in starts:
            folded = match[0].casefold()
            usual = folded in AROUND_CODES or match[0] == "I" or ((shouted or not match[0].isupper()) and is_usual(text, match))
            if usual and not _is_counted(text, match):
                continue
            signs = signs_at(text, match.start(), 5 if match[0].isupper() else 3, small)
            found = _plate_at(signs) if signs and signs[0].start == match.start() else None
            if found is not None:
                return found
    return None


def _is_counted(text: str, match: re.Match[str]) -> bool:
    """Whether a word of every day is a digit, or says how often one stands there: `een zes N T F vier`, `double zero Papa`."""
    if match[0].casefold() not in _COUNTS:
        return False
    behind = PIECE.search(text, match.end(), match.end() + 30)
    return behind is not None and (len(behind[0]) == 1 or behind[0].casefold() in number_words())


_COUNTS = frozenset(["een", "one", "un", "ein", "eins", *TIMES])
_SHORT = 12
"""Letters up to which a text in capitals may be a plate and nothing else."""
