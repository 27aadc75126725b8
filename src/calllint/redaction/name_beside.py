"""Words beside a name that is known which are of the same name: `Emma` before `Jansen`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from calllint.patterns import lazy_pattern
from calllint.redaction.dictionary import is_word
from calllint.redaction.name_parts import NAMED_SO, STREETS
from calllint.redaction.name_words import AMBIGUOUS, FIRM_WORDS, FIRST_NAMES, GENERIC, MONTHS, NO_NAME, NO_NAME_ABROAD, PARTICLES, TITLES

_CAPITAL = r"[^\W\d_a-zß-öø-ÿ][\w’'\-]+"
_SMALL_BETWEEN = r"(?:(?i:van|der?|den|ter|ten|['’]t|(?:op|in)(?= (?:den?|der|het|['’]t) )|el|al|ben|von|da|dos|la|ait)[ \u00a0]){0,3}"
_BEFORE = lazy_pattern(rf"(?<![\w.’'\-])({_CAPITAL}) {_SMALL_BETWEEN}$")
_BEHIND = lazy_pattern(rf"[ \u00a0]{_SMALL_BETWEEN}({_CAPITAL})(?![\w’'\-])")


def names_beside(text: str, lowered: str, word: str, behind: bool, doubtful: bool = False) -> Iterator[str]:
    """The words right before `word`, and where asked for right behind it, that may be of the same name: with a capital, or first names.

    `word` is in small letters, `lowered` is the text in them; `doubtful`: it is a word of every day as well.
    """
    at = lowered.find(word)
    while at >= 0:
        end = at + len(word)
        if not (text[at - 1 : at].isalpha() if at else False) and not text[end : end + 1].isalpha():
            before = _BEFORE.search(text, max(0, at - 40), at)
            if before is not None and not text[at].islower():
                opens = _OPENS.search(text, max(0, before.start() - 3), before.start()) is not None
                if _may_belong(before[1], strict=opens):
                    yield before[1]
            first = _ANY_BEFORE.search(text, max(0, at - 40), at) if before is None or text[at].islower() else None
            if first is not None and _is_first_name(first):
                yield first[1]
            opens = doubtful and _OPENS.search(text, max(0, at - 3), at) is not None
            after = _BEHIND.match(text, end) if behind and not opens and not (doubtful and text[at].islower()) else None
            if after is not None and _may_belong(after[1], strict=False):
                yield after[1]
            small = _ANY_BEHIND.match(text, end) if behind and after is None and text[at].islower() else None
            if small is not None:
                told = small[2] or _TOLD_BEFORE.search(text, max(0, at - 25), at) is not None
                if (_is_surname(small[1]) and not doubtful) or (told and small[1].lower() in AMBIGUOUS):
                    yield small[1]
        at = lowered.find(word, end)


_ANY_BEHIND = lazy_pattern(rf"[ \u00a0]{_SMALL_BETWEEN}([^\W\d_][\w’'\-]{{3,}})(?=\s*(?:[,.!?\n]|( here| hier| is on)|$))")
_TOLD_BEFORE = lazy_pattern(
    r"(?:staan:?|staat:?|\bi have|order of|bestelling van|pakket van|parcel of|naam van|name of)\s{1,2}$", re.IGNORECASE
)
_OPENS = lazy_pattern(r"(?:^|[.!?:\n]\s*)$")
_ANY_BEFORE = lazy_pattern(rf"(?<![\w.’'\-])([^\W\d_][\w\-]+) {_SMALL_BETWEEN}$")


def _is_first_name(match: re.Match[str]) -> bool:
    """Whether a word right before a known name is a first name in small letters: by the list, or as it is no word."""
    folded = match[1].casefold()
    if any(folded in words for words in (NO_NAME, TITLES, PARTICLES, GENERIC, FIRM_WORDS)):
        return False
    parts = folded.split("-")
    return all(part in FIRST_NAMES for part in parts) or (folded not in NO_NAME_ABROAD and len(folded) > 3 and not is_word(folded))


def _is_surname(word: str) -> bool:
    """Whether a word in small letters behind a known name, with nothing behind it, is a surname: it is no word."""
    folded = word.lower()
    return not any(folded in words for words in (NO_NAME, NO_NAME_ABROAD, GENERIC, FIRM_WORDS, TITLES)) and not is_word(folded)


def _may_belong(word: str, strict: bool) -> bool:
    folded = word.casefold()
    if folded == "jan" or (folded in NAMED_SO and folded not in MONTHS):
        return not strict
    if folded in ("april", "june", "august"):
        return not strict
    if any(folded in words for words in (NO_NAME, TITLES, GENERIC, FIRM_WORDS, PARTICLES)):
        return False
    if all(part in FIRST_NAMES for part in folded.split("-")):
        return True
    if folded in NO_NAME_ABROAD or (len(word) > 3 and word.isupper()) or folded.endswith(STREETS):
        return False
    return not re.search(r"['’]s$", word) and not (strict and is_word(folded))
