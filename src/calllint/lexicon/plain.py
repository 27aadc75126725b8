"""A compiled lexicon as plain data: what the compiler makes, a file keeps, and the matcher is made of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

Plain = list[Any]
"""A node of `calllint.lexicon.matcher` as lists, numbers and strings; the first element is its kind."""


@dataclass(frozen=True, slots=True)
class Compiled:
    """`terms` are (word, form) in the order of their numbers; `entries` are the fields of `calllint.lexicon.lexicon.Entry`, with
    `phrases` as [text, plain node] and `guards` as plain nodes; `index` maps the number of a term (a text in JSON) to phrases.
    """

    language: str
    function_words: str
    terms: list[list[str]]
    groups: dict[str, Plain]
    entries: list[dict[str, Any]]
    index: dict[str, list[int]]
