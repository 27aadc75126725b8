"""Review samples: who is drawn, with which weight, and what the answers say of all."""

from __future__ import annotations

import random
from collections.abc import Iterable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calllint.conversation import Conversation, Place
from calllint.insight.sample import Part, Sample, Sampler
from calllint.insight.sample_estimate import ANY, Answer, Estimates, estimates
from calllint.results import Result
from calllint.rules.confidence import Confidence
from calllint.rules.finding import Finding, Severity
from calllint.scoring.scorecard import Scorecard

RULE = "court-threat"


def result(name: str, score: float = 100.0, *, severity: Severity | None = None, sure: bool = True, agent: str = "Ann") -> Result:
    found = ()
    if severity is not None:
        confidence = Confidence.HIGH if sure else Confidence.LOW
        found = (Finding(RULE, "tone", severity, 0, "", (), "0" * 32, confidence=confidence),)
    card = Scorecard(score, score, 100.0, True, ())
    return Result(Conversation(name, (), Place("x.jsonl"), agent=agent), "en", found, (), (), (), card)


def population(number: int = 400, agents: int = 4) -> list[Result]:
    found = []
    for place in range(number):
        severity = Severity.CRITICAL if place % 20 == 0 else Severity.NOTE if place % 5 == 1 else None
        found.append(result(f"c{place}", 100 - place % 37, severity=severity, sure=place % 3 != 0, agent=f"a{place % agents}"))
    return found


def drawn(results: Iterable[Result], size: int = 40, **rest: object) -> Sample:
    sampler = Sampler(size, **rest)  # type: ignore[arg-type]
    for one in results:
        sampler.add(one)
    return sampler.sample()


def names(sample: Sample, part: Part | None = None) -> list[str]:
    return [one.result.conversation.id for one in sample.drawn if part in (None, one.stratum.part)]


def test_the_worst_and_the_uncertain_are_there_for_certain() -> None:
    sample = drawn(population())
    assert len(names(sample)) == len(set(names(sample))) == 40
    worst, uncertain = names(sample, Part.WORST), names(sample, Part.UNCERTAIN)
    assert (len(worst), len(uncertain)) == (12, 8)
    sure_and_critical = {f"c{place}" for place in range(0, 400, 20) if place % 3}
    assert set(worst) <= sure_and_critical
    assert all(int(name[1:]) % 3 == 0 for name in uncertain)
    assert all(one.stratum.probability == 1 for one in sample.drawn if one.stratum.part is not Part.RANDOM)


@pytest.mark.parametrize("by", ["outcome", "agent", "team", "topic", "channel", "none"])
def test_weights_add_up_to_everything(by: str) -> None:
    sample = drawn(population(), by=by)
    assert sum(one.stratum.weight for one in sample.drawn) == pytest.approx(400)
    assert sum(stratum.size for stratum in sample.strata) == sample.conversations == 400
    assert sum(stratum.drawn for stratum in sample.strata) == 40


def test_strata_have_their_share() -> None:
    results = [result(f"c{place}", agent="few" if place < 60 else "many") for place in range(600)]
    random_part = {one.name: one.drawn for one in drawn(results, 40, by="agent").strata if one.part is Part.RANDOM}
    assert random_part == {"random: few": 4, "random: many": 36}


def test_too_many_strata_are_thrown_together() -> None:
    sample = drawn(population(400, agents=200), 20, by="agent")
    strata = [one for one in sample.strata if one.part is Part.RANDOM]
    assert all(one.drawn >= 2 for one in strata)
    assert sum(one.size for one in sample.strata) == 400
    assert "random: others" in {one.name for one in strata}


def test_for_a_rule_as_many_where_it_is_found_as_where_it_is_not() -> None:
    sample = drawn(population(), 42, rules=[RULE], worst=0, uncertain=0)
    numbers = {one.name: one.drawn for one in sample.strata}
    assert set(numbers) == {"random: found", "random: in doubt", "random: not found"}
    assert max(numbers.values()) - min(numbers.values()) <= 1


@settings(max_examples=30, deadline=None)
@given(st.randoms(use_true_random=False), st.integers(0, 99), st.sampled_from(["outcome", "agent"]))
def test_the_order_of_the_input_does_not_matter(shuffler: random.Random, seed: int, by: str) -> None:
    results = population(120)
    expected = names(drawn(results, 20, seed=seed, by=by))
    shuffler.shuffle(results)
    assert names(drawn(results, 20, seed=seed, by=by)) == expected


def test_another_seed_draws_others_and_the_same_worst() -> None:
    first, second = drawn(population(), seed=1), drawn(population(), seed=2)
    assert names(first, Part.RANDOM) != names(second, Part.RANDOM)
    assert names(first, Part.WORST) == names(second, Part.WORST)
    assert names(first, Part.UNCERTAIN) == names(second, Part.UNCERTAIN)


@given(st.integers(0, 30), st.integers(1, 40))
def test_a_sample_of_everything_is_everything(number: int, size: int) -> None:
    sample = drawn(population(number), size)
    assert len(sample.drawn) == min(number, size)
    if number <= size:
        assert all(one.stratum.weight == 1 for one in sample.drawn)


def test_what_is_kept_is_bounded() -> None:
    sampler = Sampler(10)
    for one in population(5000):
        sampler.add(one)
    assert sum(len(kept) for kept in sampler._kept.values()) <= 3 * (10 + 3 + 2)


# ---- what the answers say


def truth(name: str) -> bool:
    """What people would say: a few of those not found are missed, some of those found are wrong."""
    place = int(name[1:])
    return place % 7 == 3 if place % 5 == 1 or place % 20 == 0 else place % 31 == 2


def answered(sample: Sample) -> Estimates:
    answers = []
    for one in sample.drawn:
        found = frozenset(f.rule for f in one.result.findings if f.confidence is Confidence.HIGH)
        name = one.result.conversation.id
        answers.append(Answer(name, one.stratum.name, found, frozenset([RULE] if truth(name) else ())))
    return estimates(answers, {one.name: one.size for one in sample.strata}, [RULE])


def test_the_overall_rate_is_unbiased_and_intervals_cover() -> None:
    results = population()
    share = sum(truth(one.conversation.id) for one in results) / 400
    found = [answered(drawn(results, 60, seed=seed)).counts[RULE].rate for seed in range(200)]
    mean = sum(one.value or 0 for one in found) / 200
    spread = (sum(((one.value or 0) - mean) ** 2 for one in found) / 199) ** 0.5
    # Four standard errors of the mean of 200 runs.
    assert abs(mean - share) < 4 * spread / 200**0.5
    covered = sum(one.low <= share <= one.high for one in found if one.low is not None and one.high is not None) / 200
    assert 0.91 <= covered <= 1.0
    # Honest, and not by being as wide as can be.
    assert sum(one.high - one.low for one in found if one.low is not None and one.high is not None) / 200 < 0.2


def test_unweighted_the_rate_would_be_wrong() -> None:
    results = population(600)
    share = sum(truth(one.conversation.id) for one in results) / 600
    samples = [drawn(results, 60, seed=seed) for seed in range(40)]
    plain = sum(truth(name) for sample in samples for name in names(sample)) / (40 * 60)
    weighted = sum(answered(sample).counts[RULE].rate.value or 0 for sample in samples) / 40
    assert abs(weighted - share) < abs(plain - share)


def test_where_everything_was_reviewed_nothing_is_uncertain() -> None:
    results = population(60)
    found = answered(drawn(results, 60)).counts[RULE]
    sure = {one.conversation.id for one in results if any(f.confidence is Confidence.HIGH for f in one.findings)}
    true = {one.conversation.id for one in results if truth(one.conversation.id)}
    assert found.precision == (len(sure & true) / len(sure),) * 3
    assert found.recall == (len(sure & true) / len(true),) * 3


def test_weights_count() -> None:
    # One of 1 that was wrong, and one of 9 that was right: nine in ten of what is found is right.
    answers = [Answer("a", "worst", frozenset("r"), frozenset()), Answer("b", "rest", frozenset("r"), frozenset("r"))]
    precision = estimates(answers, {"worst": 1, "rest": 9}).counts["r"].precision
    assert precision.value == pytest.approx(0.9)
    assert precision.low is not None and precision.high is not None and precision.low < 0.9 <= precision.high


def test_who_was_not_reviewed_is_stood_for_and_silent_strata_are_told() -> None:
    answers = [Answer("a", "one", frozenset("r"), frozenset("r"))]
    found = estimates(answers, {"one": 5, "two": 7})
    assert found.silent == ("two",)
    assert (found.reviewed, found.size) == (1, 12)


def test_what_nobody_was_sure_of_is_left_out() -> None:
    answers = [
        Answer("a", "all", frozenset("r"), frozenset(), frozenset("r")),
        Answer("b", "all", frozenset("r"), frozenset("r")),
    ]
    found = estimates(answers, {"all": 2})
    assert (found.counts["r"].both, found.counts["r"].false_alarms) == (1, 0)
    assert found.counts[ANY].both == 1


def test_memory_does_not_grow_with_conversations() -> None:
    import pickle

    from tests.insight.planted import result as planted

    def kept(number: int) -> int:
        sampler = Sampler(20, by="agent")
        for index in range(number):
            sampler.add(planted(f"agent-{index % 40}", name=f"c-{index}"))
        return len(pickle.dumps(sampler))

    assert kept(6_000) < 1.2 * kept(3_000)
