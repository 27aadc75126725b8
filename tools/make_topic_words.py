"""Makes lexicons/<language>/topic-words.txt, the words that speak for a topic.

    python tools/make_topic_words.py nl en

They are counted on the labelled conversations of tests/corpus/topics that are for developing. The first line has the number of
conversations of each topic, and of none (`-`); each further line a word, the beginning of one (`lever*`) or a pair of words, and in how
many conversations of which topic it is, in tenths, for words of later turns count for less.
"""

import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path[:0] = [str(ROOT / "src"), str(ROOT)]

from calllint.insight.topic_words import NAME  # noqa: E402
from calllint.linting import Linter  # noqa: E402
from tests.corpus.topics.measure import developed_on, words_of  # noqa: E402


def main(languages: list[str]) -> None:
    """Writes the file of each language."""
    linter = Linter()
    for language in languages:
        words = words_of(linter, developed_on(language))
        (ROOT / "lexicons" / language / NAME).write_text(words.written(), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:] or ["en", "nl"])
