"""What many conversations say together: one pass over the results, of which counts and a few examples are kept, and what they come to.

overall = Overall(group_by=["region"])
linter = Linter(settings, **overall.linter_options(settings))
for result in linter.lint_many(conversations):
    overall.add(result)
insight = overall.told()

What is kept is `Aggregate`'s counts, `Examples`, and what triggers and surveys keep; no conversation. `merge` puts several passes together.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

from calllint.errors import UsageError
from calllint.insight.aggregate import CELL, Aggregate
from calllint.insight.examples import Example, Examples
from calllint.insight.groups import Key, Topic, agent_of, topic_in_data
from calllint.insight.ruletables import RuleTable, rule_tables
from calllint.insight.science import stats
from calllint.insight.surveys import Scores, Survey
from calllint.insight.topics import topics_said_by
from calllint.insight.triggers import Triggers
from calllint.insight.triggers_observed import observe
from calllint.insight.unclear import Unclear, unclear_of
from calllint.insight.verdicts import Kind, Verdict, judgement
from calllint.results import Result
from calllint.settings import Settings

if TYPE_CHECKING:
    from calllint.insight.surveys_model import Effect
    from calllint.insight.triggers_tests import Calming, Lift

_BUILT_IN = (*CELL, "week", "team")
"""Groups that every aggregate has."""
_KEYS = 200


class TopicShares(NamedTuple):
    """How many conversations have their topic from the data, from their words, and how many have none.

    `beyond` of those without had one too many in the data: see `groups.MOST_VALUES`.
    """

    from_data: int
    from_words: int
    none: int
    beyond: int = 0


class Told(NamedTuple):
    """A verdict, with conversations that show it."""

    verdict: Verdict
    examples: tuple[Example, ...]


class Lapses(NamedTuple):
    """What customers did before agents' lapses (`lifts`), and what calmed them (`calming`). `missing`: what to install for it."""

    lifts: tuple[Lift, ...] = ()
    calming: tuple[Calming, ...] = ()
    missing: str | None = None


class Scored(NamedTuple):
    """What goes with the scores of a survey called `name`: `conversations` have one, `mean` is theirs.

    `unmatched` scores are of no conversation, the first of them of `example`. `missing`: what to install for it.
    """

    name: str
    conversations: int
    mean: float | None
    unmatched: int
    example: str | None
    effects: tuple[Effect, ...] = ()
    missing: str | None = None


class Insight(NamedTuple):
    """What many conversations say together.

    `process` is what to change, `coaching` whom to coach on what, the largest excess of failures first; `unclear` is what can't be told
    yet, `in_control` the rules that fail now and then and of which nothing stands out, `never` those that never failed. `tables` has
    the figures of each rule that fails, those of which something is said first. `group_by` are the groups that were asked for, and
    `empty` those of them that no conversation has a value of. `agents` and `named_topics` count the different ones. `missing` says in
    one line what to install where nothing could be compared: then only `conversations`, `topics` and the like are known. `lapses` are there
    where the linter observed, `survey` where there is one.
    """

    conversations: int
    agents: int
    named_topics: int
    topics: TopicShares
    process: tuple[Told, ...] = ()
    coaching: tuple[Told, ...] = ()
    unclear: tuple[Unclear, ...] = ()
    in_control: tuple[str, ...] = ()
    never: tuple[str, ...] = ()
    tables: tuple[RuleTable, ...] = ()
    group_by: tuple[str, ...] = ()
    empty: tuple[str, ...] = ()
    missing: str | None = None
    lapses: Lapses | None = None
    survey: Scored | None = None


class Overall:
    """A pass over results. `group_by` are keys of the data (see `groups.Key`), or `channel`, `hour`, `team`, `week`, `language`.

    `survey` are scores by the ids of conversations. `keys` are those of the metadata that were seen, some of them where there are very
    many.
    """

    def __init__(self, group_by: Iterable[str] = (), survey: Scores | None = None) -> None:
        self.group_by = tuple(dict.fromkeys(group_by))
        self._topic = Topic()
        self._keys = {key: Key(key) for key in self.group_by if key not in _BUILT_IN}
        self.counts = Aggregate(self._topic, self._keys)
        self.examples = Examples()
        self.triggers = Triggers(self._topic, _agent)
        self.survey = None if survey is None else Survey(survey, self._topic, _agent)
        self.keys: set[str] = set()
        self._from_data = self._with_topic = 0
        self._told_of: tuple[int, Insight] | None = None

    @staticmethod
    def linter_options(settings: Settings) -> dict[str, Any]:
        """What a linter has to be made with, so that all can be told: topics where the data name none, and what triggers are told by."""
        return {"topics": topics_said_by(settings), "observe": observe}

    def add(self, result: Result) -> None:
        """Counts a result."""
        self.counts.add(result)
        topic = self._topic(result)
        self._with_topic += topic is not None
        self._from_data += topic is not None and topic_in_data(result.conversation) is not None
        self.examples.add(result, agent_of(result.conversation), topic)
        if result.observed is not None:
            self.triggers.add(result)
        if self.survey is not None:
            self.survey.add(result)
        if len(self.keys) < _KEYS:
            self.keys.update(result.conversation.metadata)

    def merge(self, other: Overall) -> None:
        """Adds what `other` has counted, which stays as it is."""
        self.counts.merge(other.counts)
        self.examples.merge(other.examples)
        self._with_topic += other._with_topic
        self._from_data += other._from_data
        self._topic.beyond += other._topic.beyond
        self.keys |= other.keys
        self.triggers.merge(other.triggers)
        if self.survey is not None and other.survey is not None:
            self.survey.merge(other.survey)

    def counting(self, results: Iterable[Result]) -> Iterator[Result]:
        """Hands on `results` one by one and counts each."""
        for result in results:
            self.add(result)
            yield result

    def told(self) -> Insight:
        """What the results so far say. Where scipy is missing that is little, and what to install."""
        if self._told_of is None or self._told_of[0] != self.counts.conversations:
            self._told_of = self.counts.conversations, self._tell()
        return self._told_of[1]

    def _tell(self) -> Insight:
        counts = self.counts
        rules = [rule for rule in counts.rules if counts.total(rule).failed]
        insight = Insight(
            counts.conversations,
            len(counts.values("agent")),
            len(counts.values("topic")),
            TopicShares(self._from_data, self._with_topic - self._from_data, counts.conversations - self._with_topic, self._topic.beyond),
            never=tuple(rule for rule in counts.rules if rule not in rules),
            group_by=self.group_by,
            empty=tuple(key for key in self.group_by if not counts.values(key)),
            lapses=self._lapses(),
            survey=self._scored(),
        )
        try:
            found = judgement(counts, rules=rules)
            tables = rule_tables(counts, rules, found, self.group_by)
        except UsageError as error:
            return insight._replace(missing=str(error))
        said = {kind: [one for one in found.verdicts if one.kind is kind] for kind in Kind}
        unclear = unclear_of(counts, said[Kind.CANNOT_TELL], said[Kind.TOO_LITTLE])
        spoken_of = {one.rule for kind in (Kind.PROCESS, Kind.COACHING) for one in said[kind]}
        open_ = {rule for one in unclear for rule in one.high}
        settled = {one.rule for one in said[Kind.IN_CONTROL]}
        return insight._replace(
            process=self._told(said[Kind.PROCESS]),
            coaching=self._told(said[Kind.COACHING]),
            unclear=unclear,
            in_control=tuple(rule for rule in rules if rule in settled and rule not in spoken_of | open_),
            tables=tables,
        )

    def _told(self, verdicts: Iterable[Verdict]) -> tuple[Told, ...]:
        return tuple(Told(one, self.examples.of(one.rule, one.agent, one.topic)) for one in verdicts)

    def _lapses(self) -> Lapses | None:
        if not self.triggers.conversations:
            return None
        try:
            stats()
            return Lapses(self.triggers.lifts(), self.triggers.calming())
        except UsageError as error:
            return Lapses(missing=str(error))

    def _scored(self) -> Scored | None:
        survey = self.survey
        if survey is None:
            return None
        told = Scored(survey.name, survey.conversations, survey.mean, survey.unmatched, survey.example_unmatched)
        try:
            stats()
            return told._replace(effects=survey.effects())
        except UsageError as error:
            return told._replace(missing=str(error))


def _agent(result: Result) -> str | None:
    return agent_of(result.conversation)
