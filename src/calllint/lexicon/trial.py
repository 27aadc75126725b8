"""Tries phrases of a lexicon on the sentences they stand for: whether they find them, and whether others do so too."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from calllint.conversation import Role
from calllint.lexicon.guards import Entry, Guard
from calllint.lexicon.lexicon import Lexicon
from calllint.lexicon.matcher import LookedUp
from calllint.lexicon.sampling import FILLER, Sampler
from calllint.lexicon.term import DEFAULT_TYPOS
from calllint.text.words import cut

_MOST = 400
"""Sentences of a phrase that are tried."""
_NUMBER = "37"
_LONGEST_REMARK = 60
"""Characters of a transcriber's remark in brackets."""


class Trial:
    """Tries the phrases of `lexicon`, which are meant by their numbers."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._sampler = Sampler(self._word)
        self._as_written = Sampler(self._word, joined=False)

    def sentences(self, number: int) -> Iterator[str]:
        """Sentences that the phrase stands for, alternatives each at least once."""
        return self._sampler.sentences(self._lexicon.phrase(number).pattern.node, _MOST)

    def never(self, number: int) -> str | None:
        """Why the phrase is never found; None where some sentence of its own is."""
        entry, first = self._lexicon.phrase(number).entry, None
        for sentence in self._as_written.sentences(self._lexicon.phrase(number).pattern.node, _MOST):
            first = sentence if first is None else first
            # A guard may be about a turn that says no more than that.
            for framed in (sentence, f"{FILLER} {sentence}", f"{sentence} {FILLER}", f"{FILLER} {sentence} {FILLER}"):
                if any(self._stopped(number, text) is None for text in self._in_place(entry, framed)):
                    return None
        if first is None:
            return "never found, for nothing can be said that it stands for"
        why = {stopped for text in self._in_place(entry, first) if (stopped := self._stopped(number, text))}
        if not why:
            return f"never found, not even in {first!r}"
        return f"never found: its own {first!r} is stopped by {' and '.join(sorted(why))}"

    def covered_by(self, number: int, others: Collection[int]) -> set[int]:
        """Those of `others` in the same entry that find every sentence of this phrase, typing errors too."""
        entry = self._lexicon.phrase(number).entry
        left: set[int] | None = None
        for sentence in self.sentences(number):
            for written in (sentence, _mistyped(sentence), f"{FILLER} {sentence} {FILLER}"):
                text = next((text for text in self._in_place(entry, written) if self._stopped(number, text) is None), None)
                if text is None:
                    continue
                looked_up = self._look_up(text)
                near = {other for term in looked_up.present for other in self._lexicon.indexed(term)}
                left = (set(others) if left is None else left) & near - {number}
                left = {other for other in left if self._stopped(other, text, looked_up) is None}
                if not left:
                    return set()
        return left or set()

    def _word(self, term: int) -> str:
        """A word that stands for a term and for as few others as may be."""
        word, kind = self._lexicon.term(term)
        return {"#": _NUMBER, ">": word + FILLER, "<": FILLER + word}.get(kind, word)

    def _in_place(self, entry: Entry, sentence: str) -> Iterator[str]:
        """Texts that say `sentence` where the entry is looked for, beside what it must stand with."""
        beside = [self._shortest(guards) for key, guards in entry.guards.items() if key.startswith("with-")]
        plain = [sentence]
        if beside:
            with_them = " ".join(beside)
            plain = [f"{sentence} {with_them}", f"{with_them} {sentence}", f"{sentence}. {with_them}", f"{with_them}. {sentence}"]
        for text in plain:
            if entry.marker and len(text) <= _LONGEST_REMARK and entry.by is not Role.SYSTEM:
                yield f"[{text}]"
            else:
                yield f"{text}?" if entry.only_question else text

    def _shortest(self, guards: Collection[Guard]) -> str:
        sentences = (sentence for guard in guards for sentence in self._sampler.sentences(guard.pattern.node, 1))
        return min(sentences, key=len, default="")

    def _look_up(self, text: str) -> LookedUp:
        return self._lexicon.look_up(cut(text))

    def _stopped(self, number: int, text: str, looked_up: LookedUp | None = None) -> str | None:
        """What stops the phrase in `text`: None where it counts, empty where it is not there at all."""
        looked_up = looked_up or self._look_up(text)
        phrase = self._lexicon.phrase(number)
        role = phrase.entry.by or (Role.SYSTEM if phrase.entry.marker and not text.startswith("[") else None)
        stopped: str | None = ""
        for sentence in looked_up.words.sentences:
            for first, last in phrase.pattern.find(looked_up, sentence.first, sentence.last):
                stopped = phrase.entry.out_of_place(sentence, role) or phrase.entry.stopped_by(looked_up, sentence, first, last)
                if stopped is None:
                    return None
        return stopped


def _mistyped(sentence: str) -> str:
    """The sentence with two letters swapped in each word that may be mistyped."""
    return " ".join(_swapped(word) if len(word) >= DEFAULT_TYPOS[0] and word.isalpha() else word for word in sentence.split(" "))


def _swapped(word: str) -> str:
    at = next((at for at in range(1, len(word) - 2) if word[at] != word[at + 1]), None)
    return word if at is None else word[:at] + word[at + 1] + word[at] + word[at + 2 :]
