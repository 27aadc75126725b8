"""What the volume benchmark lints: both languages in turn, copies that differ, files of the sizes asked for."""

import json
from itertools import islice
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from volume_inputs import HELD, LANGUAGES, dense, make, measured, slice_of, talk
from wordlists import WordList

SAID = ["ik ga naar de rechter", "dit pik ik niet"]
WORDS = "en of maar want daar hier vandaag gisteren wandelen boom fiets straat lucht water"
PLAIN = WordList(dict.fromkeys(WORDS.split(), 1e-4), spelled=bool)


def some_talk(number: int):
    return list(islice(talk(dict.fromkeys(LANGUAGES, SAID), dict.fromkeys(LANGUAGES, PLAIN)), number))


def numbers():
    """Conversations of one turn and of growing length."""
    for number in range(10**6):
        yield {"id": f"c{number}", "language": LANGUAGES[number % 2], "turns": [{"role": "agent", "text": "x" * (number % 50)}]}


def test_talk_has_both_languages_roles_and_few_phrases() -> None:
    found = some_talk(120)
    assert [one["language"] for one in found[:4]] == ["nl", "en", "nl", "en"]
    assert len({one["id"] for one in found}) == 120
    turns = [turn for one in found for turn in one["turns"]]
    assert {turn["role"] for turn in turns} == {"agent", "customer"}
    with_phrase = sum(any(text in turn["text"].lower() for text in SAID) for turn in turns)
    assert 0.004 < with_phrase / len(turns) < 0.02


def test_talk_is_the_same_each_time() -> None:
    assert some_talk(6) == some_talk(6)


def test_dense_copies_have_ids_of_their_own_and_no_labels() -> None:
    held = sum(len(path.read_text("utf-8").splitlines()) for path in HELD.glob("held-*.jsonl"))
    found = list(islice(dense(), 2 * held))
    assert len({one["id"] for one in found}) == len(found)
    assert not any("labels" in one or "unsure" in one for one in found)
    assert [one["language"] for one in found[:4]] == ["nl", "en", "nl", "en"]


def test_a_copy_differs_a_little_from_what_it_copies() -> None:
    found = {}
    for one in islice(dense(), 800):
        found.setdefault(one["id"].rpartition("-")[0], []).append([turn["text"] for turn in one["turns"]])
    first, second = zip(*(copies[:2] for copies in found.values() if len(copies) > 1), strict=True)
    pairs = [pair for one, other in zip(first, second, strict=True) for pair in zip(one, other, strict=True)]
    changed = sum(one != other for one, other in pairs) / len(pairs)
    assert 0.05 < changed < 0.5
    words = [(one.split(), other.split()) for one, other in pairs]
    assert all(len(one) == len(other) for one, other in words)


def test_dense_needs_the_held_files(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match=r"no held-nl-"):
        next(dense(tmp_path))


def test_a_smaller_file_is_the_beginning_of_a_larger_one(tmp_path: Path) -> None:
    paths = make(tmp_path, "x", [0.01, 0.002], numbers)
    small, large = paths[0.002].read_bytes(), paths[0.01].read_bytes()
    assert large.startswith(small)
    assert 2000 <= len(small) < 2200
    assert 10_000 <= len(large) < 10_200
    assert small.endswith(b"\n")
    assert {path.suffix for path in tmp_path.iterdir()} == {".jsonl"}


def test_a_file_that_is_there_is_used_again(tmp_path: Path) -> None:
    path = make(tmp_path, "x", [0.002], numbers)[0.002]
    path.write_bytes(b"kept")
    assert make(tmp_path, "x", [0.002], numbers)[0.002].read_bytes() == b"kept"


def test_what_stops_the_making_leaves_no_file_behind_that_looks_whole(tmp_path: Path) -> None:
    def broken():
        yield from islice(numbers(), 3)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        make(tmp_path, "x", [1], broken)
    assert not list(tmp_path.glob("*.jsonl"))


@given(st.lists(st.lists(st.text(max_size=20), max_size=4), max_size=6))
def test_what_is_in_a_file_is_counted(tmp_path_factory: pytest.TempPathFactory, texts: list[list[str]]) -> None:
    path = tmp_path_factory.mktemp("counted") / "x.jsonl"
    path.write_text("".join(json.dumps({"turns": [{"text": text} for text in one]}) + "\n" for one in texts), encoding="utf-8")
    found = measured("talk", 1, path)
    assert (found.conversations, found.turns) == (len(texts), sum(map(len, texts)))
    assert found.characters == sum(len(text) for one in texts for text in one)
    assert found.bytes == path.stat().st_size


def test_a_slice_is_whole_conversations_of_one_language(tmp_path: Path) -> None:
    source = make(tmp_path, "x", [0.01], numbers)[0.01]
    slice_of(source, "en", 100, tmp_path / "slice")
    found = [json.loads(line) for line in (tmp_path / "slice").read_text("utf-8").splitlines()]
    assert {one["language"] for one in found} == {"en"}
    lengths = [len(one["turns"][0]["text"]) for one in found]
    assert sum(lengths[:-1]) < 100 <= sum(lengths)
