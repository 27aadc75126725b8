"""Google contact centres: import files, conversations of Insights and their exported rows, messages of Agent Assist."""

from __future__ import annotations

import json
from typing import Any

import pytest

from calllint.conversation import Channel, Conversation, Role
from calllint.errors import Problem
from calllint.reading import ReadOptions, read_text


def _all(value: Any, input_format: str | None = None) -> list[Conversation | Problem]:
    return list(read_text(json.dumps(value, indent=1), ReadOptions(input_format=input_format), name="gesprek.json"))


def _one(value: Any, input_format: str | None = None) -> Conversation:
    (found,) = _all(value, input_format)
    assert isinstance(found, Conversation), found
    return found


def _entry(text: str, role: str, micros: Any = None, **more: Any) -> dict[str, Any]:
    entry: dict[str, Any] = {"text": text, "role": role, "user_id": 1}
    return {**entry, **more} if micros is None else {**entry, "start_timestamp_usec": micros, **more}


def test_entries_have_moments_in_microseconds() -> None:
    value = {
        "entries": [
            _entry("Hoi, mijn bestelling is zoek", "CUSTOMER", "1772442005500000"),
            _entry("Goedemorgen!", "AGENT", 1772442001000000),
            _entry("Ik verbind u door", "AUTOMATED_AGENT", 1772442000000000.0),
            _entry("Dank u", "END_USER", 1772442009000000),
            _entry("?", "SUPERVISOR", 1772442010000000, user_id=44),
            _entry("  ", "AGENT", 1772442011000000),
        ]
    }
    found = _one(value)
    assert [(turn.role, turn.name, turn.start, turn.end, turn.at) for turn in found.turns] == [
        (Role.BOT, None, 0.0, None, "2026-03-02T09:00:00Z"),
        (Role.AGENT, None, 1.0, None, "2026-03-02T09:00:01Z"),
        (Role.CUSTOMER, None, 5.5, None, "2026-03-02T09:00:05.500Z"),
        (Role.CUSTOMER, None, 9.0, None, "2026-03-02T09:00:09Z"),
        (Role.UNKNOWN, "44", 10.0, None, "2026-03-02T09:00:10Z"),
    ]
    assert (found.id, found.channel) == ("gesprek", Channel.UNKNOWN)


def test_entries_may_be_written_as_json_writes_protocol_buffers() -> None:
    said = [("Hoi", "END_USER", "1772442000000000"), ("Dag", "AGENT", "1772442005500000")]
    found = _one({"entries": [{"text": text, "role": role, "userId": "1", "startTimestampUsec": micros} for text, role, micros in said]})
    assert [(turn.role, turn.start, turn.at) for turn in found.turns] == [
        (Role.CUSTOMER, 0.0, "2026-03-02T09:00:00Z"),
        (Role.AGENT, 5.5, "2026-03-02T09:00:05.500Z"),
    ]


def test_entries_may_count_from_the_start_or_have_no_time() -> None:
    counted = _one({"entries": [_entry("Hi", "AGENT", 0), _entry("Hello", "CUSTOMER", 2_500_000)]})
    assert [(turn.start, turn.at) for turn in counted.turns] == [(0.0, None), (2.5, None)]
    later = _one({"entries": [_entry("Hi", "AGENT", 1_000_000), _entry("Hello", "CUSTOMER", "2500000")]})
    assert [(turn.start, turn.at) for turn in later.turns] == [(1.0, None), (2.5, None)]
    bare = _one({"entries": [_entry("Hi", "AGENT"), _entry("Hello", "CUSTOMER")]})
    assert [(turn.role, turn.start) for turn in bare.turns] == [(Role.AGENT, None), (Role.CUSTOMER, None)]


def test_what_an_import_file_says_of_the_conversation() -> None:
    info = {
        "conversation_id": "c-9",
        "categories": [{"display_name": "Retour"}],
        "agent_info": [{"agent_id": "7", "display_name": "Sanne"}],
    }
    found = _one({"conversation_info": info, "entries": [_entry("Hallo", "AGENT", 5)]})
    assert (found.id, found.topic, found.agent) == ("c-9", "Retour", "Sanne")


def _segment(text: str, role: Any, words: list[tuple[Any, Any]], **more: Any) -> dict[str, Any]:
    listed = [{"word": "x", "startOffset": start, "endOffset": end} for start, end in words]
    return {"text": text, "words": listed, "languageCode": "nl-NL", "segmentParticipant": {"role": role}, **more}


def _resource(*segments: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {
        "name": "projects/12/locations/europe-west4/conversations/4711",
        "medium": "PHONE_CALL",
        "startTime": "2026-03-02T09:00:00Z",
        "duration": "61.5s",
        "turnCount": len(segments),
        "transcript": {"transcriptSegments": list(segments)},
        **more,
    }


def test_a_conversation_of_insights() -> None:
    quality = {
        "customerSatisfactionRating": 4,
        "waitDuration": "42.5s",
        "agentInfo": [{"agentId": "a7", "displayName": "Sanne", "team": "Retouren", "dispositionCode": "solved"}],
    }
    found = _one(
        _resource(
            _segment("Ja, ik wil", "END_USER", [("3.100s", "3.400s"), ("3.500s", "4.200s")]),
            _segment("Goedemiddag", "HUMAN_AGENT", [(None, "0.700s")], channelTag=2),
            _segment("Kies een optie", "AUTOMATED_AGENT", [("9s", "8s")]),
            _segment("", "HUMAN_AGENT", []),
            qualityMetadata=quality,
            labels={"site": "Zwolle"},
        )
    )
    assert [(turn.role, turn.text, turn.start, turn.end) for turn in found.turns] == [
        (Role.AGENT, "Goedemiddag", 0.0, 0.7),
        (Role.CUSTOMER, "Ja, ik wil", 3.1, 4.2),
        (Role.BOT, "Kies een optie", 9.0, None),
    ]
    assert (found.id, found.channel, found.language) == ("4711", Channel.CALL, "nl")
    assert (found.agent, found.team) == ("Sanne", "Retouren")
    assert found.metadata == {"queue_wait_s": 42.5, "satisfaction": 4, "disposition": "solved", "tags": {"site": "Zwolle"}}


def test_a_conversation_as_the_client_libraries_write_it() -> None:
    def segment(text: str, role: int, second: int) -> dict[str, Any]:
        return {
            "text": text,
            "words": [],
            "segment_participant": {"role": role},
            "message_time": {"seconds": str(1772442000 + second), "nanos": 0},
        }

    value = {
        "name": "projects/12/locations/eu/conversations/8",
        "medium": 2,
        "language_code": "en-GB",
        "start_time": "2026-03-02T08:59:58Z",
        "transcript": {"transcript_segments": [segment("Hi", 3, 2), segment("Hello", 1, 0), segment("Wait", 2, 3)]},
    }
    found = _one(value)
    assert [(turn.role, turn.start, turn.at) for turn in found.turns] == [
        (Role.AGENT, 2.0, "2026-03-02T09:00:00Z"),
        (Role.CUSTOMER, 4.0, "2026-03-02T09:00:02Z"),
        (Role.BOT, 5.0, "2026-03-02T09:00:03Z"),
    ]
    assert (found.channel, found.language) == (Channel.CHAT, "en")


def test_channels_tell_the_roles_where_participants_do_not() -> None:
    segments = [{"text": "Hallo", "channelTag": 2}, {"text": "Hoi", "channelTag": 1}, {"text": "Hm", "channelTag": 3}]
    found = _one(_resource(*segments, callMetadata={"customerChannel": 1, "agentChannel": 2}))
    assert [(turn.role, turn.name) for turn in found.turns] == [(Role.AGENT, None), (Role.CUSTOMER, None), (Role.UNKNOWN, "channel 3")]
    assert found.turns[2].metadata == {"channel": 3}


def test_the_transcript_alone_and_a_page_of_conversations() -> None:
    assert len(_one({"transcriptSegments": [_segment("Hallo", "HUMAN_AGENT", [])]}).turns) == 1
    page = {
        "conversations": [_resource(_segment("Een", "END_USER", [])), _resource(_segment("Twee", "END_USER", []))],
        "nextPageToken": "x",
    }
    assert [item.turns[0].text for item in _all(page) if isinstance(item, Conversation)] == ["Een", "Twee"]


def test_a_row_of_the_export_to_bigquery() -> None:
    sentences = [
        {"sentence": "Goedemiddag", "startOffsetNanos": "500000000", "endOffsetNanos": 1_250_000_000, "participantRole": "HUMAN_AGENT"},
        {"sentence": "Hoi", "startOffsetNanos": 2_000_000_000, "endOffsetNanos": 2_100_000_000, "participantRole": "END_USER"},
    ]
    found = _one({"conversationName": "projects/1/locations/eu/conversations/77", "medium": "PHONE_CALL", "sentences": sentences})
    assert found.id == "77"
    assert [(turn.role, turn.start, turn.end) for turn in found.turns] == [(Role.AGENT, 0.5, 1.25), (Role.CUSTOMER, 2.0, 2.1)]


def test_messages_of_agent_assist_come_newest_first() -> None:
    def message(text: str, role: str, second: int) -> dict[str, Any]:
        return {
            "content": text,
            "participantRole": role,
            "sendTime": f"2026-03-02T09:00:{second:02d}.120Z",
            "languageCode": "nl",
            "participant": "p",
        }

    found = _one({"messages": [message("Dag", "END_USER", 8), message("Hallo", "HUMAN_AGENT", 5), message("Welkom", "AUTOMATED_AGENT", 1)]})
    assert [(turn.role, turn.text, turn.start) for turn in found.turns] == [
        (Role.BOT, "Welkom", 0.0),
        (Role.AGENT, "Hallo", 4.0),
        (Role.CUSTOMER, "Dag", 7.0),
    ]
    assert found.language == "nl"


def test_messages_without_a_role_are_of_unknown_participants() -> None:
    message = {"name": "projects/1/conversations/2/messages/3", "content": "Hi", "participant": "AbC", "createTime": "2026-03-02T09:00:00Z"}
    (turn,) = _one({"messages": [message]}).turns
    assert (turn.role, turn.name, turn.at) == (Role.UNKNOWN, "AbC", "2026-03-02T09:00:00Z")


def test_a_json_schema_is_no_conversation() -> None:
    entries = {"type": "array", "items": {"type": "object", "properties": {"text": {"type": "string"}, "role": {"type": "string"}}}}
    (found,) = _all({"title": "Entries", "type": "object", "properties": {"entries": entries}, "required": ["entries"]})
    assert isinstance(found, Problem)
    assert "no JSON export that calllint knows" in found.message


@pytest.mark.parametrize(
    "value", [_resource(), _resource(transcript=None), {"entries": [_entry(" ", "AGENT", 1)]}, _resource({"text": ["Hallo"], "words": 3})]
)
def test_a_conversation_without_words_is_a_problem(value: dict[str, Any]) -> None:
    (found,) = _all(value)
    assert isinstance(found, Problem)
    assert "no words of a Google contact" in found.message


def test_named_it_is_read_as_well() -> None:
    assert _one({"entries": [{"text": "Hi", "role": "AGENT"}]}, "google-ccai").turns[0].role is Role.AGENT
