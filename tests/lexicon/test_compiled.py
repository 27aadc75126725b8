"""Lexicons that were compiled before match as if they were compiled now, and not when they were edited since."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import calllint.lexicon.compiled as module
from calllint.errors import UsageError
from calllint.lexicon.compiled import COMPILED_NAME, keep_compiled, lexicon_files, load_compiled
from calllint.lexicon.lexicon import Lexicon
from calllint.text.words import cut

pytestmark = pytest.mark.usefixtures("cache")

TEXTS = ["Sorry about your parcel.", "I am furious!", "You idiot", "The order got lost", "nothing", "okay what", ""]


def found(lexicon: Lexicon, text: str) -> list[tuple[object, ...]]:
    return [
        (match.entry.name, match.phrase.text, match.first, match.last, match.distance, match.entry.facts, match.entry.by)
        for match in lexicon.match_text(text)
    ]


def test_kept_lexicons_are_those_compiled_from_source(folder: Path) -> None:
    from_source = load_compiled(folder)
    keep_compiled(folder, folder / COMPILED_NAME)
    kept = load_compiled(folder)
    assert kept == from_source
    for text in TEXTS:
        assert found(Lexicon(kept), text) == found(Lexicon(from_source), text)
    assert any(found(Lexicon(kept), text) for text in TEXTS)


def test_kept_groups_are_found_too(folder: Path) -> None:
    keep_compiled(folder, folder / COMPILED_NAME)
    lexicon = Lexicon(load_compiled(folder))
    text = lexicon.look_up(cut("the parcel, the order 12"))
    assert lexicon.find_group("thing", text) == [(1, 2), (3, 4)]
    assert lexicon.find_group("number", text) == [(4, 5)]


def test_nothing_is_compiled_when_what_was_kept_is_current(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    keep_compiled(folder, folder / COMPILED_NAME)
    monkeypatch.setattr("calllint.lexicon.entry.read_lexicon_file", lambda path: pytest.fail("compiled anew"))
    assert load_compiled(folder).language == "en"


@pytest.mark.parametrize("change", ["edited", "added", "removed", "function words", "version"])
def test_what_was_kept_is_not_served_stale(folder: Path, change: str, monkeypatch: pytest.MonkeyPatch) -> None:
    keep_compiled(folder, folder / COMPILED_NAME)
    talk = folder / "talk.toml"
    if change == "edited":
        talk.write_text(talk.read_text("utf-8").replace('"furious"', '"livid"'), encoding="utf-8")
    elif change == "added":
        (folder / "more.toml").write_text('language = "en"\n[[cue]]\nname = "more"\nmeaning = "m"\nphrases = ["more"]\n', encoding="utf-8")
    elif change == "removed":
        talk.unlink()
    elif change == "function words":
        language = folder / "language.toml"
        language.write_text(language.read_text("utf-8").replace("the my", "my"), encoding="utf-8")
    else:
        monkeypatch.setattr(module, "__version__", "0.0.0")
    names = {json.loads(entry)["name"] for entry in load_compiled(folder).entries}
    function_words = load_compiled(folder).function_words.split()
    lexicon = Lexicon(load_compiled(folder))
    assert bool(found(lexicon, "I am furious!")) is (change not in ("edited", "removed"))
    assert bool(found(lexicon, "I am livid!")) is (change == "edited")
    assert ("more" in names) is (change == "added")
    assert ("the" in function_words) is (change != "function words")


def test_line_ends_do_not_matter(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    keep_compiled(folder, folder / COMPILED_NAME)
    for path in folder.glob("*.toml"):
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    monkeypatch.setattr("calllint.lexicon.entry.read_lexicon_file", lambda path: pytest.fail("compiled anew"))
    assert load_compiled(folder).language == "en"


def test_the_users_files_are_added_to_what_was_kept(folder: Path, tmp_path: Path) -> None:
    keep_compiled(folder, folder / COMPILED_NAME)
    own, other = tmp_path / "own.toml", tmp_path / "other.toml"
    own.write_text('language = "en"\n[[cue]]\nname = "own"\nmeaning = "m"\nphrases = ["my {thing}"]\n', encoding="utf-8")
    other.write_text('language = "nl"\n[[cue]]\nname = "own"\nmeaning = "m"\nphrases = ["furious"]\n', encoding="utf-8")
    lexicon = Lexicon(load_compiled(folder, (own, other)))
    assert [match[:2] for match in found(lexicon, "my order")] == [("own", "my {thing}")]
    assert [match[0] for match in found(lexicon, "I am furious")] == ["frustration"]


def test_the_lexicon_files_are_all_but_the_language(folder: Path) -> None:
    (folder / "a.toml").touch()
    assert [path.name for path in lexicon_files(folder)] == ["a.toml", "talk.toml"]


@pytest.mark.parametrize(
    ("phrase", "said"),
    [
        ("say {nobody}", "no group {nobody}"),
        ("... hello", "between two words"),
        ("hello ...", "between two words"),
        ("[hello]", "not optional"),
    ],
)
def test_a_phrase_that_cannot_be_compiled_is_shown(folder: Path, tmp_path: Path, phrase: str, said: str) -> None:
    own = tmp_path / "own.toml"
    own.write_text(f'language = "en"\n[[cue]]\nname = "x"\nmeaning = "m"\nphrases = ["good", "{phrase}"]\n', encoding="utf-8")
    with pytest.raises(UsageError) as error:
        load_compiled(folder, (own,))
    assert said in error.value.message
    assert (error.value.path, error.value.line, error.value.column) == (str(own), 5, 20)


def test_groups_in_a_circle_are_shown(folder: Path, tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    own.write_text('language = "en"\n[groups]\na = ["{b}"]\nb = ["x {a}"]\n', encoding="utf-8")
    with pytest.raises(UsageError, match="circle: a → b → a") as error:
        load_compiled(folder, (own,))
    assert (error.value.path, error.value.line) == (str(own), 4)


def test_built_in_groups_can_be_used_without_the_built_in_cues(folder: Path, tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    own.write_text('language = "en"\n[[cue]]\nname = "own"\nmeaning = "m"\nphrases = ["my {thing}"]\n', encoding="utf-8")
    lexicon = Lexicon(load_compiled(folder, (own,), built_in=False))
    assert [match[0] for match in found(lexicon, "I am furious about my order")] == ["own"]
    assert lexicon.group_names == ["thing"]
    talk = folder / "talk.toml"
    talk.write_text(talk.read_text("utf-8").replace("order", "sofa"), encoding="utf-8")
    assert [match[0] for match in found(Lexicon(load_compiled(folder, (own,), built_in=False)), "my sofa")] == ["own"]


def test_a_group_of_the_users_takes_the_place_of_the_built_in_one_where_the_cues_are_left_out(folder: Path, tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    own.write_text(
        'language = "en"\n[groups]\nthing = ["sofa"]\n[[cue]]\nname = "own"\nmeaning = "m"\nphrases = ["my {thing}"]\n', encoding="utf-8"
    )
    lexicon = Lexicon(load_compiled(folder, (own,), built_in=False))
    assert [match[0] for match in found(lexicon, "my sofa")] == ["own"]
    assert found(lexicon, "my order") == []
