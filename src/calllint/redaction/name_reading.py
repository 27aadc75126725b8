"""Reads a name that stands at a place of a text."""

from __future__ import annotations

import re
from typing import NamedTuple

from calllint.patterns import lazy_pattern
from calllint.redaction.dictionary import is_word
from calllint.redaction.name_parts import ENDS, NAMED_SO, STREETS, goes_on, is_behind_initial, is_part, is_short_for
from calllint.redaction.name_words import AMBIGUOUS, FIRM_WORDS, FIRST_NAMES, GENERIC, INNER, NO_NAME, PARTICLES, TITLES

_WORD = lazy_pattern(r"['’][tsdnTSDN](?=\s)|[dD]['’](?=\s[A-Z])|[^\W\d_]+(?:['’\u2010-\u2011-][^\W\d_]+)*['’]?")
_GAP = lazy_pattern(r"(?:\.?[ \t\u00a0]{1,2}|\.(?=[^\W\d_])|\.)")
_MOST = 7
"""Words of the longest name that is read, particles and initials among them."""


_PARTICLE = lazy_pattern(r" (?:van|de|der|den|'t|ten|ter|el) (?!is|heeft|was|die|dat|and|en)[^\W\d_]{3,}")
_SURNAME = lazy_pattern(r"[ \u00a0](?:(?:van|de|der|den|ter|ten|el) ){0,2}([A-ZÀ-Þ][^\W\d_]{2,})(?!\w)")
_PARTED = lazy_pattern(r" (?:(?:van|de|der|den|het|'t|ter|ten|la|le) ){0,2}([A-ZÀ-Þ][^\W\d_]{2,})(?!\w)")
"""A word with a capital behind particles: `Pieter de Heer`."""
_ALONE = lazy_pattern(r"[ \t.]*(?:\n|\Z)")
_ODD = lazy_pattern(r" ((?:[dlt]['’])?[^\W\d_]{4,})")
_LAST = lazy_pattern(r" [^\W\d_]{3,}\s*(?:[.,!]|\Z)")
_GREETS = frozenset(
    ["dag", "you", "goed", "good", "bye", "lieve", "so", "do", "he", "she", "me", "we", "my", "us", "see", "moment", "punt"]
)
"""Words that are names as well, and much rather a greeting or a pronoun behind a title or before a name."""
_SURE = frozenset(["da", "dos", "von", "el", "al", "ait", "ter", "ten", "der", "den", "'t", "la", "le", "del", "bin"])
"""Particles behind which even a word of every day is a name."""


class Read(NamedTuple):
    """A name from `start` to `end`: without its title. `words` are those that are told apart, `titled` whether a title stood before it."""

    start: int
    end: int
    words: tuple[str, ...]
    titled: bool


def read_name(text: str, at: int, small: bool = False, most: int = _MOST, loose: bool = False, titled: bool = False) -> Read | None:
    """The name at the offset `at`; `small`: it may be written in small letters. None where no name begins.

    `titled`: a title stands right before it, which makes names of more words; it is no part of what is read.
    `loose`: in small letters a word of every day is taken for a surname where a name would end behind it: `ik ben emma bakker en`.
    """
    reader = _Reader(text, small, loose, titled)
    taken = 0
    while taken < most and (match := _WORD.match(text, at)) is not None:
        word = match[0].rstrip("'’") if len(match[0]) > 2 else match[0]
        stop = match.start() + len(word)
        if not reader.takes(word, match.start(), stop):
            break
        taken += 1
        gap = _GAP.match(text, stop)
        if gap is None or gap.end() == stop or (gap[0].startswith(".") and not is_short_for(word, word.casefold())):
            break
        at = gap.end()
    return reader.read()


def _may_end(folded: str) -> bool:
    """Whether a name in small letters may end with a word."""
    return folded not in NO_NAME or folded in AMBIGUOUS


class _Reader:
    """Takes the words of a name one by one, as long as they may be part of it."""

    def __init__(self, text: str, small: bool, loose: bool, behind_title: bool) -> None:
        self._text = text
        self._loose = loose
        self._small = small
        self._titled = self._has_initial = False
        self._behind_title = behind_title
        self._is_firm = False
        self._words: list[str] = []
        self._start = self._end = self._pending = -1
        """`_pending` is where particles began that no word has followed yet."""

    def read(self) -> Read | None:
        """What was read; None where it is no name."""
        if not self._words or self._is_firm:
            return None
        name = self._text[self._start : self._end]
        if name[0].islower() and self._words[0].isupper() and len(self._words[0]) > 2 and not self._text.isupper():
            # "Met de VVD".
            return None
        return Read(self._start, self._end, tuple(self._words), self._titled)

    def takes(self, word: str, start: int, stop: int) -> bool:
        """Takes `word`, which stands at `start` to `stop`; not where the name has ended."""
        folded = word.casefold().replace("’", "'")
        if self._start < 0 and self._pending < 0 and self._is_title(folded, start):
            self._titled = True
            return True
        if (
            folded in PARTICLES
            and not (word in ("Ben", "BEN", "Al", "AL") and not self._words and self._pending < 0)
            and (folded not in INNER or word[0].isupper() or self._pending >= 0 or self._is_inner(word, stop))
        ):
            return self._takes_particle(word, start, stop)
        if self._is_initial(word, stop):
            self._start = start if self._start < 0 else self._start
            self._has_initial = True
            return True
        if word[0].isupper() and (self._ends_firm(folded) if self._words else folded in GENERIC):
            # "Abbey Court Hotel", "Garage Hendrix".
            self._is_firm = True
            return False
        titled = self._titled or self._behind_title
        named = is_part(word, folded, self._small, first=not self._words, titled=titled or self._has_initial)
        if named or (len(word) > 2 and self._is_sure(word, folded, start, stop)):
            return self._takes_name(word, folded, start)
        return False

    def _ends_firm(self, folded: str) -> bool:
        """Whether a word makes a firm of the words before it: `Abbey Court Hotel`, not `Damian Post` or `Sam van de Water`."""
        if folded not in FIRM_WORDS or self._pending >= 0:
            return False
        return not (folded in AMBIGUOUS and len(self._words) == 1 and self._words[0].casefold() in FIRST_NAMES)

    def _is_sure(self, word: str, folded: str, start: int, stop: int) -> bool:
        """Whether a word that is none of a name elsewhere is one here, by what stands around it."""
        if self._pending >= 0:
            before = self._text[self._pending : start]
            titled = self._titled or self._behind_title
            sure = not _SURE.isdisjoint(before.casefold().split())
            if word[0].isupper() and (
                folded in AMBIGUOUS or before[0].isupper() or (sure and (self._words or self._has_initial or titled))
            ):
                return True
            said = self._loose and bool(self._words) and folded in AMBIGUOUS and ENDS.match(self._text, stop) is not None
            said = said or (self._loose and self._ends_behind_de(start - 1))
            return self._small and (sure or said)
        ends = ENDS.match(self._text, stop) is not None
        if not self._words:
            if folded in _GREETS:
                return False
            if folded in AMBIGUOUS and word[0].isupper() and self._is_before_surname(stop):
                return True
            if folded in AMBIGUOUS and ends and self._small and (self._titled or self._behind_title):
                return True
            labelled = self._text[:start].rstrip()[-1:] == ":" and _ALONE.match(self._text, stop) is not None
            return self._small and folded in NAMED_SO and (labelled or self._is_odd_behind(stop))
        if len(self._words) > 1 or not (ends or _ALONE.match(self._text, stop) is not None):
            return False
        if folded in AMBIGUOUS and word[0].isupper() and ends:
            return True
        if (
            folded in AMBIGUOUS
            and self._loose
            and self._small
            and self._words[0].casefold() in FIRST_NAMES
            and _ALONE.match(self._text, stop)
        ):
            return True
        return ends and self._loose and self._small and folded not in NO_NAME

    def _is_odd_behind(self, stop: int) -> bool:
        """Whether a word that no language knows stands behind, or a particle: `joke jagessar`, `joke de smet`."""
        behind = _ODD.match(self._text, stop)
        if _PARTICLE.match(self._text, stop) is not None:
            return True
        return behind is not None and behind[1].casefold() not in NO_NAME and not is_word(behind[1].casefold())

    def _is_before_surname(self, stop: int) -> bool:
        """Whether a surname stands behind a word that is a name as well: `Bent Dekker`, not `Good Morning`."""
        behind = _SURNAME.match(self._text, stop)
        return behind is not None and (behind[1].casefold() not in NO_NAME or behind[1].casefold() in AMBIGUOUS)

    def _goes_on(self, word: str, stop: int) -> bool:
        """Whether a name goes on behind a particle; in small letters some particles are enough, or the end of what tells the name."""
        if goes_on(self._text, stop, self._small):
            return True
        behind = _PARTED.match(self._text, stop)
        between = self._text[stop : behind.start(1)].split() if behind is not None else []
        if behind is not None and (behind[1].casefold() in AMBIGUOUS or not _SURE.isdisjoint([word.casefold(), *between])):
            return True
        sure = word.casefold() in _SURE or re.match(r" (?:'t|der|den|la|el) ", self._text[stop : stop + 5]) is not None
        return self._small and (sure or (self._loose and self._ends_soon(stop)))

    def _ends_soon(self, stop: int) -> bool:
        """Whether behind a particle one word is left of a name: `ik ben piet van leeuwen en`, `met tessa de wilde`."""
        rest = re.compile(r"(?: (?:van|de|der|den|het|'t))* ([^\W\d_]{3,})").match(self._text, stop)
        if rest is None or ENDS.match(self._text, rest.end()) is None:
            return False
        return _may_end(rest[1].casefold()) or self._ends_behind_de(stop)

    def _ends_behind_de(self, stop: int) -> bool:
        """Whether a word of every day behind *de* is all that is left of a sentence that told a first name."""
        first = self._words[0].casefold() if len(self._words) == 1 else ""
        known = first in FIRST_NAMES or (first != "" and not is_word(first))
        return known and self._text[stop - 3 : stop].casefold() == " de" and _LAST.match(self._text, stop) is not None

    def _is_inner(self, word: str, stop: int) -> bool:
        """Whether `in`, `op` and the like go on as a surname does: `Samira in 't Veld`, `karim ben salah`."""
        if word == "ben":
            odd = _ODD.match(self._text, stop)
            return odd is not None and (self._has_initial or bool(self._words)) and odd[1] not in NO_NAME and not is_word(odd[1].casefold())
        small = r"[^\W\d_]" if self._small else "[A-ZÀ-Þ]"
        return re.match(rf" (?i:'t|de[nr]?) {small}", self._text[stop : stop + 8]) is not None

    def _is_title(self, folded: str, start: int) -> bool:
        if self._behind_title and self._text[start].isupper():
            # "Mevrouw De Heer".
            return folded in TITLES and folded != "heer"
        return folded in TITLES or (folded == "de" and re.match(r"de heer\b", self._text[start : start + 8], re.IGNORECASE) is not None)

    def _is_initial(self, word: str, stop: int) -> bool:
        after = self._text[stop : stop + 1]
        if len(word) == 1 and after == "." and (self._small or word.isupper()) and is_behind_initial(self._text, stop, self._small):
            return True
        bare = self._small and len(word) == 1 and word.islower() and word not in "aiou"
        if bare and after == " " and is_behind_initial(self._text, stop, True):
            return True
        if not word.isupper() or len(word) > 3:
            return False
        return (after == "." or (after == " " and len(word) == 1 and word != "I")) and goes_on(self._text, stop, self._small)

    def _takes_particle(self, word: str, start: int, stop: int) -> bool:
        if self._words and word[0].islower() and not self._goes_on(word, stop):
            return False
        if self._words or self._pending < 0:
            self._pending = start
        return True

    def _takes_name(self, word: str, folded: str, start: int) -> bool:
        if self._words and self._pending >= 0 and folded.endswith(STREETS) and folded not in STREETS:
            # "Chantal Mertens van de Kapelstraat".
            return False
        own = re.sub(r"['’]s$", "", word)
        if not own:
            # "My husband 's account".
            return False
        if self._start < 0:
            self._start = self._pending if self._pending >= 0 else start
        self._pending = -1
        self._words.append(own)
        self._end = start + len(own)
        return own == word
