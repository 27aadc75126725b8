"""The part before the at-sign of an e-mail address that is told by itself, where one was asked for: `soraya punt van leeuwen`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from calllint.patterns import lazy_pattern
from calllint.redaction.dictionary import is_word
from calllint.redaction.email_signs import AT_WORD, JOIN_WORD, LOOKS, email_value
from calllint.redaction.emails import GLUED, PROVIDERS
from calllint.redaction.figures import letter_words, number_words
from calllint.redaction.name_words import FIRST_NAMES, SURNAMES
from calllint.redaction.small_words import HESITATIONS, SAYS_NOTHING
from calllint.redaction.spans import Span

_WORD = lazy_pattern(r"[^\s,]+")
_JOINT = lazy_pattern(rf"[\s,]+{LOOKS}{JOIN_WORD}[\s,]+{LOOKS}", re.IGNORECASE)
_WRITTEN = lazy_pattern(r"(?<!\S)[^\W_][\w+]*(?:[._+-][\w+]+)+(?![^\s.,;!?])")
_AT_END = lazy_pattern(rf"[\s,]+{LOOKS}(?:{AT_WORD}|at)(?:[\s,]+(?P<provider>{'|'.join(sorted(PROVIDERS))}))?\W*$", re.IGNORECASE)
"""The sign behind what is told, whose rest comes later."""
_LONG = 80
"""Characters of an answer from which on it says more than an address."""
_LAST = lazy_pattern(r"[^\W_]+$")
_FAR = 9
"""Words before what is told up to which they only lead to it."""


def find_email_parts(text: str) -> Iterator[Span]:
    """What `text`, an answer without an at-sign, tells of an address."""
    found = _joined(text) or _written(text) or _alone(text)
    if found is not None:
        yield Span(*found, "email", email_value(text[slice(*found)]))


def _joined(text: str) -> tuple[int, int] | None:
    """From where to where words stand with signs between them that are said."""
    first = _JOINT.search(text)
    if first is None:
        return None
    *_, last = _JOINT.finditer(text)
    before, behind = list(_WORD.finditer(text, 0, first.start())), list(_WORD.finditer(text, last.end()))
    if not before or not behind or len(before) > _FAR:
        return None
    begin, end = len(before) - 1, 0
    while begin and _belongs(before[begin - 1][0]):
        begin -= 1
    while end + 1 < len(behind) and _belongs(behind[end + 1][0]):
        end += 1
    if _bare(before[-1][0]) in SAYS_NOTHING or _bare(behind[0][0]) in SAYS_NOTHING:
        return None
    return before[begin].start(), behind[end].end() - (len(behind[end][0]) - len(behind[end][0].rstrip(".!?;")))


def _written(text: str) -> tuple[int, int] | None:
    """From where to where words stand with dots or dashes between them, none of which is a word of the language."""
    for match in _WRITTEN.finditer(text):
        if not any(sign in match[0] for sign in "._+0123456789"):
            continue
        if any(part and not part.isdigit() and not is_word(part) for part in re.split(r"[._+-]", match[0].casefold())):
            return match.span()
    return None


def _alone(text: str) -> tuple[int, int] | None:
    """From where to where all that is told is one word that is none of the language, or letters and digits."""
    if len(text) > _LONG or "\n" in text:
        return None
    sign = _AT_END.search(text)
    whole = text[: len(text) if sign is None else sign.start()].rstrip(" .,!?")
    while (last := _LAST.search(whole)) is not None and last[0].casefold() in SAYS_NOTHING:
        whole = whole[: last.start()].rstrip(" .,!?")
    glue = GLUED.search(whole)
    words = list(_WORD.finditer(text, 0, len(whole) if glue is None else glue.start() + 1))
    while words and _bare(words[-1][0]) in SAYS_NOTHING and glue is None:
        words.pop()
    at = len(words)
    if (glue is not None or sign is not None) and words:
        at -= 1
    while at and (_belongs(words[at - 1][0]) or _is_odd(words[at - 1][0]) or (at < len(words) and _bare(words[at - 1][0]) in HESITATIONS)):
        at -= 1
    glue = glue or sign
    taken = words[at:]
    if not taken or at > _FAR or not (glue or any(_is_odd(word[0]) for word in taken) or len(taken) > 3):
        return None
    if sign is not None and sign["provider"] is not None:
        return taken[0].start(), sign.end("provider")
    return taken[0].start(), taken[-1].end() - (len(taken[-1][0]) - len(taken[-1][0].rstrip(".!?;")))


def _bare(word: str) -> str:
    return word.strip(".,!?;:…").casefold()


def _belongs(word: str) -> bool:
    """Whether a word is a piece of an address by itself: a digit, a letter, or what stands for one."""
    bare = _bare(word)
    said = bare.isdigit() or bare in number_words() or bare in letter_words()
    return said or len(bare) == 1 or re.fullmatch(r"[a-z](?:-[a-z])+", bare) is not None


def _is_odd(word: str) -> bool:
    """Whether a word is none of the language: `ismailvandermeulen`."""
    bare = _bare(word)
    if (len(bare) < 4 and bare not in FIRST_NAMES and bare != "fam") or not bare.isalnum() or bare.isdigit() or bare in SAYS_NOTHING:
        return False
    return bare in FIRST_NAMES or bare in SURNAMES or not is_word(bare)
