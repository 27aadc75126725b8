"""A compiled lexicon as plain data: what the compiler makes, a file keeps, and the matcher is made of."""

from __future__ import annotations

from typing import Any, NamedTuple

Plain = list[Any]
"""A node of `calllint.lexicon.nodes` as lists and numbers; the first element is its kind."""
WORD, GAP, EDGE, SEQUENCE, CHOICE, GROUP, AHEAD = range(7)
"""The kinds of nodes."""
Stored = str
"""Plain data as JSON: a run needs few of thousands of phrases, and decodes one when its first word turns up."""

CONFIDENCES = ("high", "medium", "low")
"""How sure what rests on an entry's phrases is, the surest first."""


class Compiled(NamedTuple):
    """A lexicon in few and long strings, which load fast.

    `words` are the terms' words parted by spaces, `kinds` a sign of `vocabulary.KINDS` for each. `groups` are nodes by name, in the order
    of their numbers. `entries` are the fields of `lexicon.Entry`, `counts` the number of phrases of each; `phrases` the texts and `nodes`
    the nodes of all phrases, in that order. `anchors` has, for each term, the numbers of the phrases to look for where it turns up,
    parted by commas; the terms are parted by spaces, and `-` is none. `needs` has, for each phrase and then each group, the numbers
    of the sets of terms of each of which it needs one, the smallest first, and `sets` the terms of each set, written in the same way.
    """

    language: str
    function_words: str
    words: str
    kinds: str
    groups: dict[str, Stored]
    entries: list[Stored]
    counts: list[int]
    phrases: list[str]
    nodes: list[Stored]
    anchors: str
    needs: str
    sets: str
