"""Google Speech-to-Text: responses of both versions, with and without speakers and channels."""

from __future__ import annotations

import json
from typing import Any

import pytest

from calllint.conversation import Channel, Conversation, Role
from calllint.errors import Problem
from calllint.reading import ReadOptions, read_text


def _all(value: Any, input_format: str | None = None) -> list[Conversation | Problem]:
    return list(read_text(json.dumps(value, indent=1), ReadOptions(input_format=input_format), name="opname.json"))


def _one(value: Any, input_format: str | None = None) -> Conversation:
    (found,) = _all(value, input_format)
    assert isinstance(found, Conversation), found
    return found


def _said(found: Conversation) -> list[tuple[str | None, str, float | None, float | None]]:
    return [(turn.name, turn.text, turn.start, turn.end) for turn in found.turns]


def _word(text: str, start: Any, end: Any, **more: Any) -> dict[str, Any]:
    return {"word": text, "startTime": start, "endTime": end, **more}


def _result(transcript: str | None, words: list[dict[str, Any]], **more: Any) -> dict[str, Any]:
    best = {"confidence": 0.9, **({} if transcript is None else {"transcript": transcript}), **({"words": words} if words else {})}
    return {"alternatives": [best, {"transcript": "iets anders"}], **more}


TAGGED = [
    _word("Goedemiddag", "0s", "0.700s", speakerTag=1),
    _word("Hallo", "1.200s", "1.500s", speakerTag=2),
    _word("hier", "1.5s", "1.700s", speakerTag=2),
    _word("Ja?", "2s", "2.250s", speakerTag=1),
]
SPOKEN = [("Speaker 1", "Goedemiddag", 0.0, 0.7), ("Speaker 2", "Hallo hier", 1.2, 1.7), ("Speaker 1", "Ja?", 2.0, 2.25)]


def _untagged(words: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [{key: item for key, item in word.items() if key != "speakerTag"} for word in words]


def test_the_last_result_repeats_all_words_with_their_speakers() -> None:
    first = _result("Goedemiddag Hallo hier", _untagged(TAGGED[:3]), languageCode="nl-nl")
    found = _one({"results": [first, _result(" Ja?", _untagged(TAGGED[3:])), _result(None, TAGGED)]})
    assert _said(found) == SPOKEN
    assert {turn.role for turn in found.turns} == {Role.UNKNOWN}
    assert (found.id, found.channel, found.language) == ("opname", Channel.CALL, "nl")


def test_every_result_may_repeat_what_was_before() -> None:
    assert _said(_one({"results": [_result("Goedemiddag Hallo", TAGGED[:2]), _result("Ja?", TAGGED)]})) == SPOKEN


def test_version_2_has_labels_in_each_result_and_leaves_out_offsets_of_zero() -> None:
    def word(text: str, start: str | None, end: str, label: str) -> dict[str, Any]:
        return {"word": text, "endOffset": end, "speakerLabel": label} | ({} if start is None else {"startOffset": start})

    results = [
        _result(
            "Goedemiddag Hallo", [word("Goedemiddag", None, "0.700s", "1"), word("Hallo", "1.200s", "1.500s", "2")], resultEndOffset="1.6s"
        ),
        _result(
            "hier Ja?", [word("hier", "1.5s", "1.7s", "2"), word("Ja?", "2s", "2.25s", "1")], resultEndOffset="3s", languageCode="nl-NL"
        ),
    ]
    value = {"results": results, "metadata": {"totalBilledDuration": "4s"}}
    assert _said(_one(value)) == SPOKEN
    assert _one(value).language == "nl"


def test_durations_of_the_client_libraries() -> None:
    words = [
        _word("Hi", {"seconds": "1", "nanos": 200000000}, {"seconds": 1, "nanos": 900000000}, speakerTag=0),
        _word("there", {"seconds": {"low": 2, "high": 0, "unsigned": False}}, {"seconds": 3, "nanos": 0}, speakerTag=0),
    ]
    assert _said(_one({"results": [_result("Hi there", words)]})) == [(None, "Hi there", 1.2, 3.0)]
    snake = [{"word": "Hi", "start_time": "0.5s", "end_time": "1s", "speaker_tag": 3}]
    assert _said(_one({"results": [_result("Hi", snake)], "total_billed_time": "15s"})) == [("Speaker 3", "Hi", 0.5, 1.0)]


def test_without_speakers_each_result_is_a_turn() -> None:
    results = [
        _result("Hello there.", []),
        _result(" how are you ", [], resultEndTime="7.500s"),
        _result("Fine", [_word("Fine", "9s", "8s")]),
    ]
    assert _said(_one({"results": results})) == [
        (None, "Hello there.", None, None),
        (None, "how are you", 0.0, 7.5),
        (None, "Fine", 9.0, None),
    ]


def test_times_of_results_without_words_go_on_from_the_one_before() -> None:
    results = [_result("een", [], resultEndTime="2s"), _result("twee", [], resultEndTime="5.5s"), _result("drie", [], resultEndTime="x")]
    assert [(start, end) for _, _, start, end in _said(_one({"results": results}))] == [(0.0, 2.0), (2.0, 5.5), (None, None)]


def test_channels_are_merged_by_time() -> None:
    results = [
        _result("hallo", [_word("hallo", "3s", "4s")], channelTag=1),
        _result("wat fijn", [_word("wat", "9s", "9.5s")], channelTag=1),
        _result("goedemiddag", [_word("goedemiddag", "1s", "3.5s")], channelTag=2),
    ]
    found = _one({"results": results})
    assert _said(found) == [
        ("channel 2", "goedemiddag", 1.0, 3.5),
        ("channel 1", "hallo", 3.0, 4.0),
        ("channel 1", "wat fijn", 9.0, 9.5),
    ]
    assert [turn.metadata for turn in found.turns] == [{"channel": 2}, {"channel": 1}, {"channel": 1}]


def test_results_that_are_not_final_are_left_out() -> None:
    interim = {**_result("goed", []), "isFinal": False, "stability": 0.4}
    assert [turn.text for turn in _one({"results": [interim, {**_result("goedemiddag", []), "isFinal": True}]}).turns] == ["goedemiddag"]


def test_a_stream_of_responses_is_one_conversation() -> None:
    stream = [
        {"results": [{**_result("goe", []), "isFinal": False, "stability": 0.1}]},
        {"results": [{**_result("goedemiddag", [], resultEndTime="1s"), "isFinal": True}]},
        {"results": [{**_result(" met sanne", [], resultEndTime="2s"), "isFinal": True}]},
    ]
    assert _said(_one(stream)) == [(None, "goedemiddag", 0.0, 1.0), (None, "met sanne", 1.0, 2.0)]


def test_an_operation_and_a_batch_are_unwrapped() -> None:
    inner = {"results": [_result("Goedemiddag", TAGGED)], "totalBilledTime": "15s"}
    operation = {
        "name": "123",
        "metadata": {"progressPercent": 100},
        "done": True,
        "response": {"@type": "x.LongRunningRecognizeResponse", **inner},
    }
    assert _said(_one(operation)) == SPOKEN
    batch = {
        "done": True,
        "response": {
            "results": {
                "gs://opnames/een.wav": {"inlineResult": {"transcript": inner}, "transcript": inner},
                "gs://opnames/twee.wav": {"transcript": inner},
                "gs://opnames/drie.wav": {"cloudStorageResult": {"uri": "gs://opnames/drie.json"}},
            }
        },
    }
    one, two, three = _all(batch)
    assert isinstance(one, Conversation)
    assert isinstance(two, Conversation)
    assert isinstance(three, Problem)
    assert (one.id, two.id) == ("een", "twee")
    assert _said(one) == _said(two) == SPOKEN
    assert "the file that `uri` names" in three.message


def test_a_finding_leads_to_the_first_word() -> None:
    text = json.dumps({"results": [_result("Hallo", TAGGED)]}, indent=1)
    (found,) = read_text(text, name="opname.json")
    assert isinstance(found, Conversation)
    line, column = found.turns[1].locate(2) or (0, 0)
    assert text.split("\n")[line - 1][column - 1 :].startswith('Hallo"')


@pytest.mark.parametrize(
    "value",
    [
        {"results": [], "totalBilledTime": "15s"},
        {"results": [_result("  ", [_word("", "0s", "1s")])]},
        {"results": [_result(None, [_word("", "0s", "1s", speakerTag=1)])]},
    ],
)
def test_a_response_without_words_is_a_problem(value: dict[str, Any]) -> None:
    (found,) = _all(value)
    assert isinstance(found, Problem)
    assert "no words of Google Speech-to-Text" in found.message


def test_the_response_of_another_maker_is_not_taken_for_it() -> None:
    other = {"result_index": 0, "results": [{"final": True, "alternatives": [{"transcript": "hi", "timestamps": [["hi", 0.1, 0.3]]}]}]}
    (found,) = _all(other)
    assert isinstance(found, Problem)


def test_named_it_is_read_as_well() -> None:
    assert _said(_one({"results": [_result("Goedemiddag", [])]}, "google-stt")) == [(None, "Goedemiddag", None, None)]
