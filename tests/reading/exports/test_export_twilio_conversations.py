"""Twilio Conversations: messages, participants who say who is who, and logs of text messages."""

from __future__ import annotations

from typing import Any

import pytest
from helpdesk_help import one, read, said

from calllint.conversation import Channel, Conversation, Role
from calllint.errors import Problem

A, C, B, S, U = Role.AGENT, Role.CUSTOMER, Role.BOT, Role.SYSTEM, Role.UNKNOWN
CH = "CH" + "a" * 32


def message(index: int, author: str, body: str | None, **more: Any) -> dict[str, Any]:
    found = {
        "sid": f"IM{index:032d}",
        "account_sid": "AC" + "a" * 32,
        "conversation_sid": CH,
        "body": body,
        "media": None,
        "author": author,
        "participant_sid": f"MB-{author}",
        "attributes": "{}",
        "date_created": f"2026-03-01T09:00:{index:02d}Z",
        "index": index,
    }
    return {**found, **more}


TALK = [message(0, "whatsapp:+31612345678", "Is er nog plek?"), message(5, "sanne", "Jazeker, twee plaatsen.")]
META = {"page": 0, "page_size": 50, "key": "messages"}


def participant(identity: str | None, address: str | None, **more: Any) -> dict[str, Any]:
    binding = {"type": "sms", "address": address, "proxy_address": "+3197010"} if address else None
    return {"sid": f"MB-{identity or address}", "identity": identity, "messaging_binding": binding, "attributes": "{}", **more}


def test_an_address_and_a_name() -> None:
    found = one({"meta": META, "messages": TALK})
    assert (found.id, found.channel, found.agent) == (CH, Channel.CHAT, "sanne")
    assert said(found) == [(C, "whatsapp:+31612345678", "Is er nog plek?"), (A, "sanne", "Jazeker, twee plaatsen.")]
    assert [(turn.start, turn.at) for turn in found.turns] == [(0.0, "2026-03-01T09:00:00Z"), (5.0, "2026-03-01T09:00:05Z")]


@pytest.mark.parametrize(
    "value", [TALK, [{"messages": TALK}], {"data": {"messages": TALK}}, {"conversations": [{"sid": CH, "messages": TALK}]}]
)
def test_wrapped(value: Any) -> None:
    for options in ({}, {"input_format": "twilio-conversations"}):
        assert [role for role, _, _ in said(one(value, **options))] == [C, A]


@pytest.mark.parametrize("authors", [("pie_preferrer", "cake_lover"), ("+31612345678", "+31687654321")])
def test_two_of_a_kind_stay_unknown(authors: tuple[str, str]) -> None:
    found = one({"messages": [message(0, authors[0], "a"), message(1, authors[1], "b")]})
    assert said(found) == [(U, authors[0], "a"), (U, authors[1], "b")]


def test_participants_say_who_is_who() -> None:
    messages = [
        message(0, "+31612345678", "Hallo"),
        message(1, "sanne", "Dag"),
        message(2, "system", "Gesprek gestart", participant_sid=None),
    ]
    value = {
        "conversation": {"sid": CH, "state": "closed", "friendly_name": "Reservering"},
        "participants": [participant(None, "+31612345678"), participant("sanne", None)],
        "messages": messages,
    }
    found = one(value)
    assert [role for role, _, _ in said(found)] == [C, A, S]
    assert found.metadata == {"status": "closed", "subject": "Reservering"}


def test_participants_of_one_kind_need_their_attributes() -> None:
    messages = [message(0, "jan", "Hallo"), message(1, "sanne", "Dag"), message(2, "kees", "Ik ook")]
    plain = [participant("jan", None), participant("sanne", None), participant("kees", None)]
    assert [role for role, _, _ in said(one({"participants": plain, "messages": messages}))] == [U, U, U]
    told = [
        participant("jan", None, attributes='{"member_type": "guest"}'),
        participant("sanne", None, attributes={"role": "agent"}),
        participant("kees", None, attributes="{broken"),
    ]
    assert [role for role, _, _ in said(one({"participants": told, "messages": messages}))] == [C, A, U]


def test_pictures_are_no_turns_and_the_index_is_the_order() -> None:
    at = {"date_created": "2026-03-01T09:00:00Z"}
    messages = [message(2, "a", "derde", **at), message(0, "a", "eerste", **at), message(1, "b", None, media=[{"sid": "ME1"}], **at)]
    assert [turn.text for turn in one({"messages": messages}).turns] == ["eerste", "derde"]


def test_programmable_chat() -> None:
    messages = [
        {
            "sid": "IM1",
            "channel_sid": CH,
            "from": "jan",
            "body": "Hoi",
            "index": 0,
            "date_created": "2026-03-01T09:00:00Z",
            "attributes": None,
        },
        {"sid": "IM2", "channel_sid": CH, "from": "system", "body": "Chat geopend", "index": 1, "date_created": None},
    ]
    assert said(one({"messages": messages})) == [(U, "jan", "Hoi"), (S, None, "Chat geopend")]


def test_several_conversations_in_a_list() -> None:
    found = read([*TALK, message(1, "piet", "Iets anders", conversation_sid="CHb")])
    assert [item.id for item in found if isinstance(item, Conversation)] == [CH, "CHb"]


def text_message(direction: str, sender: str, to: str, body: str, second: int) -> dict[str, Any]:
    date = f"Sun, 01 Mar 2026 09:00:{second:02d} +0000"
    return {
        "sid": f"SM{second}",
        "direction": direction,
        "from": sender,
        "to": to,
        "body": body,
        "date_sent": date,
        "num_segments": "1",
        "status": "received",
    }


def test_a_log_of_text_messages() -> None:
    shop, jan, piet = "+3197010", "+31611", "+31622"
    log = [
        text_message("outbound-api", shop, jan, "Morgen om tien.", 40),
        text_message("outbound-reply", shop, jan, "Ontvangen, dank u.", 11),
        text_message("inbound", piet, shop, "STOP", 20),
        text_message("inbound", jan, shop, "Wanneer komt u?", 10),
    ]
    found = read({"messages": log, "page_size": 50, "first_page_uri": "/2010-04-01/…"})
    assert [item.id for item in found if isinstance(item, Conversation)] == [f"{jan}, {shop}", f"{piet}, {shop}"]
    first = found[0]
    assert isinstance(first, Conversation)
    assert said(first) == [(C, jan, "Wanneer komt u?"), (B, shop, "Ontvangen, dank u."), (A, shop, "Morgen om tien.")]
    assert [(turn.start, turn.at) for turn in first.turns][2] == (30.0, "2026-03-01T09:00:40Z")


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ({"messages": [message(0, "a", None)]}, "holds no messages: this conversation has none with words"),
        (
            {"meta": {**META, "key": "participants"}, "participants": [participant("a", None)]},
            "holds no messages (fetch those of the conversation",
        ),
        ({"meta": META, "messages": []}, "holds no messages (fetch"),
    ],
)
def test_nothing_to_read(value: Any, message: str) -> None:
    (found,) = read(value)
    assert isinstance(found, Problem)
    assert found.message.startswith(message)


def test_one_customer_by_a_number_and_somebody_without_a_record() -> None:
    messages = [message(0, "+31612345678", "Hallo"), message(1, "x", "Dag", participant_sid="MB-gone")]
    assert [role for role, _, _ in said(one({"participants": [participant(None, "+31612345678")], "messages": messages}))] == [C, U]
    masked = [participant(None, "+31612345678"), participant(None, "+31687654321")]
    assert [role for role, _, _ in said(one({"participants": masked, "messages": messages}))] == [U, U]
