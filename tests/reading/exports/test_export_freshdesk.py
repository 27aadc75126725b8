"""Freshdesk: tickets with conversations, lists of messages, and the older API's tickets with notes."""

from __future__ import annotations

import json
from typing import Any

import pytest
from helpdesk_help import check_mutated, check_place, one, problem, read, said
from hypothesis import given, settings
from hypothesis import strategies as st

from calllint.conversation import Channel, Conversation, Role
from calllint.reading import read_text


def message(number: int, minute: int, text: str, **more: Any) -> dict[str, Any]:
    return {
        "body": f"<div>{text}</div>", "body_text": text, "id": number, "incoming": False, "private": False, "user_id": 21, "support_email": None,
        "source": 0, "ticket_id": 7, "to_emails": ["jan@post.example"], "from_email": "Winkel <help@winkel.example>", "cc_emails": [],
        "created_at": f"2026-03-02T09:{minute:02d}:00Z", "updated_at": f"2026-03-02T09:{minute:02d}:00Z", "attachments": [], **more,
    }  # fmt: skip


NOTES = [
    message(1, 5, "Even navragen bij de bezorger", private=True, source=2),
    message(2, 10, "Beste Jan,\n\nWij zoeken het uit."),
    message(3, 30, "Fijn, dank u!", incoming=True, user_id=11, from_email='"Jan Jansen" <jan@post.example>'),
    message(4, 40, "Hoe deden wij het? Prima", incoming=True, user_id=11, source=6),
]
TICKET: dict[str, Any] = {
    "cc_emails": [], "fwd_emails": [], "email_config_id": 5, "fr_escalated": False, "group_id": None, "priority": 1, "requester_id": 11,
    "responder_id": 21, "source": 1, "spam": False, "status": 5, "subject": "Pakket", "type": "Bezorging", "id": 7, "tags": ["spoed"],
    "created_at": "2026-03-02T09:00:00Z", "updated_at": "2026-03-02T10:00:00Z", "due_by": "2026-03-05T09:00:00Z", "fr_due_by": "2026-03-03T09:00:00Z",
    "description": "<div>Waar is mijn pakket?</div>", "description_text": "Waar is mijn pakket?", "custom_fields": {}, "attachments": [],
    "requester": {"id": 11, "name": "Jan Jansen", "email": "jan@post.example"}, "stats": {"closed_at": "2026-03-02T10:00:00Z"},
}  # fmt: skip
WHOLE = {**TICKET, "conversations": NOTES}
SAID = [
    (Role.CUSTOMER, "Jan Jansen", "Waar is mijn pakket?"),
    (Role.AGENT, None, "Beste Jan,\n\nWij zoeken het uit."),
    (Role.CUSTOMER, "Jan Jansen", "Fijn, dank u!"),
]


@pytest.mark.parametrize("options", [{}, {"input_format": "freshdesk"}])
@pytest.mark.parametrize(
    "data",
    [
        WHOLE,
        [WHOLE],
        {"tickets": [WHOLE]},
        {"ticket": WHOLE},
        {"ticket": TICKET, "conversations": NOTES[::-1]},
        {**WHOLE, "source": "1", "status": "5", "description_text": None},
    ],
)
def test_a_ticket_begins_with_its_description_and_goes_on_with_what_both_see(data: Any, options: dict[str, Any]) -> None:
    found = one(data, **options)
    assert said(found) == SAID
    assert [(turn.start, turn.end) for turn in found.turns] == [(0.0, None), (600.0, None), (1800.0, None)]
    assert found.turns[1].at == "2026-03-02T09:10:00Z"
    assert (found.id, found.channel, found.topic) == ("7", Channel.EMAIL, "Bezorging")
    assert found.metadata == {"subject": "Pakket", "status": "closed", "priority": "1", "tags": ["spoed"]}


@pytest.mark.parametrize("data", [NOTES, {"conversations": NOTES}, {"conversations": NOTES, "meta": {"count": 4}}])
def test_a_list_of_messages_has_roles_by_their_direction(data: Any) -> None:
    found = one(data)
    assert said(found) == SAID[1:]
    assert (found.id, [turn.start for turn in found.turns]) == ("7", [0.0, 1200.0])


def test_messages_of_several_tickets_are_parted() -> None:
    found = read([*NOTES, {**NOTES[1], "ticket_id": 8}])
    assert [(item.id, len(item.turns)) for item in found if isinstance(item, Conversation)] == [("7", 2), ("8", 1)]


def test_tickets_a_line_are_read_one_by_one() -> None:
    found = list(read_text("\n".join(json.dumps({**WHOLE, "id": number}) for number in range(2)), name="tickets.jsonl"))
    assert [(item.id, len(item.turns)) for item in found if isinstance(item, Conversation)] == [("0", 3), ("1", 3)]


OLD_NOTE = {"body": "Dat is een antwoord.", "body_html": "<div>Dat is een antwoord.</div>", "created_at": "2026-03-02T10:10:00+01:00", "deleted": False,
            "id": 3, "incoming": False, "private": False, "source": 0, "user_id": 21, "attachments": [], "support_email": "help@winkel.example"}  # fmt: skip
OLD: dict[str, Any] = {
    "helpdesk_ticket": {
        "created_at": "2026-03-02T10:00:00+01:00", "deleted": False, "description": "Waar is het?", "description_html": "<div>Waar is het?</div>", "display_id": 12,
        "id": 5007268642, "notes": [{"note": OLD_NOTE}, {"note": {**OLD_NOTE, "private": True}}, {"note": {**OLD_NOTE, "deleted": True}}], "requester_id": 11,
        "responder_id": 21, "source": 2, "status": 2, "subject": "Pakket", "ticket_type": "Vraag", "status_name": "Open", "priority_name": "Low",
        "requester_name": "Jan", "responder_name": "Sanne",
    }
}  # fmt: skip


@pytest.mark.parametrize("data", [OLD, [OLD], {"helpdesk_ticket": {**OLD["helpdesk_ticket"], "notes": [OLD_NOTE]}},
                                  {"helpdesk_ticket": {**OLD["helpdesk_ticket"], "notes": None, "helpdesk_notes": [{"helpdesk_note": OLD_NOTE}]}}])  # fmt: skip
def test_the_older_api_wraps_tickets_and_notes(data: Any) -> None:
    found = one(data)
    assert said(found) == [(Role.CUSTOMER, "Jan", "Waar is het?"), (Role.AGENT, "Sanne", "Dat is een antwoord.")]
    assert (found.id, found.agent, found.topic, found.metadata["status"]) == ("12", "Sanne", "Vraag", "Open")
    assert (found.turns[1].at, found.turns[1].start) == ("2026-03-02T10:10:00+01:00", 600.0)


def test_notes_with_a_body_of_their_own_are_read() -> None:
    note = {
        **{key: value for key, value in OLD_NOTE.items() if not key.startswith("body")},
        "note_body": {"body": "Hoi", "body_html": "<p>Hoi</p>"},
    }
    assert one({"helpdesk_ticket": {**OLD["helpdesk_ticket"], "notes": [{"note": note}]}}).turns[1].text == "Hoi"


@pytest.mark.parametrize(
    ("source", "role", "channel"),
    [(1, Role.CUSTOMER, Channel.EMAIL), (2, Role.CUSTOMER, Channel.EMAIL), (3, Role.UNKNOWN, Channel.CALL), (7, Role.CUSTOMER, Channel.CHAT),
     (9, Role.CUSTOMER, Channel.EMAIL), (10, Role.AGENT, Channel.EMAIL), (13, Role.CUSTOMER, Channel.CHAT), (None, Role.CUSTOMER, Channel.EMAIL)],
)  # fmt: skip
def test_the_source_says_the_channel_and_who_began(source: int | None, role: Role, channel: Channel) -> None:
    found = one({**WHOLE, "source": source, "responder": {"id": 21, "contact": {"name": "Sanne"}}})
    assert (found.turns[0].role, found.channel) == (role, channel)
    assert found.turns[0].name == {Role.CUSTOMER: "Jan Jansen", Role.AGENT: "Sanne", Role.UNKNOWN: None}[role]


@pytest.mark.parametrize(
    ("more", "role", "name"),
    [
        ({"incoming": True, "user_id": 77, "from_email": "Piet <piet@post.example>"}, Role.CUSTOMER, "Piet"),
        ({"incoming": False, "user_id": 11}, Role.CUSTOMER, "Jan Jansen"),
        ({"auto_response": True}, Role.BOT, None),
        ({"automation_id": 5}, Role.BOT, None),
        ({"incoming": None, "user_id": 77}, Role.UNKNOWN, "77"),
        ({"incoming": None, "user_id": 21}, Role.AGENT, None),
        ({"incoming": "true", "user_id": 77, "from_email": None}, Role.CUSTOMER, None),
        ({"user": {"id": 21, "name": "Sanne"}}, Role.AGENT, "Sanne"),
    ],
)
def test_who_says_what(more: dict[str, Any], role: Role, name: str | None) -> None:
    (_, turn) = one({**TICKET, "conversations": [message(9, 9, "Bericht", **more)]}).turns
    assert (turn.role, turn.name) == (role, name)


def test_what_a_reply_quotes_is_left_out() -> None:
    flat = "Dank u!  Op ma 2 mrt 2026 om 10:10 schreef Winkel:  Beste Jan"
    html = "<div>Dank u!</div><blockquote class='freshdesk_quote'>Op ma 2 mrt 2026 om 10:10 schreef Winkel &lt;help@winkel.example&gt;:<div>Beste Jan</div></blockquote>"
    plain = "Dank u!\r\n\r\nOp ma 2 mrt 2026 om 10:10 schreef Winkel <help@winkel.example>:\r\n> Beste Jan"
    for body, text in ((html, flat), (None, plain)):
        (_, turn) = one({**TICKET, "conversations": [message(9, 9, text, body=body, incoming=True)]}).turns
        assert turn.text == "Dank u!"


def test_words_are_found_where_they_stand() -> None:
    check_place(WHOLE, 1, "zoeken", "$.conversations[1].body_text")
    check_place(OLD, 1, "antwoord", "$.helpdesk_ticket.notes[0].note.body")


LISTED = {key: value for key, value in TICKET.items() if not key.startswith("description")}


@pytest.mark.parametrize(
    "data", [NOTES[:1], NOTES[0], [LISTED], {**TICKET, "description": "", "description_text": " ", "conversations": NOTES[:1]}]
)
def test_a_ticket_without_public_words_is_a_problem(data: Any) -> None:
    assert problem(data).startswith("holds no public messages with words (")


@pytest.mark.parametrize(
    "data",
    [
        {"available": True, "occasional": False, "id": 1, "contact": {"name": "Rachel", "email": "rachel@winkel.example"}},
        {"requester_id": 1, "submitter_id": 1, "description": "x", "via": {"channel": "web"}},
        [{"content": "x", "private": False, "message_type": 0, "created_at": 1772445600}],
    ],
)
def test_an_agent_or_another_vendors_ticket_is_no_ticket_of_freshdesks(data: Any) -> None:
    assert "is no freshdesk export" in problem(data, input_format="freshdesk")


@settings(max_examples=100, deadline=None)
@given(data=st.data(), whole=st.sampled_from([WHOLE, OLD, NOTES, {"ticket": TICKET, "conversations": NOTES}]))
def test_whatever_is_wrong_in_it_gives_conversations_and_problems(data: st.DataObject, whole: Any) -> None:
    check_mutated(data, whole, "freshdesk")


def test_one_reply_is_one_turn() -> None:
    found = one(NOTES[1])
    assert (found.id, said(found)) == ("7", SAID[1:2])


def test_a_ticket_that_begins_with_a_forwarded_mail_holds_its_words() -> None:
    forwarded = "-----Oorspronkelijk bericht-----\nVan: Jan <jan@post.example>\nVerzonden: 2 maart 2026 09:00\nOnderwerp: Pakket\n\nWaar is mijn pakket?"
    assert said(one({**WHOLE, "description_text": forwarded, "description": None})) == SAID
