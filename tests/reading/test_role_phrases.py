"""The phrases by which roles are inferred: what they match, and what each language must bring."""

from __future__ import annotations

import re
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calllint.reading.parties import words_de, words_en, words_fr, words_nl
from calllint.reading.parties.phrases import OPENING, Phrases, words_of
from calllint.reading.parties.signs import BOT, HALLMARK, MENU, NAMED, SIGNS, LanguageWords

LANGUAGES = [module.WORDS for module in (words_nl, words_en, words_de, words_fr)]


def found(phrases: str, text: str, *, opening: bool = False, **lists: str) -> list[str]:
    """The words of `text` that the phrases stand on."""
    words = words_of(text)
    if opening:
        words = [OPENING, *words]
    return [" ".join(words[hit.start : hit.end]) for hit in Phrases({"sign": phrases}, lists).find(words)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("I'd like that, it’s OK?", ["id", "like", "that", "its", "ok", "?"]),
        ("Één moment, patiënt!", ["een", "moment", "patient", "!"]),
        ("Straße 12. Œuvre", ["strasse", "12", ".", "oeuvre"]),
        ("ordernummer, Kundennummer, bestelnr, boekingscode, postcode", ["klantnummer"] * 4 + ["postcode"]),
        ("telefoonnummer, zipcode, nummer", ["telefoonnummer", "zipcode", "nummer"]),
        ("e-mailadres\nja", ["e", "mailadres", "\n", "ja"]),
        ("", []),
        ("日本", []),
    ],
)
def test_words(text: str, words: list[str]) -> None:
    assert words_of(text) == words


@pytest.mark.parametrize(
    ("phrase", "text", "matches"),
    [
        ("mag ik uw naam", "Mag ik uw naam?", ["mag ik uw naam"]),
        ("mag|kan ik", "kan ik, mag ik", ["kan ik", "mag ik"]),
        ("mag ik [even|nog] uw naam", "mag ik uw naam. Mag ik nog uw naam", ["mag ik uw naam", "mag ik nog uw naam"]),
        ("met * van", "met Sanne van Oost", ["met sanne van"]),
        ("met * van", "met. van", []),
        ("met * van", "met van", []),
        ("ik .. opzeggen", "ik wil hem nu opzeggen", ["ik wil hem nu opzeggen"]),
        ("ik .. opzeggen", "ik opzeggen", ["ik opzeggen"]),
        ("ik .. opzeggen", "ik wil hem nu echt opzeggen", []),
        ("uw {id}", "uw adres, uw naam, uw hond", ["uw adres", "uw naam"]),
        ("uw {id}|hond", "uw hond", ["uw hond"]),
        ("op_dit_moment geen", "op dit moment geen tijd", ["op dit moment geen"]),
        ("nog vragen ?", "nog vragen? nog vragen", ["nog vragen ?"]),
        ("i'd like", "I'd like", ["id like"]),
        ("één moment", "een moment", ["een moment"]),
        ("^ hallo", "hallo hallo", []),
    ],
)
def test_the_language_of_phrases(phrase: str, text: str, matches: list[str]) -> None:
    assert found(phrase, text, id="naam adres e_mail") == matches


def test_the_beginning_of_what_a_party_says_first() -> None:
    assert found("^ * met *", "Oost, met Sanne", opening=True) == ["^ oost met sanne"]
    assert found("^ * met *", "Ik. Oost met Sanne", opening=True) == []
    assert found("met *", "^", opening=True) == []


def test_the_phrase_with_the_most_fixed_words_wins_and_none_stands_within_another() -> None:
    signs = {"wide": "mijn *; mijn * *", "narrow": "mijn collega", "inner": "collega"}
    words = words_of("mijn collega komt, mijn fiets ook, collega")
    assert [(hit.sign, hit.start, hit.end) for hit in Phrases(signs, {}).find(words)] == [("narrow", 0, 2), ("wide", 3, 6), ("inner", 6, 7)]


def test_a_hallmark_goes_before_all_other_phrases() -> None:
    signs = {HALLMARK: "nog iets", "wide": "kan ik nog iets doen; doen; ik nog"}
    words = words_of("kan ik nog iets doen, ik nog eens")
    assert [(hit.sign, hit.start, hit.end) for hit in Phrases(signs, {}).find(words)] == [
        ("wide", 0, 5),
        (HALLMARK, 2, 4),
        ("wide", 5, 7),
    ]
    assert [hit.sign for hit in Phrases(signs, {}).find(words[2:4] + words[5:6])] == [HALLMARK]
    inside = {HALLMARK: "nog iets voor u", "wide": "iets voor u doen"}
    assert [hit.sign for hit in Phrases(inside, {}).find(words_of("nog iets voor u doen"))] == [HALLMARK]


ELEMENTS = st.one_of(
    st.lists(st.sampled_from("abc"), min_size=1, max_size=2, unique=True).map("|".join),
    st.lists(st.sampled_from("abc"), min_size=1, max_size=2, unique=True).map(lambda words: f"[{'|'.join(words)}]"),
    st.just("*"),
    st.just(".."),
)


def expansions(phrase: str) -> set[tuple[str, ...]]:
    """Every row of words that the phrase stands for, `*` for any word."""
    choices: list[list[tuple[str, ...]]] = []
    for element in phrase.split():
        if element == "..":
            choices.append([("*",) * count for count in range(4)])
        elif element.startswith("["):
            choices.append([(), *((word,) for word in element[1:-1].split("|"))])
        else:
            choices.append([(word,) for word in element.split("|")])
    return {tuple(word for part in parts for word in part) for parts in product(*choices)}


@settings(max_examples=200, deadline=None)
@given(st.lists(ELEMENTS, min_size=1, max_size=4), st.lists(st.sampled_from("abcd?"), max_size=7))
def test_a_phrase_matches_what_its_writing_says(elements: list[str], words: list[str]) -> None:
    phrase = " ".join([*elements, "a"])
    hits = {(hit.start, hit.end) for hit in Phrases({"sign": phrase}, {}).find(words)}
    meant = {
        (start, start + len(row))
        for row in expansions(phrase)
        for start in range(len(words) - len(row) + 1)
        if all(said == word or (word == "*" and said != "?") for word, said in zip(row, words[start:], strict=False))
    }
    assert hits <= meant
    # Every match is found, or stands within one that is: a phrase that may begin with any word is no phrase.
    if not any(row[0] == "*" for row in expansions(phrase)):
        assert all(
            any(begin <= start and stop <= end for begin, end in hits) or any(begin == start for begin, _ in hits) for start, stop in meant
        )


# ---- what each language brings


def phrases_of(language: LanguageWords) -> list[tuple[str, str]]:
    return [(sign, " ".join(phrase.split())) for sign, phrases in language.signs.items() for phrase in phrases.split(";") if phrase.strip()]


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.code)
def test_a_language_has_every_sign_and_every_list_it_names(language: LanguageWords) -> None:
    assert set(language.signs) == set(SIGNS) - {NAMED} | {BOT, MENU}
    named = {name for _, phrase in phrases_of(language) for name in re.findall(r"\{(\w+)\}", phrase)}
    assert named == set(language.lists)
    assert language.first
    assert language.second
    assert not language.first & language.second
    for words in (language.small, language.first, language.second, language.greetings):
        assert all(words_of(word) == [word] for word in words)


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.code)
def test_no_phrase_stands_on_a_small_word_alone(language: LanguageWords) -> None:
    phrases = Phrases(language.signs, language.lists)
    for word in language.small - language.greetings:
        assert list(phrases.find([word])) == [], word
    for sign, phrase in phrases_of(language):
        assert phrase.count("[") == phrase.count("]"), (sign, phrase)
        fixed = [element for element in phrase.split() if not element.startswith("[") and element not in ("*", "..", OPENING)]
        assert fixed, (sign, phrase)
        assert all(row[0] != "*" for row in expansions(re.sub(r"\{\w+\}", "x", phrase).replace(OPENING, "x"))), (sign, phrase)


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.code)
def test_no_phrase_is_a_sign_of_both_sides(language: LanguageWords) -> None:
    sides: dict[str, float] = {}
    for sign, phrase in phrases_of(language):
        way = SIGNS[sign].weight if sign in SIGNS else 0.0
        assert sides.setdefault(phrase, way) * way >= 0, phrase
