"""Genesys Cloud: transcripts of speech and text analytics, recordings of messages, chats and e-mails."""

from __future__ import annotations

import json
from typing import Any

import pytest

from calllint.conversation import Channel, Conversation, Role
from calllint.errors import Problem
from calllint.reading import ReadOptions, read_text

BEGIN = 1_772_442_000_000
"""2026-03-02T09:00:00Z, in milliseconds."""


def _all(value: Any, input_format: str | None = None) -> list[Conversation | Problem]:
    return list(read_text(json.dumps(value, indent=1), ReadOptions(input_format=input_format), name="gesprek.json"))


def _one(value: Any, input_format: str | None = None) -> Conversation:
    (found,) = _all(value, input_format)
    assert isinstance(found, Conversation), found
    return found


def _phrase(text: str, offset: int, length: int | None, purpose: str | None, **more: Any) -> dict[str, Any]:
    phrase: dict[str, Any] = {
        "text": text,
        "stability": 1,
        "startTimeMs": BEGIN + offset,
        "participantPurpose": purpose,
        "alternatives": [],
    }
    return {**phrase, "duration": {"milliseconds": length}, **more} if length is not None else {**phrase, **more}


def _file(*phrases: dict[str, Any], **more: Any) -> dict[str, Any]:
    transcript = {
        "transcriptId": "t-1",
        "language": "nl-nl",
        "startTime": BEGIN + 400,
        "phrases": list(phrases),
        "analytics": {"sentiment": []},
    }
    head = {"organizationId": "o-1", "conversationId": "c-1", "communicationId": "m-1", "mediaType": "call"}
    return {**head, "transcripts": [transcript], "conversationStartTime": BEGIN, "startTime": BEGIN + 400, **more}


def _person(purpose: str, start: int, end: int, **more: Any) -> dict[str, Any]:
    return {"participantPurpose": purpose, "startTimeMs": BEGIN + start, "endTimeMs": BEGIN + end, **more}


def test_phrases_are_turns_in_the_order_of_their_time() -> None:
    found = _one(
        _file(
            _phrase("ik heb een vraag", 5000, 1500, "external", phraseIndex=0),
            _phrase("goedemiddag met sanne", 1250, 2000, "internal", phraseIndex=1, decoratedText="Goedemiddag, met Sanne."),
            _phrase("", 7000, 10, "internal"),
            _phrase("hallo", 8000, None, None),
        )
    )
    assert [(turn.role, turn.name, turn.text, turn.start, turn.end, turn.at) for turn in found.turns] == [
        (Role.AGENT, None, "Goedemiddag, met Sanne.", 1.25, 3.25, "2026-03-02T09:00:01.250Z"),
        (Role.CUSTOMER, None, "ik heb een vraag", 5.0, 6.5, "2026-03-02T09:00:05Z"),
        (Role.UNKNOWN, None, "hallo", 8.0, None, "2026-03-02T09:00:08Z"),
    ]
    assert (found.id, found.channel, found.language) == ("c-1", Channel.CALL, "nl")


def test_without_a_start_the_first_phrase_is_the_start() -> None:
    value = _file(_phrase("hi", 1250, 100, "external"), _phrase("hello", 2250, 100, "internal"))
    del value["conversationStartTime"], value["startTime"]
    assert [turn.start for turn in _one(value).turns] == [0.0, 1.0]


def test_without_a_medium_what_has_words_with_times_was_spoken() -> None:
    words = [{"word": "hi", "startTimeMs": BEGIN, "duration": {"milliseconds": 90}}]
    assert _one(_file(_phrase("hi", 0, 90, "external", words=words), mediaType=None)).channel is Channel.CALL
    assert _one(_file(_phrase("hi", 0, 90, "external"), mediaType=None)).channel is Channel.UNKNOWN


def test_several_transcripts_are_one_conversation() -> None:
    value = _file(_phrase("tweede", 9000, 100, "internal"))
    value["transcripts"].append({"transcriptId": "t-0", "language": "en-us", "phrases": [_phrase("first", 1000, 100, "external")]})
    assert [turn.text for turn in _one(value).turns] == ["first", "tweede"]


def test_automatic_participants_are_no_agents() -> None:
    people = [_person("customer", 0, 90000), _person("ivr", 0, 5000), _person("acd", 5000, 17500), _person("agent", 17500, 60000)]
    people.append(_person("ivr", 59000, 90000))
    found = _one(
        _file(
            _phrase("welkom bij fietsplein", 1000, 1000, "internal"),
            _phrase("toets een", 2500, 1000, "ivr"),
            _phrase("er zijn wachtenden", 6000, 1000, "acd"),
            _phrase("met sanne", 18000, 900, "internal"),
            _phrase("met de bot", 19500, 900, "bot"),
            _phrase("tot ziens", 59500, 400, "internal"),
            _phrase("hoe tevreden bent u", 61000, 900, "internal"),
            participants=people,
        )
    )
    assert [turn.role for turn in found.turns] == [Role.BOT, Role.BOT, Role.SYSTEM, Role.AGENT, Role.BOT, Role.AGENT, Role.BOT]
    assert found.metadata == {"queue_wait_s": 12.5}


@pytest.mark.parametrize(("media", "channel"), [("message", Channel.CHAT), ("chat", Channel.CHAT), ("email", Channel.EMAIL)])
def test_phrases_of_a_written_message_are_one_turn_without_an_end(media: str, channel: Channel) -> None:
    value = _file(
        _phrase("Hallo.", 1000, None, "external", duration={"words": 1}),
        _phrase("Waar blijft het?", 1000, None, "external", duration={"words": 3}),
        _phrase("Ik kijk even.", 4000, None, "internal", duration={"milliseconds": 12}),
        mediaType=media,
    )
    found = _one(value)
    assert [(turn.role, turn.text, turn.start, turn.end) for turn in found.turns] == [
        (Role.CUSTOMER, "Hallo. Waar blijft het?", 1.0, None),
        (Role.AGENT, "Ik kijk even.", 4.0, None),
    ]
    assert found.channel is channel


def _detail(customer: str | None, agent: str | None, **last: Any) -> list[dict[str, Any]]:
    def person(purpose: str, kind: str | None, **more: Any) -> dict[str, Any]:
        segments: list[dict[str, Any]] = [{"segmentType": "interact", "segmentEnd": "2026-03-02T09:05:00.000Z", "disconnectType": kind}]
        segments.append({"segmentType": "wrapup", "segmentEnd": "2026-03-02T09:06:00.000Z", "disconnectType": "client"})
        return {"purpose": purpose, "sessions": [{"mediaType": "voice", "segments": segments}], **more}

    return [person("customer", customer), person("agent", agent, participantName="Sanne Visser", **last)]


@pytest.mark.parametrize(
    ("customer", "agent", "expected"),
    [
        ("endpoint", "peer", "customer"),
        ("peer", "client", "agent"),
        (None, "peer", "customer"),
        ("peer", None, "agent"),
        ("system", "peer", "system"),
        ("peer", "peer", None),
        (None, None, None),
    ],
)
def test_who_disconnected_ended_the_call(customer: str | None, agent: str | None, expected: str | None) -> None:
    value = _file(_phrase("hallo", 0, 10, "external"), conversation={"participants": _detail(customer, agent)})
    found = _one(value)
    assert found.metadata.get("ended_by") == expected
    assert found.agent == "Sanne Visser"


def test_the_last_disconnection_counts_after_a_transfer() -> None:
    first = {
        "purpose": "agent",
        "sessions": [{"segments": [{"segmentEnd": "2026-03-02T09:02:00.000Z", "disconnectType": "transfer"}]}],
    }
    value = _file(_phrase("hallo", 0, 10, "external"), participants=[first, *_detail("peer", "client")])
    assert _one(value).metadata["ended_by"] == "agent"


def test_a_recording_of_messages() -> None:
    def message(second: int, text: str, **more: Any) -> dict[str, Any]:
        return {"timestamp": f"2026-03-02T09:00:{second:02d}.000Z", "id": str(second), "messageText": text, "from": "s-1", **more}

    value = {
        "id": "r-1",
        "conversationId": "c-2",
        "media": "message",
        "messagingTranscript": [
            message(9, "Met Sanne", purpose="agent", fromUser={"id": "u", "name": "Sanne"}),
            message(1, "Hallo?", purpose="customer", fromExternalContact={"firstName": "Jan", "lastName": "Bos"}),
            message(3, "Een moment", purpose="workflow"),
            message(12, "Tot ziens", fromUser={"name": "Sanne"}),
            message(13, "Dag"),
            message(14, "", contentType="Attachment"),
        ],
    }
    found = _one([value, {**value, "conversationId": "c-3"}][0])
    assert [(turn.role, turn.name, turn.start, turn.at) for turn in found.turns] == [
        (Role.CUSTOMER, "Jan Bos", 0.0, "2026-03-02T09:00:01.000Z"),
        (Role.BOT, None, 2.0, "2026-03-02T09:00:03.000Z"),
        (Role.AGENT, "Sanne", 8.0, "2026-03-02T09:00:09.000Z"),
        (Role.AGENT, "Sanne", 11.0, "2026-03-02T09:00:12.000Z"),
        (Role.UNKNOWN, "s-1", 12.0, "2026-03-02T09:00:13.000Z"),
    ]
    assert (found.id, found.channel, found.agent) == ("c-2", Channel.CHAT, "Sanne")
    assert [item.id for item in _all([value, {**value, "conversationId": "c-3"}]) if isinstance(item, Conversation)] == ["c-2", "c-3"]


def test_a_recording_of_a_chat_leaves_out_who_types_and_joins() -> None:
    def message(text: str, purpose: str, **more: Any) -> dict[str, Any]:
        return {"body": text, "utc": "2026-03-02T09:00:00Z", "participantPurpose": purpose, "senderCommunicationId": "x", **more}

    value = {
        "conversationId": "c-4",
        "media": "chat",
        "transcript": [
            message("Hallo", "customer", bodyType="standard"),
            message("typing", "agent", bodyType="typing-indicator"),
            message("", "agent", bodyType="member-join"),
            message("Goedemorgen", "agent", bodyType="standard", user={"name": "Tom"}),
            message("Het gesprek is gesloten", "acd", bodyType="notice"),
        ],
    }
    found = _one(value)
    assert [(turn.role, turn.text) for turn in found.turns] == [
        (Role.CUSTOMER, "Hallo"),
        (Role.AGENT, "Goedemorgen"),
        (Role.SYSTEM, "Het gesprek is gesloten"),
    ]


def test_a_recording_of_e_mails_has_each_message_once() -> None:
    mails = [
        {"textBody": "Waar blijft mijn fiets?", "from": {"email": "jan@bos.example"}, "subject": "Fiets", "time": "2026-03-02T09:00:00Z"},
        {
            "htmlBody": "<p>Beste Jan,</p><p>Morgen.</p><blockquote>Waar blijft mijn fiets?</blockquote>",
            "from": {"email": "help@fiets.example", "name": "Fietsplein"},
            "time": "2026-03-02T10:00:00Z",
        },
    ]
    found = _one({"conversationId": "c-5", "media": "email", "emailTranscript": mails})
    assert [(turn.role, turn.name, turn.start) for turn in found.turns] == [
        (Role.UNKNOWN, "jan@bos.example", 0.0),
        (Role.UNKNOWN, "Fietsplein", 3600.0),
    ]
    assert found.turns[1].text.startswith("Beste Jan,\n\nMorgen.")
    assert "Waar blijft" not in found.turns[1].text
    assert (found.channel, found.metadata["subject"]) == (Channel.EMAIL, "Fiets")


def test_messages_by_their_direction() -> None:
    entities = [
        {"id": "1", "timestamp": "2026-03-02T09:00:00Z", "normalizedMessage": {"type": "Text", "text": "Hoi", "direction": "Inbound"}},
        {"id": "2", "timestamp": "2026-03-02T09:00:09Z", "normalizedMessage": {"type": "Text", "text": "Dag", "direction": "Outbound"}},
    ]
    found = _one({"conversationId": "c-6", "entities": entities})
    assert [(turn.role, turn.text, turn.start) for turn in found.turns] == [(Role.CUSTOMER, "Hoi", 0.0), (Role.UNKNOWN, "Dag", 9.0)]


@pytest.mark.parametrize("input_format", [None, "genesys"])
@pytest.mark.parametrize(
    "value",
    [
        _file(),
        _file(_phrase("", 0, 1, "external"), {"text": ["x"]}),
        {"conversationId": "c", "communicationId": "d", "transcripts": []},
        {"conversationId": "c", "messagingTranscript": []},
        {"conversationId": "c", "participants": _detail("peer", "client")},
    ],
)
def test_a_conversation_without_words_is_a_problem(value: dict[str, Any], input_format: str | None) -> None:
    (found,) = _all(value, input_format)
    assert isinstance(found, Problem)
    assert "export its transcript" in found.message


@pytest.mark.parametrize("odd", [None, 5, "x", [5], {}])
def test_what_is_odd_in_a_list_is_a_problem_and_its_neighbours_are_read(odd: Any) -> None:
    call = _file(_phrase("hi", 0, 10, "external"))
    assert [type(item) for item in _all([call, odd, call])] == [Conversation, Problem, Conversation]


def test_the_schema_of_a_transcript_is_none() -> None:
    schema = {"title": "Transcripts", "properties": {"transcripts": {"type": "array", "items": {"phrases": {"type": "array"}}}}}
    (found,) = _all(schema)
    assert isinstance(found, Problem)
    assert "no JSON export" in found.message


def test_named_it_is_read_as_well() -> None:
    assert _one(_file(_phrase("hi", 0, 10, "external")), "genesys").id == "c-1"


def test_offsets_are_no_moments() -> None:
    phrases = [_phrase("Dag.", 0, None, "external") | {"startTimeMs": 500}, _phrase("Hallo.", 0, None, "internal") | {"startTimeMs": 4200}]
    found = _one(_file(*phrases) | {"startTime": None, "conversationStartTime": None})
    assert [(turn.start, turn.at) for turn in found.turns] == [(0.5, None), (4.2, None)]
    found = _one(_file(*phrases) | {"startTime": None, "conversationStartTime": 1_760_000_000_000})
    assert [(turn.start, turn.at) for turn in found.turns] == [(0.5, "2025-10-09T08:53:20.500Z"), (4.2, "2025-10-09T08:53:24.200Z")]
