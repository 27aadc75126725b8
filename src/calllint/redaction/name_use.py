"""Where the names of known people stand in a text."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property, lru_cache

from calllint.patterns import lazy_pattern
from calllint.redaction.name_stands import stands_as_name
from calllint.redaction.name_words import AMBIGUOUS, NO_NAME
from calllint.redaction.names_found import Person
from calllint.redaction.small_words import word_set
from calllint.redaction.spans import Span

_NO_SURNAME = word_set(
    "man heer mens mensen baas bank post week dag zee stad kerk kamp hal winkel markt bus trein laatste eerste beste goede"
)


class NameUse:
    """Finds the names of `people`: each part of them, whatever its capitals and endings; parts that are words only where they are names."""

    def __init__(self, people: Iterable[Person]) -> None:
        self._people: dict[str, Person] = {}
        for person in people:
            for word in person.words:
                self._people.setdefault(_folded(word), person)
                if "ß" in word:
                    self._people.setdefault(_folded(word.replace("ß", "ss")), person)
                if "'" in _folded(word):
                    self._people.setdefault(_folded(word).replace("'", ""), person)

    def __bool__(self) -> bool:
        return bool(self._people)

    def find(self, text: str) -> Iterator[Span]:
        """The names in `text`."""
        if not self._people:
            return
        text = unaccented(text)
        # Most texts hold no name, and a pattern takes longer to compile than to look.
        if any(map(text.lower().replace("’", "'").__contains__, self._people)):
            yield from self._found(text, self._whole, False)
        if _SPELLED.search(text) is not None:
            yield from self._found(text, self._spelled, True)

    @cached_property
    def _whole(self) -> re.Pattern[str]:
        return _pattern(self._people)

    @cached_property
    def _spelled(self) -> re.Pattern[str]:
        spelled = "|".join(_letters(word) for word in _ordered(self._people) if len(word) >= 3) or "(?!)"
        return re.compile(rf"(?<![^\W_])(?:{spelled})(?![^\W_])", re.IGNORECASE)

    def _found(self, text: str, pattern: re.Pattern[str], spelled_out: bool) -> Iterator[Span]:
        shouted = text.isupper() and len(text) > 30
        for match in pattern.finditer(text):
            words = [word for word in re.split(r"[^\w'’]+|_", match[0]) if word]
            known = [word for word in words if self._of(word) is not None]
            spelled = "".join(words)
            if not known and self._of(spelled) is not None:
                known = [spelled]
            if not known:
                continue
            doubtful = all(_is_doubtful(_bare(word)) for word in known)
            several = len({_folded(word) for word in known}) > 1 or self._has_particles(match[0], known[0])
            if doubtful and not several and not spelled_out and not stands_as_name(text, match.start(), match.end(), match[0], shouted):
                continue
            person = self._of(known[0])
            assert person is not None
            yield Span(match.start(), match.end() - len(_ending(match[0])), person.kind, person.name)

    def _has_particles(self, found: str, word: str) -> bool:
        """Whether a name stands with its particles: `de boer` is Mr De Boer where there is one, `de man` is not."""
        person = self._of(word)
        before = (
            {particles.split()[0] for particles, part in person.before if _folded(part) == _folded(_bare(word))}
            if person is not None
            else set()
        )
        first = _folded(re.split(r"[\s_.\-]", found)[0])
        return first in before and _folded(_bare(word)) not in _NO_SURNAME

    def _of(self, word: str) -> Person | None:
        return self._people.get(_folded(word)) or self._people.get(_folded(_bare(word))) or self._people.get(_folded(_bare(word))[:-1])


def _is_doubtful(word: str) -> bool:
    """Whether a word of a name is one of every day as well."""
    folded = _folded(word)
    return len(word) < _FEWEST or folded in AMBIGUOUS or folded in NO_NAME


_FEWEST = 3


def _folded(word: str) -> str:
    return unaccented(word).lower().replace("’", "'")


def unaccented(text: str) -> str:
    """`text` with the same letters without their accents, at the same length: `Öztürk` is later written `Ozturk`."""
    return text if text.isascii() else "".join(map(_base, text))


@lru_cache(1024)
def _base(letter: str) -> str:
    if letter.isascii() or not letter.isalpha():
        return letter
    base = _BASES.get(letter) or unicodedata.normalize("NFD", letter)[0]
    return base if base.isascii() else letter


_BASES = {"ı": "i", "ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D"}


def _bare(word: str) -> str:
    """A word without its possessive ending."""
    return re.sub(r"['’]s?$", "", word)


def _ending(found: str) -> str:
    """The possessive ending of a name, which stays."""
    match = re.search(r"['’]s?$", found)
    return match[0] if match is not None else ""


_SPELLED = lazy_pattern(r"(?<![^\W_])[^\W\d_][\s.,\-]{1,3}[^\W\d_][\s.,\-]{1,3}[^\W\d_](?![^\W_])")


def _ordered(words: Iterable[str]) -> list[str]:
    """The longest first: a name may begin with another."""
    return sorted(words, key=lambda word: (-len(word), word))


def _pattern(people: Mapping[str, Person]) -> re.Pattern[str]:
    ordered = _ordered(people)
    part = "(?:" + "|".join(_with_particles(word, people[word]) for word in ordered) + ")(?:['’]s|['’](?!\\w)|s)?"
    initials = r"(?:(?-i:[A-Z])\.[ \t]?)*"
    joint = rf"(?:[ \t\u00a0]{{1,2}}|[-_.+](?=\w)){initials}"
    return re.compile(rf"(?<![^\W_]){initials}{part}(?:{joint}{part})*(?![^\W_])", re.IGNORECASE)


def _with_particles(word: str, person: Person) -> str:
    """The word, and the particles that belong to it where they stand before it."""
    before = sorted({particles for particles, part in person.before if _folded(part) == word}, key=len, reverse=True)
    gap = r"[ \t\u00a0_.\-]{1,2}"
    loose = "|".join(gap.join(map(_loosely, particles.split())) for particles in before)
    return rf"(?:(?:{loose}){gap})?{_loosely(word)}" if loose else _loosely(word)


def _loosely(word: str) -> str:
    return re.escape(word).replace("'", "['’]")


def _letters(word: str) -> str:
    """The letters of a word one by one: J-A-N-S-E-N."""
    return r"[\s.,\-]{1,3}".join(map(re.escape, word))
