"""Whisper's many relatives: segments as turns."""

from __future__ import annotations

import json
from typing import Any

import pytest

from calllint.conversation import Channel, Conversation, Role
from calllint.errors import Problem
from calllint.reading import Match, ReadOptions, read_text
from calllint.reading.exports import explain_export
from calllint.reading.exports.whisper import EXPORT

SEGMENTS = [
    {"id": 0, "seek": 0, "start": 0.0, "end": 3.52, "text": " Goedemorgen, met Sanne.", "tokens": [50364, 1], "avg_logprob": -0.2},
    {"id": 1, "seek": 0, "start": 3.52, "end": 6.1, "text": " Ja hallo, met Jan.", "tokens": [50364, 1], "avg_logprob": -0.2},
]
TURNS = [(None, "Goedemorgen, met Sanne.", 0.0, 3.52), (None, "Ja hallo, met Jan.", 3.52, 6.1)]
SPEAKERS = [("SPEAKER_00", *TURNS[0][1:]), ("SPEAKER_01", *TURNS[1][1:])]


def _with(segments: list[dict[str, Any]], *keys: str, **more: list[Any]) -> list[dict[str, Any]]:
    return [{key: one[key] for key in keys} | {key: each[at] for key, each in more.items()} for at, one in enumerate(segments)]


PLAIN = _with(SEGMENTS, "start", "end", "text")
DIARIZED = _with(SEGMENTS, "start", "end", "text", speaker=["SPEAKER_00", "SPEAKER_01"])
WORDS = [[{"word": "Goedemorgen,", "start": 0.0, "end": 1.0, "score": 0.9, "speaker": "SPEAKER_00"}], [{"word": "Ja"}]]
CPP = [
    {"timestamps": {"from": "00:00:00,000", "to": "00:00:03,520"}, "offsets": {"from": 0, "to": 3520}, "text": " Goedemorgen, met Sanne."},
    {"timestamps": {"from": "00:00:03,520", "to": "00:00:06,100"}, "offsets": {"from": 3520, "to": 6100}, "text": " Ja hallo, met Jan."},
    {"timestamps": {"from": "00:00:06,100", "to": "00:00:07,000"}, "offsets": {"from": 6100, "to": 7000}, "text": " [BLANK_AUDIO]"},
]
CHUNKS = [{"text": " Goedemorgen, met Sanne.", "timestamp": [0.0, 3.52]}, {"text": " Ja hallo, met Jan.", "timestamp": [3.52, 6.1]}]


def _said(value: Any, input_format: str | None = None) -> list[tuple[str | None, str, float | None, float | None]]:
    (found,) = read_text(json.dumps(value), ReadOptions(input_format=input_format), name="opname.json")
    assert isinstance(found, Conversation), found
    assert found.channel is Channel.CALL
    return [(turn.name, turn.text, turn.start, turn.end) for turn in found.turns]


def _language(value: Any) -> str | None:
    (found,) = read_text(json.dumps(value), name="opname.json")
    assert isinstance(found, Conversation), found
    return found.language


@pytest.mark.parametrize(
    ("value", "turns"),
    [
        pytest.param({"text": " Goedemorgen…", "segments": SEGMENTS, "language": "nl"}, TURNS, id="openai-whisper"),
        pytest.param(
            {"task": "transcribe", "language": "dutch", "duration": 6.1, "text": "…", "segments": SEGMENTS}, TURNS, id="verbose_json"
        ),
        pytest.param({"segments": PLAIN}, TURNS, id="segments alone"),
        pytest.param(
            {"segments": _with(PLAIN, "text", start=["0.0", "3.52"], end=["3.52", "6.10"]), "language": "nl"}, TURNS, id="strings"
        ),
        pytest.param(SEGMENTS, TURNS, id="list"),
        pytest.param(PLAIN, TURNS, id="plain list"),
        pytest.param([[one["id"], 0, one["start"], one["end"], one["text"], [1], -0.2] for one in SEGMENTS], TURNS, id="named tuples"),
        pytest.param(
            {"segments": [[1, 0, 0.0, 3.52, TURNS[0][1], []], [2, 0, 3.52, 6.1, TURNS[1][1]]], "info": {"language": "nl"}},
            TURNS,
            id="in a dict",
        ),
        pytest.param({"segments": DIARIZED, "word_segments": [], "language": "nl"}, SPEAKERS, id="WhisperX"),
        pytest.param(DIARIZED, SPEAKERS, id="WhisperX list"),
        pytest.param({"segments": [DIARIZED[0], PLAIN[1]], "word_segments": []}, [SPEAKERS[0], TURNS[1]], id="a speaker is missing"),
        pytest.param({"segments": _with(PLAIN, "start", "end", "text", words=WORDS)}, [SPEAKERS[0], TURNS[1]], id="speaker at the words"),
        pytest.param({"segments": [SEGMENTS[1], SEGMENTS[0], {**SEGMENTS[0], "text": " "}], "text": ""}, TURNS, id="out of order"),
        pytest.param({"result": {"language": "nl"}, "model": {"type": "base"}, "transcription": CPP}, TURNS, id="whisper.cpp"),
        pytest.param(
            {"transcription": [{**CPP[0], "speaker": "0"}, {**CPP[1], "speaker": "?"}]},
            [("Speaker 0", *TURNS[0][1:]), TURNS[1]],
            id="stereo",
        ),
        pytest.param(
            {"transcription": [{**CPP[0], "text": " Goedemorgen, met Sanne. [SPEAKER_TURN]", "speaker_turn_next": True}, CPP[1]]},
            TURNS,
            id="tdrz",
        ),
        pytest.param({"text": "…", "chunks": CHUNKS}, TURNS, id="Transformers"),
        pytest.param(
            {"text": "…", "chunks": [CHUNKS[0], {**CHUNKS[1], "timestamp": [3.52, None]}]}, [TURNS[0], (*TURNS[1][:3], None)], id="no end"
        ),
        pytest.param(
            {"speakers": [{**CHUNKS[0], "speaker": "SPEAKER_00"}, {**CHUNKS[1], "speaker": "SPEAKER_01"}], "chunks": CHUNKS, "text": "…"},
            SPEAKERS,
            id="insanely-fast-whisper",
        ),
        pytest.param({"speakers": [], "chunks": CHUNKS, "text": "…"}, TURNS, id="without diarization"),
        pytest.param(
            {
                "task": "transcribe",
                "duration": 6.1,
                "text": "…",
                "segments": [{"type": "transcript.text.segment", "id": "seg_1", **one} for one in DIARIZED],
            },
            SPEAKERS,
            id="diarized_json",
        ),
        pytest.param(
            {"output": {"segments": DIARIZED, "num_speakers": 2, "language": "nl"}, "status": "succeeded"}, SPEAKERS, id="wrapped"
        ),
        pytest.param([{"text": "Goedemorgen, met Sanne.", "start": 0.0, "duration": 3.52}], TURNS[:1], id="durations"),
        pytest.param(
            {"word_segments": WORDS[0] + [{"word": "met"}, {"word": "Jan", "start": 3.0, "speaker": "SPEAKER_01"}]}, None, id="words alone"
        ),
    ],
)
def test_every_relative_is_read(value: Any, turns: list[tuple[str | None, str, float | None, float | None]] | None) -> None:
    expected = turns or [("SPEAKER_00", "Goedemorgen, met", 0.0, 1.0), ("SPEAKER_01", "Jan", 3.0, None)]
    assert _said(value) == expected
    assert _said(value, "whisper") == expected


@pytest.mark.parametrize(
    ("value", "start"),
    [
        ({"text": "Goedemorgen, met Sanne.", "usage": {"type": "duration", "seconds": 4}}, None),
        (
            {
                "task": "transcribe",
                "language": "dutch",
                "duration": "4.1",
                "text": "Goedemorgen, met Sanne.",
                "words": [{"word": "Goedemorgen", "start": 0.5}],
            },
            0.5,
        ),
        ({"text": " Goedemorgen, met Sanne.", "segments": [], "language": "nl"}, None),
    ],
)
def test_a_text_alone_is_one_turn(value: Any, start: float | None) -> None:
    assert _said(value) == [(None, "Goedemorgen, met Sanne.", start, None)]


@pytest.mark.parametrize(
    ("written", "code"), [("nl", "nl"), ("dutch", "nl"), ("English", "en"), ("nld", "nl"), ("nl-NL", "nl"), ("klingon", None), (7, None)]
)
def test_languages_become_codes(written: Any, code: str | None) -> None:
    assert _language({"text": "", "segments": SEGMENTS, "language": written}) == code


def test_speakers_who_are_roles_have_them() -> None:
    segments = [{**PLAIN[0], "speaker": "agent"}, {**PLAIN[1], "speaker": "Jan de Boer"}]
    (found,) = read_text(json.dumps({"task": "transcribe", "segments": segments, "text": ""}))
    assert isinstance(found, Conversation)
    assert [(turn.role, turn.name) for turn in found.turns] == [(Role.AGENT, None), (Role.UNKNOWN, "Jan de Boer")]


def test_who_is_who_may_stand_beside_the_segments() -> None:
    segments = [{**one, "speaker": number} for number, one in enumerate(PLAIN)]
    found = next(iter(read_text(json.dumps({"speakers": {"0": "agent", "1": "customer"}, "segments": segments}), name="x.json")))
    assert isinstance(found, Conversation)
    assert [turn.role for turn in found.turns] == [Role.AGENT, Role.CUSTOMER]


def test_turns_stand_where_their_segments_stand() -> None:
    text = json.dumps({"segments": [{**PLAIN[0], "text": "Hallo daar"}, PLAIN[1]]}, indent=1)
    (found,) = read_text(text)
    assert isinstance(found, Conversation)
    line, column = found.turns[0].locate(6) or (0, 0)
    assert text.split("\n")[line - 1][column - 1 :].startswith("daar")
    assert found.turns[1].place is not None
    assert found.turns[1].place.json_path == "$.segments[1].text"


@pytest.mark.parametrize(
    "value",
    [
        {"segments": [{"text": " ", "start": 0, "end": 1}], "language": "nl"},
        {"transcription": [CPP[2]]},
        {"text": "", "segments": [], "language": "nl"},
        {"segments": [{"text": "x", "start": 0, "end": 1}, 7, None, {"text": 3}, [1, 2]], "language": {"a": 1}},
    ],
)
def test_what_has_no_words_is_a_problem(value: Any) -> None:
    (found,) = read_text(json.dumps(value))
    if isinstance(found, Conversation):
        assert [turn.text for turn in found.turns] == ["x"]
    else:
        assert isinstance(found, Problem)
        assert "holds no words" in found.message


@pytest.mark.parametrize(
    "value",
    [
        {"segments": [{"start": 0, "end": 1, "text": "Hallo", "role": "agent"}, {"start": 1, "end": 2, "text": "Hoi", "role": "customer"}]},
        [{"text": "Hallo", "start": 0, "end": 1, "channel": "agent"}],
        {"text": "Hallo"},
        {"text": "Hallo", "language": "nl"},
        [{"text": "Hallo"}],
        [],
        "Hallo",
    ],
)
def test_what_is_somebody_elses_is_left_to_them(value: Any) -> None:
    assert EXPORT.recognise(value) is Match.NO
    assert not any(line.startswith("export: whisper") for line in explain_export(value))


def test_labels_listed_beside_the_segments_are_none() -> None:
    value = {"call_id": "oproep-7", "speakers": ["SPEAKER_00", "SPEAKER_01"], "segments": DIARIZED}
    assert _said(value) == SPEAKERS
    (found,) = read_text(json.dumps(value), name="opname.json")
    assert isinstance(found, Conversation)
    assert found.id == "oproep-7"
