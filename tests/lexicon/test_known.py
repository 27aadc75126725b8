"""The word list, searched where it lies, holds what a set of its lines holds."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from calllint.lexicon import languages
from calllint.lexicon.known import KnownWords
from calllint.lexicon.lexicon import KNOWN_WORDS_NAME, lexicon_folder

WORDS = st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\n\r"), min_size=1, max_size=8)
NEAR = st.text(alphabet="ab", min_size=1, max_size=4)


@pytest.mark.parametrize("end", ["\n", ""])
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=st.sets(WORDS | NEAR, max_size=12), asked=st.lists(WORDS | NEAR, max_size=6))
def test_equals_a_set(tmp_path: Path, end: str, words: set[str], asked: list[str]) -> None:
    path = tmp_path / "words.txt"
    path.write_bytes("\n".join(sorted(words, key=str.encode)).encode() + (end.encode() if words else b""))
    known = KnownWords(path)
    for word in (*words, *asked):
        assert (word in known) is (word in words)
        for near in (word[1:], word[:-1], word + "a", f"a{word}"):
            if near:
                assert (near in known) is (near in words)


def test_without_a_file_there_are_none(tmp_path: Path) -> None:
    assert "word" not in KnownWords(tmp_path / "nowhere.txt")
    (tmp_path / "empty.txt").touch()
    assert "word" not in KnownWords(tmp_path / "empty.txt")


def test_only_texts_are_words(tmp_path: Path) -> None:
    (tmp_path / "words.txt").write_text("1\n", encoding="utf-8")
    known = KnownWords(tmp_path / "words.txt")
    assert "1" in known
    assert 1 not in known
    assert "\ud800" not in known


def _list(folder: Path, words: str) -> Path:
    folder.mkdir()
    path = folder / KNOWN_WORDS_NAME
    path.write_text("\n".join(sorted(words.split())), encoding="utf-8")
    return path


def test_answers_are_the_same_by_halves_and_by_blocks(tmp_path: Path) -> None:
    words = {f"woord{number}" for number in range(0, 900, 3)}
    known = KnownWords(_list(tmp_path / "xx", " ".join(words)))
    for _ in range(6):
        assert all((f"woord{number}" in known) is (number % 3 == 0) for number in range(900))
    assert "" not in known


@given(
    st.sets(st.text("ab'é𝄞", min_size=1, max_size=12), max_size=300),
    st.lists(st.text("ab'é𝄞", min_size=1, max_size=12), max_size=40),
    st.booleans(),
)
def test_what_is_listed_is_what_the_file_has(
    tmp_path_factory: pytest.TempPathFactory, words: set[str], others: list[str], ends: bool
) -> None:
    path = tmp_path_factory.mktemp("words") / "words.txt"
    lines = sorted(words, key=lambda word: word.encode())
    path.write_bytes(("\n".join(lines) + ("\n" if ends and lines else "")).encode())
    known, asked = KnownWords(path), [*words, *others]
    assert known.listed(asked) == words
    assert [word for word in asked if word in KnownWords(path)] == [word for word in asked if word in words]


def test_dutch_compounds_of_two_long_words_are_words(tmp_path: Path) -> None:
    path = _list(tmp_path / "nl", "klanten contract vergoeding verzekering echt winkel")
    known = KnownWords(path)
    assert "contractvergoeding" in known
    assert "verzekeringscontract" in known
    assert "winkelcontract" in known
    # Too short a part, a part that is no word, and another linking sound than the language has.
    assert "echtcontract" not in known
    assert "contractvergoedin" not in known
    assert "contractxwinkel" not in known
    assert "contractvergoeding" not in KnownWords(path, language="en")


def test_english_possessives_are_words(tmp_path: Path) -> None:
    path = _list(tmp_path / "en", "firm system")
    known = KnownWords(path)
    assert "firm's" in known
    assert "sytem's" not in known
    assert "firmsystem" not in known
    assert "'s" not in known
    assert "firm's" not in KnownWords(path, language="xx")


@pytest.mark.parametrize(
    ("language", "word"),
    [
        ("nl", "waarbij"),
        ("nl", "gedeelde"),
        ("nl", "nabijheid"),
        ("en", "other's"),
        ("nl", "echter"),
        ("nl", "opvangen"),
        ("en", "courtesy"),
        ("en", "house"),
    ],
)
def test_the_built_in_lists_know_common_words(language: str, word: str) -> None:
    known = KnownWords(lexicon_folder() / language / KNOWN_WORDS_NAME)
    assert word in known
    assert f"{word}qqq" not in known


@pytest.mark.parametrize("typo", ["startde", "spreke", "incaso", "rechtr", "klachtten"])
def test_the_dutch_list_has_no_misspelt_forms(typo: str) -> None:
    assert typo not in KnownWords(lexicon_folder() / "nl" / KNOWN_WORDS_NAME)


@pytest.mark.parametrize("language", languages())
def test_the_built_in_lists_are_sorted_and_each_word_is_found(language: str) -> None:
    path = lexicon_folder() / language / KNOWN_WORDS_NAME
    lines = path.read_bytes().splitlines()
    assert lines == sorted(set(lines))
    known = KnownWords(path)
    assert all(line.decode() in known for line in lines[:: max(1, len(lines) // 500)])
