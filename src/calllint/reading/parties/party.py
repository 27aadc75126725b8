"""One party of a contact by what it says: its signs, how much they speak for an agent or a customer, and in which language."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from importlib import import_module
from pathlib import Path

from calllint.conversation import Channel, Conversation, Role
from calllint.modules import module_names
from calllint.reading.parties.phrases import OPENING, Hit, Phrases, words_of
from calllint.reading.parties.signs import AGAIN, AMISS, ANSWERS, HALLMARK, HALLMARKS, OPENS, PERSONS, SIGNS, LanguageWords

_MOST_TURNS = 80
"""Turns of a party that are read: more do not change the answer."""
_FIRST_TURNS = 3
"""Turns of a contact in which a party may introduce itself."""
_FIRST_WORDS = 8
"""Words in which the one who takes a call greets."""
_ENOUGH_WORDS = 300
"""Different words by which the language is told: more do not change the answer."""
_MOST_ANSWERS = 2
_ASKS = "asks-identity"
_DIGITS = re.compile(r"\d[\d .-]*\d\d")


class Party:
    """What is found of one party while its turns are read.

    `signs` says in how many turns each sign stands, `seen` where it was first. `score` is, once it is weighed, the log-odds, so far as
    its own words say, that the party is an agent and not a customer.
    """

    def __init__(self, name: str) -> None:
        self.name = name
        self.turns = 0
        self.last = 0
        self.signs: dict[str, int] = {}
        self.seen: dict[str, list[str]] = {}
        self.first = 0
        self.second = 0
        self.hallmarks = 0
        self.answers = 0
        self.opens = False
        self.score = 0.0

    def weigh(self) -> None:
        """Works the score out, once all is counted."""
        persons = (self.second - self.first) / (self.second + self.first + 2)
        self.score = PERSONS * persons + ANSWERS * min(self.answers, _MOST_ANSWERS) + OPENS * self.opens
        for sign, turns in self.signs.items():
            if sign in SIGNS:
                self.score += SIGNS[sign].weight * _counted(turns)

    def service(self, way: int) -> float:
        """How much it shows that somebody is being served, as an agent shows it (`way` 1) or a customer (-1)."""
        total = HALLMARKS[min(self.hallmarks, len(HALLMARKS) - 1)] if way > 0 else 0.0
        for sign, turns in self.signs.items():
            if sign in SIGNS:
                weight = way * SIGNS[sign].weight
                total += _counted(turns) * (SIGNS[sign].service if weight > 0 else AMISS * weight)
        return total


def _counted(turns: int) -> float:
    return AGAIN[min(turns, len(AGAIN) - 1)]


def read_parties(conversation: Conversation, names: Sequence[str]) -> tuple[list[Party], Party | None]:
    """The parties called `names` that have no role, and the ones who have one (agent or customer) together, None where there is none.

    No party at all where the conversation is in no language that there are words for.
    """
    texts = [words_of(turn.text) for turn in conversation.turns]
    language = _language(conversation.language, texts)
    if language is None:
        return [], None
    parties = {name: Party(name) for name in names}
    beside = Party("")
    phrases = _phrases(language.code)
    asked: Party | None = None
    for number, (turn, words) in enumerate(zip(conversation.turns, texts, strict=True)):
        if turn.role is Role.UNKNOWN:
            party = parties.get(turn.name or "")
        else:
            party = beside if turn.role is Role.AGENT or turn.role is Role.CUSTOMER else None
        if party is None or party.turns >= _MOST_TURNS:
            asked = None
            continue
        party.first += sum(map(language.first.__contains__, words))
        party.second += sum(map(language.second.__contains__, words))
        said = [OPENING, *words] if number < _FIRST_TURNS and not party.turns else words
        party.turns += 1
        party.last = number
        signs: dict[str, Hit] = {}
        for hit in phrases.find(said):
            signs.setdefault(hit.sign, hit)
            party.hallmarks += hit.sign == HALLMARK
        for sign, hit in signs.items():
            if sign in party.signs:
                party.signs[sign] += 1
            else:
                party.signs[sign] = 1
                party.seen[sign] = said[hit.start : hit.end]
        if asked is not None and asked is not party and _DIGITS.search(turn.text):
            party.answers += 1
        asked = party if "?" in words or _ASKS in signs else None
        if number == 0:
            party.opens = conversation.channel is Channel.CALL and not language.greetings.isdisjoint(words[:_FIRST_WORDS])
    return _weighed(parties.values()), _weighed([beside])[0] if beside.turns else None


def _weighed(parties: Iterable[Party]) -> list[Party]:
    found = list(parties)
    for party in found:
        party.weigh()
    return found


def _language(declared: str | None, texts: Sequence[list[str]]) -> LanguageWords | None:
    """The language by what the export says, else by the small words of the first turns; None where it is none of those known."""
    code = (declared or "").split("-")[0].lower()
    for language in _languages():
        if language.code == code:
            return language
    words: set[str] = set()
    for text in texts:
        words.update(text)
        if len(words) > _ENOUGH_WORDS:
            break
    counts = [len(language.small & words) for language in _languages()]
    most = max(counts)
    return _languages()[counts.index(most)] if most > 1 else None


@lru_cache(maxsize=1)
def _languages() -> tuple[LanguageWords, ...]:
    """The languages that there are words for: a module `words_…` each."""
    names = [name for name in module_names(Path(__file__).parent) if name.startswith("words_")]
    return tuple(import_module(f"calllint.reading.parties.{name}").WORDS for name in names)


@lru_cache(maxsize=8)
def _phrases(code: str) -> Phrases:
    language = next(one for one in _languages() if one.code == code)
    return Phrases(language.signs, language.lists)
