"""JSON as databases and programming interfaces hand it out: what they put round each value says nothing, and places stay those of the file."""

from __future__ import annotations

import json
import pickle
from typing import Any

import pytest
from helpdesk_help import one, read, said

from calllint.conversation import Conversation, Role
from calllint.errors import Problem
from calllint.reading import read_text

A, C, U = Role.AGENT, Role.CUSTOMER, Role.UNKNOWN
TALK = [("agent", "Goedemorgen, waarmee help ik u?", "2026-03-02T09:00:00Z"), ("customer", "Mijn lamp is stuk.", "2026-03-02T09:00:20Z")]
SAID = [(A, None, TALK[0][1]), (C, None, TALK[1][1])]
PLAIN = [{"sender": who, "text": text, "createdAt": at} for who, text, at in TALK]

WRAPPED = {
    "firestore": {
        "documents": [
            {
                "name": f"projects/p/databases/d/documents/m/{who}",
                "fields": {"sender": {"stringValue": who}, "text": {"stringValue": text}, "createdAt": {"timestampValue": at}},
                "createTime": at,
            }
            for who, text, at in TALK
        ]
    },
    "firestore in one document": {
        "fields": {
            "messages": {
                "arrayValue": {
                    "values": [
                        {
                            "mapValue": {
                                "fields": {"sender": {"stringValue": w}, "text": {"stringValue": t}, "createdAt": {"stringValue": at}}
                            }
                        }
                        for w, t, at in TALK
                    ]
                }
            }
        }
    },
    "dynamodb": {"Count": 2, "Items": [{"sender": {"S": who}, "text": {"S": text}, "createdAt": {"S": at}} for who, text, at in TALK]},
    "mongodb": [{"_id": {"$oid": at}, "sender": who, "text": text, "createdAt": {"$date": at}} for who, text, at in TALK],
    "elasticsearch": {"took": 3, "hits": {"hits": [{"_index": "m", "_id": one["createdAt"], "_source": one} for one in PLAIN]}},
    "graphql": {"data": {"conversation": {"messages": {"edges": [{"cursor": "x", "node": one} for one in PLAIN], "pageInfo": {}}}}},
    "json api": {"data": [{"id": str(at), "type": "messages", "attributes": one} for at, one in enumerate(PLAIN)]},
    "data set viewer": {"features": [], "rows": [{"row_idx": at, "row": one, "truncated_cells": []} for at, one in enumerate(PLAIN)]},
    "firebase": {"messages": {f"-Nx{at}": one for at, one in enumerate(PLAIN)}},
    "data frame": {key: {str(at): one[key] for at, one in enumerate(PLAIN)} for key in PLAIN[0]},
    "lists": {key: [one[key] for one in PLAIN] for key in PLAIN[0]},
}


@pytest.mark.parametrize("maker", WRAPPED)
def test_what_is_wrapped_is_read(maker: str) -> None:
    found = one(WRAPPED[maker])
    assert said(found) == SAID
    assert [turn.start for turn in found.turns] == [0.0, 20.0]


@pytest.mark.parametrize("maker", WRAPPED)
def test_words_stand_where_the_file_has_them(maker: str) -> None:
    text = json.dumps(WRAPPED[maker], indent=1)
    (found,) = read_text(text, name="x.json")
    assert isinstance(found, Conversation)
    lines = text.split("\n")
    for turn in found.turns:
        for place in (turn.place, pickle.loads(pickle.dumps(turn.place))):
            assert place is not None
            line, column = place.locate(3) or (0, 0)
            assert lines[line - 1][column - 1 :].startswith(turn.text[3:])
            assert turn.text in lines[(place.line or 0) - 1]
    place = found.turns[1].place
    assert place is not None
    value: Any = WRAPPED[maker]
    for step in (place.json_path or "").replace("[", ".").replace("]", "").split(".")[1:]:
        value = value[int(step)] if isinstance(value, list) else value[step]
    assert value == found.turns[1].text


def test_dates_of_mongodb_may_be_numbers() -> None:
    talk = [
        {"sender": who, "text": text, "createdAt": {"$date": {"$numberLong": at}}}
        for who, text, at in (("agent", "Dag.", "1772442000000"), ("customer", "Hoi.", "1772442005000"))
    ]
    assert [(turn.start, turn.at) for turn in one(talk).turns] == [(0.0, "2026-03-02T09:00:00Z"), (5.0, "2026-03-02T09:00:05Z")]


@pytest.mark.parametrize(
    "times",
    [
        [[2.4, 3.3], [5.0, 5.3]],
        [
            [{"startTime": "2.4s", "endTime": "3s", "word": "Hi"}, {"startTime": "3s", "endTime": "3.300s", "word": "you"}],
            [{"startTime": "5s", "endTime": "5.3s", "word": "Yes"}],
        ],
    ],
)
def test_words_and_their_times_may_stand_in_lists_of_their_own(times: Any) -> None:
    found = one({"transcript_text": ["Hi you", "Yes"], "word_timings": times})
    assert [(turn.role, turn.text, turn.start, turn.end) for turn in found.turns] == [(U, "Hi you", 2.4, 3.3), (U, "Yes", 5.0, 5.3)]


@pytest.mark.parametrize(
    "value",
    [
        {"names": ["Els", "Jan"], "texts": ["Een zin", "Nog een"]} | {"texts": ["Een zin"]},
        {"text": ["Een zin", "Nog een"], "label": [0, 1]},
        {"hits": {"hits": [{"_index": "m", "_source": {"price": 3}}]}},
        {"documents": [{"fields": {"price": {"integerValue": "3"}}}]},
        {"agent": {"text": "Goedemorgen", "name": "Els"}, "klant": {"text": "Hoi", "name": "Jan"}},
    ],
)
def test_what_holds_no_messages_is_a_problem(value: Any) -> None:
    (found,) = read(value)
    assert isinstance(found, Problem)
    assert "no JSON export" in found.message


def test_each_line_may_be_wrapped() -> None:
    line = json.dumps({"id": "1", "messages": WRAPPED["mongodb"]})
    for conversation in read_text(f"{line}\n{line}\n{line}\n", name="x.jsonl"):
        assert isinstance(conversation, Conversation)
        assert [turn.start for turn in conversation.turns] == [0.0, 20.0]
