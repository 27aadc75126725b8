"""Names as they are found in a conversation, and which of them are one person."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from calllint.patterns import lazy_pattern
from calllint.redaction.name_beside import names_beside
from calllint.redaction.name_words import AMBIGUOUS, FIRM_WORDS, FIRST_NAMES, GENERIC, PARTICLES, TITLES
from calllint.redaction.pseudonyms import MASK, masked


class Person(NamedTuple):
    """Somebody: `kind` is customer, agent or person, `name` tells one from another, `words` are the parts of the names.

    `before` are the particles that stand before a part, each with it: `van der Plas`.
    """

    kind: str
    name: str
    words: tuple[str, ...]
    before: tuple[tuple[str, str], ...] = ()


class Named(NamedTuple):
    """A name as it was given, and its parts."""

    name: str
    words: tuple[str, ...]


class FoundNames:
    """Names as they are found, by kind."""

    def __init__(self) -> None:
        self._names: dict[str, list[Named]] = {"customer": [], "agent": [], "person": []}
        self.told: dict[int, list[tuple[int, int, str]]] = {}
        """By turn: where a name is told, from where to where, and its first part."""
        self._labelled: dict[str, set[str]] = {"customer": set(), "agent": set(), "person": set()}

    @property
    def count(self) -> int:
        """How many names were found."""
        return sum(map(len, self._names.values()))

    def add_name(self, kind: str, name: str) -> None:
        """Adds a name that stands on its own, which may be a label such as `Agent 2`."""
        words = name_words(name)
        if words and kind in self._names:
            self._labelled[kind].add(_folded(words))
            self._names[kind].append(Named(name.strip(), words))

    def add(self, kind: str, words: Sequence[str], name: str) -> None:
        """Adds a name that a text tells."""
        if kind in self._names and words and MASK not in name:
            self._names[kind].append(Named(name, _parts_of(words)))

    def add_place(self, turn: int, start: int, name: str, words: Sequence[str]) -> None:
        """Adds where a name stands in a turn."""
        parts = _parts_of(words)
        if parts and MASK not in name:
            self.told.setdefault(turn, []).append((start, start + len(name), parts[0]))

    def add_beside(self, text: str) -> None:
        """Adds what stands beside a name with a capital, and first names: who gave a first name is later called by the surname."""
        lowered = text.lower()
        if len(lowered) != len(text):
            return
        for kind, names in self._names.items():
            for word in dict.fromkeys(word for named in names for word in named.words):
                folded = word.lower()
                if len(word) >= 3 and folded in lowered:
                    for beside in names_beside(text, lowered, folded, behind=kind != "agent", doubtful=folded in AMBIGUOUS):
                        self.add(kind, [beside, word], f"{beside} {word}")

    def drop_firms(self, texts: Iterable[str]) -> None:
        """Leaves out the names of one word that a text tells and that are a firm's elsewhere: `Volvo`, where `Volvo Car Finance` is."""
        told = {named.words[0] for names in self._names.values() for named in names if _may_be_firm(named)}
        if not told:
            return
        called = re.compile(rf"(?<![^\W_])({'|'.join(map(re.escape, sorted(told)))})(?: [A-Z][\w&]*){{0,2}} ([A-Z]\w+)")
        firms = {match[1] for text in texts for match in called.finditer(text) if match[2].casefold() in FIRM_WORDS}
        for kind, names in self._names.items():
            self._names[kind] = [
                named
                for named in names
                if not (_may_be_firm(named) and named.words[0] in firms and _folded(named.words) not in self._labelled[kind])
            ]

    def knows(self, kind: str, words: Iterable[str]) -> bool:
        """Whether somebody of the kind has one of the words in a name."""
        folded = {word.casefold() for word in words}
        return any(word.casefold() in folded for named in self._names[kind] for word in named.words)

    def people(self) -> list[Person]:
        """Everybody, agents first: whom a customer calls by the agent's name is the agent."""
        taken: set[str] = set()
        found = []
        for kind in ("agent", "customer", "person"):
            for group in self._groups(kind, taken):
                words = tuple(dict.fromkeys(word for named in group for word in named.words if word.casefold() not in taken))
                taken.update(word.casefold() for word in words)
                if words:
                    longest = max(group, key=lambda named: len(named.words))
                    before = dict.fromkeys(pair for named in group for pair in _particles(named))
                    found.append(Person(kind, _folded(longest.words), words, tuple(before)))
        return found

    def _groups(self, kind: str, taken: set[str]) -> list[list[Named]]:
        """The names of a kind, in groups of one person: those that share a part, and all customers where no more than one is labelled."""
        names = [named for named in self._names[kind] if not all(word.casefold() in taken for word in named.words)]
        if kind == "customer" and len(self._labelled[kind]) <= 1:
            return [names] if names else []
        groups: list[list[Named]] = []
        for named in names:
            folded = {word.casefold() for word in named.words}
            for group in groups:
                if any(word.casefold() in folded for other in group for word in other.words):
                    group.append(named)
                    break
            else:
                groups.append([named])
        return groups


def _may_be_firm(named: Named) -> bool:
    return len(named.words) == 1 and named.name == named.words[0] and named.name[0].isupper() and named.name.casefold() not in FIRST_NAMES


def _folded(words: Iterable[str]) -> str:
    return " ".join(words).casefold()


def _parts_of(words: Iterable[str]) -> tuple[str, ...]:
    parts = [part for word in words for part in _PARTS.findall(word) if len(part) > 1]
    return tuple(
        part for number, part in enumerate(parts) if part.casefold() not in PARTICLES or (number == 0 and part in ("Ben", "Al"))
    ) or tuple(parts)


def _particles(named: Named) -> Iterable[tuple[str, str]]:
    """The particles before the parts of a name: `van der` before `Plas`."""
    pending: list[str] = []
    for part in re.split(r"[\s\-_]+", named.name):
        folded = part.casefold().replace("’", "'")
        if folded in PARTICLES:
            pending.append(folded)
            continue
        word = next((word for word in named.words if part.startswith(word)), None)
        if pending and word is not None:
            yield " ".join(pending), word
        pending = []


_LONGEST = 60
"""Characters of the longest name that a turn may have: an export that is out of joint has sentences there."""
_PARTS = lazy_pattern(r"[^\W\d_]+(?:['’][^\W\d_]+)*")


def name_words(name: str) -> tuple[str, ...]:
    """The parts by which a name that stands on its own is known; none for a label such as `Agent 2`."""
    if "@" in name or MASK in masked(name) or len(name) > _LONGEST:
        return ()
    parts = [part for part in _PARTS.findall(name) if part.casefold() not in TITLES]
    own = [part for number, part in enumerate(parts) if part.casefold() not in PARTICLES or (number == 0 and part in ("Ben", "Al"))]
    own = own or parts
    if all(part.casefold() in GENERIC for part in own):
        return ()
    return tuple(part for part in own if len(part) > 1 and part.casefold() not in GENERIC)
