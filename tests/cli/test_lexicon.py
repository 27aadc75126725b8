"""`calllint lexicon`: lists, shows, tests and tries the lexicons."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.small import small_lexicons

from .conftest import Run

OWN = 'language = "en"\n[[cue]]\nname = "pirate"\nmeaning = "Talks like a pirate."\nphrases = ["ahoy [my] {thing}"]\nmatches = ["Ahoy my parcel!"]\nno-match = ["Hello."]\n'


@pytest.fixture(autouse=True)
def small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = small_lexicons(tmp_path / "lexicons")
    monkeypatch.setattr("calllint.lexicon.lexicon.lexicon_folder", lambda: folder)
    return folder


def test_the_list_has_every_cue_with_its_phrases_and_meaning(run: Run) -> None:
    lines = [line.split(None, 3) for line in run("lexicon", "list").stdout.splitlines()]
    assert lines[0] == ["cue", "phrases", "meaning"]
    assert lines[1:] == [
        ["en", "abuse", "1", "The customer calls the agent names."],
        ["en", "apology", "2", "The agent says sorry."],
        ["en", "frustration", "2", "The customer is cross."],
        ["nl", "apology", "1", "De medewerker zegt sorry."],
    ]
    assert len(run("lexicon", "list", "--lang", "nl").stdout.splitlines()) == 2


def test_entries_of_one_cue_are_one_line(run: Run, small: Path) -> None:
    (small / "nl" / "more.toml").write_text(
        'language = "nl"\n[[cue]]\nname = "apology"\nmeaning = "Anders."\nphrases = ["excuses", "pardon"]\n', encoding="utf-8"
    )
    (line,) = run("lexicon", "list", "--lang", "nl").stdout.splitlines()[1:]
    assert line.split()[:3] == ["nl", "apology", "3"]


def test_show_prints_all_of_a_cue_in_all_languages(run: Run) -> None:
    shown = run("lexicon", "show", "apology").stdout
    for part in (
        "en apology: The agent says sorry.", "talk.toml, by the agent", "    sorry [about|for] [your {thing}]", "  unless-clause: not",
        "  matches: So sorry about your parcel.", "  does not match: I am not sorry.", "nl apology: De medewerker zegt sorry.",
    ):  # fmt: skip
        assert part in shown
    assert "en apology" not in run("lexicon", "show", "apology", "--lang", "nl").stdout


def test_an_unknown_cue_or_language_is_told(run: Run) -> None:
    unknown = run("lexicon", "show", "apologie")
    assert unknown.exit_code == 2
    assert "did you mean 'apology'?" in unknown.stderr
    assert "calllint lexicon list" in run("lexicon", "show", "zzzzzz").stderr
    for command in (("list",), ("show", "apology"), ("try", "sorry")):
        other = run("lexicon", *command, "--lang", "xx")
        assert other.exit_code == 2
        assert "installed: en, nl" in other.stderr


def test_test_runs_the_built_in_examples(run: Run) -> None:
    result = run("lexicon", "test")
    assert (result.exit_code, result.stdout) == (0, "8 examples, 0 wrong\n")


def test_test_runs_ones_own_lexicon_with_the_built_in_groups(run: Run, here: Path) -> None:
    (here / "own.toml").write_text(OWN, encoding="utf-8")
    assert run("lexicon", "test", "own.toml").stdout == "2 examples, 0 wrong\n"


def test_test_fails_and_says_which(run: Run, here: Path) -> None:
    (here / "own.toml").write_text(OWN.replace('"Hello."', '"Ahoy parcel."'), encoding="utf-8")
    result = run("lexicon", "test", "own.toml")
    assert result.exit_code == 1
    assert result.stdout.splitlines() == [
        "own.toml: pirate: should not match: 'Ahoy parcel.' (phrase 'ahoy [my] {thing}' took 'Ahoy parcel')",
        "2 examples, 1 wrong",
    ]


def test_a_mistake_in_ones_own_lexicon_is_shown_at_its_place(run: Run, here: Path) -> None:
    (here / "own.toml").write_text(OWN.replace("[my]", "[my"), encoding="utf-8")
    result = run("lexicon", "test", "own.toml")
    assert result.exit_code == 2
    assert "own.toml:5:18: '[' is not closed" in result.stderr
    assert run("lexicon", "test", "nowhere.toml").exit_code == 2


def test_a_lexicon_in_a_language_that_is_not_installed_is_told(run: Run, here: Path) -> None:
    (here / "own.toml").write_text(OWN.replace('"en"', '"xx"'), encoding="utf-8")
    result = run("lexicon", "test", "own.toml")
    assert result.exit_code == 2
    assert "'xx'" in result.stderr


def test_try_shows_what_is_found_where_and_how_far_off(run: Run) -> None:
    lines = run("lexicon", "try", "you idiot, I am furiuos", "--lang", "en").stdout.splitlines()
    assert [line.split() for line in lines] == [
        ["cue", "words", "off", "by", "phrase"],
        ["abuse", "idiot", "0", "idiot"],
        ["frustration", "furiuos", "1", "furious"],
    ]


def test_try_recognises_the_language_and_knows_roles(run: Run) -> None:
    assert "apology" in run("lexicon", "try", "it is you and I: sorry").stdout
    assert run("lexicon", "try", "het is de deur van u hoor").stdout == "no cue (nl)\n"
    assert run("lexicon", "try", "sorry", "--lang", "en", "--role", "customer").stdout == "no cue (en)\n"
    assert run("lexicon", "try", "sorry", "--lang", "en", "--role", "agent").stdout.startswith("cue")
    unclear = run("lexicon", "try", "12345")
    assert unclear.exit_code == 2
    assert "--lang en|nl" in unclear.stderr


def test_try_with_a_lexicon_of_ones_own(run: Run, here: Path) -> None:
    (here / "own.toml").write_text(OWN, encoding="utf-8")
    assert "pirate" in run("lexicon", "try", "ahoy order", "--lang", "en", "--lexicon", "own.toml").stdout
    assert "pirate" not in run("lexicon", "try", "ahoy order", "--lang", "en").stdout
