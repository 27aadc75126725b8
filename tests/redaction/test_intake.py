"""Personal values in the sentences of chats, calls and mails, by another hand than the ones before: what is left of them, and lost around them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

import pytest

from calllint.conversation import Role
from calllint.redaction import Redactor
from tests.reporting.make import a_result, a_turn

from .intake import Item, items
from .intake_values import KINDS

_LEFT = {"plate": 0.03, "name": 0.02, "address": 0.01, "phone": 0.01, "email": 0.01, "card": 0.005}
"""How many values of a kind may be left, in part; of the other kinds none may be. See the limits in docs/redaction.md."""
_LOST = 0.02
"""Values around which an ordinary word may go, such as the *BSN-nr.* before one."""


def _redacted(item: Item) -> str:
    turns = [
        a_turn(role, text, name=item.customer if role is Role.CUSTOMER else None)
        for (role, _), text in zip(item.turns, item.texts(), strict=True)
    ]
    return "\n".join(turn.text for turn in Redactor().result(a_result(turns, [])).conversation.turns)


def _hold_the_bounds(made: Iterable[tuple[Item, str]]) -> None:
    tried: Counter[str] = Counter()
    left: dict[str, list[list[str]]] = {}
    lost = 0
    for item, line in made:
        redacted = _redacted(item)
        tried[item.kind] += 1
        if item.left(redacted):
            left.setdefault(item.kind, []).append(item.texts())
        lost += bool(item.lost(redacted, line))
    too_many = {kind: texts for kind, texts in left.items() if len(texts) > _LEFT.get(kind, 0.0) * tried[kind]}
    assert too_many == {}
    assert lost <= _LOST * tried.total()


def test_next_to_nothing_is_left_of_sixteen_hundred_values() -> None:
    _hold_the_bounds(items(1_600, 1))


@pytest.mark.slow
def test_next_to_nothing_is_left_of_twenty_thousand_values() -> None:
    _hold_the_bounds(items(20_000, 2))


def test_the_values_are_of_all_kinds_and_stand_in_their_sentences() -> None:
    made = list(items(400, 5))
    assert {item.kind for item, _ in made} == {*KINDS, "name"}
    for item, line in made:
        said = "\n".join(item.texts())
        assert item.left(said)
        assert not item.lost(said, line)


TAKEN = [
    ("I have fifty one eighty eight, let me see, twenty five ninety five as your BSN.", "I have [bsn 1] as your BSN."),
    ("Ik heb 51882595 als uw BSN.", "Ik heb [bsn 1] als uw BSN."),
    ("j'habite au 55 place du Marché, 68372 Paris", "j'habite au [address 1], [postcode 1] Paris"),
    ("Meine Adresse ist Am Markt 14, 81753 Berlin.", "Meine Adresse ist [address 1], [postcode 1] Berlin."),
    ("Wij wonen op Laan van Nieuw Oosten 12 in Breda.", "Wij wonen op [address 1] in Breda."),
    ("De meter aan 66 hs, 2390 NG is vervangen.", "De meter aan [postcode 1] is vervangen."),
    ("Het gaat om zeven een acht twee K P, huisnummer negen.", "Het gaat om [postcode 1]."),
    ("Dus NL negen een A B N A nul vier een zeven een zes vier drie nul nul.", "Dus [iban 1]."),
    ("ik sta geparkeerd met gk 934 v", "ik sta geparkeerd met [plate 1]"),
    ("Het kenteken is T X S, tachtig, X.", "Het kenteken is [plate 1]."),
    ("hoi met k. jansen", "hoi met [person 1]"),
    ("Ondergetekende, Floor Groen, zegt op.", "Ondergetekende, [person 1], zegt op."),
    ("klopt het dat u bakker heet?", "klopt het dat u [person 1] heet?"),
    ("this is mrs call", "this is mrs [person 1]"),
    ("Cordialement,\nRachid Petit", "Cordialement,\n[person 1]"),
]


@pytest.mark.parametrize(("text", "redacted"), TAKEN)
def test_what_is_personal_is_taken_out(text: str, redacted: str) -> None:
    assert Redactor().text(text) == redacted


LEFT = [
    "hoi, kun je de factuur sturen?",
    "Contactpersoon is bereikbaar: maandag",
    "zeg maar wanneer het lampje groen wordt",
    "it's set up and i'm sat here waiting",
    "Your name is updated and a new card was ordered.",
    "Ben je ondertussen 18 of nog niet?",
    "It is Economy class.",
    "The hotel name is Abbey Court Hotel, a hotel with a park.",
    "Die Frau würde gern warten, hätte aber keine Zeit.",
    "I want to place an order for 40 copies, 300 m down the lane.",
    "Het ticket gold van 10.02 tot 12.40 uur, dat is een 8, not an 8.",
    "een moment ja, in 1972 en 1974 en sinds 2019. Ik woon hier.",
    "met de VVD en de KPN",
]


@pytest.mark.parametrize("text", LEFT)
def test_what_is_not_personal_stays(text: str) -> None:
    assert Redactor().text(text) == text


def test_a_sentence_that_an_export_has_as_a_name_is_no_name() -> None:
    name = "Hello, I have been playing for years with the same number and since August another one stands there"
    turns = [a_turn(Role.CUSTOMER, "Another number stands there.", name=name)]
    assert Redactor().result(a_result(turns, [])).conversation.turns[0].text == "Another number stands there."
