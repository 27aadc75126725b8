"""What detectors ask of a conversation: substance, backchannels, questions, places."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calllint.conversation import Conversation, Place, Role, Turn
from calllint.cues import Evidence
from calllint.cues.view import View, views
from calllint.text.words import cut
from tests.talk import LINTER, talk


def view_of(conversation: Conversation, language: str) -> View:
    # Its lexicons are compiled once for all tests.
    return views([(conversation, [cut(turn.text) for turn in conversation.turns])], LINTER._lexicon(language))[0]


def view(lines: str, language: str = "en") -> View:
    return view_of(talk(lines), language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "ja"), ("nl", "hm"), ("nl", "oké, dank u wel"), ("nl", "Goedemiddag!"), ("nl", "tot ziens"), ("nl", "[zucht]"),
        ("en", "right"), ("en", "mm-hm"), ("en", "okay, thank you"), ("en", "Good afternoon!"), ("en", "bye bye"), ("en", "[sighs]"),
    ],
)  # fmt: skip
def test_courtesies_on_their_own_have_no_substance(language: str, text: str) -> None:
    assert not view(f"agent: {text}", language).substantive(0)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "ja, mijn pakket is kwijt"), ("nl", "Wat is uw postcode?"), ("nl", "1234"),
        ("en", "right, my parcel is lost"), ("en", "What is your postcode?"), ("en", "1234"),
    ],
)  # fmt: skip
def test_anything_else_has(language: str, text: str) -> None:
    one = view(f"agent: {text}", language)
    assert one.substantive(0)
    assert one.substantive(0), "the second time from memory"


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("nl", "ja", True), ("nl", "hm ja", True), ("nl", "tot ziens", False), ("nl", "ja maar mijn pakket", False),
        ("en", "right", True), ("en", "mm-hm", True), ("en", "goodbye", False), ("en", "right but my parcel", False), ("en", "...", False),
    ],
)  # fmt: skip
def test_a_backchannel_is_a_listeners_token_and_nothing_else(language: str, text: str, expected: bool) -> None:
    assert view(f"agent: {text}", language).backchannel(0) is expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("nl", "Komt hij morgen?", True), ("nl", "wanneer komt hij dan", True), ("nl", "Hij komt morgen.", False),
        ("nl", "ik weet niet wanneer hij komt", False), ("nl", "Bedankt. Wanneer komt hij", True), ("nl", "nou wanneer komt hij dan", True),
        ("en", "Will it come?", True), ("en", "when will it come", True), ("en", "It comes tomorrow.", False),
        ("en", "I don't know when it comes", False), ("en", "Thanks. When will it come", True), ("en", "What a day!", False),
    ],
)  # fmt: skip
def test_a_question_by_its_mark_or_by_how_it_begins(language: str, text: str, expected: bool) -> None:
    assert view(f"customer: {text}", language).asks(0) is expected


def test_turns_by_role() -> None:
    one = view("agent: a\ncustomer: b\nsystem: c\nagent: d\nunknown: e")
    assert (one.agent_turns, one.customer_turns) == ([0, 3], [1])
    assert list(one.of(Role.SYSTEM, Role.UNKNOWN)) == [2, 4]


def test_covered_and_has_group() -> None:
    one = view("agent: right my parcel\nagent: right\nagent: [sighs]")
    assert [one.covered(turn, "backchannel") for turn in range(3)] == [False, True, True]
    assert [one.has_group(turn, "backchannel") for turn in range(3)] == [True, True, False]
    assert not one.has_group(0, "there-is-no-such-group")


def test_cues_stand_on_words_and_on_turns() -> None:
    one = view("agent:  my parcel is lost ")
    assert one.cue("x", 0, 1, 3, "test").evidence == Evidence(0, 4, 13, "parcel is")
    cue = one.turn_cue("x", 0, "test", {"by": "me"})
    assert (cue.evidence.text, cue.role, cue.facts, cue.turn) == ("my parcel is lost", Role.AGENT, {"by": "me"}, 0)


def test_the_sentence_of_a_place() -> None:
    one = view("agent: My parcel. It is lost.")
    assert one.sentence_of(Evidence(0, 11, 13, "It")) == one.words[0].sentences[1]
    assert one.sentence_of(Evidence(0, 99, 99, "")) is None


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet="ab. ?\n[]-'é😀", max_size=30))
def test_the_whole_of_a_turn_and_the_places_of_its_words(text: str) -> None:
    one = view_of(Conversation("t", (Turn(Role.AGENT, text),), Place("test")), "en")
    whole = one.whole(0)
    assert whole.text == text[whole.start : whole.end] == text.strip()
    words = one.words[0]
    assert list(one.places(whole)) == list(range(len(words)))
    for number in range(len(words)):
        assert list(one.places(one.cue("x", 0, number, number + 1, "test").evidence)) == [number]
