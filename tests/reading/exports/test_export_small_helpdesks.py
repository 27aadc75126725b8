"""Dynamics, Trengo, Kayako, Zoho Desk, Znuny, TOPdesk, Tawk.to, CXone, Dixa, LivePerson, Jira, Olark, Salesforce's mails: what was said, by whom, when; and nothing the customer never saw."""

from __future__ import annotations

import base64
import json
from typing import Any

import pytest
from helpdesk_help import check_mutated, check_place, one, problem, read, said
from hypothesis import given, settings
from hypothesis import strategies as st

from calllint.conversation import Channel, Conversation, Role

A, C, B, S = Role.AGENT, Role.CUSTOMER, Role.BOT, Role.SYSTEM
QUESTION, ANSWER = "Waar blijft mijn bank?", "Die komt vrijdag."
QUOTED = f"{ANSWER}\n\nOp ma 2 mrt 2026 om 10:01 schreef Jan de Boer <jan@post.example>:\n> {QUESTION}"
MARKED = f"<div>Beste Jan,<br>{ANSWER}</div>"


def dynamics(minute: int, content: str, sender: dict[str, Any] | None, tags: str, **more: Any) -> dict[str, Any]:
    found = {"id": str(minute), "content": content, "createdDateTime": f"2026-03-02T10:0{minute}:00+00:00", "isControlMessage": False}
    return found | {"deleted": False, "contentType": "text", "tags": tags} | ({"from": sender} if sender else {}) | more


DYNAMICS = [
    dynamics(0, "<addmember><eventtime>1</eventtime></addmember>", None, "", isControlMessage=True),
    dynamics(1, QUESTION, {"application": {"displayName": "Jan de Boer", "id": "1"}}, "ChannelId-lcw,FromCustomer"),
    dynamics(2, "Een ogenblik, ik zoek een collega.", {"application": {"displayName": "Hulpje", "id": "2"}}, "public"),
    dynamics(3, "Weet iemand dit?", {"user": {"displayName": "Anna Bos", "id": "3"}}, "private"),
    dynamics(4, "Verkeerd getypt", {"user": {"displayName": "Anna Bos", "id": "3"}}, "public", deleted=True),
    dynamics(5, ANSWER, {"user": {"displayName": "Anna Bos", "id": "3"}}, "public,client_activity_id:9"),
    dynamics(6, "Customer has ended the conversation.", {"user": {"displayName": "", "id": "1"}}, "system,customerendconversation"),
]


def note(body: Any) -> dict[str, Any]:
    packed = base64.b64encode(json.dumps(body).encode()).decode()
    return {"annotationid": "n1", "objecttypecode": "msdyn_transcript", "_objectid_value": "t1", "documentbody": packed}


TRENGO: dict[str, Any] = {
    "data": [
        {"id": 4, "ticket_id": 7, "type": "SYSTEM", "message": "Ticket gesloten", "created_at": "2026-03-02 10:09:00", "agent": None},
        {
            "id": 3, "ticket_id": 7, "type": "OUTBOUND", "body_type": "TEXT", "message": QUOTED, "agent": {"id": 1, "full_name": "Anna Bos"},
            "created_at": "2026-03-02 10:05:00",
        },
        {"id": 2, "ticket_id": 7, "type": "NOTE", "message": "Weet iemand dit?", "agent": {"id": 1}, "created_at": "2026-03-02 10:03:00"},
        {"id": 1, "ticket_id": 7, "type": "INBOUND", "message": QUESTION, "contact": {"full_name": "Jan de Boer"}, "created_at": "2026-03-02 10:01:00"},
    ],
    "meta": {"current_page": 1},
}  # fmt: skip
KAYAKO: dict[str, Any] = {
    "status": 200,
    "resource": "post",
    "data": [
        {"id": 3, "contents": QUOTED, "is_requester": False, "source": "MAIL", "created_at": "2026-03-02T10:05:00+00:00", "creator": {"full_name": "Anna Bos"}},
        {"id": 2, "contents": "Weet iemand dit?", "is_requester": False, "original": {"resource_type": "note"}, "created_at": "2026-03-02T10:03:00+00:00"},
        {"id": 1, "contents": QUESTION, "is_requester": True, "source": "MAIL", "created_at": "2026-03-02T10:01:00+00:00", "creator": {"full_name": "Jan de Boer"}},
    ],
}  # fmt: skip


def zoho(minute: int, direction: str, content: str, kind: str, name: str, **more: Any) -> dict[str, Any]:
    return {
        "id": str(minute), "channel": "EMAIL", "direction": direction, "content": content, "summary": "Kort", "isDescriptionThread": minute == 1,
        "visibility": "public", "createdTime": f"2026-03-02T10:0{minute}:00.000Z", "author": {"name": name, "type": kind}, **more,
    }  # fmt: skip


ZOHO: dict[str, Any] = {
    "data": [
        zoho(6, "out", "Kunt u dit uitzoeken?", "AGENT", "Anna Bos", isForward=True),
        zoho(5, "out", MARKED, "AGENT", "Anna Bos"),
        {
            "id": "3", "type": "comment", "isPublic": False, "content": "Weet iemand dit?", "commentedTime": "2026-03-02T10:03:00.000Z",
            "commenter": {"name": "Anna Bos", "type": "AGENT"},
        },
        zoho(1, "in", f"<div>{QUESTION}</div>", "END_USER", "Jan de Boer"),
    ]
}  # fmt: skip


def article(minute: int, sender: str, body: str, visible: str, **more: Any) -> dict[str, Any]:
    name = {"customer": '"Jan de Boer" <jan@post.example>', "agent": "Anna Bos <hulp@winkel.example>", "system": "Winkel"}[sender]
    return {
        "ArticleID": str(minute), "SenderType": sender, "IsVisibleForCustomer": visible, "From": name, "Body": body,
        "CreateTime": f"2026-03-02 10:0{minute}:00", "ContentType": "text/plain", **more,
    }  # fmt: skip


ZNUNY: dict[str, Any] = {
    "Ticket": [
        {
            "TicketID": "1", "TicketNumber": "202603020001", "Title": "Bank", "Queue": "Bezorging", "State": "closed successful",
            "Article": [article(1, "customer", QUESTION, "1"), article(3, "agent", "Weet iemand dit?", "0"), article(5, "agent", QUOTED, "1")],
        }
    ]
}  # fmt: skip


def entry(minute: int, text: str, *, operator: str | None = None, person: str | None = None, hidden: bool = False) -> dict[str, Any]:
    return {
        "id": str(minute), "memoText": text, "invisibleForCaller": hidden, "entryDate": f"2026-03-02T10:0{minute}:00.000+0000", "flag": None,
        "operator": {"id": "o", "name": operator} if operator else None, "person": {"id": "p", "name": person} if person else None,
    }  # fmt: skip


TOPDESK = [
    entry(5, f"Beste Jan,<br>{ANSWER}", operator="Anna Bos"),
    entry(3, "Weet iemand dit?", operator="Anna Bos", hidden=True),
    entry(1, QUESTION, person="Jan de Boer"),
]
TAWK: dict[str, Any] = {
    "event": "chat:transcript_created",
    "chat": {
        "id": "t1",
        "visitor": {"name": "Jan de Boer"},
        "messages": [
            {"sender": {"t": "s"}, "type": "msg", "msg": "Gesprek begonnen", "time": "2026-03-02T10:00:00Z"},
            {"sender": {"t": "v"}, "type": "msg", "msg": QUESTION, "time": "2026-03-02T10:01:00Z"},
            {"sender": {"t": "a", "n": "Anna Bos"}, "type": "msg", "msg": ANSWER, "time": "2026-03-02T10:05:00Z"},
        ],
    },
}


def cxone(minute: int, direction: str, content: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"id": str(minute), "direction": direction, "messageContent": content, "createdAt": f"2026-03-02T10:0{minute}:00.000Z", **more}


CXONE: dict[str, Any] = {
    "contact": {"id": 12},
    "messages": [
        cxone(1, "inbound", {"type": "TEXT", "text": QUESTION}, authorEndUserIdentity={"fullName": "Jan de Boer"}, authorUser=None),
        cxone(2, "outbound", {"text": "Wij antwoorden snel."}, authorUser=None),
        cxone(5, "outbound", {"payload": {"text": ANSWER}}, authorUser={"firstName": "Anna", "lastName": "Bos"}),
    ],
}


def mail(minute: int, text: str, incoming: bool, **more: Any) -> dict[str, Any]:
    return {
        "attributes": {"type": "EmailMessage"}, "Id": str(minute), "ParentId": "500", "Incoming": incoming, "TextBody": text, "HtmlBody": None,
        "FromName": "Jan de Boer" if incoming else "Anna Bos", "MessageDate": f"2026-03-02T10:0{minute}:00.000+0000", "Status": "3", **more,
    }  # fmt: skip


SALESFORCE = {
    "totalSize": 3,
    "done": True,
    "records": [mail(5, QUOTED, False), mail(6, "Concept", False, Status="5"), mail(1, QUESTION, True)],
}


def dixa(minute: int, direction: str, text: str, name: str, **more: Any) -> dict[str, Any]:
    return {
        "id": f"m{minute}", "conversation_id": 12, "created_at": f"2026-03-02T10:0{minute}:00.000Z", "author_id": name, "author_name": name,
        "channel": "email", "direction": direction, "attributes": {"text": text, **more},
    }  # fmt: skip


DIXA = {
    "data": [
        dixa(1, "inbound", QUESTION, "Jan de Boer"),
        dixa(2, "outbound", "Wij antwoorden snel.", "Winkel", is_auto_reply=True),
        dixa(5, "outbound", QUOTED, "Anna Bos"),
    ]
}


def liveperson(minute: int, sender: str, text: str | None, **more: Any) -> dict[str, Any]:
    data = {"msg": {"text": text}} if text else {"file": {"relativePath": "x"}}
    return {"messageData": data, "sentBy": sender, "timeL": 1772445600000 + 60000 * minute, "audience": "ALL", "seq": minute, **more}


LIVEPERSON = {
    "conversationHistoryRecords": [
        {
            "info": {"conversationId": "lp1", "closeReason": "CONSUMER", "latestAgentFullName": "Anna Bos"},
            "messageRecords": [
                liveperson(1, "Consumer", QUESTION),
                liveperson(2, "Consumer", None),
                liveperson(3, "Agent", "Weet iemand dit?", audience="AGENTS_AND_MANAGERS"),
                liveperson(5, "Agent", ANSWER),
            ],
        }
    ]
}


def jira(minute: int, body: Any, name: str, kind: str, *, public: bool = True) -> dict[str, Any]:
    author = {"accountId": name[:1], "displayName": name, "accountType": kind}
    return {"id": str(minute), "author": author, "body": body, "created": f"2026-03-02T10:0{minute}:00.000+0000", "jsdPublic": public}


ADF = {"type": "doc", "version": 1, "content": [{"type": "paragraph", "content": [{"type": "text", "text": ANSWER}]}]}
JIRA: dict[str, Any] = {
    "expand": "names",
    "issues": [
        {
            "id": "1", "key": "SUP-7",
            "fields": {
                "summary": "Bank", "description": QUESTION, "created": "2026-03-02T10:01:00.000+0000", "status": {"name": "Done"},
                "reporter": {"accountId": "J", "displayName": "Jan de Boer", "accountType": "customer"},
                "comment": {
                    "comments": [jira(5, ADF, "Anna Bos", "atlassian"), jira(3, "Weet iemand dit?", "Anna Bos", "atlassian", public=False)],
                    "total": 2,
                },
            },
        }
    ],
}  # fmt: skip
REQUEST: dict[str, Any] = {
    "issueKey": "SUP-8",
    "reporter": {"name": "jan", "displayName": "Jan de Boer"},
    "createdDate": {"iso8601": "2026-03-02T10:01:00+0000", "epochMillis": 1772445660000},
    "requestFieldValues": [{"fieldId": "summary", "value": "Bank"}, {"fieldId": "description", "value": QUESTION}],
    "comments": {
        "values": [
            {
                "id": "1", "body": ANSWER, "public": True, "author": {"name": "anna", "displayName": "Anna Bos"},
                "created": {"iso8601": "2026-03-02T10:05:00+0000", "epochMillis": 1772445900000},
            },
            {"id": "2", "body": "Weet iemand dit?", "public": False, "author": {"name": "anna"}, "created": {"epochMillis": 1772445780000}},
        ]
    },
}  # fmt: skip


def olark(minute: int, kind: str, body: str, name: str | None = None) -> dict[str, Any]:
    return {"kind": kind, "nickname": name, "timestamp": f"{1772445600 + 60 * minute}.25", "body": body}


OLARK = {
    "kind": "Conversation",
    "id": "EV9",
    "tags": ["bank"],
    "items": [
        olark(1, "MessageToOperator", QUESTION),
        olark(2, "OperatorJoined", "", "Anna Bos"),
        olark(5, "MessageToVisitor", ANSWER, "Anna Bos"),
    ],
    "visitor": {"kind": "Visitor", "fullName": "Jan de Boer"},
    "groups": [{"kind": "Group", "name": "Meubels"}],
}
WHOLE = [(C, "Jan de Boer", QUESTION), (A, "Anna Bos", ANSWER)]
MAILED = [(C, "Jan de Boer", QUESTION), (A, "Anna Bos", f"Beste Jan,\n{ANSWER}")]
BOT = (B, "Hulpje", "Een ogenblik, ik zoek een collega.")
SAID: dict[str, tuple[Any, list[tuple[Role, str | None, str]], str, Channel]] = {
    "dynamics": (DYNAMICS, [WHOLE[0], BOT, WHOLE[1], (S, None, "Customer has ended the conversation.")], "x", Channel.CHAT),
    "trengo": (TRENGO, [*WHOLE, (S, None, "Ticket gesloten")], "7", Channel.UNKNOWN),
    "kayako": (KAYAKO, WHOLE, "x", Channel.EMAIL),
    "zoho-desk": (ZOHO, MAILED, "x", Channel.EMAIL),
    "znuny": (ZNUNY, WHOLE, "202603020001", Channel.EMAIL),
    "topdesk": (TOPDESK, MAILED, "x", Channel.UNKNOWN),
    "tawk": (TAWK, [(S, None, "Gesprek begonnen"), *WHOLE], "t1", Channel.CHAT),
    "salesforce-email": (SALESFORCE, WHOLE, "500", Channel.EMAIL),
    "dixa": (DIXA, [WHOLE[0], (B, "Winkel", "Wij antwoorden snel."), WHOLE[1]], "12", Channel.EMAIL),
    "liveperson": (LIVEPERSON, [(C, None, QUESTION), WHOLE[1]], "lp1", Channel.CHAT),
    "jira": (JIRA, WHOLE, "SUP-7", Channel.UNKNOWN),
    "jira request": (REQUEST, WHOLE, "SUP-8", Channel.UNKNOWN),
    "olark": (OLARK, WHOLE, "EV9", Channel.CHAT),
    "cxone": (CXONE, [WHOLE[0], (B, None, "Wij antwoorden snel."), WHOLE[1]], "12", Channel.CHAT),
}


@pytest.mark.parametrize("name", SAID)
def test_what_both_parties_saw_is_read_in_the_order_in_which_it_was_said(name: str) -> None:
    data, turns, ident, channel = SAID[name]
    found = one(data)
    assert said(found) == turns
    assert (found.id, found.channel) == (ident, channel)
    question = next(turn for turn in found.turns if turn.text == QUESTION)
    answer = next(turn for turn in found.turns if turn.role is A)
    assert (answer.start or 0) - (question.start or 0) == 240
    assert (question.at or "")[:16] == "2026-03-02T10:01"


@pytest.mark.parametrize("name", SAID)
@given(data=st.data())
@settings(max_examples=60, deadline=None)
def test_anything_in_the_place_of_a_value_raises_nothing(name: str, data: st.DataObject) -> None:
    check_mutated(data, SAID[name][0], name.split()[0])


def test_a_transcript_of_dynamics_stands_in_the_notes_in_base64_too() -> None:
    for body in (DYNAMICS, [{"Content": json.dumps(DYNAMICS), "Type": 0, "Sender": None}]):
        found = one({"@odata.context": "…", "value": [note(body)]})
        assert said(found) == SAID["dynamics"][1]
        assert (found.id, found.metadata["ended_by"]) == ("t1", "customer")


def test_an_attachment_beside_a_transcript_is_told() -> None:
    found = read({"value": [note(DYNAMICS), {**note({}), "annotationid": "n2", "documentbody": "iVBORw0KGgo="}]})
    assert [isinstance(item, Conversation) for item in found] == [True, False]
    assert "attachment" in problem({"value": [{**note({}), "documentbody": "iVBORw0KGgo="}]})


def test_a_page_of_trengo_may_hold_several_tickets() -> None:
    more = {"id": 9, "ticket_id": 8, "type": "INBOUND", "message": "Hallo?", "contact": None, "created_at": "2026-03-02 11:00:00"}
    found = read({"data": [*TRENGO["data"], more]})
    assert [item.id for item in found if isinstance(item, Conversation)] == ["7", "8"]


def test_a_ticket_of_zoho_begins_with_its_description() -> None:
    ticket = {"ticketNumber": "101", "subject": "Bank", "description": QUESTION, "createdTime": "2026-03-02T10:01:00.000Z"}
    found = one({**ticket, "threads": {"data": ZOHO["data"][1:2]}})
    assert said(found) == [(C, None, QUESTION), MAILED[1]]
    assert (found.id, found.metadata["subject"]) == ("101", "Bank")


def test_an_incident_of_topdesk_begins_with_its_request() -> None:
    found = one({"number": "I 26 001", "request": QUESTION, "caller": {"dynamicName": "Jan de Boer"}, "actions": TOPDESK[:2]})
    assert said(found) == MAILED
    assert found.id == "I 26 001"


def test_older_articles_say_by_their_type_who_sees_them() -> None:
    def old(kind: str, sender: str, body: str) -> dict[str, Any]:
        return {"ArticleType": kind, "SenderType": sender, "Body": body, "TicketID": "3"}

    found = one([old("phone", "customer", QUESTION), old("note-internal", "agent", "Psst"), old("email-external", "agent", ANSWER)])
    assert said(found) == [(C, None, QUESTION), (A, None, ANSWER)]
    assert found.channel is Channel.CALL


def test_words_are_found_where_they_stand() -> None:
    check_place(TAWK, 1, "bank", "$.chat.messages[1].msg")
    check_place(CXONE, 2, "vrijdag", "$.messages[2].messageContent.payload.text")


def test_the_export_of_messages_of_dixa_counts_milliseconds() -> None:
    row = {
        "csid": 12,
        "created_at": 1772442060000,
        "author_id": "e",
        "initial_channel": "widgetchat",
        "direction": "inbound",
        "text": QUESTION,
    }
    found = one([row])
    assert (found.id, found.turns[0].role, found.turns[0].at) == ("12", C, "2026-03-02T09:01:00Z")


def test_older_chats_of_liveperson_have_lines() -> None:
    lines = [{"text": QUESTION, "source": "visitor", "lineSeq": "1", "timeL": 1772445660000, "by": "Jan de Boer"}]
    found = one({"info": {"engagementId": "e1", "endReasonDesc": "Agent closed"}, "transcript": {"lines": lines}})
    assert said(found) == WHOLE[:1]
    assert (found.id, found.metadata["ended_by"]) == ("e1", "agent")
