"""Contacts at a service desk whose every word is known to be personal or not: what is left of the one, and lost of the other."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from calllint.conversation import Role, Turn
from calllint.redaction import Redactor
from tests.reporting.make import a_result, a_turn

from . import desk_names, desk_values
from .desk import Contact, contacts

_SPOILT = 0.03
"""How many of the numbers may be left, in part, that were spoilt in more ways at once than one: cut in turns, dictated in words and mistyped."""
_NAMES = 0.06
"""How many contacts may have a part of a name left: names that are words, in small letters, see the limits in docs/redaction.md."""
_LOST = 0.06
"""Contacts of which an ordinary word may go: what stands within a value, such as *postcode* between a house number and its postcode."""


def _turns(contact: Contact) -> list[Turn]:
    return [
        a_turn(role, text, name=contact.names[role is not Role.AGENT])
        for (role, _), text in zip(contact.turns, contact.texts(), strict=True)
    ]


def _shares(made: Sequence[Contact]) -> tuple[float, float]:
    """The shares of contacts of which something personal is left, and something else is lost."""
    left = lost = 0
    for contact in made:
        redacted = "\n".join(turn.text for turn in Redactor().result(a_result(_turns(contact), [])).conversation.turns)
        left += bool(contact.left(redacted))
        lost += bool(contact.lost(redacted))
    return left / len(made), lost / len(made)


@pytest.mark.parametrize(("kinds", "most"), [(tuple(desk_values.KINDS), _SPOILT), (tuple(desk_names.KINDS), _NAMES)])
def test_hardly_anything_is_left_or_lost(kinds: tuple[str, ...], most: float) -> None:
    left, lost = _shares(list(contacts(550, 41, kinds)))
    assert left <= most
    assert lost <= _LOST


@pytest.mark.slow
@pytest.mark.parametrize(("kinds", "most"), [(tuple(desk_values.KINDS), _SPOILT), (tuple(desk_names.KINDS), _NAMES)])
def test_hardly_anything_is_left_or_lost_of_many(kinds: tuple[str, ...], most: float) -> None:
    left, lost = _shares(list(contacts(5_500, 42, kinds)))
    assert left <= most
    assert lost <= _LOST


def test_contacts_hold_what_they_say() -> None:
    for contact in contacts(300, 3):
        text = "\n".join(contact.texts())
        assert contact.left(text)
        assert not contact.lost(text)


TOLD = [
    (["Op welk nummer kan ik u bereiken?", "06 12", "ja", "34 56", "mhm", "78"], ["[phone 1]", "ja", "[phone 2]", "mhm", "[phone 3]"]),
    (["Wat is uw postcode?", "5366\u00a0Cc 743"], ["[postcode 1]"]),
    (["Mag ik uw kenteken?", "ac:hm 947"], ["[plate 1]"]),
    (["Wat is uw e-mailadres?", "emma jansen aan elkaar apenstaartje post . example"], ["[email 1]"]),
    (["Mag ik uw IBAN?", "Nl 91;abna;0417;1643;00"], ["[iban 1]"]),
    (["Wie heb ik aan de lijn?", "jansen, emma"], ["[customer 1], [customer 1]"]),
    (["Wat kost het?", "Dat was 40 euro, in 2024."], ["Dat was 40 euro, in 2024."]),
]


@pytest.mark.parametrize(("said", "redacted"), TOLD)
def test_an_answer_is_taken_out_whole(said: list[str], redacted: list[str]) -> None:
    turns = [a_turn(Role.CUSTOMER if number % 2 else Role.AGENT, text) for number, text in enumerate(said)]
    assert [turn.text for turn in Redactor().result(a_result(turns, [])).conversation.turns[1:]] == redacted
