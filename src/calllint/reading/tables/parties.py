"""Tables with a column for each thing that a party says: which come after the first question and answer, and in which order."""

from __future__ import annotations

import re

from calllint.conversation import Role
from calllint.reading.roles import speaker_of
from calllint.reading.tables.choice import Choice
from calllint.reading.tables.names import WEAK, fields_of, normal, party_of_turn

_FIELDS = {Role.CUSTOMER: "customer-text", Role.AGENT: "agent-text", Role.BOT: "agent-text"}
_ORDINALS_WORDS = """
    first second third fourth fifth final last next follow up eerste tweede derde vierde vijfde laatste volgende vervolg erste zweite dritte
    letzte premiere deuxieme troisieme derniere 1e 2e 3e 4e 1st 2nd 3rd 4th
"""
_ORDINALS = frozenset(_ORDINALS_WORDS.split())
_SAID_WORDS = """
    message messages text question query input reply response answer comment says utterance request vraag antwoord reactie bericht tekst
    nachricht frage antwort reaktion reponse
"""
_SAID = frozenset(_SAID_WORDS.split())


def further_columns(choice: Choice) -> tuple[tuple[int, str], ...]:
    """The columns behind the first question and its answer that hold what was said next, each with its field (`customer-text` or
    `agent-text`).
    """
    first = max(choice.chosen[field] for field in ("customer-text", "agent-text"))
    found = []
    for index, column in enumerate(choice.columns):
        said = column.is_wordy or (column.kind == "text" and party_of_turn(column.header) is not None)
        if index > first and index not in choice.chosen.values() and column.filled and said:
            field = _field_of(column.header)
            if field is not None and field not in choice.barred:
                found.append((index, field))
    return tuple(found)


def _field_of(header: str) -> str | None:
    """Who speaks under a header such as `Reactie klant`, `Tweede antwoord` and `agent_reply_2`; None for any other."""
    if (party := party_of_turn(header)) is not None:
        return party
    words = [word for word in re.sub(r"\d+$", "", normal(header)).split() if word not in _ORDINALS]
    if not _SAID & set(words):
        return None
    roles = {role for word in words if word not in _SAID and (role := speaker_of(word).role) in _FIELDS}
    if len(roles) == 1:
        return _FIELDS[roles.pop()]
    known = {field: rank for field, rank in fields_of(" ".join(words)).items() if field in _FIELDS.values() and rank < WEAK}
    return min(known, key=known.__getitem__) if known else None
