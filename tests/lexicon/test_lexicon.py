"""What entries say beside their phrases: guards, roles, remarks, quotations, questions; and which of several matches counts."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calllint.conversation import Role
from calllint.errors import UsageError
from calllint.lexicon.compiler import compile_files
from calllint.lexicon.entry import read_lexicon_file
from calllint.lexicon.lexicon import Lexicon, languages, load_lexicon
from calllint.text.words import cut
from tests.small import small_lexicons

ENTRY = '[[cue]]\nname = "threat"\nmeaning = "m"\nphrases = ["court"]\n'


Make = Callable[..., Lexicon]


@pytest.fixture
def made(tmp_path: Path) -> Make:
    """Makes a lexicon of files with these texts."""

    def make(*texts: str) -> Lexicon:
        files = []
        for number, text in enumerate(texts):
            path = tmp_path / f"{number}.toml"
            path.write_text(f'language = "en"\n{text}', encoding="utf-8")
            files.append(read_lexicon_file(path))
        return Lexicon(compile_files("en", "the of", files))

    return make


def found(lexicon: Lexicon, text: str, role: Role | None = None) -> list[str]:
    words = cut(text)
    return [text[words.starts[match.first] : words.ends[match.last - 1]] for match in lexicon.match_text(text, role)]


GUARDED = [
    ("unless-clause", "not", "we go to court", True),
    ("unless-clause", "not", "we do not go to court", False),
    ("unless-clause", "not", "it is not nice, we go to court", True),
    ("unless-clause", "not", "It is not nice. We go to court", True),
    ("unless-clause", "not", "not one two three four five six seven court", False),
    ("unless-clause", "not", "not one two three four five six seven eight court", True),
    ("unless-clause", "not", "court one two three four five six seven not", False),
    ("unless-clause", "not", "court one two three four five six seven eight not", True),
    ("unless-sentence", "not", "it is not nice, we go to court", False),
    ("unless-sentence", "not", "It is not nice. We go to court", True),
    ("unless-turn", "not", "It is not nice. We go to court", False),
    ("unless-turn", "not", "It is nice. We go to court", True),
    ("with-sentence", "we", "it is nice, we go to court", True),
    ("with-sentence", "we", "We are nice. It goes to court", False),
    ("with-turn", "we", "We are nice. It goes to court", True),
    ("with-turn", "we", "It goes to court", False),
    ("with-turn", "we", "[we] It goes to court", False),
]


@pytest.mark.parametrize(("key", "guard", "text", "stands"), GUARDED)
def test_guards(made: Make, key: str, guard: str, text: str, stands: bool) -> None:
    lexicon = made(f'{ENTRY}{key} = ["{guard}"]\n')
    assert found(lexicon, text) == (["court"] if stands else [])


def test_of_several_guards_each_rules_out_and_one_with_is_enough(made: Make) -> None:
    lexicon = made(f'{ENTRY}unless-turn = ["never", "not"]\nwith-turn = ["we", "us"]\n')
    assert found(lexicon, "we go to court")
    assert found(lexicon, "court, that is us")
    assert not found(lexicon, "we never go to court")
    assert not found(lexicon, "they go to court")


def test_a_guard_may_use_groups(made: Make) -> None:
    lexicon = made(f'[groups]\nno = ["not|never", "no way"]\n{ENTRY}unless-clause = ["{{no}}"]\n')
    assert not found(lexicon, "no way that we go to court")
    assert found(lexicon, "this way we go to court")


@pytest.mark.parametrize("role", list(Role))
def test_an_entry_by_a_role_is_found_in_its_turns_only(made: Make, role: Role) -> None:
    lexicon = made(f'{ENTRY}by = "agent"\n')
    assert bool(found(lexicon, "court", role)) is (role is Role.AGENT)
    assert found(made(ENTRY), "court", role)
    assert found(lexicon, "court", None)


def test_a_remark_and_what_was_said(made: Make) -> None:
    said, remarked = made(ENTRY), made(f"{ENTRY}marker = true\n")
    assert (found(said, "court"), found(said, "[court] hello")) == (["court"], [])
    assert (found(remarked, "court"), found(remarked, "[court] hello")) == ([], ["court"])
    assert found(remarked, "court", Role.SYSTEM) == ["court"], "a system line is a remark whether in brackets or not"
    assert found(said, "[court]", Role.SYSTEM) == ["court"]


@pytest.mark.parametrize(
    ("text", "plain", "quoted"),
    [
        ("court", 1, 1),
        ('you said "court" to me', 0, 1),
        ("you said “court” to me", 0, 1),
        ('you said "hello" in court', 1, 1),
        ('"see you in court"', 1, 1),
    ],
)
def test_words_between_quotation_marks_are_somebody_elses(made: Make, text: str, plain: int, quoted: int) -> None:
    assert len(found(made(ENTRY), text)) == plain
    assert len(found(made(f"{ENTRY}quoted = true\n"), text)) == quoted


@pytest.mark.parametrize(("keys", "asked", "stated"), [("", 1, 1), ("in-question = false\n", 0, 1), ("only-question = true\n", 1, 0)])
def test_questions(made: Make, keys: str, asked: int, stated: int) -> None:
    lexicon = made(ENTRY + keys)
    assert len(found(lexicon, "Is it a court?")) == asked
    assert len(found(lexicon, "It is a court.")) == stated
    assert len(found(lexicon, "Right? It is a court.")) == stated


def test_of_overlapping_matches_of_a_cue_the_first_and_longest_counts(made: Make) -> None:
    other = ENTRY.replace('["court"]', '["court of law", "of law", "law"]')
    lexicon = made(ENTRY, other, other.replace('"threat"', '"matter"'))
    assert [(match.entry.name, match.first, match.last) for match in lexicon.match_text("a court of law is law")] == [
        ("matter", 1, 4),
        ("threat", 1, 4),
        ("matter", 5, 6),
        ("threat", 5, 6),
    ]


def test_files_share_groups_and_cues(made: Make) -> None:
    lexicon = made(
        '[groups]\nbody = ["court"]\n',
        f'[groups]\nbody = ["judge"]\n{ENTRY.replace("court", "to {body}")}',
        ENTRY.replace("court", "bailiff"),
    )
    assert found(lexicon, "to court, to judge, bailiff") == ["to court", "to judge", "bailiff"]
    assert {entry.path for entry in lexicon.entries} == {"1.toml", "2.toml"}


def test_groups_are_found_in_what_was_said_and_unknown_ones_nowhere(made: Make) -> None:
    lexicon = made('[groups]\nbody = ["court", "judge of law"]\nnone = []\n')
    text = lexicon.look_up(cut("[court] The court. Judge of law."))
    assert lexicon.find_group("body", text) == [(2, 3), (3, 6)]
    assert lexicon.find_group("none", text) == lexicon.find_group("nobody", text) == []


def test_typos_are_counted(made: Make) -> None:
    lexicon = made(ENTRY.replace("court", "bailiff comes"))
    assert [match.distance for match in lexicon.match_text("the bailif coems, the bailiff comes")] == [2, 0]


def test_the_installed_languages_are_the_folders_that_say_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = small_lexicons(tmp_path / "lexicons")
    (folder / "notes").mkdir()
    monkeypatch.setattr("calllint.lexicon.lexicon.lexicon_folder", lambda: folder)
    assert languages() == ["en", "nl"]
    lexicon = load_lexicon("en")
    assert (lexicon.language, "the" in lexicon.function_words) == ("en", True)
    assert found(lexicon, "the parcel got lsot", Role.CUSTOMER) == []
    assert found(lexicon, "i am furios") == ["furios"]


def test_a_known_word_is_never_taken_for_a_term(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = small_lexicons(tmp_path / "lexicons")
    monkeypatch.setattr("calllint.lexicon.lexicon.lexicon_folder", lambda: folder)
    lexicon = load_lexicon("en")
    assert found(lexicon, "my parcels were lost") == []
    assert found(lexicon, "my parcell was lost") == ["parcell was lost"]


def test_a_users_file_that_is_not_there_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = small_lexicons(tmp_path / "lexicons")
    monkeypatch.setattr("calllint.lexicon.lexicon.lexicon_folder", lambda: folder)
    with pytest.raises(UsageError, match="no such file"):
        load_lexicon("en", [tmp_path / "nowhere.toml"])


TEXTS = st.lists(
    st.sampled_from(["sorry", "about", "your", "parcel", "order", "lost", "furious", "idiot", "not", ".", "?", ",", '"', "[", "]", "12"]),
    max_size=14,
).map(" ".join)


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Lexicon:
    folder = small_lexicons(tmp_path_factory.mktemp("small") / "lexicons")
    return Lexicon(compile_files("en", "the", [read_lexicon_file(folder / "en" / "talk.toml")]))


@settings(max_examples=150, deadline=None)
@given(text=TEXTS, role=st.sampled_from([None, *Role]))
def test_matches_are_in_order_within_sentences_and_do_not_overlap(small: Lexicon, text: str, role: Role | None) -> None:
    matches = small.match_text(text, role)
    assert matches == small.match_text(text, role)
    assert [match.first for match in matches] == sorted(match.first for match in matches)
    sentences = cut(text).sentences
    for match in matches:
        assert any(sentence.first <= match.first < match.last <= sentence.last for sentence in sentences)
        assert role is None or match.entry.by in (None, role)
    for name in {match.entry.name for match in matches}:
        spans = [(match.first, match.last) for match in matches if match.entry.name == name]
        assert all(before[1] <= after[0] for before, after in pairwise(spans))
