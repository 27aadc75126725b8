"""Number plates by the order of their letters and digits, in any spelling, where one is due."""

from __future__ import annotations

import re
from collections.abc import Sequence

from calllint.patterns import lazy_pattern
from calllint.redaction.codes import PIECE, is_code, is_usual, readings, shape_of, signs_at
from calllint.redaction.dictation import ARTICLES, behind_like
from calllint.redaction.figures import TIMES, number_words
from calllint.redaction.signs import Sign
from calllint.redaction.small_words import AROUND_CODES, CODE_WORDS, HESITATIONS

_DUTCH = "aa9999 9999aa 99aa99 aa99aa aaaa99 99aaaa 99aaa9 9aaa99 aa999a a999aa aaa99a a99aaa 9aa999 999aa9"
_OTHERS = "9aaa999 aaa999 999aaa aa99aaa a999aaa aa999aa a9aaa a99aaa aaa999a aaa9999 aaaa999 aaa99a"
_INDIAN = re.compile(
    r"(?:ap|ar|as|br|cg|ch|dl|ga|gj|hp|hr|jh|jk|ka|kl|la|mh|ml|mn|mp|mz|nl|od|pb|py|rj|sk|tn|tr|ts|uk|up|wb)\d{1,2}[a-z]{1,3}\d{4}"
)
_GERMAN = re.compile(r"a{2,5}9{1,4}[eh]?")
_OLD_FRENCH = re.compile(r"9{2,4}aa99|9{2,3}a{1,2}9{3,6}")
"""Of France until 2009, and of Ireland."""
_SHAPES = frozenset(f"{_DUTCH} {_OTHERS}".split())


def _plate_at(text: str, signs: Sequence[Sign]) -> tuple[int, int, str] | None:
    """The plate that begins with the first of the pieces: where it begins, where it ends, its letters and digits; the longest."""
    best = None
    for sign, said in readings(text, signs):
        if min(map(len, said)) > _LONGEST:
            break
        fits = [one for one in said if _is_shaped(one)]
        if fits:
            best = signs[0].start, sign.end, min(fits)
    return best


def _is_shaped(code: str) -> bool:
    """Whether letters and digits follow one another as on a plate."""
    shape = shape_of(code)
    if shape in _SHAPES or _OLD_FRENCH.fullmatch(shape) is not None or _INDIAN.fullmatch(code) is not None:
        return True
    return 4 < len(code) < 10 and _GERMAN.fullmatch(shape) is not None


def plate_within(text: str, start: int, end: int, sure: bool = False) -> tuple[int, int, str] | None:
    """The plate that begins between `start` and `end`, in any spelling: where it begins and ends, and its letters and digits.

    `sure`: none of its letters may be a word of every day.
    """
    starts = [match for match in PIECE.finditer(text, start, end) if text[match.start() - 1 : match.start()] not in ("'", "’")]
    shouted = text.isupper() and len(text) > _SHORT
    for small in (False,) if sure else (False, True):
        for match in starts:
            folded = match[0].casefold()
            usual = (
                folded in AROUND_CODES
                or match[0] == "I"
                or ((shouted or not match[0].isupper() or len(match[0]) > _FEW) and is_usual(text, match))
            )
            if usual and not _is_counted(text, match):
                continue
            signs = signs_at(text, match.start(), 5 if match[0].isupper() else 3, small)
            found = _plate_at(text, signs) if signs and signs[0].start == match.start() else None
            if found is not None:
                return found
    return None


def _is_counted(text: str, match: re.Match[str]) -> bool:
    """Whether a word of every day is a digit, or says how often one stands there: `een zes N T F vier`, `double zero Papa`."""
    if match[0].casefold() not in _COUNTS:
        return False
    behind = PIECE.search(text, match.end(), match.end() + 30)
    while behind is not None and behind[0].casefold() in _LOOKS:
        behind = PIECE.search(text, behind.end(), behind.end() + 30)
    folded = behind[0].casefold() if behind is not None else ""
    return len(folded) == 1 or folded in number_words() or (folded != "" and _VOWELS.isdisjoint(folded))


def plate_told(text: str, start: int, end: int) -> tuple[int, int, str] | None:
    """The plate between `start` and `end` that is spelled or dictated, and so is known without a word that introduces it."""
    shouted = text.isupper()
    for match in PIECE.finditer(text, start, end):
        if not is_code(text, match):
            continue
        lettered = len(match[0]) == 1 and (match[0].isupper() or behind_like(text, match[0], match.end(), len(text)) > match.end())
        usual = match[0].casefold() in CODE_WORDS and not lettered and not _is_counted(text, match)
        if usual or text[match.start() - 1 : match.start()] in ("'", "’", "."):
            continue
        signs = signs_at(text, match.start(), 3)
        found = _plate_at(text, signs) if signs and signs[0].start == match.start() else None
        if found is None or _GLUED.search(text, found[0], found[1]) is not None:
            continue
        if match[0].casefold() in _MAKES and _MAKE.search(text, max(0, match.start() - 6), match.start()) is not None:
            continue
        within = [sign for sign in signs if sign.end <= found[1]]
        words = [text[sign.start : sign.end] for sign in within if sign.text.isalpha() and not sign.is_word]
        spelled = any(sign.is_word or sign.end - sign.start == 1 for sign in within)
        if spelled and all(len(word) == 1 or _VOWELS.isdisjoint(word.casefold()) or (word.isupper() and not shouted) for word in words):
            return found
    return None


_VOWELS = frozenset("aeiouyéè")
_GLUED = lazy_pattern(r"[^\W\d_]\.[^\W_]")
"""An abbreviation, which is no code: *U.S.C. 1681*."""
_MAKE = lazy_pattern(r"(?<![^\W_])(?:een|a|de|the|in)\s$", re.IGNORECASE)
"""What stands before the make of a car, which may be a word for a letter: *een Golf*."""
_MAKES = frozenset(["golf", "alfa", "romeo", "delta", "echo", "tango", "mini", "polo"])
_LOOKS = HESITATIONS | ARTICLES | {"en", "dan", "and", "then"}
_FEW = 3
"""Letters up to which a word in capitals may be a plate's: `registration OPEN 24` is none."""
_LONGEST = 11
"""Letters and digits of the longest plate, one of India."""
_COUNTS = frozenset(["een", "one", "un", "ein", "eins", *TIMES])
_SHORT = 12
"""Letters up to which a text in capitals may be a plate and nothing else."""
