"""Number plates and postcodes by the order of their letters and digits, however they are cut, joined, spelled or dictated."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from calllint.patterns import lazy_pattern
from calllint.redaction.dictionary import is_word
from calllint.redaction.figures import letter_words, number_words
from calllint.redaction.runs import Sign

_PIECE = lazy_pattern(r"[^\W_]+(?:-ray(?![^\W_]))?", re.IGNORECASE)
_CUT = lazy_pattern(r"\d+|[^\W\d_]+")
_GAP = lazy_pattern(r"[^\w\ufffc€$£%?!]{0,5}_?[^\w\ufffc€$£%?!]{0,3}")
_MOST = 14
"""Pieces that one code has at most, spelled and with fillers."""
_FILLERS = frozenset(
    [
        "eh",
        "ehm",
        "uh",
        "uhm",
        "um",
        "erm",
        "euh",
        "äh",
        "ähm",
        "en",
        "dan",
        "and",
        "then",
        "und",
        "dann",
        "et",
        "puis",
        "alors",
        "even",
        "kijken",
        "streepje",
        "spatie",
        "koppelteken",
        "dash",
        "hyphen",
        "space",
        "strich",
        "bindestrich",
        "tiret",
        "moment",
        "wacht",
        "punt",
        "nog",
        "nee",
        "ja",
        "yes",
        "oui",
        "sec",
        "one",
        "nou",
        "ewa",
        "awel",
        "also",
        "dus",
        "hoor",
    ]
)
_BETWEEN = _FILLERS - frozenset(["nee", "ja", "yes", "oui", "sec", "one", "nou", "awel", "ewa", "also", "dus", "hoor", "moment", "wacht"])
"""What may stand within a code that is dictated."""
_SMALL_WORDS = _FILLERS | frozenset(
    [
        "is",
        "de",
        "het",
        "een",
        "the",
        "on",
        "in",
        "op",
        "uit",
        "van",
        "voor",
        "met",
        "of",
        "or",
        "it",
        "my",
        "mij",
        "ik",
        "he",
        "we",
        "je",
        "was",
        "at",
        "to",
        "by",
        "no",
        "uur",
        "ok",
        "eur",
        "dat",
        "die",
        "hm",
        "for",
        "per",
        "na",
        "om",
        "te",
        "ist",
        "der",
        "das",
        "le",
        "la",
        "les",
        "du",
        "un",
        "une",
        "est",
        "da",
        "so",
        "i",
        "a",
        "o",
        "u",
        "like",
        "c",
        "s",
    ]
)


def signs_at(text: str, at: int, longest: int, small: bool = False) -> list[Sign]:
    """The pieces from the offset `at` on that may be part of a code whose groups of letters have at most `longest` letters.

    `small`: words of every day may be such letters, not only what stands between them.
    """
    found: list[Sign] = []
    end = at
    between = 0
    while len(found) < _MOST and (match := _PIECE.search(text, end, end + 40)) is not None:
        if found and _GAP.fullmatch(text, end, match.start()) is None:
            break
        piece, folded = match[0], match[0].casefold()
        said = _said(folded)
        tight = (match.start() == end and text[end - 1 : end] != " ") or text[match.start() - 1 : match.start()] in ("-", ".", "_")
        if said is not None:
            found.append(Sign(match.start(), match.end(), said, True))
        elif found and folded in _SMALL_WORDS and not (small or tight or (piece.isupper() and not found[-1].is_word)):
            between += 1
            if between > 2 or folded not in _BETWEEN:
                break
            end = match.end()
            continue
        elif all(len(part) <= (longest if piece.isupper() else min(longest, 3)) or part.isdigit() for part in _CUT.findall(piece)):
            found.append(Sign(match.start(), match.end(), folded, False))
        else:
            break
        between = 0
        end = match.end()
    return found


def _said(piece: str) -> str | None:
    """What a word for a letter or a number stands for, digits glued to it included."""
    said = letter_words().get(piece) or (number_words().get(piece) if len(piece) > 1 else None)
    if said is None and piece[0].isdigit():
        digits, letters = piece.rstrip("abcdefghijklmnopqrstuvwxyzéèäöüßç-"), piece.lstrip("0123456789")
        if digits.isdigit() and len(letters) > 3 and letters in letter_words():
            return digits + letter_words()[letters]
    return said


def shape_of(text: str) -> str:
    """The order of letters and digits: `aa99aa`."""
    return "".join("9" if sign.isdigit() else "a" for sign in text)


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
    starts = [match for match in _PIECE.finditer(text, start, end) if text[match.start() - 1 : match.start()] not in ("'", "’")]
    shouted = text.isupper() and len(text) > _SHORT
    for small in (False,) if sure else (False, True):
        for match in starts:
            folded = match[0].casefold()
            if (
                folded in _FILLERS
                or match[0] == "I"
                or ((not small or folded in _SMALL_WORDS) and (shouted or not match[0].isupper()) and _is_usual(text, match))
            ):
                continue
            signs = signs_at(text, match.start(), 5 if match[0].isupper() else 3, small)
            found = _plate_at(signs) if signs and signs[0].start == match.start() else None
            if found is not None:
                return found
    return None


_SHORT = 12
"""Letters up to which a text in capitals may be a plate and nothing else."""


def _is_usual(text: str, match: re.Match[str]) -> bool:
    """Whether what a plate would begin with is a word of every day."""
    folded = match[0].casefold()
    if text[match.end() : match.end() + 1] in ("-", ".") and text[match.end() + 1 : match.end() + 2].isalnum():
        return False
    return folded in _SMALL_WORDS or (len(folded) > 2 and folded.isalpha() and _said(folded) is None and is_word(folded))


_ANSWERS = frozenset(
    [
        "ja",
        "nee",
        "ok",
        "oke",
        "oké",
        "okay",
        "yes",
        "no",
        "yep",
        "oui",
        "non",
        "mhm",
        "hm",
        "uh",
        "eh",
        "ehm",
        "dag",
        "hoi",
        "wat",
        "huh",
        "bye",
        "top",
        "dus",
        "hi",
        "hey",
        "nein",
        "gut",
        "was",
        "bon",
        "jo",
        "jep",
        "nou",
        "klopt",
    ]
)


def part_of_code(text: str) -> tuple[int, int] | None:
    """Where all that somebody says is a part of a code, from where to where: few letters and digits, or words for them."""
    found = [match for match in _PIECE.finditer(text) if match[0].casefold() not in _SMALL_WORDS and match[0].casefold() not in _ANSWERS]
    if not 0 < len(found) <= 8:
        return None
    for match in found:
        folded = match[0].casefold()
        if _said(folded) is None and (
            not all(len(part) <= 3 or part.isdigit() for part in _CUT.findall(folded)) or (len(found) > 1 and _is_usual(text, match))
        ):
            return None
    return found[0].start(), found[-1].end()


def postcode_at(signs: Sequence[Sign]) -> tuple[int, int, str] | None:
    """The postcode, four digits and two letters, that begins with the first of the pieces."""
    said = ""
    for sign in signs:
        said += sign.text
        shape = shape_of(said)
        if shape == "9999aa" and said[0] != "0":
            return signs[0].start, sign.end, said
        if len(said) > 5 or not "9999aa".startswith(shape):
            return None
    return None


def postcodes_within(text: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """The postcodes that begin between `start` and `end`, in any spelling."""
    at = start
    while (match := _PIECE.search(text, at, end)) is not None:
        found = None
        if match[0][0].isdigit() or match[0].casefold() in number_words():
            found = postcode_at(signs_at(text, match.start(), 2)) or postcode_at(signs_at(text, match.start(), 2, small=True))
        if found is None:
            at = match.end()
        else:
            yield found
            at = found[1]


BRITISH = lazy_pattern(r"(?<![^\W_])(?:gir|[a-z]{1,2}\d[a-z\d]?)[\s.\-\u00a0]{0,3}\d[a-z]{2}(?![^\W_])", re.IGNORECASE)
"""British postcodes where nothing else is due."""
