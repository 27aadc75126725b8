"""Dialogues of research in the forms of their sets, whole files of them, and threads of tweets."""

from __future__ import annotations

import json
from typing import Any

import pytest

from calllint.conversation import Channel, Conversation, Role
from calllint.errors import Problem
from calllint.reading import ReadOptions, read_text

A, C, B, S, U = Role.AGENT, Role.CUSTOMER, Role.BOT, Role.SYSTEM, Role.UNKNOWN

ABCD = {
    "convo_id": 12,
    "scenario": {"personal": {"customer_name": "jo"}, "flow": "product_defect", "subflow": "return_size"},
    "original": [["agent", "Hi there!"], ["customer", "My shirt is too small."], ["action", "Account has been pulled up."], ["agent", " "]],
    "delexed": [{"speaker": "agent", "text": "hi there!", "turn_count": 1, "targets": [], "candidates": []}],
}
GUIDED = {
    "dialogue_id": "1_00004",
    "services": ["Restaurants_2"],
    "turns": [
        {"speaker": "USER", "utterance": "I want a table for two.", "frames": []},
        {"speaker": "SYSTEM", "utterance": "At what time?", "frames": []},
    ],
}
TASKMASTER = {
    "conversation_id": "dlg-1",
    "instruction_id": "pizza-1",
    "utterances": [{"index": 0, "speaker": "USER", "text": "A pizza, please."}, {"index": 1, "speaker": "ASSISTANT", "text": "Which one?"}],
}
MULTIWOZ = {
    "goal": {"hotel": {}},
    "log": [
        {"text": "I need a hotel.", "metadata": {}},
        {"text": "For how long?", "metadata": {"hotel": {"book": {}}}},
        {"text": "Two nights.", "metadata": {}},
    ],
}
DSTC = {
    "session-id": "voip-1",
    "turns": [
        {
            "turn-index": 0,
            "output": {"transcript": "Hello, how may I help you?"},
            "input": {"live": {"asr-hyps": [{"asr-hyp": "cheap food", "score": -1}]}},
        },
        {
            "turn-index": 1,
            "output": {"transcript": "Which part of town?"},
            "input": {"live": {"asr-hyps": []}, "batch": {"asr-hyps": [{"asr-hyp": "any"}]}},
        },
    ],
}


def read(value: Any, **options: Any) -> list[Conversation | Problem]:
    return list(read_text(json.dumps(value), ReadOptions(**options), "dialogen.json"))


def one(value: Any, **options: Any) -> Conversation:
    (found,) = read(value, **options)
    assert isinstance(found, Conversation), found
    return found


def said(found: Conversation) -> list[tuple[Role, str]]:
    return [(turn.role, turn.text) for turn in found.turns]


@pytest.mark.parametrize(
    ("value", "ident", "expected"),
    [
        (ABCD, "12", [(A, "Hi there!"), (C, "My shirt is too small."), (S, "Account has been pulled up.")]),
        ({**ABCD, "original": None}, "12", [(A, "hi there!")]),
        (GUIDED, "1_00004", [(C, "I want a table for two."), (A, "At what time?")]),
        (TASKMASTER, "dlg-1", [(C, "A pizza, please."), (A, "Which one?")]),
        (MULTIWOZ, "dialogen", [(C, "I need a hotel."), (A, "For how long?"), (C, "Two nights.")]),
        (DSTC, "voip-1", [(B, "Hello, how may I help you?"), (C, "cheap food"), (B, "Which part of town?"), (C, "any")]),
        (
            [{"speaker": "U", "text": "Is there parking?"}, {"speaker": "S", "text": "There is."}],
            "dialogen",
            [(C, "Is there parking?"), (A, "There is.")],
        ),
    ],
)
def test_forms(value: Any, ident: str, expected: list[tuple[Role, str]]) -> None:
    for options in ({}, {"input_format": "dialogues"}):
        found = one(value, **options)
        assert (found.id, said(found)) == (ident, expected)
        assert all(turn.start is None and turn.at is None for turn in found.turns)


def test_channels_and_topics() -> None:
    assert one(DSTC).channel is Channel.CALL
    found = one(ABCD)
    assert (found.channel, found.topic, found.metadata) == (Channel.CHAT, "product_defect", {"subflow": "return_size"})


@pytest.mark.parametrize(
    "value", [[GUIDED, GUIDED], {"data": [GUIDED, GUIDED]}, {"train": [GUIDED], "dev": [GUIDED]}, {"a": GUIDED, "b": GUIDED}]
)
def test_whole_files(value: Any) -> None:
    found = read(value)
    assert [item.id for item in found if isinstance(item, Conversation)] == ["1_00004"] * 2


def test_dialogues_under_their_names_and_in_splits() -> None:
    found = read({"SNG01856.json": MULTIWOZ, "PMUL1.json": MULTIWOZ, "MUL2.json": {"log": "broken"}})
    assert [item.id for item in found if isinstance(item, Conversation)] == ["SNG01856.json", "PMUL1.json"]
    assert isinstance(found[2], Problem)
    text = json.dumps({"train": [ABCD], "test": [{**ABCD, "convo_id": None}]}, indent=1)
    last = list(read_text(text, name="abcd.json"))[1]
    assert isinstance(last, Conversation)
    assert last.id == "test-0"
    line, column = last.turns[1].locate(0) or (0, 0)
    assert text.split("\n")[line - 1][column - 1 :].startswith("My shirt")


def test_a_list_of_logs() -> None:
    log = [{"speaker": "U", "text": "Is there parking?"}, {"speaker": "S", "text": "There is."}]
    assert [item.id for item in read([log, log]) if isinstance(item, Conversation)] == ["dialogen-1", "dialogen-2"]


def test_a_dialogue_without_words() -> None:
    (found,) = read({**GUIDED, "turns": [{"speaker": "USER", "utterance": " "}]})
    assert isinstance(found, Problem)
    assert found.message.startswith("holds no words")
    (found,) = read({"a": 1}, input_format="dialogues")
    assert isinstance(found, Problem)


def tweet(number: int, author: str, inbound: Any, text: str, answered: Any, second: int) -> dict[str, Any]:
    date = f"Sun Mar 01 09:00:{second:02d} +0000 2026"
    found = {"tweet_id": number, "author_id": author, "inbound": inbound, "created_at": date, "text": text}
    return {**found, "response_tweet_id": None, "in_response_to_tweet_id": answered}


def test_threads_of_tweets() -> None:
    tweets = [
        tweet(1, "shop", "False", "@115 Sorry! DM us.", 3.0, 20),
        tweet(2, "115", True, "@shop thanks", "1", 40),
        tweet(3, "115", True, "@shop my parcel is late", None, 0),
        tweet(9, "200", "True", "@shop hello?", 77, 5),
        tweet(10, "201", "", "in a circle", 11, 6),
        tweet(11, "202", None, "in a circle, too", 10, 7),
    ]
    found = [item for item in read(tweets) if isinstance(item, Conversation)]
    assert [(item.id, len(item.turns)) for item in found] == [("3", 3), ("77", 1), ("10", 2)]
    assert said(found[0]) == [(C, "@shop my parcel is late"), (A, "@115 Sorry! DM us."), (C, "@shop thanks")]
    assert [(turn.name, turn.start, turn.at) for turn in found[0].turns][1] == ("shop", 20.0, "2026-03-01T09:00:20Z")
    assert {turn.role for turn in found[2].turns} == {U}
