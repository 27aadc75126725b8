"""Hyperscan with edit distance 1 on the whole phrase, gaps included; it says where a match ends, not where it starts."""

import re
from collections.abc import Iterator

import hyperscan
from protocol import Match, Phrase, Slot, one_by_one, run

BETWEEN = r"[^a-z0-9]+"
FLAGS = hyperscan.HS_FLAG_CASELESS | hyperscan.HS_FLAG_SINGLEMATCH


def build(phrases: list[Phrase]) -> Match:
    """One database of all phrases; a phrase that can't be approximated is compiled exact."""
    expressions = ["".join(map(part, phrase.slots)).removeprefix(BETWEEN).encode() for phrase in phrases]
    loose = hyperscan.ExpressionExt(hyperscan.HS_EXT_FLAG_EDIT_DISTANCE, 0, 0, 0, 1, 0)
    database = hyperscan.Database()
    database.compile(expressions=expressions, ids=list(range(len(phrases))), flags=[FLAGS] * len(phrases), ext=[loose] * len(phrases))
    found: list[int] = []

    def on_match(number: int, _start: int, _end: int, _flags: int, _context: object) -> None:
        found.append(number)

    def match(text: str) -> Iterator[tuple[str, None, None]]:
        found.clear()
        database.scan(text.encode(), match_event_handler=on_match)
        for number in set(found):
            yield phrases[number].cue, None, None

    return one_by_one(match)


def part(slot: Slot) -> str:
    """A slot with what stands before it."""
    words = "|".join(re.escape(word).replace(r"\ ", BETWEEN) for word in slot.words)
    gap = rf"(?:[^ ]+ ){{0,{slot.gap}}}" if slot.gap else ""
    return f"{BETWEEN}{gap}(?:{words})"


if __name__ == "__main__":
    run(build)
