"""Verdicts: what they say, of whom, and in which words."""

from __future__ import annotations

import re

import numpy as np
import pytest

from calllint.insight.aggregate import Aggregate
from calllint.insight.enough import LEAST, needed
from calllint.insight.verdict_words import sentence
from calllint.insight.verdicts import Kind, Verdict, judge, verdicts_of, worth
from calllint.rules.finding import Outcome
from tests.insight.planted import drawn, even, rates_of, result

RULE = "follow-up-without-owner"


def added(counts: Aggregate, agent: str, topic: str, judged: int, failed: int, signals: int = 0) -> None:
    for number in range(judged):
        outcome = Outcome.FAIL if number < failed else Outcome.PASS
        counts.add(result(agent, topic, outcomes={RULE: outcome}, signals=("no-means",) if number < signals else ()))


def small(*rows: tuple[str, str, int, int, int]) -> Aggregate:
    counts = Aggregate()
    for row in rows:
        added(counts, *row)
    return counts


def of(verdicts: tuple[Verdict, ...], agent: str | None = None, topic: str | None = None) -> Verdict:
    (found,) = [one for one in verdicts if one.agent == agent and one.topic == topic]
    return found


def test_a_topic_that_is_bad_with_everybody_is_the_process() -> None:
    rows = [
        (agent, topic, 100, 40 if topic == "refund" else 5, 30 if topic == "refund" else 2)
        for agent in ("Ann", "Bo", "Cas")
        for topic in ("refund", "invoice", "delivery")
    ]
    verdicts = judge(small(*rows))
    first = verdicts[0]
    assert (first.kind, first.topic, first.agent) == (Kind.PROCESS, "refund", None)
    assert (first.judged, first.failed, first.agents) == (300, 120, 3)
    assert first.excess == pytest.approx(0.35)
    assert first.q is not None
    assert first.q < 0.001
    assert [lift.signal for lift in first.signals] == ["no-means"]
    assert first.signals[0].lift == pytest.approx(15)
    assert {one.kind for one in verdicts[1:]} <= {Kind.IN_CONTROL, Kind.TOO_LITTLE}


def test_an_agent_beyond_the_work_is_coached() -> None:
    rows = [(agent, topic, 100, 30 if agent == "Ann" else 5, 0) for agent in ("Ann", "Bo", "Cas") for topic in ("refund", "invoice")]
    verdicts = judge(small(*rows))
    first = verdicts[0]
    assert (first.kind, first.agent, first.topic) == (Kind.COACHING, "Ann", None)
    assert first.expected == pytest.approx(10)
    assert first.ratio is not None
    assert first.ratio[0] == pytest.approx(6)
    assert first.ratio[1] > 4
    assert [one for one in verdicts if one.kind is Kind.PROCESS] == []


def test_the_trap_a_bad_topic_that_one_agent_takes() -> None:
    rows = [("Ann", "refund", 270, 108, 0), ("Ann", "invoice", 100, 5, 0)]
    rows += [(agent, topic, count, bad, 0) for agent in ("Bo", "Cas") for topic, count, bad in (("refund", 15, 6), ("invoice", 200, 10))]
    verdicts = judge(small(*rows))
    found = of(verdicts, topic="refund")
    assert found.kind is Kind.PROCESS
    assert (found.largest, round(found.largest_share, 2)) == ("Ann", 0.9)
    assert of(verdicts, agent="Ann").kind is not Kind.COACHING


def test_one_agent_on_one_topic_is_coaching_on_that_topic() -> None:
    rows = [
        (agent, topic, 150, 75 if (agent, topic) == ("Ann", "refund") else 9, 0)
        for agent in ("Ann", "Bo", "Cas", "Di")
        for topic in ("refund", "invoice", "delivery")
    ]
    verdicts = judge(small(*rows))
    assert [one for one in verdicts if one.kind is Kind.PROCESS] == []
    assert {(one.agent) for one in verdicts if one.kind is Kind.COACHING} == {"Ann"}


def test_a_rule_that_is_rarely_judged_says_nothing_of_who_takes_a_topic() -> None:
    # Both take refunds; what was judged twice there was judged with Ann.
    counts = small(*((agent, topic, 100, 8, 0) for agent in ("Ann", "Bo", "Cas") for topic in ("refund", "invoice")))
    for agent, topic, number in (("Ann", "refund", 2), ("Bo", "invoice", 20), ("Cas", "invoice", 20)):
        for index in range(number):
            counts.add(result(agent, topic, outcomes={"missing-boundary": Outcome.FAIL if index % 2 else Outcome.PASS}))
    rare = tuple(one for one in judge(counts) if one.rule == "missing-boundary")
    assert {one.kind for one in rare} == {Kind.TOO_LITTLE}
    assert of(rare, topic="refund").more > LEAST
    assert of(rare, agent="Ann").more > LEAST


def test_a_topic_of_one_agent_cannot_be_told() -> None:
    verdicts = judge(small(("Ann", "refund", 200, 80, 0), ("Bo", "invoice", 200, 10, 0), ("Cas", "invoice", 200, 10, 0)))
    assert of(verdicts, topic="refund").kind is Kind.CANNOT_TELL
    assert of(verdicts, agent="Ann").kind is Kind.CANNOT_TELL
    assert of(verdicts, agent="Bo").kind is not Kind.COACHING


def test_nothing_is_said_of_a_handful_however_bad() -> None:
    def rows(count: int) -> list[tuple[str, str, int, int, int]]:
        bad = [(agent, "refund", count // 3, count // 3, 0) for agent in ("Ann", "Bo", "Cas")]
        return bad + [(agent, "invoice", 300, 6, 0) for agent in ("Ann", "Bo", "Cas")]

    few = of(judge(small(*rows(9))), topic="refund")
    assert (few.kind, few.judged, few.failed) == (Kind.TOO_LITTLE, 9, 9)
    assert few.more >= LEAST - 9
    assert of(judge(small(*rows(LEAST))), topic="refund").kind is Kind.PROCESS


def test_too_little_data_says_how_much_more() -> None:
    rows = [(agent, "invoice", 12 if agent == "Ann" else 900, 1 if agent == "Ann" else 90, 0) for agent in ("Ann", "Bo", "Cas")]
    verdicts = judge(small(*rows))
    found = of(verdicts, agent="Ann")
    assert found.kind is Kind.TOO_LITTLE
    assert 60 < found.more < 200
    assert of(verdicts, agent="Bo").kind is Kind.IN_CONTROL


def test_what_is_high_everywhere_needs_a_target() -> None:
    counts = small(*[(agent, topic, 100, 50, 0) for agent in ("Ann", "Bo") for topic in ("refund", "invoice")])
    assert [one for one in judge(counts) if one.kind is Kind.PROCESS] == []
    (found,) = [one for one in judge(counts, targets={RULE: 0.3}) if one.kind is Kind.PROCESS]
    assert (found.agent, found.topic, found.judged, found.failed) == (None, None, 400, 200)
    assert [one for one in judge(counts, targets={RULE: 0.48}) if one.kind is Kind.PROCESS] == []


def test_nothing_to_judge() -> None:
    assert judge(Aggregate()) == ()
    assert judge(small(("Ann", "refund", 5, 0, 0)), rules=["unheard-of"]) == ()


def test_small_differences_are_let_be_however_sure() -> None:
    rng = np.random.default_rng(3)
    found = verdicts_of({RULE: drawn(rng, even(rng, 3, 1, 400_000), rates_of(3, 1, 0.5, agent=0.01))}, {}).verdicts
    assert {one.kind for one in found if one.agent is not None} == {Kind.IN_CONTROL}


def test_what_is_worth_it() -> None:
    assert worth(0.13, 0.10)
    assert worth(0.015, 0.01)
    assert worth(0.01, 0.0)
    assert not worth(0.52, 0.50)
    assert not worth(0.0, 0.0)


@pytest.mark.parametrize("share", [0.02, 0.1, 0.3])
@pytest.mark.parametrize("alpha", [0.025, 0.003])
def test_how_many_are_needed(share: float, alpha: float) -> None:
    # The power of the binomial test at so many, halfway between its steps (mid-P).
    from scipy.stats import binom

    size = needed(share, alpha)
    counts = np.arange(size + 1)
    mid = binom.sf(counts, size, share) + binom.pmf(counts, size, share) / 2
    assert binom.pmf(counts, size, share + 0.1)[mid <= alpha].sum() == pytest.approx(0.9, abs=0.04)


EVERY = [
    Verdict(Kind.PROCESS, RULE, None, "refund", 300, 120, 300, 120, 20.0, (6.0, 5.0, 7.1), 0.3, 0.0001, 4, "Ann", 0.41, ()),
    Verdict(Kind.PROCESS, RULE, None, None, 400, 200, expected=120.0, agents=2),
    Verdict(Kind.COACHING, RULE, "Ann", None, 200, 50, 180, 45, 10.5, (4.3, 3.1, 5.2), 0.2, 0.001),
    Verdict(Kind.COACHING, RULE, "Ann", None, 200, 50, 200, 50, 10.5, (4.3, 3.1, 5.2), 0.2, 0.001),
    Verdict(Kind.COACHING, RULE, "Ann", "refund", 100, 50, 100, 50, 10.5, (4.8, 3.1, 5.2), 0.2, 0.001),
    Verdict(Kind.CANNOT_TELL, RULE, None, "refund", 100, 50, agents=1, largest="Ann", largest_share=1.0),
    Verdict(Kind.CANNOT_TELL, RULE, None, "refund", 100, 50),
    Verdict(Kind.CANNOT_TELL, RULE, "Ann", None, 100, 50),
    Verdict(Kind.TOO_LITTLE, RULE, "Ann", None, 12, 1, more=75),
    Verdict(Kind.IN_CONTROL, RULE, None, "refund", 300, 30),
]


@pytest.mark.parametrize("verdict", EVERY)
@pytest.mark.parametrize("language", ["en", "nl"])
def test_every_verdict_has_words_with_its_counts(verdict: Verdict, language: str) -> None:
    words = sentence(verdict, language, {RULE: "nobody owns it"})
    assert "nobody owns it" in words
    assert "None" not in words
    assert not re.search(r"[{}]", words)
    for value in (verdict.agent, verdict.topic, str(verdict.judged), str(verdict.failed)):
        assert value is None or value in words


def test_words_say_who_takes_most_of_a_topic() -> None:
    assert "none of them has more than 41% of it" in sentence(EVERY[0])
    assert "het meeste, 90%, doet Ann" in sentence(EVERY[0]._replace(largest_share=0.9), "nl")


def test_words_name_the_signals_and_use_the_languages_own_point() -> None:
    from calllint.insight.verdicts import Lift

    verdict = EVERY[0]._replace(signals=(Lift("no-means", 0.3, 0.02, 15.0),))
    assert "no-means (30%, 15.0× as often)" in sentence(verdict, "en")
    assert "no-means (30%, 15,0× zo vaak)" in sentence(verdict, "nl")
    assert sentence(verdict, "fr") == sentence(verdict, "en")


def test_where_nobody_else_fails_it_is_infinitely_often() -> None:
    verdict = EVERY[0]._replace(ratio=None, failures=5, expected=0.0)
    assert "∞×" in sentence(verdict, "en")
    assert "0.0×" not in sentence(verdict, "en")
