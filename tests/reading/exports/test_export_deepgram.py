"""Deepgram: utterances, paragraphs, words, transcripts; one channel or several."""

from __future__ import annotations

import json
from typing import Any

import pytest

from calllint.conversation import Channel, Conversation, Role
from calllint.errors import Problem
from calllint.reading import ReadOptions, read_text

METADATA = {"request_id": "req-1", "created": "2026-03-02T09:00:00.000Z", "duration": 8.25, "channels": 1, "models": ["m"]}
SAID = [(0, "Goedemorgen, met Sanne.", 0.5, 2.0), (1, "Ja hallo, met Jan.", 2.4, 4.0), (0, "Zegt u het maar.", 4.5, 5.5)]


def _words(*said: tuple[int | None, str, float, float]) -> list[dict[str, Any]]:
    found = []
    for speaker, text, start, end in said:
        words = text.split()
        step = (end - start) / len(words)
        for at, word in enumerate(words):
            times = {"start": round(start + at * step, 3), "end": round(start + (at + 1) * step, 3)}
            found.append({"word": word.strip(".,").lower(), **times, "confidence": 0.9, "punctuated_word": word})
            if speaker is not None:
                found[-1] |= {"speaker": speaker, "speaker_confidence": 0.8}
    return found


def _channel(*said: tuple[int | None, str, float, float], **more: Any) -> dict[str, Any]:
    text = " ".join(one[1] for one in said)
    return {"alternatives": [{"transcript": text, "confidence": 0.9, "words": _words(*said), **more}]}


def _utterances(*said: tuple[int | None, str, float, float], channel: int = 0) -> list[dict[str, Any]]:
    found = []
    for speaker, text, start, end in said:
        found.append({"start": start, "end": end, "confidence": 0.9, "channel": channel, "transcript": text, "words": [], "id": "u"})
        if speaker is not None:
            found[-1]["speaker"] = speaker
    return found


def _read(results: dict[str, Any], **metadata: Any) -> Conversation:
    value = {"metadata": {**METADATA, **metadata}, "results": results}
    (found,) = read_text(json.dumps(value, indent=1), name="opname.json")
    assert isinstance(found, Conversation), found
    (told,) = read_text(json.dumps([value]), ReadOptions(input_format="deepgram"), name="opname.json")
    assert isinstance(told, Conversation)
    assert [turn[:6] for turn in told.turns] == [turn[:6] for turn in found.turns]
    assert {turn.role for turn in found.turns} == {Role.UNKNOWN}
    return found


def _said(found: Conversation) -> list[tuple[str | None, str, float | None, float | None]]:
    return [(turn.name, turn.text, turn.start, turn.end) for turn in found.turns]


SPOKEN = [(f"Speaker {speaker}", *rest) for speaker, *rest in SAID]


def test_utterances_are_turns() -> None:
    found = _read({"channels": [_channel(*SAID)], "utterances": _utterances(*SAID)})
    assert (found.id, found.channel, found.metadata) == ("req-1", Channel.CALL, {"duration_s": 8.25})
    assert _said(found) == SPOKEN


def test_utterances_without_speakers_have_no_names() -> None:
    said = [(None, *one[1:]) for one in SAID]
    assert [turn.name for turn in _read({"utterances": _utterances(*said), "channels": []}).turns] == [None, None, None]


def test_utterances_of_several_channels_are_put_in_order() -> None:
    first, second = [(None, *one[1:]) for one in (SAID[0], SAID[2])], [(None, *SAID[1][1:])]
    found = _read({"utterances": [*_utterances(*first), *_utterances(*second, channel=1)]}, channels=2)
    assert _said(found) == [("channel 0", *SAID[0][1:]), ("channel 1", *SAID[1][1:]), ("channel 0", *SAID[2][1:])]
    assert [turn.metadata["channel"] for turn in found.turns] == [0, 1, 0]


def test_speakers_within_a_channel_are_told_apart() -> None:
    found = _read({"utterances": [*_utterances(*SAID[:2]), *_utterances((0, *SAID[2][1:]), channel=1)]}, channels=2)
    assert [turn.name for turn in found.turns] == ["channel 0 Speaker 0", "channel 0 Speaker 1", "channel 1"]


def test_paragraphs_are_turns_where_there_are_no_utterances() -> None:
    sentences = [{"text": "Goedemorgen.", "start": 0.5, "end": 1.0}, {"text": "Met Sanne.", "start": 1.1, "end": 2.0}]
    paragraphs = [
        {"sentences": sentences, "speaker": 0, "num_words": 3, "start": 0.5, "end": 2.0},
        {"sentences": [{"text": "Hallo.", "start": 2.4, "end": 4.0}], "speaker": 1, "num_words": 1},
        {"sentences": []},
    ]
    found = _read({"channels": [_channel(*SAID, paragraphs={"transcript": "…", "paragraphs": paragraphs})]})
    assert _said(found) == [("Speaker 0", "Goedemorgen. Met Sanne.", 0.5, 2.0), ("Speaker 1", "Hallo.", 2.4, 4.0)]


def test_words_with_speakers_become_turns() -> None:
    assert _said(_read({"channels": [_channel(*SAID)]})) == SPOKEN
    bare = _words(*SAID)
    for word in bare:
        word["punctuated_word"] = None
    assert _read({"channels": [_channel(words=bare)]}).turns[0].text == "goedemorgen met sanne"


def test_words_of_several_channels_become_turns_in_order() -> None:
    first, second = [(None, *one[1:]) for one in (SAID[0], SAID[2])], [(None, *SAID[1][1:])]
    found = _read({"channels": [_channel(*first), _channel(*second)]}, channels=2)
    assert _said(found) == [("channel 0", *SAID[0][1:]), ("channel 1", *SAID[1][1:]), ("channel 0", *SAID[2][1:])]


def test_a_transcript_alone_is_one_turn() -> None:
    assert _said(_read({"channels": [_channel((None, "Goedemorgen, met Sanne.", 0.5, 2.0))]})) == [
        (None, "Goedemorgen, met Sanne.", 0.5, 2.0)
    ]
    assert _said(_read({"channels": [{"alternatives": [{"transcript": "Hallo"}]}]})) == [(None, "Hallo", None, None)]


def test_the_language_is_what_was_heard() -> None:
    assert _read({"channels": [{**_channel(*SAID), "detected_language": "nl"}]}).language == "nl"
    assert _read({"channels": [_channel(*SAID, languages=["en-US"])]}).language == "en"
    assert _read({"channels": [_channel(*SAID)]}).language is None


@pytest.mark.parametrize("results", [{"channels": [_channel()]}, {"channels": []}, {"channels": [{"alternatives": [7]}], "utterances": {}}])
def test_silence_is_a_problem(results: dict[str, Any]) -> None:
    (found,) = read_text(json.dumps({"metadata": METADATA, "results": results}))
    assert isinstance(found, Problem)
    assert "holds no words" in found.message
