"""pyahocorasick: an automaton of all wordings on the lower-cased turn, whole words only; no gaps, no typing errors."""

from collections.abc import Iterator

import ahocorasick
from protocol import Match, Phrase, one_by_one, run


def build(phrases: list[Phrase]) -> Match:
    """An automaton over all wordings."""
    automaton = ahocorasick.Automaton()
    for phrase in phrases:
        for wording in phrase.texts():
            automaton.add_word(wording, (phrase.cue, len(wording)))
    automaton.make_automaton()

    def match(text: str) -> Iterator[tuple[str, int, int]]:
        lower = text.lower()
        for end, (cue, length) in automaton.iter(lower):
            start = end + 1 - length
            if not (start and lower[start - 1].isalnum()) and not lower[end + 1 : end + 2].isalnum():
                yield cue, start, end + 1

    return one_by_one(match)


if __name__ == "__main__":
    run(build)
