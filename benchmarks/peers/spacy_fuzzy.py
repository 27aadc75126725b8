"""spaCy's Matcher with FUZZY1 and FUZZY2 on words by their length, gaps as optional tokens."""

from collections.abc import Iterator
from itertools import product
from typing import Any

import spacy
from protocol import Match, Phrase, edits, one_by_one, run
from spacy.matcher import Matcher


def build(phrases: list[Phrase]) -> Match:
    """A token pattern for each combination of the words' allowances."""
    nlp = spacy.blank("xx")
    matcher = Matcher(nlp.vocab)
    for phrase in phrases:
        matcher.add(phrase.cue, patterns(phrase), greedy="LONGEST")

    def match(text: str) -> Iterator[tuple[str, int, int]]:
        doc = nlp.make_doc(text)
        for span in matcher(doc, as_spans=True):
            yield span.label_, span.start_char, span.end_char

    return one_by_one(match)


def patterns(phrase: Phrase) -> list[list[dict[str, Any]]]:
    """Wordings of a slot that have one word are one token pattern a number of edits, others stand for themselves."""
    choices: list[list[list[dict[str, Any]]]] = []
    for slot in phrase.slots:
        single: dict[int, list[str]] = {}
        several = []
        for wording in slot.words:
            if " " in wording:
                several.append([tolerant([word], edits(word)) for word in wording.lower().split()])
            else:
                single.setdefault(edits(wording), []).append(wording.lower())
        before = [{"OP": f"{{0,{slot.gap}}}"}] if slot.gap else []
        choices.append([[*before, *tokens] for tokens in ([[tolerant(words, number)] for number, words in single.items()] + several)])
    return [[token for part in parts for token in part] for parts in product(*choices)]


def tolerant(words: list[str], number: int) -> dict[str, Any]:
    """A token that is one of `words` with so many edits."""
    return {"LOWER": {f"FUZZY{number}": {"IN": words}} if number else {"IN": words}}


if __name__ == "__main__":
    run(build)
