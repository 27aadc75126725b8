"""Places: as exact as the reader could tell."""

from __future__ import annotations

from calllint.conversation import Anchor, Place, Role, Turn
from calllint.cues import Evidence
from calllint.reporting.source_place import Region, locate, main_evidence, path_of

from .make import a_finding, a_result, a_turn


def test_words_are_found_through_the_anchors_over_lines() -> None:
    turn = a_turn(Role.AGENT, "een twee", anchors=(Anchor(0, 4, 10), Anchor(4, 5, 3)))
    conversation = a_result([turn]).conversation
    assert locate(conversation, 0, Evidence(0, 4, 8, "twee")) == Region(5, 3, 5, 7, exact=True)
    # The end is that of the last letter, not of the line that begins after it.
    assert locate(conversation, 0, Evidence(0, 0, 4, "een ")) == Region(4, 10, 4, 14, exact=True)
    assert locate(conversation, 0) == Region(4, 10, 5, 7, exact=True)


def test_without_anchors_the_turn_then_the_conversation_is_the_place() -> None:
    turns = [Turn(Role.AGENT, "x", place=Place("a.csv", 7)), Turn(Role.AGENT, "y", place=Place("a.json", json_path="$.turns[1]"))]
    conversation = a_result(turns, place=Place("a.csv", 2, 1, 2, 80)).conversation
    assert locate(conversation, 0, Evidence(0, 0, 1, "x")) == Region(7, 1, 7, 2, exact=True, columns=False)
    assert locate(conversation, 1) == Region(2, 1, 2, 80, exact=False)


def test_without_any_line_there_is_no_place() -> None:
    assert locate(a_result([Turn(Role.AGENT, "x")], place=Place("a.txt")).conversation, 0) is None


def test_a_turn_that_does_not_exist_stands_where_the_conversation_stands() -> None:
    assert locate(a_result([], place=Place("a.txt", 3)).conversation, 9) == Region(3, 1, 3, 2, exact=False, columns=False)


def test_an_empty_span_still_has_a_width() -> None:
    conversation = a_result([a_turn(Role.AGENT, "", 3, 5)]).conversation
    assert locate(conversation, 0) == Region(3, 5, 3, 6, exact=True)


def test_words_at_the_findings_own_turn_come_first() -> None:
    there, here = Evidence(0, 0, 1, "x"), Evidence(1, 0, 1, "y")
    assert main_evidence(a_finding("r", 1, "m", [there, here])) is here
    assert main_evidence(a_finding("r", 2, "m", [there, here])) is there
    assert main_evidence(a_finding("r", 2, "m")) is None


def test_turns_of_one_conversation_may_stand_in_several_files() -> None:
    turns = [Turn(Role.AGENT, "x", place=Place("monday.json", 1)), Turn(Role.AGENT, "y")]
    conversation = a_result(turns, place=Place("export")).conversation
    assert (path_of(conversation, 0), path_of(conversation, 1), path_of(conversation, 5)) == ("monday.json", "export", "export")
