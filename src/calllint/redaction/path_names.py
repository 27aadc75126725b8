"""Names of people in the names of files and folders, which stand in no sentence."""

from __future__ import annotations

from collections.abc import Iterator

from calllint.patterns import lazy_pattern
from calllint.redaction.dictionary import is_word
from calllint.redaction.name_words import AMBIGUOUS, FIRM_WORDS, FIRST_NAMES, GENERIC, NO_NAME, PARTICLES
from calllint.redaction.small_words import word_set

_PART = lazy_pattern(r"[^\W\d_]+")
_JOINT = lazy_pattern(r"[ _.\-]{1,2}")


def names_in(path: str) -> Iterator[tuple[int, int]]:
    """Where full names stand in `path`: a first name with what follows it as a surname would, from where to where."""
    at = 0
    while (match := _PART.search(path, at)) is not None:
        at = match.end()
        if match[0].casefold() in FIRST_NAMES:
            end = _end_of_name(path, at, match[0][0].isupper())
            if end > at:
                yield match.start(), end
                at = end


def _end_of_name(path: str, at: int, capital: bool) -> int:
    """Where a name goes on to whose first name ends at an offset; that offset where no surname follows."""
    end, behind, parted = at, at, False
    while (joint := _JOINT.match(path, behind)) is not None and (part := _PART.match(path, joint.end())) is not None:
        folded, behind = part[0].casefold(), part.end()
        if folded in PARTICLES:
            parted = True
            continue
        if folded in FIRM_WORDS and folded not in AMBIGUOUS:
            # "Thomas Cook Group".
            return at
        if not _may_be_surname(part[0], folded, capital, parted) or not path[part.end() :].strip("."):
            break
        end = behind
    return end


def _may_be_surname(word: str, folded: str, capital: bool, parted: bool) -> bool:
    """Whether a word behind a first name is a surname: with a capital as that has one, behind particles, or no word of a language."""
    if len(word) < 2 or folded in GENERIC or (folded in NO_NAME and folded not in AMBIGUOUS) or folded in _SUFFIXES:
        return False
    return word[0].isupper() if capital else parted or not is_word(folded) or folded in AMBIGUOUS


_SUFFIXES = word_set("json jsonl csv tsv txt eml msg mbox vtt srt xml yaml yml html pdf docx odt xlsx parquet zip gz wav mp log md")
"""Endings of files."""
