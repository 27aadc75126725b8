"""calllint JSON and JSON Lines: the contract, its errors, and the place of every word."""

from __future__ import annotations

import io
import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calllint.conversation import Channel, Conversation, Place, Role
from calllint.errors import Problem
from calllint.reading import ReadOptions, read, read_text
from calllint.reading.contract import as_json

TURN = {"role": "agent", "text": "Hallo"}


def conversations(text: str, name: str = "x.json") -> list[Conversation]:
    found = list(read_text(text, name=name))
    assert all(isinstance(item, Conversation) for item in found), found
    return found


def message(data: Any, name: str = "x.json") -> str:
    (found,) = read_text(json.dumps(data), name=name)
    assert isinstance(found, Problem), found
    return found.message


def test_every_key_of_the_contract_is_read_and_unknown_keys_are_kept() -> None:
    data = {
        "id": "c-17", "language": "nl", "channel": "call", "agent": "Sanne", "team": "T", "topic": "x", "sector": "energy",
        "metadata": {"queue_wait_s": 1200, "ended_by": "agent"},
        "turns": [{"role": "agent", "name": "Sanne", "text": "Dag", "start": 0, "end": 3.2, "at": "2026-03-01T09:00:00Z", "mood": 3}],
    }  # fmt: skip
    (found,) = conversations(json.dumps(data))
    assert (found.id, found.language, found.channel, found.agent, found.team, found.topic) == (
        "c-17",
        "nl",
        Channel.CALL,
        "Sanne",
        "T",
        "x",
    )
    assert found.metadata == {"sector": "energy", "queue_wait_s": 1200, "ended_by": "agent"}
    assert found.ended_by is Role.AGENT
    turn = found.turns[0]
    assert (turn.role, turn.name, turn.text, turn.start, turn.end, turn.at) == (
        Role.AGENT,
        "Sanne",
        "Dag",
        0.0,
        3.2,
        "2026-03-01T09:00:00Z",
    )
    assert turn.metadata == {"mood": 3}


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ({"turns": [TURN, {"role": "agent", "text": 3}]}, "turns[1].text: expected a string, found a number"),
        ({"turns": [{"role": "agent"}]}, "turns[0].text: is missing"),
        ({"turns": [{"role": "manager", "text": ""}]}, "turns[0].role: expected agent, customer, bot, system or unknown, found 'manager'"),
        ({"turns": [{"text": ""}]}, "turns[0].role: is missing"),
        ({"turns": [{**TURN, "start": "1"}]}, "turns[0].start: expected seconds (a number), found a string"),
        ({"turns": [{**TURN, "start": True}]}, "turns[0].start: expected seconds (a number), found true"),
        ({"turns": [{**TURN, "start": -1}]}, "turns[0].start: expected seconds from 0 up, found -1"),
        ({"turns": [{**TURN, "start": 5, "end": 4}]}, "turns[0].end: 4 is before the start, 5"),
        ({"turns": [{**TURN, "at": "gisteren"}]}, "turns[0].at: expected a date and time"),
        ({"turns": [{**TURN, "name": []}]}, "turns[0].name: expected a string, found a list"),
        ({"turns": ["a"]}, "turns[0]: expected an object, found a string"),
        ({"turns": {}}, "turns: expected a list, found an object"),
        ({"turns": []}, "turns: is empty"),
        ({"words": []}, "is no JSON export that calllint knows: an object with the keys words"),
        ({"turns": [TURN], "metadata": []}, "metadata: expected an object, found a list"),
        ({"turns": [TURN], "channel": 3}, "channel: expected a string, found a number"),
        ({"turns": [TURN], "id": []}, "id: expected a string, found a list"),
        (3, "is no JSON export that calllint knows: a single value"),
        ([{"turns": [TURN]}, {"turns": [{**TURN, "end": None, "text": None}]}][1:], "[0].turns[0].text: expected a string, found null"),
        ([3], "is no JSON export that calllint knows: a list of 1, the first of them a single value"),
        ([{"turns": [TURN]}, 3][1:] * 2, "is no JSON export"),
    ],
)
def test_a_wrong_value_is_a_problem_that_names_the_key(data: Any, expected: str) -> None:
    assert message(data).startswith(expected)


def test_a_problem_stands_at_the_line_of_the_wrong_value() -> None:
    text = '{"turns": [\n  {"role": "agent", "text": "a"},\n  {"role": "agent",\n   "text": 3}\n]}'
    (found,) = read_text(text, name="x.json")
    assert isinstance(found, Problem)
    assert found.line == 4


@pytest.mark.parametrize("bad", ["NaN", "Infinity", "1e999"])
def test_times_that_are_no_number_are_a_problem(bad: str) -> None:
    text = '{"turns": [{"role": "agent", "text": "a", "start": ' + bad + "}]}"
    for name in ("x.json", "x.jsonl"):
        (found,) = read_text(text, name=name)
        assert isinstance(found, Problem)


def test_a_list_gives_each_conversation_and_a_wrong_one_does_not_stop_the_rest() -> None:
    found = list(read_text(json.dumps([{"turns": [TURN]}, {}, {"id": 7, "turns": [TURN]}], indent=1), name="calls.json"))
    assert [getattr(item, "id", None) for item in found] == ["calls-1", None, "7"]
    assert found[2].turns[0].place.json_path == "$[2].turns[0].text"
    assert isinstance(found[1], Problem)


def test_a_list_of_something_else_is_one_problem() -> None:
    assert message([{"id": 1}, {"id": 2}, {"id": 3}]).endswith(
        "a list of 3, the first of them an object with the keys id (see `calllint formats`)"
    )


def test_what_is_wrong_at_the_end_of_a_long_list_costs_nothing_before_it() -> None:
    first, second, broken = read_text(json.dumps([{"turns": [TURN]}] * 2, indent=1)[:-1] + ",", name="calls.json")
    assert (first.id, second.id, broken.line) == ("calls-1", "calls-2", 18)
    assert "is not valid JSON" in broken.message


def test_json_lines_go_on_after_a_broken_line() -> None:
    lines = [json.dumps({"turns": [TURN]}), "", "{broken", json.dumps({"id": "c", "turns": [TURN]}), json.dumps({"turns": [{}]})]
    first, broken, third, wrong = read_text("\n".join(lines), name="calls.jsonl")
    assert first.id == "calls-1"
    assert first.place == Place("calls.jsonl", 1, 1, 1, len(lines[0]) + 1)
    assert third.turns[0].place == Place("calls.jsonl", 4, json_path="$.turns[0].text")
    assert (broken.line, wrong.line) == (3, 5)
    assert "column" in broken.message


def test_json_lines_are_recognised_without_a_name_and_read_as_a_stream() -> None:
    class Endless(io.RawIOBase):
        line = (json.dumps({"turns": [TURN]}) + "\n").encode()

        def readable(self) -> bool:
            return True

        def readinto(self, buffer: Any) -> int:
            piece = self.line * (len(buffer) // len(self.line)) or self.line[: len(buffer)]
            buffer[: len(piece)] = piece
            return len(piece)

    stream = read(["-"], ReadOptions(), io.BufferedReader(Endless()))
    found = [next(stream) for _ in range(5000)]
    assert found[-1].id == "stdin-5000"


def test_other_words_for_channels_are_understood_and_kept() -> None:
    (found,) = conversations(json.dumps({"turns": [TURN], "channel": "WhatsApp"}))
    assert found.channel is Channel.CHAT
    assert found.metadata["channel"] == "WhatsApp"


def test_half_a_surrogate_pair_can_be_written_again() -> None:
    for name in ("x.json", "x.jsonl"):
        (found,) = conversations('{"turns": [{"role": "agent", "text": "a\\ud83d!"}]}', name)
        assert found.turns[0].text == "a\ufffd!"


NAMES = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
LEAVES = st.none() | st.booleans() | st.integers(-(10**6), 10**6) | NAMES
VALUES = st.recursive(LEAVES, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NAMES, inner, max_size=3), max_leaves=6)
SECONDS = st.floats(0, 1e6, allow_nan=False).map(lambda seconds: round(seconds, 3))


@st.composite
def turns(draw: Any) -> dict[str, Any]:
    turn: dict[str, Any] = {"role": draw(st.sampled_from([role.value for role in Role])), "text": draw(NAMES)}
    if draw(st.booleans()):
        turn["start"], turn["end"] = sorted((draw(SECONDS), draw(SECONDS)))
    if draw(st.booleans()):
        turn["name"], turn["metadata"] = draw(NAMES), draw(st.dictionaries(NAMES, VALUES, min_size=1, max_size=2))
    return turn


CONVERSATIONS = st.fixed_dictionaries(
    {"id": NAMES.filter(bool), "turns": st.lists(turns(), min_size=1, max_size=4)},
    optional={
        "language": st.sampled_from(["nl", "en"]),
        "channel": st.sampled_from([channel.value for channel in Channel if channel is not Channel.UNKNOWN]),
        "agent": NAMES,
        "metadata": st.dictionaries(NAMES.filter(lambda key: key != "channel"), VALUES, min_size=1, max_size=3),
    },
)


@settings(deadline=None, max_examples=80)
@given(CONVERSATIONS, st.booleans(), st.sampled_from([None, 2]), st.sampled_from(["x.json", "x.jsonl"]))
def test_a_conversation_survives_writing_and_reading(data: dict[str, Any], escaped: bool, indent: int | None, name: str) -> None:
    text = json.dumps(data, ensure_ascii=escaped, indent=None if name == "x.jsonl" else indent)
    (found,) = read_text(text, ReadOptions(input_format=name[2:]), name)
    assert isinstance(found, Conversation), found
    assert as_json(found) == data


@settings(deadline=None, max_examples=80)
@given(st.lists(CONVERSATIONS, min_size=1, max_size=2), st.booleans(), st.sampled_from([None, 2]), st.booleans())
def test_the_place_of_a_letter_is_where_it_stands(data: list[Any], escaped: bool, indent: int | None, alone: bool) -> None:
    text = json.dumps(data[0] if alone else data, ensure_ascii=escaped, indent=indent)
    document = text.split("\n")
    for conversation in read_text(text, ReadOptions(input_format="json")):
        for turn in conversation.turns:
            for offset, letter in enumerate(turn.text):
                line, column = turn.locate(offset)
                assert document[line - 1][column - 1] in (letter, "\\")
            line, column = turn.locate(len(turn.text))
            assert document[line - 1][column - 1] == '"'
