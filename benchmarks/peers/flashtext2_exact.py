"""flashtext2: all wordings as keywords, case folded; no gaps, no typing errors."""

from flashtext2 import KeywordProcessor
from protocol import Match, Phrase, one_by_one, run


def build(phrases: list[Phrase]) -> Match:
    """One keyword processor over all wordings."""
    processor = KeywordProcessor(case_sensitive=False)
    for phrase in phrases:
        for wording in phrase.texts():
            processor.add_keyword(wording, phrase.cue)
    return one_by_one(processor.extract_keywords_with_span)


if __name__ == "__main__":
    run(build)
