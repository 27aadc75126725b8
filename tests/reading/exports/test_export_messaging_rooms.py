"""Rasa, Rocket.Chat, Google Chat, Deskpro, osTicket: what was said, by whom, when; and nothing the customer never saw."""

from __future__ import annotations

import json
from typing import Any

import pytest
from helpdesk_help import check_mutated, check_place, one, problem, read, said
from hypothesis import given, settings
from hypothesis import strategies as st

from calllint.conversation import Channel, Conversation, Role
from calllint.reading import ReadOptions, read_text

A, C, B, U = Role.AGENT, Role.CUSTOMER, Role.BOT, Role.UNKNOWN
QUESTION, ANSWER = "Waar blijft mijn kast?", "Die komt donderdag."


def event(second: int, kind: str, text: str | None = None, **more: Any) -> dict[str, Any]:
    return {"event": kind, "timestamp": 1772442000.0 + second, **({"text": text} if kind in ("user", "bot") else {"name": "x"}), **more}


EVENTS = [
    event(0, "action"),
    event(0, "session_started"),
    event(1, "user", QUESTION, input_channel="rest"),
    event(1, "slot", value=3),
    event(2, "bot", ANSWER),
    event(2, "bot", None, data={"image": "https://x.example/a.png"}),
    event(3, "user", '/kies{"optie": 2}'),
]
RASA: dict[str, Any] = {"sender_id": "r7", "slots": {}, "events": EVENTS, "latest_input_channel": "rest"}


def room(minute: int, text: str, who: str, **more: Any) -> dict[str, Any]:
    sender = {"_id": who, "username": who.lower(), "name": who}
    return {"_id": str(minute), "rid": "k1", "msg": text, "ts": f"2026-03-02T10:0{minute}:00.000Z", "u": sender, **more}


ROCKET: dict[str, Any] = {
    "messages": [
        room(5, "opgelost", "Anna", t="livechat-close"),
        room(3, ANSWER, "Anna"),
        room(2, "", "Jan", token="t1", attachments=[{"title": "foto.png"}]),
        room(1, "anna", "Anna", t="uj"),
        room(0, QUESTION, "Jan", token="t1"),
    ],
    "count": 5,
    "success": True,
}


def takeout(when: str, name: str, text: str, kind: str = "Human") -> dict[str, Any]:
    creator = {"name": name, "email": f"{name.lower()}@x.example", "user_type": kind}
    return {"creator": creator, "created_date": when, "text": text, "topic_id": "t", "message_id": f"ruimte/t/{when[-12:]}"}


GOOGLE: dict[str, Any] = {
    "messages": [
        takeout("Monday, March 2, 2026 at 9:00:05\u202fAM UTC", "Jan", QUESTION),
        takeout("Monday, March 2, 2026 at 9:00:06 AM UTC", "Hulpje", "Een ogenblik.", "Bot"),
        takeout("Monday, March 2, 2026 at 1:00:05 PM UTC", "Klantenservice", ANSWER),
        {**takeout("Monday, March 2, 2026 at 1:00:06 PM UTC", "Jan", ""), "attached_files": [{"original_name": "a.pdf"}]},
    ]
}
DESKPRO: dict[str, Any] = {
    "data": [
        {
            "id": 1,
            "ticket": 9,
            "person": 5,
            "is_agent_note": False,
            "message": f"<p>{QUESTION}</p>",
            "date_created": "2026-03-02T10:00:00+0000",
        },
        {"id": 2, "ticket": 9, "person": 2, "is_agent_note": True, "message": "<p>lastig</p>", "date_created": "2026-03-02T10:01:00+0000"},
        {
            "id": 3,
            "ticket": 9,
            "person": 2,
            "is_agent_note": False,
            "message": f"<div>{ANSWER}</div>",
            "date_created": "2026-03-02T10:02:00+0000",
        },
    ],
    "linked": {"person": {"5": {"id": 5, "is_agent": False, "name": "Jan"}, "2": {"id": 2, "is_agent": True, "name": "Anna"}}},
}


def entry(number: int, kind: str, poster: str, body: str) -> dict[str, Any]:
    return {
        "id": str(number),
        "thread_id": "5",
        "type": kind,
        "poster": poster,
        "body": body,
        "created": f"2026-03-02 10:0{number}:00",
        "title": "Kast",
    }


OSTICKET = [entry(0, "M", "Jan", f"<p>{QUESTION}</p>"), entry(1, "N", "Anna", "lastig"), entry(2, "R", "Anna", ANSWER)]
FIREFLIES: dict[str, Any] = {
    "id": "f1",
    "title": "Gesprek",
    "dateString": "2026-03-02T10:00:00.000Z",
    "sentences": [
        {"index": 0, "speaker_name": "Anna Bos", "text": QUESTION, "raw_text": "waar", "start_time": 0.5, "end_time": 2.1},
        {"index": 1, "speaker_name": "Jan de Boer", "text": ANSWER, "raw_text": "die", "start_time": 2.5, "end_time": 4},
    ],
}


def activity(minute: int, role: Any, text: str | None, kind: str = "message") -> dict[str, Any]:
    return {"type": kind, "timestamp": 1772445600 + 60 * minute, "from": {"id": "x", "role": role}, "channelId": "directline", "text": text}


COPILOT = {
    "activities": [
        activity(0, 0, None, "trace"),
        activity(1, 1, QUESTION),
        activity(2, 0, ANSWER),
        activity(3, 0, None, "event"),
    ]
}
ALL: dict[str, Any] = {
    "copilot-studio": COPILOT,
    "fireflies": FIREFLIES,
    "rasa": RASA,
    "rocket-chat": ROCKET,
    "google-chat": GOOGLE,
    "deskpro": DESKPRO,
    "osticket": OSTICKET,
}


def test_a_tracker_of_rasa() -> None:
    found = one(RASA)
    assert said(found) == [(C, None, QUESTION), (B, None, ANSWER)]
    assert (found.id, found.channel) == ("r7", Channel.CHAT)
    assert [(turn.start, turn.at) for turn in found.turns] == [(0.0, "2026-03-02T09:00:01Z"), (1.0, "2026-03-02T09:00:02Z")]
    check_place(RASA, 0, "kast", "$.events[2].text")


def test_a_second_session_of_rasa_is_a_conversation_of_its_own() -> None:
    later = [event(9000, "session_started"), event(9001, "user", "Hallo?", input_channel="twilio_voice"), event(9002, "bot", "Dag.")]
    found = [item for item in read({**RASA, "events": EVENTS + later}) if isinstance(item, Conversation)]
    assert [(one.id, one.channel, len(one.turns)) for one in found] == [("r7", Channel.CHAT, 2), ("r7-2", Channel.CALL, 2)]


def test_events_of_rasas_broker_one_a_line_are_put_together_by_sender() -> None:
    lines = [json.dumps({"sender_id": sender, **one}) for one in EVENTS for sender in ("a", "b")]
    found = [item for item in read_text("\n".join(lines), name="x.jsonl") if isinstance(item, Conversation)]
    assert [(one.id, [turn.text for turn in one.turns]) for one in found] == [("a", [QUESTION, ANSWER]), ("b", [QUESTION, ANSWER])]


def test_a_tracker_without_words_says_so() -> None:
    assert "no messages" in problem({**RASA, "events": EVENTS[:2]})


def test_a_live_chat_of_rocket_chat() -> None:
    found = one(ROCKET)
    assert said(found) == [(C, "Jan", QUESTION), (A, "Anna", ANSWER)]
    assert (found.id, found.agent, found.metadata["ended_by"]) == ("k1", "Anna", "agent")
    check_place(ROCKET, 1, "donderdag", "$.messages[1].msg")


def test_the_database_of_rocket_chat_writes_dates_in_its_own_way_and_other_rooms_know_no_roles() -> None:
    dates: list[Any] = [{"$date": "2026-03-02T10:00:00Z"}, {"$date": {"$numberLong": "1772445605000"}}, {"$date": 1772445610000}]
    lines = [
        json.dumps(room(0, text, name) | {"ts": date})
        for text, name, date in zip(("Dag", "Hoi", "Ja"), ("Jan", "An", "Jan"), dates, strict=True)
    ]
    (found,) = read_text("\n".join(lines), name="x.jsonl")
    assert isinstance(found, Conversation)
    assert [(turn.role, turn.start) for turn in found.turns] == [(U, 0.0), (U, 5.0), (U, 10.0)]


def test_google_takeout_spells_its_dates_out() -> None:
    found = one(GOOGLE)
    assert said(found) == [(U, "Jan", QUESTION), (B, "Hulpje", "Een ogenblik."), (A, None, ANSWER)]
    assert [turn.at for turn in found.turns] == ["2026-03-02T09:00:05Z", "2026-03-02T09:00:06Z", "2026-03-02T13:00:05Z"]
    assert found.id == "ruimte"
    dutch = {"messages": [takeout("maandag 2 maart 2026 om 13:00:05 UTC", "Jan", QUESTION)]}
    assert one(dutch).turns[0].at == "2026-03-02T13:00:05Z"


def test_messages_of_google_chats_api() -> None:
    def message(number: int, kind: str, text: str) -> dict[str, Any]:
        sender = {"name": f"users/{number}", "displayName": f"P{number}", "type": kind}
        return {"name": f"spaces/AA/messages/{number}", "sender": sender, "createTime": f"2026-03-02T10:00:0{number}Z", "text": text}

    found = one({"messages": [message(1, "HUMAN", QUESTION), message(2, "BOT", ANSWER)], "nextPageToken": ""})
    assert said(found) == [(U, "P1", QUESTION), (B, "P2", ANSWER)]
    assert (found.id, found.turns[1].start) == ("AA", 1.0)


def test_messages_of_deskpro() -> None:
    found = one(DESKPRO)
    assert said(found) == [(C, "Jan", QUESTION), (A, "Anna", ANSWER)]
    assert (found.id, found.turns[1].start) == ("9", 120.0)
    bare = [
        {**item, "creation_system": system}
        for item, system in zip(DESKPRO["data"], ("web.person", "web.agent", "gateway.agent"), strict=True)
    ]
    assert [role for role, _, _ in said(one(bare))] == [C, A]


def test_entries_of_osticket_as_a_list_and_as_phpmyadmin_writes_a_table() -> None:
    table = [
        {"type": "header", "version": "5"},
        {"type": "database", "name": "os"},
        {"type": "table", "name": "ost_thread_entry", "data": OSTICKET},
    ]
    for data in (OSTICKET, table):
        found = one(data)
        assert said(found) == [(C, "Jan", QUESTION), (A, "Anna", ANSWER)]
        assert (found.id, found.metadata["subject"]) == ("5", "Kast")


def test_sentences_of_fireflies_count_seconds_and_have_their_date() -> None:
    found = one({"data": {"transcript": FIREFLIES}})
    assert [(turn.name, turn.text, turn.start, turn.end) for turn in found.turns] == [
        ("Anna Bos", QUESTION, 0.5, 2.1),
        ("Jan de Boer", ANSWER, 2.5, 4.0),
    ]
    assert (found.id, found.channel, found.metadata["date"]) == ("f1", Channel.CALL, "2026-03-02T10:00:00.000Z")
    (found,) = read([{"speaker_name": "Jan", "sentence": QUESTION, "startTime": "00:05", "endTime": "00:07"}])
    assert isinstance(found, Conversation)
    assert (found.turns[0].text, found.turns[0].start, found.turns[0].end) == (QUESTION, 5.0, 7.0)


def test_activities_of_a_bot_of_microsoft() -> None:
    found = one(COPILOT)
    assert said(found) == [(C, None, QUESTION), (B, None, ANSWER)]
    assert [(turn.start, turn.at) for turn in found.turns] == [(0.0, "2026-03-02T10:01:00Z"), (60.0, "2026-03-02T10:02:00Z")]
    words = [{**item, "from": {"role": role}} for item, role in zip(COPILOT["activities"][1:3], ("user", "bot"), strict=True)]
    assert said(one(words)) == said(found)


@pytest.mark.parametrize("name", ALL)
def test_each_is_known_by_its_name_and_by_no_other(name: str) -> None:
    text = json.dumps(ALL[name])
    assert list(read_text(text, ReadOptions(input_format=name), "x.json")) == list(read_text(text, name="x.json"))


@settings(max_examples=150, deadline=None)
@given(data=st.data())
def test_whatever_is_wrong_is_told_and_never_raised(data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(sorted(ALL)))
    check_mutated(data, ALL[name], name)
