"""Amazon Transcribe: batch output with speakers, channels or neither, and Call Analytics."""

from __future__ import annotations

import json
from typing import Any

import pytest

from calllint.conversation import Channel, Conversation, Role
from calllint.errors import Problem
from calllint.reading import ReadOptions, read_text


def _read(value: Any, input_format: str | None = None) -> Conversation:
    (found,) = read_text(json.dumps(value, indent=1), ReadOptions(input_format=input_format), name="opname.json")
    assert isinstance(found, Conversation), found
    return found


def _word(text: str, start: str, end: str, **more: Any) -> dict[str, Any]:
    alternatives = [{"confidence": "0.99", "content": text}, {"confidence": "0.2", "content": "iets"}]
    return {"type": "pronunciation", "alternatives": alternatives, "start_time": start, "end_time": end, **more}


def _mark(text: str, **more: Any) -> dict[str, Any]:
    return {"type": "punctuation", "alternatives": [{"confidence": "0.0", "content": text}], **more}


def _job(results: dict[str, Any], **more: Any) -> dict[str, Any]:
    transcripts = [{"transcript": "Goedemiddag. Hallo, hier Jan. Ja?"}]
    head = {"jobName": "job-12", "accountId": "123456789012", "status": "COMPLETED"}
    return {**head, "results": {"transcripts": transcripts, "items": [], "language_code": "nl-NL", **results}, **more}


WORDS = [("Goedemiddag", "0.04", "0.79", "spk_0"), (".",), ("Hallo", "1.5", "1.9", "spk_1"), (",",), ("hier", "1.95", "2.1", "spk_1")]
WORDS += [("Jan", "4.2", "4.6", "spk_1"), (".",), ("Ja", "4.7", "4.9", "spk_0"), ("?",)]
SPOKEN = [("spk_0", "Goedemiddag.", 0.04, 0.79), ("spk_1", "Hallo, hier Jan.", 1.5, 4.6), ("spk_0", "Ja?", 4.7, 4.9)]


def _said(found: Conversation) -> list[tuple[str | None, str, float | None, float | None]]:
    return [(turn.name, turn.text, turn.start, turn.end) for turn in found.turns]


def test_words_with_a_speaker_become_turns() -> None:
    items = [_mark(*one, speaker_label="spk_9") if len(one) == 1 else _word(*one[:3], speaker_label=one[3]) for one in WORDS]
    for item in items:
        if item["type"] == "punctuation":
            item.pop("speaker_label")
    found = _read(_job({"items": items}))
    assert _said(found) == SPOKEN
    assert (found.id, found.channel, found.language) == ("job-12", Channel.CALL, "nl")
    assert {turn.role for turn in found.turns} == {Role.UNKNOWN}


def test_older_files_say_the_speakers_apart_from_the_words() -> None:
    items = [_mark(*one) if len(one) == 1 else _word(*one[:3]) for one in WORDS]
    spoken = [one for one in WORDS if len(one) > 1]
    segments = [
        {"start_time": one[1], "end_time": one[2], "speaker_label": one[3], "items": [{"start_time": one[1], "speaker_label": one[3]}]}
        for one in spoken
    ]
    assert _said(_read(_job({"items": items, "speaker_labels": {"speakers": 2, "segments": segments}}))) == SPOKEN


def test_a_finding_leads_to_the_first_word_of_its_turn() -> None:
    text = json.dumps(_job({"items": [_word("Hallo", "1.5", "1.9", speaker_label="spk_1")]}), indent=1)
    (found,) = read_text(text, name="opname.json")
    assert isinstance(found, Conversation)
    line, column = found.turns[0].locate(3) or (0, 0)
    assert text.split("\n")[line - 1][column - 1 :].startswith('Hallo"')


def test_channels_are_merged_by_time_and_overlap_stays_visible() -> None:
    agent = [
        _word("Goedemiddag", "0.0", "0.8"),
        _mark(","),
        _word("zegt", "0.85", "1.1"),
        _word("u", "1.1", "1.2"),
        _word("het", "1.2", "1.4"),
    ]
    agent += [_mark("."), _word("Juist", "4.0", "4.5"), _mark(".")]
    customer = [_word("Hoi", "1.0", "1.3"), _mark("."), _word("Mijn", "2.0", "2.3"), _word("pakket", "2.4", "3.5")]
    channels = [{"channel_label": "ch_0", "items": agent}, {"channel_label": "ch_1", "items": customer}]
    found = _read(_job({"channel_labels": {"channels": channels, "number_of_channels": 2}, "items": agent + customer}))
    assert _said(found) == [
        ("channel 0", "Goedemiddag, zegt u het.", 0.0, 1.4),
        ("channel 1", "Hoi. Mijn pakket", 1.0, 3.5),
        ("channel 0", "Juist.", 4.0, 4.5),
    ]
    assert [turn.metadata for turn in found.turns] == [{"channel": 0}, {"channel": 1}, {"channel": 0}]


def test_items_may_have_the_channel_themselves() -> None:
    items = [_word("Hallo", "1.0", "1.5", channel_label="ch_1"), _word("Ja", "0.1", "0.4", channel_label="ch_0")]
    assert _said(_read(_job({"items": items}))) == [("channel 0", "Ja", 0.1, 0.4), ("channel 1", "Hallo", 1.0, 1.5)]


def test_named_channels_have_the_roles_that_they_name() -> None:
    channels = [{"channel_label": "AGENT", "items": [_word("Hallo", "0.0", "0.5")]}, {"channel_label": "ch_1", "items": []}]
    assert _read(_job({"channel_labels": {"channels": channels}})).turns[0].role is Role.AGENT


def test_a_recording_without_speakers_has_its_segments() -> None:
    segments = [
        {"id": 0, "transcript": "Goedemiddag.", "start_time": "0.0", "end_time": "1.2", "items": [0, 1]},
        {"id": 1, "transcript": "Met Sanne.", "start_time": "1.3", "end_time": "2.2", "items": [2]},
    ]
    found = _read(_job({"items": [_word("Goedemiddag", "0.0", "1.2")], "audio_segments": segments}))
    assert _said(found) == [(None, "Goedemiddag.", 0.0, 1.2), (None, "Met Sanne.", 1.3, 2.2)]


def test_a_recording_without_speakers_and_segments_is_cut_at_pauses() -> None:
    items = [_word("Dag", "0.0", "0.5"), _word("mevrouw", "0.9", "1.2"), _mark("."), _word("Ja", "2.2", "2.4")]
    assert _said(_read(_job({"items": items}))) == [(None, "Dag mevrouw.", 0.0, 1.2), (None, "Ja", 2.2, 2.4)]


def test_a_transcript_without_words_is_one_turn() -> None:
    assert _said(_read(_job({}))) == [(None, "Goedemiddag. Hallo, hier Jan. Ja?", None, None)]


def test_of_several_languages_the_longest_counts() -> None:
    codes = [{"language_code": "en-US", "duration_in_seconds": 4.1}, {"language_code": "nl-NL", "duration_in_seconds": 44.0}]
    assert _read(_job({"language_code": None, "language_codes": codes})).language == "nl"


def _analytics(**more: Any) -> dict[str, Any]:
    said = [("AGENT", "Hello, Tom speaking.", 20, 1900), ("CUSTOMER", "I want a refund.", 2500, 4000)]
    return {
        "JobStatus": "COMPLETED",
        "JobName": "calls-7",
        "LanguageCode": "en-US",
        "Channel": "VOICE",
        "AccountId": "123456789012",
        "Participants": [{"ParticipantRole": "AGENT"}, {"ParticipantRole": "CUSTOMER"}],
        "ContentMetadata": {"Output": "Raw"},
        "ConversationCharacteristics": {"NonTalkTime": {"TotalTimeMillis": 1500}, "Interruptions": {"TotalCount": 0}},
        "Transcript": [
            {
                "Id": text,
                "ParticipantRole": role,
                "Content": text,
                "BeginOffsetMillis": start,
                "EndOffsetMillis": end,
                "Items": [{"Content": "Hello", "BeginOffsetMillis": start, "EndOffsetMillis": end, "Type": "pronunciation"}],
            }
            for role, text, start, end in reversed(said)
        ],
        **more,
    }


@pytest.mark.parametrize("input_format", [None, "amazon-transcribe"])
def test_call_analytics_has_roles(input_format: str | None) -> None:
    found = _read(_analytics(), input_format)
    assert [(turn.role, turn.text, turn.start, turn.end) for turn in found.turns] == [
        (Role.AGENT, "Hello, Tom speaking.", 0.02, 1.9),
        (Role.CUSTOMER, "I want a refund.", 2.5, 4.0),
    ]
    assert (found.id, found.language, found.metadata) == ("calls-7", "en", {"non_talk_s": 1.5})


def test_call_analytics_is_no_contact_lens_even_without_its_job() -> None:
    value = _analytics()
    del value["JobName"]
    assert _read(value).id == "opname"
    (found,) = read_text(json.dumps(_analytics()), ReadOptions(input_format="amazon-contact-lens"), name="x.json")
    assert isinstance(found, Problem)


@pytest.mark.parametrize(
    "value",
    [
        _job({"transcripts": []}),
        _job({"transcripts": [{"transcript": ""}], "items": [None, {"alternatives": []}, {"alternatives": [{"content": 4}]}]}),
        _analytics(Transcript=[]),
    ],
)
def test_a_job_without_words_is_a_problem_that_says_its_status(value: dict[str, Any]) -> None:
    (found,) = read_text(json.dumps(value), name="x.json")
    assert isinstance(found, Problem)
    assert "(status COMPLETED)" in found.message


def test_named_it_is_read_as_well() -> None:
    assert _read(_job({}), "amazon-transcribe").id == "job-12"


def test_who_speaks_may_be_told_by_the_times_of_stretches_alone() -> None:
    items = [_mark(*one) if len(one) == 1 else _word(*one[:3]) for one in WORDS]
    segments = [{"start_time": start, "end_time": end, "speaker_label": name} for name, _, start, end in SPOKEN]
    assert _said(_read(_job({"items": items, "speaker_labels": {"speakers": 2, "segments": segments}}))) == SPOKEN
    assert _said(_read({"results": {"items": items, "speaker_labels": {"segments": segments}}})) == SPOKEN
