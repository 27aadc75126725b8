"""A stranger writes a lexicon and makes mistakes: every message says in which file, line and column, and what to do."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.small import small_lexicons

from .conftest import Run

GOOD = """\
language = "en"

[groups]
plant = ["tulip", "fern", "cactus"]

[[cue]]
name = "watering"
meaning = "Somebody waters a plant."
phrases = ["water ... {plant}"]
matches = ["I must water the fern."]
"""
PHRASE = "water ... {plant}"


@pytest.fixture(autouse=True)
def small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = small_lexicons(tmp_path / "lexicons")
    monkeypatch.setattr("calllint.lexicon.lexicon.lexicon_folder", lambda: folder)


def message(run: Run, here: Path, text: str | bytes) -> str:
    (here / "own.toml").write_bytes(text if isinstance(text, bytes) else text.encode())
    result = run("lexicon", "test", "own.toml", "--no-built-in")
    assert result.exit_code == 2
    first, *excerpt = result.stderr.splitlines()
    assert len(excerpt) in (0, 2)  # the line, and the mark below it
    return first


def test_without_a_mistake_there_is_no_message(run: Run, here: Path) -> None:
    (here / "own.toml").write_text(GOOD, encoding="utf-8")
    assert run("lexicon", "test", "own.toml", "--no-built-in").stdout == "1 example, 0 wrong\n"


@pytest.mark.parametrize(
    ("phrase", "column", "what"),
    [
        ("water [the {plant}", 19, "'[' is not closed"), ("water (the", 19, "'(' is not closed"), ("water {plant", 19, "'{' is not closed"),
        ("water) it", 18, "')' closes nothing"), ("~water it", 13, "'~' stands right behind a whole word"),
        ("water ~ it", 19, "'~' stands right behind a whole word"), ("(water|give)~ it", 25, "is said of each: (water~|give~) it"),
        ("water*~ it", 19, "'~' stands right behind a whole word"), ("wa*ter it", 16, "'*' stands at the end of a word"),
        ("wa~ter it", 16, "'~' stands at the end of a word"), ("water * it", 19, "'*' belongs to a word"), ("= water", 13, "'=' belongs to a word"),
        ("water ...", 12, "a gap stands between two words"), ("...", 12, "a gap stands between two words"),
        ("water ...0 it", 19, "a gap has 1 to 12 words"), ("water ...13 it", 19, "a gap has 1 to 12 words"),
        ("water .... it", 19, "a gap has two dots (within a clause) or three"), ("water <99> it", 19, "<> has 1 to 12 words"),
        ("water <>", 19, "stands between two words"), ("water < > it", 19, "written: a <> b"), ("(water|) it", 20, "a word is missing here"),
        ("water it | feed it", 22, "needs brackets: (a b|c)"), ("[water] [it]", 12, "needs a word that is not optional"),
        ("water it?", 19, "a mark that is no part of a word; write 'it'"), ("water {my plant}", 20, "letters, digits and hyphens only"),
        ("water {}", 20, "letters, digits and hyphens only"), ("", 13, "a word is missing here"), ("water\t[it", 19, "'[' is not closed"),
    ],
)  # fmt: skip
def test_a_mistake_in_a_phrase(run: Run, here: Path, phrase: str, column: int, what: str) -> None:
    for newline in ("\n", "\r\n"):
        said = message(run, here, GOOD.replace(PHRASE, phrase).replace("\n", newline))
        if phrase:
            assert said.startswith(f"error: own.toml:9:{column}: "), said
        assert what in said
        assert said.endswith(f"in the phrase {phrase!r}")


@pytest.mark.parametrize(
    ("old", "new", "place", "what"),
    [
        ("matches", "exampels", "10:1", "unknown key 'exampels' (an entry has: name, meaning, by, phrases,"),
        ("matches", "no_match", "10:1", "did you mean 'no-match'?"),
        ("matches", "unless-sentense", "10:1", "did you mean 'unless-sentence'?"),
        ("[groups]", "phrases = []\n[groups]", "3:1", "unknown key 'phrases' (it belongs in an entry, below [[cue]])"),
        ("[groups]", "author = 1\n[groups]", "3:1", "a lexicon has: language, typos, groups, cue"),
        ("[groups]", "typos = 5\n[groups]", "3:1", "'typos' is a list"),
        ("[groups]", "typos = [2]\n[groups]", "3:1", "4 or more"),
        ("[groups]", "[grups]", "3:1", "did you mean 'groups'?"),
        ("[[cue]]", "[cue]", "6:1", "an entry starts with [[cue]], in double brackets"),
        ("[[cue]]", "[[cues]]", "6:1", "did you mean 'cue'?"),
        (
            'meaning = "Somebody waters a plant."\n',
            "",
            "6:1",
            "an entry needs 'meaning' (such as: meaning = \"The customer says thanks.\")",
        ),
        (f'["{PHRASE}"]', f'"{PHRASE}"', "9:1", '\'phrases\' is a list of texts (such as: phrases = ["one", "another"])'),
        (f'["{PHRASE}"]', "[]", "9:1", "an entry has at least one phrase"),
        ('["tulip", "fern", "cactus"]', '"tulip"', "4:1", 'such as: plant = ["one", "another"]'),
        ("plant = [", '"my plant" = [', "4:1", "a group's name has letters, digits and hyphens only"),
        ('"cactus"', '"{plant}"', "4:27", "groups name each other in a circle: plant → plant"),
        ("matches", 'by = "agnet"\nmatches', "10:1", "did you mean 'agent'?"),
        ("matches", 'quoted = "true"\nmatches', "10:1", "'quoted' is true or false, without quotation marks"),
        ("matches", 'facts = "x"\nmatches', "10:1", "facts are a table"),
        ('language = "en"\n', "", "1:1", 'a lexicon says its language, such as: language = "nl"'),
        ('"en"', '"english"', "1:12", "there is no language 'english' (installed: en, nl)"),
        ("matches", 'meaning = "again"\nmatches', "10:18", "this key is there twice"),
        ('"tulip", "fern"', '"tulip" "fern"', "4:18", "a comma between two texts is missing"),
        ('"watering"', '"watering', "7:17", 'the quotation mark " at the end of the text is missing'),
        ('"watering"', "“watering”", "7:8", "straight quotation marks"),
        (PHRASE, "water\\d", "9:20", "a phrase needs no backslash"),
        ('name = "watering"', 'name: "watering"', "7:5", "key = value"),
    ],
)
def test_a_mistake_in_the_file(run: Run, here: Path, old: str, new: str, place: str, what: str) -> None:
    assert old in GOOD
    said = message(run, here, GOOD.replace(old, new, 1))
    assert said.startswith(f"error: own.toml:{place}: "), said
    assert what in said


def test_a_file_in_another_encoding(run: Run, here: Path) -> None:
    said = message(run, here, GOOD.replace("plant.", "plañt.").encode("latin-1"))
    assert said == "error: own.toml:8: is not UTF-8, which TOML must be (save the file as UTF-8)"
