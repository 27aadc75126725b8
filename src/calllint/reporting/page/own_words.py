"""The page's own words, which text and workbooks borrow for the names of signals, of what came before, and of what calms."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib.resources import files
from itertools import zip_longest
from typing import Any


@cache
def own_words() -> Mapping[str, Mapping[str, Any]]:
    """The page's own words, by language and key."""
    words: dict[str, dict[str, Any]] = json.loads(files("calllint.reporting.page").joinpath("words.json").read_text("utf-8"))
    return words


def names_in(language: str, *groups: str) -> dict[str, str]:
    """What the members of `groups` (`signal`, `trigger`, `topic`, `act`) are called in a language that `own_words` has, by their ids."""
    return {key.partition(":")[2]: text for group in groups for key, text in own_words()[language].items() if key.startswith(f"{group}:")}


@lru_cache(maxsize=4096)
def reason_in(language: str, reason: str) -> str:
    """A reason that calllint gives, which is in English, in a language; as it is where that language has no words for it."""
    for pattern, own in _reasons(language):
        found = pattern.fullmatch(reason)
        if found is not None:
            pieces = own.split("{}")
            caught = (_caught_in(language, text) for text in found.groups())
            return "".join(text for pair in zip_longest(pieces, caught, fillvalue="") for text in pair)
    return reason


def _caught_in(language: str, text: str) -> str:
    words = own_words()[language]
    if re.fullmatch(r"\d+\.\d+", text):
        return text.replace(".", "," if language == "nl" else ".")
    return str(words.get(f"word:{text}") or words.get(f"category:{text}") or reason_in(language, text))


@cache
def _reasons(language: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    known: Mapping[str, str] = own_words().get(language, {}).get("reasons", {})
    return tuple((re.compile("(.*?)".join(map(re.escape, english.split("{}"))), re.DOTALL), own) for english, own in known.items())
