"""The people of a conversation: whose names are told where, and which of them are one person."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from calllint.conversation import Conversation, Role
from calllint.patterns import lazy_pattern
from calllint.redaction.asked import carries_on
from calllint.redaction.dictionary import is_word
from calllint.redaction.letters_told import Told
from calllint.redaction.name_fields import names_in_data
from calllint.redaction.names_found import FoundNames, Person
from calllint.redaction.pseudonyms import masked
from calllint.redaction.spans import Span
from calllint.redaction.telling import asks_for_name, names_told

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
            folded = word.casefold()
            person = next((one for one in people if any(part.casefold() == folded for part in one.words)), None)
            if person is not None:
                found.append(Span(start, end, person.kind, person.name))
        return found


def people_of(conversation: Conversation, given: Iterable[str] = ()) -> People:
    """The people of `conversation`, as told by its turns and what it knows besides; `given` are names that are known already."""
    found = _found_in_data(conversation)
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
    found.drop_firms(turn.text for turn in conversation.turns)
    for name in given:
        found.add_name("person", name)
    for turn in conversation.turns:
        found.add_beside(masked(turn.text))
    return People(found.people(), found.told)


def _found_in_data(conversation: Conversation) -> FoundNames:
    """The names that stand beside what is said: the agent's, the turns', those in further data."""
    found = FoundNames()
    if conversation.agent:
        found.add_name("agent", conversation.agent)
    for turn in conversation.turns:
        if turn.name and turn.role is not Role.BOT and turn.role is not Role.SYSTEM:
            found.add_name(_KINDS.get(turn.role, "person"), turn.name)
    for data in (conversation.metadata, *(turn.metadata for turn in conversation.turns if turn.metadata)):
        for kind, name in names_in_data(data):
            found.add_name(kind, name)
    return found


def people_named(text: str, given: Iterable[str] = ()) -> People:
    """The people that one text tells of."""
    found = FoundNames()
    hidden = masked(text)
    for told in names_told(hidden):
        found.add("person", told.read.words, hidden[told.read.start : told.read.end])
        found.add_place(0, told.read.start, hidden[told.read.start : told.read.end], told.read.words)
    for name in given:
        found.add_name("person", name)
    found.add_beside(hidden)
    return People(found.people(), found.told)


def _add_told(found: FoundNames, kind: str, told: Told, text: str, turn: int) -> None:
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
