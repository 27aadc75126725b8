"""Twilio Conversational Intelligence: sentences, alone and with their transcript, and what has no words."""

from __future__ import annotations

import json
from typing import Any

import pytest

from calllint.conversation import Channel, Conversation, Role
from calllint.errors import Problem
from calllint.reading import ReadOptions, read_text

SID = "GT0123456789abcdef0123456789abcdef"
URL = f"https://intelligence.twilio.com/v2/Transcripts/{SID}"


def _all(value: Any, input_format: str | None = None) -> list[Conversation | Problem]:
    return list(read_text(json.dumps(value, indent=1), ReadOptions(input_format=input_format), name="zinnen.json"))


def _one(value: Any, input_format: str | None = None) -> Conversation:
    (found,) = _all(value, input_format)
    assert isinstance(found, Conversation), found
    return found


def _sentence(number: int, channel: Any, text: str, start: Any = None, end: Any = None) -> dict[str, Any]:
    words = [{"word": text, "start_time": start, "end_time": end}]
    head = {"media_channel": channel, "sentence_index": number, "transcript": text, "sid": f"GX{number}", "confidence": "0.93"}
    return {**head, "start_time": start, "end_time": end, "words": words}


SENTENCES = [
    _sentence(1, 1, "Mijn pakket is zoek.", "3.25", "5.1"),
    _sentence(0, 2, "Goedemiddag met Sanne.", 0.42, 2.9),
    _sentence(2, 2, "Ik kijk even.", 5.0, 4.0),
    _sentence(3, 2, " ", 6.0, 7.0),
]
PAGE = {"sentences": SENTENCES, "meta": {"key": "sentences", "page": 0, "url": f"{URL}/Sentences?PageSize=50&Page=0"}}
RESOURCE = {
    "sid": SID,
    "service_sid": "GA1",
    "status": "completed",
    "language_code": "nl-NL",
    "media_start_time": None,
    "url": URL,
    "channel": {
        "type": "voice",
        "participants": [
            {"channel_participant": 1, "role": "Customer", "media_participant_id": "+31600000000"},
            {"channel_participant": 2, "role": "Agent", "full_name": "Sanne Visser", "user_id": "u2"},
        ],
    },
}


def test_sentences_alone_have_channels() -> None:
    found = _one(PAGE)
    assert [(turn.role, turn.name, turn.text, turn.start, turn.end, turn.metadata) for turn in found.turns] == [
        (Role.UNKNOWN, "channel 2", "Goedemiddag met Sanne.", 0.42, 2.9, {"channel": 2}),
        (Role.UNKNOWN, "channel 1", "Mijn pakket is zoek.", 3.25, 5.1, {"channel": 1}),
        (Role.UNKNOWN, "channel 2", "Ik kijk even.", 5.0, None, {"channel": 2}),
    ]
    assert (found.id, found.channel) == (SID, Channel.CALL)


@pytest.mark.parametrize(
    "value",
    [
        {**RESOURCE, "sentences": SENTENCES},
        {"transcript": RESOURCE, "sentences": SENTENCES},
        {"transcript": RESOURCE, "sentences": PAGE},
        {"transcripts": [{**RESOURCE, "sentences": SENTENCES}], "meta": {"key": "transcripts"}},
    ],
)
def test_with_the_transcript_there_are_roles_and_names(value: dict[str, Any]) -> None:
    found = _one(value)
    assert [(turn.role, turn.name) for turn in found.turns] == [
        (Role.AGENT, "Sanne Visser"),
        (Role.CUSTOMER, None),
        (Role.AGENT, "Sanne Visser"),
    ]
    assert (found.id, found.language, found.agent) == (SID, "nl", "Sanne Visser")


def test_sentences_without_times_are_in_the_order_of_their_number() -> None:
    found = _one([_sentence(1, "1", "tweede"), _sentence(0, "2", "eerste"), _sentence(2, None, "derde")])
    assert [(turn.text, turn.name, turn.start) for turn in found.turns] == [
        ("eerste", "channel 2", None),
        ("tweede", "channel 1", None),
        ("derde", None, None),
    ]


def test_sentences_as_the_javascript_library_writes_them() -> None:
    value = [{"mediaChannel": 1, "sentenceIndex": 0, "startTime": 1.5, "endTime": 2, "transcript": "Hello", "transcriptSid": SID}]
    found = _one(value)
    assert (found.id, found.turns[0].name, found.turns[0].start, found.turns[0].end) == (SID, "channel 1", 1.5, 2.0)


@pytest.mark.parametrize("input_format", [None, "twilio-intelligence"])
@pytest.mark.parametrize(
    ("value", "what"),
    [
        (RESOURCE, "a transcript without its sentences"),
        ({"sid": SID, "service_sid": "GA1", "media_url": "https://media.example/a.wav", "url": f"{URL}/Media"}, "a link to the recording"),
        ({"operator_results": [], "meta": {"key": "operator_results", "url": f"{URL}/OperatorResults"}}, "operator results"),
        ({"location": "https://s3.example/x", "transcript_sid": SID, "url": f"{URL}/Sentences/Encrypted"}, "a link to encrypted sentences"),
        ({"sentences": [], "meta": {"key": "sentences", "url": f"{URL}/Sentences"}}, "no sentences"),
        ({"sentences": [_sentence(0, 1, " ")], "meta": {"url": f"{URL}/Sentences"}}, "no sentences"),
    ],
)
def test_what_has_no_words_says_which_file_does(value: dict[str, Any], what: str, input_format: str | None) -> None:
    (found,) = _all(value, input_format)
    assert isinstance(found, Problem)
    assert found.message == f"holds {what}, no words: export the transcript's Sentences (…/v2/Transcripts/{SID}/Sentences)"


def test_named_it_is_read_as_well() -> None:
    assert len(_one(PAGE, "twilio-intelligence").turns) == 3
