"""What is kept of many results."""

from __future__ import annotations

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calllint.conversation import Channel
from calllint.insight.aggregate import LONG_WAIT, Aggregate, Count, aggregate, when
from calllint.results import Result
from calllint.rules.finding import Outcome
from tests.insight.planted import result

PASS, FAIL = Outcome.PASS, Outcome.FAIL
RESULTS = st.builds(
    result,
    st.sampled_from(["Ann", "Bo", None]),
    st.sampled_from(["invoice", "delivery", None]),
    st.sampled_from(["2026-03-02T09:30:00Z", "2026-03-09T20:00:00", None, "yesterday"]),
    outcomes=st.dictionaries(st.sampled_from(["dismissive", "shouting", "no-closing"]), st.sampled_from(Outcome)),
    signals=st.lists(st.sampled_from(["no-means", "transfer"])).map(tuple),
    channel=st.sampled_from([Channel.CALL, Channel.CHAT]),
    team=st.sampled_from(["north", None]),
    queue_wait_s=st.sampled_from([10, 400.0, None, True]),
)


def first_letter(one: Result) -> str | None:
    return one.conversation.agent[0] if one.conversation.agent else None


def test_counts_what_was_judged() -> None:
    counts = aggregate(
        [
            result("Ann", outcomes={"dismissive": FAIL, "shouting": Outcome.NOT_MEASURABLE}),
            result("Ann", outcomes={"dismissive": PASS}),
            result("Bo", outcomes={"dismissive": Outcome.NOT_APPLICABLE}),
            result("Bo", "delivery", outcomes={"dismissive": FAIL}),
        ]
    )
    assert counts.conversations == 4
    assert counts.rules == ("dismissive",)
    assert counts.total("dismissive") == (3, 2)
    assert counts.by("agent", "dismissive") == {"Ann": (2, 1), "Bo": (1, 1)}
    assert counts.by("topic", "dismissive") == {"delivery": (1, 1), "invoice": (2, 1)}
    assert counts.by("hour", "dismissive") == {"08-12": (3, 2)}
    assert counts.total("unheard-of") == (0, 0)


def test_signals_are_of_all_conversations() -> None:
    counts = aggregate([result("Ann", signals=("no-means", "no-means")), result("Ann"), result("Bo")])
    assert counts.signals == ("no-means",)
    assert counts.by("agent", "no-means") == {"Ann": (2, 1), "Bo": (1, 0)}


def test_a_wait_counts_where_it_is_known() -> None:
    counts = aggregate([result(queue_wait_s=900), result(queue_wait_s=20), result(), result(queue_wait_s=True)])
    assert counts.total(LONG_WAIT) == (2, 1)


def test_groups_by_week_team_and_function() -> None:
    counts = aggregate(
        [result("Ann", team="north", outcomes={"shouting": FAIL}), result("Bo", outcomes={"shouting": PASS})],
        groups={"letter": first_letter},
    )
    assert counts.by("week", "shouting") == {"2026-W10": (2, 1)}
    assert counts.by("team", "shouting") == {"north": (1, 1)}
    assert counts.by("letter", "shouting") == {"A": (1, 1), "B": (1, 0)}
    assert {"agent", "week", "team", "letter"} <= set(counts.groups)


def test_the_topic_may_come_from_elsewhere() -> None:
    counts = aggregate([result(topic=None, outcomes={"shouting": FAIL})], topic=lambda one: "refund")
    assert counts.by("topic", "shouting") == {"refund": Count(1, 1)}


@pytest.mark.parametrize(
    ("at", "metadata", "found"),
    [
        ("2026-03-01T23:59:59Z", {}, ("2026-W09", "17-24")),
        ("2026-03-02", {}, ("2026-W10", None)),
        (None, {"date": "2026-03-02 07:00"}, ("2026-W10", "00-08")),
        (None, {"date": "some day", "created_at": "2026-03-02T12:00:00"}, ("2026-W10", "12-17")),
        (None, {"date": 20260302}, (None, None)),
        ("soon", {}, (None, None)),
        (None, {}, (None, None)),
    ],
)
def test_when(at: str | None, metadata: dict[str, object], found: tuple[str | None, str | None]) -> None:
    assert when(result(at=at, **metadata).conversation) == found


@given(st.lists(RESULTS, max_size=12), st.integers(0, 12))
def test_merging_is_adding(results: list[Result], cut: int) -> None:
    whole, left, right = aggregate(results), aggregate(results[:cut]), aggregate(results[cut:])
    merged = pickle.loads(pickle.dumps(right))
    merged.merge(left)
    assert (merged.conversations, merged.rules, merged.signals) == (whole.conversations, whole.rules, whole.signals)
    for name in (*whole.rules, *whole.signals):
        assert dict(merged.cells(name)) == dict(whole.cells(name))
        for group in whole.groups:
            assert merged.by(group, name) == whole.by(group, name)


def test_merging_leaves_the_other_as_it_is() -> None:
    one, other = Aggregate(), aggregate([result(outcomes={"shouting": FAIL})])
    one.merge(other)
    one.add(result(outcomes={"shouting": FAIL}))
    assert other.total("shouting") == (1, 1)
    assert one.total("shouting") == (2, 2)
