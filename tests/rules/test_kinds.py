"""The kinds of rules, on cues put by hand."""

from __future__ import annotations

from typing import Any

import pytest

from calllint.conversation import Role
from calllint.cues import Cue, CueSheet, Evidence
from calllint.cues.view import views
from calllint.lexicon import load_lexicon
from calllint.rules.catalogue import parse_rules
from calllint.rules.finding import Outcome
from calllint.rules.kinds import Verdict, judge
from calllint.text.words import cut
from tests.talk import talk

LEXICON = load_lexicon("en")
LINES = """
agent [0-2]: we open at nine tomorrow
customer [3-6]: my bill looks strange to me
agent [40-44]: mm-hm
customer [45-47]: it says ninety pounds
agent [47.5-50]: that is the new tariff
agent [51-55]: shall we look at it together
"""


def verdict(table: dict[str, Any], *cues: tuple[str, int], lines: str = LINES, **metadata: Any) -> Verdict:
    """The verdict of the rule `table` where `cues` (name, turn) are."""
    conversation = talk(lines, language="en", channel="call", **metadata)
    (view,) = views([(conversation, [cut(turn.text) for turn in conversation.turns])], LEXICON)
    sheet = CueSheet(
        conversation,
        [Cue(name, Evidence(turn, 0, 2, conversation.turns[turn].text[:2]), conversation.turns[turn].role) for name, turn in cues],
    )
    (rule,) = parse_rules({"own": {"meaning": "m", "message": "m", **table}}, "test")
    return judge(rule.constraint, view, sheet, {name: option.default for name, option in rule.options.items()})


def turns(verdict: Verdict) -> list[int]:
    return [hit.turn for hit in verdict.hits]


def test_absence_fails_at_each_turn_with_the_cue() -> None:
    table = {"kind": "absence", "of": ["agent:x"]}
    assert verdict(table).outcome is Outcome.PASS
    assert turns(verdict(table, ("x", 0), ("x", 1), ("x", 4), ("x", 4))) == [0, 4]


def test_absence_is_excused_by_what_came_before_and_not_by_what_came_after() -> None:
    table = {"kind": "absence", "of": ["agent:x"], "unless-before": ["customer:y"]}
    assert turns(verdict(table, ("x", 4), ("y", 3))) == []
    assert turns(verdict(table, ("x", 0), ("y", 3))) == [0]


def test_absence_is_excused_where_the_other_asked_just_before() -> None:
    table = {"kind": "absence", "of": ["agent:x"], "unless-asked": ["customer:y"]}
    assert turns(verdict(table, ("x", 4), ("y", 3))) == []
    assert turns(verdict(table, ("x", 5), ("y", 3))) == []
    assert turns(verdict(table, ("x", 4), ("y", 1))) == [4]


def test_absence_reports_its_facts() -> None:
    facts = {"unprovoked": {"no-earlier": ["customer:y"]}, "early": {"first-turns": 1, "first-seconds": 41}}
    table = {"kind": "absence", "of": ["agent:x"], "facts": facts}
    assert [dict(hit.facts) for hit in verdict(table, ("x", 0), ("y", 1), ("x", 2), ("x", 5)).hits] == [
        {"unprovoked": True, "early": True},
        {"unprovoked": False, "early": True},
        {"unprovoked": False, "early": False},
    ]


@pytest.mark.parametrize(
    ("where", "at", "found"),
    [("anywhere", 2, True), ("opening", 4, False), ("opening", 0, True), ("closing", 0, False), ("closing", 5, True)],
)
def test_existence_looks_where_it_says(where: str, at: int, found: bool) -> None:
    table = {"kind": "existence", "of": ["agent:x"], "where": where, "turns": 1}
    result = verdict(table, ("x", at))
    assert (result.outcome is Outcome.PASS) is found
    if not found:
        assert turns(result) == [0 if where == "opening" else 5]


def test_existence_without_a_known_speaker_is_not_measurable() -> None:
    result = verdict({"kind": "existence", "of": ["x"]}, lines="customer: hello there")
    assert result.outcome is Outcome.NOT_MEASURABLE


def test_response_counts_turns_of_substance_only() -> None:
    table = {"kind": "response", "after": ["customer:y"], "of": ["agent:x"], "within-turns": 1}
    assert verdict(table).outcome is Outcome.NOT_APPLICABLE
    assert verdict(table, ("y", 1), ("x", 4)).outcome is Outcome.PASS
    failed = verdict(table, ("y", 1), ("x", 5))
    assert turns(failed) == [2]
    assert failed.hits[0].related[0].turn == 1
    assert failed.hits[0].facts == {"only-backchannels": False}


def test_response_within_seconds() -> None:
    table = {"kind": "response", "after": ["customer:y"], "of": ["agent:x"], "within-turns": 9, "within-seconds": 5}
    assert turns(verdict(table, ("y", 1), ("x", 4))) == [2]
    assert verdict(table, ("y", 3), ("x", 4)).outcome is Outcome.PASS


def test_a_response_beside_what_spoils_it_is_none() -> None:
    table = {"kind": "response", "after": ["customer:y"], "of": ["agent:x"], "not-with": ["agent:z"]}
    assert turns(verdict(table, ("y", 1), ("x", 4), ("z", 4))) == [2]


def test_precedence() -> None:
    table = {"kind": "precedence", "of": ["agent:x"], "first": ["agent:y"]}
    assert verdict(table).outcome is Outcome.NOT_APPLICABLE
    assert turns(verdict(table, ("x", 2), ("y", 4))) == [2]
    assert verdict(table, ("x", 4), ("y", 2)).outcome is Outcome.PASS


@pytest.mark.parametrize(
    ("measure", "most", "found"),
    [("silence-s", 30, [2]), ("agent-words", 5, [5]), ("agent-talk-percent", 99, []), ("queue-wait-s", 300, [0])],
)
def test_bound(measure: str, most: float, found: list[int]) -> None:
    assert turns(verdict({"kind": "bound", "measure": measure, "most": most}, queue_wait_s=600)) == found


def test_bound_without_the_measure_in_the_input_is_not_measurable() -> None:
    assert verdict({"kind": "bound", "measure": "queue-wait-s", "most": 300}).outcome is Outcome.NOT_MEASURABLE


def test_a_limit_may_be_an_option() -> None:
    table = {"kind": "bound", "measure": "silence-s", "most": "$longest", "options": {"longest": {"default": 60, "meaning": "seconds"}}}
    assert verdict(table).outcome is Outcome.PASS


def test_facts_of_a_cue_can_be_asked_for() -> None:
    conversation = talk("customer: you idiot", language="en")
    (view,) = views([(conversation, [cut("you idiot")])], LEXICON)
    (rule,) = parse_rules({"own": {"kind": "absence", "of": ["abuse+personal"], "meaning": "m", "message": "m"}}, "test")
    for personal, outcome in ((True, Outcome.FAIL), (False, Outcome.PASS)):
        cue = Cue("abuse", Evidence(0, 0, 3, "you"), Role.CUSTOMER, facts={"personal": personal})
        assert judge(rule.constraint, view, CueSheet(conversation, [cue]), {}).outcome is outcome
