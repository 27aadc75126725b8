"""Personal values as somebody brings them who never saw this program: broken off, named behind, read back, in tables, in any grouping."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

from faker import Faker

from calllint.conversation import Role

from .intake import Item
from .walkin_values import address, card, citizen, iban, phone, plate

_LINES: dict[str, Any] = tomllib.loads(Path(__file__).with_name("walkin_lines.toml").read_text("utf-8"))
_LOCALES = {"nl": ("nl_NL", "nl_BE"), "en": ("en_GB", "en_US", "en_IE"), "de": ("de_DE", "de_AT"), "fr": ("fr_FR", "fr_CH")}
_WORDS = {
    "nl": ("Bakker", "Visser", "de Boer", "van der Meer", "van 't Hof", "de Wit", "Post", "van den Berg"),
    "en": ("Brown", "King", "Price", "Baker", "O'Neill", "McDonald", "Allen", "Bishop"),
    "de": ("König", "Koch", "von Berg", "Richter", "Vogel", "Zimmermann"),
    "fr": ("Leroy", "Marchand", "Le Goff", "Fontaine", "Mercier"),
}
_MAKERS = {"phone": phone, "iban": iban, "card": card, "bsn": citizen, "plate": plate}
KINDS = (*_MAKERS, "address", "name")


def items(count: int, seed: int) -> Iterator[tuple[Item, str]]:
    """Make `count` contacts, each with the line that it was made of; the same for the same seed and version of Faker."""
    rng = Random(seed)
    makers = {locale: Faker(locale) for locales in _LOCALES.values() for locale in locales}
    for maker in makers.values():
        maker.seed_instance(seed)
    for _ in range(count):
        language = rng.choice(("nl", "en", "nl", "en", "nl", "en", "de", "fr"))
        maker = makers[rng.choice(_LOCALES[language])]
        kind = rng.choice([kind for kind in KINDS if kind == "name" or kind in _LINES["labels"][language]])
        line, filled, manner = _name(rng, language, maker) if kind == "name" else _value(rng, kind, language, maker)
        parts = [filled] if filled.startswith("|") else filled.split(" | ")
        turns = [(Role.AGENT, part[1:].strip()) if part.startswith(">") else (Role.CUSTOMER, part) for part in parts]
        yield Item(kind, language, manner, turns, None), line


def _value(rng: Random, kind: str, language: str, maker: Faker) -> tuple[str, str, str]:
    manner = rng.choice(
        [one for one in ("written", "said", "parted") if one in _LINES[language] and not (one == "parted" and kind == "address")]
    )
    line: str = rng.choice(_LINES[language][manner])
    said = manner == "said" or (manner == "parted" and rng.random() < 0.5)
    value = address(rng, language, said, maker) if kind == "address" else _MAKERS[kind](rng, language, said)
    label: str = rng.choice(_LINES["labels"][language][kind])
    label = label.lower() if manner == "said" else label
    gaps = [at for at in range(3, len(value) - 2) if value[at] == " "]
    cut = rng.choice(gaps) if gaps else len(value) // 2
    fields = {
        "l": label,
        "L": label[0].upper() + label[1:],
        "v": f"¤{value}¤",
        "a": f"¤{value[:cut].strip()}¤",
        "b": f"¤{value[cut:].strip()}¤",
    }
    return line, _filled(line, fields), manner


def _name(rng: Random, language: str, maker: Faker) -> tuple[str, str, str]:
    line: str = rng.choice(_LINES[language]["name"])
    first = maker.first_name()
    last = maker.last_name().partition(",")[0] if rng.random() < 0.6 else rng.choice(_WORDS[language])
    whole = rng.choice((f"{first} {last}", f"{first} {last}", f"{first[0]}. {last}")) if "{w}" in line else f"{first} {last}"
    fields = {"w": whole, "f": first, "n": last, "N": last[0].upper() + last[1:], "w_": whole.lower(), "n_": last.lower()}
    fields["s"] = " ".join(filter(str.isalpha, last.lower()))
    return line, _filled(line, {field: f"¤{value}¤" for field, value in fields.items()}), "name"


def _filled(line: str, fields: dict[str, str]) -> str:
    for field, value in fields.items():
        line = line.replace("{" + field + "}", value)
    return line
