"""spaczz's FuzzyMatcher, all wordings, its ratio at 88 of 100; it knows no gaps."""

from collections.abc import Iterator

import spacy
from protocol import Match, Phrase, one_by_one, run
from spaczz.matcher import FuzzyMatcher

CUTOFF = 88


def build(phrases: list[Phrase]) -> Match:
    """One matcher over all wordings."""
    nlp = spacy.blank("xx")
    matcher = FuzzyMatcher(nlp.vocab, min_r=CUTOFF)
    for phrase in phrases:
        matcher.add(phrase.cue, [nlp.make_doc(wording) for wording in phrase.texts()])

    def match(text: str) -> Iterator[tuple[str, int, int]]:
        doc = nlp.make_doc(text)
        for cue, first, last, *_ in matcher(doc):
            yield cue, doc[first].idx, doc[last - 1].idx + len(doc[last - 1])

    return one_by_one(match)


if __name__ == "__main__":
    run(build)
