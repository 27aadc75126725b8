"""Words become turns: by speaker, by channel, by pause; and whatever is wrong in a file, it is conversations and problems."""

from __future__ import annotations

import json
from copy import deepcopy
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calllint.conversation import Conversation, Role, Turn
from calllint.errors import Problem
from calllint.reading import ReadOptions, read_text
from calllint.reading.exports._speech import Label, Word, by_channel, by_pause, by_speaker, in_order, of_channel, of_label


def _words(*said: tuple[str, float | None, float | None, Label]) -> list[Word]:
    return [Word(text, start, end, speaker, ("w", index)) for index, (text, start, end, speaker) in enumerate(said)]


def test_a_turn_lasts_until_another_speaks_however_long_the_pause() -> None:
    found = by_speaker(_words(("Dag", 0.0, 0.4, 0), ("mevrouw", 60.0, 61.0, 0), ("Hoi", 61.5, 62.0, 1), ("Ja", 63.0, 63.5, 0)))
    assert [(one.text, one.speaker, one.start, one.end, one.steps) for one in found] == [
        ("Dag mevrouw", 0, 0.0, 61.0, ("w", 0)),
        ("Hoi", 1, 61.5, 62.0, ("w", 2)),
        ("Ja", 0, 63.0, 63.5, ("w", 3)),
    ]


def test_marks_stand_at_their_word_and_what_has_no_speaker_goes_on() -> None:
    found = by_speaker(
        _words(
            ("Eh", 0.0, 0.1, None),
            ("Dag", 0.2, 0.4, "a"),
            (",", None, None, None),
            ("u", 0.5, 0.6, None),
            ("", 0.7, 0.8, "b"),
            ("!", None, None, "a"),
        )
    )
    assert [(one.text, one.speaker, one.start, one.end) for one in found] == [("Eh Dag, u", "a", 0.0, 0.6), ("!", "a", None, None)]


def test_a_yes_through_a_sentence_does_not_tear_it() -> None:
    agent = _words(("Ik", 0.0, 0.2, 0), ("kijk", 0.25, 0.6, 0), ("het", 0.65, 0.8, 0), ("na", 0.85, 1.2, 0))
    found = by_channel([agent, _words(("ja", 0.5, 0.9, 1))])
    assert [(one.text, one.start, one.end) for one in found] == [("Ik kijk het na", 0.0, 1.2), ("ja", 0.5, 0.9)]


def test_an_answer_in_a_pause_parts_the_question_from_what_follows() -> None:
    agent = _words(("Klopt", 0.0, 0.4, 0), ("dat?", 0.45, 0.8, 0), ("Mooi.", 1.6, 2.0, 0))
    assert [one.text for one in by_channel([agent, _words(("Ja", 1.0, 1.3, 1))])] == ["Klopt dat?", "Ja", "Mooi."]
    # Nobody else speaks in the pause: one turn.
    assert [one.text for one in by_channel([agent, _words(("Ja", 2.5, 2.8, 1))])] == ["Klopt dat? Mooi.", "Ja"]


def test_who_goes_on_into_the_pause_of_another_parts_it_too() -> None:
    customer = _words(("Eh", 0.9, 1.0, 1), ("nee", 1.9, 2.2, 1))
    long = _words(("Luister", 0.0, 1.8, 0))
    assert [one.text for one in by_channel([long, customer])] == ["Luister", "Eh", "nee"]
    short = _words(("Luister", 0.0, 1.1, 0))
    assert [one.text for one in by_channel([short, customer])] == ["Luister", "Eh nee"]


def test_channels_out_of_order_and_without_times() -> None:
    found = by_channel(
        [_words(("b", 2.0, 2.1, 0), ("a", 1.0, 1.1, 0), (".", None, None, 0)), [], _words(("x", None, None, 1), ("y", None, None, 1))]
    )
    assert [(one.text, one.speaker) for one in found] == [("x y", 1), ("a. b", 0)]


def test_nothing_but_pauses_cuts_an_unlabelled_stream() -> None:
    words = _words(("Een", 0.0, 0.5, None), ("twee", 1.4, 1.6, None), ("", 2.0, 2.1, None), ("drie", 3.2, 3.3, None))
    assert [one.text for one in by_pause(words)] == ["Een twee", "drie"]
    assert by_pause([]) == []


def test_turns_are_in_the_order_of_their_start_and_stable() -> None:
    turns = [Turn(Role.UNKNOWN, text, start=start) for text, start in (("b", 2.0), ("b2", None), ("a", 1.0), ("c", 2.0))]
    assert [turn.text for turn in in_order(turns)] == ["a", "b", "b2", "c"]


def test_labels_become_names() -> None:
    assert [of_label(label).name for label in (0, "1", "B", "spk_0", None)] == ["Speaker 0", "Speaker 1", "Speaker B", "spk_0", None]
    assert of_channel(1) == (Role.UNKNOWN, "channel 1", {"channel": 1})
    assert of_channel(None) == (Role.UNKNOWN, None, {})


_WORD = {"type": "pronunciation", "start_time": "0.1", "end_time": "0.5", "alternatives": [{"content": "hallo"}], "speaker_label": "spk_0"}
_CHANNELS = {"channels": [{"channel_label": "ch_0", "items": [_WORD]}, {"channel_label": "ch_1", "items": [_WORD]}]}
_STT = {"word": "hallo", "startTime": "0.1s", "endTime": {"seconds": 1, "nanos": 5}, "speakerTag": 1}
_LEFT = {"Type": "EVENT", "ContentType": "application/vnd.amazonaws.connect.event.participant.left", "AbsoluteTime": "2026-03-02T09:00:09Z"}
_MESSAGE = {"Type": "MESSAGE", "Content": '{"templateType":"x","data":{"content":{"title":"t"}}}', "AbsoluteTime": "2026-03-02T09:00:01Z"}
_SAID = {"Content": "Hi", "ParticipantId": "AGENT", "BeginOffsetMillis": 1, "EndOffsetMillis": 9}
_PHRASE = {"text": "hi", "startTimeMs": 1772442001000, "duration": {"milliseconds": 5}, "participantPurpose": "internal"}
_SEGMENTS = {"sessions": [{"metrics": [{"name": "tAcd", "value": 5}], "segments": [{"disconnectType": "peer", "segmentEnd": "x"}]}]}
_TOLD = {"channel_participant": 1, "role": "Agent", "full_name": "Sanne"}
DOCUMENTS: dict[str, list[Any]] = {
    "amazon-contact-lens": [
        {
            "Channel": "VOICE",
            "ContactId": "c",
            "Participants": [{"ParticipantId": "AGENT", "ParticipantRole": "AGENT"}],
            "Transcript": [_SAID, _SAID],
        },
        {
            "ContactId": "c",
            "Participants": [],
            "Transcript": [{**_MESSAGE, "ParticipantRole": "AGENT"}, {**_LEFT, "ParticipantRole": "AGENT"}],
        },
        {"Segments": [{"Transcript": _SAID}, {"Event": {"EventType": "x", "Time": {"AbsoluteTime": "2026-03-02T09:00:01Z"}}}]},
        [{"ContactId": "a", "Segments": [{"Transcript": _SAID}]}],
    ],
    "amazon-transcribe": [
        {
            "jobName": "j",
            "results": {"items": [_WORD, _WORD], "transcripts": [{"transcript": "hallo"}], "language_codes": [{"language_code": "nl"}]},
        },
        {"jobName": "j", "results": {"items": [], "transcripts": [], "channel_labels": _CHANNELS}},
        {"jobName": "j", "results": {"audio_segments": [{"transcript": "x", "start_time": "1", "end_time": "2"}], "transcripts": []}},
        {"JobName": "j", "Transcript": [{"ParticipantRole": "AGENT", "Content": "Hi", "BeginOffsetMillis": 1}]},
    ],
    "genesys": [
        {
            "conversationId": "c",
            "mediaType": "call",
            "transcripts": [{"phrases": [_PHRASE, _PHRASE]}],
            "participants": [{"purpose": "acd", **_SEGMENTS}],
        },
        {
            "conversationId": "c",
            "messagingTranscript": [{"messageText": "x", "timestamp": "2026-03-02T09:00:01Z", "fromUser": {"name": "S"}}],
        },
        {"emailTranscript": [{"htmlBody": "<p>x</p>", "from": {"email": "a@b.example"}, "time": "2026-03-02T09:00:01Z", "subject": "s"}]},
    ],
    "google-ccai": [
        {
            "entries": [{"text": "x", "role": "AGENT", "user_id": 1, "start_timestamp_usec": 5}],
            "conversation_info": {"categories": [{"display_name": "x"}]},
        },
        {
            "name": "projects/1/conversations/2",
            "transcript": {"transcriptSegments": [{"text": "x", "words": [{"startOffset": "1s", "endOffset": "2s"}], "channelTag": 1}]},
            "callMetadata": {"agentChannel": 1},
            "qualityMetadata": {"waitDuration": "1s", "agentInfo": [{"teams": ["x"]}]},
        },
        {"messages": [{"content": "x", "participantRole": "END_USER", "sendTime": {"seconds": "1772442001"}}]},
        {"sentences": [{"sentence": "x", "participantRole": "END_USER", "startOffsetNanos": "5"}]},
    ],
    "google-stt": [
        {
            "results": [
                {"alternatives": [{"transcript": "x", "words": [_STT]}], "channelTag": 1},
                {"alternatives": [{"words": [_STT, _STT]}]},
            ]
        },
        {"results": {"gs://a/b.wav": {"inlineResult": {"transcript": {"results": [{"alternatives": [{"transcript": "x"}]}]}}}}},
    ],
    "twilio-intelligence": [
        {
            "sid": "GT1",
            "channel": {"participants": [_TOLD]},
            "sentences": [{"media_channel": 1, "sentence_index": 0, "transcript": "x", "start_time": "1"}],
        },
        [{"mediaChannel": 1, "transcript": "x"}],
    ],
}
_VALUES = st.one_of(
    st.none(),
    st.booleans(),
    st.sampled_from(
        [
            0,
            1,
            -5,
            10**400,
            1e308,
            float(2**63),
            "",
            "-1",
            "x",
            "9" * 400,
            "inf",
            "nan",
            "0001-01-01T00:00:00+14:00",
            "9999-12-31T23:59:59Z",
        ]
    ),
    st.sampled_from([[], {}, [[]], [{}], {"": {}}, [None, [None]]]),
    st.text(max_size=5),
)


def _paths(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [path, *(found for key, item in inner for found in _paths(item, (*path, key)))]


def _with(document: Any, path: tuple[Any, ...], value: Any) -> Any:
    if not path:
        return value
    changed = deepcopy(document)
    inner = changed
    for step in path[:-1]:
        inner = inner[step]
    inner[path[-1]] = value
    return changed


def _check(found: list[Conversation | Problem]) -> None:
    assert found
    for item in found:
        if isinstance(item, Problem):
            assert item.message and "\n" not in str(item)
            continue
        assert item.turns and item.id and item.place.line is not None
        json.dumps(item.metadata)
        starts = [turn.start for turn in item.turns if turn.start is not None]
        assert starts == sorted(starts) and all(start >= 0 for start in starts)
        for turn in item.turns:
            assert turn.text.strip() and turn.locate(0) is not None
            assert turn.end is None or turn.start is None or turn.end >= turn.start
            assert turn.name is None or isinstance(turn.name, str)


@pytest.mark.parametrize(("name", "document"), [(name, one) for name, several in DOCUMENTS.items() for one in several])
def test_each_document_is_recognised_and_read(name: str, document: Any) -> None:
    told, found = (list(read_text(json.dumps(document), ReadOptions(input_format=one), name="x.json")) for one in (name, None))
    assert all(isinstance(item, Conversation) for item in told)
    # No other format takes it for its own.
    assert [(item.id, item.turns) for item in found if isinstance(item, Conversation)] == [
        (item.id, item.turns) for item in told if isinstance(item, Conversation)
    ]
    _check(found)


@given(st.data())
@settings(max_examples=250, deadline=None)
def test_whatever_is_wrong_in_a_file_gives_conversations_and_problems(data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(sorted(DOCUMENTS)))
    document = data.draw(st.sampled_from(DOCUMENTS[name]))
    for _ in range(data.draw(st.integers(1, 3))):
        document = _with(document, data.draw(st.sampled_from(_paths(document)[1:] or [()])), data.draw(_VALUES))
    for options in (ReadOptions(), ReadOptions(input_format=name)):
        _check(list(read_text(json.dumps(document), options, name="x.json")))
