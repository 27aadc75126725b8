"""A lexicon file is read as written, and each mistake is shown at its line and character."""

from __future__ import annotations

from pathlib import Path

import pytest

from calllint.conversation import Role
from calllint.errors import UsageError
from calllint.lexicon.entry import GUARDS, LexiconFile, read_lexicon_file
from calllint.lexicon.term import Form, Term

ENTRY = """\
[[cue]]
name = "greeting"
meaning = "Says hello."
phrases = ["hello"]
"""


def read(folder: Path, text: str) -> LexiconFile:
    path = folder / "own.toml"
    path.write_text(text, encoding="utf-8")
    return read_lexicon_file(path)


def error_of(folder: Path, text: str) -> UsageError:
    with pytest.raises(UsageError) as error:
        read(folder, text)
    assert error.value.path == str(folder / "own.toml")
    return error.value


def place_of(text: str, mark: str) -> tuple[int, int]:
    """Line and column (from 1) of the first `mark`."""
    before = text[: text.index(mark)]
    return before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1


def test_everything_an_entry_may_say(tmp_path: Path) -> None:
    file = read(
        tmp_path,
        'language = "en"\n[groups]\nbody = ["court", "judge"]\n'
        + ENTRY
        + 'by = "agent"\nunless-word = ["w"]\nunless-before = ["x"]\nunless-after = ["y"]\nwith-clause = ["z"]\n'
        'unless-clause = ["not"]\nunless-sentence = ["never"]\nunless-turn = ["a b"]\nwith-sentence = ["c"]\nwith-turn = ["d"]\n'
        "in-question = false\nonly-question = true\nquoted = true\nmarker = true\nfacts = { personal = true, n = 3 }\n"
        'matches = ["Hello!"]\nno-match = ["Bye."]\n',
    )
    (entry,) = file.entries
    assert (file.language, [phrase.text for phrase in file.groups["body"]]) == ("en", ["court", "judge"])
    assert (entry.name, entry.meaning, entry.by, entry.number) == ("greeting", "Says hello.", Role.AGENT, 0)
    assert {key: [phrase.text for phrase in phrases] for key, phrases in entry.guards.items()} == {
        "unless-word": ["w"],
        "unless-before": ["x"],
        "unless-after": ["y"],
        "with-clause": ["z"],
        "unless-clause": ["not"],
        "unless-sentence": ["never"],
        "unless-turn": ["a b"],
        "with-sentence": ["c"],
        "with-turn": ["d"],
    }
    assert set(entry.guards) == set(GUARDS)
    assert (entry.in_question, entry.only_question, entry.quoted, entry.marker) == (False, True, True, True)
    assert (entry.facts, entry.matches, entry.no_match) == ({"personal": True, "n": 3}, ("Hello!",), ("Bye.",))


def test_what_an_entry_need_not_say(tmp_path: Path) -> None:
    (entry,) = read(tmp_path, 'language = "en"\n' + ENTRY).entries
    assert (entry.by, entry.guards, entry.facts, entry.matches, entry.no_match) == (None, {}, {}, (), ())
    assert (entry.in_question, entry.only_question, entry.quoted, entry.marker) == (True, False, False, False)
    assert read(tmp_path, 'language = "en"\n').entries == ()


@pytest.mark.parametrize(
    ("text", "mark", "said"),
    [
        ('langauge = "en"\n', "langauge", "unknown key 'langauge'"),
        ('language = "en"\n\n[gruops]\n', "[gruops]", "unknown key 'gruops'"),
        ("language = 3\n", "language", "says its language"),
        ("# no language\n", "#", "says its language"),
        ('language = "en"\ngroups = "x"\n', "groups", "is a table"),
        ('language = "en"\n[cue]\nname = "x"\n', "[cue]", "[[cue]]"),
        ('language = "en"\n[groups]\nbody = "court"\n', "body", "list of texts"),
        ('language = "en"\n[groups]\nbody = ["court", 3]\n', "body", "list of texts"),
    ],
)
def test_a_mistake_in_the_file(tmp_path: Path, text: str, mark: str, said: str) -> None:
    error = error_of(tmp_path, text)
    assert said in error.message
    assert (error.line, error.column) == place_of(text, mark)


@pytest.mark.parametrize(
    ("wrong", "mark", "said"),
    [
        ('phrazes = ["x"]', "phrazes", "unknown key 'phrazes'"),
        ("in-question = 1", "in-question", "true or false"),
        ('quoted = "yes"', "quoted", "true or false"),
        ('marker = "no"', "marker", "true or false"),
        ("only-question = 0", "only-question", "true or false"),
        ('by = "agnet"', "by =", "no role 'agnet'"),
        ("by = 3", "by =", "no role 3"),
        ("facts = 3", "facts", "are a table"),
        ('confidence = "medum"', "confidence", "no confidence 'medum'"),
        ('matches = "Hello!"', "matches", "list of texts"),
        ("no-match = [1]", "no-match", "list of texts"),
        ('unless-clause = "not"', "unless-clause", "list of texts"),
        ('unless-word = "not"', "unless-word", "'unless-word' is a list of texts"),
        ("unless-before = [1]", "unless-before", "'unless-before' is a list of texts"),
        ("unless-after = true", "unless-after", "'unless-after' is a list of texts"),
        ("with-clause = {}", "with-clause", "'with-clause' is a list of texts"),
        ('unles-word = ["x"]', "unles-word", "unknown key 'unles-word'"),
        ("typos = 5", "typos", "'typos' is a list, the lengths"),
        ('typos = ["5"]', "typos", "'typos' is a list, the lengths"),
        ("typos = [5.0]", "typos", "'typos' is a list, the lengths"),
        ("typos = [true]", "typos", "'typos' is a list, the lengths"),
        ("typos = [3]", "typos", "4 or more"),
        ("typos = [9, 5]", "typos", "[5, 9], [6], [] for none"),
        ("typos = [5, 7, 9]", "typos", "[5, 9], [6], [] for none"),
    ],
)
def test_a_mistake_in_an_entry_points_at_its_key(tmp_path: Path, wrong: str, mark: str, said: str) -> None:
    text = f'language = "en"\n\n{ENTRY}\n{ENTRY}{wrong}\n'
    error = error_of(tmp_path, text)
    assert said in error.message
    assert (error.line, error.column) == place_of(text, mark)
    assert error.excerpt == wrong


def test_a_near_miss_is_named(tmp_path: Path) -> None:
    assert error_of(tmp_path, 'langauge = "en"\n').hint == "did you mean 'language'?"
    assert error_of(tmp_path, f'language = "en"\n{ENTRY}by = "agnet"\n').hint == "did you mean 'agent'?"
    assert error_of(tmp_path, f'language = "en"\n{ENTRY}unless-clauze = []\n').hint == "did you mean 'unless-clause'?"


@pytest.mark.parametrize("wrong", ["typos = 5", "typos = [3, 9]", 'typos = "none"', "typos = [9, 5]"])
def test_wrong_typos_of_a_file_point_at_their_key(tmp_path: Path, wrong: str) -> None:
    text = f'language = "en"\n\n{wrong}\n\n{ENTRY}'
    error = error_of(tmp_path, text)
    assert "typos" in error.message
    assert (error.line, error.column, error.excerpt) == (3, 1, wrong)


@pytest.mark.parametrize(
    ("of_file", "of_entry", "edits"),
    [
        ("", "", (0, 1, 2)),
        ("typos = []\n", "", (0, 0, 0)),
        ("", "typos = []\n", (0, 0, 0)),
        ("typos = [4]\n", "", (1, 1, 1)),
        ("typos = [4]\n", "typos = [5, 5]\n", (0, 2, 2)),
        ("typos = []\n", "typos = [9]\n", (0, 0, 1)),
    ],
)
def test_typos_of_an_entry_go_before_those_of_its_file(tmp_path: Path, of_file: str, of_entry: str, edits: tuple[int, ...]) -> None:
    words = ("four", "fives", "ninewords")
    quoted = ", ".join(f'"{word}"' for word in words)
    other = ENTRY.replace('"hello"', quoted)
    file = read(
        tmp_path,
        f'language = "en"\n{of_file}[groups]\ng = [{quoted}]\n{other}{of_entry}unless-word = [{quoted}]\n{other}',
    )
    first, second = file.entries
    expected = [Term(word, Form.TOLERANT, most) for word, most in zip(words, edits, strict=True)]
    assert [phrase.item for phrase in first.phrases] == [phrase.item for phrase in first.guards["unless-word"]] == expected
    assert [phrase.item for phrase in file.groups["g"]] == [phrase.item for phrase in second.phrases]
    if not of_entry:
        assert [phrase.item for phrase in second.phrases] == expected


@pytest.mark.parametrize("key", ["name", "meaning", "phrases"])
def test_a_missing_key_points_at_the_entry(tmp_path: Path, key: str) -> None:
    without = "".join(line + "\n" for line in ENTRY.splitlines() if not line.startswith(key))
    error = error_of(tmp_path, f'language = "en"\n\n{ENTRY}\n{without}')
    assert repr(key) in error.message
    assert (error.line, error.column) == (8, 1)


@pytest.mark.parametrize(("key", "value"), [("name", "3"), ("name", '" "'), ("meaning", "true"), ("phrases", "[]"), ("phrases", '"hello"')])
def test_a_wrong_value_points_at_its_key(tmp_path: Path, key: str, value: str) -> None:
    text = 'language = "en"\n' + "".join(f"{key} = {value}\n" if line.startswith(key) else line + "\n" for line in ENTRY.splitlines())
    error = error_of(tmp_path, text)
    assert (error.line, error.column) == place_of(text, f"{key} =")


@pytest.mark.parametrize(
    ("phrase", "at"),
    [
        ("(a b", 0),
        ("a)", 1),
        ("a | b", 2),
        ("say {x", 4),
        ("hello a, b", 6),
        ("one ...99 two", 4),
        ("a *b* c", 4),
        ("a <0> b", 2),
        ("say ~x", 4),
    ],
)
@pytest.mark.parametrize(
    "before",
    [
        'language = "en"\n[[cue]]\nname = "x"\nmeaning = "m"\nphrases = [',
        'language = "en"\n[[cue]]\nname = "x"\nmeaning = "m"\nphrases = [\n  "good phrase",\n  ',
        'language = "en"\n[groups]\ngroup = ["good", ',
        'language = "en"\n[[cue]]\nname = "x"\nmeaning = "m"\nphrases = ["good"]\nunless-clause = [',
        'language = "en"\n[[cue]]\nname = "x"\nmeaning = "m"\nphrases = ["good"]\nwith-clause = ["good", ',
        'language = "en"\n[[cue]]\nname = "x"\nmeaning = "m"\nphrases = ["good"]\nunless-word = [',
    ],
)
def test_a_mistake_in_a_phrase_points_at_its_character(tmp_path: Path, before: str, phrase: str, at: int) -> None:
    text = f'{before}"{phrase}"]\n'
    error = error_of(tmp_path, text)
    line, column = place_of(text, f'"{phrase}"')
    assert (error.line, error.column) == (line, column + 1 + at)
    assert repr(phrase) in error.message


def test_what_is_no_toml_no_utf8_or_not_there(tmp_path: Path) -> None:
    assert (error_of(tmp_path, 'language = "en"\nname = = 3\n')).line == 2
    path = tmp_path / "own.toml"
    path.write_bytes(b'language = "en"\n# \xff\n')
    with pytest.raises(UsageError, match="UTF-8"):
        read_lexicon_file(path)
    with pytest.raises(UsageError, match="no such file"):
        read_lexicon_file(tmp_path / "nowhere.toml")
