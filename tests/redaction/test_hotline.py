"""Calls, chats and mails by a fifth hand: dictated over turns, put right, echoed and read back in another form."""

from __future__ import annotations

import pytest

from calllint.conversation import Role
from calllint.redaction import Redactor

from .bounds import hold_the_bounds, hold_what_they_say, texts_redacted
from .hotline import KINDS, contacts

_LEFT = {"plate": 0.06, "address": 0.06, "name": 0.03, "email": 0.03, "phone": 0.02}
"""How many values of a kind may be left, in part; of the other kinds one in a hundred. See the limits in docs/redaction.md."""
_OTHERS_LEFT = 0.015


def test_little_is_left_of_eighteen_hundred_values() -> None:
    hold_the_bounds(contacts(1_800, 1), _LEFT, _OTHERS_LEFT)


@pytest.mark.slow
def test_little_is_left_of_twenty_thousand_values() -> None:
    hold_the_bounds(contacts(20_000, 2), _LEFT, _OTHERS_LEFT)


def test_contacts_hold_what_they_say() -> None:
    hold_what_they_say(list(contacts(400, 5)), KINDS)


TAKEN = [
    ("Mijn nummer is 06 12 34 nee wacht 35 67 89.", "Mijn nummer is [phone 1]."),
    ("Bel me op plus eenendertig zes twaalf driehonderdvijfenzestig tweehonderd.", "Bel me op [phone 1]."),
    ("My mobile is o seventy nine seven hundred and eight five hundred and ninety eight sixteen.", "My mobile is [phone 1]."),
    (
        "Mijn rekeningnummer is B gelijk brussel E gelijk emiel 17 zeshonderdnegentien vierhonderdvijf 127 19.",
        "Mijn rekeningnummer is [iban 1].",
    ),
    ("Kaartnummer 5182 2146 2731 8203, exp 08/29, cvc 041", "Kaartnummer [card 1], exp 08/29, cvc [secret 1]"),
    ("NI is Y for yellow, N for nora, 04 36 12 C.", "NI is [id 1]."),
    ("It was meant to go to 116 the green, m one four 3 n u.", "It was meant to go to [address 1], [postcode 1]."),
    ("Wij wonen meir 33, 5923 mechelen", "Wij wonen [address 1], [postcode 1] mechelen"),
    ("The van, T X J six six three D, is in your garage.", "The van, [plate 1], is in your garage."),
    ("Mijn mail is wouter 6960 ik bedoel 1960... apenstaartje post punt nl", "Mijn mail is [email 1]"),
    ("Dus Wei Shevchenko, klopt dat?", "Dus [person 1], klopt dat?"),
    ("my husband 's name", "my husband 's name"),
]


@pytest.mark.parametrize(("text", "redacted"), TAKEN)
def test_what_is_dictated_is_taken_out_whole(text: str, redacted: str) -> None:
    assert Redactor().text(text) == redacted


LEFT = [
    "Replace my Radeon RX 5700 XT.",
    "Das war im Krankenhaus, wir sind im Büro.",
    "The account of XXXX XXXX was closed by Mr XXXX.",
    "MY NAME IS WRONG AND IT IS PATHETIC THAT IT IS.",
    "I have a cheque here, and kids here too.",
    "Under 15 U.S.C. 1681 my car loan is void.",
    "Het is 40 km verderop en de lift op de 6e is kapot, ik ben 78.",
    "Is dat het adres? Ik hoor telkens een ander verhaal.",
]


@pytest.mark.parametrize("text", LEFT)
def test_what_is_not_personal_stays(text: str) -> None:
    assert Redactor().text(text) == text


TOLD = [
    (
        ["What number can I ring?", "two one two", "two one two, and the rest?", "four seven five", "Go on.", "eight two o two"],
        ["[phone 1]", "[phone 1], and the rest?", "[phone 2]", "Go on.", "[phone 3]"],
    ),
    (
        ["Wat is uw postcode en huisnummer?", "negenentwintig negentig", "Die heb ik.", "T V", "T V.", "en dan nummer één acht"],
        ["[address 1]", "Die heb ik.", "[address 2]", "[address 2].", "en dan nummer [address 3]"],
    ),
    (
        ["Naar welk mailadres?", "soraya punt vanleeuwen", "soraya punt vanleeuwen, en verder?"],
        ["[email 1]", "[email 1], en verder?"],
    ),
]


@pytest.mark.parametrize(("said", "redacted"), TOLD)
def test_parts_over_turns_and_their_echoes_are_taken_out(said: list[str], redacted: list[str]) -> None:
    assert texts_redacted([(Role.CUSTOMER if number % 2 else Role.AGENT, text) for number, text in enumerate(said)])[1:] == redacted


def test_what_was_read_back_is_put_right() -> None:
    turns = [
        (Role.AGENT, "What is your account number?"),
        (Role.CUSTOMER, "thirty five forty two sixteen eighty"),
        (Role.AGENT, "So that's 35421618, is that right?"),
        (Role.CUSTOMER, "No, the last bit is eighty."),
    ]
    assert texts_redacted(turns)[3] == "No, the last bit is [iban 3]."
