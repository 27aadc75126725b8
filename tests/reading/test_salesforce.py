"""Salesforce chats: bodies in HTML and as text, transfers, bots, languages, records, and the place of every word."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calllint.conversation import Channel, Conversation, Role
from calllint.errors import Problem
from calllint.reading import ReadOptions, read_text
from calllint.reading.messengers.salesforce_body import body_of

A, C, B, S, U = Role.AGENT, Role.CUSTOMER, Role.BOT, Role.SYSTEM, Role.UNKNOWN
HEAD = (
    '<p align="center">Chat Started: Monday, March 02, 2026, 09:16:03 (+0100)</p><p align="center">Chat Origin: Website NL</p>'
    '<p align="center">Agent Sanne V</p>'
)
TALK = "( 10s ) Sanne V: Goedemiddag, u spreekt met Sanne.<br>( 44s ) Jan de Vries: Hoi, waar blijft mijn pakket?<br>( 1m 13s ) Sanne V: Ik kijk even.<br>"


def one(text: str, name: str = "chat.html") -> Conversation:
    (found,) = read_text(text, name=name)
    assert isinstance(found, Conversation), found
    assert found.channel is Channel.CHAT
    return found


def said(text: str, name: str = "chat.html") -> list[tuple[Role, str | None, str, float | None]]:
    return [(turn.role, turn.name, turn.text, turn.start) for turn in one(text, name).turns]


def record(**more: Any) -> dict[str, Any]:
    return {
        "Id": "5703x",
        "Name": "00000012",
        "Body": HEAD + TALK,
        "EndedBy": "Agent",
        "WaitTime": 12,
        "LiveChatVisitorId": "5713x",
        **more,
    }


def test_a_body_in_html() -> None:
    found = one(HEAD + TALK)
    assert (found.id, found.agent, found.metadata) == ("chat", "Sanne V", {"origin": "Website NL"})
    assert [(turn.role, turn.name, turn.text, turn.start, turn.end, turn.at) for turn in found.turns] == [
        (A, "Sanne V", "Goedemiddag, u spreekt met Sanne.", 10, None, "2026-03-02T09:16:13+01:00"),
        (C, "Jan de Vries", "Hoi, waar blijft mijn pakket?", 44, None, "2026-03-02T09:16:47+01:00"),
        (A, "Sanne V", "Ik kijk even.", 73, None, "2026-03-02T09:17:16+01:00"),
    ]


def test_words_stand_where_the_turns_say() -> None:
    text = "\n" + HEAD + "\n" + TALK
    for turn in one(text).turns:
        line, column = turn.locate(0) or (0, 0)
        assert text.split("\n")[line - 1][column - 1 :].startswith(turn.text)


def test_entities_links_and_line_breaks() -> None:
    body = (
        HEAD
        + "( 10s ) Sanne V: Dat is &lt;b&gt; &amp; &#39;meer&#39;,\n  zie <a href='https://w.example'>hier</a><br>Tweede regel<br/>( 20s ) Jan:<br>"
    )
    assert said(body) == [(A, "Sanne V", "Dat is <b> & 'meer', zie hier\nTweede regel", 10)]


@pytest.mark.parametrize(
    ("stamp", "seconds"),
    [
        ("( 10s )", 10),
        ("(10s)", 10),
        ("( 1m 13s )", 73),
        ("( 1h 2m 3s )", 3723),
        ("( 1u 2m 3s )", 3723),
        ("( 2d 1h 0m 5s )", 176405),
        ("( 1m\n13s )", 73),
    ],
)
def test_stamps_count_from_the_beginning(stamp: str, seconds: float) -> None:
    assert said(f"{HEAD}{stamp} Sanne V: Dag<br>( 3s ) Jan: Hoi<br>")[0] == (A, "Sanne V", "Dag", seconds)


@pytest.mark.parametrize(
    ("written", "at"),
    [
        ("Chat Started: Monday, March 02, 2026, 09:16:03 (+0100)", "2026-03-02T09:16:13+01:00"),
        ("Chat Started: Monday, March 02, 2026, 21:16:03 (-0530)", "2026-03-02T21:16:13-05:30"),
        ("Chat gestart: maandag, maart 02, 2026, 09:16:03 (+0100)", "2026-03-02T09:16:13+01:00"),
        ("Chat gestart: maandag, 2 maart 2026, 09:16:03 (+0100)", "2026-03-02T09:16:13+01:00"),
        ("Chat gestartet: Montag, 2. März 2026, 09:16:03 (+0100)", "2026-03-02T09:16:13+01:00"),
        ("Début du chat : lundi 2 mars 2026, 09:16:03 (+0100)", "2026-03-02T09:16:13+01:00"),
        ("Ha comenzado el chat: martes, 03 diciembre 2026, 09:16:03 (+0000)", "2026-12-03T09:16:13+00:00"),
        ("Czat rozpoczęty: 02.03.2026, 09:16:03 (+0100)", "2026-03-02T09:16:13+01:00"),
        ("Chat Started: Monday, March 2, 2026, 9:16:03 PM", "2026-03-02T21:16:13"),
        ("Chat Started: 1772442963000", "2026-03-02T09:16:13+00:00"),
        ("Chat Started: vandaag", None),
    ],
)
def test_the_beginning_in_every_language(written: str, at: str | None) -> None:
    found = one(f'<p align="center">{written}</p><p align="center">Agent Sanne V</p>' + TALK)
    assert found.turns[0].at == at
    assert [turn.role for turn in found.turns] == [A, C, A]


@pytest.mark.parametrize(
    "line",
    [
        "Agent Sanne V",
        "Medewerker Sanne V",
        "Agente Sanne V",
        "Mitarbeiterin Sanne V",
        "Agent (Sanne V)",
        "Agent Sanne Visser",
        "Agent Sanne",
    ],
)
def test_the_head_names_the_agent(line: str) -> None:
    assert [role for role, *_ in said(HEAD.replace("Agent Sanne V", line) + TALK)] == [A, C, A]


def test_a_transfer_names_a_second_agent_and_is_a_system_turn() -> None:
    body = (
        HEAD
        + TALK
        + '<p align="center">Chat Transferred From Sanne V To Piet B</p>( 2m ) Piet B: Hallo<br>( 2m 10s ) Jan de Vries: Alweer iemand anders?<br>'
    )
    assert said(body)[3:] == [
        (S, None, "Chat Transferred From Sanne V To Piet B", None), (A, "Piet B", "Hallo", 120), (C, "Jan de Vries", "Alweer iemand anders?", 130),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "line",
    [
        "Chat doorgeschakeld van Sanne V naar Piet B", "Chat von Sanne V an Piet B übertragen", "Chat transferido desde Sanne V a Piet B",
        "Chat transféré de Sanne V à Piet B", "chat transferred from Sanne V to Piet B",
        "Chat Transferred From Agent Sanne V To Agent Piet B",
    ],
)  # fmt: skip
def test_transfers_in_other_languages(line: str) -> None:
    assert [(role, name) for role, name, *_ in said(f'{HEAD}{TALK}<p align="center">{line}</p>( 2m ) Piet B: Hallo<br>')][3:] == [
        (S, None),
        (A, "Piet B"),
    ]


def test_a_bot_hands_on_and_the_clock_starts_again() -> None:
    text = """Chat Started: Wednesday, February 26, 2025, 10:27:21 (+0800)
( 2s ) Peper: Hoi, ik ben de chatbot.
( 12s ) Visitor: Een mens graag

Agent Chatbot successfully transferred the chat to skill
Chat Started: Wednesday, February 26, 2025, 10:27:35 (+0800)
Chat Origin: Chat NL
Chat Transferred From Peper To Sanne V
( 1m 32s ) Visitor: Waarom werkt het niet?
En sinds wanneer?
( 2m 57s ) Sanne V: Ik kijk even.
"""
    assert said(text, "x.txt") == [
        (B, "Peper", "Hoi, ik ben de chatbot.", 2),
        (C, None, "Een mens graag", 12),
        (S, None, "Agent Chatbot successfully transferred the chat to skill", None),
        (S, None, "Chat Transferred From Peper To Sanne V", 14),
        (C, None, "Waarom werkt het niet?\nEn sinds wanneer?", 106),
        (A, "Sanne V", "Ik kijk even.", 191),
    ]
    assert one(text).agent == "Sanne V"


@pytest.mark.parametrize(
    ("talk", "roles"),
    [
        # The visitor is the customer, also where the head has another name for the agent.
        ("( 5s ) Stefan F: Hallo<br>( 9s ) Visitor: Hoi<br>", [A, C]),
        ("( 5s ) Stefan F: Hallo<br>( 9s ) Bezoeker: Hoi<br>", [A, C]),
        ("( 5s ) Einstein: Hallo<br>( 9s ) Sanne V: Hoi<br>( 10s ) Jan: Hoi<br>", [B, A, C]),
        ("( 5s ) Shopbot: Hallo<br>( 9s ) Jan: Hoi<br>( 10s ) Sanne V: Hoi<br>", [B, C, A]),
    ],
)
def test_who_is_who(talk: str, roles: list[Role]) -> None:
    assert [role for role, *_ in said(HEAD + talk)] == roles


def test_without_a_head_names_are_unknown() -> None:
    assert [role for role, *_ in said("( 5s ) Stefan F: Hallo<br>( 9s ) Jan: Hoi<br>")] == [U, U]
    assert [role for role, *_ in said("( 5s ) Stefan F: Hallo<br>( 9s ) Visitor: Hoi<br>")] == [A, C]


def test_lines_that_nobody_says_are_the_systems() -> None:
    body = HEAD + TALK + '( 2m ) Chat ended by visitor<br><p align="center">Agent Sanne V has left the chat</p>'
    assert said(body)[3:] == [(S, None, "Chat ended by visitor", 120), (S, None, "Agent Sanne V has left the chat", None)]


def test_several_chats_in_a_file() -> None:
    text = f"Chat 01267967\n{HEAD}{TALK}\n*****\nChat 01267968\nChat Started: Monday, March 02, 2026, 10:00:00 (+0100)\n( 1s ) Visitor: Hoi\nChat 01267969\nniets\n"
    first, second, third = read_text(text, name="x.txt")
    assert isinstance(first, Conversation)
    assert isinstance(second, Conversation)
    assert (first.id, len(first.turns), second.id, len(second.turns)) == ("01267967", 3, "01267968", 1)
    assert isinstance(third, Problem)
    assert (third.message, third.line) == ("chat 01267969 holds no messages: there is nothing to lint", 8)


def test_the_turns_of_a_body_alone_for_tables() -> None:
    assert [(found.turn.role, found.turn.name, found.turn.start) for found in body_of(HEAD + TALK).turns] == [
        (A, "Sanne V", 10),
        (C, "Jan de Vries", 44),
        (A, "Sanne V", 73),
    ]
    assert not body_of("Geen chat").turns
    escaped = "&lt;p align=&quot;center&quot;&gt;Agent Sanne V&lt;/p&gt;( 1s ) Sanne V: Dag&lt;br&gt;"
    assert [found.turn.text for found in body_of(escaped).turns] == ["Dag"]


@pytest.mark.parametrize(
    "wrap",
    [
        lambda item: item, lambda item: [item], lambda item: {"records": [item]}, lambda item: {"totalSize": 1, "done": True, "records": [item]},
        lambda item: {key.lower(): value for key, value in item.items()}, lambda item: {"attributes": {"type": "LiveChatTranscript"}, **item},
        lambda item: {"result": {"records": [item]}},
    ],
)  # fmt: skip
def test_records(wrap: Any) -> None:
    found = one(json.dumps(wrap(record(Status="Completed", CaseId="5003x"))), "x.json")
    assert (found.id, found.agent, found.ended_by) == ("5703x", "Sanne V", A)
    assert found.metadata == {"ended_by": "agent", "queue_wait_s": 12, "status": "Completed", "case": "5003x", "origin": "Website NL"}
    assert [turn.role for turn in found.turns] == [A, C, A]
    assert found.turns[0].place is not None
    assert found.turns[0].place.line == 1


def test_records_a_line_each() -> None:
    found = list(read_text("\n".join(json.dumps(record(Id=f"570{number}")) for number in range(3)), name="x.jsonl"))
    assert [item.id for item in found if isinstance(item, Conversation)] == ["5700", "5701", "5702"]


@pytest.mark.parametrize(
    ("written", "role"),
    [
        ("Agent", A),
        ("Visitor", C),
        ("System", S),
        ("Medewerker", A),
        ("Bezoeker", C),
        ("", None),
        (None, None),
        (3, None),
        ("Niemand", None),
    ],
)
def test_who_ended_the_chat(written: object, role: Role | None) -> None:
    assert one(json.dumps(record(EndedBy=written)), "x.json").ended_by is role


def test_the_records_beginning_serves_where_the_body_has_none() -> None:
    found = one(json.dumps(record(Body=TALK, StartTime="2026-03-02T08:16:03.000+0000")), "x.json")
    assert found.turns[0].at == "2026-03-02T08:16:13+00:00"


@pytest.mark.parametrize(("body", "message"), [(None, "without words"), ("", "without words"), (7, "without words")])
def test_a_chat_without_words_is_a_problem_and_the_rest_is_read(body: object, message: str) -> None:
    first, second = read_text(json.dumps([record(), record(Body=body)]), name="x.json")
    assert isinstance(first, Conversation)
    assert isinstance(second, Problem)
    assert message in second.message


def test_a_told_format_reads_both_forms() -> None:
    for text in (HEAD + TALK, json.dumps(record())):
        (found,) = read_text(text, ReadOptions(input_format="salesforce"), "x")
        assert isinstance(found, Conversation)
    (wrong,) = read_text("Beste Jan", ReadOptions(input_format="salesforce"), "x")
    assert isinstance(wrong, Problem)


@pytest.mark.parametrize(
    "text",
    ["<p>Beste {{ naam }},</p><p>Dat duurt ( 10 s ) lang.</p>", "Agent: dat duurt\n( 1m 13s ) lang\nKlant: ja\n", '{"Body": "hallo"}'],
)
def test_other_texts_are_not_taken_for_chats(text: str) -> None:
    assert not any(isinstance(item, Conversation) and item.channel is Channel.CHAT for item in read_text(text, name="x.html"))


PIECE = st.sampled_from([
    HEAD, TALK, "( 10s ) ", "Sanne V: ", "Jan: ", "<br>", "<p align='center'>", "</p>", "Chat Started: ", "Chat Transferred From A To B", "&amp;", "&", "<",
    "(", ")", ":", "\n", "99:99:99", "(+9999)", "Monday, March 99, 2026, 09:16:03 (+2500)", "( 999999999d ) X: y<br>", "Chat Started: Monday, March 02, 9999, 23:59:59 (+0100)\n", "Chat 01234567\n", "é",
])  # fmt: skip


@settings(deadline=None, max_examples=200)
@given(st.lists(PIECE | st.text(st.characters(exclude_categories=["Cs"]), max_size=6), max_size=20).map("".join))
def test_any_text_gives_conversations_and_problems(text: str) -> None:
    for form in (text, json.dumps({"Body": text, "EndedBy": text, "WaitTime": text})):
        for item in read_text(form, ReadOptions(input_format="salesforce"), "x"):
            assert isinstance(item, (Conversation, Problem))
            for turn in getattr(item, "turns", ()):
                assert turn.text
                assert turn.start is None or turn.start >= 0


def entry(role: str, text: str, seconds: float, **more: Any) -> dict[str, Any]:
    return {
        "messageText": text,
        "sender": {"role": role, "appType": "x", "subject": "s"},
        "serverReceivedTimestamp": 1772442963000 + int(seconds * 1000),
        **more,
    }


def payload(text: str) -> str:
    return json.dumps(
        {
            "entryType": "Message",
            "abstractMessage": {"messageType": "StaticContentMessage", "staticContent": {"formatType": "Text", "text": text}},
        }
    )


def test_entries_of_the_messaging_api() -> None:
    entries = [
        entry("Agent", "Ik kijk even.", 20, senderDisplayName="Sanne"), entry("Chatbot", "Hoi, ik ben de bot.", 0), entry("EndUser", "Waar blijft het?", 12.5),
        entry("System", "", 13), {"sender": {"role": "System"}, "entryType": "RoutingResult", "entryPayload": "{}", "clientTimestamp": 1772442980000},
        {"sender": {"role": "EndUser"}, "entryType": "Message", "entryPayload": payload("Dank je"), "transcriptedTimestamp": 1772442993000},
    ]  # fmt: skip
    found = one(json.dumps({"conversationEntries": entries}), "x.json")
    assert [(turn.role, turn.name, turn.text, turn.start) for turn in found.turns] == [
        (B, None, "Hoi, ik ben de bot.", 0), (C, None, "Waar blijft het?", 12.5), (A, "Sanne", "Ik kijk even.", 20), (C, None, "Dank je", 30),
    ]  # fmt: skip
    assert found.turns[0].at == "2026-03-02T09:16:03Z"
    assert found.agent == "Sanne"


def test_conversation_entry_records() -> None:
    records = [
        {
            "ActorType": "EndUser",
            "ActorName": "Jan",
            "EntryType": "Text",
            "Message": "Hoi",
            "EntryTime": "2026-03-02T09:16:03.000+0000",
            "ConversationId": "0Mw1",
        },
        {
            "ActorType": "Agent",
            "ActorName": "Sanne",
            "EntryType": "Text",
            "Message": "Dag",
            "EntryTime": "2026-03-02T09:16:13.000+0000",
            "ConversationId": "0Mw1",
        },
        {
            "ActorType": "System",
            "EntryType": "BotEscalated",
            "Message": "x",
            "EntryTime": "2026-03-02T09:16:14.000+0000",
            "ConversationId": "0Mw1",
        },
        {"ActorType": "EndUser", "EntryType": "Text", "Message": "Anders", "EntryTime": None, "ConversationId": "0Mw2"},
    ]
    first, second = read_text(json.dumps({"records": records}), name="x.json")
    assert isinstance(first, Conversation)
    assert isinstance(second, Conversation)
    assert (first.id, [(turn.role, turn.name, turn.start) for turn in first.turns]) == ("0Mw1", [(C, "Jan", 0), (A, "Sanne", 10)])
    assert (second.id, second.turns[0].start) == ("0Mw2", None)


ANYTHING = st.recursive(
    st.none() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["role", "text", "x"]), inner),
    max_leaves=6,
)


@settings(deadline=None, max_examples=100)
@given(
    st.lists(
        st.dictionaries(
            st.sampled_from(["messageText", "sender", "serverReceivedTimestamp", "entryPayload", "entryType", "conversationId"]), ANYTHING
        ),
        max_size=4,
    )
)
def test_any_entries_give_conversations_and_problems(changes: list[dict[str, Any]]) -> None:
    entries = [entry("EndUser", "Hoi", 0), *({**entry("Agent", "Dag", 1), **change} for change in changes)]
    for item in read_text(json.dumps(entries), ReadOptions(input_format="salesforce-messaging"), "x.json"):
        assert isinstance(item, (Conversation, Problem))
