"""What many conversations say together: planted causes are named, chance is not, and nothing depends on the order."""

from __future__ import annotations

import pickle
import sys
import tracemalloc

import pytest

from calllint.conversation import Conversation, Role, Turn
from calllint.insight.groups import MOST_VALUES, Key, Topic, agent_of, topic_of, value_at
from calllint.insight.overall import Insight, Overall
from calllint.insight.surveys import Scores
from calllint.insight.verdicts import Kind
from calllint.linting import Linter
from calllint.results import Result
from calllint.rules.finding import Outcome
from calllint.settings import Settings
from tests.insight.planted import COACHED, PROCESS, export, result

FAIL, PASS = Outcome.FAIL, Outcome.PASS


def told(results: list[Result], **options: object) -> Insight:
    overall = Overall(**options)  # type: ignore[arg-type]
    for one in results:
        overall.add(one)
    return overall.told()


@pytest.fixture(scope="module")
def planted() -> Insight:
    return told(list(export(3000, 1, process=0.15, coaching=0.15)), group_by=("region",))


def test_the_planted_causes_are_named_as_what_they_are(planted: Insight) -> None:
    [process], [coaching] = planted.process, planted.coaching
    assert (process.verdict.rule, process.verdict.topic, process.verdict.agent) == (PROCESS, "refund", None)
    assert [lift.signal for lift in process.verdict.signals] == ["transfer"]
    assert (coaching.verdict.rule, coaching.verdict.agent, coaching.verdict.topic) == (COACHED, "Bo", None)
    assert set(planted.in_control) == {"no-acknowledgement", "shouting"}
    assert [table.rule for table in planted.tables if table.said] == [PROCESS, COACHED]


def test_examples_are_of_what_they_show(planted: Insight) -> None:
    results = {one.conversation.id: one for one in export(3000, 1, process=0.15, coaching=0.15)}
    for told_of in (*planted.process, *planted.coaching):
        assert len(told_of.examples) == 3
        assert [one.score for one in told_of.examples] == sorted(one.score for one in told_of.examples)
        for example in told_of.examples:
            shown = results[example.id]
            assert [one.outcome for one in shown.criteria if one.rule == told_of.verdict.rule] == [FAIL]
            assert told_of.verdict.agent in (None, shown.conversation.agent)
            assert told_of.verdict.topic in (None, shown.conversation.topic)


def test_figures_of_a_rule_add_up(planted: Insight) -> None:
    for table in planted.tables:
        assert set(table.lines) == {"agent", "topic", "channel", "team", "region"}
        for lines in table.lines.values():
            assert sum(line.rate.judged for line in lines) == table.rate.judged == 3000
            assert sum(line.rate.failed for line in lines) == table.rate.failed
        assert table.chart is not None
        assert sum(week.judged for week in table.chart.weeks) == 3000
        assert all((line.funnel is not None) == table.said for line in table.lines["agent"])
        assert all(line.verdict is not None for group in ("agent", "topic") for line in table.lines[group])


def test_chance_alone_names_nobody() -> None:
    raised = 0
    for seed in range(6):
        insight = told(list(export(900, 100 + seed)))
        raised += bool(insight.process or insight.coaching)
        assert not [one for one in insight.unclear if one.high]
    assert raised <= 1


def test_merging_gives_what_one_pass_gives() -> None:
    results = list(export(800, 3, process=0.2))
    whole = told(results)
    first, second = Overall(), Overall()
    for index, one in enumerate(results):
        (first if index % 3 else second).add(one)
    first.merge(pickle.loads(pickle.dumps(second)))
    assert first.told() == whole


def test_topics_are_counted_by_where_they_come_from() -> None:
    said = result(topic=None)._replace(topics=("delivery", "refund"))
    insight = told([result(topic="moving"), said, result(topic="overig"), result(topic=None)])
    assert insight.topics == (1, 1, 2, 0)
    assert topic_of(said) == "delivery"
    assert topic_of(result(topic="other")._replace(topics=("refund",))) == "refund"


def test_too_many_topics_to_tell_apart_count_as_none() -> None:
    topic = Topic()
    kept = [topic(result(topic=f"subject {number}")) for number in range(MOST_VALUES + 5)]
    assert kept[-5:] == [None] * 5
    assert topic.beyond == 5
    assert topic(result(topic="subject 1")) == "subject 1"


def test_keys_of_the_data_are_groups() -> None:
    one = result(region="N", customer={"segment": "gold"}, urgent=True, stars=4.0, tags=["a"], blank=" ")
    values = {
        key: Key(key)(one) for key in ("region", "customer.segment", "urgent", "stars", "tags", "blank", "absent", "region.x", "language")
    }
    assert values == {
        "region": "N", "customer.segment": "gold", "urgent": "yes", "stars": "4", "tags": None, "blank": None, "absent": None,
        "region.x": None, "language": "en",
    }  # fmt: skip
    assert value_at({"a.b": 1, "a": {"b": 2}}, "a.b") == 1


def test_a_group_that_nothing_has_is_told() -> None:
    insight = told([result(region="N", outcomes={"shouting": FAIL})], group_by=("region", "regio", "channel", "region"))
    assert insight.group_by == ("region", "regio", "channel")
    assert insight.empty == ("regio",)
    assert set(insight.tables[0].lines) == {"agent", "topic", "channel", "region"}


def test_the_one_name_of_the_agents_turns_is_the_agent() -> None:
    turns = (Turn(Role.AGENT, "Hi.", name="Ann"), Turn(Role.CUSTOMER, "Hi.", name="Zoe"), Turn(Role.AGENT, "Bye."))
    assert agent_of(Conversation("c", turns)) == "Ann"
    assert agent_of(Conversation("c", (*turns, Turn(Role.AGENT, "Hello.", name="Bo")))) is None
    assert agent_of(Conversation("c", turns, agent="Cas")) == "Cas"


def test_who_takes_all_of_a_bad_topic_can_not_be_told_from_it_and_is_said_so() -> None:
    results = [result("Ann", "refund", outcomes={"shouting": FAIL if number % 2 else PASS}) for number in range(60)]
    results += [
        result(agent, "invoice", outcomes={"shouting": PASS if number else FAIL}) for agent in ("Bo", "Cas") for number in range(60)
    ]
    results += [result("Ann", "invoice", outcomes={"shouting": PASS if number else FAIL}) for number in range(60)]
    unclear = [one for one in told(results).unclear if one.kind is Kind.CANNOT_TELL]
    refund = next(one for one in unclear if one.name == "refund")
    assert (refund.group, refund.high, refund.largest, refund.largest_share) == ("topic", ("shouting",), "Ann", 1.0)


def test_too_little_data_says_how_many_more() -> None:
    insight = told(list(export(120, 9)))
    few = [one for one in insight.unclear if one.kind is Kind.TOO_LITTLE]
    assert {one.name for one in few if one.group == "agent"} == {"Ann", "Bo", "Cas", "Di", "Eva", "Fee", "Gus", "Han", "Ida", "Jan"}
    assert all(0 < one.more[0] <= one.more[1] for one in few)
    assert not any(one.high for one in few)


def test_without_scipy_the_counts_are_there_and_one_is_told_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "scipy.stats", None)
    insight = told(list(export(50, 1)), survey=Scores({"c-1": 7.0}, "nps"))
    assert insight.missing is not None
    assert 'pip install "calllint[insight]"' in insight.missing
    assert (insight.conversations, insight.agents, insight.process, insight.tables) == (50, 10, (), ())
    assert insight.survey is not None
    assert insight.survey.missing is not None


def test_a_survey_goes_along() -> None:
    results = list(export(400, 5, base=0.3))
    low = {one.conversation.id: 3.0 if one.criteria[0].outcome is FAIL else 8.0 + len(one.conversation.id) % 2 for one in results}
    insight = told(results, survey=Scores({**low, "elsewhere": 1.0}, "nps"))
    assert insight.survey is not None
    assert (insight.survey.name, insight.survey.conversations, insight.survey.unmatched) == ("nps", 400, 1)
    effect = insight.survey.effects[0]
    assert effect.name == "no-acknowledgement"
    assert effect.low < -5.5 < effect.high or -6 < effect.difference < -5


def test_a_linter_with_the_options_of_it_gives_topics_and_triggers() -> None:
    overall = Overall()
    linter = Linter(Settings(), **overall.linter_options(Settings()))
    turns = (
        Turn(Role.CUSTOMER, "Where is my parcel? It should have been delivered on Monday. I am so angry about this!"),
        Turn(Role.AGENT, "I am sorry to hear that. I will find out now."),
        Turn(Role.CUSTOMER, "Thank you."),
    )
    one = linter.lint(Conversation("c", turns, language="en"))
    assert one.topics == ("delivery",)
    overall.add(one)
    assert overall.told().topics.from_words == 1
    assert overall.triggers.conversations == 1
    assert Linter(Settings()).lint(Conversation("c", turns, language="en")).topics is None


def peak(number: int) -> int:
    overall = Overall(group_by=("region",))
    results = export(number, 2)
    tracemalloc.start()
    for one in results:
        overall.add(one)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return most


@pytest.mark.slow
def test_memory_does_not_grow_with_the_number_of_conversations() -> None:
    few, many = peak(2_000), peak(20_000)
    assert many < 1.5 * few
