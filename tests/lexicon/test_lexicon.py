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
from calllint.lexicon.entry import GUARDS
from calllint.lexicon.lexicon import ANOTHER, Lexicon, Reading, languages, load_lexicon
from calllint.text.words import cut
from tests.lexicon.making import compiled_from
from tests.small import small_lexicons

ENTRY = '[[cue]]\nname = "threat"\nmeaning = "m"\nphrases = ["court"]\n'


Make = Callable[..., Lexicon]


@pytest.fixture
def made(tmp_path: Path) -> Make:
    """Makes a lexicon of files with these texts."""

    def make(*texts: str) -> Lexicon:
        paths = []
        for number, text in enumerate(texts):
            path = tmp_path / f"{number}.toml"
            path.write_text(f'language = "en"\n{text}', encoding="utf-8")
            paths.append(path)
        return Lexicon(compiled_from(*paths))

    return make


def found(lexicon: Lexicon, text: str, role: Role | None = None) -> list[str]:
    words = cut(text)
    return [text[words.starts[match.first] : words.ends[match.last - 1]] for match in lexicon.match_text(text, role)]


GUARDED = [
    ("unless-word", "food court", "the food court", False),
    ("unless-word", "food court", "food, the court", True),
    ("unless-word", "court of appeal", "a court of appeal", False),
    ("unless-word", "(food|tennis) court", "the food court and the court", "the last"),
    ("unless-word", "food", "food court", True),
    ("unless-word", "court ... date", "the court set a date", False),
    ("unless-word", "court date", "Go to court. Date unknown", True),
    ("unless-before", "food", "the food court", False),
    ("unless-before", "food", "food and court", True),
    ("unless-before", "no|not to", "not to court", False),
    ("unless-before", "food", "court food", True),
    ("unless-before", "food", "Food. Court", True),
    ("unless-before", "food", "food, court", False),
    ("unless-after", "date", "the court date", False),
    ("unless-after", "date [is] set", "the court date set", False),
    ("unless-after", "date", "the court has a date", True),
    ("unless-after", "date", "date court", True),
    ("unless-after", "date", "Court. Date", True),
    ("with-clause", "we", "we go to court", True),
    ("with-clause", "we", "we say, it goes to court", False),
    ("with-clause", "we", "We know. It goes to court", False),
    ("with-clause", "we", "we one two three four five six seven court", True),
    ("with-clause", "we", "we one two three four five six seven eight court", False),
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
def test_guards(made: Make, key: str, guard: str, text: str, stands: bool | str) -> None:
    lexicon = made(f'{ENTRY}{key} = ["{guard}"]\n')
    words = cut(text)
    last = max(place for place, norm in enumerate(words.norms) if norm == "court")
    assert [match.first for match in lexicon.match_text(text)] == ([last] if stands else [])
    (attempt, *_) = lexicon.attempts(lexicon.look_up(words))
    assert attempt.stopped_by == (None if stands is True else key if key.startswith("with-") else f"{key}: {guard}")


def test_every_guard_is_tested_both_ways() -> None:
    assert {(key, bool(stands)) for key, _, _, stands in GUARDED} == {(key, stands) for key in GUARDS for stands in (True, False)}


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


def test_of_overlapping_matches_the_surest_counts(made: Make) -> None:
    vague = ENTRY.replace('["court"]', '["see you in court soon", "court of law"]') + 'confidence = "low"\n'
    lexicon = made(ENTRY, vague)
    matches = lexicon.match_text("i will see you in court soon, a court of law")
    assert [(match.first, match.last, dict(match.entry.facts)) for match in matches] == [(5, 6, {}), (8, 9, {})]


def test_files_share_groups_and_cues(made: Make) -> None:
    lexicon = made(
        '[groups]\nbody = ["court"]\n',
        f'[groups]\nbody = ["judge"]\n{ENTRY.replace("court", "to {body}")}',
        ENTRY.replace("court", "bailiff"),
    )
    assert found(lexicon, "to court, to judge, bailiff") == ["to court", "to judge", "bailiff"]
    assert {Path(phrase.entry.path).name for phrase in lexicon.phrases} == {"1.toml", "2.toml"}


def test_groups_are_found_in_what_was_said_and_unknown_ones_nowhere(made: Make) -> None:
    lexicon = made('[groups]\nbody = ["court", "judge of law"]\nnone = []\n')
    text = lexicon.look_up(cut("[court] The court. Judge of law."))
    assert lexicon.find_group("body", text) == [(2, 3), (3, 6)]
    assert lexicon.find_group("none", text) == lexicon.find_group("nobody", text) == []


@settings(max_examples=100, deadline=None)
@given(words=st.lists(st.sampled_from(["court", "judge", "of", "law", "the", ".", ",", "[", "]"]), max_size=12).map(" ".join))
def test_a_word_is_in_a_group_where_that_is_found(words: str, bodies: Lexicon) -> None:
    text = bodies.look_up(cut(words))
    found = {place for first, last in bodies.find_group("body", text) for place in range(first, last)}
    assert {place for place in range(len(text.words) + 1) if bodies.in_group("body", text, place)} == found
    assert not any(bodies.in_group("nobody", text, place) for place in range(len(text.words)))


@pytest.fixture(scope="module")
def bodies(tmp_path_factory: pytest.TempPathFactory) -> Lexicon:
    path = tmp_path_factory.mktemp("bodies") / "1.toml"
    path.write_text('language = "en"\n[groups]\nbody = ["court", "court of law", "judge [of] law"]\n', encoding="utf-8")
    return Lexicon(compiled_from(path))


def test_typos_are_counted(made: Make) -> None:
    lexicon = made(ENTRY.replace("court", "bailiff comes"))
    assert [match.distance for match in lexicon.match_text("the bailif coems, the bailiff comes")] == [2, 0]


def readings(lexicon: Lexicon, text: str) -> list[list[Reading]]:
    looked_up = lexicon.look_up(cut(text))
    return [lexicon.readings(looked_up, match) for match in lexicon.match(looked_up)]


def test_a_reading_says_what_each_word_was_taken_for(made: Make) -> None:
    lexicon = made(ENTRY.replace('["court"]', '["the court|judges ... # [bailif*] don\'t"]'))
    assert readings(lexicon, "so the cuort or any 12 bailiffs dont go") == [
        [
            Reading(1, 2, ("the",), 0),
            Reading(2, 3, ("court",), 1),
            Reading(5, 6, ("#",), 0),
            Reading(6, 7, ("bailif",), 0),
            Reading(7, 8, ("don't",), 1),
        ]
    ]
    assert readings(lexicon, "nothing here") == []


def test_a_reading_of_two_words_and_of_words_that_are_as_near(made: Make) -> None:
    assert readings(made(ENTRY.replace("court", "my bailiff")), "my bai liff") == [
        [Reading(0, 1, ("my",), 0), Reading(1, 3, ("bailiff",), 1)]
    ]
    assert readings(made(ENTRY.replace("court", "parcel|parcex")), "a parces") == [[Reading(1, 2, ("parcel", "parcex"), 1)]]


def attempts(lexicon: Lexicon, text: str, role: Role | None = None) -> list[tuple[str, str | None]]:
    words = cut(text)
    return [
        (text[words.starts[one.match.first] : words.ends[one.match.last - 1]], one.stopped_by)
        for one in lexicon.attempts(lexicon.look_up(words), role)
    ]


def test_an_attempt_says_what_stopped_it(made: Make) -> None:
    lexicon = made(f'{ENTRY}by = "agent"\nin-question = false\nunless-clause = ["not"]\nwith-turn = ["we"]\n')
    text = 'We see a court. Not the court. Court? You "court" me. [court]'
    assert attempts(lexicon, text, Role.AGENT) == [
        ("court", None),
        ("court", "unless-clause: not"),
        ("Court", "in-question = false"),
        ("court", "quoted = false"),
        ("court", "in a remark"),
    ]
    assert {stopped for _, stopped in attempts(lexicon, text, Role.CUSTOMER)} == {"by = agent"}
    assert attempts(lexicon, "a court", Role.AGENT) == [("court", "with-turn")]
    assert attempts(made(f"{ENTRY}only-question = true\nquoted = true\n"), 'A "court".') == [("court", "only-question = true")]
    assert attempts(made(f"{ENTRY}marker = true\n"), "court") == [("court", "marker = true")]
    assert attempts(lexicon, "nothing") == []


def test_an_attempt_that_overlaps_another_match_of_its_cue_does_not_count(made: Make) -> None:
    lexicon = made(ENTRY.replace('["court"]', '["court of law", "law"]'))
    assert attempts(lexicon, "court of law") == [("court of law", None), ("law", ANOTHER)]


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
    return Lexicon(compiled_from(folder / "en" / "talk.toml"))


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
