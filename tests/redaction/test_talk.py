"""Talk with personal data in all the ways people write and say it: what is left of it, and how fast it is taken out."""

from __future__ import annotations

from collections import Counter

import pytest

from calllint.conversation import Role
from calllint.redaction import Redactor
from tests.reporting.make import a_result, a_turn

from .talk import Talk, talks

_NAMES = ("name", "worded name")
_FEW = 0.01
"""How many names may be left. Names in small letters that are words as well are taken for words: see the limits in docs/redaction.md."""


def _redacted(talk: Talk) -> list[str]:
    """The turns of a talk after redaction; where a name is asked for the agent speaks first."""
    first = len(talk.turns) // 4
    turns = [a_turn(Role.AGENT if (number + first) % 2 else Role.CUSTOMER, text) for number, text in enumerate(talk.turns)]
    return [turn.text for turn in Redactor().result(a_result(turns, [])).conversation.turns]


def _left(number: int, seed: int) -> tuple[list[tuple[str, ...]], float]:
    """The talks of which something other than a name is left, and the share of the names that are left."""
    found, names, left = [], 0, 0
    for talk in talks(number, seed):
        is_left = talk.left("\n".join(_redacted(talk)))
        if talk.kind in _NAMES:
            names += 1
            left += is_left
        elif is_left:
            found.append(talk.turns)
    return found, left / names


@pytest.mark.slow
def test_nothing_is_left_of_two_thousand_talks() -> None:
    found, names = _left(2_000, 11)
    assert found == []
    assert names <= _FEW


@pytest.mark.slow
def test_hardly_anything_is_left_of_twenty_thousand_talks() -> None:
    found, names = _left(20_000, 12)
    # Of postcodes whose letters are a word (8184 Ja 618) and plates in broken pieces, one in some thousands.
    assert len(found) <= 10, found
    assert names <= _FEW


def test_talks_are_of_all_kinds_and_hold_their_secret() -> None:
    made = list(talks(420, 3))
    assert len(Counter(talk.kind for talk in made)) == 12
    assert all(talk.left("\n".join(talk.turns)) for talk in made)


@pytest.mark.parametrize("seed", range(3))
def test_talks_are_redacted_once_and_the_same_every_time(seed: int) -> None:
    for talk in talks(140, seed):
        redacted = _redacted(talk)
        assert redacted == _redacted(talk)
        assert _redacted(talk._replace(turns=tuple(redacted))) == redacted


LEFT = [
    "De batterij wisselen, 2024 en 2 keer per week, 1990 is 12 jaar terug.",
    "5000 km in 2 weken, 1500 MB per maand, 2500 KG.",
    "Jan 2024 en 1 Jan, in Mei 2024 en 2 Mei.",
    "Mijn moeder is gevallen en mijn zoon slaapt.",
    "my husband was rude and my sister hasnt called",
    "it's under Profile, dat staat op de brug",
    "ik ben zwaar teleurgesteld. i am really annoyed.",
    "Lid van de A.N.W.B. en de K.P.N.",
    "plates of 12 cm, registratie 2 keer, de plaat is kapot",
    "Thanks, Will do. Cheers, Hope to hear from you.",
    "08, 10 en 12 uur; 10, 20, 30, 40 stuks",
    "De garantie staat op 1 januari, bij 10 uur te laat.",
]


@pytest.mark.parametrize("text", LEFT)
def test_what_is_not_personal_is_left(text: str) -> None:
    assert Redactor().text(text) == text


TAKEN = [
    ("tel:06_12345678, mijnnr.06 12345678, 06, 12, 34, 56, 78", "tel:[phone 1], mijnnr.[phone 1], [phone 1]"),
    ("0470 12 34 56 / 06 12345678", "[phone 1] / [phone 2]"),
    ("rekeningnummerNL91ABNA0417164300", "rekeningnummer[iban 1]"),
    ("kenteken: 12 ab-3 c, nee 12-ab-34", "kenteken: [plate 1] c, nee [plate 2]"),
    ("BSN van mijn zoon: 123 45 67 82", "BSN van mijn zoon: [bsn 1]"),
    ("stuur naar 1234 de nr. 56-hs graag", "stuur naar [postcode 1] graag"),
    ("1234 A van Anton B van Bernard huisnummer 5", "[postcode 1]"),
    ("emma punt jansen apenstaart post punt huis streepje tuin punt example", "[email 1]"),
    ("De bestelling is t.n.v. Ömer Öztürk, ozturk dus.", "De bestelling is t.n.v. [person 1], [person 1] dus."),
    ("Op 3 mei schreef Emma Jansen:\n> hallo", "Op 3 mei schreef [person 1]:\n> hallo"),
    ("Met Jansen. Ik zie hier Xandra Jansen; dag Xandra!", "Met [person 1]. Ik zie hier [person 1]; dag [person 1]!"),
    ("hoi youssef van nistelrooij hier", "hoi [person 1] hier"),
    ("J van Johan, A van Anna, N van Nico", "[person 1]"),
    ("D-i-j-k, met ij", "[person 1], met ij"),
]


@pytest.mark.parametrize(("text", "redacted"), TAKEN)
def test_personal_data_is_taken_out(text: str, redacted: str) -> None:
    assert Redactor().text(text) == redacted


@pytest.mark.parametrize(
    "piece", ["a. ", "1234 ab ", "kenteken ", "06, ", "Jan van ", "ik heet jan van ", "b van b, ", "schreef ", "0612345678 / ", "ab-12-"]
)
def test_a_long_text_of_one_piece_is_done_soon(piece: str) -> None:
    Redactor().text((piece * 400)[:3000])
