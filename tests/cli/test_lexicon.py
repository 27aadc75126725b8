"""`calllint lexicon`: lists, shows, tests and tries the lexicons."""

from __future__ import annotations

import json
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
        "own.toml:7:13: error: pirate: should not match: 'Ahoy parcel.' (phrase 'ahoy [my] {thing}' took 'Ahoy parcel')",
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
        ["words:", "idiot"],
        ["frustration", "furiuos", "1", "furious"],
        ["words:", "furiuos", "for", "furious", "(1", "letter", "off)"],
    ]
    assert max(map(len, lines)) <= 100


def test_try_shows_what_stopped_a_phrase(run: Run, here: Path) -> None:
    lines = [line.strip() for line in run("lexicon", "try", "I am not sorry", "--lang", "en").stdout.splitlines()]
    assert lines[0] == "no cue (en)"
    assert lines[-1] == "stopped by unless-clause: not"
    (here / "own.toml").write_text(OWN.replace("matches =", 'with-turn = ["matey"]\nmatches =', 1), encoding="utf-8")
    without = run("lexicon", "try", "ahoy parcel", "--lang", "en", "--lexicon", "own.toml").stdout
    assert "nothing of with-turn is there" in without
    by_role = run("lexicon", "try", "sorry", "--lang", "en", "--role", "customer").stdout
    assert "stopped by by = agent" in by_role


def test_try_as_json(run: Run) -> None:
    (found,) = json.loads(run("lexicon", "try", "I am\nfuriuos", "--lang", "en", "--format", "json").stdout)["attempts"]
    assert found == {
        "cue": "frustration", "phrase": "furious", "start": 5, "end": 12, "text": "furiuos", "distance": 1,
        "words": [{"start": 5, "end": 12, "taken-for": ["furious"], "distance": 1}], "stopped-by": None,
    }  # fmt: skip
    (stopped,) = json.loads(run("lexicon", "try", "not sorry", "--lang", "en", "--format", "json").stdout)["attempts"]
    assert stopped["stopped-by"] == "unless-clause: not"


def test_try_says_which_words_are_words_of_the_language(run: Run, here: Path) -> None:
    (here / "own.toml").write_text(OWN.replace("ahoy [my] {thing}", "petrol"), encoding="utf-8")
    result = run("lexicon", "try", "we patrol now", "--lang", "en", "--lexicon", "own.toml")
    assert result.stdout.splitlines() == [
        "no cue (en)",
        "patrol is a word of the language, and never taken for petrol; with petrol the text has pirate",
    ]


def test_try_shortens_long_phrases_and_shows_no_control_characters(run: Run, here: Path) -> None:
    (here / "own.toml").write_text(OWN.replace("ahoy [my] {thing}", "ahoy ...9 " + "matey|" * 60 + "mate"), encoding="utf-8")
    result = run("lexicon", "try", "ahoy \x1b[31m you old mate", "--lang", "en", "--lexicon", "own.toml", "--no-built-in")
    assert "…" in result.stdout
    assert "\x1b" not in result.stdout


def test_try_recognises_the_language_and_knows_roles(run: Run) -> None:
    assert "apology" in run("lexicon", "try", "it is you and I: sorry").stdout
    assert run("lexicon", "try", "het is de deur van u hoor").stdout == "no cue (nl)\n"
    assert run("lexicon", "try", "sorry", "--lang", "en", "--role", "customer").stdout.startswith("no cue (en)\n")
    assert run("lexicon", "try", "sorry", "--lang", "en", "--role", "agent").stdout.startswith("cue")
    unclear = run("lexicon", "try", "12345")
    assert unclear.exit_code == 2
    assert "--lang en|nl" in unclear.stderr


def test_try_with_a_lexicon_of_ones_own(run: Run, here: Path) -> None:
    (here / "own.toml").write_text(OWN, encoding="utf-8")
    assert "pirate" in run("lexicon", "try", "ahoy order", "--lang", "en", "--lexicon", "own.toml").stdout
    assert "pirate" not in run("lexicon", "try", "ahoy order", "--lang", "en").stdout
    alone = run("lexicon", "try", "ahoy order, sorry", "--lang", "en", "--lexicon", "own.toml", "--no-built-in")
    assert "pirate" in alone.stdout
    assert "apology" not in alone.stdout
    assert "no lexicon to look with" in run("lexicon", "try", "ahoy", "--no-built-in").stderr


def test_list_and_show_with_a_lexicon_of_ones_own(run: Run, here: Path) -> None:
    (here / "own.toml").write_text(OWN, encoding="utf-8")
    assert "Talks like a pirate." in run("lexicon", "list", "--lexicon", "own.toml").stdout
    alone = run("lexicon", "list", "--lexicon", "own.toml", "--no-built-in", "--format", "json").stdout
    assert json.loads(alone) == [{"language": "en", "cue": "pirate", "phrases": 1, "meaning": "Talks like a pirate."}]
    shown = run("lexicon", "show", "pirate", "--lexicon", "own.toml").stdout
    assert "  in own.toml" in shown
    assert "  {thing}: parcel, order" in shown


def test_show_follows_groups_and_says_what_words_stand_for(run: Run, here: Path) -> None:
    own = 'language = "en"\n[groups]\na = ["{b}"]\nb = ["walk~ home"]\n[[cue]]\nname = "x"\nmeaning = "m"\nphrases = ["we {a}"]\nquoted = true\n'
    (here / "own.toml").write_text(own, encoding="utf-8")
    shown = run("lexicon", "show", "x", "--lexicon", "own.toml").stdout
    assert "  {a}: {b}\n  {b}: walk~ home\n" in shown
    assert "  quoted = true" in shown
    assert "walks" not in shown
    assert "walk~: walk, walk's, walks" in run("lexicon", "show", "x", "--lexicon", "own.toml", "--forms").stdout
    (plain,) = json.loads(run("lexicon", "show", "x", "--lexicon", "own.toml", "--forms", "--format", "json").stdout)
    assert plain["groups"] == {"a": ["{b}"], "b": ["walk~ home"]}
    assert "walks" in plain["forms"]["walk"]
    assert plain["entries"][0]["phrases"] == ["we {a}"]


def test_groups_in_a_circle_do_not_stop_show(run: Run, here: Path) -> None:
    own = 'language = "en"\n[groups]\na = ["{b}"]\nb = ["{a}"]\n[[cue]]\nname = "x"\nmeaning = "m"\nphrases = ["we {a}"]\n'
    (here / "own.toml").write_text(own, encoding="utf-8")
    assert "{b}: {a}" in run("lexicon", "show", "x", "--lexicon", "own.toml").stdout


def test_test_tells_of_unknown_groups_with_their_place(run: Run, here: Path) -> None:
    (here / "own.toml").write_text(OWN.replace("{thing}", "{thin}"), encoding="utf-8")
    result = run("lexicon", "test", "own.toml")
    assert result.exit_code == 1
    assert result.stdout.splitlines() == [
        "own.toml:5:23: error: there is no group {thin}, in the phrase 'ahoy [my] {thin}' (did you mean 'thing'?)",
        "1 error, 2 examples not tried for want of groups",
    ]
    (here / "own.toml").write_text(OWN, encoding="utf-8")
    assert run("lexicon", "test", "own.toml", "--no-built-in").stdout == "2 examples, 0 wrong\n", "the built-in groups can be used"


def test_what_is_doubtful_is_a_warning_and_does_not_fail(run: Run, here: Path) -> None:
    more = OWN.replace('"ahoy [my] {thing}"', '"ahoy [my] {thing}", "ahoy my order"').replace(
        "[[cue]]", '[groups]\nunused = ["x"]\n[[cue]]'
    )
    (here / "own.toml").write_text(more, encoding="utf-8")
    result = run("lexicon", "test", "own.toml")
    assert result.exit_code == 0
    assert result.stdout.splitlines() == [
        "own.toml:3:10: note: no phrase here uses the group {unused}",
        "own.toml:7:33: warning: the phrase 'ahoy my order' adds nothing: 'ahoy [my] {thing}' finds all of it",
        "2 examples, 0 wrong, 1 warning, 1 note",
    ]


def test_a_phrase_that_is_never_found_fails(run: Run, here: Path) -> None:
    (here / "own.toml").write_text(OWN.replace('{thing}"', '{thing}", "walk ^ plank"'), encoding="utf-8")
    result = run("lexicon", "test", "own.toml")
    assert result.exit_code == 1
    assert "own.toml:5:33: error: never found, not even in 'walk plank'" in result.stdout


def test_ones_own_background_shows_what_is_too_general(run: Run, here: Path) -> None:
    (here / "own.toml").write_text(OWN, encoding="utf-8")
    (here / "dull.txt").write_text("Ahoy my order.\n\n" * 9, encoding="utf-8")
    assert "is general: found 9 times" in run("lexicon", "test", "own.toml", "--background", "dull.txt").stdout
    missing = run("lexicon", "test", "own.toml", "--background", "nowhere.txt")
    assert (missing.exit_code, "nowhere.txt: there is no such file" in missing.stderr) == (2, True)
    assert run("lexicon", "test", "--no-built-in").exit_code == 2


CALLS = "".join(
    json.dumps({"id": str(number), "language": "en", "channel": "chat", "turns": [{"role": role, "text": text} for role, text in turns]}) + "\n"
    for number, turns in enumerate(
        [[("agent", "Sorry about that. Sorry!"), ("customer", "I am furious.")], [("agent", "So sorry."), ("customer", "sorry")], [("agent", "Hello.")]]
    )
)  # fmt: skip


def test_stats_counts_phrases_and_the_conversations_they_are_in(run: Run, here: Path) -> None:
    (here / "calls.jsonl").write_text(CALLS, encoding="utf-8")
    result = run("lexicon", "stats", "calls.jsonl")
    assert result.exit_code == 0
    assert [line.split(None, 4) for line in result.stdout.splitlines()[:-1]] == [
        ["found", "in", "cue", "phrase"],
        ["3", "2", "en", "apology", "sorry [about|for] [your {thing}]"],
        ["1", "1", "en", "frustration", "furious"],
    ]
    assert result.stdout.splitlines()[-1] == "3 conversations: 2 of 5 phrases were found, 3 never; --dead lists them"


def test_stats_lists_dead_phrases(run: Run, here: Path) -> None:
    (here / "calls.jsonl").write_text(CALLS, encoding="utf-8")
    lines = run("lexicon", "stats", "calls.jsonl", "--dead").stdout.splitlines()
    assert [line.split(None, 4)[-1] for line in lines[1:-1]] == ["idiot", "apologies", "{thing} ... lost"]
    rows = json.loads(run("lexicon", "stats", "calls.jsonl", "--dead", "--format", "json").stdout)
    assert {row["phrase"] for row in rows} == {"idiot", "apologies", "{thing} ... lost"}
    (first, *_) = json.loads(run("lexicon", "stats", "calls.jsonl", "--format", "json").stdout)
    assert first == {
        "language": "en", "cue": "apology", "phrase": "sorry [about|for] [your {thing}]", "path": "talk.toml", "found": 3, "conversations": 2,
    }  # fmt: skip


def test_stats_of_ones_own_lexicon_and_of_nothing(run: Run, here: Path) -> None:
    (here / "own.toml").write_text(OWN.replace("ahoy [my] {thing}", "hello"), encoding="utf-8")
    (here / "calls.jsonl").write_text(CALLS, encoding="utf-8")
    own = run("lexicon", "stats", "calls.jsonl", "--lexicon", "own.toml", "--no-built-in").stdout
    assert own.splitlines()[-1] == "3 conversations: 1 of 1 phrases were found, 0 never"
    assert run("lexicon", "stats").exit_code == 2
    assert run("lexicon", "stats", "nowhere.jsonl").exit_code == 3


def test_a_rule_in_place_of_a_cue_is_told_where_to_look(run: Run) -> None:
    told = run("lexicon", "show", "court-threat").stderr
    assert "it is a rule or a signal: `calllint explain court-threat` says which cues show it" in told
