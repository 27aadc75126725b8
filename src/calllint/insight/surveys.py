"""Which findings, passes and signals go with a lower or higher score in a survey. That they go together is all that it says.

    survey = Survey(read_survey("nps.csv"))
    for result in results:
        survey.add(result)
    for effect in survey.effects():
        print(sentence(effect, "en", survey.name))

Kept are some 50 bytes of each conversation that has a score, and nothing of the others.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Mapping
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any

from calllint.insight.surveys_reading import Scores, read_survey
from calllint.insight.surveys_sentences import ASSOCIATION, sentence
from calllint.results import Result
from calllint.rules.finding import Outcome

if TYPE_CHECKING:
    from calllint.insight.surveys_model import Effect

__all__ = ["ASSOCIATION", "Scores", "Survey", "read_survey", "sentence"]

Group = Callable[[Result], "str | None"]
_UNKNOWN, _WITHOUT, _WITH = range(3)


class Survey:
    """The scores of a survey with what was found in their conversations. `add` takes a result, `merge` another survey of the same scores.

    `topic` and `agent` say what a conversation was about and whose it is (by default what its data say). Ids are compared as they are, else
    whatever their capitals and but for the ending of a file's name.
    """

    def __init__(self, scores: Scores | Mapping[str, float], topic: Group | None = None, agent: Group | None = None) -> None:
        given = scores if isinstance(scores, Scores) else Scores(scores)
        self.name = given.name
        self._scores = dict(given.by_id)
        self._topic = topic
        self._agent = agent
        self._loose = _loose_ids(self._scores)
        self._matched: set[str] = set()
        self._values = array("d")
        self._topics: dict[str | None, int] = {None: 0}
        self._agents: dict[str | None, int] = {None: 0}
        self._topic_of = array("I")
        self._agent_of = array("I")
        # Of each name a byte a conversation, as far as it was seen: `_WITH` is a rule that fails, or a signal that is there.
        self._rules: dict[str, bytearray] = {}
        self._signals: dict[str, bytearray] = {}
        self._understood = bytearray()

    @property
    def conversations(self) -> int:
        """How many of the conversations that were added have a score."""
        return len(self._values)

    @property
    def unmatched(self) -> int:
        """How many of the scores are of no conversation that was added."""
        return len(self._scores) - len(self._matched)

    @property
    def example_unmatched(self) -> str | None:
        """The first id of a score without a conversation; None where there is none."""
        return next((id_ for id_ in self._scores if id_ not in self._matched), None)

    @property
    def mean(self) -> float | None:
        """The mean score of the conversations; None without any."""
        return sum(self._values) / len(self._values) if self._values else None

    def add(self, result: Result) -> None:
        """Counts a result, where its conversation has a score."""
        conversation = result.conversation
        id_ = conversation.id if conversation.id in self._scores else self._loose.get(_loosened(conversation.id))
        if id_ is None:
            return
        self._matched.add(id_)
        topic = (conversation.topic if self._topic is None else self._topic(result)) or None
        agent = (conversation.agent if self._agent is None else self._agent(result)) or None
        row = len(self._values)
        self._values.append(self._scores[id_])
        self._topic_of.append(self._topics.setdefault(topic, len(self._topics)))
        self._agent_of.append(self._agents.setdefault(agent, len(self._agents)))
        self._understood.append(result.language is not None)
        for criterion in result.criteria:
            if criterion.outcome is Outcome.PASS or criterion.outcome is Outcome.FAIL:
                _put(self._rules, criterion.rule, row, _WITH if criterion.outcome is Outcome.FAIL else _WITHOUT, _UNKNOWN)
        for name in {signal.signal for signal in result.signals}:
            _put(self._signals, name, row, _WITH, _WITHOUT)

    def merge(self, other: Survey) -> None:
        """Adds the conversations of `other`, which stays as it is."""
        before, more = len(self._values), len(other._values)
        self._matched |= other._matched
        topics = [self._topics.setdefault(name, len(self._topics)) for name in other._topics]
        agents = [self._agents.setdefault(name, len(self._agents)) for name in other._agents]
        self._values.extend(other._values)
        self._topic_of.extend(topics[code] for code in other._topic_of)
        self._agent_of.extend(agents[code] for code in other._agent_of)
        self._understood.extend(other._understood)
        for mine, theirs, absent in ((self._rules, other._rules, _UNKNOWN), (self._signals, other._signals, _WITHOUT)):
            for name, bytes_ in theirs.items():
                own = mine.setdefault(name, bytearray())
                own.extend(bytes([absent]) * (before - len(own)))
                own.extend(bytes_ + bytes([absent]) * (more - len(bytes_)))

    def effects(self, everything: bool = False) -> tuple[Effect, ...]:
        """Which findings and signals go with another score on the same topics, the largest difference first.

        Those that hold alone, or (`everything`) all that were tested. Raises UsageError without scipy and statsmodels.
        """
        from calllint.insight.surveys_model import effects_of

        return effects_of(self._columns(), self._values, self._topic_of, self._agent_of, everything=everything)

    def _columns(self) -> Iterable[tuple[str, str, Any]]:
        """Each rule and signal: its kind, its name, and a byte of each conversation."""
        size = len(self._values)
        for name in sorted(self._rules):
            yield "rule", name, self._rules[name] + bytes(size - len(self._rules[name]))
        for name in sorted(self._signals):
            there = self._signals[name] + bytes([_WITHOUT]) * (size - len(self._signals[name]))
            yield "signal", name, bytes(value if known else _UNKNOWN for value, known in zip(there, self._understood, strict=True))


def _put(columns: dict[str, bytearray], name: str, row: int, value: int, absent: int) -> None:
    """Writes the value of conversation `row`; those before it that had none get `absent`."""
    column = columns.get(name)
    if column is None:
        column = columns[name] = bytearray()
    if len(column) < row:
        column.extend(bytes([absent]) * (row - len(column)))
    column.append(value)


def _loosened(id_: str) -> str:
    """An id as ids are compared that were written differently: without capitals, folders and the ending of a file."""
    bare = PurePosixPath(id_.strip().casefold().replace("\\", "/"))
    # "570.12" is a number; "c-17.wav" has an ending.
    return bare.stem if bare.suffix[1:2].isalpha() else bare.name


def _loose_ids(scores: Mapping[str, float]) -> dict[str, str]:
    """The ids as they are loosely compared; those that more than one has are left out."""
    found: dict[str, str | None] = {}
    for id_ in scores:
        key = _loosened(id_)
        found[key] = None if key in found else id_
    return {key: id_ for key, id_ in found.items() if key and id_ is not None}
