"""Whole results: nothing personal is left anywhere, offsets and places still hold, twice is once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calllint.conversation import Anchor, Channel, Place, Role, Turn
from calllint.cues import Evidence
from calllint.errors import Problem
from calllint.reading.json_positions import Locator, value_place
from calllint.redaction import Redactor
from calllint.redaction.pseudonyms import PLACEHOLDER
from calllint.reporting.report_values import conversation_value
from calllint.reporting.safe_text import json_text
from calllint.results import Result, Suppressed, SuppressionKind
from calllint.rules.finding import Commitment, Finding, Outcome, Signal, fingerprint
from tests.reporting.make import a_criterion, a_finding, a_result, a_turn, bad_call, clean_chat, words
from tests.reporting.strangers import strange_results

from .items import items


def texts(value: Any) -> Iterator[str]:
    """Every string in a value of any type, keys included."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for key, item in value.items():
            yield from texts(key)
            yield from texts(item)
    elif isinstance(value, Place):
        yield from texts([value.path, value.json_path])
    elif isinstance(value, (list, tuple, set, frozenset)):
        for item in value:
            yield from texts(item)
    elif isinstance(value, int) and not isinstance(value, bool):
        yield str(value)


def everything(result: Result) -> str:
    """All that is written in a result, and its report, without placeholders, spaces and signs."""
    written = "\n".join([*texts(result), json_text(conversation_value(result))])
    return "".join(
        character for character in PLACEHOLDER.sub("\ufffc", written) if character.isalnum() or character in "\n\ufffc"
    ).casefold()


SECRET = "Emma van der Plas woont op 1234 AB 56, mail emma@post.example of bel 06 - 12 34 56 78, klantnummer 55-7788."
SECRETS = ("emma", "plas", "1234ab", "0612345678", "612345678", "557788")


def a_personal_result() -> Result:
    turns = [
        a_turn(Role.AGENT, "Goedemiddag, u spreekt met Sanne de Boer.", 17, 60, name="Sanne de Boer", metadata={"phone": "0612345678"}),
        a_turn(Role.CUSTOMER, f"Met {SECRET} Ik ben er klaar mee!", 17, 140, name="Emma van der Plas"),
        a_turn(Role.AGENT, "Dank u, mevrouw Van der Plas. Ik mail naar emma@post.example en bel 0612345678 morgen.", 17, 290),
        a_turn(Role.CUSTOMER, "Noteer 557788 maar, en +31612345678.", 17, 470),
    ]
    promise = words(turns, 2, "bel 0612345678 morgen")
    finding = a_finding(
        "no-acknowledgement", 2, f"Emma van der Plas, {SECRET}", [promise], [words(turns, 1, "06 - 12")], said=SECRET, number=612345678
    )
    other = a_finding("shouting", 1, "The agent writes in capitals.", [words(turns, 1, "Ik ben er klaar mee!")])
    result = a_result(
        turns,
        [finding, other],
        [a_criterion("shouting", Outcome.FAIL, reason=SECRET), a_criterion("no-closing", Outcome.PASS, [promise])],
        conversation_id="0612345678-emma",
        place=Place("calls/emma_van_der_plas-0612345678.jsonl", 17, 1, 17, 900, "$['emma@post.example'].turns[0]"),
        agent="Sanne de Boer",
        team="Team Utrecht",
        topic="levering aan Emma",
        metadata={
            "customer": {"name": "Emma van der Plas", "phones": ["0612345678", 31612345678]},
            "emma@post.example": 1,
            "queue_wait_s": 1200,
        },
        signals=[
            Signal("customer-frustration", 1, (words(turns, 1, "Emma van der Plas woont"),), {"who": "Emma"}, confidence_reason=SECRET)
        ],
        commitments=[Commitment(2, "Emma", "bel 0612345678", "morgen, Van der Plas", False, promise)],
    )
    waived = Suppressed(finding, SuppressionKind.WAIVER, f"waived for {SECRET}", "emma@post.example", "2030-01-01")
    return result._replace(suppressed=(waived,))


def test_nothing_personal_is_left_anywhere() -> None:
    redacted = Redactor().result(a_personal_result())
    written = everything(redacted)
    for secret in (*SECRETS, "sanne", "boer"):
        assert secret not in written, secret
    assert redacted.conversation.metadata["queue_wait_s"] == 1200
    assert redacted.conversation.team == "Team Utrecht"
    assert redacted.suppressed[0].until == "2030-01-01"


def test_a_person_has_one_placeholder_and_a_number_too() -> None:
    redacted = Redactor().result(a_personal_result())
    turns = redacted.conversation.turns
    assert turns[0].text == "Goedemiddag, u spreekt met [agent 1]."
    assert (
        turns[1].text
        == "Met [customer 1] woont op [postcode 1], mail [email 1] of bel [phone 1], klantnummer [reference 1]. Ik ben er klaar mee!"
    )
    assert turns[2].text == "Dank u, mevrouw [customer 1]. Ik mail naar [email 1] en bel [phone 1] morgen."
    assert turns[3].text == "Noteer [reference 1] maar, en [phone 1]."
    assert (turns[0].name, turns[1].name, redacted.conversation.agent) == ("[agent 1]", "[customer 1]", "[agent 1]")


def test_a_key_gives_the_same_placeholders_in_every_run_and_no_numbers() -> None:
    one, two = Redactor(b"key"), Redactor(b"key")
    two.text("06-87654321 en mail naar piet@post.example")
    assert one.result(a_personal_result()) == two.result(a_personal_result())
    assert one.result(a_personal_result()) != Redactor(b"another").result(a_personal_result())
    found = PLACEHOLDER.findall(one.result(a_personal_result()).conversation.turns[1].text)
    assert len(found) == 5
    assert " 1]" not in one.result(a_personal_result()).conversation.turns[1].text


def test_evidence_that_cuts_what_is_replaced_covers_the_whole_placeholder() -> None:
    redacted = Redactor().result(a_personal_result())
    assert redacted.findings[0].evidence[0].text == "bel [phone 1] morgen"
    assert redacted.findings[0].related[0].text == "[phone 1]"


def test_places_still_lead_to_the_source() -> None:
    before = a_personal_result()
    after = Redactor().result(before)
    for finding, moved in zip(before.findings, after.findings, strict=True):
        for old, new in zip((*finding.evidence, *finding.related), (*moved.evidence, *moved.related), strict=True):
            turn = after.conversation.turns[new.turn]
            at = before.conversation.turns[old.turn].locate(old.start)
            if not new.text.startswith("["):
                assert turn.locate(new.start) == at
    turn, redacted = before.conversation.turns[1], after.conversation.turns[1]
    for word in ("woont", "mail", "klantnummer", "klaar"):
        assert redacted.locate(redacted.text.index(word)) == turn.locate(turn.text.index(word))
    start = redacted.text.index("[phone 1]")
    assert {redacted.locate(start + at) for at in range(9)} == {turn.locate(turn.text.index("06 - 12"))}


def test_places_of_json_still_lead_to_the_source() -> None:
    document = '{"turns": [{"text": "Bel\\n06-12345678 \\u00e9n vraag naar mij"}]}'
    locator = Locator(document)
    place = value_place("a.json", locator, ("turns",), (0, "text"))
    turn = Turn(Role.CUSTOMER, "Bel\n06-12345678 én vraag naar mij", place=place)
    redacted = Redactor().result(a_result([turn])).conversation.turns[0]
    assert redacted.text == "Bel\n[phone 1] én vraag naar mij"
    assert redacted.locate(redacted.text.index("vraag")) == (1, document.index("vraag") + 1)
    assert redacted.locate(redacted.text.index("én")) == (1, document.index("\\u00e9") + 1)
    assert redacted.locate(redacted.text.index("[phone") + 3) == (1, document.index("06-") + 1)
    assert redacted.place is not None
    assert (redacted.place.line, redacted.place.json_path) == (1, "$.turns[0].text")


def test_anchors_on_several_lines_still_lead_to_the_source() -> None:
    text = "Mijn naam is Emma\nen mijn nummer is 06-12345678\nbel gerust."
    anchors = (Anchor(0, 4, 9), Anchor(18, 5, 3), Anchor(48, 6, 3))
    turn = Turn(Role.CUSTOMER, text, anchors=anchors, place=Place("a.txt", 4, 9))
    redacted = Redactor().result(a_result([turn])).conversation.turns[0]
    assert redacted.text == "Mijn naam is [customer 1]\nen mijn nummer is [phone 1]\nbel gerust."
    for word in ("Mijn", "en mijn", "bel gerust", "gerust"):
        assert redacted.locate(redacted.text.index(word)) == turn.locate(text.index(word))


def test_a_fingerprint_holds_no_personal_data_and_no_count() -> None:
    other = Redactor()
    other.text("06-87654321, piet@post.example")
    one, two, keyed = (redactor.result(a_personal_result()) for redactor in (Redactor(), other, Redactor(b"key")))
    assert one.findings[0].fingerprint == two.findings[0].fingerprint
    assert one.suppressed[0].finding.fingerprint not in (a_personal_result().findings[0].fingerprint, one.findings[1].fingerprint)
    assert {one.findings[0].fingerprint, keyed.findings[0].fingerprint} == {one.findings[0].fingerprint, keyed.findings[0].fingerprint}
    assert one.findings[0].fingerprint == fingerprint("[phone]-[customer]", "no-acknowledgement", "[phone]")


def test_a_fingerprint_stays_where_nothing_of_it_was_personal() -> None:
    turns = [a_turn(Role.CUSTOMER, "Bel 06-12345678. Ik ben er klaar mee!")]
    plain = a_finding("shouting", 0, "capitals", [words(turns, 0, "Ik ben er klaar mee!")])
    personal = a_finding("shouting", 0, "capitals", [words(turns, 0, "Bel 06-12345678")])
    after = Redactor().result(a_result(turns, [plain, personal]))
    assert after.findings[0].fingerprint == plain.fingerprint
    assert after.findings[1].fingerprint == fingerprint("c-17", "shouting", "Bel [phone]") != personal.fingerprint


def test_findings_whose_words_became_the_same_keep_fingerprints_of_their_own() -> None:
    turns = [a_turn(Role.CUSTOMER, "Bel 06-12345678 of Bel 06-87654321")]
    both = [a_finding("shouting", 0, "capitals", [words(turns, 0, number)]) for number in ("Bel 06-12345678", "Bel 06-87654321")]
    together = Redactor().result(a_result(turns, both))
    assert len({finding.fingerprint for finding in together.findings}) == 2
    suppressed = Suppressed(both[0], SuppressionKind.BASELINE)
    apart = Redactor().result(a_result(turns, both[1:])._replace(suppressed=(suppressed,)))
    assert apart.findings[0].fingerprint == together.findings[1].fingerprint
    assert apart.suppressed[0].finding.fingerprint == together.findings[0].fingerprint


@settings(max_examples=100, deadline=None)
@given(strange_results())
def test_a_conversation_alone_is_redacted_as_in_its_result(result: Result) -> None:
    conversation = result.conversation
    assert Redactor().conversation(conversation) == Redactor().result(Result(conversation, "nl", *[()] * 4, result.scorecard)).conversation


def test_a_name_of_a_file_is_taken_out_of_the_id_made_of_it() -> None:
    conversation = clean_chat().conversation._replace(id="2026-05-01 Emma Jansen")
    assert Redactor().conversation(conversation).id == "2026-05-01 [person 1]"


def test_what_holds_nothing_personal_comes_back_as_it_was() -> None:
    result = bad_call()
    plain = result._replace(
        conversation=result.conversation._replace(
            agent=None, turns=tuple(turn._replace(name=None, text=turn.text.replace("Sanne", "ons")) for turn in result.conversation.turns)
        )
    )
    plain = plain._replace(criteria=plain.criteria[:6])
    assert Redactor().result(plain) is plain


def test_a_problem_is_redacted_as_the_conversations_of_its_file() -> None:
    redactor = Redactor()
    result = redactor.result(a_personal_result())
    path = a_personal_result().conversation.place.path
    problem = redactor.problem(Problem(path, f"{path}: cannot read 06-12345678", 3))
    assert problem.path == result.conversation.place.path == "calls/[customer 1]-[phone 1].jsonl"
    assert problem.message == "calls/[customer 1]-[phone 1].jsonl: cannot read [phone 1]"
    assert problem.line == 3
    assert redactor.problem(Problem("export.jsonl", "no turns")) == Problem("export.jsonl", "no turns")


@pytest.mark.parametrize("result", [a_personal_result(), bad_call(), clean_chat()])
@pytest.mark.parametrize("key", [None, b"key"])
def test_redacting_twice_is_redacting_once(result: Result, key: bytes | None) -> None:
    redactor = Redactor(key)
    once = redactor.result(result)
    assert redactor.result(once) is once
    assert Redactor(key).result(once) is once


def evidence_holds(result: Result) -> bool:
    """Whether all evidence is the words of its turn."""
    found: list[Evidence] = []
    for finding in (*result.findings, *(one.finding for one in result.suppressed)):
        found += [*finding.evidence, *finding.related]
    for signal in result.signals:
        found += signal.evidence
    for criterion in result.criteria:
        found += criterion.evidence
    found += [commitment.evidence for commitment in result.commitments]
    turns = result.conversation.turns
    return all(one.text == turns[one.turn].text[one.start : one.end] for one in found)


@settings(deadline=None)  # the first one reads the word lists
@given(strange_results(), st.booleans())
def test_any_text_at_all_is_redacted_without_harm(result: Result, keyed: bool) -> None:
    redactor = Redactor(b"k" if keyed else None)
    once = redactor.result(result)
    assert evidence_holds(once)
    assert len(once.conversation.turns) == len(result.conversation.turns)
    assert Redactor(b"k" if keyed else None).result(once) is once


PIECES = [item.text for item in items(170, 11)]
PLAIN = [
    "Ja, dat klopt.",
    "om 10:15 op 12-03-2024",
    "het is € 1.234,56",
    "3 stuks",
    "Will you help?",
    "\n",
    " ",
    "…",
    "\ud83d",
    "in mei",
    "[phone 1]",
    "[customer 3]",
]


@st.composite
def personal_results(draw: st.DrawFn) -> Result:
    """Conversations with personal data in every turn, and evidence that cuts through it."""
    turns = []
    for _ in range(draw(st.integers(1, 4))):
        said = draw(st.lists(st.sampled_from(PIECES) | st.sampled_from(PLAIN) | st.text(max_size=6), min_size=1, max_size=4))
        anchored = draw(st.none() | st.integers(1, 50))
        name = draw(st.none() | st.sampled_from(["Emma Jansen", "Sanne", "Agent 1", "J. de Wit"]))
        turns.append(a_turn(draw(st.sampled_from(Role)), " ".join(said), anchored, name=name))
    findings: list[Finding] = []
    for _ in range(draw(st.integers(0, 3))):
        number = draw(st.integers(0, len(turns) - 1))
        start, end = sorted((draw(st.integers(0, len(turns[number].text))), draw(st.integers(0, len(turns[number].text)))))
        findings.append(a_finding("shouting", number, "m", [Evidence(number, start, end, turns[number].text[start:end])]))
    return a_result(turns, findings, channel=draw(st.sampled_from(Channel)))


@settings(deadline=None)  # the first one reads the word lists
@given(personal_results())
def test_offsets_and_places_hold_and_twice_is_once(result: Result) -> None:
    once = Redactor().result(result)
    assert evidence_holds(once)
    assert Redactor().result(once) is once
    for before, after in zip(result.conversation.turns, once.conversation.turns, strict=True):
        assert (after.locate(0) is None) == (before.locate(0) is None)
        for old, new in _shared(before.text, after.text):
            assert after.locate(new) == before.locate(old)


def _shared(before: str, after: str) -> Iterator[tuple[int, int]]:
    """Offsets of the same character before and after, where the text up to the first placeholder, or behind the last one, is the same."""
    first = next(iter(at for at in range(min(len(before), len(after))) if before[at] != after[at]), None)
    if first is not None:
        yield from ((at, at) for at in range(first) if after[at] == before[at] and "[" not in after[: at + 1])


@settings(deadline=None)  # the first one reads the word lists
@given(st.lists(st.sampled_from(PIECES), min_size=2, max_size=3))
def test_texts_are_redacted_once(pieces: list[str]) -> None:
    once = Redactor().text(" ".join(pieces))
    assert Redactor().text(once) == once


@settings(deadline=None)  # the first one reads the word lists
@given(st.text(st.characters(categories=None, exclude_categories=())))
def test_any_text_is_taken(text: str) -> None:
    once = Redactor().text(text)
    assert Redactor().text(once) == once
