"""Codes of letters and digits, however they are cut, joined, spelled or dictated: the pieces of number plates and postcodes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from calllint.patterns import lazy_pattern
from calllint.redaction.dictation import ARTICLES, HUNDREDS, ONE_MOMENT, behind_like, behind_slip, leads_to_letter, taken
from calllint.redaction.dictionary import is_word
from calllint.redaction.figures import AGAIN, TIMES, letter_words, number_words
from calllint.redaction.signs import Sign
from calllint.redaction.small_words import CODE_WORDS, REPLIES, SAYS_NOTHING, WITHIN_CODES, word_set

PIECE = lazy_pattern(r"[^\W_]+(?:-ray(?![^\W_]))?", re.IGNORECASE)
"""A word or a number, or one letter behind the other that the telephone alphabet has."""
_CUT = lazy_pattern(r"\d+|[^\W\d_]+")
_GAP = lazy_pattern(r"[^\w\ufffc€$£%?!]{0,5}_?[^\w\ufffc€$£%?!]{0,3}")
_MOST_FILLERS = 3
"""Words that may stand between two pieces: *let me see*."""
_MOST = 14
"""Pieces that one code has at most, spelled and with fillers."""


def signs_at(  # noqa: C901 - one pass over the pieces, with what is pending between them
    text: str, at: int, longest: int, small: bool = False
) -> list[Sign]:
    """The pieces from the offset `at` on that may be part of a code whose groups of letters have at most `longest` letters.

    `small`: words of every day may be such letters, not only what stands between them.
    """
    found: list[Sign] = []
    end = at
    between = 0
    times, times_at = 1, -1
    while len(found) < _MOST and (match := PIECE.search(text, end, end + 40)) is not None:
        if found and (_GAP.fullmatch(text, end, match.start()) is None or "\n\n" in text[end : match.start()]):
            break
        piece, folded = match[0], match[0].casefold()
        if found and folded in ARTICLES and leads_to_letter(text, match.end()):
            end = match.end()
            continue
        if folded in TIMES:
            times, times_at, end = TIMES[folded], match.start(), match.end()
            continue
        if folded in AGAIN and found and found[-1].is_word and found[-1].text in ("2", "3"):
            times, times_at, end = int(found[-1].text), found[-1].start, match.end()
            found.pop()
            continue
        if found and folded == "een" and _is_article(text, match.end()):
            break
        said = "00" if folded in HUNDREDS else said_as(folded)
        tight = (match.start() == end and text[end - 1 : end] != " ") or text[match.start() - 1 : match.start()] in ("-", ".", "_")
        if said is not None:
            end = match.end()
            taken(found, Sign(times_at if times > 1 else match.start(), end, said * times, True), text, between, piece)
        elif (
            found
            and folded in CODE_WORDS
            and not (
                small
                or tight
                or _is_among_letters(text, match, found[-1])
                or (piece.isupper() and (not found[-1].is_word or (piece != "I" and not text.isupper())))
            )
        ):
            between += 1
            if between > _MOST_FILLERS or folded not in WITHIN_CODES:
                break
            end = match.end()
            continue
        elif all(len(part) <= (longest if piece.isupper() else min(longest, 3)) or part.isdigit() for part in _CUT.findall(piece)):
            end = behind_like(text, piece, match.end(), len(text)) if len(piece) == 1 and piece.isalpha() else match.end()
            found.append(Sign(times_at if times > 1 else match.start(), end, folded * times, end > match.end()))
        else:
            break
        between, times = 0, 1
        end = behind_slip(text, end, len(text))
    return found


def _is_article(text: str, at: int) -> bool:
    """Whether *een* that ends at an offset is no digit, since a word follows it: *een witte Golf*."""
    behind = PIECE.match(text, at + 1)
    return (
        behind is not None
        and len(behind[0]) > 2
        and behind[0].isalpha()
        and said_as(behind[0].casefold()) is None
        and is_word(behind[0].casefold())
    )


def _is_among_letters(text: str, match: re.Match[str], before: Sign) -> bool:
    """Whether a word of one letter stands beside a letter of a code that is alone: *s k b*."""
    if len(match[0]) != 1:
        return False
    if text[match.end() : match.end() + 1] in ("'", "’"):
        return False
    spelled = behind_like(text, match[0], match.end(), len(text)) > match.end()
    if spelled or (before.end - before.start == 1 and before.text.isalpha()):
        return True
    behind = PIECE.match(text, match.end() + 1)
    return behind is not None and len(behind[0]) == 1 and behind[0].isalpha()


def readings(text: str, signs: Sequence[Sign]) -> Iterator[tuple[Sign, frozenset[str]]]:
    """What the pieces may stand for up to each of them: who corrects themselves may mean any of the last signs."""
    said = frozenset([""])
    before: Sign | None = None
    slipped = False
    for sign in signs:
        gap = text[before.end : sign.start] if before is not None else ""
        if behind_slip(gap + "0", 0, len(gap) + 1, thinking=False) or (slipped and gap.strip(" ,") in ("maar", "but")):
            slipped = True
            said |= {one[: len(one) - back] for one in said for back in range(1, _same_kind(one) + 1)}
        said = frozenset(one + text for one in said for text in _as_said(one, sign, len(said)))
        before = sign
        yield sign, said


def _as_said(before: str, sign: Sign, many: int) -> tuple[str, ...]:
    """What a piece may stand for behind those before it: *o* is a nought or the letter, unless there are `many` readings already."""
    if not before or sign.text != "o":
        return (sign.text,)
    return ("0", "o") if many < _MANY else ("0",)


_MANY = 8
"""Readings of one code from which on none is added."""


def _same_kind(said: str) -> int:
    """How many letters, or digits, a text ends with."""
    return len(said) - len(said.rstrip("0123456789") if said[-1:].isdigit() else said.rstrip("abcdefghijklmnopqrstuvwxyzäöüßéèç"))


def said_as(piece: str) -> str | None:
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


def is_usual(text: str, match: re.Match[str]) -> bool:
    """Whether what a plate would begin with is a word of every day."""
    folded = match[0].casefold()
    if text[match.end() : match.end() + 1] in ("-", ".") and text[match.end() + 1 : match.end() + 2].isalnum():
        return False
    return folded in CODE_WORDS or (len(folded) > 2 and folded.isalpha() and said_as(folded) is None and is_word(folded))


def end_of_code(text: str) -> tuple[int, int] | None:
    """Where what somebody says ends in a part of a code, from where to where: `let me just grab it, vkv`."""
    found: list[re.Match[str]] = []
    pieces = [match for match in PIECE.finditer(text) if ONE_MOMENT.match(text, match.end()) is None]
    at = len(pieces)
    while at:
        at -= 1
        folded = pieces[at][0].casefold()
        if not found and folded in SAYS_NOTHING and len(folded) > 1:
            continue
        if is_code(text, pieces[at]):
            found.append(pieces[at])
        elif folded not in _BETWEEN:
            at += 1
            break
    if not found or at > _FEW_WORDS:
        return None
    start, end = found[-1].start(), found[0].end()
    alone = end - start == 1 and text[:start].rstrip()[-1:] not in ("", ",", ".", ":")
    return None if alone or "*" in text[start:end] else (start, end)


_BETWEEN = WITHIN_CODES | word_set(
    "van als for as in like gelijk voor nee no niet not sorry wacht wait maar i mean ik bedoel hé hang bear with me right pardon",
)
_FEW_WORDS = 8
"""Words before a part of a code up to which they only lead to it."""
_VOWELS = frozenset("aeiouyéè")


def is_code(text: str, match: re.Match[str]) -> bool:
    """Whether a piece is a code's by itself: a digit, a word for a sign, a letter, or letters that are no word."""
    piece, folded = match[0], match[0].casefold()
    if said_as(folded) is not None or piece.isdigit():
        return True
    if len(piece) == 1:
        return text[match.start() - 1 : match.start()] not in ("'", "’")
    short = all(len(part) <= 3 or part.isdigit() for part in _CUT.findall(piece))
    return short and ((piece.isupper() and not text.isupper()) or any(map(str.isdigit, piece)) or _VOWELS.isdisjoint(folded))


def part_of_code(text: str) -> tuple[int, int] | None:
    """Where all that somebody says is a part of a code, from where to where: few letters and digits, or words for them."""
    found = [
        match
        for match in PIECE.finditer(text)
        if (folded := match[0].casefold()) not in CODE_WORDS and folded not in REPLIES and ONE_MOMENT.match(text, match.end()) is None
    ]
    if not 0 < len(found) <= 8 or any(text[match.end() : match.end() + 1] in ("'", "’") for match in found):
        # "C'est ça".
        return None
    for match in found:
        folded = match[0].casefold()
        if said_as(folded) is None and (
            not all(len(part) <= 3 or part.isdigit() for part in _CUT.findall(folded)) or (len(found) > 1 and is_usual(text, match))
        ):
            return None
    return found[0].start(), found[-1].end()
