"""A conversation as detectors see it: its turns with their words looked up in the lexicon of its language."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from typing import Any

from calllint.conversation import Conversation, Role, Turn
from calllint.cues.cue import Cue, Evidence
from calllint.lexicon import Lexicon
from calllint.lexicon.field import Field
from calllint.lexicon.lexicon import Match
from calllint.lexicon.matcher import LookedUp
from calllint.text.words import OPAQUE, Sentence, Words

NOT_SUBSTANTIVE = ("backchannel", "greeting", "thanks", "farewell-words", "filler")
"""Groups of the lexicon: a turn in which there is nothing else has no content of its own."""

_STEM = 5
"""Letters that two words share from their start when they are taken for forms of one word."""
_ENDINGS = ("ingen", "ing", "end", "den", "ten", "en", "ed", "es", "de", "te", "e", "t", "s", "d")
_LEFT = 4
"""Letters that a word keeps when it loses an ending."""
_BEFORE_QUESTIONS = ("filler", "backchannel", "thanks", "and-so")
"""Groups of the lexicon: what may stand before the first word of a question, where speech has no marks."""
_READABLE = 30
"""Words of a sentence that a reader takes in at once; speech without punctuation has longer ones."""


class View:
    """The turns of `conversation`, with `words[i]` the words of turn i, and `matches[i]` what the lexicon finds there. Turn indices count
    from 0.
    """

    def __init__(
        self,
        conversation: Conversation,
        words: Sequence[Words],
        lexicon: Lexicon,
        looked_up: Sequence[LookedUp],
        matches: Sequence[list[Match]],
        field: Field,
    ) -> None:
        self.conversation = conversation
        self.lexicon = lexicon
        self.words = words
        self.looked_up = looked_up
        self.matches = matches
        # What is found out about many conversations together is kept as long as one of them is looked at.
        self._field = field
        self._substantive: dict[int, bool] = {}
        self._questions: dict[int, list[Sentence]] = {}
        self._stems: dict[int, frozenset[str]] = {}

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
        """Whether a sentence of the turn is a question."""
        return bool(self.questions(turn))

    def questions(self, turn: int) -> list[Sentence]:
        """The sentences of the turn that ask: by their mark or, where speech has no marks, by how they begin."""
        known = self._questions.get(turn)
        if known is None:
            spans = {first for first, _ in self.lexicon.find_group("question-word", self.looked_up[turn])}
            spans_before = [span for group in _BEFORE_QUESTIONS for span in self.lexicon.find_group(group, self.looked_up[turn])]
            small = {place for first, last in spans_before for place in range(first, last)}
            spoken = self.words[turn].spoken()
            # "What a shame." asks nothing.
            exclaims = {first for first, _ in self.lexicon.find_group("exclaims", self.looked_up[turn])}
            asking = (one for one in spoken if _is_question(self.words[turn], one, spans, small))
            known = self._questions[turn] = [one for one in asking if one.question or one.first not in exclaims]
        return known

    def stems(self, turn: int, first: int, last: int) -> dict[int, str]:
        """The stems of the content words among the words `first` to `last` (exclusive) of the turn, by their place."""
        norms, common = self.words[turn].norms, self.lexicon.function_words
        return {
            place: _stem(norms[place])
            for place in range(first, last)
            if norms[place] != OPAQUE and norms[place] not in common and (len(norms[place]) > 2 or norms[place][0].isdigit())
        }

    def stems_of(self, turn: int) -> frozenset[str]:
        """The stems of all content words of the turn; worked out once."""
        known = self._stems.get(turn)
        if known is None:
            known = self._stems[turn] = frozenset(self.stems(turn, 0, len(self.words[turn])).values())
        return known

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


def views(conversations: Sequence[tuple[Conversation, Sequence[Words]]], lexicon: Lexicon) -> list[View]:
    """The views of several conversations, each with the words of its turns, of the lexicon's language: what it finds is looked for in all
    of them at once.
    """
    texts = [lexicon.look_up(one) for _, words in conversations for one in words]
    field = Field(texts, [turn.role for conversation, _ in conversations for turn in conversation.turns])
    matches = lexicon.match_together(field)
    made, at = [], 0
    for conversation, words in conversations:
        end = at + len(words)
        made.append(View(conversation, words, lexicon, texts[at:end], matches[at:end], field))
        at = end
    return made


def _is_question(words: Words, sentence: Sentence, openings: set[int], small: set[int]) -> bool:
    """Whether it ends in a question mark, or its first or last clause begins, after `small` words, with one of `openings`."""
    if sentence.question:
        return True
    if sentence.exclaimed:
        return False
    last_clause = bisect_left(words.clauses, words.clauses[sentence.last - 1], sentence.first, sentence.last)
    for start in {sentence.first, last_clause}:
        place = start
        while place in small and place < sentence.last - 1:
            place += 1
        # "…, wat vervelend is" is no question; "…, en wanneer komt hij" is.
        if place in openings and (start == sentence.first or place > start):
            return True
    return False


@lru_cache(maxsize=16384)
def _stem(word: str) -> str:
    """The start that the forms of a word have in common, roughly: enough to see that two people speak of the same thing."""
    ending = next((ending for ending in _ENDINGS if word.endswith(ending) and len(word) - len(ending) >= _LEFT), "")
    base = word[: len(word) - len(ending)]
    if len(base) > _LEFT and base[-1] == base[-2]:
        base = base[:-1]
    return base[:_STEM]
