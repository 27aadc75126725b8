"""Exports of messengers that are broken anywhere: what comes is conversations and problems, and nothing else."""

from __future__ import annotations

import json
from copy import deepcopy
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calllint.conversation import Conversation, Role
from calllint.errors import Problem
from calllint.reading import ReadOptions, read_text

SAMPLES: dict[str, Any] = {
    "livechat": {
        "id": "P",
        "users": [{"id": "a@x.example", "name": "Sanne", "type": "agent"}, {"id": "c", "name": "Jan", "type": "customer"}],
        "thread": {
            "id": "K",
            "active": False,
            "created_at": "2026-03-01T09:00:00.000000Z",
            "tags": ["a"],
            "events": [
                {"id": "1", "type": "message", "author_id": "c", "text": "Hoi", "created_at": "2026-03-01T09:00:01Z", "visibility": "all", "properties": {"lc2": {}}},
                {"id": "2", "type": "rich_message", "author_id": "a@x.example", "elements": [{"title": "t", "buttons": [{"text": "b"}]}]},
                {"id": "3", "type": "filled_form", "author_id": "c", "fields": [{"type": "question", "answer": "q"}]},
                {"id": "4", "type": "system_message", "system_message_type": "manual_archived_agent", "text": "dicht"},
            ],
        },
    },
    "livechat-2": {
        "id": "M",
        "agents": [{"display_name": "Sanne"}],
        "messages": [{"author_name": "Jan", "text": "Hoi", "timestamp": 1772355600, "user_type": "visitor"}],
        "events": [{"type": "closed", "user_type": "agent"}],
    },
    "chatwoot": {
        "id": 4,
        "meta": {"sender": {"name": "Jan"}, "channel": "Channel::Email"},
        "messages": [
            {"id": 1, "content": "Hoi\n> x", "message_type": 0, "content_type": "incoming_email", "created_at": 1772355600, "private": False, "sender": {"name": "Jan"}},
            {"id": 2, "content": None, "message_type": 1, "private": False, "content_attributes": {"items": [{"title": "a"}]}, "attachments": [{"transcribed_text": "b"}]},
        ],
    },
    "zammad": {
        "ticket": {"id": 3, "title": "x", "state": "open", "customer_id": 5},
        "articles": [{"id": 1, "ticket_id": 3, "body": "<p>Hoi</p>", "sender": "Customer", "internal": False, "type": "email", "created_at": "2026-03-01T09:00:00Z", "preferences": {}}],
        "assets": {"User": {"5": {"firstname": "Jan"}}},
    },
    "twilio-conversations": {
        "conversation": {"sid": "CH", "state": "closed"},
        "participants": [{"sid": "MB1", "identity": "s", "messaging_binding": None, "attributes": '{"role": "agent"}'}, {"sid": "MB2", "messaging_binding": {"address": "+31612345678"}}],
        "messages": [{"sid": "IM1", "conversation_sid": "CH", "author": "s", "participant_sid": "MB1", "body": "Hoi", "index": 0, "date_created": "2026-03-01T09:00:00Z"}],
    },
    "twilio-log": [{"sid": "SM1", "direction": "inbound", "from": "+31", "to": "+32", "body": "Hoi", "date_sent": "Sun, 01 Mar 2026 09:00:00 +0000"}],
    "telegram": {
        "chats": {
            "list": [{"id": 1, "name": "Bot", "type": "bot_chat", "messages": [{"id": 1, "type": "message", "date_unixtime": "1772355600", "from": "Bot", "text": ["a", {"text": "b"}]}]}]
        }
    },
    "vcon": {
        "vcon": "0.4.0",
        "uuid": "u",
        "subject": "s",
        "parties": [{"name": "Jan", "mailto": "j@x.example", "role": "customer"}, {"name": "Sanne", "mailto": "s@x.example", "meta": {"role": "agent"}}],
        "dialog": [
            {"type": "text", "start": "2026-03-01T09:00:00Z", "parties": [0, 1], "originator": 0, "mediatype": "text/plain", "encoding": "none", "body": "Hoi"},
            {"type": "text", "parties": 1, "mediatype": "multipart/mixed; boundary=X", "body": "--X\n\nHoi\n--X--", "message_id": "<1@x>"},
            {"type": "recording", "start": "2026-03-01T09:01:00Z", "parties": [[0], 1], "party_history": [{"party": 1, "event": "drop", "time": "2026-03-01T09:02:00Z"}]},
        ],
        "analysis": [
            {"type": "transcript", "dialog": 2, "encoding": "json", "body": {"segments": [{"speaker": 0, "text": "a", "start": 0, "end": 1}], "speakers": {"0": {"label": "Jan"}}}},
            {"type": "transcript", "dialog": [2], "encoding": "none", "body": "Sanne: Hallo\nJan: Dag"},
        ],
    },
    "messages": {
        "id": "c",
        "metadata": {"ended_by": "agent"},
        "messages": [
            {"role": "agent", "name": "Sanne", "text": "Hoi", "timestamp": "2026-03-01T09:00:00Z", "start_ms": 1, "internal": False},
            {"sender": {"type": "customer"}, "content": [{"type": "text", "text": "Dag"}], "time": "00:12"},
        ],
    },
    "messages-text": {"id": "c", "transcript": "Agent: Hoi\nKlant: Dag\nAgent: Tot ziens"},
    "dialogues": {"train": [{"convo_id": 1, "scenario": {"flow": "f"}, "original": [["agent", "Hi"], ["customer", "Yo"]], "delexed": []}]},
    "multiwoz": {"a.json": {"goal": {}, "log": [{"text": "Hi", "metadata": {}}, {"text": "Yo", "metadata": {"x": 1}}]}},
    "tweets": [{"tweet_id": 1, "author_id": "a", "inbound": True, "created_at": "Sun Mar 01 09:00:00 +0000 2026", "text": "Hi", "in_response_to_tweet_id": None}],
    "teams-chat": {"value": [{"id": "1", "messageType": "message", "createdDateTime": "2026-03-01T09:00:00Z", "body": {"contentType": "html", "content": "<p>Hi</p>"}, "from": {"user": {"displayName": "J"}}}]},
    "teams-call-record": {"id": "1", "type": "groupCall", "modalities": ["audio"], "sessions": [], "extra": {"transcript": "A: Hi\nB: Yo\nA: x"}},
}  # fmt: skip

JUNK = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-5, 10**20)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.sampled_from(
        [
            "",
            " ",
            "x",
            "agents",
            "-1",
            "1e999",
            "9" * 400,
            "2026-13-01",
            "0001-01-01T00:00:00+14:00",
            "Agent: a\nKlant: b",
            "{",
            "[]",
            "\x00",
            "--X",
            "é" * 50,
        ]
    ),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["text", "role", "name", "type", "id", "messages", "x"]), inner, max_size=3)
    ),
    max_leaves=5,
)


def places(value: Any, steps: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [steps, *[place for key, item in inner for place in places(item, (*steps, key))]]


@st.composite
def mutated(draw: st.DrawFn) -> Any:
    value = deepcopy(draw(st.sampled_from(list(SAMPLES.values()))))
    for _ in range(draw(st.integers(1, 3))):
        steps = draw(st.sampled_from(places(value)[1:] or [()]))
        if not steps:
            break
        around = value
        for step in steps[:-1]:
            around = around[step]
        if draw(st.booleans()):
            around[steps[-1]] = draw(JUNK)
        elif isinstance(around, dict):
            del around[steps[-1]]
        else:
            around.append(draw(JUNK))
    return value


@given(
    mutated(),
    st.sampled_from(
        [None, "livechat", "chatwoot", "zammad", "twilio-conversations", "telegram", "vcon", "messages", "dialogues", "teams-chat"]
    ),
)
@settings(deadline=None, max_examples=400)
def test_mutated(value: Any, name: str | None) -> None:
    found = list(read_text(json.dumps(value), ReadOptions(input_format=name), "x.json"))
    assert found
    for item in found:
        assert isinstance(item, (Conversation, Problem))
        if isinstance(item, Problem):
            assert "\n" not in item.message
            continue
        assert item.turns
        assert isinstance(item.id, str)
        assert item.id
        json.dumps(item.metadata)
        starts = [turn.start for turn in item.turns if turn.start is not None]
        assert all(start >= 0 for start in starts)
        for turn in item.turns:
            assert isinstance(turn.role, Role)
            assert turn.text.strip()
            assert turn.end is None or (turn.start is not None and turn.end >= turn.start)
            assert turn.at is None or isinstance(turn.at, str)
            assert turn.locate(0) is not None


@pytest.mark.parametrize("name", SAMPLES)
def test_the_samples_are_read_as_what_they_are(name: str) -> None:
    from calllint.reading.exports import all_exports

    value = SAMPLES[name]
    best = max(all_exports(), key=lambda export: export.recognise(value))
    expected = {
        "livechat-2": "livechat",
        "twilio-log": "twilio-conversations",
        "messages-text": "messages",
        "multiwoz": "dialogues",
        "tweets": "dialogues",
    }
    assert best.name == expected.get(name, name)
    assert sum(export.recognise(value) == best.recognise(value) for export in all_exports()) == 1
