r"""`regex` with fuzzy matching: each word `(?:word){e<=1}` or `{e<=2}` by its length, gaps included, one search a phrase.

One alternation of all phrases is no faster, and reports only the first of those that overlap.
"""

from collections.abc import Iterator

import regex
from protocol import Match, Phrase, Slot, edits, one_by_one, run

BETWEEN = r"\W+"


def build(phrases: list[Phrase]) -> Match:
    """A pattern a phrase."""
    written = [(phrase.cue, "".join(map(part, phrase.slots)).removeprefix(BETWEEN)) for phrase in phrases]
    patterns = [(cue, regex.compile(rf"\b{each}\b", regex.IGNORECASE)) for cue, each in written]

    def match(text: str) -> Iterator[tuple[str, int, int]]:
        for cue, pattern in patterns:
            for found in pattern.finditer(text):
                yield cue, found.start(), found.end()

    return one_by_one(match)


def part(slot: Slot) -> str:
    """A slot with what stands before it."""
    words = "|".join(BETWEEN.join(fuzzy(word) for word in wording.split()) for wording in slot.words)
    gap = rf"(?:\w+\W+){{0,{slot.gap}}}?" if slot.gap else ""
    return f"{BETWEEN}{gap}(?:{words})"


def fuzzy(word: str) -> str:
    """The word with its typing errors, in word characters only."""
    escaped = regex.escape(word, special_only=True)
    return rf"(?:{escaped}){{e<={edits(word)}:\w}}" if edits(word) else escaped


if __name__ == "__main__":
    run(build)
