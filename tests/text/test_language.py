"""The language of a text is told by its function words, or not at all."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calllint.lexicon import languages
from calllint.lexicon.lexicon import function_words
from calllint.text.language import recognise
from calllint.text.words import cut

INSTALLED = {language: function_words(language) for language in languages()}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Goedemiddag, waar blijft mijn pakket? Ik wacht al drie weken.", "nl"),
        ("Good afternoon, where is my parcel? I have been waiting for three weeks.", "en"),
        ("ik wil graag weten wanneer de monteur komt", "nl"),
        ("i would like to know when the engineer will come", "en"),
        ("Mijn account is niet toegankelijk via de app, error 404, please help.", "nl"),
        ("MIJN PAKKET IS ER NOG STEEDS NIET", "nl"),
        ("", None),
        ("12345 67890", None),
        ("Karim Priya Aoife", None),
        ("...", None),
        ("https://example.com/the/and/of", None),
    ],
)
def test_recognises(text: str, language: str | None) -> None:
    assert recognise([cut(text)], INSTALLED) == language


def test_all_turns_count_together() -> None:
    assert recognise([cut("okay"), cut("ik heb het niet"), cut("en de monteur ook niet")], INSTALLED) == "nl"


def test_only_the_languages_looked_for_are_found() -> None:
    dutch = cut("Goedemiddag, waar blijft mijn pakket? Ik wacht al drie weken op de koerier.")
    assert recognise([dutch], {"en": INSTALLED["en"]}) is None
    assert recognise([dutch], {}) is None


def test_a_few_function_words_in_a_long_text_are_not_enough() -> None:
    words = {"en": frozenset(["the"])}
    assert recognise([cut("the " + "zaza " * 10)], words) == "en"
    assert recognise([cut("the " + "zaza " * 20)], words) is None


def test_of_two_languages_with_as_many_words_the_first_counts() -> None:
    assert recognise([cut("a b")], {"x": frozenset("a"), "y": frozenset("b")}) == "x"
    assert recognise([cut("a b")], {"y": frozenset("b"), "x": frozenset("a")}) == "y"


@given(st.lists(st.text(alphabet="abde ?.", max_size=20), max_size=4), st.integers(1, 3))
def test_names_a_language_of_which_it_saw_a_word_and_however_the_text_is_parted(texts: list[str], times: int) -> None:
    words = {"x": frozenset(["a", "d"]), "y": frozenset(["b", "e"])}
    norms = {norm for text in texts for norm in cut(text).norms}
    found = recognise(list(map(cut, texts)), words)
    assert found is None or norms & words[found]
    assert recognise([cut(". ".join(texts))] * times, words) == found
