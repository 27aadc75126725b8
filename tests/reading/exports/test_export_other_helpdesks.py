"""Gorgias, Help Scout, Crisp and Zendesk messaging: what was said, by whom, when; and nothing that the customer never saw."""

from __future__ import annotations

from typing import Any

import pytest
from helpdesk_help import check_mutated, check_place, one, problem, read, said
from hypothesis import given, settings
from hypothesis import strategies as st

from calllint.conversation import Channel, Conversation, Role

A, C, B = Role.AGENT, Role.CUSTOMER, Role.BOT
QUESTION, ANSWER = "Waar blijft mijn pakket?", "Dat zoek ik voor u uit."


def gorgias(number: int, agent: bool, text: str, **more: Any) -> dict[str, Any]:
    sender = {"id": number, "name": "Anna Bos" if agent else "Jan de Boer", "email": "x@winkel.example"}
    return {
        "id": number, "ticket_id": 31, "channel": "email", "via": "email", "from_agent": agent, "public": True, "sender": sender, "body_text": text,
        "created_datetime": f"2026-03-02T10:0{number}:00.123456", **more,
    }  # fmt: skip


GORGIAS: dict[str, Any] = {
    "id": 31, "subject": "Pakket", "status": "closed", "channel": "email", "tags": [{"id": 1, "name": "bezorging"}],
    "assignee_user": {"id": 2, "name": "Anna Bos"},
    "messages": [
        gorgias(1, agent=False, text=QUESTION),
        gorgias(2, agent=True, text="Wij hebben uw bericht ontvangen.", via="rule"),
        gorgias(3, agent=True, text="Weet iemand dit?", channel="internal-note", public=False),
        gorgias(4, agent=True, text=f"{ANSWER}\n\nOp ma 2 mrt 2026 om 10:01 schreef Jan de Boer <jan@post.example>:\n> {QUESTION}"),
        gorgias(5, agent=False, text="Dank u\n\n> oud", stripped_text="Dank u"),
    ],
}  # fmt: skip


def thread(number: int, kind: str, by: str, body: str, **more: Any) -> dict[str, Any]:
    person = {"id": number, "type": by, "first": "Anna" if by == "user" else "Jan", "last": "Bos" if by == "user" else ""}
    return {
        "id": number, "type": kind, "status": "active", "state": "published", "body": body, "createdBy": person,
        "createdAt": f"2026-03-02T10:0{number}:00Z", **more,
    }  # fmt: skip


HELP_SCOUT: dict[str, Any] = {
    "id": 77, "number": 9, "type": "email", "status": "closed", "subject": "Pakket", "tags": [{"id": 1, "tag": "bezorging"}],
    "assignee": {"id": 4, "first": "Anna", "last": "Bos"},
    "_embedded": {
        "threads": [
            thread(5, "message", "user", "Nog niet klaar", state="draft"),
            thread(4, "message", "user", f"{ANSWER}<br><br>Anna"),
            thread(3, "note", "user", "Weet iemand dit?"),
            thread(2, "lineitem", "user", "", action={"text": "Anna nam dit over"}),
            thread(1, "customer", "customer", f"<p>{QUESTION}</p>"),
        ]
    },
}  # fmt: skip


def crisp(second: int, by: str, content: Any, **more: Any) -> dict[str, Any]:
    nickname = {"user": "Jan", "operator": "Anna"}[by]
    return {
        "session_id": "session_1", "website_id": "w", "type": "text", "from": by, "origin": "chat", "content": content, "fingerprint": second,
        "timestamp": 1772445600123 + 1000 * second, "user": {"nickname": nickname, "user_id": "u"}, **more,
    }  # fmt: skip


CRISP: dict[str, Any] = {
    "error": False,
    "reason": "listed",
    "data": [
        crisp(0, "user", QUESTION),
        crisp(1, "operator", "Welkom bij de winkel", automated=True),
        crisp(2, "operator", "Weet iemand dit?", type="note"),
        crisp(3, "operator", {"namespace": "state:resolved"}, type="event"),
        crisp(4, "user", {"name": "foto.png", "url": "https://winkel.example/foto.png", "type": "image/png"}, type="file"),
        crisp(5, "operator", ANSWER),
    ],
}


def sunshine(second: int, author: dict[str, Any], content: dict[str, Any]) -> dict[str, Any]:
    return {
        "id": str(second),
        "received": f"2026-03-02T10:00:0{second}.250Z",
        "author": author,
        "content": content,
        "source": {"type": "web"},
    }


SUNSHINE: dict[str, Any] = {
    "conversation": {"id": "cv-1"},
    "messages": [
        sunshine(1, {"type": "user", "displayName": "Jan"}, {"type": "text", "text": QUESTION}),
        sunshine(2, {"type": "business", "displayName": "Robin", "subtypes": ["AI"]}, {"type": "text", "text": "Ik ben een robot"}),
        sunshine(3, {"type": "user", "displayName": "Jan"}, {"type": "image", "mediaUrl": "https://winkel.example/foto.png"}),
        sunshine(4, {"type": "business", "displayName": "Anna"}, {"type": "text", "text": ANSWER}),
    ],
}
WHOLE = {"gorgias": GORGIAS, "help-scout": HELP_SCOUT, "crisp": CRISP, "zendesk-messaging": SUNSHINE}


def test_gorgias() -> None:
    found = one(GORGIAS)
    assert said(found) == [
        (C, "Jan de Boer", QUESTION),
        (B, "Anna Bos", "Wij hebben uw bericht ontvangen."),
        (A, "Anna Bos", ANSWER),
        (C, "Jan de Boer", "Dank u"),
    ]
    assert [turn.start for turn in found.turns] == [0.0, 60.0, 180.0, 240.0]
    assert (found.id, found.channel, found.agent) == ("31", Channel.EMAIL, "Anna Bos")
    assert found.metadata == {"subject": "Pakket", "status": "closed", "tags": ["bezorging"]}
    check_place(GORGIAS, 0, "pakket", "$.messages[0].body_text")


def test_messages_of_gorgias_name_their_tickets() -> None:
    found = read([*GORGIAS["messages"], gorgias(6, agent=False, text="Iets anders", ticket_id=32)])
    assert [(item.id, len(item.turns)) for item in found if isinstance(item, Conversation)] == [("31", 4), ("32", 1)]


def test_help_scout() -> None:
    found = one(HELP_SCOUT)
    assert said(found) == [(C, "Jan", QUESTION), (A, "Anna Bos", f"{ANSWER}\n\nAnna")]
    assert [(turn.start, turn.at) for turn in found.turns] == [(0.0, "2026-03-02T10:01:00Z"), (180.0, "2026-03-02T10:04:00Z")]
    assert (found.id, found.channel, found.agent) == ("77", Channel.EMAIL, "Anna Bos")
    assert said(one(HELP_SCOUT["_embedded"])) == said(found)


def test_crisp() -> None:
    found = one(CRISP)
    assert said(found) == [(C, "Jan", QUESTION), (B, "Anna", "Welkom bij de winkel"), (A, "Anna", ANSWER)]
    assert [(turn.start, turn.at) for turn in found.turns][-1] == (5.0, "2026-03-02T10:00:05.123Z")
    assert (found.id, found.channel, found.agent) == ("session_1", Channel.CHAT, "Anna")
    check_place(CRISP, 0, "pakket", "$.data[0].content")


def test_zendesk_messaging() -> None:
    found = one(SUNSHINE)
    assert said(found) == [(C, "Jan", QUESTION), (B, "Robin", "Ik ben een robot"), (A, "Anna", ANSWER)]
    assert [turn.start for turn in found.turns] == [0.0, 1.0, 3.0]
    assert (found.id, found.channel, found.agent) == ("cv-1", Channel.CHAT, "Anna")


def test_what_was_zendesk_messaging_before_has_roles_and_seconds() -> None:
    messages = [
        {"_id": "1", "authorId": "u", "role": "appUser", "name": "Jan", "received": 1772445600.5, "type": "text", "text": QUESTION},
        {"_id": "2", "authorId": "m", "role": "appMaker", "name": "Anna", "received": 1772445610.5, "type": "text", "text": ANSWER},
    ]
    found = one({"messages": messages})
    assert said(found) == [(C, "Jan", QUESTION), (A, "Anna", ANSWER)]
    assert [turn.start for turn in found.turns] == [0.0, 10.0]


@pytest.mark.parametrize("name", WHOLE)
def test_only_notes_are_nothing_to_lint(name: str) -> None:
    notes: dict[str, Any] = {
        "gorgias": {"messages": [gorgias(1, agent=True, text="n", public=False)]},
        "help-scout": {"threads": [thread(1, "note", "user", "n")]},
        "crisp": [crisp(1, "operator", "n", type="note")],
        "zendesk-messaging": {"messages": [sunshine(1, {"type": "user"}, {"type": "image"})]},
    }
    assert "no messages with words" in problem(notes[name])


@pytest.mark.parametrize("name", WHOLE)
@settings(max_examples=40, deadline=None)
@given(st.data())
def test_whatever_stands_in_a_value_there_are_only_conversations_and_problems(name: str, data: st.DataObject) -> None:
    check_mutated(data, WHOLE[name], name)
