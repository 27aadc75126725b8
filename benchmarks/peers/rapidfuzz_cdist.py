"""rapidfuzz: `cdist` with `partial_ratio`, all phrases with all turns of some conversations at once; it says no places."""

from collections.abc import Iterator, Sequence

import numpy as np
from protocol import Match, Phrase, run
from rapidfuzz import fuzz, process

CUTOFF = 88


def build(phrases: list[Phrase]) -> Match:
    """All wordings of all phrases are queries."""
    wordings = [(wording, phrase.cue) for phrase in phrases for wording in phrase.texts()]
    queries = [wording for wording, _ in wordings]

    def match(texts: Sequence[str]) -> Iterator[tuple[int, str, None, None]]:
        lower = [text.lower() for text in texts]
        scores = process.cdist(queries, lower, scorer=fuzz.partial_ratio, score_cutoff=CUTOFF, dtype=np.uint8)
        for query, text in zip(*map(np.ndarray.tolist, np.nonzero(scores)), strict=True):
            if len(lower[text]) >= len(queries[query]):
                yield text, wordings[query][1], None, None

    return match


if __name__ == "__main__":
    run(build, batch=4)
