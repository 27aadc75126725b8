"""A coaching card: what one agent does well, two or three patterns beyond what the work explains, and what is the process's fault.

One pass over everybody's results, of which counts and a few exchanges are kept. Nobody is ranked, and nobody else is named: better
answers are colleagues' on the same rule and topic, without their names.
"""

# Annotations are no strings here: of a string, a named tuple makes code for the compiler, which doubles what it costs at every start.
from typing import NamedTuple

from calllint.errors import UsageError
from calllint.insight.aggregate import LONG_WAIT, Aggregate, Count
from calllint.insight.cards_exchanges import Exchange, lapse, passes
from calllint.insight.groups import Topic, agent_of
from calllint.insight.verdicts import PROCESS_SIGNALS, Kind, Verdict, judge
from calllint.results import Result

PATTERNS = 3
WELL = 3
_KEPT = 2
_ENOUGH = 5
"""Conversations of an agent in which a rule was judged, below which nothing is said of it."""
_OFTEN = 2
_MOST_GOOD = 5_000
"""Rules and topics of which a better answer is kept."""


class Well(NamedTuple):
    """A rule that goes well: in how many of how many conversations, and an exchange that shows it, where there is one."""

    rule: str
    passed: int
    judged: int
    shown: Exchange | None


class Pattern(NamedTuple):
    """A rule that fails: `verdict` where it is beyond what the work explains, else None; how often, exchanges, and how colleagues do it."""

    rule: str
    figures: Count
    verdict: Verdict | None
    topic: str | None
    shown: tuple[Exchange, ...]
    better: Exchange | None
    same_topic: bool = False


class Process(NamedTuple):
    """What is not the agent's fault: a verdict on a topic that they take, in `own` of their conversations."""

    verdict: Verdict
    own: Count


class Card(NamedTuple):
    """What the card says. `little` is how many more conversations it would take to tell the patterns from chance; 0 where nothing was to
    be told, None where there was nothing to compare with (`missing`: what to install for it).
    """

    agent: str
    conversations: int
    well: tuple[Well, ...]
    patterns: tuple[Pattern, ...]
    process: tuple[Process, ...]
    signals: tuple[tuple[str, int], ...]
    little: int | None
    missing: str | None = None


class CardMaker:
    """Takes the results of everybody, and makes the card of `agent` (whatever the capitals)."""

    def __init__(self, agent: str) -> None:
        self.agents: set[str] = set()
        self._agent = agent.strip().casefold()
        self._name = agent
        self._topic = Topic()
        self._counts = Aggregate(self._topic)
        self._conversations = 0
        self._lapses: dict[tuple[str, str | None], list[Exchange]] = {}
        self._well: dict[str, list[Exchange]] = {}
        self._better: dict[tuple[str, str | None], list[Exchange]] = {}
        self._signals: dict[str, int] = {}
        self._ranks: dict[str, int] = {}

    def add(self, result: Result, shown: Result | None = None) -> None:
        """Takes a result into account. Words are taken from `shown`, the same without personal data, where it is given."""
        self._counts.add(result)
        agent, topic = agent_of(result.conversation), self._topic(result)
        if agent is None:
            return
        self.agents.add(agent)
        words = shown or result
        if agent.casefold() == self._agent:
            self._name = agent
            self._add_own(words, topic)
            return
        for rule, exchange in passes(words):
            for key in ((rule, topic), (rule, None)):
                if key in self._better or len(self._better) < _MOST_GOOD:
                    _take(self._better.setdefault(key, []), exchange, 1)

    def _add_own(self, words: Result, topic: str | None) -> None:
        self._conversations += 1
        self._ranks |= {one.rule: one.severity.rank for one in words.criteria}
        for finding in words.findings:
            for key in ((finding.rule, topic), (finding.rule, None)):
                _take(self._lapses.setdefault(key, []), lapse(words, finding), _KEPT)
        for rule, exchange in passes(words):
            _take(self._well.setdefault(rule, []), exchange, 1)
        for name in {signal.signal for signal in words.signals}:
            if name in PROCESS_SIGNALS:
                self._signals[name] = self._signals.get(name, 0) + 1

    def card(self) -> Card:
        """The card. Raises UsageError where there is no conversation of the agent."""
        if not self._conversations:
            from calllint.tomlfile import did_you_mean

            names = sorted(self.agents)
            known = (
                f"there are: {', '.join(names[:10])}{' …' if len(names) > 10 else ''}" if names else "the data name no agent: --metadata"
            )
            raise UsageError(f"--agent: there is no conversation of {self._name!r}", hint=did_you_mean(self._name, names, known))
        verdicts, missing = self._verdicts()
        coaching = [one for one in verdicts if one.kind is Kind.COACHING and one.agent == self._name][:PATTERNS]
        process = [one for one in verdicts if one.kind is Kind.PROCESS and one.topic is not None]
        patterns = [self._pattern(one.rule, one.topic, one) for one in coaching]
        little: int | None = 0
        if not patterns:
            explained = {one.rule for one in process if self._own(one.rule, one.topic).failed * 2 > self._own(one.rule, None).failed}
            patterns = [self._pattern(rule, None, None) for rule in self._most_frequent() if rule not in explained][:PATTERNS]
            mine = [one for one in verdicts if one.agent == self._name and one.rule in {each.rule for each in patterns}]
            few = [one.more for one in mine if one.kind is Kind.TOO_LITTLE]
            little = None if missing or (patterns and not mine) else max(few, default=0)
        return Card(
            self._name,
            self._conversations,
            self._goes_well({one.rule for one in patterns}),
            tuple(patterns),
            tuple(one for one in (Process(one, self._own(one.rule, one.topic)) for one in process) if _shared(one))[:PATTERNS],
            tuple(sorted(self._waits().items(), key=lambda pair: (-pair[1], pair[0]))),
            little,
            missing,
        )

    def _verdicts(self) -> tuple[tuple[Verdict, ...], str | None]:
        try:
            return judge(self._counts), None
        except UsageError as error:
            # Without scipy nothing is compared; what was said stays worth reading.
            return (), str(error)

    def _own(self, rule: str, topic: str | None) -> Count:
        counts = [count for cell, count in self._counts.cells(rule) if cell[0] == self._name and topic in (None, cell[1])]
        return Count(sum(count.judged for count in counts), sum(count.failed for count in counts))

    def _waits(self) -> dict[str, int]:
        waits = self._own(LONG_WAIT, None).failed if LONG_WAIT in self._counts.signals else 0
        return {**self._signals, **({LONG_WAIT: waits} if waits else {})}

    def _most_frequent(self) -> list[str]:
        counts = {rule: self._own(rule, None) for rule in self._counts.rules}
        often = {rule: count for rule, count in counts.items() if count.failed >= _OFTEN}
        return sorted(often, key=lambda rule: (-often[rule].failed, rule))

    def _pattern(self, rule: str, topic: str | None, verdict: Verdict | None) -> Pattern:
        # On the topic where it goes wrong most, so that the better answer is to the same question.
        about = topic if topic is not None else self._commonest_topic(rule)
        shown = self._lapses.get((rule, about)) or self._lapses.get((rule, None), [])
        same = self._better.get((rule, about), []) if about is not None else []
        better = same or self._better.get((rule, None), [])
        return Pattern(rule, self._own(rule, topic), verdict, about, tuple(shown), better[0] if better else None, bool(same))

    def _commonest_topic(self, rule: str) -> str | None:
        failed: dict[str, int] = {}
        for cell, count in self._counts.cells(rule):
            if cell[0] == self._name and cell[1] is not None and count.failed:
                failed[cell[1]] = failed.get(cell[1], 0) + count.failed
        return min(failed, key=lambda topic: (-failed[topic], topic)) if failed else None

    def _goes_well(self, patterns: set[str]) -> tuple[Well, ...]:
        """What passes more often than it does with everybody, with words that show it; else what passes in nearly all."""
        found: list[tuple[tuple[float, ...], str, Well]] = []
        for rule in self._counts.rules:
            own, total = self._own(rule, None), self._counts.total(rule)
            if rule in patterns or own.judged < min(_ENOUGH, self._conversations) or own.failed * 10 > own.judged:
                continue
            others = total.judged - own.judged
            rate = (total.failed - own.failed) / others if others else 0.0
            shown = self._well.get(rule, [])
            direct = bool(shown) and shown[0].order[0] < 0
            rank = self._ranks.get(rule, 0)
            order = (-float(direct), -round(rate - own.failed / own.judged, 6), -float(rank), -float(own.judged))
            found.append((order, rule, Well(rule, own.judged - own.failed, own.judged, shown[0] if direct else None)))
        found.sort(key=lambda one: one[:2])
        wells: list[Well] = []
        for _, _, well in found:
            # The same words show one thing once.
            if well.shown is None or all(well.shown.words != one.shown.words for one in wells if one.shown is not None):
                wells.append(well)
        return tuple(wells[:WELL])


def _shared(process: Process) -> bool:
    """Whether it goes wrong with the agent too, and with others at least as often: what is mostly theirs is not told as nobody's fault."""
    return 0 < process.own.failed * 2 <= process.verdict.failed


def _take(kept: list[Exchange], exchange: Exchange, most: int) -> None:
    """Keeps the exchange where it is among the first `most`, of each conversation one."""
    order = (exchange.order, exchange.id)
    if len(kept) >= most and order >= (kept[-1].order, kept[-1].id):
        return
    for place, other in enumerate(kept):
        if other.id == exchange.id:
            if order < (other.order, other.id):
                kept[place] = exchange
                kept.sort(key=lambda one: (one.order, one.id))
            return
    kept.append(exchange)
    kept.sort(key=lambda one: (one.order, one.id))
    del kept[most:]
