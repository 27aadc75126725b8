"""Contacts in which people tell their story, and give their data in the middle of it, by a hand that did not know the redactor.

A sixth generator besides `items`, `talk`, `desk`, `intake` and `hotline`: data that nobody asked for, of the family too, in two turns, put
right, read back; second-language speakers; Flemish, Indian and American habits; slips of the keyboard in the words around; letters with the
sender's data. It measures as `desk` does.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from random import Random

from calllint.conversation import Role

from .casework_dates import Told
from .casework_names import email, person, spelled, user
from .casework_places import address
from .casework_speech import DUTCH, spoken
from .casework_values import KINDS as NUMBERS
from .desk import Contact
from .desk_marks import secret

_LINES = Path(__file__).with_name("casework_lines.toml")
_LANGUAGES = ("nl", "nl", "nl", "be", "be", "en", "en", "in", "us")
_VALUES = {**NUMBERS, "address": address, "email": email, "user": user}
KINDS = (*_VALUES, "name", "letter")
"""The kinds of personal data; a letter has several."""

_TITLES = {
    "nl": ("meneer", "mevrouw", "mijnheer", "dhr."),
    "be": ("meneer", "mevrouw"),
    "in": ("Mr.", "Mrs", "Ms"),
    "us": ("Mr.", "Ms.", "Mrs."),
}
_STOPS = re.compile(r"[.,?!:;]+(?=[\ue000-\ue003]*(?:\s|$))")
_MARKED = re.compile("([\ue000\ue002][^\ue000-\ue003]*[\ue001\ue003])")
_Turn = tuple[Role, str]


def contacts(number: int, seed: int, kinds: Sequence[str] = KINDS) -> Iterator[Contact]:
    """So many contacts of all `kinds` in turn, the same for the same seed."""
    chance = Random(seed)
    for index in range(number):
        yield _contact(chance, kinds[index % len(kinds)], chance.choice(_LANGUAGES))


def _contact(chance: Random, kind: str, language: str) -> Contact:
    manner = "mail" if kind == "letter" else chance.choice(("call", "call", "chat", "mail"))
    somebody = person(chance, language)
    forms = somebody.forms(chance)
    filled = _filled(chance, kind, language, manner) | {name: secret(form) for name, form in forms.items()}
    filled["title"] = chance.choice(_TITLES.get(language, ("Mr", "Mrs", "Ms", "Dr")))
    filled["spelled"] = spelled(chance, somebody.family, language)
    if kind == "letter":
        filled |= {
            name: _VALUES[name](chance, language).written for name in ("address", "phone", "email", "reference", "iban", "birthdate")
        }
    line = chance.choice(_lines(language, kind, manner)).format(**filled)
    turns = (
        [(Role.AGENT, part[1:]) if part.startswith(">") else (Role.CUSTOMER, part) for part in line.split(" | ")]
        if manner != "mail"
        else [(Role.CUSTOMER, line)]
    )
    turns = list(_around(chance, language, manner, turns))
    if manner == "call" and chance.random() < 0.4:
        turns = [(role, _STOPS.sub("", text).lower()) for role, text in turns]
    elif manner == "chat":
        turns = [(role, _mistyped(chance, text) if role is Role.CUSTOMER else text) for role, text in turns]
    shown = forms["full"] if kind == "name" and chance.random() < 0.3 else None
    return Contact(kind, language, tuple(turns), (None, shown))


def _filled(chance: Random, kind: str, language: str, manner: str) -> dict[str, str]:
    """What the placeholders of lines stand for."""
    story = {name: chance.choice(_common(language, name)) for name in ("s", "t", "yes", "right")}
    if kind not in _VALUES:
        return story
    told, wrong = _VALUES[kind](chance, language), _VALUES[kind](chance, language)
    half = max(1, len(told.pieces) // 2)
    if manner != "call":
        return story | {"v": told.written, "r": told.again, "z": wrong.written}
    return story | {
        "v": spoken(chance, told.pieces, language),
        "r": told.again if chance.random() < 0.5 else spoken(chance, told.pieces, language),
        "z": _wrong(chance, wrong, language),
        "a": spoken(chance, told.pieces[:half], language),
        "b": spoken(chance, told.pieces[half:] or told.pieces, language),
    }


def _wrong(chance: Random, wrong: Told, language: str) -> str:
    return spoken(chance, wrong.pieces, language)


def _around(chance: Random, language: str, manner: str, turns: list[_Turn]) -> Iterator[_Turn]:
    if manner == "mail":
        hello, bye = (chance.choice(_common(language, name)) for name in ("hello", "bye"))
        text = turns[0][1]
        yield Role.CUSTOMER, f"{hello}\n\n{text}\n\n{bye}" if chance.random() < 0.5 and "\n\n" not in text else text
        return
    if chance.random() < 0.7:
        yield Role.AGENT, chance.choice(_common(language, "open"))
    if turns[0][0] is Role.AGENT and chance.random() < 0.5:
        yield Role.CUSTOMER, chance.choice(_common(language, "s"))
    yield from turns
    if turns[-1][0] is Role.CUSTOMER:
        yield Role.AGENT, chance.choice(_common(language, "close"))


def _mistyped(chance: Random, text: str) -> str:
    """The words around the values as they come out of hurried fingers; sometimes all small."""
    if chance.random() < 0.4:
        text = text.lower()
    return "".join(
        part if place % 2 else re.sub(r"[^\W\d_]{5,}", lambda found: _slip(chance, found[0]), part)
        for place, part in enumerate(_MARKED.split(text))
    )


def _slip(chance: Random, word: str) -> str:
    if chance.random() > 0.05:
        return word
    at = chance.randint(1, len(word) - 3)
    return chance.choice(
        (word[:at] + word[at + 1] + word[at] + word[at + 2 :], word[:at] + word[at + 1 :], word[:at] + word[at] + word[at:])
    )


@cache
def _table() -> Mapping[str, Mapping[str, Mapping[str, Sequence[str]]]]:
    return tomllib.loads(_LINES.read_text("utf-8"))


def _common(language: str, name: str) -> Sequence[str]:
    return _table()["nl" if language in DUTCH else "en"]["story"][name]


def _lines(language: str, kind: str, manner: str) -> Sequence[str]:
    """The lines of a country; those of its language besides, but for numbers that a country has of its own."""
    own = _table().get(language, {}).get(kind, {}).get(manner, ())
    base = _table()["nl" if language in DUTCH else "en"][kind][manner]
    return own if own and kind == "id" else [*own, *own, *base]
