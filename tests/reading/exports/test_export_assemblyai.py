"""AssemblyAI: utterances, words, sentences, paragraphs or a text."""

from __future__ import annotations

import json
from typing import Any

import pytest

from calllint.conversation import Channel, Conversation, Role
from calllint.errors import Problem
from calllint.reading import ReadOptions, read_text

WORDS = [
    {"text": "Goedemorgen,", "start": 250, "end": 900, "confidence": 0.9, "speaker": "A"},
    {"text": "Sanne.", "start": 950, "end": 1500, "confidence": 0.9, "speaker": "A"},
    {"text": "Hallo.", "start": 2000, "end": 2404, "confidence": 0.9, "speaker": "B"},
]
UTTERANCES = [
    {"speaker": "A", "text": "Goedemorgen, Sanne.", "confidence": 0.9, "start": 250, "end": 1500, "words": WORDS[:2]},
    {"speaker": "B", "text": "Hallo.", "confidence": 0.9, "start": 2000, "end": 2404, "words": WORDS[2:]},
]
HEAD = {
    "id": "6a9z-1",
    "language_model": "assemblyai_default",
    "acoustic_model": "assemblyai_default",
    "speech_model": "best",
    "language_code": "nl",
    "status": "completed",
    "audio_url": "https://opnames.example/1.wav",
    "text": "Goedemorgen, Sanne. Hallo.",
    "words": WORDS,
    "utterances": UTTERANCES,
    "confidence": 0.9,
    "audio_duration": 3,
    "punctuate": True,
    "format_text": True,
}
SPOKEN = [("Speaker A", "Goedemorgen, Sanne.", 0.25, 1.5), ("Speaker B", "Hallo.", 2.0, 2.404)]


def _read(value: Any) -> Conversation:
    (found,) = read_text(json.dumps(value), name="opname.json")
    assert isinstance(found, Conversation), found
    (told,) = read_text(json.dumps({"data": value}), ReadOptions(input_format="assemblyai"), name="opname.json")
    assert isinstance(told, Conversation)
    assert [turn[:6] for turn in told.turns] == [turn[:6] for turn in found.turns]
    return found


def _said(found: Conversation) -> list[tuple[str | None, str, float | None, float | None]]:
    return [(turn.name, turn.text, turn.start, turn.end) for turn in found.turns]


def _bare(words: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [{key: value for key, value in word.items() if key != "speaker"} for word in words]


def test_utterances_are_turns() -> None:
    found = _read(HEAD)
    assert (found.id, found.channel, found.language, found.metadata) == ("6a9z-1", Channel.CALL, "nl", {"duration_s": 3.0})
    assert _said(found) == SPOKEN
    assert {turn.role for turn in found.turns} == {Role.UNKNOWN}
    assert _said(_read({"utterances": UTTERANCES})) == SPOKEN


@pytest.mark.parametrize("utterances", [None, []])
def test_words_with_speakers_become_turns(utterances: Any) -> None:
    assert _said(_read({**HEAD, "utterances": utterances})) == SPOKEN


def test_a_text_without_speakers_is_one_turn() -> None:
    assert _said(_read({**HEAD, "utterances": None, "words": _bare(WORDS)})) == [(None, "Goedemorgen, Sanne. Hallo.", 0.25, 2.404)]
    assert _said(_read({**HEAD, "utterances": None, "words": None})) == [(None, "Goedemorgen, Sanne. Hallo.", None, None)]


def test_channels_are_parties() -> None:
    utterances = [{**one, "channel": channel, "speaker": channel} for one, channel in zip(UTTERANCES, "12", strict=True)]
    expected = [("channel 1", *SPOKEN[0][1:]), ("channel 2", *SPOKEN[1][1:])]
    assert _said(_read({**HEAD, "utterances": utterances})) == expected
    words = [{**word, "channel": "2" if word["speaker"] == "B" else "1"} for word in WORDS]
    assert _said(_read({**HEAD, "utterances": None, "words": words})) == expected


def test_identified_speakers_have_roles_or_names() -> None:
    utterances = [
        {**UTTERANCES[0], "speaker": "Agent"},
        {**UTTERANCES[1], "speaker": "Jan de Boer"},
        {**UTTERANCES[1], "speaker": "Customer"},
    ]
    assert [(turn.role, turn.name) for turn in _read({**HEAD, "utterances": utterances}).turns] == [
        (Role.AGENT, None),
        (Role.UNKNOWN, "Jan de Boer"),
        (Role.CUSTOMER, None),
    ]


@pytest.mark.parametrize("key", ["sentences", "paragraphs"])
def test_sentences_and_paragraphs(key: str) -> None:
    found = _read({key: UTTERANCES, "id": "6a9z-1", "confidence": 0.9, "audio_duration": 3})
    assert (_said(found), found.id) == (SPOKEN, "6a9z-1")


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ({**HEAD, "status": "error", "error": "File does not appear to contain audio", "text": None}, "failed: File does not appear"),
        ({**HEAD, "status": "processing", "text": None, "words": None, "utterances": None}, "not finished (status processing)"),
        ({**HEAD, "text": None, "words": [], "utterances": None}, "holds no words"),
        ({**HEAD, "text": 7, "words": {"a": 1}, "utterances": [3, None, {"text": ["x"]}]}, "holds no words"),
    ],
)
def test_what_can_not_be_read_is_a_problem(value: Any, message: str) -> None:
    (found,) = read_text(json.dumps(value))
    assert isinstance(found, Problem)
    assert message in found.message


def test_channels_of_a_recording() -> None:
    said = [{"channel": str(n + 1), "speaker": str(n + 1), "start": 1000 * n, "end": 1000 * n + 500, "text": "Hallo."} for n in range(2)]
    found = _read({"id": "5", "status": "completed", "audio_url": "https://x.example/a.mp3", "multichannel": True, "utterances": said})
    assert [(turn.name, turn.start, turn.end) for turn in found.turns] == [("channel 1", 0.0, 0.5), ("channel 2", 1.0, 1.5)]


def test_milliseconds_stay_so_where_little_stands_beside_the_utterances() -> None:
    value = {
        "id": "a", "status": "completed", "audio_url": "u",
        "utterances": [{"speaker": "Agent", "start": 100, "end": 900, "text": "Dag.", "confidence": 1}],
    }  # fmt: skip
    (found,) = read_text(json.dumps(value), name="a.json")
    assert isinstance(found, Conversation)
    assert [(turn.role, turn.start, turn.end) for turn in found.turns] == [(Role.AGENT, 0.1, 0.9)]


def test_utterances_beside_words_are_enough() -> None:
    utterances = [{key: value for key, value in one.items() if key != "words"} for one in UTTERANCES]
    assert _said(_read({"text": HEAD["text"], "words": WORDS, "utterances": utterances})) == SPOKEN


def test_utterances_alone_are_told_by_letters_whole_numbers_and_confidence() -> None:
    bare = [{key: one[key] for key in ("speaker", "text", "confidence", "start", "end")} for one in UTTERANCES]
    assert _said(_read({"id": "6a9z-1", "fullText": HEAD["text"], "utterances": bare})) == SPOKEN
    (found,) = read_text(
        json.dumps({"utterances": [{**one, "start": one["start"] / 1000, "end": one["end"] / 1000} for one in bare]}), name="x.json"
    )
    assert isinstance(found, Conversation)
    assert [(turn.start, turn.end) for turn in found.turns] == [(0.25, 1.5), (2.0, 2.404)]
