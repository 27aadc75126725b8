"""Messages that come one by one: webhooks a line, one message of an API, and ids that stand round the messages."""

from __future__ import annotations

import json
from typing import Any

from helpdesk_help import one, said

from calllint.conversation import Channel, Conversation, Role
from calllint.reading import read_text

A, C, B = Role.AGENT, Role.CUSTOMER, Role.BOT
QUESTION, ANSWER = "Waar blijft mijn bed?", "Dat komt maandag."


def by_line(values: list[Any]) -> list[Conversation]:
    found = list(read_text("\n".join(map(json.dumps, values)), name="x.jsonl"))
    assert all(isinstance(item, Conversation) for item in found), found
    return [item for item in found if isinstance(item, Conversation)]


def fresh(minute: int, kind: str, text: str, conversation: str) -> dict[str, Any]:
    message = {
        "message_parts": [{"text": {"content": text}}],
        "conversation_id": conversation,
        "actor_type": kind,
        "message_type": "normal",
        "created_time": f"2026-03-02T10:0{minute}:00Z",
    }
    return {"actor": {"actor_type": kind}, "action": "message_create", "data": {"message": message}}


def test_webhooks_of_freshchat_are_put_together_and_the_last_says_who_closed() -> None:
    closed = {
        "actor": {"actor_type": "agent"},
        "action": "conversation_resolution",
        "data": {"resolve": {"conversation": {"conversation_id": "f1"}}},
    }
    first, second = by_line([fresh(0, "user", QUESTION, "f1"), fresh(1, "user", "Hallo?", "f2"), fresh(2, "agent", ANSWER, "f1"), closed])
    assert [(turn.role, turn.text) for turn in first.turns] == [(C, QUESTION), (A, ANSWER)]
    assert (first.id, second.id, first.metadata.get("ended_by"), second.metadata.get("ended_by")) == ("f1", "f2", "agent", None)


def test_webhooks_of_chatwoot_are_put_together() -> None:
    def hook(minute: int, kind: str, text: str, **more: Any) -> dict[str, Any]:
        return {
            "event": "message_created",
            "id": minute,
            "content": text,
            "message_type": kind,
            "created_at": f"2026-03-02 10:0{minute}:00 UTC",
            "conversation": {"id": 44},
            "private": False,
            **more,
        }

    (found,) = by_line([hook(0, "incoming", QUESTION), hook(1, "outgoing", "lastig", private=True), hook(2, "outgoing", ANSWER)])
    assert [(turn.role, turn.text, turn.start) for turn in found.turns] == [(C, QUESTION, 0.0), (A, ANSWER, 120.0)]
    whole = [
        {"id": number, "messages": [{"id": 1, "content": QUESTION, "message_type": 0, "conversation_id": number}]} for number in (7, 8)
    ]
    assert [item.id for item in by_line(whole)] == ["7", "8"]


def test_one_message_of_hubspot_and_several_a_line() -> None:
    def message(minute: int, actor: str, text: str) -> dict[str, Any]:
        return {
            "id": str(minute),
            "conversationsThreadId": "70",
            "createdAt": f"2026-03-02T10:0{minute}:00Z",
            "senders": [{"actorId": actor}],
            "text": text,
            "type": "MESSAGE",
            "truncationStatus": "NOT_TRUNCATED",
        }

    found = one(message(0, "V-1", QUESTION))
    assert (found.id, said(found)[0][2]) == ("70", QUESTION)
    (found,) = by_line([message(0, "V-1", QUESTION), message(1, "A-2", ANSWER)])
    assert [role for role, _, _ in said(found)] == [C, A]


def test_what_goes_out_of_genesys_says_whether_a_person_wrote_it() -> None:
    def message(minute: int, direction: str, entity: str, text: str) -> dict[str, Any]:
        inner = {"type": "Text", "text": text, "direction": direction, "originatingEntity": entity}
        return {"id": str(minute), "timestamp": f"2026-03-02T10:0{minute}:00Z", "conversationId": "g9", "normalizedMessage": inner}

    found = one(
        {
            "entities": [
                message(0, "Inbound", "Human", QUESTION),
                message(1, "Outbound", "Bot", "Een ogenblik."),
                message(2, "Outbound", "Human", ANSWER),
            ]
        }
    )
    assert ([role for role, _, _ in said(found)], found.id, found.channel) == ([C, B, A], "g9", Channel.CHAT)


def test_comments_of_zendesk_as_the_api_answers_beside_their_ticket() -> None:
    comments = [{"id": 1, "author_id": 1, "body": QUESTION, "public": True}, {"id": 2, "author_id": 2, "body": ANSWER, "public": True}]
    ticket = {"id": 5, "requester_id": 1, "assignee_id": 2, "via": {"channel": "web"}}
    found = one({"ticket": ticket, "comments": {"comments": comments, "count": 2}})
    assert ([role for role, _, _ in said(found)], found.id) == ([C, A], "5")


def test_the_id_round_a_list_of_messages_is_that_of_its_conversation() -> None:
    messages = [{"speaker": "agent", "text": ANSWER}, {"speaker": "customer", "text": QUESTION}]
    assert one({"interaction_id": "i7", "_embedded": {"utterances": messages}}).id == "i7"
    wrapped = {"call_id": "all", "calls": [{"transcript": {"utterances": messages}}, {"transcript": {"utterances": messages}}]}
    found = [item.id for item in read_text(json.dumps(wrapped), name="x.json") if isinstance(item, Conversation)]
    assert len(set(found)) == 2
