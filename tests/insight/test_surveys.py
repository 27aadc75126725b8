"""What goes with a score: what is counted, that neither noise nor the topic raises anything, and that what is planted is found."""

from __future__ import annotations

import pickle
import sys
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from calllint.conversation import Conversation
from calllint.errors import UsageError
from calllint.insight.surveys import ASSOCIATION, Scores, Survey, sentence
from calllint.insight.surveys_model import Effect
from calllint.results import Result
from calllint.rules.finding import Criterion, Outcome, Severity, Signal
from calllint.scoring import Scorecard

CARD = Scorecard(None, None, 0.0, 0.0)
RULES = tuple(f"rule-{number}" for number in range(8))


def result(
    id_: str,
    outcomes: dict[str, Outcome],
    *,
    signals: tuple[str, ...] = (),
    agent: str = "Ann",
    topic: str | None = "t",
    language: str | None = "en",
) -> Result:
    criteria = tuple(Criterion(rule, "tone", outcome, 1.0, Severity.ERROR) for rule, outcome in outcomes.items())
    conversation = Conversation(id_, (), agent=agent, topic=topic)
    return Result(conversation, language, (), tuple(Signal(name, 0, ()) for name in signals), criteria, (), CARD)


def drawn(seed: int, size: int, *, effect: float = 0.0, topic: float = 0.0, agents: float = 0.0) -> Survey:
    """`size` conversations of which rule-0 costs `effect` points. By topic scores differ by up to `topic` points, and rules fail more where
    scores are lower; by agent the same, with a standard deviation of `agents` points.
    """
    rng = np.random.default_rng(seed)
    liked = rng.normal(0, agents, 8)
    scores, results = {}, []
    for number in range(size):
        about, agent = int(rng.integers(5)), int(rng.integers(8))
        worse = about / 4
        rate = 0.15 + 0.3 * worse * bool(topic) + 0.15 * (liked[agent] < 0) * bool(agents)
        fails = rng.random(len(RULES)) < rate
        score = 8 - topic * worse + liked[agent] + rng.normal(0, 2) - effect * fails[0]
        scores[f"c{number}"] = float(round(min(10, max(0, score))))
        outcomes = {rule: Outcome.FAIL if fail else Outcome.PASS for rule, fail in zip(RULES, fails, strict=True)}
        results.append(result(f"c{number}", outcomes, agent=f"a{agent}", topic=f"t{about}"))
    return added(Survey(scores), results)


def added(survey: Survey, results: list[Result]) -> Survey:
    for one in results:
        survey.add(one)
    return survey


def held(survey: Survey) -> set[str]:
    return {effect.name for effect in survey.effects()}


def test_ids_are_found_as_they_are_or_loosely() -> None:
    survey = Survey(Scores({"C-17.wav": 8.0, "c-18": 3.0, "570.12": 5.0, "x": 1.0, "X": 2.0, "gone": 9.0}, "nps"))
    for id_ in ("calls/c-17", "C-18.mp3", "570.12", "570", "X", "nobody"):
        survey.add(result(id_, {}))
    assert survey.conversations == 4
    assert survey.mean == (8 + 3 + 5 + 2) / 4
    assert (survey.unmatched, survey.example_unmatched) == (2, "x")
    assert survey.name == "nps"


def test_what_was_not_judged_is_not_compared() -> None:
    outcomes = [Outcome.PASS, Outcome.FAIL, Outcome.NOT_APPLICABLE, Outcome.NOT_MEASURABLE]
    results = [result(f"c{number}", {"rule": outcomes[number % 4]}) for number in range(80)]
    survey = added(Survey({f"c{number}": float(number % 7) for number in range(80)}), results)
    (effect,) = survey.effects(everything=True)
    assert (effect.conversations, effect.others) == (20, 20)


def test_signals_are_compared_where_the_language_is_known() -> None:
    results = [
        result(f"c{number}", {}, signals=("repeat-contact",) if number % 2 else (), language=None if number >= 60 else "nl")
        for number in range(80)
    ]
    survey = added(Survey({f"c{number}": 9.0 - 5 * (number % 2) + number % 3 for number in range(80)}), results)
    (effect,) = survey.effects()
    assert (effect.kind, effect.name, effect.conversations, effect.others) == ("signal", "repeat-contact", 30, 30)
    assert effect.difference == pytest.approx(-5, abs=0.3)


def test_too_few_say_nothing() -> None:
    results = [result(f"c{number}", {"rule": Outcome.FAIL if number < 5 else Outcome.PASS}) for number in range(50)]
    assert added(Survey({f"c{number}": 10.0 * (number >= 5) for number in range(50)}), results).effects(everything=True) == ()
    assert Survey({}).effects() == ()
    assert Survey({}).mean is None


def test_scores_that_are_all_alike_say_nothing() -> None:
    results = [result(f"c{number}", {"rule": Outcome.FAIL if number % 2 else Outcome.PASS}) for number in range(50)]
    assert added(Survey({f"c{number}": 7.0 for number in range(50)}), results).effects(everything=True) == ()


def test_what_is_planted_is_found_with_its_size() -> None:
    (effect,) = drawn(3, 900, effect=1.5).effects()
    assert effect.name == "rule-0"
    assert effect.low < -1.2 < effect.high < 0
    assert effect.within == ("topic", "agent")
    assert effect.mean < effect.other_mean


def test_the_topic_is_not_taken_for_the_rule() -> None:
    survey = drawn(4, 600, topic=5.0)
    told = survey.effects(everything=True)
    # As they stand all rules go with lower scores; on the same topics none does.
    assert all(effect.other_mean - effect.mean > 0.5 for effect in told)
    assert held(survey) == set()


def test_an_agent_who_is_liked_less_is_not_taken_for_what_they_forget() -> None:
    assert sum(bool(held(drawn(seed, 400, agents=1.5))) for seed in range(6)) <= 1


def test_noise_raises_nothing_quick() -> None:
    assert sum(bool(held(drawn(seed, 200))) for seed in range(25)) <= 4


@pytest.mark.slow
@pytest.mark.parametrize("causes", [{}, {"topic": 4.0}, {"agents": 1.0}], ids=["noise", "topic", "agents"])
def test_noise_raises_nothing(causes: dict[str, float]) -> None:
    runs = 300
    # One in twenty, and what so many runs may be off by at three standard errors.
    assert sum(bool(held(drawn(seed, 300, **causes))) for seed in range(runs)) / runs <= 0.05 + 0.038


@pytest.mark.slow
def test_a_point_and_a_half_is_found() -> None:
    runs = 100
    assert sum("rule-0" in held(drawn(seed, 500, effect=1.5)) for seed in range(runs)) / runs >= 0.9


OUTCOMES = st.dictionaries(st.sampled_from(["a", "b"]), st.sampled_from([Outcome.PASS, Outcome.FAIL, Outcome.NOT_APPLICABLE]))
ROWS = st.lists(st.tuples(OUTCOMES, st.booleans(), st.sampled_from("xyz"), st.sampled_from(["en", None])), max_size=30)


@given(ROWS, st.integers(0, 30))
def test_parts_merge_to_the_whole(rows: list[Any], cut: int) -> None:
    results = [
        result(f"c{number}", outcomes, signals=("s",) if signal else (), topic=topic, agent=topic, language=language)
        for number, (outcomes, signal, topic, language) in enumerate(rows)
    ]
    scores = {f"c{number}": float(number % 5) for number in range(35)}
    whole = added(Survey(scores), results)
    left, right = added(Survey(scores), results[:cut]), added(Survey(scores), results[cut:])
    left.merge(pickle.loads(pickle.dumps(right)))
    assert left.conversations == whole.conversations
    assert left.unmatched == whole.unmatched
    assert left.effects(everything=True) == whole.effects(everything=True)


def test_the_words_say_that_they_go_together() -> None:
    effect = Effect("rule", "no-closing", 40, 200, 6.0, 7.5, -1.4, -2.25, -0.5, 0.01, True, ("topic",))
    assert sentence(effect, "en", "nps") == (
        "Where it happens, “no-closing”, nps is 1.40 lower (0.50 to 2.25) than where it does not, on the same topics: "
        "40 and 200 conversations."
    )
    assert sentence(effect, "nl", titles={"no-closing": "Geen afscheid"}) == (
        "Waar het gebeurt, “Geen afscheid”, is score 1,40 lager (0,50 tot 2,25) dan waar het niet gebeurt, bij dezelfde onderwerpen: "
        "40 en 200 gesprekken."
    )
    other = effect._replace(kind="signal", name="transfer", difference=0.2, low=-0.1, high=0.5, within=())
    assert sentence(other, "xx") == "With “transfer”, score is 0.20 higher (-0.10 to 0.50) than without: 40 and 200 conversations."
    assert "not shown" in ASSOCIATION["en"] and "niet aangetoond" in ASSOCIATION["nl"]


def test_without_statsmodels_one_line_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    survey = drawn(3, 60)
    monkeypatch.setitem(sys.modules, "statsmodels.regression.linear_model", None)
    with pytest.raises(UsageError, match="statsmodels") as error:
        survey.effects()
    assert "calllint[insight]" in (error.value.hint or "")
