"""LiveChat: threads of archived chats, who is a bot, what the customer never sees, who ended it; and version 2."""

from __future__ import annotations

import json
from typing import Any

import pytest

from calllint.conversation import Channel, Conversation, Role
from calllint.errors import Problem
from calllint.reading import ReadOptions, read_text

A, C, B, S, U = Role.AGENT, Role.CUSTOMER, Role.BOT, Role.SYSTEM, Role.UNKNOWN
CUSTOMER, AGENT, BOT = "b7eff798-f8df-4364-8059-649c35c9ed0c", "sanne@winkel.example", "5c9871d5372c824cbf22d860a707a578"
USERS = [
    {"id": CUSTOMER, "name": "Jan de Vries", "type": "customer", "email": "jan@post.example", "present": False},
    {"id": AGENT, "name": "Sanne", "type": "agent", "present": True, "visibility": "all"},
    {"id": BOT, "name": "Winkelhulp", "type": "agent", "present": False},
]


def event(second: float, author: str | None, text: str | None, **more: Any) -> dict[str, Any]:
    found: dict[str, Any] = {
        "id": f"Q_{second}",
        "created_at": f"2026-03-01T09:00:{second:09.6f}Z",
        "visibility": "all",
        "type": "message",
        "author_id": author,
        "text": text,
    }
    return {key: value for key, value in {**found, **more}.items() if value is not None}


def ended(second: float, kind: str, text: str = "") -> dict[str, Any]:
    return event(second, None, text, type="system_message", system_message_type=kind)


def chat(*events: dict[str, Any], **more: Any) -> dict[str, Any]:
    thread = {
        "id": "K600PKZON8",
        "active": False,
        "user_ids": [CUSTOMER, AGENT],
        "events": list(events),
        "created_at": "2026-03-01T09:00:00.000000Z",
    }
    return {"id": "PJ0MRSHTDG", "users": USERS, "thread": {**thread, **more}}


TALK = (event(1.25, CUSTOMER, "Mijn pakket is er niet."), event(4, AGENT, "Ik kijk het na."))


def read(value: Any, **options: Any) -> list[Conversation | Problem]:
    return list(read_text(json.dumps(value), ReadOptions(**options), "archief.json"))


def one(value: Any, **options: Any) -> Conversation:
    (found,) = read(value, **options)
    assert isinstance(found, Conversation), found
    return found


def said(conversation: Conversation) -> list[tuple[Role, str | None, str]]:
    return [(turn.role, turn.name, turn.text) for turn in conversation.turns]


def test_a_thread_is_a_conversation() -> None:
    found = one(chat(*TALK, tags=["levering", "klacht"]))
    assert (found.id, found.channel, found.agent) == ("K600PKZON8", Channel.CHAT, "Sanne")
    assert said(found) == [(C, "Jan de Vries", "Mijn pakket is er niet."), (A, "Sanne", "Ik kijk het na.")]
    assert [(turn.start, turn.end, turn.at) for turn in found.turns] == [
        (1.25, None, "2026-03-01T09:00:01.250000Z"),
        (4.0, None, "2026-03-01T09:00:04.000000Z"),
    ]
    assert found.metadata == {"chat_id": "PJ0MRSHTDG", "tags": "levering, klacht"}


@pytest.mark.parametrize(
    "value",
    [
        [chat(*TALK)],
        {"chats": [chat(*TALK)], "found_chats": 1},
        {"data": {"chats": [chat(*TALK)]}},
        {"action": "chat_deactivated", "payload": {"chat": chat(*TALK)}},
        {**chat(*TALK), "thread": None, "threads": [chat(*TALK)["thread"]]},
        {**chat(*TALK), "thread": None, "threads": {"K600PKZON8": chat(*TALK)["thread"]}},
    ],
)
def test_wrapped(value: Any) -> None:
    assert [role for role, _, _ in said(one(value))] == [C, A]
    assert [role for role, _, _ in said(one(value, input_format="livechat"))] == [C, A]


def test_one_chat_a_line() -> None:
    text = "\n".join(json.dumps(chat(*TALK)) for _ in range(2))
    found = list(read_text(text, name="archief.jsonl"))
    assert [item.turns[0].place.line for item in found if isinstance(item, Conversation) and item.turns[0].place] == [1, 2]


def test_each_thread_of_a_chat_is_one() -> None:
    first, second = chat(*TALK)["thread"], {**chat(event(9, AGENT, "Goedemorgen"))["thread"], "id": "K2"}
    found = read({"id": "P", "users": USERS, "threads": [first, second]})
    assert [item.id for item in found if isinstance(item, Conversation)] == ["K600PKZON8", "K2"]
    assert found[1].turns[0].start == 9.0  # type: ignore[union-attr]


def test_the_place_of_the_words() -> None:
    text = json.dumps(chat(*TALK), indent=1)
    (found,) = read_text(text, name="archief.json")
    assert isinstance(found, Conversation)
    line, column = found.turns[0].locate(5) or (0, 0)
    assert text.split("\n")[line - 1][column - 1 :].startswith("pakket")


def test_what_the_customer_does_not_see_is_no_turn() -> None:
    events = [
        event(1, AGENT, "interne notitie", visibility="agents"),
        event(2, AGENT, "oude notitie", recipients="agents", visibility=None),
        event(3, None, None, type="file", name="foto.png", url="https://cdn.example/foto.png", author_id=CUSTOMER),
        event(4, AGENT, "  "),
        event(5, AGENT, None, type="custom", content={"a": 1}),
        event(6, AGENT, "Dag!"),
        ended(7, "routing.idle", "Chat is idle due to 2 minutes of inactivity") | {"visibility": "agents"},
    ]
    assert said(one(chat(*events))) == [(A, "Sanne", "Dag!")]


def test_bots() -> None:
    users = [*USERS, {"id": "x@winkel.example", "name": "ChatBot", "type": "agent"}, {"id": "y", "name": "Y", "type": "bot"}]
    events = [
        event(1, BOT, "Waarmee kan ik helpen?"),
        event(2, "x@winkel.example", "Kies een onderwerp."),
        event(3, "y", "Ik ben Y."),
        event(4, AGENT, "Welkom in de chat!", properties={"lc2": {"welcome_message": True}}),
        event(5, AGENT, "Met Sanne.", properties={"lc2": {"greeting_id": 2}, "source": None}),
        event(6, "nobody", "Hallo?"),
    ]
    found = one({**chat(*events), "users": users})
    assert [role for role, _, _ in said(found)] == [B, B, B, B, A, U]
    assert found.turns[-1].name == "nobody"
    assert found.agent == "Sanne"


def test_rich_messages_and_forms() -> None:
    rich = {
        "template_id": "cards",
        "elements": [{"title": "Bestelling 12", "subtitle": "Onderweg", "buttons": [{"text": "Volg", "type": "url"}]}],
    }
    form = [
        {"type": "name", "label": "Naam:", "answer": "Jan"},
        {"type": "question", "label": "Vraag:", "answer": "Waar blijft mijn fiets?"},
        {"type": "select", "label": "Onderwerp:", "answer": {"label": "Levering"}},
    ]
    found = one(
        chat(
            event(1, CUSTOMER, None, type="filled_form", form_id="1", fields=form),
            event(2, BOT, None, type="rich_message", **rich),
            event(
                3, BOT, None, type="rich_message", template_id="quick_replies", elements=[{"buttons": [{"text": "Ja"}, {"text": "Nee"}]}]
            ),
        )
    )
    assert said(found) == [
        (C, "Jan de Vries", "Waar blijft mijn fiets?"),
        (B, "Winkelhulp", "Bestelling 12\nOnderweg"),
        (B, "Winkelhulp", "Ja\nNee"),
    ]


@pytest.mark.parametrize(
    ("kind", "role"),
    [
        ("manual_archived_agent", "agent"),
        ("manual_archived_customer", "customer"),
        ("archived_customer_disconnected", "customer"),
        ("customer_banned", "agent"),
        ("routing.archived_inactive", "system"),
        ("routing.archived_disconnected", "system"),
        ("routing.archived_offline", "system"),
        ("system_archived", "system"),
        ("agent_joined", None),
        ("rating.chat_rated", None),
    ],
)
def test_who_ended_it(kind: str, role: str | None) -> None:
    found = one(chat(*TALK, ended(9, kind, "De chat is gesloten.")))
    assert found.metadata.get("ended_by") == role
    assert said(found)[-1] == (S, None, "De chat is gesloten.")


def test_an_ending_without_words_and_a_thread_that_goes_on() -> None:
    assert one(chat(*TALK, ended(9, "manual_archived_customer"))).ended_by is C
    assert one(chat(*TALK, ended(9, "manual_archived_agent"), active=True)).ended_by is None


def test_turns_are_in_order_of_time() -> None:
    found = one(chat(event(8, AGENT, "tweede"), event(2, CUSTOMER, "eerste"), event(8, AGENT, "derde")))
    assert [turn.text for turn in found.turns] == ["eerste", "tweede", "derde"]


def test_the_oldest_events_count_seconds() -> None:
    events = [
        {"id": "1", "type": "message", "author_id": CUSTOMER, "timestamp": 1772355600, "text": "hello", "recipients": "all"},
        {"id": "2", "type": "message", "author_id": AGENT, "timestamp": 1772355607, "text": "hi", "recipients": "all"},
    ]
    found = one({"id": "P", "users": USERS, "thread": {"id": "K", "events": events}})
    assert [(turn.start, turn.at) for turn in found.turns] == [(0.0, "2026-03-01T09:00:00Z"), (7.0, "2026-03-01T09:00:07Z")]


def test_camel_case_of_the_sdk_and_a_bare_list() -> None:
    events = [{"id": "1", "type": "message", "authorId": AGENT, "createdAt": "2026-03-01T09:00:00.000Z", "text": "Hi there"}]
    assert said(one({"id": "P", "users": USERS, "thread": {"id": "K", "events": events}})) == [(A, "Sanne", "Hi there")]
    assert said(one([event(1, AGENT, "Hi there")])) == [(U, AGENT, "Hi there")]


@pytest.mark.parametrize(
    ("value", "message"),
    [
        (chat(), "holds no messages: this thread has no events with words"),
        ({"id": "P", "users": USERS, "thread": {"id": "K", "restricted_access": "no_tag_access"}}, "holds no messages"),
        ({"id": "P", "users": USERS, "last_thread_summary": {"id": "K", "user_ids": []}, "last_event_per_type": {}}, "holds no messages"),
    ],
)
def test_nothing_to_read_is_a_problem(value: Any, message: str) -> None:
    (found,) = read(value)
    assert isinstance(found, Problem)
    assert found.message.startswith(message)
    assert found.line == 1


def test_version_2() -> None:
    value = {
        "type": "chat",
        "id": "MH022RD0K5",
        "agents": [{"display_name": "Sanne Visser", "email": AGENT}],
        "tags": ["sales"],
        "started_timestamp": 1772355590,
        "engagement": "immediate_start",
        "messages": [
            {
                "author_name": "Sanne",
                "text": "Welcome!",
                "timestamp": 1772355600,
                "user_type": "agent",
                "agent_id": AGENT,
                "welcome_message": True,
            },
            {
                "author_name": "Mary Brown",
                "text": "My parcel never came.",
                "date": "Sun, 03/01/26 09:00:10 am",
                "timestamp": 1772355610,
                "user_type": "visitor",
            },
            {
                "author_name": "Boss",
                "text": "Offer a refund.",
                "timestamp": 1772355611,
                "user_type": "supervisor",
                "agent_id": "b@winkel.example",
            },
            {"author_name": "Sanne", "text": "I'll look into it.", "timestamp": "1772355620", "user_type": "agent", "agent_id": AGENT},
        ],
        "events": [{"type": "closed", "user_type": "visitor", "text": "Mary Brown closed the chat", "timestamp": 1772355630}],
    }
    found = one({"chats": [value], "total": 1})
    assert said(found) == [(B, "Sanne", "Welcome!"), (C, "Mary Brown", "My parcel never came."), (A, "Sanne", "I'll look into it.")]
    assert [(turn.start, turn.at) for turn in found.turns][1] == (20.0, "2026-03-01T09:00:10Z")
    assert (found.id, found.agent) == ("MH022RD0K5", "Sanne Visser")
    assert found.metadata == {"ended_by": "customer", "engagement": "immediate_start", "tags": "sales"}


def test_version_2_with_events_alone() -> None:
    value = {
        "id": "M",
        "events": [
            {"author_name": "Mary", "text": "Hi", "timestamp": 1772355600, "user_type": "visitor", "type": "message"},
            {"author_name": "Sanne", "text": "Sanne closed the chat", "timestamp": 1772355601, "user_type": "agent", "type": "closed"},
        ],
    }
    found = one(value)
    assert said(found) == [(C, "Mary", "Hi"), (S, None, "Sanne closed the chat")]
    assert found.ended_by is A


def test_told_to_be_one_and_is_none() -> None:
    (found,) = read({"shop": 1}, input_format="livechat")
    assert isinstance(found, Problem)
    assert found.message.startswith("is no livechat export")
