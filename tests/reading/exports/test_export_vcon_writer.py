"""Conversations as vCons: they read back the same, and hold what the drafts ask for."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calllint.conversation import Channel, Conversation, Place, Role, Turn
from calllint.reading import read_text
from calllint.reading.vcon_writer import as_vcon

A, C, B, S, U = Role.AGENT, Role.CUSTOMER, Role.BOT, Role.SYSTEM, Role.UNKNOWN
NINE = datetime(2026, 3, 1, 9, tzinfo=UTC)


def conversation(turns: list[Turn], channel: Channel = Channel.CHAT, **more: Any) -> Conversation:
    return Conversation(id="c-17", turns=tuple(turns), place=Place("x"), channel=channel, **more)


def read_back(written: dict[str, Any]) -> Conversation:
    (found,) = read_text(json.dumps(written), name="x.vcon")
    assert isinstance(found, Conversation), found
    return found


def told(found: Conversation) -> list[tuple[Any, ...]]:
    return [(turn.role, turn.name, turn.text, turn.start, turn.end, turn.at) for turn in found.turns]


CHAT = [
    Turn(C, "Mijn pakket is er niet.", "Jan", 0.0, None, "2026-03-01T09:00:00Z"),
    Turn(A, "Ik kijk het na.", "Sanne", 9.5, None, "2026-03-01T09:00:09.500000Z"),
]


def test_a_chat_is_text_dialogs() -> None:
    written = as_vcon(conversation(CHAT, metadata={"ended_by": "customer", "subject": "Pakket"}))
    assert written["vcon"] == "0.4.0"
    assert written["extensions"] == ["CC"]
    assert written["created_at"] == "2026-03-01T09:00:00+00:00"
    assert written["subject"] == "Pakket"
    assert written["parties"] == [{"name": "Jan", "role": "customer"}, {"name": "Sanne", "role": "agent"}]
    assert written["dialog"] == [
        {
            "type": "text",
            "start": "2026-03-01T09:00:00Z",
            "parties": [0, 1],
            "mediatype": "text/plain",
            "encoding": "none",
            "body": "Mijn pakket is er niet.",
            "application": "chat",
            "interaction_id": "c-17",
        },
        {
            "type": "text",
            "start": "2026-03-01T09:00:09.500000Z",
            "parties": [1, 0],
            "mediatype": "text/plain",
            "encoding": "none",
            "body": "Ik kijk het na.",
            "application": "chat",
            "party_history": [{"party": 0, "time": "2026-03-01T09:00:09.500000+00:00", "event": "drop"}],
        },
    ]
    assert written["analysis"] == []


def test_a_call_is_a_transcript() -> None:
    turns = [Turn(A, "Goedemiddag", "Sanne", 0.5, 2.0), Turn(C, "Dag", None, 2.5, 3.25), Turn(U, "hm", "Speaker 2")]
    written = as_vcon(conversation(turns, Channel.CALL, language="nl", metadata={"ended_by": "agent"}), "2026-03-01T09:00:00Z")
    (dialog,), (analysis,) = written["dialog"], written["analysis"]
    assert (dialog["type"], dialog["start"], dialog["duration"], dialog["parties"]) == (
        "recording",
        "2026-03-01T09:00:00+00:00",
        3.25,
        [0, 1, 2],
    )
    assert dialog["party_history"] == [{"party": 0, "time": "2026-03-01T09:00:03.250000+00:00", "event": "drop"}]
    assert (analysis["type"], analysis["dialog"], analysis["encoding"]) == ("transcript", 0, "json")
    assert analysis["body"]["turns"][0] == {"party": 0, "text": "Goedemiddag", "start": 0.5, "end": 2.0}
    found = read_back(written)
    assert told(found) == told(conversation(turns))
    assert (found.channel, found.language, found.ended_by) == (Channel.CALL, "nl", A)


def test_local_times_and_times_that_do_not_follow_from_each_other_are_kept() -> None:
    for turns in (
        [Turn(C, "a", "Jan", 0.0, None, "2026-03-01T09:00:00")],
        [Turn(C, "a", "Jan", 3.0, None, "2026-03-01T09:00:03Z"), Turn(A, "b", "Sanne", 4.0, None, "2026-03-01T09:00:04Z")],
        [Turn(C, "a", "Jan"), Turn(A, "b")],
    ):
        assert told(read_back(as_vcon(conversation(turns)))) == told(conversation(turns))


def test_who_ended_it_though_they_say_nothing() -> None:
    written = as_vcon(conversation(CHAT, metadata={"ended_by": "system"}))
    assert written["parties"][-1] == {"role": "system"}
    assert read_back(written).ended_by is S


def test_a_name_like_a_role_stays_unknown() -> None:
    turns = [Turn(U, "Hallo", "Agent 1", 0.0, None, "2026-03-01T09:00:00Z")]
    assert [turn.role for turn in read_back(as_vcon(conversation(turns))).turns] == [U]


def test_uuids() -> None:
    same = as_vcon(conversation(CHAT))["uuid"]
    assert re.fullmatch(r"[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}", same)
    assert same == as_vcon(conversation(CHAT))["uuid"] != as_vcon(conversation(CHAT[:1]))["uuid"]
    known = "0199e054-ed10-8035-b9a2-279e0d16bc46"
    assert as_vcon(conversation(CHAT)._replace(id=known))["uuid"] == known


def test_no_turns() -> None:
    written = as_vcon(conversation([], metadata={"ended_by": "agent"}))
    assert (written["dialog"], written["parties"]) == ([], [{"role": "agent"}])
    assert datetime.fromisoformat(written["created_at"]).tzinfo is not None


@pytest.mark.parametrize("channel", [Channel.CALL, Channel.CHAT, Channel.EMAIL])
def test_channels(channel: Channel) -> None:
    assert read_back(as_vcon(conversation(CHAT, channel))).channel is channel


NAMES = st.one_of(st.none(), st.text(min_size=1, max_size=12).map(lambda name: " ".join(name.split())).filter(bool))
TEXTS = st.text(min_size=1, max_size=60).map(lambda text: text.replace("\r", " ").strip()).filter(bool)
ROLES = st.sampled_from([A, C, B, S, U])
SECONDS = st.integers(0, 10_000_000).map(lambda thousandths: thousandths / 1000)


@st.composite
def chats(draw: st.DrawFn) -> Conversation:
    offsets = sorted(draw(st.lists(SECONDS, min_size=1, max_size=6)))
    turns = []
    for offset in offsets:
        moment = NINE + timedelta(seconds=offset)
        start = round(offset - offsets[0], 3)
        turns.append(Turn(draw(ROLES), draw(TEXTS), draw(NAMES), start, None, moment.isoformat()))
    return conversation(turns, draw(st.sampled_from([Channel.CHAT, Channel.EMAIL])), metadata=draw(ENDINGS))


@st.composite
def calls(draw: st.DrawFn) -> Conversation:
    turns, latest, dated = [], 0.0, draw(st.booleans())
    for _ in range(draw(st.integers(1, 6))):
        start = round(latest + draw(SECONDS), 3)
        end = draw(st.one_of(st.none(), SECONDS.map(lambda length, start=start: round(start + length, 3))))
        at = (NINE + timedelta(seconds=start)).isoformat() if dated else None
        turns.append(Turn(draw(ROLES), draw(TEXTS), draw(NAMES), start, end, at))
        latest = start
    return conversation(turns, draw(st.sampled_from([Channel.CALL, Channel.CHAT])), metadata=draw(ENDINGS))


ENDINGS = st.sampled_from([{}, {"ended_by": "agent"}, {"ended_by": "customer"}, {"ended_by": "bot"}, {"ended_by": "system"}])


@given(st.one_of(chats(), calls()))
@settings(deadline=None)
def test_every_conversation_reads_back_the_same(before: Conversation) -> None:
    written = as_vcon(before)
    check(written)
    after = read_back(written)
    assert told(after) == told(before)
    assert (after.channel, after.ended_by) == (before.channel, before.ended_by)


def check(written: dict[str, Any]) -> None:
    """What the draft's schema asks of an unsigned vCon."""
    assert {"uuid", "created_at"} <= written.keys()
    number = len(written["parties"])
    for dialog in written["dialog"]:
        assert dialog["type"] in ("text", "recording")
        assert datetime.fromisoformat(dialog["start"]).tzinfo is not None
        assert all(0 <= index < number for index in dialog["parties"])
        assert all(event.keys() == {"party", "time", "event"} for event in dialog.get("party_history", []))
        assert ("body" in dialog) == ("encoding" in dialog)
    for analysis in written["analysis"]:
        assert {"type", "vendor", "body", "encoding"} <= analysis.keys()
        assert analysis["dialog"] < len(written["dialog"])
