"""Contacts at a service desk, made up at random, that know which of their words are personal: in Dutch, Flemish, English, German and French.

A third hand besides `items.py` and `talk.py`, and a stricter measure: no word or number of a value may be left, and no other word may go.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from random import Random
from typing import NamedTuple

from calllint.conversation import Role
from calllint.redaction.pseudonyms import PLACEHOLDER

from . import desk_frames, desk_names, desk_values
from .desk_marks import FREE, MARKS, SECRET

LANGUAGES = ("nl", "nl", "nl", "be", "en", "en", "de", "fr")
"""Whose way of writing a contact has; the product's own languages come more often."""


class Contact(NamedTuple):
    """Turns with their role and marked text, all about one kind of personal data; `names` are the speakers' names, or `None`."""

    kind: str
    language: str
    turns: tuple[tuple[Role, str], ...]
    names: tuple[str | None, str | None] = (None, None)
    """Of the agent and of the customer."""

    def texts(self) -> list[str]:
        """What is read: the turns without the marks."""
        return [MARKS.sub("", text) for _, text in self.turns]

    def left(self, redacted: str) -> list[str]:
        """The words of values that can still be read in what became of the turns."""
        told = "\n".join(text for _, text in self.turns)
        return sorted((_words(redacted) - _words(SECRET.sub(" ", told))).elements())

    def lost(self, redacted: str) -> list[str]:
        """The words that are of no value and went nevertheless."""
        told = "\n".join(text for _, text in self.turns)
        return sorted((_words(FREE.sub(" ", SECRET.sub(" ", told))) - _words(redacted)).elements())


def _words(text: str) -> Counter[str]:
    return Counter(word.casefold() for word in re.findall(r"[^\W_]+", MARKS.sub("", PLACEHOLDER.sub(" ", text))))


def contacts(number: int, seed: int, kinds: tuple[str, ...] = ()) -> Iterator[Contact]:
    """So many contacts of all `kinds` in turn, the same for the same seed."""
    chance = Random(seed)
    chosen = kinds or KINDS
    for index in range(number):
        yield contact(chance, chosen[index % len(chosen)], chance.choice(LANGUAGES))


def contact(chance: Random, kind: str, language: str) -> Contact:
    """A contact of a kind in a language."""
    if kind in desk_names.KINDS:
        turns, names = desk_names.KINDS[kind](chance, language)
        return Contact(kind, language, turns, names)
    value = desk_values.KINDS[kind](chance, language)
    return Contact(kind, language, desk_frames.around(chance, kind, language, value))


KINDS = (*desk_values.KINDS, *desk_names.KINDS)
