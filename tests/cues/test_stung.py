"""What the agent said is told by how the customer takes it; help, a question, a boundary or a greeting stung nobody."""

from __future__ import annotations

import pytest

from tests.talk import cues, failed

ASKED = {"nl": "customer: Kunt u zeggen wanneer de kast komt?\n", "en": "customer: Can you tell me when the wardrobe comes?\n"}


def stung(language: str, agent: str, then: str) -> list[tuple[str, int]]:
    lines = f"{ASKED[language]}agent: {agent}\ncustomer: {then}\n"
    return [(cue.name, cue.turn) for cue in cues(lines, language=language) if cue.origin == "stung"]


@pytest.mark.parametrize(
    ("language", "agent", "then", "name"),
    [
        ("nl", "Ga eerst maar eens een potje breien.", "Zo praat u niet tegen mij.", "hostility"),
        ("nl", "Ga eerst maar eens een potje breien.", "Wat onbeschoft zeg.", "hostility"),
        ("nl", "Ga eerst maar eens een potje breien.", "Pardon?", "hostility"),
        ("nl", "Tja, hij is er nog niet.", "Is dat uw hele antwoord?", "brush-off"),
        ("en", "Go and knit something first.", "Don't talk to me like that.", "hostility"),
        ("en", "Go and knit something first.", "I beg your pardon?", "hostility"),
        ("en", "Go and knit something first.", "There is no need for that.", "hostility"),
        ("en", "Go and knit something first.", "Less of the sarcasm.", "passive-aggressive"),
        ("en", "It stands in the warehouse.", "Is that your answer?", "brush-off"),
    ],
)
def test_the_customer_protests(language: str, agent: str, then: str, name: str) -> None:
    assert stung(language, agent, then) == [(name, 1)]


@pytest.mark.parametrize(
    ("language", "agent", "then"),
    [
        ("nl", "Het spijt me dat het zo lang duurt.", "Zo praat u niet tegen mij."),
        ("nl", "U noemt mij een sukkel, dat accepteer ik niet.", "Zo praat u niet tegen mij."),
        ("nl", "Wat is uw postcode?", "Pardon?"),
        ("nl", "Goedemiddag, u spreekt met Ilse.", "Uw monteur was wel erg bot."),
        ("nl", "Hij komt morgen om tien uur, ik heb hem ingepland.", "Is dat alles?"),
        ("nl", "Ga eerst maar eens een potje breien.", "Is de kast al gemaakt?"),
        ("en", "I'm sorry about the delay.", "Don't talk to me like that."),
        ("en", "What is your postcode?", "I beg your pardon?"),
        ("en", "Good afternoon, this is Ilse.", "Your driver was very rude."),
        ("en", "Go and knit something first.", "Is the wardrobe made yet?"),
    ],
)
def test_a_protest_at_something_else(language: str, agent: str, then: str) -> None:
    assert stung(language, agent, then) == []


def test_who_only_answers_the_phone_stung_nobody() -> None:
    lines = "agent: Wonen in Zuid, zeg het maar.\ncustomer: Zo praat u niet tegen mij, zei ik tegen de bezorger.\n"
    assert [cue for cue in cues(lines, language="nl") if cue.origin == "stung"] == []


def test_the_rule_fails_with_doubt() -> None:
    lines = f"{ASKED['en']}agent: Go and knit something first.\ncustomer: Don't you talk to me like that.\n"
    assert "hostile-language" in failed(lines, language="en")
