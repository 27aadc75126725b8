"""Process and coaching are told apart where the cause is known, and noise raises nothing. `docs/insight.md` has the figures."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from calllint.insight.verdicts import Kind, verdicts_of, worth
from tests.insight.planted import by_hour, drawn, even, raised, rates_of, specialist, trap, uneven

AGENT = ("rule", "coaching", "agent-0", None)
TOPIC = ("rule", "process", None, "topic-0")
Drawing = Callable[[np.random.Generator], Any]


def noise(agents: int, topics: int, each: int, base: float, sd: float = 0.0, mix: Any = even) -> Drawing:
    def draw(rng: np.random.Generator) -> Any:
        everybody = rng.normal(0, sd, agents) if sd else None
        return drawn(rng, mix(rng, agents, topics, each), rates_of(agents, topics, base, everybody=everybody))

    return draw


def planted(agents: int, topics: int, each: int, base: float, *, agent: float = 0.0, topic: float = 0.0, mix: Any = even) -> Drawing:
    return lambda rng: drawn(rng, mix(rng, agents, topics, each), rates_of(agents, topics, base, agent=agent, topic=topic))


def shares(draw: Drawing, truth: Any, runs: int, seed: int = 20260302) -> tuple[float, float]:
    """In which share of the runs the truth is found, and in which share anything else is raised."""
    rng = np.random.default_rng(seed)
    found = [raised({"rule": draw(rng)}) for _ in range(runs)]
    return sum(truth in one for one in found) / runs, sum(bool(one - {truth}) for one in found) / runs


NOISE = {
    "ten agents": noise(10, 5, 200, 0.10),
    "three agents": noise(3, 4, 200, 0.15),
    "two agents": noise(2, 3, 300, 0.20),
    "thirty agents": noise(30, 8, 150, 0.20),
    "a rare rule": noise(10, 5, 200, 0.01),
    "a common rule": noise(10, 5, 200, 0.60),
    "one takes nearly all of a topic": noise(10, 5, 200, 0.15, mix=trap),
    "two hundred agents": noise(200, 8, 150, 0.10),
    "unequal volumes": noise(20, 5, 200, 0.10, mix=uneven),
    "one takes one topic alone": noise(10, 5, 200, 0.15, mix=specialist),
    "two hundred agents that differ by two points": noise(200, 5, 200, 0.20, sd=0.125),
    "unequal volumes, agents that differ by two points": noise(20, 5, 200, 0.20, sd=0.125, mix=uneven),
    "agents that differ by one point": noise(20, 5, 200, 0.20, sd=0.0625),
}
EFFECTS = {
    "an agent, 5 % else": (planted(10, 5, 200, 0.05, agent=0.1), AGENT),
    "an agent of three, 5 % else": (planted(3, 4, 200, 0.05, agent=0.1), AGENT),
    "an agent who takes nearly all of a topic": (planted(10, 5, 200, 0.05, agent=0.1, mix=trap), AGENT),
    "an agent of twenty of unequal volumes": (planted(20, 5, 200, 0.05, agent=0.1, mix=uneven), AGENT),
    "an agent of two hundred, 5 % else": (planted(200, 8, 200, 0.05, agent=0.12), AGENT),
    "a topic that one agent takes alone": (planted(10, 5, 200, 0.05, topic=0.1, mix=specialist), TOPIC),
    "a topic, 5 % else": (planted(10, 5, 100, 0.05, topic=0.1), TOPIC),
    "a topic, few agents": (planted(4, 4, 250, 0.05, topic=0.1), TOPIC),
    "a topic nearly all of which one agent takes": (planted(10, 5, 400, 0.05, topic=0.1, mix=trap), TOPIC),
}


@pytest.mark.parametrize("name", ["ten agents", "a rare rule", "one takes nearly all of a topic"])
def test_noise_raises_nothing_quick(name: str) -> None:
    assert shares(NOISE[name], None, 40)[1] <= 0.075


@pytest.mark.parametrize("name", ["an agent, 5 % else", "a topic, 5 % else", "a topic nearly all of which one agent takes"])
def test_causes_are_told_apart_quick(name: str) -> None:
    right, wrong = shares(*EFFECTS[name], 30)
    assert right >= 0.85
    assert wrong <= 0.15


@pytest.mark.slow
@pytest.mark.parametrize("name", NOISE)
def test_noise_raises_nothing(name: str) -> None:
    # One in twenty, and what so many runs may be off by at three standard errors.
    runs = 200 if "hundred" in name else 600
    assert shares(NOISE[name], None, runs)[1] <= 0.055 + 3 * (0.05 * 0.95 / runs) ** 0.5


@pytest.mark.slow
@pytest.mark.parametrize("name", EFFECTS)
def test_causes_are_told_apart(name: str) -> None:
    right, wrong = shares(*EFFECTS[name], 400)
    assert right >= 0.9
    # Beside a true verdict Benjamini and Hochberg let another pass at twice the level.
    assert wrong <= 0.10 + 0.03


@pytest.mark.slow
def test_noise_of_many_rules_raises_nothing() -> None:
    rng = np.random.default_rng(7)
    bases = [0.01, 0.02, 0.05, 0.1, 0.2, 0.4, 0.6] * 3
    runs = 200
    wrong = sum(bool(raised({f"rule-{number}": noise(8, 5, 200, base)(rng) for number, base in enumerate(bases)})) for _ in range(runs))
    assert wrong / runs <= 0.05 + 0.03


@pytest.mark.slow
def test_many_rules_say_what_spread_is_usual() -> None:
    rng = np.random.default_rng(8)
    draw = noise(20, 5, 200, 0.20, sd=0.125)
    wrong = sum(bool(raised({f"rule-{number}": draw(rng) for number in range(6)})) for _ in range(100))
    # By themselves six would raise something five times as often as one.
    assert wrong / 100 <= 0.07 + 0.08


@pytest.mark.slow
@pytest.mark.parametrize(("agents", "base", "sd"), [(20, 0.2, 0.125), (20, 0.1, 0.22), (20, 0.05, 0.42), (5, 0.2, 0.125), (4, 0.1, 0.1)])
def test_who_is_named_is_worse_than_others_by_something_worth_it(agents: int, base: float, sd: float) -> None:
    """Where people differ, so that somebody always is: false is who differs by less than a manager would care about."""
    rng = np.random.default_rng(11)
    runs, false = 400, 0
    for _ in range(runs):
        rates = rates_of(agents, 5, base, everybody=rng.normal(0, sd, agents))
        named = raised({"rule": drawn(rng, even(rng, agents, 5, 200), rates)})
        own = {f"agent-{number}": (rate, np.delete(rates[:, 0], number).mean()) for number, rate in enumerate(rates[:, 0])}
        false += any(agent is None or not worth(*own[agent]) for _, _, agent, _ in named)
    assert false / runs <= 0.05 + 0.03


def both(agents: int, each: int) -> Drawing:
    """An agent and a topic, and the agent is not on that topic more than others are."""
    return planted(agents, 5, each, 0.05, agent=0.12, topic=0.12)


@pytest.mark.parametrize("agents", [4, 10])
def test_an_agent_and_a_topic_at_once_quick(agents: int) -> None:
    rng = np.random.default_rng(12)
    found = [raised({"rule": both(agents, 400)(rng)}) for _ in range(20)]
    assert sum({AGENT, TOPIC} <= one for one in found) >= 17
    assert sum(bool(one - {AGENT, TOPIC}) for one in found) <= 3


@pytest.mark.slow
@pytest.mark.parametrize("agents", [4, 10, 40])
def test_an_agent_and_a_topic_at_once(agents: int) -> None:
    rng = np.random.default_rng(13)
    found = [raised({"rule": both(agents, 400)(rng)}) for _ in range(150)]
    assert sum({AGENT, TOPIC} <= one for one in found) / 150 >= 0.9
    assert sum(bool(one - {AGENT, TOPIC}) for one in found) / 150 <= 0.10 + 0.05


def test_who_takes_the_bad_topic_alone_is_not_coached_for_it() -> None:
    """Of the topic little is left for others, but enough to see that it is high with them too."""
    rng = np.random.default_rng(14)
    found = [raised({"rule": planted(10, 5, 300, 0.05, topic=0.15, mix=specialist)(rng)}) for _ in range(40)]
    assert sum(AGENT in one for one in found) <= 4
    assert sum(TOPIC in one for one in found) >= 36


def test_who_works_when_it_is_bad_is_not_coached_for_it() -> None:
    rng = np.random.default_rng(15)
    found = [raised({"rule": by_hour(planted(10, 3, 300, 0.05, topic=0.15, mix=specialist)(rng))}) for _ in range(40)]
    assert sum(any(agent == "agent-0" for _, _, agent, _ in one) for one in found) <= 4


def test_what_nobody_else_takes_is_said_of_nobody() -> None:
    rng = np.random.default_rng(16)
    for _ in range(10):
        mix = even(rng, 8, 4, 300)
        mix[:, 0] = 0
        mix[0] = [300, 0, 0, 0]
        verdicts = verdicts_of({"rule": drawn(rng, mix, rates_of(8, 4, 0.05, topic=0.2))}, {}).verdicts
        alone = {(one.agent, one.topic): one.kind for one in verdicts if one.agent == "agent-0" or one.topic == "topic-0"}
        assert set(alone.values()) == {Kind.CANNOT_TELL}


# Of ten agents on five topics, or a topic with ten agents, 200 conversations: docs/insight.md has what could be found at best.
POWER = [
    ("agent", 0.02, 0.98),
    ("agent", 0.05, 0.95),
    ("agent", 0.1, 0.8),
    ("agent", 0.2, 0.6),
    ("topic", 0.1, 0.84),
    ("topic", 0.2, 0.58),
]


@pytest.mark.slow
@pytest.mark.parametrize(("kind", "base", "power"), POWER)
def test_ten_points_on_200_conversations(kind: str, base: float, power: float) -> None:
    draw = planted(10, 5, 200 if kind == "agent" else 100, base, **{kind: 0.1})
    right, wrong = shares(draw, AGENT if kind == "agent" else TOPIC, 300)
    assert right >= power - 3 * (power * (1 - power) / 300) ** 0.5
    assert wrong <= 0.10 + 0.03


@pytest.mark.parametrize("base", [0.1, 0.2])
def test_what_is_not_named_is_not_taken_for_good_quick(base: float) -> None:
    rng = np.random.default_rng(9)
    draw = planted(10, 5, 200, base, agent=0.1)
    found = [verdicts_of({"rule": draw(rng)}, {}).verdicts for _ in range(20)]
    assert {one.kind for verdicts in found for one in verdicts if one.agent == "agent-0"} <= {Kind.COACHING, Kind.TOO_LITTLE}
