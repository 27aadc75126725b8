"""Freshchat: messages of conversations, with all kinds of parts."""

from __future__ import annotations

from typing import Any

import pytest
from helpdesk_help import check_mutated, check_place, one, problem, read, said
from hypothesis import given, settings
from hypothesis import strategies as st

from calllint.conversation import Channel, Conversation, Role


def message(second: int, actor: str, text: str | None, **more: Any) -> dict[str, Any]:
    parts = [] if text is None else [{"text": {"content": text}}]
    return {
        "message_parts": parts, "app_id": "app", "actor_id": f"{actor}-1", "org_actor_id": None, "id": f"m{second}", "channel_id": "ch", "conversation_id": "c-9",
        "interaction_id": "i-1", "message_type": "normal", "actor_type": actor, "created_time": f"2026-03-02T10:00:{second:02d}.250Z", **more,
    }  # fmt: skip


MESSAGES = [
    message(40, "agent", "Ik kijk het even na."),
    message(30, "agent", "Is dit een fraudeur?", message_type="private"),
    message(20, "system", "Toegewezen aan Anna", message_type="system"),
    message(10, "bot", "Welkom! Kies een onderwerp."),
    message(1, "user", "Waar blijft mijn pakket?"),
    message(50, "user", None, message_parts=[{"image": {"url": "https://winkel.example/foto.png"}}]),
]
SAID = [
    (Role.CUSTOMER, "Jan de Boer", "Waar blijft mijn pakket?"),
    (Role.BOT, None, "Welkom! Kies een onderwerp."),
    (Role.SYSTEM, None, "Toegewezen aan Anna"),
    (Role.AGENT, "Anna", "Ik kijk het even na."),
]
CONVERSATION: dict[str, Any] = {
    "conversation_id": "c-9", "status": "resolved", "assigned_agent_id": "agent-1", "messages": MESSAGES,
    "users": [{"id": "user-1", "first_name": "Jan", "last_name": "de Boer"}], "agents": [{"id": "agent-1", "first_name": "Anna"}],
}  # fmt: skip


@pytest.mark.parametrize("options", [{}, {"input_format": "freshchat"}])
@pytest.mark.parametrize("data", [CONVERSATION, [CONVERSATION], {"conversations": [CONVERSATION]}, {"data": CONVERSATION}])
def test_messages_are_in_order_of_time_with_the_names_beside_them(data: Any, options: dict[str, Any]) -> None:
    found = one(data, **options)
    assert said(found) == SAID
    assert [(turn.start, turn.end) for turn in found.turns] == [(0.0, None), (9.0, None), (19.0, None), (39.0, None)]
    assert found.turns[0].at == "2026-03-02T10:00:01.250Z"
    assert (found.id, found.channel, found.agent, found.metadata) == ("c-9", Channel.CHAT, "Anna", {"status": "resolved"})


@pytest.mark.parametrize("data", [MESSAGES, {"messages": MESSAGES, "pagination": {"total_items": 6}}])
def test_messages_alone_have_roles_and_no_names(data: Any) -> None:
    assert said(one(data)) == [(role, None, text) for role, _, text in SAID]


def test_messages_of_several_conversations_are_parted() -> None:
    found = read([*MESSAGES, message(3, "user", "Nog iemand?", conversation_id="c-10")])
    assert [(item.id, len(item.turns)) for item in found if isinstance(item, Conversation)] == [("c-9", 4), ("c-10", 1)]


@pytest.mark.parametrize(
    ("actor", "parts", "text"),
    [
        ("agent", [{"text": {"content": "Hallo"}}, {"text": {"content": "Jan"}}], "Hallo\nJan"),
        ("agent", [{"text": {"content": "<b>Hallo</b> Jan<br>Dag"}}], "Hallo Jan\nDag"),
        ("user", [{"quick_reply_button": {"custom_reply_text": "Ja graag", "label": "Ja"}}], "Ja graag"),
        ("user", [{"quick_reply_button": {"label": "Ja"}}], "Ja"),
        (
            "bot",
            [{"text": {"content": "Kies:"}}, {"quick_reply_button": {"label": "Ja"}}, {"url_button": {"label": "Site", "url": "x"}}],
            "Kies:",
        ),
        (
            "bot",
            [{"collection": {"sub_parts": [{"text": {"content": "Eén"}}, {"image": {"url": "x"}}, {"text": {"content": "Twee"}}]}}],
            "Eén\nTwee",
        ),
        (
            "agent",
            [{"template_content": {"type": "quick_reply", "sections": [{"name": "body", "parts": [{"text": {"content": "Uw code"}}]}]}}],
            "Uw code",
        ),
    ],
)
def test_the_parts_of_a_message_make_one_text(actor: str, parts: list[Any], text: str) -> None:
    found = one([MESSAGES[4], message(9, actor, None, message_parts=parts)])
    assert found.turns[1].text == text


def test_an_actor_of_no_known_kind_is_unknown_by_id() -> None:
    assert said(one([message(1, "partner", "Hoi")])) == [(Role.UNKNOWN, "partner-1", "Hoi")]


def test_rows_of_a_report_are_read() -> None:
    rows = [
        {"conversation_id": "c-1", "actor_type": "USER", "actor_name": "Jan", "message": "Hallo", "created_at": "2026-03-02T10:00:00Z"},
        {"conversation_id": "c-1", "actor_type": "AGENT", "actor_name": "Anna", "message": "Dag Jan", "created_at": "2026-03-02T10:00:05Z"},
        {"conversation_id": "c-2", "actor_type": "SYSTEM", "message": "Gesloten", "created_at": "2026-03-02T11:00:00Z"},
    ]
    found = [item for item in read(rows, input_format="freshchat") if isinstance(item, Conversation)]
    assert [item.id for item in found] == ["c-1", "c-2"]
    assert said(found[0]) == [(Role.CUSTOMER, "Jan", "Hallo"), (Role.AGENT, "Anna", "Dag Jan")]
    assert found[0].turns[1].start == 5.0


def test_a_webhook_says_who_resolved_it() -> None:
    hook = {"actor": {"actor_type": "agent", "actor_id": "agent-1"}, "action": "conversation_resolution", "messages": MESSAGES}
    assert one(hook).ended_by is Role.AGENT
    assert one({**hook, "action": "conversation_reopen"}).ended_by is None


def test_words_are_found_where_they_stand() -> None:
    check_place(CONVERSATION, 3, "even", "$.messages[0].message_parts[0].text.content")


@pytest.mark.parametrize("data", [MESSAGES[5:], {"messages": MESSAGES[1:2]}])
def test_messages_without_words_are_a_problem(data: Any) -> None:
    assert problem(data) == "holds no messages with words"


@settings(max_examples=100, deadline=None)
@given(data=st.data(), whole=st.sampled_from([CONVERSATION, MESSAGES]))
def test_whatever_is_wrong_in_it_gives_conversations_and_problems(data: st.DataObject, whole: Any) -> None:
    check_mutated(data, whole, "freshchat")


def test_a_webhook_that_carries_a_message_is_read() -> None:
    hook = {
        "actor": {"actor_type": "user"},
        "action": "message_create",
        "data": {"message": message(1, "user", "Waar blijft mijn pakket?")},
    }
    assert said(one(hook)) == [(Role.CUSTOMER, None, "Waar blijft mijn pakket?")]
    check_place(hook, 0, "pakket", "$.data.message.message_parts[0].text.content")
