"""The people of a conversation: whose names are told where, and which of them are one person."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from calllint.conversation import Conversation, Role
from calllint.patterns import lazy_pattern
from calllint.redaction.asked import carries_on
from calllint.redaction.dictionary import is_word
from calllint.redaction.name_reading import NAMED_SO, STREETS
from calllint.redaction.name_words import (
    AMBIGUOUS,
    FIRM_WORDS,
    FIRST_NAMES,
    GENERIC,
    MONTHS,
    NO_NAME,
    NO_NAME_ABROAD,
    PARTICLES,
    TITLES,
)
from calllint.redaction.pseudonyms import MASK, masked
from calllint.redaction.spans import Span
from calllint.redaction.telling import Told, asks_for_name, names_told


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


_STAFF = lazy_pattern(
    r"\b(?:engineers?|technicians?|technician|monteur|installateur|collega|colleague|manager|foreman"
    r"|driver|chauffeur|supervisor|teamleider|afdelingshoofd|specialist|adviser|advisor|adviseur|arts"
    r"|doctor|notaris|advocaat|solicitor|surveyor|inspector|leider|chef|onze|our)\b[^\n]{0,25}$",
    re.IGNORECASE,
)
_KINDS = {Role.AGENT: "agent", Role.CUSTOMER: "customer", Role.BOT: "bot"}
_OTHERS = {"agent": "customer", "customer": "agent", "bot": "customer", "person": "person"}


class People(NamedTuple):
    """The people of a conversation, or of a text, and where each turn tells a name: words at a place where a name is due are one."""

    people: list[Person]
    told: dict[int, list[tuple[int, int, str]]]

    def spans(self, turn: int, people: Iterable[Person]) -> list[Span]:
        """The names that a turn tells, as those of `people`."""
        found = []
        for start, end, word in self.told.get(turn, ()):
            person = next((one for one in people if word in one.words), None)
            if person is not None:
                found.append(Span(start, end, person.kind, person.name))
        return found


def people_of(conversation: Conversation, given: Iterable[str] = ()) -> People:
    """The people of `conversation`, as told by its turns and what it knows besides; `given` are names that are known already."""
    found = _Found()
    if conversation.agent:
        found.add_name("agent", conversation.agent)
    for turn in conversation.turns:
        if turn.name and turn.role is not Role.BOT and turn.role is not Role.SYSTEM:
            found.add_name(_KINDS.get(turn.role, "person"), turn.name)
    asked = False
    for number, turn in enumerate(conversation.turns):
        text = masked(turn.text)
        kind = _KINDS.get(turn.role, "person")
        if turn.role is not Role.SYSTEM:
            answers = asked and turn.role is not Role.AGENT
            before = found.count
            for told in names_told(text, answers, opening=number == 0 and kind != "customer", firm=kind != "customer"):
                _add_told(found, kind, told, text, number)
            asked = asked and not (answers and found.count > before)
        if turn.role is not Role.CUSTOMER and (not carries_on(text) or asks_for_name(text)):
            asked = asks_for_name(text)
    for name in given:
        found.add_name("person", name)
    for turn in conversation.turns:
        found.add_beside(masked(turn.text))
    return People(found.people(), found.told)


def people_named(text: str, given: Iterable[str] = ()) -> People:
    """The people that one text tells of."""
    found = _Found()
    hidden = masked(text)
    for told in names_told(hidden):
        found.add("person", told.read.words, hidden[told.read.start : told.read.end])
        found.add_place(0, told.read.start, hidden[told.read.start : told.read.end], told.read.words)
    for name in given:
        found.add_name("person", name)
    found.add_beside(hidden)
    return People(found.people(), found.told)


def _add_told(found: _Found, kind: str, told: Told, text: str, turn: int) -> None:
    whose, words = _whose(kind, told, text), told.read.words
    name = text[told.read.start : told.read.end]
    if told.own and kind == "agent":
        # "Met Vera van Lampenwereld": firms follow the names of agents; a surname with "van" alone is in the turn's name, if anywhere.
        name = re.split(r"\s(?:van(?!\s(?:der|den)\s)|from|of)\s", name)[0]
        words = tuple(word for word in words if word in name)
    if told.addressed and kind == "customer" and len(words) > 1 and not found.knows("agent", words):
        # Customers write to firms ("Geachte Bibliotheek Vechtstreek"), and greet with names of their own ("Goedemorgen, Hassan Benali").
        if any(is_word(word.casefold()) for word in words[1:]):
            return
        whose = "customer"
    found.add(whose, words, name)
    found.add_place(turn, told.read.start, name, words)


def _whose(kind: str, told: Told, text: str) -> str:
    if told.own is not None:
        return kind if told.own else _OTHERS[kind]
    if kind == "customer" or _STAFF.search(text[max(0, told.read.start - 40) : told.read.start]):
        return "person"
    return _OTHERS[kind]


class _Found:
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


def _folded(words: Iterable[str]) -> str:
    return " ".join(words).casefold()


def _parts_of(words: Iterable[str]) -> tuple[str, ...]:
    parts = [part for word in words for part in _PARTS.findall(word) if len(part) > 1]
    return tuple(
        part for number, part in enumerate(parts) if part.casefold() not in PARTICLES or (number == 0 and part in ("Ben", "Al"))
    ) or tuple(parts)


_CAPITAL = r"[^\W\d_a-zß-öø-ÿ][\w’'\-]+"
_SMALL_BETWEEN = (
    r"(?:(?:[Vv]an|[Dd]er?|[Dd]en|[Tt]er|[Tt]en|'t|[Oo]p|[Ii]n|[Ee]l|[Aa]l|[Bb]en|[Vv]on|[Dd]a|[Dd]os|[Ll]a|[Aa]it)[ \u00a0]){0,3}"
)
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
            small = _ANY_BEHIND.match(text, end) if behind and after is None and text[at].islower() and not doubtful else None
            if small is not None and (_is_surname(small[1]) or (small[2] and small[1].lower() in AMBIGUOUS)):
                yield small[1]
        at = lowered.find(word, end)


_ANY_BEHIND = lazy_pattern(rf"[ \u00a0]{_SMALL_BETWEEN}([^\W\d_][\w’'\-]{{3,}})(?=\s*(?:[,.!?\n]|( here| hier| is on)|$))")
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


_PARTS = lazy_pattern(r"[^\W\d_]+(?:['’][^\W\d_]+)*")


def name_words(name: str) -> tuple[str, ...]:
    """The parts by which a name that stands on its own is known; none for a label such as `Agent 2`."""
    if "@" in name or MASK in masked(name):
        return ()
    parts = [part for part in _PARTS.findall(name) if part.casefold() not in TITLES]
    own = [part for number, part in enumerate(parts) if part.casefold() not in PARTICLES or (number == 0 and part in ("Ben", "Al"))]
    own = own or parts
    if all(part.casefold() in GENERIC for part in own):
        return ()
    return tuple(part for part in own if len(part) > 1 and part.casefold() not in GENERIC)
