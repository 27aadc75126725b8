"""How often *process* and *coaching* are told rightly where the cause is known, and how often where nothing is the matter.

    python benchmarks/verdicts.py                                   # one rule, ten agents, five topics
    python benchmarks/verdicts.py --agents 20 --topics 6 --rules 20 --runs 200 --noise 400
    python benchmarks/verdicts.py --agents 20 --topics 6 --rules 20 --spread 0.15

With one rule agents have 200 conversations each, evenly over the topics. With several the loads of agents are unequal (log-normal), each
has a mix of topics of their own, and rules fail at 0.5 to 50 % and are judged in 20 to 100 % of conversations. Ten percentage points are
added for one agent, or for one topic, of 200 conversations, on a rule that otherwise fails at 5, 10, 20, 30 or 50 %. `--spread`: agents
differ, with this standard deviation on the log odds; who is named and differs by what is worth it is no false one.

*At best* is the best test there is for one who knows more than a report can: how often each rule fails, and that what is looked for is ten
points more. It names who (or what) has the largest ratio of likelihoods (Neyman and Pearson 1933), with the limit at which in one run of
twenty without an effect anything is named. It is given where agents don't differ.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import numpy as np

from calllint.insight.standardise import Table
from calllint.insight.verdicts import Kind, verdicts_of, worth

BASES = (0.05, 0.1, 0.2, 0.3, 0.5)
ADDED, EACH = 0.1, 200
OTHERS = (
    (0.005, 1.0), (0.01, 1.0), (0.01, 0.5), (0.02, 1.0), (0.02, 0.3), (0.03, 1.0), (0.05, 1.0), (0.05, 0.2), (0.05, 1.0), (0.1, 1.0),
    (0.1, 0.4), (0.1, 1.0), (0.15, 1.0), (0.2, 1.0), (0.2, 0.3), (0.2, 1.0), (0.3, 0.5), (0.3, 1.0), (0.5, 1.0),
)  # fmt: skip
"""How often the other rules fail, and in which share of conversations they are judged."""
COLUMNS = (
    "everything else fails at", "nothing: raised", "agent: named", "something else", "at best", "topic: named", "something else", "at best",
)  # fmt: skip
PLANTED = {"agent": (Kind.COACHING, "agent 0", None), "topic": (Kind.PROCESS, None, "topic 0")}
Array = Any


class Drawn(NamedTuple):
    """A rule in a run: its table, how often it fails by agent, and how often in all where nothing is the matter."""

    table: Table
    rates: Array
    base: float


class Setting(NamedTuple):
    """How many agents, topics and rules there are, and the standard deviation of agents' log odds."""

    agents: int
    topics: int
    rules: int
    spread: float

    def rows(self, rng: np.random.Generator) -> Array:
        """Conversations by agent and topic; the first agent has `EACH`."""
        if self.rules == 1:
            return rng.multinomial(EACH, np.ones(self.topics) / self.topics, size=self.agents)
        sizes = np.maximum(20, EACH * rng.lognormal(-0.3, 0.8, self.agents)).astype(int)
        sizes[0] = EACH
        popular = rng.dirichlet(np.full(self.topics, 3.0))
        return np.array([rng.multinomial(size, rng.dirichlet(8 * popular + 0.3)) for size in sizes])

    def drawn(self, rng: np.random.Generator, rows: Array, base: float, share: float = 1.0, **added: float) -> Drawn:
        """A rule that fails at `base`, and more often with the first `agent` or on the first `topic`."""
        rows = rng.binomial(rows, share)
        odds = np.log(base / (1 - base)) + rng.normal(0, self.spread, self.agents)
        rates = np.repeat((1 / (1 + np.exp(-odds)))[:, None], self.topics, axis=1)
        own = rates[:, 0].copy()
        rates[0] += added.get("agent", 0.0)
        rates[:, 0] += added.get("topic", 0.0)
        agent, topic = np.nonzero(rows)
        names = (
            ("", *(f"agent {one}" for one in range(self.agents))),
            ("", *(f"topic {one}" for one in range(self.topics))),
            ("", "call"),
            ("",),
        )
        codes = np.stack([agent + 1, topic + 1, np.ones_like(agent), np.zeros_like(agent)], axis=1)
        judged = rows[agent, topic]
        failed = rng.binomial(judged, rates[agent, topic])
        return Drawn(Table(names, codes, judged.astype(float), failed.astype(float)), own, base)

    def run(self, rng: np.random.Generator, base: float, planted: str | None) -> list[Drawn]:
        """The rules of a run; in the first something is planted."""
        rows = self.rows(rng)
        first = rows
        if planted == "topic":
            loads = rows.sum(axis=1) * rng.gamma(2.0, 0.5, self.agents)
            first = rows.copy()
            first[:, 0] = rng.multinomial(EACH, loads / loads.sum())
        added = {} if planted is None else {planted: ADDED}
        rules = [self.drawn(rng, first, base, **added)]
        return rules + [self.drawn(rng, rows, *other) for other in OTHERS[: self.rules - 1]]


def main(arguments: Sequence[str] | None = None) -> None:
    """Measures, and writes the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--agents", type=int, default=10)
    parser.add_argument("--topics", type=int, default=5)
    parser.add_argument("--rules", type=int, default=1, help=f"1 to {len(OTHERS) + 1}; default: 1")
    parser.add_argument("--spread", type=float, default=0.0, help="standard deviation of agents' log odds; default: 0")
    parser.add_argument("--runs", type=int, default=400, help="of each effect; default: 400")
    parser.add_argument("--noise", type=int, default=600, help="without any, at each rate (several rules: at one of them); default: 600")
    parser.add_argument("--bases", default=",".join(map(str, BASES)))
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args(arguments)
    setting = Setting(options.agents, options.topics, options.rules, options.spread)
    bases = [float(base) for base in options.bases.split(",")]
    for line in measured(setting, bases, options.runs, options.noise, options.seed):
        sys.stdout.write(line + "\n")
        sys.stdout.flush()


def measured(setting: Setting, bases: Sequence[float], runs: int, noise: int, seed: int) -> Iterator[str]:
    """The lines of the table."""
    yield f"{setting}, {runs} runs of each effect, {noise} without"
    yield ""
    yield "| " + " | ".join(COLUMNS) + " |"
    yield "|---" * len(COLUMNS) + "|"
    limit, raised = 0.0, 0.0
    for number, base in enumerate(bases):
        rng = np.random.default_rng((seed, number))
        if number == 0 or setting.rules == 1:
            without = [setting.run(rng, base, None) for _ in range(noise)]
            raised = float(np.mean([any(not differs(one, each) for each in said(one)) for one in without]))
            limit = float(np.quantile([max(likelihoods(one).values()) for one in without], 0.95))
        cells = [f"{raised:.1%}"]
        for planted in PLANTED:
            found = [setting.run(rng, base, planted) for _ in range(runs)]
            truth = ("0", *PLANTED[planted])
            told = [said(one) for one in found]
            right = np.mean([truth in one for one in told])
            wrong = np.mean([any(each != truth and not differs(one, each) for each in its) for one, its in zip(found, told, strict=True)])
            best = np.mean([likelihoods(one)["0", planted, 0] > limit for one in found])
            cells += [f"{right:.1%}", f"{wrong:.1%}", "" if setting.spread else f"{best:.1%}"]
        yield f"| {base:.0%} | " + " | ".join(cells) + " |"


Said = tuple[str, Kind, "str | None", "str | None"]
"""The number of a rule, the kind of verdict, agent and topic."""


def said(run: Sequence[Drawn]) -> set[Said]:
    """What is said to be the process or coaching."""
    found = verdicts_of({str(number): one.table for number, one in enumerate(run)}, {}).verdicts
    return {(one.rule, one.kind, one.agent, one.topic) for one in found if one.kind in (Kind.PROCESS, Kind.COACHING)}


def differs(run: Sequence[Drawn], one: Said) -> bool:
    """Whether an agent fails more often than the others anyway, by what is worth it."""
    rule, _, agent, topic = one
    rates = run[int(rule)].rates
    if agent is None or topic is not None or not np.ptp(rates):
        return False
    number = int(agent.split()[1])
    return worth(float(rates[number]), float(np.delete(rates, number).mean()))


def likelihoods(run: Sequence[Drawn]) -> dict[tuple[str, str, int], float]:
    """By rule, kind and number: the logarithm of how much likelier its counts are with ten points more than as the rule is."""
    found = {}
    for rule, (table, _, base) in enumerate(run):
        for column, kind in enumerate(PLANTED):
            judged, failed = (np.bincount(table.codes[:, column], counts) for counts in (table.judged, table.failed))
            ratio = failed * np.log((base + ADDED) / base) + (judged - failed) * np.log((1 - base - ADDED) / (1 - base))
            found |= {(str(rule), kind, number): float(value) for number, value in enumerate(ratio[1:])}
    return found


if __name__ == "__main__":
    main()
