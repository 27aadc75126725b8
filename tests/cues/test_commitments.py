"""Promises left open at the end: who owns them, when they are due, and what is no promise at all."""

from __future__ import annotations

import pytest

from calllint.rules.finding import Commitment, Outcome
from tests.talk import cues, failed, lint

OWNER, DEADLINE = "follow-up-without-owner", "follow-up-without-deadline"
OPENING = {
    "nl": "agent: Goedemiddag, met de klantenservice.\ncustomer: Mijn koelkast is nog steeds niet bezorgd.\n",
    "en": "agent: Good afternoon, customer care.\ncustomer: My fridge still hasn't been delivered.\n",
}


def promised(language: str, more: str, **rest: object) -> tuple[Commitment, ...]:
    return lint(OPENING[language] + more, language=language, **rest).commitments


def found(language: str, more: str, **rest: object) -> dict[str, list[int]]:
    rules = failed(OPENING[language] + more, language=language, **rest)
    return {rule: turns for rule, turns in rules.items() if rule in (OWNER, DEADLINE)}


@pytest.mark.parametrize(
    ("language", "promise", "rules"),
    [
        ("nl", "Ik bel u morgen voor twaalf uur terug.", set()),
        ("en", "I will call you back tomorrow before noon.", set()),
        ("nl", "Onze technische dienst neemt morgen contact met u op.", set()),
        ("en", "Our billing team will contact you tomorrow.", set()),
        ("nl", "De monteur komt morgen langs.", set()),
        ("en", "The engineer will come out on Monday.", set()),
        ("nl", "Mijn collega Karim belt u morgen terug.", set()),
        ("en", "My colleague Priya will call you tomorrow.", set()),
        ("nl", "Ik bel u zo snel mogelijk terug.", {DEADLINE}),
        ("en", "I will call you back as soon as possible.", {DEADLINE}),
        ("nl", "Ik zal het doorgeven.", {DEADLINE}),
        ("en", "I'll pass it on.", {DEADLINE}),
        ("nl", "Wij nemen morgen contact met u op.", {OWNER}),
        ("en", "We will contact you tomorrow.", {OWNER}),
        ("nl", "Iemand belt u morgen terug.", {OWNER}),
        ("en", "Someone will call you back tomorrow.", {OWNER}),
        ("nl", "Een collega neemt binnen 24 uur contact met u op.", {OWNER}),
        ("en", "A colleague will contact you within 24 hours.", {OWNER}),
        ("nl", "U wordt hierover morgen teruggebeld.", {OWNER}),
        ("en", "You'll be contacted within two days.", {OWNER}),
        ("nl", "Er wordt naar gekeken.", {OWNER, DEADLINE}),
        ("en", "It will be looked into.", {OWNER, DEADLINE}),
        ("nl", "U hoort van ons.", {OWNER, DEADLINE}),
        ("en", "You'll hear from us.", {OWNER, DEADLINE}),
    ],
)
def test_who_and_when(language: str, promise: str, rules: set[str]) -> None:
    assert found(language, f"agent: {promise}") == {rule: [2] for rule in rules}
    (commitment,) = promised(language, f"agent: {promise}")
    assert (commitment.turn, commitment.kept) == (2, False)
    assert (commitment.owner is None, commitment.deadline is None) == (OWNER in rules, DEADLINE in rules)
    assert commitment.action == promise.removesuffix(".")
    assert commitment.evidence.text in promise


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("nl", "Nee, wij sturen geen nieuwe."),
        ("en", "No, we won't send a new one."),
        ("nl", "Zal ik u morgen terugbellen?"),
        ("en", "Shall I call you back tomorrow?"),
        ("nl", "Als u niet betaalt, dan stappen wij naar de rechter."),
        ("en", "If you don't pay we will take you to court."),
        ("nl", "Ik heb u gisteren teruggebeld."),
        ("en", "I called you back yesterday."),
        ("nl", "U krijgt automatisch een bevestigingsmail."),
        ("en", "You will automatically get a confirmation email."),
        ("nl", "Ik hang nu op."),
        ("en", "I'm hanging up now."),
        ("nl", "Neem een zonnebril mee, want uw pupil wordt wijd gezet."),
        ("en", "Bring a spare pair, because yours will be checked in the workshop."),
        ("nl", "Ik geef het compliment door aan de keuken."),
        ("nl", "Als de verbinding verbroken wordt, bel ik u terug."),
    ],
)
def test_what_is_no_promise(language: str, line: str) -> None:
    assert promised(language, f"agent: {line}") == ()
    assert found(language, f"agent: {line}") == {}


@pytest.mark.parametrize(
    ("language", "line"), [("nl", "Ik bel u zo snel mogelijk terug."), ("en", "I will call you back as soon as possible.")]
)
def test_only_the_agent_promises(language: str, line: str) -> None:
    assert found(language, f"customer: {line}\nsystem: {line}\nbot: {line}\nunknown: {line}") == {}


@pytest.mark.parametrize(
    ("language", "more"),
    [
        ("nl", "agent: Wij sturen u een nieuwe.\ncustomer: Fijn.\nagent: Ik heb hem zojuist voor u besteld."),
        ("en", "agent: We'll send you a new one.\ncustomer: Good.\nagent: I've just ordered it for you."),
    ],
)
def test_what_was_done_in_the_conversation_is_kept(language: str, more: str) -> None:
    assert [commitment.kept for commitment in promised(language, more)][:1] == [True]
    assert found(language, more) == {}


@pytest.mark.parametrize(
    ("language", "more"),
    [
        ("nl", "agent: Ik bel u terug.\ncustomer: Wanneer belt u dan?\nagent: Morgen voor twaalf uur."),
        ("en", "agent: I will call you back.\ncustomer: When will you call?\nagent: Tomorrow before noon."),
        ("nl", "agent: Ik bel u terug.\nagent: Ik bel u vrijdag terug."),
        ("en", "agent: I will call you back.\nagent: I will call you back on Friday."),
    ],
)
def test_the_deadline_may_come_later(language: str, more: str) -> None:
    assert DEADLINE not in found(language, more)


@pytest.mark.parametrize(
    ("language", "more"),
    [
        ("nl", "agent: Ik bel u terug.\ncustomer: Prima.\nagent: Morgen is het maandag."),
        ("en", "agent: I will call you back.\ncustomer: Fine.\nagent: Tomorrow is Monday."),
    ],
)
def test_a_time_that_answers_nothing_is_no_deadline(language: str, more: str) -> None:
    assert found(language, more)[DEADLINE] == [2]


@pytest.mark.parametrize(("language", "line"), [("nl", "Ik bel u morgen terug."), ("en", "I will call you back tomorrow.")])
def test_the_agents_own_promise_is_owned_by_name_where_the_source_knows_it(language: str, line: str) -> None:
    (commitment,) = promised(language, f"agent(Sanne): {line}")
    assert commitment.owner == "Sanne"
    (commitment,) = promised(language, f"agent: {line}")
    assert commitment.owner
    assert commitment.owner in line


@pytest.mark.parametrize(
    ("language", "to", "by"),
    [
        ("nl", "Wij geven het morgen door aan de technische dienst.", "Dit wordt morgen opgepakt door de technische dienst."),
        ("en", "We will pass it on to our technical team tomorrow.", "This will be looked into by our technical team tomorrow."),
    ],
)
def test_who_is_told_does_not_own_it_and_who_does_it_does(language: str, to: str, by: str) -> None:
    assert OWNER in found(language, f"agent: {to}")
    assert OWNER not in found(language, f"agent: {by}")


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        ("nl", "agent: Ik bel u morgen terug. Een collega stuurt u een brief."),
        ("en", "agent: I will call you back tomorrow. A colleague will send you a letter."),
    ],
)
def test_each_sentence_is_a_promise_of_its_own(language: str, lines: str) -> None:
    first, second = promised(language, lines)
    assert first.owner is not None
    assert second.owner is None
    assert found(language, lines)[OWNER] == [2]


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("nl", "Beste klant, wij nemen zo snel mogelijk contact met u op."),
        ("en", "Dear customer, we will contact you as soon as possible."),
    ],
)
@pytest.mark.parametrize("channel", ["template", "email", "call", "chat"])
def test_templates_and_every_channel_promise_too(language: str, line: str, channel: str) -> None:
    assert {OWNER, DEADLINE} <= failed(f"agent: {line}", language=language, channel=channel).keys()


def test_without_a_promise_the_rules_do_not_apply() -> None:
    outcomes = {one.rule: one.outcome for one in lint(OPENING["en"] + "agent: I've refunded it.", language="en").criteria}
    assert {outcomes[OWNER], outcomes[DEADLINE]} == {Outcome.NOT_APPLICABLE}
    assert {one.rule: one.outcome for one in lint("unknown: we will contact you", language="en").criteria}[OWNER] is Outcome.NOT_MEASURABLE


def test_a_promise_with_owner_and_deadline_passes_with_its_words() -> None:
    result = lint(OPENING["en"] + "agent: I will call you back tomorrow before noon.", language="en")
    passed = {one.rule: one for one in result.criteria if one.outcome is Outcome.PASS}
    assert {OWNER, DEADLINE} <= passed.keys()
    assert [evidence.turn for evidence in passed[OWNER].evidence] == [2]


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "Please check these details: the visit will be booked for Friday."),
        ("en", "Kindly check these details. The fitting will be booked for two people."),
        ("nl", "Controleer even de volgende gegevens: het bezoek wordt vrijdag ingepland."),
    ],
)
def test_what_the_customer_is_asked_to_confirm_is_no_promise(language: str, line: str) -> None:
    assert found(language, f"agent: {line}\ncustomer: Ok.") == {}


@pytest.mark.parametrize(
    ("language", "done", "follows", "acts"),
    [
        ("en", "Your visit is booked.", "You will be getting an email shortly.", "You will be getting a call shortly."),
        ("nl", "De afspraak is bevestigd.", "U krijgt een mail.", "U wordt gebeld."),
    ],
)
def test_what_comes_of_an_act_that_is_done_is_no_promise(language: str, done: str, follows: str, acts: str) -> None:
    assert found(language, f"agent: {done} {follows}") == {}
    assert OWNER in found(language, f"agent: {done} {acts}")


@pytest.mark.parametrize(
    ("language", "perhaps", "promise"),
    [
        ("en", "If anything changes, we'll let you know.", "We'll let you know."),
        ("en", "In most cases the fee will be refunded.", "The fee will be refunded."),
        ("nl", "Mocht er iets veranderen, dan laten we het u weten.", "We laten het u weten."),
    ],
)
def test_a_promise_for_a_case_that_may_never_come_is_not_sure(language: str, perhaps: str, promise: str) -> None:
    assert found(language, f"agent: {perhaps}") == {}
    assert OWNER in found(language, f"agent: {promise}")


@pytest.mark.parametrize(
    ("language", "named", "promise", "owner"),
    [
        ("en", "It is best to write to our billing team.", "They will contact you tomorrow.", "our billing team"),
        ("nl", "Het beste is de technische dienst te mailen.", "Zij nemen morgen contact met u op.", "de technische dienst"),
    ],
)
def test_they_are_whom_the_sentence_before_names(language: str, named: str, promise: str, owner: str) -> None:
    (commitment,) = promised(language, f"agent: {named} {promise}")
    assert commitment.owner == owner
    assert OWNER in found(language, f"agent: {promise}")


@pytest.mark.parametrize(
    ("language", "line", "later"), [("en", "We'll wrap it up for you now.", "Lovely."), ("nl", "Die wordt nu verstuurd.", "Fijn.")]
)
def test_what_is_done_at_this_moment_is_not_left_open(language: str, line: str, later: str) -> None:
    assert found(language, f"agent: {line}\ncustomer: {later}") == {}


@pytest.mark.parametrize(
    ("language", "said", "rules"),
    [
        # What the agent set going comes by itself, from the one who set it going.
        ("nl", "Ik heb de aanvraag ingediend, het bedrag staat binnen vijf dagen op uw rekening.", set()),
        ("nl", "Ik zet de terugbetaling nu klaar: tweehonderd euro, en maandag staat dat op je rekening.", set()),
        ("en", "I've put the claim in for you. The money will be credited within five days.", set()),
        # A person's answer does not.
        ("nl", "Ik heb het doorgegeven, er wordt binnen vijf dagen contact met u opgenomen.", {OWNER}),
        ("nl", "Het geld staat maandag op uw rekening.", {OWNER}),
        # What the customer is to do is no promise.
        ("nl", "nou en wanneer gaat u dan betalen denkt u", set()),
    ],
)
def test_what_comes_of_an_act_of_the_agents_own_is_theirs(language: str, said: str, rules: set[str]) -> None:
    assert found(language, f"agent: {said}") == {rule: [2] for rule in rules}


@pytest.mark.parametrize(
    ("language", "said", "open_"),
    [
        ("nl", "Momentje, ik fix het. Ik heb hem net naar je gemaild.", False),
        ("nl", "Ik regel het voor je.", True),
        ("en", "Will do. Anything else I can help with?", False),
        ("en", "I'll sort it out for you.", True),
        ("nl", "Ik verbind u nu door met Pieter van facturatie. Ik leg hem eerst alles uit.", False),
        ("nl", "Ik verbind u door met de planning. Zij bellen u daarna terug over de afspraak.", True),
        ("en", "Sure, I'm putting you through to billing. I'll fill them in first so you don't have to repeat yourself.", False),
    ],
)
def test_what_is_done_in_the_same_breath_or_while_the_customer_is_put_through(language: str, said: str, open_: bool) -> None:
    assert (DEADLINE in found(language, f"agent: {said}\ncustomer: ok")) == open_


@pytest.mark.parametrize(
    ("language", "lines", "reported"),
    [
        ("nl", "agent: Ik bel u terug.\ncustomer: En wanneer dan?", True),
        ("nl", "agent: Ik bel u terug.\ncustomer: O mooi, bedankt hoor.", False),
        ("nl", "agent: Ik bel u zo snel mogelijk terug.\ncustomer: O mooi, bedankt hoor.", True),
        ("nl", "agent: Er wordt contact met u opgenomen.\ncustomer: O mooi, bedankt hoor.", True),
        ("en", "agent: I've refunded the fee, and I'll send you the receipt.\ncustomer: Right.", False),
        ("en", "agent: I'll send you the receipt.\ncustomer: Right.", True),
        ("en", "agent: A fresh key will be posted to you. Anything else today?\ncustomer: No.", True),
        ("en", "agent: A fresh key will be posted to you today. Anything else?\ncustomer: No.", False),
    ],
)
def test_a_missing_time_matters_less_where_it_is_known_who_does_it_and_the_customer_is_content(
    language: str, lines: str, reported: bool
) -> None:
    assert (DEADLINE in found(language, lines)) == reported


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "The matter is in the archive and no more letters will be sent."),
        ("en", "It is arranged, you'll hear nothing further about it."),
        ("nl", "De doos was al open, daar kan onze winkel ook niet aan doen."),
    ],
)
def test_what_will_not_be_done_is_no_promise(language: str, line: str) -> None:
    assert cues(f"customer: What about my order?\nagent: {line}", language=language).named("commitment-open") == []


@pytest.mark.parametrize(
    ("language", "line", "rules"),
    [
        ("nl", "Het bedrag wordt binnen vijf dagen overgemaakt en u krijgt een bevestiging.", {"follow-up-without-owner"}),
        ("en", "The amount will be refunded within five days and you will get a confirmation email.", {"follow-up-without-owner"}),
        ("nl", "U krijgt een bevestiging en ik bel u morgen.", set()),
        ("nl", "U krijgt automatisch een bericht en een kopie van de factuur.", set()),
    ],
)
def test_what_is_promised_beside_a_confirmation_is_a_promise(language: str, line: str, rules: set[str]) -> None:
    assert found(language, f"agent: {line}").keys() == rules
