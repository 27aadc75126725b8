"""Asked again: what the customer has already given."""

from __future__ import annotations

import pytest

from tests.talk import cues


def again(lines: str, language: str) -> list[tuple[int, str]]:
    return [(cue.turn, cue.facts["what"]) for cue in cues(lines, language=language).named("asked-again")]


def test_what_was_given_unasked() -> None:
    assert again("customer: My order number is 448812, it never came.\nagent: What is your order number?", "en") == [(1, "order-number")]


def test_what_was_given_on_being_asked() -> None:
    lines = "agent: Wat is uw postcode?\ncustomer: 1234 AB\nagent: Dank u. Een ogenblik.\nagent: En wat is uw postcode?"
    assert again(lines, "nl") == [(3, "postcode")]


def test_what_is_told_by_its_form() -> None:
    assert again("customer: hi, mail me at rosa@post.example\nagent: What's your email address?", "en") == [(1, "email")]


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        ("en", "customer: My order number is 448812, it never came.\nagent: Is your order number 448812?"),
        ("en", "customer: My order number is 448812, it never came.\nagent: What is your postcode?"),
        ("en", "agent: What is your order number?\ncustomer: I don't have it.\nagent: Could you look up the order number in the email?"),
        ("nl", "customer: Mijn klantnummer is 20331 en ik wil opzeggen.\nagent: Wat is uw geboortedatum?"),
    ],
)
def test_what_is_no_repetition(language: str, lines: str) -> None:
    assert again(lines, language) == []


def test_a_full_name_has_the_name_in_it() -> None:
    lines = "agent: What is your full name?\ncustomer: Marian Teale\nagent: One moment.\nagent: And your name again?"
    assert again(lines, "en") == [(3, "name")]


def test_a_number_told_beside_the_word_for_it_is_that_number() -> None:
    start = "customer: het polis nummer weet ik nog dat is drie acht acht een nul vier\n"
    assert again(start + "agent: mag ik het polis nummer", "nl") == [(1, "policy-number")]
    assert again(start + "agent: en wat is uw klant nummer", "nl") == []


def test_go_ahead_asks_for_nothing_again() -> None:
    lines = (
        "customer: My washing machine leaks and the kitchen floor is under water.\nagent: Hi.\ncustomer: Can I explain?\nagent: Go ahead."
    )
    assert again(lines, "en") == []
