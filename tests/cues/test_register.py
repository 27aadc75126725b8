"""Forms of address: u and je in one conversation."""

from __future__ import annotations

import pytest

from tests.talk import cues


def departs(lines: str, language: str = "nl") -> list[int]:
    return [cue.turn for cue in cues(lines, language=language).named("register-departs")]


def test_the_first_turn_that_departs() -> None:
    assert departs("agent: Waarmee kan ik u helpen?\ncustomer: Mijn pas is stuk.\nagent: Wat is je naam?\nagent: En jouw postcode?") == [2]


def test_tells_from_what_to_what() -> None:
    cue = cues("agent: Wat kan ik voor je doen? Heeft u uw nummer?", language="nl").named("register-departs")[0]
    assert (cue.facts["from"], cue.facts["to"], cue.evidence.text) == ("informal", "formal", "u")


@pytest.mark.parametrize(
    "lines",
    [
        "agent: Waarmee kan ik u helpen?\ncustomer: Kun je mijn pas blokkeren?\nagent: Uw pas is geblokkeerd.",
        "agent: Kunt ge mij zeggen wat u precies hebt?\nagent: Ge krijgt u geld terug.",
        'agent: Ik help u graag.\nagent: Op de knop staat "log in met je code". Drukt u daarop.',
        "agent: Ai, daar schrik je van. Heeft u hulp?",
        "agent: Ik help u graag. Op de knop 'Bekijk je bestelling' ziet u het pakket.",
        "agent: Van zulke dagen word je niet vrolijk, ik los het voor u op.",
    ],
)
def test_the_customer_quotations_sayings_and_flemish_are_no_mixing(lines: str) -> None:
    assert departs(lines) == []


def test_a_language_with_one_form_has_nothing_to_mix() -> None:
    sheet = cues("agent: How are you?\ncustomer: Fine.", language="en")
    assert not sheet.named("addressed", "register-departs")
