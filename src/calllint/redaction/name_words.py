"""Words that bear on names: what is none, what is one but also a word, what stands before one. They stand in `words/`, one file a kind."""

from __future__ import annotations

from importlib.resources import files


def _words(*names: str) -> frozenset[str]:
    """The words of some files, in small letters."""
    folder = files("calllint.redaction").joinpath("words")
    return frozenset(word for name in names for word in folder.joinpath(f"{name}.txt").read_text("utf-8").casefold().split())


PARTICLES = _words("particles")
"""Small words within names: Van der Plas, Op den Berg, Da Silva."""

INNER = frozenset(["op", "aan", "in", "te", "het", "do", "ben"])
"""Particles that are words of every sentence: part of a name only before another particle or, with a capital, within it."""

TITLES = _words("titles")

NO_NAME = _words("dutch", "english")
"""Words, in small letters, that stand where names stand and are none."""

NO_NAME_ABROAD = _words("german", "french")
"""The same in German and French; some are names in Dutch or English."""

EVERYDAY = _words("everyday")
"""Words of every day, in small letters, that the word lists of the languages leave out: short ones, contractions, what chats write."""

SURNAMES = _words("surnames")
"""Surnames, in small letters, that are no words, though the word lists of the languages have them."""

AMBIGUOUS = _words("ambiguous")
"""Names, in small letters, that are words as well: torn out only where they are written and stand as a name does."""

GIVEN = _words("given")
"""First names, in small letters, that are words as well: names where somebody is called and nothing follows."""

FIRST_NAMES = _words("first-names")
"""First names, in small letters: beside a surname that is known they are of the same name, whatever their capitals."""

MONTHS = frozenset(["mei", "may", "june", "april", "august", "augustus", "jan", "juni", "juli", "march", "maart"])

WEAK_BEFORE = frozenset(
    [
        "in",
        "on",
        "by",
        "since",
        "until",
        "till",
        "before",
        "after",
        "during",
        "from",
        "of",
        "early",
        "late",
        "this",
        "next",
        "last",
        "every",
        "op",
        "van",
        "tot",
        "vanaf",
        "sinds",
        "voor",
        "na",
        "begin",
        "eind",
        "half",
        "deze",
        "volgende",
        "vorige",
        "per",
        "rond",
        "tussen",
        "between",
        "and",
        "en",
    ]
)
"""Words before which a month's name is the month's."""

FIRM_WORDS = _words("firm")
"""What the names of firms end with."""

GENERIC = _words("generic")
"""Words that say what somebody is, where a name might stand."""
