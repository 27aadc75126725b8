"""The examples of lexicon entries, run as tests: what must match does, what must not does not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from calllint.lexicon.entry import Entry, LexiconFile
from calllint.lexicon.lexicon import ANOTHER, Lexicon, Match
from calllint.text.words import Words, cut


@dataclass(frozen=True, slots=True)
class Failure:
    """An example of `entry` that comes out wrong: number `number` of its `matches`, or of its `no-match`.

    One that should not match has the `phrase` that took `words`. One that should has those where some phrase of the entry took words, and
    `stopped` says what stopped it.
    """

    entry: Entry
    text: str
    number: int = 0
    phrase: str | None = None
    words: str = ""
    stopped: str | None = None

    @property
    def wanted(self) -> bool:
        """Whether the example should match."""
        return self.phrase is None or self.stopped is not None

    @property
    def keys(self) -> tuple[str | int, ...]:
        """The keys that lead to the example in its file."""
        return ("cue", self.entry.number, "matches" if self.wanted else "no-match", self.number)

    @property
    def message(self) -> str:
        """What is wrong, without the file."""
        took = f" (phrase {self.phrase!r} took {self.words!r}" if self.phrase is not None else ""
        if self.wanted:
            return f"{self.entry.name}: should match: {self.text!r}" + (f"{took}, stopped by {self.stopped})" if took else "")
        return f"{self.entry.name}: should not match: {self.text!r}{took})"

    def __str__(self) -> str:
        return f"{self.entry.path}: {self.message}"


def failures(lexicon: Lexicon, files: Iterable[LexiconFile]) -> Iterator[Failure]:
    """The examples in `files` that come out wrong. `matches` are of the entry itself, `no-match` of every entry of that cue."""
    for file in files:
        for entry in file.entries:
            for number, text in enumerate(entry.matches):
                if not any(_is_of(match, entry) for match in lexicon.match_text(text, entry.by)):
                    failure = _not_found(lexicon, entry, text, number)
                    # Where another entry of the cue took the words first, the cue is there, and this entry would have shown it.
                    if failure.stopped != ANOTHER:
                        yield failure
            for number, text in enumerate(entry.no_match):
                match = next((match for match in lexicon.match_text(text, entry.by) if match.entry.name == entry.name), None)
                if match is not None:
                    yield Failure(entry, text, number, match.phrase.text, _words(cut(text), match))


def _not_found(lexicon: Lexicon, entry: Entry, text: str, number: int) -> Failure:
    """Why the example is not found, where a phrase of the entry took words of it."""
    words = cut(text)
    attempts = lexicon.attempts(lexicon.look_up(words), entry.by)
    near = next((attempt for attempt in attempts if _is_of(attempt.match, entry)), None)
    if near is None:
        return Failure(entry, text, number)
    return Failure(entry, text, number, near.match.phrase.text, _words(words, near.match), near.stopped_by)


def _words(words: Words, match: Match) -> str:
    return words.text[words.starts[match.first] : words.ends[match.last - 1]]


def _is_of(match: Match, entry: Entry) -> bool:
    """Whether the match is of this entry: those of built-in lexicons have paths relative to the folder of the language."""
    found = match.entry
    return (found.number, found.name) == (entry.number, entry.name) and found.path in (entry.path, Path(entry.path).name)
