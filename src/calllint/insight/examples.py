"""Conversations to read: of each agent and of each topic the few in which a rule fails that scored least."""

from __future__ import annotations

from bisect import insort
from typing import NamedTuple

from calllint.results import Result
from calllint.rules.finding import Outcome

KEPT = 3
_FAIL = Outcome.FAIL
NO_SCORE = 1e9
"""What stands for no score, so that examples sort by what to read first."""


class Example(NamedTuple):
    """A conversation to read, and where it stands. `score` is `NO_SCORE` where it has none."""

    score: float
    id: str
    path: str
    line: int
    agent: str | None
    topic: str | None


class Examples:
    """At most `KEPT` examples a rule and agent, a rule and topic. The order in which results come doesn't matter."""

    def __init__(self) -> None:
        self._kept: dict[tuple[str, str, str], list[Example]] = {}

    def add(self, result: Result, agent: str | None, topic: str | None) -> None:
        """Takes the result as an example of each rule that it fails, where it is one of the worst."""
        failed = [one.rule for one in result.criteria if one.outcome is _FAIL]
        if not failed:
            return
        place, score = result.conversation.place, result.scorecard.score
        example = Example(NO_SCORE if score is None else score, result.conversation.id, place.path, place.line or 0, agent, topic)
        groups = [(group, name) for group, name in (("agent", agent), ("topic", topic)) if name is not None]
        for rule in failed:
            for group, name in groups:
                self._take((rule, group, name), example)

    def merge(self, other: Examples) -> None:
        """Takes those of `other` in, which stays as it is."""
        for key, examples in other._kept.items():
            for example in examples:
                self._take(key, example)

    def of(self, rule: str, agent: str | None, topic: str | None) -> tuple[Example, ...]:
        """The examples of a rule for an agent, a topic, or an agent on a topic, the worst first."""
        key = (rule, "topic", topic or "") if agent is None else (rule, "agent", agent)
        found = self._kept.get(key, [])
        return tuple(one for one in found if topic is None or one.topic == topic)

    def _take(self, key: tuple[str, str, str], example: Example) -> None:
        kept = self._kept.get(key)
        if kept is None:
            self._kept[key] = [example]
        elif len(kept) < KEPT:
            insort(kept, example, key=_order)
        # Most are not among the worst, and their score tells.
        elif example.score <= kept[-1].score and _order(example) < _order(kept[-1]):
            kept.pop()
            insort(kept, example, key=_order)


def _order(example: Example) -> tuple[float, str, str, int]:
    return example[:4]
