"""spaCy's PhraseMatcher on lower-cased tokens, with the plain tokeniser of the language; no gaps, no typing errors."""

from collections.abc import Iterator

import spacy
from protocol import Match, Phrase, one_by_one, run
from spacy.matcher import PhraseMatcher


def build(phrases: list[Phrase]) -> Match:
    """One matcher over all wordings."""
    nlp = spacy.blank("xx")
    matcher = PhraseMatcher(nlp.vocab, attr="LOWER")
    for phrase in phrases:
        matcher.add(phrase.cue, [nlp.make_doc(wording) for wording in phrase.texts()])

    def match(text: str) -> Iterator[tuple[str, int, int]]:
        doc = nlp.make_doc(text)
        for span in matcher(doc, as_spans=True):
            yield span.label_, span.start_char, span.end_char

    return one_by_one(match)


if __name__ == "__main__":
    run(build)
