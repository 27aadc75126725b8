"""Who the agent is: names in the introduction and the signature, and how to reach that very person."""

from __future__ import annotations

import pytest

from calllint.conversation import Conversation
from tests.talk import LINTER, cues


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("nl", "Goedemorgen, u spreekt met Bart van Energiehuis.", "Bart"),
        ("nl", "goedemiddag u spreekt met sanne", "sanne"),
        ("nl", "Thijs hier van Plandoos support.", "Thijs"),
        ("en", "Coldspot Service, good morning, Vince speaking.", "Vince"),
        ("en", "good morning meridian leasing this is tyler", "tyler"),
        ("en", "You're chatting with Priya.", "Priya"),
    ],
)
def test_finds_the_name(language: str, text: str, name: str) -> None:
    found = cues(f"agent: {text}\ncustomer: hello", language=language, channel="call").named("introduced")
    assert [cue.evidence.text for cue in found] == [name]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "Goedemorgen, u spreekt met [agent 1] van Energiehuis."),
        ("nl", "goedemiddag u spreekt met [agent k7f3a2c19]"),
        ("en", "This is [person 2] speaking, how can I help?"),
    ],
)
def test_a_name_that_was_redacted_is_one(language: str, text: str) -> None:
    assert cues(f"agent: {text}\ncustomer: hello", language=language, channel="call").named("introduced")


def test_a_signature_that_was_redacted_is_one() -> None:
    letter = "Dear [customer 1], I will see to it. Kind regards, [agent 1]"
    assert cues(f"customer: Hello, where is it?\nagent: {letter}", language="en", channel="email").named("signed")
    other = letter.replace("[agent 1]", "[reference 1]")
    assert not cues(f"customer: Hello, where is it?\nagent: {other}", language="en", channel="email").named("signed")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "U spreekt met de klantenservice."),
        ("nl", "Goedemiddag, waarmee kan ik u helpen?"),
        ("en", "You're through to the billing team."),
        ("en", "This is about your invoice."),
    ],
)
def test_a_team_is_no_name(language: str, text: str) -> None:
    assert not cues(f"agent: {text}\ncustomer: hello", language=language, channel="call").named("introduced")


def test_a_bot_names_the_agent_and_not_itself() -> None:
    sheet = cues("bot: Hi, I'm Pip. You are now connected to Marta.\nagent: Which machine?\ncustomer: The washer.", language="en")
    assert [cue.evidence.text for cue in sheet.named("introduced")] == ["Marta"]


def test_the_name_in_a_signature() -> None:
    letter = "Dear Ann, I will see to it. Kind regards, Joss Tamm"
    found = cues(f"customer: Hello, where is it?\nagent: {letter}", language="en", channel="email").named("signed")
    assert [cue.evidence.text for cue in found] == ["Joss"]


def test_a_team_signs_for_nobody() -> None:
    letter = "Dear Ann, I will see to it. Kind regards, Customer Care Team"
    assert not cues(f"customer: Hello, where is it?\nagent: {letter}", language="en", channel="email").named("signed")


def test_a_name_at_the_end_of_an_opening_without_capitals() -> None:
    opening = "agent: goedemorgen installatie bedrijf de vlam met marieke\ncustomer: ja hallo met jansen"
    assert [cue.evidence.text for cue in cues(opening, language="nl").named("introduced")] == ["marieke"]
    assert cues("agent: goedemiddag u bent verbonden met de administratie\ncustomer: ja dag", language="nl").named("introduced") == []


@pytest.mark.parametrize(
    ("signature", "signed"),
    [
        ("Seven Hills Rentals", False),
        ("Ingrid Hills", True),
        ("{{agent_name}}\nCustomer Care", False),
        ("Kind regards,\nPriya from Dispatch", True),
    ],
)
def test_a_firm_or_a_placeholder_signs_for_nobody(signature: str, signed: bool) -> None:
    conversation = Conversation.from_dict(
        {
            "id": "t",
            "language": "en",
            "channel": "email",
            "turns": [{"role": "agent", "text": f"Dear Tom,\n\nIt is on its way.\n\n{signature}"}],
        }
    )
    sheet = LINTER.cues(conversation)
    assert sheet is not None
    assert bool(sheet.at(0, "signed")) is signed


def test_the_customer_calls_the_agent_by_the_name_that_the_opening_ended_in() -> None:
    opening = "agent: brewery shop rowan\ncustomer: {} my keg leaks"
    assert [cue.evidence.text for cue in cues(opening.format("rowan"), language="en", channel="call").at(0, "introduced")] == ["rowan"]
    assert not cues(opening.format("hello"), language="en", channel="call").at(0, "introduced")


def test_a_colleague_who_is_named_is_somebody_to_ask_for() -> None:
    assert cues("agent: We will send it on. Ask for Ingrid.", language="en").at(0, "contact-named")
    assert not cues("agent: We will send it on. Ask for Returns.", language="en").at(0, "contact-named")
