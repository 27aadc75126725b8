"""Zendesk Chat: chats with their history, chats by id, messages that were left while nobody was there."""

from __future__ import annotations

import json
from typing import Any

import pytest
from helpdesk_help import check_mutated, check_place, one, problem, read, said
from hypothesis import given, settings
from hypothesis import strategies as st

from calllint.conversation import Channel, Conversation, Role
from calllint.reading import read_text


def event(kind: str, second: int, who: str, **more: Any) -> dict[str, Any]:
    return {"type": f"chat.{kind}", "timestamp": f"2026-03-02T10:00:{second:02d}Z", "name": who, "channel": "#supportlivechat.abc", **more}


HISTORY = [
    event("memberjoin", 0, "Jan"),
    event("msg", 2, "Jan", msg="Hallo, is daar iemand?", sender_type="Visitor", msg_id="1"),
    event("msg", 3, "Welkomstbot", msg="Welkom! Een medewerker komt zo.", sender_type="Trigger"),
    event("queue_position", 4, "system", queue_position=2),
    event("memberjoin", 9, "Sanne"),
    event("msg", 12, "Sanne", msg="Dag Jan, waarmee kan ik helpen?", sender_type="Agent"),
    event("file", 20, "Jan", attachment={"name": "bon.pdf"}, sender_type="Visitor"),
    event("msg", 25, "Jan", msg="  ", sender_type="Visitor"),
    event("msg", 30, "Jan", msg="Laat maar.", sender_type="Visitor"),
    event("rating", 31, "Jan", new_rating="good"),
    event("comment", 32, "Jan", new_comment="prima"),
    event("memberleave", 33, "Jan"),
    event("memberleave", 50, "Sanne"),
]
CHAT: dict[str, Any] = {
    "id": "2603.10414779.TgmpSJE7pmB5c", "type": "chat", "timestamp": "2026-03-02T10:00:00Z", "end_timestamp": "2026-03-02T10:00:50Z",
    "visitor": {"id": "10414779.abc", "name": "Jan", "email": "jan@post.example"}, "agent_names": ["Sanne"], "agent_ids": ["45"],
    "department_name": "Bezorging", "started_by": "visitor", "duration": 50, "rating": "good", "missed": False, "session": {"city": "Utrecht"},
    "engagements": [{"agent_name": "Sanne", "duration": 40}], "tags": ["pakket"], "history": HISTORY, "zendesk_ticket_id": 4711,
}  # fmt: skip
OFFLINE: dict[str, Any] = {
    "id": "2603.10414779.Off", "type": "offline_msg", "timestamp": "2026-03-02T20:00:00Z", "message": "Niemand aanwezig? Bel mij terug.",
    "visitor": {"id": "1.2", "name": "Jan", "email": "jan@post.example"}, "department_name": None, "session": {}, "unread": True,
}  # fmt: skip
SAID = [
    (Role.CUSTOMER, "Jan", "Hallo, is daar iemand?"),
    (Role.BOT, "Welkomstbot", "Welkom! Een medewerker komt zo."),
    (Role.AGENT, "Sanne", "Dag Jan, waarmee kan ik helpen?"),
    (Role.CUSTOMER, "Jan", "Laat maar."),
]


def with_history(events: list[dict[str, Any]], **more: Any) -> dict[str, Any]:
    return {**CHAT, "history": events, **more}


@pytest.mark.parametrize("options", [{}, {"input_format": "zendesk-chat"}])
@pytest.mark.parametrize(
    "data",
    [CHAT, [CHAT], {"chats": [CHAT], "count": 1, "next_url": None}, {"docs": {CHAT["id"]: CHAT}, "count": 1}, with_history(HISTORY[::-1])],
)
def test_the_messages_of_a_chat_have_roles_and_moments(data: Any, options: dict[str, Any]) -> None:
    found = one(data, **options)
    assert said(found) == SAID
    assert [(turn.start, turn.end) for turn in found.turns] == [(2.0, None), (3.0, None), (12.0, None), (30.0, None)]
    assert found.turns[0].at == "2026-03-02T10:00:02Z"
    assert (found.id, found.channel, found.agent, found.team) == (CHAT["id"], Channel.CHAT, "Sanne", "Bezorging")
    assert found.metadata == {
        "ended_by": "customer", "started_by": "visitor", "duration_s": 50.0, "satisfaction": "good", "ticket": "4711", "tags": ["pakket"],
    }  # fmt: skip


def test_many_chats_by_their_ids_or_one_a_line_are_all_read() -> None:
    chats = {str(number): {**CHAT, "id": str(number)} for number in range(3)}
    by_id = read({"docs": chats, "count": 3})
    by_line = list(read_text("\n".join(map(json.dumps, chats.values())), name="chats.jsonl"))
    for found in (by_id, by_line):
        assert [(item.id, len(item.turns)) for item in found if isinstance(item, Conversation)] == [("0", 4), ("1", 4), ("2", 4)]


def test_a_message_left_offline_is_one_turn_of_the_customer() -> None:
    found = one(OFFLINE)
    assert said(found) == [(Role.CUSTOMER, "Jan", "Niemand aanwezig? Bel mij terug.")]
    assert (found.turns[0].at, found.turns[0].start, found.metadata) == ("2026-03-02T20:00:00Z", 0.0, {"offline": True})
    check_place({"chats": [CHAT, OFFLINE]}["chats"][1], 0, "aanwezig", "$.message")


def test_without_sender_types_names_or_nicks_tell_who_is_who() -> None:
    plain = [{key: value for key, value in item.items() if key != "sender_type"} for item in HISTORY]
    found = one(with_history(plain))
    assert [turn.role for turn in found.turns] == [Role.CUSTOMER, Role.UNKNOWN, Role.AGENT, Role.CUSTOMER]
    assert found.turns[1].name == "Welkomstbot"
    assert found.ended_by is Role.CUSTOMER
    nicks = {"Jan": "visitor:1.2", "Sanne": "agent:45", "Welkomstbot": "agent:trigger", "system": "agent:system"}
    found = one([{**item, "nick": nicks[item["name"]]} for item in plain])
    assert [turn.role for turn in found.turns] == [Role.CUSTOMER, Role.BOT, Role.AGENT, Role.CUSTOMER]


def test_one_name_for_both_tells_nothing() -> None:
    found = one(
        with_history([{"type": "chat.msg", "timestamp": "2026-03-02T10:00:00Z", "name": "Sanne", "msg": "hoi"}], visitor={"name": "Sanne"})
    )
    assert said(found) == [(Role.UNKNOWN, "Sanne", "hoi")]


@pytest.mark.parametrize(
    ("events", "ended"),
    [
        ([event("memberleave", 40, "Sanne"), event("memberleave", 45, "Jan")], "agent"),
        ([event("memberleave", 40, "Jan"), event("memberleave", 45, "Sanne")], "customer"),
        ([event("memberleave", 40, "Jan"), event("memberjoin", 41, "Jan"), event("memberleave", 45, "Sanne")], "agent"),
        ([event("memberjoin", 38, "Piet"), event("memberleave", 40, "Sanne"), event("memberleave", 45, "Jan"), event("memberleave", 46, "Piet")], "customer"),
        ([event("memberleave", 40, "Jan"), event("msg", 42, "Jan", msg="Toch nog iets", sender_type="Visitor")], None),
        ([], None),
    ],
)  # fmt: skip
def test_the_side_that_is_gone_first_ended_the_chat(events: list[dict[str, Any]], ended: str | None) -> None:
    found = one(with_history(HISTORY[:6] + events, agent_names=["Sanne", "Piet"]))
    assert found.metadata.get("ended_by") == ended


def test_the_web_sdk_counts_milliseconds_and_old_files_seconds() -> None:
    sdk = [
        {"type": "chat.msg", "nick": "visitor", "display_name": "Jan", "timestamp": 1772445600500, "msg": "Hoi"},
        {"type": "chat.systemmsg", "nick": "agent:system", "display_name": "Systeem", "timestamp": 1772445601000, "msg": "Even geduld"},
        {"type": "chat.msg", "nick": "agent:45", "display_name": "Sanne", "timestamp": 1772445602000, "msg": "Dag"},
    ]
    found = one(sdk)
    assert [(turn.role, turn.at, turn.start) for turn in found.turns] == [
        (Role.CUSTOMER, "2026-03-02T10:00:00.500Z", 0.0),
        (Role.SYSTEM, "2026-03-02T10:00:01Z", 0.5),
        (Role.AGENT, "2026-03-02T10:00:02Z", 1.5),
    ]
    old = one(with_history([{**HISTORY[1], "timestamp": 1772445602}, {**HISTORY[5], "timestamp": "1772445605"}], timestamp=None))
    assert [(turn.at, turn.start) for turn in old.turns] == [("2026-03-02T10:00:02Z", 0.0), ("2026-03-02T10:00:05Z", 3.0)]


def test_a_missed_chat_says_so() -> None:
    assert one(with_history(HISTORY[:2], missed=True, agent_names=[])).metadata["missed"] is True


def test_words_are_found_where_they_stand() -> None:
    check_place(CHAT, 2, "waarmee", "$.history[5].msg")


@pytest.mark.parametrize("data", [with_history([]), with_history(HISTORY[:1]), {**OFFLINE, "message": " "}])
def test_a_chat_without_words_is_a_problem(data: Any) -> None:
    assert problem(data) == "holds no chat messages with words"


@settings(max_examples=100, deadline=None)
@given(data=st.data(), whole=st.sampled_from([CHAT, OFFLINE, {"docs": {"1": CHAT}}, HISTORY]))
def test_whatever_is_wrong_in_it_gives_conversations_and_problems(data: st.DataObject, whole: Any) -> None:
    check_mutated(data, whole, "zendesk-chat")


def test_what_a_trigger_says_is_the_bots() -> None:
    said_by = [{"type": "chat.triggered", "name": "Trigger", "msg": "Kan ik helpen?", "timestamp": "2026-03-02T10:00:00Z"}]
    found = one(with_history([*said_by, event("msg", 9, "Jan", msg="Nee hoor", sender_type="Visitor")]))
    assert [(turn.role, turn.text) for turn in found.turns] == [(Role.BOT, "Kan ik helpen?"), (Role.CUSTOMER, "Nee hoor")]
