"""Chatwoot: message types in numbers and words, notes, bots and rules, e-mail, lists and webhooks."""

from __future__ import annotations

from typing import Any

import pytest
from helpdesk_help import one, read, said

from calllint.conversation import Channel, Conversation, Role
from calllint.errors import Problem

A, C, B, S = Role.AGENT, Role.CUSTOMER, Role.BOT, Role.SYSTEM
NINE = 1772355600


def message(kind: Any, content: str | None, second: int = 0, sender: tuple[str, str] | None = None, **more: Any) -> dict[str, Any]:
    found = {
        "id": 100 + second,
        "content": content,
        "inbox_id": 2,
        "conversation_id": 44,
        "message_type": kind,
        "content_type": "text",
        "content_attributes": {},
        "created_at": NINE + second,
        "private": False,
        "source_id": None,
    }
    if sender is not None:
        found["sender"] = {"id": 7, "name": sender[1], "type": sender[0]}
    return {**found, **more}


TALK = [
    message(0, "Mijn factuur klopt niet.", 0, ("contact", "Jan")),
    message(1, "Ik kijk met u mee.", 12, ("user", "Sanne Visser")),
]


def conversation(*messages: dict[str, Any], **more: Any) -> dict[str, Any]:
    meta = {"sender": {"id": 9, "name": "Jan de Vries"}, "channel": "Channel::WebWidget", "assignee": {"id": 7, "name": "Sanne Visser"}}
    return {"id": 44, "account_id": 1, "status": "resolved", "meta": meta, "messages": list(messages), "labels": ["factuur"], **more}


def test_a_conversation() -> None:
    found = one(conversation(*TALK, message(2, "Gesprek is opgelost door Sanne", 60)))
    assert (found.id, found.channel, found.agent) == ("44", Channel.CHAT, "Sanne Visser")
    assert said(found) == [
        (C, "Jan", "Mijn factuur klopt niet."),
        (A, "Sanne Visser", "Ik kijk met u mee."),
        (S, None, "Gesprek is opgelost door Sanne"),
    ]
    assert [(turn.start, turn.end, turn.at) for turn in found.turns][1] == (12.0, None, "2026-03-01T09:00:12Z")
    assert found.metadata == {"status": "resolved", "labels": "factuur"}


@pytest.mark.parametrize(
    "value",
    [
        conversation(*TALK),
        {"data": {"meta": {"all_count": 1}, "payload": [conversation(*TALK)]}},
        {"payload": [conversation(*TALK)]},
        {"meta": {"contact": {"name": "Jan"}, "assignee": None}, "payload": TALK},
        [conversation(*TALK)],
        TALK,
        {"payload": {"messages": TALK}},
    ],
)
def test_wrapped(value: Any) -> None:
    for options in ({}, {"input_format": "chatwoot"}):
        found = one(value, **options)
        assert [role for role, _, _ in said(found)] == [C, A]
        assert found.id == "44"


@pytest.mark.parametrize(("kind", "role"), [("incoming", C), ("outgoing", A), ("activity", S), ("template", B), ("0", C), (3, B)])
def test_kinds_in_words_and_numbers(kind: Any, role: Role) -> None:
    assert [found for found, _, _ in said(one(conversation(message(kind, "Goedemiddag"))))] == [role]


def test_moments_as_dates() -> None:
    found = one(
        conversation(message(0, "a", created_at="2026-03-01T09:00:00.500Z"), message(1, "b", created_at="2026-03-01T10:00:02+01:00"))
    )
    assert [(turn.start, turn.at) for turn in found.turns] == [(0.0, "2026-03-01T09:00:00.500Z"), (1.5, "2026-03-01T10:00:02+01:00")]


def test_notes_deleted_messages_and_pictures_are_no_turns() -> None:
    found = one(
        conversation(
            message(1, "Let op: vaste klant", 1, ("user", "Sanne"), private=True),
            message(1, "This message was deleted", 2, ("user", "Sanne"), content_attributes={"deleted": True}),
            message(0, None, 3, attachments=[{"file_type": "image", "data_url": "https://cdn.example/a.png"}]),
            message(0, "", 4, attachments=[{"file_type": "audio", "transcribed_text": "Belt u mij terug."}]),
            message(0, None, 5, content_type="cards", content_attributes={"items": [{"title": "Fiets"}, {"title": "Step"}]}),
        )
    )
    assert said(found) == [(C, "Jan de Vries", "Belt u mij terug."), (C, "Jan de Vries", "Fiets\nStep")]


@pytest.mark.parametrize(
    "more",
    [
        {"sender": {"type": "agent_bot", "name": "Hulp"}},
        {"sender": {"type": "captain_assistant", "name": "Hulp"}},
        {"sender_type": "AgentBot", "sender": None},
        {"sender_type": "Captain::Assistant"},
        {"content_attributes": {"automation_rule_id": 4}},
        {"additional_attributes": {"campaign_id": 4}},
    ],
)
def test_what_writes_by_itself_is_a_bot(more: dict[str, Any]) -> None:
    assert [role for role, _, _ in said(one(conversation({**message(1, "We zijn gesloten."), **more})))] == [B]


def test_email_without_what_it_quotes() -> None:
    reply = "Dank u, dat klopt.\n\nOp ma 2 mrt 2026 om 09:12 schreef Sanne <sanne@winkel.example>:\n> Is uw adres juist?\n"
    html = {"email": {"html_content": {"reply": "<p>Alleen HTML</p>"}, "subject": "Factuur"}}
    found = one(
        conversation(
            message(0, reply, 0, content_type="incoming_email"),
            message(0, None, 9, content_type="incoming_email", content_attributes=html),
            meta={"sender": {"name": "Jan"}, "channel": "Channel::Email"},
            additional_attributes={"mail_subject": "Factuur 12", "browser_language": "nl-NL"},
        )
    )
    assert said(found) == [(C, "Jan", "Dank u, dat klopt."), (C, "Jan", "Alleen HTML")]
    assert (found.channel, found.language, found.metadata["subject"]) == (Channel.EMAIL, "nl", "Factuur 12")


def test_a_list_of_several_conversations() -> None:
    found = read([*TALK, message(0, "Iets anders", 5, conversation_id=45)])
    assert [item.id for item in found if isinstance(item, Conversation)] == ["44", "45"]


def test_webhooks() -> None:
    event = message("incoming", "Hallo", created_at="2026-03-01T09:00:00Z") | {
        "event": "message_created",
        "conversation": {"id": 46, "channel": "Channel::Whatsapp", "status": "open", "meta": {"sender": {"name": "Jan"}}},
        "account": {"id": 1},
    }
    del event["conversation_id"]
    found = one(event)
    assert (found.id, said(found), found.metadata) == ("46", [(C, "Jan", "Hallo")], {"status": "open"})
    assert one([event, event | {"content": "Bent u daar?"}]).turns[1].text == "Bent u daar?"


def test_nobody_said_anything() -> None:
    (found,) = read(conversation(message(1, "notitie", private=True)))
    assert isinstance(found, Problem)
    assert "holds no messages" in found.message


def test_missing_keys_and_other_types() -> None:
    found = one(
        {
            "messages": [
                {"content": "Hallo", "message_type": 0, "private": None, "sender": "Jan", "created_at": None, "conversation_id": None}
            ]
        }
    )
    assert said(found) == [(C, None, "Hallo")]
    assert found.turns[0].start is None


@pytest.mark.parametrize(
    "value", [[{"id": 1, "short_code": "hi", "content": "Hallo!"}], {"messages": [{"message_type": "normal", "content": "x"}]}]
)
def test_others_are_not_claimed(value: Any) -> None:
    from calllint.reading.exports.chatwoot import recognise

    assert not recognise(value)


def test_a_list_of_conversations_without_their_messages() -> None:
    listed = {
        "id": 44,
        "inbox_id": 2,
        "can_reply": True,
        "contact_last_seen_at": NINE,
        "meta": {"sender": {"name": "Jan"}},
        "status": "open",
    }
    found = read({"data": {"meta": {"all_count": 2}, "payload": [listed, {**listed, "messages": []}]}})
    assert [item.message if isinstance(item, Problem) else "" for item in found] == [
        "holds no messages (fetch them: `…/conversations/1/messages`)"
    ] * 2
