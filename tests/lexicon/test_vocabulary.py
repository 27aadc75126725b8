"""Words of a text to terms: exactly, by their start or end, as numbers, spelt otherwise, in two, and with typing errors."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calllint.lexicon.known import KnownWords
from calllint.lexicon.term import DEFAULT_TYPOS, Form, Term, Typos, tolerant
from calllint.lexicon.vocabulary import KINDS, Vocabulary
from calllint.text.words import OPAQUE
from tests.lexicon.reference import Reference


def vocabulary(*terms: Term | str, known: frozenset[str] = frozenset(), common: frozenset[str] = frozenset()) -> Vocabulary:
    made = Vocabulary(known, common)
    for term in terms:
        made.add(tolerant(term) if isinstance(term, str) else term)
    return made


def found(vocabulary: Vocabulary, word: str) -> set[str]:
    terms = list(vocabulary.terms())
    return {terms[number].word for number in vocabulary.lookup(word)}


@pytest.mark.parametrize(
    ("typos", "length", "edits"),
    [
        (DEFAULT_TYPOS, 1, 0), (DEFAULT_TYPOS, 4, 0), (DEFAULT_TYPOS, 5, 1), (DEFAULT_TYPOS, 8, 1), (DEFAULT_TYPOS, 9, 2),
        (DEFAULT_TYPOS, 20, 2), ((), 20, 0), ((6,), 5, 0), ((6,), 20, 1), ((4, 5), 4, 1), ((4, 5), 5, 2),
    ],
)  # fmt: skip
def test_the_edits_grow_with_the_word(typos: Typos, length: int, edits: int) -> None:
    assert tolerant("x" * length, typos) == Term("x" * length, Form.TOLERANT, edits)


@pytest.mark.parametrize(
    ("term", "word"),
    [(Term("lost", Form.TOLERANT, 1), "losst"), (Term("lost", Form.TOLERANT, 2), "lotss"), (Term("parcel", Form.TOLERANT, 2), "prcl")],
)
def test_a_term_may_allow_more_and_fewer_edits_than_usual(term: Term, word: str) -> None:
    assert found(vocabulary(term), word) == {term.word}
    assert found(vocabulary(term._replace(edits=term.edits - 1)), word) == set()


@pytest.mark.parametrize(
    ("term", "word", "distance"),
    [
        ("parcel", "parcel", 0),
        ("parcel", "parcle", 1),
        ("parcel", "parcl", 1),
        ("parcel", "parrcel", 1),
        ("parcel", "percel", 1),
        ("parcel", "barcel", 1),
        ("delivered", "belivered", 1),
        ("parcel", "prcl", None),
        ("complaint", "complant", 1),
        ("complaint", "conplant", 2),
        ("complaint", "conpltn", None),
        ("lost", "lots", None),
        ("lost", "losst", None),
        ("sorry", "sooorry", 2),
        ("sorry", "sorryyyy", 3),
        ("sorry", "soorry", 1),
        ("no", "nooooooo", 6),
        ("agree", "agreeee", 2),
        ("parcel", "parc3l", 1),
        ("parcel", "p4rce1", 1),
        ("parcel", "p4rc31", None),
        ("idiot", "1diot", 1),
        ("100", "1000", None),
        ("12x", "l2x", None),
        ("don't", "dont", 1),
        ("don't", "don't", 0),
        ("dont", "don't", None),
    ],
)
def test_typing_errors(term: str, word: str, distance: int | None) -> None:
    made = vocabulary(term)
    assert found(made, word) == ({term} if distance is not None else set())
    assert made.distance(word) == (distance or 0)


def test_a_word_that_allows_fewer_edits_in_another_phrase_is_two_terms() -> None:
    one, two = Term("complaint", Form.TOLERANT, 1), Term("complaint", Form.TOLERANT, 2)
    made = vocabulary(one, two)
    numbers = made.terms()
    assert made.lookup("conplant") == {numbers[two]}
    assert made.lookup("complant") == {numbers[one], numbers[two]}


def test_only_the_nearest_terms_count() -> None:
    made = vocabulary("complaint", "complaints")
    assert found(made, "complaintt") == {"complaint", "complaints"}
    assert found(made, "complaont") == {"complaint"}
    assert found(made, "complaints") == {"complaints"}


def test_a_known_word_stands_for_itself_alone() -> None:
    known = frozenset(["parole", "dont", "sooon"])
    made = vocabulary("parcel", "don't", "parole", known=known)
    assert found(made, "dont") == set()
    assert found(made, "parole") == {"parole"}
    assert found(vocabulary("parcle", known=frozenset(["parcel"])), "parcel") == set()


@pytest.mark.parametrize(
    ("term", "yes", "no"),
    [
        (Term("parcel", Form.EXACT), ["parcel"], ["parcle", "parcels"]),
        (Term("parc", Form.PREFIX), ["parc", "parcels", "parcours"], ["par", "xparc"]),
        (Term("fee", Form.SUFFIX), ["fee", "latefee"], ["fees", "ee"]),
        (Term("#", Form.NUMBER), ["1", "12x", "10.30"], ["x1", "one"]),
    ],
)
def test_the_other_forms(term: Term, yes: list[str], no: list[str]) -> None:
    made = vocabulary(term)
    assert all(found(made, word) == {term.word} for word in yes)
    assert not any(found(made, word) for word in no)


def test_what_is_no_language_and_numbers_are_never_typing_errors() -> None:
    made = vocabulary("parcel", "12345x")
    assert found(made, OPAQUE) == set()
    assert found(vocabulary(Term("\ufffc" * 2, Form.TOLERANT, 1)), OPAQUE) == set()
    assert found(made, "12346x") == set()


def test_a_term_has_one_number() -> None:
    made = Vocabulary()
    first = made.add(tolerant("parcel"))
    assert made.add(tolerant("parcel")) == first
    assert made.add(Term("parcel", Form.EXACT)) != first
    assert made.lookup("parcel") == {0, 1}
    assert made.lookup("parcle") == {first}


@pytest.mark.parametrize(
    ("words", "pairs"),
    [
        (["a", "deur", "waarder"], {1: {"deurwaarder"}}),
        (["deur", "waarder", "deurwaar", "der"], {0: {"deurwaarder"}, 2: {"deurwaarder"}}),
        (["d", "eurwaarder"], {}),
        (["deurwaard", "er"], {}),
        (["waarder", "deur"], {}),
        (["deur", "warder"], {}),
        (["deur", "x", "waarder"], {}),
        (["par", "cel"], {}),
        (["onder", "weg"], {}),
        (["onde", "rweg"], {0: {"onderweg"}}),
        (["kantoor", "uur"], {}),
        (["deurwaarder"], {}),
        ([], {}),
    ],
)
def test_words_written_apart(words: list[str], pairs: dict[int, set[str]]) -> None:
    exact = Term("kantooruur", Form.EXACT)
    made = vocabulary("deurwaarder", "parcel", "onderweg", exact, common=frozenset(["onder", "weg", "deur"]))
    terms = list(made.terms())
    assert {place: {terms[number].word for number in numbers} for place, numbers in made.pairs(words).items()} == pairs


@given(st.lists(st.text(alphabet="ab", min_size=4, max_size=9), min_size=1, max_size=5, unique=True))
def test_the_ways_to_write_terms_apart_are_those_that_are_found(words: list[str]) -> None:
    made = vocabulary(*words, common=frozenset(["aa", "ab", "bab", "aba", "abba"]))
    parted = {(head, tail): set(numbers) for head, tail, numbers in made.partings()}
    every = {(word[:at], word[at:]) for word in words for at in range(1, len(word))}
    assert parted == {both: set(made.pairs(both)[0]) for both in every if made.pairs(both)}


def test_what_a_word_stands_for_is_told_as_ever_behind_more_words_than_are_remembered() -> None:
    made = vocabulary("complaint", Term("plain", Form.SUFFIX))
    words = ("complant", "complaint", "complein", "explain", "never")
    before = [(made.lookup(word), made.distance(word)) for word in words]
    for number in range(120_000):
        made.lookup(f"{number}x")
        if number % 30_000 == 0:
            made.lookup("complant")
    assert [made.distance(word) for word in words] == [distance for _, distance in before], "asked for without another look-up"
    assert [(made.lookup(word), made.distance(word)) for word in words] == before
    assert before[0] == (frozenset([0]), 1)


def test_a_distance_is_of_the_term_that_was_found() -> None:
    made = vocabulary("complaint", "sorry", "don't")
    words = ("conplant", "complant", "complaint", "sorryyy", "dont", "never")
    assert [(found(made, word), made.distance(word)) for word in words] == [
        ({"complaint"}, 2), ({"complaint"}, 1), ({"complaint"}, 0), ({"sorry"}, 2), ({"don't"}, 1), (set(), 0),
    ]  # fmt: skip


def test_what_begins_or_ends_as_a_term_may_be_another_one_mistyped() -> None:
    made = vocabulary("complaint", Term("comp", Form.PREFIX), Term("ant", Form.SUFFIX))
    assert found(made, "complant") == {"complaint", "comp", "ant"}
    assert found(made, "complainnt") == {"complaint", "comp"}
    begins = {number for number, term in enumerate(made.terms()) if term.word == "comp"}
    assert (made.distance("complant"), made.distance("complant", begins)) == (1, 0)


def test_numbers_with_signs_are_told() -> None:
    made = vocabulary("10.30", "zo'n", "parcel", Term("24/7", Form.EXACT), Term("#", Form.NUMBER))
    terms = list(made.terms())
    assert {terms[number].word for number in made.dotted()} == {"10.30", "24/7", "#"}


FORMS = [form for form in Form if form is not Form.NUMBER]
TERMS = st.lists(
    st.one_of(
        st.builds(Term, st.text(alphabet="abe'", min_size=2, max_size=7), st.sampled_from(FORMS), st.just(0)),
        st.builds(Term, st.text(alphabet="abe", min_size=4, max_size=8), st.just(Form.TOLERANT), st.integers(0, 2)),
        st.just(Term("#", Form.NUMBER)),
    ),
    unique=True,
    max_size=6,
)
SAID = st.text(alphabet="abe", min_size=1, max_size=8) | st.text(alphabet="ab3'1", min_size=1, max_size=8).filter(
    lambda word: word[0] != "'"
)
COMMON_WORDS = st.frozensets(st.text(alphabet="abe", min_size=2, max_size=4), max_size=6)


@settings(max_examples=300, deadline=None)
@given(TERMS, st.lists(SAID, max_size=6), COMMON_WORDS)
def test_equals_the_reference(terms: list[Term], words: list[str], known: frozenset[str]) -> None:
    made = vocabulary(*terms, known=known)
    reference = Reference({}, terms, known)
    numbered = list(made.terms())
    for word in (*words, *(term.word.replace("'", "") or "a" for term in terms)):
        assert {numbered[number] for number in made.lookup(word)} == reference.readings(word), word


@settings(max_examples=200, deadline=None)
@given(TERMS, st.lists(SAID, max_size=5), st.randoms(use_true_random=False))
def test_terms_that_are_filed_at_once_are_terms_that_were_added(terms: list[Term], words: list[str], order: random.Random) -> None:
    added, loaded = vocabulary(*terms), Vocabulary()
    loaded.add_all([term.word for term in terms], "".join(KINDS[term.form, term.edits] for term in terms))
    for word in (*words, *words, *(term.word for term in terms)):
        assert loaded.lookup(word) == added.lookup(word)
        assert loaded.distance(word) == added.distance(word)
        assert loaded.pairs([word[:3], word[3:]]) == added.pairs([word[:3], word[3:]])
    many = vocabulary(*terms)
    many.expect_many()
    order.shuffle(words)
    assert [many.lookup(word) for word in words] == [added.lookup(word) for word in words], "in whatever order and number they are asked"


@settings(max_examples=100, deadline=None)
@given(terms=TERMS, words=st.frozensets(SAID, max_size=12), listed=COMMON_WORDS)
def test_words_that_are_told_to_stand_for_nothing_do(
    list_file: Path, terms: list[Term], words: frozenset[str], listed: frozenset[str]
) -> None:
    list_file.write_bytes("\n".join(sorted(listed)).encode())
    made = Vocabulary(KnownWords(list_file, "nl"))
    for term in terms:
        made.add(term)
    nothing = made.without_terms(words | listed)
    assert all(not made.lookup(word) for word in nothing if word.isalpha())
    assert nothing <= words | listed
    anything = any(term.form in (Form.PREFIX, Form.SUFFIX) for term in terms)
    assert anything or listed - {term.word for term in terms} <= set(nothing), "all words of the list that are no term are told"


@pytest.fixture(scope="module")
def list_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where a list of known words is written."""
    return tmp_path_factory.mktemp("known") / "known-words.txt"
