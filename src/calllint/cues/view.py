"""A conversation as detectors see it: its turns with their words looked up in the lexicon of its language."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any

from calllint.conversation import Conversation, Role, Turn
from calllint.cues.cue import Cue, Evidence
from calllint.lexicon import Lexicon
from calllint.text.words import Sentence, Words

NOT_SUBSTANTIVE = ("backchannel", "greeting", "thanks", "farewell-words", "filler")
"""Groups of the lexicon: a turn in which there is nothing else has no content of its own."""

_READABLE = 30
"""Words of a sentence that a reader takes in at once; speech without punctuation has longer ones."""


class View:
    """The turns of `conversation`, with `words[i]` the words of turn i. Turn indices count from 0."""

    def __init__(self, conversation: Conversation, words: list[Words], lexicon: Lexicon) -> None:
        self.conversation = conversation
        self.lexicon = lexicon
        self.words = words
        self.looked_up = [lexicon.look_up(one) for one in words]
        self._substantive: dict[int, bool] = {}

    @property
    def turns(self) -> tuple[Turn, ...]:
        """The conversation's turns."""
        return self.conversation.turns

    def of(self, *roles: Role) -> Iterator[int]:
        """The turns of these roles, in order."""
        return (number for number, turn in enumerate(self.turns) if turn.role in roles)

    @cached_property
    def agent_turns(self) -> list[int]:
        """The agent's turns, in order."""
        return list(self.of(Role.AGENT))

    @cached_property
    def customer_turns(self) -> list[int]:
        """The customer's turns, in order."""
        return list(self.of(Role.CUSTOMER))

    def substantive(self, turn: int) -> bool:
        """Whether the turn is more than a backchannel, a greeting, a thank-you or a farewell on its own."""
        known = self._substantive.get(turn)
        if known is None:
            known = self._substantive[turn] = not self.covered(turn, *NOT_SUBSTANTIVE)
        return known

    def backchannel(self, turn: int) -> bool:
        """Whether the turn is only a listener's token."""
        return bool(self.words[turn]) and self.covered(turn, "backchannel", "filler")

    def asks(self, turn: int) -> bool:
        """Whether a sentence of the turn is a question: by its mark or, where speech has no marks, by how it begins."""
        spans = {first for first, _ in self.lexicon.find_group("question-word", self.looked_up[turn])}
        small = {place for first, last in self.lexicon.find_group("filler", self.looked_up[turn]) for place in range(first, last)}
        for sentence in self.words[turn].spoken():
            start = sentence.first
            while start in small and start < sentence.last - 1:
                start += 1
            if sentence.question or (start in spans and not sentence.exclaimed):
                return True
        return False

    def covered(self, turn: int, *groups: str) -> bool:
        """Whether every spoken word of the turn is part of a phrase of one of these groups; true for a turn without words."""
        left = {number for sentence in self.words[turn].spoken() for number in range(sentence.first, sentence.last)}
        for group in groups:
            for first, last in self.lexicon.find_group(group, self.looked_up[turn]):
                left.difference_update(range(first, last))
            if not left:
                return True
        return not left

    def has_group(self, turn: int, group: str) -> bool:
        """Whether a phrase of the group is somewhere in the turn."""
        return bool(self.lexicon.find_group(group, self.looked_up[turn]))

    def cue(
        self, name: str, turn: int, first: int, last: int, origin: str, facts: Mapping[str, Any] | None = None, distance: int = 0
    ) -> Cue:
        """A cue on the words `first` to `last` (exclusive) of the turn."""
        words = self.words[turn]
        evidence = self.evidence(turn, words.starts[first], words.ends[last - 1])
        return Cue(name, evidence, self.turns[turn].role, origin, distance, facts or {})

    def turn_cue(self, name: str, turn: int, origin: str, facts: Mapping[str, Any] | None = None) -> Cue:
        """A cue on the whole of the turn."""
        return Cue(name, self.whole(turn), self.turns[turn].role, origin, 0, facts or {})

    def evidence(self, turn: int, start: int, end: int) -> Evidence:
        """The characters `start` to `end` (exclusive) of the turn."""
        return Evidence(turn, start, end, self.turns[turn].text[start:end])

    def whole(self, turn: int) -> Evidence:
        """The turn's text without white space round it."""
        text = self.turns[turn].text
        start = len(text) - len(text.lstrip())
        return self.evidence(turn, start, max(start, len(text.rstrip())))

    def places(self, evidence: Evidence) -> range:
        """The places, among the words of its turn, of the words that the evidence covers."""
        words = self.words[evidence.turn]
        return range(bisect_left(words.ends, evidence.start + 1), bisect_left(words.starts, evidence.end))

    def in_sentence(self, evidence: Evidence) -> Evidence:
        """The sentence that the evidence starts in, which says more than a few of its words; a very long one is left at those."""
        sentence = self.sentence_of(evidence)
        if sentence is None or sentence.last - sentence.first > _READABLE:
            return evidence
        return self.evidence(evidence.turn, sentence.start, max(sentence.end, evidence.end))

    def sentence_of(self, evidence: Evidence) -> Sentence | None:
        """The sentence in which the evidence starts."""
        return next((s for s in self.words[evidence.turn].sentences if s.start <= evidence.start < s.end), None)
