"""The customer's frustration, shown in words, by abuse or by capitals; and neutral reports that only look like it."""

from __future__ import annotations

import pytest

from calllint.rules.finding import Outcome
from tests.talk import cues, failed, lint, signalled

RULE, SIGNAL = "no-acknowledgement", "customer-frustration"

ANGRY = [
    ("nl", "Ik ben woedend, dit is belachelijk!"),
    ("en", "I am furious, this is ridiculous!"),
    ("nl", "Ik ben er helemaal klaar mee."),
    ("en", "I am fed up with this."),
    ("nl", "Ik ben erg teleurgesteld in jullie."),
    ("en", "I am very disappointed in you."),
    ("nl", "WAAR BLIJFT MIJN PAKKET NOU"),
    ("en", "WHERE IS MY PARCEL NOW"),
    ("nl", "Waar blijft mijn pakket!!!"),
    ("en", "Where is my parcel!!!"),
    ("nl", "Jij bent een idioot."),
    ("en", "You are an idiot."),
    ("nl", "We zitten al drie dagen zonder verwarming met een baby in huis."),
    ("en", "We've had no heating for three days with a newborn baby in the house."),
]
CALM = [
    ("nl", "Mijn pakket is kapot aangekomen."),
    ("en", "My parcel arrived broken."),
    ("nl", "Goedemiddag, ik heb een vraag over mijn rekening."),
    ("en", "Good afternoon, I have a question about my bill."),
    ("nl", "DANK U WEL, GEWELDIG!!!"),
    ("en", "THANK YOU VERY MUCH!!!"),
    ("nl", "Ik ben heel tevreden, dank u wel."),
    ("en", "I am very happy with it, thank you."),
]


@pytest.mark.parametrize(("language", "text"), ANGRY)
def test_frustration_is_a_signal_of_the_customers_turn(language: str, text: str) -> None:
    assert signalled(f"agent: Met Jan.\ncustomer: {text}", language=language)[SIGNAL] == [1]


@pytest.mark.parametrize(("language", "text"), CALM)
def test_a_neutral_report_and_thanks_are_none(language: str, text: str) -> None:
    assert SIGNAL not in signalled(f"customer: {text}", language=language)


@pytest.mark.parametrize(("language", "text"), ANGRY)
def test_only_the_customer_is_frustrated(language: str, text: str) -> None:
    assert SIGNAL not in signalled(f"agent: {text}\nbot: {text}\nsystem: {text}\nunknown: {text}", language=language)


def test_one_cue_a_turn_on_the_words_that_show_it_first() -> None:
    (cue,) = cues("customer: I am furious, this is ridiculous, WHERE IS MY PARCEL!!!", language="en").named("frustrated")
    assert cue.evidence.text.endswith("furious")
    assert cue.facts == {"by": "frustration"}


@pytest.mark.parametrize(("text", "by"), [("You are an idiot.", "abuse"), ("WHERE IS MY PARCEL NOW", "shouted")])
def test_says_what_shows_it(text: str, by: str) -> None:
    (cue,) = cues(f"customer: {text}", language="en").named("frustrated")
    assert cue.facts == {"by": by}


# ---- acknowledging it

ANSWERED = [
    ("nl", "Wat vervelend voor u, dat begrijp ik goed."),
    ("en", "I am so sorry about this."),
    ("nl", "Mijn excuses, dit had niet mogen gebeuren."),
    ("en", "I completely understand your frustration."),
    ("nl", "U heeft helemaal gelijk."),
    ("en", "You're absolutely right."),
]
UNANSWERED = [("nl", "Wat is uw ordernummer?"), ("en", "What is your order number?"), ("nl", "Dat zal best."), ("en", "Calm down, please.")]
FURIOUS = {
    "nl": "agent: Goedemiddag, met Jan.\ncustomer: Ik ben woedend, dit is belachelijk!\n",
    "en": "agent: Good afternoon, Jan speaking.\ncustomer: I am furious, this is ridiculous!\n",
}


@pytest.mark.parametrize(("language", "text"), ANSWERED)
def test_acknowledged(language: str, text: str) -> None:
    result = lint(f"{FURIOUS[language]}agent: {text}", language=language)
    criterion = next(one for one in result.criteria if one.rule == RULE)
    assert criterion.outcome is Outcome.PASS
    assert {evidence.turn for evidence in criterion.evidence} == {2}


@pytest.mark.parametrize(("language", "text"), UNANSWERED)
def test_passed_over(language: str, text: str) -> None:
    (finding,) = (one for one in lint(f"{FURIOUS[language]}agent: {text}", language=language).findings if one.rule == RULE)
    assert (finding.turn, finding.facts["only-backchannels"]) == (2, False)
    assert [evidence.turn for evidence in finding.related] == [1]


@pytest.mark.parametrize(("language", "token"), [("nl", "hm"), ("nl", "oké"), ("en", "mm-hm"), ("en", "right")])
def test_backchannels_acknowledge_nothing_and_take_up_no_turn(language: str, token: str) -> None:
    silent = f"{FURIOUS[language]}agent: {token}\ncustomer: Hallo?\nagent: {token}\ncustomer: Hallo?\nagent: {token}\n"
    (finding,) = (one for one in lint(silent, language=language).findings if one.rule == RULE)
    assert (finding.turn, finding.facts["only-backchannels"]) == (2, True)
    sorry = {"nl": "Mijn excuses hiervoor.", "en": "I am so sorry about this."}[language]
    assert RULE not in failed(f"{silent}agent: {sorry}", language=language)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_third_turn_is_too_late(language: str) -> None:
    question = {"nl": "Wat is uw ordernummer?", "en": "What is your order number?"}[language]
    sorry = {"nl": "Mijn excuses hiervoor.", "en": "I am so sorry about this."}[language]
    turn = f"agent: {question}\ncustomer: 1234\n"
    assert RULE not in failed(f"{FURIOUS[language]}{turn}agent: {sorry}", language=language)
    assert failed(f"{FURIOUS[language]}{turn}{turn}agent: {sorry}", language=language)[RULE] == [2]


@pytest.mark.parametrize(
    ("language", "text"),
    [("nl", "Wat vervelend. Ik hang nu op."), ("en", "I'm sorry about this. I'm hanging up now.")],
)
def test_ending_the_contact_is_no_acknowledgement(language: str, text: str) -> None:
    assert failed(f"{FURIOUS[language]}agent: {text}", language=language)[RULE] == [2]


@pytest.mark.parametrize("language", ["nl", "en"])
def test_frustration_that_no_agent_follows_is_no_occasion(language: str) -> None:
    outcomes = {one.rule: one.outcome for one in lint(FURIOUS[language], language=language).criteria}
    assert outcomes[RULE] is Outcome.NOT_APPLICABLE


@pytest.mark.parametrize("language", ["nl", "en"])
def test_an_unknown_speaker_is_not_judged(language: str) -> None:
    lines = FURIOUS[language].replace("agent:", "unknown:") + f"unknown: {dict(UNANSWERED)[language]}"
    outcomes = {one.rule: one.outcome for one in lint(lines, language=language).criteria}
    assert outcomes[RULE] is Outcome.NOT_MEASURABLE


@pytest.mark.parametrize(
    ("language", "told", "own"),
    [
        ("nl", "De trainer van Zwolle noemde de avond in Breda gisteren een blamage en een aanfluiting.", "en ik vind dat ook"),
        ("en", "According to the coach of Leeds it was a ridiculous evening and a disgraceful match.", "and I think so too"),
    ],
)
def test_a_report_on_others_is_not_sure(language: str, told: str, own: str) -> None:
    assert SIGNAL not in signalled(f"customer: {told}", language=language)
    assert SIGNAL in signalled(f"customer: {told.removesuffix('.')} {own}.", language=language)


@pytest.mark.parametrize(
    ("language", "sighs", "angry", "answer"),
    [
        ("en", "Ugh, so not on Monday?", "This is ridiculous.", "Postcode?"),
        ("nl", "Pff, dus niet op maandag?", "Dit is belachelijk.", "Postcode?"),
    ],
)
def test_a_sigh_does_not_hide_the_anger_after_it(language: str, sighs: str, angry: str, answer: str) -> None:
    lines = f"agent: Jan.\ncustomer: {sighs}\nagent: Tuesday.\ncustomer: {angry}\nagent: {answer}"
    assert failed(lines, language=language)[RULE] == [4]
    assert RULE not in failed("\n".join(lines.split("\n")[:3]), language=language)


@pytest.mark.parametrize(
    ("language", "text"), [("en", "HOW DO I CHANGE MY DELIVERY ADDRESS"), ("nl", "HOE KAN IK MIJN ADRES WIJZIGEN ALSTUBLIEFT")]
)
def test_who_asks_calmly_in_nothing_but_capitals_has_them_locked(language: str, text: str) -> None:
    (cue,) = cues(f"customer: {text}\nagent: Hello.", language=language).named("frustrated")
    assert cue.facts["confidence"] == "low"
    (cue,) = cues(f"customer: {text}\nagent: Hello.\ncustomer: Well?", language=language).named("frustrated")
    assert "confidence" not in cue.facts


@pytest.mark.parametrize(
    ("language", "joke", "answer"),
    [
        ("en", "I'm fed up with this kettle, it whistles out of tune.", "Haha, let's find you another one. Which model is it?"),
        ("nl", "Ik word gek van die lamp, hij knippert op de maat.", "Haha, dan zoeken we een andere. Welk model is het?"),
    ],
)
def test_what_the_agent_laughs_at_may_be_a_joke(language: str, joke: str, answer: str) -> None:
    (cue,) = cues(f"customer: {joke}\nagent: {answer}", language=language).named("frustrated")
    assert cue.facts["confidence"] == "low"
    (cue,) = cues(f"customer: {joke}\nagent: {answer[6:]}", language=language).named("frustrated")
    assert cue.facts.get("confidence") != "low"
