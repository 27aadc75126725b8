"""rapidfuzz: `partial_ratio` of each phrase with each turn, the cutoff at 88 of 100, places included."""

from collections.abc import Iterator

from protocol import Match, Phrase, one_by_one, run
from rapidfuzz import fuzz, process

CUTOFF = 88


def build(phrases: list[Phrase]) -> Match:
    """All wordings of all phrases are queries."""
    wordings = [(wording, phrase.cue) for phrase in phrases for wording in phrase.texts()]
    queries = [wording for wording, _ in wordings]

    def match(text: str) -> Iterator[tuple[str, int, int]]:
        lower = text.lower()
        for wording, _, number in process.extract_iter(lower, queries, scorer=fuzz.partial_ratio, score_cutoff=CUTOFF):
            # A turn shorter than the phrase would be looked for in the phrase.
            if len(lower) >= len(wording):
                place = fuzz.partial_ratio_alignment(wording, lower)
                if place is not None:
                    yield wordings[number][1], place.dest_start, place.dest_end

    return one_by_one(match)


if __name__ == "__main__":
    run(build)
