"""The examples of a lexicon are its tests: what comes out wrong is told, by entry, sentence and phrase."""

from __future__ import annotations

from pathlib import Path

import pytest

from calllint.lexicon.entry import LexiconFile, read_lexicon_file
from calllint.lexicon.examples import failures
from calllint.lexicon.lexicon import Lexicon
from tests.lexicon.making import compiled_from
from tests.small import small_lexicons

ENTRY = '[[cue]]\nname = "threat"\nmeaning = "m"\nphrases = ["{phrase}"]\nmatches = {matches}\nno-match = {no_match}\n'


def wrong(folder: Path, *entries: str, head: str = "") -> list[str]:
    path = folder / "own.toml"
    path.write_text(f'language = "en"\n{head}' + "".join(entries), encoding="utf-8")
    file = read_lexicon_file(path)
    return [str(failure).removeprefix(f"{path}: ") for failure in failures(compiled(file), [file])]


def compiled(*files: LexiconFile) -> Lexicon:
    return Lexicon(compiled_from(*(Path(file.path) for file in files), function_words="the"))


def entry(phrase: str, matches: str = "[]", no_match: str = "[]") -> str:
    return ENTRY.format(phrase=phrase, matches=matches, no_match=no_match)


def test_examples_that_hold_are_no_failures(tmp_path: Path) -> None:
    assert (
        wrong(
            tmp_path,
            entry("court", '["See you in court."]', '["The food court."]').replace("no-match", 'unless-clause = ["food"]\nno-match'),
        )
        == []
    )


def test_a_sentence_that_should_match_and_does_not(tmp_path: Path) -> None:
    assert wrong(tmp_path, entry("court", '["See the judge.", "court"]')) == ["threat: should match: 'See the judge.'"]


def test_a_sentence_that_should_not_match_and_does(tmp_path: Path) -> None:
    assert wrong(tmp_path, entry("food|court", no_match='["The court.", "judge"]')) == [
        "threat: should not match: 'The court.' (phrase 'food|court' took 'court')"
    ]


def test_matches_are_the_entrys_own_and_no_match_is_the_whole_cues(tmp_path: Path) -> None:
    first, second = entry("court", '["judge"]'), entry("judge", '["judge"]', '["court"]')
    assert wrong(tmp_path, first, second) == [
        "threat: should match: 'judge'",
        "threat: should not match: 'court' (phrase 'court' took 'court')",
    ]


def test_another_cue_may_match(tmp_path: Path) -> None:
    assert wrong(tmp_path, entry("court", no_match='["judge"]'), entry("judge").replace("threat", "person")) == []


@pytest.mark.parametrize("by", ["agent", "customer", "bot", "system"])
def test_an_example_is_said_by_the_entrys_role(tmp_path: Path, by: str) -> None:
    assert wrong(tmp_path, entry("court", '["court"]') + f'by = "{by}"\n') == []


def test_the_small_lexicons_of_the_tests_hold(tmp_path: Path) -> None:
    folder = small_lexicons(tmp_path / "lexicons")
    for language in ("en", "nl"):
        file = read_lexicon_file(folder / language / "talk.toml")
        assert list(failures(compiled(file), [file])) == []


def test_what_stopped_an_example_is_told(tmp_path: Path) -> None:
    guarded = entry("court", '["See you in court, not."]').replace("matches", 'unless-sentence = ["not"]\nmatches')
    assert wrong(tmp_path, guarded) == [
        "threat: should match: 'See you in court, not.' (phrase 'court' took 'court', stopped by unless-sentence: not)"
    ]


def test_a_failure_knows_where_its_example_stands(tmp_path: Path) -> None:
    path = tmp_path / "own.toml"
    path.write_text('language = "en"\n' + entry("court", '["court", "judge"]', '["judge", "court"]'), encoding="utf-8")
    file = read_lexicon_file(path)
    places = [failure.keys for failure in failures(compiled(file), [file])]
    assert places == [("cue", 0, "matches", 1), ("cue", 0, "no-match", 1)]


def test_an_entry_of_another_file_with_the_same_number_does_not_stand_in(tmp_path: Path) -> None:
    first, second = tmp_path / "a.toml", tmp_path / "b.toml"
    first.write_text('language = "en"\n' + entry("court"), encoding="utf-8")
    second.write_text('language = "en"\n' + entry("judge", '["court"]'), encoding="utf-8")
    files = [read_lexicon_file(first), read_lexicon_file(second)]
    assert [failure.text for failure in failures(compiled(*files), files)] == ["court"]
