"""What is sent a message at a time: Deepgram live, Twilio's events, Kustomer's messages and webhooks; in lists and one a line."""

from __future__ import annotations

import json
from typing import Any

import pytest
from helpdesk_help import check_mutated, check_place, one, read, said
from hypothesis import given, settings
from hypothesis import strategies as st

from calllint.conversation import Channel, Conversation, Role
from calllint.errors import Problem
from calllint.reading import ReadOptions, read_text

A, C, B, U = Role.AGENT, Role.CUSTOMER, Role.BOT, Role.UNKNOWN


def lines(values: list[dict[str, Any]], **options: Any) -> list[Conversation | Problem]:
    return list(read_text("\n".join(map(json.dumps, values)) + "\n", ReadOptions(**options), name="x.jsonl"))


def words(text: str, start: float, speaker: int | None = None) -> list[dict[str, Any]]:
    found = []
    for index, word in enumerate(text.split()):
        at = round(start + 0.25 * index, 2)
        found.append({"word": word.lower().strip(".,"), "start": at, "end": at + 0.2, "confidence": 0.9, "punctuated_word": word})
        if speaker is not None:
            found[-1]["speaker"] = speaker
    return found


def result(
    text: str, start: float, channel: int = 0, *, final: bool = True, ends: bool = True, speaker: int | None = None
) -> dict[str, Any]:
    best = {"transcript": text, "confidence": 0.9, "words": words(text, start, speaker)}
    return {
        "type": "Results", "channel_index": [channel, 2], "start": start, "duration": 1.5, "is_final": final, "speech_final": ends,
        "channel": {"alternatives": [best]}, "metadata": {"request_id": "req-7", "model_info": {"name": "n"}}, "from_finalize": False,
    }  # fmt: skip


LIVE = [
    result("Goedemorgen", 0.0, final=False, ends=False),
    result("Goedemorgen, u spreekt", 0.0, ends=False),
    result("", 0.0, 1, ends=False),
    result("met Bram.", 1.5),
    {"type": "SpeechStarted", "channel": [1, 2], "timestamp": 2.4},
    result("Mijn ketel lekt.", 2.5, 1),
    {"type": "UtteranceEnd", "channel": [1, 2], "last_word_end": 3.3},
    {"type": "Metadata", "request_id": "req-7", "duration": 4.5, "channels": 2},
]


def test_a_live_stream_is_one_call_of_what_is_final() -> None:
    for found in (read(LIVE), lines(LIVE), lines(LIVE, input_format="deepgram-live")):
        (call,) = found
        assert isinstance(call, Conversation), call
        assert (call.id, call.channel, call.metadata["duration_s"]) == ("req-7", Channel.CALL, 4.5)
        assert [(turn.name, turn.text, turn.start, turn.end) for turn in call.turns] == [
            ("channel 0", "Goedemorgen, u spreekt met Bram.", 0.0, 1.95),
            ("channel 1", "Mijn ketel lekt.", 2.5, 3.2),
        ]


def test_speakers_of_one_channel_and_ends_of_speech_make_turns() -> None:
    told = [result("Hallo met Bram.", 0.0, speaker=0), result("Dag.", 2.0, speaker=1)]
    assert said(one(told)) == [(U, "Speaker 0", "Hallo met Bram."), (U, "Speaker 1", "Dag.")]
    untold = [result("Hallo met", 0.0, ends=False), result("Bram.", 1.0), result("Dag.", 2.0)]
    assert [(turn.text, turn.start) for turn in one(untold).turns] == [("Hallo met Bram.", 0.0), ("Dag.", 2.0)]


def turn(number: int, event: str, text: str) -> dict[str, Any]:
    start = 2.0 * number
    return {
        "type": "TurnInfo", "request_id": "req-8", "sequence_id": number, "event": event, "turn_index": number, "transcript": text, "words": [],
        "audio_window_start": start, "audio_window_end": start + 1.5,
    }  # fmt: skip


def test_flux_tells_each_turn_many_times_and_it_is_read_once() -> None:
    stream = [
        {"type": "Connected", "request_id": "req-8"},
        turn(0, "StartOfTurn", "Ik"),
        turn(0, "EagerEndOfTurn", "Ik bel"),
        turn(0, "EndOfTurn", "Ik bel u."),
    ]
    (call,) = lines([*stream, turn(1, "Update", "Waar"), turn(1, "EndOfTurn", "Waar bent u?")])
    assert isinstance(call, Conversation)
    assert [(turn.text, turn.start, turn.end) for turn in call.turns] == [("Ik bel u.", 0.0, 1.5), ("Waar bent u?", 2.0, 3.5)]


def test_a_broken_line_of_a_stream_is_a_problem_and_the_rest_is_read() -> None:
    text = "\n".join([json.dumps(LIVE[1]), "{broken", json.dumps(LIVE[3])])
    problem, call = read_text(text, name="x.jsonl")
    assert isinstance(problem, Problem)
    assert problem.line == 2
    assert isinstance(call, Conversation)
    assert call.turns[0].text == "Goedemorgen, u spreekt met Bram."


def event(number: int, track: str, text: str, **more: Any) -> dict[str, Any]:
    return {
        "LanguageCode": "nl-NL", "TranscriptionSid": "GT1", "TranscriptionEvent": "transcription-content", "CallSid": "CA1", "Final": "true",
        "TranscriptionData": json.dumps({"transcript": text, "confidence": 0.9}), "Timestamp": f"2026-03-02T10:00:{number:02d}.5Z", "Track": track,
        "SequenceId": str(number), **more,
    }  # fmt: skip


EVENTS = [
    {"TranscriptionSid": "GT1", "TranscriptionEvent": "transcription-started", "CallSid": "CA1", "Timestamp": "2026-03-02T10:00:00.5Z"},
    event(4, "inbound_track", "Mijn ketel", Final="false"),
    event(5, "inbound_track", "Mijn ketel lekt."),
    event(9, "outbound_track", "Ik stuur iemand."),
    event(9, "outbound_track", "Goed.", CallSid="CA2"),
]


def test_the_events_of_twilio_are_parted_by_call() -> None:
    for found in (read(EVENTS), lines(EVENTS)):
        calls = [item for item in found if isinstance(item, Conversation)]
        assert [(call.id, call.language) for call in calls] == [("CA1", "nl"), ("CA2", "nl")]
        assert [(turn.name, turn.text, turn.start) for turn in calls[0].turns] == [
            ("inbound track", "Mijn ketel lekt.", 5.0),
            ("outbound track", "Ik stuur iemand.", 9.0),
        ]


def message(number: int, direction: str, text: str, thread: str = "k1", **more: Any) -> dict[str, Any]:
    attributes = {
        "channel": "email", "app": "postmark", "direction": direction, "directionType": f"response-{direction}", "preview": text,
        "status": "received", "auto": False, "sentAt": f"2026-03-02T10:0{number}:00.000Z", **more,
    }  # fmt: skip
    links = {"conversation": {"data": {"type": "conversation", "id": thread}}, "createdBy": {"data": {"type": "user", "id": "u1"}}}
    return {"type": "message", "id": f"m{number}", "attributes": attributes, "relationships": links}


MESSAGES = [
    message(4, "out", "Niet verstuurd", status="draft"),
    message(3, "out", "We hebben uw mail gezien.", auto=True),
    message(2, "out", "Ik zoek het uit.\n\nOp ma 2 mrt 2026 om 10:01 schreef Jo <jo@post.example>:\n> Waar blijft hij?"),
    message(1, "in", "Waar blijft hij?", subject="Fiets"),
]
KUSTOMER: dict[str, Any] = {
    "meta": {"page": 1}, "links": {"self": "x"},
    "data": [*MESSAGES, {"type": "user", "id": "u1", "attributes": {"displayName": "Anna"}}],
}  # fmt: skip


def test_the_messages_of_kustomer_have_roles_by_direction() -> None:
    found = one(KUSTOMER)
    assert (found.id, found.channel, found.agent, found.metadata["subject"]) == ("k1", Channel.EMAIL, "Anna", "Fiets")
    assert said(found) == [(C, None, "Waar blijft hij?"), (A, "Anna", "Ik zoek het uit."), (B, None, "We hebben uw mail gezien.")]
    check_place(KUSTOMER, 0, "blijft", "$.data[3].attributes.preview")


def test_webhooks_of_kustomer_a_line_each_are_put_together() -> None:
    hooks = [
        {"id": "e1", "name": "kustomer.message.create", "org": "o", "data": message(1, "in", "Waar blijft hij?", channel="chat")},
        {"id": "e2", "name": "kustomer.message.create", "org": "o", "data": message(2, "in", "Hallo?", "k2", channel="chat")},
        {"id": "e3", "name": "kustomer.message.create", "org": "o", "data": message(3, "out", "Onderweg.", channel="chat")},
    ]
    found = [item for item in lines(hooks) if isinstance(item, Conversation)]
    assert [(item.id, item.channel, [turn.text for turn in item.turns]) for item in found] == [
        ("k1", Channel.CHAT, ["Waar blijft hij?", "Onderweg."]),
        ("k2", Channel.CHAT, ["Hallo?"]),
    ]
    assert said(one(hooks[0])) == [(C, None, "Waar blijft hij?")]


@pytest.mark.parametrize("values", [LIVE, EVENTS, MESSAGES])
def test_a_told_format_and_a_list_and_lines_say_the_same(values: list[dict[str, Any]]) -> None:
    listed = [item[1] if isinstance(item, Conversation) else item.message for item in read(values)]
    by_line = [item[1] if isinstance(item, Conversation) else item.message for item in lines(values)]
    assert [[turn[:6] for turn in item] for item in listed] == [[turn[:6] for turn in item] for item in by_line]


@settings(deadline=None, max_examples=150)
@given(st.data(), st.sampled_from([("deepgram-live", LIVE), ("twilio-realtime", EVENTS), ("kustomer", KUSTOMER)]))
def test_whatever_is_wrong_in_it_gives_conversations_and_problems(data: st.DataObject, whole: tuple[str, Any]) -> None:
    check_mutated(data, whole[1], whole[0])


def chatwoot(number: int, thread: int, kind: str, text: str) -> dict[str, Any]:
    sender = {"type": "user" if kind == "outgoing" else "contact", "name": "Q"}
    return {
        "id": number, "content": text, "message_type": kind, "created_at": 1771000000 + number, "conversation_id": thread, "private": False, "sender": sender
    }  # fmt: skip


def front(number: int, thread: str, inbound: bool, text: str) -> dict[str, Any]:
    related = {"conversation": f"https://api.example/conversations/{thread}"}
    return {
        "id": f"msg_{number}", "type": "sms", "is_inbound": inbound, "created_at": 1771000000.5 + number, "text": text, "body": text, "author": None,
        "_links": {"related": related},
    }  # fmt: skip


def part(number: int, thread: str, kind: str, text: str) -> dict[str, Any]:
    author = {"type": kind, "id": kind, "name": None}
    return {
        "type": "conversation_part", "part_type": "comment", "conversation_id": thread, "body": f"<p>{text}</p>", "created_at": 1771000000 + number,
        "author": author,
    }  # fmt: skip


@pytest.mark.parametrize(
    "values",
    [
        [chatwoot(1, 1, "incoming", "Hoi"), chatwoot(2, 2, "incoming", "Hallo?"), chatwoot(3, 1, "outgoing", "Dag")],
        [front(1, "1", True, "Hoi"), front(2, "2", True, "Hallo?"), front(3, "1", False, "Dag")],
        [part(1, "1", "user", "Hoi"), part(2, "2", "user", "Hallo?"), part(3, "1", "admin", "Dag")],
    ],
)
def test_messages_of_a_vendor_a_line_each_have_its_roles_and_are_parted_by_conversation(values: list[dict[str, Any]]) -> None:
    found = lines(values)
    assert [item.id for item in found if isinstance(item, Conversation)] == ["1", "2"]
    assert [[(turn.role, turn.text) for turn in item.turns] for item in found if isinstance(item, Conversation)] == [
        [(C, "Hoi"), (A, "Dag")],
        [(C, "Hallo?")],
    ]


def test_the_real_time_events_of_a_call_at_amazon_are_one_call() -> None:
    def segment(role: str, text: str, start: int) -> dict[str, Any]:
        said = {
            "Id": text,
            "ParticipantId": role,
            "ParticipantRole": role,
            "Content": text,
            "BeginOffsetMillis": start,
            "EndOffsetMillis": start + 500,
        }
        return {"ContactId": "cc1", "EventType": "SEGMENTS", "Channel": "VOICE", "Segments": [{"Transcript": said}]}

    begun = {"ContactId": "cc1", "InstanceId": "i", "Channel": "VOICE", "EventType": "STARTED", "LanguageCode": "nl-NL"}
    (call,) = lines(
        [begun, segment("AGENT", "Met Bram.", 10), segment("CUSTOMER", "Dag.", 1000), {"ContactId": "cc1", "EventType": "COMPLETED"}]
    )
    assert isinstance(call, Conversation)
    assert (call.id, call.language) == ("cc1", "nl")
    assert [(turn.role, turn.text, turn.start) for turn in call.turns] == [(A, "Met Bram.", 0.01), (C, "Dag.", 1.0)]
    # Whole analyses, one a line, stay apart.
    whole = {"Channel": "VOICE", "Participants": [], "Transcript": [{"ParticipantId": "AGENT", "Content": "Dag.", "BeginOffsetMillis": 1}]}
    assert len(lines([{**whole, "CustomerMetadata": {"ContactId": name}} for name in "abc"])) == 3
