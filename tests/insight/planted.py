"""Counts with known causes: conversations drawn at rates that the test knows, and results that are made up."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import numpy as np

from calllint.conversation import Channel, Conversation, Role, Turn
from calllint.insight.standardise import Table
from calllint.insight.verdicts import Kind, verdicts_of
from calllint.results import Result
from calllint.rules.finding import Criterion, Outcome, Severity, Signal
from calllint.scoring import Scorecard

CARD = Scorecard(None, None, 0.0, 0.0)
HOURS = 2
Array = Any


def result(
    agent: str | None = "Ann",
    topic: str | None = "invoice",
    at: str | None = "2026-03-02T09:30:00+01:00",
    *,
    outcomes: dict[str, Outcome] | None = None,
    signals: tuple[str, ...] = (),
    channel: Channel = Channel.CALL,
    team: str | None = None,
    name: str = "c",
    score: float | None = None,
    **metadata: Any,
) -> Result:
    conversation = Conversation(
        name, (Turn(Role.AGENT, "Hello.", at=at),), channel=channel, agent=agent, team=team, topic=topic, metadata=metadata
    )
    criteria = tuple(Criterion(rule, "tone", outcome, 1.0, Severity.WARNING) for rule, outcome in (outcomes or {}).items())
    return Result(conversation, "en", (), tuple(Signal(name, 0, ()) for name in signals), criteria, (), CARD._replace(score=score))


RULES = ("no-acknowledgement", "no-closing", "dismissive", "shouting")
PROCESS, COACHED = "dismissive", "no-closing"


def export(number: int, seed: int, *, process: float = 0.0, coaching: float = 0.0, base: float = 0.06) -> Iterator[Result]:
    """`number` results of ten agents on four topics over half a year, in which four rules fail at the rate `base`.

    `process` is added to that of `PROCESS` on refunds, where transfers are common too; `coaching` to that of `COACHED` with Bo.
    """
    rng = np.random.default_rng(seed)
    agents = ("Ann", "Bo", "Cas", "Di", "Eva", "Fee", "Gus", "Han", "Ida", "Jan")
    for index in range(number):
        agent, topic = agents[rng.integers(10)], ("refund", "invoice", "delivery", "repair")[rng.integers(4)]
        rates = dict.fromkeys(RULES, base)
        rates[PROCESS] += process * (topic == "refund")
        rates[COACHED] += coaching * (agent == "Bo")
        outcomes = {rule: Outcome.FAIL if rng.random() < rate else Outcome.PASS for rule, rate in rates.items()}
        transferred = rng.random() < (0.3 if topic == "refund" and process else 0.04)
        day = date(2026, 1, 5) + timedelta(days=180 * index // number)
        failed = sum(outcome is Outcome.FAIL for outcome in outcomes.values())
        yield result(
            agent, topic, f"{day}T{8 + index % 9:02}:30:00Z", outcomes=outcomes, signals=("transfer",) if transferred else (),
            team="north" if agent < "F" else "south", name=f"c-{index}", score=100.0 - 10 * failed, region=("N", "S")[index % 2],
        )  # fmt: skip


def even(rng: np.random.Generator, agents: int, topics: int, each: int) -> Array:
    """`each` conversations an agent, spread evenly over the topics."""
    return rng.multinomial(each, np.ones(topics) / topics, size=agents)


def trap(rng: np.random.Generator, agents: int, topics: int, each: int, share: float = 0.7, of_topic: int = 600) -> Array:
    """As `even` over all topics but the first, of which the first agent takes nearly all."""
    mix = rng.multinomial(each, np.array([0.0] + [1 / (topics - 1)] * (topics - 1)), size=agents)
    mix[0, 0] = round(share * of_topic)
    mix[1:, 0] = rng.multinomial(of_topic - mix[0, 0], np.ones(agents - 1) / (agents - 1))
    return mix


def uneven(rng: np.random.Generator, agents: int, topics: int, each: int) -> Array:
    """As `even`, of very unequal volumes: some agents have a tenth of the mean, some five times as many; the first has `each`."""
    sizes = np.maximum(1, each * rng.lognormal(-0.4, 0.9, agents)).astype(int)
    sizes[0] = each
    return np.array([rng.multinomial(size, np.ones(topics) / topics) for size in sizes])


def specialist(rng: np.random.Generator, agents: int, topics: int, each: int) -> Array:
    """As `even`, but the first agent takes the first topic alone."""
    mix = even(rng, agents, topics, each)
    mix[0] = [each] + [0] * (topics - 1)
    return mix


def by_hour(table: Table) -> Table:
    """The table with parts of the day in place of its topics, and topics in theirs."""
    names = (table.names[0], table.names[3], table.names[2], table.names[1])
    return Table(names, table.codes[:, [0, 3, 2, 1]], table.judged, table.failed)


def rates_of(agents: int, topics: int, base: float, *, agent: float = 0.0, topic: float = 0.0, everybody: Array | None = None) -> Array:
    """The rate of each agent on each topic: `agent` is added for the first agent, `topic` for the first topic, `everybody` to the log odds."""
    rates = np.full((agents, topics), base)
    if everybody is not None:
        rates = 1 / (1 + np.exp(-np.log(base / (1 - base)) - np.repeat(everybody[:, None], topics, 1)))
    rates[0] += agent
    rates[:, 0] += topic
    return rates


def drawn(rng: np.random.Generator, mix: Array, rates: Array) -> Table:
    """A table of conversations that fail at these rates, spread over the parts of the day."""
    agents, topics = mix.shape
    parts = rng.multinomial(mix.reshape(-1), np.ones(HOURS) / HOURS)
    codes = np.array([(a + 1, t + 1, 1, h + 1) for a in range(agents) for t in range(topics) for h in range(HOURS)])
    judged = parts.reshape(-1)
    failed = rng.binomial(judged, np.repeat(rates.reshape(-1), HOURS))
    names = (
        ("", *(f"agent-{a}" for a in range(agents))),
        ("", *(f"topic-{t}" for t in range(topics))),
        ("", "call"),
        ("", *(f"hour-{h}" for h in range(HOURS))),
    )
    kept = judged > 0
    return Table(names, codes[kept], judged[kept].astype(float), failed[kept].astype(float))


def raised(tables: dict[str, Table]) -> set[tuple[str, str, str | None, str | None]]:
    """What is said to be the process or coaching: rule, kind, agent, topic."""
    found = verdicts_of(tables, {}).verdicts
    return {(one.rule, one.kind.value, one.agent, one.topic) for one in found if one.kind in (Kind.PROCESS, Kind.COACHING)}
