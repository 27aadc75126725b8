"""The agent names the customer's trouble in words of their own; an echo of a number, a question or an attack is none."""

from __future__ import annotations

import pytest

from tests.talk import cues, failed

TROUBLE = {
    "nl": "customer: Ik ben woedend, ik sta al drie weken zonder warm water in de douche.\n",
    "en": "customer: I am furious, I have been without hot water in the shower for three weeks.\n",
}


def restated(language: str, *agent: str) -> list[int]:
    lines = TROUBLE[language] + "".join(f"agent: {text}\n" for text in agent)
    return [cue.turn for cue in cues(lines, language=language).named("restated")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "Drie weken zonder warm water, en dat in de winter."),
        ("en", "Three weeks without hot water, and that in winter."),
        ("nl", "Goedemiddag. Dus de douche geeft geen warm water meer."),
        ("en", "Good afternoon. So the shower gives no hot water."),
    ],
)
def test_two_content_words_of_the_customer_restate(language: str, text: str) -> None:
    assert restated(language, text) == [1]
    assert "no-acknowledgement" not in failed(f"{TROUBLE[language]}agent: {text}", language=language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "Sinds wanneer heeft de douche geen warm water?"),
        ("en", "Since when has the shower had no hot water?"),
        ("nl", "Wat is uw postcode?"),
        ("en", "What is your postcode?"),
        ("nl", "Ik kijk even naar het water."),
        ("en", "Let me look at the water."),
        ("nl", "Drie."),
        ("en", "Three."),
        ("nl", "Warm water in de douche, daar beginnen we niet aan, ik hang nu op."),
        ("en", "Hot water in the shower is not possible, I'm hanging up now."),
    ],
)
def test_a_question_one_word_or_an_attack_does_not(language: str, text: str) -> None:
    assert restated(language, text) == []


@pytest.mark.parametrize(("language", "text"), [("nl", "Order 12 en 34 dus."), ("en", "So order 12 and 34.")])
def test_numbers_alone_restate_nothing(language: str, text: str) -> None:
    lines = f"customer: 12 en 34\nagent: {text}"
    assert not cues(lines, language=language).named("restated")


@pytest.mark.parametrize(("language", "text"), [("nl", "Geen warm water in de douche."), ("en", "No hot water in the shower.")])
def test_what_the_customer_says_later_was_not_restated(language: str, text: str) -> None:
    assert not cues(f"agent: {text}\n{TROUBLE[language]}", language=language).named("restated")


def test_what_the_screen_says_of_it_restates_nothing() -> None:
    assert restated("nl", "Ik zie in het systeem dat het water warm is.") == []
    assert restated("en", "I can see on the system that it is the shower.") == []
    assert restated("nl", "Ik zie in het systeem dat u al drie weken zonder warm water zit.") == [1]


def test_the_cue_is_the_sentence_and_comes_once_a_turn() -> None:
    (cue,) = cues(f"{TROUBLE['en']}agent: Hello. No hot water in the shower. Three weeks of no hot water.", language="en").named("restated")
    assert cue.evidence.text == "No hot water in the shower"


def test_forms_of_a_word_are_the_word() -> None:
    assert cues("customer: the deliveries were cancelled\nagent: Oh, so that delivery is a cancellation.", language="en").named("restated")


def test_a_signature_and_a_sneer_restate_nothing() -> None:
    start = "customer: Dear Parcelmere, the box that Parcelmere Customer Care sent is crushed.\n"
    letter = cues(start + "agent: It was delivered. Kind regards to you from Parcelmere Customer Care", language="en", channel="email")
    assert letter.named("restated") == []
    assert cues(start + "agent: Oh dear, a crushed box, how sad. Not my problem.", language="en").named("restated") == []
    assert cues(start + "agent: Oh dear, a crushed box, how sad.", language="en").named("restated")


@pytest.mark.parametrize(
    ("language", "text", "turns"),
    [
        ("en", "Your shower has no hot water, is it.", []),
        ("en", "Your shower has no hot water, for three weeks.", [1]),
        ("nl", "U heeft geen warm water in de douche, zei u.", []),
        ("nl", "U heeft geen warm water in de douche, drie weken al.", [1]),
    ],
)
def test_what_asks_whether_it_is_so_restates_nothing(language: str, text: str, turns: list[int]) -> None:
    assert restated(language, text) == turns
