"""What customers did before an agent's lapse, and what agents did before a customer calmed down: counts of many results.

    triggers = Triggers()
    for result in Linter(settings, observe=observe).lint_many(conversations):
        triggers.add(result)
    triggers.lifts(), triggers.calming()

**Lapses.** A *moment* is a turn of the agent that answers the customer (`triggers_moments`). For each rule the moments of a conversation up
to its first finding are counted, with and without each trigger in the customer's two turns before, by agent, topic and place in the
conversation: what is compared has these in common. **Calming.** A customer who shows anger or distress is upset; the moments from then on
are counted until their next turn shows none, by how upset they are and how often that was answered before, so that a loud moment is held
against moments as loud: the loudest are followed by quieter ones whatever is said.

docs/triggers.md says what is made of the counts, and how far it can be trusted.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple
from zlib import crc32

from calllint.insight.triggers_moments import Moment, moments_of
from calllint.insight.triggers_observed import ACTS, TRIGGERS
from calllint.insight.triggers_rows import OCCASIONS, STEPS, LapseRows, Stratum
from calllint.results import Result

if TYPE_CHECKING:
    from calllint.insight.triggers_tests import Calming, Lift

Group = Callable[[Result], "str | None"]

EXAMPLES = 3
"""Exchanges kept of each pair, and agent."""
_MOST_UPSET = 3
_MOST_TRIES = 3

Level = tuple["str | None", "str | None", int, int]


class Exchange(NamedTuple):
    """An exchange to read: the conversation's id, the first and the last turn of it (from 0), and the agent."""

    conversation: str
    first: int
    last: int
    agent: str | None


class Pair(NamedTuple):
    """What examples are kept of: a rule and its trigger, or an act (`rule` is empty)."""

    rule: str
    name: str


class Triggers:
    """Counts of results whose linter had `observe=triggers_observed.observe`. `add` takes one, `merge` another; the order never matters.

    `topic` and `agent` say what a conversation was about and whose it is (by default what its data say). Kept are some 1 kB for each
    combination of agent, topic and place in a conversation with 20 rules, and at most `EXAMPLES` exchanges of each pair and agent.
    """

    def __init__(self, topic: Group | None = None, agent: Group | None = None) -> None:
        self.conversations = 0
        self._topic = topic
        self._agent = agent
        self._rows = LapseRows()
        # Of an act: moments and, of those, the calmed; first without regard to acts. Behind them how upset customers were then.
        self._calmed: dict[Level, array[int]] = {}
        # By agent within each pair.
        self._examples: dict[Pair, dict[str | None, list[Exchange]]] = {}

    @property
    def rules(self) -> tuple[str, ...]:
        """The rules whose lapses are counted, sorted."""
        return self._rows.rules

    @property
    def agents(self) -> tuple[str, ...]:
        """The agents, sorted."""
        return tuple(sorted({agent for agent, _, _ in self._rows.strata if agent is not None}))

    def add(self, result: Result) -> None:
        """Counts a result. Raises ValueError for one whose linter observed nothing."""
        if result.observed is None:
            raise ValueError("the linter was not asked to observe: Linter(settings, observe=triggers_observed.observe)")
        self.conversations += 1
        moments = moments_of(result, result.observed)
        if not moments:
            return
        conversation = result.conversation
        topic = (conversation.topic if self._topic is None else self._topic(result)) or None
        agent = (conversation.agent if self._agent is None else self._agent(result)) or None
        for rule, at in self._rows.add(result, moments, agent, topic).items():
            self._keep_lapse(conversation.id, rule, moments[at], agent)
        self._add_calming(conversation.id, moments, agent, topic)

    def merge(self, other: Triggers) -> None:
        """Adds the counts of `other`, which stays as it is."""
        self.conversations += other.conversations
        self._rows.merge(other._rows)
        for level, theirs in other._calmed.items():
            own = self._calmed.setdefault(level, array("I", bytes(4 * len(theirs))))
            for place, count in enumerate(theirs):
                own[place] += count
        for pair, by_agent in other._examples.items():
            for kept in by_agent.values():
                for exchange in kept:
                    self._keep(pair, exchange)

    def lifts(self, everything: bool = False) -> tuple[Lift, ...]:
        """What raises the rate of a lapse, the clearest first: over all agents (`agent` None), and by agent.

        Those that hold alone, or (`everything`) all that were tested. Raises UsageError without scipy and statsmodels.
        """
        from calllint.insight.triggers_tests import lifts_of

        return lifts_of(self, everything=everything)

    def calming(self, everything: bool = False) -> tuple[Calming, ...]:
        """After which acts of agents more upset customers calm down than after none such, the clearest first.

        Those that hold alone, or (`everything`) all that were tested. Raises UsageError without scipy and statsmodels.
        """
        from calllint.insight.triggers_tests import calming_of

        return calming_of(self, everything=everything)

    @property
    def strata(self) -> tuple[Stratum, ...]:
        """The strata (agent, topic, place) in which there are moments, in no order that means anything."""
        return self._rows.strata

    def lapses(self, rule: str, trigger: str) -> Iterable[tuple[Stratum, tuple[int, int, int, int]]]:
        """Of each stratum (agent, topic, place): moments with the trigger, lapses of these, moments without it, lapses of these."""
        if rule not in self.rules or trigger not in triggers_of(rule):
            return
        strata = self.strata
        ((_, table),) = self._rows.tables(strata, [rule])
        for stratum, row in zip(strata, table.tolist(), strict=True):
            if row[0]:
                with_, lapsed = row[STEPS[trigger]], row[STEPS[trigger] + 1]
                yield stratum, (with_, lapsed, row[0] - with_, row[1] - lapsed)

    def tables(self, strata: Sequence[Stratum], rules: Sequence[str] | None = None) -> Iterator[tuple[str, Any]]:
        """Of each of the `rules` (all of them, sorted) a table: see `triggers_rows.LapseRows`."""
        return self._rows.tables(strata, rules)

    def calmed(self, act: str) -> Iterable[tuple[Level, tuple[int, int, int, int, int, int]]]:
        """Of each level (agent, topic, how upset, which try): moments with the act, those after which the customer was calm, and how upset
        customers were then in all; the same without the act.
        """
        place = 3 * (ACTS.index(act) + 1)
        for level, row in self._calmed.items():
            one = row[place], row[place + 1], row[place + 2]
            yield level, (*one, row[0] - one[0], row[1] - one[1], row[2] - one[2])

    def examples(self, rule: str, name: str, agent: str | None = None) -> tuple[Exchange, ...]:
        """Exchanges in which the trigger was followed by a lapse of the rule (`rule` empty: the act by calm), of one agent or of all."""
        by_agent = self._examples.get(Pair(rule, name), {})
        found = [one for kept in by_agent.values() for one in kept] if agent is None else by_agent.get(agent, [])
        return tuple(sorted(found, key=_order)[:EXAMPLES])

    def _keep_lapse(self, id_: str, rule: str, moment: Moment, agent: str | None) -> None:
        for name, turn in moment.before.items():
            if name not in OCCASIONS.get(rule, ()):
                self._keep(Pair(rule, name), Exchange(id_, turn, moment.turns[-1], agent))

    def _add_calming(self, id_: str, moments: list[Moment], agent: str | None, topic: str | None) -> None:
        tries = 0
        for moment in moments:
            if not moment.upset:
                continue
            if moment.then is None:
                return
            tries += 1
            level = (agent, topic, min(moment.upset, _MOST_UPSET), min(tries, _MOST_TRIES))
            row = self._calmed.get(level)
            if row is None:
                row = self._calmed[level] = array("I", bytes(4 * 3 * (len(ACTS) + 1)))
            calm = moment.then == 0
            acts = [name for name in moment.acts if name in ACTS]
            for place in (0, *(3 * (ACTS.index(name) + 1) for name in acts)):
                row[place] += 1
                row[place + 1] += calm
                row[place + 2] += moment.then
            if calm:
                for name in acts:
                    self._keep(Pair("", name), Exchange(id_, moment.turns[0] - 1, moment.turns[-1] + 1, agent))
                return

    def _keep(self, pair: Pair, exchange: Exchange) -> None:
        """Keeps the exchange if it is one of the few whose turn it is: which those are does not hang on the order."""
        kept = self._examples.setdefault(pair, {}).setdefault(exchange.agent, [])
        if len(kept) == EXAMPLES and _turn(exchange.conversation) > _turn(kept[-1].conversation):
            return
        if exchange not in kept:
            kept.append(exchange)
            kept.sort(key=_order)
            del kept[EXAMPLES:]


def triggers_of(rule: str) -> tuple[str, ...]:
    """The triggers that a rule is held against: what it answers to is none of its own."""
    return tuple(name for name in TRIGGERS if name not in OCCASIONS.get(rule, ()))


def _turn(conversation: str) -> int:
    return crc32(conversation.encode("utf-8", "surrogatepass"))


def _order(one: Exchange) -> tuple[int, str, int, int]:
    return _turn(one.conversation), *one[:3]
