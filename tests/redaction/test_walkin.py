"""What is left of personal values in contacts that somebody made who never saw this program."""

from __future__ import annotations

from collections import Counter

import pytest

from calllint.redaction import Redactor
from calllint.redaction.path_names import names_in

from .bounds import texts_redacted
from .walkin import KINDS, items

_LEFT = {"name": 0.03, "plate": 0.06, "address": 0.02, "phone": 0.02, "bsn": 0.03, "iban": 0.02, "card": 0.01}
"""How many values of a kind may be left, in part; see the limits in docs/redaction.md."""


def _hold_the_bounds(count: int, seed: int) -> None:
    tried: Counter[str] = Counter()
    left: dict[str, list[str]] = {}
    for item, _ in items(count, seed):
        after = texts_redacted([(role, text) for (role, _), text in zip(item.turns, item.texts(), strict=True)])
        tried[item.kind] += 1
        if item.left("\n".join(after)):
            left.setdefault(item.kind, []).append(f"{' | '.join(item.texts())} -> {' | '.join(after)}")
    assert {kind: texts for kind, texts in left.items() if len(texts) > _LEFT[kind] * tried[kind]} == {}


def test_little_is_left_of_fifteen_hundred_values() -> None:
    _hold_the_bounds(1_500, 1)


@pytest.mark.slow
def test_little_is_left_of_twenty_thousand_values() -> None:
    _hold_the_bounds(20_000, 2)


def test_the_values_are_of_all_kinds_and_stand_in_their_sentences() -> None:
    made = list(items(400, 5))
    assert {item.kind for item, _ in made} == set(KINDS)
    assert all(item.left("\n".join(item.texts())) for item, _ in made)


LEFT = [
    "The registration OPEN 24 hours is closed.",
    "Its Hip Hop.",
    "Meine Frau, Gott hab sie selig, ist gestorben.",
    "c'est toujours la même chose",
    "de lente komt over twintig dagen en onderweg dertig mensen",
    "HP ProBook 430 G6 Can I drive a 2nd monitor",
    "the Private Mortgage Insurance ( PMI ) 2 ) On XX/XX/2018",
    "5 star hotel, it's 1 Hotel Brooklyn Bridge",
    "What's the new one?",
    "Dat is de nieuwe kaart, en het juiste nummer staat op de achterkant.",
]


@pytest.mark.parametrize("text", LEFT)
def test_what_is_not_personal_stays(text: str) -> None:
    assert Redactor().text(text) == text


def test_a_plate_takes_no_word_behind_or_before_it_along() -> None:
    assert Redactor().text("number plate KD73 ABV IS MINE") == "number plate [plate 1] IS MINE"
    assert Redactor().text("MIJN KENTEKEN IS GK-934-V EN IK WACHT") == "MIJN KENTEKEN IS [plate 1] EN IK WACHT"


@pytest.mark.parametrize(
    ("path", "named"),
    [
        ("calls/Emma Jansen-17.json", ["Emma Jansen"]),
        ("calls/emma_van_der_plas.jsonl", ["emma_van_der_plas"]),
        ("exports/Thomas Cook Group.csv", []),
        ("chats/maria-export.csv", []),
        ("data/Max.json", []),
    ],
)
def test_names_of_files_are_read_for_full_names(path: str, named: list[str]) -> None:
    assert [path[start:end] for start, end in names_in(path)] == named
    redacted = Redactor().path(path, lambda text: text)
    assert (redacted == path) is not bool(named)
