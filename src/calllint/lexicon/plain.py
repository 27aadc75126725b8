"""A compiled lexicon as plain data: what the compiler makes, a file keeps, and the matcher is made of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

Plain = list[Any]
"""A node of `calllint.lexicon.matcher` as lists, numbers and strings; the first element is its kind."""
Stored = str
"""A plain node as JSON: a run needs few of thousands, and decodes a node when its first word turns up."""


@dataclass(frozen=True, slots=True)
class Compiled:
    """`terms` are (word, form) in the order of their numbers; `entries` are the fields of `calllint.lexicon.lexicon.Entry`, with
    `phrases` as [text, stored node] and `guards` as stored nodes; `index` maps the number of a term (a text in JSON) to phrases.
    """

    language: str
    function_words: str
    terms: list[list[str]]
    groups: dict[str, Stored]
    entries: list[dict[str, Any]]
    index: dict[str, list[int]]
