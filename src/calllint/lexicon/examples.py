"""The examples of lexicon entries, run as tests: what must match does, what must not does not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from calllint.lexicon.entry import Entry, LexiconFile
from calllint.lexicon.lexicon import Lexicon, Match
from calllint.text.words import cut


@dataclass(frozen=True, slots=True)
class Failure:
    """An example of `entry` that comes out wrong: `text` should have matched, or should not; then `phrase` took `words`."""

    entry: Entry
    text: str
    phrase: str | None = None
    words: str = ""

    def __str__(self) -> str:
        where = f"{self.entry.path}: {self.entry.name}"
        if self.phrase is None:
            return f"{where}: should match: {self.text!r}"
        return f"{where}: should not match: {self.text!r} (phrase {self.phrase!r} took {self.words!r})"


def failures(lexicon: Lexicon, files: Iterable[LexiconFile]) -> Iterator[Failure]:
    """The examples in `files` that come out wrong. `matches` are of the entry itself, `no-match` of every entry of that cue."""
    for file in files:
        for entry in file.entries:
            for text in entry.matches:
                if not any((match.entry.path, match.entry.number) == _place(entry) for match in _matches(lexicon, entry, text)):
                    yield Failure(entry, text)
            for text in entry.no_match:
                words = cut(text)
                match = next((match for match in _matches(lexicon, entry, text) if match.entry.name == entry.name), None)
                if match is not None:
                    yield Failure(entry, text, match.phrase.text, text[words.starts[match.first] : words.ends[match.last - 1]])


def _place(entry: Entry) -> tuple[str, int]:
    return entry.path.replace("\\", "/").rpartition("/")[2], entry.number


def _matches(lexicon: Lexicon, entry: Entry, text: str) -> list[Match]:
    return lexicon.match_text(text, entry.by)
