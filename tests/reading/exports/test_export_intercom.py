"""Intercom: conversations of every API version, lists, webhooks, tickets."""

from __future__ import annotations

import json
from typing import Any

import pytest
from helpdesk_help import check_mutated, check_place, one, problem, read, said
from hypothesis import given, settings
from hypothesis import strategies as st

from calllint.conversation import Channel, Conversation, Role
from calllint.reading import ReadOptions, read_text
from calllint.reading.reader import HEAD_BYTES

START = 1772445600
JAN = {"type": "user", "id": "u1", "name": "Jan Jansen", "email": "jan@post.example"}
SANNE = {"type": "admin", "id": "21", "name": "Sanne Visser", "email": "sanne@winkel.example"}
FIN = {"type": "bot", "id": "9", "name": "Fin", "email": "operator@winkel.example", "from_ai_agent": True, "is_ai_answer": True}


def part(kind: str, second: int, author: dict[str, Any] | None, body: str | None = None, **more: Any) -> dict[str, Any]:
    moment = START + second
    return {
        "type": "conversation_part", "id": str(second), "part_type": kind, "body": body, "created_at": moment, "updated_at": moment,
        "notified_at": moment, "assigned_to": None, "author": author, "attachments": [], "external_id": None, "redacted": False, **more,
    }  # fmt: skip


PARTS = [
    part("comment", 3, FIN, "<p>Ik help u graag. Wat is uw <b>ordernummer</b>?</p>"),
    part("quick_reply", 8, JAN, "<p>Weet ik niet</p>"),
    part("language_detection_details", 9, {"type": "bot", "id": "9"}, "<p>nl</p>"),
    part("assignment", 20, SANNE, "<p>Ik neem het over.</p>", assigned_to={"type": "admin", "id": "21"}),
    part("default_assignment", 20, {"type": "bot", "id": "9"}),
    part("note", 25, SANNE, "<p>Lastige klant</p>"),
    part("note_and_reopen", 26, SANNE, "<p>Intern</p>"),
    part("comment", 30, SANNE, "<p>Beste Jan,</p>\n<p>Het pakket komt morgen.<br>Groet &amp; tot ziens</p>"),
    part("conversation_rating_remark", 38, JAN, "<p>prima</p>"),
    part("comment", 40, JAN, None, redacted=True),
    part("comment", 50, {**JAN, "type": "lead"}, "<p></p>"),
    part("close", 60, SANNE),
]
CONVERSATION: dict[str, Any] = {
    "type": "conversation", "id": "515", "created_at": START, "updated_at": START + 60, "title": "Pakket", "state": "closed", "open": False,
    "source": {"type": "conversation", "id": "403", "delivered_as": "customer_initiated", "subject": "<p>Mijn pakket</p>", "author": JAN,
               "body": "<p>Waar is mijn pakket?</p>", "attachments": [], "url": None, "redacted": False},
    "contacts": {"type": "contact.list", "contacts": [{"type": "contact", "id": "u1"}]},
    "teammates": {"type": "admin.list", "admins": [{"type": "admin", "id": "21"}]}, "conversation_rating": {"rating": 5},
    "topics": {"type": "topic.list", "topics": [{"type": "topic", "id": 1, "name": "Bezorging"}]}, "statistics": {"last_closed_by_id": "21"},
    "conversation_parts": {"type": "conversation_part.list", "conversation_parts": PARTS, "total_count": len(PARTS)},
}  # fmt: skip
SAID = [
    (Role.CUSTOMER, "Jan Jansen", "Waar is mijn pakket?"),
    (Role.BOT, "Fin", "Ik help u graag. Wat is uw ordernummer?"),
    (Role.CUSTOMER, "Jan Jansen", "Weet ik niet"),
    (Role.AGENT, "Sanne Visser", "Ik neem het over."),
    (Role.AGENT, "Sanne Visser", "Beste Jan,\n\nHet pakket komt morgen.\nGroet & tot ziens"),
]


def with_parts(*parts: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {**CONVERSATION, "conversation_parts": {"type": "conversation_part.list", "conversation_parts": list(parts)}, **more}


@pytest.mark.parametrize("options", [{}, {"input_format": "intercom"}])
@pytest.mark.parametrize(
    "data",
    [
        CONVERSATION,
        [CONVERSATION],
        {"type": "conversation.list", "pages": {"type": "pages"}, "total_count": 1, "conversations": [CONVERSATION]},
        {
            "type": "notification_event",
            "topic": "conversation.admin.closed",
            "data": {"type": "notification_event_data", "item": CONVERSATION},
        },
        {**CONVERSATION, "conversation_parts": PARTS},
        {**CONVERSATION, "conversation_parts": {"conversation_parts": PARTS[::-1]}, "statistics": None, "state": "closed"},
        {key: value for key, value in CONVERSATION.items() if key != "type"},
    ],
)
def test_a_conversation_has_its_source_and_the_parts_that_both_see(data: Any, options: dict[str, Any]) -> None:
    found = one(data, **options)
    assert said(found) == SAID
    assert [turn.start for turn in found.turns] == [0.0, 3.0, 8.0, 20.0, 30.0]
    assert (found.turns[1].at, found.turns[1].end) == ("2026-03-02T10:00:03Z", None)
    assert (found.id, found.channel, found.agent, found.topic) == ("515", Channel.CHAT, "Sanne Visser", "Bezorging")
    assert found.metadata == {"ended_by": "agent", "subject": "Mijn pakket", "status": "closed", "satisfaction": "5"}


def test_conversations_a_line_are_read_one_by_one() -> None:
    text = "\n".join(json.dumps({**CONVERSATION, "id": str(number)}) for number in range(3))
    found = list(read_text(text, name="export.ndjson"))
    assert [(item.id, len(item.turns)) for item in found if isinstance(item, Conversation)] == [("0", 5), ("1", 5), ("2", 5)]


def test_lines_are_all_read_where_the_format_is_told_of_a_large_file() -> None:
    many = "\n".join(json.dumps({**CONVERSATION, "id": str(number)}) for number in range(99))
    assert len(many) > 2 * HEAD_BYTES
    found = list(read_text(many, ReadOptions(input_format="intercom"), name="x.jsonl"))
    assert [item.id for item in found if isinstance(item, Conversation)] == [str(number) for number in range(99)]


def test_a_list_leaves_the_parts_out_and_is_read_for_what_it_has() -> None:
    listed = {key: value for key, value in CONVERSATION.items() if key != "conversation_parts"}
    found = one({"type": "conversation.list", "conversations": [{**listed, "state": "open"}]})
    assert said(found) == SAID[:1]
    assert found.ended_by is None


def test_old_versions_have_a_conversation_message_and_names_beside_the_parts() -> None:
    old = {
        "type": "conversation", "id": "147", "created_at": START, "user": {"type": "user", "id": "536e", "name": "Jan"},
        "assignee": {"type": "admin", "id": "25", "name": "Sanne"}, "open": True, "state": "open",
        "conversation_message": {"type": "conversation_message", "subject": "", "body": "<p>Hi</p>", "author": {"type": "user", "id": "536e"}, "attachments": []},
        "conversation_parts": {"type": "conversation_part.list", "conversation_parts": [part("comment", 5, {"type": "admin", "id": "25"}, "<p>Hello Jan</p>")]},
    }  # fmt: skip
    assert said(one(old)) == [(Role.CUSTOMER, "Jan", "Hi"), (Role.AGENT, "Sanne", "Hello Jan")]


def test_parts_alone_are_a_conversation() -> None:
    found = one({"type": "conversation_part.list", "conversation_parts": PARTS, "total_count": 12})
    assert said(found) == SAID[1:]
    assert (found.turns[0].start, found.ended_by) == (0.0, Role.AGENT)


@pytest.mark.parametrize(
    ("delivered", "role"),
    [("admin_initiated", Role.AGENT), ("automated", Role.BOT), ("campaigns_initiated", Role.BOT), ("operator_initiated", Role.BOT)],
)
def test_what_a_campaign_sends_in_a_teammates_name_is_a_bots(delivered: str, role: Role) -> None:
    source = {**CONVERSATION["source"], "delivered_as": delivered, "author": SANNE}
    assert one(with_parts(source=source)).turns[0].role is role
    assert one(with_parts(source={**source, "author": JAN})).turns[0].role is Role.CUSTOMER


@pytest.mark.parametrize(
    "body",
    [
        "Waar is mijn pakket?\n\nJan",
        "<p>Waar is mijn pakket?</p><p>Jan</p>",
        "<div>Waar is mijn pakket?</div><div><br></div><div>Jan</div>",
    ],
)
def test_plain_and_html_bodies_give_the_same_text(body: str) -> None:
    assert one(with_parts(source={**CONVERSATION["source"], "body": body})).turns[0].text == "Waar is mijn pakket?\n\nJan"


def test_mail_is_read_without_what_it_quotes() -> None:
    source = {**CONVERSATION["source"], "type": "email"}
    quote = '<div>Dank u!</div><div class="gmail_quote"><div>Op ma 2 mrt 2026 om 11:00 schreef Sanne &lt;help@winkel.example&gt;:</div><blockquote>Het komt.</blockquote></div>'
    found = one(with_parts(part("comment", 30, SANNE, "<p>Het komt.</p>"), part("comment", 40, JAN, quote), source=source))
    assert [turn.text for turn in found.turns] == ["Waar is mijn pakket?", "Het komt.", "Dank u!"]
    assert found.channel is Channel.EMAIL


@pytest.mark.parametrize(
    ("kind", "channel"),
    [("phone_call", Channel.CALL), ("whatsapp", Channel.CHAT), ("facebook", Channel.CHAT), ("push", Channel.CHAT), (None, Channel.CHAT)],
)
def test_the_source_says_the_channel(kind: str | None, channel: Channel) -> None:
    assert one(with_parts(source={**CONVERSATION["source"], "type": kind})).channel is channel


@pytest.mark.parametrize(
    ("parts", "more", "ended"),
    [
        ([part("close", 60, SANNE)], {}, "agent"),
        ([part("close", 60, JAN)], {}, "customer"),
        ([part("close", 60, FIN)], {}, "bot"),
        ([part("close", 60, {"type": "bot", "id": "9"}, "<p>Wij sluiten dit gesprek.</p>")], {}, "bot"),
        ([part("close", 60, SANNE), part("open", 70, JAN, "<p>Toch niet</p>")], {"state": "open"}, None),
        ([part("close", 60, SANNE), part("open", 70, JAN), part("close", 80, FIN)], {}, "bot"),
        ([part("close", 60, SANNE)], {"state": "open"}, None),
        ([part("comment", 60, SANNE, "<p>x</p>")], {}, "agent"),
        ([part("comment", 60, SANNE, "<p>x</p>")], {"statistics": {"last_closed_by_id": "777"}}, None),
    ],
)
def test_who_closed_it_last_ended_it(parts: list[dict[str, Any]], more: dict[str, Any], ended: str | None) -> None:
    assert one(with_parts(*parts, **more)).metadata.get("ended_by") == ended


def test_an_author_of_no_known_kind_is_unknown_by_name_or_id() -> None:
    found = one(with_parts(part("comment", 5, {"type": "guest", "id": "7"}, "<p>hm</p>"), part("comment", 6, None, "<p>wie?</p>")))
    assert said(found)[1:] == [(Role.UNKNOWN, "7", "hm"), (Role.UNKNOWN, None, "wie?")]


def test_a_ticket_begins_with_its_description() -> None:
    ticket = {
        "type": "ticket", "id": "88", "created_at": START, "ticket_attributes": {"_default_title_": "Retour", "_default_description_": "Ik wil iets terugsturen."},
        "contacts": {"type": "contact.list", "contacts": [{"type": "contact", "id": "u1", "name": "Jan"}]}, "ticket_state": {"category": "resolved"},
        "ticket_parts": {"type": "ticket_part.list", "ticket_parts": [part("ticket_state_updated_by_admin", 4, SANNE), part("comment", 5, SANNE, "<p>Dat kan.</p>")]},
    }  # fmt: skip
    assert said(one(ticket)) == [(Role.CUSTOMER, "Jan", "Ik wil iets terugsturen."), (Role.AGENT, "Sanne Visser", "Dat kan.")]


def test_words_are_found_where_they_stand() -> None:
    check_place(with_parts(source={**CONVERSATION["source"], "body": "Waar is mijn pakket?"}), 0, "mijn", "$.source.body")
    line, column = one(CONVERSATION).turns[1].locate(5) or (0, 0)
    text = json.dumps(CONVERSATION, ensure_ascii=False, indent=1).split("\n")[line - 1]
    assert text[column - 1 :].startswith("<p>Ik help")


def test_a_conversation_without_words_is_a_problem() -> None:
    message = problem(with_parts(source={**CONVERSATION["source"], "body": ""}))
    assert message == "holds no messages with words (Intercom leaves the parts out of lists: export each conversation)"


@pytest.mark.parametrize("data", [{"type": "macro", "id": "1", "name": "x", "body": "<p>Hi</p>"}, {"source": "email", "messages": []}])
def test_what_is_no_conversation_of_intercoms_is_not_taken_for_one(data: Any) -> None:
    assert "is no intercom export" in problem(data, input_format="intercom")


@settings(max_examples=100, deadline=None)
@given(data=st.data(), whole=st.sampled_from([CONVERSATION, PARTS, {"data": {"item": CONVERSATION}}]))
def test_whatever_is_wrong_in_it_gives_conversations_and_problems(data: st.DataObject, whole: Any) -> None:
    check_mutated(data, whole, "intercom")


def test_a_list_of_many_has_an_id_each() -> None:
    nameless = {key: value for key, value in CONVERSATION.items() if key != "id"}
    assert [item.id for item in read([nameless, nameless]) if isinstance(item, Conversation)] == ["x-1", "x-2"]
