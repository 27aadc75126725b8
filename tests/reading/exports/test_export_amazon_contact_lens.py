"""Amazon Connect: analyses of calls and chats, real-time segments, chat transcripts."""

from __future__ import annotations

import json
from typing import Any

import pytest

from calllint.conversation import Channel, Conversation, Role
from calllint.errors import Problem
from calllint.reading import ReadOptions, read_text

_EVENT = "application/vnd.amazonaws.connect.event."
AGENT, SYSTEM, CUSTOMER, SECOND = "a-1", "s-1", "c-1", "a-2"
_PEOPLE = [
    {"ParticipantId": AGENT, "ParticipantRole": "AGENT"},
    {"ParticipantId": SECOND, "ParticipantRole": "AGENT"},
    {"ParticipantId": CUSTOMER, "ParticipantRole": "CUSTOMER"},
    {"ParticipantId": SYSTEM, "ParticipantRole": "SYSTEM"},
]


def _read(value: Any, input_format: str | None = None) -> list[Conversation | Problem]:
    return list(read_text(json.dumps(value, indent=1), ReadOptions(input_format=input_format), name="kontakt.json"))


def _one(value: Any, input_format: str | None = None) -> Conversation:
    (found,) = _read(value, input_format)
    assert isinstance(found, Conversation), found
    return found


def _call(**more: Any) -> dict[str, Any]:
    return {
        "Version": "1.1.0",
        "AccountId": "123456789012",
        "Channel": "VOICE",
        "ContentMetadata": {"Output": "Raw"},
        "JobStatus": "COMPLETED",
        "LanguageCode": "nl-NL",
        "CustomerMetadata": {"ContactId": "7c1e-kontakt", "InstanceId": "i-9"},
        "Participants": [
            {"ParticipantId": "AGENT", "ParticipantRole": "AGENT"},
            {"ParticipantId": "CUSTOMER", "ParticipantRole": "CUSTOMER"},
        ],
        "Categories": {"MatchedCategories": ["Opzegging"], "MatchedDetails": {}},
        "ConversationCharacteristics": {
            "Interruptions": {"InterruptionsByInterrupter": {"AGENT": [{"BeginOffsetMillis": 1}], "CUSTOMER": []}, "TotalCount": 1},
            "NonTalkTime": {"TotalTimeMillis": 6200, "Instances": []},
        },
        "Transcript": [
            {"BeginOffsetMillis": 4100, "EndOffsetMillis": 5230, "Content": " Ik wil opzeggen. ", "Id": "2", "ParticipantId": "CUSTOMER"},
            {"BeginOffsetMillis": 90, "EndOffsetMillis": 3900, "Content": "Goedemiddag, met Sanne.", "Id": "1", "ParticipantId": "AGENT"},
            {"BeginOffsetMillis": 5100, "EndOffsetMillis": 5000, "Content": "Mag ik uw naam?", "Id": "3", "ParticipantId": "AGENT"},
            {"BeginOffsetMillis": 9000, "EndOffsetMillis": 9100, "Content": "", "Id": "4", "ParticipantId": "AGENT"},
        ],
        **more,
    }


def _message(second: int, who: str, text: str, role: str = "", **more: Any) -> dict[str, Any]:
    item = {
        "AbsoluteTime": f"2026-03-02T09:00:{second:02d}.250Z",
        "Content": text,
        "ContentType": "text/plain",
        "Id": f"m{second}",
        "ParticipantId": who,
        "Type": "MESSAGE",
        **more,
    }
    return {**item, "ParticipantRole": role} if role else item


def _event(second: int, who: str | None, kind: str) -> dict[str, Any]:
    event = {"AbsoluteTime": f"2026-03-02T09:00:{second:02d}.250Z", "ContentType": _EVENT + kind, "Id": f"e{second}", "Type": "EVENT"}
    return {**event, "ParticipantId": who} if who else event


def _chat(*items: dict[str, Any], **more: Any) -> dict[str, Any]:
    head = {"Version": "2019-08-26", "AWSAccountId": "123456789012", "InstanceId": "i-9", "InitialContactId": "7c", "ContactId": "8d"}
    return {**head, "Participants": _PEOPLE, "Transcript": list(items), **more}


def test_a_call_has_its_utterances_in_the_order_of_their_time() -> None:
    found = _one(_call())
    assert (found.id, found.channel, found.language, found.agent) == ("7c1e-kontakt", Channel.CALL, "nl", None)
    assert [(turn.role, turn.text, turn.start, turn.end) for turn in found.turns] == [
        (Role.AGENT, "Goedemiddag, met Sanne.", 0.09, 3.9),
        (Role.CUSTOMER, "Ik wil opzeggen.", 4.1, 5.23),
        # An end before the start is no end.
        (Role.AGENT, "Mag ik uw naam?", 5.1, None),
    ]
    assert found.metadata == {"interruptions": {"agent": 1}, "non_talk_s": 6.2, "categories": ["Opzegging"]}


def test_a_finding_leads_to_the_letter_of_the_file() -> None:
    text = json.dumps(_call(), indent=1)
    (found,) = read_text(text, name="kontakt.json")
    assert isinstance(found, Conversation)
    line, column = found.turns[0].locate(len("Goedemiddag, ")) or (0, 0)
    assert text.split("\n")[line - 1][column - 1 :].startswith("met Sanne")


@pytest.mark.parametrize(
    "wrapped", [lambda one: [one, one], lambda one: {"data": [one, one]}, lambda one: {"results": {"items": [one, one]}}]
)
def test_a_list_of_contacts_is_one_conversation_each(wrapped: Any) -> None:
    found = _read(wrapped(_call()))
    assert [item.id for item in found if isinstance(item, Conversation)] == ["7c1e-kontakt"] * 2


def test_one_contact_a_line() -> None:
    lines = "\n".join(json.dumps(_call(CustomerMetadata={"ContactId": name})) for name in ("een", "twee"))
    found = list(read_text(lines, ReadOptions(input_format="amazon-contact-lens"), name="export.jsonl"))
    assert [item.id for item in found if isinstance(item, Conversation)] == ["een", "twee"]


def test_participants_may_be_missing_or_have_ids_of_their_own() -> None:
    items = [
        {"BeginOffsetMillis": "0", "EndOffsetMillis": "900", "Content": "Hello?", "ParticipantId": "CUSTOMER"},
        {"BeginOffsetMillis": 1000, "EndOffsetMillis": 1900, "Content": "Hi there.", "ParticipantId": "u-77"},
        {"BeginOffsetMillis": 2000, "EndOffsetMillis": 2900, "Content": "Press one.", "ParticipantId": "u-78"},
    ]
    bare = _one({"Transcript": items})
    assert [(turn.role, turn.name, turn.start) for turn in bare.turns] == [
        (Role.CUSTOMER, None, 0.0),
        (Role.UNKNOWN, "u-77", 1.0),
        (Role.UNKNOWN, "u-78", 2.0),
    ]
    assert bare.id == "kontakt"
    people = [{"ParticipantId": "u-77", "ParticipantRole": "SUPERVISOR"}, {"ParticipantId": "u-78", "ParticipantRole": "SYSTEM"}, None]
    told = _one({"Transcript": items, "Participants": people, "Channel": "VOICE"})
    assert [turn.role for turn in told.turns] == [Role.CUSTOMER, Role.AGENT, Role.SYSTEM]


def test_a_redacted_analysis_says_so() -> None:
    assert _one(_call(ContentMetadata={"Output": "Redacted"})).metadata["redacted"] is True


def test_a_chat_has_moments_names_and_no_events() -> None:
    found = _one(
        _chat(
            _event(0, CUSTOMER, "participant.joined"),
            _message(1, SYSTEM, "Welkom bij Fietsplein.", DisplayName="SYSTEM_MESSAGE"),
            _message(2, SYSTEM, "Typ 1 voor een storing.", "SYSTEM", DisplayName="BOT"),
            _message(3, "b-1", "Ik zoek het op.", "CUSTOM_BOT", DisplayName="Fietsbot"),
            _event(4, AGENT, "typing"),
            _message(6, AGENT, "Goedemorgen, **waarmee** kan ik helpen?", DisplayName="Sanne", ContentType="text/markdown"),
            _message(5, CUSTOMER, "Mijn fiets is stuk", DisplayName="Jan"),
            {**_message(7, CUSTOMER, ""), "Type": "ATTACHMENT", "Attachments": [{"AttachmentName": "fiets.jpg"}]},
            _message(8, "x-1", "Hallo?"),
            LanguageCode="nl-NL",
        )
    )
    assert (found.id, found.channel, found.agent) == ("8d", Channel.CHAT, "Sanne")
    assert [(turn.role, turn.name, turn.start, turn.end, turn.at) for turn in found.turns] == [
        (Role.SYSTEM, "SYSTEM_MESSAGE", 1.0, None, "2026-03-02T09:00:01.250Z"),
        (Role.BOT, "BOT", 2.0, None, "2026-03-02T09:00:02.250Z"),
        (Role.BOT, "Fietsbot", 3.0, None, "2026-03-02T09:00:03.250Z"),
        (Role.CUSTOMER, "Jan", 5.0, None, "2026-03-02T09:00:05.250Z"),
        (Role.AGENT, "Sanne", 6.0, None, "2026-03-02T09:00:06.250Z"),
        (Role.UNKNOWN, "x-1", 8.0, None, "2026-03-02T09:00:08.250Z"),
    ]
    assert "ended_by" not in found.metadata


def test_the_words_of_an_interactive_message_are_its_title_and_its_choices() -> None:
    picker = {
        "templateType": "ListPicker",
        "version": "1.0",
        "data": {
            "replyMessage": {"title": "Dank u!"},
            "content": {
                "title": "Waar gaat het over?",
                "subtitle": "Kies er een",
                "elements": [{"title": "Storing"}, {"title": "Factuur"}],
            },
        },
    }
    kind = "application/vnd.amazonaws.connect.message.interactive"
    found = _one(
        _chat(
            _message(1, SYSTEM, json.dumps(picker), ContentType=kind),
            _message(2, CUSTOMER, "{accolades} mag", ContentType="text/plain"),
            _message(3, SYSTEM, "{kapot", ContentType="application/json"),
            _message(4, SYSTEM, json.dumps(picker), ContentType="text/plain"),
        )
    )
    shown = "Waar gaat het over?\nKies er een\nStoring\nFactuur"
    assert [turn.text for turn in found.turns] == [shown, "{accolades} mag", "{kapot", shown]


_LEFT, _JOINED = "participant.left", "participant.joined"


@pytest.mark.parametrize(
    ("events", "expected"),
    [
        ([_event(10, AGENT, _LEFT), _event(11, CUSTOMER, _LEFT), _event(12, None, "chat.ended")], "agent"),
        ([_event(10, CUSTOMER, _LEFT), _event(11, AGENT, _LEFT)], "customer"),
        ([_event(11, AGENT, _LEFT), _event(10, CUSTOMER, _LEFT)], "customer"),
        # A transfer: the first agent's leaving ended nothing.
        ([_event(10, AGENT, _LEFT), _event(11, SECOND, _JOINED), _event(12, CUSTOMER, _LEFT), _event(13, SECOND, _LEFT)], "customer"),
        ([_event(10, CUSTOMER, _LEFT), _message(11, CUSTOMER, "Daar ben ik weer"), _event(12, AGENT, _LEFT)], "agent"),
        ([_event(10, CUSTOMER, "participant.autodisconnection"), _event(11, CUSTOMER, _LEFT)], "system"),
        ([_event(10, SYSTEM, _LEFT), _event(11, None, "chat.ended")], None),
    ],
)
def test_who_left_first_for_good_ended_the_chat(events: list[dict[str, Any]], expected: str | None) -> None:
    found = _one(_chat(_message(1, AGENT, "Hallo"), _message(2, CUSTOMER, "Hoi"), *events))
    assert found.metadata.get("ended_by") == expected


def _segment(kind: str, **item: Any) -> dict[str, Any]:
    return {kind: {"Id": "x", **item}}


def test_real_time_segments_of_a_call() -> None:
    one = {"ParticipantId": "AGENT", "ParticipantRole": "AGENT", "Content": "Hello.", "BeginOffsetMillis": 10, "EndOffsetMillis": 900}
    two = {"ParticipantId": "CUSTOMER", "ParticipantRole": "CUSTOMER", "Content": "Hi.", "BeginOffsetMillis": 950, "EndOffsetMillis": 999}
    segments = [
        _segment("Transcript", **one),
        _segment("Utterance", PartialContent="Hi"),
        _segment("Transcript", **two),
        {"Categories": {}},
    ]
    found = _one({"Segments": segments, "NextToken": "abc"})
    assert [(turn.role, turn.text, turn.start) for turn in found.turns] == [(Role.AGENT, "Hello.", 0.01), (Role.CUSTOMER, "Hi.", 0.95)]
    assert found.channel is Channel.CALL


def test_real_time_segments_of_a_chat() -> None:
    def at(second: int) -> dict[str, Any]:
        return {"Time": {"AbsoluteTime": f"2026-03-02T09:00:{second:02d}Z"}}

    agent, customer = {"ParticipantRole": "AGENT", "DisplayName": "Tom"}, {"ParticipantRole": "CUSTOMER", "DisplayName": "Ann"}
    segments = [
        _segment("Event", EventType=_EVENT + _JOINED, **customer, **at(0)),
        _segment("Transcript", Content="Hello", ContentType="text/plain", ParticipantId="a", **agent, **at(2)),
        _segment("Transcript", Content="Hey", ContentType="text/plain", ParticipantId="c", **customer, **at(3)),
        _segment("Event", EventType=_EVENT + _LEFT, **customer, **at(4)),
        _segment("Attachments", Attachments=[{"AttachmentName": "x.png"}], **customer, **at(4)),
    ]
    found = _one({"Channel": "CHAT", "Status": "COMPLETED", "Segments": segments})
    assert [(turn.role, turn.name, turn.start, turn.at) for turn in found.turns] == [
        (Role.AGENT, "Tom", 2.0, "2026-03-02T09:00:02Z"),
        (Role.CUSTOMER, "Ann", 3.0, "2026-03-02T09:00:03Z"),
    ]
    assert found.metadata["ended_by"] == "customer"


def test_a_list_of_stream_events_is_one_conversation_a_contact() -> None:
    def event(contact: str, text: str, start: int) -> dict[str, Any]:
        item = {
            "ParticipantId": "AGENT",
            "ParticipantRole": "AGENT",
            "Content": text,
            "BeginOffsetMillis": start,
            "EndOffsetMillis": start + 1,
        }
        return {"Channel": "VOICE", "ContactId": contact, "EventType": "SEGMENTS", "Segments": [{"Transcript": item}]}

    found = _read([event("een", "Goedemorgen", 0), event("twee", "Goedemiddag", 0), event("een", "Daar ben ik", 900)])
    assert [(item.id, [turn.text for turn in item.turns]) for item in found if isinstance(item, Conversation)] == [
        ("een", ["Goedemorgen", "Daar ben ik"]),
        ("twee", ["Goedemiddag"]),
    ]


def test_the_list_of_messages_alone() -> None:
    found = _one([_message(1, "a", "Hallo", "AGENT"), _message(2, "c", "Hoi", "CUSTOMER")])
    assert [turn.role for turn in found.turns] == [Role.AGENT, Role.CUSTOMER]


@pytest.mark.parametrize("input_format", [None, "amazon-contact-lens"])
@pytest.mark.parametrize("broken", [{"Transcript": []}, {"Transcript": [None, 3, {"Content": ["x"]}]}, {"Transcript": "none"}])
def test_a_contact_without_words_is_a_problem(broken: dict[str, Any], input_format: str | None) -> None:
    (found,) = _read(_call(**broken), input_format)
    assert isinstance(found, Problem)
    assert "no words" in str(found) or "calllint knows" in str(found) or "no amazon-contact-lens export" in str(found)


def test_named_it_is_read_as_well() -> None:
    assert len(_one(_call(), "amazon-contact-lens").turns) == 3
