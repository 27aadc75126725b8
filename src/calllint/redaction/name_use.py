"""Where the names of known people stand in a text."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from calllint.redaction.name_words import AMBIGUOUS, MONTHS, NO_NAME, PARTICLES, TITLES, WEAK_BEFORE
from calllint.redaction.people import Person
from calllint.redaction.spans import Span

_VOCATIVE = frozenset(
    [
        "hi",
        "ok",
        "oke",
        "oké",
        "okay",
        "hello",
        "hey",
        "hoi",
        "hallo",
        "dag",
        "dear",
        "beste",
        "geachte",
        "lieve",
        "thanks",
        "bedankt",
        "thank",
        "sorry",
        "bye",
        "doei",
        "met",
        "name",
        "naam",
        "heet",
        "groet",
        "groeten",
        "groetjes",
        "regards",
        "van",
        "by",
        "with",
        "from",
        "ask",
        "call",
        "mijnheer",
        "is",
        "so",
        "dus",
        "maar",
        "alstublieft",
        "alsjeblieft",
        "gr",
        "grt",
        "mvg",
        "gr.",
        "cheers",
        "best",
        "merci",
        "danke",
        "goed",
        "nou",
        "oui",
        "ja",
        "yes",
        "that",
        "this",
        "dit",
        "dat",
        "nog",
        "bonjour",
        "cdlt",
        "cordialement",
        "liebe",
        "lg",
        "mfg",
        "also",
        "accord",
        "moment",
    ]
)
_SAYS = frozenset(
    [
        "is",
        "was",
        "has",
        "had",
        "called",
        "said",
        "says",
        "rang",
        "told",
        "asked",
        "wrote",
        "works",
        "lives",
        "does",
        "did",
        "heeft",
        "had",
        "belde",
        "zei",
        "zegt",
        "vroeg",
        "schreef",
        "werkt",
        "woont",
        "doet",
        "deed",
        "komt",
        "kwam",
        "gaf",
        "geeft",
        "and",
        "en",
        "hier",
        "here",
        "speaking",
    ]
)


_OF = frozenset(["van", "voor", "met", "bij", "for", "of", "with", "from", "to"])
_NO_SURNAME = frozenset(
    [
        "man",
        "heer",
        "mens",
        "mensen",
        "baas",
        "bank",
        "post",
        "week",
        "dag",
        "zee",
        "stad",
        "kerk",
        "kamp",
        "hal",
        "winkel",
        "markt",
        "bus",
        "trein",
        "laatste",
        "eerste",
        "beste",
        "goede",
    ]
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
        self._pattern = _pattern(self._people)

    def __bool__(self) -> bool:
        return self._pattern is not None

    def find(self, text: str) -> Iterator[Span]:
        """The names in `text`."""
        if self._pattern is None:
            return
        text = unaccented(text)
        shouted = text.isupper() and len(text) > 30
        for match in self._pattern.finditer(text):
            words = [word for word in re.split(r"[^\w'’]+|_", match[0]) if word]
            known = [word for word in words if self._of(word) is not None]
            spelled = "".join(words)
            if not known and self._of(spelled) is not None:
                known = [spelled]
            if not known:
                continue
            doubtful = all(_folded(_bare(word)) in AMBIGUOUS or len(_bare(word)) < 3 for word in known)
            several = len({_folded(word) for word in known}) > 1 or self._has_particles(match[0], known[0])
            if doubtful and not several and not _is_a_name(text, match.start(), match.end(), match[0], shouted):
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


def _pattern(people: Mapping[str, Person]) -> re.Pattern[str] | None:
    ordered = sorted(people, key=lambda word: (-len(word), word))
    if not ordered:
        return None
    part = "(?:" + "|".join(_with_particles(word, people[word]) for word in ordered) + ")(?:['’]s|['’](?!\\w)|s)?"
    spelled = "|".join(_spelled(word) for word in ordered if len(word) >= 3) or "(?!)"
    initials = r"(?:(?-i:[A-Z])\.[ \t]?)*"
    joint = rf"(?:[ \t\u00a0]{{1,2}}|[-_.+](?=\w)){initials}"
    return re.compile(rf"(?<![^\W_]){initials}(?:{spelled}|{part}(?:{joint}{part})*)(?![^\W_])", re.IGNORECASE)


def _with_particles(word: str, person: Person) -> str:
    """The word, and the particles that belong to it where they stand before it."""
    before = sorted({particles for particles, part in person.before if _folded(part) == word}, key=len, reverse=True)
    gap = r"[ \t\u00a0_.\-]{1,2}"
    loose = "|".join(gap.join(map(_loosely, particles.split())) for particles in before)
    return rf"(?:(?:{loose}){gap})?{_loosely(word)}" if loose else _loosely(word)


def _loosely(word: str) -> str:
    return re.escape(word).replace("'", "['’]")


def _spelled(word: str) -> str:
    """The letters of a word one by one: J-A-N-S-E-N."""
    return r"[\s.,\-]{1,3}".join(map(re.escape, word))


def _is_a_name(text: str, start: int, end: int, found: str, shouted: bool) -> bool:
    """Whether a word that is also a name stands as a name."""
    before = re.search(r"([^\W_]+)?([^\w]*)$", text[max(0, start - 30) : start])
    last = (before[1] or "").casefold() if before is not None else ""
    gap = before[2] if before is not None else ""
    after = re.match(r"([^\w]*)([^\W_]+)?", text[end : end + 30])
    mark, following = (after[1], (after[2] or "").casefold()) if after is not None else ("", "")
    addressed = last in TITLES or (last in _VOCATIVE and _is_small(gap))
    alone = (not last or any(sign in gap for sign in '(\n"“')) and (
        not following or mark.strip()[:1] in (")", ",", ".", "!", "?", '"', "”")
    )
    if alone and found.casefold() not in MONTHS:
        return True
    if last in TITLES and _is_small(gap):
        return True
    if last in _OF and following in _SAYS and (found.casefold() not in MONTHS or found.casefold() == "jan"):
        return True
    if not found[0].isupper():
        # Scripts without capitals tell nothing by them.
        return not found[0].islower() or _is_small_name(last, gap, mark, following, found)
    if addressed:
        return True
    folded = found.casefold()
    if folded in MONTHS and (last in WEAK_BEFORE or last.isdigit() or following[:1].isdigit() or last[:-2].isdigit()):
        return False
    if last.isdigit() or (shouted and len(found) > 1):
        return False
    opens = not last or "\n" in gap or any(sign in gap for sign in '.!?:;•"“*-–—(')
    if not opens:
        return True
    if (
        after is not None
        and after[2]
        and after[2][0].isupper()
        and mark == " "
        and folded not in ("will", "may")
        and following not in NO_NAME
    ):
        return True
    return following in PARTICLES or (
        mark.strip()[:1] in (",", "!", ".", "?", ")") or not following or "\n" in mark or found.endswith(("'s", "’s")) or following in _SAYS
    )


def _is_small(gap: str) -> bool:
    return len(gap) <= 2 and "." not in gap


_QUESTIONS = frozenset(
    [
        "à",
        "what",
        "how",
        "when",
        "where",
        "why",
        "who",
        "hoe",
        "wat",
        "wanneer",
        "waar",
        "waarom",
        "wie",
        "kan",
        "kun",
        "can",
        "could",
        "do",
        "did",
        "is",
        "are",
        "wil",
        "will",
        "hebt",
        "heb",
        "ik",
        "i",
    ]
)


def _is_small_name(last: str, gap: str, mark: str, following: str, found: str) -> bool:
    """Whether a name in small letters that is a word as well is called: `sorry about that, rich.`, `so grace what now`."""
    if found.endswith(("'s", "’s")):
        return last not in _OF_SMALL
    ends = not following or mark.strip()[:1] in (",", ".", "!", "?")
    if gap.strip() == "," and ends and last:
        return True
    if last not in _VOCATIVE or last in WEAK_BEFORE or len(gap) > 3 or (any(sign in gap for sign in ".!?") and last not in _CLOSES):
        return False
    if last in _WEAK_CALLS:
        return ends and (last != "is" or mark.strip()[:1] == "?")
    return ends or following in _QUESTIONS


_CLOSES = frozenset(["gr", "grt", "mvg", "cdlt", "mfg", "lg"])
_WEAK_CALLS = frozenset(
    ["is", "that", "this", "dit", "dat", "met", "name", "naam", "heet", "with", "nog", "maar", "so", "dus", "goed", "ja", "yes", "ok"]
) - {"so", "dus"}
_OF_SMALL = frozenset(["the", "a", "an", "de", "het", "een", "this", "deze", "that", "any", "no"])
