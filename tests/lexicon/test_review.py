"""A review of a lexicon: what can't be right is an error, what is for nothing or too much a warning, and what is fine is passed over."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calllint.lexicon.entry import LexiconFile, read_lexicon_file
from calllint.lexicon.lexicon import Lexicon, languages
from calllint.lexicon.review import Level, Remark, background_text, review, review_groups
from calllint.lexicon.trial import Trial
from calllint.text.words import cut
from tests.lexicon.making import compiled_from

GROUPS = '[groups]\nplant = ["tulip", "fern"]\nwater = ["water", "rain"]\n'


def read(folder: Path, text: str) -> LexiconFile:
    path = folder / "own.toml"
    path.write_text(f'language = "en"\n{text}', encoding="utf-8")
    return read_lexicon_file(path)


def entry(*phrases: str, more: str = "", name: str = "x") -> str:
    return f'[[cue]]\nname = "{name}"\nmeaning = "m"\nphrases = {json.dumps(phrases)}\n{more}\n'


def remarks(folder: Path, *entries: str, background: tuple[str, ...] = ()) -> list[Remark]:
    file = read(folder, GROUPS + "".join(entries))
    lexicon = Lexicon(compiled_from(Path(file.path), function_words="the"))
    return list(review(lexicon, [file], background))


def told(folder: Path, *entries: str) -> list[str]:
    return [f"{remark.level.value} {remark.keys[-1]} {remark.message}" for remark in remarks(folder, *entries)]


@pytest.mark.parametrize(
    "phrases",
    [
        ("water ... {plant}",), ("{water} <> {plant}",), ("^ water $",), ("[the] #",), ("incass*", "*kosten"), ("=water",),
        ("water|give ..6 (fern|tall tulip) [again|(and|or) so]",), ("e-mail o'clock",), ("water (fern|$)",), ("fern", "tulip"),
        ("water {plant}", "water ... fern"), ("^ water", "water fern"), ("incasso*", "incassobureau"), ("water fern", "water {plant}"),
    ],
)  # fmt: skip
def test_phrases_that_are_fine(tmp_path: Path, phrases: tuple[str, ...]) -> None:
    assert told(tmp_path, entry(*phrases)) == []


@pytest.mark.parametrize("phrase", ["water ^ fern", "$ water", "water $ fern", "water ^", "$ ^ water"])
def test_a_phrase_that_contradicts_itself_is_never_found(tmp_path: Path, phrase: str) -> None:
    (line,) = told(tmp_path, entry(phrase, "tulip"))
    assert line.startswith("error 0 never found, not even in 'water")
    assert line.endswith(f"the phrase {phrase!r}")


@pytest.mark.parametrize(
    "guard",
    ['unless-word = ["water"]', 'unless-clause = ["fern"]', 'unless-turn = ["water .. fern"]', 'unless-sentence = ["{plant}"]'],
)
def test_a_phrase_that_its_own_guard_always_stops_is_never_found(tmp_path: Path, guard: str) -> None:
    (line,) = told(tmp_path, entry("water fern", more=guard))
    key, _, text = guard.partition(" = ")
    assert line == f"error 0 never found: its own 'water fern' is stopped by {key}: {json.loads(text)[0]}: the phrase 'water fern'"


@pytest.mark.parametrize(
    "guard",
    [
        'unless-before = ["the"]', 'unless-turn = ["^ water fern $"]', 'with-clause = ["please"]', 'with-turn = ["{plant} please"]',
        'with-sentence = ["a"]\nwith-turn = ["b"]', "only-question = true", "marker = true", "in-question = false", "quoted = true",
        'by = "agent"', 'by = "system"\nmarker = true', 'unless-clause = ["water the fern"]',
    ],
)  # fmt: skip
def test_guards_that_leave_room_are_fine(tmp_path: Path, guard: str) -> None:
    assert told(tmp_path, entry("water fern", more=guard)) == []


def test_one_way_to_say_it_is_enough(tmp_path: Path) -> None:
    assert told(tmp_path, entry("water {plant}", more='unless-clause = ["tulip"]')) == []


def test_a_phrase_that_is_there_twice(tmp_path: Path) -> None:
    assert told(tmp_path, entry("water|rain fern", "(rain|water) fern")) == [
        "warning 1 the phrase '(rain|water) fern' is in this entry already"
    ]
    (other,) = told(tmp_path, entry("fern"), entry("fern", "tulip"))
    assert other == "warning 0 the phrase 'fern' is in another entry of 'x' already"
    assert told(tmp_path, entry("fern"), entry("fern", name="y")) == []
    assert told(tmp_path, entry("fern"), entry("fern", more='by = "agent"')) == []
    assert told(tmp_path, entry("fern"), entry("fern", more='unless-clause = ["no"]')) == []


@pytest.mark.parametrize(
    ("phrases", "number"),
    [
        (("fern", "water ... fern"), 1), (("water the fern", "the fern"), 0), (("{plant}", "tulip"), 1), (("water ...2 fern", "water ...4 fern"), 0),
        (("garden*", "gardens"), None), (("incassobureau", "=incassobureau"), 1), (("water <> fern", "fern ... water"), 1),
        (("fern", "^ fern"), 1), (("^ fern", "fern"), 0), (("=garden", "garden"), 0), (("#", "37"), 1),
    ],
)  # fmt: skip
def test_a_phrase_that_adds_nothing(tmp_path: Path, phrases: tuple[str, ...], number: int | None) -> None:
    found = [(remark.keys[-1], "adds nothing" in remark.message) for remark in remarks(tmp_path, entry(*phrases))]
    assert found == ([(number, True)] if number is not None else [])


def test_a_guard_can_give_the_longer_phrase_something_to_do(tmp_path: Path) -> None:
    assert told(tmp_path, entry("fern", "no fern", more='unless-before = ["no"]')) == []


def test_of_two_that_find_the_same_the_later_is_too_many(tmp_path: Path) -> None:
    (line,) = told(tmp_path, entry("the {plant}", "the (fern|tulip)"))
    assert line.startswith("warning 1 the phrase 'the (fern|tulip)' adds nothing")


def test_a_phrase_that_is_everywhere_is_general(tmp_path: Path) -> None:
    text = ("The fern stands there.", "A fern and a tulip.", "No plants here.", "Fern!")
    general = remarks(tmp_path, entry("fern", "tulip"), background=text)
    assert [(remark.level, remark.keys[-1]) for remark in general] == [(Level.WARNING, 0)]
    assert "found 3 times in 13 words" in general[0].message
    assert remarks(tmp_path, entry("fern", "tulip"), background=(*text, "word " * 3000)) == []


def test_groups_that_there_are_not_and_that_nobody_uses(tmp_path: Path) -> None:
    file = read(tmp_path, GROUPS + entry("a {plnt}", more='unless-clause = ["b {zzz}", "{known}"]'))
    found = list(review_groups([file], ["known"]))
    assert [(remark.level, remark.keys, remark.offset) for remark in found] == [
        (Level.ERROR, ("cue", 0, "phrases", 0), 3),
        (Level.ERROR, ("cue", 0, "unless-clause", 0), 3),
        (Level.NOTE, ("groups", "plant"), 0),
        (Level.NOTE, ("groups", "water"), 0),
    ]
    assert "did you mean 'plant'?" in found[0].message
    assert "define it under [groups]" in found[1].message
    assert list(review_groups([file], ["known", "plnt", "zzz", "plant", "water"])) == []


@pytest.mark.parametrize("language", languages())
def test_every_language_has_a_text_about_nothing(language: str) -> None:
    lines = background_text(language)
    assert sum(len(cut(line)) for line in lines) >= 1000
    assert len(set(lines)) == len(lines)


def test_a_language_without_one_has_none() -> None:
    assert background_text("xx") == []


WORDS = st.sampled_from(["water", "=fern", "incasso*", "*kosten", "#", "it", "tulip", "the"])
PHRASES = st.recursive(
    WORDS,
    lambda inner: st.one_of(
        st.builds("({}|{})".format, inner, inner),
        st.builds("[{}] water".format, inner),
        st.builds("{} {}".format, inner, inner),
        st.builds("{} ...{} {}".format, inner, st.integers(1, 12), WORDS),
        st.builds("{} .. {}".format, WORDS, inner),
        st.builds("{} <> {}".format, WORDS, WORDS),
    ),
    max_leaves=6,
)


@given(phrase=PHRASES)
def test_a_phrase_without_edges_finds_all_that_it_stands_for(phrase: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("own")
    file = read(folder, entry(phrase))
    lexicon = Lexicon(compiled_from(Path(file.path), function_words="the"))
    sentences = list(Trial(lexicon).sentences(0))
    assert sentences
    assert [sentence for sentence in sentences if not lexicon.match_text(sentence)] == []
