"""HubSpot: threads of the inbox, and e-mails of the CRM."""

from __future__ import annotations

from typing import Any

import pytest
from helpdesk_help import check_mutated, check_place, one, problem, read, said
from hypothesis import given, settings
from hypothesis import strategies as st

from calllint.conversation import Channel, Conversation, Role


def message(second: int, actor: str, text: str | None, kind: str = "MESSAGE", **more: Any) -> dict[str, Any]:
    return {
        "id": f"m{second}", "conversationsThreadId": "176", "createdAt": f"2026-03-02T10:00:{second:02d}.500Z", "createdBy": actor, "client": {"clientType": "SYSTEM"},
        "senders": [{"actorId": actor, "name": {"V-1": "Jan", "A-2": "Sanne"}.get(actor)}], "recipients": [], "archived": False, "text": text,
        "richText": f"<div>{text}</div>", "attachments": [], "truncationStatus": "NOT_TRUNCATED", "status": {"statusType": "SENT"},
        "direction": "INCOMING" if actor.startswith("V") else "OUTGOING", "channelId": "1000", "channelAccountId": "1", "type": kind, **more,
    }  # fmt: skip


def change(second: int, actor: str, status: str) -> dict[str, Any]:
    return {
        "id": f"s{second}",
        "conversationsThreadId": "176",
        "createdAt": f"2026-03-02T10:00:{second:02d}Z",
        "createdBy": actor,
        "type": "THREAD_STATUS_CHANGE",
        "newStatus": status,
    }


MESSAGES = [
    change(50, "A-2", "CLOSED"),
    message(30, "A-2", "Dag Jan, ik zoek het op."),
    message(20, "A-2", "Wie neemt dit?", "COMMENT"),
    {
        "id": "a",
        "type": "ASSIGNMENT",
        "createdAt": "2026-03-02T10:00:15Z",
        "assignedTo": "A-2",
        "createdBy": "S-hubspot",
        "conversationsThreadId": "176",
    },
    message(10, "V-1", "Waar is mijn pakket?"),
    message(0, "S-hubspot", "Vragen? Wij helpen graag.", "WELCOME_MESSAGE"),
]
SAID = [
    (Role.BOT, None, "Vragen? Wij helpen graag."),
    (Role.CUSTOMER, "Jan", "Waar is mijn pakket?"),
    (Role.AGENT, "Sanne", "Dag Jan, ik zoek het op."),
]
THREAD = {"id": "176", "status": "CLOSED", "inboxId": "1", "originalChannelId": "1000", "associatedContactId": "1"}


@pytest.mark.parametrize("options", [{}, {"input_format": "hubspot"}])
@pytest.mark.parametrize(
    "data",
    [
        {"results": MESSAGES, "paging": {}},
        MESSAGES,
        [{"results": MESSAGES}],
        {"thread": THREAD, "messages": MESSAGES},
        {**THREAD, "messages": MESSAGES[::-1]},
    ],
)
def test_a_thread_has_messages_with_roles_by_their_actors(data: Any, options: dict[str, Any]) -> None:
    found = one(data, **options)
    assert said(found) == SAID
    assert [(turn.start, turn.end) for turn in found.turns] == [(0.0, None), (10.0, None), (30.0, None)]
    assert found.turns[0].at == "2026-03-02T10:00:00.500Z"
    assert (found.id, found.channel, found.agent, found.ended_by) == ("176", Channel.CHAT, "Sanne", Role.AGENT)


def test_several_threads_in_one_list_are_parted() -> None:
    found = read([*MESSAGES, message(5, "V-1", "Hoi", conversationsThreadId="177")])
    assert [(item.id, len(item.turns)) for item in found if isinstance(item, Conversation)] == [("176", 3), ("177", 1)]


@pytest.mark.parametrize(
    ("actor", "direction", "role", "name"),
    [
        ("V-1", "OUTGOING", Role.CUSTOMER, "Jan"),
        ("A-2", "INCOMING", Role.AGENT, "Sanne"),
        ("B-3", "OUTGOING", Role.BOT, None),
        ("L-4", "OUTGOING", Role.BOT, None),
        ("S-hubspot", "OUTGOING", Role.SYSTEM, None),
        ("E-jan@post.example", "INCOMING", Role.CUSTOMER, None),
        ("E-help@winkel.example", "OUTGOING", Role.AGENT, None),
        ("I-99", "INCOMING", Role.CUSTOMER, None),
        ("I-99", "OUTGOING", Role.UNKNOWN, "I-99"),
        ("E-x@post.example", None, Role.UNKNOWN, "E-x@post.example"),
    ],
)
def test_who_an_actor_is(actor: str, direction: str | None, role: Role, name: str | None) -> None:
    assert said(one([message(0, actor, "Hoi", direction=direction)])) == [(role, name, "Hoi")]


def test_actors_beside_the_thread_give_names() -> None:
    actors = [{"id": "A-8", "name": "Piet de Vries", "type": "AGENT"}]
    assert one({"thread": THREAD, "messages": [message(0, "A-8", "Dag")], "actors": actors}).turns[0].name == "Piet de Vries"


def test_mail_is_read_without_what_it_quotes() -> None:
    rich = "<div>Prima.</div><div class='gmail_quote'><blockquote>Het komt morgen.</blockquote></div>"
    mails = [
        message(0, "V-1", "Waar is het?", channelId="1002", subject="Pakket"),
        message(9, "V-1", "Prima. Het komt morgen.", channelId="1002", richText=rich),
    ]
    found = one({"results": mails})
    assert [turn.text for turn in found.turns] == ["Waar is het?", "Prima."]
    assert (found.channel, found.metadata) == (Channel.EMAIL, {"subject": "Pakket"})


@pytest.mark.parametrize(
    ("changes", "ended"),
    [
        ([change(50, "A-2", "CLOSED")], "agent"),
        ([change(50, "S-hubspot", "CLOSED")], "system"),
        ([change(50, "L-4", "CLOSED")], "bot"),
        ([change(50, "A-2", "CLOSED"), change(55, "V-1", "OPEN")], None),
        ([change(55, "A-2", "CLOSED"), change(50, "V-1", "OPEN")], "agent"),
        ([change(50, "I-99", "CLOSED")], None),
        ([], None),
    ],
)
def test_who_closed_the_thread_last_ended_it(changes: list[dict[str, Any]], ended: str | None) -> None:
    assert one([*changes, *MESSAGES[1:]]).metadata.get("ended_by") == ended


def engagement(number: int, kind: str, text: str | None, **more: Any) -> dict[str, Any]:
    sender = (
        {"email": "jan@post.example", "firstName": "Jan", "lastName": "Jansen"}
        if kind == "INCOMING_EMAIL"
        else {"email": "sanne@winkel.example"}
    )
    return {
        "engagement": {"id": number, "type": kind, "timestamp": 1772445600000 + number * 1000, "createdAt": 1772445600000},
        "associations": {"contactIds": [1], "ticketIds": [55]}, "metadata": {"from": sender, "subject": "Pakket", "text": text, "html": None}, **more,
    }  # fmt: skip


ENGAGEMENTS = {
    "results": [
        engagement(3, "EMAIL", "Het komt morgen.\n\nOp ma 2 mrt 2026 om 11:00 schreef Jan <jan@post.example>:\n> Waar is het?"),
        engagement(2, "NOTE", "intern", metadata={"body": "intern"}),
        engagement(1, "INCOMING_EMAIL", "Waar is het?"),
    ],
    "hasMore": False,
    "offset": 3,
}


def test_emails_of_a_ticket_in_the_crm_are_a_conversation() -> None:
    found = one(ENGAGEMENTS)
    assert said(found) == [(Role.CUSTOMER, "Jan Jansen", "Waar is het?"), (Role.AGENT, "sanne@winkel.example", "Het komt morgen.")]
    assert (found.id, found.channel, found.turns[0].at, found.turns[1].start) == ("55", Channel.EMAIL, "2026-03-02T10:00:01Z", 2.0)


def test_email_objects_are_parted_by_their_threads() -> None:
    def mail(number: int, thread: str, direction: str) -> dict[str, Any]:
        properties = {
            "hs_email_direction": direction,
            "hs_email_text": f"Bericht {number}",
            "hs_timestamp": f"2026-03-02T10:00:0{number}Z",
            "hs_email_subject": "x",
        }
        return {
            "id": str(number),
            "properties": {**properties, "hs_email_thread_id": thread},
            "createdAt": "2026-03-02T10:00:00Z",
            "archived": False,
        }

    found = read(
        {"results": [mail(1, "t1", "INCOMING_EMAIL"), mail(2, "t1", "EMAIL"), mail(3, "t2", "EMAIL"), mail(4, "t2", "FORWARDED_EMAIL")]}
    )
    assert [(item.id, [turn.role for turn in item.turns]) for item in found if isinstance(item, Conversation)] == [
        ("t1", [Role.CUSTOMER, Role.AGENT]),
        ("t2", [Role.AGENT]),
    ]


def test_words_are_found_where_they_stand() -> None:
    check_place({"results": MESSAGES}, 2, "zoek", "$.results[1].text")
    check_place(ENGAGEMENTS, 1, "morgen", "$.results[0].metadata.text")


def test_what_has_no_words_is_a_problem() -> None:
    assert problem([MESSAGES[2]]) == "holds no messages with words (comments are internal)"
    assert problem([engagement(2, "NOTE", None)]) == "holds no e-mails with words (notes, calls and tasks are internal)"


@settings(max_examples=100, deadline=None)
@given(data=st.data(), whole=st.sampled_from([{"results": MESSAGES}, {"thread": THREAD, "messages": MESSAGES}, ENGAGEMENTS]))
def test_whatever_is_wrong_in_it_gives_conversations_and_problems(data: st.DataObject, whole: Any) -> None:
    check_mutated(data, whole, "hubspot")
