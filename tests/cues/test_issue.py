"""What becomes of the customer's issue: when it closes, when it opens again, and when the agent may end the contact."""

from __future__ import annotations

import pytest

from calllint.rules.finding import Outcome
from tests.talk import cues, failed, lint

HANG_UP, LEFT_OPEN = "premature-hang-up", "missing-solution"

DUTCH = """
agent: Goedemiddag, u spreekt met Jan.
customer: Mijn wasmachine is drie weken geleden besteld en nog steeds niet geleverd, hoe kan dat?
"""
ENGLISH = """
agent: Good afternoon, this is Jan speaking.
customer: My washing machine was ordered three weeks ago and still hasn't been delivered, how is that possible?
"""
CALLS = {"nl": DUTCH, "en": ENGLISH}


def outcome(rule: str, lines: str, **rest: object) -> Outcome:
    return next(one.outcome for one in lint(lines, **rest).criteria if one.rule == rule)


def ends(language: str, more: str, **rest: object) -> dict[str, list[int]]:
    """The findings of a call that goes on as `more` says, from turn 2 on."""
    return failed(CALLS[language] + more, language=language, channel="call", **rest)


# ---- who ends it, and how it is told


@pytest.mark.parametrize(
    ("language", "more", "turn"),
    [
        ("nl", "agent: Ik hang nu op.", 2),
        ("en", "agent: I'm hanging up now.", 2),
        ("nl", "agent: Een momentje.\nagent: Ik verbreek de verbinding.", 3),
        ("en", "agent: One moment.\nagent: I am ending this call now.", 3),
        ("nl", "agent: Een momentje.\nsystem: Het gesprek is beëindigd door de medewerker.", 3),
        ("en", "agent: One moment.\nsystem: The call was ended by the agent.", 3),
    ],
)
def test_the_agent_hangs_up_on_an_open_issue(language: str, more: str, turn: int) -> None:
    found = ends(language, more)
    assert found[HANG_UP] == [turn]
    assert LEFT_OPEN in found


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_system_line_and_the_announcement_before_it_are_one_ending(language: str) -> None:
    more = {
        "nl": "agent: Ik hang nu op.\nsystem: Het gesprek is beëindigd door de medewerker.",
        "en": "agent: I'm hanging up now.\nsystem: The call was ended by the agent.",
    }
    assert ends(language, more[language])[HANG_UP] == [2]


@pytest.mark.parametrize(("language", "more"), [("nl", "agent: Wat is uw postcode?"), ("en", "agent: What is your postcode?")])
def test_the_export_says_who_disconnected(language: str, more: str) -> None:
    assert ends(language, more, ended_by="agent")[HANG_UP] == [2]
    assert HANG_UP not in ends(language, more, ended_by="customer")
    assert HANG_UP not in ends(language, more)


@pytest.mark.parametrize(("language", "more"), [("nl", "agent: Tot ziens."), ("en", "agent: Goodbye.")])
def test_a_curt_goodbye_to_a_customer_who_asks_is_an_ending(language: str, more: str) -> None:
    assert ends(language, more)[HANG_UP] == [2]


@pytest.mark.parametrize(
    ("language", "more"),
    [
        ("nl", "agent: U heeft hem op 3 maart ontvangen.\ncustomer: Nee, die heb ik nooit gehad.\nagent: Fijne dag verder."),
        ("nl", "agent: Hij staat op bezorgd.\ncustomer: Maar hij is hier niet.\nagent: Dan wens ik u een prettige dag."),
        ("en", "agent: You received it on 3 March.\ncustomer: No, I never got it.\nagent: Have a nice day."),
        ("en", "agent: It says delivered.\ncustomer: But it isn't here.\nagent: Goodbye now."),
    ],
)
def test_a_goodbye_to_a_customer_who_contradicts_is_an_ending(language: str, more: str) -> None:
    assert ends(language, more)[HANG_UP] == [4]


@pytest.mark.parametrize(
    ("language", "more"),
    [
        # An answer contradicts nothing, nor does a no that agrees.
        ("nl", "agent: Is hij nu geleverd?\ncustomer: Nee, die is er nog niet.\nagent: Dan bel ik de chauffeur nu. Tot ziens."),
        ("nl", "agent: Hij komt morgen om tien uur.\ncustomer: Nee, prima, dat is geen probleem.\nagent: Fijne dag verder."),
        ("en", "agent: It comes tomorrow at ten.\ncustomer: No, that's fine, thanks.\nagent: Have a nice day."),
    ],
)
def test_a_no_that_contradicts_nothing_is_no_protest(language: str, more: str) -> None:
    assert HANG_UP not in ends(language, more)


@pytest.mark.parametrize(
    ("language", "more"),
    [
        ("nl", "agent: Ik heb een nieuwe wasmachine voor u besteld, die wordt morgen geleverd. Tot ziens."),
        ("en", "agent: I have ordered a new washing machine for you, it will arrive tomorrow. Goodbye."),
    ],
)
def test_a_goodbye_after_help_is_no_hang_up(language: str, more: str) -> None:
    assert not {HANG_UP, LEFT_OPEN} & ends(language, more).keys()


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("nl", "De klant heeft de chat verlaten."),
        ("en", "Customer has left the chat"),
        ("nl", "De verbinding is verbroken."),
        ("en", "The connection was lost."),
    ],
)
def test_a_customer_who_leaves_or_a_lost_line_is_no_hang_up(language: str, line: str) -> None:
    question = {"nl": "Wat is uw postcode?", "en": "What is your postcode?"}[language]
    assert HANG_UP not in ends(language, f"agent: {question}\nsystem: {line}", ended_by="agent")


@pytest.mark.parametrize(
    ("language", "more"),
    [
        ("nl", "agent: Ik hang niet op hoor, ik zoek het op."),
        ("en", "agent: I won't hang up on you, let me look it up."),
        ("nl", "agent: Als u ophangt, kunt u ons altijd weer bellen."),
        ("en", "agent: If you hang up, you can always call us again."),
        ("nl", "agent: Hang uw jas gerust op, ik zoek het even voor u op."),
        ("en", "agent: Please stay on the line, I'm looking it up for you."),
    ],
)
def test_words_about_hanging_up_are_no_hang_up(language: str, more: str) -> None:
    assert HANG_UP not in ends(language, more)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_letters_just_end(language: str) -> None:
    goodbye = {"nl": "agent: Tot ziens.", "en": "agent: Goodbye."}[language]
    result = lint(CALLS[language] + goodbye, language=language, channel="email", ended_by="agent")
    assert {one.rule: one.outcome for one in result.criteria}[HANG_UP] is Outcome.PASS
    assert HANG_UP not in {finding.rule for finding in result.findings}


# ---- when the agent may


@pytest.mark.parametrize(
    ("language", "more"),
    [
        ("nl", "customer: Ik kom naar jullie toe en sla je in elkaar!\nagent: Ik hang nu op."),
        ("en", "customer: I will come over there and break your legs.\nagent: I'm hanging up now."),
        ("nl", "customer: Jij bent een idioot.\nagent: Ik hang nu op."),
        ("en", "customer: You are an idiot.\nagent: I'm hanging up now."),
        (
            "nl",
            "customer: Wat een klotebedrijf zijn jullie!\nagent: Als u blijft schelden, hang ik op.\ncustomer: Klotebedrijf!\nagent: Ik hang nu op.",
        ),
        (
            "en",
            "customer: What a shitty company you are!\nagent: If you keep swearing I'll have to end this call.\ncustomer: Shitty company!\nagent: I'm hanging up now.",
        ),
        ("nl", "agent: Wat is uw postcode?\nagent: Ik sluit de chat nu.\nsystem: De chat is gesloten door de medewerker."),
        ("en", "agent: What is your postcode?\nagent: I'm closing this chat now.\nsystem: Chat closed by agent."),
        ("nl", "agent: Bent u er nog?\nagent: Ik beëindig nu dit gesprek."),
        ("en", "agent: Are you still there?\nagent: I'm ending this call now."),
        ("nl", "agent: Dat kan ik niet zien.\ncustomer: Oké, dan weet ik het, dank u wel, tot ziens.\nagent: Ik beëindig nu het gesprek."),
        ("en", "agent: I can't see that here.\ncustomer: Okay, thank you very much, goodbye.\nagent: I'm ending the call now."),
    ],
    ids=lambda value: value if len(value) == 2 else "",
)
def test_an_ending_that_the_rule_book_permits(language: str, more: str) -> None:
    assert HANG_UP not in ends(language, more)


@pytest.mark.parametrize(
    ("language", "more"),
    [
        ("nl", "customer: Ik ben woedend, dit is belachelijk!\nagent: Ik hang nu op."),
        ("en", "customer: I am furious, this is ridiculous!\nagent: I'm hanging up now."),
        ("nl", "customer: Wat een klotebedrijf zijn jullie!\nagent: Ik hang nu op."),
        ("en", "customer: What a shitty company you are!\nagent: I'm hanging up now."),
    ],
)
def test_anger_and_oaths_without_a_warning_permit_nothing(language: str, more: str) -> None:
    assert ends(language, more)[HANG_UP] == [3]


# ---- what closes the issue

CLOSED = [
    ("nl", "agent: Ik heb het bedrag zojuist teruggestort."),
    ("en", "agent: I've refunded the full amount."),
    ("nl", "agent: Ik bel u morgen voor twaalf uur terug."),
    ("en", "agent: I will call you back tomorrow before noon."),
    ("nl", "agent: Onze technische dienst neemt morgen contact met u op."),
    ("en", "agent: Our billing team will contact you tomorrow."),
    ("nl", "agent: Nee, dat kan niet, want de termijn is verstreken."),
    ("en", "agent: No, that's not possible, because the term has expired."),
    ("nl", "agent: U kunt een nieuwe aanvragen via onze website."),
    ("en", "agent: You can request a new one via the website."),
]


@pytest.mark.parametrize(("language", "more"), CLOSED)
def test_the_agent_closes_the_issue(language: str, more: str) -> None:
    lines = CALLS[language] + more
    assert LEFT_OPEN not in failed(lines, language=language)
    assert [cue.turn for cue in cues(lines, language=language).named("issue-closed")] == [2]
    assert outcome(LEFT_OPEN, lines, language=language) is Outcome.PASS


@pytest.mark.parametrize(("language", "more"), CLOSED)
def test_a_pass_shows_what_it_rests_on(language: str, more: str) -> None:
    criterion = next(one for one in lint(CALLS[language] + more, language=language).criteria if one.rule == LEFT_OPEN)
    assert [evidence.turn for evidence in criterion.evidence] == [2]


@pytest.mark.parametrize(
    ("language", "more"),
    [
        ("nl", "agent: Ik zie hem staan.\ncustomer: Dank u wel, dan weet ik genoeg."),
        ("en", "agent: I can see it here.\ncustomer: Thank you so much, that answers my question."),
    ],
)
def test_a_content_customer_closes_the_issue(language: str, more: str) -> None:
    assert [cue.turn for cue in cues(CALLS[language] + more, language=language).named("issue-closed")] == [3]


@pytest.mark.parametrize(
    ("language", "more", "turn"),
    [
        ("nl", "agent: Nee, dat kan niet.\ncustomer: Waarom niet? Dat is belachelijk.\nagent: Nog een fijne dag.", 4),
        ("en", "agent: No, that's not possible.\ncustomer: Why not? That's ridiculous.\nagent: Have a nice day.", 4),
        ("nl", "agent: Nee, dat kan niet.", 2),
        ("en", "agent: No, that's not possible.", 2),
    ],
)
def test_a_refusal_without_a_reason_leaves_it_open(language: str, more: str, turn: int) -> None:
    assert ends(language, more)[LEFT_OPEN] == [turn]


@pytest.mark.parametrize(
    ("language", "more"),
    [
        ("nl", "agent: Nee, dat kan niet.\ncustomer: Waarom niet?\nagent: Omdat de termijn verstreken is."),
        ("en", "agent: No, that's not possible.\ncustomer: Why not?\nagent: Because the term has expired."),
    ],
)
def test_the_reason_may_come_later(language: str, more: str) -> None:
    assert LEFT_OPEN not in ends(language, more)


@pytest.mark.parametrize(
    ("language", "closed", "protest", "goodbye"),
    [
        ("nl", "U kunt een nieuwe aanvragen via onze website.", "Dat helpt me niet, de website werkt niet!", "Nog een fijne dag."),
        ("en", "You can request a new one via the website.", "That doesn't help me, the website doesn't work!", "Have a nice day."),
    ],
)
def test_a_protest_opens_it_again_and_help_closes_it_again(language: str, closed: str, protest: str, goodbye: str) -> None:
    opened = f"agent: {closed}\ncustomer: {protest}\n"
    assert ends(language, f"{opened}agent: {goodbye}")[LEFT_OPEN] == [4]
    help_at_last = {"nl": "Dan heb ik hem nu voor u aangevraagd.", "en": "Then I've just ordered it for you."}[language]
    assert LEFT_OPEN not in ends(language, f"{opened}agent: {help_at_last}")


@pytest.mark.parametrize(
    ("language", "more"),
    [
        ("nl", "agent: Nee, dat kan niet, want de termijn is verstreken.\ncustomer: Dat is belachelijk.\nagent: Nog een fijne dag."),
        ("en", "agent: No, that's not possible, because the term has expired.\ncustomer: That's ridiculous.\nagent: Have a nice day."),
    ],
)
def test_a_protest_does_not_undo_a_refusal_with_a_reason_unless_the_agent_ends_it(language: str, more: str) -> None:
    result = cues(CALLS[language] + more, language=language, channel="email")
    assert result.named("issue-closed")
    assert ends(language, more, ended_by="agent")[HANG_UP] == [4]


@pytest.mark.parametrize(
    ("language", "promise", "protest"),
    [
        ("nl", "Er wordt naar gekeken.", "En wanneer krijg ik hem dan?"),
        ("en", "It will be looked into.", "And when do I get it then?"),
        ("nl", "Ik zal het doorgeven.", "En wanneer krijg ik hem dan?"),
        ("en", "I'll pass it on.", "And when do I get it then?"),
    ],
)
def test_a_vague_promise_is_no_next_step(language: str, promise: str, protest: str) -> None:
    goodbye = {"nl": "Nog een fijne dag.", "en": "Have a nice day."}[language]
    assert LEFT_OPEN in ends(language, f"agent: {promise}\ncustomer: {protest}\nagent: {goodbye}")


# ---- where there is nothing to judge


@pytest.mark.parametrize(
    ("language", "promise"),
    [
        ("nl", "Er komt iemand de pomp overzetten."),
        ("nl", "Ze komen de leuning vastzetten."),
        ("en", "Someone will pop in and rehang the gate."),
        ("en", "Somebody'll come by and tighten the rail."),
    ],
)
def test_a_promise_of_nobody_that_says_what_will_be_done_is_a_next_step(language: str, promise: str) -> None:
    found = ends(language, f"agent: {promise}")
    assert LEFT_OPEN not in found
    assert found["follow-up-without-owner"] == [2]


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        ("nl", "agent: Goedemiddag, met Jan.\ncustomer: Hallo.\nagent: Tot ziens."),
        ("en", "agent: Good afternoon, Jan speaking.\ncustomer: Hello.\nagent: Goodbye."),
    ],
)
def test_without_an_issue_neither_rule_applies(language: str, lines: str) -> None:
    for rule in (HANG_UP, LEFT_OPEN):
        assert outcome(rule, lines, language=language, channel="call") is Outcome.NOT_APPLICABLE


@pytest.mark.parametrize("language", ["nl", "en"])
def test_an_unknown_speaker_makes_them_not_measurable(language: str) -> None:
    lines = (
        CALLS[language].replace("agent:", "unknown:") + {"nl": "unknown: Ik hang nu op.", "en": "unknown: I'm hanging up now."}[language]
    )
    result = lint(lines, language=language, channel="call")
    assert not result.findings
    for rule in (HANG_UP, LEFT_OPEN):
        assert outcome(rule, lines, language=language, channel="call") is Outcome.NOT_MEASURABLE


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_customer_whom_nobody_answered_is_left_to_another_rule(language: str) -> None:
    assert not {HANG_UP, LEFT_OPEN} & ends(language, "").keys()


@pytest.mark.parametrize(("language", "line"), [("nl", "agent: Ik hang nu op."), ("en", "agent: I'm hanging up now.")])
def test_in_a_template_nobody_hangs_up(language: str, line: str) -> None:
    assert not {HANG_UP, LEFT_OPEN} & failed(line, language=language, channel="template").keys()
    assert not cues(CALLS[language] + line, language=language, channel="template").named("issue", "issue-left-open", "ended-while-open")


@pytest.mark.parametrize(
    ("language", "more"),
    [
        ("nl", "agent: Kan ik nog iets voor u doen?\ncustomer: Nee."),
        ("en", "agent: Is there anything else I can help you with?\ncustomer: No."),
    ],
)
def test_a_customer_with_nothing_more_to_ask_is_content(language: str, more: str) -> None:
    assert [cue.turn for cue in cues(CALLS[language] + more, language=language).named("issue-closed")] == [3]


@pytest.mark.parametrize(
    ("language", "refused", "again"),
    [
        ("nl", "Nee, dat kan niet, want de termijn is verstreken.", "Nee, dat kan niet."),
        ("en", "No, that's not possible, because the term has expired.", "No, that's not possible."),
    ],
)
def test_a_second_refusal_without_a_reason_opens_what_the_first_settled(language: str, refused: str, again: str) -> None:
    question = {"nl": "En mijn borg dan, krijg ik die terug?", "en": "And my deposit, do I get that back?"}[language]
    assert ends(language, f"agent: {refused}\ncustomer: {question}\nagent: {again}")[LEFT_OPEN] == [4]


@pytest.mark.parametrize(("language", "line"), [("nl", "agent: Ik hang nu op."), ("en", "agent: I'm hanging up now.")])
def test_hanging_up_before_the_customer_says_what_it_is(language: str, line: str) -> None:
    assert HANG_UP not in failed(f"customer: hallo\n{line}", language=language, channel="call")


@pytest.mark.parametrize(("language", "refused"), [("en", "That isn't possible."), ("nl", "Dat is niet mogelijk.")])
@pytest.mark.parametrize("link", ["https://help.example/late", "www.help.example/late", "[link]", "<URL>"])
def test_a_link_shows_where_to_go_on(language: str, refused: str, link: str) -> None:
    assert LEFT_OPEN in ends(language, f"agent: {refused}")
    assert LEFT_OPEN not in ends(language, f"agent: {refused} {link}")


@pytest.mark.parametrize(
    ("language", "angry", "goodbye"),
    [("en", "How annoying. Oh well, ok.", "Have a nice day."), ("nl", "Wat een gedoe. Nou goed.", "Fijne dag.")],
)
def test_a_customer_who_gives_way_is_not_hung_up_on(language: str, angry: str, goodbye: str) -> None:
    done = {"en": "I have sent it today.", "nl": "Ik heb hem vandaag verstuurd."}[language]
    assert HANG_UP not in ends(language, f"agent: {done}\ncustomer: {angry}\nagent: {goodbye}")
    assert LEFT_OPEN not in ends(language, f"agent: {done}\ncustomer: {angry}\nagent: {goodbye}")


@pytest.mark.parametrize(
    ("language", "asks", "grants"),
    [
        ("en", "I have to go, may I call back tomorrow?", "Of course, bye."),
        ("nl", "Ik moet weg, mag ik morgen terugbellen?", "Natuurlijk, tot morgen."),
    ],
)
def test_a_goodbye_that_grants_what_is_asked_is_no_hang_up(language: str, asks: str, grants: str) -> None:
    assert HANG_UP not in ends(language, f"customer: {asks}\nagent: {grants}")


# ---- what gives nothing, and who goes


@pytest.mark.parametrize(
    ("language", "more"),
    [
        ("en", "agent: That's just the way it is.\ncustomer: Wonderful. So I wait and see.\nagent: Have a nice evening!"),
        ("nl", "agent: Zo is het nu eenmaal.\ncustomer: Geweldig. Dus dat is het antwoord.\nagent: Fijne avond!"),
    ],
)
def test_praise_for_nothing_is_bitter(language: str, more: str) -> None:
    assert LEFT_OPEN in ends(language, more)


@pytest.mark.parametrize(
    ("language", "more"),
    [
        ("en", "agent: I can't deliver today, because the van is out.\ncustomer: Great, thanks for letting me know.\nagent: Bye!"),
        ("nl", "agent: Vandaag lukt niet, want de bus is weg.\ncustomer: Prima, bedankt voor het uitzoeken.\nagent: Dag!"),
    ],
)
def test_praise_with_thanks_is_content(language: str, more: str) -> None:
    assert LEFT_OPEN not in ends(language, more)


def test_a_letter_that_ends_the_correspondence_hangs_up_and_one_that_just_ends_does_not() -> None:
    start = "customer: My washing machine still hasn't been delivered, how is that possible?\n"
    assert failed(start + "agent: I am ending this conversation now.", language="en", channel="email")[HANG_UP] == [1]
    assert HANG_UP not in failed(start + "agent: Kind regards, Jan", language="en", channel="email")


@pytest.mark.parametrize(
    ("language", "more"),
    [
        ("en", "agent: We can't do that.\ncustomer: Right, I'm hanging up now.\nagent: Goodbye."),
        ("nl", "agent: Dat doen we niet.\ncustomer: Belachelijk, ik hang op.\nagent: Dag."),
    ],
)
def test_nobody_is_hung_up_on_who_hangs_up(language: str, more: str) -> None:
    assert HANG_UP not in ends(language, more)


@pytest.mark.parametrize(
    ("language", "more"),
    [
        (
            "en",
            "agent: I've booked it in for Friday.\ncustomer: Friday? That's ridiculous, I've waited long enough!\n"
            "agent: You'd better calm down, you're not the only one.\ncustomer: So what about today?\nagent: We can't do that. Goodbye.",
        ),
        (
            "nl",
            "agent: Ik heb hem ingepland voor vrijdag.\ncustomer: Vrijdag? Dat is belachelijk, ik heb lang genoeg gewacht!\n"
            "agent: Dat is niet mijn probleem.\ncustomer: En vandaag dan?\nagent: Dat doen we niet. Dag.",
        ),
    ],
)
def test_an_answer_holds_no_longer_when_the_agent_was_short_with_who_came_back_on_it(language: str, more: str) -> None:
    found = ends(language, more)
    assert {HANG_UP, LEFT_OPEN} <= found.keys()


@pytest.mark.parametrize(
    ("language", "more"),
    [
        ("en", "agent: We can't do that.\ncustomer: Oh well, never mind then. Thanks anyway.\nagent: Bye!"),
        ("nl", "agent: Dat doen we niet.\ncustomer: Ach, laat ook maar dan. Toch bedankt.\nagent: Dag!"),
    ],
)
def test_who_gives_up_with_thanks_leaves_content(language: str, more: str) -> None:
    assert LEFT_OPEN not in ends(language, more)


@pytest.mark.parametrize(
    ("language", "more"),
    [
        ("en", "agent: I've booked it in for today.\ncustomer: So why did nobody tell me? Never mind. Thanks."),
        (
            "nl",
            "agent: Hij wordt vandaag geleverd, ik heb het geregeld.\ncustomer: Dat hadden jullie wel eerder kunnen zeggen.\nagent: Dag.",
        ),
        (
            "nl",
            "agent: Vandaag lukt niet. U krijgt wel een tegoedbon van 15 euro.\ncustomer: Oké, mooi. Kan ik die ook aan mijn zus geven?\nagent: Ja.",
        ),
    ],
)
def test_reproach_after_an_answer_and_an_offer_taken_up_leave_nothing_open(language: str, more: str) -> None:
    found = ends(language, more)
    assert LEFT_OPEN not in found
    assert HANG_UP not in found


@pytest.mark.parametrize("last", ["No, I'm done.", "Oh great, that's everything then, thanks!", "Not right now. Thanks. I'm done."])
def test_a_doubtful_sign_of_anger_is_no_protest(last: str) -> None:
    more = f"agent: It comes on Friday. Do you have more questions for me?\ncustomer: {last}\nagent: Have a great day!"
    found = ends("en", more)
    assert LEFT_OPEN not in found
    assert HANG_UP not in found


def test_who_declines_more_after_an_unanswered_threat_is_not_content() -> None:
    lines = """
    customer: Your courier smashed my pot, I'm furious.
    agent: That isn't refundable.
    customer: Then this goes on every review site tonight.
    agent: {}
    customer: No.
    agent: Bye.
    """
    assert "missing-solution" in failed(lines.format("Okay. Is there anything else?"), language="en")
    assert "missing-solution" not in failed(lines.format("I've refunded the pot after all. Is there anything else?"), language="en")


def test_a_barbed_word_on_being_helped_is_no_new_question() -> None:
    lines = """
    customer: There's forty pounds too much on the invoice.
    agent: I've corrected it, the amount is off.
    customer: There. Was that so hard?
    agent: Have a nice day.
    """
    assert "missing-solution" not in failed(lines, language="en")
    assert "premature-hang-up" not in failed(lines, language="en")
