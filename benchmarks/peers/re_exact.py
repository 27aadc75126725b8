r"""`re`: one sorted alternation of all wordings, as linters of prose have their word lists; no gaps, no typing errors."""

import re
from collections.abc import Iterator

from protocol import Match, Phrase, one_by_one, run


def build(phrases: list[Phrase]) -> Match:
    """One pattern over all wordings; of those that start at one place the longest counts."""
    cues = {wording: phrase.cue for phrase in phrases for wording in phrase.texts()}
    longest_first = sorted(cues, key=lambda wording: (wording.split()[0], -len(wording), wording))
    pattern = re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b", re.IGNORECASE)

    def match(text: str) -> Iterator[tuple[str, int, int]]:
        for found in pattern.finditer(text):
            yield cues.get(found.group().lower(), ""), found.start(), found.end()

    return one_by_one(match)


if __name__ == "__main__":
    run(build)
