"""Questions that are passed over."""

from __future__ import annotations

import pytest

from tests.talk import cues, failed


def passed_over(lines: str) -> list[tuple[int, object]]:
    return [(cue.turn, cue.facts["asked_at"]) for cue in cues(lines, language="en").named("passed-over")]


QUESTION = "customer: Can I use this ticket on the train to Brussels?\n"


@pytest.mark.parametrize(
    "again", ["That's not what I asked.", "okay but is the ticket good for Brussels?", "Can I use the ticket to Brussels or not?"]
)
def test_asked_again(again: str) -> None:
    assert passed_over(QUESTION + f"agent: We have a new rewards scheme this month.\ncustomer: {again}") == [(1, 0)]


@pytest.mark.parametrize(
    ("answer", "then"),
    [
        ("No, only as far as the border.", "And what does that cost?"),
        ("Which class is it?", "Second. So can I use it to Brussels?"),
        ("One moment, I'll look that up for you.", "Okay. Can I use the ticket to Brussels?"),
    ],
)
def test_an_answer_a_counter_question_and_a_moment_pass_nothing_over(answer: str, then: str) -> None:
    assert passed_over(QUESTION + f"agent: {answer}\ncustomer: {then}") == []


def test_asked_again_by_the_same_word() -> None:
    start = "customer: There is a mistake in his report. Who can put that right?\nagent: The reports were handed out in class.\n"
    assert passed_over(start + "customer: I see. But who changes it?") == [(1, 0)]
    assert passed_over(start + "customer: I see. But what do I do?") == []


def test_who_is_content_asks_something_else() -> None:
    lines = "customer: Can you pay back the second ticket?\nagent: The money left us this morning.\n"
    assert passed_over(lines + "customer: That was quick! Which ticket works now, though?") == []


def test_an_answer_that_is_none_to_what_was_asked_for_without_a_question() -> None:
    lines = "customer: Please let me know who signed for the crate.\nagent: Our crates go out by the evening van, all of them.\n"
    assert passed_over(lines + "customer: You never answered that.") == [(1, 0)]


def test_a_new_question_with_or_not_is_not_asked_again() -> None:
    lines = "customer: Is that the ferry office? Our sailing has gone from the board.\nagent: The harbour is shut for the storm.\n"
    assert passed_over(lines + "customer: I had no text. Will the fare be paid back or not?") == []


def test_asked_again_in_speech_without_marks() -> None:
    first = "customer: hello what is the fare to brussels\nagent: we have a lovely new lounge for our travellers in the north hall\n"
    assert passed_over(first + "customer: yes but the fare to brussels i mean what is the fare") == [(1, 0)]
    assert passed_over(first + "customer: yes i know i saw the lounge on my way in this morning") == []


def test_what_was_only_written_down_answers_nothing() -> None:
    asked = "customer: Is anyone coming to mend the boiler?\n"
    again = "customer: Is anyone coming to mend it or not?"
    assert passed_over(asked + "agent: Your remarks have been noted in the file.\n" + again) == [(1, 0)]
    assert passed_over(asked + "agent: A fitter has been booked for ten o'clock.\n" + again) == []


@pytest.mark.parametrize(
    ("language", "asked", "answer", "again", "ignored"),
    [
        ("en", "When will the lift be running again?", "We are working on it.", "Yes, but when?", True),
        ("en", "When will the lift be running again?", "It will be running by Friday.", "Yes, but when?", False),
        ("nl", "wanneer doet de lift het weer", "er wordt aan gewerkt", "ja maar wanneer", True),
        ("nl", "Wie komt er kijken?", "Er komt iemand kijken.", "Dat snap ik, maar wie?", True),
        ("nl", "Wie komt er kijken?", "De liftmonteur komt kijken.", "Dat snap ik, maar wie?", False),
    ],
)
def test_that_it_will_be_done_answers_neither_when_nor_who(language: str, asked: str, answer: str, again: str, ignored: bool) -> None:
    lines = f"customer: {asked}\nagent: {answer}\ncustomer: {again}\nagent: …"
    assert ("ignored-question" in failed(lines, language=language)) is ignored
