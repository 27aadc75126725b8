"""A finding's fingerprint names it by conversation, rule and words: it stays when all else moves, and changes with any of them."""

from __future__ import annotations

import string

from hypothesis import given, settings
from hypothesis import strategies as st

from calllint.conversation import Conversation, Place, Role, Turn
from calllint.rules.finding import Severity, fingerprint
from tests.talk import LINTER, talk

TEXTS = st.text(max_size=30)
HEX = set(string.hexdigits.lower())

THREAT = """
agent: Good afternoon, Jan speaking.
customer: I can't pay the bill this month.
agent: If you don't pay we will take you to court.
"""


@given(TEXTS, TEXTS, TEXTS, st.integers(0, 3))
def test_is_32_hexadecimal_digits_and_the_same_each_time(conversation: str, rule: str, words: str, occurrence: int) -> None:
    found = fingerprint(conversation, rule, words, occurrence)
    assert len(found) == 32
    assert set(found) <= HEX
    assert fingerprint(conversation, rule, words, occurrence) == found


SAFE = st.text(alphabet="ab1-\n", min_size=1, max_size=6)
KEYS = st.tuples(SAFE, SAFE, st.text(alphabet="ab1-", min_size=1, max_size=6), st.integers(0, 2))


@given(KEYS, KEYS)
def test_two_findings_that_differ_have_two_fingerprints(one: tuple[str, str, str, int], other: tuple[str, str, str, int]) -> None:
    assert (fingerprint(*one) == fingerprint(*other)) is (one == other)


@given(st.lists(st.text(alphabet="abé", min_size=1, max_size=5), min_size=1, max_size=4), st.text(alphabet=" \t\n", min_size=1, max_size=3))
def test_spaces_and_capitals_make_no_difference(words: list[str], space: str) -> None:
    written = fingerprint("c", "r", " ".join(words))
    assert fingerprint("c", "r", space + space.join(words).upper() + space) == written


@given(st.text(alphabet="abé", max_size=9), st.integers(0, 9))
def test_a_lone_surrogate_is_no_obstacle(words: str, at: int) -> None:
    assert fingerprint("c", "r", words[:at] + "\ud800") != fingerprint("c", "r", words[:at])


def threats(conversation: Conversation) -> list[str]:
    return [finding.fingerprint for finding in LINTER.lint(conversation).findings if finding.rule == "court-threat"]


FILLERS = st.sampled_from(
    [
        Turn(Role.CUSTOMER, "I see."),
        Turn(Role.AGENT, "One moment please."),
        Turn(Role.SYSTEM, "The agent typed."),
        Turn(Role.BOT, "Welcome!"),
    ]
)


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.tuples(st.integers(0, 3), FILLERS), max_size=5), st.text(alphabet="abc/.", min_size=1, max_size=12), st.integers(1, 9999)
)
def test_added_turns_and_a_moved_file_keep_it(added: list[tuple[int, Turn]], path: str, line: int) -> None:
    original = talk(THREAT, language="en", id="c-1")
    turns = list(original.turns)
    for at, turn in added:
        turns.insert(at, turn)
    moved = original._replace(turns=tuple(turns), place=Place(path, line))
    before = threats(original)
    assert len(before) == 1
    assert threats(moved) == before


def test_another_conversation_rule_or_other_words_change_it() -> None:
    same = threats(talk(THREAT, language="en", id="c-1"))
    assert threats(talk(THREAT, language="en", id="c-2")) != same
    assert threats(talk(THREAT.replace("take you to court", "send a bailiff"), language="en", id="c-1")) not in ([], same)
    results = LINTER.lint(talk(THREAT + "customer: Why?\nagent: I'm hanging up now.", language="en", id="c-1")).findings
    assert len({finding.fingerprint for finding in results}) == len(results) > 1


def test_the_same_words_twice_are_two_findings() -> None:
    twice = talk(THREAT + "customer: Pardon?\nagent: If you don't pay we will take you to court.", language="en", id="c-1")
    first, second = threats(twice)
    assert [first] == threats(talk(THREAT, language="en", id="c-1"))
    assert first != second


def test_an_absence_is_named_by_the_words_that_it_leaves_unanswered() -> None:
    angry = "customer: I am furious, this is ridiculous!\nagent: {}"
    found = [
        [
            finding.fingerprint
            for finding in LINTER.lint(talk(angry.format(text), language="en")).findings
            if finding.rule == "no-acknowledgement"
        ]
        for text in ("What is your postcode?", "What is your order number?")
    ]
    assert len(found[0]) == 1
    assert found[0] == found[1]


def test_severities_are_ranked() -> None:
    assert sorted(Severity, key=lambda severity: severity.rank) == [Severity.NOTE, Severity.WARNING, Severity.ERROR, Severity.CRITICAL]
