"""Microsoft Teams: messages of chats and channels, and records of calls."""

from __future__ import annotations

import json
from typing import Any

from calllint.conversation import Channel, Conversation, Role
from calllint.errors import Problem
from calllint.reading import ReadOptions, read_text

B, U, A = Role.BOT, Role.UNKNOWN, Role.AGENT


def read(value: Any, **options: Any) -> list[Conversation | Problem]:
    return list(read_text(json.dumps(value), ReadOptions(**options), "teams.json"))


def message(number: int, who: str | None, content: str, **more: Any) -> dict[str, Any]:
    sender = (
        {"application": None, "device": None, "user": {"id": f"u-{who}", "displayName": who, "userIdentityType": "aadUser"}}
        if who
        else None
    )
    found = {
        "id": f"17723556{number:02d}000",
        "messageType": "message",
        "createdDateTime": f"2026-03-01T09:00:{number:02d}.000Z",
        "deletedDateTime": None,
        "chatId": "19:abc@thread.v2",
        "from": sender,
        "body": {"contentType": "html", "content": content},
    }
    return {**found, **more}


def test_a_chat() -> None:
    messages = [
        message(30, "Els", "<p>Morgen <b>om tien</b>.</p>"),
        message(20, None, "<systemEventMessage/>", messageType="systemEventMessage"),
        message(10, "Jan", "Wanneer komt u?", body={"contentType": "text", "content": "Wanneer komt u? "}),
        message(11, None, "<p>Automatisch</p>", **{"from": {"application": {"displayName": "Hulp"}, "user": None}}),
        message(12, "Jan", "", body={"contentType": "html", "content": ""}),
        message(13, "Jan", "weg", deletedDateTime="2026-03-01T09:01:00Z"),
    ]
    for value in ({"@odata.context": "…", "value": messages}, messages, {"messages": messages}):
        for options in ({}, {"input_format": "teams-chat"}):
            (found,) = read(value, **options)
            assert isinstance(found, Conversation)
            assert (found.id, found.channel) == ("19:abc@thread.v2", Channel.CHAT)
            assert [(turn.role, turn.name, turn.text, turn.start) for turn in found.turns] == [
                (U, "Jan", "Wanneer komt u?", 0.0),
                (B, "Hulp", "Automatisch", 1.0),
                (U, "Els", "Morgen om tien.", 20.0),
            ]


def test_the_threads_of_a_channel() -> None:
    channel = {"chatId": None, "channelIdentity": {"channelId": "19:x"}}
    first = message(1, "Jan", "Eerste", **channel)
    answer = message(5, "Els", "Antwoord", **channel, replyToId=first["id"])
    second = message(3, "Jan", "Tweede", **channel, replies=[message(4, "Els", "Ook hier", **channel)])
    found = read({"value": [second, answer, first]})
    assert [[turn.text for turn in item.turns] for item in found if isinstance(item, Conversation)] == [
        ["Tweede", "Ook hier"],
        ["Eerste", "Antwoord"],
    ]


def test_a_chat_without_words() -> None:
    (found,) = read({"value": [message(1, None, "", messageType="systemEventMessage")]})
    assert isinstance(found, Problem)
    assert found.message == "holds no messages: this chat has none with words"


RECORD = {
    "id": "e523d2ed-2966-4b6b-925b-754a88034cc5",
    "version": 1,
    "type": "groupCall",
    "modalities": ["audio"],
    "startDateTime": "2026-03-01T09:00:00Z",
    "organizer": {"user": {"id": "u-1", "displayName": "Els"}},
    "participants": [],
    "sessions": [],
}


def test_the_record_of_a_call_has_no_words() -> None:
    for value in (RECORD, {"value": [RECORD]}, {**RECORD, "transcript": "", "type": "peerToPeer"}):
        (found,) = read(value)
        assert isinstance(found, Problem)
        assert found.message == "holds the record of a Teams call and no words (export the transcript of the meeting as .vtt)"


def test_a_record_with_a_transcript_beside_it() -> None:
    transcript = "Els: Laten we beginnen.\n\nAgent Sanne: Goed.\n\nEls: Wie belt de klant?"
    for value in ({**RECORD, "transcript": transcript}, {**RECORD, "extra": {"subject": "Overleg", "transcript": transcript}}):
        (found,) = read(value)
        assert isinstance(found, Conversation)
        assert (found.id, found.channel, found.metadata.get("subject")) == (
            RECORD["id"],
            Channel.CALL,
            "Overleg" if "extra" in value else None,
        )
        assert [(turn.role, turn.name) for turn in found.turns] == [(U, "Els"), (A, "Sanne"), (U, "Els")]
