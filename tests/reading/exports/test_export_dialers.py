"""Aircall, Dialpad, Gong, RingCentral and Verint: who says what in a call, and when."""

from __future__ import annotations

import json
from typing import Any

import pytest
from helpdesk_help import check_mutated, check_place, one, problem, read, said
from hypothesis import given, settings
from hypothesis import strategies as st

from calllint.conversation import Channel, Conversation, Role
from calllint.reading import read_text

A, C, U = Role.AGENT, Role.CUSTOMER, Role.UNKNOWN
HELLO, REPLY = "Goedemiddag, met Anna.", "Dag, ik heb een storing."


def utterance(kind: str, text: str, start: float, end: float) -> dict[str, Any]:
    return {"start_time": start, "end_time": end, "text": text, "participant_type": kind}


AIRCALL: dict[str, Any] = {
    "transcription": {
        "id": 1,
        "call_id": 77,
        "type": "call",
        "content": {"language": "nl", "utterances": [utterance("external", REPLY, 2.5, 4.0), utterance("internal", HELLO, 0.5, 2.0)]},
    }
}


def line(kind: str, content: str, second: float, **more: Any) -> dict[str, Any]:
    return {"type": kind, "content": content, "time": f"2026-03-02T10:00:{second:09.6f}", **more}


DIALPAD: dict[str, Any] = {
    "call_id": "77",
    "lines": [
        line("transcript", HELLO, 0.5, name="Anna", user_id="1"),
        line("ai_csat", "90", 1.0),
        line("transcript", REPLY, 2.5, name="Jan", contact_id="2"),
    ],
}


def monologue(speaker: str, *sentences: tuple[str, int, int]) -> dict[str, Any]:
    return {
        "speakerId": speaker,
        "topic": None,
        "sentences": [{"text": text, "start": start, "end": end} for text, start, end in sentences],
    }


GONG: dict[str, Any] = {
    "callTranscripts": [{"callId": "77", "transcript": [monologue("8", (HELLO, 500, 2000)), monologue("9", (REPLY, 2500, 4000))]}],
    "calls": [
        {
            "metaData": {"id": "77"},
            "parties": [
                {"speakerId": "8", "affiliation": "Internal", "name": "Anna"},
                {"speakerId": "9", "affiliation": "External", "name": "Jan"},
            ],
        }
    ],
}
RINGSENSE: dict[str, Any] = {
    "sourceRecordId": "77",
    "speakerInfo": [
        {"speakerId": "a", "name": "Anna", "extensionId": "101"},
        {"speakerId": "b", "name": "Jan", "phoneNumber": "+31201234567"},
    ],
    "insights": {
        "Transcript": [
            {"speakerId": "a", "text": HELLO, "start": 0.5, "end": 2.0},
            {"speakerId": "b", "text": REPLY, "start": 2.5, "end": 4.0},
        ]
    },
}


def words(speaker: str, text: str, start: int, end: int) -> list[dict[str, Any]]:
    parts = text.split()
    return [
        {
            "p": 1,
            "c": 0.9,
            "w": part,
            "sp": speaker,
            "s": start if not index else end - 10,
            "e": end if index == len(parts) - 1 else start + 10,
        }
        for index, part in enumerate(parts)
    ]


VERINT: dict[str, Any] = {
    "transactionId": "77",
    "plainText": f"{HELLO}\n{REPLY}",
    "transcript_detailed": [*words("Agent", HELLO, 500, 2000), *words("Customer", REPLY, 2500, 4000)],
}
NAMED, BARE = [(A, "Anna", HELLO), (C, "Jan", REPLY)], [(A, None, HELLO), (C, None, REPLY)]
CALLS: dict[str, tuple[Any, list[tuple[Role, str | None, str]]]] = {
    "aircall": (AIRCALL, BARE),
    "dialpad": (DIALPAD, NAMED),
    "gong": (GONG, NAMED),
    "ringcentral": (RINGSENSE, NAMED),
    "verint": (VERINT, BARE),
}


@pytest.mark.parametrize("name", CALLS)
def test_a_call_has_its_roles_and_times(name: str) -> None:
    data, turns = CALLS[name]
    found = one(data)
    assert said(found) == turns
    assert (found.id, found.channel) == ("77", Channel.CALL)
    if name == "dialpad":
        assert [(turn.start, turn.at) for turn in found.turns] == [(0.0, "2026-03-02T10:00:00.500000"), (2.0, "2026-03-02T10:00:02.500000")]
    else:
        assert [(turn.start, turn.end) for turn in found.turns] == [(0.5, 2.0), (2.5, 4.0)]


@pytest.mark.parametrize("name", CALLS)
@given(data=st.data())
@settings(max_examples=60, deadline=None)
def test_anything_in_the_place_of_a_value_raises_nothing(name: str, data: st.DataObject) -> None:
    check_mutated(data, CALLS[name][0], name)


def test_gong_without_its_parties_has_speakers_of_unknown_roles() -> None:
    several = {"callTranscripts": [*GONG["callTranscripts"], {**GONG["callTranscripts"][0], "callId": "78"}]}
    found = [item for item in read(several) if isinstance(item, Conversation)]
    assert [item.id for item in found] == ["77", "78"]
    assert [turn.role for turn in found[1].turns] == [U, U]
    assert [turn.name for turn in found[1].turns] == ["Speaker 8", "Speaker 9"]


def test_sentences_of_one_breath_are_one_turn() -> None:
    found = one(
        {"callId": "1", "transcript": [monologue("8", ("Dag.", 0, 500), ("Met Anna.", 600, 900)), monologue("9", ("Hoi.", 1000, 1200))]}
    )
    assert [(turn.text, turn.start, turn.end) for turn in found.turns] == [("Dag. Met Anna.", 0.0, 0.9), ("Hoi.", 1.0, 1.2)]


def test_speech_to_text_of_ringcentral_knows_numbers_only() -> None:
    said_by = [{"speakerId": "0", "text": HELLO, "start": 0.5, "end": 2, "wordTimings": []}]
    found = one({"jobId": "j", "status": "Success", "response": {"utterances": said_by}})
    assert said(found) == [(U, "Speaker 0", HELLO)]
    assert found.turns[0].start == 0.5


def test_a_call_without_words_is_told() -> None:
    data = {"transcription": {"call_id": 1, "content": {"language": "nl", "utterances": [utterance("internal", " ", 0, 1)]}}}
    assert "no words" in problem(data)


def test_words_are_found_where_they_stand() -> None:
    check_place(AIRCALL, 1, "storing", "$.transcription.content.utterances[0].text")
    check_place(GONG, 1, "storing", "$.callTranscripts[0].transcript[1].sentences[0].text")


def test_each_line_of_a_file_may_be_another_export() -> None:
    lines = [AIRCALL, GONG, AIRCALL, {"nothing": "known"}, AIRCALL]
    found = list(read_text("\n".join(map(json.dumps, lines)), name="x.jsonl"))
    assert [said(item) if isinstance(item, Conversation) else item.line for item in found] == [BARE, NAMED, BARE, 4, BARE]


RETELL: dict[str, Any] = {
    "call_id": "77",
    "call_type": "web_call",
    "duration_ms": 4500,
    "disconnection_reason": "user_hangup",
    "transcript": f"Agent: {HELLO}\nUser: {REPLY}\n",
    "transcript_object": [
        {
            "role": "agent",
            "content": HELLO,
            "words": [{"word": "Goedemiddag", "start": 0.5, "end": 1.0}, {"word": "Anna", "start": 1.5, "end": 2.0}],
        },
        {"role": "tool_call_invocation", "tool_call_id": "x", "name": "zoek", "words": []},
        {"role": "user", "content": REPLY, "words": [{"word": "Dag", "start": 2.5, "end": 4.0}]},
    ],
}


def test_a_call_of_a_voice_agent_has_the_times_of_its_words() -> None:
    found = one(RETELL)
    assert said(found) == [(A, None, HELLO), (C, None, REPLY)]
    assert [(turn.start, turn.end) for turn in found.turns] == [(0.5, 2.0), (2.5, 4.0)]
    assert (found.id, found.channel, found.metadata) == ("77", Channel.CALL, {"duration_s": 4.5, "ended_by": "customer"})
    assert one([RETELL], input_format="retell").id == "77"
