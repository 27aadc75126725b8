"""The exact words of a lexicon, spelt out for peers that know nothing else."""

import json
from pathlib import Path

import pytest
from measure import PEERS, peer
from volume_words import WORDINGS, read, spell_out, write_for_peers, write_lines

from calllint.lexicon import load_lexicon

LEXICON = """
language = "en"

[[cue]]
name = "court"
meaning = "Threatens with a court."
phrases = ["see you|them in court", "court ...2 tomorrow", "page # of court", "=a|=b|=c|=d|=e|=f|=g|=h|=i|=j|=k trial"]

[[cue]]
name = "interruption"
meaning = "A remark."
marker = true
phrases = ["interrupts"]
"""


@pytest.fixture
def exact(tmp_path: Path):
    path = tmp_path / "own.toml"
    path.write_text(LEXICON, encoding="utf-8")
    return spell_out(load_lexicon("en", [path], built_in=False))


def test_alternatives_are_written_out_and_gaps_are_empty(exact) -> None:
    assert {"see you in court", "see them in court", "court tomorrow"} <= exact.wordings.keys()
    assert set(exact.wordings.values()) == {"court"}


def test_words_are_those_of_all_wordings_and_wordings_some(exact) -> None:
    assert {"see", "them", "tomorrow", "trial", *"abcdefghijk"} <= exact.words
    assert sum(text.endswith("trial") for text in exact.wordings) == WORDINGS


def test_numbers_and_remarks_are_left_out(exact) -> None:
    assert not any(map(str.isdigit, "".join(exact.words)))
    assert "interrupts" not in exact.words


def test_an_exact_peer_finds_the_wordings(exact, tmp_path: Path) -> None:
    write_for_peers(exact, tmp_path / "en.json")
    turns = [
        {"text": text} for text in ("I'll See You in Court then", "recourt tomorrowly", "court, tomorrow", "a trial, a court tomorrow")
    ]
    (tmp_path / "texts.jsonl").write_text(json.dumps({"turns": turns}) + "\n", encoding="utf-8")
    said = peer("`re` exact", tmp_path / "texts.jsonl", tmp_path / "en.toml", tmp_path / "hits", float("inf"))
    assert said["turns"] == 4
    hits = [json.loads(line) for line in (tmp_path / "hits").read_text("utf-8").splitlines()]
    assert [(hit["turn"], hit["cue"], turns[hit["turn"]]["text"][hit["start"] : hit["end"]]) for hit in hits] == [
        (0, "court", "See You in Court"),
        (3, "court", "a trial"),
        (3, "court", "court tomorrow"),
    ]
    assert "`re` exact" in PEERS


def test_lines_are_sorted_and_each_once(tmp_path: Path) -> None:
    write_lines(["b", "a", "b"], tmp_path / "words")
    assert (tmp_path / "words").read_text("utf-8") == "a\nb\n"


def test_what_was_spelt_out_is_kept(exact, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("calllint.lexicon.load_lexicon", lambda language: language)
    monkeypatch.setattr("volume_words.spell_out", lambda lexicon: exact if lexicon == "en" else None)
    assert read("en", tmp_path / "data") == exact
    monkeypatch.setattr("volume_words.spell_out", None)
    assert read("en", tmp_path / "data") == exact
