"""Who cuts whom off: by times, remarks, broken-off turns and protests; and what only looks like it."""

from __future__ import annotations

import pytest

from tests.talk import failed, signalled

CALL = {"language": "nl", "channel": "call"}


@pytest.mark.parametrize(
    "lines",
    [
        "customer [0-6]: ik heb gisteren gebeld over de meter\nagent [5-8]: welke meter bedoelt u",
        "customer: ik heb gisteren gebeld en toen zei uw coll-\nagent: wat is uw klantnummer",
        "customer: ik heb gisteren gebeld en toen zei uw collega –\nagent: wat is uw klantnummer",
        "customer: ik heb gisteren gebeld over de meter\nagent: [onderbreekt] wat is uw klantnummer",
        "customer: ik heb gisteren gebeld over de meter\nagent: [overlap] wat is uw klantnummer",
        "customer: ik heb gisteren gebeld over de meter\nagent: wat is uw klantnummer\ncustomer: laat me even uitpraten",
        "customer [0-6]: ik heb gisteren gebeld over de meter\nagent [2-2.4]: ja\nagent [5-8]: welke meter bedoelt u",
    ],
)
def test_the_agent_interrupts(lines: str) -> None:
    turn = max(number for number, line in enumerate(lines.splitlines()) if line.startswith("agent"))
    assert failed(lines, **CALL)["interruption"] == [turn]


@pytest.mark.parametrize(
    "lines",
    [
        "customer [0-6]: ik heb gisteren gebeld over de meter\nagent [5.6-8]: welke meter bedoelt u",
        "customer [0-6]: ik heb gisteren gebeld over de meter\nagent [3-3.4]: ja precies",
        "customer [0-6]: ik heb gisteren gebeld over de meter\nagent [7-8]: welke meter bedoelt u",
        "customer: ik weet het niet meer precies…\nagent: neem gerust de tijd",
        "customer: ik weet het niet meer precies...\nagent: neem gerust de tijd",
        "customer: ik heb gisteren gebeld en toen zei uw coll-\nagent: hm",
        "customer: ik had order 12-\nagent: wat is de rest van het nummer",
        "customer: maat m-l graag\nagent: die hebben wij",
    ],
)
def test_what_only_looks_like_it(lines: str) -> None:
    assert "interruption" not in failed(lines, **CALL)


@pytest.mark.parametrize("channel", ["email", "template"])
def test_letters_are_not_interrupted(channel: str) -> None:
    lines = "customer: ik heb gisteren gebeld en toen zei uw coll-\nagent: wat is uw klantnummer"
    assert "interruption" not in failed(lines, language="nl", channel=channel)


@pytest.mark.parametrize(
    "lines",
    [
        "agent: wij hebben uw brief gelezen en toen is\ncustomer: [onderbreekt] dat duurde drie weken",
        "agent: wij hebben uw brief gelezen en nu is onze planner...\ncustomer: dat duurde drie weken",
        "agent [0-6]: wij hebben uw brief gelezen\ncustomer [4-8]: dat duurde drie weken",
    ],
)
def test_the_customer_interrupts(lines: str) -> None:
    assert signalled(lines, **CALL)["customer-interruption"] == [1]


def test_an_agent_who_looks_something_up_is_not_interrupted() -> None:
    assert "customer-interruption" not in signalled("agent: een momentje, ik kijk het even na...\ncustomer: dat is goed hoor", **CALL)
