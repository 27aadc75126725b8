"""Process or coaching: what the counts of many conversations say of agents and topics, each with its reasons.

Every agent and every topic is tested for every rule, one-sided: is it worse than the others on the same work (`standardise`), beyond chance
and the ordinary spread between people (`funnel`)? Over all these tests together the share of false ones is held at `SHARE_OF_FALSE`
(`correction`); where nothing is the matter they raise anything in about that share of all runs. Tests that could not have come out
whatever happened (a handful of failures in all, fewer conversations than `enough.LEAST`) are not among them. What is significant and small
is let be: see `worth`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from calllint.insight.aggregate import LONG_WAIT, Aggregate
from calllint.insight.enough import LEAST, missing
from calllint.insight.rates import rate
from calllint.insight.science import stats

if TYPE_CHECKING:
    from calllint.insight.funnel import Funnel
    from calllint.insight.sharing import Sharing
    from calllint.insight.standardise import Comparison, Table

SHARE_OF_FALSE = 0.05
PROCESS_SIGNALS = ("no-means", "repeat-contact", "transfer", LONG_WAIT)
"""What shows that the process fails, when it is seen more often where a rule fails more often."""

_ONE_IN_TWENTY, _ONE_IN_A_HUNDRED = 1.645, 2.326
_OTHERS, _SHARING = 10, 0.95


class Kind(StrEnum):
    """What a verdict says. `cannot-tell`: it is high, or it may be, and there is nobody to hold it against."""

    PROCESS = "process"
    COACHING = "coaching"
    CANNOT_TELL = "cannot-tell"
    TOO_LITTLE = "too-little-data"
    IN_CONTROL = "in-control"


class Lift(NamedTuple):
    """A signal that goes with a topic: how often it is there (`share`), how often in the same agents' other work, and the ratio."""

    signal: str
    share: float
    elsewhere: float
    lift: float


class Verdict(NamedTuple):
    """What is the matter with a rule, for an agent or a topic. Both are None where all conversations are meant; both are there where it is
    the agent on this topic alone.

    `judged` and `failed` count conversations. `expected` is how many of the `comparable` ones would have failed at the rates of the others
    on the same work, of which `failures` did, and `ratio` these two with an exact 95 % interval, where it is the process or coaching.
    `excess` is the adjusted difference in rate (0.1: ten percentage points). `q` is the Benjamini-Hochberg value, weighted (`correction`);
    None where there was no test. `agents` is how many share the topic, `largest` whose share of it is the largest, and `largest_share` that
    share. `more` is how many conversations more it takes to see
    ten percentage points; 0 where there are enough.
    """

    kind: Kind
    rule: str
    agent: str | None
    topic: str | None
    judged: int
    failed: int
    comparable: int = 0
    failures: int = 0
    expected: float = 0.0
    ratio: tuple[float, float, float] | None = None
    excess: float = 0.0
    q: float | None = None
    agents: int = 0
    largest: str | None = None
    largest_share: float = 0.0
    signals: tuple[Lift, ...] = ()
    more: int = 0


class Judgement(NamedTuple):
    """The `verdicts`, and of each rule where its agents and its topics stand on the funnel."""

    verdicts: tuple[Verdict, ...]
    funnels: Mapping[str, tuple[Mapping[str, Funnel], Mapping[str, Funnel]]]


def judge(
    aggregate: Aggregate, *, rules: Iterable[str] | None = None, targets: Mapping[str, float] | None = None, false: float = SHARE_OF_FALSE
) -> tuple[Verdict, ...]:
    """The verdicts on each agent and each topic for each rule: what is to be done first, within it the largest excess of failures first.

    `targets` are the highest rates (0 to 1) that a rule should have: where the overall rate is above it with 95 % confidence, the process
    as a whole is the verdict besides. Raises UsageError without scipy.
    """
    return judgement(aggregate, rules=rules, targets=targets, false=false).verdicts


def judgement(
    aggregate: Aggregate, *, rules: Iterable[str] | None = None, targets: Mapping[str, float] | None = None, false: float = SHARE_OF_FALSE
) -> Judgement:
    """As `judge`, with the places on the funnels that the verdicts rest on."""
    stats()
    from calllint.insight.standardise import Tables

    tables = Tables(aggregate, aggregate.rules if rules is None else rules)
    signals = tables.others([name for name in PROCESS_SIGNALS if name in aggregate.signals])
    found = verdicts_of(tables, signals, false)
    verdicts = list(found.verdicts)
    for rule, target in (targets or {}).items():
        count = aggregate.total(rule)
        if count.judged and rate("", count).low > target:
            agents = len(aggregate.by("agent", rule))
            verdicts.append(Verdict(Kind.PROCESS, rule, None, None, *count, expected=target * count.judged, agents=agents))
    order = {kind: number for number, kind in enumerate(Kind)}
    verdicts.sort(key=lambda one: (order[one.kind], -(one.excess * one.judged), one.rule, one.agent or "", one.topic or ""))
    return found._replace(verdicts=tuple(verdicts))


class _Compared(NamedTuple):
    """What is known of a rule before the tests of all rules are corrected for."""

    agents: Mapping[str, Comparison]
    topics: Mapping[str, Comparison]
    sharing: Mapping[str, Sharing]
    share: float
    funnels: tuple[dict[str, Funnel], dict[str, Funnel]]


def verdicts_of(tables: Mapping[str, Table], signals: Mapping[str, Table], false: float = SHARE_OF_FALSE) -> Judgement:
    """The verdicts on the tables of rules, in no order that means anything; `signals` are the tables of what shows a failing process."""
    from calllint.insight.correction import corrected
    from calllint.insight.standardise import compare

    known = _compared(tables)
    q = corrected(
        {(rule, kind, name): one for rule, its in known.items() for kind in (0, 1) for name, one in its.funnels[kind].items()}, false
    )
    alpha = false / max(1, len(q))
    lifts = {name: compare(cells, "topic") for name, cells in signals.items()}
    taken, worked = _with_others(known)
    verdicts: list[Verdict] = []
    for rule, its in known.items():
        topics = [
            _of_topic(rule, topic, one, q.get((rule, 1, topic)), its.sharing[topic], tables, lifts, false, alpha)
            for topic, one in its.topics.items()
        ]
        agents = [_of_agent(rule, agent, one, q.get((rule, 0, agent)), false, alpha) for agent, one in its.agents.items()]
        topics = [_rarely(one, taken, its.share, alpha) for one in topics]
        agents = [_rarely(one, worked, its.share, alpha) for one in agents]
        # Said of the agent on all topics, it need not be said of one topic again; said of one topic alone, not that all is well.
        coached = {one.agent for one in agents if one.kind is Kind.COACHING}
        topics = [one for one in topics if one.agent is None or one.agent not in coached]
        on_topic = {one.agent for one in topics}
        verdicts += [*topics, *(one for one in agents if one.agent not in on_topic)]
    return Judgement(tuple(verdicts), {rule: its.funnels for rule, its in known.items()})


def _compared(tables: Mapping[str, Table]) -> dict[str, _Compared]:
    from calllint.insight.funnel import comparable, funnel_of_agents, funnel_of_topics
    from calllint.insight.sharing import sharing
    from calllint.insight.spread import usual
    from calllint.insight.standardise import compare

    found: dict[str, _Compared] = {}
    for rule, cells in tables.items():
        agents, topics = compare(cells, "agent"), compare(cells, "topic")
        share = float(cells.failed.sum() / cells.judged.sum())
        found[rule] = _Compared(agents, topics, sharing(cells), share, ({}, funnel_of_topics(cells, topics)))
    usually = usual({rule: list(comparable(its.agents).values()) for rule, its in found.items()})
    for rule, its in found.items():
        its.funnels[0].update(funnel_of_agents(tables[rule], its.agents, usually[rule]))
    return found


def _with_others(known: Mapping[str, _Compared]) -> tuple[set[str], set[str]]:
    """The topics that several agents take, and the agents whose work others have too, each by the rule that was judged there most."""
    from calllint.insight.sharing import shared_at_most

    topics = ((name, one.judged, not _alone(its.sharing[name], one)) for its in known.values() for name, one in its.topics.items())
    agents = ((name, one.judged, one.comparable > 0) for its in known.values() for name, one in its.agents.items())
    return shared_at_most(topics), shared_at_most(agents)


def _rarely(verdict: Verdict, shared: Collection[str], share: float, alpha: float) -> Verdict:
    """Not that nobody else does this work, where others do and the rule was judged in a handful of it: that is too little data."""
    name = verdict.topic if verdict.agent is None else verdict.agent
    if verdict.kind is not Kind.CANNOT_TELL or verdict.judged >= LEAST or name not in shared:
        return verdict
    return verdict._replace(kind=Kind.TOO_LITTLE, more=missing(verdict.judged, verdict.judged, verdict.judged, share, alpha))


def worth(own: float, others: float) -> bool:
    """Whether a difference in rates is worth anybody's time: three percentage points, or half as much again."""
    return own - others >= 0.03 or own >= 1.5 * others > 0 or own > others == 0


def _plain(kind: Kind, rule: str, agent: str | None, topic: str | None, one: Comparison, q: float | None) -> Verdict:
    # An exact interval takes a millisecond: it is for what somebody acts on.
    ratio = one.ratio if kind in (Kind.PROCESS, Kind.COACHING) else None
    return Verdict(kind, rule, agent, topic, one.judged, one.failed, one.comparable, one.failures, one.expected, ratio, one.excess, q)


def _is_high(one: Comparison, q: float | None, false: float) -> bool:
    return q is not None and q <= false and worth(one.own, one.others)


def _of_agent(rule: str, agent: str, one: Comparison, q: float | None, false: float, alpha: float) -> Verdict:
    if one.comparable == 0:
        return _plain(Kind.CANNOT_TELL, rule, agent, None, one, None)
    if _is_high(one, q, false):
        return _plain(Kind.COACHING, rule, agent, None, one, q)
    return _quiet(_plain(Kind.IN_CONTROL, rule, agent, None, one, q), one, alpha)


def _quiet(verdict: Verdict, one: Comparison, alpha: float) -> Verdict:
    """In control, or too little data to say so."""
    more = missing(one.judged, one.comparable, one.weight, one.others, alpha)
    return verdict._replace(kind=Kind.TOO_LITTLE, more=more) if more else verdict


def _alone(shared: Sharing, one: Comparison) -> bool:
    """Whether a topic hangs on one agent."""
    return shared.agents < 2 or ((1 - shared.share) * one.judged < _OTHERS and shared.share >= _SHARING)


def _of_topic(
    rule: str,
    topic: str,
    one: Comparison,
    q: float | None,
    shared: Sharing,
    tables: Mapping[str, Table],
    lifts: Mapping[str, Mapping[str, Comparison]],
    false: float,
    alpha: float,
) -> Verdict:
    """The verdict on a topic. It is the process only where it does not hang on one agent."""
    verdict = _plain(Kind.IN_CONTROL, rule, None, topic, one, q)._replace(
        agents=shared.agents, largest=shared.largest, largest_share=shared.share
    )
    if _alone(shared, one):
        return verdict._replace(kind=Kind.CANNOT_TELL)
    if not _is_high(one, q, false):
        return _quiet(verdict, one, alpha)
    alone = _carried_by(tables[rule], topic)
    if alone is None:
        return verdict._replace(kind=Kind.PROCESS, ratio=one.ratio, signals=_signals(topic, lifts))
    name, theirs = alone
    if theirs.comparable < LEAST:
        return verdict._replace(kind=Kind.TOO_LITTLE, more=LEAST - theirs.comparable)
    said = _plain(Kind.COACHING, rule, name, topic, theirs, q)
    return said._replace(agents=shared.agents, largest=shared.largest, largest_share=shared.share)


def _carried_by(cells: Table, topic: str) -> tuple[str, Comparison] | None:
    """The one agent who makes the topic high: above the colleagues on this topic, and without them the topic is as the others are."""
    from calllint.insight.standardise import compare

    within = compare(cells.only(cells.mask("topic", topic)), "agent")
    if not within:
        return None
    name, highest = max(within.items(), key=lambda pair: pair[1].z)
    rest = compare(cells.only(~cells.mask("agent", name)), "topic").get(topic)
    if highest.z > _ONE_IN_A_HUNDRED and (rest is None or rest.z < _ONE_IN_TWENTY):
        return name, highest
    return None


def _signals(topic: str, lifts: Mapping[str, Mapping[str, Comparison]]) -> tuple[Lift, ...]:
    """The signals of a failing process that the topic has more of, whoever takes it; the strongest first."""
    found = []
    least = float(stats().norm.isf(0.05 / max(1, len(lifts))))
    for name, compared in lifts.items():
        one = compared.get(topic)
        if one is not None and one.z >= least and worth(one.own, one.others):
            found.append(Lift(name, one.own, one.others, one.own / one.others if one.others else float("inf")))
    return tuple(sorted(found, key=lambda lift: -lift.lift))
