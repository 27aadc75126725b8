"""What becomes of a refusal: explained or not, taken back after a threat, left without asking what would help."""

from __future__ import annotations

from tests.talk import cues, failed

OPENING = "agent: Hello, Shaun speaking.\ncustomer: Can I get that fee back?\n"


def named(name: str, lines: str) -> list[tuple[int, object]]:
    return [(cue.turn, cue.facts.get("confidence")) for cue in cues(OPENING + lines, language="en").named(name)]


def test_a_bare_no() -> None:
    assert named("refusal-unexplained", "agent: No, that's not possible.\ncustomer: Oh.") == [(2, "high")]


def test_a_reason_in_the_next_turn_explains() -> None:
    lines = "agent: No, that's not possible.\ncustomer: Why not?\nagent: Because you were two weeks late."
    assert named("refusal-unexplained", lines) == []


def test_what_stands_beside_it_makes_it_less_sure() -> None:
    lines = "agent: No, that's not possible. The bank booked it at the end of last month already.\ncustomer: Oh."
    assert [confidence for _, confidence in named("refusal-unexplained", lines)] in ([], ["low"], ["medium"])


def test_conceded_after_a_threat() -> None:
    lines = "agent: No, that's not possible.\ncustomer: Then you will hear from my lawyer.\nagent: Okay, okay, I've refunded the fee."
    assert [turn for turn, _ in named("conceded", lines)] == [4]


def test_what_is_done_with_it_right_after_the_threat_is_conceded() -> None:
    refused = "agent: No, that's not possible.\ncustomer: Then I'm leaving for your competitor tonight."
    assert [turn for turn, _ in named("conceded", f"{refused}\nagent: Okay, I've taken it off.")] == [4]
    assert named("conceded", f"{refused}\nagent: I've noted your remark.") == []
    assert named("conceded", f"{refused}\nagent: Okay.\ncustomer: So?\nagent: I've taken it off.") == []


def test_granted_without_a_threat_is_no_concession() -> None:
    lines = "agent: No, that's not possible.\ncustomer: Please, I only just lost my job.\nagent: Alright, I've refunded the fee."
    assert named("conceded", lines) == []


def test_what_is_granted_to_a_threat_does_not_explain_the_refusal() -> None:
    lines = "agent: No, that's not possible.\ncustomer: Then you will hear from my lawyer.\nagent: Okay, okay, I've refunded the fee."
    assert named("refusal-unexplained", lines) == [(2, "high")]


def test_help_in_the_next_turn_without_a_threat_leaves_nobody_at_the_no() -> None:
    lines = "agent: No, that's not possible.\ncustomer: But I was in hospital.\nagent: In that case I've refunded the fee."
    assert named("refusal-unexplained", lines) == []


def test_kind_words_before_the_no_are_no_reason() -> None:
    lines = "agent: You were away, and the dog was with your aunt. No, that's not possible.\ncustomer: Oh."
    assert named("refusal-unexplained", lines) == [(2, "medium")]


def test_a_promise_of_nobody_beside_it_is_none_either() -> None:
    lines = "agent: No, that's not possible. It will be looked into.\ncustomer: Oh."
    assert [turn for turn, _ in named("refusal-unexplained", lines)] == [2]


def test_who_refuses_is_no_reason() -> None:
    assert [turn for turn, _ in named("refusal-unexplained", "agent: The office won't grant that.\ncustomer: Oh.")] == [2]
    assert [turn for turn, _ in named("refusal-unexplained", "agent: Sadly that is out of the question.\ncustomer: Oh.")] == [2]
    assert named("refusal-unexplained", "agent: The office won't grant that because the month is over.\ncustomer: Oh.") == []


def test_a_question_that_the_agent_answers_itself_asks_nothing() -> None:
    assert [turn for turn, _ in named("refusal-unexplained", "agent: The fee? No.\ncustomer: Oh.")] == [2]
    assert named("refusal-unexplained", "agent: Which fee? No fee can be repaid without its date.\ncustomer: Oh.") == []


def test_the_question_for_anything_else_is_no_help() -> None:
    lines = "agent: The answer is no. Is there anything else I can do for you?\ncustomer: Oh."
    assert [turn for turn, _ in named("refusal-unexplained", lines)] == [2]


def test_what_the_no_is_set_against_is_no_reason() -> None:
    against = "agent: I know how much you have been looking forward to it, but we can't do that.\ncustomer: Oh."
    assert [confidence for _, confidence in named("refusal-unexplained", against)] != ["low"]


def test_a_clause_behind_the_no_mostly_says_why() -> None:
    why = "agent: That's not possible, the books were closed.\ncustomer: Oh."
    assert [confidence for _, confidence in named("refusal-unexplained", why)] in ([], ["low"])
    again = "agent: That's not possible, no matter how often you ask.\ncustomer: Oh."
    assert [confidence for _, confidence in named("refusal-unexplained", again)] == ["high"]


def test_a_bare_no_in_dutch() -> None:
    opening = "agent: Hallo, met Shaun.\ncustomer: Mag ik volgende maand betalen?\n"
    no = cues(opening + "agent: Sorry, nee. Kan ik verder nog iets voor u doen?\ncustomer: O.", language="nl")
    assert [cue.turn for cue in no.named("refusal-unexplained")] == [2]
    yes = cues(opening + "agent: Natuurlijk, waarom niet.\ncustomer: O.", language="nl")
    assert not yes.named("refusal-unexplained")


def unexplained(language: str, *answers: str) -> bool:
    ask = {"nl": "Mag ik de kano een dag langer houden?", "en": "Could I keep the canoe a day longer please?"}[language]
    why = {"nl": "Waarom niet?", "en": "Why not?"}[language]
    lines = f"customer: {ask}\n" + f"\ncustomer: {why}\n".join(f"agent: {answer}" for answer in answers)
    return "unexplained-refusal" in failed(lines, language=language)


def test_a_cold_sentence_gives_no_reason_and_because_does() -> None:
    assert unexplained("nl", "Dat gaat niet.", "Zo is het nou eenmaal, dat geldt voor iedereen.")
    assert not unexplained("nl", "Dat gaat niet.", "Zo is het nou eenmaal, want de kano is morgen verhuurd.")
    assert unexplained("en", "That's not possible.", "That's just how it is, the same for everyone.")
    assert not unexplained("en", "That's not possible.", "That's just how it is, because it's hired out tomorrow.")


def test_a_no_in_two_clauses_is_one_and_a_statement_behind_it_is_a_reason() -> None:
    assert unexplained("nl", "Ik moet u teleurstellen, dat kan niet.")
    assert not unexplained("nl", "Nee, dat is een huurboot.")
    assert not unexplained("en", "Not possible, tomorrow is taken.")
    assert not unexplained("en", "we can't do that the canoe is out tomorrow")


def test_being_sorry_about_something_refuses_nothing() -> None:
    assert not cues("customer: It leaks.\nagent: I'm sorry to hear that, no dry socks all day.", language="en").at(1, "refusal")
    assert cues("customer: It leaks.\nagent: I'm sorry, no returns.", language="en").at(1, "refusal")
