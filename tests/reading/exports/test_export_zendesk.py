"""Zendesk Support: tickets, comments, audits and conversation logs, in the shapes that people have."""

from __future__ import annotations

import json
from typing import Any

import pytest
from helpdesk_help import check_mutated, check_place, one, problem, read, said
from hypothesis import given, settings
from hypothesis import strategies as st

from calllint.conversation import Channel, Conversation, Role
from calllint.reading import read_text

MAIL = {"channel": "email", "source": {"from": {"address": "jan@post.example", "name": "Jan Jansen"}, "to": {}, "rel": None}}
WEB = {"channel": "web", "source": {"from": {}, "to": {"name": "Jan Jansen", "address": "jan@post.example"}, "rel": None}}
TICKET: dict[str, Any] = {
    "url": "https://winkel.example/api/v2/tickets/4711.json", "id": 4711, "subject": "Pakket kwijt", "raw_subject": "Pakket kwijt",
    "description": "Mijn pakket is kwijt.", "status": "solved", "priority": "normal", "tags": ["bezorging", "klacht"],
    "requester_id": 11, "submitter_id": 11, "assignee_id": 21, "group_id": 5, "via": MAIL, "created_at": "2026-03-02T08:59:00Z",
    "satisfaction_rating": {"score": "good"},
}  # fmt: skip
COMMENTS: list[dict[str, Any]] = [
    {"id": 1, "type": "Comment", "author_id": 11, "body": "Mijn pakket is kwijt.\n\nJan", "html_body": "<p>x</p>", "plain_body": "x",
     "public": True, "audit_id": 91, "via": MAIL, "created_at": "2026-03-02T09:00:00Z"},
    {"id": 2, "type": "Comment", "author_id": 21, "body": "Even bellen met de bezorger.", "public": False, "audit_id": 92, "via": WEB,
     "created_at": "2026-03-02T09:10:00Z"},
    {"id": 3, "type": "Comment", "author_id": 21, "body": "Beste Jan,\n\nIk zoek het uit.\n\nMet vriendelijke groet,\nSanne", "public": True,
     "audit_id": 93, "via": WEB, "created_at": "2026-03-02T10:00:00Z"},
    {"id": 4, "type": "Comment", "author_id": 11, "body": "Dank u!\n\nOp ma 2 mrt 2026 om 11:00 schreef Sanne <help@winkel.example>:\n> Beste Jan,\n> Ik zoek het uit.",
     "public": True, "audit_id": 94, "via": MAIL, "created_at": "2026-03-02T12:30:00Z"},
]  # fmt: skip
USERS = [
    {"id": 11, "name": "Jan Jansen", "email": "jan@post.example", "role": "end-user"},
    {"id": 21, "name": "Sanne Visser", "email": "sanne@winkel.example", "role": "agent"},
    {"id": 31, "name": "Beheer", "role": "admin"},
]
SAID = [
    (Role.CUSTOMER, "Jan Jansen", "Mijn pakket is kwijt.\n\nJan"),
    (Role.AGENT, "Sanne Visser", "Beste Jan,\n\nIk zoek het uit.\n\nMet vriendelijke groet,\nSanne"),
    (Role.CUSTOMER, "Jan Jansen", "Dank u!"),
]


def nested() -> dict[str, Any]:
    """A line of the account's export: people are objects in the ticket."""
    people = {"requester": USERS[0], "submitter": USERS[0], "assignee": USERS[1], "group": {"id": 5, "name": "Klantenservice"}}
    ids = ("requester_id", "submitter_id", "assignee_id", "group_id")
    return {**{key: value for key, value in TICKET.items() if key not in ids}, **people, "comments": COMMENTS}


@pytest.mark.parametrize("options", [{}, {"input_format": "zendesk"}])
@pytest.mark.parametrize(
    "data",
    [
        {"ticket": TICKET, "comments": COMMENTS, "users": USERS},
        {"ticket": {**TICKET, "comments": COMMENTS}, "users": USERS},
        {**TICKET, "comments": COMMENTS, "users": USERS},
        [{**TICKET, "comments": COMMENTS[::-1], "users": USERS}],
        {"ticket": {**TICKET, "comments": {"comments": COMMENTS, "count": 4}}, "users": USERS},
        {"comments": COMMENTS, "users": USERS, "ticket": TICKET, "next_page": None, "count": 4},
        {"request": {**TICKET, "submitter_id": 11}, "comments": COMMENTS, "users": [{**USERS[0], "role": None, "agent": False}, {**USERS[1], "role": None, "agent": True}]},
        {"tickets": [{**TICKET, "comments": COMMENTS}], "users": USERS, "groups": []},
        nested(),
    ],
)  # fmt: skip
def test_a_ticket_is_a_conversation_whatever_stands_round_it(data: Any, options: dict[str, Any]) -> None:
    found = one(data, **options)
    assert said(found) == SAID
    assert (found.id, found.channel, found.agent) == ("4711", Channel.EMAIL, "Sanne Visser")
    assert [turn.start for turn in found.turns] == [60.0, 3660.0, 12660.0]
    assert [turn.end for turn in found.turns] == [None] * 3
    assert found.turns[0].at == "2026-03-02T09:00:00Z"
    expected = {
        "subject": "Pakket kwijt",
        "status": "solved",
        "priority": "normal",
        "satisfaction": "good",
        "tags": ["bezorging", "klacht"],
    }
    assert found.metadata == expected


def test_the_lines_of_the_account_export_are_a_ticket_each() -> None:
    text = "\n".join(json.dumps({**nested(), "id": number}) for number in (1, 2))
    found = list(read_text(text, name="export.json"))
    assert [(item.id, item.team, len(item.turns), item.place.line) for item in found if isinstance(item, Conversation)] == [
        ("1", "Klantenservice", 3, 1),
        ("2", "Klantenservice", 3, 2),
    ]


def test_the_answer_to_a_list_of_comments_has_roles_from_its_users() -> None:
    found = one({"comments": COMMENTS, "users": USERS, "count": 4})
    assert said(found) == SAID
    assert found.id == "x"
    assert [turn.start for turn in found.turns] == [0.0, 3600.0, 12600.0]


def test_without_users_who_wrote_a_note_is_an_agent_and_ids_or_senders_tell_the_others_apart() -> None:
    found = one({"comments": COMMENTS, "count": 4})
    known = [(Role.UNKNOWN, "Jan Jansen"), (Role.AGENT, None), (Role.UNKNOWN, "Jan Jansen")]
    assert said(found) == [(*who, text) for (_, _, text), who in zip(SAID, known, strict=True)]
    assert found.turns[0].metadata == {"email": "jan@post.example"}
    assert said(one(COMMENTS)) == said(found)


def test_who_writes_a_note_by_mail_is_not_taken_for_an_agent() -> None:
    # Zendesk hides mails of people whom the ticket does not know.
    hidden = {**COMMENTS[0], "author_id": 99, "public": False, "via": {"channel": "email"}}
    shown = {**COMMENTS[0], "author_id": 99, "via": {"channel": "email"}}
    assert one({**TICKET, "comments": [hidden, shown]}).turns[0].role is Role.UNKNOWN


def test_a_ticket_may_name_no_channel() -> None:
    ticket = {"id": 3, "requester": {"id": 31, "name": "Jan Jansen", "role": "end-user"}, "comments": [{**COMMENTS[0], "author_id": 31}]}
    assert [(turn.role, turn.name) for turn in one(ticket).turns] == [(Role.CUSTOMER, "Jan Jansen")]


def test_a_ticket_names_the_parties_where_no_users_do() -> None:
    found = one({**TICKET, "comments": COMMENTS})
    assert [turn.role for turn in found.turns] == [Role.CUSTOMER, Role.AGENT, Role.CUSTOMER]
    filed = one({**TICKET, "submitter_id": 31, "assignee_id": None, "comments": [{**COMMENTS[0], "author_id": 31, "via": WEB}]})
    assert [turn.role for turn in filed.turns] == [Role.AGENT]


def test_an_agent_who_asks_is_the_customer() -> None:
    found = one({"ticket": {**TICKET, "requester_id": 31}, "comments": [{**COMMENTS[0], "author_id": 31}, COMMENTS[2]], "users": USERS})
    assert [turn.role for turn in found.turns] == [Role.CUSTOMER, Role.AGENT]


def test_a_ticket_without_its_comments_is_what_its_submitter_wrote() -> None:
    assert said(one(TICKET)) == [(Role.CUSTOMER, "Jan Jansen", "Mijn pakket is kwijt.")]
    assert said(one({"tickets": [TICKET], "users": USERS})) == [(Role.CUSTOMER, "Jan Jansen", "Mijn pakket is kwijt.")]
    outgoing = one({"ticket": {**TICKET, "submitter_id": 21, "via": WEB}, "users": USERS})
    assert said(outgoing) == [(Role.AGENT, "Sanne Visser", "Mijn pakket is kwijt.")]


def test_comments_of_several_tickets_in_one_list_are_parted() -> None:
    found = read([{**comment, "ticket_id": 1 + index % 2} for index, comment in enumerate(COMMENTS[::2] + COMMENTS[::2])])
    assert [(item.id, len(item.turns)) for item in found if isinstance(item, Conversation)] == [("1", 2), ("2", 2)]


def test_the_system_and_triggers_are_not_the_agent() -> None:
    trigger = {**COMMENTS[2], "via": {"channel": "rule", "source": {"rel": "trigger", "from": {"id": 1, "title": "Ontvangst"}}}}
    found = one({"ticket": TICKET, "comments": [COMMENTS[0], {**COMMENTS[2], "author_id": -1}, trigger], "users": USERS})
    assert [turn.role for turn in found.turns] == [Role.CUSTOMER, Role.SYSTEM, Role.SYSTEM]


def test_html_is_read_where_there_is_no_plain_body_and_quoted_mail_is_left_out() -> None:
    body = '<div class="zd-comment"><p>Beste Jan,<br>het komt <b>morgen</b>.</p><blockquote><p>Waar blijft het?</p></blockquote></div>'
    (_, turn) = one({"ticket": TICKET, "comments": [COMMENTS[0], {**COMMENTS[2], "body": None, "html_body": body}], "users": USERS}).turns
    assert turn.text == "Beste Jan,\nhet komt morgen."


def test_what_stands_under_the_reply_line_is_quoted() -> None:
    body = "Prima.\n\n##- Typ uw antwoord boven deze regel -##\n\nUw verzoek (4711) is bijgewerkt."
    assert one({"ticket": TICKET, "comments": [{**COMMENTS[0], "body": body}]}).turns[0].text == "Prima."


def test_a_first_mail_that_only_forwards_another_is_read_but_a_reply_that_only_quotes_is_not() -> None:
    forwarded = "-----Oorspronkelijk bericht-----\nVan: Jan <jan@post.example>\nVerzonden: 2 maart 2026 09:00\nOnderwerp: Pakket\n\nMijn pakket is kwijt."
    only_quote = {**COMMENTS[3], "body": "> Beste Jan,\n> Ik zoek het uit."}
    found = one({"ticket": TICKET, "comments": [{**COMMENTS[0], "body": forwarded}, COMMENTS[2], only_quote], "users": USERS})
    assert [turn.text.splitlines()[0] for turn in found.turns] == ["Mijn pakket is kwijt.", "Beste Jan,"]


VOICE = {
    "id": 8, "type": "VoiceComment", "author_id": 21, "public": True, "via": {"channel": "voice"}, "created_at": "2026-03-02T09:00:00Z",
    "body": "Call from +31201234567\nTime of call: 2 March 2026 at 10:00", "data": {"recording_url": "https://x.example", "call_duration": 40},
}  # fmt: skip


def test_a_call_is_noted_by_the_system_and_a_voicemail_is_spoken_by_the_caller() -> None:
    ticket = {**TICKET, "via": {"channel": "voice"}}
    voicemail = {**VOICE, "author_id": 11, "data": {"transcription_text": "Dag, met Jan. Belt u mij terug?"}}
    found = one({"ticket": ticket, "comments": [VOICE, voicemail], "users": USERS})
    assert found.channel is Channel.CALL
    assert [(turn.role, turn.text[:13]) for turn in found.turns] == [(Role.SYSTEM, "Call from +31"), (Role.CUSTOMER, "Dag, met Jan.")]


CHAT = (
    "Chat started: 2026-03-02 11:58 PM UTC\n\n(11:58:50 PM) Jan Jansen: Hallo, is daar iemand?\n(11:59:10 PM) *** Sanne Visser joined the chat ***\n"
    "(11:59:30 PM) Sanne Visser: Dag Jan!\nWaarmee kan ik helpen?\n(12:01:00 AM) Visitor 5512: (ik wacht: nog)\n(12:01:30 AM) Hulpje: Momentje"
)


@pytest.mark.parametrize(("channel", "public"), [("chat", True), ("chat_transcript", False), ("native_messaging", False), ("api", True)])
def test_a_whole_chat_in_one_comment_is_parted_into_its_messages(channel: str, public: bool) -> None:
    comment = {
        "id": 1,
        "type": "Comment",
        "author_id": 11,
        "body": CHAT,
        "public": public,
        "via": {"channel": channel},
        "created_at": "2026-03-03T00:02:00Z",
    }
    found = one({"comments": [comment, {**COMMENTS[1], "via": {"channel": channel}, "created_at": "2026-03-03T00:03:00Z"}], "users": USERS})
    assert said(found) == [
        (Role.CUSTOMER, "Jan Jansen", "Hallo, is daar iemand?"),
        (Role.AGENT, "Sanne Visser", "Dag Jan!\nWaarmee kan ik helpen?"),
        (Role.CUSTOMER, "Visitor 5512", "(ik wacht: nog)"),
        (Role.UNKNOWN, "Hulpje", "Momentje"),
    ]
    assert [turn.start for turn in found.turns] == [0.0, 40.0, 130.0, 160.0]
    assert found.channel is (Channel.EMAIL if channel == "api" else Channel.CHAT)


def test_an_internal_note_with_a_chat_pasted_in_stays_internal() -> None:
    note = {**COMMENTS[1], "body": "(10:00:00) Jan: hoi\n(10:00:05) Sanne: dag"}
    found = one({"ticket": TICKET, "comments": [COMMENTS[0], note], "users": USERS})
    assert len(found.turns) == 1


def audits() -> list[dict[str, Any]]:
    def comment(index: int) -> dict[str, Any]:
        return {key: COMMENTS[index][key] for key in ("id", "type", "body", "public", "author_id")}

    first = {"id": 1, "ticket_id": 4711, "created_at": "2026-03-02T09:00:00Z", "author_id": 11, "via": MAIL}
    return [
        {**first, "events": [
            comment(0), {"type": "Create", "field_name": "subject", "value": "Pakket kwijt"},
            {"type": "Create", "field_name": "requester_id", "value": "11"}, {"type": "Notification", "subject": "Ontvangen", "body": "Dank"},
        ]},
        {"id": 2, "ticket_id": 4711, "created_at": "2026-03-02T10:00:00Z", "author_id": 21, "via": WEB, "events": [
            comment(1), {**comment(2), "author_id": None}, {"type": "Change", "field_name": "assignee_id", "value": "21"},
            {"type": "Change", "field_name": "status", "value": "solved", "previous_value": "open"},
        ]},
    ]  # fmt: skip


@pytest.mark.parametrize(
    "wrap",
    [lambda found: {"audits": found, "count": 2}, lambda found: found, lambda found: {"audits": found, "users": USERS, "ticket": TICKET}],
)
def test_audits_hold_the_comments_and_who_solved_the_ticket(wrap: Any) -> None:
    found = one(wrap(audits()))
    assert [(turn.role, turn.text.splitlines()[0], turn.at) for turn in found.turns] == [
        (Role.CUSTOMER, "Mijn pakket is kwijt.", "2026-03-02T09:00:00Z"),
        (Role.AGENT, "Beste Jan,", "2026-03-02T10:00:00Z"),
    ]
    assert (found.id, found.ended_by, found.metadata["subject"]) == ("4711", Role.AGENT, "Pakket kwijt")


def test_an_automation_or_the_customer_may_solve_a_ticket_and_a_reopened_one_has_no_end() -> None:
    def change(author: int, value: str, channel: str = "web") -> dict[str, Any]:
        event = {"type": "Change", "field_name": "status", "value": value}
        return {
            "ticket_id": 4711,
            "created_at": "2026-03-03T10:00:00Z",
            "author_id": author,
            "via": {"channel": channel},
            "events": [event],
        }

    assert one([audits()[0], change(-1, "solved", "rule"), change(-1, "closed", "rule")]).ended_by is Role.SYSTEM
    assert one([audits()[0], change(11, "solved")]).ended_by is Role.CUSTOMER
    assert one([*audits(), change(11, "open")]).ended_by is None


def test_a_comment_that_was_made_private_later_is_internal() -> None:
    hide = {"type": "CommentPrivacyChange", "comment_id": 3, "public": False}
    assert len(one([*audits(), {**audits()[0], "events": [hide]}]).turns) == 1


def test_a_chat_in_an_audit_is_read_with_its_own_moments() -> None:
    history = [
        {"chat_index": 0, "type": "ChatJoin", "actor_type": "end-user", "actor_name": "Jan", "timestamp": 1772442000000},
        {
            "chat_index": 1,
            "type": "ChatMessage",
            "message": "Hallo",
            "actor_type": "end-user",
            "actor_name": "Jan",
            "timestamp": 1772442001500,
        },
        {
            "chat_index": 2,
            "type": "ChatMessage",
            "message": "Dag Jan",
            "actor_type": "agent",
            "actor_name": "Sanne",
            "timestamp": 1772442010000,
        },
    ]
    audit = {
        "ticket_id": 5,
        "created_at": "2026-03-02T09:00:00Z",
        "author_id": 11,
        "events": [{"type": "ChatStartedEvent", "value": {"history": history}}],
    }
    found = one({"audits": [audit]})
    assert said(found) == [(Role.CUSTOMER, "Jan", "Hallo"), (Role.AGENT, "Sanne", "Dag Jan")]
    assert (found.channel, found.turns[0].at, found.turns[1].start) == (Channel.CHAT, "2026-03-02T09:00:01.500Z", 8.5)


def test_ticket_events_of_the_incremental_export_are_audits_too() -> None:
    event = {"event_type": "Comment", "id": 1, "body": "Hello there", "public": True, "author_id": 11, "created_at": "2026-03-02T09:00:00Z"}
    found = one(
        {"ticket_events": [{"id": 9, "ticket_id": 7, "updater_id": 11, "timestamp": 1772442000, "child_events": [event]}], "users": USERS}
    )
    assert (found.id, said(found)) == ("7", [(Role.CUSTOMER, "Jan Jansen", "Hello there")])


LOG = {
    "events": [
        {"id": "01B", "type": "Messaging::ConversationMessage", "reference": "zen:sunco:conversation_message:2", "created_at": "2026-03-02T09:00:05Z",
         "author": {"type": "user", "display_name": "Jan"}, "content": {"type": "text", "text": "Waar is mijn pakket?"}, "metadata": {}},
        {"id": "01A", "type": "Messaging::ConversationMessage", "reference": "zen:sunco:conversation_message:1", "created_at": "2026-03-02T09:00:00Z",
         "author": {"type": "bot", "display_name": "Hulpje"}, "content": {"type": "text", "text": "Hoi! Waarmee kan ik helpen?"}, "metadata": {}},
        {"id": "01C", "type": "Comment", "reference": "zen:ticket_event:3", "created_at": "2026-03-02T09:00:09Z", "author": {"type": "agent", "display_name": "Sanne"},
         "content": {"type": "html", "body": "<p>intern</p>"}, "metadata": {"public": False}},
        {"id": "01D", "type": "Comment", "reference": "zen:ticket_event:4", "created_at": "2026-03-02T09:01:00Z", "author": {"type": "agent", "display_name": "Sanne"},
         "content": {"type": "html", "body": "<div class='zd-comment'>Ik kijk<br>even</div>"}, "metadata": {"public": True}},
    ],
    "meta": {"has_more": False},
}  # fmt: skip


def test_a_conversation_log_has_the_messages_and_public_comments() -> None:
    found = one(LOG)
    assert said(found) == [
        (Role.BOT, "Hulpje", "Hoi! Waarmee kan ik helpen?"),
        (Role.CUSTOMER, "Jan", "Waar is mijn pakket?"),
        (Role.AGENT, "Sanne", "Ik kijk\neven"),
    ]
    assert (found.channel, found.agent, found.turns[2].start) == (Channel.CHAT, "Sanne", 60.0)


def test_words_are_found_where_they_stand() -> None:
    check_place({"ticket": TICKET, "comments": COMMENTS, "users": USERS}, 2, "u!", "$.comments[3].body")


@pytest.mark.parametrize("comments", [[], [COMMENTS[1]], [{**COMMENTS[0], "body": " ", "html_body": "", "plain_body": None}]])
def test_a_ticket_without_public_words_is_a_problem(comments: Any) -> None:
    assert problem({"ticket": {**TICKET, "description": ""}, "comments": comments, "users": USERS}) == "holds no public comments with words"


@pytest.mark.parametrize(
    "data",
    [
        {"comments": [{"id": 1, "author_id": 2, "body": "Nice article", "source_type": "Article", "locale": "nl", "public": True}]},
        {"comments": [{"id": 1, "body": "Hi", "author": {"displayName": "Jan"}, "created": "2026-03-02"}]},
        {"requester_id": 1, "responder_id": 2, "description_text": "x", "status": 2},
    ],
)
def test_what_is_not_zendesks_is_not_taken_for_it(data: Any) -> None:
    assert "is no zendesk export" in problem(data, input_format="zendesk")


WHOLE: dict[str, Any] = {"ticket": TICKET, "comments": [*COMMENTS, VOICE, {**COMMENTS[0], "body": CHAT}], "users": USERS}
WHOLES: list[Any] = [WHOLE, LOG, {"audits": audits(), "users": USERS}, COMMENTS, nested(), {"tickets": [TICKET], "users": USERS}]


@settings(max_examples=100, deadline=None)
@given(data=st.data(), whole=st.sampled_from(WHOLES))
def test_whatever_is_wrong_in_it_gives_conversations_and_problems(data: st.DataObject, whole: Any) -> None:
    check_mutated(data, whole, "zendesk")


def test_a_comment_may_say_what_its_author_is() -> None:
    roles = {11: "end-user", 21: "agent"}
    comments = [{**comment, "author_role": roles[comment["author_id"]], "author_name": "Jan"} for comment in COMMENTS]
    assert [turn.role for turn in one({"id": 4711, "subject": "x", "status": "open", "comments": comments}).turns] == [
        Role.CUSTOMER,
        Role.AGENT,
        Role.CUSTOMER,
    ]


def test_who_asks_may_have_a_name_and_no_number() -> None:
    ticket = {key: value for key, value in TICKET.items() if key not in ("requester_id", "submitter_id", "via")}
    found = one({"ticket": {**ticket, "requester": {"name": "Jan Jansen", "email": "jan@post.example"}}})
    assert said(found) == [(Role.CUSTOMER, "Jan Jansen", "Mijn pakket is kwijt.")]
