"""Front: messages of conversations that come in or go out, and events."""

from __future__ import annotations

from typing import Any

import pytest
from helpdesk_help import check_mutated, check_place, one, problem, read, said
from hypothesis import given, settings
from hypothesis import strategies as st

from calllint.conversation import Channel, Conversation, Role

SANNE = {"id": "tea_1", "email": "sanne@winkel.example", "username": "sanne", "first_name": "Sanne", "last_name": "Visser"}


def message(second: float, inbound: bool | None, text: str | None, conversation: str = "cnv_1", **more: Any) -> dict[str, Any]:
    return {
        "_links": {"self": "https://x.example/messages/msg_1", "related": {"conversation": f"https://x.example/conversations/{conversation}"}},
        "id": f"msg_{second}", "type": "email", "is_inbound": inbound, "created_at": 1772445600.5 + second, "blurb": "Kort begin", "text": text,
        "body": f"<div>{text}</div>", "subject": "Pakket", "author": None if inbound else SANNE, "is_draft": False, "draft_mode": None, "metadata": {},
        "recipients": [{"name": "Jan Jansen", "handle": "jan@post.example", "role": "from" if inbound else "to"}], "attachments": [], **more,
    }  # fmt: skip


MESSAGES = [
    message(120, True, "Dank u!"),
    message(90, False, "Concept", is_draft=True, draft_mode="shared"),
    message(60, False, "Beste Jan,\n\nHet komt morgen."),
    message(0, True, "Waar is mijn pakket?"),
]
SAID = [
    (Role.CUSTOMER, "Jan Jansen", "Waar is mijn pakket?"),
    (Role.AGENT, "Sanne Visser", "Beste Jan,\n\nHet komt morgen."),
    (Role.CUSTOMER, "Jan Jansen", "Dank u!"),
]
LIST = {"_pagination": {"next": None}, "_links": {"self": "x"}, "_results": MESSAGES}
CONVERSATION = {
    "id": "cnv_1",
    "subject": "Pakket",
    "status": "archived",
    "assignee": SANNE,
    "tags": [],
    "recipient": {"handle": "jan@post.example"},
}


@pytest.mark.parametrize("options", [{}, {"input_format": "front"}])
@pytest.mark.parametrize(
    "data",
    [
        LIST,
        MESSAGES,
        [LIST],
        {**CONVERSATION, "messages": MESSAGES},
        {**CONVERSATION, "messages": LIST, "comments": [{"body": "intern"}]},
        {"conversation": CONVERSATION, "messages": MESSAGES},
    ],
)
def test_messages_that_come_in_are_the_customers(data: Any, options: dict[str, Any]) -> None:
    found = one(data, **options)
    assert said(found) == SAID
    assert [(turn.start, turn.end) for turn in found.turns] == [(0.0, None), (60.0, None), (120.0, None)]
    assert found.turns[0].at == "2026-03-02T10:00:00.500Z"
    assert (found.id, found.channel, found.agent, found.metadata["subject"]) == ("cnv_1", Channel.EMAIL, "Sanne Visser", "Pakket")


def test_messages_of_several_conversations_are_parted_by_their_links() -> None:
    found = read([*MESSAGES, message(5, True, "Hallo", "cnv_2")])
    assert [(item.id, len(item.turns)) for item in found if isinstance(item, Conversation)] == [("cnv_1", 3), ("cnv_2", 1)]


@pytest.mark.parametrize(
    ("kind", "channel"),
    [
        ("email", Channel.EMAIL),
        ("call", Channel.CALL),
        ("sms", Channel.CHAT),
        ("front_chat", Channel.CHAT),
        ("custom", Channel.UNKNOWN),
        (None, Channel.EMAIL),
    ],
)
def test_the_type_says_the_channel(kind: str | None, channel: Channel) -> None:
    assert one([message(0, True, "Hallo", type=kind)]).channel is channel


def test_quoted_mail_is_left_out_and_html_read_where_there_is_no_text() -> None:
    body = "<div>Prima.</div><blockquote type='cite' class='front-blockquote'><div>Het komt morgen.</div></blockquote>"
    assert one([message(0, True, None, body=body)]).turns[0].text == "Prima."
    assert one([message(0, True, "Prima.\nHet komt morgen.", body=body)]).turns[0].text == "Prima."
    assert one([message(0, True, "", body=None)]).turns[0].text == "Kort begin"


def test_senders_without_a_name_are_called_by_their_address_and_no_direction_is_no_role() -> None:
    sender = [{"name": None, "handle": "jan@post.example", "role": "from"}]
    assert said(one([message(0, True, "a", recipients=sender)])) == [(Role.CUSTOMER, "jan@post.example", "a")]
    assert said(one([message(0, None, "a", recipients=[], author={"email": "x@winkel.example"})])) == [
        (Role.UNKNOWN, "x@winkel.example", "a")
    ]


def event(kind: str, second: int, source: str, target: dict[str, Any] | None = None) -> dict[str, Any]:
    return {
        "id": f"evt_{second}", "type": kind, "emitted_at": 1772445600 + second, "conversation": CONVERSATION, "source": {"_meta": {"type": source}},
        "target": {"_meta": {"type": "message"}, "data": target} if target else None,
    }  # fmt: skip


def test_events_hold_messages_and_who_archived() -> None:
    events = [
        event("archive", 200, "teammate"),
        event("comment", 90, "teammate"),
        event("outbound", 60, "teammate", MESSAGES[2]),
        event("inbound", 0, "recipient", MESSAGES[3]),
    ]
    found = one({"_results": events})
    assert (said(found), found.ended_by, found.id) == (SAID[:2], Role.AGENT, "cnv_1")
    assert one({"_results": [event("archive", 300, "rule"), *events]}).ended_by is Role.SYSTEM
    assert one({"_results": [event("reopen", 300, "teammate"), *events]}).ended_by is None


def test_words_are_found_where_they_stand() -> None:
    check_place(LIST, 1, "komt", "$._results[2].text")


@pytest.mark.parametrize("data", [MESSAGES[1:2], [message(0, True, " ", body="", blurb=None)]])
def test_drafts_and_empty_messages_are_a_problem(data: Any) -> None:
    assert problem(data) == "holds no messages with words (drafts and comments are none)"


@settings(max_examples=100, deadline=None)
@given(
    data=st.data(),
    whole=st.sampled_from([LIST, {**CONVERSATION, "messages": MESSAGES}, {"_results": [event("inbound", 0, "recipient", MESSAGES[3])]}]),
)
def test_whatever_is_wrong_in_it_gives_conversations_and_problems(data: st.DataObject, whole: Any) -> None:
    check_mutated(data, whole, "front")


def test_what_a_webhook_sends_is_one_event_with_its_message() -> None:
    event = {"type": "inbound", "emitted_at": 1772445600.5, "conversation": {"id": "cnv_1", "status": "archived"}}
    data = {**event, "target": {"_meta": {"type": "message"}, "data": MESSAGES[3]}}
    found = one(data)
    assert said(found) == SAID[:1]
    assert (found.id, found.metadata["status"]) == ("cnv_1", "archived")
    check_place(data, 0, "pakket", "$.target.data.text")
