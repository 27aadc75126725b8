"""Rows of a table in JSON: what a CSV file would have as lines."""

from __future__ import annotations

import json
from typing import Any

import pytest
from helpdesk_help import read, said

from calllint.conversation import Conversation, Role
from calllint.errors import Problem
from calllint.reading import ReadOptions, read_text
from calllint.reading.exports.rows import recognise
from calllint.reading.reader import Match

A, C, B = Role.AGENT, Role.CUSTOMER, Role.BOT
ASKED = ("Waar blijft mijn fiets?", "Die komt morgen bij u aan.")


@pytest.mark.parametrize(
    ("customer", "agent", "role"),
    [("question", "answer", A), ("klantvraag", "antwoord", A), ("customer_tweet", "brand_reply", A), ("prompt", "response", B)],
)
def test_a_question_and_its_answer_are_a_conversation(customer: str, agent: str, role: Role) -> None:
    first, second = read(
        [{"nr": 1, customer: ASKED[0], agent: ASKED[1]}, {"nr": 2, customer: "Kan ik ruilen?", agent: "In de winkel kan dat."}]
    )
    assert isinstance(first, Conversation)
    assert isinstance(second, Conversation)
    assert said(first) == [(C, None, ASKED[0]), (role, None, ASKED[1])]
    assert said(second)[1] == (role, None, "In de winkel kan dat.")


def test_each_stands_at_its_line_and_in_its_row() -> None:
    rows = [{"question": ASKED[0], "answer": ASKED[1]}] * 2
    _, second = read_text(json.dumps({"data": rows}, indent=1), name="x.json")
    assert isinstance(second, Conversation)
    assert second.turns[1].place is not None
    assert (second.turns[1].place.line, second.turns[1].place.json_path) == (7, "$.data[1]")


def test_what_another_export_knows_is_not_taken_from_it() -> None:
    (found,) = read([{"role": "customer", "text": ASKED[0]}, {"role": "agent", "text": ASKED[1]}])
    assert isinstance(found, Conversation)
    assert said(found) == [(C, None, ASKED[0]), (A, None, ASKED[1])]


@pytest.mark.parametrize(
    "value",
    [
        [],
        [1, 2],
        [{}],
        [{"question": 1, "answer": 2}],
        [{"name": "Els", "city": "Gent"}, {"name": "Jan", "city": "Breda"}],
        [{"question": "Waar?"}, "antwoord"],
        {"question": ASKED[0], "answer": ASKED[1]},
        # A setting, and what it means.
        [
            {"name": "Snelheid", "comment": "Hoe snel de fiets gaat", "value": ""},
            {"name": "Bel", "comment": "Hoe hard de bel rinkelt", "value": ""},
        ],
        # Some are messages, others questions beside the answer.
        [
            {"session": "a", "message": ASKED[0], "type": "user"},
            {"session": "a", "message": ASKED[1], "type": "assistant"},
            {"session": "b", "message": "Kan ik hem ruilen?", "response": "In de winkel kan dat."},
        ],
    ],
)
def test_other_lists_are_no_rows(value: Any) -> None:
    assert recognise(value) is Match.NO


def test_rows_that_are_none_are_told_where_the_format_was_asked_for() -> None:
    items = list(read_text(json.dumps([{"a": 1}, 3]), ReadOptions(input_format="rows"), name="x.json"))
    assert items
    assert all(isinstance(item, Problem) for item in items)


LOG = [
    {"session_id": "a", "user": "Waar blijft mijn fiets?", "ai": "Die komt morgen bij u aan.", "time": "2026-04-01T10:00:00"},
    {"session_id": "a", "user": "Hoe laat is dat?", "ai": "Rond tien uur in de ochtend.", "time": "2026-04-01T10:01:00"},
    {"session_id": "b", "user": "Kan ik hem ruilen?", "ai": "In de winkel kan dat.", "time": "2026-04-01T11:00:00"},
]


def test_rows_may_stand_one_a_line() -> None:
    first, second = read_text("".join(json.dumps(row) + "\n" for row in LOG), name="log.jsonl")
    assert isinstance(first, Conversation)
    assert isinstance(second, Conversation)
    assert (first.id, [turn.role for turn in first.turns]) == ("a", [C, B, C, B])
    assert (second.id, [turn.text for turn in second.turns]) == ("b", ["Kan ik hem ruilen?", "In de winkel kan dat."])
    assert second.turns[1].place is not None
    assert second.turns[1].place.line == 3


def test_who_asks_is_no_word_of_his() -> None:
    rows = [{"user": "els@example.org", "prompt": ASKED[0], "response": ASKED[1]}] * 2
    assert recognise(rows) is Match.LIKELY


def test_what_is_asked_beside_an_instruction_is_not_left_out() -> None:
    row = {"instruction": "Je bent een hulpje van een winkel.", "input": "Waar blijft mijn fiets?", "output": "Die komt morgen bij u aan."}
    assert recognise([row, row]) is Match.NO


@pytest.mark.parametrize("key", ["turns", "history", "chat_history", "exchanges", "messages", "gesprek"])
@pytest.mark.parametrize(("customer", "agent", "role"), [("user", "bot", B), ("question", "answer", A), ("text", "draft", A)])
def test_questions_and_answers_of_one_talk_stay_together(key: str, customer: str, agent: str, role: Role) -> None:
    talk = [{customer: ASKED[0], agent: ASKED[1]}, {customer: "Kan ik hem ook laten ophalen?", agent: "Dat kan, vanaf morgen."}]
    first, second = read([{"session_id": "s1", key: talk}, {"session_id": "s2", key: talk}])
    assert isinstance(first, Conversation)
    assert isinstance(second, Conversation)
    assert (first.id, second.id) == ("s1", "s2")
    assert (
        said(first)
        == said(second)
        == [(C, None, ASKED[0]), (role, None, ASKED[1]), *[(one, None, talk[1][k]) for one, k in ((C, customer), (role, agent))]]
    )


def test_a_turn_of_ones_own_that_lacks_its_role_is_told() -> None:
    (found,) = read({"turns": [{"text": ASKED[0]}]})
    assert isinstance(found, Problem)
    assert "role: is missing" in found.message
