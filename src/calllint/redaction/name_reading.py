"""Reads a name that stands at a place of a text."""

from __future__ import annotations

import re
from typing import NamedTuple

from calllint.patterns import lazy_pattern
from calllint.redaction.dictionary import is_word
from calllint.redaction.name_words import AMBIGUOUS, FIRM_WORDS, FIRST_NAMES, INNER, NO_NAME, NO_NAME_ABROAD, PARTICLES, TITLES

_WORD = lazy_pattern(r"['’][tsdn](?=\s)|[^\W\d_]+(?:['’\u2010-\u2011-][^\W\d_]+)*['’]?")
_GAP = lazy_pattern(r"(?:\.?[ \t\u00a0]{1,2}|\.(?=[^\W\d_])|\.)")
_MOST = 7
"""Words of the longest name that is read, particles and initials among them."""


class Read(NamedTuple):
    """A name from `start` to `end`: without its title. `words` are those that are told apart, `titled` whether a title stood before it."""

    start: int
    end: int
    words: tuple[str, ...]
    titled: bool


def read_name(text: str, at: int, small: bool = False, most: int = _MOST, loose: bool = False) -> Read | None:
    """The name at the offset `at`; `small`: it may be written in small letters. None where no name begins.

    `loose`: in small letters a word of every day is taken for a surname where a name would end behind it: `ik ben emma bakker en`.
    """
    reader = _Reader(text, small, loose)
    taken = 0
    while taken < most and (match := _WORD.match(text, at)) is not None:
        word = match[0].rstrip("'’") if len(match[0]) > 2 else match[0]
        stop = match.start() + len(word)
        if not reader.takes(word, match.start(), stop):
            break
        taken += 1
        gap = _GAP.match(text, stop)
        if gap is None or gap.end() == stop or (gap[0].startswith(".") and not _is_short_for(word, word.casefold())):
            break
        at = gap.end()
    return reader.read()


class _Reader:
    """Takes the words of a name one by one, as long as they may be part of it."""

    def __init__(self, text: str, small: bool, loose: bool) -> None:
        self._text = text
        self._loose = loose
        self._small = small
        self._titled = False
        self._is_firm = False
        self._words: list[str] = []
        self._start = self._end = self._pending = -1
        """`_pending` is where particles began that no word has followed yet."""

    def read(self) -> Read | None:
        """What was read; None where it is no name."""
        if not self._words or self._is_firm:
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
            and (folded not in INNER or word[0].isupper() or self._pending >= 0 or self._is_inner(stop))
        ):
            return self._takes_particle(word, start, stop)
        if self._is_initial(word, stop):
            self._start = start if self._start < 0 else self._start
            return True
        sure = self._pending >= 0 and self._small and not _SURE.isdisjoint(self._text[self._pending : start].casefold().split())
        sure = sure or (word[0].isupper() and len(self._words) == 1 and folded in AMBIGUOUS and _ENDS.match(self._text, stop) is not None)
        sure = sure or (
            self._loose and self._small and len(self._words) == 1 and folded not in NO_NAME and _ENDS.match(self._text, stop) is not None
        )
        sure = sure or (self._small and not self._words and folded in NAMED_SO and self._is_odd_behind(stop))
        if (sure and len(word) > 2) or _is_name(word, folded, self._small, first=not self._words, titled=self._titled):
            return self._takes_name(word, folded, start)
        self._is_firm = bool(self._words) and word[0].isupper() and folded in FIRM_WORDS
        return False

    def _is_odd_behind(self, stop: int) -> bool:
        """Whether a word that no language knows stands behind, or a particle: `joke jagessar`, `joke de smet`."""
        behind = _ODD.match(self._text, stop)
        if _PARTICLE.match(self._text, stop) is not None:
            return True
        return behind is not None and behind[1].casefold() not in NO_NAME and not is_word(behind[1].casefold())

    def _goes_on(self, word: str, stop: int) -> bool:
        """Whether a name goes on behind a particle; in small letters some particles are enough, or the end of what tells the name."""
        if _goes_on(self._text, stop, self._small):
            return True
        sure = word.casefold() in _SURE or re.match(r" (?:'t|der|den|la|el) ", self._text[stop : stop + 5]) is not None
        return self._small and (sure or (self._loose and self._ends_soon(stop)))

    def _ends_soon(self, stop: int) -> bool:
        """Whether behind a particle one word is left of a name: `ik ben piet van leeuwen en`."""
        rest = re.compile(r"(?: (?:van|de|der|den|het|'t))* ([^\W\d_]{3,})").match(self._text, stop)
        return rest is not None and rest[1].casefold() not in NO_NAME and _ENDS.match(self._text, rest.end()) is not None

    def _is_inner(self, stop: int) -> bool:
        """Whether `in`, `op` and the like go on as a surname does: `Samira in 't Veld`."""
        small = r"[^\W\d_]" if self._small else "[A-ZÀ-Þ]"
        return re.match(rf" (?:'t|de[nr]?) {small}", self._text[stop : stop + 8]) is not None

    def _is_title(self, folded: str, start: int) -> bool:
        return folded in TITLES or (folded == "de" and re.match(r"de heer\b", self._text[start : start + 8], re.IGNORECASE) is not None)

    def _is_initial(self, word: str, stop: int) -> bool:
        if not word.isupper() or len(word) > 3:
            return False
        after = self._text[stop : stop + 1]
        return (after == "." or (after == " " and len(word) == 1 and word != "I")) and _goes_on(self._text, stop, self._small)

    def _takes_particle(self, word: str, start: int, stop: int) -> bool:
        if self._words and word[0].islower() and not self._goes_on(word, stop):
            return False
        if self._words or self._pending < 0:
            self._pending = start
        return True

    def _takes_name(self, word: str, folded: str, start: int) -> bool:
        if self._words and self._pending >= 0 and folded.endswith(STREETS):
            # "Chantal Mertens van de Kapelstraat".
            return False
        if self._start < 0:
            self._start = self._pending if self._pending >= 0 else start
        self._pending = -1
        own = re.sub(r"['’]s$", "", word)
        self._words.append(own)
        self._end = start + len(own)
        return own == word


def _is_short_for(word: str, folded: str) -> bool:
    """Whether a full stop behind a word may be that of an abbreviation."""
    return (
        len(word) == 1
        or folded in TITLES
        or folded in ("st", "v", "d", "th", "ph", "chr", "joh", "jac", "jr", "sr", "fr")
        or word.isupper()
    )


def _goes_on(text: str, at: int, small: bool) -> bool:
    """Whether a name goes on behind a particle or an initial."""
    following = re.match(
        r"(?:\.?[ \t\u00a0]{0,2}(?:[A-Z]\.|(?i:van|von|de|der|den|het|'t|ter|ten|op|la|le|da|di|del|el|al"
        r"|bin|ben|ait|aan|in|dos|das|do|du|des))(?![^\W_.]))*\.?[ \t\u00a0]{0,2}([^\W\d_]+(?:['’][^\W\d_]+)*)",
        text[at : at + 60],
    )
    return following is not None and _is_name(following[1], following[1].casefold(), small, first=False, titled=False)


def _is_name(word: str, folded: str, small: bool, first: bool, titled: bool) -> bool:
    """Whether a word may be part of a name."""
    if len(word) < 2:
        return False
    if word[0].isupper():
        # "Will" is a verb at the start of a sentence; where a name is due it is one.
        known = folded in NO_NAME or (first and folded in NO_NAME_ABROAD and folded not in AMBIGUOUS)
        return not known or folded in FIRST_NAMES or (folded in AMBIGUOUS and folded in NAMED_SO) or (titled and folded in AMBIGUOUS)
    # Scripts without capitals have no small letters either.
    if not word[0].islower():
        return True
    abroad = folded in NO_NAME_ABROAD and folded not in FIRST_NAMES and folded not in AMBIGUOUS
    if not small or folded in NO_NAME or abroad or len(word) < 3 or _NUMBER.search(folded):
        return False
    # "Mevrouw baxter signed": behind the first word of a name in small letters a word is the sentence going on.
    return (
        (not folded.endswith("ly") or len(folded) < 6)
        if first
        else not is_word(folded) or (folded in AMBIGUOUS and folded not in _GOES_ON_WITH)
    )


NAMED_SO = frozenset(
    ["joke", "hope", "will", "may", "wil", "mark", "april", "june", "august", "mei", "man", "lang", "lieve", "ben", "snel"]
)
"""Names among the words that stand where names stand and are mostly none: with a capital they are names."""
_PARTICLE = lazy_pattern(r" (?:van|de|der|den|'t|ten|ter|el) (?!is|heeft|was|die|dat|and|en)[^\W\d_]{3,}")
_ODD = lazy_pattern(r" ([^\W\d_]{4,})")
_NUMBER = lazy_pattern(
    r"honderd|duizend|hundred|thousand|^(?:een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf"
    r"|one|two|three|four|five|six|seven|eight|nine|ten|zero|nul)$|(?:tig|teen|tien)$"
)
_ENDS = lazy_pattern(r"\s*(?:$|[,.!?;\n]|\s(?:en|and|ik|i|uit|from|um+|uh+|eh+|hier|here|speaking|calling|mijn|my)\b)", re.IGNORECASE)
_SURE = frozenset(["da", "dos", "von", "el", "al", "ait", "ter", "ten", "der", "den", "'t", "la", "le", "del", "bin"])
"""Particles behind which even a word of every day is a name."""
_GOES_ON_WITH = frozenset(
    [
        "onder",
        "boven",
        "voor",
        "achter",
        "over",
        "keer",
        "links",
        "rechts",
        "laat",
        "vroeg",
        "nieuw",
        "nieuwe",
        "oud",
        "oude",
        "goed",
        "goede",
        "mooi",
        "uur",
        "week",
        "jaar",
        "maand",
        "euro",
        "dag",
        "nacht",
        "kan",
        "mag",
        "moet",
        "vader",
        "moeder",
        "kind",
        "neef",
        "nicht",
        "oom",
        "tante",
        "zoon",
        "dochter",
        "vrouw",
        "man",
        "call",
        "pay",
        "rest",
        "lead",
        "must",
        "fee",
        "see",
        "day",
        "weeks",
        "fast",
        "best",
    ]
)
STREETS = ("straat", "laan", "plein", "weg", "gracht", "kade", "singel", "dreef", "steeg", "street", "road", "lane")
