"""The examples of lexicon entries, run as tests: what must match does, what must not does not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from calllint.lexicon.entry import Entry
from calllint.lexicon.lexicon import Lexicon, Match
from calllint.text.words import Words, cut


@dataclass(frozen=True, slots=True)
class Failure:
    """An example of `entry` that comes out wrong: `text` should have matched, or should not; then `match` says what did."""

    entry: Entry
    text: str
    match: Match | None
    words: str = ""

    def __str__(self) -> str:
        where = f"{self.entry.path}: {self.entry.name}"
        if self.match is None:
            return f"{where}: should match: {self.text!r}"
        return f"{where}: should not match: {self.text!r} (phrase {self.match.phrase.text!r} took {self.words!r})"


def failures(lexicon: Lexicon) -> Iterator[Failure]:
    """The examples of `lexicon` that come out wrong. `matches` are of the entry itself, `no-match` of every entry of that cue."""
    for entry in lexicon.entries:
        for text in entry.matches:
            if not any(match.entry is entry for match in _matches(lexicon, entry, cut(text))):
                yield Failure(entry, text, None)
        for text in entry.no_match:
            words = cut(text)
            for match in _matches(lexicon, entry, words):
                if match.entry.name == entry.name:
                    yield Failure(entry, text, match, text[words.starts[match.first] : words.ends[match.last - 1]])
                    break


def _matches(lexicon: Lexicon, entry: Entry, words: Words) -> list[Match]:
    return lexicon.match(lexicon.look_up(words), entry.by)
