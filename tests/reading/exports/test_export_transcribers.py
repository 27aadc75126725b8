"""Azure Speech, Rev, Speechmatics, ElevenLabs, Gladia; and all transcribers together: mutated, and told apart."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calllint.conversation import Channel, Conversation, Role
from calllint.errors import Problem
from calllint.reading import ReadOptions, read_text
from calllint.reading.exports import explain_export

FIRST, SECOND = ("Goedemorgen, met Sanne.", 0.76, 2.08), ("Hallo, met Jan.", 2.5, 3.5)


def _phrase(text: str, start: float, end: float, **more: Any) -> dict[str, Any]:
    best = {"confidence": 0.9, "lexical": text.lower(), "itn": text.lower(), "maskedITN": text.lower(), "display": text}
    lasted = round(end - start, 3)
    ticks = {"offsetInTicks": float(round(start * 1e7)), "durationInTicks": float(round(lasted * 1e7))}
    times = {"offset": f"PT{start}S", "duration": f"PT{lasted}S", **ticks}
    return {"recognitionStatus": "Success", **more, **times, "nBest": [best, {"display": "iets anders"}], "locale": "nl-NL"}


BATCH = {
    "source": "https://opslag.example/1.wav",
    "timestamp": "2026-05-24T13:37:05Z",
    "durationInTicks": 41200000,
    "duration": "PT4.12S",
    "combinedRecognizedPhrases": [{"channel": 0, "lexical": "alles", "display": "Alles."}],
    "recognizedPhrases": [
        _phrase(*SECOND, channel=0, speaker=2),
        _phrase(*FIRST, channel=0, speaker=1),
        {"recognitionStatus": "Failure", "nBest": []},
    ],
}
FAST = {
    "durationMilliseconds": 4120,
    "combinedPhrases": [{"text": "Alles."}],
    "phrases": [
        {
            "speaker": 1,
            "offsetMilliseconds": 760,
            "durationMilliseconds": 1320,
            "text": FIRST[0],
            "words": [],
            "locale": "nl-NL",
            "confidence": 0.9,
        },
        {"speaker": 2, "offsetMilliseconds": 2500, "durationMilliseconds": 1000, "text": SECOND[0], "locale": "nl-NL", "confidence": 0.9},
    ],
}


def _elements(text: str, start: float, end: float, *, spaces: bool = True) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    words = text.split()
    for at, word in enumerate(words):
        if at and spaces:
            found.append({"type": "punct", "value": " "})
        times = {"ts": start if not at else start + 0.1, "end_ts": end if at == len(words) - 1 else start + 0.2}
        found.append({"type": "text", "value": word.rstrip(".,"), **times, "confidence": 0.9})
        if word[-1] in ".,":
            found.append({"type": "punct", "value": word[-1]})
    return found


REV = {"monologues": [{"speaker": 0, "elements": _elements(*FIRST)}, {"speaker": 1, "elements": _elements(*SECOND, spaces=False)}]}


def _results(text: str, start: float, end: float, speaker: str, **more: Any) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    words = text.split()
    for at, word in enumerate(words):
        last = end if at == len(words) - 1 else start + 0.1 * at + 0.1
        alternative = {"confidence": 0.9, "content": word.rstrip(".,"), "language": "nl", "speaker": speaker}
        found.append({"alternatives": [alternative], "start_time": start + 0.1 * at, "end_time": last, "type": "word", **more})
        if word[-1] in ".,":
            mark = {"alternatives": [{**alternative, "content": word[-1]}], "start_time": last, "end_time": last, "attaches_to": "previous"}
            found.append({**mark, "type": "punctuation", "is_eos": word[-1] == ".", **more})
    return found


SPEECHMATICS = {
    "format": "2.9",
    "job": {"id": "ki8de2fhcm", "created_at": "2026-01-23T19:31:19.354Z", "duration": 4, "data_name": "1.wav"},
    "metadata": {"created_at": "2026-01-23T19:31:19Z", "type": "transcription", "transcription_config": {"language": "nl"}},
    "results": [*_results(*FIRST, "S1"), *_results(*SECOND, "S2")],
}


def _scribe(text: str, start: float, end: float, speaker: str | None) -> list[dict[str, Any]]:
    words: list[dict[str, Any]] = []
    pieces = text.split()
    for at, piece in enumerate(pieces):
        if at:
            words.append({"text": " ", "start": start, "end": start, "type": "spacing", "speaker_id": speaker})
        times = {"start": start, "end": end if at == len(pieces) - 1 else start}
        words.append({"text": piece, **times, "type": "word", "speaker_id": speaker, "logprob": -0.1})
    return words


ELEVENLABS = {
    "language_code": "nld",
    "language_probability": 0.98,
    "text": f"{FIRST[0]} {SECOND[0]}",
    "words": [*_scribe(*FIRST, "speaker_0"), *_scribe(*SECOND, "speaker_1")],
    "transcription_id": "tr-1",
}
UTTERANCES = [
    {"text": FIRST[0], "language": "nl", "start": FIRST[1], "end": FIRST[2], "confidence": 0.9, "channel": 0, "speaker": 0, "words": []},
    {
        "text": f" {SECOND[0]}",
        "language": "nl",
        "start": SECOND[1],
        "end": SECOND[2],
        "confidence": 0.9,
        "channel": 0,
        "speaker": 1,
        "words": [],
    },
]
TRANSCRIPTION = {"full_transcript": f"{FIRST[0]} {SECOND[0]}", "languages": ["nl"], "utterances": UTTERANCES}
GLADIA = {
    "id": "45463597",
    "request_id": "G-45463597",
    "version": 2,
    "status": "done",
    "kind": "pre-recorded",
    "result": {"metadata": {"audio_duration": 4.12, "number_of_distinct_channels": 1}, "transcription": TRANSCRIPTION},
}
RECALL = [
    {
        "participant": {"id": 100, "name": name, "is_host": True, "platform": "zoom", "extra_data": {}},
        "language_code": "nl",
        "words": [
            {"text": word, "start_timestamp": {"relative": start, "absolute": "2026-01-01T10:00:00Z"}, "end_timestamp": {"relative": end}}
            for word in text.split()
        ],
    }
    for name, (text, start, end) in (("Sanne Kok", FIRST), ("Jan", SECOND))
]
WHISPER = {
    "text": "",
    "language": "nl",
    "segments": [{"start": FIRST[1], "end": FIRST[2], "text": FIRST[0], "tokens": [1], "speaker": "SPEAKER_00"}],
}
DEEPGRAM = {
    "metadata": {"request_id": "r-1", "duration": 4.12},
    "results": {
        "channels": [
            {"alternatives": [{"transcript": FIRST[0], "words": [{"word": "goedemorgen", "start": 0.76, "end": 1.0, "speaker": 0}]}]}
        ],
        "utterances": [{"transcript": FIRST[0], "start": FIRST[1], "end": FIRST[2], "speaker": 0, "channel": 0}],
    },
}
ASSEMBLYAI = {
    "id": "a-1",
    "status": "completed",
    "audio_url": "https://opnames.example/1.wav",
    "speech_model": "best",
    "text": FIRST[0],
    "words": [{"text": "Goedemorgen", "start": 760, "end": 900, "speaker": "A"}],
    "utterances": [{"speaker": "A", "text": FIRST[0], "start": 760, "end": 2080, "words": [{"text": "Goedemorgen"}]}],
}
ALL = {
    "azure-speech": BATCH,
    "rev": REV,
    "speechmatics": SPEECHMATICS,
    "elevenlabs": ELEVENLABS,
    "gladia": GLADIA,
    "recall": RECALL,
    "whisper": WHISPER,
    "deepgram": DEEPGRAM,
    "assemblyai": ASSEMBLYAI,
}


def _read(value: Any, input_format: str | None = None) -> Conversation:
    (found,) = read_text(json.dumps(value, indent=1), ReadOptions(input_format=input_format), name="opname.json")
    assert isinstance(found, Conversation), found
    return found


def _said(found: Conversation) -> list[tuple[str | None, str, float | None, float | None]]:
    return [(turn.name, turn.text, turn.start, turn.end) for turn in found.turns]


def _spoken(first: str | None, second: str | None) -> list[tuple[str | None, str, float, float]]:
    return [(first, *FIRST), (second, *SECOND)]


@pytest.mark.parametrize(
    ("name", "value", "names", "facts"),
    [
        ("azure-speech", BATCH, ("Speaker 1", "Speaker 2"), ("opname", "nl", {"duration_s": 4.12})),
        ("azure-speech", FAST, ("Speaker 1", "Speaker 2"), ("opname", "nl", {"duration_s": 4.12})),
        ("rev", REV, ("Speaker 0", "Speaker 1"), ("opname", None, {})),
        ("speechmatics", SPEECHMATICS, ("S1", "S2"), ("ki8de2fhcm", "nl", {"duration_s": 4.0})),
        ("elevenlabs", ELEVENLABS, ("speaker_0", "speaker_1"), ("tr-1", "nl", {})),
        ("gladia", GLADIA, ("Speaker 0", "Speaker 1"), ("45463597", "nl", {"duration_s": 4.12})),
        (
            "gladia",
            {"metadata": {"audio_duration": 4.12}, "transcription": TRANSCRIPTION},
            ("Speaker 0", "Speaker 1"),
            ("opname", "nl", {"duration_s": 4.12}),
        ),
        ("gladia", TRANSCRIPTION, ("Speaker 0", "Speaker 1"), ("opname", "nl", {})),
    ],
)
def test_what_is_said_becomes_turns(name: str, value: Any, names: tuple[str, str], facts: tuple[Any, ...]) -> None:
    for found in (_read(value), _read([value], name), _read({"data": value})):
        assert _said(found) == _spoken(*names)
        assert (found.id, found.language, found.metadata) == facts
        assert found.channel is Channel.CALL
        assert {turn.role for turn in found.turns} == {Role.UNKNOWN}
    assert next(iter(explain_export(value))).startswith(f"export: {name} ")


def test_azure_channels_are_parties_whatever_their_speakers() -> None:
    phrases = [_phrase(*SECOND, channel=1), _phrase(*FIRST, channel=0)]
    assert _said(_read({**BATCH, "recognizedPhrases": phrases})) == _spoken("channel 0", "channel 1")
    fast = [{**one, "channel": at} for at, one in enumerate(FAST["phrases"]) if isinstance(one, dict)]
    assert _said(_read({**FAST, "phrases": fast})) == _spoken("channel 0", "channel 1")


@pytest.mark.parametrize(
    ("times", "start", "end"),
    [
        ({"offset": "PT1M2.5S", "duration": "PT1H"}, 62.5, 3662.5),
        ({"offset": 760, "duration": 1320}, 0.76, 2.08),
        ({"offsetInMs": 760, "durationInMs": 1320}, 0.76, 2.08),
        ({"offsetInTicks": "7600000", "offset": "later"}, 0.76, None),
        ({"offset": "PT0.76S", "duration": None}, 0.76, None),
        ({"offset": [1], "duration": "P"}, None, None),
    ],
)
def test_azure_units_go_by_the_key(times: dict[str, Any], start: float | None, end: float | None) -> None:
    assert _said(_read({"combinedPhrases": [], "phrases": [{"text": "Hallo.", **times}]})) == [(None, "Hallo.", start, end)]


def test_azure_without_phrases_gives_each_channel_as_one_turn() -> None:
    combined = [{"channel": 0, "display": "Goedemorgen."}, {"channel": 1, "display": "Hallo."}, {"channel": 2, "display": ""}]
    found = _read({"source": "x", "combinedRecognizedPhrases": combined, "recognizedPhrases": []})
    assert _said(found) == [("channel 0", "Goedemorgen.", None, None), ("channel 1", "Hallo.", None, None)]


def test_rev_names_speakers() -> None:
    speakers = [{"id": 0, "name": "Agent"}, {"id": 1, "name": "Jan de Boer"}]
    found = _read({"speakers": speakers, **REV})
    assert [(turn.role, turn.name) for turn in found.turns] == [(Role.AGENT, None), (Role.UNKNOWN, "Jan de Boer")]
    blocks = _read({"monologues": [{"speaker": "Sanne", "start": "00:05", "blocks": [{"text": "Goedemiddag,"}, {"text": "zegt u het."}]}]})
    assert [(turn.name, turn.text) for turn in blocks.turns] == [("Sanne", "Goedemiddag, zegt u het.")]
    named = _read({"monologues": [{"speaker": 0, "speaker_name": "Sanne", "elements": _elements(*FIRST)}]})
    assert named.turns[0].name == "Sanne"


def test_speechmatics_marks_belong_to_their_words() -> None:
    def mark(content: str, attaches: str) -> dict[str, Any]:
        return {"type": "punctuation", "start_time": 1.0, "end_time": 1.0, "attaches_to": attaches, "alternatives": [{"content": content}]}

    def word(content: str) -> dict[str, Any]:
        return {"type": "word", "start_time": 1.0, "end_time": 1.2, "alternatives": [{"content": content, "speaker": "UU"}]}

    results = [
        mark("«", "next"),
        word("Ja"),
        mark("»", "previous"),
        word("e"),
        mark("-", "both"),
        word("mail"),
        mark("?", "previous"),
        {"type": "word"},
    ]
    assert [turn.text for turn in _read({**SPEECHMATICS, "results": results}).turns] == ["«Ja» e-mail?"]


def test_speechmatics_channels_are_parties() -> None:
    results = [*_results(*SECOND, "S1", channel="klantkant"), *_results(*FIRST, "S1", channel="agentkant")]
    assert _said(_read({**SPEECHMATICS, "results": results})) == _spoken("channel agentkant", "channel klantkant")


def test_elevenlabs_channels_are_one_call() -> None:
    channels = [
        {"language_code": "nl", "text": SECOND[0], "words": _scribe(*SECOND, "speaker_0"), "channel_index": 1, "transcription_id": "tr-2"},
        {"language_code": "nl", "text": FIRST[0], "words": _scribe(*FIRST, None), "channel_index": 0, "transcription_id": "tr-2"},
    ]
    found = _read({"transcripts": channels})
    assert (_said(found), found.id, found.language) == (_spoken("channel 0", "channel 1"), "tr-2", "nl")


def test_elevenlabs_events_stay_with_the_words() -> None:
    words = [*_scribe(*FIRST, "speaker_0"), {"text": "(lacht)", "start": 2.1, "end": 2.2, "type": "audio_event", "speaker_id": "speaker_0"}]
    assert _read({**ELEVENLABS, "words": words}).turns[0].text == f"{FIRST[0]} (lacht)"
    assert _said(_read({**ELEVENLABS, "words": []})) == [(None, f"{FIRST[0]} {SECOND[0]}", None, None)]


def test_gladia_channels_are_parties() -> None:
    utterances = [{**one, "channel": at, "speaker": 0} for at, one in enumerate(UTTERANCES)]
    assert _said(_read({**TRANSCRIPTION, "utterances": utterances})) == _spoken("channel 0", "channel 1")


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ({**BATCH, "recognizedPhrases": [{"nBest": [3]}], "combinedRecognizedPhrases": None}, "no phrase was recognised"),
        ({"combinedPhrases": [], "phrases": []}, "there are no phrases"),
        ({"monologues": [{"speaker": 0, "elements": [{"type": "punct", "value": " "}]}, 7]}, "holds no words"),
        ({**SPEECHMATICS, "results": []}, "holds no words"),
        ({**ELEVENLABS, "words": [], "text": ""}, "holds no words"),
        ({**GLADIA, "status": "error", "error_code": 500, "result": None}, "failed: 500"),
        ({**GLADIA, "status": "queued", "result": None}, "not finished (status queued)"),
        ({**GLADIA, "result": {"transcription": {"full_transcript": "", "utterances": []}}}, "holds no words"),
    ],
)
def test_what_has_no_words_is_a_problem(value: Any, message: str) -> None:
    (found,) = read_text(json.dumps(value), name="opname.json")
    assert isinstance(found, Problem)
    assert message in found.message


@pytest.mark.parametrize("name", ALL)
@pytest.mark.parametrize("odd", [None, 5, "x", True, [5], ["x"], {}])
def test_what_is_odd_in_a_list_is_a_problem_and_its_neighbours_are_read(name: str, odd: Any) -> None:
    found = list(read_text(json.dumps([ALL[name], odd, ALL[name]]), name="opnames.json"))
    assert [type(item) for item in found] in ([Conversation, Problem, Conversation], [Conversation] * 2)


@pytest.mark.parametrize("name", ALL)
def test_transcribers_are_told_apart(name: str) -> None:
    assert next(iter(explain_export(ALL[name]))).startswith(f"export: {name} ")
    found = list(read_text("\n".join([json.dumps(ALL[name])] * 2), name="opnames.jsonl"))
    assert len(found) == 2
    assert all(isinstance(item, Conversation) for item in found)


_VALUES = st.sampled_from(
    [None, True, -1, 0, 1e400, 10**30, "", " ", "x", "NaN", "-5", [], [[]], {}, {"text": 1}, [None, 3, "x"], ["a", {"b": 1}]]
)


def _mutated(value: Any, draw: Any) -> Any:
    """`value` with something else in some places."""
    if draw(st.integers(0, 11)) == 0:
        return draw(_VALUES)
    if isinstance(value, dict):
        return {key: _mutated(one, draw) for key, one in value.items() if draw(st.integers(0, 19))}
    return [_mutated(one, draw) for one in value] if isinstance(value, list) else value


@settings(max_examples=400)
@given(st.data(), st.sampled_from(sorted(ALL)))
def test_nothing_but_conversations_and_problems_comes_of_mutated_exports(data: st.DataObject, name: str) -> None:
    mutated = _mutated(FAST if name == "azure-speech" and data.draw(st.booleans()) else ALL[name], data.draw)
    text = json.dumps(mutated).replace("Infinity", "1e400").replace("NaN", "0")
    for item in (*read_text(text, ReadOptions(input_format=name), name="x.json"), *read_text(text, name="x.json")):
        assert isinstance(item, (Conversation, Problem))
        if isinstance(item, Conversation):
            for turn in item.turns:
                assert turn.text.strip()
                assert turn.start is None or turn.start >= 0
                assert turn.locate(0) is not None


def test_recall_names_its_participants() -> None:
    found = _read(RECALL)
    assert _said(found) == _spoken("Sanne Kok", "Jan")
    assert (found.language, found.channel) == ("nl", Channel.CALL)
    older = [
        {
            "speaker": "Jan",
            "speaker_id": 1,
            "language": None,
            "words": [{"text": "Hallo", "start_timestamp": 1.5, "end_timestamp": 2.0, "confidence": 0.9}],
        }
    ]
    assert _said(_read(older)) == [("Jan", "Hallo", 1.5, 2.0)]


def test_gecko_has_terms_and_speakers_with_names() -> None:
    monologues = [
        {
            "speaker": {"id": "spk1", "name": "Sanne"},
            "start": 0.5,
            "end": 2.4,
            "terms": [
                {"start": 0.5, "end": 1.0, "text": "Dag", "confidence": 0.9, "type": "WORD"},
                {"start": 1.0, "end": 1.1, "text": ",", "type": "PUNCTUATION"},
                {"start": 1.1, "end": 2.4, "text": "Jan", "type": "WORD"},
            ],
        },
        {"speaker": {"id": "spk2", "name": None}, "terms": [{"start": 3, "end": 3.5, "text": "Hoi", "type": "WORD"}]},
    ]
    found = _read({"schemaVersion": "2.0", "monologues": monologues})
    assert _said(found) == [("Sanne", "Dag, Jan", 0.5, 2.4), ("spk2", "Hoi", 3.0, 3.5)]
    line, column = found.turns[1].locate(0) or (0, 0)
    text = json.dumps({"schemaVersion": "2.0", "monologues": monologues}, indent=1)
    assert text.split("\n")[line - 1][column - 1 :].startswith('Hoi"')
