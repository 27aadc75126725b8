"""The page's own words, which text and workbooks borrow for the names of signals, of what came before, and of what calms."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def own_words() -> Mapping[str, Mapping[str, Any]]:
    """The page's own words, by language and key."""
    words: dict[str, dict[str, Any]] = json.loads(files("calllint.reporting.page").joinpath("words.json").read_text("utf-8"))
    return words


def names_in(language: str, *groups: str) -> dict[str, str]:
    """What the members of `groups` (`signal`, `trigger`, `topic`, `act`) are called in a language that `own_words` has, by their ids."""
    return {key.partition(":")[2]: text for group in groups for key, text in own_words()[language].items() if key.startswith(f"{group}:")}
