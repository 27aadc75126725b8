"""How the words of a conversation speak for each topic: counted on labelled conversations, as naive Bayes does.

Phrases say surely what a conversation is about, and are silent where nobody uses them. The words of the opening are always there: each
speaks for the topics in whose conversations it is commoner than elsewhere. The counts are `topic-words.txt` beside the lexicons.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from math import log
from pathlib import Path
from typing import NamedTuple

from calllint.conversation import Conversation, Role
from calllint.cues.cue import Evidence
from calllint.lexicon.lexicon import lexicon_folder
from calllint.text.words import Words, cut

NAME = "topic-words.txt"
NONE = "-"
"""Stands for no topic, beside the topics."""
FIRST = 1.0
"""What a word counts in the first turn in which the customer says something."""
_AFTER, _SAME_MATTER = 0.5, 3
"""What it counts in the customer's further turns, and the number of turns, with the first, that are heard."""
_BEFORE, _ANSWERS = 0.15, (1.0, 0.5)
"""What it counts in the agent's turns before that, and in those that answer."""
_PART = 0.7
"""The share that pairs of words, and the beginnings that words share, count beside a word."""
_BEGINNING = 5
"""Letters of a beginning that words share: `leverd`, `levering`, `leverancier`."""
_FEWEST = 3
"""Words of a turn in which the customer says something: not a greeting alone."""
_UNSEEN = 0.25
"""Conversations that a word is taken to be in beside those that it was seen in."""
_FULL = 12.0
"""Words that can all be heard out; what more of them say together grows with the square root."""
_BELIEVED = 0.5
"""The share of what words say that is believed: they are not as independent of each other as they are counted."""


class Said(NamedTuple):
    """Words `start` to `end` (characters) of a turn, what they are counted as, and how much they count there."""

    name: str
    counts: float
    turn: int
    start: int
    end: int


class Spoken(NamedTuple):
    """What the words of a conversation say: for each topic and NONE, the logarithm of how likely it is, and by which words."""

    scores: dict[str, float]
    said: tuple[tuple[Said, tuple[float, ...]], ...]

    def evidence(self, conversation: Conversation, topic: str, most: int = 3) -> tuple[Evidence, ...]:
        """The words that speak most for the topic, in the order of their place."""
        number = tuple(self.scores).index(topic)
        telling = sorted((-one.counts * weights[number], one) for one, weights in self.said if weights[number] > 0)
        found: list[Evidence] = []
        for _, one in telling:
            here = Evidence(one.turn, one.start, one.end, conversation.turns[one.turn].text[one.start : one.end])
            if len(found) < most and not any(here.overlaps(other) for other in found):
                found.append(here)
        return tuple(sorted(found))


class TopicWords:
    """The words of a language by topic: in how many conversations of each of `topics` (NONE among them) they are.

    `conversations` are those of each topic; `counts` has for each word `number:tenths` of the topics in whose conversations it is.
    """

    def __init__(self, topics: Sequence[str], conversations: Sequence[int], counts: Mapping[str, str]) -> None:
        self.topics = tuple(topics)
        self._of = tuple(conversations)
        self._all = sum(conversations)
        self._counts = counts
        self._known: dict[str, tuple[float, ...]] = {}

    @classmethod
    def counted(cls, topics: Sequence[str], conversations: Iterable[tuple[Conversation, Collection[str]]]) -> TopicWords:
        """The words of conversations, each with its topics."""
        names = [*topics, NONE]
        of = dict.fromkeys(names, 0)
        counts: dict[str, dict[int, int]] = {}
        for conversation, labels in conversations:
            said = said_in(conversation)
            for label in labels or (NONE,):
                of[label] += 1
                number = names.index(label)
                for one in said:
                    there = counts.setdefault(one.name, {})
                    there[number] = there.get(number, 0) + round(10 * one.counts)
        told = {word: " ".join(f"{number}:{tenths}" for number, tenths in sorted(counts[word].items())) for word in sorted(counts)}
        return cls(names, list(of.values()), told)

    def written(self) -> str:
        """The words as `load` reads them."""
        head = " ".join(f"{topic}={of}" for topic, of in zip(self.topics, self._of, strict=True))
        return "\n".join([head, *(f"{word}\t{there}" for word, there in self._counts.items()), ""])

    @classmethod
    def load(cls, path: Path) -> TopicWords:
        """The words of a file."""
        lines = iter(path.read_text(encoding="utf-8").splitlines())
        head = [pair.rpartition("=") for pair in next(lines).split()]
        words = {word: there for word, _, there in (line.partition("\t") for line in lines)}
        return cls([topic for topic, _, _ in head], [int(count) for _, _, count in head], words)

    def spoken(self, conversation: Conversation) -> Spoken:
        """What the words of the conversation's opening say."""
        told = [(one, weights) for one in said_in(conversation) if (weights := self._weights(one.name)) is not None]
        heard = sum(one.counts for one, _ in told)
        believed = _BELIEVED * (_FULL / heard) ** 0.5 if heard > _FULL else _BELIEVED
        scores = {
            topic: log(max(of, 1) / self._all) + believed * sum(one.counts * weights[number] for one, weights in told)
            for number, (topic, of) in enumerate(zip(self.topics, self._of, strict=True))
        }
        return Spoken(scores, tuple(told))

    def _weights(self, name: str) -> tuple[float, ...] | None:
        """How much a word speaks for each topic; None where it was never seen."""
        known = self._known.get(name)
        if known is None and name in self._counts:
            there = [0.0] * len(self.topics)
            for piece in self._counts[name].split():
                number, _, tenths = piece.partition(":")
                there[int(number)] = int(tenths) / 10
            total = sum(there)
            known = self._known[name] = tuple(
                log((here + _UNSEEN) / (of + 2 * _UNSEEN)) - log((total - here + _UNSEEN) / (self._all - of + 2 * _UNSEEN))
                for here, of in zip(there, self._of, strict=True)
            )
        return known


@lru_cache(maxsize=8)
def topic_words(language: str) -> TopicWords | None:
    """The words of a built-in language; None where there are none."""
    path = lexicon_folder() / language / NAME
    return TopicWords.load(path) if language and path.is_file() else None


def said_in(conversation: Conversation) -> list[Said]:
    """The words of the opening, each once, where it counts most: the customer's first turns and what the agent answers."""
    most: dict[str, Said] = {}
    for one in (one for turn, words, counts in _heard(conversation) for one in _pieces(turn, words, counts)):
        if one.name not in most or most[one.name].counts < one.counts:
            most[one.name] = one
    return list(most.values())


def _heard(conversation: Conversation) -> Iterator[tuple[int, Words, float]]:
    """The turns of the opening with their words, and what a word counts there."""
    agents = all(turn.role in (Role.AGENT, Role.BOT, Role.SYSTEM) for turn in conversation.turns)
    customers = answers = 0
    for number, turn in enumerate(conversation.turns):
        if turn.role in (Role.BOT, Role.SYSTEM):
            continue
        by_agent = turn.role is Role.AGENT and not agents
        if customers >= _SAME_MATTER and answers >= len(_ANSWERS):
            break
        words = cut(turn.text)
        if not by_agent and len(words) >= _FEWEST and customers < _SAME_MATTER:
            yield number, words, _AFTER if customers else FIRST
            customers += 1
        elif by_agent and not customers:
            yield number, words, _BEFORE
        elif by_agent and answers < len(_ANSWERS):
            yield number, words, _ANSWERS[answers]
            answers += 1


def _pieces(turn: int, words: Words, counts: float) -> Iterator[Said]:
    """The words of a turn, what they begin with, and each with the next one."""
    names = [_name(norm) for norm in words.norms]
    for place, (name, start, end) in enumerate(zip(names, words.starts, words.ends, strict=True)):
        yield Said(name, counts, turn, start, end)
        if len(name) > _BEGINNING:
            yield Said(f"{name[:_BEGINNING]}*", counts * _PART, turn, start, end)
        if place + 1 < len(names):
            yield Said(f"{name} {names[place + 1]}", counts * _PART, turn, start, words.ends[place + 1])


def _name(norm: str) -> str:
    """What a word is counted as: without apostrophes, and every number the same."""
    return "#" if any(map(str.isdigit, norm)) else norm.replace("'", "")
