"""Conversations around one personal value each, as a stranger would try a redaction tool: what is left of the value, and lost of the rest."""

from __future__ import annotations

import random
import re
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from calllint.conversation import Role

from .intake_values import FIRST, KINDS, LAST

_LINES = Path(__file__).with_name("intake_lines.toml")
_WORD = re.compile(r"\w+")
_PLACEHOLDER = re.compile(r"\[[a-z]+ \w+\]")
_LANGUAGES = ("nl", "en", "nl", "en", "nl", "en", "de", "fr")


class Item(NamedTuple):
    """One conversation and the value in it."""

    kind: str
    language: str
    manner: str
    """How it is written: `chat`, `call` or `mail`."""
    turns: Sequence[tuple[Role, str]]
    """Who says what; what is personal stands between "¤"."""
    customer: str | None
    """The customer's name as the turns have it."""

    def texts(self) -> list[str]:
        """What is said, without marks."""
        return [text.replace("¤", "") for _, text in self.turns]

    def left(self, redacted: str) -> list[str]:
        """The personal words that stand in a redacted text more often than the sentence around them has them itself."""
        personal, around = _counts(text for _, text in self.turns)
        kept = _words(_PLACEHOLDER.sub(" ", redacted))
        return [word for word in personal if kept[word] > around[word]]

    def lost(self, redacted: str, line: str) -> list[str]:
        """The words of the sentence that are gone."""
        kept = _words(_PLACEHOLDER.sub(" ", redacted))
        return [word for word, count in _words(line).items() if kept[word] < count]


def _words(text: str) -> Counter[str]:
    return Counter(word.casefold() for word in _WORD.findall(text))


def _counts(texts: Iterator[str]) -> tuple[Counter[str], Counter[str]]:
    personal: Counter[str] = Counter()
    around: Counter[str] = Counter()
    for text in texts:
        for place, piece in enumerate(text.split("¤")):
            (personal if place % 2 else around).update(_words(piece))
    return personal, around


def lines() -> Mapping[str, Mapping[str, Mapping[str, Sequence[str]]]]:
    """The sentences by language, kind and manner."""
    return tomllib.loads(_LINES.read_text("utf-8"))


def items(count: int, seed: int, kinds: Sequence[str] = (*KINDS, "name")) -> Iterator[tuple[Item, str]]:
    """Make `count` conversations, kind by kind, each with the sentence it was made of, without its value."""
    rng, made = random.Random(seed), lines()
    while count:
        for kind in kinds:
            language = rng.choice([language for language in _LANGUAGES if kind in made[language]])
            manner = rng.choice(("chat", "call", "mail"))
            line = rng.choice(made[language][kind][manner])
            filled, customer = _filled(rng, line, kind, language, manner)
            turns = [_turn(part) for part in filled.split(" | ")]
            yield Item(kind, language, manner, turns, customer), re.sub(r"\{\w+\}", " ", line)
            count -= 1
            if not count:
                return


def _filled(rng: random.Random, line: str, kind: str, language: str, manner: str) -> tuple[str, str | None]:
    if kind != "name":
        return line.replace("{v}", KINDS[kind](rng, language, manner)), None
    first, last = rng.choice(FIRST[language]), rng.choice(LAST[language])
    form = rng.choice(["{f} {l}", "{f} {l}", "{f} {l}", "{i}. {l}", "{f}"]) if "{v}" in line else "{f} {l}"
    whole = form.format(f=first, l=last, i=first[0])
    named = whole if rng.random() < 0.5 else None
    if manner == "chat" and rng.random() < 0.4:
        whole, first, last = whole.lower(), first.lower(), last.lower()
    elif last[0].islower():
        last = last[0].upper() + last[1:]
    return line.replace("{v}", f"¤{whole}¤").replace("{first}", f"¤{first}¤").replace("{last}", f"¤{last}¤"), named


def _turn(part: str) -> tuple[Role, str]:
    return (Role.AGENT, part[1:]) if part.startswith(">") else (Role.CUSTOMER, part)
