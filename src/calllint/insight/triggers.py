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
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple
from zlib import crc32

from calllint.insight.triggers_moments import LONG_WAIT, Moment, moments_of
from calllint.insight.triggers_observed import ACTS, TRIGGERS
from calllint.results import Result
from calllint.rules.finding import Outcome

if TYPE_CHECKING:
    from calllint.insight.triggers_tests import Calming, Lift

Group = Callable[[Result], "str | None"]

EXAMPLES = 3
"""Exchanges kept of each pair, and agent."""
_NO_MOMENT = frozenset((
    "no-introduction", "no-closing", "missing-solution", "unanswered-customer", "no-contact-person", "desired-outcome-not-asked",
    "missing-boundary", "concession-under-threat", "unfilled-placeholder",
))  # fmt: skip
"""Rules whose finding stands at no moment of its own (at the beginning, the end, the customer's turn), or which a trigger is part of."""
_OCCASIONS: Mapping[str, tuple[str, ...]] = {
    "no-acknowledgement": ("customer-frustration",),
    "unapologised-wait": ("wait-complaint", LONG_WAIT),
}
"""Rules that answer to something: they can lapse where that was just said, the first time. The occasion itself is no trigger of theirs."""
_PLACES = (1, 2, 3, 4, 6, 10)
"""From which moment of a conversation on it counts as another place in it."""
_WIDTH = 2 * (len(TRIGGERS) + 1)
"""Of a row what is a rule's: moments and lapses, of all and with each trigger."""
STEPS = {name: 2 * number for number, name in enumerate(TRIGGERS, 1)}
"""Where in it those with a trigger stand."""
_SHORT = 65_535
"""More than a short number holds: few strata have so many moments, and the others take half the memory."""
_NOT_MEASURABLE = Outcome.NOT_MEASURABLE
_MOST_UPSET = 3
_MOST_TRIES = 3

Stratum = tuple["str | None", "str | None", int]
Level = tuple["str | None", "str | None", int, int]


class Exchange(NamedTuple):
    """An exchange to read: the conversation's id, the first and the last turn of it (from 0), and the agent."""

    conversation: str
    first: int
    last: int
    agent: str | None


class Pair(NamedTuple):
    """What examples are kept of: a rule and its trigger, or an act (`rule` is empty), of an agent."""

    agent: str | None
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
        self._rules: dict[str, int] = {}
        # Of a rule: for no trigger and for each, moments and lapses, one beside the other.
        self._lapses: dict[Stratum, array[int]] = {}
        # Of an act: moments and, of those, the calmed; first without regard to acts. Behind them how upset customers were then.
        self._calmed: dict[Level, array[int]] = {}
        self._examples: dict[Pair, list[tuple[int, Exchange]]] = {}

    @property
    def rules(self) -> tuple[str, ...]:
        """The rules whose lapses are counted, sorted."""
        return tuple(sorted(self._rules))

    @property
    def agents(self) -> tuple[str, ...]:
        """The agents, sorted."""
        return tuple(sorted({agent for agent, _, _ in self._lapses if agent is not None}))

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
        self._add_lapses(result, moments, agent, topic)
        self._add_calming(conversation.id, moments, agent, topic)

    def merge(self, other: Triggers) -> None:
        """Adds the counts of `other`, which stays as it is."""
        self.conversations += other.conversations
        places = [(other._place(rule), self._place(rule)) for rule in other._rules]
        for stratum, theirs in other._lapses.items():
            mine = self._row(stratum, theirs[0])
            for there, here in places:
                for step in range(_WIDTH if there < len(theirs) else 0):
                    mine[here + step] += theirs[there + step]
        for level, theirs in other._calmed.items():
            own = self._calmed.setdefault(level, array("Q", bytes(8 * len(theirs))))
            for place, count in enumerate(theirs):
                own[place] += count
        for pair, kept in other._examples.items():
            for _, exchange in kept:
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
        return tuple(self._lapses)

    def lapses(self, rule: str, trigger: str) -> Iterable[tuple[Stratum, tuple[int, int, int, int]]]:
        """Of each stratum (agent, topic, place): moments with the trigger, lapses of these, moments without it, lapses of these."""
        if rule not in self._rules or trigger not in triggers_of(rule):
            return
        for stratum, row in zip(self.strata, self.table(rule, self.strata).tolist(), strict=True):
            if row[0]:
                with_, lapsed = row[STEPS[trigger]], row[STEPS[trigger] + 1]
                yield stratum, (with_, lapsed, row[0] - with_, row[1] - lapsed)

    def table(self, rule: str, strata: Sequence[Stratum]) -> Any:
        """Of each of the `strata` a row of numbers (numpy's): moments and lapses of the rule, of all, then (`STEPS`) with each trigger."""
        import numpy as np

        start, rows = self._place(rule), [self._lapses[stratum] for stratum in strata]
        found = np.zeros((len(rows), _WIDTH), dtype=np.int64)
        for code, kind in (("H", np.uint16), ("I", np.uint32)):
            its = [index for index, row in enumerate(rows) if row.typecode == code and len(row) > start]
            found[its] = np.frombuffer(b"".join(rows[index][start : start + _WIDTH] for index in its), kind).reshape(-1, _WIDTH)
        return found

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
        found = [
            one
            for pair, kept in self._examples.items()
            if pair.rule == rule and pair.name == name and (agent is None or pair.agent == agent)
            for one in kept
        ]
        return tuple(exchange for _, exchange in sorted(found, key=_order)[:EXAMPLES])

    def _add_lapses(self, result: Result, moments: list[Moment], agent: str | None, topic: str | None) -> None:
        lapsed = _lapsed(result, moments)
        # Where in a row of a rule a moment counts: without regard to triggers, and for each that it has.
        counted = [(0, *(STEPS[name] for name in moment.before)) for moment in moments]
        rows: list[array[int]] = []
        for criterion in result.criteria:
            rule = criterion.rule
            if criterion.outcome is _NOT_MEASURABLE or rule in _NO_MOMENT:
                continue
            start, lapse = self._place(rule), lapsed.get(rule)
            if not rows or len(rows[0]) <= start:
                strata = [(agent, topic, _place_of(number + 1)) for number in range(len(moments))]
                for stratum in strata:
                    self._row(stratum)
                rows = [self._lapses[stratum] for stratum in strata]
            for number in _at_risk(rule, moments, lapse, passed=criterion.outcome is Outcome.PASS):
                row = rows[number]
                for place in counted[number]:
                    row[start + place] += 1
            if lapse is not None:
                for place in counted[lapse]:
                    rows[lapse][start + place + 1] += 1
                self._keep_lapse(result.conversation.id, rule, moments[lapse], agent)

    def _keep_lapse(self, id_: str, rule: str, moment: Moment, agent: str | None) -> None:
        for name, turn in moment.before.items():
            if name not in _OCCASIONS.get(rule, ()):
                self._keep(Pair(agent, rule, name), Exchange(id_, turn, moment.turns[-1], agent))

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
                row = self._calmed[level] = array("Q", bytes(8 * 3 * (len(ACTS) + 1)))
            calm = moment.then == 0
            acts = [name for name in moment.acts if name in ACTS]
            for place in (0, *(3 * (ACTS.index(name) + 1) for name in acts)):
                row[place] += 1
                row[place + 1] += calm
                row[place + 2] += moment.then
            if calm:
                for name in acts:
                    self._keep(Pair(agent, "", name), Exchange(id_, moment.turns[0] - 1, moment.turns[-1] + 1, agent))
                return

    def _place(self, rule: str) -> int:
        number = self._rules.get(rule)
        if number is None:
            number = self._rules[rule] = len(self._rules)
        return number * _WIDTH + 1

    def _row(self, stratum: Stratum, more: int = 1) -> array[int]:
        """The counts of a stratum, wide enough for all rules and for `more` moments. It begins with how many there are at most."""
        row = self._lapses.get(stratum)
        if row is None:
            row = self._lapses[stratum] = array("H", (0,))
        if row[0] + more > _SHORT and row.typecode == "H":
            row = self._lapses[stratum] = array("I", row)
        row[0] += more
        width = len(self._rules) * _WIDTH + 1
        if len(row) < width:
            row.frombytes(bytes(row.itemsize * (width - len(row))))
        return row

    def _keep(self, pair: Pair, exchange: Exchange) -> None:
        """Keeps the exchange if it is one of the few whose turn it is: which those are does not hang on the order."""
        kept = self._examples.setdefault(pair, [])
        one = crc32(exchange.conversation.encode("utf-8", "surrogatepass")), exchange
        if one not in kept:
            kept.append(one)
            kept.sort(key=_order)
            del kept[EXAMPLES:]


def triggers_of(rule: str) -> tuple[str, ...]:
    """The triggers that a rule is held against: what it answers to is none of its own."""
    return tuple(name for name in TRIGGERS if name not in _OCCASIONS.get(rule, ()))


def _lapsed(result: Result, moments: list[Moment]) -> dict[str, int]:
    """The first moment at which each rule lapses."""
    found: dict[str, int] = {}
    for finding in result.findings:
        for number, moment in enumerate(moments):
            if moment.turns[0] <= finding.turn <= moment.turns[-1] and found.get(finding.rule, number) >= number:
                found[finding.rule] = number
    return found


def _at_risk(rule: str, moments: list[Moment], lapse: int | None, *, passed: bool) -> Sequence[int]:
    """The moments at which the rule could lapse, up to the first at which it does."""
    if rule not in _OCCASIONS:
        return range(len(moments) if lapse is None else lapse + 1)
    if lapse is not None:
        return (lapse,)
    first = next((number for number, one in enumerate(moments) if not one.just.isdisjoint(_OCCASIONS[rule])), None)
    return (first,) if passed and first is not None else ()


def _order(one: tuple[int, Exchange]) -> tuple[int, str, int, int]:
    return one[0], *one[1][:3]


def _place_of(moment: int) -> int:
    """Which place in its conversation the moment (from 1) counts as."""
    return next(number for number in range(len(_PLACES), 0, -1) if moment >= _PLACES[number - 1])
