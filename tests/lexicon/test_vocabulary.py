"""Words of a text to terms: exactly, by their start or end, as numbers, stretched, without apostrophes, and with typing errors."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calllint.lexicon.term import Form, Term
from calllint.lexicon.vocabulary import Vocabulary, edit_budget
from calllint.text.words import OPAQUE


def vocabulary(*terms: Term | str, known: frozenset[str] = frozenset()) -> Vocabulary:
    made = Vocabulary(known)
    for term in terms:
        made.add(Term(term, Form.TOLERANT) if isinstance(term, str) else term)
    return made


def found(vocabulary: Vocabulary, word: str) -> set[str]:
    terms = list(vocabulary.terms())
    return {terms[number].word for number in vocabulary.lookup(word)}


@pytest.mark.parametrize(("length", "edits"), [(1, 0), (4, 0), (5, 1), (8, 1), (9, 2), (20, 2)])
def test_the_budget_grows_with_the_word(length: int, edits: int) -> None:
    assert edit_budget(length) == edits


@pytest.mark.parametrize(
    ("term", "word", "distance"),
    [
        ("parcel", "parcel", 0),
        ("parcel", "parcle", 1),
        ("parcel", "parcl", 1),
        ("parcel", "parrcel", 1),
        ("parcel", "percel", 1),
        ("parcel", "barcel", None),
        ("delivered", "belivered", 1),
        ("parcel", "prcl", None),
        ("complaint", "complant", 1),
        ("complaint", "conplant", 2),
        ("complaint", "conpltn", None),
        ("lost", "lots", None),
        ("lost", "losst", None),
        ("sorry", "sooorry", 0),
        ("sorry", "sorryyyy", 0),
        ("don't", "dont", 0),
        ("don't", "don't", 0),
    ],
)
def test_typing_errors(term: str, word: str, distance: int | None) -> None:
    made = vocabulary(term)
    assert found(made, word) == ({term} if distance is not None else set())
    assert made.distance(word) == (distance or 0)


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
    assert found(made, "12346x") == set()


def test_a_term_has_one_number() -> None:
    made = Vocabulary()
    first = made.add(Term("parcel", Form.TOLERANT))
    assert made.add(Term("parcel", Form.TOLERANT)) == first
    assert made.add(Term("parcel", Form.EXACT)) != first
    assert made.lookup("parcel") == {0, 1}
    assert made.lookup("parcle") == {first}


TERMS = st.lists(
    st.builds(Term, st.text(alphabet="abc'", min_size=2, max_size=7), st.sampled_from([f for f in Form if f is not Form.NUMBER])),
    unique=True,
    max_size=6,
)


@given(TERMS, st.lists(st.text(alphabet="abc", min_size=1, max_size=8), max_size=5))
def test_loaded_terms_are_added_terms(terms: list[Term], words: list[str]) -> None:
    added, loaded = vocabulary(*terms), Vocabulary()
    loaded.add_all([(term.word, term.form.value) for term in terms])
    for word in (*words, *words, *(term.word for term in terms)):
        assert loaded.lookup(word) == added.lookup(word)
        assert loaded.distance(word) == added.distance(word)
