"""Contacts by telephone, chat and mail around one kind of personal data, by a hand that did not know the redactor.

A fifth generator besides `items`, `talk`, `desk` and `intake`. It dictates over several turns, with slips of the tongue, echoes and read-backs in
another form, and prints calls as recognisers do: with capitals and full stops, or without either. It measures as `desk` does.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from random import Random

from calllint.conversation import Role

from . import hotline_places, hotline_values
from .desk import Contact
from .desk_marks import secret
from .hotline_emails import email
from .hotline_names import person
from .hotline_values import joined

_LINES = Path(__file__).with_name("hotline_lines.toml")
_LANGUAGES = ("nl", "nl", "nl", "be", "be", "en", "en", "us")
_MANNERS = ("call", "call", "chat", "mail")
_LIKE = {"be": "nl", "us": "en"}
_TITLES = {"en": ("Mr", "Mrs", "Ms", "Miss", "Mr.", "Dr"), "us": ("Mr.", "Ms.", "Mrs.", "Mr")}
_VALUES = {**hotline_values.KINDS, **hotline_places.KINDS, "email": email}
KINDS = (*_VALUES, "name")
"""The kinds of personal data."""

_STOPS = re.compile(r"[.,?!:;]+(?=[\ue000-\ue003]*(?:\s|$))")
_Turn = tuple[Role, str]


def contacts(number: int, seed: int, kinds: Sequence[str] = KINDS) -> Iterator[Contact]:
    """So many contacts of all `kinds` in turn, the same for the same seed."""
    chance = Random(seed)
    for index in range(number):
        yield _contact(chance, kinds[index % len(kinds)], chance.choice(_LANGUAGES), chance.choice(_MANNERS))


@cache
def _lines() -> Mapping[str, Mapping[str, Mapping[str, Sequence[str]]]]:
    return tomllib.loads(_LINES.read_text("utf-8"))


def _of(language: str, kind: str, place: str) -> Sequence[str]:
    """The lines of a language, its own and those it takes from the one it is like."""
    own = _lines().get(language, {}).get(kind, {}).get(place, ())
    like = _lines()[_LIKE[language]].get(kind, {}).get(place, ()) if language in _LIKE and not (own and kind == "bsn") else ()
    return [*own, *own, *like]


def _contact(chance: Random, kind: str, language: str, manner: str) -> Contact:
    names: tuple[str | None, str | None] = (None, None)
    if kind == "name":
        turns, customer = _named(chance, language, manner)
        names = (None, customer)
    else:
        turns = _told(chance, kind, language, manner)
    if manner == "call" and chance.random() < 0.4:
        turns = [(role, _STOPS.sub("", text).lower()) for role, text in turns]
    elif manner == "chat" and chance.random() < 0.3:
        turns = [(role, text.lower()) if role is Role.CUSTOMER else (role, text) for role, text in turns]
    return Contact(kind, language, tuple(turn for turn in turns if turn[1]), names)


def _named(chance: Random, language: str, manner: str) -> tuple[list[_Turn], str | None]:
    somebody = person(chance, language)
    forms = somebody.forms(chance) | {"initial": somebody.given[0]}
    marked = {key: secret(value) for key, value in forms.items()}
    marked["title"] = chance.choice(_TITLES.get(language, ("",)))
    turns = [_turn(part) for part in chance.choice(_of(language, "name", manner)).format(**marked).split(" | ")]
    return turns, forms["full"] if chance.random() < 0.4 else None


def _turn(part: str) -> _Turn:
    return (Role.AGENT, part[1:]) if part.startswith(">") and not part.startswith("> ") else (Role.CUSTOMER, part)


def _told(chance: Random, kind: str, language: str, manner: str) -> list[_Turn]:
    """Turns in which a value of a kind is told."""
    again = chance.random()
    pieces = _VALUES[kind](Random(again), language, manner)

    def line(place: str, of: str = "common", value: str = "") -> str:
        return chance.choice(_of(language, of, place)).replace("{v}", value)

    whole = joined(chance, pieces)
    if manner == "mail":
        return [
            (Role.CUSTOMER, "\n\n".join(part for part in (line("hello"), line("topic"), line("mail", kind, whole), line("bye")) if part))
        ]
    turns = [(Role.AGENT, line("open")), (Role.CUSTOMER, line("topic"))]
    if chance.random() < 0.4:
        turns.append((Role.CUSTOMER, line("say", kind, whole)))
    else:
        turns.append((Role.AGENT, line("ask", kind)))
        parts = _parts(chance, pieces) if manner == "call" and chance.random() < 0.35 else [whole]
        for number, part in enumerate(parts):
            if number:
                turns.append((Role.AGENT, line("yes") if chance.random() < 0.6 else line("echo", value=parts[number - 1])))
            turns.append((Role.CUSTOMER, part if number else line("answer" if manner == "call" else "reply", value=part)))
    if chance.random() < 0.35:
        typed = kind != "address" and chance.random() < 0.5
        turns.append(
            (Role.AGENT, line("back", value=_VALUES[kind](Random(again), language, "chat")[-1] if typed else joined(chance, pieces)))
        )
        turns.append((Role.CUSTOMER, line("wrong", value=pieces[-1]) if manner == "call" and chance.random() < 0.25 else line("right")))
    turns.append((Role.AGENT, line("close")))
    return turns


def _parts(chance: Random, pieces: Sequence[str]) -> list[str]:
    """The pieces in two to four turns."""
    if len(pieces) < 2:
        return list(pieces)
    number = min(chance.choice((2, 2, 3, 4)), len(pieces))
    cuts = sorted(chance.sample(range(1, len(pieces)), number - 1))
    return [joined(chance, pieces[begin:end]) for begin, end in zip([0, *cuts], [*cuts, len(pieces)], strict=True)]
