"""JSON Lines with one message a line."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calllint.conversation import Conversation, Role
from calllint.errors import Problem
from calllint.reading import ReadOptions, read_text, read_texts

LOG = [
    {"session": "a1", "role": "agent", "text": "Goedemiddag, met Piet.", "timestamp": "2026-03-01T09:00:00Z"},
    {"session": "b2", "role": "customer", "text": "Mijn pakket is stuk.", "timestamp": "2026-03-01T09:00:05Z"},
    {"session": "a1", "role": "customer", "text": "Ik wacht al weken!", "timestamp": "2026-03-01T09:00:10Z"},
    {"session": "b2", "role": "agent", "text": "Wat vervelend, ik stuur vandaag een nieuwe.", "timestamp": "2026-03-01T09:01:00Z"},
]


def lines(*values: Any) -> str:
    return "".join((value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)) + "\n" for value in values)


def of(text: str, name: str = "log.jsonl", **options: Any) -> tuple[list[Conversation], list[Problem]]:
    items = list(read_text(text, ReadOptions(**options), name))
    return [one for one in items if isinstance(one, Conversation)], [one for one in items if isinstance(one, Problem)]


def test_messages_of_several_conversations_are_put_together_by_their_id() -> None:
    found, problems = of(lines(*LOG))
    assert not problems
    assert [(one.id, [(turn.role.value, turn.text) for turn in one.turns]) for one in found] == [
        ("a1", [("agent", LOG[0]["text"]), ("customer", LOG[2]["text"])]),
        ("b2", [("customer", LOG[1]["text"]), ("agent", LOG[3]["text"])]),
    ]
    assert found[0].turns[1].start == 10.0


def test_each_turn_stands_in_its_own_line_whatever_stands_between() -> None:
    text = lines(LOG[0], "", LOG[1], "{broken", LOG[2], LOG[3])
    found, problems = of(text)
    places = {turn.text: turn.locate(0) for one in found for turn in one.turns}
    rows = text.split("\n")
    for said, place in places.items():
        assert place is not None
        line, column = place
        assert rows[line - 1][column - 1 :].startswith(said)
    assert [(problem.line, "not valid JSON" in problem.message) for problem in problems] == [(4, True)]


def test_a_file_whose_messages_have_no_id_is_one_conversation() -> None:
    messages = [{key: value for key, value in one.items() if key != "session"} for one in (LOG[0], LOG[2])]
    (found,), problems = of(lines(*messages), "monday.jsonl")
    assert (found.id, len(found.turns), problems) == ("monday", 2, [])


@pytest.mark.parametrize("key", ["conversation_id", "conversationId", "Session-ID", "ticket", "chat_id"])
def test_the_id_goes_by_many_names(key: str) -> None:
    messages = [{key: one["session"], "sender": one["role"], "message": one["text"]} for one in LOG]
    found, problems = of(lines(*messages))
    assert ([one.id for one in found], problems) == (["a1", "b2"], [])


def test_conversations_a_line_stay_conversations() -> None:
    own = {"id": "x", "turns": [{"role": "agent", "text": "Hallo."}]}
    vendor = {"messages": [{"role": "agent", "text": "Hallo."}, {"role": "customer", "text": "Dag."}]}
    assert [one.id for one in of(lines(own, own))[0]] == ["x", "x"]
    assert [len(one.turns) for one in of(lines(vendor, vendor))[0]] == [2, 2]


def test_what_is_no_message_is_a_problem_of_its_line() -> None:
    found, problems = of(lines(*LOG, [1], '"words"', "[" * 5000))
    assert len(found) == 2
    assert [problem.line for problem in problems] == [5, 6, 7]


def test_a_long_log_is_given_out_before_its_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("calllint.reading.jsonl_messages._AT_ONCE", 4_000)
    monkeypatch.setattr("calllint.reading.jsonl_messages._STILL_OPEN", 10)
    messages = [
        {"session": f"s{number // 3}", "role": ("agent", "customer")[number % 2], "text": f"Woord {number}."} for number in range(600)
    ]
    found, problems = of(lines(*messages))
    assert not problems
    assert [one.id for one in found] == [f"s{number}" for number in range(200)]
    assert {len(one.turns) for one in found} == {3}
    assert all(turn.locate(0) == (number + 1, turn.locate(0)[1]) for number, turn in enumerate(t for one in found for t in one.turns))  # type: ignore[index]


def test_the_texts_alone_are_the_same(tmp_path: Any) -> None:
    file = tmp_path / "log.jsonl"
    file.write_text(lines(*LOG), encoding="utf-8")
    found = [(texts.id, list(texts.texts)) for texts in read_texts([str(file)]) if not isinstance(texts, Problem)]
    assert found == [("a1", [LOG[0]["text"], LOG[2]["text"]]), ("b2", [LOG[1]["text"], LOG[3]["text"]])]


@given(
    st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from(["agent", "customer"]), st.text(min_size=1).filter(str.strip)), min_size=2)
)
def test_whatever_is_said_nothing_is_lost(messages: list[tuple[str, str, str]]) -> None:
    head = [("a", "agent", "Goedemiddag."), ("a", "customer", "Hallo.")]
    text = lines(*({"conversation_id": one, "role": role, "text": said} for one, role, said in [*head, *messages]))
    found, problems = of(text)
    assert not problems
    assert sum(len(one.turns) for one in found) == len(messages) + 2
    assert all(turn.role in (Role.AGENT, Role.CUSTOMER) for one in found for turn in one.turns)
