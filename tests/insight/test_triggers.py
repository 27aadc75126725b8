"""What precedes a lapse and what calms: what is counted, that nothing is found in noise, and that what is planted is found."""

from __future__ import annotations

import pickle
import sys
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from calllint.conversation import Conversation, Role, Turn
from calllint.errors import UsageError
from calllint.insight.triggers import EXAMPLES, Exchange, Triggers
from calllint.insight.triggers_observed import ACTS, TRIGGERS, Turned, observe
from calllint.linting import Linter
from calllint.results import Result
from calllint.rules.finding import Outcome
from tests.insight.exchanges import drawn, result
from tests.talk import talk

LONG = "I have been saying this for a while"
TALK = [("agent", LONG), ("customer", LONG), ("agent", LONG), ("customer", LONG), ("agent", LONG)]


def counted(*results: Result) -> Triggers:
    triggers = Triggers()
    for one in results:
        triggers.add(one)
    return triggers


def sums(triggers: Triggers, rule: str, trigger: str) -> tuple[int, ...]:
    rows = [row for _, row in triggers.lapses(rule, trigger)]
    return tuple(sum(column) for column in zip(*rows, strict=True))


def test_the_linter_observes_only_when_asked() -> None:
    conversation = talk("customer: You idiots, this is ridiculous!\nagent: I'm so sorry about that.", language="en")
    assert Linter().lint(conversation).observed is None
    observed = Linter(observe=observe).lint(conversation).observed
    assert [one.turn for one in observed] == [0, 1]
    assert {"customer-abuse", "customer-frustration"} <= set(observed[0].names)
    assert observed[0].upset >= 1
    assert {"acknowledgement", "apology"} <= set(observed[1].names)


def test_a_linter_that_observes_crosses_into_other_processes() -> None:
    linter = pickle.loads(pickle.dumps(Linter(observe=observe)))
    assert linter.lint(talk("customer: Hello.\nagent: Hello.", language="en")).observed == ()


@pytest.mark.parametrize(
    "language, said",
    [
        ("en", "Would you prefer a refund or a replacement?"),
        ("en", "You can choose the day."),
        ("nl", "U kunt kiezen: een nieuwe of uw geld terug."),
    ],
)
def test_an_offered_choice_is_an_act(language: str, said: str) -> None:
    conversation = Conversation("c", (Turn(Role.CUSTOMER, "Hm."), Turn(Role.AGENT, said)), language=language)
    assert "choice" in {name for one in Linter(observe=observe).lint(conversation).observed for name in one.names}


def test_results_that_were_not_observed_are_refused() -> None:
    with pytest.raises(ValueError, match="observe"):
        Triggers().add(result(TALK, observed=None))


def test_a_trigger_counts_for_the_agents_turns_after_the_customers_next_two() -> None:
    turns = [*TALK, ("customer", LONG), ("agent", LONG)]
    one = counted(result(turns, observed=[Turned(1, ("customer-abuse",), 1)], lapses=[("dismissive", 4)]))
    # Of three moments two follow the abuse; the third is after the lapse, and no longer at risk for this rule.
    assert sums(one, "dismissive", "customer-abuse") == (2, 1, 0, 0)
    assert sums(one, "hostile-language", "customer-abuse") == (2, 0, 1, 0)
    assert one.examples("dismissive", "customer-abuse") == (Exchange("c", 1, 4, "Ann"),)


def test_who_says_something_in_several_messages_speaks_once_and_backchannels_are_passed_over() -> None:
    turns = [
        ("customer", LONG),
        ("customer", LONG),
        ("system", "x"),
        ("agent", "hm hm"),
        ("customer", "yes"),
        ("agent", LONG),
        ("agent", LONG),
    ]
    one = counted(result(turns, observed=[Turned(0, ("customer-abuse",), 1)], lapses=[("dismissive", 6)]))
    assert sums(one, "dismissive", "customer-abuse") == (1, 1, 0, 0)


def test_before_the_customer_has_spoken_there_is_no_moment() -> None:
    one = counted(result([("agent", LONG), ("customer", LONG)], lapses=[("dismissive", 0)]))
    assert one.conversations == 1
    assert one.rules == ()


def test_a_long_wait_in_the_queue_goes_with_the_first_turns() -> None:
    assert sums(counted(result(TALK, queue_wait_s=400)), "dismissive", "long-wait") == (2, 0, 0, 0)
    assert sums(counted(result(TALK, queue_wait_s=100)), "dismissive", "long-wait") == (0, 0, 2, 0)


def test_what_could_not_be_measured_is_not_counted() -> None:
    one = counted(result(TALK, outcomes={"interruption": Outcome.NOT_MEASURABLE}))
    assert "interruption" not in one.rules


def test_a_rule_that_answers_to_something_is_at_risk_there_alone_and_its_occasion_is_no_trigger() -> None:
    upset = [Turned(3, ("customer-frustration", "repeat-contact"), 1)]
    passed = counted(result(TALK, observed=upset, outcomes={"no-acknowledgement": Outcome.PASS}))
    assert sums(passed, "no-acknowledgement", "repeat-contact") == (1, 0, 0, 0)
    failed = counted(result(TALK, observed=upset, lapses=[("no-acknowledgement", 4)]))
    assert sums(failed, "no-acknowledgement", "repeat-contact") == (1, 1, 0, 0)
    assert list(failed.lapses("no-acknowledgement", "customer-frustration")) == []


def test_calming_is_counted_from_the_first_upset_turn_until_the_customer_is_calm() -> None:
    turns = [*TALK, ("customer", LONG), ("agent", LONG), ("customer", LONG)]
    observed = [Turned(1, (), 2), Turned(2, ("acknowledgement",)), Turned(3, (), 1), Turned(4, ("choice",)), Turned(6, ("choice",))]
    one = counted(result(turns, observed=observed))
    assert dict(one.calmed("acknowledgement")) == {
        ("Ann", "invoice", 2, 1): (1, 0, 1, 0, 0, 0),
        ("Ann", "invoice", 1, 2): (0, 0, 0, 1, 1, 0),
    }
    assert sum(row[1] for _, row in one.calmed("choice")) == 1
    assert one.examples("", "choice") == (Exchange("c", 3, 5, "Ann"),)


def test_who_says_nothing_more_neither_calmed_down_nor_did_not() -> None:
    one = counted(result(TALK, observed=[Turned(3, (), 1)]))
    assert list(one.calmed("choice")) == []


def test_few_examples_are_kept_and_which_does_not_hang_on_the_order() -> None:
    results = [result(TALK, observed=[Turned(1, ("customer-abuse",), 1)], lapses=[("dismissive", 2)], id_=f"c{n}") for n in range(20)]
    there, back = counted(*results), counted(*results[::-1])
    assert len(there.examples("dismissive", "customer-abuse")) == EXAMPLES
    assert there.examples("dismissive", "customer-abuse") == back.examples("dismissive", "customer-abuse")
    assert there.examples("dismissive", "customer-abuse", "Bob") == ()


AT = st.one_of(
    st.tuples(st.sampled_from([1, 3]), st.sampled_from(TRIGGERS[:3]), st.integers(0, 3)),
    st.tuples(st.sampled_from([2, 4]), st.sampled_from(ACTS[:2]), st.just(0)),
)
OBSERVED = st.lists(AT, max_size=4, unique_by=lambda one: one[0])
LAPSES = st.lists(st.tuples(st.sampled_from(["dismissive", "hostile-language"]), st.sampled_from([2, 4])), max_size=3, unique=True)
RESULTS = st.lists(st.tuples(OBSERVED, LAPSES, st.sampled_from("ab"), st.sampled_from("xyz")), max_size=6)


@given(RESULTS, st.integers(0, 6))
def test_parts_merge_to_the_whole(drawn_: list[Any], cut: int) -> None:
    results = [
        result(
            TALK,
            observed=[Turned(turn, (name,), upset) for turn, name, upset in sorted(observed)],
            lapses=lapses,
            agent=agent,
            id_=f"{id_}{number}",
        )
        for number, (observed, lapses, agent, id_) in enumerate(drawn_)
    ]
    whole, left, right = counted(*results), counted(*results[:cut]), counted(*results[cut:])
    right = pickle.loads(pickle.dumps(right))
    left.merge(right)
    assert left.conversations == whole.conversations
    assert left.rules == whole.rules
    for rule in whole.rules:
        for trigger in TRIGGERS[:3]:
            assert dict(left.lapses(rule, trigger)) == dict(whole.lapses(rule, trigger))
            assert left.examples(rule, trigger) == whole.examples(rule, trigger)
    for act in ACTS[:2]:
        assert dict(left.calmed(act)) == dict(whole.calmed(act))


def test_a_stratum_of_very_many_moments_counts_on(monkeypatch: pytest.MonkeyPatch) -> None:
    from calllint.insight import triggers_rows as module

    results = [result(TALK, observed=[Turned(1, ("customer-abuse",), 1)], lapses=[("dismissive", 2)], id_=f"c{n}") for n in range(9)]
    whole = counted(*results)
    monkeypatch.setattr(module, "_SHORT", 4)
    wide, half = counted(*results), counted(*results[:3])
    half.merge(counted(*results[3:]))
    assert sums(whole, "dismissive", "customer-abuse")[1] == 9
    for other in (wide, half):
        assert dict(other.lapses("dismissive", "customer-abuse")) == dict(whole.lapses("dismissive", "customer-abuse"))


def simulated(seed: int, conversations: int, **causes: float) -> Triggers:
    rng = np.random.default_rng(seed)
    return counted(*(drawn(rng, number, **causes) for number in range(conversations)))


def found(triggers: Triggers) -> set[tuple[str, str]]:
    return {(one.rule, one.trigger) for one in triggers.lifts()} | {("", one.act) for one in triggers.calming()}


def test_what_is_planted_is_found_with_its_size_and_where_to_read_it() -> None:
    triggers = simulated(4, 900, lift=5.0, calms=0.25)
    (lift,) = triggers.lifts()[:1]
    assert (lift.rule, lift.trigger, lift.agent) == ("hostile-language", "customer-abuse", None)
    # The trigger counts for two of the agent's turns and raises one: 5 times becomes some 3 times.
    assert 1.5 < lift.low < lift.lift < lift.high < 9
    assert lift.rate > lift.other_rate
    assert lift.lapses <= lift.moments
    assert len(lift.examples) == EXAMPLES
    (calm,) = triggers.calming()
    assert calm.act == "acknowledgement"
    assert 0 < calm.low < calm.difference < calm.high < 0.6
    assert calm.upset < calm.other_upset


def test_everything_tells_what_does_not_hold_too() -> None:
    triggers = simulated(5, 120)
    told = triggers.lifts(everything=True)
    assert {one.trigger for one in told} == {"customer-abuse", "repeat-contact", "wait-complaint"}
    assert [one.holds for one in told] == sorted((one.holds for one in told), reverse=True)
    assert all(one.low <= one.lift <= one.high for one in told)
    assert {one.act for one in triggers.calming(everything=True)} == {"acknowledgement", "choice", "reason"}


def test_what_could_not_have_told_changes_nothing_of_what_holds() -> None:
    # Agents of two conversations beside those of many: their tests are left out before, or told with no q.
    rng = np.random.default_rng(3)
    many = [drawn(rng, number, base=0.02, lift=8.0) for number in range(700)]
    few = [one._replace(conversation=one.conversation._replace(agent=f"few-{number // 2}")) for number, one in enumerate(many[:60])]
    triggers = counted(*many, *few)
    told = triggers.lifts(everything=True)
    assert any(one.agent is not None and one.agent.startswith("few-") and one.q is None for one in told)
    assert triggers.lifts() == tuple(one for one in told if one.holds)
    assert any(one.agent is not None for one in triggers.lifts())


def test_nothing_counted_says_nothing() -> None:
    assert Triggers().lifts(everything=True) == ()
    assert Triggers().calming(everything=True) == ()


def test_an_agent_of_their_own_is_told() -> None:
    rng = np.random.default_rng(11)
    results = [drawn(rng, number, lift=9.0 if number % 2 else 1.0) for number in range(700)]
    results = [
        one._replace(conversation=one.conversation._replace(agent="Zoe" if number % 2 else "Ann")) for number, one in enumerate(results)
    ]
    by_agent = {(one.trigger, one.agent) for one in counted(*results).lifts() if one.agent is not None}
    assert by_agent == {("customer-abuse", "Zoe")}


def test_noise_raises_nothing_quick() -> None:
    assert sum(bool(found(simulated(seed, 150, patience=0.5))) for seed in range(12)) <= 2


@pytest.mark.slow
@pytest.mark.parametrize("patience", [0.0, 0.8])
def test_noise_raises_nothing(patience: float) -> None:
    runs = 200
    triggers = [simulated(seed, 250, patience=patience) for seed in range(runs)]
    # One in twenty of each, and what so many runs may be off by at three standard errors.
    assert sum(bool(one.lifts()) for one in triggers) / runs <= 0.05 + 0.046
    assert sum(bool(one.calming()) for one in triggers) / runs <= 0.05 + 0.046


@pytest.mark.slow
def test_what_is_planted_is_found() -> None:
    runs = 60
    there = [found(simulated(seed, 1000, lift=4.0, calms=0.2)) for seed in range(runs)]
    assert sum(("hostile-language", "customer-abuse") in one for one in there) / runs >= 0.9
    assert sum(("", "acknowledgement") in one for one in there) / runs >= 0.9


def test_without_statsmodels_one_line_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    triggers = simulated(4, 300, lift=9.0)
    monkeypatch.setitem(sys.modules, "statsmodels.stats.contingency_tables", None)
    with pytest.raises(UsageError, match="statsmodels") as error:
        triggers.lifts()
    assert "calllint[insight]" in (error.value.hint or "")
