"""Stories with personal data in their midst, read back, put right and signed, by a sixth hand: what is left of it, and lost around it."""

from __future__ import annotations

import pytest

from calllint.conversation import Role
from calllint.redaction import Redactor

from .bounds import hold_the_bounds, hold_what_they_say, texts_redacted
from .casework import KINDS, contacts

_LEFT = {"address": 0.12, "email": 0.08, "reference": 0.04, "plate": 0.04}
"""How many values of a kind may be left, in part; of the other kinds three in a hundred. See the limits in docs/redaction.md."""
_OTHERS_LEFT = 0.03


def test_little_is_left_of_thirteen_hundred_values() -> None:
    hold_the_bounds(contacts(1_300, 1), _LEFT, _OTHERS_LEFT)


@pytest.mark.slow
def test_little_is_left_of_twenty_thousand_values() -> None:
    hold_the_bounds(contacts(20_000, 2), _LEFT, _OTHERS_LEFT)


def test_contacts_hold_what_they_say() -> None:
    hold_what_they_say(list(contacts(400, 5)), KINDS)


TAKEN = [
    (
        "My customer number is eight, oh, eight, six, 58, and then they hung up.",
        "My customer number is [reference 1], and then they hung up.",
    ),
    ("de polis is nummer drieënnegentig tweeëntachtig zes drie, van de auto", "de polis is nummer [reference 1], van de auto"),
    ("Mijn verblijfsvergunning heeft nummer DB2 474 09.", "Mijn verblijfsvergunning heeft nummer [id 1]."),
    ("ik ben van twintig, september negentien drieëntachtig, zo jong", "ik ben van [birthdate 1], zo jong"),
    ("I was born on the sixth of March forty-six in Lagos.", "I was born on the [birthdate 1] in Lagos."),
    ("mail it to shalini at the rate gmail dot com please", "mail it to [email 1] please"),
    ("ik log in als tjitske.hoekstra", "ik log in als [user 1]"),
    ("Vehicle no. MH 66 BJ 2948", "Vehicle no. [plate 1]"),
    ("kenteken H van Hendrik de V van Victor de K van Karel 73 9", "kenteken [plate 1]"),
    ("Address: 302, Shanti Apartments, MG Road, Pune - 411909", "Address: [address 1], Pune - [postcode 1]"),
    ("Groet,\n\nJef Wauters\nOude Baan 25\n6815 Aalst", "Groet,\n\n[person 1]\n[address 1]\n[postcode 1] Aalst"),
    ("Regards,\n\nTyler Park\n22 Broadway in Tacoma", "Regards,\n\n[person 1]\n[address 1] in Tacoma"),
    ("mijn zoon stavros heeft de laptop besteld", "mijn zoon [person 1] heeft de laptop besteld"),
    ("De buurvrouw, Merel Schipper, heeft het.", "De buurvrouw, [person 1], heeft het."),
    ("name is Gupta, Nikhil", "name is [person 1], [person 2]"),
    ("n gelijk in napoleon g gelijk in gustaaf", "[person 1]"),
    ("rekening Ro98 ingb8792135890474124, die van mijn man", "rekening [iban 1], die van mijn man"),
]


@pytest.mark.parametrize(("text", "redacted"), TAKEN)
def test_what_a_story_tells_is_taken_out_whole(text: str, redacted: str) -> None:
    assert Redactor().text(text) == redacted


LEFT = [
    "I found 10 apartments including those near you.",
    "Mijn zoon slaapt en mijn man is hartpatiënt.",
    "De zoon van Britse ouders, een medewerker van PakketPunt.",
    "Call my mother-in-law, and that's the one.",
    "De meter stond op 80.000 en in je contract staat 92.410.",
    "Account Name : XXXX, dated XX/XX/XXXX",
    "my login is not working and the user name is wrong",
]


@pytest.mark.parametrize("text", LEFT)
def test_what_is_not_personal_stays(text: str) -> None:
    assert Redactor().text(text) == text


TOLD = [
    (["What's your date of birth?", "september ninth sixty three", "9 September 1963?"], ["[birthdate 1]", "[birthdate 1]?"]),
    (
        ["What's the order number?", "T for Tango seventy four", "Go ahead.", "seventy-seven 35"],
        ["[reference 1]", "Go ahead.", "[reference 2]"],
    ),
    (["What is your user name?", "shanthi-shevchuk"], ["[user 1]"]),
]


@pytest.mark.parametrize(("said", "redacted"), TOLD)
def test_answers_and_what_is_read_back_are_taken_out(said: list[str], redacted: list[str]) -> None:
    assert texts_redacted([(Role.CUSTOMER if number % 2 else Role.AGENT, text) for number, text in enumerate(said)])[1:] == redacted
