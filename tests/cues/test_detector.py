"""Detectors run in the order in which they read each other, and their cues stand on the words they name."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest

import calllint.cues.detector as module
from calllint.conversation import Role
from calllint.cues import Cue, CueSheet, Evidence
from calllint.cues.detector import Detector, find_cues, load_detectors
from calllint.cues.view import View, views
from calllint.lexicon.lexicon import Lexicon, load_lexicon
from calllint.text.words import cut
from tests.small import small_lexicons
from tests.talk import cues, talk


@pytest.fixture
def lexicon(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Lexicon:
    folder = small_lexicons(tmp_path / "lexicons")
    monkeypatch.setattr("calllint.lexicon.lexicon.lexicon_folder", lambda: folder)
    return load_lexicon("en")


def view(lines: str, lexicon: Lexicon) -> View:
    conversation = talk(lines)
    return views([(conversation, [cut(turn.text) for turn in conversation.turns])], lexicon)[0]


def test_every_detector_comes_after_those_that_it_reads() -> None:
    names = [detector.name for detector in load_detectors()]
    assert len(names) == len(set(names))
    for detector in load_detectors():
        assert all(names.index(before) < names.index(detector.name) for before in detector.after)
    assert {"issue", "commitments", "frustration", "restating", "interruption", "shouting"} <= set(names)


def test_the_order_is_the_same_each_time() -> None:
    assert [detector.name for detector in load_detectors()] == [detector.name for detector in load_detectors()]


def test_a_registered_detector_is_run_where_it_belongs(monkeypatch: pytest.MonkeyPatch) -> None:
    own = Detector("own", lambda view, sheet: [], after=("issue", "detector-that-is-not-installed"))
    monkeypatch.setattr(module, "registered", lambda group, **_: {"own": own} if group == "calllint.detectors" else {})
    names = [detector.name for detector in load_detectors()]
    assert names.index("own") > names.index("issue")
    assert "detector-that-is-not-installed" not in names


def test_an_entry_point_is_loaded_as_a_detector() -> None:
    point = EntryPoint("shouting", "calllint.cues.detectors.shouting:DETECTOR", "calllint.detectors")
    assert isinstance(point.load(), Detector)


def test_a_detector_sees_the_lexicons_cues_and_those_of_the_detectors_before_it(lexicon: Lexicon) -> None:
    seen: list[list[str]] = []

    def first(view: View, sheet: CueSheet) -> Iterator[Cue]:
        seen.append([cue.name for cue in sheet])
        yield view.turn_cue("first", 0, "first")

    def second(view: View, sheet: CueSheet) -> Iterator[Cue]:
        seen.append([cue.name for cue in sheet])
        yield from ()

    sheet = find_cues(view("agent: so sorry", lexicon), [Detector("first", first), Detector("second", second)])
    assert seen == [["apology"], ["first", "apology"]]
    assert [cue.name for cue in sheet] == ["first", "apology"]


def test_the_lexicons_cues_say_role_words_phrase_distance_and_facts(lexicon: Lexicon) -> None:
    abuse, frustration = find_cues(view("agent: you idiot!\ncustomer: You idiot! I am furiuos.", lexicon), ())
    assert abuse == Cue("abuse", Evidence(1, 4, 9, "idiot"), Role.CUSTOMER, "idiot", 0, {"personal": True})
    assert (frustration.evidence.text, frustration.distance) == ("furiuos", 1)


DOUBTFUL = """
language = "en"
[[cue]]
name = "impatience"
meaning = "Somebody is impatient."
confidence = "low"
phrases = ["since when", "how much longer"]
"""


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("customer: Since when?\ncustomer: And how much longer?", ["medium", "medium"]),
        ("customer: Since when? Since when, I ask.", ["low", "low"]),
        ("customer: Since when?\nagent: How much longer what?", ["low", "low"]),
    ],
)
def test_two_signs_of_the_same_by_one_role_make_what_is_doubtful_likelier(lines: str, expected: list[str], tmp_path: Path) -> None:
    (tmp_path / "own.toml").write_text(DOUBTFUL, encoding="utf-8")
    cues = find_cues(view(lines, load_lexicon("en", [tmp_path / "own.toml"], built_in=False)), ())
    assert [cue.facts["confidence"] for cue in cues] == expected


def test_a_sheet_is_asked_by_name_role_and_turn() -> None:
    conversation = talk("agent: one two\ncustomer: three")
    cues = [
        Cue("b", Evidence(1, 0, 5, "three"), Role.CUSTOMER),
        Cue("a", Evidence(0, 4, 7, "two"), Role.AGENT),
        Cue("a", Evidence(0, 0, 3, "one"), Role.AGENT),
        Cue("a", Evidence(1, 0, 5, "three"), Role.CUSTOMER),
    ]
    sheet = CueSheet(conversation, cues)
    assert [cue.evidence.text for cue in sheet.named("a")] == ["one", "two", "three"]
    assert [cue.evidence.text for cue in sheet.named("a", role=Role.AGENT)] == ["one", "two"]
    assert [(cue.name, cue.turn) for cue in sheet.named("b", "a")] == [("a", 0), ("a", 0), ("b", 1), ("a", 1)]
    assert {cue.name for cue in sheet.at(1)} == {"a", "b"}
    assert [cue.name for cue in sheet.at(1, "b")] == ["b"]
    assert sheet.has(1, "b", "c")
    assert not sheet.has(0, "b")
    assert not sheet.has(7, "b")
    assert sheet.named("c") == sheet.at(7) == []
    assert [cue.evidence for cue in sheet] == sorted(cue.evidence for cue in cues)


def test_what_customers_say_in_jest_is_in_doubt_where_the_agent_laughs() -> None:
    def confidence(lines: str) -> set[object]:
        lexicon = load_lexicon("en")
        return {cue.facts.get("confidence") for cue in find_cues(view(lines, lexicon), ()) if cue.name == "customer-threat"}

    threat = "customer: I'll smash your windows if that kettle whistles again."
    assert confidence(f"{threat}\nagent: Let me note that down.") == {None}
    assert confidence(f"{threat}\nagent: Haha, please don't!") == {"low"}


@pytest.mark.parametrize(
    ("text", "sneer"),
    [
        ("Well I'm sorry for doing my job.", True),
        ("I do apologise for not being psychic.", True),
        ("I do apologise for not ringing you back.", False),
    ],
)
def test_a_sneer_is_what_has_more_words_than_the_apology_in_it(text: str, sneer: bool) -> None:
    assert bool(cues(f"customer: It broke again.\nagent: {text}", language="en").named("passive-aggressive")) is sneer
