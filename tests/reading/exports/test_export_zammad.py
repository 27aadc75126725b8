"""Zammad: tickets with articles, articles alone, assets, internal notes, quoted mail, answers that were sent by themselves."""

from __future__ import annotations

from typing import Any

import pytest
from helpdesk_help import one, read, said

from calllint.conversation import Channel, Conversation, Role
from calllint.errors import Problem

A, C, S, U = Role.AGENT, Role.CUSTOMER, Role.SYSTEM, Role.UNKNOWN


def article(number: int, sender: str | None, body: str, **more: Any) -> dict[str, Any]:
    people = {"Customer": "Jan de Vries <jan@post.example>", "Agent": "Sanne Visser via Klantenservice <service@winkel.example>"}
    found = {
        "id": number,
        "ticket_id": 3,
        "from": people.get(sender or "", "Winkel <service@winkel.example>"),
        "to": "service@winkel.example",
        "subject": "Bestelling 12",
        "body": body,
        "content_type": "text/plain",
        "type": "email",
        "sender": sender,
        "internal": False,
        "created_by": "sanne@winkel.example",
        "created_at": f"2026-03-01T09:{number:02d}:00.000Z",
    }
    return {key: value for key, value in {**found, **more}.items() if value is not None}


TALK = [article(1, "Customer", "Waar blijft mijn pakket?"), article(2, "Agent", "Dat zoek ik uit.")]
TICKET = {
    "id": 3,
    "number": "67003",
    "title": "Bestelling 12",
    "state": "closed",
    "group": "Klantenservice",
    "customer": "jan@post.example",
}


def test_a_ticket_with_articles() -> None:
    found = one({**TICKET, "articles": TALK})
    assert (found.id, found.channel, found.agent, found.team) == ("3", Channel.EMAIL, "Sanne Visser", "Klantenservice")
    assert said(found) == [(C, "Jan de Vries", "Waar blijft mijn pakket?"), (A, "Sanne Visser", "Dat zoek ik uit.")]
    assert [(turn.start, turn.at) for turn in found.turns] == [(0.0, "2026-03-01T09:01:00.000Z"), (60.0, "2026-03-01T09:02:00.000Z")]
    assert found.metadata == {"subject": "Bestelling 12", "status": "closed", "number": "67003"}


@pytest.mark.parametrize(
    "value",
    [
        TALK,
        {"data": TALK},
        [{**TICKET, "articles": TALK}],
        {"tickets": [{**TICKET, "articles": TALK}]},
        {"ticket": TICKET, "articles": TALK},
        {"ticket": {**TICKET, "articles": TALK}},
    ],
)
def test_wrapped(value: Any) -> None:
    for options in ({}, {"input_format": "zammad"}):
        found = one(value, **options)
        assert (found.id, [role for role, _, _ in said(found)]) == ("3", [C, A])


def test_a_list_of_the_articles_of_two_tickets() -> None:
    found = read([*TALK, article(5, "Customer", "Iets anders", ticket_id=4)])
    assert [(item.id, len(item.turns)) for item in found if isinstance(item, Conversation)] == [("3", 2), ("4", 1)]


def test_assets() -> None:
    articles = {
        str(one["id"]): {**one, "sender": None, "sender_id": 2 if one["id"] == 1 else 1, "created_by_id": one["id"]} for one in TALK
    }
    users = {"1": {"firstname": "Jan", "lastname": "de Vries"}, "2": {"firstname": "Sanne", "lastname": "Visser"}}
    value = {
        "ticket_id": 3,
        "ticket_article_ids": [1, 2],
        "assets": {"Ticket": {"3": {**TICKET, "state": None, "state_id": 4}}, "TicketArticle": articles, "User": users},
    }
    assert said(one(value)) == [(C, "Jan de Vries", "Waar blijft mijn pakket?"), (A, "Sanne Visser", "Dat zoek ik uit.")]


def test_a_webhook_has_one_article() -> None:
    found = one({"ticket": TICKET, "article": TALK[0]})
    assert (found.id, said(found)) == ("3", [(C, "Jan de Vries", "Waar blijft mijn pakket?")])


def test_internal_notes_are_no_turns_and_what_is_automatic_is_the_system() -> None:
    found = one(
        [
            TALK[0],
            article(2, "Agent", "Klant is boos", internal=True, type="note"),
            article(3, "System", "We hebben uw bericht ontvangen."),
            article(4, "Customer", "Ik ben afwezig.", preferences={"is-auto-response": True, "send-auto-response": False}),
            article(5, "Agent", ""),
            article(6, "Agent", "<div><br></div>", content_type="text/html"),
        ]
    )
    assert said(found)[1:] == [(S, None, "We hebben uw bericht ontvangen."), (S, None, "Ik ben afwezig.")]


def test_html_and_quotes() -> None:
    html = "<div>Dank u wel.</div><div><br></div><blockquote type='cite'>Is uw adres juist?</blockquote>"
    text = "Prima.\n\nOp ma 2 mrt 2026 om 09:12 schreef Sanne Visser <service@winkel.example>:\n> Is uw adres juist?\n"
    note = "Belde ons &amp; vroeg:<br>&gt; hoe laat?"
    found = one(
        [
            article(1, "Customer", html, content_type="text/html"),
            article(2, "Customer", text),
            article(3, "Customer", note, content_type="text/html", type="phone"),
        ]
    )
    assert [turn.text for turn in found.turns] == ["Dank u wel.", "Prima.", "Belde ons & vroeg:\n> hoe laat?"]


@pytest.mark.parametrize(
    ("kind", "channel"),
    [("email", Channel.EMAIL), ("web", Channel.EMAIL), ("phone", Channel.CALL), ("note", Channel.UNKNOWN), ("chat", Channel.CHAT)],
)
def test_channels(kind: str, channel: Channel) -> None:
    assert one([article(1, "Customer", "Hallo", type=kind)]).channel is channel


def test_channel_by_number() -> None:
    assert one([article(1, "Customer", "Hallo", type=None, type_id=5)]).channel is Channel.CALL


def test_who_wrote_it_where_no_sender_is_named() -> None:
    articles = [article(1, None, "Vraag", created_by="jan@post.example"), article(2, None, "Antwoord")]
    found = one({**TICKET, "articles": articles})
    assert [role for role, _, _ in said(found)] == [C, U]


def test_a_ticket_without_its_articles() -> None:
    (found,) = read({**TICKET, "state_id": 2, "group_id": 1, "customer_id": 5, "article_count": 2})
    assert isinstance(found, Problem)
    assert found.message == "holds no messages: the ticket has no `articles` (fetch them as well)"
    (found,) = read([article(1, "Agent", "notitie", internal=True)])
    assert isinstance(found, Problem)
    assert "the customer can see" in found.message
