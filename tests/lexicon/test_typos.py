"""A mistyped word is near the same words however they are looked for: one by one, by an index of deletions, or by brute force."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from calllint.lexicon.typos import TypoIndex, osa_distance
from tests.lexicon.reference import distance, nearest

SHORT = st.text(alphabet="abc", min_size=4, max_size=7)
LONG = st.text(alphabet="ab", min_size=6, max_size=12)
WORDS = st.one_of(SHORT, LONG)


@st.composite
def edited(draw: st.DrawFn, words: list[str]) -> str:
    """One of `words` with none to three edits, each anywhere."""
    word = draw(st.sampled_from(words))
    for _ in range(draw(st.integers(0, 3))):
        at, kind, letter = draw(st.integers(0, len(word))), draw(st.integers(0, 3)), draw(st.sampled_from("abcx"))
        swapped = word[:at] + word[at + 1 : at + 2] + word[at : at + 1] + word[at + 2 :]
        word = (swapped, word[:at] + letter + word[at:], word[:at] + word[at + 1 :], word[:at] + letter + word[at + 1 :])[kind]
    return word or "a"


@st.composite
def indexed(draw: st.DrawFn) -> tuple[dict[str, int], list[str]]:
    """Words with the edits they allow, and words to look for."""
    edits = draw(st.dictionaries(WORDS, st.sampled_from([1, 2]), min_size=1, max_size=8))
    return edits, draw(st.lists(st.one_of(edited(sorted(edits)), edited(sorted(edits)), WORDS), min_size=1, max_size=6))


@settings(max_examples=250, deadline=None)
@given(indexed())
def test_all_ways_to_look_find_the_same(case: tuple[dict[str, int], list[str]]) -> None:
    edits, words = case
    few, many = TypoIndex(edits), TypoIndex(edits)
    many.expect_many()
    for word in words:
        expected = nearest(word, edits)
        assert set(few.near(word)) == expected
        assert set(many.near(word)) == expected
        assert len(many.near(word)) == len(few.near(word)) == len(expected), "each once"


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=9) | WORDS, st.text(max_size=9) | WORDS)
def test_the_distance_is_that_of_rapidfuzz(one: str, other: str) -> None:
    assert osa_distance(one, other) == OSA.distance(one, other) == distance(one, other)


@pytest.mark.parametrize(
    ("one", "other", "edits"), [("", "", 0), ("", "ab", 2), ("abcd", "abdc", 1), ("ca", "abc", 3), ("abcd", "badc", 2), ("a", "b", 1)]
)
def test_distances(one: str, other: str, edits: int) -> None:
    assert osa_distance(one, other) == osa_distance(other, one) == edits


def test_many_searches_change_nothing() -> None:
    edits = {"rechter": 1, "deurwaarder": 2, "incasso": 2}
    index = TypoIndex(edits)
    words = ["rechtr", "deurwrdr", "incaso", "inkaso", "zebra", "rchtr", "rechters"]
    rounds = [[index.near(word) for word in words] for _ in range(10)]
    assert rounds == [rounds[0]] * 10
    assert rounds[0] == [[(1, "rechter")], [], [(1, "incasso")], [(2, "incasso")], [], [], [(1, "rechter")]]


def test_an_index_of_nothing_finds_nothing() -> None:
    index = TypoIndex({})
    assert index.near("rechter") == []
    index.expect_many()
    assert index.near("rechter") == []


@pytest.mark.parametrize("word", ["", "a", "ab", "abc"])
def test_a_word_of_few_letters_may_be_looked_for_too(word: str) -> None:
    edits = {"abcd": 1, "abcde": 2}
    many = TypoIndex(edits)
    many.expect_many()
    assert set(many.near(word)) == set(TypoIndex(edits).near(word)) == nearest(word, edits)
